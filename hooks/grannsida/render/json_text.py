"""JSON for files that people may read: one space a level, keys in order, letters as they are.

The same bytes as `json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)`, whose C code does not know
how to indent: its Python takes four times as long, and a site has hundreds of such files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_encode = json.JSONEncoder(ensure_ascii=False).encode


class Written(str):
    """A value that is written already, for the level it will stand on."""

    __slots__ = ()


def write_value(value: object, level: int) -> Written:
    """A value as it stands inside lists and objects of so many levels, to be put into a whole file later."""
    return Written(_write(value, chr(10) + " " * level))


def render_json(value: object) -> bytes:
    """A whole file: the value and an end of line. Raises TypeError for what JSON cannot hold."""
    return f"{_write(value, chr(10))}\n".encode()


def _write(value: object, lead: str) -> str:
    """`lead` is the line break with the spaces of the level that the value stands on."""
    if isinstance(value, Written):
        return value
    if isinstance(value, str):
        return _encode(value)
    inner = f"{lead} "
    if isinstance(value, Mapping):
        lines = [f"{inner}{_encode(key)}: {_write(value[key], inner)}" for key in sorted(value)]
        return f"{{{','.join(lines)}{lead}}}" if lines else "{}"
    if isinstance(value, list | tuple):
        lines = [f"{inner}{_write(item, inner)}" for item in value]
        return f"[{','.join(lines)}{lead}]" if lines else "[]"
    return _encode(value)
