"""Opening hours: always, or by weekday with red days, exceptions and a note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, ClassVar, NamedTuple, Self

from pydantic import Field, PlainValidator, WithJsonSchema

from grannsida.fields.base import Findings, Model, Value, help_, need_text, refuse, refuse_at
from grannsida.fields.dates import Day
from grannsida.fields.shape import GROUP_EXPECTED, VALUE_MISSING, describe
from grannsida.fields.spans import DAY_MINUTES, DAYS, HOURS_OVERLAP, Spans, minutes, read_spans, read_weekdays
from grannsida.fields.text import LocalizedText
from grannsida.problem import Words, error

HOURS_WORD = error(
    "HOURS-WORD",
    message=Words(
        'Här ska det stå "always" eller dagar med tider, men det står "{found}".',
        '"always" or days with times belong here, but there is "{found}".',
    ),
    reason=Words(
        "Tiderna visas på varje språk, så de skrivs som koder.", "Hours are shown in each language, so they are codes."
    ),
    advice=Words(
        'Dygnet runt skrivs always. Annars skrivs days: på nästa rad, och under den till exempel mon-fri: "9-15.30".',
        'Round the clock is written always. Else write days: on the next line, below it as in mon-fri: "9-15.30".',
    ),
    example=("hours: dygnet runt", "hours: always"),
)
HOURS_DAY_TWICE = error(
    "HOURS-DAY-TWICE",
    message=Words('"{day}" finns på två rader.', '"{day}" is on two lines.'),
    reason=Words("Då vet ingen vilken tid som gäller.", "Then nobody knows which time holds."),
    advice=Words(
        'Skriv dagen på en rad. Två pass: "9-12, 13-16".', 'Write the day on one line. Two spells: "9-12, 13-16".'
    ),
    example=('{mon-fri: "9-15", fri: "9-12"}', '{mon-thu: "9-15", fri: "9-12"}'),
)

ALWAYS = {"always"}
MEANS_ALWAYS = {
    "dygnet runt",
    "alltid",
    "jämt",
    "24/7",
    "24-7",
    "0-24",
    "00-24",
    "00:00-24:00",
    "24h",
    "24 h",
    "round the clock",
}
WHOLE_DAY: Spans = ((time(0), time(0)),)


def _parse_spans(value: object) -> Spans:
    return read_spans(need_text(value))


def _parse_red_days(value: object) -> Spans | None:
    text = need_text(value)
    return None if text.lower() in {"open", "öppet", "som vanligt"} else read_spans(text)


def _parse_days(value: object) -> tuple[Spans, ...]:
    """The week as seven days, Monday first, from lines of days and times."""
    if not isinstance(value, dict):
        raise refuse(VALUE_MISSING) if value is None else refuse(GROUP_EXPECTED, what=describe(value))
    found, week = Findings(), dict[int, Spans]()
    for key, text in value.items():
        weekdays = found.collect(read_weekdays, str(key), key, "[key]")
        spans = found.collect(_parse_spans, text, key)
        for weekday in weekdays or ():
            if weekday in week:
                found.add(refuse(HOURS_DAY_TWICE, day=DAYS[weekday]), key, "[key]")
                break
            week[weekday] = spans or ()
    found.tell()
    days = tuple(week.get(weekday, ()) for weekday in range(7))
    _no_spill(days)
    return days


def _no_spill(days: tuple[Spans, ...]) -> None:
    """A span that goes over midnight must end before the next day opens."""
    for weekday, spans in enumerate(days):
        tomorrow = (weekday + 1) % 7
        if spans and days[tomorrow]:
            over = minutes(spans[-1])[1] - DAY_MINUTES
            if over > minutes(days[tomorrow][0])[0]:
                raise refuse(HOURS_OVERLAP, found=f"{DAYS[weekday]}-{DAYS[tomorrow]}")


_SPANS = Annotated[
    Spans, PlainValidator(_parse_spans), WithJsonSchema({"type": "string", "examples": ["10-14", "closed"]})
]
_RED_DAYS = Annotated[
    Spans | None,
    PlainValidator(_parse_red_days),
    WithJsonSchema({"type": "string", "examples": ["closed", "open", "10-14"]}),
]
_DAYS = Annotated[
    tuple[Spans, ...],
    PlainValidator(_parse_days),
    WithJsonSchema(
        {"type": "object", "additionalProperties": {"type": "string"}, "examples": [{"mon-fri": "9-15.30"}]}
    ),
]


class HoursException(Model):
    """One date with hours of its own."""

    date: Day = Field(json_schema_extra=help_("Dagen.", "The day.", "2026-12-24"))
    hours: _SPANS = Field(json_schema_extra=help_("Tider, eller closed.", "Times, or closed.", "closed"))
    reason: LocalizedText | None = Field(default=None, json_schema_extra=help_("Varför.", "Why."))


class _Form(Model):
    """What stands under `hours:` in a file."""

    days: _DAYS = Field(
        default=((),) * 7,
        json_schema_extra=help_("Dagar med tider.", "Days with times.", {"mon-fri": "9-15.30"}),
    )
    red_days: _RED_DAYS = Field(
        default=(),
        json_schema_extra=help_(
            "Röda dagar: closed, open eller tider.", "Public holidays: closed, open or times.", "closed"
        ),
    )
    exceptions: tuple[HoursException, ...] = Field(
        default=(), json_schema_extra=help_("Dagar med egna tider.", "Dates with hours of their own.")
    )
    note: LocalizedText | None = Field(
        default=None, json_schema_extra=help_("Något att veta om tiderna.", "A note about the hours.")
    )


class WeekRow(NamedTuple):
    """Neighbouring weekdays with the same hours, Monday 0, both ends included. No spans: closed."""

    first: int
    last: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Hours(Value):
    """When somebody answers or a door is open.

    `week` holds the spans of the seven days, Monday first; `red_days` those of public holidays, None when
    these are like other days.
    """

    always: bool = False
    week: tuple[Spans, ...] = ((),) * 7
    red_days: Spans | None = ()
    exceptions: tuple[HoursException, ...] = ()
    note: LocalizedText | None = None
    json_schema: ClassVar[dict[str, Any]] = {}  # filled below, from the form

    @classmethod
    def read(cls, value: object) -> Self:
        if isinstance(value, dict):
            form = _Form.model_validate(value)
            _check_exceptions(form.exceptions)
            return cls(False, form.days, form.red_days, form.exceptions, form.note)
        if isinstance(value, list | tuple):
            raise refuse(GROUP_EXPECTED, what=describe(value))
        return cls._from_word(need_text(value))

    @classmethod
    def _from_word(cls, text: str) -> Self:
        if text.lower() in ALWAYS:
            return cls(always=True, week=(WHOLE_DAY,) * 7, red_days=None)
        raise refuse(HOURS_WORD, found=text, **({"write": "always"} if text.lower() in MEANS_ALWAYS else {}))

    def spans_on(self, day: date, is_red_day: bool) -> Spans:
        """The spans that begin on a day. Exceptions come first, then red days, then the week."""
        for exception in self.exceptions:
            if exception.date == day:
                return exception.hours
        if is_red_day and self.red_days is not None:
            return self.red_days
        return self.week[day.weekday()]

    @property
    def weekly(self) -> list[WeekRow]:
        """The week for display, Monday first, neighbouring days with the same hours as one row."""
        rows: list[WeekRow] = []
        for weekday, spans in enumerate(self.week):
            if rows and rows[-1].spans == spans:
                rows[-1] = rows[-1]._replace(last=weekday)
            else:
                rows.append(WeekRow(weekday, weekday, spans))
        return rows


def _check_exceptions(exceptions: tuple[HoursException, ...]) -> None:
    dates = [exception.date for exception in exceptions]
    for index, day in enumerate(dates):
        if day in dates[:index]:
            raise refuse_at(refuse(HOURS_DAY_TWICE, day=day.isoformat()), ("exceptions", index, "date"))


def _schema() -> dict[str, Any]:
    form = _Form.model_json_schema(ref_template="{model}")
    parts = form.pop("$defs", {})
    if "HoursException" in parts:
        form["properties"]["exceptions"]["items"] = parts["HoursException"]
    for field in form["properties"].values():
        field.pop("default", None)
    return {"anyOf": [{"const": "always"}, form], "examples": ["always"]}


Hours.json_schema = _schema()
