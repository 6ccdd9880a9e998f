"""What the page tells openly: incidents with totals, walks to the day of mending, rounds, figures about the area."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from grannsida.chapters import Chapter
from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.pages import render_event_page

if TYPE_CHECKING:
    from tests.conftest import Change, ReadFolder

    from grannsida.dataset import Folder
    from grannsida.scene import Scene

OPENNESS = "exempel/openness.yml"
INCIDENTS = """\
incidents:
  publish: ja
  not_shown: Bara det som någon har berättat.
  periods:
    - {first: 2026-04, last: 2026-06, counts: [{category: noise, count: 12}, {category: litter, count: 3}]}
    - {first: 2026-01, last: 2026-03, counts: [{category: noise, count: 0}]}
"""
SILENT = "incidents: {publish: nej, why_not: Vi har inga siffror., ask: on-duty}\n"
FIGURE = (
    "{{measure: Klotter, definition: Anmälda., area: Centrum, period: '{}', value: '{}', source: guide, caveats: {}}}"
)
WALKS = """\
walks:
  - id: i-fjol
    event: sommarfest
    where: Runt torget
    findings:
      - {id: lampa, what: En lampa, place: Torget, status: reported, organisations: [staden], reported_on: 2026-05, reference: F-12, due: 2026-09}
      - {id: bank, what: En bänk, place: Torget, status: done, responsible: Värden}
  - {id: okand, where: Parken}
"""  # noqa: E501 - one line of data, as an editor may write it
ROUNDS = """\
rounds:
  recognise: De har gula västar.
  when: Kvällar i veckan.
  months:
    - {month: 2026-10, rounds: 2, bags: 3, syringes: 2}
    - {month: 2026-09, rounds: 1, syringes: 0, note: Regn.}
