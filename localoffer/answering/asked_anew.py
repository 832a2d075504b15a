"""A page that was open while the school's draft moved to newer questions: it asked something else."""

from django.http import QueryDict

from localoffer.answering.draft import DraftAnswer
from localoffer.answering.parts.part_fields import part_fields
from localoffer.answering.sent_form import as_posted
from localoffer.core.largest_key import LARGEST_KEY
from localoffer.schools.models import OfferQuestion

# What somebody wrote, of all that the parts of a question have: words that are ticked can be ticked again.
_WRITTEN = ("text", "name", "telephone", "email", "url")


def is_asked_anew(answer: DraftAnswer, seen: str) -> bool:
    """Whether the question with the key `seen` was asked otherwise. A page that does not say what it saw passes."""
    if not seen or seen == str(answer.question_id):
        return False
    key = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 20 else 0
    before = OfferQuestion.objects.filter(pk=key).first() if key <= LARGEST_KEY else None
    now = answer.question
    return before is None or (before.text, before.parts) != (now.text, now.parts)


def beside_the_new_question(answer: DraftAnswer, sent: QueryDict) -> QueryDict:
    """What was sent, as a form of the new question: words that have no box any more stand below the others."""
    boxes = {each.name for each in part_fields(answer.question.stated_parts)}
    homeless = [
        str(value)
        for name, values in sent.lists()
        if name.startswith("part__") and name not in boxes and name.endswith(tuple(f"__{each}" for each in _WRITTEN))
        for value in values
        if str(value).strip()
    ]
    data = as_posted({name: [str(value) for value in values] for name, values in sent.lists()})
    data["text"] = "\n\n".join(filter(None, [str(sent.get("text", "")).strip(), *homeless]))
    # The fields of before are others, so what their writer began from says nothing of these.
    data["asked"], data["began"] = str(answer.question_id), ""
    return data
