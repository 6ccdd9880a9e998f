"""A new language is one line in mkdocs.yml, one catalogue, and data: Polish is added to a copy by just these steps."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from tests.site.conftest import Project, Site, read_tree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.conftest import Html

pytestmark = pytest.mark.slow
BASE = "https://grannsida.example.org/"
EVENT = "boenden/kalleback/popupkafe-2026-12/"
HOST_LINE = "        - {locale: pl, name: Polski}\n"
SAID = {"Whom do I call?": "Do kogo zadzwonić?", "Calendar": "Kalendarz", "The page does not exist": "Nie ma strony"}
NAME = "Dom opieki Kallebäck"
WELCOME = "Każdy, kto mieszka lub pracuje w Kallebäck."
OFFERED = re.compile(rb'<li><a href="[^"]*" hreflang="pl" lang="pl"(?: dir="ltr")?>Polski</a></li>')
ALTERNATE = re.compile(rb'<link rel="alternate" hreflang="pl" href="[^"]*">\n')
OF_ALL = {"404.html", "sitemap.xml", "residences.json"}
"""Files about all languages at once. They are looked at one by one."""


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path.name} has {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")


def copy_project(root: Path, folder: Path) -> Project:
    """All of the project that makes pages, and nothing else."""
    for name in ("docs", "overrides", "hooks", "residences"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", folder)
    return Project(folder)


def add_to_host(project: Project) -> None:
    """Step 1: one line in mkdocs.yml, after the last language."""
    config = project.root / "mkdocs.yml"
    last = re.findall(r"^ +- \{locale: .*\}\n", config.read_text("utf-8"), re.MULTILINE)[-1]
    edit(config, last, last + HOST_LINE)


def add_catalogue(project: Project) -> None:
    """Step 2: a catalogue made by the project's own tool, with a few messages filled in."""
    made = project.run("grannsida.extract", "pl", PYTHONPATH=str(project.root / "hooks"))
    assert (made.returncode, made.stdout) == (0, "pl.po has changed\n"), made.stderr
    catalogue = project.root / "hooks" / "grannsida" / "catalogues" / "pl.po"
    for message, translation in SAID.items():
        edit(catalogue, f'msgid "{message}"\nmsgstr ""\n', f'msgid "{message}"\nmsgstr "{translation}"\n')


def add_data(project: Project) -> None:
    """Step 3: the language in site.yml, and texts translated.

    Not the title or the summary of an event: a change of these is news to calendars in every language.
    """
    site = project.residences / "site.yml"
    (languages,) = re.findall(r"^languages: \[(.*)\]$", site.read_text("utf-8"), re.MULTILINE)
    edit(site, f"languages: [{languages}]", f"languages: [{languages}, pl]")
    name, welcome = "  en: Kallebäck care home\n", "  en: Everybody who lives or works in Kallebäck.\n"
    edit(project.residences / "kalleback" / "residence.yml", name, f"{name}  pl: {NAME}\n")
    event = project.residences / "kalleback" / "events" / "popupkafe-2026-12.yml"
    edit(event, welcome, f"{welcome}  pl: {WELCOME}\n")


