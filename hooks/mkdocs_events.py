"""MkDocs events: the only file that imports MkDocs. Hands frames to the core and writes what it makes.

MkDocs, Material and static-i18n render each frame once per page kind and language, and the
hand-written pages; `grannsida.publication` fills frames with residences and events. The site is
built beside the old one and swapped in when everything has gone well.

Order within one event (higher first): ours before static-i18n is above -100, ours after it below.
static-i18n runs MkDocs' whole build again for each further language inside its own `on_post_build`,
so every event here fires once per language; `_is_first` tells the outer run apart.
"""

from __future__ import annotations

import logging
import os
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs import plugins, utils
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from grannsida import frame, handwritten, not_found, site_folder, variant_pages, write
from grannsida.cli import default_folder
from grannsida.docs_files import DocsFiles, frame_kind, frame_source, list_frames
from grannsida.languages import list_languages, tell_mismatch
from grannsida.preview import Preview
from grannsida.publication import FRAME_KINDS, Publication, is_fatal
from grannsida.render import templates
from grannsida.render.compiled import load_icon
from grannsida.render.head import render_slots
from grannsida.report import render_serious

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.grannsida")

clean_directory = utils.clean_directory


@dataclass
class State:
    """What lasts from one event to the next, and in `serve` from one build to the next."""

    serving: bool = False
    publication: Publication | None = None
    final_dir: Path = Path()
    warnings: utils.CountHandler = field(default_factory=utils.CountHandler)
    preview: Preview = field(default_factory=Preview)


state = State()


class _QuietSkips(logging.Filter):
    """MkDocs tells each page that it does not write itself; here that is every page."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "enerated empty output" not in record.getMessage()


logging.getLogger("mkdocs.commands.build").addFilter(_QuietSkips())


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `serve`. Part builds are refused: frames are needed for every page."""
    state.serving = command == "serve"
    if dirty:
        raise PluginError("--dirty finns inte här: utan det är bygget redan snabbt. / --dirty is not supported.")


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _is_first(config: MkDocsConfig) -> bool:
    return not _i18n(config).building


# After static-i18n (-100): only then does it know its current language.
@plugins.event_priority(-150)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the data once, stop on problems, and turn the build to a folder beside the site."""
    if not _is_first(config):
        return config
    # An inner build that failed leaves static-i18n's stand-in in MkDocs (it restores it only on success).
    utils.clean_directory = clean_directory
    folder = default_folder()
    config.watch.append(str(folder))
    templates.environment.cache_clear()  # a preview shows templates as they stand now
    _load(config, folder)
    state.final_dir = Path(config.site_dir)
    config.site_dir = str(state.final_dir.with_name(state.final_dir.name + ".next"))
    if config.strict:
        state.warnings = utils.CountHandler()
        state.warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(state.warnings)
    return config


def _load(config: MkDocsConfig, folder: Path) -> None:
    kept = state.publication if state.serving else None
    try:
        state.publication = site_folder.open_publication(kept, Path(config.config_file_path).parent, os.environ)
        problems = state.publication.load(site_folder.read_folder(folder))
    except site_folder.CannotStart as refused:
        raise PluginError(str(refused)) from None
    if is_fatal(problems):
        _tell(problems)
        if not state.serving or state.publication.dataset is None:
            raise PluginError("Sidorna byggdes inte; den förra webbplatsen står kvar. / The site was not built.")
    elif problems:
        log.info(render_serious(problems, "sv").splitlines()[-1])
    _check_languages(config, state.publication)


def _tell(problems: list[Any]) -> None:
    """Say what is wrong. At INFO: strict mode counts warnings, and these are told by the error itself."""
    log.info("\n\n%s", render_serious(problems, "sv"))


def _check_languages(config: MkDocsConfig, publication: Publication) -> None:
    given = tuple(item.locale for item in _i18n(config).config.languages)
    told = tell_mismatch(list_languages(publication.locales), given)
    if told:
        raise PluginError(f"{Path(config.config_file_path).name}: {told}")


# Before static-i18n (-100), which gives every file its language and address.
@plugins.event_priority(100)
def _add_frames(files: Files, config: MkDocsConfig) -> Files:
    """Add a place for each frame and for each page that a variant lacks.

    The theme's scripts and styles are left out: ours stand in overrides/.
    """
    own = str(config.theme.custom_dir)
    for file in list(files):
        if file.src_uri.startswith("assets/") and not str(file.abs_src_path).startswith(own):
            files.remove(file)
    docs = _docs(config)
    missing = variant_pages.list_missing(files.src_uris.keys(), docs.variants)
    for name in (*missing, *list_frames(FRAME_KINDS, docs.locales)):
        # Such files need not exist: static-i18n takes them for ordinary ones, unlike File.generated (see help).
        files.append(File(name, config.docs_dir, config.site_dir, use_directory_urls=True))
    return files


# After it: a page of easy Swedish is built once, beside the ordinary ones, and gets an address of its own.
@plugins.event_priority(-150)
def _place_variants(files: Files, config: MkDocsConfig) -> Files:
    is_default = _i18n(config).current_language == _i18n(config).default_language
    variants = _docs(config).variants
    for file in list(files):
        variant = variant_pages.variant_of(file.src_uri, variants)
        if variant and is_default:
            variant_pages.place_file(file, variant)
        elif variant:
            files.remove(file)
    return files


on_files = plugins.CombinedEvent(_add_frames, _place_variants)


def _docs(config: MkDocsConfig) -> DocsFiles:
    return DocsFiles(Path(config.docs_dir), _publication().locales)


def _variant(page: Page, config: MkDocsConfig) -> str:
    return variant_pages.variant_of(page.file.src_uri, _docs(config).variants)


def _locale(page: Page, config: MkDocsConfig) -> str:
    """The locale of a page: the language that is being built, or the variant that the file is written in."""
    return _variant(page, config) or str(_i18n(config).current_language)


def _publication() -> Publication:
    if state.publication is None:
        raise PluginError("MkDocs did not run on_config before this event.")
    return state.publication


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """A frame has no source, and a variant without the page shows the ordinary one."""
    kind = frame_kind(page.file.src_uri)
    if kind:
        return frame_source(kind)
    source = _docs(config).source_of(page.file.src_uri)
    return None if source == page.file.src_uri else (Path(config.docs_dir) / source).read_text("utf-8-sig")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links of a variant's page lead to pages of the same variant."""
    variant = _variant(page, config)
    if not variant:
        return markdown
    return variant_pages.turn_links(markdown, page.file.src_uri, variant, files.src_uris.keys())


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Interface texts for the frames, in the language that is being built."""
    env.add_extension("jinja2.ext.i18n")
    templates.install_gettext(env, _i18n(config).current_language)
    env.globals["icon"] = load_icon
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Marks for a frame, values for a hand-written page: the templates cannot tell them apart."""
    publication = _publication()
    locale = _locale(page, config)
    scene = publication.scene(locale)
    templates.speak(context, locale)
    context["sitewide"] = handwritten.describe_site(scene)
    if frame_kind(page.file.src_uri):
        context["frame"] = frame.make_marks()
    else:
        described = _describe(page, config, locale)
        context["frame"] = render_slots(handwritten.make_page(described, scene), scene)
    return context


