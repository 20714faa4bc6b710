"""The sheet with the code of an invitation, to be handed over: in memory and on paper, nowhere else. Source: X19.

Whoever finds it within a fortnight, with the setting's folder, can do what the invited person can. It says so.
"""

from safeguard_desktop.documents.content import HandoutDocument, HandoutPart
from safeguard_desktop.domain.register import RegisterVersion, Role
from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.wording import invitations as words
from safeguard_desktop.wording.handouts import made_on
from safeguard_desktop.wording.labels import role_label


def invitation_sheet(version: RegisterVersion, invitation: Invitation, day: str) -> HandoutDocument:
    """Return what the sheet says; `day` is the ISO date on which it is made."""
    kind = version.setting.kind
    leads = version.with_role(Role.LEAD)
    steps = HandoutPart(title=words.STEPS_TITLE, lines=words.STEPS, column=0)
    care = HandoutPart(title=words.CARE_TITLE, lines=words.care(approves=invitation.approves), column=1)
    return HandoutDocument(
        setting=version.setting.name,
        title=words.TITLE,
        intro=words.for_whom(invitation.name),
        notice_title=invitation.code,
        notice=words.valid(invitation.valid_until),
        parts=(steps, care),
        people_title=words.QUESTIONS,
        people=tuple((f"{lead.name}, {role_label(Role.LEAD, kind)}", lead.phone) for lead in leads),
        foot=made_on(day),
    )
