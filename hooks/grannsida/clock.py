"""The one place where time comes in: `SOURCE_DATE_EPOCH`, or else the clock that an edge hands over."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def is_number(text: str) -> bool:
    """Whether a text can be a moment in seconds since 1970, within the years that calendars know."""
    return text.strip().isdecimal() and int(text) < 253_000_000_000


def read_now(environ: Mapping[str, str], clock: float) -> dt.datetime:
    """The moment of the build as Swedish wall-clock time. Seconds since 1970 in, a naive datetime out.

    `SOURCE_DATE_EPOCH` (reproducible-builds.org) wins over the clock. Raises ValueError when it is not a number.
    """
    seconds = float(environ.get("SOURCE_DATE_EPOCH") or clock)
    return dt.datetime.fromtimestamp(seconds, tz=STOCKHOLM).replace(tzinfo=None)
