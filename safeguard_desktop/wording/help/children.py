"""Help about a child's front sheet. Source: S53; guidance.md section 10.3."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "full_name": About(
        _("The full name as the family writes it, in whatever letters."),
        _("The file leaves this setting under it. Accents and other scripts are kept."),
        _("“Zoë Quayle” or “Muhammad Iqbal”."),
    ),
    "known_as": About(
        _("What the child is called every day, if it is something else."),
        _("A concern is often raised under it, and is found by it."),
        _("“Mo” or “Maisie”."),
    ),
    "other_names": About(
        _("Earlier names, other spellings, names on other papers."),
        _("A child who changes the name must not lose the story that belongs to it."),
        _("“Maya Brand until 2024”."),
    ),
    "date_of_birth": About(
        _("As people write it, the day first. Leave it empty if it is not known."),
        _("It tells two children of one name apart everywhere."),
        _("“27 3 2022”."),
    ),
    "date_of_birth_note": About(
        _("Where papers are missing or the authority assesses an age: what is known, who disputes it, when it is decided."),
        _("It stands beside the date of birth, so that a date that was guessed does not look like one from a birth certificate."),
        _("“As the mother said; papers not seen.”"),
    ),
    "tells_worker": About(
        _("Whether what has changed is news for the social worker."),
        _("A plan rests on who is at home with the child. Somebody who has moved in may be the very thing that it is about."),
    ),
    "key_person": About(
        _("Who looks after this child most in the setting. In a pre-school every child has a key person."),
        _("A worried colleague talks to this person first, and it is whom the child is most likely to tell."),
        _("“Kit Moreno”."),
    ),
    "status_*": About(
        _("One status a card, such as a plan or being looked after, with the day on which it began and, later, ended."),
        _("It stands at the top of the child’s page, and says when a social worker has to be told without delay."),
        _("“Child protection plan, since 4 Nov, neglect”."),
    ),
    "other_name": About(
        _("A part of the other child’s name, to find the file."),
        _("Two files that belong together are only read together if they are linked."),
        _("“Wój” finds Wójcik."),
    ),
    "other_child": About(
        _("The child who belongs to this one. Look at the date of birth where names are alike."),
        _("Each of the two pages will show the other’s concerns to whoever may read both."),
    ),
    "relation": About(
        _("What the two children are to each other."),
        _("What happens to one brother or sister often happens to the others."),
    ),
    "link_words": About(
        _("More about it, in a few words, or why the link is ended."),
        _("Somebody who reads it in years to come does not know the family."),
        _("“Same mother; Leo lives with his father.”"),
    ),
    "sex": About(
        _("As it stands on the child’s papers, or as the family says."),
        _("Referral forms and the new setting ask for it."),
        _("“Girl”."),
    ),
    "ethnicity": About(
        _("In the family’s own words."),
        _("Help fits better where culture and language are known; forms of other agencies ask for it."),
        _("“Polish and White British”."),
    ),
    "language": About(
        _("The language spoken at home, and whether somebody has to interpret."),
        _("Never use a child or a relative to interpret a worry: this says which interpreter to ask for."),
        _("“Urdu; mother needs an interpreter”."),
    ),
    "upn": About(
        _("The unique pupil number, if the child has one."),
        _("It follows a child from school to school and avoids mistakes at a transfer."),
        _("One letter and twelve figures or letters."),
    ),
    "keeps_safe_today": About(
        _("What any colleague who stands in for you must know today: who may not collect, what to watch for, whom to ring."),
        _("It stands at the top of the child’s page. Take out what does not hold any more."),
        _("“Father may not collect (order of 2 Oct, copy in drawer 2). Ring Ms Hall if he comes.”"),
    ),
    "status": About(
        _("Whether there is a plan or another status, in words."),
        _("Whoever opens the page in a hurry sees it first."),
        _("“Child in need since June”."),
    ),
    "social_worker": About(
        _("Name, team and number of the social worker."),
        _("A child with a plan who is away, hurt or moved: the social worker is told without delay."),
        _("“Ms J. Hall, Assessment Team 2, 01632 960 155”."),
    ),
    "front_sheet_form.address": About(
        _("Where the child lives now. Several lines are fine."),
        _("Social care and the police ask for it first."),
        _("“4 Mill Lane, Elmstead”."),
    ),
    "address_is_confidential": About(
        _("Tick this if somebody in the family must not find out where the child lives."),
        _("The address and the new school are then kept out of papers that a parent may receive."),
    ),
    "paper_file": About(
        _("Where papers of this child lie: which cabinet, which drawer, who has the key."),
        _("Paper has a place in the record as well, and goes along when the child moves."),
        _("“Locked cabinet in the office, drawer 2; key with Asha”."),
    ),
    "change_reason": About(
        _("Why it is changed, and how you know."),
        _("What stood there before stays readable; this says why there is something new."),
        _("“New address, told by the mother at pick-up on 24 Nov.”"),
    ),
    "person_*": About(
        _("Who this is to the child, and what you know of the person. One person a card."),
        _("In an emergency somebody has to be rung who may be told, and a child is handed over only to somebody who may collect."),
        _("“Dana Wójcik”, “grandmother”, “01632 960 171”."),
    ),
}  # fmt: skip
