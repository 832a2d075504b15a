"""What officers may fill in."""

import pytest
from django.core.exceptions import ValidationError

from localoffer.directory.models import Need
from localoffer.officers.comments.forms import ModerationForm, anonymous_reason
from localoffer.officers.tests.comments.builders import comment, need


@pytest.mark.parametrize("reason", ["Ring 0113 496 0123", "It is someone@example.org", "They live at LS1 3AD"])
def test_a_reason_that_identifies_somebody_is_refused_without_repeating_it(reason: str) -> None:
    with pytest.raises(ValidationError) as refused:
        anonymous_reason(reason)
    assert reason.rsplit(maxsplit=1)[-1] not in str(refused.value)


def test_a_reason_in_other_words_is_taken() -> None:
    anonymous_reason("It is the public line of the service.")


def test_a_word_that_left_the_vocabulary_stays_where_it_is_and_is_not_offered_anew(db: None) -> None:
    old = need("old", "An old word")
    Need.objects.filter(pk=old.pk).update(is_retired=True)
    assert "An old word" in str(ModerationForm(comment=comment(need=old))["need"])
    assert "An old word" not in str(ModerationForm(comment=comment())["need"])
