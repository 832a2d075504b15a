from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.safestring import mark_safe

from localoffer.core.tests.rendering import component, drawn, one, words

HOSTILE = '"><script>alert(1)</script>'


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [words(element) for element in page.select(selector)]


def called(name: str, call: str, body: str = "<p>Body</p>", **context: Any) -> BeautifulSoup:
    source = f'{{% from "components/{name}.html" import {name} %}}{{% call {call} %}}{body}{{% endcall %}}'
    return drawn(source, **context)


def test_breadcrumbs_start_at_home() -> None:
    page = component("breadcrumbs", "breadcrumbs([('Services', '/services/')])")
    assert [(words(link), link["href"]) for link in page.select("a")] == [("Home", "/"), ("Services", "/services/")]


def test_tag_has_words_and_a_kind() -> None:
    tag = one(component("tag", "tag('Specialist', 'specialist')"), "strong")
    assert (words(tag), "lo-tag--specialist" in tag["class"]) == ("Specialist", True)


def test_facts_leave_out_what_is_not_known() -> None:
    page = component("facts", "facts(rows)", rows=[("Ages", "5 to 11"), ("Cost", ""), ("Needs", []), ("Places", 0)])
    assert texts(page, "dt") == ["Ages", "Places"]
    assert texts(page, "dd") == ["5 to 11", "0"]


def test_facts_can_be_lists_and_have_notes() -> None:
    rows = [("Needs", ["Autism", "Hearing"]), ("Parking", ["Yes"], "At the back"), ("Site", mark_safe("<a>x</a>"))]
    page = component("facts", "facts(rows)", rows=rows)
    assert texts(page, "li") == ["Autism", "Hearing"]
    assert texts(page, ".lo-facts__note") == ["At the back"]
    one(page, "dd a")


def test_no_facts_leave_no_empty_list() -> None:
    assert component("facts", "facts([('Cost', '')])").find() is None


def test_callout() -> None:
    page = called("callout", 'callout(title="Mind", kind="warning", level=3)')
    assert words(one(page, "h3")) == "Important: Mind"
    one(page, ".lo-callout--warning p")


def test_a_warning_without_a_title_still_says_that_it_matters() -> None:
    assert "Important" in words(called("callout", 'callout(kind="warning")'))
    assert "Important" not in words(called("callout", "callout()"))


def test_answers_leave_out_questions_without_one() -> None:
    page = component("answers", "answers([('For whom?', 'All'), ('Who pays?', '')])")
    assert texts(page, "h3") == ["For whom?"]


def test_result_card() -> None:
    call = """result_card("Swim", "/services/swim/", by="Club", summary="Fun.", tags=[("Free", "good")],
              facts=[("Ages", "5 to 11"), ("Cost", "")], foot="Not yet checked")"""
    page = component("result_card", call)
    assert one(page, "h3 a")["href"] == "/services/swim/"
    assert texts(page, "dt") == ["Ages"]
    assert texts(page, ".lo-card__foot") == ["Not yet checked"]


def test_result_card_can_be_little_or_more() -> None:
    assert component("result_card", "result_card('Swim', '/x/')").select("dl, ul, p") == []
    one(called("result_card", "result_card('Swim', '/x/')", "<button>Save</button>"), "article button")


def test_only_a_publication_can_be_saved() -> None:
    """Cards and feet are also drawn of what is no publication yet. Where the button is drawn, the shortlist tests."""
    assert component("result_card", "result_card('Swim', '/x/', publication=none)").form is None
    assert foot().form is None


def test_link_card() -> None:
    page = component("link_card", "link_card('Travel', '/travel/', 'Buses', level=3)")
    assert (words(one(page, "h3 a")), words(one(page, "p"))) == ("Travel", "Buses")


@pytest.mark.parametrize(
    ("number", "pages", "shown"),
    [(1, 2, "1 2"), (1, 9, "1 2 ⋯ 9"), (5, 9, "1 ⋯ 4 5 6 ⋯ 9"), (9, 9, "1 ⋯ 8 9"), (3, 4, "1 2 3 4")],
)
def test_pagination_shows_the_pages_around_this_one(number: int, pages: int, shown: str) -> None:
    page = component("pagination", f"pagination({number}, {pages}, 'q=a&need=b')")
    assert words(one(page, "ul")) == shown
    assert words(one(page, "[aria-current]")) == str(number)


