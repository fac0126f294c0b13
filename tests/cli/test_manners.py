"""What is refused says so in one line; what people read is a table; the program runs as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.application import _as_options, main
from app.cli.main import COMMANDS
from app.services import books

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-10-31"


@pytest.mark.parametrize(
    "words",
    [
        ("ageing", "--as-of", "2026-13-01"),
        ("ageing", "--as-of", "20261031"),
        ("ageing", "--as-of", "0202-01-01"),
        ("ageing", "--basis", "colour"),
        ("metrics", "--days", "0"),
        ("import", "songs", "a.csv"),
        ("import", "invoices"),
        ("import", "invoices", "a.csv", "--map", "amount"),
        ("import", "invoices", "a.csv", "--terms", "-3"),
        ("undo-import", "x"),
        ("archive", "--out", "pdf"),
        ("archive", "--all", "--customer", "A-1", "--out", "pdf"),
        ("archive", "--all"),
        ("export", "crm", "a.xlsx"),
        ("restore",),
        ("dance",),
        ("ageing", "--loud"),
        ("ageing", "--as-of"),
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_wrong_usage_is_one_line_and_exit_two(cli, words, language):
    line = cli.refused("--lang", language, *words)
    assert "--help" in line
    assert not list(cli.data.parent.glob("*.zxdb"))


@pytest.mark.parametrize(
    "words",
    [
        ("ageing", "--customer", "Z-9"),
        ("metrics", "--customer", "Z-9"),
        ("score", "--customer", "Z-9"),
        ("archive", "--customer", "Z-9", "--out", "pdf"),
        ("import", "invoices", "missing.csv"),
        ("export", "ageing", "missing/a.xlsx"),
        ("export", "ageing", "a.csv"),
        ("restore", "missing.zxbak"),
        ("verify", "missing.zxdb"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_two(office, monkeypatch, tmp_path, words):
    monkeypatch.chdir(tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    office.refused(*words)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_missing_book_is_refused_by_every_command_that_needs_one(cli):
    for words in (("ageing",), ("metrics",), ("check",), ("verify",), ("undo-import", "1")):
        assert "找不到账套文件" in cli.refused(*words)


def test_a_book_in_use_can_be_read_but_not_changed(office, tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(office.data)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout.readline().strip() == b"open"
        assert office.json("ageing", "--as-of", AS_OF)["total"]["net"] == "13300.50"
        assert office.json("verify")["ok"]
        assert "打开" in office.refused("check")
        assert "打开" in office.refused("archive", "--all", "--out", tmp_path / "pdf")
    finally:
        holder.communicate(b"\n", timeout=20)
    assert office.json("check", "--as-of", AS_OF)["customers"] == 2


_HOLD = """
import sys
from pathlib import Path
from app.services import books
books.open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
books.close()
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_json_people_read_tables(sample, tmp_path, language):
    for words in (
        ("ageing", "--as-of", AS_OF),
        ("metrics", "--as-of", AS_OF),
        ("check", "--as-of", AS_OF),
        ("score", "--as-of", AS_OF, "--dry-run"),
        ("archive", "--customer", "C-0017", "--out", tmp_path / language),
        ("verify",),
        ("export", "ageing", tmp_path / f"{language}.xlsx"),
        ("backup", tmp_path / f"{language}.zxbak"),
    ):
        code, out = sample.run("--lang", language, *words)
        assert code == 0, sample.err
        assert len(out.splitlines()) >= 1
        assert not out.startswith("{")


def test_the_last_book_of_the_window_is_the_one_without_data(office, capsys):
    from app.services import recent
    from app.settings import Settings

    recent.opened(Settings(), office.data, "海岳商贸有限公司")
    capsys.readouterr()
    assert main(["--json", "ageing", "--as-of", AS_OF]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["net"] == "13300.50"


def test_options_may_stand_after_the_command(office, capsys):
    capsys.readouterr()
    assert main(["ageing", "--data", str(office.data), "--json", "--as-of", AS_OF]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == AS_OF


def test_help_is_no_error(capsys):
    for words in (["--help"], ["import", "--help"], ["--lang", "en", "ageing", "--help"]):
        assert main(words) == 0
    assert "--as-of" in capsys.readouterr().out


def test_a_bug_is_logged_and_said_in_one_line(office, monkeypatch, home):
    def broken(*_args):
        raise ZeroDivisionError("made up")

    monkeypatch.setattr("app.cli.figure_commands.compute_ageing", broken)
    assert "日志" in office.refused("ageing") or str(home) in office.err
    assert "made up" in (home / "logs" / "zixin.log").read_text("utf-8")


def test_nothing_stays_open(office):
    office.refused("ageing", "--customer", "Z-9")
    with pytest.raises(RuntimeError):
        books.current()


def test_as_a_program_of_its_own(tmp_path):
    data = tmp_path / "office.zxdb"

    def run(*words):
        return subprocess.run(
            [sys.executable, "main.py", "--data", str(data), "--json", *words],
            cwd=ROOT,
            capture_output=True,
            check=False,
            env={**_environment(tmp_path), "PYTHONIOENCODING": "ascii"},
        )

    made = run("new", "--company", "海岳商贸有限公司")
    assert (made.returncode, json.loads(made.stdout.decode("utf-8"))["schema"]) == (0, 3)
    refused = run("ageing", "--as-of", "yesterday")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert "yesterday" in refused.stderr.decode("utf-8")


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "ZIXIN_HOME": str(folder / "home")}


def test_a_double_clicked_book_is_the_one_to_open():
    assert _as_options(["office.zxdb"], COMMANDS) == ["--data", "office.zxdb"]
    assert _as_options(["--lang", "en", "A.ZXDB"], COMMANDS) == ["--lang", "en", "--data", "A.ZXDB"]
    assert _as_options(["verify", "a.zxdb"], COMMANDS) == ["verify", "a.zxdb"]
    assert _as_options(["--data", "a.zxdb"], COMMANDS) == ["--data", "a.zxdb"]
    assert _as_options([], COMMANDS) == []


def test_every_command_has_a_runner():
    from app.cli import arguments
    from app.cli import main as command_line

    assert set(arguments._COMMANDS) == set(command_line.COMMANDS)
    assert all(callable(command_line._runner(command)) for command in command_line.COMMANDS)
