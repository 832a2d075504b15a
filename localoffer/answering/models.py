"""Models of answering, for Django to find."""

from localoffer.answering.draft import DraftAnswer, OfferDraft, SavedAnswer
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.invitation import Invitation
from localoffer.answering.kept_words import KeptWords
from localoffer.answering.reminder import Reminder, ReminderBatch, ReturnedAddress

__all__ = [
    "DraftAnswer",
    "ExpectationCheck",
    "Invitation",
    "KeptWords",
    "OfferDraft",
    "Reminder",
    "ReminderBatch",
    "ReturnedAddress",
    "SavedAnswer",
    "SchoolEditor",
]
