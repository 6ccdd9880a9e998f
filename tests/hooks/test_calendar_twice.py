"""Taking in the same calendar twice, before and after a change: one event, the right time, the right state."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from grannsida.history import fingerprint
from grannsida.model.event import Event
from grannsida.render.calendar import render_calendar, render_event

if TYPE_CHECKING:
    from collections.abc import Callable

    from grannsida.publication import Publication

    Run = Callable[..., str]

BASE = {"title": "Kaffe", "kind": "meeting", "summary": "Kaffe.", "for_whom": "Alla.", "updated": "2026-11-01"}
BEFORE: dict[str, Any] = {"starts": "2026-12-05 14:00", "ends": "2026-12-05 16:00"}
MOVED: dict[str, Any] = {
    "starts": "2026-12-12 15:00",
    "ends": "2026-12-12 17:00",
    "status": "moved",
    "former_starts": ["2026-12-05 14:00"],
    "reason": "Lokalen var bokad.",
    "updated": "2026-11-10",
}
CANCELLED: dict[str, Any] = {**MOVED, "status": "cancelled", "reason": "Storm.", "updated": "2026-11-20"}
PLACED: dict[str, Any] = {**BEFORE, "place": {"name": "Torget"}, "updated": "2026-11-05"}
BACK: dict[str, Any] = {**BEFORE, "updated": "2026-11-25"}
KHAL = """\
[calendars]
[[home]]
path = {folder}/home
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""
LIFE = [BEFORE, PLACED, MOVED, CANCELLED, BACK]


def live(*states: dict[str, Any], recorded: bool = True) -> Event:
    """The event as its file is after some changes, each recorded on its day; the last one perhaps not yet."""
    history = []
    for number, state in enumerate(states):
        event = Event.model_validate(BASE | state)
        what = "details" if number else "first"
        history.append({"on": event.updated.isoformat(), "what": what, "print": fingerprint(event)})
    return Event.model_validate(BASE | states[-1] | {"history": history if recorded else history[:-1]})


def render(event: Event, real: Publication) -> bytes:
    scene = real.scene("sv")
    entry = render_event("kaffe", event, real.folders[0], scene, "grannsida.example.org")
    return render_calendar("Kalender", "Allt som händer.", [entry], scene)


def read(event: Event, real: Publication) -> Any:
    (found,) = Calendar.from_ical(render(event, real)).walk("VEVENT")
    return found


def sequence(event: Event, real: Publication) -> int:
    return int(read(event, real)["SEQUENCE"])


@pytest.mark.parametrize("recorded", [True, False])
@pytest.mark.parametrize(("after", "status"), [(MOVED, "CONFIRMED"), (CANCELLED, "CANCELLED")])
def test_a_reader_finds_the_same_event_later_and_changed(
    real: Publication, after: dict[str, Any], status: str, recorded: bool
) -> None:
    old, new = read(live(BEFORE), real), read(live(BEFORE, after, recorded=recorded), real)
    assert old["UID"] == new["UID"] == "kaffe.alma@grannsida.example.org"
    assert new["SEQUENCE"] > old["SEQUENCE"]
    assert new["LAST-MODIFIED"].dt > old["LAST-MODIFIED"].dt
    assert (new["DTSTART"].to_ical().decode(), str(new["STATUS"])) == ("20261212T150000", status)


def test_each_change_counts_once_whether_it_is_recorded_or_not(real: Publication) -> None:
    counts = [sequence(live(*LIFE[: number + 1]), real) for number in range(len(LIFE))]
    assert counts == [0, 1, 2, 3, 4]
    assert [sequence(live(*LIFE[: n + 1], recorded=False), real) for n in range(1, len(LIFE))] == [1, 2, 3, 4]


def test_what_no_calendar_must_know_changes_nothing(real: Publication) -> None:
    later = {**BEFORE, "updated": "2026-11-20", "price": {"free": "ja"}, "photos": "Inga bilder."}
    old, new = read(live(BEFORE), real), read(live(BEFORE, later), real)
    assert (old["SEQUENCE"], old["LAST-MODIFIED"].dt) == (new["SEQUENCE"], new["LAST-MODIFIED"].dt)


@pytest.fixture
def khal(tmp_path: Path) -> Run:
    """Runs khal on a calendar of its own."""
    here = Path(sys.executable).parent  # beside the Python that runs the tests, which need not be on the path
    program = shutil.which("khal", path=os.pathsep.join((str(here), os.environ.get("PATH", ""))))
    if program is None:
        pytest.skip("khal is not installed")
    config = tmp_path / "khal.conf"
    config.write_text(KHAL.format(folder=tmp_path), encoding="utf-8")

    def run(*arguments: str) -> str:
        done = subprocess.run([program, "-c", str(config), *arguments], capture_output=True, text=True, check=True)
        return done.stdout

    return run


@pytest.mark.slow
@pytest.mark.parametrize(("after", "shown"), [(MOVED, "Kaffe CONFIRMED"), (CANCELLED, "Inställt: Kaffe CANCELLED")])
def test_khal_keeps_one_event_after_importing_twice(
    real: Publication, khal: Run, tmp_path: Path, after: dict[str, Any], shown: str
) -> None:
    for number, event in enumerate((live(BEFORE), live(BEFORE, after))):
        (tmp_path / f"{number}.ics").write_bytes(render(event, real))
        khal("import", "--batch", "-a", "home", str(tmp_path / f"{number}.ics"))
    form = "{start-date} {start-time} {title} {status}"
    assert khal("list", "--day-format", "", "--format", form, "2026-12-01", "30d").split("\n") == [
        f"2026-12-12 15:00 {shown} ",
        "",
    ]
