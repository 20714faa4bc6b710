"""What the lead is in the middle of writing at the desk, kept encrypted. Source: X12.

A form gives its name and what it is about; what was typed comes back when the same form is opened
again, after a lock, a crash or a power cut.
"""

import hashlib

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, decode_draft, encode
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.envelopes import EnvelopeKind, open_from_inbox, seal_to_inbox
from safeguard_desktop.services.session import Session


class DeskDrafts:
    """Keeps the unfinished forms of whoever is unlocked."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def keep(self, form: str, about: str, fields: dict[str, str]) -> None:
        """Keep what has been typed so far.

        Raises:
            EnvironmentFault: the folder cannot be written.
        """
        draft_id, at = self._id(form, about), self._session.now()
        kept = KeptDraft(SUBMISSION_FORMAT, draft_id, form, about, at, fields)
        raw = seal_to_inbox(encode(kept), self._session.chain, EnvelopeKind.DRAFT, draft_id, at)
        self._session.folder.write_inbox(f"{draft_id}.draft", raw)

    def kept(self, form: str, about: str) -> dict[str, str] | None:
        """Return what was kept for that form, or None where there is nothing that can be read."""
        draft_id = self._id(form, about)
        name = f"{draft_id}.draft"
        session = self._session
        if name not in session.folder.inbox_files():
            return None
        try:
            raw = session.folder.read_inbox(name)
            plain = open_from_inbox(raw, session.chain, (EnvelopeKind.DRAFT, draft_id), session.inbox_pair())
            draft = decode_draft(plain)
        except EnvironmentFault:
            return None
        return draft.fields if (draft.form, draft.about) == (form, about) else None

    def discard(self, form: str, about: str) -> None:
        """Take away what was kept, because it has been recorded or is not wanted."""
        self._session.folder.remove_inbox(f"{self._id(form, about)}.draft")

    def _id(self, form: str, about: str) -> str:
        # The same form about the same thing by the same person always finds its draft again.
        text = f"{self._session.identity.person}/{form}/{about}"
        return hashlib.sha256(text.encode()).hexdigest()[:32]
