"""Balance: the house rules BAL-01 to BAL-15, gathered. A page is honest when none of its errors fires.

BAL-06 and BAL-16 are about words and stand among the rules of wording, BAL-12 is in freshness.
No score is made of these rules, here or anywhere: a badge of balance would itself be a claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.check import (
    balance_answers,
    balance_contacts,
    balance_measures,
    balance_openness,
    balance_tone,
    effects,
    promises,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

CHECKS: tuple[Callable[[Folder, Site, dt.date], Iterator[Problem]], ...] = (
    *balance_answers.CHECKS,
    *promises.CHECKS,
    *balance_measures.CHECKS,
    *effects.CHECKS,
    *balance_openness.CHECKS,
    *balance_contacts.CHECKS,
    *balance_tone.CHECKS,
)
