"""A reference is taken however people write it."""

import pytest

from localoffer.comments.reference_form import ReferenceForm


@pytest.mark.parametrize("typed", ["K7QF-9M2X-4TRW", "k7qf9m2x4trw", " k7qf 9m2x 4trw ", "K7QF–9M2X–4TRW"])
def test_taken(typed: str) -> None:
    form = ReferenceForm({"reference": typed})
    assert form.is_valid()
    assert form.cleaned_data["reference"] == "K7QF-9M2X-4TRW"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type your reference."),
        ("K7QF-9M2X", "12 letters and figures"),
        ("AEIO-UAEI-OUAE", "12 letters and figures"),
        ("x" * 10_000, "12 letters and figures"),
        ("K7QF-9M2X-4TRW\x00", "12 letters and figures"),
    ],
)
def test_refused(typed: str, said: str) -> None:
    (message,) = ReferenceForm({"reference": typed}).errors["reference"]
    assert said in message
