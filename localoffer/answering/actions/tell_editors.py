"""Editors and the authority's team are told what happened. To be called once it is committed."""

from localoffer.answering.editor import SchoolEditor
from localoffer.answering.mail.editors import confirmed_letter, joined_letter_to_team, joined_letters
from localoffer.answering.mail.letter import send_letter


def tell_of_joining(joined: SchoolEditor) -> bool:
    """Those who can confirm the person: the school's confirmed editors, and the authority's team where none of them
    is reached. False where nobody was."""
    failures = [send_letter(each) for each in joined_letters(joined)]
    return "" in failures or not send_letter(joined_letter_to_team(joined))


def tell_of_confirmation(editor: SchoolEditor) -> bool:
    """The person themselves; False where the mail failed."""
    return not send_letter(confirmed_letter(editor))
