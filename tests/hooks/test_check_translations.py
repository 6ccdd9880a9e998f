"""Translations: which texts are missing in a language of the site, and which nobody would see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check import translations

if TYPE_CHECKING:
    from tests.conftest import Change, CheckFolder, Find

FAQ = "exempel/faq.yml"
KNOWN = "{sv: Ett boende med stöd., en: A residence with support.}"
MISSING = f"{FAQ}:1:1 TEXT-UNTRANSLATED Texter i filen utan översättning till en: 1."
CASES: list[tuple[dict[str, Change], list[str]]] = [
    ({FAQ: (KNOWN, "Ett boende med stöd.")}, [MISSING]),
    (
        {FAQ: (KNOWN, "{sv: Ett boende med stöd., fi: Asunto.}")},
        [MISSING, f"{FAQ}:5:39 LOCALE-UNUSED Texten finns på språket fi, som webbplatsen inte har."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), CASES)
def test_missing_and_unused_texts_are_told_once_a_file(
    found: Find, changes: dict[str, Change], lines: list[str]
) -> None:
    assert found(translations, changes) == lines


def test_a_missing_translation_is_only_information(check_folder: CheckFolder) -> None:
    (problem,) = check_folder("TEXT-UNTRANSLATED", **{FAQ: (KNOWN, "Ett boende med stöd.")})
    assert problem.severity == "info"
    assert problem.message.en == "Texts of the file without en: 1."
