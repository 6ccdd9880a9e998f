"""Opening hours in words: the week, red days, and the exceptions that come soon."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from grannsida import formats

if TYPE_CHECKING:
    from grannsida.fields.hours import Hours
    from grannsida.scene import Scene

SOON = dt.timedelta(days=21)
"""How far ahead exceptions are told."""

Spans = tuple[tuple[dt.time, dt.time], ...]


def show_hours(hours: Hours, scene: Scene, *, brief: bool = False) -> str:
    """Say `Dygnet runt`, or the week, then red days, then (unless `brief`) exceptions that come soon."""
    week = scene.gettext("Around the clock") if hours.always else _week(hours, scene)
    sentences = [week]
    if not hours.always:
        sentences.append(_red_days(hours, scene))
    sentences += [
        f"{scene.day(one.date)}: {_spans(one.hours, scene)}"
        for one in hours.exceptions
        if not brief and scene.today <= one.date <= scene.today + SOON
    ]
    told = [sentence for sentence in sentences if sentence]
    return told[0] if len(told) == 1 else ". ".join(told) + "."


def _week(hours: Hours, scene: Scene) -> str:
    """Days on which somebody answers; the others are closed without saying so."""
    parts = []
    rows = hours.weekly
    for first, last, spans in [row for row in rows if row.spans] or rows:
        days = formats.show_weekday(first, scene.locale)
        if last != first:
            days += "–" + formats.show_weekday(last, scene.locale)
        parts.append(f"{days} {_spans(spans, scene)}")
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _red_days(hours: Hours, scene: Scene) -> str:
    if hours.red_days is None:
        return scene.gettext("The same on public holidays")
    if not hours.red_days:
        return scene.gettext("Closed on public holidays")
    return scene.gettext("On public holidays %(hours)s") % {"hours": _spans(hours.red_days, scene)}


def _spans(spans: Spans, scene: Scene) -> str:
    if not spans:
        return scene.gettext("closed")
    return scene.names([formats.show_span(start, end, scene.locale) for start, end in spans])
