"""The audit log as a list: newest first, found by what people remember, in words, with its hashes on paper."""

from datetime import date

from app.i18n import set_language
from app.models import database
from app.services import audit, audit_list
from app.services.audit import Actor
from app.services.audit_list import LogQuery
from app.services.audit_values import line_changes, value_text
from app.services.audit_words import ENTITIES, action_name, entity_name, field_name
from app.services.customers import editing
from app.services.customers.editing import CustomerInput
from tests.factories import make_customer


def lines(**query):
    ids = audit_list.find(LogQuery(**query))
    found = audit_list.page(ids)
    return [found[number] for number in ids]


def customer():
    with audit.acting(Actor("财务主管", "lead")):
        number = editing.add(CustomerInput("C-0001", "青禾渡", credit_limit_cents=100)).id
        editing.update(number, CustomerInput("C-0001", "青禾渡", credit_limit_cents=None, terms_days=30))


def test_the_newest_entry_comes_first_in_words(book):
    customer()
    newest, added, created = lines()
    assert (newest.action, newest.entity, newest.customer) == ("修改", "客户", "C-0001 青禾渡")
    assert newest.change == "授信额度 1.00 → — · 账期 — → 30 天"
    assert (added.action, added.operator_name, added.role) == ("新增", "财务主管", "lead")
    assert (created.entity, created.customer) == ("账套", "")


def test_queries_narrow_the_list(book):
    customer()
    assert len(lines(entity="customer")) == 2
    assert len(lines(role="system")) == 1
    assert len(lines(text=" 财务主管 ")) == 2
    assert len(lines(text="c-0001")) == 2
    assert lines(text="没有") == []


def test_long_values_and_hashes_are_cut_and_numbers_come_first(book):
    facts = {
        "content_hash": "a" * 64,
        "number": "DA-1",
        "notes": "长" * 100,
        "as_of": date(2026, 10, 31),
        "tags": ["x"],
    }
    with database.atomic():
        audit.record("make", "archive", 1, facts)
    change = lines()[0].change
    assert change.startswith(f"编号 DA-1 · 基准日 2026-10-31 · 内容校验 {'a' * 12} · ")
    assert change.endswith(f"{'长' * 59}… · 标签 x")


def test_unknown_codes_are_their_own_words():
    assert (action_name("dance"), entity_name("dancer"), field_name("dancing")) == ("dance", "dancer", "dancing")
    assert all(entity_name(entity) != entity for entity in ENTITIES)


def test_the_sheet_has_every_entry_with_its_hash(book):
    customer()
    sheet = audit_list.sheet(LogQuery())
    rows = list(sheet.rows)
    assert [row[0] for row in rows] == [3, 2, 1]
    assert all(len(row) == len(sheet.columns) for row in rows)
    assert rows[0][-1] == database.scalar("SELECT hash FROM audit_entry WHERE id = 3")


def test_it_speaks_english(book):
    set_language("en")
    assert lines()[0].role == "system"


def test_codes_dates_flags_and_ids_are_told_in_words(book):
    parent = make_customer("P-1", "海岳集团有限公司")
    told = {
        ("customer", "status"): ("stopped", "已停用"),
        ("customer", "parent_id"): (parent, "海岳集团有限公司"),
        ("customer", "size"): ("small", "小型企业"),
        ("customer", "parent_share_bp"): (5150, "51.5%"),
        ("customer", "agreed_daily_rate_e6"): (500, "0.05%"),
        ("customer", "needs_completion"): (True, "是"),
        ("customer", "tags"): (["重点", "季付"], "重点、季付"),
        ("contact", "receives"): (["statements", "dunning"], "对账、催款"),
        ("statement", "state"): ("confirmed", "已确认"),
        ("alert", "state"): ("acknowledged", "已确认"),
        ("book", "at"): ("2026-10-31T09:05:00", "2026-10-31 09:05"),
        ("check_run", "added"): ([], "—"),
        ("import_batch", "corrected"): ([[1, "金额", "1", "2"]], "1 项"),
        ("customer", "affiliate_id"): (99, "99"),
        ("statement", "state2"): ("draft", "draft"),
    }
    shown = {key: value_text(key[1], value, key[0]) for key, (value, _) in told.items()}
    assert shown == {key: words for key, (_, words) in told.items()}


def test_lines_of_a_statement_are_told_one_by_one():
    changes = line_changes({"cash": 100, "revenue": 5}, {"cash": 300, "revenue": 5, "own line": 7})
    assert changes == [("货币资金", "1.00", "3.00"), ("own line", "—", "0.07")]
