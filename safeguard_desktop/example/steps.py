"""What follows a worry, done through the services of whoever sits at the desk."""

from datetime import datetime
from functools import singledispatch
from random import Random

from msgspec.structs import replace

from safeguard_desktop.domain.child import RelatedPerson, StatusSpan, YesNo
from safeguard_desktop.domain.codes import ActionEnd, AgencyCode, ContactWay, DecisionCode
from safeguard_desktop.domain.entries import ActionPlanned
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.example.cases import (
    Amended,
    Answered,
    Called,
    ContactAdded,
    Decided,
    FamilyTalk,
    Feedback,
    Held,
    Moved,
    Noted,
    OtherNamed,
    Paper,
    Planned,
    Sorted,
    StatusBegan,
    Step,
)
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.matter import Matter
from safeguard_desktop.example.names import Family, draw_telephone
from safeguard_desktop.example.scene import Scene, in_words
from safeguard_desktop.example.sharing_acts import make_good
from safeguard_desktop.services.acts.acting_drafts import (
    ActionChangeDraft,
    ActionDraft,
    ActionEndDraft,
    AnswerDraft,
    CallDraft,
    FamilyDraft,
    FamilyPart,
    FeedbackDraft,
    PaperDraft,
    Who,
)
from safeguard_desktop.services.concern.second import needs_second
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    MoveDraft,
    NamedChild,
    NamingDraft,
    NoteDraft,
    SortDraft,
)

_PUT_OFF_BY = 5
_LEVELS = {DecisionCode.EARLY_HELP: 1, DecisionCode.REFER_S17: 2, DecisionCode.REFER_S47: 3}
_REFERENCE_OF = {AgencyCode.POLICE: "CAD"}


def follow(scene: Scene, matter: Matter, place: int) -> None:
    """Have the step at that place of the case done when its time comes, and those after it."""
    if place == len(matter.case.steps):
        return
    step = matter.case.steps[place]
    if step.chance < 1 and scene.source.random() >= step.chance:
        return

    def act() -> None:
        perform(step, matter, scene)
        follow(scene, matter, place + 1)

    scene.diary.put(scene.diary.at(scene.now, step.after, step.at), act)


@singledispatch
def perform(step: Step, matter: Matter, scene: Scene) -> None:
    """Do a step."""
    raise TypeError(f"{type(step).__name__} of {matter.case.key} on {scene.today}")


@perform.register
def _note(step: Noted, matter: Matter, scene: Scene) -> None:
    scene.desk.noting.note(
        NoteDraft(
            kind=step.kind,
            when=step.when or _today_at(scene.now),
            text=matter.say(step.text),
            source=matter.say(step.source),
            child_words=matter.say(step.words),
            concern=matter.concern,
            historical=matter.say(step.historical),
        )
    )


@perform.register
def _decide(step: Decided, matter: Matter, scene: Scene) -> None:
    review = scene.diary.day_by(scene.today, step.review) if step.review else None
    words, standing = desk_words(), scene.desk.deciding.standing(matter.concern)
    is_talked_through = needs_second(step.decision, standing.categories)
    scene.desk.deciding.decide(
        DecisionDraft(
            matter.concern,
            step.decision,
            reason=matter.say(step.reason),
            review_on_typed=in_words(review) if review else "",
            follow_up=matter.say(step.follow_up),
            outcome=matter.say(step.outcome),
            closes=step.closes,
            talked_with=words.adviser[0] if is_talked_through else "",
            talked_text=words.advice[0] if is_talked_through else "",
            threshold=words.levels[0].splitlines()[_LEVELS.get(step.decision, 0)],
        )
    )


@perform.register
def _plan(step: Planned, matter: Matter, scene: Scene) -> None:
    what = matter.say(step.what)
    who = Who(person=scene.desk.acting.me) if scene.source.random() < 0.6 else Who(name=matter.child.key.name)
    due = in_words(scene.diary.day_by(scene.today, step.days))
    scene.desk.acting.plan(ActionDraft(matter.about, what, due, who))
    if step.changed:
        change = scene.diary.at(scene.now, max(1, step.ended_after - 1), "08:55")
        scene.diary.put(change, lambda: _put_off(step, what, who, matter, scene))
    if step.ended_after:
        end = scene.diary.at(scene.now, step.ended_after, "16:15")
        scene.diary.put(end, lambda: _end(what, matter.say(step.ended), matter, scene))


