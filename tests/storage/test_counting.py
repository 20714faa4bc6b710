"""Counts of the read models are those of somebody who reads every entry and counts by hand.

Source: S12 to S14, S30, S51; done-when 4 of the sharing issue. The slow count knows nothing of the read models: it
goes through the entries once and looks each answer up again.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Category,
    ConcernState,
    ContactWay,
    DecisionCode,
)
from safeguard_desktop.domain.entries import (
    ActionEnded,
    ActionPlanned,
    AgencyContact,
    Amendment,
    Body,
    ChildAdded,
    ChildDetailsChanged,
    ChildrenNamed,
    ChildRole,
    ConcernRaised,
    ConcernReceived,
    ConcernSorted,
    Decision,
    EntryHeader,
    InChild,
    NewEntry,
    Referral,
    ReferralMadeGood,
    ReferralStep,
    SharingDecision,
    decode_body,
)
from safeguard_desktop.domain.entries.bodies import Author, FieldChange
from safeguard_desktop.domain.entries.sharing import LegalBasis
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind
from safeguard_desktop.domain.reports.counted import (
    BANDS,
    AuthorCount,
    CategoryCount,
    ChildConcern,
    DueKind,
    DueWhen,
    Referred,
    SharingCount,
    Span,
    Step,
)
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import (
    Article6,
    Gateway,
    Outcome,
    Purpose,
    RecipientKind,
    SharingKind,
)
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.reports import ReportsModel
from tests.storage.desk import LEAD, Desk

LONDON = ZoneInfo("Europe/London")
FIRST = datetime(2025, 9, 1, 8, 0, tzinfo=UTC)
JOBS = ("Key person", "Room leader", " Cook ", "")
CLASSES = ("", "Acorns", "Conkers")
SPANS = (
    Span(), Span("2025-10-01"), Span("", "2025-12-19"), Span("2025-09-20", "2026-02-01"),
    Span("2026-01-15", "2026-01-15"), Span("2031-01-01", "2031-12-31"),
)  # fmt: skip


@dataclass
class Story:
    """Writes a record at random, an entry at a time."""

    source: Random
    now: datetime = FIRST
    entries: list[NewEntry] = field(default_factory=list)
    children: list[ChildId] = field(default_factory=list)
    concerns: list[EntryId] = field(default_factory=list)
    referrals: list[EntryId] = field(default_factory=list)
    actions: list[EntryId] = field(default_factory=list)
    named: dict[EntryId, tuple[InChild, ...]] = field(default_factory=dict)

    def write(self, body: Body, *children: InChild, of: EntryId | None = None) -> EntryId:
        entry = NewEntry(of or new_entry_id(self.now), body, children)
        self.entries.append(entry)
        return entry.id

    def step(self) -> None:
        acts = (
            self.add_child, self.change_class, self.raise_one, self.raise_one, self.receive, self.receive,
            self.sort, self.rename, self.decide, self.call, self.plan, self.end, self.refer, self.follow,
            self.share, self.amend,
        )  # fmt: skip
        self.source.choice(acts)()

    def some(self) -> InChild:
        if not self.children:
            self.add_child()
        return InChild(self.source.choice(self.children))

    def when(self) -> EventTime:
        if self.source.random() < 0.2:
            return NOT_KNOWN
        ago = timedelta(minutes=self.source.randrange(-600, 4000))
        minute = (self.now.astimezone(LONDON) - ago).isoformat()[:16]
        return EventTime(minute, minute, minute)

    def add_child(self) -> None:
        child = ChildId(new_entry_id(self.now))
        self.children.append(child)
        details = ChildDetails("Ava Smith", group=self.source.choice(CLASSES))
        self.write(ChildAdded(details), InChild(child), of=EntryId(child))

    def change_class(self) -> None:
        self.write(
            ChildDetailsChanged(ChildDetails("Ava Smith", group=self.source.choice(CLASSES))), self.some()
        )

    def raise_one(self) -> None:
        ago = self.source.choice((*BANDS, self.source.randrange(3000)))  # often exactly where a band ends
        at = to_text(self.now - timedelta(minutes=ago))
        person = LEAD if self.source.random() < 0.3 else None
        body = ConcernRaised(
            "K7F-2QM", "Ava", self.when(), "Seen.", "Told.", Author("Kit", self.source.choice(JOBS), person), at,
            class_typed=self.source.choice(CLASSES), direct_referral=self.source.choice(("", "", "Police")),
        )  # fmt: skip
        self.concerns.append(self.write(body))

    def concern(self) -> EntryId:
        if not self.concerns:
            self.raise_one()
        return self.source.choice(self.concerns)

    def act(self, make: Callable[[EntryId | None], Body]) -> EntryId:
        """Write an act about some child, or in a concern that was received, about whom that one is."""
        concern = self.source.choice((None, *self.named))
        return self.write(make(concern), *(self.named[concern] if concern else (self.some(),)))

    def name(self, concern: EntryId) -> tuple[InChild, ...]:
        self.named[concern] = self.two()
        return self.named[concern]

    def two(self) -> tuple[InChild, ...]:
        first, other = self.some(), self.some()
        return (first,) if other == first else (first, InChild(other.child, ChildRole.INVOLVED))

    def categories(self) -> tuple[Category, ...]:
        return tuple(
            self.source.sample(
                (Category.NEGLECT, Category.PHYSICAL, Category.ONLINE), self.source.randrange(4)
            )
        )

    def receive(self) -> None:
        concern = self.concern()
        self.write(ConcernReceived(concern, len(self.entries), self.categories()), *self.name(concern))

    def sort(self) -> None:
        self.write(ConcernSorted(self.concern(), self.categories(), reason="Read again."))

    def rename(self) -> None:
        if self.named:
            concern = self.source.choice(tuple(self.named))
            self.write(ChildrenNamed(concern, "Another child."), *self.name(concern))

    def decide(self) -> None:
        monitors, closes = self.source.random() < 0.5, self.source.random() < 0.5
        code = DecisionCode.MONITOR if monitors else DecisionCode.INTERNAL_SUPPORT
        review = self.day() if monitors else ""
        self.write(Decision(self.concern(), code, "Why.", "kcsie", review, closes=closes and not monitors))

    def day(self) -> str:
        return (self.now.date() + timedelta(days=self.source.randrange(-9, 90))).isoformat()

    def call(self) -> None:
        police, telephone, when = AgencyCode.POLICE, ContactWay.TELEPHONE, self.when()
        self.act(lambda concern: AgencyContact(police, telephone, when, said="Said.", concern=concern))

    def plan(self) -> None:
        due = self.day()
        self.actions.append(self.act(lambda concern: ActionPlanned("Ring.", due, LEAD, concern=concern)))

    def end(self) -> None:
        if self.actions:
            self.write(ActionEnded(self.actions.pop(), ActionEnd.DONE, NOT_KNOWN, "Rang."))

    def refer(self) -> None:
        kind, when = self.source.choice(tuple(ReferralKind)), self.when()
        written = self.source.choice(("", self.day()))
        made = self.act(lambda concern: Referral(kind, when, written_due=written, concern=concern))
        self.referrals.append(made)

    def follow(self) -> None:
        if not self.referrals:
            return
        referral, lot = self.source.choice(self.referrals), self.source.random()
        if lot < 0.3:
            self.write(ReferralMadeGood(referral, ReferralKind.S47))
        elif lot < 0.6:
            self.write(ReferralStep(referral, ReferralStepKind.WRITTEN, self.when()))
        else:
            outcome = self.source.choice(tuple(ReferralOutcome))
            self.write(ReferralStep(referral, ReferralStepKind.OUTCOME, self.when(), outcome=outcome))

    def share(self) -> None:
        outcome, to = self.source.choice(tuple(Outcome)), self.source.choice(tuple(RecipientKind)[:3])
        basis = self.source.choice((None, LegalBasis(Article6.PUBLIC_TASK, gateway=next(iter(Gateway)))))
        when, sent = self.when(), self.when() if self.source.random() < 0.5 else None
        self.act(
            lambda concern: SharingDecision(
                SharingKind.WE_TELL, outcome, "Why.", when, "golden", to, Purpose.PROTECT_CHILD,
                basis=basis, sent=sent, concern=concern,
            )
        )  # fmt: skip

    def amend(self) -> None:
        change = FieldChange("class_typed", "", self.source.choice(CLASSES))
        self.write(Amendment(self.concern(), (change,), "Misheard."))


@dataclass
class Counted:
    """Everything that was written, read back from the entries alone."""

    read: list[tuple[EntryHeader, Body]]

    def of(self, kind: type[Body]) -> Iterator[tuple[EntryHeader, Body]]:
        return ((header, body) for header, body in self.read if isinstance(body, kind))

    def after(self, concern: str, *kinds: type[Body]) -> list[tuple[EntryHeader, Body]]:
        return [(h, b) for h, b in self.read if isinstance(b, kinds) and b.named() == concern]

    def concerns(self, span: Span) -> list[tuple[EntryHeader, ConcernRaised]]:
        raised = [(h, b) for h, b in self.of(ConcernRaised) if isinstance(b, ConcernRaised)]
        return [(h, b) for h, b in raised if inside(span, local(b.raised_at)[:10])]

    def categories(self, concern: str) -> tuple[Category, ...]:
        last: tuple[Category, ...] = ()
        for _header, body in self.after(concern, ConcernReceived, ConcernSorted):
            assert isinstance(body, ConcernReceived | ConcernSorted)
            last = body.categories
        return last

    def children(self, concern: str) -> list[ChildId]:
        last: list[ChildId] = []
        for header, _body in self.after(concern, ConcernReceived, ChildrenNamed):
            last = [inside_.child for inside_ in header.children]
        return last

    def state(self, concern: str) -> ConcernState:
        state = ConcernState.WAITING
        for _header, body in self.after(concern, ConcernReceived, Decision):
            if isinstance(body, ConcernReceived):
                state = ConcernState.RECEIVED if state is ConcernState.WAITING else state
            elif isinstance(body, Decision):
                monitored = (
                    ConcernState.MONITORED if body.decision is DecisionCode.MONITOR else ConcernState.DECIDED
                )
                state = ConcernState.CLOSED if body.closes else monitored
        return state

    def class_of(self, concern: str, raised: ConcernRaised) -> str:
        typed = raised.class_typed
        for _header, body in self.after(concern, Amendment):
            assert isinstance(body, Amendment)
            typed = body.changes[0].after
        children = self.children(concern)
        if not children:
            return typed
        groups = [
            (local(h.recorded_at)[:10], b.details.group)
            for h, b in self.read
            if isinstance(b, ChildAdded | ChildDetailsChanged) and h.children[0].child == children[0]
        ]
        by_then = [group for day, group in groups if day <= local(raised.raised_at)[:10]]
        return (by_then[-1] if by_then else "") or groups[0][1] or typed

    def first(self, concern: str, raised: ConcernRaised, step: Step) -> str:
        if step is Step.RECEIVED:
            return min((local(h.recorded_at) for h, _b in self.after(concern, ConcernReceived)), default="")
        acts: list[str] = [local(h.recorded_at) for h, _b in self.after(concern, Decision)]
        if step is Step.ACTED:
            for header, body in self.after(concern, AgencyContact, Referral, SharingDecision):
                assert isinstance(body, AgencyContact | Referral | SharingDecision)
                acts.append(body.when.earliest or local(header.recorded_at))
            acts += [local(h.recorded_at) for h, _b in self.after(concern, ActionPlanned)]
            acts += [local(raised.raised_at)] if raised.direct_referral else []
        return min(acts, default="")

    def waits(self, span: Span, step: Step) -> list[int | None]:
        found: list[int | None] = []
        for header, raised in self.concerns(span):
            then = self.first(header.id, raised, step)
            minutes = (
                (datetime.fromisoformat(then) - datetime.fromisoformat(local(raised.raised_at)))
                if then
                else None
            )
            found.append(None if minutes is None else max(int(minutes.total_seconds()) // 60, 0))
        return found

    def referrals(self) -> list[tuple[str, Referral, ReferralKind, ReferralOutcome | None, bool]]:
        found = []
        for header, body in self.of(Referral):
            assert isinstance(body, Referral)
            kind, outcome, is_written = body.kind, None, False
            for _header, step in self.after(header.id, ReferralMadeGood, ReferralStep):
                if isinstance(step, ReferralMadeGood):
                    kind = step.kind or kind
                elif isinstance(step, ReferralStep):
                    is_written = is_written or step.step is ReferralStepKind.WRITTEN
                    outcome = step.outcome or outcome
            found.append((body.when.earliest or local(header.recorded_at), body, kind, outcome, is_written))
        return found


def local(instant: str) -> str:
    return datetime.fromisoformat(instant).astimezone(LONDON).isoformat()[:16]


def inside(span: Span, day: str) -> bool:
    return (not span.since or span.since <= day) and (not span.until or day <= span.until)


@pytest.fixture(params=(1, 2), scope="module")
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[ReportsModel, Counted]]:
    """A record at random, appended a few entries at a time, and its counts kept up entry by entry."""
    desk, story = Desk(tmp_path_factory.mktemp("counted")), Story(Random(request.param))
    desk.create()
    ledger = desk.open()
    while len(story.entries) < 300:
        story.now += timedelta(minutes=story.source.randrange(20_000))
        desk.now, before = story.now, len(story.entries)
        for _ in range(12):
            story.step()
        ledger.append(tuple(story.entries[before:]), desk.signer, 1, desk.clock)
    assert differing_models(ledger.database) == ()
    read = [
        (stored.header, decode_body(stored.header.kind or "", stored.header.version or 0, stored.body))
        for stored in ledger.read_from(1)
        if stored.body is not None
    ]
    yield ReportsModel(ledger), Counted(read)
    ledger.close()


def test_every_count_is_that_of_a_slow_count_over_all_entries(told: tuple[ReportsModel, Counted]) -> None:
    """Concerns by day, category, class, author and state, waits, referrals, decisions to share. S11 to S14, S30."""
    model, slow = told
    assert len(slow.concerns(Span())) > 20
    for span in SPANS:
        concerns = slow.concerns(span)
        assert model.concerns_by_day(span) == Counter(local(body.raised_at)[:10] for _h, body in concerns)
        sets = Counter(slow.categories(header.id) for header, _body in concerns)
        assert {*model.concerns_by_categories(span)} == {CategoryCount(codes, n) for codes, n in sets.items()}
        assert model.concerns_by_state(span) == Counter(slow.state(header.id) for header, _body in concerns)
        authors = Counter((b.author.job.strip(), b.author.person is not None) for _h, b in concerns)
        assert {*model.concerns_by_author(span)} == {
            AuthorCount(job, sure, n) for (job, sure), n in authors.items()
        }
        assert model.concerns_by_class(span) == Counter(slow.class_of(header.id, b) for header, b in concerns)
        assert model.children_concerned(span) == len({c for h, _b in concerns for c in slow.children(h.id)})
        for step in Step:
            assert_waits(model, slow, span, step)
        referred = Counter((at[:10], kind, outcome) for at, _b, kind, outcome, _w in slow.referrals()
                           if inside(span, at[:10]) and outcome is not ReferralOutcome.MISTAKE)  # fmt: skip
        assert {*model.referrals(span)} == {Referred(*which, n) for which, n in referred.items()}
        assert_sharing(model, slow, span)


def assert_waits(model: ReportsModel, slow: Counted, span: Span, step: Step) -> None:
    found, minutes = model.waits(span, step), slow.waits(span, step)
    done = sorted(each for each in minutes if each is not None)
    bands = Counter(sum(each > band for band in BANDS) for each in done)
    assert found.bands == tuple(bands[place] for place in range(len(BANDS) + 1))
    assert (found.waiting, found.done) == (minutes.count(None), len(done))
    assert (found.middle, found.longest) == ((done[(len(done) - 1) // 2], done[-1]) if done else (0, 0))


def assert_sharing(model: ReportsModel, slow: Counted, span: Span) -> None:
    decided: Counter[tuple[Outcome, str, tuple[str, ...]]] = Counter()
    for header, body in slow.of(SharingDecision):
        assert isinstance(body, SharingDecision)
        at = (body.sent or body.when).earliest or local(header.recorded_at)
        grounds = (
            tuple(str(code) for code in (body.basis.article6, body.basis.gateway) if code)
            if body.basis
            else ()
        )
        if inside(span, at[:10]):
            decided[body.outcome, body.to_kind, grounds] += 1
    assert {*model.sharing_decisions(span)} == {SharingCount(*which, n) for which, n in decided.items()}


def test_what_is_overdue_and_what_comes_is_counted_by_the_day_on_which_it_is_due(
    told: tuple[ReportsModel, Counted],
) -> None:
    """Actions, answers, reviews, and what is to be put in writing: no more and no less than what is open."""
    model, slow = told
    ended = {body.named() for _h, body in slow.of(ActionEnded)}
    open_ = Counter(
        b.due_on for h, b in slow.of(ActionPlanned) if h.id not in ended and isinstance(b, ActionPlanned)
    )
    days = ("2026-02-01", "2026-02-08", "2026-03-01")
    found = {(each.kind, each.when): each.count for each in model.due(*days)}
    for when, (after, until) in {
        DueWhen.OVERDUE: ("", "2026-01-31"), DueWhen.WEEK: ("2026-01-31", days[1]), DueWhen.MONTH: days[1:],
        DueWhen.LATER: (days[2], "9"),
    }.items():  # fmt: skip
        assert found.get((TaskKind.ACTION, when), 0) == sum(
            n for day, n in open_.items() if after < day <= until
        )
    written = [
        b for _at, b, _k, outcome, done in slow.referrals() if outcome is None and not done and b.written_due
    ]
    assert sum(n for (kind, _when), n in found.items() if kind is DueKind.WRITTEN) == len(written)
    monitored = [h for h, _b in slow.concerns(Span()) if slow.state(h.id) is ConcernState.MONITORED]
    assert sum(n for (kind, _when), n in found.items() if kind is DueKind.REVIEW) == len(monitored)


def test_a_childs_concerns_come_in_the_order_in_which_they_happened(
    told: tuple[ReportsModel, Counted],
) -> None:
    """Those in which the child is only involved are among them. Source: S51."""
    model, slow = told
    child = Counter(c for h, _b in slow.concerns(Span()) for c in slow.children(h.id)).most_common(1)[0][0]
    expected = []
    for header, body in slow.concerns(Span()):
        children = slow.children(header.id)
        if child in children:
            at = body.when.earliest or local(body.raised_at)
            expected.append(ChildConcern(at, slow.categories(header.id), is_first=children[0] == child))
    found = model.of_child(child, Span())
    assert len(found) > 1
    assert sorted(found, key=repr) == sorted(expected, key=repr)
    assert [each.event_from for each in found] == sorted(each.event_from for each in expected)
