"""The second factor of officers: who has to have one, who has one, which session has passed it."""

import time
from ipaddress import ip_address

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from localoffer.accounts.user import User

# When a code of an app was last taken, in steps of half a minute: a code is good once.
LAST_COUNTER = "last_counter"
SECONDS_A_CODE = 30


def needs_second_factor(person: User | AnonymousUser) -> bool:
    """Whoever may open the CMS."""
    return bool(person.has_perm("wagtailadmin.access_admin"))


def factors_of(person: User) -> QuerySet[Authenticator]:
    """Apps and passkeys. Recovery codes alone are no factor: they stand in for one."""
    factors: QuerySet[Authenticator] = Authenticator.objects.filter(user=person).order_by("created_at", "pk")
    return factors.exclude(type=Authenticator.Type.RECOVERY_CODES)


def has_passed(request: HttpRequest) -> bool:
    """Did this session give a second factor of this person, one that they still have?"""
    return isinstance(request.user, User) and _gave_factor(request, request.user)


def _gave_factor(request: HttpRequest, person: User) -> bool:
    records = get_authentication_records(request, person)
    given = [record.get("id") for record in records if record.get("method") == "mfa"]
    return bool(given) and Authenticator.objects.filter(user=person, pk__in=given).exists()


def remember_passed(request: HttpRequest, factor: Authenticator) -> None:
    """This session has just shown that it holds this factor."""
    record_authentication(request, factor.user, "mfa", id=factor.pk, type=factor.type)


@transaction.atomic
def factor_for(person: User, code: str) -> Authenticator | None:
    """Whose code this is: that of the person's app, or one of their recovery codes. Each is good once."""
    for factor in Authenticator.objects.select_for_update().filter(user=person):
        if factor.type == Authenticator.Type.TOTP and _take_app_code(factor, code):
            return factor
        if factor.type == Authenticator.Type.RECOVERY_CODES and factor.wrap().validate_code(code):
            return Authenticator.objects.get(pk=factor.pk)
    return None


def _take_app_code(factor: Authenticator, code: str) -> bool:
    key, typed = decrypt(factor.data["secret"]), normalize_user_code(code)
    fitting = [step for step in yield_hotp_counters_from_time() if constant_time_compare(typed, app_code(key, step))]
    if not fitting or fitting[-1] <= factor.data.get(LAST_COUNTER, 0):
        return False
    factor.data[LAST_COUNTER] = fitting[-1]
    factor.save(update_fields=["data"])
    return True


def app_code(key: str, step: int | None = None) -> str:
    """What an authenticator app with this key shows now, or in another step of half a minute."""
    step = int(time.time()) // SECONDS_A_CODE if step is None else step
    shown: str = format_hotp_value(hotp_value(key, step))
    return shown


@transaction.atomic
def give_app(*, person: User, key: str = "") -> str:
    """Let an authenticator app with this key, or with a new one, be the person's. Returns the key."""
    key = key or generate_totp_secret()
    Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).delete()
    TOTP.activate(person, key)
    return key


@transaction.atomic
def take_all_factors(*, person: User) -> int:
    """Take apps, passkeys and recovery codes away, and return how many. Sessions that passed with one have not."""
    count: int = Authenticator.objects.filter(user=person).delete()[0]
    return count


def can_use_passkeys(request: HttpRequest) -> bool:
    """Browsers tie a passkey to the name of a site. At an address of figures there is none."""
    try:
        ip_address(request.get_host().rpartition(":")[0].strip("[]") or request.get_host())
    except ValueError:
        return request.is_secure() or request.get_host().partition(":")[0] == "localhost"
    return False
