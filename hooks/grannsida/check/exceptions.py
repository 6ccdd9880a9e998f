"""Exceptions: one rule at one place, until a day, decided by a role. What was silenced is kept for the report.

`where` names a field by its path: in residence.yml as it is (`measures[2]`), in another file with the
file before it (`faq.yml:entries[farligt]`), or a whole file (`faq.yml`). An entry can be named by its
number from 0 or by its id or key, which stays the same when entries move.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grannsida.problem import RULES, Words, error, show_path, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from grannsida.dataset import Folder
    from grannsida.model.common import RuleException
    from grannsida.problem import Place, Problem, Rule

EXCEPTION_OLD = error(
    "EXCEPTION-OLD",
    message=Words(
        "Undantaget från {rule} gällde till och med {until}.", "The exception from {rule} was valid until {until}."
    ),
    reason=Words(
        "Ett undantag är ett löfte om att se över saken till en viss dag. Den dagen har varit.",
        "An exception is a promise to look at the matter by a day. That day has been.",
    ),
    advice=Words(
        "Rätta det som undantaget gällde och ta bort det, eller låt samma roll besluta igen med en ny dag i until.",
        "Mend what it was about and remove it, or let the same role decide again and write a new day in until.",
    ),
    example=("until: 2026-06-30", "until: 2027-06-30"),
)
EXCEPTION_UNKNOWN = error(
    "EXCEPTION-UNKNOWN",
    message=Words("Det finns ingen regel som heter {rule}.", "There is no rule called {rule}."),
    reason=Words(
        "Undantaget gör ingenting, fast någon har beslutat om det.",
        "The exception does nothing, though somebody has decided on it.",
    ),
    advice=Words(
        "Skriv koden som står inom hakparentes där problemet visas, till exempel BAL-09.",
        "Write the code that stands in square brackets where the problem is shown, such as BAL-09.",
    ),
    example=("rule: BAL9", "rule: BAL-09"),
)
EXCEPTION_NEVER = error(
    "EXCEPTION-NEVER",
    message=Words("Från regeln {rule} kan ingen göra undantag.", "Nobody can make an exception from the rule {rule}."),
    reason=Words(
        "Regeln skyddar människor, eller ser till att sidan alls kan göras. Det väger tyngre än alla skäl.",
        "The rule protects people, or makes sure that the page can be made at all. That outweighs every reason.",
    ),
    advice=Words(
        "Rätta det som regeln visar, och ta bort undantaget.", "Mend what the rule shows, and remove the exception."
    ),
)
EXCEPTION_UNUSED = warning(
    "EXCEPTION-UNUSED",
    message=Words(
        "Undantaget från {rule} behövs inte: regeln hittar inget i {where}.",
        "The exception from {rule} is not needed: the rule finds nothing in {where}.",
    ),
    reason=Words(
        "Ett undantag som ligger kvar kan dölja nästa problem på samma ställe.",
        "An exception left behind may hide the next problem in the same place.",
    ),
    advice=Words(
        "Ta bort det. Gäller det en annan fil än residence.yml, skriv filen först: faq.yml:entries[farligt].",
        "Remove it. If it is about another file than residence.yml, write the file first: faq.yml:entries[farligt].",
    ),
)
NEVER: Final = (
    "PRIV-NUMBER", "PRIV-MOSAIC", "PRIV-ARTICLE", "KIND-PROTECTED", "PICTURE-", "EXCEPTION-", "ID-", "SLUG-",
    "EVENT-", "REPEAT-", "NOTICE-",
)  # fmt: skip
"""Rules that protect people, and rules that the making of pages relies on."""
WHERE: Final = re.compile(r"(?:(?P<file>[\w/.-]+\.yml)(?::|$))?(?P<path>.*)")
NAMED: Final = re.compile(r"\[([^\[\]]+)\]")


class Silenced(NamedTuple):
    """An exception that holds, and the findings it silences."""

    exception: RuleException
    place: Place
    problems: tuple[Problem, ...]


def apply_exceptions(folder: Folder, problems: Sequence[Problem], today: dt.date) -> list[Problem]:
    """What is left of a residence's findings, with what is wrong with the exceptions themselves."""
    if not folder.residence.exceptions:
        return list(problems)
    kept, _ = silence(folder, problems, today)
    return kept


def silence(folder: Folder, problems: Sequence[Problem], today: dt.date) -> tuple[list[Problem], list[Silenced]]:
    """The findings that are left, and each exception that holds with what it silences."""
    kept, silenced = list(problems), []
    for number, exception in enumerate(folder.residence.exceptions):
        fault = _fault(folder, number, exception, today)
        if fault:
            kept.append(fault)
            continue
        hits = tuple(problem for problem in problems if covers(folder, exception, problem))
        silenced.append(Silenced(exception, folder.place("residence.yml", ("exceptions", number)), hits))
        kept = [problem for problem in kept if problem not in hits]
        if not hits:
            kept.append(_tell(EXCEPTION_UNUSED, folder, number, exception, "where"))
    return kept, silenced


def _fault(folder: Folder, number: int, exception: RuleException, today: dt.date) -> Problem | None:
    """Why an exception does not hold; None when it does."""
    if exception.rule.startswith(NEVER):
        return _tell(EXCEPTION_NEVER, folder, number, exception, "rule")
    if exception.rule not in RULES.rules:
        return _tell(EXCEPTION_UNKNOWN, folder, number, exception, "rule")
    if today > exception.until:
        return _tell(EXCEPTION_OLD, folder, number, exception, "until")
    return None


def _tell(rule: Rule, folder: Folder, number: int, exception: RuleException, field: str) -> Problem:
    return rule.at(
        folder.place("residence.yml", ("exceptions", number, field)),
        found=str(getattr(exception, field)),
        rule=exception.rule,
        where=exception.where,
        until=exception.until.isoformat(),
    )


def covers(folder: Folder, exception: RuleException, problem: Problem) -> bool:
    """True where the problem is of the rule and stands at the place or below it."""
    match = WHERE.fullmatch(exception.where.strip())
    if problem.rule != exception.rule or match is None:
        return False
    name = match["file"] or "residence.yml"
    document = folder.documents.get(name)
    if document is None or problem.place.file != document.file:
        return False
    path = _numbered(document.data, match["path"].strip())
    return problem.place.path == path or not path or problem.place.path.startswith((f"{path}.", f"{path}["))


def _numbered(data: object, path: str) -> str:
    """A path with entries by number: `entries[farligt]` gives `entries[8]`. What is not found stays as it is."""
    steps: list[str | int] = []
    for part in _parts(path):
        if isinstance(data, list):
            index = _index(data, part)
            steps.append(part if index is None else index)
            data = data[index] if index is not None else None
        else:
            steps.append(part)
            data = data.get(part) if isinstance(data, dict) else None
    return show_path(tuple(steps))


def _parts(path: str) -> Iterator[str]:
    for part in NAMED.sub(r".\1", path).split("."):
        if part:
            yield part


def _index(entries: list[object], name: str) -> int | None:
    """The position of an entry by its number, or by its id or key."""
    if name.isdecimal():
        return int(name) if int(name) < len(entries) else None
    for number, entry in enumerate(entries):
        if isinstance(entry, dict) and name in {entry.get("id"), entry.get("key")}:
            return number
    return None
