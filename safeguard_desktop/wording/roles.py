"""What people, and groups of children, are called in each kind of setting.

They stand apart from the other labels since the start window shows them: with those, it would load every kind of entry
before it is there.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.register import Role, SettingKind
from safeguard_desktop.wording.translate import _

_ROLES: Final[Mapping[Role, str]] = {
    Role.STAFF: _("member of staff"),
    Role.DEPUTY: _("deputy safeguarding lead"),
    Role.LEAD: _("designated safeguarding lead"),
}
_CHAIRS: Final[Mapping[SettingKind, str]] = {
    SettingKind.PRE_SCHOOL: _("chair or owner"),
    SettingKind.MAINTAINED_SCHOOL: _("chair of governors"),
    SettingKind.ACADEMY: _("chair of governors or trustees"),
    SettingKind.INDEPENDENT_SCHOOL: _("chair of governors or proprietor"),
    SettingKind.ALTERNATIVE_PROVISION: _("chair of the management committee or governors"),
}
_SCHOOLS: Final = frozenset(SettingKind) - {SettingKind.PRE_SCHOOL}


def role_label(role: Role, kind: SettingKind | None = None) -> str:
    """Return what a role is called in that kind of setting."""
    if role is Role.MANAGER:
        return _("headteacher") if kind in _SCHOOLS else _("manager")
    if role is Role.CHAIR:
        return _CHAIRS.get(kind, _("chair or owner")) if kind else _("chair or owner")
    return _ROLES[role]


def group_label(kind: SettingKind | None) -> str:
    """Return what a group of children is called: a room, or a class."""
    return _("Class") if kind in _SCHOOLS else _("Room or group")


def children_label(kind: SettingKind | None) -> str:
    """Return what the children of that kind of setting are called on lists."""
    return _("Pupils") if kind in _SCHOOLS else _("Children")
