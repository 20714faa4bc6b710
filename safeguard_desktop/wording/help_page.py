"""The words of the page of help: how to begin, what the program does not do, whom to ring, what to print."""

from typing import Final

from safeguard_desktop.wording import removing
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Help")
INTRO: Final = _("About a single question: go to it and press F1, or press the sign at its end.")
BUTTON: Final = _("Help")
RING: Final = _("Whom to ring")
RING_NOW: Final = _("A child in danger now: 999. Nothing in this program has to be done first.")
NO_NUMBER: Final = _("Not filled in yet: Settings, Telephone numbers")
PRINT: Final = _("Pages to print")
MORE: Final = _("More")
GLOSSARY: Final = _("Words explained")
SHORTCUTS: Final = _("Keyboard shortcuts")
SEE: Final = _("Look at it")

PARTS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (_("To begin with: the lead"), (
        _("Each morning open Today. It lists what has come in, what is due, and what somebody began and did not send."),
        _("Receive a concern: say which child it is about, and what kind of worry. Its author can then read that you have it."),
        _("Ring first, write afterwards. “Tell social care or police” takes a minute."),
        _("Decide, with the reason. Every concern ends in a decision, also where nothing further is done."),
        _("Lock when you leave the desk (Ctrl+L). F9 hides everything at once."),
        _("Keep the recovery sheet outside this building. Without it and every passphrase, nobody can open the record."),
    )),
    (_("The deputy"), (
        _("When the lead is away you can do whatever the lead does here, if you were invited as a reader: receive, ring, decide."),
        _("Take over a concern with “Take it over”; the lead sees it on Today and takes it back the same way."),
        _("Nothing that protects a child waits until the lead is back."),
    )),
    (_("The manager or headteacher, and the chair"), (
        _("A worry about an adult, or about the lead, comes to you and to nobody else here."),
        _("Two people are needed to change who can read the record: you are one of them. That does not let you read it."),
    )),
    (_("If a worry is about the lead"), (
        _("Ring the council’s designated officer (LADO) first. Nothing in this program has to be done before."),
        _("A manager, head or chair who has an account takes reading away from the lead in their own window; a second person who signs agrees, or the recovery sheet."),
        removing.SOLE_SHEET,
        _("So have two people who sign, and keep the recovery sheet where neither of them alone has it."),
    )),
    (_("Everybody else"), (
        _("Staff need no account. On the first page they press “Raise a concern”, and get a reference."),
        _("Hang up the page “How we record a worry”: it says what to write, what never to do, and whom to tell."),
    )),
    (_("What this program does not do"), (
        _("It rings nobody and sends nothing. It has no connection to the internet: you ring, post, and hand over."),
        _("It does not decide. Guidance beside a decision is there to be weighed, and says when it was last checked."),
        _("It knows the guidance of England alone. In Wales, Scotland and Northern Ireland other rules hold: ask your authority."),
        _("It keeps no pictures of injuries and no indecent images, and nobody should try to."),
        _("It cannot help if the recovery sheet and every passphrase are lost."),
        _("It is no register, no timetable and no place for ordinary notes: only what keeps children safe."),
    )),
)  # fmt: skip
