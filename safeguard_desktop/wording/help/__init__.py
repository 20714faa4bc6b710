"""Help about every field (F1, and the "?" beside it), one module a feature.

To add help for a new field, write an `About` under the field's name into `FIELDS` of the module of its feature. Where two
forms have a field of one name, the key is "form.field" (`hold_form.reason`), or "form.*" for all of a form. Where a name
carries a number or an id, the key ends in a star (`phone_*`). A test finds fields without help. `fields` gathers them; it
is loaded when somebody asks, since the first window needs none of it.
"""

from collections.abc import Iterable
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

HELP_TITLE: Final = _("About this field")
NO_HELP: Final = _("Go to a field and press F1 to read what it is for.")
START_TITLE: Final = _("Help")
START_TEXT: Final = _(
    "To raise a concern, press Ctrl+N. Anybody who works here may; no passphrase is needed.\nTo read the record, choose your name and type your passphrase.\nTo ask what became of a concern, type its reference.\nTab goes to the next thing, F9 takes this window out of sight. In a field, F1 says what it is for."
)
WHY: Final = _("Why it is asked")
EXAMPLE: Final = _("For example")
CLOSE: Final = _("Close (Esc)")
GLOSSARY: Final = _("Look up a word")

__all__ = ["About", "field_help", "mark_name"]


def field_help(field: str, within: Iterable[str] = ()) -> About | None:
    """Return the help about a field, or None.

    Args:
        field: The name of the field.
        within: The names of what it stands in, the nearest first.
    """
    from safeguard_desktop.wording.help.fields import FIELDS  # noqa: PLC0415  # not on the way to the first window

    keys = [f"{form}.{name}" for form in within if form for name in (field, "*")]
    parts = field.split("_")
    starred = ["_".join((*parts[:end], "*")) for end in range(len(parts) - 1, 0, -1)]
    once = field.rstrip("0123456789").rstrip("_")
    return next((FIELDS[key] for key in (*keys, field, *starred, once) if key in FIELDS), None)


def mark_name(question: str) -> str:
    """Return what a screen reader calls the sign that opens the help about a question."""
    return _("Help: {question}").format(question=question)
