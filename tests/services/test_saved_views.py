"""Views are kept under names, changed, renamed and forgotten."""

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.services import saved_views

STATE = {"text": "青禾", "columns": ["code", "name"]}


def test_the_life_of_a_view(book) -> None:
    first = saved_views.add("customers", " 重点客户 ", STATE)
    saved_views.add("customers", "逾期", {})
    saved_views.add("alerts", "重点客户", {})
    saved_views.update(first, {"text": ""})
    saved_views.rename(first, "常用")
    assert [(view.name, dict(view.state)) for view in saved_views.of("customers")] == [
        ("常用", {"text": ""}),
        ("逾期", {}),
    ]
    saved_views.rename(first, "常用")
    saved_views.delete(first)
    assert [view.name for view in saved_views.of("customers")] == ["逾期"]


def test_bad_names_and_views_that_are_gone(book) -> None:
    number = saved_views.add("customers", "逾期", STATE)
    for name in ("", "   ", "逾期", "长" * 41):
        with pytest.raises(InvalidInputError):
            saved_views.add("customers", name, STATE)
    other = saved_views.add("customers", "其他", STATE)
    with pytest.raises(InvalidInputError, match="逾期"):
        saved_views.rename(other, "逾期")
    saved_views.delete(number)
    for gone in (
        lambda: saved_views.delete(number),
        lambda: saved_views.rename(number, "x"),
        lambda: saved_views.update(number, {}),
    ):
        with pytest.raises(NotFoundError):
            gone()
