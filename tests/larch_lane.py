"""Larch Lane Primary, plainly invented: the school to which children of Elm Row go, with a record of its own."""

from msgspec.structs import replace

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.office.setup import SetupService
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import PASSPHRASE, Setting, answers


def set_up_school(workplace: Workplace) -> Setting:
    """Larch Lane, set up on that computer."""
    service = SetupService(workplace)
    told = replace(
        answers(workplace.documents),
        setting_name="Larch Lane Primary",
        kind=SettingKind.MAINTAINED_SCHOOL,
        lead_name="Jo Ferrant",
    )
    prepared = service.prepare(told, PASSPHRASE)
    return Setting(service.create(prepared), prepared.lead, prepared.recovery_words, workplace)
