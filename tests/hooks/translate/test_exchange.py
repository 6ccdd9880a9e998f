"""Texts on their way to a translator and back: PO and XLIFF, and what is refused of what comes from outside."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grannsida.load import SourceFiles
from grannsida.translate.po import read_exchange_po, render_po
from grannsida.translate.take_in import Taken, take_in
from grannsida.translate.take_pages import take_pages
from grannsida.translate.texts import list_file_texts
from grannsida.translate.unit import Exchange, ExchangeError, Need, Unit, find_fault, tidy
from grannsida.translate.xliff import read_xliff, render_xliff

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ORDER = ("sv", "en", "fi")
FORMATS = pytest.mark.parametrize(("render", "read"), [(render_po, read_exchange_po), (render_xliff, read_xliff)])
Render, Read = "Callable[[Exchange], bytes]", "Callable[[bytes], Exchange]"
UNITS = (
    Unit("alma/faq.yml", "entries[0].question", "Varför <här> & nu?", "", Need.MISSING, ("Rad / Line",)),
    Unit("alma/faq.yml", "entries[0].known", 'Ett\n\n- två "citat"\n- 50 % sant', "Yksi\nkaksi", Need.MACHINE),
    Unit("docs/om.md", "body[3]", "Text { #a }", "Teksti { #a }", Need.NOTHING),
)


@FORMATS
def test_what_goes_out_comes_back(render: Callable[[Exchange], bytes], read: Callable[[bytes], Exchange]) -> None:
    back = read(render(Exchange("sv-simple", UNITS)))
    assert back.locale == "sv-simple"
    assert [(u.file, u.path, u.source, u.target) for u in back.units] == [
        (u.file, u.path, u.source, u.target) for u in UNITS
    ]
    assert all(unit.line for unit in back.units)


TEXT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufffe\uffff") | st.just("\n")
)


@FORMATS
@settings(deadline=None)
@given(source=TEXT.filter(bool), target=TEXT)
def test_every_text_comes_back_as_it_was(
    render: Callable[[Exchange], bytes], read: Callable[[bytes], Exchange], source: str, target: str
) -> None:
    (unit,) = read(render(Exchange("fi", (Unit("a/faq.yml", "x", source, target),)))).units
    assert (unit.source, unit.target) == (source, target)


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b'msgid ""\nmsgstr ""\n"Language: fi\\n"\n\n', b"<xliff>"]))
def test_no_bytes_make_an_error_that_is_not_told(raw: bytes, start: bytes) -> None:
    for read in (read_exchange_po, read_xliff):
        with suppress(ExchangeError):
            read(start + raw)


HEAD = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
XML = HEAD + '<file original="a/faq.yml" target-language="fi">'
UNIT = '<trans-unit id="x"><source>Hej</source><target>Moi</target></trans-unit>'


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ('<!DOCTYPE xliff [<!ENTITY a "b">]>\n', 1),
        ('<?xml version="1.0"?>\n<!DOCTYPE xliff SYSTEM "file:///etc/passwd">\n', 2),
    ],
)
def test_a_document_type_is_refused_with_its_line(before: str, line: int) -> None:
    with pytest.raises(ExchangeError) as refused:
        read_xliff(f"{before}{XML}<body>{UNIT}</body></file></xliff>".encode())
    assert refused.value.args[0].sv == "Filen har en dokumenttyp (DOCTYPE). Det tas inte emot."
    assert refused.value.args[1] == line


def test_an_unknown_entity_is_refused() -> None:
    with pytest.raises(ExchangeError, match="XLIFF"):
        read_xliff(f"{XML}<body><trans-unit id='x'><source>&xxe;</source></trans-unit></body></file></xliff>".encode())


def test_only_the_target_of_a_unit_itself_counts() -> None:
    """Translators' programs divide texts into segments and add proposals of their own."""
    unit = (
        "<trans-unit id='x'><source>Hej. Du.</source><seg-source><mrk>Hej.</mrk></seg-source>"
        "<target state='final'><mrk mtype='seg'>Moi.</mrk> <mrk mtype='seg'>Sinä.</mrk></target>"
        "<alt-trans><target>Fel</target></alt-trans><note>Fel</note></trans-unit>"
    )
    (found,) = read_xliff(f"{XML}<body><group>{unit}</group></body></file></xliff>".encode()).units
    assert (found.source, found.target, found.is_waiting) == ("Hej. Du.", "Moi. Sinä.", False)


