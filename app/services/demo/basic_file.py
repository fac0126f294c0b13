"""The master data of the sample office: who is whose parent, licences, guarantees, terms, and what was changed when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from app.models import database
from app.services.customers import contacts, editing, group_links, guarantees, licences, terms
from app.services.customers.group_links import GroupInput
from app.services.customers.guarantees import GuaranteeInput
from app.services.customers.licences import LicenceInput
from app.services.customers.terms import TermsInput
from app.services.demo.filing import ACCOUNTANT, OWNER, Filed
from app.services.history.recording import Evidence

_HOLDING: Final = "青禾渡控股有限公司"
_DESKS: Final = (
    ("财务部 出纳", "payment", ("statements", "dunning"), "ap@qinghedu.example"),
    ("采购部", "ordering", ("limits",), "po@qinghedu.example"),
    ("仓储部", "receiving", (), ""),
)
_LICENCES: Final = (
    LicenceInput("营业执照", "同信用代码", date(2015, 6, 8)),
    LicenceInput("食品经营许可证", "JY-示例-0117", date(2021, 12, 16), date(2026, 12, 15)),
    LicenceInput("道路运输经营许可证", "YS-示例-0088", date(2023, 5, 21), date(2027, 5, 20)),
)
_GUARANTEES: Final = (
    GuaranteeInput("surety", _HOLDING, "连带责任", 20_000_000, None, date(2025, 7, 1), date(2027, 6, 30)),
    GuaranteeInput(
        "mortgage", "", "冷藏车 2 辆，评估值，已登记", 18_000_000, None, date(2025, 4, 1), date(2027, 3, 31)
    ),
    GuaranteeInput(
        "insurance", "云栖示例信用保险公司", "保单限额", 20_000_000, 8_000, date(2026, 1, 1), date(2026, 12, 31)
    ),
)
_OTHER_LICENCES: Final = (
    ("C-0001", LicenceInput("食品经营许可证", "JY-示例-0101", date(2023, 9, 1), date(2028, 8, 31))),
    ("C-0003", LicenceInput("食品经营许可证", "JY-示例-0103", date(2022, 1, 10), date(2027, 1, 9))),
    ("C-0018", LicenceInput("食品经营许可证", "JY-示例-0118", date(2021, 9, 15), date(2026, 9, 14))),
    ("C-0018", LicenceInput("道路运输经营许可证", "YS-示例-0018", date(2022, 12, 1), date(2026, 11, 30))),
    ("C-0024", LicenceInput("食品经营许可证", "JY-示例-0124", date(2021, 11, 21), date(2026, 11, 20))),
)
_OTHER_GUARANTEES: Final = (
    ("C-0001", GuaranteeInput("insurance", "云栖示例信用保险公司", "保单限额", 50_000_000, 8_500,
                              date(2026, 1, 1), date(2026, 12, 31))),
    ("C-0008", GuaranteeInput("deposit", "", "履约保证金，已到账", 2_000_000, None, date(2026, 3, 2))),
    ("C-0012", GuaranteeInput("pledge", "鹭汀建材有限公司", "仓单质押，水泥 400 吨", 12_000_000, None,
                              date(2026, 2, 10), date(2027, 2, 9))),
)  # fmt: skip


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Return what was entered, each thing at its moment."""
    yield from _qinghedu(ids["C-0017"], ids["C-0003"])
    for code, licence in _OTHER_LICENCES:
        yield Filed(datetime(2026, 3, 16, 10, 5), ACCOUNTANT, partial(licences.add, ids[code], licence))
    for code, guarantee in _OTHER_GUARANTEES:
        yield Filed(datetime(2026, 3, 17, 9, 40), ACCOUNTANT, partial(guarantees.add, ids[code], guarantee))


