"""Printed documents: frozen facts in, the bytes of a tagged PDF out. Only this imports reportlab or XlsxWriter.

`content` holds what a document says, `shaping` the port for a layout engine. The functions here load reportlab when
they are first called, not when the program starts (0.3 s, measured). They may be called from any thread.

Design: an own page layout on reportlab's canvas.
Context: reportlab's flowables take markup (what a person typed could open a file), have no font fallback, measure
each paragraph three times and know the page count only after a second build.
Decision: set lines ourselves (typesetting), place them on pages (composing), then draw (painting, sheet).
Consequences: page numbers are known before drawing; nothing typed is ever read as markup; entries of any length flow.
Alternatives: platypus (2 to 3 times slower), WeasyPrint (30 times), Qt's own writer (stops at page 697, no tags).
"""

from __future__ import annotations

from safeguard_desktop.documents.content import (
    AccessDocument,
    ChronologyDocument,
    ConcernDocument,
    FrontSheetDocument,
    HandoutDocument,
    Making,
    MatterDocument,
    NoFileDocument,
    PackDocument,
    PersonalDocument,
    ReadingsDocument,
    RecoverySheetDocument,
    ReferralDocument,
    Rendered,
    SharedDocument,
    SlipDocument,
    TellingsDocument,
)
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import say_nothing
from safeguard_desktop.domain.reports.report import Report

__all__ = [
    "render_access",
    "render_chronology",
    "render_concern",
    "render_front_sheet",
    "render_handout",
    "render_matter",
    "render_no_file",
    "render_pack",
    "render_personal",
    "render_readings",
    "render_recovery_sheet",
    "render_referral",
    "render_report",
    "render_separated",
    "render_shared",
    "render_slip",
    "render_tellings",
    "render_workbook",
]


def render_chronology(document: ChronologyDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the chronology of one child."""
    from safeguard_desktop.documents.extracts import compose_chronology  # noqa: PLC0415 (reportlab, see above)

    return compose_chronology(document, shaper)


def render_concern(document: ConcernDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of one concern in full."""
    from safeguard_desktop.documents.extracts import compose_concern  # noqa: PLC0415 (reportlab, see above)

    return compose_concern(document, shaper)


def render_front_sheet(document: FrontSheetDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of the front sheet."""
    from safeguard_desktop.documents.extracts import compose_front_sheet  # noqa: PLC0415 (reportlab, see above)

    return compose_front_sheet(document, shaper)


def render_handout(document: HandoutDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a page for the wall or for families, in which nothing of a record stands."""
    from safeguard_desktop.documents.handout import compose_handout  # noqa: PLC0415 (reportlab, see above)

    return compose_handout(document, shaper)


def render_matter(document: MatterDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of one worry about an adult."""
    from safeguard_desktop.documents.matter import compose_matter  # noqa: PLC0415 (reportlab, see above)

    return compose_matter(document, shaper)


def render_pack(
    document: PackDocument, shaper: TextShaper | None, progress: Progress = say_nothing
) -> Rendered:
    """Makes the pages of a transfer pack; bundles/pack.py encrypts them. `progress` may end it."""
    from safeguard_desktop.documents.pack import compose_pack  # noqa: PLC0415 (reportlab, see above)

    return compose_pack(document, shaper, progress)


def render_personal(document: PersonalDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of a concern that only named people have."""
    from safeguard_desktop.documents.personal import compose_personal  # noqa: PLC0415 (reportlab, see above)

    return compose_personal(document, shaper)


def render_readings(document: ReadingsDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the list of who has looked at the record."""
    from safeguard_desktop.documents.readings import compose_readings  # noqa: PLC0415 (reportlab, see above)

    return compose_readings(document, shaper)


def render_referral(document: ReferralDocument, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of the text of a referral."""
    from safeguard_desktop.documents.referral import compose_referral  # noqa: PLC0415 (reportlab, see above)

    return compose_referral(document, shaper)


def render_recovery_sheet(document: RecoverySheetDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the recovery sheet; its bytes hold the secret and must only be printed."""
    from safeguard_desktop.documents.recovery_sheet import compose_recovery_sheet  # noqa: PLC0415 (see above)

    return compose_recovery_sheet(document, shaper)


def render_access(document: AccessDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the copy for somebody who asked to see records, out of texts that hold nothing that is kept back."""
    from safeguard_desktop.documents.access import compose_access  # noqa: PLC0415 (reportlab, see above)

    return compose_access(document, shaper)


def render_shared(document: SharedDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the pages of what goes out after a decision to share; bundles/pack.py encrypts them."""
    from safeguard_desktop.documents.shared import compose_shared  # noqa: PLC0415 (reportlab, see above)

    return compose_shared(document, shaper)


def render_tellings(document: TellingsDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the register of what was told, and to whom."""
    from safeguard_desktop.documents.tellings import compose_tellings  # noqa: PLC0415 (reportlab, see above)

    return compose_tellings(document, shaper)


def render_report(report: Report, making: Making, shaper: TextShaper | None) -> Rendered:
    """Makes a paper of a report, with its pictures."""
    from safeguard_desktop.documents.report import compose_report  # noqa: PLC0415 (reportlab, see above)

    return compose_report(report, making, shaper)


def render_separated(report: Report, making: Making) -> bytes:
    """Makes comma-separated values of a report."""
    from safeguard_desktop.documents.separated import compose_separated  # noqa: PLC0415 (only for reports)

    return compose_separated(report, making)


def render_workbook(report: Report, making: Making) -> bytes:
    """Makes an Excel workbook of a report."""
    from safeguard_desktop.documents.workbook import compose_workbook  # noqa: PLC0415 (XlsxWriter: 0.4 s, measured)

    return compose_workbook(report, making)


def render_slip(document: SlipDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the receipt slip of a pack, which names no child."""
    from safeguard_desktop.documents.slip import compose_slip  # noqa: PLC0415 (reportlab, see above)

    return compose_slip(document, shaper)


def render_no_file(document: NoFileDocument, shaper: TextShaper | None) -> Rendered:
    """Makes the letter that no child protection file is held."""
    from safeguard_desktop.documents.no_file import compose_no_file  # noqa: PLC0415 (reportlab, see above)

    return compose_no_file(document, shaper)
