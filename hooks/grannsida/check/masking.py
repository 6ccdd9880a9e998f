"""Masking: what one rule found and must not tell is not told by the finding of another rule beside it.

A long sentence with a name in it is still a long sentence, but to show its first words would show the name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grannsida.problem import Place, Problem

PRIVATE = "PRIV-"


def mask_beside(problems: Sequence[Problem]) -> list[Problem]:
    """The same findings; those in a field or on a line with something private tell where, but not what stands there."""
    private = {key for problem in problems if _is_private(problem) for key in _keys(problem.place)}
    return [_mask(problem) if private.intersection(_keys(problem.place)) else problem for problem in problems]


def _is_private(problem: Problem) -> bool:
    return problem.rule.startswith(PRIVATE) and bool(problem.found)


def _keys(place: Place) -> set[tuple[str, int | str]]:
    """The line, and the field where there is one."""
    return {(place.file, place.line), (place.file, place.path or place.line)}


def _mask(problem: Problem) -> Problem:
    """Findings about something private show dots already."""
    return problem if _is_private(problem) else replace(problem, found="", write="", caret=0)
