"""Personal numbers are found in every spelling, and other numbers are left alone.

The number used is the tax agency's invented person, born on 12 December 1912.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grannsida.privacy.personnummer import Kind, find_numbers, has_check_digit, mask_numbers

SURE = [
    "121212-1212", "19121212-1212", "121212+1212", "1212121212", "191212121212", "121212 1212", "19121212 1212",
    "121212–1212", "121212—1212", "121212‐1212", "121212‑1212", "121212−1212", "121212\u00ad1212",
    "121212\u200b-1212", "121212-\u200b1212", "121212 - 1212", "1912-12-12-1212", "1912-12-12 1212",
    "1912/12/12-1212", "12 12 12-1212", "12 12 12 12 12", "121212-12 12", "121212-\n      1212",
    "１２１２１２-１２１２",
    "121272-1219", "121272+1219", "x121212-1212", "(121212-1212)", "pnr:1212121212", "12 121212-1212",
    "1.121212-1212", "121212 \u00a01212", "121212－1212",
]  # fmt: skip
UNSURE = ["121212-1213", "19121212-1213", "121272-1212", "202611231800", "2016-11-23-1802"]
MASKED = [
    "121212-XXXX", "121212-xxxx", "19121212-****", "121212-____", "121212-••••", "121212-T121",
    "1912-12-12-XXXX", "121212-12XX", "121212-121*",
]  # fmt: skip
OTHER = [
    "212000-1355", "556036-0793", "16556036-0793", "031-390 06 01", "0313900601", "112", "1177", "116 117",
    "2026-12-05", "2026-12-05 14:00", "2026-12-05 1400", "2026-12-05 1407", "2026-12-05 14.00",
    "2026-12-05\n  - 2026-12-12",
    "2026-12-05, 2026-12-12", "12.0123456789", "57.654321", "414 77", "1212121213", "121332-1212", "121292-1212",
    "121200-1212", "99121212-1212", "1121212121212", "121212-12123", "5 000 000", "2024-2025", "121212-12",
    "2026-12-05 B123", "EN 301 549 V3.2.1",
]  # fmt: skip


def kinds(text: str) -> list[Kind]:
    return [number.kind for number in find_numbers(text)]


@pytest.mark.parametrize("text", SURE)
def test_a_number_whose_check_digit_holds_is_sure_in_any_spelling(text: str) -> None:
    assert kinds(f"Ring {text} nu") == [Kind.SURE]


@pytest.mark.parametrize("text", UNSURE)
def test_a_slip_of_the_pen_or_a_likeness_is_unsure(text: str) -> None:
    assert kinds(text) == [Kind.UNSURE]


@pytest.mark.parametrize("text", MASKED)
def test_a_birth_date_with_a_masked_ending_is_found(text: str) -> None:
    assert kinds(text) == [Kind.MASKED]


@pytest.mark.parametrize("text", OTHER)
def test_other_numbers_are_no_personal_numbers(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("text", [*SURE, *UNSURE, *MASKED])
def test_whatever_is_found_is_masked(text: str) -> None:
    masked = mask_numbers(text)
    assert kinds(masked) == []
    assert "1212" not in masked


def test_several_numbers_are_told_one_by_one() -> None:
    text = "121212-1212, 19121212-1212 och 121212-1213"
    assert [(text[start:end], kind) for start, end, kind in find_numbers(text)] == [
        ("121212-1212", Kind.SURE),
        ("19121212-1212", Kind.SURE),
        ("121212-1213", Kind.UNSURE),
    ]


def test_the_check_digit_is_that_of_the_tax_agency() -> None:
    assert [digit for digit in "0123456789" if has_check_digit(f"121212121{digit}")] == ["2"]


@given(st.text(alphabet="0123456789-+ –xX\n/.å", max_size=60))
def test_masking_never_leaves_a_number_and_never_changes_the_length(text: str) -> None:
    masked = mask_numbers(text)
    assert len(masked) == len(text)
    assert all(number.kind is Kind.MASKED or number.kind is Kind.UNSURE for number in find_numbers(masked))


@given(st.dates(), st.integers(0, 999), st.sampled_from(["-", "+", "–", " ", "", "\u2011", " - "]), st.booleans())
def test_every_real_number_is_found(day: object, serial: int, between: str, is_coordination: bool) -> None:
    year, month, date = str(day).split("-")
    nine = f"{year[2:]}{month}{int(date) + 60 * is_coordination:02}{serial:03}"
    digit = next(digit for digit in "0123456789" if has_check_digit(nine + digit))
    found = kinds(f"{nine[:6]}{between}{nine[6:]}{digit}")
    assert found == [Kind.SURE] or (between == "" and nine[0] == "0" and found == [Kind.UNSURE])
