"""Checks: rules across fields and files, models to problems. Each module is a family; each rule one small function."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from grannsida.check import (
    accessibility,
    balance,
    common_notices,
    doors,
    events,
    freshness,
    history,
    markup,
    openness,
    pictures,
    plain_language,
    privacy,
    references,
    secrecy,
    series,
    sketch_map,
    translations,
    wording,
)
from grannsida.check.exceptions import apply_exceptions
from grannsida.check.masking import mask_beside
from grannsida.kept import Kept
from grannsida.problem import Problem  # noqa: TC001 - _kept is made with it

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.model.site import Site

FOLDER_CHECKS: tuple[Callable[[Folder, Site, dt.date], Iterator[Problem]], ...] = (
    *references.CHECKS,
    *events.CHECKS,
    *doors.CHECKS,
    *sketch_map.CHECKS,
    *series.CHECKS,
    *history.CHECKS,
    *freshness.CHECKS,
    *openness.CHECKS,
    *pictures.CHECKS,
    *translations.CHECKS,
    *markup.CHECKS,
    *wording.CHECKS,
    *plain_language.CHECKS,
    *balance.CHECKS,
    *privacy.CHECKS,
    *secrecy.CHECKS,
)
"""Every rule about one residence. A new rule is a function in its family and a line in that family's CHECKS."""


def check_dataset(dataset: Dataset, today: dt.date) -> list[Problem]:
    """All findings about a data set on a day, unsorted."""
    found = [
        *references.check_former_slugs(dataset),
        *accessibility.check_statement(dataset, today),
        *accessibility.check_test(dataset, today),
        *common_notices.check_common_notices(dataset),
        *translations.check_common_ages(dataset),
    ]
    for folder in dataset.folders:
        found += _kept.get(folder, dataset.site, partial(_check_residence, folder, dataset.site, today), on=today)
    return found


_kept: Kept[list[Problem]] = Kept()


def _check_residence(folder: Folder, site: Site, today: dt.date) -> list[Problem]:
    return list(apply_exceptions(folder, check_folder(folder, site, today), today))


def check_folder(folder: Folder, site: Site, today: dt.date) -> list[Problem]:
    """All findings about one residence, before its exceptions are taken into account."""
    return mask_beside([problem for rule in FOLDER_CHECKS for problem in rule(folder, site, today)])
