"""Checks: rules across fields and files, models to problems. Each module is a family; each rule one small function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.check import events, freshness, pictures, references, translations

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

FOLDER_CHECKS: tuple[Callable[[Folder, Site, dt.date], Iterator[Problem]], ...] = (
    *references.CHECKS,
    *events.CHECKS,
    *freshness.CHECKS,
    *pictures.CHECKS,
    *translations.CHECKS,
)
"""Every rule about one residence. A new rule is a function in its family and a line in that family's CHECKS."""


def check_dataset(dataset: Dataset, today: dt.date) -> list[Problem]:
    """All findings about a data set on a day, unsorted."""
    found = list(references.check_former_slugs(dataset))
    for folder in dataset.folders:
        for rule in FOLDER_CHECKS:
            found += rule(folder, dataset.site, today)
    return found