def test_a_file_of_two_languages_or_of_none_is_refused() -> None:
    for other in ("so", ""):
        files = f"{XML}<body>{UNIT}</body></file><file original='b' target-language='{other}'><body/></file></xliff>"
        with pytest.raises(ExchangeError):
            read_xliff(files.encode())
    with pytest.raises(ExchangeError):
        read_exchange_po(b'msgid "a"\nmsgstr "b"\n')


FAULTS = [
    ("Hej", "Mo\x07i", "Texten har osynliga styrtecken."),
    ("Hej", "Mo\ti", "Texten har osynliga styrtecken."),
    ("Hej", "Mo\u200bi", "Texten har osynliga styrtecken."),
    ("Hej", "Mo\u202ei", "Texten har tecken som vänder läsriktningen. Skriv den utan dem."),
    ("Hej", "Mo\u2066i", "Texten har tecken som vänder läsriktningen. Skriv den utan dem."),
    ("Hej", "Mo\u2069i\u2066", "Texten har tecken som vänder läsriktningen. Skriv den utan dem."),
    ("Hej", "Moi\nsinä", "Texten ska stå på en enda rad."),
    ("Hej {name}", "Moi {nimi}", "De här delarna ska stå kvar som de är: {name}. I översättningen står: {nimi}."),
    ("Hej", "Moi %(a)s", "De här delarna ska stå kvar som de är: inga. I översättningen står: %(a)s."),
    ("# A { #a }", "# B", "De här delarna ska stå kvar som de är: { #a }. I översättningen står: inga."),
    ("Hej", "[Moi](https://bad.example/)", "Länken https://bad.example/ finns inte i den svenska texten."),
    ("Hej", "<https://bad.example/>", "Länken https://bad.example/ finns inte i den svenska texten."),
]


@pytest.mark.parametrize(("source", "target", "told"), FAULTS)
def test_what_could_do_harm_is_refused(source: str, target: str, told: str) -> None:
    fault = find_fault(source, target, one_line=True)
    assert fault is not None
    assert fault.sv == told


