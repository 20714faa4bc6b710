"""What a document says, ready to be printed: frozen facts in, nothing to look up or decide.

Dates, names and choices are already the words that a person is to read; an empty string means "not recorded" and
is printed so where a reader would miss it, or left out where he would not. Labels and standing sentences are not
here: they come from wording/documents.py.

Source: guidance.md sections 2.1, 10.1, 10.3 and 10.4.
"""

from __future__ import annotations

from safeguard_desktop.documents.content.adults import (
    MatterDeadline,
    MatterDocument,
    MatterPart,
    PersonalDocument,
)
from safeguard_desktop.documents.content.base import (
    Detail,
    Facts,
    Making,
    MissingText,
    Party,
    RecordState,
    Rendered,
    Term,
    Withheld,
)
from safeguard_desktop.documents.content.child import (
    FrontSheet,
    Person,
    Responsibility,
)
from safeguard_desktop.documents.content.going_out import (
    AccessDocument,
    AccessEntry,
    NoFileDocument,
    PackDocument,
    SharedDocument,
    SlipDocument,
)
from safeguard_desktop.documents.content.of_a_child import (
    ChronologyDocument,
    ConcernDocument,
    FrontSheetDocument,
    ReferralDocument,
    ReferralPart,
)
from safeguard_desktop.documents.content.office import (
    HandoutDocument,
    HandoutPart,
    RecoverySheetDocument,
)
from safeguard_desktop.documents.content.registers import (
    ReadingLine,
    ReadingsDocument,
    TellingLine,
    TellingsDocument,
)
from safeguard_desktop.documents.content.story import (
    Amendment,
    Author,
    Authorship,
    ChronologyRow,
    Concern,
    Decision,
    Event,
    Hold,
    Involved,
    Note,
)

__all__ = [
    "AccessDocument",
    "AccessEntry",
    "Amendment",
    "Author",
    "Authorship",
    "ChronologyDocument",
    "ChronologyRow",
    "Concern",
    "ConcernDocument",
    "Decision",
    "Detail",
    "Event",
    "Facts",
    "FrontSheet",
    "FrontSheetDocument",
    "HandoutDocument",
    "HandoutPart",
    "Hold",
    "Involved",
    "Making",
    "MatterDeadline",
    "MatterDocument",
    "MatterPart",
    "MissingText",
    "NoFileDocument",
    "Note",
    "PackDocument",
    "Party",
    "Person",
    "PersonalDocument",
    "ReadingLine",
    "ReadingsDocument",
    "RecordState",
    "RecoverySheetDocument",
    "ReferralDocument",
    "ReferralPart",
    "Rendered",
    "Responsibility",
    "SharedDocument",
    "SlipDocument",
    "TellingLine",
    "TellingsDocument",
    "Term",
    "Withheld",
]