"""


def page(read_folder: ReadFolder, openness: str, chapter: Chapter = Chapter.OPENNESS, **changes: Change) -> str:
    folder, scene = read_folder(**{OPENNESS: openness}, **changes)
    (found,) = (page for page in render_chapter_pages(folder, scene) if page.uri == f"boenden/exempel/{chapter}/")
    return str(found.body)


def section(body: str, name: str) -> str:
    start = body.index(f'<section class="section {name}"')
    return body[start : body.index("</section>", start)]


def words(html: str) -> str:
    """What a reader reads: no tags, no names of cells that are shown on phones only, no charts."""
    shown = re.sub(r'<span class="cell-name".*?</span>|<svg.*?</svg>', "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", shown).split())


def rows(html: str) -> list[str]:
    return [words(row) for row in re.findall(r"<tr.*?</tr>", html, flags=re.DOTALL)]


def test_every_period_ends_in_a_total_no_more_exact_than_its_counts(read_folder: ReadFolder) -> None:
    told = rows(section(page(read_folder, INCIDENTS), "happened"))
    assert told[1:4] == ["Störande ljud 12 Ja – Inget", "Nedskräpning färre än 5 Ja – Inget", "Tillsammans 13–16"]
    assert told[5:7] == ["Störande ljud 0 – Inget – Inget", "Tillsammans 0"]


def test_equally_long_periods_stand_beside_each_other_oldest_first(read_folder: ReadFolder) -> None:
    assert rows(section(page(read_folder, INCIDENTS), "happened"))[-2:] == [
        "januari 2026–mars 2026 0", "april 2026–juni 2026 13–16",
    ]  # fmt: skip
    unequal = INCIDENTS.replace("2026-01, last", "2026-02, last")
    assert "Period för period" not in page(read_folder, unequal)


def test_no_byte_of_the_page_tells_a_small_count(read_folder: ReadFolder) -> None:
    happened = section(page(read_folder, INCIDENTS), "happened")
    assert "färre än 5" in happened
    assert not re.search(r">3<|\b15\b", happened)


def test_figures_about_the_area_stand_apart_and_say_so(read_folder: ReadFolder) -> None:
    figures = [
        FIGURE.format(2024, "12,5 per 1 000 invånare", "Mörkertal."),
        FIGURE.format(2025, "10 per 1 000 invånare", "Mörkertal."),
    ]
    body = page(read_folder, SILENT + "statistics:\n" + "".join(f"  - {figure}\n" for figure in figures))
    area = section(body, "area")
    assert "Klotter" not in section(body, "happened")
    assert "Siffrorna gäller alla i området. De gäller inte boendet." in words(area)
    assert rows(area)[1:] == ["2024 12,5 per 1 000 invånare", "2025 10 per 1 000 invånare"]
    assert re.findall(r'<rect class="chart-sure" width="(\d+)"', area) == ["300", "240"]


def test_figures_that_are_counted_differently_are_not_compared(read_folder: ReadFolder) -> None:
    figures = [FIGURE.format(2024, "12", "Mörkertal."), FIGURE.format(2025, "10", "Ny räkning.")]
    area = section(page(read_folder, SILENT + f"statistics: [{', '.join(figures)}]\n"), "area")
    assert "<table" not in area
    assert area.count('class="statistic"') == 2


def test_a_walk_leads_from_what_was_seen_to_what_was_done(read_folder: ReadFolder) -> None:
    walks = section(page(read_folder, SILENT + WALKS, Chapter.WORK), "walks")
    assert "2 saker syntes, 1 av dem är klar." in words(walks)
    late = "Försenat: skulle ha varit klart september 2026"
    assert rows(walks)[1:] == [
        f"En lampa Torget Exempelstaden Anmält maj 2026 Ärendenummer: F-12 Anmält {late}",
        "En bänk Torget Värden Vi vet inte vilken dag det anmäldes Klart Vi vet inte vilken dag det blev klart",
    ]
    assert "Vi vet inte vilken dag vandringen var. Inget syntes som behövde anmälas." in words(walks)
    assert '<a href="../../../boenden/exempel/sommarfest/">' in walks


def test_the_page_of_the_walk_leads_to_its_findings(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{OPENNESS: SILENT + WALKS})
    body = event(folder, scene)
    assert 'boenden/exempel/arbete/#walk-i-fjol">Vad som syntes på vandringen, och hur långt det har kommit</a>' in body


def event(folder: Folder, scene: Scene) -> str:
    return str(render_event_page("sommarfest", folder.events["sommarfest"], folder, scene).body)


def test_rounds_are_told_by_month_and_syringes_are_not_told_exactly(read_folder: ReadFolder) -> None:
    rounds = section(page(read_folder, SILENT + ROUNDS, Chapter.WORK), "rounds")
    assert rows(rounds) == [
        "Månad Rundor Säckar med skräp Sprutor som togs bort",
        "oktober 2026 2 3 färre än 5",
        "september 2026 Regn. 1 räknades inte 0",
        "Tillsammans 3 3 färre än 5",
    ]


def test_what_you_said_leads_to_the_event_and_the_measures(read_folder: ReadFolder) -> None:
    said = "id: ljus, said_on: 2026-05, said: Mörkt., status: ongoing, due: 2026-10, measures: [cafe], contact: on-duty"
    openness = f"{SILENT}you_said: [{{{said}, event: sommarfest}}]\n"
    html = section(page(read_folder, openness, Chapter.WORK), "you-said")
    assert '<a href="#measure-cafe">Kafé</a>' in html
    assert 'boenden/exempel/sommarfest/">Sommarfest' in html
    assert "Försenat: skulle ha varit klart oktober 2026" in words(html)
    assert "Fråga här: Personalen: 031-390 06 01" in words(html)


def test_a_headline_and_a_search_word_keep_their_language(read_folder: ReadFolder) -> None:
    item = (
        "headline: {}, outlet: Tidningen, date: 2024-05-01, stance: neutral, names_resident: no, context: Så var det."
    )
    swedish, english = item.format("Huset öppnar"), item.format("A house opens, language: en")
    openness = f"{SILENT}press: {{items: [{{{swedish}}}, {{{english}}}]}}\n"
    changes: dict[str, Change] = {OPENNESS: openness}
    alias = "search_aliases: [{term: stödhuset, reason: {sv: Så söker folk., en: People search so.}}]\nowner:"
    changes["exempel/residence.yml"] = ("owner:", alias)
    folder, scene = read_folder(**changes)
    told = {}
    for locale in ("sv", "en"):
        pages = render_chapter_pages(folder, replace(scene, locale=locale))
        (found,) = (page for page in pages if page.uri.endswith("/oppenhet/"))
        told[locale] = re.findall(r'<div class="headline"><cite>(.*?)</cite>|<dt>(.*?)</dt>', str(found.body))
    told = {locale: ["".join(pair) for pair in pairs] for locale, pairs in told.items()}
    assert told["sv"] == ["Huset öppnar", '<span lang="en" dir="ltr">A house opens</span>', "stödhuset"]
    swedish = '<span lang="sv" dir="ltr">{}</span>'
    assert told["en"] == [swedish.format("Huset öppnar"), "A house opens", swedish.format("stödhuset")]
