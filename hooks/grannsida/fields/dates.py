"""All fields of time in one place: days, months, years, clock times and moments."""

from __future__ import annotations

from grannsida.fields.days import Day
from grannsida.fields.moments import STOCKHOLM, Clock, DayOrMoment, Moment
from grannsida.fields.months import DayMonthOrYear, DayOrMonth, Month, Year

__all__ = ["STOCKHOLM", "Clock", "Day", "DayMonthOrYear", "DayOrMoment", "DayOrMonth", "Moment", "Month", "Year"]