def _put_off(step: Planned, what: str, who: Who, matter: Matter, scene: Scene) -> None:
    due = in_words(scene.diary.day_by(scene.today, _PUT_OFF_BY))
    for action in _open(matter, scene, TaskKind.ACTION, what):
        scene.desk.acting.change(ActionChangeDraft(action, due, matter.say(step.changed), who))


def _end(what: str, text: str, matter: Matter, scene: Scene) -> None:
    for action in _open(matter, scene, TaskKind.ACTION, what):
        scene.desk.acting.end(ActionEndDraft(action, ActionEnd.DONE, _today_at(scene.now), text))


def _open(matter: Matter, scene: Scene, kind: TaskKind, what: str = "") -> list[EntryId]:
    """Return what is open about a matter; of the actions, those that say just that."""
    tasks = scene.desk.deciding.standing(matter.concern).open_tasks
    return [
        task.entry.id
        for task in tasks
        if task.kind is kind
        and (not what or (isinstance(task.entry.body, ActionPlanned) and task.entry.body.what == what))
    ]


@perform.register
def _call(step: Called, matter: Matter, scene: Scene) -> None:
    before = set(_open(matter, scene, TaskKind.ACTION))
    due = scene.diary.day_by(scene.today, step.answer_days) if step.answer_days else None
    number = scene.source.randint(10_000, 99_999)
    scene.desk.calling.record_call(
        CallDraft(
            matter.about,
            step.agency,
            spoke_to=matter.say(step.spoke_to),
            said=matter.say(step.said),
            answer=matter.say(step.answer),
            answer_due_typed=in_words(due) if due else "",
            family=FamilyPart(
                step.family, step.family_reason_code, matter.say(step.family_reason), step.agreement
            ),
            way=ContactWay.TELEPHONE,
            when=_today_at(scene.now),
            agency_name=step.agency_name,
            their_reference=f"{_REFERENCE_OF.get(step.agency, 'SC')}-{number}" if step.reference else "",
            why=desk_words().share_why[0],
        )
    )
    scene.diary.put(scene.diary.at(scene.now, 0, "+70"), lambda: make_good(scene))
    if step.told_later:
        (to_tell,) = set(_open(matter, scene, TaskKind.ACTION)) - before
        end = scene.diary.at(scene.now, 1, "09:35")
        scene.diary.put(end, lambda: _family_was_told(to_tell, step, matter, scene))


def _family_was_told(action: EntryId, step: Called, matter: Matter, scene: Scene) -> None:
    draft = ActionEndDraft(action, ActionEnd.NOT_NEEDED, _today_at(scene.now), matter.say(step.told_later))
    scene.desk.acting.end(draft)


@perform.register
def _answer(step: Answered, matter: Matter, scene: Scene) -> None:
    due = scene.diary.day_by(scene.today, step.days) if not step.came else None
    for contact in _open(matter, scene, TaskKind.ANSWER_OWED)[:1]:
        scene.desk.calling.record_answer(
            AnswerDraft(
                contact,
                came=step.came,
                when=_today_at(scene.now),
                by=matter.say(step.by),
                text=matter.say(step.text),
                due_typed=in_words(due) if due else "",
            )
        )


@perform.register
def _family(step: FamilyTalk, matter: Matter, scene: Scene) -> None:
    scene.desk.family.record_family(
        FamilyDraft(
            matter.about,
            made=True,
            when=_today_at(scene.now),
            who=matter.say(step.who),
            way=step.way,
            said=matter.say(step.said),
            response=matter.say(step.response),
            agreement=step.agreement,
        )
    )


