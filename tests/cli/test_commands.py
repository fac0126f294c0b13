"""Every command by its JSON: the fields that are promised, amounts as strings, reasons for null."""

import json
import re
from pathlib import Path

import openpyxl
import pytest

AS_OF = "2026-10-31"
MONEY = re.compile(r"-?\d+\.\d{2}")
BAD = "B-2,乙商行,XS-10,2026/13/02,2026-11-15,100\nB-2,乙商行,XS-11,2026-10-02,2026-11-15,八百\n"


def _amounts(value) -> list[str]:
    """Return every string in a JSON value that looks like a number."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in _amounts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _amounts(each)]
    return [value] if isinstance(value, str) and re.fullmatch(r"-?[\d,.]+", value) else []


def test_new_answers_file_and_schema(cli):
    made = cli.json("new", "--company", "海岳商贸有限公司", "--regime", "sbe")
    assert made == {"data": str(cli.data), "schema": 3}
    assert "已经存在" in cli.refused("new")


def test_demo_answers_counts_and_never_overwrites(cli):
    made = cli.json("demo")
    assert (made["customers"], set(made)) == (60, {"customers", "invoices", "receipts", "alerts"})
    assert "已经存在" in cli.refused("demo")
    report = cli.json("metrics", "--as-of", AS_OF)
    assert report["portfolio"]["customers"] == 60


def test_import_counts_and_repeats_unchanged(cli, tmp_path, invoices):
    cli.json("new")
    file = tmp_path / "invoices.csv"
    file.write_text(invoices, "utf-8")
    tried = cli.json("import", "invoices", file, "--dry-run")
    assert (tried["rows"], tried["new"], tried["batch"]) == (3, 3, None)
    done = cli.json("import", "invoices", file)
    assert set(done) >= {"kind", "file", "rows", "new", "changed", "unchanged", "rejected", "mapping", "batch"}
    assert (done["kind"], done["rows"], done["new"], done["rejected"]) == ("invoices", 3, 3, [])
    assert done["mapping"]["amount"] == "单据金额"
    again = cli.json("import", "invoices", file)
    assert (again["new"], again["unchanged"], again["batch"]) == (0, 3, None)


def test_import_of_bad_rows_is_whole_or_nothing_unless_they_may_be_skipped(cli, tmp_path, invoices):
    cli.json("new")
    file = tmp_path / "invoices.csv"
    file.write_text(invoices + BAD, "utf-8")
    refused = cli.json("import", "invoices", file, code=1)
    assert refused["batch"] is None
    assert "--skip-bad" in cli.err
    assert {each["row"] for each in refused["rejected"]} == {5, 6}
    assert all(set(each) == {"row", "column", "value", "reason"} and each["reason"] for each in refused["rejected"])
    assert cli.json("ageing", "--as-of", AS_OF)["customers"] == []
    done = cli.json("import", "invoices", file, "--skip-bad", code=1)
    assert (done["new"], done["batch"]) == (3, 1)
    assert len(cli.json("ageing", "--as-of", AS_OF)["customers"]) == 2


def test_import_with_columns_named_by_hand_and_terms(cli, tmp_path):
    cli.json("new")
    file = tmp_path / "a.csv"
    file.write_text("谁,号,哪天,多少\n甲商行,1,2026-09-01,100\n", "utf-8")
    names = {"customer_name": "谁", "number": "号", "invoice_date": "哪天", "amount": "多少"}
    maps = [word for field, header in names.items() for word in ("--map", f"{field}={header}")]
    done = cli.json("import", "invoices", file, *maps, "--terms", 30)
    assert done["mapping"] == names
    row = cli.json("ageing", "--as-of", "2026-10-10")["customers"][0]
    assert row["1-30"] == "100.00"


def test_undo_import_takes_everything_back_once(office):
    done = office.json("undo-import", 1)
    assert done["batch"] == 1
    assert done["removed"] == 5
    assert office.json("ageing")["customers"] == []
    assert "已经撤销" in office.refused("undo-import", 1)
    office.refused("undo-import", 99)


def test_ageing_has_buckets_totals_counts_and_a_proof(office):
    report = office.json("ageing", "--as-of", AS_OF)
    buckets = ["not_due", "1-30", "31-60", "61-90", "91-180", "181-365", ">365", "no_due_date"]
    assert (report["as_of"], report["basis"], report["buckets"]) == (AS_OF, "due", buckets)
    assert set(report["total"]) == {*buckets, "unallocated", "gross", "net"}
    assert report["total"]["net"] == "13300.50"
    assert report["counts"]["61-90"] == 1
    first = report["customers"][0]
    assert set(first) == {"code", "name", *buckets, "unallocated", "gross", "net", "max_days_overdue"}
    assert (first["61-90"], first["not_due"], first["max_days_overdue"]) == ("10000.00", "2500.50", 61)
    assert report["proof"] == {
        "invoices": "13300.50",
        "receipts": "0.00",
        "credits": "0.00",
        "write_offs": "0.00",
        "net": "13300.50",
        "ok": True,
    }
    assert all(MONEY.fullmatch(text) for text in _amounts(report["total"]))
    one = office.json("ageing", "--as-of", AS_OF, "--customer", "B-2", "--basis", "invoice")
    assert [row["code"] for row in one["customers"]] == ["B-2"]
    assert one["total"]["31-60"] == "800.00"


def test_metrics_have_rates_as_numbers_and_reasons_for_null(office):
    report = office.json("metrics", "--as-of", AS_OF)
    assert set(report) >= {"as_of", "portfolio", "customers", "notes"}
    wanted = {"open", "overdue", "overdue_rate", "dso", "dso_countback", "best_possible_dso", "add", "cei"}
    assert set(report["portfolio"]) >= wanted | {"turnover", "hhi", "top10_share"}
    wanted = {"code", "open", "overdue", "overdue_rate", "dbt", "payment_index", "days_to_pay", "late_rate"}
    wanted |= {"payment_cycle_change", "order_volume_change", "utilisation", "max_days_overdue", "dispute_rate"}
    first = report["customers"][0]
    assert set(first) >= wanted
    assert (first["open"], first["overdue_rate"]) == ("12500.50", pytest.approx(0.799968))
    assert first["dbt"] is None
    assert report["notes"]["customers"]["A-1"]["dbt"]
    assert "NaN" not in json.dumps(report)
    assert office.json("metrics", "--days", 90)["days"] == 90


def test_check_raises_once_and_continues(office):
    first = office.json("check", "--as-of", AS_OF)
    assert set(first) >= {"as_of", "customers", "raised", "continuing", "resolved", "alerts", "seconds"}
    assert first["customers"] == 2
    assert first["raised"] == len(first["alerts"]) > 0
    alert = first["alerts"][0]
    assert set(alert) == {"code", "rule", "severity", "value", "threshold", "since", "state"}
    second = office.json("check", "--as-of", AS_OF, "--full")
    assert (second["raised"], second["continuing"]) == (0, first["raised"])


def test_score_stores_or_only_tries(sample):
    tried = sample.json("score", "--as-of", AS_OF, "--customer", "C-0017", "--dry-run")
    assert set(tried) >= {"as_of", "scorecard", "assessments"}
    one = tried["assessments"][0]
    wanted = {"code", "score", "grade", "provisional", "coverage", "indicators", "knock_outs", "limit"}
    assert set(one) >= wanted | {"term_days", "improve"}
    assert set(one["indicators"][0]) == {"id", "group", "value", "points", "max", "bin", "source"}
    assert set(one["limit"]) == {"proposed", "binding", "methods"}
    assert MONEY.fullmatch(one["limit"]["proposed"])
    assert one["number"] == ""
    stored = sample.json("score", "--as-of", AS_OF, "--customer", "C-0017")
    assert stored["assessments"][0]["number"].startswith("PG-")


def test_archives_are_versioned_and_unchanged_ones_stay(sample, tmp_path):
    out = tmp_path / "pdf"
    done = sample.json("archive", "--customer", "C-0017", "C-0001", "--out", out, "--as-of", AS_OF)
    assert set(done) == {"made", "failed", "seconds"}
    assert [each["code"] for each in done["made"]] == ["C-0001", "C-0017"]
    first = done["made"][0]
    assert set(first) >= {"code", "file", "version", "pages", "sha256"}
    assert Path(first["file"]).read_bytes().startswith(b"%PDF")
    again = sample.json("archive", "--customer", "C-0017", "C-0001", "--out", out, "--as-of", AS_OF)
    assert [each["version"] for each in again["made"]] == [each["version"] for each in done["made"]]
    assert [each["sha256"] for each in again["made"]] == [each["sha256"] for each in done["made"]]


@pytest.mark.parametrize("kind", ["customers", "ageing", "alerts", "everything"])
def test_exports_are_whole_spreadsheets(office, tmp_path, kind):
    file = tmp_path / f"{kind}.xlsx"
    done = office.json("export", kind, file)
    assert done["file"] == str(file)
    assert done["rows"] >= (0 if kind == "alerts" else 2)
    assert openpyxl.load_workbook(file).sheetnames


def test_write_back_to_a_crm_tells_only_what_changed(office, tmp_path):
    file = tmp_path / "crm.csv"
    tried = office.json("export", "crm-fxiaoke", file, "--dry-run")
    assert (tried["rows"], tried["unknown"], file.exists()) == (2, 0, False)
    done = office.json("export", "crm-fxiaoke", file, "--as-of", "2026-10-31")
    assert (done["file"], done["rows"], done["unchanged"]) == (str(file), 2, 0)
    assert "A-1,甲商行,,,,,10000.00,," in file.read_text("utf-8-sig")
    assert office.json("export", "crm-fxiaoke", file, "--as-of", "2026-10-31")["rows"] == 0
    assert office.json("export", "crm-zoho", tmp_path / "z.csv")["unknown"] == 2
    office.refused("export", "ageing", tmp_path / "a.xlsx", "--all")


def test_backup_restore_and_verify(office, tmp_path):
    file = tmp_path / "stick" / "a.zxbak"
    office.refused("backup", file)
    file.parent.mkdir()
    made = office.json("backup", file)
    assert made["ok"]
    assert all(made["checks"].values())
    restored = office.json("restore", file)
    target = Path(restored["data"])
    assert restored["ok"]
    assert target != office.data
    assert target.parent == office.data.parent
    same = office.json("ageing", "--as-of", AS_OF, data=target)
    assert same == office.json("ageing", "--as-of", AS_OF)
    found = office.json("verify")
    assert found["ok"]
    assert set(found["checks"]) == {
        "integrity",
        "foreign_keys",
        "audit_chain",
        "ageing_proof",
        "settlement",
        "archives",
        "attachments",
    }
    assert office.json("verify", file)["ok"]


def test_a_damaged_book_fails_verification_with_exit_one(office, tmp_path):
    damaged = tmp_path / "damaged.zxdb"
    content = bytearray(office.data.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    damaged.write_bytes(content)
    found = office.json("verify", damaged, code=1)
    assert not found["ok"]
    assert found["problems"]


def test_an_empty_book_succeeds_with_empty_lists(cli, tmp_path):
    cli.json("new")
    assert cli.json("check")["alerts"] == []
    assert cli.json("score")["assessments"] == []
    assert cli.json("archive", "--all", "--out", tmp_path / "pdf")["made"] == []
    assert cli.json("ageing")["customers"] == []
    assert cli.json("metrics")["customers"] == []
    assert cli.json("verify")["ok"]
    assert cli.json("export", "customers", tmp_path / "a.xlsx")["rows"] == 0


def test_as_of_defaults_to_today(office):
    assert office.json("ageing")["as_of"] == "2026-11-02"
    assert office.json("metrics")["as_of"] == "2026-11-02"
    assert office.json("check")["as_of"] == "2026-11-02"
