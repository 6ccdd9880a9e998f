"""What each code of the data files means, in Swedish and English, for editors that show it while one types.

Codes that stand on pages have their names in `labels` (and Swedish in the catalogue); those that
only staff see have theirs here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grannsida import labels
from grannsida.catalogue import load_translations
from grannsida.model.change import ChangeKind
from grannsida.model.codes import (
    LandmarkKind,
    LegalBasis,
    MeasureType,
    NamesResident,
    NoticeSeverity,
    PeopleVisible,
    RouteKind,
    TranslationStatus,
    Visibility,
    Voice,
)
from grannsida.model.event import Unit, Weekday
from grannsida.problem import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

OWN: Final[Mapping[StrEnum, Words]] = {
    Visibility.FULL: Words("hela adressen", "the whole address"),
    Visibility.STREET: Words("gatan, men inte numret", "the street but not the number"),
    Visibility.DISTRICT: Words("bara stadsdelen", "only the district"),
    LandmarkKind.STOP: Words("hållplats eller station", "stop or station"),
    LandmarkKind.PARK: Words("park eller grönområde", "park or green"),
    LandmarkKind.SQUARE: Words("torg", "square"),
    LandmarkKind.SCHOOL: Words("skola eller förskola", "school or preschool"),
    LandmarkKind.SHOP: Words("affär", "shop"),
    LandmarkKind.MEETING_PLACE: Words("mötesplats, till exempel bibliotek", "meeting place, for example a library"),
    LandmarkKind.WATER: Words("vatten, gärna som linje", "water, rather as a line"),
    LandmarkKind.ROAD: Words("gata eller väg, gärna som linje", "street or road, rather as a line"),
    LandmarkKind.RAILWAY: Words("järnväg eller spår, gärna som linje", "railway or tracks, rather as a line"),
    LandmarkKind.LANDMARK: Words("något annat som syns väl", "something else that is easy to see"),
    RouteKind.EMERGENCY: Words("fara för liv, 112", "danger to life, 112"),
    RouteKind.POLICE: Words("polisen när det inte är akut", "the police when it is not urgent"),
    RouteKind.RESIDENCE_ALWAYS: Words("boendet, dygnet runt", "the residence, day and night"),
    RouteKind.RESIDENCE_DAYTIME: Words("boendet, på dagtid", "the residence, in the daytime"),
    RouteKind.EMAIL: Words("mejl till boendet", "e-mail to the residence"),
    RouteKind.COMPLAINT: Words("synpunkter och klagomål", "views and complaints"),
    RouteKind.FAULT_REPORT: Words("felanmälan utomhus", "faults outdoors"),
    RouteKind.FORUM: Words("forumet eller rådet", "the forum or council"),
    RouteKind.PRESS: Words("för journalister", "for journalists"),
    RouteKind.FAMILY_SUPPORT: Words("stöd till anhöriga", "support for relatives"),
    RouteKind.HEALTH_ADVICE: Words("råd om hälsa, 1177", "advice on health, 1177"),
    RouteKind.OTHER: Words("något annat", "something else"),
    Voice.NEIGHBOUR: Words("en granne frågar", "a neighbour asks"),
    Voice.RESIDENT: Words("någon som bor i huset frågar", "somebody who lives in the house asks"),
    Voice.EDITOR: Words("vi ställer frågan själva", "we ask it ourselves"),
    MeasureType.GENERAL: Words("de flesta åtgärder", "most measures"),
    MeasureType.GUARD: Words("väktare, kräver limits", "guards, needs limits"),
    MeasureType.CAMERA: Words("kamera, kräver limits", "a camera, needs limits"),
    MeasureType.PATROL: Words("rundor, kräver limits", "patrols, need limits"),
    NamesResident.YES: Words("ja", "yes"),
    NamesResident.NO: Words("nej", "no"),
    NamesResident.UNKNOWN: Words("vet inte", "not known"),
    NoticeSeverity.INFO: Words("bra att veta", "good to know"),
    NoticeSeverity.IMPORTANT: Words("viktigt", "important"),
    NoticeSeverity.URGENT: Words("brådskande", "urgent"),
    ChangeKind.FIRST: Words("första raden", "the first line"),
    ChangeKind.TIME: Words("ny tid på dagen eller ny längd", "another time of day or length"),
    ChangeKind.PLACE: Words("ny plats", "another place"),
    ChangeKind.CANCELLED: Words("inställt", "cancelled"),
    ChangeKind.MOVED: Words("flyttat till en annan dag", "moved to another day"),
    ChangeKind.DETAILS: Words("något annat", "something else"),
    PeopleVisible.NONE: Words("ingen syns", "nobody is seen"),
    PeopleVisible.STAFF: Words("personal", "staff"),
    PeopleVisible.PUBLIC: Words("andra på en offentlig plats", "others in a public place"),
    PeopleVisible.RESIDENTS: Words("de som bor i huset: får inte visas", "residents: must not be shown"),
    LegalBasis.NO_PEOPLE: Words("ingen person syns", "no person is seen"),
    LegalBasis.PUBLIC_INTEREST: Words("uppgift av allmänt intresse", "task in the public interest"),
    LegalBasis.CONTRACT: Words("avtal med den som syns", "contract with whoever is seen"),
    LegalBasis.CONSENT: Words("samtycke, passar sällan en kommun", "consent, seldom fit for a city"),
    TranslationStatus.HUMAN: Words("översatt av en människa", "translated by a person"),
    TranslationStatus.MACHINE: Words("översatt av ett program", "translated by a program"),
    TranslationStatus.CHECKED: Words("av ett program, läst av en människa", "by a program, read by a person"),
    Weekday.MON: Words("måndag", "Monday"),
    Weekday.TUE: Words("tisdag", "Tuesday"),
    Weekday.WED: Words("onsdag", "Wednesday"),
    Weekday.THU: Words("torsdag", "Thursday"),
    Weekday.FRI: Words("fredag", "Friday"),
    Weekday.SAT: Words("lördag", "Saturday"),
    Weekday.SUN: Words("söndag", "Sunday"),
    Unit.WEEK: Words("vecka", "week"),
    Unit.MONTH: Words("månad", "month"),
}  # fmt: skip


def describe_code(code: StrEnum) -> Words:
    """What a code means. Raises KeyError for a code that has no name anywhere.

    Codes of different sets may be equal as texts, so they are compared as objects.
    """
    for known, words in OWN.items():
        if known is code:
            return words
    swedish = load_translations("sv")
    for table in labels.ALL:
        for known, message in table.items():
            if known is code:
                return Words(swedish.gettext(message), message)
    raise KeyError(code)
