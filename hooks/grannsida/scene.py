"""What every view needs to know: the locale, the moment, the site's settings and the interface texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from grannsida import formats
from grannsida.bidi import direction
from grannsida.catalogue import Translations, load_translations
from grannsida.pairs import NO_PAIRS
from grannsida.text import EMPTY, Text, choose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from grannsida.fields.dates import Month, Year
    from grannsida.fields.text import LocalizedText
    from grannsida.model.site import Site
    from grannsida.pairs import Pairs


T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True)
class Scene:
    """One locale on one day. `now` is a Swedish wall-clock moment and comes from outside, never from a clock."""

    locale: str
    now: dt.datetime
    site: Site
    pairs: Pairs = NO_PAIRS
    """Which Swedish text each translation was made from."""

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
        return self.translations.ngettext(one, many, number).replace("%(num)d", self.number(number))

    def number(self, number: int) -> str:
        return formats.show_number(number, self.locale)

    @cached_property
    def _chosen(self) -> dict[int, tuple[LocalizedText, Text]]:
        """What was chosen before, by identity; the text is kept beside it so that its identity stays its own."""
        return {}

    @cached_property
    def _made(self) -> dict[tuple[object, int], tuple[object, Any]]:
        return {}

    def once(self, make: Callable[[T, Scene], V], value: T) -> V:
        """What `make` makes of a model in this scene. Routes and sources stand in many places of one residence."""
        key = (make, id(value))
        known = self._made.get(key)
        if known is None:
            known = self._made[key] = (value, make(value, self))
        made: V = known[1]
        return made

    def text(self, text: LocalizedText | None) -> Text:
        if text is None:
            return EMPTY
        known = self._chosen.get(id(text))
        if known is None:
            known = self._chosen[id(text)] = (text, choose(text, self.locale, self.pairs))
        return known[1]

    def texts(self, texts: tuple[LocalizedText, ...]) -> tuple[Text, ...]:
        return tuple(self.text(text) for text in texts)

    def quote(self, words: str, language: str) -> Text:
        """Words that stay in the language they were written in: a headline, a word that people search with."""
        return Text(words, "" if language == self.locale.split("-")[0] else language)

    def day(self, day: dt.date, *, weekday: bool = False) -> str:
        return formats.show_day(day, self.locale, weekday=weekday)

    def period(self, value: dt.date | Month | Year | None) -> str:
        return "" if value is None else formats.show_period(value, self.locale)

    def names(self, items: list[str]) -> str:
        return formats.show_list(items, self.locale)
