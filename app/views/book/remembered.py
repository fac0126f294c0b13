"""What the program remembers from one day to the next: who was at the desk last."""

from typing import Final

from app.settings import Settings
from app.views.messages import role_name
from app.views.start.forms import ROLES

_OPERATOR: Final = "operator.name"
_ROLE: Final = "operator.role"


def last_operator(settings: Settings) -> tuple[str, str]:
    """Return name and role of whoever was at the desk last; at first the accountant."""
    role = str(settings.get(_ROLE, ROLES[0]))
    if role not in ROLES:
        role = ROLES[0]
    return str(settings.get(_OPERATOR, "")) or role_name(role), role


def set_operator(settings: Settings, name: str, role: str) -> None:
    """Remember who is at the desk now."""
    settings.update({_OPERATOR: name, _ROLE: role})