@pytest.fixture(scope="module")
def site(root: Path, real_project: Project, tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = copy_project(root, tmp_path_factory.mktemp("seventh") / "project")
    shutil.copytree(real_project.root / ".cache", project.root / ".cache")  # sheets that stay as they are
    for step in (add_to_host, add_catalogue, add_data):
        step(project)
    built = project.build(PYTHONPATH=str(project.root / "hooks"))
    assert built.returncode == 0, built.stderr
    return Site(project.site, read_tree(project.site))


def alternates(html: Html) -> dict[str, str]:
    found = (e.attributes for e in html.all("link") if "hreflang" in e.attributes)
    return {attributes["hreflang"]: attributes["href"] for attributes in found}


def test_every_page_is_there_in_the_new_language(site: Site, real_site: Site) -> None:
    english = {name for name, html in real_site.pages.items() if name.startswith("en/") and not is_reference(html)}
    assert {name.replace("pl/", "en/", 1) for name in site.pages if name.startswith("pl/")} == english
    for name, html in site.pages.items():
        if name.startswith("pl/"):
            found = html.one("html").attributes
            assert (found["lang"], found["dir"]) == ("pl", "ltr"), name


def is_reference(html: Html) -> bool:
    return html.one("body").attributes["data-page-kind"] == "reference"


def test_what_is_translated_is_polish_and_the_rest_is_swedish_and_says_so(site: Site) -> None:
    page = site.files[f"pl/{EVENT}index.html"].decode()
    assert WELCOME in page
    assert '<span lang="sv" dir="ltr">En parkering i Kallebäck</span>' in page
    front = site.files["pl/boenden/kalleback/index.html"].decode()
    assert f"<h1>{NAME}</h1>" in front
    assert "Do kogo zadzwonić?" in front
    assert "Kalendarz" in front
    assert 'lang="sv"' in front


def test_a_page_by_hand_without_translation_is_swedish_and_no_search_result(site: Site) -> None:
    html = site.pages["pl/om/index.html"]
    assert html.one("meta", name="robots").attributes["content"] == "noindex"
    assert alternates(html) == {}
    assert html.all("div")
    assert ("sv", "ltr") in [(e.attributes.get("lang"), e.attributes.get("dir")) for e in html.all("div")]


def test_days_and_times_are_written_in_polish(site: Site) -> None:
    page = site.files[f"pl/{EVENT}index.html"].decode()
    assert "sobota, 12 grudnia 2026" in page
    assert "13:00–15:00" in page


def test_pages_of_all_languages_name_the_new_one_and_are_named_by_it(site: Site) -> None:
    made = {name: html for name, html in site.indexable.items() if "boenden/" in name}
    assert any(name.startswith("pl/") for name in made)
    for name, html in made.items():
        mine = alternates(html)
        assert mine.keys() == {"sv", "en", "fi", "ar", "so", "pl", "x-default"}, name
        other = site.pages[mine["pl"].removeprefix(BASE) + "index.html"]
        assert alternates(other) == mine, name


def test_the_new_language_can_be_chosen_on_every_page_by_its_own_name(site: Site) -> None:
    for name, html in site.pages.items():
        links = [e for e in html.all("a") if e.attributes.get("hreflang") == "pl"]
        assert "Polski" in [e.text for e in links], name


def test_the_new_language_has_its_calendars_news_and_sheets(site: Site) -> None:
    for name in ("calendar.ics", "boenden/kalleback/calendar.ics", f"{EVENT.rstrip('/')}.ics"):
        calendar = site.files[f"pl/{name}"].replace(b"\r\n ", b"").decode()
        assert WELCOME in calendar.replace("\\,", ",")
    for name in ("feed.xml", "boenden/kalleback/feed.xml"):
        feed = site.files[f"pl/{name}"].decode()
        assert 'xml:lang="pl"' in feed
        assert WELCOME in feed
    assert site.files[f"pl/{EVENT}poster.pdf"].startswith(b"%PDF")
    assert site.files["pl/boenden/kalleback/contact-card.pdf"].startswith(b"%PDF")


def test_the_sitemap_has_the_pages_of_the_new_language(site: Site) -> None:
    found = {item.text for item in ET.fromstring(site.files["sitemap.xml"]).iter() if item.tag.endswith("}loc")}
    listed = {BASE + name.removesuffix("index.html") for name in site.indexable}
    assert found == listed
    assert f"{BASE}pl/{EVENT}" in found


def test_the_404_page_has_a_section_in_the_new_language(site: Site) -> None:
    (section,) = [e for e in site.pages["404.html"].all("section") if e.attributes["lang"] == "pl"]
    assert "Nie ma strony" in section.text
    assert "Kalendarz" in section.text


def test_the_other_languages_stay_as_they_were_but_for_the_way_to_the_new_one(site: Site, real_site: Site) -> None:
    assert real_site.files.keys() - site.files.keys() == set()
    changed = [
        name
        for name, before in real_site.files.items()
        if name not in OF_ALL
        and not name.startswith("pagefind/")
        and ALTERNATE.sub(b"", OFFERED.sub(b"", site.files[name])) != before
    ]
    assert changed == []
    new = site.files.keys() - real_site.files.keys()
    assert {name for name in new if not name.startswith(("pl/", "pagefind/"))} == set()


def test_a_language_that_the_host_lacks_is_told_with_the_line_to_paste(root: Path, tmp_path: Path) -> None:
    project = copy_project(root, tmp_path / "project")
    add_data(project)
    built = project.build(PYTHONPATH=str(project.root / "hooks"))
    assert built.returncode == 1
    assert "mkdocs.yml: Språken ska vara desamma som i site.yml" in built.stderr
    assert HOST_LINE in built.stderr
    assert not project.site.exists()
