"""What every view needs to know: the locale, the moment, the site's settings and the interface texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from grannsida import formats
from grannsida.catalogue import Translations, load_translations
from grannsida.text import Text, choose, direction

if TYPE_CHECKING:
    import datetime as dt

    from grannsida.fields.dates import Month, Year
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site


@dataclass(frozen=True)
class Scene:
    """One locale on one day. `now` is a Swedish wall-clock moment and comes from outside, never from a clock."""

    locale: str
    now: dt.datetime
    site: Site

    @property
    def today(self) -> dt.date:
        return self.now.date()

    @property
    def direction(self) -> str:
        return direction(self.locale)

    @cached_property
    def translations(self) -> Translations:
        return load_translations(self.locale)

    def gettext(self, message: str) -> str:
        """An interface text in the scene's locale."""
        return self.translations.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.translations.ngettext(one, many, number).replace("%(num)d", str(number))

    def text(self, text: LocalizedText | None) -> Text:
        return choose(text, self.locale)

    def texts(self, texts: tuple[LocalizedText, ...]) -> tuple[Text, ...]:
        return tuple(choose(text, self.locale) for text in texts)

    def day(self, day: dt.date, *, weekday: bool = False) -> str:
        return formats.show_day(day, self.locale, weekday=weekday)

    def period(self, value: dt.date | Month | Year | None) -> str:
        return "" if value is None else formats.show_period(value, self.locale)

    def names(self, items: list[str]) -> str:
        return formats.show_list(items, self.locale)
