"""What an import would change, in words, before anything is written."""

from pathlib import Path

import pytest

from app.models.customer import Customer
from app.services.importing.planned import planned_changes
from tests.services.importing.importing import import_file, plan_file, write_csv

pytestmark = pytest.mark.usefixtures("book")

HEAD = ["客户编号", "客户名称", "信用额度", "账期", "上级客户", "电话"]


def test_each_changed_field_says_old_and_new(tmp_path: Path) -> None:
    import_file("customers", write_csv(tmp_path / "a.csv", HEAD, ["K1", "甲集团", "", "30", "", ""]))
    import_file("customers", write_csv(tmp_path / "b.csv", HEAD, ["K2", "乙公司", "5000", "30", "", "1"]))
    plan = plan_file(
        "customers",
        write_csv(
            tmp_path / "c.csv", HEAD, ["K2", "乙商贸公司", "8000.50", "45", "甲集团", "2"], ["K3", "丙", "", "", "", ""]
        ),
    )
    assert [(each.record, each.field, each.old, each.new) for each in planned_changes(plan)] == [
        ("乙公司", "客户名称", "乙公司", "乙商贸公司"),
        ("乙公司", "电话", "1", "2"),
        ("乙公司", "账期（天）", "30", "45"),
        ("乙公司", "信用额度", "5,000.00", "8,000.50"),
        ("乙公司", "上级客户", "", "甲集团"),
    ]
    assert Customer.get(Customer.code == "K2").name == "乙公司"


def test_documents_are_named_by_number_and_the_list_ends_where_it_is_asked_to(tmp_path: Path) -> None:
    head = ["客户名称", "单据编号", "开单日期", "到期日", "单据金额"]
    rows = [["甲商行", f"XS-{number}", "2026-10-01", "2026-10-31", "100"] for number in range(5)]
    import_file("invoices", write_csv(tmp_path / "a.csv", head, *rows))
    later = [[who, number, dated, "2026-11-15", amount] for who, number, dated, _, amount in rows]
    plan = plan_file("invoices", write_csv(tmp_path / "b.csv", head, *later))
    changes = planned_changes(plan, 3)
    assert [(each.record, each.field, each.old, each.new) for each in changes] == [
        (f"XS-{number}", "到期日", "2026-10-31", "2026-11-15") for number in range(3)
    ]


def test_a_file_that_changes_nothing_shows_nothing(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", HEAD, ["K1", "甲集团", "1", "30", "", ""])
    assert planned_changes(plan_file("customers", file)) == []
    import_file("customers", file)
    assert planned_changes(plan_file("customers", file)) == []
