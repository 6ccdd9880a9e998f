"""JSON that others may read: keys in order, letters as they are, one line."""

from __future__ import annotations

import json


def render_open_json(value: object) -> bytes:
    """A whole file: the value and an end of line. Raises TypeError for what JSON cannot hold."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True) + "\n").encode()