GOOD = [
    ("Ring [112](tel:112)", "Soita [112](tel:112)"),
    ("a", "\u2066031-390\u2069 ب"),
    ("a", "می\u200cخواهم"),
    ("1 %", "1 %"),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_what_belongs_to_a_language_is_taken(source: str, target: str) -> None:
    assert find_fault(source, target, one_line=True) is None


def test_a_text_is_kept_in_its_usual_form() -> None:
    assert tidy(" a\u030a\r\n  \r\nb ") == "å\n\nb"


FAQ = "exempel/faq.yml"
SITE = "residences"


def take(files: Mapping[str, str], *units: Unit, locale: str = "fi") -> Taken:
    sources = SourceFiles(SITE, {name: text.encode() for name, text in files.items()})
    return take_in(Exchange(locale, units), list_file_texts(sources), sources.data, ORDER)


def question(
    target: str, *, source: str = "Vad är det här?", path: str = "entries[0].question", sure: bool = True
) -> Unit:
    return Unit(FAQ, path, source, target, line=7, is_sure=sure)


def test_a_text_is_put_beside_its_swedish_one_and_nothing_else_changes(files: Mapping[str, str]) -> None:
    taken = take(files, question("Mikä tämä on?"))
    added = "{sv: Vad är det här?, en: What is this?, fi: Mikä tämä on?}"
    assert taken.files == {FAQ: files[FAQ].replace("{sv: Vad är det här?, en: What is this?}", added).encode()}
    assert taken.pairs[FAQ] == [("fi", "Vad är det här?", "Mikä tämä on?")]
    assert (taken.written, taken.refused) == (1, [])


def test_a_text_that_has_moved_within_its_file_is_found_by_its_words(files: Mapping[str, str]) -> None:
    assert take(files, question("Mikä tämä on?", path="entries[5].question")).written == 1


REFUSED = [
    ("Mikä?", {"source": "Vad var det?"}, "Den svenska texten är inte längre denna. Exportera på nytt."),
    ("Mikä\ntämä?", {}, "Texten ska stå på en enda rad."),
    ("Mikä?", {"sure": False}, "Översättaren har märkt texten som inte klar."),
]


@pytest.mark.parametrize(("target", "more", "told"), REFUSED)
def test_one_text_is_refused_and_the_others_go_in(
    files: Mapping[str, str], target: str, more: Mapping[str, str], told: str
) -> None:
    good = Unit(FAQ, "entries[0].known", "Ett boende med stöd.", "Asumista, jossa saa tukea.")
    taken = take(files, question(target, **more), good)  # type: ignore[arg-type]
    assert [why.sv for _, why in taken.refused] == [told]
    assert taken.written == 1


def test_a_file_that_is_not_there_is_told(files: Mapping[str, str]) -> None:
    for name in ("borta/faq.yml", "../x.yml", "exempel/faq.yml.bak", "exempel/translations.txt"):
        (refusal,) = take(files, Unit(name, "a", "b", "c")).refused
        assert refusal.why.sv == "Filen finns inte, eller går inte att läsa."


def test_a_shared_text_goes_into_the_shared_file_alone(files: Mapping[str, str]) -> None:
    shared = Unit("_shared/contacts.yml", "routes[0].label", "Nödnumret 112", "Hätänumero 112")
    own = Unit("exempel/contacts.yml", "routes[0].label", "Nödnumret 112", "Hätänumero 112")
    taken = take(files, shared, own)
    assert list(taken.files) == ["_shared/contacts.yml"]
    assert [unit for unit, _ in taken.refused] == [own]


def test_a_text_that_went_out_and_is_still_marked_as_not_done_is_left(files: Mapping[str, str]) -> None:
    unit = Unit(FAQ, "entries[0].question", "Vad är det här?", "What is this?", is_waiting=True)
    taken = take(files, unit, locale="en")
    assert (taken.undone, taken.pairs[FAQ], taken.files) == (1, [], {})


CODE = "    ```yaml\n    a: 1\n\n    ```"
HEADING = "---\ntitle: Om\nupdated: 2026-11-01\n---\n\n# Om { #about }"
PAGE = f"{HEADING}\n\n1. A\n\n{CODE}\n\n<!-- part: search -->\n"
PARTS = {
    "title": "Tietoa",
    "body[0]": "# Tietoa { #about }",
    "body[1]": "1. B",
    "body[2]": "```yaml\n    a: 1\n\n    ```",
}


def take_page(parts: Mapping[str, str]) -> Taken:
    swedish = {
        "title": "Om",
        "body[0]": "# Om { #about }",
        "body[1]": "1. A",
        "body[2]": "    ```yaml\n    a: 1\n\n    ```",
    }
    units = tuple(Unit("docs/om.md", path, swedish[path], target) for path, target in parts.items())
    taken = Taken()
    take_pages(Exchange("fi", units), {"docs/om.md": PAGE.encode()}, taken)
    return taken


def test_a_page_is_written_when_all_its_parts_are_there() -> None:
    taken = take_page(PARTS)
    made = PAGE.replace("title: Om", "title: Tietoa").replace("# Om {", "# Tietoa {").replace("1. A", "1. B")
    assert taken.files == {"docs/om.fi.md": made.encode()}
    assert taken.written == 4


def test_a_page_that_lacks_a_part_is_not_written() -> None:
    taken = take_page({**PARTS, "body[1]": ""})
    assert taken.files == {}
    assert [why.sv for _, why in taken.refused] == [
        "Sidan skrevs inte: 1 av dess delar har ingen översättning som går att ta emot."
    ]
