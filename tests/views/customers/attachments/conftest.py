"""The page of attachments over a customer of the small office; no file window opens, no program is started."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog

from app.services.attachments import listing
from app.services.attachments.listing import Proves
from app.services.credit_records import reports
from app.services.credit_records.reports import ReportInput
from app.views.customers.attachments.page import AttachmentsPage
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from tests.views.customers.office import AS_OF


@pytest.fixture
def opened(monkeypatch) -> list[Path]:
    """Collect what the system would open."""
    files: list[Path] = []

    def note(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return files


@pytest.fixture
def choose(monkeypatch):
    """Let the question for files be answered with these."""

    def answer(*files: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))

    return answer


@pytest.fixture
def out(monkeypatch, tmp_path: Path, office: dict[str, int]) -> Path:
    """Return the folder that the question for one is answered with; a second customer has an attachment too."""
    licence, folder = tmp_path / "执照.pdf", tmp_path / "out"
    licence.write_bytes(b"licence")
    listing.add(office["cw"], licence)
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@pytest.fixture
def said(session: Session) -> QSignalSpy:
    """Collect what is said at the top of the work area."""
    return QSignalSpy(session.notice_given)


@pytest.fixture
def report(office: dict[str, int]) -> int:
    """Return a tax grade of the first customer."""
    return reports.add(
        office["qhd"], ReportInput("tax_grade", AS_OF.replace(month=4, day=28), "customer", rating="B")
    ).id


@pytest.fixture
def attached(office: dict[str, int], report: int, tmp_path: Path) -> tuple[int, int]:
    """Attach a proof of the tax grade and a contract; return their ids."""
    grade, contract = tmp_path / "纳税信用等级.pdf", tmp_path / "合同.docx"
    grade.write_bytes(b"%PDF grade")
    contract.write_bytes(b"contract of 2026")
    first = listing.add(office["qhd"], grade, Proves("credit_report", report), kind="report").id
    return first, listing.add(office["qhd"], contract, kind="contract").id


@pytest.fixture
def page(session: Session, qtbot, attached, office: dict[str, int]) -> Iterator[AttachmentsPage]:
    """Return the page, shown, at the customer with two attachments."""
    yield from shown(session, qtbot, office["qhd"])


@pytest.fixture
def empty(session: Session, qtbot, office: dict[str, int]) -> Iterator[AttachmentsPage]:
    """Return the page at a customer without attachments."""
    yield from shown(session, qtbot, office["none"])


def shown(session: Session, qtbot, customer: int) -> Iterator[AttachmentsPage]:
    place = CustomerPlace(session)
    made = AttachmentsPage(session, place)
    qtbot.addWidget(made)
    place.show_customer(customer)
    made.resize(1160, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.view.setFocus()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    yield made
    made.hide()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    place.deleteLater()
