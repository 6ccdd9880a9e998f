"""BAL-11: whatever a neighbour needs, somebody answers: at once, at night, about crimes, faults and complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from grannsida.check.phases import is_lived_in
from grannsida.code_words import describe_code
from grannsida.model.codes import ProblemKind, RouteKind
from grannsida.problem import Words, error

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from grannsida.dataset import Folder
    from grannsida.model.contact import ContactRoute, Contacts
    from grannsida.model.site import Site
    from grannsida.problem import Problem

BAL_11 = error(
    "BAL-11",
    message=Words("Bland kontaktvägarna saknas {what_sv}.", "The contact routes lack {what_en}."),
    reason=Words(
        "En granne med ett problem ska aldrig stå utan någon att vända sig till, och ska veta när ingen svarar.",
        "A neighbour with a problem must never be without somebody to turn to, and must know when nobody answers.",
    ),
    advice=Words("{step_sv}", "{step_en}"),
    example=("problems: [disturbance_now] finns inte på någon väg", "problems: [disturbance_now]"),
)


class Need(NamedTuple):
    """Something that the routes together must offer."""

    is_met: Callable[[Contacts], bool]
    what: Words
    step: Words
    always: bool = True
    """Also of a house where nobody lives."""


def _any(test: Callable[[ContactRoute], object]) -> Callable[[Contacts], bool]:
    return lambda contacts: any(test(route) for route in contacts.routes)


def _has_number(route: ContactRoute, kind: RouteKind, number: str) -> bool:
    return route.kind is kind and route.phone is not None and route.phone.number == number


NEEDS: Final = (
    Need(
        _any(lambda route: _has_number(route, RouteKind.EMERGENCY, "112")),
        Words("112, för fara för liv", "112, for danger to life"),
        Words("Lägg till - include: emergency.", "Add - include: emergency."),
    ),
    Need(
        _any(lambda route: _has_number(route, RouteKind.POLICE, "11414")),
        Words("114 14, till polisen när det inte är bråttom", "114 14, to the police when it is not urgent"),
        Words("Lägg till - include: police.", "Add - include: police."),
    ),
    Need(
        lambda contacts: bool(contacts.unanswered) or _any(_is_always_open)(contacts),
        Words(
            "ett nummer till boendet som svarar dygnet runt, eller besked om när ingen svarar",
            "a number to the residence that answers day and night, or word of when nobody answers",
        ),
        Words(
            "Lägg till en väg med kind: residence_always och hours: always, eller skriv under unanswered när ingen "
            "svarar. Ett planerat eller avslutat boende behöver inget nummer dygnet runt.",
            "Add a route with kind: residence_always and hours: always, or write under unanswered when nobody answers. "
            "A planned or closed residence needs no number day and night.",
        ),
        always=False,
    ),
    Need(
        _any(lambda route: route.kind in {RouteKind.COMPLAINT, RouteKind.FAULT_REPORT}),
        Words("en väg för klagomål eller felanmälan", "a route for complaints or faults"),
        Words("Lägg till en väg med kind: complaint.", "Add a route with kind: complaint."),
    ),
    Need(
        _any(lambda route: route.email or route.url or route.address),
        Words("en väg för den som inte kan eller vill ringa", "a route for those who cannot or will not call"),
        Words("Lägg till email, url eller address på någon väg.", "Add email, url or address to a route."),
    ),
)


def _is_always_open(route: ContactRoute) -> bool:
    return route.kind is RouteKind.RESIDENCE_ALWAYS and route.hours is not None and route.hours.always


def _can_be_reached(route: ContactRoute) -> bool:
    return bool(route.phone or route.sms or route.email or route.url or route.address)


def check_routes(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """The five sorts of route that every page needs."""
    del site, today
    for need in NEEDS:
        if (need.always or is_lived_in(folder)) and not need.is_met(folder.contacts):
            yield _without(folder, need.what, need.step)


def check_rows(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """No row of the contact table is empty: each problem has a route that says it is for it."""
    del site, today
    covered = {problem for route in folder.contacts.routes if _can_be_reached(route) for problem in route.problems}
    for kind in ProblemKind:
        if kind in covered or (kind is ProblemKind.DISTURBANCE_NOW and not is_lived_in(folder)):
            continue
        words = describe_code(kind)
        yield _without(
            folder,
            Words(f"någon för raden {kind.value} ({words.sv})", f"somebody for the row {kind.value} ({words.en})"),
            Words(
                f"Skriv {kind.value} i problems på den väg som svarar för det.",
                f"Write {kind.value} in problems of the route that answers for it.",
            ),
        )


def _without(folder: Folder, what: Words, step: Words) -> Problem:
    place = folder.place("contacts.yml", ("routes",), key=True)
    return BAL_11.at(place, what_sv=what.sv, what_en=what.en, step_sv=step.sv, step_en=step.en)


CHECKS = (check_routes, check_rows)
