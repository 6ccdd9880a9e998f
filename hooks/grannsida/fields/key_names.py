"""The names of fields, and what people write instead of them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SWEDISH_KEYS = {
    "namn": "name", "typ": "kind", "slag": "kind", "stadsdel": "district", "kommun": "city", "adress": "address",
    "sammanfattning": "summary", "kontakter": "contacts", "telefon": "phone", "tider": "hours", "epost": "email",
    "språk": "languages", "svarstid": "answer_time", "fråga": "question", "frågor": "questions", "svar": "answer",
    "tema": "theme", "nyckel": "key", "titel": "title", "rubrik": "title", "datum": "date", "källor": "sources",
    "källa": "source", "bilder": "images", "bild": "image", "händelser": "events", "åtgärder": "measures",
    "tidslinje": "timeline", "granskad": "reviewed", "plats": "place", "pris": "price", "ansvarig": "owner",
    "bemanning": "staffing", "samverkan": "collaboration", "medier": "media_coverage", "statistik": "statistics",
    "fas": "phase", "sedan": "since", "roll": "role", "enhet": "unit", "länk": "url", "webb": "url", "text": "text",
}  # fmt: skip


def nearest_key(key: str, known: Iterable[str]) -> str:
    """The known key that a person most likely meant, by Swedish name or by likeness; empty when none is near."""
    names = list(known)
    plain = key.strip().lower().replace("-", "_").replace(" ", "_")
    swedish = SWEDISH_KEYS.get(plain, "")
    if swedish in names:
        return swedish
    return next(iter(difflib.get_close_matches(plain, names, n=1, cutoff=0.6)), "")
