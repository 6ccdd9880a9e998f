"""PO files (gettext), which every program for translators opens: the field in `msgctxt`, Swedish in `msgid`."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from grannsida.problem import Words
from grannsida.translate.unit import EMPTY_FILE, SEPARATOR, Exchange, ExchangeError, Need, Unit

if TYPE_CHECKING:
    from babel.messages.catalog import Message

HEADER: Final = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Language: {locale}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    "\n"
)
UNREADABLE = Words("Filen går inte att läsa som PO.", "The file cannot be read as PO.")
_LANGUAGE = re.compile(rb'^"Language:\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\s*(?:\\n)?"', re.MULTILINE)
_FIRST_LINE = re.compile(r"msgctxt|msgid")


def render_po(exchange: Exchange) -> bytes:
    """The file. An older translation is marked fuzzy, as translators' programs mark what must be read again."""
    catalog = Catalog(charset="utf-8")
    for unit in exchange.units:
        message = catalog.add(
            unit.source,
            unit.target,
            context=unit.name,
            flags=["fuzzy"] if unit.need is Need.OLDER else [],
            auto_comments=list(unit.notes),
        )
        message.flags -= {"python-format", "python-brace-format"}  # a per cent sign is only a per cent sign
    out = BytesIO()
    write_po(out, catalog, width=0, omit_header=True, sort_output=False)
    return HEADER.format(locale=exchange.locale).encode() + out.getvalue()


def _unit(file: str, path: str, message: Message) -> Unit:
    line, is_fuzzy = message.lineno or 0, message.fuzzy
    return Unit(file, path, str(message.id), str(message.string), line=line, is_sure=not is_fuzzy, is_waiting=is_fuzzy)


def read_exchange_po(raw: bytes) -> Exchange:
    """The units of a file. Raises ExchangeError for what is no PO file in UTF-8, or names no language."""
    found = _LANGUAGE.search(raw)
    if not found:
        raise ExchangeError(EMPTY_FILE, 1)
    try:
        raw.decode("utf-8")
        catalog = read_po(BytesIO(raw), ignore_obsolete=True, abort_invalid=True)
    except PoFileError as error:
        raise ExchangeError(UNREADABLE, error.lineno + 1) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ExchangeError(UNREADABLE, 1) from error
    units = []
    for message in catalog:
        file, separator, path = str(message.context or "").partition(SEPARATOR)
        if separator and isinstance(message.id, str) and isinstance(message.string, str):
            units.append(_unit(file, path, message))
    return Exchange(found[1].decode().replace("_", "-"), tuple(units))
