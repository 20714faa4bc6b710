"""The words of what goes out after a decision to share: the paper, and the page on which it is made. Source: S39."""

from typing import Final

from safeguard_desktop.wording.transfers import MadeWords
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Shared record")
SUBTITLE: Final = _("Entries chosen from a child protection file")
DOCUMENT_TITLE: Final = _("Child protection file: chosen entries")
NUMBER: Final = _("Number")
WHAT_IT_IS: Final = _("What this is")
AHEAD: Final = _(
    "Told before the child leaves, so that support is ready on the first day. It is not the transfer of the file, which follows when the child has left."
)
SHARED_WITH: Final = _("Shared with")
SHARED_FOR: Final = _("What it is for")
GROUND: Final = _("On what ground")
GATEWAY: Final = _("Law that opens the way")
EDITION: Final = _("Advice followed")
FAMILY: Final = _("The family’s agreement")
FAMILY_TOLD: Final = _("What the family was told")
HOLDS: Final = _("What it holds")
DOCUMENTS: Final = _("Documents in this file")
CONCERNS_INTRO: Final = _("Each as it was raised. What followed stands here only where it was chosen.")
ENTRIES: Final = _("Chosen entries")
ENTRIES_INTRO: Final = _("In the order of the events. Other entries of the file were not chosen.")
WITHHELD_INTRO: Final = _("What stands in the chosen entries and was left out, and why.")
WITHHELD_NONE: Final = _("The chosen entries are here whole. Other entries of the file were not chosen.")
HANDLING: Final = _(
    "This was shared for the purpose above. We ask you to use it for that alone, to keep it apart from other files, and to let only those see it who need it for that. Ask us before it goes to anybody else."
)
ASK_TITLE: Final = _("If something seems wrong or missing,")
ASK: Final = _("ask us. Only what was judged to be needed is here; more can be decided on.")
NAME_LEFT_OUT: Final = _("[name left out]")
REFERRER_LEFT_OUT: Final = _("Who raised the matter")
REFERRER_WHY: Final = _("Their name was not needed for the purpose, or telling it could harm them.")
OTHERS_LEFT_OUT: Final = _("Names of other people")
OTHERS_WHY: Final = _("They were not needed for the purpose.")

PAGE_TITLE: Final = _("What goes out")
OPEN: Final = _("Make what goes out")
INTRO: Final = _(
    "Exactly the entries that were chosen, with a cover that says what it is for and on what ground. Look at each page before it goes."
)
MAKE: Final = _("Encrypt it")
MAKING: Final = _("Making the pages …")
SAVED: Final = _("Saved. Write down when and how it was sent.")
NOT_CHOSEN: Final = _("Not among what was chosen")
SHARED: Final = MadeWords(
    title=_("What goes out is made: {number}"),
    save=_("Save the file"),
    fingerprint=_("Its fingerprint, to read out to whoever gets it"),
    tell=_("Tell it by telephone, never in the message that carries the file."),
    once=_("It is shown only now. If it is lost, make the file again."),
    receipt=_("Ask them to say that they have it, and write that down."),
)


def holds(entries: int) -> str:
    """Return how many entries stand in it."""
    return ngettext("{count} chosen entry", "{count} chosen entries", entries).format(count=entries)
