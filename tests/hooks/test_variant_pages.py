"""Easy Swedish among the host's files: its address, and links to its own kind."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from grannsida.variant_pages import place_file, turn_links, variant_of

VARIANTS = ("sv-simple",)
SOURCES = {"om.md", "om.sv-simple.md", "hjalp/index.sv-simple.md", "hjalp/skriva.sv-simple.md", "index.sv-simple.md"}


@dataclass
class FakeFile:
    src_uri: str
    dest_uri: str = ""
    url: str = ""


@pytest.mark.parametrize(
    ("src_uri", "variant"),
    [
        ("om.sv-simple.md", "sv-simple"),
        ("hjalp/index.sv-simple.md", "sv-simple"),
        ("frame-event.sv-simple.md", "sv-simple"),
        ("om.md", ""),
        ("om.en.md", ""),
        ("sv-simple.md", ""),
        ("om.de-simple.md", ""),
        ("assets/images/sv-simple.png", ""),
    ],
)
def test_the_name_of_a_file_tells_its_variant(src_uri: str, variant: str) -> None:
    assert variant_of(src_uri, VARIANTS) == variant


@pytest.mark.parametrize(
    ("src_uri", "url"),
    [
        ("index.sv-simple.md", "sv-simple/"),
        ("om.sv-simple.md", "sv-simple/om/"),
        ("hjalp/index.sv-simple.md", "sv-simple/hjalp/"),
        ("hjalp/skriva.sv-simple.md", "sv-simple/hjalp/skriva/"),
    ],
)
def test_a_page_gets_the_ordinary_address_below_its_own_segment(src_uri: str, url: str) -> None:
    file = FakeFile(src_uri)
    place_file(file, "sv-simple")
    assert (file.url, file.dest_uri) == (url, f"{url}index.html")


@pytest.mark.parametrize(
    ("src_uri", "text", "wanted"),
    [
        ("index.sv-simple.md", "[om](om.md)", "[om](om.sv-simple.md)"),
        ("index.sv-simple.md", "[om](om.md#about)", "[om](om.sv-simple.md#about)"),
        (
            "hjalp/index.sv-simple.md",
            "[a](skriva.md) [b](../om.md)",
            "[a](skriva.sv-simple.md) [b](../om.sv-simple.md)",
        ),
        ("index.sv-simple.md", "[finns inte](borta.md)", "[finns inte](borta.md)"),
        ("index.sv-simple.md", "[ute](https://example.org/om.md)", "[ute](https://example.org/om.md)"),
        ("index.sv-simple.md", "filen om.md är en fil", "filen om.md är en fil"),
    ],
)
def test_links_lead_to_the_variant_where_there_is_one(src_uri: str, text: str, wanted: str) -> None:
    assert turn_links(text, src_uri, "sv-simple", SOURCES) == wanted
