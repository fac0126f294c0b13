"""The set-up script: what it installs, what it says where something is missing, the job without a display."""

import json
import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import dev
import pytest
import system

from app.services.demo.profile import AS_OF

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def pins(lock: Path) -> dict[str, str]:
    """Return {normalised name: version} of a lock file; one of several versions where platforms differ."""
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text("utf-8"), re.MULTILINE)
    return {name.lower().replace("_", "-"): version for name, version in found}


def wanted(*requirements: str) -> dict[str, str]:
    return {name.lower(): version for name, _, version in (r.partition("==") for r in requirements)}


def test_the_locks_hold_exactly_the_pins_of_the_project():
    run = wanted(*PROJECT["dependencies"])
    test = wanted(*PROJECT["optional-dependencies"]["test"])
    assert run.items() <= pins(dev.RUN_LOCK).items()
    assert (run | test).items() <= pins(dev.TEST_LOCK).items()
    assert pins(dev.RUN_LOCK).items() <= pins(dev.TEST_LOCK).items()


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.TEST_LOCK])
def test_every_locked_package_has_hashes_and_no_address(lock: Path):
    text = lock.read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.removeprefix(dev.LOCK_HEADER).strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "--index" not in text


def test_the_version_is_the_same_everywhere():
    from app import __version__

    assert PROJECT["version"] == __version__


def test_the_ci_calls_the_one_command():
    assert (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == "exec python3 installer/dev.py test"


def test_an_older_python_is_told_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    import runpy

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "version", "3.9.2 (main)")
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, this is 3\.9\.2"):
        runpy.run_path(str(ROOT / "installer" / "dev.py"))


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Point the script at an empty .venv and collect what it would run."""
    commands: list[list[str]] = []

    def note(command, **_environment):
        commands.append([str(part) for part in command])
        (tmp_path / ".venv").mkdir(exist_ok=True)

    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(dev, "must", note)
    monkeypatch.setattr(system, "provide_libraries", lambda *, window: None)
    return commands


def test_a_second_set_up_installs_nothing(installs: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    dev.set_up(dev.TEST_LOCK, window=False)
    assert [command[1:3] for command in installs] == [["-m", "venv"], ["-m", "pip"]]
    assert "--require-hashes" in installs[1]
    monkeypatch.setattr(dev, "_venv_works", lambda: True)
    dev.set_up(dev.TEST_LOCK, window=False)
    dev.set_up(dev.RUN_LOCK, window=True)
    assert len(installs) == 2


def test_a_changed_lock_is_installed_again(installs: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n", "utf-8")
    monkeypatch.setattr(dev, "RUN_LOCK", lock)
    monkeypatch.setattr(dev, "_venv_works", (tmp_path / ".venv").exists)
    dev.set_up(lock, window=False)
    lock.write_text("a==2\n", "utf-8")
    dev.set_up(lock, window=False)
    assert [command[2] for command in installs] == ["venv", "pip", "pip"]


@pytest.fixture
def no_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Play a Linux without any of Qt's libraries, for a person who is not root."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "refuse_old_glibc", lambda: None)
    monkeypatch.setattr(system, "_loads", lambda soname: False)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)


@pytest.mark.usefixtures("no_libraries")
def test_missing_libraries_are_named_with_the_command(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda name: "apt-get")
    with pytest.raises(SystemExit, match=r"sudo apt-get install -y .*libegl1.*libxcb-cursor0"):
        system.provide_libraries(window=True)


@pytest.mark.usefixtures("no_libraries")
def test_without_apt_the_packages_are_still_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SystemExit, match=r"libegl1"):
        system.provide_libraries(window=False)


@pytest.mark.usefixtures("no_libraries")
def test_as_root_the_lists_are_fetched_before_installing(monkeypatch: pytest.MonkeyPatch):
    ran = []
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: "apt-get")
    monkeypatch.setattr(
        "subprocess.run", lambda command, **_: ran.append(command) or subprocess.CompletedProcess(command, 0)
    )
    system.provide_libraries(window=False)
    assert [command[1] for command in ran] == ["update", "install"]
    assert "libegl1" in ran[1]


def test_an_old_system_is_told_before_anything_is_downloaded(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("os.confstr", lambda name: "glibc 2.31", raising=False)
    with pytest.raises(SystemExit, match=r"glibc 2\.31.*Debian 12, Ubuntu 22\.04"):
        system.refuse_old_glibc()


def test_a_display_is_looked_for_only_on_linux(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not system.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert system.has_display()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system.has_display()


def test_without_a_display_the_same_job_is_done_headless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    jobs, days = [], []

    def play(command, **_options):
        jobs.append(command[command.index("--json") + 1])
        days.extend(day for word, day in pairwise(command) if word == "--as-of")
        if jobs[-1] == "archive":
            made = tmp_path / "out" / "archives" / "C001.pdf"
            made.parent.mkdir(parents=True)
            made.write_bytes(b"%PDF" * 1000)
        answer = {"demo": {"customers": 60}, "check": {"alerts": [{}, {}]}, "archive": {"made": []}}[jobs[-1]]
        return subprocess.CompletedProcess(command, 1 if jobs[-1] == "check" else 0, json.dumps(answer))

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "OUT", tmp_path / "out")
    monkeypatch.setattr(dev, "DEMO_BOOK", tmp_path / "out" / "demo.zxdb")
    monkeypatch.setattr(dev, "set_up", lambda lock, *, window: None)
    monkeypatch.setattr(system, "has_display", lambda: False)
    monkeypatch.setattr("subprocess.run", play)
    assert dev.main(["run", "--demo"]) == 0
    said = capsys.readouterr().out
    assert jobs == ["demo", "check", "archive"]
    assert days == [AS_OF.isoformat()] * 2, "the sample office stands on its own day"
    assert "there is no display" in said
    assert "customers=60" in said
    assert "2 alerts" in said
    assert "1 PDF files" in said


def test_arguments_after_run_go_to_the_program(monkeypatch: pytest.MonkeyPatch):
    ran = []
    monkeypatch.setattr(dev, "set_up", lambda lock, *, window: None)
    monkeypatch.setattr(dev, "call", lambda command: ran.append([str(part) for part in command]) or 0)
    assert dev.main(["run", "--lang", "en", "check"]) == 0
    assert ran[0][1:] == ["main.py", "--lang", "en", "check"]
