"""Invented examples of what no residence of a site may have yet: incidents of a period, articles in the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.bidi import join_span
from grannsida.fields.dates import Month
from grannsida.model.codes import IncidentCategory, Stance
from grannsida.small_counts import show
from grannsida.text import Text
from grannsida.view.counts import make_bar, show_words
from grannsida.view.openness import CountView, PeriodView, PressView

if TYPE_CHECKING:
    from grannsida.scene import Scene

EXAMPLE_COUNTS = (
    (IncidentCategory.NOISE, 9),
    (IncidentCategory.LITTER, 14),
    (IncidentCategory.FIRE_OR_ALARM, 3),
)


def view_example_period(scene: Scene) -> PeriodView:
    """Three categories with their counts, one too small to be told exactly."""
    handled = Text(scene.gettext("Staff went out and talked with those concerned."))
    counts, bars = [], []
    for category, count in EXAMPLE_COUNTS:
        shown = show(count, scene.site.small_count)
        label = scene.gettext(labels.CATEGORY[category])
        counts.append(CountView(label, show_words(shown, scene), "", handled))
        bars.append(make_bar(label, shown, scene))
    title = f"{scene.period(Month(2026, 1))}–{scene.period(Month(2026, 3))}"
    return PeriodView(title, tuple(counts), Text(""), join_span("24", "27", scene.locale), tuple(bars))


def view_example_articles(scene: Scene) -> tuple[PressView, ...]:
    """A critical article, with the line that every critical one needs."""
    headline = scene.gettext("Neighbours: the street is too dark")
    context = Text(scene.gettext("The lamps were out when this was written. They have been mended since."))
    day = scene.today.replace(month=1, day=15)
    stance = scene.gettext(labels.STANCE[Stance.CRITICAL])
    outlet = scene.gettext("An invented newspaper")
    return (PressView(Text(headline), outlet, scene.day(day), day.isoformat(), "", stance, context),)
