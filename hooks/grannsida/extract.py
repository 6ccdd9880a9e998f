"""Interface texts out of the source: what the catalogues must translate.

`python -m grannsida.extract` brings every catalogue up to date: new messages come in without a
translation, messages that nothing says any more go. `python -m grannsida.extract pl` makes the
catalogue of a new language first. It is a tool for those who work on the program; the site itself
only reads the catalogues. The same source always gives the same bytes: sorted, no dates, no line
numbers, so that a change shows only what was changed.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel.localedata import locale_identifiers
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PACKAGE: Final = Path(__file__).parent
ROOT: Final = PACKAGE.parent.parent
CATALOGUES: Final = PACKAGE / "catalogues"

KEYWORDS: Final[dict[str, Any]] = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
# `silent` off: a template that cannot be read stops the work instead of losing its messages.
TEMPLATE_OPTIONS: Final = {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true", "silent": "false"}

HEADER: Final = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Language: {language}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: {plurals}\\n"\n'
    "\n"
)


def load_messages(root: Path = ROOT) -> Catalog:
    """Every message of the code and the templates below `root`, without translations.

    Raises `jinja2.TemplateSyntaxError` for a template that cannot be read.
    """
    catalog = Catalog(charset="utf-8")
    for path in _sources(root):
        is_template = path.suffix == ".html"
        method: Any = babel_extract if is_template else "python"
        with path.open("rb") as stream:
            found = extract(method, stream, KEYWORDS, options=TEMPLATE_OPTIONS if is_template else None)
            for _line, message, _comments, context in found:
                catalog.add(message, context=context)
    return catalog


def _sources(root: Path) -> Iterator[Path]:
    yield from sorted((root / "hooks").rglob("*.py"))
    yield from sorted((root / "hooks" / "grannsida" / "templates").rglob("*.html"))
    yield from sorted((root / "overrides").rglob("*.html"))


def render_catalogue(present: bytes, messages: Catalog, locale: str) -> bytes:
    """A catalogue brought up to date: translations kept, new messages empty, unused ones gone.

    Nothing is guessed from similar messages: a guess would have to be found and read again anyhow.
    """
    catalog = read_po(BytesIO(present), locale=locale.replace("-", "_"))
    catalog.update(messages, no_fuzzy_matching=True)
    out = BytesIO()
    write_po(out, catalog, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    header = HEADER.format(language=locale, plurals=catalog.plural_forms)
    return header.encode() + out.getvalue()


def write_catalogues(folder: Path = CATALOGUES, root: Path = ROOT) -> list[Path]:
    """Update every catalogue of a folder; gives those that changed."""
    messages = load_messages(root)
    changed = []
    for path in sorted(folder.glob("*.po")):
        present = path.read_bytes()
        updated = render_catalogue(present, messages, path.stem)
        if updated != present:
            path.write_bytes(updated)
            changed.append(path)
    return changed


def add_catalogue(locale: str, folder: Path = CATALOGUES) -> None:
    """Make an empty catalogue for a language that has none; one that is there stays as it is.

    Raises ValueError for a code that names no language of CLDR: its plural forms would be unknown.
    """
    primary = locale.partition("-")[0]
    if primary not in locale_identifiers():
        raise ValueError(locale)
    path = folder / f"{locale}.po"
    if not path.exists():
        path.write_bytes(b"")


def main(locales: Sequence[str], folder: Path = CATALOGUES, root: Path = ROOT) -> int:
    """Make catalogues for new languages, bring all up to date, and tell which changed. 0, or 2 for an unknown code."""
    for locale in locales:
        try:
            add_catalogue(locale, folder)
        except ValueError:
            told = f'"{locale}" är ingen språkkod, till exempel pl. / is not a language code such as pl.\n'
            sys.stderr.write(told)
            return 2
    for path in write_catalogues(folder, root):
        sys.stdout.write(f"{path.name} has changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
