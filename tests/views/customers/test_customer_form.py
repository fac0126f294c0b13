"""The form of a customer with its contacts: every field reaches the book, what is wrong is said beside it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.services.customers import contacts, editing
from app.services.customers.contacts import ContactInput
from app.services.customers.editing import CustomerInput
from app.views.customers.contacts_editor import ContactForm
from app.views.customers.customer_form import CustomerForm
from tests.views.customers.office import dialog_of, shows, texts

EVERYTHING = {
    "code": "C-0100",
    "name": "扶摇无人设备有限公司",
    "short_name": "扶摇",
    "credit_code": "91000000MA000017XX",
    "industry": "设备",
    "region": "云栖",
    "address": "云栖市扶摇路 1 号",
    "phone": "0000-1",
    "email": "a@example.com",
    "legal_form": "股份有限公司",
    "size": "小型",
    "established_on": "2015-03-02",
    "registered_capital_cents": "5,000,000",
    "paid_in_capital_cents": "1000000",
    "parent_id": "C-0001",
    "owner": "会计",
    "terms_days": "30",
    "credit_limit_cents": "200,000.00",
    "tags": "重点，样品、 重点",
    "notes": "按月对账",
    "traded_since": "2021-06-01",
    "next_review_on": "2027-01-31",
}


def fill(form: CustomerForm, values: dict[str, str]) -> None:
    for name, text in values.items():
        widget = form.fields[name].widget
        if hasattr(widget, "setPlainText"):
            widget.setPlainText(text)
        elif hasattr(widget, "setCurrentText"):
            widget.setCurrentText(text)
        else:
            widget.setText(text)
            widget.editingFinished.emit()


@pytest.fixture
def new(tab) -> CustomerForm:
    """Return the form of a new customer."""
    tab.add_customer()
    return dialog_of(tab, CustomerForm)


def test_every_field_reaches_the_book(new, tab, qtbot, office, session):
    assert new.fields["code"].widget.text() == "C-0043", "a free code is proposed"
    assert new.fields["name"].widget.hasFocus()
    fill(new, EVERYTHING)
    assert new.code_warning.text().startswith("校验位不符")
    new.confirm()
    row = tab.list.model.number_of(tab.list.current_id())
    assert texts(tab.list.model, "code")[row] == "C-0100", "the new customer is shown"
    assert editing.load(tab.list.current_id()) == CustomerInput(
        code="C-0100",
        name="扶摇无人设备有限公司",
        short_name="扶摇",
        credit_code="91000000MA000017XX",
        industry="设备",
        region="云栖",
        address="云栖市扶摇路 1 号",
        phone="0000-1",
        email="a@example.com",
        legal_form="股份有限公司",
        size="小型",
        established_on=date(2015, 3, 2),
        registered_capital_cents=500_000_000,
        paid_in_capital_cents=100_000_000,
        parent_id=office["fg"],
        owner="会计",
        terms_days=30,
        credit_limit_cents=20_000_000,
        tags=("重点", "样品"),
        notes="按月对账",
        traded_since=date(2021, 6, 1),
        next_review_on=date(2027, 1, 31),
    )


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("name", "", "客户名称不能为空。"),
        ("code", "C-0017", "编码 C-0017 已用于客户“青禾渡食品商贸有限公司”。"),
        ("credit_limit_cents", "很多", "“很多”不是金额"),
        ("terms_days", "月结", "“月结”不是整数"),
        ("terms_days", "9999", "账期应在 0 到 3650 天之间。"),
        ("established_on", "2026-02-30", "“2026-02-30”不是日期"),
        ("parent_id", "C-9999", "没有这个客户"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(new, field, text, said):
    new.tabs.go("contacts")
    fill(new, {"name": "扶摇无人设备有限公司"} | {field: text})
    new.confirm()
    assert new.isVisible()
    assert new.fields[field]._error._text.text() == said
    assert new.tabs.current() == "basic"
    new.clear_errors()
    new.reject()


def test_an_empty_limit_is_none_and_a_zero_is_no_credit(tab, office, qtbot):
    tab.edit_customer(office["zero"])
    form = dialog_of(tab, CustomerForm)
    assert form.fields["credit_limit_cents"].widget.text() == "0.00"
    fill(form, {"credit_limit_cents": ""})
    form.confirm()
    assert editing.load(office["zero"]).credit_limit_cents is None


def test_saving_completes_and_shows_at_once(tab, office, qtbot):
    tab.list.select(office["none"])
    shows(tab, qtbot, office["none"])
    tab.edit_customer(office["none"])
    form = dialog_of(tab, CustomerForm)
    fill(form, {"parent_id": "沉香渡"})
    form.above._propose("丰谷")
    fill(form, {"parent_id": "C-0001 丰谷粮油有限公司"})
    form.confirm()
    assert not tab.detail.shown.detail.needs_completion
    assert editing.load(office["none"]).parent_id == office["fg"]
    tab.edit_customer(office["none"])
    again = dialog_of(tab, CustomerForm)
    assert again.above.text() == "C-0001 丰谷粮油有限公司"
    again.reject()


def person(tab, **texts_: str) -> None:
    form = dialog_of(tab, ContactForm)
    fill(form, texts_)
    form.confirm()


def test_contacts_are_written_with_the_customer(tab, office, qtbot):
    contacts.add(office["qhd"], ContactInput("应付账款", phone="0000-1", is_primary=True))
    contacts.add(office["qhd"], ContactInput("仓库"))
    tab.edit_customer(office["qhd"])
    form = dialog_of(tab, CustomerForm)
    form.tabs.go("contacts")
    view = form.contacts.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    person(tab, name="应付会计")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    added = dialog_of(tab, ContactForm)
    added.confirm()
    assert added.fields["name"]._error._text.text() == "姓名不能为空"
    added.primary.setChecked(True)
    person(tab, name="采购部", mobile="0000-2")
    assert texts(form.contacts.model, "name") == ["应付会计", "采购部"]
    assert [each.name for each in contacts.of(office["qhd"])] == ["应付账款", "仓库"], "nothing is written yet"
    form.confirm()
    assert [(each.name, each.is_primary) for each in contacts.of(office["qhd"])] == [
        ("采购部", True),
        ("应付会计", False),
    ]


def test_a_new_customer_gets_its_contacts(new, tab):
    fill(new, {"name": "扶摇无人设备有限公司"})
    new.tabs.go("contacts")
    new.contacts.add.click()
    person(tab, name="采购部")
    new.confirm()
    assert [each.name for each in contacts.of(tab.list.current_id())] == ["采购部"]
