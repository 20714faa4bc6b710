"""The pages of the unlocked program and how one leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Every page that can be gone to. Those of the rail stand first."""

    TODAY = "today"
    CHILDREN = "children"
    CONCERNS = "concerns"
    SHARING = "sharing"
    TRANSFERS = "transfers"
    REQUESTS = "requests"
    KEEPING = "keeping"
    REPORTS = "reports"
    PEOPLE = "people"
    SETTINGS = "settings"
    PERSONAL = "personal"
    MATTERS = "matters"
    SEARCH = "search"
    CHILD = "child"
    CONCERN = "concern"
    RECEIVE = "receive"
    UNFINISHED = "unfinished"
    FRONT_SHEET = "front_sheet"
    CHRONOLOGY = "chronology"
    FRONT_SHEET_PAPER = "front_sheet_paper"
    CONCERN_PAPER = "concern_paper"
    REFERRAL_PAPER = "referral_paper"
    TRANSFER = "transfer"
    LEAVER = "leaver"
    RAISE = "raise"
    HELP = "help"
    GLOSSARY = "glossary"
    DESTROY = "destroy"
    CERTIFICATE = "certificate"
    ARCHIVE = "archive"
    HANDOUT = "handout"
    READINGS = "readings"
    RESTRICTED = "restricted"
    NAMES_TOLD = "names_told"
    TELLINGS = "tellings"
    ARRIVING = "arriving"
    LISTS = "lists"
    SHARED_PAPER = "shared_paper"
    SHARE = "share"
    SHARING_DECISION = "sharing_decision"
    DOCUMENTS = "documents"
    DOCUMENT = "document"
    KEPT_DOCUMENT = "kept_document"
    REQUEST = "request"
    REQUEST_COPY = "request_copy"
    LEGAL_REQUEST = "legal_request"
    SHARE_AHEAD = "share_ahead"
    GUIDANCE = "guidance"


RAIL = (
    Place.TODAY,
    Place.CHILDREN,
    Place.CONCERNS,
    Place.SHARING,
    Place.TRANSFERS,
    Place.REQUESTS,
    Place.KEEPING,
    Place.REPORTS,
    Place.PEOPLE,
    Place.SETTINGS,
    Place.PERSONAL,
    Place.MATTERS,
)
"""The places of the rail in their order. The last two are there only for whom they hold, or may hold, something."""

FOR_SOME = (Place.PERSONAL, Place.MATTERS)

_UNDER = {
    Place.DESTROY: Place.KEEPING,
    Place.CERTIFICATE: Place.KEEPING,
    Place.ARCHIVE: Place.KEEPING,
    Place.CHILD: Place.CHILDREN,
    Place.FRONT_SHEET: Place.CHILDREN,
    Place.CHRONOLOGY: Place.CHILDREN,
    Place.FRONT_SHEET_PAPER: Place.CHILDREN,
    Place.CONCERN_PAPER: Place.CONCERNS,
    Place.REFERRAL_PAPER: Place.SHARING,
    Place.CONCERN: Place.CONCERNS,
    Place.RECEIVE: Place.TODAY,
    Place.UNFINISHED: Place.TODAY,
    Place.TRANSFER: Place.TRANSFERS,
    Place.LEAVER: Place.TRANSFERS,
    Place.READINGS: Place.PEOPLE,
    Place.RESTRICTED: Place.CHILDREN,
    Place.NAMES_TOLD: Place.PEOPLE,
    Place.TELLINGS: Place.SHARING,
    Place.ARRIVING: Place.TRANSFERS,
    Place.LISTS: Place.CHILDREN,
    Place.SHARED_PAPER: Place.SHARING,
    Place.SHARE: Place.SHARING,
    Place.SHARING_DECISION: Place.SHARING,
    Place.DOCUMENTS: Place.CHILDREN,
    Place.DOCUMENT: Place.CHILDREN,
    Place.KEPT_DOCUMENT: Place.CHILDREN,
    Place.REQUEST: Place.REQUESTS,
    Place.REQUEST_COPY: Place.REQUESTS,
    Place.LEGAL_REQUEST: Place.SHARING,
    Place.SHARE_AHEAD: Place.SHARING,
    Place.GUIDANCE: Place.SETTINGS,
}


@dataclass(frozen=True)
class Destination:
    """A page, the id of what it shows, where it shows one thing, and what it is opened for.

    That is an entry which is looked for, or the key of an act whose form is to be open.
    """

    place: Place
    subject: str = ""
    entry: str = ""
    act: str = ""


def rail_place(place: Place) -> Place | None:
    """Returns the place of the rail under which a page stands; None for search, help and raising a concern."""
    return place if place in RAIL else _UNDER.get(place)


def shortcut_to(place: Place) -> str:
    """Returns the keys that lead to a place of the rail: Ctrl with its number; with Shift for what only some have.

    They are the same for everybody, whoever has which places, since people learn them with their fingers.
    """
    if place in FOR_SOME:
        return f"Ctrl+Shift+{FOR_SOME.index(place) + 1}"
    return f"Ctrl+{(RAIL.index(place) + 1) % 10}"
