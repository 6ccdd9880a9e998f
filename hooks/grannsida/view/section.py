"""A section of a page: its address, its heading, its template and what the template prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """`id` is the anchor and the name of the template (`sections/<id>.html`)."""

    id: str
    title: str
    view: object
