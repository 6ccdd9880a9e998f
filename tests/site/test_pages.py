"""Every page of the real site: heads, headings, links, safety; and what may not be public is in no byte."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from grannsida.languages import list_languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site.conftest import Element, Html, Site

    from grannsida.publication import Publication

BASE = "https://grannsida.example.org/"
LOADS = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "object": "data",
}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SETTINGS = (Path(__file__).parents[2] / "residences" / "site.yml").read_text("utf-8")
(LISTED,) = re.findall(r"^languages: \[(.*)\]$", SETTINGS, re.MULTILINE)
LOCALES = tuple(LISTED.split(", "))
LANGUAGES = list_languages(LOCALES)
FROM_THE_RIGHT = {"ar", "ckb", "fa", "ps", "ur", "yi"}
FRONT = {"index.html", *(f"{locale}/index.html" for locale in LOCALES)}
XHTML = "{http://www.w3.org/1999/xhtml}"


def locale_of(name: str) -> str:
    """The locale of a page by the first part of its path."""
    first = name.split("/", 1)[0]
    return first if first in LOCALES else "sv"


def is_reference(html: Html) -> bool:
    """Whether it is a page that the program makes about itself for editors, in the languages that it speaks."""
    return html.one("body").attributes["data-page-kind"] == "reference"


def address(name: str) -> str:
    """The published address of a page's file."""
    return BASE + name.removesuffix("index.html")


def meta(html: Html, name: str) -> str:
    return html.one("meta", name=name).attributes["content"]


def alternates(html: Html) -> dict[str, str]:
    found = (e.attributes for e in html.all("link") if "hreflang" in e.attributes)
    return {attributes["hreflang"]: attributes["href"] for attributes in found}


def test_each_page_names_itself_as_canonical(real_site: Site) -> None:
    found = {name: html.one("link", rel="canonical").attributes["href"] for name, html in real_site.indexable.items()}
    assert found == {name: address(name) for name in real_site.indexable}


def test_the_sitemap_is_exactly_the_indexable_pages(real_site: Site) -> None:
    found = [item.text for item in ET.fromstring(real_site.files["sitemap.xml"]).iter(f"{SITEMAP}loc")]
    assert sorted(str(item) for item in found) == sorted(address(name) for name in real_site.indexable)


def test_the_sitemap_has_the_same_alternates_as_the_pages(real_site: Site) -> None:
    for url in ET.fromstring(real_site.files["sitemap.xml"]).iter(f"{SITEMAP}url"):
        place = url.findtext(f"{SITEMAP}loc") or ""
        html = real_site.indexable[place.removeprefix(BASE) + "index.html"]
        given = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        assert given == alternates(html), place


def test_alternates_point_back_at_each_other(real_site: Site) -> None:
    for name, html in real_site.indexable.items():
        mine = alternates(html)
        assert mine.keys() >= {"sv", "en", "x-default"}, name
        assert mine.keys() <= {*LANGUAGES, "x-default"}, name
        assert mine[html.one("html").attributes["lang"]] == address(name)
        assert mine["x-default"] == mine["sv"]
        for place in mine.values():
            assert alternates(real_site.indexable[place.removeprefix(BASE) + "index.html"]) == mine, name


def test_what_is_made_from_data_is_there_in_every_language(real_site: Site) -> None:
    made = {name: html for name, html in real_site.indexable.items() if "boenden/" in name}
    assert made
    for name, html in made.items():
        assert alternates(html).keys() == {*LANGUAGES, "x-default"}, name


def test_only_repetitions_and_reference_for_editors_are_kept_out_of_search_engines(real_site: Site) -> None:
    kept_out = real_site.pages.keys() - real_site.indexable.keys()
    assert {name for name in real_site.pages if name.startswith("sv-simple/")} <= kept_out
    for name in kept_out - {"404.html"}:
        html = real_site.pages[name]
        assert alternates(html) == {}, name
        is_untranslated = any("untranslated" in e.attributes.get("class", "") for e in html.all("p"))
        assert locale_of(name) == "sv-simple" or is_untranslated or is_reference(html), name


