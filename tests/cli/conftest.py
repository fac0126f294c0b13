"""Commands run in this process, an office with three invoices, and the sample office."""

from datetime import datetime

import pytest

from app import clock
from tests.commands import Cli
from tests.copying import copy_book

INVOICES = """客户编码,客户名称,单据编号,开单日期,到期日,单据金额
A-1,甲商行,XS-1,2026-08-01,2026-08-31,"10,000.00"
A-1,甲商行,XS-2,2026-10-20,2026-11-19,2500.5
B-2,乙商行,XS-9,2026-09-15,2026-10-15,800
"""


@pytest.fixture(autouse=True)
def _held_clock():
    with clock.frozen_at(datetime(2026, 11, 2, 12, 0)):
        yield


@pytest.fixture
def cli(capsys, tmp_path) -> Cli:
    return Cli(capsys, tmp_path)


@pytest.fixture
def office(cli, tmp_path) -> Cli:
    """An office with three invoices of two customers."""
    cli.json("new", "--company", "海岳商贸有限公司")
    file = tmp_path / "invoices.csv"
    file.write_text(INVOICES, "utf-8")
    cli.json("import", "invoices", file)
    return cli


@pytest.fixture
def sample(cli, sample_made) -> Cli:
    copy_book(sample_made[0], cli.data)
    return cli


@pytest.fixture
def invoices() -> str:
    """Return the text of the invoice file."""
    return INVOICES
