"""Rules in groups for people: what a rule is about, by the first word of its id.

A new rule whose first word is not here comes in the group of the files, where the commonest mistakes are.
"""

from __future__ import annotations

from enum import StrEnum

from grannsida.catalogue import N_


class RuleGroup(StrEnum):
    """The value is the last part of the address of the group's page."""

    WRITING = "skrivsatt"
    FILES = "filer"
    TEXTS = "texter"
    CONTACT = "kontakt-och-tider"
    EVENTS = "evenemang"
    BALANCE = "balans"
    PRIVACY = "integritet"


TITLES: dict[RuleGroup, str] = {
    RuleGroup.WRITING: N_("Signs, spaces and quotation marks"),
    RuleGroup.FILES: N_("Files, fields and codes"),
    RuleGroup.TEXTS: N_("Texts, words and languages"),
    RuleGroup.CONTACT: N_("Numbers, addresses, days and times"),
    RuleGroup.EVENTS: N_("Events and notices"),
    RuleGroup.BALANCE: N_("Balance, openness and reviews"),
    RuleGroup.PRIVACY: N_("Privacy and pictures"),
}

_FIRST_WORDS: dict[RuleGroup, tuple[str, ...]] = {
    RuleGroup.WRITING: ("YAML",),
    RuleGroup.TEXTS: (
        "TEXT", "LOCALE", "LANGUAGE", "LIX", "SENTENCE", "PLAIN", "QUESTION", "LINK", "TERM", "TRANSLATION", "WORD",
    ),
    RuleGroup.CONTACT: (
        "PHONE", "EMAIL", "URL", "HOURS", "CLOCK", "DATE", "MOMENT", "MONTH", "WEEKDAY", "RANGE", "COORDINATES", "MAP",
    ),
    RuleGroup.EVENTS: ("EVENT", "REPEAT", "NOTICE"),
    RuleGroup.BALANCE: ("BAL", "OPEN", "EXCEPTION", "REVIEW", "ACCESS"),
    RuleGroup.PRIVACY: ("PRIV", "PICTURE"),
}  # fmt: skip
_GROUP_OF = {word: group for group, words in _FIRST_WORDS.items() for word in words}


def group_of(rule_id: str) -> RuleGroup:
    """The group of a rule such as `PHONE-FORM`."""
    return _GROUP_OF.get(rule_id.split("-", 1)[0], RuleGroup.FILES)
