"""Every code has a name that people can read, in English and in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida import labels
from grannsida.catalogue import load_translations

if TYPE_CHECKING:
    from enum import StrEnum

TABLES = {type(next(iter(table))).__name__: table for table in labels.ALL}
MESSAGES = {message for table in (*labels.ALL, labels.PRINCIPLE) for message in table.values()}


@pytest.mark.parametrize("name", TABLES)
def test_every_code_has_a_label(name: str) -> None:
    table = TABLES[name]
    enum: type[StrEnum] = type(next(iter(table)))
    assert list(table) == list(enum)


@pytest.mark.parametrize("name", TABLES)
def test_no_two_codes_share_a_label(name: str) -> None:
    swedish = [load_translations("sv").gettext(message) for message in TABLES[name].values()]
    assert len(set(TABLES[name].values())) == len(swedish)
    assert len(set(swedish)) == len(swedish)


def test_every_table_of_the_module_is_in_all() -> None:
    tables = [value for name, value in vars(labels).items() if name.isupper() and isinstance(value, dict)]
    unlisted = [table for table in tables if not any(table is listed for listed in labels.ALL)]
    assert unlisted == [labels.PRINCIPLE]


def test_there_are_five_principles() -> None:
    assert list(labels.PRINCIPLE) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("message", sorted(MESSAGES))
def test_a_label_is_short_and_in_swedish_too(message: str) -> None:
    swedish = load_translations("sv").messages[message]
    assert 0 < len(message) <= 60
    assert 0 < len(swedish) <= 60
