"""Charts as inline SVG: bars only, without script, colours from the style sheet.

A chart repeats the table that stands beside it, so it is hidden from assistive technology. What is
sure is filled and what is not told exactly is striped: the difference is one of shape, not of colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grannsida.view.counts import Bar

WIDTH: Final = 320
LONGEST: Final = 235
"""Length of the longest bar, which leaves some air beside it."""
ROW: Final = 36
THICK: Final = 12
STRIPE: Final = 4
"""All lengths are units of the picture, which is about as wide as a phone: 12 of them are a readable letter."""


def render_chart(bars: Sequence[Bar]) -> Markup:
    """Bars below each other, above each its label and number; nothing for fewer than two bars or when all are zero."""
    most = max((bar.high for bar in bars), default=0)
    if len(bars) < 2 or most <= 0:
        return Markup()
    height = ROW * len(bars)
    rows = "".join(_render_bar(bar, ROW * number, LONGEST / most) for number, bar in enumerate(bars))
    svg = (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" direction="ltr" aria-hidden="true" focusable="false" '
        f'data-pagefind-ignore>{rows}<path class="chart-axis" d="M.5 0v{height}"/></svg>'
    )
    return Markup(svg)  # noqa: S704 - texts are escaped where they are put in


def _render_bar(bar: Bar, top: int, scale: float) -> str:
    low, high, y = round(bar.low * scale), round(bar.high * scale), top + 18
    parts = [f'<text x="6" y="{top + 12}">{escape(bar.label)}: {escape(bar.shown)}</text>']
    if low:
        parts.append(f'<rect class="chart-sure" x="0" y="{y}" width="{low}" height="{THICK}"/>')
    if high > low:
        stripes = "".join(f"M{x} {y}v{THICK}" for x in range(low + STRIPE, high, STRIPE))
        parts.append(f'<rect class="chart-range" x="{low}" y="{y}" width="{high - low}" height="{THICK}"/>')
        parts.append(f'<path class="chart-stripes" d="{stripes}"/>')
    return "".join(parts)