def _describe(page: Page, config: MkDocsConfig, locale: str) -> handwritten.Written:
    """What MkDocs knows of a hand-written page, as plain values."""
    default, docs = _i18n(config).default_language, _docs(config)
    locales = docs.locales_of(page.file.src_uri)
    url = "" if page.file.url == "./" else page.file.url
    return handwritten.Written(
        uri=url if locale == default else url.removeprefix(f"{locale}/"),
        locale=locale,
        text_locale=locale if locale in locales else default,
        locales=locales,
        meta=page.meta,
        title=str(page.title or ""),
        html=page.content or "",
        headings=tuple((item.id, item.title) for top in page.toc for item in top.children),
        edit_path=f"docs/{docs.source_of(page.file.src_uri)}",
        translation=_publication().page_translation(f"docs/{page.file.src_uri}"),
    )


# Last of all, when no other plugin changes the page any more.
@plugins.event_priority(-200)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page; an empty answer makes MkDocs write nothing: we write when all languages are there."""
    locale = _locale(page, config)
    kind = frame_kind(page.file.src_uri)
    if kind:
        _publication().add_frame(kind, locale, output)
    else:
        scene = _publication().scene(locale)
        _publication().add_page(handwritten.make_page(_describe(page, config, locale), scene), output)
    return ""


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The 404 page may be shown at any depth, so its links start at the host's root."""
    scene = _publication().scene(_i18n(config).default_language)
    context["sitewide"] = handwritten.describe_site(scene)
    context["frame"] = not_found.describe_not_found(scene)
    context["sections"] = not_found.list_not_found(_publication().scene(locale) for locale in _publication().locales)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page in the default language; the sitemap is ours, with true dates."""
    is_default = _i18n(config).current_language == _i18n(config).default_language
    return output_content if template_name == "404.html" and is_default else ""


# Below static-i18n's -100, where it builds the other languages.
@plugins.event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: fill every frame, make the search index, and swap the new site in."""
    if not _is_first(config):
        return
    made = Path(config.site_dir)
    former, clock = (state.final_dir, None) if state.serving else (None, time.time())
    for line in site_folder.make_site(_publication(), made, _theme(config), former, clock):
        log.info("%s", line)
    if config.strict:
        logging.getLogger("mkdocs").removeHandler(state.warnings)
        if state.warnings.get_counts():
            return  # MkDocs stops right after this event; the old site stays
    write.swap_in(made, state.final_dir)
    config.site_dir = str(state.final_dir)


def _theme(config: MkDocsConfig) -> Path:
    return Path(str(config.theme.custom_dir)) / "assets"


def on_build_error(error: Exception) -> None:
    """A build that failed leaves nothing behind."""
    logging.getLogger("mkdocs").removeHandler(state.warnings)
    if state.final_dir.name:
        shutil.rmtree(state.final_dir.with_name(state.final_dir.name + ".next"), ignore_errors=True)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """An edit in the data folder makes only what it touches; a mistake keeps the last good site and says so."""
    folder, out = default_folder(), state.final_dir
    preview, full = state.preview, server.builder

    def rebuild() -> None:
        preview.rebuild(_publication(), folder, out, full, log)

    others = (config.docs_dir, config.theme.custom_dir, config.config_file_path, templates.FOLDER)
    preview.start(_publication(), *(Path(str(other)) for other in others))
    server.builder = rebuild
    server.set_app(preview.wrap(preview.serve_booklets(server.serve_request, _publication(), out)))
    return server
