"""The file `_shared/accessibility-test.yml`: what programs found when they last tried the website.

`python -m tests.browser.record` writes it; nobody types it. Without the file the statement says nothing of a test.
"""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day
from grannsida.fields.language import LanguageTag
from grannsida.fields.numbers import Count
from grannsida.fields.text import Line
from grannsida.model.codes import ColourScheme
from grannsida.model.described import required


class CheckerRun(Model):
    """One program: how many times it judged a page, and how many faults it found in all."""

    name: Line = required("Programmets namn.", "Name of the program.", "axe-core")
    version: Line = required("Programmets version.", "Version of the program.", "4.14.1")
    judged: Count = required("Hur många gånger en sida prövades.", "How many times a page was judged.", "1472")
    findings: Count = required("Hur många fel som hittades.", "How many faults were found.", "0")


class AccessibilityTest(Model):
    """The whole run. `pages` are different pages, of `kinds` kinds; each is shown in every width and scheme."""

    tested: Day = required("Dag då sidorna prövades.", "Day when the pages were tried.")
    browser: Line = required("Webbläsare med version.", "Browser with its version.", "Chromium 156.0.8078.108")
    pages: Count = required("Antal sidor.", "Number of pages.", "92")
    kinds: Count = required("Antal slags sidor.", "Number of kinds of pages.", "17")
    languages: tuple[LanguageTag, ...] = required("Språk.", "Languages.", "[sv, en]")
    widths: tuple[Count, ...] = required("Fönstrets bredder i bildpunkter.", "Widths in pixels.", "[320, 1280]")
    schemes: tuple[ColourScheme, ...] = required("Ljust, mörkt eller båda.", "Light, dark or both.", "[light, dark]")
    checkers: tuple[CheckerRun, ...] = required("Programmen.", "The programs.")
