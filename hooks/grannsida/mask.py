"""Hide what looks like a Swedish personal number before any text is shown to people."""

from __future__ import annotations

from grannsida.privacy.personnummer import Kind, find_numbers, mask_numbers


def mask_personal(text: str) -> str:
    """Put `•` for each digit of anything that looks like a personal or coordination number."""
    return mask_numbers(text)


def mask_name(name: str) -> str:
    """The name of a file or field with what is a personal number masked; days and times in names stay."""
    is_private = any(number.kind is not Kind.UNSURE for number in find_numbers(name))
    return mask_numbers(name) if is_private else name


def mask_all(text: str) -> str:
    """Put `•` for every letter and digit: the length and the signs between stay, nothing else."""
    return "".join("•" if sign.isalnum() else sign for sign in text)
