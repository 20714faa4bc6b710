"""The words of what a search finds inside the entries of the record."""

from typing import Final

from safeguard_desktop.wording.translate import _

ENTRIES: Final = _("Notes, calls and what was done")
COLUMN_WHAT: Final = _("What it is")
COLUMN_CONCERN: Final = _("Concern")
COLUMN_WORDS: Final = _("Words")
OF_NO_CONCERN: Final = _("–")
SHOW_WORDS: Final = _("Show the words")
SHOW_WORDS_HINT: Final = _("Off by default, because others may look at the screen.")
KINDS_OF_RESULT: Final = _("What was found")


def tab(title: str, count: int) -> str:
    """Return the words of a tab: what is under it, and how many."""
    return _("{title}: {count}").format(title=title, count=count)
