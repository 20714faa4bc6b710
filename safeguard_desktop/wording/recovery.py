"""What is said about the recovery sheet wherever it is shown, apart from the printed sheet itself."""

from typing import Final

from safeguard_desktop.wording.translate import _

NAME: Final = _("recovery sheet")
WHAT_IT_IS: Final = _(
    "A sheet of paper with 26 numbered words. With it, and a backup, the record can be opened on any computer."
)
WHO_HOLDS_IT: Final = _(
    "Whoever holds it can read everything. Keep it in a closed envelope, outside the building, and write down who has it."
)
NOTHING_ELSE: Final = _(
    "If every passphrase and this sheet are lost, nobody can open the record: not the makers of the program, not the council, not the police."
)
TRY_IT: Final = _(
    "Once a year, try it: restore the newest backup on another computer, then delete that copy."
)
NO_PHOTO: Final = _("Do not photograph it, and do not keep its words in a file or a message.")


def numbered(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with their numbers, as they are copied out by hand."""
    return tuple(f"{number}. {word}" for number, word in enumerate(words, start=1))
