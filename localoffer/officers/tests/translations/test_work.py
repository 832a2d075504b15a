"""The translator's screen."""

import pytest

from localoffer.officers.tests.translations.builders import (
    address,
    box,
    browser,
    change_english,
    officer,
    page,
    published,
    soup,
    started,
    translator,
    written,
)
from localoffer.translations.models import Piece, Translation
from localoffer.translations.piece import PieceState
from localoffer.translations.typed_text import LONGEST

pytestmark = pytest.mark.django_db


def first_pieces(translation: Translation) -> list[Piece]:
    return list(translation.pieces.to_do())


def test_english_stands_beside_a_box_that_runs_its_own_way() -> None:
    made = started()
    shown = soup(translator().get(address(made)))
    piece = first_pieces(made)[0]
    area = shown.select_one(f"#text-{piece.pk}")
    assert area
    assert (area["lang"], area["dir"]) == ("ur", "rtl")
    assert piece.source in shown.text
    assert "Not published" in shown.text


def test_what_is_typed_is_saved_and_the_progress_grows() -> None:
    made, client = started(), translator()
    piece, *rest = first_pieces(made)
    answer = client.post(address(made), box(piece, "سپلیش"), follow=True)
    assert "Saved: 1 piece." in soup(answer).text
    done = made.pieces.count() - len(rest)
    assert f"{done} of {made.pieces.count()} pieces done" in soup(client.get(address(made))).text


def test_the_second_of_two_is_told_and_keeps_their_words() -> None:
    made, client = started(), translator()
    piece, other = first_pieces(made)[:2]
    late = {**box(piece, "mine"), **box(other, "saved all the same")}
    translator().post(address(made), box(piece, "theirs"))
    shown = soup(client.post(address(made), late))
    assert "1 piece saved. Some are not" in shown.text
    area = shown.select_one(f"#text-{piece.pk}")
    assert area
    assert area.text.strip() == "mine"
    quote = shown.select_one("blockquote")
    assert quote
    assert quote.text.strip() == "theirs"
    piece.refresh_from_db()
    assert piece.text == "theirs"
    seen = shown.select_one(f"[name=seen-{piece.pk}]")
    assert seen
    client.post(address(made), {f"text-{piece.pk}": "mine", f"seen-{piece.pk}": str(seen["value"])})
    piece.refresh_from_db()
    assert piece.text == "mine"


def test_too_long_is_said_at_its_box_and_nothing_typed_is_lost() -> None:
    made = started()
    piece, other = first_pieces(made)[:2]
    sent = {**box(piece, "x" * (LONGEST + 1)), **box(other, "kept")}
    shown = soup(translator().post(address(made), sent))
    assert "Nothing is saved yet" in shown.text
    assert "Too long" in shown.text
    area = shown.select_one(f"#text-{other.pk}")
    assert area
    assert area.text.strip() == "kept"


def test_what_changed_in_the_english_is_marked() -> None:
    made, client = written(page(summary="A quiet swim on Saturday.")), translator()
    change_english(made.publication, summary="A quiet swim on Sunday.")
    assert "The English has changed" in soup(client.get(address(made))).text
    client.post(address(made, "decide/"), {"do": "renew", "version": made.version})
    shown = soup(client.get(address(made), {"show": "changed"}))
    assert [each.text.strip() for each in shown.select("del")] == ["Saturday."]
    assert [each.text.strip() for each in shown.select("ins")] == ["Sunday."]
    assert "The English has changed" not in shown.text


def test_nobody_marks_their_own_words_as_checked() -> None:
    made, client = started(), translator()
    piece = first_pieces(made)[0]
    text = soup(client.post(address(made), {**box(piece, "سپلیش"), "do": "check"}, follow=True)).text
    assert "0 pieces marked as checked" in text
    assert "A second person checks them" in text
    piece.refresh_from_db()
    reader = {**box(piece, piece.text), "do": "check"}
    assert "1 piece marked as checked" in soup(translator().post(address(made), reader, follow=True)).text
    piece.refresh_from_db()
    assert piece.state == PieceState.CHECKED


