"""References: ids that point somewhere must have something to point at, and ids are given once."""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

from grannsida.problem import Words, error
from grannsida.read import with_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

ID_UNKNOWN = error(
    "ID-UNKNOWN",
    message=Words("«{key}» finns inte bland {what_sv}.{near}", "“{key}” is not among {what_en}.{near}"),
    reason=Words(
        "Den som läser skulle få en länk till ingenting, eller sakna en källa eller ett nummer.",
        "A reader would get a link to nothing, or miss a source or a number.",
    ),
    advice=Words("Rätta namnet, eller lägg till det som saknas.", "Correct the name, or add what is missing."),
    example=("contact: [jour]", "contact: [on-duty]"),
)
ID_TWICE = error(
    "ID-TWICE",
    message=Words("«{key}» används två gånger i samma lista.", "“{key}” is used twice in the same list."),
    reason=Words(
        "Namnet blir en adress på sidan, och två saker kan inte ha samma adress.",
        "The name becomes an address on the page, and two things cannot have the same one.",
    ),
    advice=Words("Ge den ena ett annat namn.", "Give one of them another name."),
)
SLUG_DIFFERS = error(
    "SLUG-DIFFERS",
    message=Words(
        "Mappen heter {folder}, men i filen står {slug}.", "The folder is called {folder}, but the file says {slug}."
    ),
    reason=Words("Mappens namn är boendets adress.", "The folder's name is the residence's address."),
    advice=Words("Ta bort raden, eller byt namn på mappen.", "Remove the line, or rename the folder."),
    example=("slug: alma-gamlestaden", "slug: alma"),
)
SLUG_TAKEN = error(
    "SLUG-TAKEN",
    message=Words(
        "Adressen {slug} används redan av boendet {other}.",
        "The address {slug} is already used by the residence {other}.",
    ),
    reason=Words(
        "En tidigare adress ska leda till ett enda boende.", "A former address must lead to one single residence."
    ),
    advice=Words("Ta bort den ena.", "Remove one of them."),
)
WHAT = {
    "contact": Words("kontaktvägarna i contacts.yml", "the contact routes in contacts.yml"),
    "measure": Words("åtgärderna i residence.yml", "the measures in residence.yml"),
    "source": Words(
        "källorna i residence.yml eller _shared/sources.yml", "the sources in residence.yml or _shared/sources.yml"
    ),
    "organisation": Words(
        "organisationerna i _shared/organisations.yml", "the organisations in _shared/organisations.yml"
    ),
    "event": Words("filerna i mappen events", "the files in the folder events"),
    "said": Words("raderna i you_said i openness.yml", "the lines of you_said in openness.yml"),
}


