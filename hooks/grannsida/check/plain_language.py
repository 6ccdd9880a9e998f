"""Plain language: LIX, long sentences, heavy words, the form of questions and the words of links (brief 3.1-3.2).

All of it is advice. Short texts can be hard and long ones easy: nothing here stops a build.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from grannsida.check.likely import suspicious_passages
from grannsida.check.texts import Role, passages, passages_with
from grannsida.check.wording import show_around
from grannsida.mask import mask_personal
from grannsida.problem import Severity, Words, info, warning
from grannsida.readability import Readability, list_words, measure, split_sentences
from grannsida.wording.heavy import find_heavy_words
from grannsida.wording.lexicon import tidy
from grannsida.wording.search import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from grannsida.check.texts import Passage
    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Place, Problem

LIX_HIGH = warning(
    "LIX-HIGH",
    message=Words(
        "{what_sv} har läsbarhetsindex (LIX) {lix}. Målet är högst {limit}.",
        "{what_en} has a readability index (LIX) of {lix}. The aim is at most {limit}.",
    ),
    reason=Words(
        "Många som läser är oroliga, har bråttom eller läser på sitt andra språk. LIX räknar bara ordens och "
        "meningarnas längd, så se det som en ledtråd.",
        "Many readers worry, are in a hurry or read in their second language. LIX only counts the length of words and "
        "sentences, so take it as a clue.",
    ),
    advice=Words(
        "Dela långa meningar och byt långa ord mot korta. Är texten redan klar och tydlig kan den stå kvar: "
        "det här stoppar inget.",
        "Split long sentences and use shorter words. If the text is clear as it is, leave it: this stops nothing.",
    ),
)
SENTENCE_LONG = warning(
    "SENTENCE-LONG",
    message=Words("Meningen har {count} ord.", "The sentence has {count} words."),
    reason=Words(
        "En lång mening måste hållas i minnet ända till slutet. Över 20 ord blir det svårt för många.",
        "A long sentence must be kept in mind to its end. Above 20 words that is hard for many.",
    ),
    advice=Words(
        "Sätt punkt tidigare: en tanke i varje mening. Är meningen en uppräkning kan en lista hjälpa.",
        "Put the full stop earlier: one thought in each sentence. If it lists things, a list may help.",
    ),
)
PLAIN_WORD = info(
    "PLAIN-WORD",
    message=Words("«{term}» kan ofta skrivas enklare: {plain}.", "“{term}” can often be put more simply: {plain}."),
    reason=Words(
        "Kontorets ord gör texten tung, och den som läser får gissa vad som menas.",
        "Words from the office make a text heavy, and readers have to guess what is meant.",
    ),
    advice=Words(
        "Byt ordet om meningen blir klarare. Är det rätt ord här kan det stå kvar.",
        "Change the word if the sentence becomes clearer. If it is the right word here, leave it.",
    ),
    example=("sv: Gällande skräp ringer du oss.", "sv: Ring oss om skräp."),
)
QUESTION_FORM = info(
    "QUESTION-FORM",
    message=Words("Frågan {what_sv}.", "The question {what_en}."),
    reason=Words(
        "Frågan är rubrik, länk och det folk söker på. En kort fråga som slutar med frågetecken går att känna igen.",
        "The question is heading, link and what people search for. A short one with a question mark is easily known.",
    ),
    advice=Words(
        "Skriv frågan med 3 till 12 ord, som en granne skulle säga den, och med frågetecken sist.",
        "Write it in 3 to 12 words, as a neighbour would say it, with a question mark last.",
    ),
    example=("sv: Information om personal", "sv: Finns det personal på natten?"),
)
LINK_TEXT = warning(
    "LINK-TEXT",
    message=Words(
        "Länken heter «{term}» och säger inte vart den leder.", "The link “{term}” does not say where it leads."
    ),
    reason=Words(
        "Den som lyssnar på sidan hör ofta bara länkarna, en efter en.",
        "People who listen to a page often hear only its links, one after another.",
    ),
    advice=Words(
        "Låt länken heta det som finns på andra sidan, till exempel «anmäl en trasig lampa».",
        "Let the link say what is on the other side, for example “report a broken lamp”.",
    ),
    example=(
        "Läs mer [här](https://example.org/lampa).",
        "Du kan [anmäla en trasig lampa](https://example.org/lampa).",
    ),
)
PAGE_LIMIT, ANSWER_LIMIT, EASY_LIMIT = 40, 38, 30
"""Highest LIX for a page, an answer and a page in easy Swedish."""
ANSWER_WORDS = 30
"""An answer with fewer words says too little about itself to be measured."""
HINT_WORDS, WARN_WORDS = 20, 28
"""A sentence with more words is pointed out, or warned about."""
OWN_WORDS = frozenset({Role.NAME, Role.HEADLINE, Role.SOURCE_TITLE, Role.TERM, Role.STATEMENT})
"""Roles whose words nobody here may polish."""
LINK = re.compile(r"\[([^\]]+)\]\(")
EMPTY_LINK = re.compile(
    r"(?:klicka\s+)?här|läs\s+(?:mer|vidare)(?:\s+här)?|mer|mer\s+information|länk|(?:click\s+)?here|read\s+(?:more|on)|"
    r"more|more\s+information|link|this\s+(?:page|link)|den\s+här\s+(?:sidan|länken)",
    re.IGNORECASE,
)


def check_lix(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """LIX of the page in each kind of Swedish, and of each answer in it."""
    del site, today
    names = _names(folder)
    swedish = [passage for passage in passages(folder, "sv") if passage.role not in OWN_WORDS]
    for locale in ("sv", "sv-simple"):
        texts = [passage for passage in swedish if passage.locale == locale]
        limit = PAGE_LIMIT if locale == "sv" else EASY_LIMIT
        page = _sum(texts, names)
        if page.is_enough and page.lix > limit:
            yield _tell_lix(folder.place("residence.yml", ()), Words("Sidan", "The page"), page, limit)
        answers = [passage for passage in texts if passage.role is Role.ANSWER]
        for _, slots in groupby(answers, key=lambda passage: passage.path[:2]):
            yield from _check_answer(folder, list(slots), names, min(limit, ANSWER_LIMIT))


def _check_answer(folder: Folder, slots: list[Passage], names: frozenset[str], limit: int) -> Iterator[Problem]:
    answer = _sum(slots, names)
    if answer.words >= ANSWER_WORDS and answer.lix > limit:
        yield _tell_lix(folder.place("faq.yml", slots[0].path[:2]), Words("Svaret", "The answer"), answer, limit)


def _tell_lix(place: Place, what: Words, found: Readability, limit: int) -> Problem:
    return LIX_HIGH.at(place, what_sv=what.sv, what_en=what.en, lix=round(found.lix), limit=limit)


def _sum(texts: Iterable[Passage], names: frozenset[str]) -> Readability:
    counts = [measure(passage.text, names) for passage in texts]
    return Readability(
        sum(count.words for count in counts),
        sum(count.sentences for count in counts),
        sum(count.long_words for count in counts),
    )


def _names(folder: Folder) -> frozenset[str]:
    """Words of the names on the page, in lower case: they cannot be written shorter."""
    home = folder.residence
    texts = [home.name, home.district, home.city, *home.alternate_names]
    texts += [organisation.name for organisation in folder.organisations.values()]
    return frozenset(word for text in texts for one in text.texts.values() for word in _name_words(one))


@lru_cache(maxsize=5000)
def _name_words(name: str) -> tuple[str, ...]:
    return tuple(word.lower().removesuffix("s") for word in list_words(name) if word[:1].isupper())


def _in_our_languages(folder: Folder) -> Iterator[Passage]:
    return (passage for lang in LANGUAGES for passage in passages(folder, lang))


def check_sentences(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Sentences that are too long to hold in mind."""
    del site, today
    for passage in _in_our_languages(folder):
        if len(passage.text) < HINT_WORDS * 2 or passage.role in OWN_WORDS:
            continue
        if passage.text.count(" ") + passage.text.count("\n") < HINT_WORDS:
            continue  # most texts are short, and splitting them would cost the most of this rule
        for sentence in split_sentences(passage.text):
            count = len(list_words(sentence))
            if count > HINT_WORDS:
                severity = Severity.WARNING if count > WARN_WORDS else Severity.INFO
                start = passage.spot(folder, sentence.split("\n", 1)[0])
                yield SENTENCE_LONG.at(start, found=mask_personal(sentence), severity=severity, count=count)


