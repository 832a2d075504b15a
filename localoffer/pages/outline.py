"""Files a row of headings and blocks as the nested sections of a Document."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from localoffer.pages.rich_text import Heading
from localoffer.publishing.document import Block, Section


@dataclass
class _Open:
    """A section that is still being filled."""

    level: int
    heading: str = ""
    blocks: list[Block] = field(default_factory=list)
    inner: list["_Open"] = field(default_factory=list)

    def close(self) -> Section:
        return Section(self.heading, tuple(self.blocks), tuple(each.close() for each in self.inner))


def outline(parts: Iterable[Heading | Block]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """What comes before the first heading, then the sections. A heading closes those of its level and below."""
    page = _Open(level=1)
    within = [page]
    for part in parts:
        if isinstance(part, Heading):
            while within[-1].level >= part.level:
                within.pop()
            section = _Open(part.level, part.text)
            within[-1].inner.append(section)
            within.append(section)
        else:
            within[-1].blocks.append(part)
    whole = page.close()
    return whole.blocks, whole.sections
