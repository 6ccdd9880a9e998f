"""Interface texts: gettext catalogues, one PO file a locale, English as the message ids.

A catalogue is read once from the package. A missing file is not an error: English is the fallback
of every message, and a test holds the shipped catalogues complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from babel.messages.catalog import Catalog


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for the catalogues without translating it."""
    return message


@dataclass(frozen=True)
class Translations:
    """What one catalogue answers: `gettext(message)` and `ngettext(one, many, number)`."""

    messages: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]
    plural_of: Callable[[int], int]

    def knows(self, message: str) -> bool:
        """Whether the catalogue has the message; English, whose words the messages are, has them all."""
        return not self.messages or message in self.messages

    def gettext(self, message: str) -> str:
        return self.messages.get(message, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        forms = self.plurals.get(one)
        if forms is None:
            return one if number == 1 else many
        return forms[min(self.plural_of(number), len(forms) - 1)]


def _english(number: int) -> int:
    return 0 if number == 1 else 1


def _plural_function(catalog: Catalog) -> Callable[[int], int]:
    from babel.messages.plurals import get_plural  # noqa: PLC0415 - only needed where a catalogue exists

    plural: Any = get_plural(catalog.locale)
    # Babel gives the rule as a C expression; gettext's own compiler turns it into a function.
    from gettext import c2py  # noqa: PLC0415 - undocumented but stable since 2.4

    compiled: Callable[[int], int] = c2py(plural.plural_expr)
    return compiled


@cache
def load_translations(locale: str) -> Translations:
    """The catalogue of a locale such as `sv`; easy Swedish takes from the Swedish one what its own lacks.

    Without a file for the locale and for its language, every message stays English.
    """
    source = files("grannsida") / "catalogues" / f"{locale}.po"
    primary, _, variant = locale.partition("-")
    if not source.is_file():
        return load_translations(primary) if variant else Translations({}, {}, _english)
    with source.open("rb") as stream:
        catalog = read_po(stream, locale=primary)
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or "fuzzy" in message.flags:
            continue
        if isinstance(message.id, tuple | list):
            forms = tuple(message.string or ())
            if all(forms):
                plurals[message.id[0]] = forms
        elif message.string:
            messages[str(message.id)] = str(message.string)
    if variant:
        usual = load_translations(primary)
        messages, plurals = {**usual.messages, **messages}, {**usual.plurals, **plurals}
    return Translations(messages, plurals, _plural_function(catalog))
