"""Addresses from which letters came back: write to another one, or say that it works again."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.answering.actions.invitations import AlreadyEditor, UnusableAddress, send_invitation
from localoffer.answering.actions.returned import correct_address, works_again
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.invitation import Invitation
from localoffer.answering.models import ReturnedAddress, SchoolEditor
from localoffer.answering.permissions import check_may_oversee
from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.key import key_sent
from localoffer.schools.models import Setting

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """The schools that are concerned: those it edits for, and those it is invited for."""

    returned: ReturnedAddress
    edits: list[Setting]
    invited: list[Setting]


@only(check_may_oversee)
def returned(request: HttpRequest) -> HttpResponse:
    """The list. With `do`, one address of it is settled; one that is gone meanwhile changes nothing."""
    if request.method == "POST":
        found = ReturnedAddress.objects.filter(pk=key_sent(request)).first()
        if found is None:
            messages.warning(request, "Somebody has settled this address meanwhile.")
        elif request.POST.get("do") == "works":
            works_again(returned=found, by=officer(request))
            messages.success(request, f"Letters go to {found.email} again.")
        else:
            _correct(request, found)
        return redirect("officers_school_offers:returned")
    page: Page[ReturnedAddress] = Paginator(ReturnedAddress.objects.all(), PAGE_SIZE).get_page(request.GET.get("p"))
    context = {"page": page, "rows": _rows(list(page.object_list))}
    return render(request, "officers/school_offers/returned.html", context)


def _rows(addresses: list[ReturnedAddress]) -> list[ReturnedRow]:
    editors = SchoolEditor.objects.active().select_related("user", "setting")
    invitations = Invitation.objects.open().select_related("setting")
    edits, invited = (
        _by_email((each.user.email, each.setting) for each in editors),
        _by_email((each.email, each.setting) for each in invitations),
    )
    return [
        ReturnedRow(each, edits.get(each.email.lower(), []), invited.get(each.email.lower(), [])) for each in addresses
    ]


def _by_email(pairs: object) -> dict[str, list[Setting]]:
    found: dict[str, list[Setting]] = {}
    for email, setting in pairs:  # type: ignore[attr-defined]
        schools = found.setdefault(email.lower(), [])
        if setting not in schools:
            schools.append(setting)
    return found


def _correct(request: HttpRequest, found: ReturnedAddress) -> None:
    email = request.POST.get("email", "")
    try:
        made = correct_address(returned=found, email=email, by=officer(request))
    except UnusableAddress:
        messages.error(request, f"“{email[:100]}” is not an e-mail address. Write it like name@example.org.")
    except AlreadyEditor:
        messages.error(request, f"{email.strip()} edits for one of these schools already. Nothing was sent.")
    except SchoolClosed as problem:
        messages.error(request, str(problem))
    else:
        failures = [each.failure for each, token in made if not send_invitation(invitation=each, token=token)]
        if failures:
            messages.error(request, f"{plural(len(failures), 'invitation')} could not be sent. {failures[0]}")
        if went := len(made) - len(failures):
            messages.success(request, f"{plural(went, 'invitation')} sent to {email.strip()}.")
