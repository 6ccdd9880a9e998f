"""The file residence.yml: who, where, why, who runs it, phase, staffing, measures, collaboration, wording, review."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.fields.dates import Day, DayMonthOrYear
from grannsida.fields.flag import Flag
from grannsida.fields.language import LanguageTag
from grannsida.fields.links import Url
from grannsida.fields.numbers import CountRange
from grannsida.fields.place import Coordinates
from grannsida.fields.text import Line, LocalizedLine, LocalizedText, Slug
from grannsida.model.codes import (
    Kind,
    Level,
    MeasureStatus,
    MeasureType,
    Occasion,
    Origin,
    PhaseCode,
    Presence,
    TimelineKind,
    Visibility,
)
from grannsida.model.common import Owner, Picture, Review, RuleException, Source, Translation
from grannsida.model.described import many, optional, required
from grannsida.model.sketch_map import SketchMap


class Phase(Model):
    """Where the residence is in its life, and since when."""

    current: PhaseCode = required(
        "planned, moving_in, running, changing, closing eller closed.", "The phase.", "running"
    )
    since: DayMonthOrYear | None = optional("Sedan när, om det är känt.", "Since when, if it is known.", "2022")
    next: LocalizedText | None = optional("Vad som händer härnäst, med datum.", "What comes next, with dates.")


class Address(Model):
    """Where the house is, and how much of that may be shown. Who decided is kept with it."""

    visibility: Visibility = optional(
        "full, street eller district.", "full, street or district.", default=Visibility.STREET
    )
    street: LocalizedLine | None = optional("Gata och nummer.", "Street and number.")
    postal_code: Line | None = optional("Postnummer.", "Postal code.")
    coordinates: Coordinates | None = optional("Läge i WGS 84.", "Position in WGS 84.", "{lat: 57.68, lon: 12.02}")
    reason: LocalizedText | None = optional("Varför adressen inte visas helt.", "Why it is not shown in full.")
    decided_by: LocalizedLine | None = optional("Rollen som beslutade.", "The role that decided.")
    decided: Day | None = optional("Dag för beslutet.", "Day of the decision.")


class StaffedTime(Model):
    """Staffing at one time of day, without headcounts."""

    presence: Presence = required("yes, no eller limited.", "yes, no or limited.", "yes")
    text: LocalizedText | None = optional("Förklaring utan antal.", "Explanation without numbers.")


class Staffing(Model):
    """Whether staff is there by day, in the evening and at night."""

    day: StaffedTime = required("Dagtid.", "By day.")
    evening: StaffedTime = required("Kvällstid.", "In the evening.")
    night: StaffedTime = required("Natten.", "At night.")


class HouseRule(Model):
    """One rule of the house."""

    topic: LocalizedLine = required("Ämnet: alkohol, besök, nattro.", "Topic: alcohol, visitors, quiet hours.")
    text: LocalizedText = required("Vad som gäller.", "What holds.")


class Measure(Model):
    """Something that is done for the neighbourhood, with its benefit for both sides and its limits."""

    id: Slug = required("Kort namn att hänvisa till.", "Short name to refer to.", "new-benches")
    principle: int = required(
        "Vilken av de fem principerna, 1-5.", "Which of the five principles, 1-5.", "2", ge=1, le=5
    )
    title: LocalizedLine = required("Rubrik.", "Title.")
    what: LocalizedText = required("Vad som görs.", "What is done.")
    who: LocalizedLine | None = optional("Vem som gör det.", "Who does it.")
    type: MeasureType = optional("general, guard, camera eller patrol.", "Type.", default=MeasureType.GENERAL)
    since: DayMonthOrYear | None = optional("Sedan när.", "Since when.")
    until: DayMonthOrYear | None = optional("Till när.", "Until when.")
    status: MeasureStatus = required("not_started, ongoing, done eller ended.", "How far it has come.", "done")
    origin: Origin = required("Vem det började hos.", "Whose need it started from.", "resident")
    benefit_residents: LocalizedText = required("Nytta för dem som bor där.", "Benefit for residents.")
    benefit_neighbours: LocalizedText = required("Nytta för grannar.", "Benefit for neighbours.")
    limits: LocalizedText | None = optional("Vad den inte löser.", "What it does not solve.")
    follow_up: LocalizedText | None = optional("Hur den följs upp.", "How it is followed up.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class IntentionLetter(Model):
    """What the members of a forum or council have agreed, and when they look at it again."""

    text: LocalizedText = required("Vad den säger, i korthet.", "What it says, in short.")
    url: Url | None = optional("Länk till hela texten.", "Link to the full text.")
    signed: DayMonthOrYear | None = optional("När den skrevs.", "When it was written.")
    review: DayMonthOrYear | None = optional("När den ses över nästa gång.", "When it is reviewed next.")


class Forum(Model):
    """A safety forum or council: organisations only, never private persons."""

    name: LocalizedLine = required("Namn.", "Name.")
    since: DayMonthOrYear = required("Sedan när.", "Since when.")
    meets: LocalizedText | None = optional("Hur ofta det träffas.", "How often it meets.")
    members: tuple[Slug, ...] = many("Organisationer, med id.", "Organisations, by id.")
    members_text: LocalizedText | None = optional("Medlemmar som inte nämns vid namn.", "Members not named.")
    about: LocalizedText = required("Vad det gör.", "What it does.")
    how_to_join: LocalizedText = required("Hur man är med eller tar upp en fråga.", "How to join or raise a matter.")
    intention_letter: IntentionLetter | None = optional("Avsiktsförklaring.", "Intention letter.")
    minutes: LocalizedText | None = optional("Vad som gäller för anteckningar.", "What holds for minutes.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class Network(Model):
    """A network that existed before, and our part in it (guide 4.4.4)."""

    name: LocalizedLine = required("Nätverkets namn.", "Name of the network.")
    our_part: LocalizedText = required("Vår del i det.", "Our part in it.")
    url: Url | None = optional("Länk.", "Link.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class Partner(Model):
    """An organisation that works with the residence outside forum and council."""

    organisation: Slug = required("Organisationens id.", "Id of the organisation.")
    role: LocalizedText = required("Vad vi gör tillsammans.", "What is done together.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class FirstStep(Model):
    """One of the first steps of a level (guide 4.4.1-4.4.3)."""

    text: LocalizedText = required("Steget.", "The step.")
    done: Flag = required("Är det gjort? ja eller nej", "Is it done? ja or nej")
    date: DayMonthOrYear | None = optional("När.", "When.")


class Collaboration(Model):
    """How the residence works with those around it."""

    levels: tuple[Level, ...] = required("En eller flera nivåer.", "One or more levels.", "[council]", min_length=1)
    about: LocalizedText | None = optional("Kort om samverkan här.", "Short text on collaboration here.")
    forum: Forum | None = optional("Forum eller råd.", "Forum or council.")
    partners: tuple[Partner, ...] = many("Andra som vi samarbetar med.", "Others we work with.")
    networks: tuple[Network, ...] = many("Nätverk som redan fanns.", "Networks that existed already.")
    first_steps: tuple[FirstStep, ...] = many("Första stegen.", "First steps.")


class TimelineEntry(Model):
    """One dated step: decisions and works, never persons."""

    date: DayMonthOrYear = required("Dag, månad eller år.", "Day, month or year.", "2022")
    text: LocalizedText = required("Vad som hände.", "What happened.")
    kind: TimelineKind = optional("Slag.", "Kind.", default=TimelineKind.OTHER)
    source: Slug | None = optional("Källans id.", "Id of the source.")


class ResidentPerspective(Model):
    """What those who live there say together: collected by the group, approved by it, no single voice."""

    how_collected: LocalizedText = required("Hur det samlades in.", "How it was collected.")
    date: DayMonthOrYear = required("När.", "When.")
    statements: tuple[LocalizedText, ...] = many("Vad de säger tillsammans.", "What they say together.")
    needs: tuple[LocalizedText, ...] = many("Vad de behöver.", "What they need.")
    approved: LocalizedLine | None = optional("Hur gruppen godkände.", "How the group approved.")
    source: Slug | None = optional("Källans id.", "Id of the source.")


class Wording(Model):
    """A word we use, or avoid, and why. Carries the words people search with, shown once."""

    term: LocalizedLine = required("Ordet som andra använder.", "The word others use.")
    our_word: LocalizedLine = required("Ordet vi använder.", "The word we use.")
    why: LocalizedText = required("Varför.", "Why.")


class SearchAlias(Model):
    """A word that people search with. Shown visibly once, among the words we use."""

    term: Line = required("Sökordet.", "The search word.")
    language: LanguageTag = optional(
        "Sökordets språk, om det inte är svenska.", "Language of the word, if not Swedish.", default="sv"
    )
    reason: LocalizedText = required("Varför det står här.", "Why it is here.")


class Limits(Model):
    """What can and cannot be changed here."""

    can: tuple[LocalizedText, ...] = many("Det här kan ändras.", "This can be changed.")
    cannot: tuple[LocalizedText, ...] = many("Det här kan inte ändras.", "This cannot be changed.")


class Residence(Model):
    """The facts about one residence. The folder's name is its slug and address."""

    slug: Slug | None = optional("Samma som mappens namn, om det alls skrivs.", "The folder's name, if written at all.")
    former_slugs: tuple[Slug, ...] = many("Tidigare adresser som ska leda hit.", "Former addresses that lead here.")
    name: LocalizedLine = required("Boendets namn.", "Name of the residence.", "Alma")
    definite_name: LocalizedLine | None = optional("Namnet i löpande text.", "The name in running text.")
    alternate_names: tuple[LocalizedLine, ...] = many("Andra neutrala namn.", "Other neutral names.")
    search_aliases: tuple[SearchAlias, ...] = many("Ord som folk söker med.", "Words people search with.")
    kind: Kind = required("Slag av boende.", "Kind of residence.", "supported_housing")
    kind_text: LocalizedText | None = optional("Vad det betyder här, i vanliga ord.", "What it means here.")
    phase: Phase = required("Skede.", "Phase.")
    occasion: tuple[Occasion, ...] = many("Varför samverkan behövs nu.", "Why collaboration is needed now.")
    example: LocalizedText | None = optional("Vad på sidan som är påhittat.", "What on the page is invented.")
    summary: LocalizedText = required(
        "En mening om boendet, högst 400 tecken.", "One sentence, at most 400 characters."
    )
    district: LocalizedLine = required("Stadsdel.", "District.", "Gamlestaden")
    city: LocalizedLine = required("Kommun.", "Municipality.", "Göteborg")
    address: Address = required("Adress och hur mycket som visas.", "Address, and how much is shown.")
    map: SketchMap | None = optional("Skisskarta över området.", "Sketch map of the area.")
    places: CountRange | None = optional("Antal platser.", "Number of places.", "12-20")
    who_lives_here: LocalizedText = required("Vilka som bor här, som grupp.", "Who lives here, as a group.")
    why_here: LocalizedText | None = optional("Varför boendet ligger just här.", "Why the residence is here.")
    how_to_get_a_place: LocalizedText = required("Hur man får en plats.", "How a place is given.")
    house_rules: tuple[HouseRule, ...] = many("Husets regler.", "Rules of the house.")
    operator: Slug = required("Vem som driver, organisationens id.", "Who runs it, id of the organisation.")
    responsible: Slug = required("Ansvarig nämnd eller förvaltning, id.", "Responsible body, id.")
    owner_of_house: Slug | None = optional("Fastighetsägare, id.", "Owner of the building, id.")
    owner_of_house_text: LocalizedText | None = optional("Om ägaren inte nämns med id.", "If not named by id.")
    staffing: Staffing = required("Bemanning.", "Staffing.")
    opened: DayMonthOrYear | None = optional("När det öppnade.", "When it opened.")
    limits: Limits | None = optional("Vad som kan och inte kan ändras.", "What can and cannot be changed.")
    measures: tuple[Measure, ...] = many("Vad vi gör.", "What we do.")
    collaboration: Collaboration = required("Samverkan.", "Collaboration.")
    timeline: tuple[TimelineEntry, ...] = many("Tidslinje.", "Timeline.")
    resident_perspective: ResidentPerspective | None = optional("Vad de som bor här säger.", "What residents say.")
    wording: tuple[Wording, ...] = many("Ord vi använder.", "Words we use.")
    physical_access: tuple[LocalizedText, ...] = many("Tillgänglighet för besökare.", "Access for visitors.")
    pictures: tuple[Picture, ...] = many("Bilder.", "Pictures.")
    translations: tuple[Translation, ...] = many("Hur översättningarna är gjorda.", "How translations were made.")
    sources: tuple[Source, ...] = required("Källor.", "Sources.", min_length=1)
    owner: Owner = required("Vem som ansvarar för sidan.", "Who answers for the page.")
    review: Review = required("Granskning.", "Review.")
    exceptions: tuple[RuleException, ...] = many("Undantag från regler.", "Exceptions from rules.")
