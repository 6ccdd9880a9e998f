"""Pictures: the file is there, nobody who lives in the house can be seen, and the ground for showing it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.model.codes import LegalBasis, PeopleVisible
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.common import Picture
    from grannsida.model.site import Site
    from grannsida.problem import Problem, Steps

PICTURE_MISSING = error(
    "PICTURE-MISSING",
    message=Words("Bilden {file} finns inte i mappen images.", "The picture {file} is not in the folder images."),
    reason=Words("Sidan skulle visa en tom ruta.", "The page would show an empty box."),
    advice=Words(
        "Lägg bilden i mappen images, eller rätta namnet.", "Put it in the folder images, or correct the name."
    ),
)
PICTURE_RESIDENTS = error(
    "PICTURE-RESIDENTS",
    message=Words(
        "Bilder där någon som bor i huset syns får inte publiceras.",
        "Pictures in which somebody who lives in the house can be seen must not be published.",
    ),
    reason=Words(
        "Att någon bor här är sekretessbelagt (OSL 26 kap. 1 §). En bild kan röja en skyddad identitet.",
        "That somebody lives here is secret by law (OSL 26:1). A picture can end a protected identity.",
    ),
    advice=Words("Välj en bild utan människor, och ta bort den här ur mappen.", "Choose a picture without people."),
)
PICTURE_EXPIRED = error(
    "PICTURE-EXPIRED",
    message=Words("Bilden fick visas till och med {day}.", "The picture could be shown until {day}."),
    reason=Words("Ett samtycke eller avtal har gått ut.", "A consent or a contract has ended."),
    advice=Words(
        "Ta bort bilden, eller förnya grunden och skriv en ny dag.", "Remove it, or renew and write a new day."
    ),
)
PICTURE_BASIS = error(
    "PICTURE-BASIS",
    message=Words(
        "Människor syns på bilden, men den rättsliga grunden är «no_people».",
        "People can be seen, but the legal basis is “no_people”.",
    ),
    reason=Words("Uppgifterna säger emot varandra.", "The two statements contradict each other."),
    advice=Words("Rätta people_visible eller legal_basis.", "Correct people_visible or legal_basis."),
)
PICTURE_IDENTITY = error(
    "PICTURE-IDENTITY",
    message=Words(
        "Människor syns på bilden, men ingen har kontrollerat skyddad identitet.",
        "People can be seen, but nobody has checked for protected identities.",
    ),
    reason=Words(
        "En bild kan visa var någon finns som lever gömd (OSL 21 kap. 3 §).",
        "A picture can show where somebody is who lives in hiding (OSL 21:3).",
    ),
    advice=Words(
        "Kontrollera med dem som syns, och skriv dagen i protected_identity_checked. Eller välj en annan bild.",
        "Check with those who are seen, and write the day in protected_identity_checked. Or choose another picture.",
    ),
    example=("people_visible: staff", "people_visible: staff\nprotected_identity_checked: 2026-11-12"),
)
PICTURE_CONSENT = error(
    "PICTURE-CONSENT",
    message=Words(
        "Grunden är samtycke, men det står inte var samtycket finns.",
        "The ground is consent, but it does not say where the consent is kept.",
    ),
    reason=Words(
        "Den som tar tillbaka sitt samtycke ska få bilden borttagen. Då måste det gå att hitta.",
        "Whoever withdraws consent must have the picture removed. So it must be possible to find.",
    ),
    advice=Words(
        "Skriv numret i ert eget register i consent_ref, aldrig namnet eller blanketten.",
        "Write the number in your own register in consent_ref, never the name or the form.",
    ),
    example=("legal_basis: consent", "legal_basis: consent\nconsent_ref: B-2026-14"),
)


def check_pictures(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Every picture that the data name."""
    del site
    for name, path, picture in _pictures(folder):
        from grannsida.gallery import find_source_fault  # noqa: PLC0415 - what opens pictures takes time to load

        place = folder.place(name, (*path, "file"))
        source = folder.pictures.get(picture.file)
        fault = find_source_fault(source) if source else PICTURE_MISSING
        if fault:
            yield fault.at(place, file=picture.file)
        if picture.people_visible == PeopleVisible.RESIDENTS:
            yield PICTURE_RESIDENTS.at(folder.place(name, (*path, "people_visible")))
        elif picture.people_visible != PeopleVisible.NONE and picture.legal_basis == LegalBasis.NO_PEOPLE:
            yield PICTURE_BASIS.at(folder.place(name, (*path, "legal_basis")))
        yield from _check_people(picture, folder, name, path)
        if picture.expires and picture.expires < today:
            yield PICTURE_EXPIRED.at(folder.place(name, (*path, "expires")), day=picture.expires.isoformat())


def _check_people(picture: Picture, folder: Folder, name: str, path: Steps) -> Iterator[Problem]:
    """What must be known when people can be seen, and when the ground is consent."""
    if picture.people_visible not in {PeopleVisible.STAFF, PeopleVisible.PUBLIC}:
        return
    if not picture.protected_identity_checked:
        yield PICTURE_IDENTITY.at(folder.place(name, (*path, "people_visible")))
    if picture.legal_basis == LegalBasis.CONSENT and not picture.consent_ref:
        yield PICTURE_CONSENT.at(folder.place(name, (*path, "legal_basis")))


def _pictures(folder: Folder) -> Iterator[tuple[str, Steps, Picture]]:
    for number, picture in enumerate(folder.residence.pictures):
        yield "residence.yml", ("pictures", number), picture
    for key, event in folder.events.items():
        if event.picture:
            yield f"events/{key}.yml", ("picture",), event.picture


CHECKS = (check_pictures,)
