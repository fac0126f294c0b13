"""Master data field by field: what fits, what is refused where, what is written down, and who may change it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError, RefusedError
from app.models import database
from app.services import audit, office
from app.services.audit import Actor
from app.services.customers import credit_code, editing, evidence, sizes, tax_grade, terms
from app.services.customers.editing import ChangedMeanwhileError, CustomerInput
from app.services.customers.terms import TermsInput
from app.services.history.recording import NO_EVIDENCE, Evidence
from tests.factories import make_assessment, make_customer

ACCOUNTANT, LEAD = Actor("会计", "accountant"), Actor("财务主管", "lead")
VISIT = Evidence("走访记录 2026-09-18", "communication", 7, date(2026, 9, 1))


@pytest.fixture
def customer(book) -> int:
    """Return the id of a customer with a limit."""
    entry = CustomerInput("C-0001", "青禾渡食品商贸有限公司", credit_limit_cents=30_000_000, terms_days=45)
    return editing.add(entry).id


def change(number: int, proof: Evidence = NO_EVIDENCE, **values) -> None:
    editing.update(number, replace(editing.load(number), **values), proof)


def history(number: int) -> list[tuple]:
    return database.execute(
        "SELECT field, old, new, role, evidence, evidence_entity, evidence_id, effective_on FROM field_change"
        " WHERE entity='customer' AND kind='update' AND customer_id=? ORDER BY id",
        (number,),
    ).fetchall()


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("phone", "0000-8800117 转 2", None),
        ("phone", "+86 (571) 8800-0000 ext. 4", None),
        ("email", "ap@qinghedu.example; po@qinghedu.example", None),
        ("website", "https://www.qinghedu.example/cn?a=1", None),
        ("tax_grade", "b级（2025年度）", "B 2025"),
        ("tax_grade", "M", "M"),
        ("size", "小型", "small"),
        ("size", "事业单位", "public_body"),
        ("size", "别的", "别的"),
        ("size_declared_on", date(2026, 3, 12), None),
        ("business_address", " 云栖市青禾路 19 号 2 层 ", "云栖市青禾路 19 号 2 层"),
        ("settlement", "月结，银行转账", None),
        ("agreed_daily_rate_e6", 500, None),
        ("agreed_daily_rate_e6", 0, None),
        ("limit_valid_to", date(2026, 12, 31), None),
        ("limit_uplift_bp", 1_000, None),
        ("credit_code", "9100 0000 ma00-0017 xx", "91000000MA000017XX"),
    ],
)
def test_what_fits_is_stored(customer, field, value, stored) -> None:
    change(customer, **{field: value})
    assert getattr(editing.load(customer), field) == (value if stored is None else stored)
    assert [row[0] for row in history(customer)] == [field]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "打前台"),
        ("phone", "12"),
        ("phone", "0" * 61),
        ("email", "ap@"),
        ("email", "ap@x"),
        ("email", "ap@x.cn; 没有"),
        ("website", "www"),
        ("website", "javascript:alert(1)"),
        ("website", "ftp://a b.cn"),
        ("tax_grade", "E"),
        ("tax_grade", "B 1925"),
        ("size_declared_on", date(2026, 11, 3)),
        ("size_declared_on", date(1970, 1, 1)),
        ("business_address", "路" * 201),
        ("short_name", "名" * 41),
        ("settlement", "月\x07结"),
        ("payment_account", "1" * 121),
        ("agreed_daily_rate_e6", -1),
        ("agreed_daily_rate_e6", 10_001),
        ("paid_in_capital_cents", -1),
        ("limit_valid_to", date(2126, 1, 1)),
        ("limit_uplift_bp", 10_001),
        ("discount_bp", -1),
        ("discount_days", 3_651),
        ("notes", "长" * 4_001),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(customer, field, value) -> None:
    before = editing.load(customer)
    with pytest.raises(InvalidInputError) as caught:
        change(customer, VISIT, **{field: value})
    assert caught.value.field == field
    assert editing.load(customer) == before
    assert history(customer) == []


def test_a_change_is_written_down_with_its_evidence(customer) -> None:
    with audit.acting(ACCOUNTANT):
        change(customer, VISIT, business_address="青禾路 19 号", agreed_daily_rate_e6=500)
    assert sorted(history(customer)) == [
        ("agreed_daily_rate_e6", None, "500", "accountant", VISIT.text, "communication", 7, "2026-09-01"),
        ("business_address", '""', '"青禾路 19 号"', "accountant", VISIT.text, "communication", 7, "2026-09-01"),
    ]


def test_what_an_import_left_may_stay_until_it_is_touched(book) -> None:
    number = make_customer("N-1", phone="见备注", email="无")
    change(number, address="云栖市 1 号")
    assert editing.load(number).phone == "见备注"
    with pytest.raises(InvalidInputError):
        change(number, phone="还是见备注")


def test_fields_of_two_people_meet_without_loss(customer) -> None:
    mine = editing.load(customer)
    change(customer, address="别人改的地址")
    editing.update(customer, replace(mine, notes="我写的备注"), loaded=mine)
    now = editing.load(customer)
    assert (now.address, now.notes) == ("别人改的地址", "我写的备注")


def test_the_same_field_of_two_people_is_said_and_nothing_is_written(customer) -> None:
    mine = editing.load(customer)
    change(customer, address="别人改的地址")
    with pytest.raises(ChangedMeanwhileError, match="注册地址") as caught:
        editing.update(customer, replace(mine, address="我改的地址", notes="我写的备注"), loaded=mine)
    assert caught.value.fields == ("address",)
    assert editing.load(customer) == caught.value.now
    wanted = replace(caught.value.now, address="我改的地址")
    editing.update(customer, wanted, loaded=caught.value.now)
    assert editing.load(customer).address == "我改的地址"
    editing.update(customer, replace(mine, address="我改的地址"), loaded=mine)
    assert editing.load(customer).address == "我改的地址", "both wanted the same"


def test_a_checked_code_is_quiet_until_it_changes(customer) -> None:
    change(customer, credit_code="91000000MA000017XX")
    with audit.acting(ACCOUNTANT):
        editing.mark_code_checked(customer)
    check = editing.sheet(customer).code_check
    assert (check.code, check.role, check.on) == ("91000000MA000017XX", "accountant", date(2026, 11, 2))
    assert history(customer)[-1][0] == "credit_code_checked"
    with pytest.raises(InvalidInputError):
        editing.mark_code_checked(make_customer("N-2"))


def test_the_account_needs_evidence_where_the_book_asks_for_it(customer) -> None:
    with pytest.raises(RefusedError) as caught:
        change(customer, payment_account="尾号 0117")
    assert caught.value.field == "evidence"
    change(customer, Evidence("盖章变更函"), payment_account="尾号 0117")
    with audit.acting(ACCOUNTANT), pytest.raises(RefusedError):
        evidence.ask_for_account(needed=False)
    with audit.acting(LEAD):
        evidence.ask_for_account(needed=False)
    assert office.value(evidence.SETTING) is False
    change(customer, payment_account="尾号 0118")
    assert editing.load(customer).payment_account == "尾号 0118"


def test_terms_change_by_lead_or_owner_with_a_reason(customer) -> None:
    wanted = TermsInput(40_000_000, 60, date(2026, 12, 31), 1_000, 50, 10)
    with audit.acting(ACCOUNTANT):
        with pytest.raises(RefusedError, match="会计不能直接修改"):
            terms.change(customer, wanted, VISIT)
        with pytest.raises(RefusedError):
            change(customer, credit_limit_cents=1)
    with audit.acting(LEAD):
        with pytest.raises(InvalidInputError) as caught:
            terms.change(customer, wanted, Evidence(" "))
        assert caught.value.field == "reason"
        with pytest.raises(InvalidInputError) as caught:
            terms.change(customer, replace(wanted, discount_days=None), VISIT)
        assert caught.value.field == "discount_days"
        terms.change(customer, wanted, VISIT)
    assert terms.load(customer) == wanted


def test_the_ledger_of_terms_holds_every_change_and_grade(customer) -> None:
    with audit.acting(LEAD):
        terms.change(customer, TermsInput(40_000_000, 45, date(2026, 12, 31)), Evidence("授信会议纪要"))
    make_assessment(customer, date(2026, 7, 31), 66, "BBB")
    make_assessment(customer, date(2026, 8, 31), 65, "BBB")
    make_assessment(customer, date(2026, 10, 31), 54, "BB")
    found = {(row.field, row.old, row.new, row.evidence) for row in terms.ledger(customer)}
    assert {
        ("credit_limit_cents", None, 30_000_000, ""),
        ("credit_limit_cents", 30_000_000, 40_000_000, "授信会议纪要"),
        ("limit_valid_to", None, date(2026, 12, 31), "授信会议纪要"),
    } <= found
    assert sorted((row.old or "", row.new) for row in terms.ledger(customer) if row.field == "grade") == [
        ("", "BBB"),
        ("BBB", "BB"),
    ]


def test_evidence_offers_what_was_said_and_filed(customer) -> None:
    now = "'2026-11-02 12:00:00','2026-11-02 12:00:00'"
    for kind, day in (("visit", "2026-09-18"), ("call", "2026-11-20"), ("sign", "2026-09-01")):
        database.execute(
            f"INSERT INTO communication (created_at, updated_at, customer_id, happened_on, kind, with_whom, content,"
            f" result, topic, source, recorded_by, role) VALUES ({now}, ?, ?, ?, '', '', '', '', '', '', '')",
            (customer, day, kind),
        )
    offers = evidence.offers(customer, date(2026, 10, 31))
    assert [each.text for each in offers] == ["走访记录 2026-09-18", "沟通记录 2026-09-01"]
    assert offers[0].entity == "communication"


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXYabcxyz０９ＡＺａｚ -－\u3000", max_size=40))
def test_folding_a_credit_code_is_final(text) -> None:
    once = credit_code.folded(text)
    assert credit_code.folded(once) == once
    assert credit_code.folded(credit_code.grouped(text)) == once
    credit_code.check(text)


@given(st.sampled_from(tax_grade.GRADES), st.integers(2000, 2099) | st.none())
def test_a_tax_grade_reads_back_from_its_words(grade, year) -> None:
    code = grade if year is None else f"{grade} {year}"
    assert tax_grade.parse(tax_grade.name(code)) == code


@pytest.mark.parametrize("code", sizes.SIZES)
def test_sizes_read_back_from_their_words(code) -> None:
    assert sizes.size_code(sizes.size_name(code)) == code
