"""Half-written forms about what is kept for named people: only their writer can open them or say what they are."""

from typing_extensions import override

from safeguard_desktop.services.acts.desk_drafts import OwnDrafts
from safeguard_desktop.vault.own_drafts import own_draft_name


class UntoldDrafts(OwnDrafts):
    """Keeps forms encrypted to whoever is writing, under a name that tells nobody else of what they are.

    The name of an ordinary draft can be worked out from the form and the child, both of which a reader knows.
    """

    @override
    def _id(self, form: str, about: str) -> str:
        return own_draft_name(self._session.identity, form, about)
