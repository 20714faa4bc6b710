"""Bodies of entries about what holds in a setting and what the law asks of it, for the tests of entries."""

from typing import Final

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.entries import (
    DayOff,
    DaysOffSet,
    Designation,
    DesignationSet,
    EditionSet,
    FamilyTextSet,
    GroundSet,
    LegalRequest,
    LegalStep,
    LimitSet,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.family_texts import FamilyText
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, Proceedings
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.sharing.codes import RecipientKind

_ID: Final = EntryId("0" * 32)

HERE_AND_LAW: Final[tuple[EntryBody, ...]] = (
    LegalRequest(
        LegalAsker.POLICE, NOT_KNOWN, "All notes of November.", Proceedings.LIVE, "2026-11-30", "DC Vale",
        power="dpa_crime_exemption", answer_due="2026-11-30", concern=_ID,
    ),
    EditionSet(
        "kcsie_2026", "kcsie", "Keeping children safe in education 2026", EditionStatus.KNOWN, "gov.uk",
        "2026-11-20", "2026-09-01", kinds=(SettingKind.ACADEMY,),
    ),
    GroundSet(Exemption.CRIME, "Ask the police first.", "Local note", "2026-11-20", "The police."),
    LimitSet("lado", 1, DeadlineUnit.WORKING_DAY, "Ring the same day.", "Local procedure", "2026-11-20"),
    DaysOffSet((DayOff("2027-05-10", "Coronation"),), ("2027-05-03",), "gov.uk"),
    FamilyTextSet(FamilyText.PRIVACY, "What we keep\nLittle.", "Shorter."),
    DesignationSet(Designation.NO, "Letter of the council, 2 November", "2026-11-02"),
    LegalStep(_ID, LegalStepKind.ANSWERED, NOT_KNOWN, "DC Vale", "The notes.", to_kind=RecipientKind.POLICE),
)  # fmt: skip
