"""Printed matter read back by programs that are not ours: text, tags, fonts, sizes, QR codes, and bytes."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from grannsida.bidi import isolate
from grannsida.render import paper
from grannsida.view.paper import break_words, view_contact_card, view_paper

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import ReadFolder

    Data = dict[str, Any]

PDF_KINDS: tuple[paper.PaperKind, ...] = ("poster", "handout", "letter", "contact-card")
SIZES = {"poster": (210, 297), "handout": (148, 210), "letter": (210, 297), "contact-card": (210, 297)}
CARDS = 8
"""How many cards are cut from one sheet."""
POINTS_PER_MM = 72 / 25.4
MARKUP = '# *fet* _lutar_ $a^2$ \\ "citat" `kod` #let x = 1 <b> & @ref ~ --- // [länk]'
ARABIC = {
    "qr_alt": "رمز يؤدي إلى الصفحة",
    "read_more": "اقرأ المزيد على الموقع",
    "questions": "أسئلة؟ اتصل",
    "former": "الوقت السابق:",
    "whom": "بمن أتصل؟",
    "problem": "ماذا حدث",
    "call": "اتصل أو اكتب",
    "open": "مفتوح",
}
LONG = "Kommunikationsavdelningens tillgänglighetsredogörelse för trygghetsvandringen. " * 20


@pytest.fixture
def data(read_folder: ReadFolder) -> Data:
    folder, scene = read_folder()
    return {**view_paper("kaffe", folder, scene), "demonstration": "Påhittat."}


@pytest.fixture
def card(read_folder: ReadFolder) -> Data:
    return view_contact_card(*read_folder())


@pytest.fixture
def arabic(data: Data) -> Data:
    swedish = {"t": "Biblioteket", "lang": "sv", "rtl": False}
    when = [{"day": "الخميس، 3 ديسمبر 2026", "clock": "18:00–19:30"}]
    told = {"title": "قهوة مع الجيران", "summary": "نشرب القهوة. اتصل على 031-390 06 01 للسؤال.", "facts": ["الجميع."]}
    return {**data, **told, "lang": "ar", "rtl": True, "words": ARABIC, "place": swedish, "when": when}


@cache
def _read(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


def text_of(made: bytes) -> str:
    """The page's words as a reader copies them, with single spaces and no soft hyphens."""
    found = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
    return " ".join(found.replace("\xad", "").replace("\ufffe", "").split())


