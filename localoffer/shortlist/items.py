"""Which publications, in which order: how a cookie and a shared link write it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_ITEMS = 100
# 18 digits fit every database's keys. What is longer was never one of ours.
_ID = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Items:
    """The keys of publications, each once, in the reader's order, at most 100 where it was read or made here."""

    ids: tuple[int, ...] = ()

    def __contains__(self, key: object) -> bool:
        return key in self.ids

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[int]:
        return iter(self.ids)

    @property
    def written(self) -> str:
        """`12.5.88`"""
        return ".".join(str(key) for key in self.ids)

    def room_for(self, keys: Iterable[int]) -> bool:
        """Whether all of them can be on the list together with what is there."""
        return len({*self.ids, *keys}) <= MOST_ITEMS

    def with_these(self, keys: Iterable[int]) -> "Items":
        """The new ones come last. What is there already stays where it is."""
        return Items(tuple(dict.fromkeys((*self.ids, *keys))))

    def without(self, key: int) -> "Items":
        return Items(tuple(each for each in self.ids if each != key))

    def moved(self, key: int, steps: int) -> "Items":
        """One place up is -1, one down is 1. Past an end it stays there."""
        if key not in self.ids:
            return self
        others = [each for each in self.ids if each != key]
        others.insert(max(0, self.ids.index(key) + steps), key)
        return Items(tuple(others))


def id_in(text: str) -> int | None:
    """The key that somebody sent, or None where it cannot be one."""
    return int(text) if _ID.fullmatch(text) else None


def items_in(text: str) -> Items:
    """The first 100 keys of `12.5.88`. What is no key, and what came before, is left out."""
    keys: dict[int, None] = {}
    for found in text.split(".", MOST_ITEMS * 2)[: MOST_ITEMS * 2]:
        if (key := id_in(found)) is not None:
            keys[key] = None
    return Items(tuple(keys)[:MOST_ITEMS])
