"""Plainly invented people and events for the tests of documents."""

from __future__ import annotations

from safeguard_desktop.documents.content import (
    Amendment,
    Author,
    Authorship,
    ChronologyDocument,
    ChronologyRow,
    Concern,
    Decision,
    Event,
    FrontSheet,
    Hold,
    Making,
    Note,
    PackDocument,
    Party,
    Person,
    RecordState,
    RecoverySheetDocument,
    Responsibility,
    Term,
    Withheld,
)

LEAD = Author(name="Anjali Patel", role="designated safeguarding lead")
KEY_PERSON = Author(name="Siân Ahmed", role="key person, Ladybird room")
VISITOR = Author(name="Mo O’Neill", role="bank staff", authorship=Authorship.AS_TYPED)

STATE = RecordState(sequence=123, link="1a2b3c4d5e6f7a8b" * 4)
MAKING = Making(
    setting="Elm Row Pre-school",
    at="20 November 2026, 15:42",
    by="Anjali Patel",
    role="designated safeguarding lead",
    state=STATE,
)
CHILD = FrontSheet(
    full_name="Maya Wójcik-Ahmed",
    known_as="Maya",
    date_of_birth="14 May 2023",
    sex="Female",
    ethnicity="White and Asian",
    language="Polish, Urdu (اردو) and English",
    address="4 Lower Mill, Invented Row, EX0 0XX",
    is_address_confidential=True,
    class_name="Ladybird room",
    reference="00417",
    status="Child in need plan since 3 March 2026; social worker: K. Ferrers, Northmoor",
    people=(
        Person(
            name="Zofia Wójcik", relationship="Mother", responsibility=Responsibility.HAS, note="May collect"
        ),
        Person(name="Imran Ahmed", relationship="Father", responsibility=Responsibility.HAS),
        Person(name="Darren Pike", relationship="Mother’s partner", responsibility=Responsibility.HAS_NOT),
        Person(name="Aleksander Wójcik", relationship="Brother, born 2018"),
    ),
)

_DECISION = Decision(
    decision="Monitor",
    reason="First occurrence; the explanation fits what was seen, and Zofia was open about it.",
    at="12 September 2026, 16:05",
    by=LEAD,
    review="26 September 2026",
    rule="KCSIE 2026 (England), in force 1 September 2026",
)
_AMENDMENT = Amendment(
    what="date of the event",
    before="11 September 2026, at drop-off",
    after="12 September 2026, at drop-off",
    at="13 September 2026, 09:10",
    by=KEY_PERSON,
    reason="I had written down the wrong day.",
)
ROWS = (
    ChronologyRow(
        number="6",
        event=Event(date="12 Sep 2026", time="08:50"),
        recorded_at="12 September 2026, 09:31",
        kind="Concern",
        category="Physical harm",
        author=KEY_PERSON,
        source="Seen by staff",
        fact=(
            "A round bruise, about 2 cm, on the inside of the left upper arm, noticed while helping with her "
            "coat. Maya pulled the sleeve down. Her mother said at drop-off that she had “bumped it on the door”."
        ),
        child_words="“Darren did grab me. It was an accident. Don’t tell.”",
        opinion="She was quieter than usual and stayed close to me until snack.",
        action="Told Anjali in person at 09:05. Nothing said to the family yet.",
        decisions=(_DECISION,),
        amendments=(_AMENDMENT,),
        is_on_hold=True,
    ),
    ChronologyRow(
        number="9",
        event=Event(date="Sep 2026", words="one afternoon in the week after the bank holiday, before tea"),
        recorded_at="16 September 2026, 18:02",
        kind="Concern",
        category="Neglect",
        author=VISITOR,
        fact="Collected late for the third time this month. Child B’s mother waited with her.",
        action="nothing yet",
    ),
    ChronologyRow(
        number="11",
        event=Event(date="18 Sep 2026", time="14:20"),
        recorded_at="18 September 2026, 14:41",
        kind="Conversation",
        author=LEAD,
        source="Mother, by telephone, through an interpreter",
        fact="Zofia asked for help with the housing form. She wrote in Polish: „Dziękuję, że pani słucha.”",
    ),
)
CONCERNS = (
    Concern(
        number="C-0006",
        reference="K7F-2QM",
        event=Event(date="12 September 2026", time="08:50"),
        recorded_at="12 September 2026, 09:31",
        author=KEY_PERSON,
        category="Physical harm",
        where="Cloakroom, Ladybird room",
        fact=ROWS[0].fact,
        child_words=ROWS[0].child_words,
        opinion=ROWS[0].opinion,
        action=ROWS[0].action,
        told="Anjali Patel, in person, 09:05",
        child_was_told="That I would tell Anjali so that she can help.",
        received="12 September 2026, 10:05, by Anjali Patel, designated safeguarding lead",
        notes=(
            Note(
                kind="Conversation",
                text="Rang the duty team without giving a name; advised to keep a close watch.",
                at="12 September 2026, 11:20",
                by=LEAD,
            ),
        ),
        decisions=(_DECISION,),
        amendments=(_AMENDMENT,),
        is_on_hold=True,
    ),
    Concern(
        number="C-0009",
        reference="P4T-9XD",
        event=ROWS[1].event,
        recorded_at=ROWS[1].recorded_at,
        author=VISITOR,
        category="Neglect",
        fact=ROWS[1].fact,
        action="nothing yet",
    ),
)
PACK = PackDocument(
    making=MAKING,
    number="TP-2026-0041",
    child=CHILD,
    sender=Party(setting="Elm Row Pre-school", lead="Anjali Patel", contact="01632 960 010"),
    receiver=Party(setting="St Brannock’s Primary School", lead="Jo Trewin", contact="01632 960 222"),
    leaving_date="28 November 2026",
    method="By e-mail; the passphrase by telephone",
    safety="Only Zofia or Imran may collect. Darren Pike must not; ring Zofia, then the duty team on 01632 960 900.",
    rows=ROWS,
    concerns=CONCERNS,
    holds=(
        Hold(
            item="Concern C-0006",
            reason="May be needed by an inquiry: an adult is alleged to have hurt the child.",
            placed_at="12 September 2026, 16:06",
            placed_by="Anjali Patel, designated safeguarding lead",
            floor="12 Sep 2101",
            look_on="12 Sep 2031",
            reviews=(
                "Looked at again Tue 3 Nov 2026, 10:12 by Anjali Patel: It is still needed: keep it. No answer yet.",
            ),
        ),
    ),
    withheld=(
        Withheld(what="1 passage in entry no. 9", why="It would identify the person who raised the matter."),
    ),
    sources=("Keeping children safe in education (England), 2026 edition, in force 1 September 2026",),
    glossary=(
        Term(term="Key person", meaning="The member of staff who looks after a named child day by day."),
        Term(term="Designated safeguarding lead", meaning="Who answers for child protection in the setting."),
        Term(term="Child B", meaning="Another child; the sending setting knows who is meant."),
    ),
)
CHRONOLOGY = ChronologyDocument(making=MAKING, child=CHILD, rows=ROWS)
RECOVERY = RecoverySheetDocument(
    setting="Elm Row Pre-school",
    made_at="20 November 2026, 15:42",
    words=tuple(f"invented{number}" for number in range(1, 28)),
    code="SAFEGUARD-RECOVERY-1:" + "ab" * 34,
    fingerprint="7F3A 91C2 04BE 55D0",
)
