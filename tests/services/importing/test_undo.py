"""An import is taken back as a whole, unless something later builds on it."""

from pathlib import Path

import pytest
from services.importing.importing import import_file, write_csv

from app.errors import NotFoundError, RefusedError
from app.models import database
from app.models.customer import Customer
from app.models.ledger import Invoice, Receipt
from app.services.importing.undo import batches, undo

HEAD = ["客户编码", "单据编号", "开单日期", "到期日", "价税合计"]
pytestmark = pytest.mark.usefixtures("book")


def _contents() -> dict[str, list[tuple[object, ...]]]:
    tables = {"customer": "code, name", "invoice": "number, due_date, amount_cents, open_cents", "receipt": "number"}
    return {
        table: database.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()
        for table, columns in tables.items()
    }


def test_undo_removes_what_was_new_and_restores_what_was_changed(tmp_path: Path) -> None:
    import_file("invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"]))
    before = _contents()
    second = import_file(
        "invoices",
        write_csv(
            tmp_path / "b.csv",
            HEAD,
            ["C-1", "XS-1", "2026-10-01", "2026-12-31", "120"],
            ["C-2", "XS-2", "2026-10-02", "2026-10-31", "50"],
        ),
    )
    undone = undo(second.batch)
    assert (undone.removed, undone.restored, undone.kept) == (2, 1, 0)
    assert _contents() == before
    assert [batch.undone for batch in batches()] == [True, False]


def test_undo_settles_again_what_money_of_another_import_had_paid(tmp_path: Path) -> None:
    import_file("invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"]))
    money = write_csv(tmp_path / "b.csv", ["客户编码", "收款日期", "收款金额"], ["C-1", "2026-10-20", "100"])
    receipts = import_file("receipts", money)
    assert Invoice.get().open_cents == 0
    undo(receipts.batch)
    assert (Invoice.get().open_cents, Receipt.select().count()) == (10000, 0)


def test_undo_again_or_of_an_unknown_batch_is_refused(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"])
    batch = import_file("invoices", file).batch
    undo(batch)
    with pytest.raises(RefusedError, match="已经撤销"):
        undo(batch)
    with pytest.raises(NotFoundError):
        undo(999)


def test_undo_is_refused_while_a_later_import_builds_on_it(tmp_path: Path) -> None:
    first = import_file(
        "invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"])
    )
    import_file("invoices", write_csv(tmp_path / "b.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "130"]))
    before = _contents()
    with pytest.raises(RefusedError, match="请先撤销导入 2"):
        undo(first.batch)
    assert _contents() == before


def test_a_row_edited_by_hand_since_is_not_thrown_away(tmp_path: Path) -> None:
    import_file("invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"]))
    second = import_file(
        "invoices", write_csv(tmp_path / "b.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-11-30", "100"])
    )
    Invoice.update(due_date="2026-12-24").execute()
    with pytest.raises(RefusedError, match="又被修改"):
        undo(second.batch)


def test_a_customer_with_other_records_stays(tmp_path: Path) -> None:
    first = import_file(
        "invoices", write_csv(tmp_path / "a.csv", HEAD, ["C-1", "XS-1", "2026-10-01", "2026-10-31", "100"])
    )
    import_file("invoices", write_csv(tmp_path / "b.csv", HEAD, ["C-1", "XS-2", "2026-10-01", "2026-10-31", "100"]))
    undone = undo(first.batch)
    assert (undone.removed, undone.kept) == (1, 1)
    assert Customer.select().count() == 1
