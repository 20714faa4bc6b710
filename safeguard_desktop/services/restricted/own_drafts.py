"""Half-written forms about what is kept for named people: only their writer can open them or say what they are."""

import json
from base64 import b64decode, b64encode
from typing import Final

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.session import Session
from safeguard_desktop.vault.own_drafts import (
    open_own_draft,
    own_draft_header,
    own_draft_name,
    seal_own_draft,
)
from safeguard_desktop.vault.sealing import SealHeader

_FORM: Final = "own"
_FIELD: Final = "fields"


class OwnDrafts(DeskDrafts):
    """Keeps forms as `DeskDrafts` does, encrypted once more to whoever is signed in."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        super().__init__(session)
        self._signed_in = session

    def keep(self, form: str, about: str, fields: dict[str, str]) -> None:
        """Keep what has been typed so far; see `DeskDrafts.keep`."""
        name, identity = self._name(form, about), self._signed_in.identity
        plain = json.dumps(fields, ensure_ascii=False).encode()
        raw = seal_own_draft(plain, identity, self._header(name, self._signed_in.now()))
        super().keep(_FORM, name, {_FIELD: b64encode(raw).decode()})

    def kept(self, form: str, about: str) -> dict[str, str] | None:
        """Return what was kept for that form, or None where there is nothing that can be read."""
        name = self._name(form, about)
        outer = super().kept(_FORM, name)
        if outer is None:
            return None
        try:
            raw = b64decode(outer[_FIELD], validate=True)
            plain = open_own_draft(raw, self._signed_in.identity, self._header(name, ""))
            fields = json.loads(plain)
        except (EnvironmentFault, KeyError, ValueError):
            return None
        return {str(key): str(value) for key, value in dict(fields).items()}

    def discard(self, form: str, about: str) -> None:
        """Take away what was kept."""
        super().discard(_FORM, self._name(form, about))

    def _name(self, form: str, about: str) -> str:
        return own_draft_name(self._signed_in.identity, form, about)

    def _header(self, name: str, at: str) -> SealHeader:
        origin = self._signed_in.ledger.origin
        return own_draft_header(origin.setting, origin.ledger, name, self._signed_in.identity.person, at)
