"""What each kind of export holds, read back with another library."""

from datetime import date, datetime

import factories
import openpyxl
import pytest

from app import i18n
from app.errors import InvalidInputError
from app.services.exporting.export import KINDS, export

AS_OF = date(2026, 10, 31)


@pytest.fixture
def ledger(book):
    """Two customers: one with an overdue invoice, a credit and money on account, one with nothing."""
    first = factories.make_customer("C-1", "=cmd|calc 商行", credit_limit_cents=5_000_000, terms_days=30, notes="+1")
    factories.make_customer("C-2", "墨池印务有限公司")
    factories.make_invoice(first, "XS-1", date(2026, 8, 1), date(2026, 8, 31), 1_000_000)
    factories.make_invoice(first, "XS-2", date(2026, 10, 20), date(2026, 11, 19), 250_050)
    factories.make_receipt(first, date(2026, 9, 5), 400_000, number="SK-1", invoice_number="XS-1")
    return first


def _pages(path):
    return openpyxl.load_workbook(path)


def test_the_ageing_has_totals_and_its_proof(ledger, tmp_path):
    path = tmp_path / "ageing.xlsx"
    done = export("ageing", path, AS_OF)
    assert (done.file, done.rows) == (path, 1)
    page = _pages(path).active
    titles = [cell.value for cell in page[4]]
    row = dict(zip(titles, [cell.value for cell in page[5]], strict=True))
    assert row["客户名称"] == "=cmd|calc 商行"
    assert row["未到期"] == 2500.5
    assert row["61–90 天"] == 6000
    assert row["应收净额"] == 8500.5
    assert row["最长逾期天数"] == 61
    assert page["A6"].value == "合计"
    assert page["A8"].value == (
        "核对：发票 12,500.50 − 回款 4,000.00 − 贷项 0.00 − 核销坏账 0.00 = 8,500.50，与应收净额相等。"
    )
    assert "基准日 2026-10-31" in page["A2"].value
    assert "金额单位：元" in page["A2"].value


def test_the_customers_have_master_data_and_figures(ledger, tmp_path):
    path = tmp_path / "customers.xlsx"
    assert export("customers", path, AS_OF).rows == 2
    page = _pages(path).active
    titles = [cell.value for cell in page[4]]
    first, second = (dict(zip(titles, [cell.value for cell in page[line]], strict=True)) for line in (5, 6))
    assert first["信用额度"] == 50_000
    assert first["应收合计"] == 8500.5
    assert first["逾期率"] == pytest.approx(0.7058, abs=0.0001)
    assert first["备注"] == "+1"
    assert second["信用额度"] is None
    assert second["逾期率"] is None


def test_the_alerts_say_whose_they_are(ledger, tmp_path):
    from app.services.monitoring.check import check

    check(AS_OF)
    path = tmp_path / "alerts.xlsx"
    done = export("alerts", path, AS_OF)
    page = _pages(path).active
    rules = {row[4].value for row in page.iter_rows(min_row=5)}
    assert done.rows == len(list(page.iter_rows(min_row=5))) >= 1
    assert "逾期率" in rules
    assert page["H5"].value == datetime(2026, 10, 31)


def test_everything_is_every_table(ledger, tmp_path):
    path = tmp_path / "everything.xlsx"
    done = export("everything", path, AS_OF)
    pages = _pages(path)
    assert pages.sheetnames == [
        "客户",
        "账龄",
        "预警",
        "联系人",
        "订单",
        "发票",
        "回款",
        "核销明细",
        "坏账核销",
        "评估",
        "档案",
        "证照",
        "担保与保险",
        "财务报表",
        "银行流水",
        "开票清单",
        "外部资料",
        "同业付款评价",
        "信用事件",
        "沟通记录",
        "下一步",
        "附件",
        "操作日志",
    ]
    assert done.rows == 2 + 1 + 2 + 1 + 1 + 1
    assert pages["发票"]["C5"].value == "XS-1"
    assert pages["发票"]["J5"].value == 6000
    assert pages["操作日志"]["E5"].value == "create"


def test_exported_invoices_can_be_read_in_again(ledger, tmp_path):
    from app.services.importing.fields import Kind
    from app.services.importing.intake import Choices, plan_import
    from app.services.importing.reading import open_table

    path = tmp_path / "everything.xlsx"
    export("everything", path, AS_OF)
    source = open_table(path, sheet="发票", kind=Kind.INVOICES)
    plan = plan_import(source, Kind.INVOICES, Choices())
    assert (plan.rows, plan.rejected, plan.new) == (2, 0, 0)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_book_exports_in_both_languages(book, tmp_path, kind, language):
    i18n.set_language(language)
    path = tmp_path / "empty.xlsx"
    assert export(kind, path, AS_OF).rows == (1 if kind == "everything" else 0)
    assert path.is_file()


def test_an_unknown_kind_is_refused(book, tmp_path):
    with pytest.raises(InvalidInputError):
        export("crm", tmp_path / "a.xlsx", AS_OF)
