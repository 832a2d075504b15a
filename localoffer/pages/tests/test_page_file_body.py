from typing import Any

import pytest

from localoffer.pages.page_file import PageFile, UnreadablePageFile
from localoffer.pages.page_file_body import PASSAGE_TAGS, TEXT_TAGS, BodyReader, check_html


def read(*blocks: dict[str, Any], **page_ids: int) -> Any:
    ids = {f"/{slug}/": page_id for slug, page_id in page_ids.items()}
    return BodyReader(ids).read(PageFile("1.toml", "guidance", "Title", "Summary.", slug="a", body=blocks))


def test_each_type_of_block_is_read() -> None:
    body = read(
        {"type": "text", "html": "\n<p>a</p>\n"},
        {"type": "expandable", "section": [{"heading": "Why?", "html": "<p>b</p>"}]},
        {"type": "steps", "step": [{"title": "c", "when": "Week 1", "html": "<p>c</p>"}, {"title": "d"}]},
        {"type": "callout", "style": "warning", "html": "<p>e</p>"},
        {"type": "contact", "name": "Team", "html": "<p>f</p>", "telephone": "0113 496 0001"},
        {"type": "table", "caption": "g", "headers": ["h"], "rows": [["i"]]},
        {"type": "to_complete", "what": "k"},
    )
    assert body[0].value.source == "<p>a</p>"
    assert body[1].value["sections"][0]["text"].source == "<p>b</p>"
    assert body[2].value["steps"][1]["when"] == ""
    assert body[3].value["style"] == "warning"
    assert body[4].value["telephone"] == "0113 496 0001"
    assert list(body[5].value["rows"][0]) == ["i"]
    assert body[6].value["what"] == "k"


def test_a_link_to_a_page_of_the_site_follows_that_page() -> None:
    html = '<p><a href="/money/">m</a> <a href="/other/">o</a> <a href="/money/?a=1">q</a></p>'
    (block,) = read({"type": "text", "html": html}, money=7)
    assert block.value.source == html.replace('<a href="/money/">', '<a linktype="page" id="7">')


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ({"type": "video"}, r"block 1 \(video\): there is no such type"),
        ({}, r"block 1 \(\): there is no such type"),
        ({"type": "text"}, r"block 1 \(text\) has no 'html'"),
        ({"type": "text", "html": 3}, r"block 1 \(text\):"),
        ({"type": "text", "html": "<h4>a</h4>"}, "<h4> cannot be used here"),
        ({"type": "callout", "style": "inset", "html": "<h2>a</h2>"}, "<h2> cannot be used here"),
        ({"type": "text", "html": "<p onclick='x'>a</p><script>"}, "<script> cannot"),
        ({"type": "text", "html": "<p><a href='javascript:x'>a</a></p>"}, "the link “javascript:x”"),
        ({"type": "text", "html": "<p><a>a</a></p>"}, "the link “”"),
        ({"type": "text", "html": ""}, r"block 1 \(text\): This field is required"),
        ({"type": "callout", "style": "loud", "html": "<p>a</p>"}, r"block 1 \(callout\): style: "),
        ({"type": "contact", "name": "Team", "email": "no"}, r"block 1 \(contact\): email: "),
        ({"type": "table", "caption": "c", "headers": ["a"], "rows": [["1", "2"]]}, "Row 1 has 2 cells"),
        ({"type": "expandable", "section": []}, r"block 1 \(expandable\): "),
        ({"type": "steps", "step": ["x"]}, r"block 1 \(steps\): "),
    ],
)
def test_a_broken_block_is_named(block: dict[str, Any], message: str) -> None:
    with pytest.raises(UnreadablePageFile, match=f"^1.toml: .*{message}"):
        read(block)


def test_an_unknown_filter_is_named(vocabularies: None) -> None:
    with pytest.raises(UnreadablePageFile, match="query: The services page has no filter called “colour”"):
        read({"type": "service_list", "heading": "h", "query": "colour=red"})


@pytest.mark.parametrize("link", ["/a/", "https://a.example/", "mailto:a@b.example", "tel:01134960001"])
def test_safe_links_are_allowed(link: str) -> None:
    check_html(f"<h2>a</h2><ol><li><strong><a href='{link}'>a</a></strong></li></ol>", TEXT_TAGS)


@pytest.mark.parametrize("link", ["//evil.example/", "data:text/html,x", "ftp://a.example/", " javascript:x"])
def test_other_links_are_not(link: str) -> None:
    with pytest.raises(ValueError, match="must start with"):
        check_html(f"<a href='{link}'>a</a>", PASSAGE_TAGS)
