"""Charts of bars: ordinary words above each bar, the bar as inline SVG, without script, colours from the style sheet.

A chart repeats the table that stands beside it, so it is hidden from assistive technology. What is
sure is filled and what is not told exactly is striped: the difference is one of shape, not of colour.
The style sheet mirrors the bars on pages that are read from the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grannsida.view.counts import Bar

WIDTH: Final = 320
LONGEST: Final = 300
"""Length of the longest bar, which leaves some air beside it."""
THICK: Final = 12
STRIPE: Final = 4
"""All lengths are units of the bar's picture, which is about as wide as a phone."""


def render_chart(bars: Sequence[Bar]) -> Markup:
    """Bars below each other, above each its label and number; nothing for fewer than two bars or when all are zero."""
    most = max((bar.high for bar in bars), default=0)
    if len(bars) < 2 or most <= 0:
        return Markup()
    rows = "".join(_render_bar(bar, LONGEST / most) for bar in bars)
    box = f'<div class="chart" aria-hidden="true" data-pagefind-ignore>{rows}</div>'
    return Markup(box)  # noqa: S704 - texts are escaped where they are put in


def _render_bar(bar: Bar, scale: float) -> str:
    low, high = round(bar.low * scale), round(bar.high * scale)
    parts = [f'<p>{escape(bar.label)}: {escape(bar.shown)}</p><svg viewBox="0 0 {WIDTH} {THICK}" focusable="false">']
    if low:
        parts.append(f'<rect class="chart-sure" width="{low}" height="{THICK}"/>')
    if high > low:
        stripes = "".join(f"M{x} 0v{THICK}" for x in range(low + STRIPE, high, STRIPE))
        parts.append(f'<rect class="chart-range" x="{low}" width="{high - low}" height="{THICK}"/>')
        parts.append(f'<path class="chart-stripes" d="{stripes}"/>')
    return "".join(parts) + "</svg>"
