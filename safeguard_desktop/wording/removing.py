"""The words about removing somebody from reading who is the subject of a concern. Source: DESIGN 3; S44."""

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("If somebody who reads the record must not read it any more")
WHY: Final = _(
    "Such as a lead about whom there is an allegation. You start it here; a second person who signs agrees, or the words of the recovery sheet are typed. Whoever it is about is not asked and is not told by the program."
)
OPEN: Final = _("Take reading away from somebody")
DIALOG: Final = _("Take reading away from somebody")
DIALOG_WHY: Final = _(
    "From then on this person is a member of staff here who neither reads the record nor leads nor signs. What was read or copied before cannot be taken back."
)
WHO: Final = _("From whom?")
SUCCESSOR: Final = _("Who leads and reads from now on?")
SUCCESSOR_NEEDED: Final = _(
    "Somebody has to lead and read. Whoever does not read yet is given a key by the recovery sheet."
)
SUCCESSOR_NOT_NEEDED: Final = _("Leave it as it is, or name somebody who leads as well.")
AS_IT_IS: Final = _("As it is now")
READS_NOW: Final = _("{name} – reads the record already")
BY_SHEET: Final = _("{name} – is given a key, with the recovery sheet")
CONTINUE: Final = _("Continue")
ASK_YES: Final = _("Take reading away")
DONE: Final = _(
    "Done. The program refuses that person from now on. The keys of the record are still to be changed: it is on Today of whoever opens the record next."
)
DONE_WITH_KEYS: Final = _(
    "Done. The program refuses that person from now on, and the keys of the record are changed."
)
NOBODY: Final = _("Nobody but you reads the record.")
SOLE_ALONE_TITLE: Final = _("Only you sign here")
SOLE_ALONE: Final = _(
    "Were a worry about you, nobody else here could take reading away from you in the program. That protects nobody, you included. Invite the manager or head, or the chair: they sign, and do not read the record by that."
)
SOLE_WHO: Final = _(
    "Tell the chair, the owner or whoever else answers for the setting. They and the LADO decide."
)
SOLE_SHEET: Final = _(
    "Whoever keeps the recovery sheet can put a backup back on another computer with it (“Restore from a backup” on the first page). There they choose a new passphrase, invite somebody else to lead, and end the account of whoever it is about: the sheet agrees to that."
)
SOLE_COPIES: Final = _(
    "A copy that somebody has already stays readable for whoever could read it: keep the computer and the backups out of reach as well."
)
SOLE_NO_SHEET: Final = _("Without the sheet nobody can do this, and no one can help with it from outside.")
KEYS_DUE: Final = _("Change the keys: somebody may not read any more")
KEYS_DUE_APPROVER: Final = _(
    "The keys of the record are still those of somebody who may not read any more. Whoever opens the record next is asked to change them, and you can agree to it there. With the recovery sheet it can be done at once."
)


def sole_title(name: str) -> str:
    """Return the heading of what to do where the only person who signs is the one it is about."""
    return _("If a worry is about {name}").format(name=isolated(name))


def sole_lines(name: str, lado: str) -> tuple[str, ...]:
    """Return what to do then, in its order; `lado` is the number, or ""."""
    first = (
        _(
            "Ring the designated officer (LADO) first: {number}. Nothing in this program has to be done before."
        )
        if lado
        else _(
            "Ring the council’s designated officer (LADO) first. Nothing in this program has to be done before."
        )
    )
    alone = _("Only {name} signs here, so nobody else can take reading away from {name} in the program.")
    return (
        first.format(number=lado),
        f"{alone.format(name=isolated(name))} {SOLE_WHO}",
        SOLE_SHEET,
        f"{SOLE_COPIES} {SOLE_NO_SHEET}",
    )


def title(name: str) -> str:
    """Return the question before it is done."""
    return _("Take reading away from {name}?").format(name=name)


def question(readers: Sequence[str], leads: str, *, with_sheet: bool) -> str:
    """Return what follows, who reads and leads from then on, and what remains."""
    stays = (
        _("{names} reads the record from then on.")
        if len(readers) == 1
        else _("{names} read the record from then on.")
    )
    who = stays.format(names=_join(readers))
    lead = _("{name} leads.").format(name=leads) if leads else ""
    then = (
        _(
            "With the recovery sheet the keys of the record are changed in the same step, so that nothing that was kept opens it."
        )
        if with_sheet
        else _(
            "With a second person’s passphrase this holds at once, and the program refuses this person. The keys of the record are changed by whoever opens it next: until then, somebody who kept a copy of the folder from before could still read what is written. With the recovery sheet they are changed in the same step."
        )
    )
    return "\n\n".join((" ".join(filter(None, (who, lead))), then))


def keys_due(names: Sequence[str]) -> str:
    """Return whose keys still open the record, and what to do."""
    return _(
        "{names} may not read any more, and the program refuses it. The keys are still those of before: a copy of the record with a kept key would open. Change the keys; it takes a second person."
    ).format(names=_join(names))


def _join(names: Sequence[str]) -> str:
    *first, last = names or ("",)
    return _("{names} and {last}").format(names=", ".join(first), last=last) if first else last