def test_pagination_says_what_comes_before_and_after() -> None:
    page = component("pagination", "pagination(5, 9, 'q=a&need=b')")
    assert one(page, "[rel=prev]")["href"] == "?q=a&need=b&page=4"
    assert one(page, "[rel=next]")["href"] == "?q=a&need=b&page=6"
    first = component("pagination", "pagination(1, 9)")
    assert (first.select("[rel=prev]"), one(first, "[rel=next]")["href"]) == ([], "?page=2")


def test_one_page_needs_no_pagination() -> None:
    assert component("pagination", "pagination(1, 1)").find() is None


def test_filter_panel_is_a_form_that_keeps_what_was_asked() -> None:
    page = called(
        "filter_panel", 'filter_panel("/services/", keep=[("q", words)], clear="/x/", selected=2)', words=HOSTILE
    )
    form = one(page, "form")
    assert (form["method"], form["action"]) == ("get", "/services/")
    assert one(form, "input[type=hidden]")["value"] == HOSTILE
    assert "open" in one(page, "details").attrs
    assert words(one(page, "summary")) == "Filters 2 on"
    assert one(form, "a")["href"] == "/x/"


OPTIONS = [
    {"value": "asd", "label": "Autism", "count": 1200, "checked": True},
    {"value": "hi", "label": "Hearing", "count": 0, "hint": "Deaf children too"},
    {"value": "vi", "label": "Sight"},
]


def test_filter_group_shows_counts_and_what_is_chosen() -> None:
    page = component("filter_group", "filter_group('need', 'Need', options)", options=OPTIONS)
    assert texts(page, "label") == ["Autism (1,200)", "Hearing (0)", "Sight"]
    assert [box["value"] for box in page.select("input[name=need][checked]")] == ["asd"]
    assert words(one(page, "legend")) == "Need"
    assert "open" in one(page, "details").attrs
    assert {label["for"] for label in page.select("label")} == {box["id"] for box in page.select("input")}


def test_filter_group_shows_what_is_part_of_what() -> None:
    options = [{"value": "a", "label": "Care"}, {"value": "b", "label": "Childcare", "is_part": True}]
    page = component("filter_group", "filter_group('sector', 'Kind', options)", options=options)
    assert texts(page, ".lo-filter__part") == ["Childcare"]


def test_filter_group_with_nothing_chosen_is_folded() -> None:
    page = component("filter_group", "filter_group('sort', 'Order', options, kind='radios')", options=OPTIONS[1:])
    assert "open" not in one(page, "details").attrs
    assert {box["type"] for box in page.select("input")} == {"radio"}


def test_selected_filters_can_be_taken_away_one_by_one() -> None:
    items = [{"group": "Need", "label": "Autism", "href": "?cost=free"}, {"label": "Free", "href": "?need=asd"}]
    page = component("selected_filters", "selected_filters(items, clear='/services/')", items=items)
    assert texts(page, "li a") == ["Remove filter: Need: Autism ×", "Remove filter: Free ×"]
    assert [link["href"] for link in page.select("a")] == ["?cost=free", "?need=asd", "/services/"]
    assert component("selected_filters", "selected_filters([])").find() is None


def test_error_summary() -> None:
    page = component("error_summary", "error_summary([{'text': 'Enter a name', 'href': '#name'}])")
    assert (words(one(page, "h2")), one(page, "a")["href"]) == ("There is a problem", "#name")
    assert component("error_summary", "error_summary([])").find() is None


def test_steps_are_an_ordered_list() -> None:
    items = [
        {"title": "You ask", "when": "Day 1", "html": mark_safe("<p>Write.</p>")},
        {"title": "We answer", "html": ""},
    ]
    page = component("steps", "steps(items)", items=items)
    assert texts(page, "ol > li > h3") == ["You ask", "We answer"]
    assert texts(page, ".lo-steps__when") == ["Day 1"]


def test_sections_unfold_and_nothing_is_kept_in_the_browser() -> None:
    sections = [{"heading": "One?", "html": mark_safe("<p>1</p>")}, {"heading": "Two?", "html": "<b>"}]
    page = component("expandable", "expandable('e', sections, level=3)", sections=sections)
    assert texts(page, "h3") == ["One?", "Two?"]
    assert one(page, "#e")["data-remember-expanded"] == "false"
    assert page.b is None


def test_one_section_unfolds_without_scripts() -> None:
    page = component("expandable", "expandable('e', [{'heading': 'One?', 'html': 'Yes'}])")
    assert words(one(page, "details summary")) == "One?"
    assert component("expandable", "expandable('e', [])").find() is None


