"""A disk that is full in the middle of things: one clear sentence, no half a file, and a book that is whole."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services import books
from tests.acceptance.ledgers import GOOD, HEADER, but, fingerprint, make_office, write_csv
from tests.commands import Cli


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, _session_home) -> Path:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def cli(template: Path, capsys, tmp_path: Path, frozen) -> Cli:
    made = Cli(capsys, tmp_path)
    shutil.copyfile(template, made.data)
    return made


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """Return an empty disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = shutil.which("mount")
    if command is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only the administrator can put a small disk in place")
    if subprocess.run([command, "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    yield folder
    books.close()
    subprocess.run(["umount", "-l", folder], check=True)


def _many(path: Path, count: int = 20_000) -> Path:
    rows = [but(code=f"K-{n % 400}", name=f"客户 {n % 400}", number=f"N-{n}") for n in range(count)]
    return write_csv(path, [HEADER, *rows])


def test_a_full_disk_during_an_import_loses_nothing(cli, full_disk, template, tmp_path):
    book = full_disk / "office.zxdb"
    shutil.copyfile(template, book)
    before = fingerprint(book)
    said = cli.refused("import", "invoices", _many(tmp_path / "发票.csv"), data=book)
    assert "磁盘空间不足" in said
    assert "已有数据未受影响" in said
    assert fingerprint(book) == before
    small = write_csv(tmp_path / "small.csv", [HEADER, GOOD])
    assert cli.json("import", "invoices", small, data=book)["new"] == 1
    assert cli.json("verify", data=book)["ok"]


def test_a_full_disk_during_archives_leaves_no_half_a_file(cli, full_disk, tmp_path):
    (full_disk / "filler").write_bytes(b"\x00" * (3 * 1024 * 1024 - 64 * 1024))
    before = cli.json("verify")["checks"]
    made = cli.json("archive", "--all", "--out", full_disk / "pdf", code=1)
    assert made["made"] == []
    assert ["磁盘空间不足" in each["reason"] for each in made["failed"]] == [True]
    assert not [path for path in full_disk.rglob("*") if path.is_file() and path.name != "filler"]
    (full_disk / "filler").unlink()
    assert len(cli.json("archive", "--all", "--out", full_disk / "pdf")["made"]) == 1
    assert cli.json("verify")["checks"] == before


@pytest.mark.parametrize("words", [("backup", "a.zxbak"), ("export", "everything", "a.xlsx")])
def test_a_full_disk_during_other_files_leaves_none(cli, full_disk, words):
    (full_disk / "filler").write_bytes(b"\x00" * (3 * 1024 * 1024 - 4096))
    *command, name = words
    before = fingerprint(cli.data)
    assert "磁盘空间不足" in cli.refused(*command, full_disk / name)
    assert [path.name for path in full_disk.iterdir()] == ["filler"]
    assert fingerprint(cli.data) == before


def test_a_new_book_on_a_full_disk_is_refused_and_leaves_nothing(cli, full_disk):
    (full_disk / "filler").write_bytes(b"\x00" * (3 * 1024 * 1024 - 4096))
    assert "磁盘空间不足" in cli.refused("new", data=full_disk / "new.zxdb")
    assert [path.name for path in full_disk.iterdir()] == ["filler"]
