"""The words of the unlocked window: its places, its shortcuts, locking, and Today."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TODAY: Final = _("Today")
CHILDREN: Final = _("Children")
CONCERNS: Final = _("Concerns")
TRANSFERS: Final = _("Transfers")
SETTINGS: Final = _("Settings")

SEARCH: Final = _("Search")
SEARCH_HINT: Final = _("Child, words, reference")
RAISE: Final = _("Raise a concern")
LOCK: Final = _("Lock")
HIDE: Final = _("Hide at once")
HIDE_HINT: Final = _("F9 blanks the window and locks it.")
SHORTCUTS: Final = _("Keyboard shortcuts")
LOCKING: Final = _("Making a backup and locking.")
LOCKED_IDLE: Final = _("Locked after five minutes without a key or a click. What you were writing is kept.")
LEAVE_QUESTION: Final = _("Close the program?")
LEAVE_CONSEQUENCE: Final = _("A backup is made first. What you were writing is kept and waits for you.")

TODAY_EMPTY: Final = _("Nothing is waiting for you")
TODAY_EMPTY_HINT: Final = _("New concerns appear here by themselves.")
TO_RECEIVE: Final = _("To receive")
UNFINISHED: Final = _("Unfinished")
UNFINISHED_HINT: Final = _("Somebody began this and has not sent it. Talk to them.")
TO_DECIDE: Final = _("Received, no decision yet")
DUE: Final = _("Due soon")
OVERDUE: Final = _("Overdue")
RECEIVE_IT: Final = _("Receive it")
DECIDE_IT: Final = _("Decide")
REVIEW_IT: Final = _("Review it")
OPEN_IT: Final = _("Open")
REVIEW_OF_MONITORED: Final = _("Review: monitored concern")
REVIEW_OF_HOLD: Final = _("Review: is it still right to keep this?")
BACKUP_TITLE: Final = _("Backup")
BACKUP_NEVER: Final = _("No backup yet. One is made when you lock; choose a second place for it in Settings.")
BACKUP_NO_SECOND: Final = _(
    "All backups lie on the same disk as the record. Choose a second place in Settings."
)
BACK_UP_NOW: Final = _("Back up now")
WARNINGS_TITLE: Final = _("Look at this first")


def unlocked_as(name: str, role: str) -> str:
    """Return who has the record open."""
    return _("Unlocked as {name}, {role}").format(name=name, role=role)


def locks_after(minutes: int) -> str:
    """Return when the window locks by itself."""
    return ngettext("Locks after {count} idle minute", "Locks after {count} idle minutes", minutes)


def last_backup(time: str) -> str:
    """Return when the last good backup was made."""
    return _("Last backup {time}").format(time=time)


def to_receive(count: int) -> str:
    """Return how many concerns have come in."""
    return ngettext("{count} concern to receive", "{count} concerns to receive", count)


def unreadable(count: int) -> str:
    """Return that something came in that this person cannot open."""
    return ngettext(
        "{count} concern came in that could not be opened. Ask whoever sent it to send it again, and tell you in person.",
        "{count} concerns came in that could not be opened. Ask whoever sent them to send them again, and tell you in person.",
        count,
    )
