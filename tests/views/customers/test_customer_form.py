"""The form of a new customer: every field reaches the book, what is wrong is said beside it."""

from datetime import date

import pytest

from app.services.customers import editing
from app.services.customers.editing import CustomerInput
from app.views.customers.customer_form import CustomerForm
from tests.views.customers.office import dialog_of, texts

EVERYTHING = {
    "code": "C-0100",
    "name": "扶摇无人设备有限公司",
    "short_name": "扶摇",
    "credit_code": "91000000MA000017XX",
    "industry": "设备",
    "region": "云栖",
    "address": "云栖市扶摇路 1 号",
    "business_address": "云栖市扶摇路 2 号",
    "phone": "0000-1",
    "email": "a@example.com",
    "website": "www.fuyao.example",
    "legal_form": "股份有限公司",
    "size": "小型企业",
    "size_declared_on": "2026-03-12",
    "tax_grade": "B（2025 年度）",
    "established_on": "2015-03-02",
    "registered_capital_cents": "5,000,000",
    "paid_in_capital_cents": "1000000",
    "owner": "会计",
    "terms_days": "30",
    "credit_limit_cents": "200,000.00",
    "limit_valid_to": "2026-12-31",
    "settlement": "月结，银行转账",
    "agreed_daily_rate_e6": "0.05",
    "payment_account": "尾号 0100 · 示例银行",
    "tags": "重点，样品、 重点",
    "notes": "按月对账",
    "traded_since": "2021-06-01",
    "next_review_on": "2027-01-31",
}


def fill(form: CustomerForm, values: dict[str, str]) -> None:
    for name, text in values.items():
        widget = form.entries[name].widget
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


def test_every_field_reaches_the_book(new, tab):
    assert new.fields["code"].widget.text() == "C-0043", "a free code is proposed"
    assert new.fields["name"].widget.hasFocus()
    fill(new, EVERYTHING)
    assert new.code_box.said.text().startswith("校验位不符")
    assert new.code_box.edit.text() == "9100 0000 MA00 0017 XX"
    new.code_box.mark.click()
    assert new.code_box.said.text() == "会计已于 2026-10-31 与执照核对"
    new.confirm()
    row = tab.list.model.number_of(tab.list.current_id())
    assert texts(tab.list.model, "code")[row] == "C-0100", "the new customer is shown"
    sheet = editing.sheet(tab.list.current_id())
    assert sheet.code_check is not None
    assert sheet.code_check.code == "91000000MA000017XX"
    assert sheet.entry == CustomerInput(
        code="C-0100",
        name="扶摇无人设备有限公司",
        short_name="扶摇",
        credit_code="91000000MA000017XX",
        industry="设备",
        region="云栖",
        address="云栖市扶摇路 1 号",
        business_address="云栖市扶摇路 2 号",
        phone="0000-1",
        email="a@example.com",
        website="www.fuyao.example",
        legal_form="股份有限公司",
        size="small",
        size_declared_on=date(2026, 3, 12),
        tax_grade="B 2025",
        established_on=date(2015, 3, 2),
        registered_capital_cents=500_000_000,
        paid_in_capital_cents=100_000_000,
        owner="会计",
        terms_days=30,
        credit_limit_cents=20_000_000,
        limit_valid_to=date(2026, 12, 31),
        settlement="月结，银行转账",
        agreed_daily_rate_e6=500,
        payment_account="尾号 0100 · 示例银行",
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
        ("email", "无", "邮箱应为 名称@域名 的形式，多个之间用分号隔开。"),
        ("agreed_daily_rate_e6", "半", "“半”不是百分比"),
        ("tax_grade", "优", "纳税等级应为 A、B、M、C 或 D，可带年度，如 B 2025。"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(new, field, text, said):
    fill(new, {"name": "扶摇无人设备有限公司"} | {field: text})
    new.confirm()
    assert new.isVisible()
    assert new.fields[field]._error._text.text() == said
    new.clear_errors()
    new.reject()


def test_an_empty_limit_is_none_and_a_zero_is_no_credit(new, tab):
    fill(new, {"name": "扶摇无人设备有限公司", "credit_limit_cents": "0"})
    new.confirm()
    assert editing.load(tab.list.current_id()).credit_limit_cents == 0
