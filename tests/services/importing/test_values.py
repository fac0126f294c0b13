"""Texts, days, yes and no, states, types and currencies as files write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.importing import values
from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  丰谷粮油有限公司 ", "丰谷粮油有限公司"),
        ("丰谷\r\n粮油", "丰谷 粮油"),
        ("'=1+1", "=1+1"),
        ("'t Hooft", "'t Hooft"),
        (3390939.0, "3390939"),
        (12.5, "12.5"),
        (2e17, "200000000000000000"),
        (True, "TRUE"),
        (None, ""),
        (dt.date(2026, 10, 31), "2026-10-31"),
        (dt.datetime(2026, 10, 31), "2026-10-31"),
        (dt.datetime(2026, 10, 31, 8, 30), "2026-10-31 08:30:00"),
        ("a\u200bb\x07c", "a b c"),
    ],
)
def test_cells_as_text(cell: Cell, text: str) -> None:
    assert values.as_text(cell) == text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("月结30天", 30),
        ("月结60", 60),
        ("月结", 30),
        ("Net 30", 30),
        ("net30days", 30),
        ("2/10 Net 30", 30),
        ("30", 30),
        (45.0, 45),
        ("30天", 30),
        ("2个月", 60),
        ("票到45天付款", 45),
        ("现结", 0),
        ("款到发货", 0),
        ("Due on Receipt", 0),
        ("0", 0),
        ("", None),
    ],
)
def test_terms_in_days(text: Cell, days: int | None) -> None:
    assert values.read_days(text) == days


@pytest.mark.parametrize("text", ["看情况", "99999", "9999", "-5", "3.5"])
def test_what_is_no_term(text: str) -> None:
    assert values.read_days(text) == Failure(Reason.BAD_DAYS)


def test_yes_and_no() -> None:
    assert [values.read_flag(text) for text in ("是", "Yes", "Y", "1", 1.0, "TRUE", "有争议")] == [True] * 7
    assert [values.read_flag(text) for text in ("否", "No", "n", "0", 0.0, "FALSE", "无")] == [False] * 7
    assert values.read_flag("") is None
    assert values.read_flag("也许") == Failure(Reason.BAD_FLAG)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("作废发票", values.VOID),
        ("已作废", values.VOID),
        ("未作废", values.NORMAL),
        ("Void", values.VOID),
        ("Cancelled", values.VOID),
        ("是", values.VOID),
        ("有效发票", values.NORMAL),
        ("正常", values.NORMAL),
        ("Overdue", values.NORMAL),
        ("", values.NORMAL),
        ("Draft", values.DRAFT),
        ("草稿", values.DRAFT),
        ("未审核", values.DRAFT),
    ],
)
def test_states_of_documents(text: str, state: str) -> None:
    assert values.read_status(text) == state


def test_types_roles_currencies_and_codes() -> None:
    assert values.read_document("销售退货单") == values.CREDIT_NOTE
    assert values.read_document("Credit Note") == values.CREDIT_NOTE
    assert values.read_document("销售发票") == values.INVOICE
    assert values.read_document("") is None
    assert values.read_role("供应商") == values.SUPPLIER
    assert values.read_role("客户/供应商") == values.CUSTOMER
    assert values.read_role("") == values.CUSTOMER
    assert [values.read_currency(text) for text in ("人民币", "RMB", "cny", "美元", "thb", "")] == [
        "CNY",
        "CNY",
        "CNY",
        "USD",
        "THB",
        None,
    ]
    assert values.read_credit_code(" ９1350100m000100y43 ") == "91350100M000100Y43"


@given(st.one_of(st.text(max_size=40), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()))
def test_no_cell_raises(cell: Cell) -> None:
    for read in (values.as_text, values.read_days, values.read_flag, values.read_status, values.read_document):
        read(cell)
    text = values.as_text(cell)
    assert text == text.strip()
    assert not any(char in text for char in "\r\n\x00")
