"""What is done to core offers."""

from pathlib import Path

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.schools.core_offer import CoreOffer, Expectation, ExpectationArea
from localoffer.schools.core_offer_file import (
    UnusableCoreOffer,
    WrittenArea,
    WrittenCoreOffer,
    WrittenExpectation,
    read_core_offer,
)
from localoffer.schools.setting_kind import SettingKind


class CoreOfferChanged(UnusableCoreOffer):
    """A version that is loaded already says something else. Schools were told what it says: it stays."""


@transaction.atomic
def load_core_offer(*, path: Path, by: User | None = None) -> tuple[CoreOffer, bool]:
    """Take in one version, and say whether it is new. Raises UnusableCoreOffer or CoreOfferChanged."""
    written = read_core_offer(path)
    kind = SettingKind.objects.filter(identifier=written.setting_kind).first()
    if kind is None:
        raise UnusableCoreOffer(f"{path.name}: we do not know the kind of setting “{written.setting_kind}”.")
    held = CoreOffer.objects.with_everything().filter(setting_kind=kind, version=written.version).first()
    if held is None:
        offer = _add(written, kind)
        audit.record(by=by, verb="loaded", subject=offer, version=written.version, setting_kind=kind.identifier)
        return offer, True
    if as_written(held) != written:
        raise CoreOfferChanged(
            f"{path.name} differs from version {written.version} for “{kind.label}” as it was published. "
            "A published version never changes: give the new wording a new version."
        )
    return held, False


def as_written(offer: CoreOffer) -> WrittenCoreOffer:
    """A loaded core offer in the form of its file."""
    return WrittenCoreOffer(
        setting_kind=offer.setting_kind.identifier,
        version=offer.version,
        title=offer.title,
        introduction=offer.introduction,
        source=offer.source,
        in_force_from=offer.in_force_from,
        areas=tuple(
            WrittenArea(
                area.identifier,
                area.title,
                tuple(
                    WrittenExpectation(each.identifier, each.text, tuple(each.items))
                    for each in area.expectations.all()
                ),
            )
            for area in offer.areas.all()
        ),
    )


def _add(written: WrittenCoreOffer, kind: SettingKind) -> CoreOffer:
    offer = CoreOffer(
        setting_kind=kind,
        version=written.version,
        title=written.title,
        introduction=written.introduction,
        source=written.source,
        in_force_from=written.in_force_from,
    )
    offer.save()
    for place, area in enumerate(written.areas, start=1):
        row = ExpectationArea.objects.create(
            core_offer=offer, identifier=area.identifier, title=area.title, position=place
        )
        for each in area.expectations:
            Expectation.objects.create(area=row, number=each.number, text=each.text, items=list(each.items))
    return offer