def test_a_variant_has_a_page_for_each_ordinary_one_and_the_way_back(real_site: Site) -> None:
    swedish = {name: html for name, html in real_site.pages.items() if locale_of(name) == "sv" and name != "404.html"}
    ordinary = {name for name, html in swedish.items() if not is_reference(html)}
    assert {name for name in real_site.pages if locale_of(name) == "sv-simple"} == {f"sv-simple/{n}" for n in ordinary}
    for name in ordinary:
        found = [e.attributes for e in real_site.pages[f"sv-simple/{name}"].all("a")]
        ways = [link["href"] for link in found if link.get("hreflang") == "sv"]
        assert urljoin(address(f"sv-simple/{name}"), ways[0]) == address(name)


def test_titles_are_unique_and_of_fitting_length(real_site: Site) -> None:
    titles = {name: html.all("title")[0].text for name, html in real_site.indexable.items()}
    assert {name: title for name, title in titles.items() if not 10 <= len(title) <= 65} == {}
    assert [title for title, number in Counter(titles.values()).items() if number > 1] == []


def test_descriptions_are_unique_and_of_fitting_length(real_site: Site) -> None:
    texts = {name: meta(html, "description") for name, html in real_site.indexable.items()}
    assert {name: text for name, text in texts.items() if not 50 <= len(text) <= 160} == {}
    assert [text for text, number in Counter(texts.values()).items() if number > 1] == []


def headings(html: Html) -> list[int]:
    return [int(element.tag[1]) for element in html.all("h1", "h2", "h3", "h4", "h5", "h6")]


def test_each_page_has_one_main_heading(real_site: Site) -> None:
    assert {
        name: headings(html).count(1) for name, html in real_site.pages.items() if headings(html).count(1) != 1
    } == {}


def test_no_heading_skips_a_level(real_site: Site) -> None:
    for name, html in real_site.pages.items():
        levels = headings(html)
        first = levels.index(1)
        skips = [(one, two) for one, two in itertools.pairwise(levels[first:]) if two > one + 1]
        assert skips == [], name


def test_no_id_is_used_twice(real_site: Site) -> None:
    for name, html in real_site.pages.items():
        ids = Counter(e.attributes["id"] for e in html.elements if "id" in e.attributes)
        assert [key for key, number in ids.items() if number > 1] == [], name


def test_language_and_direction_stand_on_every_page(real_site: Site) -> None:
    for name, html in real_site.pages.items():
        found = html.one("html").attributes
        locale = locale_of(name)
        assert (found["lang"], found["dir"]) == (locale, "rtl" if locale in FROM_THE_RIGHT else "ltr"), name


def links(site: Site) -> Iterator[tuple[str, str]]:
    """Every address that a page leads to or loads from the site itself, made absolute."""
    for name, element in site.walk():
        for attribute in ("href", "src", "action"):
            if attribute in element.attributes:
                target = urljoin(address(name), element.attributes[attribute])
                if target.startswith(BASE):
                    yield name, target


def test_every_link_and_anchor_of_the_site_leads_somewhere(real_site: Site) -> None:
    ids = {name: {e.attributes.get("id") for e in html.elements} for name, html in real_site.documents.items()}
    broken = set()
    for name, target in links(real_site):
        place, anchor = urldefrag(target)
        file = unquote(urlsplit(place).path).lstrip("/")
        file = f"{file}index.html" if file.endswith("/") or not file else file
        if file not in real_site.files or (anchor and anchor not in ids.get(file, set())):
            broken.add((name, target))
    assert sorted(broken) == []


def loaded(element: Element) -> str:
    """What a browser fetches by itself for an element; empty for what is only linked."""
    if element.tag == "link":
        return (
            element.attributes["href"]
            if {"stylesheet", "icon", "preload"} & set(element.attributes["rel"].split())
            else ""
        )
    return element.attributes.get(LOADS.get(element.tag, ""), "")


