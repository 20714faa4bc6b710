"""Requests to see records in the story: one is taken down at the door, and answered some days later. Source: S97."""

from typing import Final

from msgspec.structs import replace

from safeguard_desktop.domain.access.codes import AnswerOutcome, Exemption
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.access.drafts import AnswerDraft
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.wording import example

_NOW: Final = "now"


def take_request_down(scene: Scene) -> None:
    """Write a request down at the start window, as whoever has the group does, and take it into the record."""
    child = next(each for each in scene.roster.children if each.id is not None)
    service = TakingDownService(scene.office.workplace, scene.office.path)
    draft = replace(
        service.new_draft(),
        who=example.ASKED_BY,
        relation=example.ASKED_RELATION,
        whose=child.name.spoken,
        asked=RecordsAsked.ABOUT_CHILD,
        way=ContactWay.IN_PERSON,
        when=_NOW,
        text=example.ASKED_TEXT,
        name=child.key.name,
    )
    service.send(draft)
    scene.desk.requests.take_in()


def answer_requests(scene: Scene) -> None:
    """Write down what was decided about what waits."""
    for row in scene.desk.requests.waiting():
        scene.desk.access.answers.record(
            AnswerDraft(
                row.id,
                AnswerOutcome.GIVEN_IN_PART,
                _NOW,
                example.ASKED_ANSWER,
                to=row.body.who,
                way=ContactWay.IN_PERSON,
                exemptions=(Exemption.THIRD_PARTY,),
                told_rights=True,
            )
        )
