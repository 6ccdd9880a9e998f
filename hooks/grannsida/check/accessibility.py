"""The accessibility statement: assessed within a year, and its verdict fits the faults it lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from grannsida.model.codes import Compliance
from grannsida.problem import Severity, Words, error, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Dataset
    from grannsida.problem import Problem

MONTHS = 12
NOTICE = relativedelta(days=45)
"""How long before the last day it is told as a warning: an assessment takes weeks."""
ACCESS_OLD = error(
    "ACCESS-OLD",
    message=Words(
        "Webbplatsens tillgänglighet {must_sv} igen senast {due}.",
        "The accessibility of the website {must_en} again by {due}.",
    ),
    reason=Words(
        "En redogörelse som är äldre än ett år säger inte hur webbplatsen är i dag. Läsaren ska kunna lita på den.",
        "A statement older than a year does not tell how the website is today. Readers must be able to trust it.",
    ),
    advice=Words(
        "Gå igenom webbplatsen, rätta known_faults och skriv dagen i assessed och updated.",
        "Go through the website, correct known_faults, and write the day in assessed and updated.",
    ),
    example=("assessed: 2025-11-23", "assessed: 2026-11-23"),
)
ACCESS_VERDICT = error(
    "ACCESS-VERDICT",
    message=Words('Redogörelsen säger "{code}", men {but_sv}.', 'The statement says "{code}", but {but_en}.'),
    reason=Words(
        "Lagen kräver att varje känd brist står med, och att omdömet stämmer med dem.",
        "The law asks for every known fault to be listed, and for a verdict that fits them.",
    ),
    advice=Words(
        "Lägg till bristen under known_faults, eller ändra compliance.",
        "Add the fault under known_faults, or change compliance.",
    ),
    example=("compliance: full", "compliance: partial"),
)
ACCESS_TEST_OLD = warning(
    "ACCESS-TEST-OLD",
    message=Words("Provet av sidorna gjordes {day}, {than_sv}.", "The pages were tested on {day}, {than_en}."),
    reason=Words(
        "Redogörelsen visar vad program fann när de prövade sidorna. Ett gammalt prov säger inte hur de är i dag.",
        "The statement shows what programs found when they tried the pages. An old test does not tell how they are.",
    ),
    advice=Words(
        "Kör `python -m tests.browser.record` och lämna in filen som den skriver.",
        "Run `python -m tests.browser.record` and hand in the file that it writes.",
    ),
    example=("tested: 2025-09-01", "tested: 2026-11-23"),
)
BEFORE = Words("före bedömningen {assessed}", "before the assessment on {assessed}")
LONG_AGO = Words("för mer än tolv månader sedan", "more than twelve months ago")
OLD = Words("skulle ha bedömts", "should have been assessed")
SOON = Words("ska bedömas", "must be assessed")
WITHOUT = Words("det står ingen brist under known_faults", "no fault is listed under known_faults")
WITH = Words("det står brister under known_faults", "faults are listed under known_faults")


def check_statement(dataset: Dataset, today: dt.date) -> Iterator[Problem]:
    """The age of the assessment, and whether verdict and faults agree (lag 2018:1937; the agency's list)."""
    statement = dataset.site.accessibility
    place = dataset.site_document.place
    due = statement.assessed + relativedelta(months=MONTHS)
    if today > due - NOTICE:
        must = OLD if today > due else SOON
        severity = Severity.ERROR if today > due else Severity.WARNING
        day = due.isoformat()
        where = place(("accessibility", "assessed"))
        yield ACCESS_OLD.at(where, severity=severity, must_sv=must.sv, must_en=must.en, due=day)
    if (statement.compliance is Compliance.FULL) is bool(statement.known_faults):
        but = WITH if statement.known_faults else WITHOUT
        where, code = place(("accessibility", "compliance")), statement.compliance.value
        yield ACCESS_VERDICT.at(where, code=code, but_sv=but.sv, but_en=but.en)


def check_test(dataset: Dataset, today: dt.date) -> Iterator[Problem]:
    """The recorded test is not older than a year, nor than the assessment that it is told beside."""
    test, document = dataset.test, dataset.test_document
    if test is None or document is None:
        return
    assessed = dataset.site.accessibility.assessed
    is_late = today > test.tested + relativedelta(months=MONTHS)
    if is_late or test.tested < assessed:
        than = LONG_AGO if is_late else BEFORE
        sv, en = than.sv.format(assessed=assessed), than.en.format(assessed=assessed)
        yield ACCESS_TEST_OLD.at(document.place(("tested",)), day=test.tested.isoformat(), than_sv=sv, than_en=en)
