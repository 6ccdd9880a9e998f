"""What was made of a residence, kept until its folder is read anew: work grows with the edit, not with the site."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from grannsida.dataset import Folder
    from grannsida.model.site import Site

V = TypeVar("V")


class Kept(Generic[V]):
    """One thing for each residence and locale. The newest stands in the place of the one before."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], tuple[Folder, Site, dt.date | None, V]] = {}

    def get(
        self, folder: Folder, site: Site, make: Callable[[], V], *, locale: str = "", on: dt.date | None = None
    ) -> V:
        """What was made of the same folder and site (by identity) on the same moment, or else what `make` gives."""
        known = self._made.get((folder.slug, locale))
        if known is None or known[0] is not folder or known[1] is not site or known[2] != on:
            known = (folder, site, on, make())
            self._made[folder.slug, locale] = known
        return known[3]


class KeptWhole(Generic[V]):
    """One thing for each name, made of many values. It is made anew when one of them is not the same object."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, ...], tuple[tuple[object, ...], V]] = {}

    def get(self, name: tuple[str, ...], made_of: tuple[object, ...], make: Callable[[], V]) -> V:
        known = self._made.get(name)
        if known is None or len(known[0]) != len(made_of) or not all(map(is_, known[0], made_of)):
            known = self._made[name] = (made_of, make())
        return known[1]
