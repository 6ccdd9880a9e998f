"""What communicators write instead of the codes of events, and what they are told."""

from __future__ import annotations

import pytest

from grannsida.fields.codes import nearest_code
from grannsida.model.codes import EventKind, EventStatus
from grannsida.model.event import Unit

KINDS, STATES, UNITS = ([one.value for one in codes] for codes in (EventKind, EventStatus, Unit))


@pytest.mark.parametrize(
    ("found", "known", "meant"),
    [
        ("kafé", KINDS, "popup_cafe"),
        ("pop-up-kafé", KINDS, "popup_cafe"),
        ("städdag", KINDS, "cleanup"),
        ("Öppet hus", KINDS, "open_house"),
        ("uppskjutet", STATES, "postponed"),
        ("inställt", STATES, "cancelled"),
        ("varje vecka", UNITS, "week"),
        ("månad", UNITS, "month"),
    ],
)
def test_a_swedish_word_leads_to_the_code(found: str, known: list[str], meant: str) -> None:
    assert nearest_code(found, known, {}) == meant
