"""From bytes to normalised text: UTF-8, NFC, LF, no byte order mark, no control characters."""

from __future__ import annotations

import re
import unicodedata

from grannsida.mask import mask_personal
from grannsida.problem import Place, Problem, Words, error

MAX_BYTES = 1_000_000
MAX_LINES = 20_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_CONTROL_BYTES = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_CONTROL_LEADS = (b"\xc2", b"\xef\xbf")
"""What every other control character begins with in UTF-8."""
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LINE_END = re.compile(rb"\r\n|\r|\n")

TOO_LARGE = error(
    "YAML-TOO-LARGE",
    message=Words(
        "Filen är större än en miljon byte eller har fler än 20 000 rader.",
        "The file is larger than one million bytes or has more than 20 000 lines.",
    ),
    reason=Words(
        "En så stor fil är nästan alltid en bild eller ett dokument som har fått fel namn.",
        "A file of that size is nearly always a picture or a document that got the wrong name.",
    ),
    advice=Words(
        "Dela upp texten i flera filer, eller lägg bilder i mappen images.",
        "Divide the text into several files, or put pictures in the folder images.",
    ),
)
ENCODING = error(
    "YAML-ENCODING",
    message=Words(
        "Filen är sparad som {coding}, inte som UTF-8. Då blir å, ä och ö fel på sidan.",
        "The file is saved as {coding}, not as UTF-8. Letters such as å, ä and ö would be wrong on the page.",
    ),
    reason=Words(
        "Sidan finns på flera språk. UTF-8 är det sätt att spara som rymmer alla bokstäver.",
        "The site is in several languages. UTF-8 is the way of saving that holds every letter.",
    ),
    advice=Words(
        "Spara om filen som UTF-8: Arkiv, Spara som, Kodning: UTF-8.",
        "Save the file again as UTF-8: File, Save as, Encoding: UTF-8.",
    ),
)
CONTROL = error(
    "YAML-CONTROL",
    message=Words("Raden har ett osynligt styrtecken.", "The line holds an invisible control character."),
    reason=Words(
        "Styrtecken följer ibland med när text klistras in. De syns inte men kan göra sidan oläsbar.",
        "Control characters sometimes come along when text is pasted. They cannot be seen but can break the page.",
    ),
    advice=Words("Skriv om raden för hand.", "Type the line again by hand."),
)


def read_text(file: str, source: bytes) -> tuple[str | None, list[Problem]]:
    """Give the text of a file, and what is wrong with its bytes. No text when they are not UTF-8."""
    if len(source) > MAX_BYTES or max(source.count(b"\n"), source.count(b"\r")) > MAX_LINES:
        return None, [TOO_LARGE.at(Place(file))]
    if source.startswith(_UNICODE_MARKS) or _has_wide_letters(source):
        return None, [ENCODING.at(Place(file), coding="UTF-16")]
    try:
        text = source.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        return None, [_other_coding(file, source)]
    text = normalise(text)
    return _clean(file, text) if _may_have_control(source) else (text, [])


def _may_have_control(source: bytes) -> bool:
    """A quick look at the bytes before the slow one at the letters. Carriage returns are line ends by then."""
    is_clean = len(source.translate(None, _CONTROL_BYTES)) == len(source)
    return not is_clean or any(lead in source for lead in _CONTROL_LEADS)


def _has_wide_letters(source: bytes) -> bool:
    """UTF-16 or UTF-32 without a mark: every other byte of ordinary letters is zero."""
    head = source[:400]
    return len(head) >= 4 and head.count(0) * 3 >= len(head)


def _other_coding(file: str, source: bytes) -> Problem:
    """Tell the first line that is not UTF-8, shown as Windows-1252 would have it."""
    for number, line in enumerate(_LINE_END.split(source), start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as mistake:
            before = line[: mistake.start].decode("utf-8")
            shown = _CONTROL.sub("", line.decode("cp1252", errors="replace"))
            place = Place(file, number, len(before) + 1)
            return ENCODING.at(place, found=mask_personal(shown.strip()), coding="Windows-1252 (ANSI)")
    return ENCODING.at(Place(file), coding="Windows-1252 (ANSI)")


def normalise(text: str) -> str:
    """One kind of line end, one way to write each letter (NFC). Word's soft line breaks become spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", " ").replace("\u2029", " ")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _clean(file: str, text: str) -> tuple[str, list[Problem]]:
    """Take away control characters and tell the lines that had them."""
    if not _CONTROL.search(text):
        return text, []
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _CONTROL.search(line):
            fixed = _CONTROL.sub("", line)
            shown = mask_personal(fixed.strip())
            write = fixed if len(fixed) <= 300 and shown == fixed.strip() else ""
            problems.append(CONTROL.at(Place(file, number, found.start() + 1), found=shown, write=write))
    return _CONTROL.sub("", text), problems
