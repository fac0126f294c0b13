"""The sheet of attachments in a workbook of everything, from a book of one customer."""

from datetime import date

import openpyxl
import pytest

from app.services.attachments import listing
from app.services.exporting.export import export
from tests import factories

AS_OF = date(2026, 10, 31)
pytestmark = pytest.mark.usefixtures("book")


def test_a_removed_attachment_says_when(tmp_path):
    file = tmp_path / "=1+1.txt"
    file.write_bytes(b"x")
    listing.remove(listing.add(factories.make_customer("A-1"), file).id)
    export("everything", tmp_path / "all.xlsx", AS_OF)
    page = openpyxl.load_workbook(tmp_path / "all.xlsx")["附件"]
    assert (page.cell(5, 4).value, page.cell(5, 4).data_type) == ("=1+1.txt", "s")
    assert page.cell(5, 13).value is not None
