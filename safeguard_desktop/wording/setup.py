"""The words of setting up: setting, people, passphrase, recovery sheet, ready."""

from typing import Final

from safeguard_desktop.wording.translate import _

TITLE: Final = _("Set up this setting")
STEP_SETTING: Final = _("The setting")
STEP_PEOPLE: Final = _("People and telephone numbers")
STEP_PASSPHRASE: Final = _("Your passphrase")
STEP_RECOVERY: Final = _("The recovery sheet")
STEP_READY: Final = _("Ready")

SETTING_NAME: Final = _("Name of the setting")
SETTING_NAME_HINT: Final = _("As it stands on your letters.")
KIND: Final = _("What kind of setting is it?")
KIND_HINT: Final = _("The guidance that is shown follows from it. It is that of England.")
ADDRESS: Final = _("Address")
PHONE: Final = _("Telephone")
PLACE: Final = _("Folder that will hold the record")
PLACE_HINT: Final = _(
    "On this computer’s own disk: not on a network drive, and not in a folder that is copied to a cloud service."
)
CHOOSE_PLACE: Final = _("Choose a folder")
NO_SUCH_PLACE: Final = _("There is no such folder on this computer. Choose one that is there already.")
TERM_START: Final = _("First day of this term")
TERM_END: Final = _("Last day of this term")
TERM_HINT: Final = _("Some deadlines count school days. You can add the other terms later.")

LEAD_TITLE: Final = _("You, the designated safeguarding lead")
LEAD_NAME: Final = _("Your full name")
LEAD_JOB: Final = _("Your job title")
LEAD_PHONE: Final = _("Number where staff reach you")
DEPUTY_NAME: Final = _("Deputy lead")
DEPUTY_PHONE: Final = _("Deputy’s number")
MANAGER_NAME: Final = _("Manager or headteacher")
MANAGER_NAME_HINT: Final = _(
    "A worry about you goes to this person. If you are the manager yourself, leave it empty."
)
MANAGER_PHONE: Final = _("Manager’s or headteacher’s number")
CHAIR_NAME: Final = _("Chair, owner or proprietor")
CHAIR_NAME_HINT: Final = _("A worry about the manager or headteacher goes to this person.")
CHAIR_PHONE: Final = _("Chair’s or owner’s number")
OTHERS_TITLE: Final = _("When you are away, or when the worry is about you")
OUTSIDE_TITLE: Final = _("Outside the setting")
SOCIAL_CARE_DAY: Final = _("Children’s social care, by day")
SOCIAL_CARE_NIGHT: Final = _("Children’s social care, at night and weekends")
LADO: Final = _("The council’s designated officer (LADO)")
POLICE: Final = _("Police")
NUMBERS_HINT: Final = _(
    "These numbers stand on the first page that staff see. Your council’s website has them."
)

PASSPHRASE: Final = _("Passphrase")
PASSPHRASE_AGAIN: Final = _("The same passphrase again")
PASSPHRASE_HINT: Final = _("Several words that do not belong together. Length counts more than odd signs.")
PASSPHRASE_WHY: Final = _(
    "It opens every record in this setting, and nobody can look it up for you. Choose one that you use nowhere else."
)
SUGGEST: Final = _("Suggest one")
SUGGESTION_HINT: Final = _(
    "Six words drawn at random. Write them down until you know them, then destroy the note."
)
USE_SUGGESTION: Final = _("Use this one")
MAKING_KEYS: Final = _("Making the keys. This takes a second or two.")

RECOVERY_INTRO: Final = _(
    "These 26 words open the record if every passphrase is lost, or this computer is stolen or burns. "
    "Nothing else can, and nobody outside has a copy."
)
RECOVERY_KEEP: Final = _(
    "Keep the sheet away from this building: a bank, a solicitor, the chair’s safe. Whoever has it can read everything."
)
RECOVERY_PRINT: Final = _("Print the sheet")
RECOVERY_PREVIEW: Final = _("Look at the sheet")
RECOVERY_BY_HAND: Final = _("Copy the words out by hand")
RECOVERY_NO_PRINTER: Final = _(
    "No printer is set up on this computer. Choose “Copy the words out by hand”, or add a printer and try again."
)
RECOVERY_TYPE_BACK: Final = _("Type four of its words back, from the paper")
RECOVERY_TYPE_HINT: Final = _("So that you know the paper can be read.")
CREATE: Final = _("Set up {setting}")
CREATING: Final = _("Writing the record to the disk.")

READY_CHECK: Final = _("Nothing has been written to the disk yet.")
SHEET_TITLE: Final = _("The recovery sheet")
LEAVE_TITLE: Final = _("Leave setting up?")
LEAVE_TEXT: Final = _(
    "Nothing has been written yet. A recovery sheet that is already on paper will be of no use: tear it up."
)
LEAVE_YES: Final = _("Leave it")
LEAVE_NO: Final = _("Go on")
TERM: Final = _("This term")
LEAD: Final = _("Designated safeguarding lead")
NUMBERS: Final = _("Numbers to ring")

READY_TITLE: Final = _("The record of {setting} is ready")
READY_UNLOCK: Final = _("Unlock it")
READY_RAISE: Final = _("Raise a first concern")
READY_NEXT: Final = _(
    "Next: choose a second place for backups in Settings, show staff the start window, and take the recovery sheet out of the building."
)
READY_PLACE: Final = _("It lies here:")
READY_FINGERPRINT: Final = _("Its fingerprint, also on the recovery sheet:")


def word_label(position: int) -> str:
    """Return the label over one of the words that are typed back."""
    return _("Word {position}").format(position=position)


def create_label(setting: str) -> str:
    """Return the button that writes everything."""
    return CREATE.format(setting=setting)


def ready_title(setting: str) -> str:
    """Return the heading of the last screen."""
    return READY_TITLE.format(setting=setting)
