"""What a page in another language than Swedish says at its start: how much is translated, how, and what is older."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grannsida.catalogue import N_
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.languages import is_variant
from grannsida.model.codes import TranslationStatus
from grannsida.pairs import Age, pair_of
from grannsida.text import name_swedish
from grannsida.texts import list_texts, localized_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.translate.pages import PageTranslation

MADE = {
    TranslationStatus.MACHINE: (N_("Translated by a machine"), N_("Easy Swedish by a machine")),
    TranslationStatus.HUMAN: (N_("Translated by a person"), N_("Easy Swedish by a person")),
    TranslationStatus.CHECKED: (N_("Translation checked by a person"), N_("Easy Swedish checked by a person")),
    None: (N_("Translation"), N_("Easy Swedish")),
}
"""How texts were made, of a language and of easy Swedish. What a reader must know of comes first."""
COUNTED = {
    TranslationStatus.MACHINE: N_("Made by a machine and not checked by a person: %(number)s"),
    TranslationStatus.HUMAN: N_("Made by a person: %(number)s"),
    TranslationStatus.CHECKED: N_("Checked by a person: %(number)s"),
}
ALL = N_("All %(all)s texts are translated."), N_("All %(all)s texts are in easy Swedish.")
SOME = (
    N_("%(done)s of %(all)s texts are translated. The others are in Swedish."),
    N_("%(done)s of %(all)s texts are in easy Swedish. The others are in ordinary Swedish."),
)
OLDER_TEXTS = N_("Older than the Swedish text: %(number)s")
OLDER_PAGE = N_("This page is older than the Swedish one.")


@dataclass(frozen=True, slots=True)
class TranslationNote:
    """One line, what stands below it when it is opened, and the words of the link to Swedish."""

    summary: str
    lines: tuple[str, ...]
    link: str


@dataclass(slots=True)
class _Count:
    """Texts in a language: all of them, those that are translated, the older ones, and how they were made."""

    all: int = 0
    done: int = 0
    older: int = 0
    made: Counter[TranslationStatus] = field(default_factory=Counter)


def view_residence_note(folder: Folder, scene: Scene) -> TranslationNote | None:
    """About the pages of a residence, its events apart; nothing on a Swedish page."""
    return None if scene.locale == DEFAULT_LOCALE else scene.once(_view_residence, folder)


def _view_residence(folder: Folder, scene: Scene) -> TranslationNote:
    files = (texts for name, texts in localized_texts(folder) if not name.startswith("events/"))
    return _view(_count((text for texts in files for _, text in texts), scene), scene)


def view_event_note(event: Event, scene: Scene) -> TranslationNote | None:
    """About the page of an event; nothing on a Swedish page."""
    if scene.locale == DEFAULT_LOCALE:
        return None
    return _view(_count((text for _, text in list_texts(event)), scene), scene)


def view_page_note(translation: PageTranslation | None, scene: Scene) -> TranslationNote:
    """About a hand-written page that is translated. The whole page is one text."""
    made = scene.gettext(MADE[translation.status if translation else None][is_variant(scene.locale)])
    link = scene.gettext(name_swedish(scene.locale))
    if translation and translation.age is Age.OLDER:
        return TranslationNote(scene.gettext(OLDER_PAGE), (), link)
    return TranslationNote(made, (), link)


def _count(texts: Iterable[LocalizedText], scene: Scene) -> _Count:
    count, pairs, locale = _Count(), scene.pairs, scene.locale
    for text in texts:
        target = text.get(locale)
        count.all += 1
        count.done += target is not None
        if target is None or not pairs:
            continue
        pair = pair_of(locale, text.default, target)
        count.older += pairs.age(pair) is Age.OLDER
        if pair in pairs.statuses:
            count.made[pairs.statuses[pair]] += 1
    return count


def _view(count: _Count, scene: Scene) -> TranslationNote:
    is_easy, numbers = is_variant(scene.locale), {"done": count.done, "all": count.all}
    status = next((status for status in COUNTED if count.made[status]), None)
    share = scene.gettext((ALL if count.done == count.all else SOME)[is_easy]) % numbers
    older = scene.gettext(OLDER_TEXTS) % {"number": count.older}
    made = [scene.gettext(COUNTED[one]) % {"number": count.made[one]} for one in COUNTED if count.made[one]]
    summary = scene.gettext(MADE[status][is_easy])
    if count.done < count.all:
        summary += f": {count.done}/{count.all}"
    lines = (share, *made, older) if count.older else (share, *made)
    return TranslationNote(summary, lines, scene.gettext(name_swedish(scene.locale)))
