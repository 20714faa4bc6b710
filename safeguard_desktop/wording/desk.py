"""The words of the unlocked window: its places, its shortcuts, locking, and Today."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TODAY: Final = _("Today")
CHILDREN: Final = _("Children")
CONCERNS: Final = _("Concerns")
TRANSFERS: Final = _("Leavers and transfers")
PEOPLE: Final = _("People")
SETTINGS: Final = _("Settings")
PERSONAL: Final = _("Only for you")
MATTERS: Final = _("About adults")

SEARCH: Final = _("Search")
SEARCH_HINT: Final = _("Child, words, reference")
RAISE: Final = _("Raise a concern")
LOCK: Final = _("Lock")
HIDE: Final = _("Hide at once")
HIDE_HINT: Final = _("F9 or Pause hides every window of the program at once and locks it.")
SHORTCUTS: Final = _("Keyboard shortcuts")
LOCKING: Final = _("Making a backup and locking.")

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
MORE_ACTS: Final = _("More")
FEWER_ACTS: Final = _("Fewer")
OPEN_IT: Final = _("Open")
REVIEW_OF_MONITORED: Final = _("Review: monitored concern")
REVIEW_OF_HOLD: Final = _("Review: is it still right to keep this?")
BACKUP_TITLE: Final = _("Backup")
BACKUP_NONE: Final = _("No backup yet. One is made when you lock.")
BACKUP_NEVER: Final = _("No backup yet. One is made when you lock; choose a second place for it in Settings.")
BACKUP_NO_SECOND: Final = _(
    "All backups lie on the same disk as the record. Choose a second place in Settings."
)
BACK_UP_NOW: Final = _("Back up now")
OPEN_BACKUPS: Final = _("Backups")
NAME_NOT_GIVEN: Final = _("Name not given yet")
APP: Final = _("Safeguard Desktop")
HIDE_BUTTON: Final = _("Hide at once (F9)")
BACK: Final = _("Back")
SEARCH_ALL: Final = _("Search children and concerns (Ctrl+K)")
RAISE_KEY: Final = _("Ctrl+N")
LOCK_KEY: Final = _("Ctrl+L")
SHORTCUTS_CLOSE: Final = _("Close")
SEARCH_RESULTS: Final = _("Search")
SEARCH_PROMPT: Final = _("Type a name, a word or a reference")
SEARCH_PROMPT_HINT: Final = _(
    "Names are found in other spellings too, and words from their first letters on."
)
WARNINGS_TITLE: Final = _("Look at this first")


def unlocked_as(name: str, role: str) -> str:
    """Return who has the record open."""
    return _("Unlocked as {name}, {role}").format(name=name, role=role)


def locks_after(minutes: int) -> str:
    """Return when the window locks by itself."""
    return ngettext("Locks after {count} idle minute", "Locks after {count} idle minutes", minutes)


def last_backup(time: str) -> str:
    """Return when the last good backup was made."""
    return _("Last backup {time}.").format(time=time)


def raised_line(when: str, author: str) -> str:
    """Return when something happened and who raised it."""
    return _("{when}, raised by {author}").format(when=when or _("time not known"), author=author)


def unfinished_line(kept: str, author: str) -> str:
    """Return when somebody last wrote in a form that was not sent, and who, where known."""
    if author:
        return _("Last typed {kept} by {author}").format(kept=kept, author=author)
    return _("Last typed {kept}; no name given yet").format(kept=kept)


def unwritten(count: int) -> str:
    """Return that the record could not yet take down which pages were looked at."""
    return ngettext(
        "{count} page was looked at while the disk was full. It is written down as soon as there is room.",
        "{count} pages were looked at while the disk was full. They are written down as soon as there is room.",
        count,
    )


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
