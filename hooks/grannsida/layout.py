"""Which files a data folder holds: known names, missing ones, strangers, and names that cannot be addresses."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from grannsida.chapters import RESERVED
from grannsida.fields.text import slug_of
from grannsida.problem import Place, Problem, Words, error

if TYPE_CHECKING:
    from grannsida.load import SourceFiles

FILE_MISSING = error(
    "FILE-MISSING",
    message=Words("Filen {name} saknas.", "The file {name} is missing."),
    reason=Words(
        "Varje boende har fyra filer: residence.yml, contacts.yml, faq.yml och openness.yml.",
        "Each residence has four files: residence.yml, contacts.yml, faq.yml and openness.yml.",
    ),
    advice=Words(
        "Skapa filen. `grannsida new residence` visar hur den ska se ut.",
        "Create the file. `grannsida new residence` shows what it looks like.",
    ),
)
FILE_UNKNOWN = error(
    "FILE-UNKNOWN",
    message=Words("Filen {name} hör inte hemma här.{near}", "The file {name} does not belong here.{near}"),
    reason=Words(
        "En fil med fel namn läses inte, och då saknas det som står i den på sidan.",
        "A file with the wrong name is not read, and what it says is missing on the page.",
    ),
    advice=Words("Byt namn på filen eller ta bort den.", "Rename the file or remove it."),
    example=("contacs.yml", "contacts.yml"),
)
FILE_NAME = error(
    "FILE-NAME",
    message=Words(
        "Namnet {name} kan inte bli en adress: använd små bokstäver a-z, siffror och bindestreck.",
        "The name {name} cannot become an address: use small letters a-z, digits and hyphens.",
    ),
    reason=Words(
        "Mappens och filens namn blir adresser på webben.", "Names of folders and files become web addresses."
    ),
    advice=Words("Byt namn, till exempel till {fit}.", "Rename it, for example to {fit}."),
    example=("Öppet hus.yml", "oppet-hus.yml"),
)
EVENT_ID_TAKEN = error(
    "EVENT-ID-TAKEN",
    message=Words(
        "Ett evenemang kan inte heta {name}: adressen hör till en annan av boendets sidor.",
        "An event cannot be called {name}: the address belongs to another of the residence's pages.",
    ),
    reason=Words(
        "Filens namn blir evenemangets adress, och två sidor kan inte ha samma adress.",
        "The file's name becomes the event's address, and two pages cannot have the same address.",
    ),
    advice=Words("Byt namn på filen, till exempel till {fit}.yml.", "Rename the file, for example to {fit}.yml."),
    example=("events/arbete.yml", "events/arbetsdag-i-parken.yml"),
)

RESIDENCE_FILES = ("residence.yml", "contacts.yml", "faq.yml", "openness.yml")
DATED_FOLDERS = ("events", "notices")
SHARED_FILES = ("organisations.yml", "sources.yml", "contacts.yml", "questions.yml")
"""What residences include from."""
TEST_FILE = "accessibility-test.yml"
"""The last test of the website's accessibility, in `_shared` too."""


def check_name(root: str, path: str, stem: str) -> list[Problem]:
    fit = slug_of(stem)
    if stem == fit:
        return []
    return [FILE_NAME.at(Place(f"{root}/{path}"), name=stem, fit=fit)]


def check_event_id(root: str, path: str, stem: str) -> list[Problem]:
    """An event must not take the address of a chapter."""
    if stem not in RESERVED:
        return []
    return [EVENT_ID_TAKEN.at(Place(f"{root}/{path}"), name=stem, fit=f"{stem}-2")]


def check_strangers(sources: SourceFiles) -> list[Problem]:
    """Files that nobody would read: wrong names, wrong folders, wrong endings."""
    known = [*RESIDENCE_FILES, "events/", "notices/", "images/"]
    problems = []
    for path in [*sources.data, *sources.strangers]:
        if not _is_known(path):
            *folder, name = path.split("/")[1:] or [path]
            near = difflib.get_close_matches(f"{folder[0]}/" if folder else name, known, 1, 0.6)
            hint = f" → {near[0]}" if near else ""
            problems.append(FILE_UNKNOWN.at(Place(f"{sources.root}/{path}"), name=path, near=hint))
    return problems


def _is_known(path: str) -> bool:
    if path == "site.yml":
        return True
    parts = path.split("/")
    if parts[0] == "_shared":
        is_notice = len(parts) == 3 and parts[1] == "notices" and path.endswith(".yml")
        return is_notice or (len(parts) == 2 and parts[1] in (*SHARED_FILES, TEST_FILE))
    if len(parts) == 2:
        return parts[1] in RESIDENCE_FILES
    return len(parts) == 3 and parts[1] in DATED_FOLDERS and path.endswith(".yml")
