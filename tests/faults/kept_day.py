"""A day with what not everybody may read, told aloud: entries for named people, worries about adults, notes to staff.

Run as ``python -m tests.faults.kept_day FOLDER ROUNDS`` on a folder that `prepare` made. The lead is the manager too,
and so reads both records; in each round the keys of both are changed. What is said is looked for in `kept_things`.
"""

import sys
from pathlib import Path

from safeguard_desktop.domain.adult_codes import MatterNoteKind
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import AdultPosition, BriefingWay, NoteKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import MATTERS_LEDGER, Role
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.drafts import NOBODY_HERE, AdultDraft, MatterNoteDraft, WriteDownDraft
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.restricted.drafts import (
    AccessDraft,
    PrivateNoteDraft,
    RestrictedDraft,
    WhoReads,
)
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.elm_people import LEAD, STAFF, Team, with_team
from tests.elm_row import Setting, Ticking, make_workplace, set_up
from tests.faults.workday import elm_row, say

SHEET = "words of the sheet"


def prepare(root: Path) -> None:
    """Elm Row with a team, a child, and a lead who is its manager as well and reads worries about adults."""
    team: Team = with_team(set_up(make_workplace(root, Ticking())))
    (root / SHEET).write_text(" ".join(team.setting.words), encoding="ascii")
    lead_reads_both(team)


def lead_reads_both(team: Team) -> None:
    """The lead becomes a manager as well, with whom the record of worries about adults begins; and adds a child."""
    desk = team.unlock(LEAD)
    people = PeopleService(desk.session)
    roles = (*people.row(team.id(LEAD)).person.roles, Role.MANAGER)
    agreed = Agreement(words=" ".join(team.setting.words))
    people.change(team.id(LEAD), PersonDetails(LEAD, roles=roles), agreed)
    desk.children.add(ChildDetails("Maya Wójcik"))
    desk.session.close()


def work(setting: Setting, rounds: int, sheet: Agreement) -> None:
    """Does so many rounds of what not everybody may read."""
    desk = setting.unlock()
    matters = desk.matters.open()
    if matters is None:
        raise RuntimeError("the lead does not read worries about adults")
    child = desk.children.rows()[0].id
    for _round in range(rounds):
        keep_for_named_people(desk, child)
        write_about_adults(matters)
        brief(desk, child)
        desk.staff.key_change.change(sheet)
        say("keys changed", "", ledger_facts(desk.session.chain.latest).generation)
        keep_for_named_people(desk, child)
        matters.key_change.change(sheet)
        facts = ledger_facts(desk.session.chain.latest, MATTERS_LEDGER)
        say("adults keys changed", "", facts.generation)
    desk.session.close()


def keep_for_named_people(desk: Desk, child: ChildId) -> None:
    """Keeps a note for the lead alone, lets the deputy read it, ends that, and corrects it."""
    kept, said = desk.restricted, f"Seen {desk.session.ledger.head().seq}."
    deputy = next(named.id for named in kept.people())
    note = PrivateNoteDraft(NoteKind.OBSERVATION, "today 08:50", said)
    kept.keep(RestrictedDraft(child, note, WhoReads(tells_others=False)))
    group = next(
        group for group in kept.of_child(child).groups if any(said in str(row) for row in group.rows)
    )
    say("kept for named people", said)
    kept.access.give_access(AccessDraft(group.circle, deputy, "She is here at noon."))
    say("given", group.circle, desk.session.ledger.head().seq)
    kept.access.end_access(AccessDraft(group.circle, deputy, "It was for one day."))
    say("ended", group.circle, desk.session.ledger.head().seq)
    entry = next(row.id for row in group.rows if said in str(row))
    kept.correcting.amend(AmendDraft(entry, {"source": f"Source of {entry}"}, "Left out at first."))
    say("corrected", entry)


def write_about_adults(desk: MattersDesk) -> None:
    """Writes down a worry about a volunteer, and one about the other manager, which not every reader may see."""
    me = desk.record.who.identity.person
    other = next(reader for reader in desk.record.facts.readers if reader != me)
    for subject in (NOBODY_HERE, str(other)):
        matter = desk.taking_in.new_draft()
        adult = AdultDraft("Rowan Teal", AdultPosition.VOLUNTEERS, "Helps at lunch", subject)
        desk.taking_in.write_down(
            WriteDownDraft(matter, adult, "today", f"Seen {matter}.", "Nothing yet", sheet_is_safe=True)
        )
        say("about an adult", matter, int(subject != NOBODY_HERE))
        note = MatterNoteDraft(EntryId(matter), MatterNoteKind.MEETING, "today", f"Met about {matter}.")
        desk.recording.note(note)
        say("met about", matter)


def brief(desk: Desk, child: ChildId) -> None:
    """Tells a member of staff what she needs to know."""
    staff = next(person.id for person in desk.session.chain.latest.people if person.name == STAFF)
    said = f"Be gentle, {desk.session.ledger.head().seq}."
    desk.telling_staff.tell(
        BriefingDraft(
            Subject(child=child),
            BriefingWay.NOTE,
            (staff,),
            text=said,
            reason="Lunch.",
            until_typed="in two weeks",
        )
    )
    say("briefed", said)


if __name__ == "__main__":
    ROOT = Path(sys.argv[1])
    work(elm_row(ROOT), int(sys.argv[2]), Agreement(words=(ROOT / SHEET).read_text(encoding="ascii")))
