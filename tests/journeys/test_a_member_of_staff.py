"""A member of staff, by keyboard alone: invited, first sign-in, a concern, a note, a request; and never the record."""

from __future__ import annotations

import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import BriefingWay, ContactWay, RecordsAsked
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.inbox.drafts import About, MustNotSee
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.reading import open_child
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.wording import example
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play
from tests.journeys.test_more_people import invite, take_up

KIT = "Kit Moreno"
KIT_PASSPHRASE = "gravel mittens october tuba lantern"
GENTLE = "Be gentle with her today. She is collected only by her aunt, Dana Wójcik, who shows her pass."


def prepare(setting: Setting) -> None:
    """A child with a file, and Kit among the people."""
    desk = setting.unlock()
    desk.staff.people.add(PersonDetails(KIT, "Key person, Acorns", roles=(Role.STAFF,)))
    desk.children.add(ChildDetails("Maya Wójcik", group="Acorns", key_person=KIT))
    desk.session.close()


def sign_in(here: Play) -> None:
    """Kit comes back to the start window."""
    here.keyboard.push("my_notes_button")
    here.stage.look("notes-sign-in")
    here.keyboard.write(KIT_PASSPHRASE)
    here.keyboard.press("Return")


def raise_one(here: Play) -> str:
    """Kit raises a concern in her own window; returns the reference."""
    keys = here.keyboard
    keys.press("Ctrl+N")
    keys.choose("about", About.CHILD.value)
    keys.choose("must_not_see", MustNotSee.NOBODY.value)
    here.stage.fill({name: text for name, text in example.BRUISE.items() if name not in {"name", "job"}})
    here.stage.look("staff-raise")
    keys.push("raising_send_button")
    reference = read("sent_title").split()[-1]
    keys.push("sent_done_button")
    return reference


def tell_staff(here: Play) -> None:
    """The lead tells Kit on the child's page."""
    keys = here.keyboard
    open_child(here.stage, "Wójcik")
    keys.push("tell_staff_button")
    here.stage.look("tell-staff-empty")
    keys.fill("told_what", GENTLE)
    keys.choose("told_way", BriefingWay.NOTE.value)
    keys.tab_until(lambda widget: widget.objectName().startswith("told_to_"), "told_to")
    keys.fill("told_reason", "She has her at lunch and at the door.")
    keys.fill("told_until", "in two weeks")
    here.stage.look("tell-staff")
    keys.push("child_tell_form_save_button")
    here.stage.look("child-with-note")


def take_request_down(here: Play) -> None:
    """Somebody asks at the door; it needs no sign-in."""
    keys = here.keyboard
    keys.push("request_button")
    keys.fill("request_who", "Dana Wójcik, 01632 960 321")
    keys.fill("request_relation", "aunt")
    keys.fill("request_whose", "Maya")
    keys.choose("request_asked", RecordsAsked.ABOUT_CHILD.value)
    keys.choose("request_way", ContactWay.IN_PERSON.value)
    keys.fill("request_when", "now")
    keys.fill("request_text", "“I want to see what you have written about her.”")
    keys.fill("request_name", KIT)
    here.stage.look("request")
    keys.push("request_send_button")
    here.stage.look("request-sent")
    keys.push("request_done_button")


def come_to_work(here: Play) -> None:
    """Kit is invited, signs in for the first time, raises a concern, and takes a request down."""
    keys = here.keyboard
    unlock(here.stage, PASSPHRASE)
    code = invite(here, KIT)
    here.stage.look("people")
    lock(here.stage)
    take_up(here, code, KIT_PASSPHRASE)
    assert not here.is_unlocked(), "no desk is made for a member of staff"
    assert here.shows("No note for you")
    here.stage.look("staff-empty")
    reference = raise_one(here)
    keys.tab_to("staff_tabs")
    keys.press("Right")
    assert here.shows(reference)
    assert here.shows("Waiting")
    here.stage.look("staff-concerns")
    lock(here.stage)
    take_request_down(here)


def read_and_acknowledge(here: Play) -> None:
    """The lead tells Kit what she needs to know; Kit reads it; the record has that."""
    keys = here.keyboard
    unlock(here.stage, PASSPHRASE)
    assert here.shows("Dana Wójcik")
    here.stage.look("today")
    tell_staff(here)
    assert here.shows(f"Not acknowledged yet: {KIT}")
    keys.press("Ctrl+6")
    assert here.shows("“I want to see what you have written about her.”")
    here.stage.look("requests")
    lock(here.stage)

    sign_in(here)
    assert here.shows(GENTLE)
    assert not here.shows("at lunch"), "the reason stays in the record"
    here.stage.look("staff-note")
    keys.press("Space")
    assert here.shows("The lead sees that you have read it.")
    here.stage.look("staff-note-read")
    keys.press("Ctrl+L")
    assert here.program.own is None
    assert here.program.start.isVisible()

    unlock(here.stage, PASSPHRASE)
    open_child(here.stage, "Wójcik")
    assert here.shows("Acknowledged by all")
    here.stage.look("child-acknowledged")


@pytest.mark.timeout(240)
def test_a_member_of_staff_is_invited_raises_reads_and_acknowledges(setting: Setting, here: Play) -> None:
    """S97, S99, X09, X18, X19; "done when" 5: invite, first sign-in, raise, note, acknowledge."""
    prepare(setting)
    here.program.start.look_again()
    here.keyboard.settle()
    come_to_work(here)
    read_and_acknowledge(here)
    assert here.mouse.seen == 0
