"""What the forms' own tests say of age and forgery, once more for what parts one form from another."""

from localoffer.core.form_token import is_good_token, new_token


def test_a_token_is_good_for_its_own_form_only() -> None:
    token = new_token("correction")
    assert is_good_token(token, "correction")
    assert not is_good_token(token, "comment")
    assert not is_good_token("made up", "correction")


def test_no_two_showings_share_a_token() -> None:
    assert len({new_token("post") for _ in range(100)}) == 100
