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


def check_pictures(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Every picture that the data name."""
    del site
    for name, path, picture in _pictures(folder):
        place = folder.place(name, (*path, "file"))
        if picture.file not in folder.pictures:
            yield PICTURE_MISSING.at(place, file=picture.file)
        if picture.people_visible == PeopleVisible.RESIDENTS:
            yield PICTURE_RESIDENTS.at(folder.place(name, (*path, "people_visible")))
        elif picture.people_visible != PeopleVisible.NONE and picture.legal_basis == LegalBasis.NO_PEOPLE:
            yield PICTURE_BASIS.at(folder.place(name, (*path, "legal_basis")))
        if picture.expires and picture.expires < today:
            yield PICTURE_EXPIRED.at(folder.place(name, (*path, "expires")), day=picture.expires.isoformat())


def _pictures(folder: Folder) -> Iterator[tuple[str, Steps, Picture]]:
    for number, picture in enumerate(folder.residence.pictures):
        yield "residence.yml", ("pictures", number), picture
    for key, event in folder.events.items():
        if event.picture:
            yield f"events/{key}.yml", ("picture",), event.picture


CHECKS = (check_pictures,)
