"""Everything that anybody may call in a setting; what has to hold after each call stands in held_record."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, LinkKind, NoteKind
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import (
    BodyDestroyed,
    DocumentAttached,
    DocumentPart,
    HoldLifted,
    StoredEntry,
)
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified, SignedCertificate
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.domain.keeping.codes import AfterTransfer, HoldOutcome, HumanCheck
from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.services.arriving.arrived_pack import ArrivedPack
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    LinkDraft,
    MoveDraft,
    NamedChild,
    NamingDraft,
    NoteDraft,
    ReceiveDraft,
    SortDraft,
    TransferDraft,
)
from safeguard_desktop.services.keeping.agreeing import reason_of
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.keeping.holds import HoldReviewDraft, LiftDraft
from safeguard_desktop.services.keeping.retention import AfterTransferDraft, KeepOnDraft, PeriodDraft
from safeguard_desktop.services.leaving.drafts import LeavingDraft, WhereDraft
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.restricted.drafts import NotificationDraft, RestrictedDraft, WhoReads
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.vault.signing import PersonSigner
from tests.elm_people import DEPUTY, LEAD, MANAGER, STAFF, Team
from tests.elm_row import PASSPHRASE, Setting, Ticking, copied, filled, make_workplace
from tests.services.held_record import Kept, Watched

MANAGERS: Final = "copper lighthouse sundial walnut ribbon"
AGAIN: Final = "another six word phrase here now"
NOTIFICATION: Final = NotificationDraft(
    when="yesterday 23:10",
    received_from="Police, Operation Encompass",
    circumstances="Shouting and a broken door.",
    keep_safe="Collected only by her aunt this week.",
)
GROUNDS: Final = tuple(HoldReason)


@dataclass(frozen=True)
class Base:
    """Elm Row with a team whose manager has a passphrase, and a pack that came for it."""

    team: Team
    pack: ArrivedPack


class World(Watched):
    """A copy of Elm Row, whoever is signed in, and what its record has to be."""

    def __init__(self, base: Base, folder: Path) -> None:
        self.base, self.folder, self.dice = base, folder, random.Random(0)
        self.clock = Ticking()
        self.setting = copied(base.team.setting, make_workplace(folder, self.clock))
        self.kept, self.saved = Kept(), None
        self.who, self.passphrases, self.computers = LEAD, {LEAD: PASSPHRASE, DEPUTY: PASSPHRASE}, 1
        self.concerns: list[EntryId] = []
        self.children: list[ChildId] = []
        self.calls, self.refused = Counter[str](), Counter[str]()
        self.desk = self._unlocked()
        self.desk.arriving.packs.accept_sender(base.pack, "By telephone.")
        self.look()

    saved: Kept | None

    def _unlocked(self) -> Desk:
        person = self.base.team.id(self.who)
        return open_desk(
            unlock(self.setting.workplace, self.setting.path, person, self.passphrases[self.who])
        )

    def call(self, name: str, seed: int) -> None:
        """Do one thing, whatever it is; then see what became of the record."""
        self.dice, before = random.Random(seed), self.kept.covered()
        act: Callable[[], None] = getattr(self, name)
        self.calls[name] += 1
        try:
            act()
        except Refused as refused:
            self.refused[f"{name} {refused.code}"] += 1
        except EnvironmentFault as fault:
            if fault.code is not FaultCode.WRONG_PASSPHRASE:
                raise
            self.refused[f"{name} {fault.code}"] += 1
        self.look(before)

    # What a call may pick from.
    def child(self) -> ChildId | None:
        return self.dice.choice(self.children) if self.children else None

    def any_child(self) -> ChildId:
        return self.child() or self.new_child()

    def concern(self) -> EntryId:
        return self.dice.choice(self.concerns) if self.concerns else self.receive()

    def entry(self) -> EntryId:
        return self.dice.choice([*self.kept.words])

    def held_or_any(self) -> EntryId:
        """An entry, every second time one that is held."""
        covered = sorted(self.kept.covered() - self.kept.gone)
        return self.dice.choice(covered) if covered and self.dice.random() < 0.5 else self.entry()

    def agreement(self) -> Agreement | None:
        """Somebody who agrees: mostly the manager, now and then nobody, oneself, a stranger or a wrong passphrase."""
        team, sure = self.base.team, self.dice.random() < 0.75
        if sure:
            return Agreement(team.id(MANAGER), MANAGERS)
        return self.dice.choice((
            None, Agreement(team.id(self.who), PASSPHRASE), Agreement(team.id(STAFF), PASSPHRASE),
            Agreement(team.id(MANAGER), "not this one at all"), Agreement(words=" ".join(self.setting.words)),
        ))  # fmt: skip

    def signers(self) -> tuple[Signer, Signer]:
        manager = self.base.team.identities[MANAGER]
        return self.desk.session.signer, PersonSigner(manager.person, manager.signing)

    # Everyday.
    def new_child(self) -> ChildId:
        born = self.dice.choice(("2001-01-01", "2001-05-01", "2022-03-03", ""))
        name = f"Wren {self.dice.randrange(10**6)}"
        self.children.append(ChildId(self.desk.children.add(ChildDetails(name, date_of_birth=born)).id))
        return self.children[-1]

    def receive(self) -> EntryId:
        raising, child = self.setting.raising(), self.any_child()
        draft = filled(raising.new_draft(), observed=f"Word {self.dice.random()}")
        raising.send(draft)
        self.desk.receiving.take_in()
        others = (NamedChild(self.any_child()),) if self.dice.random() < 0.2 else ()
        kinds = (
            self.dice.choice((Category.PHYSICAL, Category.PHYSICAL, Category.PHYSICAL, Category.SEXUAL)),
        )
        concern = EntryId(draft.id)
        self.desk.receiving.receive(ReceiveDraft(concern, child=child, others=others, categories=kinds))
        self.concerns.append(concern)
        return concern

    def raise_only(self) -> None:
        raising = self.setting.raising()
        raising.send(filled(raising.new_draft()))
        self.desk.receiving.take_in()

    def note(self) -> None:
        about = {"concern": self.concern()} if self.dice.random() < 0.5 else {"child": self.any_child()}
        words = f"Rang {self.dice.random()}"
        self.desk.noting.note(NoteDraft(NoteKind.TELEPHONE_CALL, "yesterday", words, **about))

    def amend(self) -> None:
        entry = self.concern() if self.dice.random() < 0.7 else self.held_or_any()
        names = [name for name, _now in self.desk.correcting.amendable_fields(entry)] or ["observed"]
        self.desk.correcting.amend(
            AmendDraft(entry, {self.dice.choice(names): f"x {self.dice.random()}"}, "Misheard.")
        )

    def decide(self) -> None:
        closes = self.dice.random() < 0.6
        draft = DecisionDraft(
            self.concern(),
            DecisionCode.INTERNAL_SUPPORT,
            "Settled.",
            follow_up="Seen to.",
            outcome="Well.",
            closes=closes,
        )
        self.desk.deciding.decide(draft)

    def sort(self) -> None:
        kind = self.dice.choice((Category.PHYSICAL, Category.NEGLECT, Category.SEXUAL))
        self.desk.sorting.sort(SortDraft(self.concern(), (kind,), (), "Looked at again."))

    def move(self) -> None:
        concern = self.concern()
        named = self.desk.naming.children_of(concern)
        wrong = named[0][0].id if named else None
        self.desk.naming.move(MoveDraft(concern, wrong, NamedChild(self.any_child()), "The wrong child."))

    def name(self) -> None:
        concern = self.concern()
        named = tuple(
            NamedChild(row.id, role=inside.role) for row, inside in self.desk.naming.children_of(concern)
        )
        more = (NamedChild(self.any_child()),)
        self.desk.naming.name(NamingDraft(concern, (*named, *more), "He was there too."))

    def link(self) -> None:
        self.desk.linking.link(LinkDraft(self.any_child(), self.child(), LinkKind.SIBLING, ""))

    def change_child(self) -> None:
        child = self.any_child()
        self.desk.children.change(
            child, ChildDetails(f"Wren {self.dice.random()}", date_of_birth="2001-01-01"), "Told."
        )

    def attach(self) -> None:
        raw = f"Dear Asha {self.dice.random()}".encode()
        file = LookedAt("Letter.txt", DocumentType.TEXT, raw)
        about, child = (self.concern(), None) if self.dice.random() < 0.5 else (None, self.any_child())
        self.desk.attaching.attaching.attach(
            AttachDraft(about, child, (file,), "A letter", "Ms Vale", "yesterday")
        )

    def restrict(self) -> None:
        with_others = self.dice.random() < 0.5
        readers = (self.base.team.id(DEPUTY if self.who == LEAD else LEAD),) if with_others else ()
        who = WhoReads(readers=readers, with_sheet=not with_others, tells_others=self.dice.random() < 0.5)
        self.desk.restricted.keep(RestrictedDraft(self.any_child(), NOTIFICATION, who))

    def attach_for_some(self) -> None:
        kept = self.desk.restricted.of_child(self.any_child())
        rows = [row.id for group in kept.groups for row in group.rows]
        file = LookedAt("Notice.txt", DocumentType.TEXT, f"Dear Asha {self.dice.random()}".encode())
        about = self.dice.choice(rows) if rows else self.entry()
        self.desk.kept_documents.attaching.attach(AttachDraft(about, files=(file,), description="A notice"))

    # Keeping.
    def hold(self) -> None:
        self.desk.concerns.hold(
            HoldDraft(self.held_or_any(), self.dice.choice(GROUNDS), "A solicitor has written.")
        )

    def a_hold(self) -> EntryId:
        holds = self.desk.keeping.holds.all()
        return self.dice.choice(holds).hold.id if holds else self.entry()

    def review_hold(self) -> None:
        outcome = self.dice.choice(tuple(HoldOutcome))
        self.desk.keeping.holds.review(HoldReviewDraft(self.a_hold(), outcome, "Looked at."))

    def lift(self) -> None:
        self.desk.keeping.holds.lift(LiftDraft(self.a_hold(), "Asked", "There was none"), self.agreement())

    def destroy(self) -> None:
        checked = tuple(HumanCheck) if self.dice.random() < 0.9 else ()
        self.desk.keeping.destroying.destroy(DestroyDraft(self.any_child(), checked), self.agreement())

    def keep_on(self) -> None:
        self.desk.keeping.retention.keep_on(KeepOnDraft(self.any_child(), "Asked for."))

    def set_period(self) -> None:
        rules = self.desk.keeping.retention.rules()
        years = self.dice.choice(("1", "25", "30", "100", "x"))
        self.desk.keeping.retention.set_period(
            PeriodDraft(self.dice.choice(rules).rule.key, years, "So decided.")
        )

    def set_after_transfer(self) -> None:
        keeps = self.dice.choice(tuple(AfterTransfer))
        self.desk.keeping.retention.set_after_transfer(AfterTransferDraft(keeps, "So decided."))

    def leave(self) -> None:
        where = WhereDraft("Larch Lane Primary", "Jo Ferrant")
        self.desk.leaving.leaving.record(
            LeavingDraft(self.any_child(), LeavingReason.IN_YEAR_MOVE, "yesterday", where)
        )

    def transfer(self) -> None:
        if self.dice.random() < 0.2:  # pages take long
            self.desk.transfers.prepare(TransferDraft(self.any_child(), "Larch Lane Primary", "Jo Ferrant"))

    def take_in(self) -> None:
        packs, child = self.desk.arriving.packs, self.child() if self.dice.random() < 0.3 else None
        there = ChildId(packs.take_in(self.base.pack, child).changed.id)
        self.children.append(there)
        for proposal in self.desk.arriving.book.proposals(there):
            keep = self.dice.random() < 0.7
            self.desk.arriving.book.answer(there, proposal, keep=keep, reason="They asked.")

    # The record itself, past the services: certificates as they should be, and others.
    def destroy_one(self) -> None:
        self._certified(CertifiedAct.DESTROY, self.held_or_any())

    def release_one(self) -> None:
        self._certified(
            CertifiedAct.RELEASE, self.dice.choice([*self.kept.holds]) if self.kept.holds else self.entry()
        )

    def certify_badly(self) -> None:
        act = self.dice.choice(tuple(CertifiedAct))
        target, how = self.held_or_any(), self.dice.randrange(4)
        before = self.kept.copy()
        try:
            self._certified(act, target, spoilt=how)
        finally:
            self.look()
            assert (before.gone, before.holds) == (self.kept.gone, self.kept.holds)

    def _certified(self, act: CertifiedAct, target: EntryId, spoilt: int | None = None) -> None:
        """Do an act with certificates alone; a document goes with its parts, as LEDGER.md, section 8, asks."""
        documents, ledger = self.desk.attaching.documents, self.desk.session.ledger
        stored = ledger.entry(target)
        kind = stored.header.kind if stored is not None else None
        if stored is not None and kind == DocumentPart.KIND:
            target = stored.header.refers_to[0]
        is_document = kind in {DocumentPart.KIND, DocumentAttached.KIND} and act is CertifiedAct.DESTROY
        whole = (target, *(documents.goes_with(target) if is_document else ()))
        entries = [entry for each in whole if (entry := ledger.entry(each)) is not None]
        self.desk.session.append(*(self._paper(act, entry, spoilt) for entry in entries))

    def _paper(self, act: CertifiedAct, stored: StoredEntry, spoilt: int | None) -> NewCertified:
        """What would destroy an entry or end a hold, signed by both; or with one of four faults."""
        session, people = self.desk.session, self.desk.keeping.destroying.people
        (first, second), target = self.signers(), stored.header.id
        lifted = HoldLifted(target, "Over", "Closed", second.person, "ab")
        body = BodyDestroyed(target) if act is CertifiedAct.DESTROY else lifted
        stranger = PersonSigner(self.base.team.id(STAFF), session.identity.signing)
        digest = b"d" * 32 if spoilt == 0 else stored.digest
        second = {1: first, 2: stranger}.get(spoilt or 0, second)
        paper = people.certificate(act, (target, digest), reason_of(body), second)
        if spoilt == 3:
            other = CertifiedAct.RELEASE if act is CertifiedAct.DESTROY else CertifiedAct.DESTROY
            paper = SignedCertificate(other, target, paper.text, paper.first, paper.second)
        new = new_entry_id(session.workplace.clock())
        return NewCertified(new, body, (), (target,), certificate=paper)

    def erase(self) -> None:
        if self.dice.random() < 0.3:
            self.desk.session.ledger.erase()

    def say_destroyed(self) -> None:
        """Only say so: an entry without a certificate takes nothing away."""
        target = self.entry()
        self.desk.session.append(self.desk.session.new_entry(BodyDestroyed(target), refers_to=(target,)))

    # The day goes on.
    def time_passes(self) -> None:
        self.clock.now += timedelta(days=self.dice.choice((1, 7, 40, 400)))

    def change_person(self) -> None:
        self.desk.session.close()
        self.who = self.dice.choice([*self.passphrases])
        self.desk = self._unlocked()

    def back_up(self) -> None:
        self.desk.backups.now()
        self.look()
        self.saved = self.kept.copy()

    def restore(self) -> None:
        """The last backup takes the place of the record, on a computer that knows nothing of it."""
        if self.saved is None or self.dice.random() < 0.5:
            return
        rows = RestoringService(self.setting.workplace).list(self.desk.backups.place)
        self.desk.session.close()
        self.computers += 1
        bare = make_workplace(self.folder, self.clock, f"pc-{self.computers}")
        latest = max(rows, key=lambda row: row.seq)
        path = RestoringService(bare).restore(
            latest.path, bare.documents, " ".join(self.setting.words), AGAIN
        )
        self.setting = Setting(path, self.setting.lead, self.setting.words, bare)
        self.who, self.passphrases[LEAD] = LEAD, AGAIN
        self.kept, self.saved = self.saved, None
        self.desk = self._unlocked()
        known = {ChildId(row.id) for row in self.desk.children.rows()}
        self.children = [each for each in self.children if each in known]
        self.concerns = [each for each in self.concerns if each in self.kept.words]

    def destroy_again(self) -> None:
        if self.desk.keeping.finishing.come_back():
            self.desk.keeping.finishing.destroy_again()

    def change_keys(self) -> None:
        if self.dice.random() < 0.1:
            words = Agreement(words=" ".join(self.setting.words))
            KeyChangeService(self.desk.session).change(words)
            self.desk.session.close()
            self.desk = self._unlocked()


CALLS: Final = (
    "new_child", "receive", "receive", "raise_only", "note", "amend", "amend", "decide", "sort", "move", "name", "link",
    "change_child", "attach", "restrict", "hold", "hold", "review_hold", "lift", "destroy", "destroy", "keep_on",
    "set_period", "set_after_transfer", "leave", "transfer", "take_in", "destroy_one", "destroy_one", "release_one",
    "certify_badly", "erase", "say_destroyed", "time_passes", "change_person", "back_up", "restore", "destroy_again",
    "change_keys", "attach_for_some",
)  # fmt: skip
"""The methods of `World` that may be called; some are called more often."""
