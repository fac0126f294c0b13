"""Folders of each platform, and file names that every platform accepts."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths


def test_resources_lie_beside_the_program_or_in_the_bundle(monkeypatch, tmp_path):
    assert (paths.resources() / "fonts").is_dir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_the_home_that_was_chosen_is_made(home):
    assert paths.home() == home
    assert home.is_dir()
    assert paths.settings_file() == home / "settings.json"
    assert paths.log_folder() == home / "logs"
    assert paths.default_book() == home / "zixin.zxdb"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {"APPDATA": "roaming"}, "roaming/Zixin"),
        ("win32", {}, "AppData/Roaming/Zixin"),
        ("darwin", {}, "Library/Application Support/Zixin"),
        ("linux", {"XDG_DATA_HOME": "share"}, "share/Zixin"),
        ("linux", {}, ".local/share/Zixin"),
    ],
)
def test_the_home_of_each_platform(monkeypatch, tmp_path, platform, variables, expected):
    for name in ("ZIXIN_HOME", "APPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, str(tmp_path / value))
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.home() == tmp_path / expected
    assert (tmp_path / expected).is_dir()


def test_documents_fall_back_to_the_home(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert paths.documents() == tmp_path / "Documents"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青禾渡食品商贸有限公司", "青禾渡食品商贸有限公司"), ("<b>&", "_b_&"),
        ("a/b\\c:d*e?f|g\"h", "a_b_c_d_e_f_g_h"),
        ("..", "_"), ("", "_"), (" . ", "_"), ("name.", "name"), ("CON", "_CON"), ("con.pdf", "_con.pdf"),
        ("nul .txt", "_nul .txt"), ("COM1", "_COM1"), ("lpt³", "_lpt³"), ("CONIN$", "_CONIN$"), ("COM10", "COM10"),
        ("line\nbreak\x00", "line_break_"), ("abc\u202efdp", "abc_fdp"), ("../../etc/passwd", "_.._etc_passwd"),
        ("\ud800x", "_x"), (".hidden", "hidden"), ("a" * 79 + " b", "a" * 79),
    ],
)  # fmt: skip
def test_unsafe_names(text, name):
    assert paths.safe_file_name(text) == name


@given(st.text(max_size=300), st.integers(4, 120))
def test_any_text_is_a_file_name(text, limit):
    name = paths.safe_file_name(text, limit=limit)
    assert 1 <= len(name) <= limit
    assert len(f"{name}.pdf".encode()) <= 255
    assert name == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*\0')
    assert paths.safe_file_name(name, limit=limit) == name


def test_an_accepted_name_can_be_written(tmp_path):
    for text in ("😀" * 80, "汉" * 300, "a" * 300):
        (tmp_path / f"{paths.safe_file_name(text)}.pdf").write_text("x")
    assert len(list(tmp_path.glob("*.pdf"))) == 3