def test_contact_card() -> None:
    call = """contact_card("SEND team", text="Plans.", telephone="0113 496 0000", email="send@example.org",
              hours="Weekdays", address=["1 Road", "Leeds"], url="https://example.org/send/")"""
    page = component("contact_card", call)
    assert [link["href"] for link in page.select("a")] == [
        "tel:01134960000",
        "mailto:send@example.org",
        "https://example.org/send/",
    ]
    assert texts(page, "dt") == ["Telephone", "Email", "Address", "Website"]
    assert texts(component("contact_card", "contact_card('Team', hours='Weekdays')"), "dt") == ["Open"]


def test_contact_card_leaves_no_empty_list() -> None:
    assert component("contact_card", "contact_card('Team', 'Ask us.')").dl is None


def test_example_banner() -> None:
    assert words(component("example_banner", "example_banner('service')")).startswith(
        "Example This service is invented."
    )


def test_table_has_headers_for_its_columns_and_rows() -> None:
    page = component("table", "table('Weeks', ['Part', 'Weeks'], [['Request', 6]], numeric=[1])")
    assert (words(one(page, "caption")), texts(page, "th[scope=col]")) == ("Weeks", ["Part", "Weeks"])
    assert (words(one(page, "th[scope=row]")), words(one(page, "td.govuk-table__cell--numeric"))) == ("Request", "6")
    assert one(page, "[role=region]")["tabindex"] == "0"


def publication(**given: Any) -> SimpleNamespace:
    unknown = {
        "last_checked": None,
        "checked_by": "",
        "owner": "",
        "review_date": None,
        "address": "/services/swim & run/",
    }
    return SimpleNamespace(**{**unknown, **given})


def foot(**given: Any) -> BeautifulSoup:
    return component("publication_foot", "publication_foot(it)", it=publication(**given))


def test_the_foot_says_when_and_by_whom_it_was_checked() -> None:
    checked = timezone.localdate().replace(year=2026, month=9, day=14)
    said = words(foot(last_checked=checked, checked_by="the SEND team", owner="SEND team"))
    assert "Last checked 14 September 2026 by the SEND team." in said
    assert "Looked after by: SEND team." in said


def test_the_foot_admits_what_nobody_checked() -> None:
    assert "Not yet checked" in words(foot())


@pytest.mark.parametrize(("days", "stale"), [(-1, True), (0, False), (30, False)])
def test_the_foot_marks_what_is_past_its_review_date(days: int, stale: bool) -> None:
    review_date = timezone.localdate() + timedelta(days=days)
    assert ("May be out of date" in words(foot(review_date=review_date))) is stale


def test_the_foot_takes_comments_and_reports_and_prints_only_where_scripts_run() -> None:
    page = foot()
    about = "about=/services/swim%20%26%20run/"
    assert [(words(link), link["href"]) for link in page.select("a")] == [
        ("Other formats: large print, audio, braille and more", "/services/swim & run/formats/"),
        ("Comment on this", f"/comments/new/?{about}"),
        ("Report something wrong", f"/corrections/new/?{about}"),
    ]
    assert "hidden" in one(page, "[data-print]").attrs


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("tag", "tag(it)"),
        ("facts", "facts([(it, it, it), (it, [it, it])])"),
        ("answers", "answers([(it, it)])"),
        ("breadcrumbs", "breadcrumbs([(it, it)])"),
        ("result_card", "result_card(it, it, it, it, [(it, 'plain')], [(it, it)], it)"),
        ("link_card", "link_card(it, it, it)"),
        ("pagination", "pagination(2, 3, it)"),
        ("filter_group", "filter_group('x', it, [{'value': it, 'label': it, 'hint': it}])"),
        ("selected_filters", "selected_filters([{'group': it, 'label': it, 'href': it}], it)"),
        ("error_summary", "error_summary([{'text': it, 'href': it}], it)"),
        ("steps", "steps([{'title': it, 'when': it, 'html': it}])"),
        ("expandable", "expandable('e', [{'heading': it, 'html': it}])"),
        ("expandable", "expandable('e', [{'heading': it, 'html': it}, {'heading': it, 'html': it}])"),
        ("contact_card", "contact_card(it, it, it, it, it, [it], it)"),
        ("search_form", "search_form(q=it, label=it, hint=it)"),
        ("table", "table(it, [it], [[it, it]])"),
        ("publication_foot", "publication_foot({'owner': it, 'checked_by': it, 'address': it})"),
    ],
)
def test_text_never_becomes_markup(name: str, call: str) -> None:
    page = component(name, call, it=HOSTILE)
    assert page.script is None
    assert "alert(1)" in str(page)
