"""Unfinished forms that only their writer can open. Specified in KEYS.md 15.5.

Ordinary drafts are encrypted to the inbox, which every reader of the record opens. What is to be kept for named people
is therefore encrypted once more, to its writer's own key, and lies under a name that only its writer can work out.
"""

import hashlib

from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.padding import pad, unpad
from safeguard_desktop.vault.sealing import SealHeader, SealPurpose, check_address, open_sealed, seal

NAME_TAG = b"safeguard-desktop/own-draft/1"


def own_draft_name(identity: Identity, form: str, about: str) -> str:
    """Return the name of somebody's draft of a form about a subject: 32 hex digits that tell nobody else."""
    text = f"{form}/{about}".encode()
    return hashlib.sha256(NAME_TAG + identity.sealing.private_bytes() + text).hexdigest()[:32]


def seal_own_draft(plain: bytes, identity: Identity, header: SealHeader) -> bytes:
    """Encrypt a draft to its writer. Raises ValueError where it is too long."""
    return seal(pad(plain), identity.sealing.public_bytes(), header)


def open_own_draft(raw: bytes, identity: Identity, expected: SealHeader) -> bytes:
    """Return what `seal_own_draft` was given.

    Raises:
        EnvironmentFault: it is somebody else's, damaged, or not that draft.
    """
    header, padded = open_sealed(raw, identity.sealing)
    check_address(header, expected)
    return unpad(padded)


def own_draft_header(
    setting: SettingId, ledger: LedgerId, name: str, person: str, made_at: str
) -> SealHeader:
    """Return the header of somebody's own draft."""
    return SealHeader(SealPurpose.DRAFT, setting, ledger, name, person, 1, made_at)
