"""Back to the CRM: only what changed, keyed as the CRM knows it, and nothing new when it is read in again."""

import csv
from datetime import date
from pathlib import Path

import pytest

from app.errors import RefusedError, StorageError
from app.models.customer import Customer
from app.services import books
from app.services.exporting import crm
from app.services.exporting.crm import Crm
from tests import factories
from tests.services.importing.importing import import_file, plan_file

FILES = Path(__file__).parents[1] / "importing" / "files" / "systems"
DAY = date(2026, 10, 31)

pytestmark = pytest.mark.usefixtures("book")


def written(system: Crm, path: Path, **options: bool) -> list[dict[str, str]]:
    crm.write(crm.preview(system, DAY, **options), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def graded(code: str, **values: object) -> None:
    Customer.update(**values).where(Customer.code == code).execute()


def test_zoho_is_told_what_changed_and_only_that(tmp_path: Path) -> None:
    import_file("customers", FILES / "zoho_crm_accounts.csv")
    import_file("invoices", FILES / "zoho_crm_invoices.csv")
    factories.make_customer("L-1", "本地客户")
    graded("A-1001", grade="BB", score=54, credit_limit_cents=30_000_000, next_review_on=date(2026, 11, 6))
    rows = written(Crm.ZOHO, tmp_path / "z.csv")
    assert len(rows) == 3
    assert rows[0] == {
        "Record Id": "zcrm_5550001000000111001",
        "Account Name": "松针纸业有限公司",
        "Credit Grade": "BB",
        "Credit Score": "54",
        "Credit Limit": "300000.00",
        "Payment Terms (Days)": "",
        "Overdue Amount": "11300.00",
        "Last Review Date": "",
        "Next Review Date": "11/06/2026",
    }
    assert crm.preview(Crm.ZOHO, DAY).unknown == 1
    assert written(Crm.ZOHO, tmp_path / "again.csv") == []
    graded("A-1002", grade="A", terms_days=45)
    shown = crm.preview(Crm.ZOHO, DAY)
    assert [(row.code, row.changed) for row in shown.rows] == [("A-1002", ("grade", "terms_days"))]
    assert (shown.rows[0].before.grade, shown.rows[0].now.grade) == (None, "A")
    assert shown.unchanged == 2
    assert len(written(Crm.ZOHO, tmp_path / "all.csv", everything=True)) == 3


@pytest.mark.parametrize(
    ("system", "file", "count"), [(Crm.ZOHO, "zoho_crm_accounts.csv", 3), (Crm.FXIAOKE, "fxiaoke_customers.csv", 4)]
)
def test_what_was_written_changes_nothing_when_read_in(system: Crm, file: str, count: int, tmp_path: Path) -> None:
    import_file("customers", FILES / file)
    Customer.update(grade="A", score=77, credit_limit_cents=12_345_600, terms_days=45).execute()
    path = tmp_path / "back.csv"
    assert len(written(system, path)) == count
    plan = plan_file("customers", path)
    assert (plan.new, plan.changed, plan.rejected, plan.unchanged) == (0, 0, 0, count)
    assert {"credit_limit", "terms_days"} <= plan.mapping.keys()


def test_what_the_crm_changed_meanwhile_is_seen_when_read_in(tmp_path: Path) -> None:
    import_file("customers", FILES / "fxiaoke_customers.csv")
    path = tmp_path / "back.csv"
    written(Crm.FXIAOKE, path)
    path.write_text(path.read_text("utf-8-sig").replace("云陌饮品有限公司", "云陌饮料有限公司"), "utf-8-sig")
    plan = plan_file("customers", path)
    assert (plan.changed, plan.unchanged) == (1, 3)
    assert plan.tables[0].updates[0].new["name"] == "云陌饮料有限公司"


def test_fxiaoke_goes_by_its_own_number_and_without_any_by_ours(tmp_path: Path) -> None:
    factories.make_customer("C-1", "甲商行")
    assert [row["客户编号"] for row in written(Crm.FXIAOKE, tmp_path / "own.csv")] == ["C-1"]
    graded("C-1", external_ids={"fxiaoke": "KH-5"})
    factories.make_customer("C-2", "乙商行")
    shown = crm.preview(Crm.FXIAOKE, DAY, everything=True)
    assert [row.key for row in shown.rows] == ["KH-5"]
    assert shown.unknown == 1


def test_a_name_that_looks_like_a_formula_stays_text_and_comes_back_as_it_was(tmp_path: Path) -> None:
    factories.make_customer("C-1", "=cmd|' /C calc'!A0")
    rows = written(Crm.FXIAOKE, tmp_path / "f.csv")
    assert rows[0]["客户名称"].startswith("'=")
    assert plan_file("customers", tmp_path / "f.csv").unchanged == 1


def test_nothing_is_remembered_of_a_file_that_was_not_written(tmp_path: Path) -> None:
    factories.make_customer("C-1", "甲商行")
    with pytest.raises(StorageError):
        crm.write(crm.preview(Crm.FXIAOKE, DAY), tmp_path / "missing" / "f.csv")
    assert len(crm.preview(Crm.FXIAOKE, DAY).rows) == 1


def test_a_book_that_may_only_be_read_is_not_marked(book: Path, tmp_path: Path) -> None:
    factories.make_customer("C-1", "甲商行")
    books.close()
    books.open_for_reading(book)
    with pytest.raises(RefusedError):
        crm.write(crm.preview(Crm.FXIAOKE, DAY), tmp_path / "f.csv")
    assert not (tmp_path / "f.csv").exists()
