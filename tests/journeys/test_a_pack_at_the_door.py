"""A pack has come: from the start window to the page for it, with nothing between but the passphrase. Source: UI.md."""

from __future__ import annotations

from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording import start as words
from tests.elm_row import PASSPHRASE
from tests.journeys.playing import Play


def test_who_wants_to_receive_a_pack_unlocks_and_is_there(here: Play) -> None:
    here.keyboard.push("receive_pack_button")
    assert here.program.start.status.text == words.RECEIVE_AFTER
    unlock(here.stage, PASSPHRASE)
    opened = here.program.opened
    assert opened is not None
    assert opened.window.here.place is Place.ARRIVING
    assert not here.program.start.wants_pack