def test_no_page_loads_anything_from_another_host(real_site: Site) -> None:
    found = {(name, loaded(element)) for name, element in real_site.walk() if "//" in loaded(element)}
    assert found == set()
    styles = [data.decode() for name, data in real_site.files.items() if name.endswith(".css")]
    assert [text for text in styles if re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", text)] == []


def test_no_page_has_script_or_style_in_its_text(real_site: Site) -> None:
    for name, element in real_site.walk():
        assert element.tag != "style", name
        assert "style" not in element.attributes, (name, element.tag)
        assert [key for key in element.attributes if key.startswith("on")] == [], name
        if element.tag == "script" and "src" not in element.attributes:
            assert element.attributes.get("type") == "application/ld+json", name


def test_structured_data_can_be_read_and_cannot_end_their_element(real_site: Site) -> None:
    for name, html in real_site.indexable.items():
        found = [e.text for e in html.all("script") if e.attributes.get("type") == "application/ld+json"]
        kinds = {json.loads(text)["@type"] for text in found}
        assert kinds >= ({"WebPage"} if name in FRONT else {"WebPage", "BreadcrumbList"}), name
        assert not [text for text in found if "<" in text], name


def test_pictures_have_a_text_and_fields_have_a_label(real_site: Site) -> None:
    for name, html in real_site.pages.items():
        labelled = {e.attributes.get("for") for e in html.all("label")}
        for element in html.all("img"):
            assert "alt" in element.attributes, name
        for element in html.all("input", "select", "textarea"):
            assert element.attributes.get("id") in labelled, name


def test_a_past_event_is_not_indexed_by_the_search(tiny_site: Site) -> None:
    assert b"data-pagefind-body" not in tiny_site.files["boenden/exempel/sommarfest/index.html"]
    assert b"data-pagefind-body" in tiny_site.files["boenden/exempel/kaffe/index.html"]
    assert b"data-pagefind-body" in tiny_site.files["boenden/exempel/index.html"]


@pytest.mark.parametrize("locale", ["", "en/"])
def test_a_former_address_leads_to_the_present_one(tiny_site: Site, locale: str) -> None:
    html = tiny_site.documents[f"{locale}boenden/gamla-exempel/index.html"]
    target = f"{BASE}{locale}boenden/exempel/"
    assert html.one("meta", **{"http-equiv": "refresh"}).attributes["content"] == f"0; url={target}"
    assert html.one("a").attributes["href"] == target
    assert meta(html, "robots") == "noindex"


@pytest.mark.parametrize(
    "secret",
    ["Smygvägen", "414 77", "57.654", "12.0123", "57.65", "Spärrad nyhet", "Embargoed news", "Får inte synas än"],
)
def test_what_is_not_public_is_in_no_byte_of_the_site(tiny_site: Site, secret: str) -> None:
    escaped = json.dumps(secret)[1:-1]
    for text in {secret, escaped}:
        assert [name for name, data in tiny_site.files.items() if text.encode() in data] == []


def test_an_active_notice_is_on_the_page_and_in_the_open_data(tiny_site: Site) -> None:
    assert "Vattnet stängs av" in tiny_site.files["boenden/exempel/index.html"].decode()
    data = json.loads(tiny_site.files["residences.json"])
    assert [notice["id"] for notice in data["residences"][0]["notices"]] == ["vatten"]


def test_every_residence_shows_112_and_its_own_number(real_site: Site, real: Publication) -> None:
    for folder in real.folders:
        html = real_site.pages[f"boenden/{folder.slug}/index.html"]
        numbers = [e.attributes["href"] for e in html.all("a") if e.attributes.get("href", "").startswith("tel:")]
        own = next(route for route in folder.contacts.routes if route.id == "on-duty")
        assert own.phone
        assert {"tel:112", own.phone.uri} <= set(numbers)


def test_headings_of_tables_say_what_they_are_for(real_site: Site) -> None:
    bare = {name for name, element in real_site.walk() if element.tag == "th" and "scope" not in element.attributes}
    assert bare == set()
