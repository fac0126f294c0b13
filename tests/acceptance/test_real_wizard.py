"""The real sets come in through the wizard by keys alone, and the pages of their customers are walked through."""

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.models import database
from app.services import books
from app.services.figures.ageing import ageing
from app.services.importing.fields import Kind
from app.views.customers import sub_pages
from app.views.desk import Desk
from app.views.importing.wizard import ImportWizard
from tests.acceptance.keyboard import Typist
from tests.acceptance.replay import assert_whole, counts

FIRMS = ("E1", "E11", "E21", "E61", "E75")


@pytest.fixture
def office(new_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Desk:
    """Return a desk on which an empty book is open."""
    path = tmp_path / "海岳.zxdb"
    books.create(path, "海岳商贸有限公司")
    books.close()
    new_desk.begin(path)
    place = new_desk.place
    with qtbot.waitExposed(place.window):
        place.window.activateWindow()
    qtbot.waitUntil(lambda: bool(place.window.current_key()) and not place.jobs.busy, timeout=20_000)
    return new_desk


class Importer:
    """A typist who imports a file, and says what its rows are where that is misjudged."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self._typist = Typist(qtbot, lambda: desk.place.window, lambda: desk.place.jobs)

    def __call__(self, file: Path, kind: Kind) -> None:
        self._typist.press("Ctrl+I")
        wizard = self._typist.dialog(ImportWizard)
        self._typist.answering(QFileDialog, lambda: self._choose(file), "Enter")
        if wizard.state.kind is not kind:
            self._reach(lambda: wizard.files.kinds.isAncestorOf(self._typist.focus()), "Backtab")
            for way in ("Left", "Right"):
                self._reach(lambda: wizard.state.kind is kind, way)
        assert wizard.state.kind is kind
        for _ in ("check", "confirm", "write"):
            self._typist.press("Ctrl+Enter")
        assert wizard._imported is not None, wizard.explained.text()
        assert wizard._imported.plan.rejected == 0
        self._typist.press("Ctrl+Enter")

    def _choose(self, file: Path) -> None:
        self._typist.write(str(file))
        self._typist.press_in("Enter")

    def _reach(self, done: Callable[[], bool], key: str) -> None:
        for _ in range(10):
            if done():
                return
            self._typist.press(key)


@pytest.fixture
def bring_in(office: Desk, qtbot: QtBot) -> Importer:
    """Return what imports a file of a kind by keys."""
    return Importer(office, qtbot)


def walk(desk: Desk, qtbot: QtBot, code: str) -> None:
    """Show every sub-page of a customer, and what they hold of bank flows and invoice lists."""
    tab = desk.place.window.page("customers")
    customer = database.scalar("SELECT id FROM customer WHERE code=?", (code,))
    tab.open_page(customer)
    for spec in sub_pages.PAGES:
        tab.page.tabs.go(spec.key)
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not desk.place.jobs.busy, timeout=20_000)
        assert tab.page.current().isVisible()
    for part in ("bank", "invoices", "statements"):
        tab.page.place.go("financials", part)
        qtbot.waitUntil(lambda: not desk.place.jobs.busy, timeout=20_000)
    tab.page.leave()


def test_receivables_with_due_dates(office, bring_in, shared_data, qtbot):
    bring_in(shared_data / "ibm_ar" / "invoices.csv", Kind.INVOICES)
    assert counts("customer", "invoice") == (100, 2466)
    assert ageing(date(2013, 12, 31)).proof.ok
    office.place.session.set_as_of(date(2013, 12, 31))
    code = database.scalar("SELECT code FROM customer ORDER BY code LIMIT 1")
    walk(office, qtbot, code)
    assert_whole()


def test_a_trading_firm(office, bring_in, shared_data, qtbot):
    folder = shared_data / "classicmodels"
    bring_in(folder / "customers.csv", Kind.CUSTOMERS)
    bring_in(folder / "orders.csv", Kind.ORDERS)
    bring_in(folder / "payments.csv", Kind.RECEIPTS)
    assert counts("customer", "sales_order", "receipt") == (122, 326, 273)
    walk(office, qtbot, "103")
    assert_whole()


def test_invoice_lists_of_several_firms(office, bring_in, shared_data, tmp_path, qtbot):
    folder = shared_data / "cumcm2020c"
    bring_in(Path(shutil.copy(folder / "企业信息.csv", tmp_path / "firms.csv")), Kind.CUSTOMERS)
    assert counts("customer") == (62,), "firms of one name have codes of their own"
    rows = 0
    for name, typed in (("销项发票.csv", "sales.csv"), ("进项发票.csv", "purchases.csv")):
        file, once = few(folder / name, tmp_path / typed)
        bring_in(file, Kind.TAX_INVOICES)
        rows += once
    assert counts("customer", "invoice", "tax_invoice") == (62, 0, rows)
    walk(office, qtbot, "E1")
    assert_whole()


def few(file: Path, target: Path) -> tuple[Path, int]:
    """Copy what some firms wrote; return the file, and how many of its rows are not there twice."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        header, *rows = csv.reader(stream)
    chosen = [row for row in rows if row[0] in FIRMS]
    with target.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([header, *chosen])
    return target, len(set(map(tuple, chosen)))


def test_orders_of_a_shop(office, bring_in, shared_data, qtbot):
    bring_in(shared_data / "online_retail" / "orders_to_2011-06-30.csv", Kind.ORDERS)
    assert counts("sales_order", "invoice") == (8802, 0)
    walk(office, qtbot, "17850")
    assert_whole()


def test_statements_of_many_firms(office, bring_in, shared_data, qtbot):
    bring_in(shared_data / "us_bankruptcy" / "sample_tenth.csv", Kind.STATEMENTS)
    firms, statements = counts("customer", "statement")
    assert statements == 7873
    assert firms > 500
    code = database.scalar("SELECT code FROM customer WHERE name='C_10'")
    walk(office, qtbot, code)
    assert_whole()