def check_references(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Each id that is referred to must exist."""
    del site, today
    known = _known(folder)
    for kind, name, path, key in _references(folder):
        if key is not None and key not in known[kind]:
            place = folder.place(name, path)
            line = folder.documents[name].line(place.line)
            near = difflib.get_close_matches(key, known[kind], 1, 0.6)
            what = WHAT[kind]
            yield ID_UNKNOWN.at(
                place,
                found=line,
                write=with_value(line, place.column - 1, near[0], key) if near else "",
                key=key,
                what_sv=what.sv,
                what_en=what.en,
                near=f" → {near[0]}" if near else "",
            )


def _known(folder: Folder) -> dict[str, list[str]]:
    return {
        "contact": [route.id for route in folder.contacts.routes],
        "measure": [measure.id for measure in folder.residence.measures],
        "source": list(folder.sources),
        "organisation": list(folder.organisations),
        "event": list(folder.events),
        "said": [item.id for item in folder.openness.you_said],
    }


def _references(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    """Every reference of a folder: kind, file, path, id."""
    yield from _in_residence(folder)
    yield from _in_faq(folder)
    yield from _in_openness(folder)
    yield from _in_dated_files(folder)


def _in_residence(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    home, name = folder.residence, "residence.yml"
    yield "organisation", name, ("operator",), home.operator
    yield "organisation", name, ("responsible",), home.responsible
    yield "organisation", name, ("owner_of_house",), home.owner_of_house
    for number, measure in enumerate(home.measures):
        yield "source", name, ("measures", number, "source"), measure.source
    for number, entry in enumerate(home.timeline):
        yield "source", name, ("timeline", number, "source"), entry.source
    if home.resident_perspective:
        yield "source", name, ("resident_perspective", "source"), home.resident_perspective.source
    work = home.collaboration
    if work.forum:
        yield "source", name, ("collaboration", "forum", "source"), work.forum.source
        for number, member in enumerate(work.forum.members):
            yield "organisation", name, ("collaboration", "forum", "members", number), member
    for number, partner in enumerate(work.partners):
        yield "organisation", name, ("collaboration", "partners", number, "organisation"), partner.organisation
        yield "source", name, ("collaboration", "partners", number, "source"), partner.source
    for number, network in enumerate(work.networks):
        yield "source", name, ("collaboration", "networks", number, "source"), network.source


def _in_faq(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    for number, entry in enumerate(folder.faq.entries):
        for kind, key, values in (
            ("contact", "contact", entry.contact),
            ("measure", "measures", entry.measures),
            ("source", "sources", entry.sources),
        ):
            for position, value in enumerate(values):
                yield kind, "faq.yml", ("entries", number, key, position), value


def _in_openness(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    model, name = folder.openness, "openness.yml"
    yield "contact", name, ("incidents", "ask"), model.incidents.ask
    for number, statistic in enumerate(model.statistics):
        yield "source", name, ("statistics", number, "source"), statistic.source
    for number, use in enumerate(model.contact_use):
        yield "contact", name, ("contact_use", number, "contact"), use.contact
    for number, item in enumerate(model.you_said):
        yield "contact", name, ("you_said", number, "contact"), item.contact
        yield "event", name, ("you_said", number, "event"), item.event
        for position, measure in enumerate(item.measures):
            yield "measure", name, ("you_said", number, "measures", position), measure
    if model.rounds:
        yield "contact", name, ("rounds", "contact"), model.rounds.contact
    yield from _in_walks(folder)


def _in_walks(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    for number, walk in enumerate(folder.openness.walks):
        yield "event", "openness.yml", ("walks", number, "event"), walk.event
        yield "source", "openness.yml", ("walks", number, "source"), walk.source
        for index, finding in enumerate(walk.findings):
            for position, key in enumerate(finding.organisations):
                path = ("walks", number, "findings", index, "organisations", position)
                yield "organisation", "openness.yml", path, key


def _in_dated_files(folder: Folder) -> Iterator[tuple[str, str, Steps, str | None]]:
    for key, event in folder.events.items():
        name = f"events/{key}.yml"
        yield "contact", name, ("contact",), event.contact
        yield "organisation", name, ("organiser",), event.organiser
        yield "source", name, ("source",), event.source
        for number, partner in enumerate(event.partners):
            yield "organisation", name, ("partners", number), partner
        for number, measure in enumerate(event.outcome.measures if event.outcome else ()):
            yield "measure", name, ("outcome", "measures", number), measure
        for number, said in enumerate(event.outcome.you_said if event.outcome else ()):
            yield "said", name, ("outcome", "you_said", number), said
    for key, notice in folder.notices.items():
        yield "contact", f"notices/{key}.yml", ("contact",), notice.contact


def check_unique(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Ids within one list are given once."""
    del site, today
    lists: tuple[tuple[str, str, str, Iterable[str]], ...] = (
        ("contacts.yml", "routes", "id", (route.id for route in folder.contacts.routes)),
        ("faq.yml", "entries", "key", (entry.key for entry in folder.faq.entries)),
        ("residence.yml", "measures", "id", (measure.id for measure in folder.residence.measures)),
        ("residence.yml", "sources", "id", (source.id for source in folder.residence.sources)),
        ("openness.yml", "you_said", "id", (item.id for item in folder.openness.you_said)),
        ("openness.yml", "walks", "id", (walk.id for walk in folder.openness.walks)),
    )
    for name, list_name, field, ids in lists:
        seen: Counter[str] = Counter()
        for number, key in enumerate(ids):
            seen[key] += 1
            if seen[key] == 2:
                place = folder.place(name, (list_name, number, field))
                yield ID_TWICE.at(place, found=folder.documents[name].line(place.line), key=key)


def check_slug(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """A slug inside the file, if there is one, is the folder's name."""
    del site, today
    slug = folder.residence.slug
    if slug is not None and slug != folder.slug:
        place = folder.place("residence.yml", ("slug",))
        yield SLUG_DIFFERS.at(place, found=f"slug: {slug}", write=f"slug: {folder.slug}", folder=folder.slug, slug=slug)


def check_former_slugs(dataset: Dataset) -> Iterator[Problem]:
    """A former address belongs to one residence only, and to none that has it now."""
    taken = {folder.slug: folder.slug for folder in dataset.folders}
    for folder in dataset.folders:
        for number, former in enumerate(folder.residence.former_slugs):
            if former in taken:
                place = folder.place("residence.yml", ("former_slugs", number))
                yield SLUG_TAKEN.at(place, found=former, slug=former, other=taken[former])
            taken[former] = folder.slug


CHECKS = (check_references, check_unique, check_slug)