def tags_of(made: bytes) -> list[tuple[str, Any]]:
    """Every structure element of the document: its role and its dictionary, in reading order."""
    found: list[tuple[str, Any]] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        for child in node if isinstance(node, list) else [node]:
            element = child.get_object()
            if isinstance(element, dict):
                found.append((str(element.get("/S", "")), element))
                if "/K" in element:
                    walk(element["/K"])

    walk(_read(made).trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return found


def draw(made: bytes, dots_per_inch: int = 150) -> Image.Image:
    return pypdfium2.PdfDocument(made)[0].render(scale=dots_per_inch / 72).to_pil()  # type: ignore[no-any-return]


def seen(made: bytes) -> str:
    """The letters of a page, line by line and from left to right as the eye meets them, without spaces."""
    page = pypdfium2.PdfDocument(made)[0].get_textpage()
    lines: dict[int, list[tuple[float, str]]] = {}
    for number in range(page.count_chars()):
        left, bottom, _right, _top = page.get_charbox(number, loose=True)
        lines.setdefault(round(bottom), []).append((left, page.get_text_range(number, 1).strip()))
    return "\n".join("".join(char for _, char in sorted(lines[line])) for line in sorted(lines))


def values_for(kind: str, data: Data, card: Data) -> Data:
    return card if kind == "contact-card" else data


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_each_sheet_is_one_page_of_its_size(kind: paper.PaperKind, data: Data, card: Data) -> None:
    pages = _read(paper.render_paper(kind, values_for(kind, data, card))).pages
    assert len(pages) == 1
    found = (pages[0].mediabox.width, pages[0].mediabox.height)
    assert found == pytest.approx([side * POINTS_PER_MM for side in SIZES[kind]], abs=0.1)


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_a_sheet_says_that_it_is_pdf_ua_with_title_and_language(kind: paper.PaperKind, data: Data, card: Data) -> None:
    values = values_for(kind, data, card)
    reader = _read(paper.render_paper(kind, values))
    root: Any = reader.trailer["/Root"]
    assert re.search(rb"pdfuaid:part[^0-9]*1", root["/Metadata"].get_object().get_data())
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "sv"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata
    assert reader.metadata.title == values["title"]


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_every_font_is_in_the_file(kind: paper.PaperKind, data: Data, card: Data) -> None:
    page: Any = _read(paper.render_paper(kind, values_for(kind, data, card))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert descriptors
    assert all("NotoSans" in descriptor["/FontName"] for descriptor in descriptors)
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in descriptors)


def test_the_tags_name_the_heading_and_what_the_picture_is(data: Data) -> None:
    tags = tags_of(paper.render_paper("poster", data))
    assert [role for role, _ in tags if role.startswith("/H")] == ["/H1"]
    assert [element["/Alt"] for role, element in tags if role == "/Figure"] == ["QR-kod som leder till webbsidan"]


def test_the_letter_has_the_contacts_as_a_table_with_headings(data: Data) -> None:
    made = paper.render_paper("letter", data)
    roles = [role for role, _ in tags_of(made)]
    assert roles.count("/TH") == 3
    assert roles.count("/TD") == 3 * len(data["contacts"])
    assert [role for role in roles if role in {"/H1", "/H2"}] == ["/H1", "/H2"]
    assert "Något stör just nu 031-390 06 01 Dygnet runt" in text_of(made)


@pytest.mark.parametrize("kind", ["poster", "handout", "letter"])
def test_a_sheet_says_what_when_where_and_for_whom(kind: paper.PaperKind, data: Data) -> None:
    text = text_of(paper.render_paper(kind, data))
    for told in ("Kaffe", "torsdag 3 december 2026", "kl. 18.00–19.30", "Biblioteket", "Alla.", "Exempelgården"):
        assert told in text


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_the_code_leads_to_the_page_of_the_sheet(kind: paper.PaperKind, data: Data, card: Data) -> None:
    values = values_for(kind, data, card)
    found = zxingcpp.read_barcodes(draw(paper.render_paper(kind, values)))
    assert [code.text for code in found] == [values["url"]] * (CARDS if kind == "contact-card" else 1)


def test_the_cards_to_cut_out_are_alike_and_the_first_alone_is_read_aloud(card: Data) -> None:
    made = paper.render_paper("contact-card", card)
    assert text_of(made).count("031-390 06 01") == CARDS
    tags = [role for role, _ in tags_of(made)]
    assert (tags.count("/H1"), tags.count("/Figure")) == (1, 1)
    marked = [code.position for code in zxingcpp.read_barcodes(draw(made))]
    rights = {round(position.top_right.x / 10) for position in marked}
    tops = {round(position.top_right.y / 10) for position in marked}
    assert (len(rights), len(tops)) == (2, 4)


def test_lines_between_the_cards_show_where_to_cut(card: Data) -> None:
    sheet = draw(paper.render_paper("contact-card", card), 254).convert("L")  # ten dots are a millimetre
    for x in (200, 1050, 1900):
        assert _darkest(sheet, (x - 5, 330, x + 5, 380)) < 160, "a line is longer than the cards"
    for y in (385, 935, 1485, 2035, 2585):
        assert _darkest(sheet, (145, y - 5, 195, y + 5)) < 160
    assert _darkest(sheet, (0, 0, 2100, 320)) == 255, "nothing stands where printers do not reach"


def _darkest(sheet: Image.Image, box: tuple[int, int, int, int]) -> int:
    darkest, _lightest = sheet.crop(box).getextrema()
    return int(darkest)  # type: ignore[arg-type]


def test_the_code_of_a_poster_is_read_from_a_small_and_crooked_photograph(data: Data) -> None:
    photograph = draw(paper.render_paper("poster", data), 60).rotate(7, expand=True, fillcolor="gray")
    assert [code.text for code in zxingcpp.read_barcodes(photograph)] == [data["url"]]


def test_signs_of_markup_are_letters_like_others(data: Data) -> None:
    made = paper.render_paper("poster", {**data, "title": MARKUP, "summary": MARKUP, "facts": [MARKUP]})
    assert text_of(made).count(MARKUP) == 3


def test_a_text_cannot_reach_a_file_or_another_value(data: Data) -> None:
    made = paper.render_paper("poster", {**data, "title": '#read("style.typ") #data.url {{ url }}'})
    assert '#read("style.typ") #data.url {{ url }}' in text_of(made)


@pytest.mark.parametrize("kind", [*PDF_KINDS, "card"])
def test_long_texts_still_make_one_page(kind: paper.PaperKind, data: Data, card: Data) -> None:
    word = break_words("x" * 140)
    long = {"title": word, "summary": LONG[:260], "reason": LONG[:260], "place": LONG[:120], "facts": [LONG[:220]] * 11}
    contacts = [{"problem": LONG[:60], "way": break_words("a.b@" * 15), "hours": LONG[:160]}] * 5
    values = {**values_for(kind, data, card), **long, "when": data["when"] * 3, "contacts": contacts}
    made = paper.render_paper(kind, values)
    assert kind == "card" or len(_read(made).pages) == 1


def test_the_time_is_the_last_to_grow_small(data: Data) -> None:
    short, long = ({**data, "facts": [LONG[:220]] * number} for number in (0, 6))
    heights = [_height(paper.render_paper("poster", values), "torsdag 3 december") for values in (short, long)]
    assert heights[1] >= 0.6 * heights[0]
    assert heights[0] >= 5 * POINTS_PER_MM  # digits of five millimetres are read at two metres


def _height(made: bytes, words: str) -> float:
    """The height of a small letter of some words, in points."""
    page = pypdfium2.PdfDocument(made)[0].get_textpage()
    index = page.get_text_range().index(words) + words.index("3")
    _left, bottom, _right, top = page.get_charbox(index)
    return float(top - bottom)


def test_an_arabic_sheet_runs_from_the_right_and_marks_its_swedish_words(arabic: Data) -> None:
    made = paper.render_paper("poster", arabic)
    page = pypdfium2.PdfDocument(made)[0].get_textpage()
    left, _bottom, right, _top = page.get_charbox(page.get_text_range().index("Biblioteket"))
    assert left < right
    assert left > 300, "the place stands at the right-hand edge"
    assert _read(made).trailer["/Root"]["/Lang"] == "ar"  # type: ignore[index]
    assert b"/Lang(sv)" in _read(made).pages[0].get_contents().get_data()  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", [*PDF_KINDS[:3], "card"])
def test_arabic_sheets_have_every_letter_and_their_code(kind: paper.PaperKind, arabic: Data) -> None:
    papers = paper.Papers()
    made = papers.make(kind, arabic)
    assert papers.missing == {}
    assert kind == "card" or [code.text for code in zxingcpp.read_barcodes(draw(made))] == [arabic["url"]]


def test_numbers_and_clock_times_keep_their_order_in_arabic(arabic: Data) -> None:
    summary = isolate("نشرب القهوة. اتصل على 031-390 06 01 للسؤال.", "ar")
    found = seen(paper.render_paper("poster", {**arabic, "summary": summary}))
    assert "18:00–19:30" in found
    assert "031-3900601" in found


def test_numbers_in_an_arabic_table_stand_below_their_heading(arabic: Data) -> None:
    page = pypdfium2.PdfDocument(paper.render_paper("letter", arabic))[0].get_textpage()
    text = page.get_text_range()
    row, head = text.rindex("031-390"), text.index(ARABIC["call"])
    # The reader writes a number's parts from the right: they stand somewhere around the first.
    number = max(_right(page, at) for at in range(row - 6, row + 14) if text[at].isdigit())
    assert number == pytest.approx(max(_right(page, at) for at in range(head, head + len(ARABIC["call"]))), abs=3)


def _right(page: Any, index: int) -> float:
    _left, _bottom, right, _top = page.get_charbox(index, loose=True)
    return float(right)


def test_a_letter_that_no_font_has_is_marked_and_told(data: Data) -> None:
    papers = paper.Papers()
    made = papers.make("poster", {**data, "facts": ["ሰላም 😀"]})
    assert papers.missing == {data["url"]: ("ላ", "ም", "ሰ", "😀")}
    assert text_of(made).count("\ufffd") == 4


def test_marks_of_direction_need_no_letter(data: Data) -> None:
    papers = paper.Papers()
    papers.make("poster", {**data, "title": "\u200fKaffe\u200e \u2067مرحبا\u2069 \u00ad\u200b"})
    assert papers.missing == {}


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_a_cancelled_sheet_says_so_first(state: str, data: Data) -> None:
    made = paper.render_paper("poster", {**data, "state": "Inställt", "state_code": state, "reason": "Sjukdom."})
    text = text_of(made)
    assert text.startswith("Inställt")
    assert "Sjukdom." in text


def test_a_moved_sheet_tells_every_former_time(data: Data) -> None:
    former = ["torsdag 5 november 2026 18.00", "torsdag 12 november 2026 18.00"]
    moved = {**data, "state": "Flyttat till annan tid", "state_code": "moved", "former": former}
    text = text_of(paper.render_paper("poster", moved))
    assert "Tidigare tid: torsdag 5 november 2026 18.00, torsdag 12 november 2026 18.00" in text


def test_the_picture_for_social_media_has_the_size_they_ask_for(data: Data) -> None:
    with Image.open(BytesIO(paper.render_paper("card", data))) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))