def check_plain_words(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Heavy words, each told once a text."""
    del site, today
    for passage in (passage for lang in LANGUAGES for passage in suspicious_passages(folder, lang)):
        if passage.role in OWN_WORDS or passage.role is Role.LINE or passage.is_declared or passage.mentions:
            continue
        for heavy in find_heavy_words(passage.text, passage.lang):
            found = mask_personal(show_around(tidy(passage.text), heavy.start, heavy.end))
            plain = " / ".join(part.strip() for part in heavy.write.split(";"))
            term = " ".join(heavy.found.split())
            yield PLAIN_WORD.at(passage.spot(folder, heavy.found), found=found, term=term, plain=plain)


def check_questions(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A question ends with a question mark and has 3 to 12 words."""
    del site, today
    for passage in _in_our_languages(folder):
        if passage.role is not Role.QUESTION:
            continue
        what = _question_fault(passage.text)
        if what:
            yield QUESTION_FORM.at(passage.place(folder), found=passage.text, what_sv=what.sv, what_en=what.en)


def _question_fault(text: str) -> Words | None:
    count = len(list_words(text))
    if not text.rstrip(" »”\"'").endswith("?"):
        return Words("slutar inte med frågetecken", "does not end with a question mark")
    if not 3 <= count <= 12:
        return Words(f"har {count} ord", f"has {count} words")
    return None


def check_link_texts(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Links in texts say where they lead."""
    del site, today
    for passage in passages_with(folder, "]("):
        for found in LINK.finditer(passage.text):
            words = found[1].strip(" *_.!:>»→")
            if EMPTY_LINK.fullmatch(words):
                yield LINK_TEXT.at(passage.spot(folder, found[0]), found=found[0] + "…", term=words)


CHECKS = (check_lix, check_sentences, check_plain_words, check_questions, check_link_texts)
