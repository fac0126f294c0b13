"""The records of the customers' files in the export of everything, and imported again from it."""

import openpyxl
import pytest

from app import i18n
from app.models import database
from app.services import books
from app.services.exporting.export import export
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.reading import open_table
from app.services.job import SilentJob
from tests.copying import copy_book
from tests.services.demo import conftest as demo

AS_OF = demo.MADE_AT.date()
sample, sample_book = demo.sample, demo.sample_book
SHEETS = {
    Kind.STATEMENTS: ("财务报表", "statement"),
    Kind.BANK_FLOWS: ("银行流水", "bank_flow"),
    Kind.TAX_INVOICES: ("开票清单", "tax_invoice"),
    Kind.CREDIT_REPORTS: ("外部资料", "credit_report"),
}
BY_IMPORT = ("id", "created_at", "updated_at", "batch_id", "recorded_at", "recorded_by", "role", "notes", "details")


@pytest.fixture(scope="module")
def everything(sample, tmp_path_factory):
    """Return the workbook of all tables of the sample office, written once."""
    folder = tmp_path_factory.mktemp("export")
    books.open_book(copy_book(sample[0], folder / "sample.zxdb"))
    export("everything", folder / "everything.xlsx", AS_OF)
    books.close()
    return folder / "everything.xlsx"


pytestmark = pytest.mark.usefixtures("everything", "sample_book")


def _plan(path, kind):
    return plan_import(open_table(path, SHEETS[kind][0], kind=kind), kind, Choices())


def _stored(table):
    """Return what a file can say of the records of a table, without what is decided on confirming them."""
    columns = [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")]
    said = [name for name in columns if name not in BY_IMPORT and not name.startswith(("confirmed", "state"))]
    return sorted(database.execute(f"SELECT {', '.join(said)} FROM {table}").fetchall(), key=str)


@pytest.mark.parametrize("kind", SHEETS)
def test_what_was_exported_is_known_to_the_import(everything, kind):
    plan = _plan(everything, kind)
    count = database.scalar(f"SELECT count(*) FROM {SHEETS[kind][1]}")
    assert count > 0
    assert (plan.new, plan.changed, plan.rejected, plan.unchanged) == (0, 0, 0, count)


@pytest.mark.parametrize("kind", SHEETS)
def test_what_was_lost_comes_back_unchanged(everything, kind):
    table = SHEETS[kind][1]
    before = _stored(table)
    database.execute(f"DELETE FROM {table}")
    plan = _plan(everything, kind)
    assert plan.new == len(before)
    apply(plan, SilentJob())
    assert _stored(table) == before


def test_every_record_stands_on_a_sheet(everything):
    pages = openpyxl.load_workbook(everything, read_only=True)
    tables = {
        "证照": "licence", "担保与保险": "guarantee", "财务报表": "statement", "银行流水": "bank_flow",
        "开票清单": "tax_invoice", "外部资料": "credit_report", "同业付款评价": "trade_reference",
        "信用事件": "credit_event", "沟通记录": "communication", "下一步": "follow_up", "附件": "attachment",
    }  # fmt: skip
    for name, table in tables.items():
        rows = [row for row in pages[name].iter_rows(min_row=5, values_only=True) if row[0]]
        assert len(rows) == database.scalar(f"SELECT count(*) FROM {table}"), name


def test_the_sheet_of_attachments_says_what_they_prove(everything):
    page = openpyxl.load_workbook(everything, read_only=True)["附件"]
    titles, *found = page.iter_rows(min_row=4, values_only=True)
    rows = [dict(zip(titles, row, strict=True)) for row in found]
    mine = {row["附件编号"]: row for row in rows if row["客户编码"] == "C-0017"}
    assert [mine[number]["用于"] for number in (1, 2, 3)] == [
        "纳税信用等级 2026-04-28", "财务报表 2025 年", "经营异常名录 2026-10-30",
    ]  # fmt: skip
    assert mine[1]["角色"] == "会计"
    assert mine[1]["移除时间"] is None


def test_words_of_reports_are_read_in_english_too(tmp_path):
    count = database.scalar("SELECT count(*) FROM credit_report")
    path = tmp_path / "all.xlsx"
    with i18n.speaking("en"):
        export("everything", path, AS_OF)
        name = openpyxl.load_workbook(path, read_only=True).sheetnames[16]
        plan = plan_import(open_table(path, name, kind=Kind.CREDIT_REPORTS), Kind.CREDIT_REPORTS, Choices())
    assert (plan.unchanged, plan.rejected, plan.changed) == (count, 0, 0)
