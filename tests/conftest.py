"""A small complete data folder as text, and ways to read it: what every test of more than one part starts from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from grannsida.load import load_sources
from grannsida.problem import Rule
from grannsida.publication import Publication

if TYPE_CHECKING:
    from types import ModuleType

    from grannsida.dataset import Folder
    from grannsida.problem import Problem
    from grannsida.scene import Scene

pytest_plugins = ("tests.real_site", "tests.chromium")
ROOT = Path(__file__).parent.parent
NOW = dt.datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - Swedish wall-clock time, as the core takes it
EPOCH = "1795431600"  # the same moment as SOURCE_DATE_EPOCH

Change = str | tuple[str, str] | None

SITE = """\
name: {sv: Grannsida, en: Grannsida}
tagline: {sv: Svar till grannar, en: Answers for neighbours}
base_url: https://grannsida.example.org/
languages: [sv, en]
publisher:
  name: {sv: Exempelkommunen, en: The Example Municipality}
  url: https://example.org/
  email: grannsida@example.org
  editor_role: {sv: Kommunikationschef, en: Head of communications}
accessibility:
  standard: EN 301 549 V3.2.1
  compliance: full
  assessed: 2026-11-01
  method: {sv: Egen granskning., en: Our own review.}
  updated: 2026-11-01
  feedback_email: tillganglighet@example.org
  response_time: {sv: Två dagar., en: Two days.}
  supervisor: {name: {sv: Digg, en: Digg}, url: "https://www.digg.se/tdosanmalan"}
