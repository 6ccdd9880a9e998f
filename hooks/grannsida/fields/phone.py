"""Telephone numbers: shown in Swedish grouping, linked after RFC 3966, short numbers kept short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Self

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, ValidationResult

from grannsida.fields.base import Value, need_text, refuse
from grannsida.problem import Words, error

PHONE_ZERO = error(
    "PHONE-ZERO",
    message=Words(
        'Numret {found} har tappat sin nolla. Skriv det med nollan och inom citattecken: "{write}".',
        'The number {found} has lost its zero. Write it with the zero, in quotation marks: "{write}".',
    ),
    reason=Words(
        "Kalkylblad och några program tar bort nollan i början. Utan den kommer samtalet inte fram.",
        "Spreadsheets and some programs take the first zero away. Without it the call does not arrive.",
    ),
    advice=Words(
        "Skriv numret med riktnummer, inom citattecken.", "Write the number with area code, in quotation marks."
    ),
    example=("phone: 313900601", 'phone: "031-390 06 01"'),
)
PHONE_UNREAD = error(
    "PHONE-UNREAD",
    message=Words(
        'Här ska det stå ett telefonnummer som 031-390 06 01, men det står "{found}".',
        'A telephone number like 031-390 06 01 belongs here, but there is "{found}".',
    ),
    reason=Words("Numret blir en länk som ringer direkt.", "The number becomes a link that calls at once."),
    advice=Words(
        "Skriv bara numret. Ett utländskt nummer börjar med + och landets nummer.",
        "Write the number only. A foreign number starts with + and the country's number.",
    ),
    example=("phone: ring växeln", 'phone: "031-390 06 01"'),
)
PHONE_LENGTH = error(
    "PHONE-LENGTH",
    message=Words(
        "Numret {found} har för {amount} siffror för att fungera.",
        "The number {found} has too {amount} digits to work.",
    ),
    reason=Words(
        "Ett nummer med fel längd ringer ingenstans, eller till fel person.", "It calls nowhere, or the wrong person."
    ),
    advice=Words("Räkna siffrorna och jämför med källan.", "Count the digits and compare with the source."),
    example=('phone: "031-390"', 'phone: "031-390 06 01"'),
)
PHONE_AREA = error(
    "PHONE-AREA",
    message=Words(
        "Numret {found} finns inte i någon nummerplan. Stämmer riktnumret?",
        "The number {found} is in no numbering plan. Is the area code right?",
    ),
    reason=Words("Den som ringer ska komma fram.", "Whoever calls should get through."),
    advice=Words("Jämför numret med källan, siffra för siffra.", "Compare the number with the source, digit by digit."),
    example=('phone: "099-390 06 01"', 'phone: "031-390 06 01"'),
)
PHONE_COSTLY = error(
    "PHONE-COSTLY",
    message=Words("Numret {found} är ett betalnummer.", "The number {found} is a premium rate number."),
    reason=Words("Att nå ett boende ska inte kosta extra.", "To reach a residence must not cost extra."),
    advice=Words("Skriv ett vanligt nummer.", "Write an ordinary number."),
    example=('phone: "0900-123 45 67"', 'phone: "031-390 06 01"'),
)

SHORT = {
    "112": "112",
    "11414": "114 14",
    "1177": "1177",
    "11313": "113 13",
    "116117": "116 117",
    "116000": "116 000",
    "116111": "116 111",
}
COSTLY = re.compile(r"0?9(?:00|39|44)[0-9]*")
WRITTEN = re.compile(r"(?:tel(?:efon)?\.?:?\s*)?(\+?[0-9(][0-9\s()./\u2010-\u2015\u2212-]*)", re.IGNORECASE)
SHORTEST = 7  # digits after the first zero, in the Swedish numbering plan
FEW, MANY = Words("få", "few"), Words("många", "many")


@dataclass(frozen=True, slots=True)
class Phone(Value):
    """A telephone number: `number` is E.164 (+46313900601) or a short number (11414)."""

    number: str
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "examples": ["031-390 06 01"]}

    @classmethod
    def read(cls, value: object) -> Self:
        return cls(read_number(need_text(value)))

    @property
    def display(self) -> str:
        """As people in Sweden write it: 031-390 06 01, 114 14; foreign numbers with + and country."""
        return show_number(self.number)

    @property
    def uri(self) -> str:
        """The address of a link that calls (RFC 3966): tel:+46313900601, tel:112."""
        return f"tel:{self.number}"

    @property
    def is_short(self) -> bool:
        return self.number in SHORT


@cache
def read_number(text: str) -> str:
    """E.164 or a short number. Raises PydanticCustomError."""
    written = WRITTEN.fullmatch(text)
    if written is None or len(text) > 40:
        raise refuse(PHONE_UNREAD, found=text)
    digits = re.sub("[^0-9]", "", written[1])
    if digits in SHORT and not text.startswith("+"):
        return digits
    _no_lost_zero(text, digits)
    return _checked(text, _parse(text, written[1].replace("(0)", "")))


def _parse(text: str, written: str) -> PhoneNumber:
    try:
        return phonenumbers.parse(written, "SE")
    except phonenumbers.NumberParseException:
        raise refuse(PHONE_UNREAD, found=text) from None


def _no_lost_zero(text: str, digits: str) -> None:
    """A Swedish number that begins with neither 0 nor + is told, with its zero back."""
    if text.startswith("+") or digits.startswith("0") or not 7 <= len(digits) <= 9:
        return
    try:
        whole = phonenumbers.parse(f"0{digits}", "SE")
    except phonenumbers.NumberParseException:  # pragma: no cover - digits alone always parse
        return
    if phonenumbers.is_valid_number(whole):
        raise refuse(
            PHONE_ZERO, found=text, write=show_number(phonenumbers.format_number(whole, PhoneNumberFormat.E164))
        )


def _checked(text: str, number: PhoneNumber) -> str:
    national = phonenumbers.national_significant_number(number)
    if number.country_code == 46 and COSTLY.fullmatch(national):
        raise refuse(PHONE_COSTLY, found=text)
    length = phonenumbers.is_possible_number_with_reason(number)
    if length == ValidationResult.TOO_LONG:
        raise refuse(PHONE_LENGTH, found=text, amount=MANY)
    if length in {ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY, ValidationResult.INVALID_LENGTH}:
        raise refuse(PHONE_LENGTH, found=text, amount=FEW)
    if not phonenumbers.is_valid_number(number):
        if number.country_code == 46 and len(national) < SHORTEST:
            raise refuse(PHONE_LENGTH, found=text, amount=FEW)
        raise refuse(PHONE_AREA, found=text)
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


@cache
def show_number(number: str) -> str:
    """A number as people write it; a text that is no number comes back as it is."""
    if number in SHORT:
        return SHORT[number]
    try:
        parsed = phonenumbers.parse(number, "SE")
    except phonenumbers.NumberParseException:
        return number
    if parsed.country_code != 46:
        return str(phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL))
    digits = phonenumbers.national_significant_number(parsed)
    if re.fullmatch("77[0-9]{7}", digits):  # the library would write 077-1xx xx xx
        return f"0{digits[:3]}-{digits[3:6]} {digits[6:]}"
    return str(phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL))
