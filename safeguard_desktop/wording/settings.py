"""The words of Settings: telephone numbers, people, backups, appearance."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.guidance import EditionStatus
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Settings")
NUMBERS: Final = _("Telephone numbers")
NUMBERS_HINT: Final = _("They stand on the first page that staff see. Ring each once a year to check it.")
CHANGE_NUMBERS: Final = _("Change the numbers")
SOCIAL_CARE_DAY: Final = _("Children’s social care, by day")
SOCIAL_CARE_NIGHT: Final = _("Children’s social care, at night and weekends")
LADO: Final = _("The council’s designated officer (LADO)")
POLICE: Final = _("Police")
LOCAL_PARTNERSHIP: Final = _("Local safeguarding partnership")
VERIFIED_ON: Final = _("Checked on")
SAVE_NUMBERS: Final = _("Save the numbers")
NUMBERS_SAVED: Final = _("The numbers are saved and shown to staff from now on.")

PEOPLE: Final = _("People")
PEOPLE_CAN_READ: Final = _("People who can read the record")
PEOPLE_PHONE: Final = _("Telephone")

BACKUPS: Final = _("Backups")
BACKUPS_HINT: Final = _(
    "A backup is made each time you lock, then checked. It opens only with a passphrase of this setting or the recovery sheet."
)
BACK_UP_NOW: Final = _("Back up now")
BACKING_UP: Final = _("Making a backup and checking it.")
BACKED_UP: Final = _("The backup is made and has passed its check.")
SECOND_PLACE: Final = _("Second place")
SECOND_PLACE_HINT: Final = _("A stick, an outside disk or a network drive, best kept in another building.")
CHOOSE_SECOND_PLACE: Final = _("Choose a second place")
NO_SECOND_PLACE: Final = _("None yet. If this computer is lost, its backups are lost with it.")
FORGET_SECOND_PLACE: Final = _("Stop using it")

LAST_BACKUP: Final = _("Last good backup")
FIRST_PLACE: Final = _("First place")
LAST_THERE: Final = _("Last good one there")
NONE_THERE: Final = _("None there yet")

APPEARANCE: Final = _("Appearance")
SCHEME: Final = _("Light or dark")
SCHEME_SYSTEM: Final = _("As this computer does")
SCHEME_LIGHT: Final = _("Light")
SCHEME_DARK: Final = _("Dark")
SCHEME_CONTRAST: Final = _("High contrast")
TEXT_SIZE: Final = _("Size of text")

EDITION_STATUS: Final[Mapping[EditionStatus, str]] = {
    EditionStatus.KNOWN: _("Seen"),
    EditionStatus.FINAL_NOT_SEEN: _("Unverified: final text not seen"),
    EditionStatus.DATE_NOT_KNOWN: _("Unverified: start not known, so off"),
}
NOT_CHECKED: Final = _("Unverified: not looked at in its source")
ABOUT: Final = _("About this program")


def second_place(path: str) -> str:
    """Return where backups also go."""
    return _("Backups also go to {path}").format(path=path)


def phone_of(name: str, roles: str) -> str:
    """Return the label of a person's telephone number."""
    return _("Telephone: {name}, {roles}").format(name=name, roles=roles)


def edition_line(effective_from: str, verified_on: str) -> str:
    """Return from when an edition of guidance holds, and when that was checked."""
    begins = (
        _("In force from {day}").format(day=date_text(effective_from))
        if effective_from
        else _("Not in force")
    )
    checked = (
        _("checked {day}").format(day=date_text(verified_on))
        if verified_on
        else _("not checked: ask your authority")
    )
    return f"{begins}, {checked}"


def percent(value: int) -> str:
    """Return a size of text."""
    return _("{value} %").format(value=value)
