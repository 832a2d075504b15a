"""The beginning of a text, cut where a sentence ends."""

import re

from localoffer.publishing.document import List, Paragraph
from localoffer.publishing.plain_text import blocks

# Of what is longer nothing more is read: so many letters hold any beginning that somebody asks for.
_READ = 20
# A sentence ends at its mark before a capital, a number or a quotation mark, unless the mark ends a short form.
_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9])")
_LONGEST_SHORT_FORM = 10
_SHORT_FORM = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|St|Rd|No|Prof|Rev|approx|e\.g|i\.e|etc|[A-Z])\.)$")


def first_sentences(text: str, letters: int) -> str:
    """As many whole sentences of what people typed as fit into so many letters, at least one.

    A first sentence that is longer by half is cut after a word, and an ellipsis says so. Items of a list count as
    parts of one sentence.
    """
    sentences = _sentences(_running(text.strip()[: letters * _READ]))
    if not sentences:
        return ""
    taken = sentences[0]
    if len(taken) > letters * 3 // 2:
        return f"{_whole_words(taken, letters).rstrip(',;:–- ')} …"
    for sentence in sentences[1:]:
        if len(taken) + 1 + len(sentence) > letters:
            break
        taken = f"{taken} {sentence}"
    return taken


def _whole_words(text: str, letters: int) -> str:
    """As many as fit; of a single word that is longer, its beginning."""
    fitting = re.match(rf".{{1,{letters}}}(?=\s|$)", text, re.DOTALL)
    return fitting.group() if fitting else text[:letters]


def _running(text: str) -> str:
    """Paragraphs and lists as one run of words."""
    return " ".join(filter(None, (_said(block) for block in blocks(text))))


def _said(block: Paragraph | List) -> str:
    if isinstance(block, Paragraph):
        return "".join(span.text for span in block.spans).strip()
    items = ["".join(span.text for span in item).strip().rstrip(".;,") for item in block.items]
    return f"{'; '.join(filter(None, items))}."


def _sentences(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        # Looking no further back than a short form is long: a text of nothing else would be read again for each.
        if not _SHORT_FORM.search(text[max(start, match.start() - _LONGEST_SHORT_FORM) : match.start()]):
            found.append(text[start:end].strip())
            start = match.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found
