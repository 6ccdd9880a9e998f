"""BAL-03: what is a promise that nothing can happen, and what only sounds a little like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grannsida.check.promises import find_promises

if TYPE_CHECKING:
    from tests.hooks.balance.conftest import Changes, CheckWhole

FAQ = "exempel/faq.yml"
PROMISES = [
    ("sv", "Det är helt tryggt att gå förbi."),
    ("sv", "Helt säkra gator."),
    ("sv", "Området är fullständigt säkert."),
    ("sv", "Vi garanterar att inget händer."),
    ("sv", "Personalen garanterar lugnet."),
    ("sv", "Tryggheten garanteras."),
    ("sv", "Det är en garanti för lugn."),
    ("sv", "Här finns ingen risk."),
    ("sv", "Du kan gå hit utan risk."),
    ("sv", "Området är 100 % säkert."),
    ("sv", "Det är 100 procent lugnt."),
    ("sv", "Det kommer aldrig att hända igen."),
    ("sv", "Ni har ingen anledning att oroa er."),
    ("sv", "Det är inte bara helt tryggt, det är fint."),
    ("sv", "Oroa dig inte. Det är helt tryggt."),
    ("sv", "Det är inte farligt utan helt tryggt."),
    ("sv", "Vi kan inte lova allt, men det är fullständigt säkert."),
    ("sv", "Helt\u00a0tryggt är det."),
    ("sv", "Oroa dig inte, det är helt tryggt."),
    ("sv", "Vi kan inte lova mirakel, området är helt tryggt."),
    ("sv", "Du behöver inte oroa dig."),
    ("sv", "Ni behöver inte vara oroliga."),
    ("sv", "Det är ofarligt."),
    ("sv", "Det är inte farligt att gå förbi."),
    ("sv", "Det finns inga problem."),
    ("sv", "Dina barn är trygga."),
    ("sv", "Vi lovar att ingenting händer."),
    ("sv", "Ingen kommer att skadas."),
    ("sv", "Boendet är problemfritt."),
    ("sv", "Det kommer inte att hända."),
    ("en", "You do not need to worry."),
    ("en", "It is not dangerous to walk past."),
    ("en", "Your children are safe."),
    ("en", "There are no problems."),
    ("en", "We promise that nothing happens."),
    ("en", "Do not worry, it is perfectly safe."),
    ("en", "We cannot say more; it is completely safe."),
    ("en", "It is completely safe."),
    ("en", "A perfectly safe street."),
    ("en", "We guarantee your safety."),
    ("en", "Safety is guaranteed."),
    ("en", "There is no risk."),
    ("en", "There is zero risk."),
    ("en", "It will never happen again."),
    ("en", "There is nothing to worry about."),
    ("en", "It is 100% safe."),
    ("en", "It is not only completely safe but nice."),
    ("en", "Do not worry. It is perfectly safe."),
    ("en", "It is not dangerous but completely safe."),
]
HONEST = [
    ("sv", "Vi kan inte garantera att inget händer."),
    ("sv", "Vi lovar inte att det är helt tryggt."),
    ("sv", "Vi kan inte lova att det är helt tryggt."),
    ("sv", "Vi kan inte lova att inget händer."),
    ("sv", "Vi garanterar inte att någon är vaken."),
    ("sv", "Ingen kan garantera det."),
    ("sv", "Ingen plats är helt säker."),
    ("sv", "Det finns ingen plats som är helt trygg."),
    ("sv", "Det är inte helt tryggt."),
    ("sv", "Vi kan varken lova eller garantera något."),
    ("sv", "Vi säger inte att det aldrig händer."),
    ("sv", "Är det helt tryggt?"),
    ("sv", "Ingen, varken vi eller polisen, kan garantera det."),
    ("sv", "Vi kan inte lova, hur gärna vi än vill, att det är helt tryggt."),
    ("sv", "Hur stor risken är vet vi inte."),
    ("sv", "Alla 100 samtal besvarades, alltså 100 procent av dem."),
    ("sv", "Ni är alltid välkomna."),
    ("sv", "Du behöver inte vara orolig för att störa oss."),
    ("sv", "Oroa dig inte för att ringa på natten."),
    ("sv", "Vi vill att alla är trygga här."),
    ("sv", "Det är inga problem."),
    ("sv", "Vi har inga problem att berätta om."),
    ("sv", "Vi lovar inte att ingenting händer."),
    ("sv", "Vi kan inte säga att det är ofarligt."),
    ("sv", "Vi vet inte om det är ofarligt."),
    ("en", "Do not worry about calling at night."),
    ("en", "We cannot say that it is not dangerous."),
    ("en", "Call if you are afraid."),
    ("en", "We cannot guarantee that nothing happens."),
    ("en", "We can't promise that it is completely safe."),
    ("en", "We can’t promise that it is completely safe."),
    ("en", "No place is completely safe."),
    ("en", "Nobody can guarantee that."),
    ("en", "There is no place that is completely safe."),
    ("en", "It isn't completely safe."),
    ("en", "Is it completely safe?"),
    ("en", "We answered 100 % of the calls."),
    ("en", "The school did a no risk assessment week."),
    ("fi", "Täysin turvallinen, helt tryggt."),
]


@pytest.mark.parametrize(("language", "text"), PROMISES)
def test_a_promise_is_found(language: str, text: str) -> None:
    assert find_promises(text, language)


@pytest.mark.parametrize(("language", "text"), HONEST)
def test_an_honest_sentence_passes(language: str, text: str) -> None:
    assert find_promises(text, language) == ()


def test_it_is_told_where_it_stands_with_what_to_write_instead(check_whole: CheckWhole) -> None:
    (problem,) = check_whole("BAL-03", {FAQ: ("sv: Ett boende med stöd.", "sv: Det är helt tryggt här.")})
    assert (problem.place.line, problem.place.column, problem.severity) == (5, 24, "error")
    assert problem.message.sv == "«helt tryggt» låter som ett löfte om att inget kan hända."
    assert problem.message.en == "“helt tryggt” sounds like a promise that nothing can happen."
    assert problem.advice.sv.startswith("Skriv vad ni gör och vad ni inte vet, till exempel «Här finns personal")


def test_each_language_is_read(check_whole: CheckWhole) -> None:
    (problem,) = check_whole("BAL-03", {FAQ: ("en: A residence with support.", "en: We guarantee calm.")})
    assert problem.advice.en.startswith("Write “work for” instead")


@pytest.mark.parametrize(
    "changes",
    [
        {FAQ: ("question: {sv: Vad är det här?", "question: {sv: Ni säger att det är helt tryggt.")},
        {"exempel/openness.yml": ("said: {sv: Det är mörkt.", "said: {sv: Ni sa att det var helt tryggt.")},
        {"exempel/residence.yml": ("title: {sv: Vägledning", "title: {sv: Helt tryggt i Exempelby")},
        {"exempel/residence.yml": "wording:\n  - {term: helt trygg, our_word: trygg, why: Vi väljer ett annat ord.}\n"},
    ],
)
def test_other_peoples_words_may_stand(changes: Changes, check_whole: CheckWhole) -> None:
    assert check_whole("BAL-03", changes) == []


def test_a_question_of_our_own_may_not(check_whole: CheckWhole) -> None:
    change = (
        "question: {sv: Vad är det här?, en: What is this?}",
        "voice: editor\n    question: Här är det helt tryggt",
    )
    assert len(check_whole("BAL-03", {FAQ: change})) == 1
