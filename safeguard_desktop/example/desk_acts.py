"""What a lead does that belongs to no one worry: files, links, notes, papers, and handing over."""

from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import LinkKind, OutputKind, SecondLook
from safeguard_desktop.domain.entries import LocalNotes, Printed
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.roster import Pupil, filled
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.concern.second import SecondDraft
from safeguard_desktop.services.inbox.drafts import HandoverDraft, LinkDraft, TakeoverDraft
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.papers.readings import ReadingsQuery
from safeguard_desktop.services.restricted.drafts import AccessDraft, NotificationDraft, RestrictedDraft
from safeguard_desktop.services.staff_told import StaffToldDraft

_WITHOUT_FILE = 0.07


def open_files(scene: Scene, children: list[Pupil]) -> None:
    """Open files for children who have come; a few are known here only once somebody worries about them."""
    for child in children:
        if scene.source.random() >= _WITHOUT_FILE:
            add_file(scene, child)
    for child in children:
        link_siblings(scene, child)


def add_file(scene: Scene, child: Pupil) -> None:
    """Open a file for a child."""
    scene.desk.children.add(child.details)
    # The newest file of that name and day of birth is the one that was just opened.
    found = scene.desk.children.rows(child.details.full_name)
    child.id = max(row.id for row in found if row.full_name == child.details.full_name)


def link_siblings(scene: Scene, child: Pupil) -> None:
    """Link a child with the brothers and sisters who have a file, each pair once."""
    for other in child.siblings:
        if child.id is not None and other.id is not None and child.born < other.born:
            words = scene.draw(desk_words().sibling)
            scene.desk.linking.link(LinkDraft(child.id, other.id, LinkKind.SIBLING, words))


def mistake_a_link(scene: Scene) -> None:
    """Link two children who only share a language, and take it back."""
    child = next(each for each in scene.roster.children if each.id is not None)
    other = scene.others_with_file(child)[0]
    if child.id is not None and other.id is not None:
        words = desk_words()
        scene.desk.linking.link(LinkDraft(child.id, other.id, LinkKind.COUSIN, scene.draw(words.cousin)))
        scene.desk.linking.end(child.id, other.id, scene.draw(words.not_linked))


def keep_for_named_people(scene: Scene) -> None:
    """Keep what police told about one child for named people, let the deputy read it for a while, and look at it."""
    child = next(each for each in scene.roster.children if each.id is not None)
    if child.id is None:
        return
    kept, words = scene.desk.restricted, desk_words()
    kept.keep(
        RestrictedDraft(
            child.id,
            NotificationDraft(
                when=words.notified_when[0],
                received_from=words.notified_by[0],
                circumstances=words.notified[0],
                keep_safe=words.notified_keep_safe[0],
            ),
        )
    )
    (group,) = kept.open(child.id).groups
    for other in kept.people()[:1]:
        kept.access.give_access(AccessDraft(group.circle, other.id, words.access_given[0]))
        kept.access.end_access(AccessDraft(group.circle, other.id, words.access_ended[0]))


def write_local_notes(scene: Scene) -> None:
    """Write down what holds in this authority."""
    words = desk_words()
    notes = LocalNotes(
        scene.draw(words.thresholds),
        scene.draw(words.procedures),
        scene.draw(words.partners),
        words.levels[0],
    )
    scene.desk.local_notes.write(notes)
    told = "\n".join(person.name for person in scene.desk.session.chain.latest.people)
    scene.desk.staff.told.write(StaffToldDraft(told, "today"))


def move_up(scene: Scene, child: Pupil, group: str) -> None:
    """Write down the new class of a child."""
    if child.details.group != group:
        details: ChildDetails = replace(child.details, group=group)
        scene.change_front_sheet(child, details, scene.draw(desk_words().moved_up))


def print_chronology(scene: Scene, child: Pupil) -> None:
    """Print a child's chronology, for a conference."""
    if child.id is not None:
        paper = Paper(child.id, OutputKind.CHRONOLOGY)
        output = scene.desk.outputs.make(paper)
        scene.desk.outputs.printed(paper, output.pages, scene.draw(desk_words().print))


def save_front_sheet(scene: Scene, child: Pupil) -> None:
    """Save a child's front sheet, for a social worker; its name tells nobody whose it is."""
    if child.id is not None:
        paper = Paper(child.id, OutputKind.FRONT_SHEET)
        output = scene.desk.outputs.make(paper)
        path = scene.office.papers / f"front-sheet-{scene.today.isoformat()}-{output.digest[:6]}.pdf"
        scene.desk.outputs.saved(paper, output, path)


def move_house(scene: Scene, child: Pupil, home: str) -> None:
    """Write down a new address."""
    text = filled(scene.draw(desk_words().moved_house), child.words())
    scene.change_front_sheet(child, replace(child.details, address=home), text)


def offer_all(scene: Scene) -> None:
    """Ask the deputy to see to what is open, since the lead is away tomorrow."""
    deputy = scene.office.deputy
    draft = HandoverDraft(deputy.person if deputy else None, scene.draw(desk_words().offer))
    if not scene.desk.owning.offer_problems(draft):
        scene.desk.owning.offer(draft)


def answer_offers(scene: Scene) -> None:
    """As the deputy, decline one of several, and take the others."""
    owning = scene.desk.owning
    offered = owning.offered_to_me()
    if len(offered) > 1:
        owning.decline(offered[0].id, scene.draw(desk_words().decline))
    if offered:
        owning.take_offered()


def take_back(scene: Scene) -> None:
    """As the lead, take over what the deputy has seen to."""
    deputy = scene.office.deputy
    if deputy is not None and scene.desk.owning.open_of(deputy.person):
        draft = TakeoverDraft(scene.draw(desk_words().take_back), owner=deputy.person)
        scene.desk.owning.take_over(draft)


def look_a_second_time(scene: Scene) -> None:
    """Give the second looks that are due: whoever is signed in countersigns, or has talked one's own through."""
    second, words = scene.desk.second, desk_words()
    for asked in second.waiting():
        is_mine = second.standing(asked).is_mine
        way, who = (SecondLook.TALKED_THROUGH, words.adviser[0]) if is_mine else (SecondLook.SIGNED, "")
        second.give(SecondDraft(asked, way, agrees=True, who=who, when="now", remark=words.advice[0]))


def hand_out_readings(scene: Scene) -> None:
    """Save the list of who has looked, for an inspector."""
    readings = scene.desk.readings
    query = ReadingsQuery(kind=Printed.KIND)
    if readings.may_look():
        path = scene.office.papers / f"who-has-looked-{scene.today.isoformat()}.pdf"
        readings.saved(query, readings.paper(query), path)
