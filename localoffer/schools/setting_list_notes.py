"""What a family must know about a filtered list of schools, lest it take silence for a no."""

from localoffer.schools.setting_search import BY_OFFER, SettingSearch

ON_NEEDS = (
    "For these schools the national register names this need, or their own offer does. The register does so for few,"
    " and not every school has published its offer: others may support it well. Ask them."
)
ON_OFFERS = (
    "Only schools that have published their offer here can be found by this choice. Others may do the same without"
    " saying so here. Ask them."
)


def list_notes(search: SettingSearch, number: int) -> tuple[str, ...]:
    """One sentence or two for each kind of choice that finds only those who say something; none for an empty list."""
    if not number:
        return ()
    needs = (ON_NEEDS,) if search.chosen["need"] else ()
    offers = (ON_OFFERS,) if any(search.chosen[name] for name in BY_OFFER) else ()
    return needs + offers
