"""The settings file: whole or not at all, and never lost when it cannot be read."""

import json
import os

import pytest

from app import paths
from app.settings import Settings


def test_values_survive(home):
    settings = Settings()
    assert settings.file == paths.settings_file()
    assert settings.get("theme") is None
    assert settings.get("theme", "light") == "light"
    settings.update({"theme": "dark", "recent": ["账套.zxdb"], "size": [1440, 900]})
    again = Settings()
    assert again.get("theme") == "dark"
    assert again.get("recent") == ["账套.zxdb"]
    again.update({"theme": None})
    assert Settings().get("theme", "light") is None
    assert Settings().get("size") == [1440, 900]
    assert not list(home.glob("*.part"))


def test_nothing_changed_writes_nothing(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.update({"theme": "dark"})
    settings.file.unlink()
    settings.update({"theme": "dark"})
    assert not settings.file.exists()
    settings.update({"theme": "light"})
    assert json.loads(settings.file.read_text("utf-8")) == {"theme": "light"}


@pytest.mark.parametrize("content", [b"{", b"", b"\xff\xfe", b"[1, 2]", b"7", b"null"])
def test_an_unreadable_file_is_set_aside(tmp_path, content, caplog):
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.get("theme") is None
    assert (tmp_path / "settings.broken.json").read_bytes() == content
    assert "set aside" in caplog.text
    settings.update({"theme": "dark"})
    assert Settings(file).get("theme") == "dark"


def test_one_that_cannot_be_set_aside_is_logged(tmp_path, monkeypatch, caplog):
    file = tmp_path / "settings.json"
    file.write_text("{", "utf-8")
    (tmp_path / "settings.broken.json").mkdir()
    assert Settings(file).get("theme") is None
    assert "could not be set aside" in caplog.text
    assert file.read_text("utf-8") == "{"


def test_a_failing_disk_is_logged_and_the_session_goes_on(tmp_path, monkeypatch, caplog):
    settings = Settings(tmp_path / "settings.json")
    settings.update({"theme": "light"})

    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    settings.update({"theme": "dark"})
    assert settings.get("theme") == "dark"
    assert "settings not saved" in caplog.text
    assert Settings(settings.file).get("theme") == "light"
