"""The recovery sheet as a paper. Its words exist in memory and on paper, nowhere else."""

from datetime import datetime

from safeguard_desktop.documents import render_recovery_sheet
from safeguard_desktop.documents.content import RecoverySheetDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.services.papers.making import finished
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.vault.recovery import RecoverySeed, qr_text, root_pair, setting_id, words
from safeguard_desktop.vault.shares import Share, share_qr, share_words
from safeguard_desktop.wording.times import instant_text


def recovery_sheet(
    setting: str,
    seed: RecoverySeed,
    now: datetime,
    shaper: TextShaper | None,
    known_as: SettingId | None = None,
) -> Output:
    """Lay out the recovery sheet of a setting. Source: DESIGN 3 (Recovery), X14.

    `known_as` is the setting's id where this is not its first sheet: the id stays that of the first one.
    """
    document = RecoverySheetDocument(
        setting=setting,
        made_at=instant_text(to_text(now)),
        words=words(seed),
        code=qr_text(seed),
        fingerprint=fingerprint_text(known_as or setting_id(root_pair(seed).public_bytes())),
    )
    return finished(render_recovery_sheet(document, shaper))


def recovery_share(
    setting: str, share: Share, now: datetime, shaper: TextShaper | None, known_as: SettingId
) -> Output:
    """Lay out one of three shares, on a page of its own. Source: DESIGN 3 (Recovery), X14; KEYS.md 10.4."""
    document = RecoverySheetDocument(
        setting=setting,
        made_at=instant_text(to_text(now)),
        words=share_words(share),
        code=share_qr(share),
        fingerprint=fingerprint_text(known_as),
        share=share.letter,
    )
    return finished(render_recovery_sheet(document, shaper))


def fingerprint_text(setting: str) -> str:
    """Return the first 16 hex digits of a setting's id in groups of four, to read out or compare."""
    short = setting[:16].upper()
    return " ".join(short[start : start + 4] for start in range(0, len(short), 4))
