"""What can be asked of a page depends on where the residence is in its life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.model.codes import PhaseCode

if TYPE_CHECKING:
    from grannsida.dataset import Folder

EMPTY_HOUSE = frozenset({PhaseCode.PLANNED, PhaseCode.CLOSED})


def is_planned(folder: Folder) -> bool:
    return folder.residence.phase.current is PhaseCode.PLANNED


def is_closed(folder: Folder) -> bool:
    return folder.residence.phase.current is PhaseCode.CLOSED


def is_lived_in(folder: Folder) -> bool:
    """Somebody lives there, or is moving in or out: everything a neighbour may ask has to be answered."""
    return folder.residence.phase.current not in EMPTY_HOUSE
