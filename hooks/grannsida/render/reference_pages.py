"""Reference for editors, made of the program itself: a page for each group of rules and for each kind of file.

They exist in Swedish and English, the languages that the program speaks, and are no pages for search engines.
The hand-written help pages lead to them; a rule's old anchor on the help page still answers there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.address import absolute, localized
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.page import Page, TocEntry
from grannsida.problem import RULES
from grannsida.render import json_ld
from grannsida.render.fields import FILES, list_fields
from grannsida.render.page_parts import front_crumb, ways, with_json_ld
from grannsida.render.templates import render
from grannsida.render.titles import fit_description
from grannsida.rule_groups import TITLES, RuleGroup, group_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from grannsida.problem import Rule
    from grannsida.scene import Scene

KIND = "reference"
LOCALES = (DEFAULT_LOCALE, "en")
"""The languages that the program's own words exist in."""
RULES_URI = "hjalp/problem/"
FIELDS_URI = "hjalp/filerna/"


@dataclass(frozen=True, slots=True)
class RuleView:
    id: str
    severity: str
    message: str
    reason: str
    advice: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Group:
    """A page of reference as a link: its address without language, its title, and anchors on it with their names."""

    uri: str
    title: str
    items: tuple[tuple[str, str], ...] = ()


def language_for(locale: str, locales: tuple[str, ...]) -> str:
    """The language of the reference that a page in some locale leads to: its own, else Swedish."""
    return locale if locale in LOCALES and locale in locales else DEFAULT_LOCALE


def list_rule_groups(scene: Scene) -> list[Group]:
    """The groups that have rules, with the rules in each."""
    found = []
    for group in RuleGroup:
        ids = [rule.id for rule in _rules(group)]
        items = tuple((name.lower(), name) for name in ids)
        found.append(Group(f"{RULES_URI}{group.value}/", scene.gettext(TITLES[group]), items))
    return found


def list_file_groups() -> list[Group]:
    """The kinds of data files."""
    return [Group(f"{FIELDS_URI}{slug_of_file(name)}/", name) for name in FILES]


def slug_of_file(name: str) -> str:
    """`residence` for `residence.yml`, `events` for `events/*.yml`."""
    return name.split("/", maxsplit=1)[0].removesuffix(".yml")


def render_reference_pages(scene: Scene) -> Iterator[Page]:
    """All of them in one locale; none in a locale that the program does not speak."""
    if scene.locale not in LOCALES:
        return
    for group in RuleGroup:
        title = scene.gettext("Rules: %(group)s") % {"group": scene.gettext(TITLES[group])}
        rules = [_view_rule(rule, scene) for rule in _rules(group)]
        body: dict[str, object] = {"rules": rules, "fields": []}
        toc = tuple(TocEntry(rule.id.lower(), rule.id) for rule in rules)
        yield _page(f"{RULES_URI}{group.value}/", title, body, toc, scene)
    for name in FILES:
        title = scene.gettext("All fields of %(file)s") % {"file": name}
        body = {"rules": [], "fields": list_fields(name, scene.locale)}
        yield _page(f"{FIELDS_URI}{slug_of_file(name)}/", title, body, (), scene)


def _page(uri: str, title: str, body: dict[str, object], toc: tuple[TocEntry, ...], scene: Scene) -> Page:
    url = localized(uri, scene.locale)
    about = scene.gettext("Help for those who write the pages, made by the program itself.")
    page = Page(
        kind=KIND,
        uri=uri,
        locale=scene.locale,
        title=title,
        description=fit_description([f"{title}.", about]),
        body=_body(title, about, body, url, scene),
        locales=tuple(locale for locale in LOCALES if locale in scene.site.languages),
        toc=toc,
        indexed=False,
        listed=False,
    )
    crumbs = [front_crumb(scene), (title, absolute(scene.site, url))]
    return with_json_ld(page, [json_ld.describe_page(page, scene), json_ld.describe_breadcrumb(crumbs)])


def _body(title: str, about: str, body: dict[str, object], url: str, scene: Scene) -> Markup:
    return render("reference.html", scene.locale, title=title, about=about, **body, **ways(url, scene))


def _rules(group: RuleGroup) -> list[Rule]:
    return [rule for _, rule in sorted(RULES.rules.items()) if group_of(rule.id) is group]


def _view_rule(rule: Rule, scene: Scene) -> RuleView:
    return RuleView(
        rule.id,
        scene.gettext(labels.SEVERITY[rule.severity]),
        rule.message.unfilled().in_(scene.locale),
        rule.reason.in_(scene.locale),
        rule.advice.unfilled().in_(scene.locale),
        *rule.example,
    )
