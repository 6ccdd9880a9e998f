"""Words of the invented residences, in four languages: enough parts that sentences seldom come twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

LOCALES = ("sv", "en", "fi", "ar")


@dataclass(frozen=True, slots=True)
class Words:
    """Parts of a sentence in one language; `order` says how they stand together."""

    order: str
    who: tuple[str, ...]
    does: tuple[str, ...]
    what: tuple[str, ...]
    when: tuple[str, ...]
    where: tuple[str, ...]

    def sentence(self, random: Random) -> str:
        """One of some hundred thousand sentences."""
        parts = {name: random.choice(getattr(self, name)) for name in ("who", "does", "what", "when", "where")}
        text = self.order.format(**parts)
        return text[0].upper() + text[1:]

    def title(self, random: Random) -> str:
        """A few words, as titles and roles are."""
        text = f"{random.choice(self.what)} {random.choice(self.where)}"
        return text[0].upper() + text[1:]


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


SV = Words(
    order="{who} {does} {what} {where} {when}.",
    who=_list(
        "teamet, rådet, de som bor här, värden, gruppen, en granne, staden, vakten, "
        "chefen, några elever, skolan, forumet"
    ),
    does=_list("ser över, frågar om, talar om, lagar, sköter, visar, provar, ritar, tänker på, följer upp"),
    what=_list(
        "alla lampor, en bänk, en gångväg, häcken, våra skyltar, några hyllor, jorden, trappan, gården, kaféet, "
        "vårt golv, nya tider"
    ),
    when=_list(
        "varje vecka, en gång i månaden, på våren, före jul, när det behövs, efter mötet, på kvällen, "
        "i början av året, varje torsdag, under sommaren"
    ),
    where=_list(
        "vid dörren, nära bussen, på andra sidan, längs gatan, i parken, vid leken, mot torget, "
        "runt huset, vid butiken, på gården"
    ),
)
"""Short words, as editors are asked for: the rules on plain language find nothing here."""
EN = Words(
    order="{when} {who} {does} {what} {where}.",
    who=_list(
        "the staff, the council, the people who live here, the landlord, the association, our neighbours, the city, "
        "the caretakers, the managers, the library, the school, the forum"
    ),
    does=_list(
        "will look at, may ask about, can tell about, will mend, can care for, may show, will try, can plan, "
        "will describe, may follow up"
    ),
    what=_list(
        "the lights, the benches, the footpath, the hedge, the signs, the bicycle rack, the vegetable beds, the steps, "
        "the yard, the café, the cleaning, the hours"
    ),
    when=_list(
        "every week, once a month, in spring, before Christmas, when needed, after the meeting, in the evening, "
        "early in the year, on Thursdays, in summer"
    ),
    where=_list(
        "by the entrance, near the stop, at the back, along the street, in the park, by the playground, "
        "towards the square, around the house, by the shop, in the yard"
    ),
)
FI = Words(
    order="{who} {does} {what} {where} {when}.",
    who=_list(
        "henkilökunta, neuvosto, asukas, vuokranantaja, yhdistys, naapuri, kaupunki, talonmies, johtaja, kirjasto, "
        "koulu, foorumi"
    ),
    does=_list("tarkistaa, selvittää, esittelee, korjaa, hoitaa, näyttää, kokeilee, suunnittelee, kuvaa, parantaa"),
    what=_list(
        "valaistuksen, penkit, kävelytien, pensasaidan, kyltit, pyörätelineen, viljelmän, portaat, pihan, kahvilan, "
        "siivouksen, aikataulun"
    ),
    when=_list(
        "joka viikko, kerran kuussa, keväällä, ennen joulua, tarvittaessa, kokouksen jälkeen, illalla, "
        "alkuvuodesta, torstaisin, kesällä"
    ),
    where=_list(
        "sisäänkäynnin luona, pysäkin lähellä, talon takana, kadun varrella, puistossa, leikkipaikan luona, "
        "torin suunnassa, talon ympärillä, kaupan luona, pihalla"
    ),
)
AR = Words(
    order="{does} {who} {what} {where} {when}.",
    who=_list("الموظفون, المجلس, السكان, المالك, الاتحاد, الجار, المشرف, الحارس, المدير, المنتدى, الفريق, المعلم"),
    does=_list("يراجع, يسأل عن, يتحدث عن, يصلح, يعتني بـ, يعرض, يجرب, يخطط, يصف, يتابع"),
    what=_list(
        "الإنارة, المقاعد, الممر, السياج, اللافتات, موقف الدراجات, الحديقة, الدرج, الساحة, المقهى, النظافة, المواعيد"
    ),
    when=_list(
        "كل أسبوع, مرة في الشهر, في الربيع, قبل العيد, عند الحاجة, "
        "بعد الاجتماع, في المساء, في بداية السنة, كل خميس, في الصيف"
    ),
    where=_list(
        "عند المدخل, قرب المحطة, خلف المبنى, على طول الشارع, في المتنزه, "
        "عند الملعب, باتجاه الميدان, حول المنزل, عند المتجر, في الفناء"
    ),
)
WORDS = {"sv": SV, "en": EN, "fi": FI, "ar": AR}

NAMES = _list(
    "Almen, Björken, Eken, Granen, Hasseln, Lönnen, Rönnen, Sälgen, Tallen, Aspen, Boken, Linden, Oxeln, Videt, "
    "Enbusken, Häggen, Syrenen, Olvonet, Kaprifolen, Hagtornen"
)
DISTRICTS = _list("Norra kullen, Södra ängen, Västra viken, Östra backen, Övre dalen, Nedre dammen, Mellansta")
"""Invented places: no real district gets an invented residence."""
