"""The words about recovery by two of three shares. Source: X14; DESIGN 3; KEYS.md 10.4."""

from typing import Final

from safeguard_desktop.wording.translate import _

TITLE: Final = _("Two of three shares in place of the recovery sheet")
WHY: Final = _(
    "Instead of trusting one sheet to one safe, three people each keep a share. Any two of them, with a backup, open the record; one alone opens nothing. The sheet goes on counting beside them. It takes the words of the sheet, and nobody else has to agree. A new recovery sheet ends all three."
)
NONE: Final = _("There are no shares.")
WHOLE: Final = _("There are three shares of the sheet in force.")
UNFINISHED: Final = _("Making the shares was cut off")
UNFINISHED_THEN: Final = _(
    "Not every two of them open the record. Make three new shares; those of before then open nothing."
)
MAKE: Final = _("Make three shares")
MAKE_ANEW: Final = _("Make three new shares")
WORDS_TITLE: Final = _("The words of the recovery sheet")
WORDS_WHY: Final = _("The shares hold what the sheet holds, so it is needed once. Its words are not kept.")
WORDS_CONTINUE: Final = _("Continue")
DIALOG: Final = _("Three shares")
SHARE: Final = _("Share {letter} – {number} of 3")
INTRO: Final = _("This share and one of the other two open the record if every passphrase is lost.")
INTRO_THEN: Final = _(
    "Alone it opens nothing. If two of the three are lost, and the sheet as well, nobody can open the record."
)
KEEP: Final = _(
    "Give each share to somebody else, away from this building, such as the chair, a solicitor and a bank."
)
NEXT: Final = _("Continue with share {letter}")
FINISH: Final = _("Put the three shares in force")
DONE: Final = _(
    "The three shares are in force. Write down who keeps which. Shares of before open nothing here any more."
)

# Restoring
WAY: Final = _("What do you have?")
BY_SHEET: Final = _("The recovery sheet")
BY_SHARES: Final = _("Two of the three shares")
FIRST: Final = _("The 26 words of one share")
SECOND: Final = _("The 26 words of another share")
SHARE_HINT: Final = _("In the order of their numbers. Which share it is, the words tell by themselves.")