licence: {name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
"""
ORGANISATIONS = """\
organisations:
  - {id: staden, name: {sv: Exempelstaden, en: The Example City}, public: ja}
"""
SHARED_CONTACTS = """\
routes:
  - id: emergency
    kind: emergency
    label: {sv: Nödnumret 112, en: Emergency number 112}
    problems: [danger_now]
    phone: "112"
    hours: always
    for_what: {sv: Fara just nu., en: Danger right now.}
"""
RESIDENCE = """\
former_slugs: [gamla-exempel]
name: {sv: Exempelgården, en: Example House}
kind: supported_housing
phase: {current: running, since: 2022}
summary: {sv: Här bor personer som får stöd., en: People who get support live here.}
district: {sv: Exempelby, en: Exempelby}
city: {sv: Göteborg, en: Göteborg}
address:
  visibility: district
  street: {sv: Smygvägen 7, en: Smygvägen 7}
  postal_code: 414 77
  coordinates: {lat: 57.654321, lon: 12.012345}
who_lives_here: {sv: Vuxna som får stöd av socialtjänsten., en: Adults who get support from social services.}
how_to_get_a_place: {sv: Socialtjänsten beslutar., en: Social services decide.}
operator: staden
responsible: staden
staffing:
  day: {presence: yes}
  evening: {presence: yes}
  night: {presence: limited}
measures:
  - id: cafe
    principle: 5
    title: {sv: Kafé, en: Café}
    what: {sv: Vi bjuder på kaffe., en: We offer coffee.}
    status: done
    origin: resident
    benefit_residents: {sv: Sällskap., en: Company.}
    benefit_neighbours: {sv: Svar., en: Answers.}
collaboration: {levels: [good_contacts]}
sources:
  - {id: guide, title: {sv: Vägledning, en: Guide}, publisher: {sv: Exempelstaden, en: The Example City}, date: 2024-03-20}
owner:
  role: {sv: Enhetschef, en: Head of unit}
  unit: {sv: Exempelenheten, en: The Example Unit}
  email: exempel@example.org
review:
  reviewed: 2026-11-01
  due: 2027-05-01
  approved_by: {sv: Enhetschef, en: Head of unit}
exceptions:  # so small a page cannot be balanced; the tests of balance have a whole one
  - {rule: BAL-01, where: faq.yml, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-07, where: resident_perspective, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-07, where: faq.yml, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-08, where: measures, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-10, where: openness.yml:press, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-11, where: contacts.yml, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
  - {rule: BAL-13, where: openness.yml, reason: {sv: Exempel., en: Example.}, role: {sv: Testare, en: Tester}, until: 2040-01-01}
"""  # noqa: E501 - one line of data, as an editor may write it
CONTACTS = """\
routes:
  - include: emergency
  - id: on-duty
    kind: residence_always
    label: {sv: Personalen, en: The staff}
    problems: [disturbance_now]
    phone: 031-390 06 01
    hours: always
    languages: [sv, en]
    for_what: {sv: Något som stör., en: Something that disturbs.}
"""
FAQ = """\
entries:
  - key: vad-ar
    theme: what
    question: {sv: Vad är det här?, en: What is this?}
    known: {sv: Ett boende med stöd., en: A residence with support.}
    measures: [cafe]
    contact: [on-duty]
    sources: [guide]
    reviewed: 2026-11-01
"""
OPENNESS = """\
incidents: {publish: nej, why_not: {sv: Vi har inga siffror., en: We have no figures.}, ask: on-duty}
you_said:
  - {id: lamp, said_on: 2026-05, said: {sv: Det är mörkt., en: It is dark.}, status: done}
"""
SERIES = """\
title: {sv: Kaffe, en: Coffee}
kind: meeting
summary: {sv: Kaffe varje torsdag., en: Coffee every Thursday.}
starts: 2026-10-01 18:00
ends: 2026-10-01 19:30
repeat: {every: week, weekdays: [thu], until: 2026-12-17, except_on: [2026-11-26]}
place: {name: {sv: Biblioteket, en: The library}}
for_whom: {sv: Alla., en: Everybody.}
organiser: staden
contact: on-duty
updated: 2026-11-02
"""
PAST = """\
title: {sv: Sommarfest, en: Summer party}
kind: other
summary: {sv: En fest som har varit., en: A party that is over.}
starts: 2026-06-06 14:00
ends: 2026-06-06 16:00
for_whom: {sv: Alla., en: Everybody.}
updated: 2026-06-07
"""
NOTICE = """\
title: {sv: Vattnet stängs av, en: No water}
text: {sv: Bara en kort stund., en: Only for a short while.}
publish_from: 2026-11-20
expires: 2026-12-01
"""
EMBARGOED = """\
title: {sv: Spärrad nyhet, en: Embargoed news}
text: {sv: Får inte synas än., en: Must not be seen yet.}
publish_from: 2026-12-24
expires: 2026-12-31
"""
FILES = {
    "site.yml": SITE,
    "_shared/organisations.yml": ORGANISATIONS,
    "_shared/contacts.yml": SHARED_CONTACTS,
    "exempel/residence.yml": RESIDENCE,
    "exempel/contacts.yml": CONTACTS,
    "exempel/faq.yml": FAQ,
    "exempel/openness.yml": OPENNESS,
    "exempel/events/kaffe.yml": SERIES,
    "exempel/events/sommarfest.yml": PAST,
    "exempel/notices/vatten.yml": NOTICE,
    "exempel/notices/senare.yml": EMBARGOED,
}


class WriteResidence(Protocol):
    """Write the small data folder below `tmp_path` and give its path."""

    def __call__(self, tmp_path: Path, **changes: Change) -> Path: ...


class ReadFolder(Protocol):
    """The small residence as a value, with changes."""

    def __call__(self, **changes: Change) -> tuple[Folder, Scene]: ...


class CheckFolder(Protocol):
    """What some rules find in the small data folder with changes; without names of rules, all of them."""

    def __call__(self, *rules: str, **changes: Change) -> list[Problem]: ...


class Find(Protocol):
    """What the rules of a family find, as lines: `file:line:column RULE sentence`, in Swedish."""

    def __call__(self, family: ModuleType, changes: dict[str, Change]) -> list[str]: ...


def change(text: str, wanted: Change) -> str:
    """A whole new text, or one part of it exchanged."""
    if isinstance(wanted, tuple):
        old, new = wanted
        assert old in text, f"{old!r} is not in the file that the test changes"
        return text.replace(old, new, 1)
    return wanted or ""


def make_files(changes: dict[str, Change]) -> dict[str, str]:
    texts = {**FILES, **{name: change(FILES.get(name, ""), wanted) for name, wanted in changes.items()}}
    return {name: text for name, text in texts.items() if changes.get(name, "") is not None}


@pytest.fixture
def write_residence() -> WriteResidence:
    """Keys are paths below the data folder: a text replaces the file, (old, new) edits it, None leaves it out."""

    def write(tmp_path: Path, **changes: Change) -> Path:
        folder = tmp_path / "residences"
        for name, text in make_files(changes).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        for name in (name for name, wanted in changes.items() if wanted is None):
            (folder / name).unlink(missing_ok=True)
        return folder

    return write


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """The texts of the small data folder by their paths below it."""
    return dict(FILES)


@pytest.fixture
def check_folder(tmp_path: Path, write_residence: WriteResidence) -> CheckFolder:
    def check(*rules: str, **changes: Change) -> list[Problem]:
        problems = Publication(NOW).load(load_sources(write_residence(tmp_path, **changes)))
        return [problem for problem in problems if not rules or problem.rule in rules]

    return check


@pytest.fixture
def read_folder(tmp_path: Path, write_residence: WriteResidence) -> ReadFolder:
    def read(**changes: Change) -> tuple[Folder, Scene]:
        publication = Publication(NOW)
        problems = publication.load(load_sources(write_residence(tmp_path, **changes)))
        assert publication.dataset, problems
        assert publication.folders, problems
        return publication.folders[0], publication.scene("sv")

    return read


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def now() -> dt.datetime:
    """The moment at which all tests of the whole take place."""
    return NOW


@pytest.fixture(scope="session")
def real(now: dt.datetime) -> Publication:
    """The project's own data, read once."""
    publication = Publication(now)
    publication.load(load_sources(ROOT / "residences"))
    return publication


@pytest.fixture
def found(check_folder: CheckFolder) -> Find:
    def find(family: ModuleType, changes: dict[str, Change]) -> list[str]:
        rules = {value.id for value in vars(family).values() if isinstance(value, Rule)}
        return [
            f"{p.place.file.removeprefix('residences/')}:{p.place.line}:{p.place.column} {p.rule} {p.message.sv}"
            for p in check_folder(*rules, **changes)
        ]

    return find
