"""What was made is kept as long as it would be made of the same objects."""

from __future__ import annotations

from grannsida.kept import KeptWhole


def test_a_whole_is_made_once_of_the_same_objects() -> None:
    kept: KeptWhole[list[int]] = KeptWhole()
    parts = (object(), object())
    first = kept.get(("list", "sv"), parts, lambda: [1])
    assert kept.get(("list", "sv"), tuple(parts), lambda: [2]) is first


def test_another_object_another_number_of_them_or_another_name_is_made_anew() -> None:
    kept: KeptWhole[int] = KeptWhole()
    one, other = object(), object()
    assert kept.get(("list",), (one,), lambda: 1) == 1
    assert kept.get(("list",), (other,), lambda: 2) == 2
    assert kept.get(("list",), (other, one), lambda: 3) == 3
    assert kept.get(("table",), (other, one), lambda: 4) == 4
