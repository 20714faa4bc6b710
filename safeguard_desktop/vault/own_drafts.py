"""Names of drafts that only their writer can work out. Specified in KEYS.md 15.5."""

import hashlib

from safeguard_desktop.vault.identity import Identity

NAME_TAG = b"safeguard-desktop/own-draft/1"


def own_draft_name(identity: Identity, form: str, about: str) -> str:
    """Return the name of somebody's draft of a form about a subject: 32 hex digits that tell nobody else."""
    text = f"{form}/{about}".encode()
    return hashlib.sha256(NAME_TAG + identity.sealing.private_bytes() + text).hexdigest()[:32]