@perform.register
def _feedback(step: Feedback, matter: Matter, scene: Scene) -> None:
    scene.desk.feedback.give_feedback(
        FeedbackDraft(
            matter.concern,
            matter.author.name,
            ContactWay.IN_PERSON,
            _today_at(scene.now),
            matter.say(step.text),
        )
    )


@perform.register
def _paper(step: Paper, matter: Matter, scene: Scene) -> None:
    place, dated = scene.draw(desk_words().drawer), in_words(scene.today)
    scene.desk.paper.keep_paper(PaperDraft(matter.about, matter.say(step.item), place, step.pages, dated))


@perform.register
def _amend(step: Amended, matter: Matter, scene: Scene) -> None:
    changes = {step.field: matter.say(step.text)}
    scene.desk.correcting.amend(AmendDraft(matter.concern, changes, matter.say(step.reason)))


@perform.register
def _hold(step: Held, matter: Matter, scene: Scene) -> None:
    scene.desk.concerns.hold(HoldDraft(matter.concern, step.reason_code, matter.say(step.reason)))


@perform.register
def _sort(step: Sorted, matter: Matter, scene: Scene) -> None:
    information = matter.case.information
    scene.desk.sorting.sort(SortDraft(matter.concern, step.categories, information, matter.say(step.reason)))


@perform.register
def _status(step: StatusBegan, matter: Matter, scene: Scene) -> None:
    span = StatusSpan(step.status, scene.today.isoformat(), categories=step.plan, note=matter.say(step.note))
    details = replace(
        matter.child.details,
        statuses=(*matter.child.details.statuses, span),
        keeps_safe_today=matter.say(step.keeps_safe),
        social_worker=matter.words["worker"],
        people=_without_father(matter) if step.no_collecting_by_father else matter.child.details.people,
    )
    scene.change_front_sheet(matter.child, details, matter.say(step.reason))


def _without_father(matter: Matter) -> tuple[RelatedPerson, ...]:
    """Return the people of the front sheet, of whom the father may not collect the child and does not live there."""
    return tuple(
        replace(person, may_collect=YesNo.NO, lives_with_child=YesNo.NO)
        if person.name == matter.child.family.father
        else person
        for person in matter.child.details.people
    )


@perform.register
def _contact(step: ContactAdded, matter: Matter, scene: Scene) -> None:
    family, phone = matter.child.family, draw_telephone(scene.source)
    name = _another_woman(family, scene.source)
    relationship = step.contact.format_map(matter.words)
    person = RelatedPerson(name, relationship, phone, YesNo.NO, YesNo.YES, YesNo.NO)
    details = replace(matter.child.details, people=(*matter.child.details.people, person))
    scene.change_front_sheet(matter.child, details, matter.say(step.reason))


def _another_woman(family: Family, source: Random) -> str:
    """Return the name of a woman of the family who is not called what the mother is."""
    women = family.culture.women
    place = women.index(source.choice(women))
    name = f"{women[place]} {family.woman}"
    return name if name != family.mother else f"{women[place - 1]} {family.woman}"


@perform.register
def _move(step: Moved, matter: Matter, scene: Scene) -> None:
    desk, child = scene.desk, matter.child
    ((wrong, _inside), *_others) = desk.naming.children_of(matter.concern)
    right = NamedChild(child.id, child.details if child.id is None else None)
    desk.naming.move(MoveDraft(matter.concern, wrong.id, right, matter.say(step.reason)))
    child.id = desk.naming.children_of(matter.concern)[0][0].id


@perform.register
def _name_other(step: OtherNamed, matter: Matter, scene: Scene) -> None:
    naming, other = scene.desk.naming, matter.other
    if other is None or matter.case.other is None:
        return
    known = tuple(NamedChild(row.id, role=inside.role) for row, inside in naming.children_of(matter.concern))
    new = NamedChild(other.id, other.details if other.id is None else None, matter.case.other)
    naming.name(NamingDraft(matter.concern, (*known, new), matter.say(step.reason)))
    other.id = naming.children_of(matter.concern)[-1][0].id


def _today_at(now: datetime) -> str:
    return f"today {now:%H:%M}"
