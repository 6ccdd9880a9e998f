"""The records of pairs as a data folder is read: each read once, and again when its bytes change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grannsida.pairs import FILE, NO_PAIRS, Pairs, read_pairs

if TYPE_CHECKING:
    from grannsida.load import SourceFiles
    from grannsida.problem import Problem


@dataclass
class PairsReader:
    """Gives the same object for as long as nothing has changed, so that pages are not made again for nothing."""

    _read: dict[str, tuple[bytes, Pairs, list[Problem]]] = field(default_factory=dict)
    _joined: dict[str, tuple[Pairs, Pairs, Pairs]] = field(default_factory=dict)

    def read(self, sources: SourceFiles, part: str, problems: list[Problem]) -> Pairs:
        """The record of a residence or of `_shared`. Problems are added to those found before."""
        name = f"{part}/{FILE}"
        raw = sources.records.get(name)
        if raw is None:
            return NO_PAIRS
        known = self._read.get(name)
        if known is None or known[0] != raw:
            known = self._read[name] = (raw, *read_pairs(f"{sources.root}/{name}", raw))
        problems += known[2]
        return known[1]

    def join(self, slug: str, own: Pairs, shared: Pairs) -> Pairs:
        """A residence's record with the shared one."""
        known = self._joined.get(slug)
        if known is None or known[0] is not own or known[1] is not shared:
            known = self._joined[slug] = (own, shared, own.joined(shared))
        return known[2]
