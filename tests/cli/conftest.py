"""Commands run in this process, an office with three invoices, and the sample office."""

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from app import clock
from app.application import main

INVOICES = """客户编码,客户名称,单据编号,开单日期,到期日,单据金额
A-1,甲商行,XS-1,2026-08-01,2026-08-31,"10,000.00"
A-1,甲商行,XS-2,2026-10-20,2026-11-19,2500.5
B-2,乙商行,XS-9,2026-09-15,2026-10-15,800
"""


@pytest.fixture(autouse=True)
def _held_clock():
    with clock.frozen_at(datetime(2026, 11, 2, 12, 0)):
        yield


class Cli:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capsys, folder: Path) -> None:
        self.capsys = capsys
        self.data = folder / "office.zxdb"
        self.err = ""

    def run(self, *words, data=None) -> tuple[int, str]:
        self.capsys.readouterr()
        code = main(["--data", str(data or self.data), *map(str, words)])
        said = self.capsys.readouterr()
        self.err = said.err
        return code, said.out

    def json(self, *words, code=0, data=None):
        found, out = self.run("--json", *words, data=data)
        assert found == code, (found, out, self.err)
        assert out.count("\n") == 1
        return json.loads(out)

    def refused(self, *words, data=None) -> str:
        code, out = self.run("--json", *words, data=data)
        assert (code, out) == (2, "")
        assert self.err.count("\n") == 1
        return self.err


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


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory, _session_home) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.zxdb"
    assert main(["--data", str(path), "--json", "demo"]) == 0
    return path


@pytest.fixture
def sample(cli, sample_file) -> Cli:
    shutil.copyfile(sample_file, cli.data)
    return cli


@pytest.fixture
def invoices() -> str:
    """Return the text of the invoice file."""
    return INVOICES
