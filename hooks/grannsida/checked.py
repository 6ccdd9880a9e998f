"""A data folder as read and checked at a moment. Reading and checking need nothing of what makes pages."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grannsida.assemble import Reader
from grannsida.check import check_dataset
from grannsida.problem import Problem, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Dataset
    from grannsida.load import SourceFiles


@dataclass
class Checked:
    """What is known after the last load: the last good data set and all problems."""

    now: dt.datetime
    reader: Reader = field(default_factory=Reader)
    dataset: Dataset | None = None
    problems: list[Problem] = field(default_factory=list)

    def load(self, sources: SourceFiles) -> list[Problem]:
        """Read and check. The last good data set stays when something fatal is found."""
        with no_collection():
            dataset, problems = self.reader.read(sources)
            if dataset:
                problems = problems + check_dataset(dataset, self.now.date())
        self.problems = sorted(problems, key=lambda problem: problem.key)
        if dataset and (self.dataset is None or not is_fatal(self.problems)):
            self.dataset = dataset
        return self.problems


def is_fatal(problems: list[Problem]) -> bool:
    return any(problem.severity == Severity.ERROR for problem in problems)


@contextmanager
def no_collection() -> Iterator[None]:
    """Reading and rendering make very many small objects and hardly a cycle: collecting in between only costs."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what stays is data for as long as the program runs: later collections need not walk through it
        if was_on:
            gc.enable()
