"""Views of a list that people keep under a name: what it is filtered by, which columns it has, how it is sorted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models import database
from app.models.office import SavedView as ViewTable
from app.services import audit, checks
from app.services.writing import insert, store, writing

_NAME_LENGTH: Final = 40


@dataclass(frozen=True, slots=True)
class SavedView:
    """One view; what `state` holds is the list's own matter."""

    id: int
    name: str
    state: Mapping[str, Any]


def of(list_key: str) -> list[SavedView]:
    """Return the views of a list in the order they were saved."""
    rows: Any = ViewTable.select().where(ViewTable.list_key == list_key).order_by(ViewTable.position)
    return [SavedView(row.id, row.name, row.state) for row in rows]


def add(list_key: str, name: str, state: Mapping[str, Any]) -> int:
    """Keep a view under a new name; return its id. Raises InvalidInputError for a name that is empty or taken."""
    with writing():
        checked = _free(list_key, name, None)
        last = database.scalar("SELECT COALESCE(MAX(position), 0) FROM saved_view WHERE list_key=?", (list_key,))
        values = {"list_key": list_key, "name": checked, "state": dict(state), "position": int(last) + 1}
        number = insert(ViewTable, values)
        audit.record("add", "saved_view", number, {"name": checked})
    return number


def update(view_id: int, state: Mapping[str, Any]) -> None:
    """Let a view be what the list shows now."""
    with writing():
        row = _row(view_id)
        store(ViewTable, view_id, {"state": dict(state)})
        audit.record("update", "saved_view", view_id, {"name": row.name})


def rename(view_id: int, name: str) -> None:
    """Give a view another name; raises InvalidInputError for one that is empty or taken."""
    with writing():
        row = _row(view_id)
        checked = _free(row.list_key, name, view_id)
        store(ViewTable, view_id, {"name": checked})
        audit.record("update", "saved_view", view_id, {"name": [row.name, checked]})


def delete(view_id: int) -> None:
    """Forget a view; the list itself stays as it is."""
    with writing():
        row = _row(view_id)
        database.execute("DELETE FROM saved_view WHERE id=?", (view_id,))
        audit.record("delete", "saved_view", view_id, {"name": row.name})


def _row(view_id: int) -> Any:
    row: Any = ViewTable.get_or_none(id=view_id)
    if row is None:
        raise NotFoundError(translate("SavedViews", "这个视图已不存在。"))
    return row


def _free(list_key: str, name: str, own_id: int | None) -> str:
    label = translate("SavedViews", "视图名称")
    checked = checks.text(name, "name", label, limit=_NAME_LENGTH, required=True)
    taken = database.scalar(
        "SELECT 1 FROM saved_view WHERE list_key=? AND name=? AND id IS NOT ?", (list_key, checked, own_id)
    )
    if taken:
        raise InvalidInputError(
            translate("SavedViews", "已经有名为“{name}”的视图。").format(name=checked), field="name"
        )
    return checked
