"""What the law and the authority ask of a lead in a year: advice, a referral, the police, and what holds here."""

from dataclasses import replace

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.codes import AdviserRole, FamilyTold
from safeguard_desktop.domain.entries import Designation
from safeguard_desktop.domain.family_texts import FamilyText
from safeguard_desktop.domain.guidance import DeadlineUnit
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, Proceedings
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind
from safeguard_desktop.domain.sharing.codes import SharingWay
from safeguard_desktop.domain.sharing.draft import SendingPart
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.names import names
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.example.sharing_acts import answered
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import (
    ConsultationDraft,
    MadeGoodDraft,
    NameGivenDraft,
    ReferralFacts,
    StepDraft,
)
from safeguard_desktop.services.agencies import AgencyDraft
from safeguard_desktop.services.guiding.drafts import DaysDraft, DutyDraft, EditionDraft, LimitDraft
from safeguard_desktop.services.guiding.family_texts import FamilyTextDraft
from safeguard_desktop.services.guiding.grounds import GroundDraft
from safeguard_desktop.services.legal.drafts import LegalDraft, LegalStepDraft
from safeguard_desktop.services.sharing.carrying import CarriedDraft


def refer(scene: Scene) -> None:
    """Ask for advice without a name, give the name some days later, and hear what came of it."""
    desk, words, about = scene.desk, desk_words(), _about(scene, 0)
    desk.consulting.consult(
        ConsultationDraft(
            about, scene.draw(words.consulted), AdviserRole.MASH, said=scene.draw(words.consulted_said),
            advice=scene.draw(words.consulted_advice), named=False,
        )
    )  # fmt: skip
    (advice, *_earlier) = (row.entry.id for row in desk.consulting.log())
    desk.consulting.give_name(NameGivenDraft(advice, facts=ReferralFacts(kind=ReferralKind.S17)))
    (row, *_others) = desk.referring.listed()
    facts = ReferralFacts(rationale=scene.draw(words.referred_why), family=FamilyTold.TOLD)
    desk.referring.make_good(MadeGoodDraft(row.entry.id, facts))
    outcome = scene.draw(words.referred_outcome)
    desk.referring.record_step(
        StepDraft(row.entry.id, text=outcome, outcome=ReferralOutcome.EARLY_HELP), ReferralStepKind.OUTCOME
    )


def answer_police(scene: Scene) -> None:
    """The police ask about one child, and are answered on the telephone."""
    desk, words = scene.desk, desk_words()
    desk.legal.requests.record(
        LegalDraft(
            _about(scene, 1), LegalAsker.POLICE, organisation="Police", asked_for=scene.draw(words.police_ask),
            power="dpa_crime_exemption", answer_due_typed="in 5 days", proceedings=Proceedings.LIVE,
        )
    )  # fmt: skip
    (row, *_others) = desk.legal.requests.rows()
    answer = scene.draw(words.police_answered)
    desk.legal.requests.step(LegalStepDraft(row.entry.id, LegalStepKind.ANSWERED, text=answer))


def tell_the_next_school(scene: Scene) -> None:
    """Decide that the next school knows something before a child leaves, and then ring there."""
    words, child = desk_words(), _about(scene, 2).child
    if child is None:
        return
    begun = scene.desk.sharing.deciding.begin_ahead(child)
    why = scene.draw(words.ahead_why)
    whole = answered(replace(begun, purpose=replace(begun.purpose, purpose_text=why)))
    purpose = replace(whole.purpose, purpose=begun.purpose.purpose)
    sharing, sending = scene.desk.sharing, SendingPart(SharingWay.TELEPHONE, said=why)
    next_school = names().staff
    who = replace(whole.who, to_name=next_school.receivers[0], to_organisation=next_school.settings[0])
    sharing.deciding.record(replace(whole, who=who, purpose=purpose, sending=sending))
    decision = sharing.deciding.decisions()[0].id
    sharing.carrying.record(CarriedDraft(decision, way=SharingWay.TELEPHONE, said=why))


def keep_up_to_date(scene: Scene) -> None:
    """Write down what holds here: an edition, a limit, a ground, days, the duty to share, an agency, a text."""
    desk, words, today = scene.desk, desk_words(), scene.today.isoformat()
    keeping, source = desk.guiding.keeping, scene.draw(words.edition_source)
    known = desk.guidance.edition_in_force()
    keeping.write_edition(
        EditionDraft(
            known.key, known.series, known.title, known.status, known.effective_from, source, today,
        )
    )  # fmt: skip
    text = scene.draw(words.limit_text)
    keeping.write_limit(LimitDraft("lado", "0", DeadlineUnit.IMMEDIATE, text, source, today))
    ground = scene.draw(words.ground_text)
    desk.guiding.grounds.write(GroundDraft(Exemption.CRIME, ground, source=source, verified_typed=today))
    keeping.write_days(DaysDraft(f"{scene.today.year + 1}-07-01, Jubilee", source=source))
    keeping.write_duty(DutyDraft(Designation.UNKNOWN))
    desk.guiding.texts.write(FamilyTextDraft(FamilyText.PRIVACY, scene.draw(words.family_text)))
    agency = AgencyDraft(scene.draw(words.agency), scene.draw(words.agency_for), phone="01632 960 410")
    desk.agencies.write(agency)


def _about(scene: Scene, place: int) -> Subject:
    """Return one of the children with a file, always the same for a place."""
    known = [each.id for each in scene.roster.children if each.id is not None]
    return Subject(child=known[place % len(known)])


ALL = (refer, answer_police, tell_the_next_school, keep_up_to_date)
"""What belongs to no one worry, told on the last day of the story."""
