"""`grannsida report RESIDENCE`: rule by rule, what an editor has in place, what is missing, and the next best step.

For editors alone: it is never part of the public site, and it holds no score. A figure for balance
would itself be a claim.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from grannsida.check import check_folder
from grannsida.check.exceptions import silence
from grannsida.load import load_sources
from grannsida.problem import NO_WORDS, RULES, Problem, Severity, Words
from grannsida.render.editor_report import render_report_html, render_report_text
from grannsida.report import render_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from grannsida.check.exceptions import Silenced
    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.publication import Publication

ASKS: Final[Mapping[str, Words]] = {
    "BAL-01": Words("De frågor alla grannar har är besvarade", "The questions all neighbours have are answered"),
    "BAL-02": Words("Svar på oro har alla sina delar", "Answers to worries have all their parts"),
    "BAL-03": Words("Ingen text lovar full trygghet", "No text promises complete safety"),
    "BAL-04": Words("Vakter, kameror och rundor har sina gränser", "Guards, cameras and patrols have their limits"),
    "BAL-05": Words("Påståenden om effekt har källa, plats och år", "Claims of effect have source, place and years"),
    "TERM-RESIDENT": Words("Människor kommer först i orden", "Words put people first"),
    "BAL-07": Words("De som bor här kommer till tals", "Residents are heard"),
    "BAL-08": Words("Åtgärderna gäller minst tre principer", "Measures cover at least three principles"),
    "BAL-09": Words("Händelser redovisas, eller så står det varför inte", "Incidents are told, or why they are not"),
    "BAL-10": Words("Tidningsartiklar visas i balans", "Press coverage is shown in balance"),
    "BAL-11": Words("Varje problem har någon att vända sig till", "Each problem has somebody to turn to"),
    "BAL-12": Words("Sidan är granskad i tid", "The page is reviewed in time"),
    "BAL-13": Words("Det står vad ni inte vet", "It says what you do not know"),
    "BAL-14": Words("Också det som inte är klart står med", "What is not done is there as well"),
    "BAL-15": Words("Oro och vardag får plats", "Worries and daily life both have room"),
    "TERM-NEIGHBOUR": Words("Ingen granne avfärdas", "No neighbour is brushed aside"),
}
"""What each rule of balance asks, told as it is when it is fulfilled."""
DONE, PROBLEMS, WRONG_USE = 0, 1, 2
NO_RESIDENCE = Words("Det finns inget boende som heter {slug} i {folder}.", "There is no residence {slug} in {folder}.")
UNREAD = Words(
    "Filerna för {slug} går inte att läsa än. Rätta det här först:",
    "The files of {slug} cannot be read yet. Mend this first:",
)
PUBLIC = Words(
    "Rapporten är inte till för webbplatsen. Välj en annan plats än {file}.",
    "The report is not meant for the site. Choose another place than {file}.",
)
WROTE = Words("Rapporten finns i {file}.", "The report is in {file}.")


class State(StrEnum):
    """How it stands with one rule."""

    FULFILLED = "fulfilled"
    MISSING = "missing"
    IMPROVE = "improve"
    EXCEPTED = "excepted"


@dataclass(frozen=True, slots=True)
class Line:
    """One rule: what it asks, how it stands, and the findings that say so."""

    rule: str
    asks: Words
    why: Words
    state: State
    problems: tuple[Problem, ...]

    @property
    def is_open(self) -> bool:
        """True while there is something to do."""
        return self.state in {State.MISSING, State.IMPROVE}


@dataclass(frozen=True, slots=True)
class Report:
    """All that an editor of one residence needs to see, worst first within each part."""

    name: str
    day: dt.date
    balance: tuple[Line, ...]
    other: tuple[Line, ...]
    exceptions: tuple[Silenced, ...]

    @property
    def next_step(self) -> Problem | None:
        """What to do first: what stops the build before the rest, balance before other things; tips can wait."""
        found = [problem for line in (*self.balance, *self.other) if line.is_open for problem in line.problems]
        order = list(Severity)
        problems = [problem for problem in found if problem.severity is not Severity.INFO]
        return min(problems, key=lambda problem: order.index(problem.severity), default=None)


def make_report(folder: Folder, site: Site, today: dt.date) -> Report:
    """Check one residence and sort its findings by rule."""
    left, silenced = silence(folder, check_folder(folder, site, today), today)
    hidden = [problem for item in silenced for problem in item.problems]
    balance = [_line(rule, asks, left, hidden) for rule, asks in ASKS.items() if rule in RULES.rules]
    others = sorted({problem.rule for problem in left if problem.rule not in ASKS})
    other = [_line(rule, NO_WORDS, left, []) for rule in others]
    return Report(folder.residence.name.default, today, tuple(balance), tuple(other), tuple(silenced))


def _line(rule: str, asks: Words, left: Sequence[Problem], hidden: Sequence[Problem]) -> Line:
    mine = tuple(sorted((problem for problem in left if problem.rule == rule), key=lambda problem: problem.key))
    if any(problem.severity is Severity.ERROR for problem in mine):
        return Line(rule, asks, RULES[rule].reason, State.MISSING, mine)
    if mine:
        return Line(rule, asks, RULES[rule].reason, State.IMPROVE, mine)
    silenced = tuple(problem for problem in hidden if problem.rule == rule)
    return Line(rule, asks, RULES[rule].reason, State.EXCEPTED if silenced else State.FULFILLED, silenced)


def run_report(slug: str, folder: Path, html: Path | None, lang: str) -> int:
    """Print the report of a residence, or write it as a page.

    Returns 0, also when rules are not fulfilled; 1 when files cannot be read, 2 for a residence that is not there.
    """
    from grannsida.cli import load_publication  # noqa: PLC0415 - cli imports this module for its command

    if not folder.is_dir() or slug not in load_sources(folder).slugs:
        return _refuse(NO_RESIDENCE.fill(slug=slug, folder=folder).in_(lang))
    publication = load_publication(folder)
    found = next((folder for folder in publication.folders if folder.slug == slug), None)
    if found is None or publication.dataset is None:
        return _tell_unread(publication, slug, lang)
    if html and _is_public(html, folder):
        return _refuse(PUBLIC.fill(file=html).in_(lang))
    report = make_report(found, publication.dataset.site, publication.now.date())
    if html is None:
        sys.stdout.write(render_report_text(report, lang))
        return DONE
    html.write_text(render_report_html(report, lang), encoding="utf-8", newline="\n")
    sys.stdout.write(WROTE.fill(file=html).in_(lang) + "\n")
    return DONE


def _is_public(file: Path, folder: Path) -> bool:
    """Whether what is written there would follow onto the site, or into the data."""
    home, place = folder.resolve().parent, file.resolve()
    return any(place.is_relative_to(home / name) for name in (folder.name, "docs", "overrides", "site"))


def _refuse(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return WRONG_USE


def _tell_unread(publication: Publication, slug: str, lang: str) -> int:
    outside = ("site.yml", "/_shared/")
    mine = [
        p for p in publication.problems if f"/{slug}/" in p.place.file or any(name in p.place.file for name in outside)
    ]
    sys.stdout.write(f"{UNREAD.fill(slug=slug).in_(lang)}\n\n{render_text(mine, lang)}")
    return PROBLEMS
