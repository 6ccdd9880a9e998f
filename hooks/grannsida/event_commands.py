"""`grannsida new event RESIDENCE`: asks, writes one commented file, checks it. Never overwrites."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.catalogue import load_translations
from grannsida.clock import read_now
from grannsida.event_flags import FLAGS
from grannsida.fields.text import SLUG
from grannsida.model.codes import EventKind
from grannsida.new_event import QUESTIONS, Answers, Question, is_asked, list_missing, make_id, render_event, take
from grannsida.problem import Words
from grannsida.publication import is_fatal
from grannsida.report import render_text

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
NO_RESIDENCE = Words(
    "Det finns inget boende som heter {slug}. Välj bland: {known}.",
    "There is no residence called {slug}. Choose among: {known}.",
)
ENDED = Words("Svaren tog slut. Inget skrevs.", "There were no more answers. Nothing was written.")
NEEDED = Words("Den frågan behöver ett svar.", "That question needs an answer.")
MISSING = Words(
    "Det saknas svar på: {names}. Inget skrevs.",
    "Answers are missing to: {names}. Nothing was written.",
)
WRITTEN = Words("{path} är skriven.", "{path} is written.")
NEXT = Words(
    'Läs igenom filen och lägg till det som saknas. Kör sedan "grannsida record {slug}".',
    'Read through the file and add what is missing. Then run "grannsida record {slug}".',
)
ALL_WELL = Words("Granskningen hittade inget att rätta i den.", "The check found nothing to mend in it.")


class NoAnswerError(Exception):
    """The answers came to an end before the questions did."""


def run_new_event(options: argparse.Namespace) -> int:
    """Returns 0 when the file is written and well, 1 when the check finds something to mend, 2 for wrong use."""
    lang, home = options.lang, options.folder / options.slug
    if not SLUG.fullmatch(options.slug) or not (home / "residence.yml").is_file():
        known = sorted(path.parent.name for path in options.folder.glob("[!_]*/residence.yml"))
        return _refuse(NO_RESIDENCE.fill(slug=options.slug, known=", ".join(known)).in_(lang))
    answers: Answers = {}
    told = [words for name in FLAGS if (text := getattr(options, name)) and (words := take(name, text, answers))]
    if told:
        return _refuse("\n".join(words.in_(lang) for words in told))
    try:
        if not options.yes:
            _ask_all(answers, lang)
    except NoAnswerError:
        return _refuse(ENDED.in_(lang))
    missing = list_missing(answers)
    if missing:
        return _refuse(MISSING.fill(names=", ".join(map(_flag, missing))).in_(lang))
    return _check(_write(home, answers, lang), options.folder, lang)


def _refuse(words: str) -> int:
    sys.stderr.write(f"{words}\n")
    return WRONG_USE


def _flag(question: Question) -> str:
    """The flag that answers a question; either of two for when it is."""
    flag = {"end": "ends", "date_later": "starts / --date_later"}.get(question.name, question.name)
    return f"--{flag.replace('_', '-')}"


def _ask_all(answers: Answers, lang: str) -> None:
    """Every question that still has a sense, again until its answer can be read."""
    for question in QUESTIONS:
        while is_asked(question, answers):
            if question.name == "kind":
                _show_kinds(lang)
            text = _ask(question, lang)
            if not text and question.optional:
                break
            told = take(question.name, text, answers) if text else NEEDED
            if told:
                sys.stdout.write(f"  {told.in_(lang)}\n")


def _ask(question: Question, lang: str) -> str:
    sys.stdout.write(f"{question.words.in_(lang)} {question.hint.in_(lang)}\n> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise NoAnswerError
    return line.strip()


def _show_kinds(lang: str) -> None:
    gettext = load_translations(lang).gettext
    for number, kind in enumerate(EventKind, 1):
        sys.stdout.write(f"  {number}  {kind.value:<12} {gettext(labels.EVENT_KIND[kind])}\n")


def _write(home: Path, answers: Answers, lang: str) -> Path:
    folder = home / "events"
    folder.mkdir(exist_ok=True)
    today = read_now(os.environ, time.time()).date()
    path = folder / f"{make_id(answers, {one.stem for one in folder.glob('*.yml')}, today)}.yml"
    with path.open("xb") as file:  # x: should it have come into being just now, it is left alone
        file.write(render_event(home.name, answers, today, lang).encode())
    return path


def _check(path: Path, folder: Path, lang: str) -> int:
    """Say what was written, what the check finds in it, and what comes next.

    That nothing is recorded yet is no finding in a file so new: recording comes when it is finished.
    """
    from grannsida.cli import load_publication  # noqa: PLC0415 - cli imports this module for its commands

    name = path.relative_to(folder).as_posix()
    found = [
        one
        for one in load_publication(folder).problems
        if one.place.file.endswith(f"/{name}") and one.rule != "EVENT-HISTORY"
    ]
    sys.stdout.write(f"{WRITTEN.fill(path=path).in_(lang)}\n")
    sys.stdout.write(render_text(found, lang) if found else f"{ALL_WELL.in_(lang)}\n")
    sys.stdout.write(f"{NEXT.fill(slug=path.parent.parent.name).in_(lang)}\n")
    return PROBLEMS if is_fatal(found) else DONE