def test_a_long_page_is_shown_in_parts_and_saving_goes_on_to_the_next() -> None:
    made = started(page(description="\n\n".join(f"Line {number} of it." for number in range(2_000))))
    client = translator()
    shown = soup(client.get(address(made)))
    assert len(shown.select("textarea")) == 50
    answer = client.post(f"{address(made)}?show=&p=3", {"do": "next"}, follow=True)
    assert answer.redirect_chain[0][0].endswith("show=&p=4")
    assert soup(client.get(address(made), {"p": "nonsense"})).select("textarea")


def test_the_preview_shows_what_is_still_english_and_is_not_public() -> None:
    made = started(page(summary="A quiet swim."))
    shown = soup(translator().get(address(made, "preview/")))
    assert "This is a preview" in shown.text
    assert "A quiet swim." in shown.text


@pytest.mark.parametrize("end", ["", "preview/", "words.csv", "take-in/"])
def test_a_translation_that_is_gone_is_not_there(end: str) -> None:
    for number in (999, 10**30):
        assert translator().get(f"/admin/translations/{number}/{end}").status_code == 404


def test_a_translator_publishes_nothing() -> None:
    made = written()
    client = translator()
    assert "Publish what is saved" not in soup(client.get(address(made))).text
    for do in ("publish", "take-down", "discard"):
        answer = client.post(address(made, "decide/"), {"do": do, "version": made.version, "sure": "yes"})
        assert answer.status_code == 403
    assert not Translation.objects.get().is_published


def test_others_do_not_see_these_screens() -> None:
    made = written()
    moderator = browser("Moderator")
    for path in ("/admin/translations/", "/admin/translations/new/", address(made), address(made, "preview/")):
        assert moderator.get(path).status_code == 403
    assert translator().get("/admin/films/").status_code == 403


def test_an_officer_publishes_and_takes_down() -> None:
    made, client = written(), officer()
    answer = client.post(address(made, "decide/"), {"do": "publish", "version": made.version, "made_by": "The Agency"})
    made.refresh_from_db()
    assert (answer.status_code, made.is_published, made.made_by) == (302, True, "The Agency")
    not_sure = {"do": "take-down", "version": made.version}
    assert "Tick that you are sure" in soup(client.post(address(made, "decide/"), not_sure, follow=True)).text
    client.post(address(made, "decide/"), {**not_sure, "sure": "yes"})
    made.refresh_from_db()
    assert not made.is_published


def test_what_changed_after_it_was_opened_is_not_published() -> None:
    made = written()
    translator().post(address(made), box(made.pieces.all()[0], "meanwhile"))
    sent = {"do": "publish", "version": made.version}
    text = soup(officer().post(address(made, "decide/"), sent, follow=True)).text
    assert "Somebody changed this translation after you opened it" in text


def test_unfinished_says_how_many_are_left() -> None:
    made = started()
    left = made.pieces.to_do().count()
    text = soup(officer().post(address(made, "decide/"), {"do": "publish", "version": made.version}, follow=True)).text
    assert f"Not published: {left} pieces still to do." in text


def test_a_draft_is_thrown_away_by_who_is_sure() -> None:
    made = started()
    sent = {"do": "discard", "version": made.version, "sure": "yes"}
    assert "Thrown away." in soup(officer().post(address(made, "decide/"), sent, follow=True)).text
    assert not Translation.objects.exists()


def test_ready_for_a_check_stands_in_the_list() -> None:
    made, other, client = written(), written(), translator()
    client.post(address(made, "decide/"), {"do": "ready"})
    shown = soup(client.get("/admin/translations/", {"stands": "ready"}))
    assert made.publication.title in shown.text
    assert other.publication.title not in shown.text


def test_the_list_tells_what_is_behind_and_how_far_each_is() -> None:
    made, client = published(), translator()
    assert "behind the English" not in soup(client.get("/admin/translations/")).text
    change_english(made.publication, summary="Something else.")
    text = soup(client.get("/admin/translations/")).text
    assert "behind the English" in text
    assert f"{made.pieces.count()} of {made.pieces.count()}" in text
    assert "No translation is like this" in soup(client.get("/admin/translations/", {"language": "xx"})).text
