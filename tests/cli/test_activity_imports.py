"""Bank flows and invoice lists by command: a customer and a direction for the whole file, all or nothing, undone."""

import pytest

FLOWS = "交易日期,收入,支出,余额,对方户名\n2026-09-01,100.00,,600.00,甲店\n2026-09-02,,50.00,549.00,乙厂\n"
LIST = "企业代号,发票号码,开票日期,购方单位代号,金额,税额,价税合计,发票状态\n"
ROWS = "E1,1,2026-09-01,B1,100,13,113,有效发票\nE1,2,2026-09-02,B2,-10,-1.30,-11.30,有效发票\nE1,3,2026-09-02,B2,5,0.65,9,作废发票\n"
UNSIGNED = "发票号码,开票日期,对方名称,价税合计\n1,2026-09-01,甲店,113\n"


@pytest.fixture
def office(cli, tmp_path):
    """Return the command line over a book with one customer, and a writer of files."""
    cli.json("new")
    customers = tmp_path / "customers.csv"
    customers.write_text("客户编码,客户名称\nC-0017,青禾渡食品商贸有限公司\n", "utf-8")
    cli.json("import", "customers", customers)

    def write(text: str, encoding: str = "utf-8"):
        path = tmp_path / "file.csv"
        path.write_text(text, encoding)
        return path

    return cli, write


def test_bank_flows_of_one_customer(office):
    cli, write = office
    file = write(FLOWS, "gb18030")
    tried = cli.json("import", "bank-flows", file, "--customer", "C-0017", "--dry-run")
    assert (tried["rows"], tried["new"], tried["batch"]) == (2, 2, None)
    assert tried["hints"][0]["row"] == 3
    assert tried["mapping"] == {
        "booked_on": "交易日期",
        "credit": "收入",
        "debit": "支出",
        "balance": "余额",
        "counterparty": "对方户名",
    }
    done = cli.json("import", "bank-flows", file, "--customer", "C-0017")
    assert (done["kind"], done["new"], done["rejected"]) == ("bank-flows", 2, [])
    again = cli.json("import", "bank-flows", file, "--customer", "C-0017")
    assert (again["new"], again["unchanged"], again["batch"]) == (0, 2, None)
    assert cli.json("undo-import", done["batch"])["removed"] == 2


def test_a_file_without_a_customer_and_one_with_an_unknown_one_are_refused(office):
    cli, write = office
    file = write(FLOWS)
    assert "客户" in cli.refused("import", "bank-flows", file)
    assert "C-0404" in cli.refused("import", "bank-flows", file, "--customer", "C-0404")


def test_invoice_lists_by_the_header_and_by_choice(office):
    cli, write = office
    done = cli.json("import", "tax-invoices", write(LIST + ROWS))
    assert (done["new"], done["rejected"], len(done["hints"])) == (3, [], 1)
    assert done["mapping"]["counterparty"] == "购方单位代号"
    file = write(UNSIGNED)
    whole = ("--customer", "C-0017")
    refused = cli.json("import", "tax-invoices", file, *whole, code=1)
    assert (refused["batch"], refused["rejected"][0]["row"]) == (None, 2)
    chosen = cli.json("import", "tax-invoices", file, *whole, "--direction", "purchase")
    assert chosen["new"] == 1
    assert "--direction" in cli.refused("import", "tax-invoices", file, "--direction", "both")


def test_bad_rows_are_left_out_when_they_may_be(office):
    cli, write = office
    file = write(LIST + ROWS + "E1,4,2026-13-02,B1,100,13,113,有效发票\n")
    refused = cli.json("import", "tax-invoices", file, code=1)
    assert (refused["batch"], refused["rejected"][0]["value"]) == (None, "2026-13-02")
    done = cli.json("import", "tax-invoices", file, "--skip-bad", code=1)
    assert (done["new"], len(done["rejected"])) == (3, 1)
    assert cli.json("undo-import", done["batch"])["removed"] == 4, "with the customer the file named first"
