"""What the lead is in the middle of writing at the desk, kept encrypted. Source: X12.

A form gives its name and what it is about; what was typed comes back when the same form is opened
again, after a lock, a crash or a power cut. What a full disk would not take waits in memory, encrypted
as it would lie on the disk, so that a lock loses nothing either.
"""

import hashlib
from contextlib import suppress

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, decode_draft, encode
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, open_from_inbox, seal_to_inbox
from safeguard_desktop.services.session import Session

_WAITS_FOR_THE_DISK = frozenset({FaultCode.DISK_FULL, FaultCode.READ_ONLY})


class DeskDrafts:
    """Keeps the unfinished forms of whoever is unlocked."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def keep(self, form: str, about: str, fields: dict[str, str]) -> None:
        """Keep what has been typed so far.

        Raises:
            EnvironmentFault: the folder cannot be written; on a full disk the draft waits in memory.
        """
        draft_id, at = self._id(form, about), self._session.now()
        kept = KeptDraft(SUBMISSION_FORMAT, draft_id, form, about, at, fields)
        raw = seal_to_inbox(encode(kept), self._session.chain, EnvelopeKind.DRAFT, draft_id, at)
        self._put(f"{draft_id}.draft", raw)
        self.write_waiting()

    def write_waiting(self) -> None:
        """Put what waits for room on the disk there, as far as there is room now."""
        with suppress(EnvironmentFault):
            for key, raw in tuple(self._waiting.items()):
                folder, _, name = key.rpartition("/")
                if folder == str(self._session.folder.path):
                    self._put(name, raw)

    def kept(self, form: str, about: str) -> dict[str, str] | None:
        """Return what was kept for that form, or None where there is nothing that can be read."""
        draft_id = self._id(form, about)
        session = self._session
        raw = self._raw(f"{draft_id}.draft")
        if raw is None:
            return None
        try:
            plain = open_from_inbox(raw, session.chain, (EnvelopeKind.DRAFT, draft_id), session.inbox_pairs())
            draft = decode_draft(plain)
        except EnvironmentFault:
            return None
        return draft.fields if (draft.form, draft.about) == (form, about) else None

    def discard(self, form: str, about: str) -> None:
        """Take away what was kept, because it has been recorded or is not wanted."""
        name = f"{self._id(form, about)}.draft"
        self._waiting.pop(self._key(name), None)
        self._session.folder.remove_inbox(name)

    @property
    def _waiting(self) -> dict[str, bytes]:
        return self._session.workplace.unwritten

    def _key(self, name: str) -> str:
        return f"{self._session.folder.path}/{name}"

    def _put(self, name: str, raw: bytes) -> None:
        try:
            self._session.folder.write_inbox(name, raw)
        except EnvironmentFault as fault:
            if fault.code in _WAITS_FOR_THE_DISK:
                self._waiting[self._key(name)] = raw
            raise
        self._waiting.pop(self._key(name), None)

    def _raw(self, name: str) -> bytes | None:
        """Return a draft as it was kept last: in memory where the disk had no room."""
        waiting, folder = self._waiting.get(self._key(name)), self._session.folder
        if waiting is not None or name not in folder.inbox_files():
            return waiting
        with suppress(EnvironmentFault):
            return folder.read_inbox(name)
        return None

    def _id(self, form: str, about: str) -> str:
        # The same form about the same thing by the same person always finds its draft again.
        text = f"{self._session.identity.person}/{form}/{about}"
        return hashlib.sha256(text.encode()).hexdigest()[:32]
