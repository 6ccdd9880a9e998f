"""Notices of `_shared`: they end after they begin, and the districts and contact routes that they name are there."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from grannsida.check.events import NOTICE_PERIOD, ends_first
from grannsida.check.references import ID_UNKNOWN, WHAT
from grannsida.problem import Words, error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Dataset
    from grannsida.problem import Problem

NOTICE_DISTRICT = error(
    "NOTICE-DISTRICT",
    message=Words("Inget boende ligger i stadsdelen {name}.{near}", "No residence is in the district {name}.{near}"),
    reason=Words(
        "Meddelandet skulle inte synas någonstans, och ingen skulle märka det.",
        "The notice would be seen nowhere, and nobody would know.",
    ),
    advice=Words(
        "Skriv stadsdelen som district i residence.yml, eller ta bort districts om det gäller alla.",
        "Write the district as district in residence.yml, or remove districts if it is for all.",
    ),
    example=("districts: [Gammelstan]", "districts: [Gamlestaden]"),
)


def check_common_notices(dataset: Dataset) -> Iterator[Problem]:
    """All rules about the notices for districts and for the whole site."""
    districts = {folder.residence.district.default for folder in dataset.folders}
    known = {name.casefold(): name for name in districts}
    routes = {route.id for folder in dataset.folders for route in folder.contacts.routes}
    for key, notice in dataset.shared.notices.items():
        place = dataset.shared.notice_documents[key].place
        if ends_first(notice):
            yield NOTICE_PERIOD.at(place(("expires",)))
        for number, name in enumerate(notice.districts):
            if name.casefold() not in known:
                near = _near(name.casefold(), known)
                yield NOTICE_DISTRICT.at(place(("districts", number)), name=name, near=near and f" → {known[near]}")
        if notice.contact and notice.contact not in routes:
            near, what = _near(notice.contact, routes), WHAT["contact"]
            where, near = place(("contact",)), near and f" → {near}"
            yield ID_UNKNOWN.at(where, key=notice.contact, what_sv=what.sv, what_en=what.en, near=near)


def _near(name: str, known: Iterable[str]) -> str:
    """The name that was probably meant, or nothing."""
    return next(iter(difflib.get_close_matches(name, list(known), 1, 0.6)), "")
