"""The pages that keep drafts without being a form say so too when the disk takes nothing. Source: X12."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.sharing.wizard import SharePage
from safeguard_desktop.ui.transfers.page import TransferPage
from safeguard_desktop.ui.widgets import LineField
from safeguard_desktop.wording import forms as words
from tests.elm_row import Setting
from tests.ui.unlocked import Unlocked


@pytest.mark.parametrize("place", [Place.TRANSFER, Place.SHARE])
def test_a_page_says_while_what_is_typed_is_not_on_the_disk(
    here: Unlocked, setting: Setting, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    child = here.add_child()
    page = here.go(place, child if place is Place.TRANSFER else here.received_one(setting, child))
    assert isinstance(page, TransferPage | SharePage)
    field = next(each for each in page.findChildren(LineField) if each.isVisible())
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        field.focus_control()
        QTest.keyClicks(field.control, "Hill")
        page.keep_drafts()
        here.settle()
        assert page.trouble.isVisible()
        assert words.NOT_KEPT_TITLE in page.trouble.accessibleName()
    page.keep_drafts()
    here.settle()
    assert not page.trouble.isVisible()
    assert setting.workplace.unwritten == {}


def no_room(_folder: SettingFolder, _name: str, _raw: bytes) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)
