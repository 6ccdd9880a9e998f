"""The closed sets of codes that data files use. Labels for people are made in the views."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of residence it is. A protected shelter is not among them, on purpose."""

    SUPPORTED_HOUSING = "supported_housing"
    EMERGENCY_HOUSING = "emergency_housing"
    CARE_HOME = "care_home"
    TRAINING_FLATS = "training_flats"
    HOUSING_FIRST = "housing_first"
    OTHER = "other"


class PhaseCode(StrEnum):
    """Where a residence is in its life; steers the order of the page and the review interval."""

    PLANNED = "planned"
    MOVING_IN = "moving_in"
    RUNNING = "running"
    CHANGING = "changing"
    CLOSING = "closing"
    CLOSED = "closed"


class Visibility(StrEnum):
    """How precisely the place may be shown."""

    FULL = "full"
    STREET = "street"
    DISTRICT = "district"


class LandmarkKind(StrEnum):
    """What sort of thing a landmark on the sketch map is."""

    STOP = "stop"
    PARK = "park"
    SQUARE = "square"
    SCHOOL = "school"
    SHOP = "shop"
    MEETING_PLACE = "meeting_place"
    WATER = "water"
    ROAD = "road"
    RAILWAY = "railway"
    LANDMARK = "landmark"


class Presence(StrEnum):
    """Whether staff is in the house at a time of day."""

    YES = "yes"
    NO = "no"
    LIMITED = "limited"


class Level(StrEnum):
    """Levels of collaboration around a residence (guide 4.4)."""

    GOOD_CONTACTS = "good_contacts"
    SAFETY_FORUM = "safety_forum"
    COUNCIL = "council"
    EXISTING_NETWORK = "existing_network"


class Occasion(StrEnum):
    """Why collaboration is needed now (guide 4.3)."""

    AREA_CHANGES = "area_changes"
    NEW_RESIDENCE = "new_residence"
    CONFLICT = "conflict"


class ProblemKind(StrEnum):
    """What a neighbour may need help with: the rows of the contact table."""

    DANGER_NOW = "danger_now"
    DISTURBANCE_NOW = "disturbance_now"
    LITTER_OR_FAULT = "litter_or_fault"
    QUESTION_OR_COMPLAINT = "question_or_complaint"
    POLICE_NOT_URGENT = "police_not_urgent"


class RouteKind(StrEnum):
    """What sort of contact route it is."""

    EMERGENCY = "emergency"
    POLICE = "police"
    RESIDENCE_ALWAYS = "residence_always"
    RESIDENCE_DAYTIME = "residence_daytime"
    EMAIL = "email"
    COMPLAINT = "complaint"
    FAULT_REPORT = "fault_report"
    FORUM = "forum"
    PRESS = "press"
    FAMILY_SUPPORT = "family_support"
    HEALTH_ADVICE = "health_advice"
    OTHER = "other"


class Theme(StrEnum):
    """Themes of neighbours' questions."""

    WHAT = "what"
    RESPONSIBILITY = "responsibility"
    LOCATION = "location"
    SAFETY = "safety"
    ORDER = "order"
    ECONOMY = "economy"
    CONTACT = "contact"
    OPENNESS = "openness"
    RESIDENTS = "residents"


class Voice(StrEnum):
    """Whose words a question is put in."""

    NEIGHBOUR = "neighbour"
    RESIDENT = "resident"
    EDITOR = "editor"


class Origin(StrEnum):
    """Whose need or idea a measure started from."""

    RESIDENT = "resident"
    NEIGHBOUR = "neighbour"
    STAFF = "staff"
    FORUM = "forum"


class MeasureStatus(StrEnum):
    """How far a measure has come."""

    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    DONE = "done"
    ENDED = "ended"


class MeasureType(StrEnum):
    """Types that carry special demands: guards, cameras and patrols must state their limits."""

    GENERAL = "general"
    GUARD = "guard"
    CAMERA = "camera"
    PATROL = "patrol"


class Answer(StrEnum):
    """What became of what neighbours said."""

    DONE = "done"
    ONGOING = "ongoing"
    DECLINED = "declined"


class FindingStatus(StrEnum):
    """How far a finding of a safety walk has come."""

    SEEN = "seen"
    REPORTED = "reported"
    DONE = "done"
    DECLINED = "declined"


class IncidentCategory(StrEnum):
    """The only categories in which incidents are told."""

    NOISE = "noise"
    LITTER = "litter"
    DAMAGE = "damage"
    THREAT_OR_VIOLENCE = "threat_or_violence"
    DRUGS = "drugs"
    FIRE_OR_ALARM = "fire_or_alarm"
    OTHER = "other"


class Interval(StrEnum):
    """How often figures are published."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Stance(StrEnum):
    """How a piece of press coverage sees the residence."""

    CRITICAL = "critical"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class NamesResident(StrEnum):
    """Whether an article names or pictures somebody who lives there."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class TimelineKind(StrEnum):
    """What sort of step a line of the timeline is."""

    DECISION = "decision"
    MOVE = "move"
    MEETING = "meeting"
    BUILDING = "building"
    COLLABORATION = "collaboration"
    OTHER = "other"


class EventKind(StrEnum):
    """What sort of event it is."""

    POPUP_CAFE = "popup_cafe"
    OPEN_HOUSE = "open_house"
    SAFETY_WALK = "safety_walk"
    MEETING = "meeting"
    CLEANUP = "cleanup"
    OTHER = "other"


class EventStatus(StrEnum):
    """The state of an event."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class NoticeSeverity(StrEnum):
    """How loud a notice is."""

    INFO = "info"
    IMPORTANT = "important"
    URGENT = "urgent"


class PeopleVisible(StrEnum):
    """Who can be seen in a picture. Residents never can."""

    NONE = "none"
    STAFF = "staff"
    PUBLIC = "public"
    RESIDENTS = "residents"


class LegalBasis(StrEnum):
    """On what ground a picture is published (brief: IMY, SKR)."""

    NO_PEOPLE = "no_people"
    PUBLIC_INTEREST = "public_interest"
    CONTRACT = "contract"
    CONSENT = "consent"


class TranslationStatus(StrEnum):
    """How a translation was made."""

    HUMAN = "human"
    MACHINE = "machine"
    CHECKED = "checked"


class Compliance(StrEnum):
    """The three wordings that an accessibility statement may use."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class ColourScheme(StrEnum):
    """Which colours a reader's device asks for."""

    LIGHT = "light"
    DARK = "dark"
