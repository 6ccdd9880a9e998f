"""The interface texts: every message translated, none left over, and what a catalogue answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from grannsida.catalogue import load_translations
from grannsida.extract import CATALOGUES, load_messages, main, render_catalogue, write_catalogues

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from grannsida.publication import Publication

LOCALES = sorted(path.stem for path in CATALOGUES.glob("*.po"))
ENDS = (".", ":", "?", "؟")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%|\{\w*\}")


def read_shipped(locale: str) -> Catalog:
    with (CATALOGUES / f"{locale}.po").open("rb") as stream:
        return read_po(stream, locale=locale.split("-", 1)[0])  # Babel knows no easy Swedish


def messages_of(locale: str) -> list[Message]:
    return [message for message in read_shipped(locale) if message.id]


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_every_language_of_the_site_is_shipped(real: Publication) -> None:
    """English needs no catalogue: its words are the messages."""
    assert set(LOCALES) == set(real.locales) - {"en"}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalogue_holds_exactly_the_messages_of_code_and_templates(locale: str) -> None:
    wanted = {message.id for message in load_messages() if message.id}
    present = {message.id for message in messages_of(locale)}
    assert present - wanted == set(), "run `python -m grannsida.extract`"
    assert wanted - present == set(), "run `python -m grannsida.extract` and translate"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_translated(locale: str) -> None:
    empty = [message.id for message in messages_of(locale) if not all(strings(message))]
    assert empty == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_a_guess_and_none_is_obsolete(locale: str) -> None:
    catalog = read_shipped(locale)
    assert [message.id for message in catalog if message.id and message.fuzzy] == []
    assert list(catalog.obsolete) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_plural_messages_have_every_form(locale: str) -> None:
    catalog = read_shipped(locale)
    counts = {len(strings(message)) for message in catalog if message.pluralizable}
    assert counts == {catalog.num_plurals}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_translation_has_the_placeholders_of_its_message(locale: str) -> None:
    wrong = [
        (text, original)
        for message in messages_of(locale)
        for text in strings(message)
        for original in ids(message)[-1:]
        if placeholders(text) != placeholders(original)
    ]
    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_translation_ends_and_spaces_as_its_message(locale: str) -> None:
    """Templates put things right after a colon, and sentences after sentences."""
    wrong = [
        text
        for message in messages_of(locale)
        for text in strings(message)
        if text != " ".join(text.split()) or text.endswith(ENDS) != ids(message)[0].endswith(ENDS)
    ]
    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_shipped_catalogue_is_as_the_extractor_writes_it(locale: str) -> None:
    present = (CATALOGUES / f"{locale}.po").read_bytes()
    assert render_catalogue(present, load_messages(), locale) == present, "run `python -m grannsida.extract`"


@pytest.fixture
def small_source(tmp_path: Path) -> Path:
    (tmp_path / "hooks" / "grannsida" / "templates").mkdir(parents=True)
    (tmp_path / "overrides").mkdir()
    code = 'N_("Planned")\nscene.gettext("Sources")\nscene.ngettext("one", "many", 2)\nscene.gettext(unknown)\n'
    (tmp_path / "hooks" / "code.py").write_text(code)
    (tmp_path / "hooks" / "grannsida" / "templates" / "a.html").write_text('{{ _("%(n)s hus", n=1) }}')
    (tmp_path / "overrides" / "b.html").write_text("<a title=\"{{ _('Menu') }}\">{% trans %}Home{% endtrans %}</a>")
    return tmp_path


def test_messages_are_found_in_code_templates_and_frames(small_source: Path) -> None:
    found = {message.id for message in load_messages(small_source) if message.id}
    assert found == {"Planned", "Sources", ("one", "many"), "%(n)s hus", "Menu", "Home"}


def test_an_update_keeps_translations_adds_new_messages_and_drops_old_ones(small_source: Path) -> None:
    present = b'msgid "Menu"\nmsgstr "Meny"\n\nmsgid "Gone"\nmsgstr "Borta"\n'
    updated = render_catalogue(present, load_messages(small_source), "sv").decode()
    assert 'msgid "Menu"\nmsgstr "Meny"\n' in updated
    assert 'msgid "Home"\nmsgstr ""\n' in updated
    assert "Gone" not in updated


def test_an_update_says_which_catalogues_changed_and_then_rests(small_source: Path) -> None:
    catalogue = small_source / "sv.po"
    catalogue.write_bytes(b"")
    assert write_catalogues(small_source, small_source) == [catalogue]
    assert write_catalogues(small_source, small_source) == []


def test_a_new_language_gets_a_catalogue_with_every_message_and_its_own_plural_forms(
    small_source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_source / "sv.po").write_bytes(b'msgid "Menu"\nmsgstr "Meny"\n')
    assert main(["pl"], small_source, small_source) == 0
    made = (small_source / "pl.po").read_text(encoding="utf-8")
    assert '"Language: pl\\n"' in made
    assert '"Plural-Forms: nplurals=' in made
    assert 'msgid "Menu"\nmsgstr ""\n' in made
    with (small_source / "pl.po").open("rb") as stream:
        catalog = read_po(stream, locale="pl")
    assert {len(strings(message)) for message in catalog if message.pluralizable} == {catalog.num_plurals}
    assert catalog.num_plurals > 2
    assert capsys.readouterr().out == "pl.po has changed\nsv.po has changed\n"


def test_a_catalogue_that_is_there_is_not_made_anew(small_source: Path) -> None:
    (small_source / "pl.po").write_bytes(b'msgid "Menu"\nmsgstr "Menu (pl)"\n')
    assert main(["pl"], small_source, small_source) == 0
    assert 'msgid "Menu"\nmsgstr "Menu (pl)"\n' in (small_source / "pl.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["polska", "xx", "../pl", ""])
def test_a_code_of_no_language_makes_nothing(small_source: Path, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([code], small_source, small_source) == 2
    told = f'"{code}" är ingen språkkod, till exempel pl. / is not a language code such as pl.\n'
    assert capsys.readouterr().err == told
    assert list(small_source.glob("*.po")) == []


def test_a_catalogue_names_no_day_and_no_line() -> None:
    text = (CATALOGUES / "sv.po").read_text(encoding="utf-8")
    assert "Date:" not in text
    assert "\n#:" not in text


def test_a_message_is_given_in_swedish() -> None:
    assert load_translations("sv").gettext("Whom do I call?") == "Vem ringer jag?"


def test_a_message_without_translation_stays_as_it_is() -> None:
    assert load_translations("sv").gettext("Nobody has written this.") == "Nobody has written this."
    assert load_translations("sv").ngettext("one thing", "many things", 2) == "many things"


def test_plural_forms_follow_the_number() -> None:
    swedish = load_translations("sv")
    forms = [swedish.ngettext("Source:", "Sources:", number) for number in (0, 1, 2)]
    assert forms == ["Källor:", "Källa:", "Källor:"]


@pytest.mark.parametrize("locale", ["en", "xx", "pl"])
def test_a_locale_without_catalogue_reads_english(locale: str) -> None:
    words = load_translations(locale)
    assert words.gettext("Sources") == "Sources"
    assert [words.ngettext("Source:", "Sources:", number) for number in (0, 1, 2)] == [
        "Sources:",
        "Source:",
        "Sources:",
    ]


def test_easy_swedish_reads_swedish() -> None:
    assert load_translations("sv-simple").gettext("Sources") == "Källor"
