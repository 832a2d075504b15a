from pathlib import Path

import pytest
from django.conf import settings

from localoffer.pages.page_file import RouteFile, UnreadablePageFile, read_page_file, read_page_files

PAGE = 'slug = "{slug}"\nparent = "{parent}"\nkind = "section"\ntitle = "Title"\nsummary = "Summary."\n'


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def page(slug: str, parent: str = "") -> str:
    return PAGE.format(slug=slug, parent=parent)


def test_a_page_is_read(tmp_path: Path) -> None:
    text = page("money") + 'headings = ["A1"]\nowner = "Finance"\n[[body]]\ntype = "text"\nhtml = "<p>a</p>"\n'
    read = read_page_file(write(tmp_path, "1.toml", text))
    assert (read.file, read.slug, read.headings, read.owner) == ("1.toml", "money", ("A1",), "Finance")
    assert read.body == ({"type": "text", "html": "<p>a</p>"},)


def test_a_home_page_has_routes(tmp_path: Path) -> None:
    text = 'kind = "home"\ntitle = "T"\nsummary = "s"\n[[route]]\ngroup = "age"\ntitle = "Under 5"\npage = "early"\n'
    assert read_page_file(write(tmp_path, "0.toml", text)).routes == (RouteFile("age", "Under 5", page="early"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("slug = ", "1.toml cannot be read"),
        ("\x00", "1.toml cannot be read"),
        ('slug = "a"', "1.toml: .*missing"),
        (page("a") + 'colour = "red"', "1.toml: .*colour"),
        (page("a").replace("section", "chapter"), "1.toml: kind is “chapter”"),
        (page("a") + 'audience = "all"', "1.toml: audience is “all”"),
        (page(""), "1.toml: every page has a slug"),
        (page("a").replace('"Title"', '""'), "1.toml: title and summary"),
        (page("a").replace('"section"', '"home"'), "1.toml: every page has a slug, except"),
        (page("a") + '[[route]]\ngroup = "age"\ntitle = "t"\n', "1.toml: each route"),
        (page("a") + '[[route]]\ngroup = "size"\ntitle = "t"\npage = "a"\n', "1.toml: each route"),
    ],
)
def test_a_broken_page_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UnreadablePageFile, match=message):
        read_page_file(write(tmp_path, "1.toml", text))


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "1.toml").write_bytes(b"\xff\xfePK\x03\x04")
    with pytest.raises(UnreadablePageFile, match=r"1\.toml cannot be read"):
        read_page_file(tmp_path / "1.toml")


@pytest.mark.parametrize(
    ("second", "message"),
    [(page("a"), "1.toml has the slug “a” already"), (page("b", "c"), "slug “c” of its parent")],
)
def test_pages_that_do_not_fit_together(tmp_path: Path, second: str, message: str) -> None:
    write(tmp_path, "1.toml", page("a"))
    write(tmp_path, "2.toml", second)
    with pytest.raises(UnreadablePageFile, match=f"2.toml: .*{message}"):
        read_page_files(tmp_path)


def test_an_empty_folder_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePageFile, match="holds no page"):
        read_page_files(tmp_path)


def test_the_projects_own_pages_are_sound() -> None:
    files = read_page_files(settings.DATA_DIR / "leeds" / "pages")
    assert files[0].kind == "home"
    slugs = {file.slug for file in files}
    assert [route.page for route in files[0].routes if route.page and route.page not in slugs] == []
