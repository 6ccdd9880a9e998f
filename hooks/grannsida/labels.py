"""Names of codes for people, as interface texts. `N_` marks a message for the catalogues without translating it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from grannsida.catalogue import N_
from grannsida.chapters import Chapter
from grannsida.model.codes import (
    Answer,
    ColourScheme,
    Compliance,
    EventKind,
    EventStatus,
    FindingStatus,
    IncidentCategory,
    Interval,
    Kind,
    Level,
    MeasureStatus,
    Occasion,
    Origin,
    PhaseCode,
    Presence,
    ProblemKind,
    Stance,
    Theme,
    TimelineKind,
)
from grannsida.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping


KIND: Final = {
    Kind.SUPPORTED_HOUSING: N_("Supported housing"),
    Kind.EMERGENCY_HOUSING: N_("Emergency housing"),
    Kind.CARE_HOME: N_("Care home"),
    Kind.TRAINING_FLATS: N_("Training flats"),
    Kind.HOUSING_FIRST: N_("Housing First"),
    Kind.OTHER: N_("Other residence"),
}
PHASE: Final = {
    PhaseCode.PLANNED: N_("Planned"),
    PhaseCode.MOVING_IN: N_("Moving in"),
    PhaseCode.RUNNING: N_("Running"),
    PhaseCode.CHANGING: N_("Changing"),
    PhaseCode.CLOSING: N_("Closing"),
    PhaseCode.CLOSED: N_("Closed"),
}
PRESENCE: Final = {Presence.YES: N_("Yes"), Presence.NO: N_("No"), Presence.LIMITED: N_("Partly")}
LEVEL: Final = {
    Level.GOOD_CONTACTS: N_("A residence with good contacts in the area"),
    Level.SAFETY_FORUM: N_("Safety forum"),
    Level.COUNCIL: N_("Local collaboration council"),
    Level.EXISTING_NETWORK: N_("Part of networks that existed before"),
}
OCCASION: Final = {
    Occasion.AREA_CHANGES: N_("The area around the residence is changing"),
    Occasion.NEW_RESIDENCE: N_("A residence moves to a new area"),
    Occasion.CONFLICT: N_("There are conflicts to ease or prevent"),
}
PROBLEM: Final = {
    ProblemKind.DANGER_NOW: N_("Somebody is in danger now"),
    ProblemKind.DISTURBANCE_NOW: N_("Something is disturbing right now"),
    ProblemKind.LITTER_OR_FAULT: N_("Litter, a broken lamp or other damage outdoors"),
    ProblemKind.QUESTION_OR_COMPLAINT: N_("A question, a worry or a complaint"),
    ProblemKind.POLICE_NOT_URGENT: N_("A crime that is over"),
}
THEME: Final = {
    Theme.WHAT: N_("What is it?"),
    Theme.RESPONSIBILITY: N_("Who is responsible?"),
    Theme.LOCATION: N_("Why here, and can it be influenced?"),
    Theme.SAFETY: N_("Safety"),
    Theme.ORDER: N_("Order and surroundings"),
    Theme.ECONOMY: N_("Housing prices and daily life"),
    Theme.CONTACT: N_("Contact and influence"),
    Theme.OPENNESS: N_("Openness"),
    Theme.RESIDENTS: N_("The people who live here"),
}
CHAPTER: Final = {
    Chapter.FRONT: N_("Contact and facts"),
    Chapter.WORK: N_("What is done"),
    Chapter.OPENNESS: N_("History, figures and press"),
}
CHAPTER_ABOUT: Final = {
    Chapter.FRONT: N_("Whom to call, what the house is, and what happens next."),
    Chapter.WORK: N_("Measures, what neighbours said, and how we work together."),
    Chapter.OPENNESS: N_("What has happened, figures, the press, and words we use."),
}
PRINCIPLE: Final = {
    1: N_("The needs of residents count as much as those of others"),
    2: N_("Whole, clean, working and beautiful"),
    3: N_("Staff know their part in a good neighbourhood"),
    4: N_("Short and simple ways to reach each other"),
    5: N_("Meetings, empathy and understanding"),
}
MEASURE_STATUS: Final = {
    MeasureStatus.NOT_STARTED: N_("Not started"),
    MeasureStatus.ONGOING: N_("Ongoing"),
    MeasureStatus.DONE: N_("Done"),
    MeasureStatus.ENDED: N_("Ended"),
}
ORIGIN: Final = {
    Origin.RESIDENT: N_("Started from a need of residents"),
    Origin.NEIGHBOUR: N_("Started from a need of neighbours"),
    Origin.STAFF: N_("Started with the staff"),
    Origin.FORUM: N_("Started in the forum or council"),
}
ANSWER: Final = {
    Answer.DONE: N_("Done"),
    Answer.ONGOING: N_("Ongoing"),
    Answer.DECLINED: N_("Not done, because"),
}
FINDING: Final = {
    FindingStatus.SEEN: N_("Seen, not yet reported"),
    FindingStatus.REPORTED: N_("Reported"),
    FindingStatus.DONE: N_("Done"),
    FindingStatus.DECLINED: N_("Will not be done"),
}
CATEGORY: Final = {
    IncidentCategory.NOISE: N_("Noise"),
    IncidentCategory.LITTER: N_("Litter"),
    IncidentCategory.DAMAGE: N_("Damage"),
    IncidentCategory.THREAT_OR_VIOLENCE: N_("Threats or violence"),
    IncidentCategory.DRUGS: N_("Drugs"),
    IncidentCategory.FIRE_OR_ALARM: N_("Fire or alarm"),
    IncidentCategory.OTHER: N_("Other"),
}
INTERVAL: Final = {
    Interval.MONTH: N_("every month"),
    Interval.QUARTER: N_("every three months"),
    Interval.HALF_YEAR: N_("twice a year"),
    Interval.YEAR: N_("once a year"),
}
STANCE: Final = {
    Stance.CRITICAL: N_("Critical"),
    Stance.NEUTRAL: N_("Neutral"),
    Stance.POSITIVE: N_("Positive"),
}
TIMELINE: Final = {
    TimelineKind.DECISION: N_("Decision"),
    TimelineKind.MOVE: N_("Move"),
    TimelineKind.MEETING: N_("Meeting"),
    TimelineKind.BUILDING: N_("Building works"),
    TimelineKind.COLLABORATION: N_("Collaboration"),
    TimelineKind.OTHER: N_("Other step"),
}
EVENT_KIND: Final = {
    EventKind.POPUP_CAFE: N_("Pop-up café"),
    EventKind.OPEN_HOUSE: N_("Open house"),
    EventKind.SAFETY_WALK: N_("Safety walk"),
    EventKind.MEETING: N_("Meeting"),
    EventKind.CLEANUP: N_("Clean-up"),
    EventKind.OTHER: N_("Event"),
}
EVENT_STATUS: Final = {
    EventStatus.PLANNED: N_("Planned, not yet certain"),
    EventStatus.CONFIRMED: N_("Takes place"),
    EventStatus.MOVED: N_("Moved to another time"),
    EventStatus.POSTPONED: N_("Postponed, new date comes later"),
    EventStatus.CANCELLED: N_("Cancelled"),
}

COMPLIANCE: Final = {
    Compliance.FULL: N_("fully compliant"),
    Compliance.PARTIAL: N_("partially compliant"),
    Compliance.NONE: N_("not compliant"),
}
COLOUR_SCHEME: Final = {ColourScheme.LIGHT: N_("light"), ColourScheme.DARK: N_("dark")}
SEVERITY: Final = {
    Severity.ERROR: N_("Stops the build"),
    Severity.WARNING: N_("Warning"),
    Severity.INFO: N_("Advice"),
}

ALL: Final[tuple[Mapping[Any, str], ...]] = (
    COLOUR_SCHEME,
    KIND, PHASE, PRESENCE, LEVEL, OCCASION, PROBLEM, THEME, CHAPTER, CHAPTER_ABOUT, MEASURE_STATUS, ORIGIN,
    ANSWER, FINDING, CATEGORY, INTERVAL, STANCE, TIMELINE, EVENT_KIND, EVENT_STATUS, COMPLIANCE, SEVERITY,
)  # fmt: skip
"""Every table of labels, so that a test can hold each complete."""
