"""Papers for the office and the wall, in which nothing of any record stands."""

from __future__ import annotations

from safeguard_desktop.documents.content.base import Facts


class RecoverySheetDocument(Facts, frozen=True, kw_only=True):
    """The paper that opens a record whose passphrases are lost. It exists on paper only. Source: DESIGN section 3."""

    setting: str
    made_at: str
    words: tuple[str, ...]
    code: str
    """What the square code holds, so that the words need not be typed."""
    fingerprint: str
    """The fingerprint of the sheet's own key, as every PC of this setting shows it."""
    share: str = ""
    """The letter where this is one of three shares, of which two are as good as the sheet; "" for the sheet itself."""


class HandoutPart(Facts, frozen=True, kw_only=True):
    """A few short lines under a heading; `column` is 0 for the left, 1 for the right, -1 for the whole width."""

    title: str
    lines: tuple[str, ...]
    column: int = -1


class HandoutDocument(Facts, frozen=True, kw_only=True):
    """A page for the wall or for families. Nothing of any record is in it."""

    setting: str
    title: str
    intro: str
    notice_title: str
    notice: str
    parts: tuple[HandoutPart, ...]
    people_title: str
    people: tuple[tuple[str, str], ...]
    """Names or offices, and their numbers."""
    foot: str
