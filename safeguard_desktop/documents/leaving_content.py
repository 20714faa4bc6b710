"""What papers about a child who leaves say: the slip that comes back, and the letter that no file is held."""

from __future__ import annotations

from safeguard_desktop.documents.content import Facts, Making


class SlipDocument(Facts, frozen=True, kw_only=True):
    """The receipt slip of a pack. It names the pack and no child. Source: X05; bundles/FORMAT.md."""

    setting: str
    lead: str
    contact: str
    number: str
    made_at: str


class NoFileDocument(Facts, frozen=True, kw_only=True):
    """A letter that says that no child protection file is held. Source: guidance.md section 2.2."""

    making: Making
    child_name: str
    date_of_birth: str
    to_setting: str
    to_lead: str
    day: str