@pytest.mark.parametrize("kind", [*PDF_KINDS, "card"])
def test_the_same_data_give_the_same_bytes(kind: paper.PaperKind, data: Data, card: Data) -> None:
    values = values_for(kind, data, card)
    first = paper.render_paper(kind, values)
    paper._compiler.cache_clear()
    assert paper.render_paper(kind, values) == first


def test_a_finished_sheet_is_not_made_again(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, bytes] = {}

    class Memory:
        get = staticmethod(kept.get)
        put = staticmethod(kept.__setitem__)

    papers = paper.Papers(Memory())
    first = papers.make("poster", data)
    monkeypatch.setattr(paper, "render_paper", lambda *_: pytest.fail("made again"))
    assert papers.make("poster", dict(reversed(data.items()))) == first
    assert [key.rpartition(".")[2] for key in kept] == ["pdf"]


def test_every_change_of_data_or_kind_gives_another_hash(data: Data) -> None:
    hashes = {
        paper.digest_paper("poster", data),
        paper.digest_paper("handout", data),
        paper.digest_paper("poster", {**data, "title": "Te"}),
        paper.digest_paper("poster", {**data, "when": []}),
    }
    assert len(hashes) == 4


def test_templates_use_nothing_but_each_other(root: Path) -> None:
    folder = root / "hooks" / "grannsida" / "typst"
    used = [line for path in folder.glob("*.typ") for line in re.findall(r"#(?:import|include).*", path.read_text())]
    assert set(used) == {'#import "style.typ": *'}
    assert "@preview" not in "".join(path.read_text() for path in folder.glob("*.typ"))
