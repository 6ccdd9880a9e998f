"""Put translations into the bytes of a file and prove it: what is read back differs in the wanted texts alone."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import yaml

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.parse import parse_document
from grannsida.translate.rewrite import set_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grannsida.problem import Steps
    from grannsida.translate.rewrite import Wanted

_MARK = b"\xef\xbb\xbf"


def put_texts(raw: bytes, wanted: Mapping[Steps, Wanted], order: Sequence[str]) -> bytes | None:
    """The bytes of a file with translations in it; None where the result is not exactly what was wanted.

    None too for a file that cannot be read, and for one with line ends of both kinds.
    """
    before, told = parse_document("", raw)
    text = raw.removeprefix(_MARK).decode("utf-8", errors="replace")
    ends = {"\r\n"} if text.count("\r\n") == text.count("\n") > 0 else {"\n"} if "\r" not in text else set()
    if before is None or len(ends) != 1:
        return None
    end = ends.pop()
    try:
        written = set_texts(text.replace(end, "\n"), wanted, order)
    except (LookupError, ValueError, yaml.YAMLError):
        return None
    made = (_MARK if raw.startswith(_MARK) else b"") + written.replace("\n", end).encode()
    after, more = parse_document("", made)
    if after is None or len(more) > len(told) or not _is_wanted(before.data, after.data, wanted):
        return None
    return made


def _is_wanted(before: Any, after: Any, wanted: Mapping[Steps, Wanted]) -> bool:
    """Whether two files differ in the wanted texts alone, keys and items in the same order."""
    before, after = deepcopy(before), deepcopy(after)
    for steps, texts in wanted.items():
        *way, last = steps
        old, new = before, after
        for step in way:
            old, new = old[step], new[step]
        known = {DEFAULT_LOCALE: old[last]} if isinstance(old[last], str) else old[last]
        expected = {key: str(text).strip() for key, text in {**known, **texts}.items()}
        if not isinstance(new[last], dict) or expected != {key: str(text).strip() for key, text in new[last].items()}:
            return False
        old[last] = new[last] = None
    return json.dumps(before) == json.dumps(after)