def _qinghedu(customer: int, sister: int) -> Iterator[Filed]:
    yield Filed(datetime(2023, 11, 1, 10, 0), ACCOUNTANT, partial(_as_first_entered, customer))
    for licence in _LICENCES:
        yield Filed(datetime(2025, 4, 8, 9, 30), ACCOUNTANT, partial(licences.add, customer, licence))
    yield Filed(datetime(2025, 4, 8, 9, 50), ACCOUNTANT, partial(_desks, customer))
    shown = Evidence("2024 年度企业信用公示")
    held = GroupInput(None, _HOLDING, 8_000)
    yield Filed(datetime(2025, 4, 8, 10, 10), ACCOUNTANT, partial(group_links.set_parent, customer, held, shown))
    share = GroupInput(None, _HOLDING, 6_000)
    yield Filed(datetime(2025, 4, 8, 10, 12), ACCOUNTANT, partial(group_links.set_parent, sister, share, shown))
    approved = Evidence("授信会议纪要 2025-04-10")
    yield Filed(datetime(2025, 4, 10, 16, 0), OWNER, partial(group_links.set_limit, customer, 50_000_000, approved))
    yield Filed(datetime(2025, 4, 18, 9, 5), ACCOUNTANT, partial(_first_data, customer))
    yield Filed(datetime(2025, 11, 5, 10, 30), OWNER, partial(_terms, customer))
    for guarantee in _GUARANTEES:
        yield Filed(datetime(2026, 1, 6, 14, 20), ACCOUNTANT, partial(guarantees.add, customer, guarantee))
    yield from _later(customer)


def _later(customer: int) -> Iterator[Filed]:
    declared = {"size": "small", "size_declared_on": date(2026, 3, 12)}
    yield Filed(datetime(2026, 3, 12, 15, 45), ACCOUNTANT, partial(_change, customer, Evidence("客户声明"), **declared))
    paid = Evidence("工商登记", effective_on=date(2026, 2, 27))
    yield Filed(
        datetime(2026, 3, 12, 15, 48), ACCOUNTANT, partial(_change, customer, paid, paid_in_capital_cents=300_000_000)
    )
    yield Filed(
        datetime(2026, 4, 28, 11, 20), ACCOUNTANT, partial(_change, customer, Evidence("附件 1"), tax_grade="B 2025")
    )
    yield Filed(datetime(2026, 9, 18, 17, 42), ACCOUNTANT, partial(_new_payer, customer))


def _as_first_entered(customer: int) -> None:
    """Put back what later changes begin with: the book was filled before the history of the file was kept."""
    database.execute(
        "UPDATE customer SET paid_in_capital_cents=250000000, credit_limit_cents=26000000, size='' WHERE id=?",
        (customer,),
    )


def _desks(customer: int) -> None:
    for contact, (name, role, receives, mail) in zip(contacts.of(customer), _DESKS, strict=True):
        kept = contacts.entry_of(contact)
        phone = kept.phone.replace("8800017", "8800117")
        entry = replace(kept, name=name, position="", phone=phone, role=role, receives=receives, email=mail)
        if role == "payment":
            entry = replace(entry, notes="付款审批：单签")
        contacts.update(contact.id, entry)


def _new_payer(customer: int) -> None:
    payer = next(each for each in contacts.of(customer) if each.role == "payment")
    visit = database.scalar(
        "SELECT id FROM communication WHERE customer_id=? AND kind='visit' AND happened_on='2026-09-18'", (customer,)
    )
    proof = Evidence("走访记录 2026-09-18", "communication" if visit else "", visit)
    found = replace(contacts.entry_of(payer), name="财务部 应付", notes="付款审批：双签")
    contacts.update(payer.id, found, proof)


def _change(customer: int, proof: Evidence, **values: Any) -> None:
    editing.update(customer, replace(editing.load(customer), **values), proof)


def _first_data(customer: int) -> None:
    _change(
        customer,
        Evidence("年度供货合同 2025"),
        tax_grade="A 2024",
        address="云栖市青禾路 17 号（示例）",
        business_address="云栖市青禾路 17 号（示例）",
        settlement="月结，银行转账",
        payment_account="尾号 0117 · 示例银行",
        agreed_daily_rate_e6=300,
    )


def _terms(customer: int) -> None:
    now = terms.load(customer)
    entry = TermsInput(30_000_000, now.terms_days, date(2026, 12, 31), 1_000, 50, 10)
    terms.change(customer, entry, Evidence("复审 2025-10-31"))
