"""Notices: a dated message with a beginning and an end."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import DayOrMoment
from grannsida.fields.flag import Flag
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import NoticeSeverity
from grannsida.model.described import many, optional, required


class Notice(Model):
    """Shown from `publish_from` and not after `expires`; before that it is nowhere in the output."""

    title: LocalizedLine = required("Rubrik.", "Title.")
    text: LocalizedText = required("Meddelandet.", "The message.")
    example: Flag = optional("Är det påhittat?", "Is it invented?", default=False)
    severity: NoticeSeverity = optional("info, important eller urgent.", "How loud.", default=NoticeSeverity.INFO)
    publish_from: DayOrMoment = required("Från och med.", "From.", "2026-11-20")
    expires: DayOrMoment = required("Till och med.", "Until.", "2026-12-06")
    districts: tuple[Line, ...] = many(
        "Stadsdelar det gäller, för meddelanden i _shared/notices. Tomt: alla.",
        "Districts it is about, for notices in _shared/notices. Empty: all.",
    )
    contact: Slug | None = optional("Kontaktväg.", "Contact route.")
