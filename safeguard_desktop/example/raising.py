"""A worry begins: somebody raises it, and whoever sits at the desk receives it."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from safeguard_desktop.domain.entries import ChildRole
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.example.clock import moment
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.matter import Matter
from safeguard_desktop.example.roster import Pupil, filled
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.example.steps import follow
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, NamedChild, RaisingDraft, ReceiveDraft

_THE_OTHER_PART = {
    ChildRole.HARMED: ChildRole.ALLEGED_TO_HAVE_HARMED,
    ChildRole.ALLEGED_TO_HAVE_HARMED: ChildRole.HARMED,
}

_BUSY = ("08:40", "08:50", "09:30", "10:40", "11:20", "12:15", "12:40", "13:30", "14:20", "15:05")


def raise_matter(scene: Scene, matter: Matter, happened: datetime) -> None:
    """Raise a concern as its author does, and let it be received: at once where it is serious."""
    service = scene.office.raising
    draft = _written(service.new_draft(), matter, _when(scene, happened))
    service.send(draft)
    matter.concern = EntryId(draft.id)
    wait = scene.source.randint(3, 9) if matter.case.is_serious else scene.source.randint(15, 150)
    when = scene.diary.at(scene.now, 0, f"+{wait}")
    scene.diary.put(when, lambda: receive_matter(scene, matter))


def receive_matter(scene: Scene, matter: Matter) -> None:
    """Take in what has come, look at it, and receive it; for a child who has no file yet, open one."""
    desk, child = scene.desk, matter.child
    desk.receiving.take_in()
    named_for = _sounds_alike(scene, child) if matter.case.is_moved else child
    others = (
        () if matter.other is None or matter.case.adds_other else (_named(matter.other, matter.case.other),)
    )
    role = (
        _THE_OTHER_PART.get(matter.case.other, ChildRole.SUBJECT) if matter.case.other else ChildRole.SUBJECT
    )
    desk.receiving.receive(
        ReceiveDraft(
            matter.concern,
            child=named_for.id,
            new_child=named_for.details if named_for.id is None else None,
            role=role,
            others=others,
            categories=matter.case.categories,
            information=matter.case.information,
            remark=filled(scene.draw(desk_words().remark), matter.words),
        )
    )
    _note_files(scene, matter, named_for)
    desk.concerns.open(matter.concern)
    if child.id is not None and scene.source.random() < 0.4:
        desk.children.open(child.id)
    follow(scene, matter, 0)


def _written(draft: RaisingDraft, matter: Matter, when: str) -> RaisingDraft:
    case, child = matter.case, matter.child
    is_named = matter.other is not None and not case.adds_other
    return replace(
        draft,
        about=About.CHILD,
        must_not_see=MustNotSee.NOBODY.value,
        child=child.name.spoken,
        group=child.details.group,
        when=when,
        observed=matter.say(case.observed),
        action=matter.say(case.action),
        name=matter.author.name,
        job=matter.author.job,
        others=matter.other.name.spoken if matter.other is not None and is_named else "",
        place=matter.say(case.places),
        child_words=matter.say(case.said),
        opinion=matter.say(case.opinion),
        child_was_told=matter.say(case.told),
    )


def _when(scene: Scene, happened: datetime) -> str:
    """Return when it happened as people type it."""
    clock = f"{happened:%H:%M}"
    if happened.date() == scene.today:
        return scene.source.choice((f"today {clock}", f"{clock} today", f"today at {clock}"))
    if happened.date() == scene.today - timedelta(days=1):
        return f"yesterday {clock}"
    return f"{happened:%A} {clock}"


def _named(child: Pupil, role: ChildRole | None) -> NamedChild:
    details = child.details if child.id is None else None
    return NamedChild(child.id, details, role or ChildRole.INVOLVED)


def _note_files(scene: Scene, matter: Matter, received_for: Pupil) -> None:
    """Remember the files that were opened for children who had none."""
    rows = [row.id for row, _inside in scene.desk.naming.children_of(matter.concern)]
    pupils = (
        [received_for] if matter.other is None or matter.case.adds_other else [received_for, matter.other]
    )
    for pupil, found in zip(pupils, rows, strict=True):
        pupil.id = found


def _sounds_alike(scene: Scene, child: Pupil) -> Pupil:
    """Return another child who has a file, and with whose name a hurried reader may confuse this one's."""
    matches = scene.desk.receiving.matching(child.name.first)
    found = [match.child.id for match in matches if match.child.id != child.id]
    others = scene.others_with_file(child)
    alike = [pupil for pupil in others if pupil.id in found]
    return (alike or others)[0]


def event_on(scene: Scene, day: date, times: tuple[str, ...]) -> datetime:
    """Draw when something happens on a day: at one of its own times, or at any that is busy."""
    return moment(day, scene.source.choice(times or _BUSY)) + timedelta(minutes=scene.source.randrange(9))
