"""The list of books opened lately survives restarts, moves and broken settings."""

from datetime import datetime
from pathlib import Path

from app import clock
from app.services import recent
from app.settings import Settings


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(b"")
    return path


def test_the_last_one_comes_first_and_each_once(tmp_path, home):
    settings = Settings()
    first, second = _file(tmp_path, "a.zxdb"), _file(tmp_path, "b.zxdb")
    for hour, path in enumerate((first, second, first)):
        with clock.frozen_at(datetime(2026, 11, 2, hour)):
            recent.opened(settings, path, path.stem)
    found = recent.books(Settings())
    assert [(each.company, each.opened_at.hour) for each in found] == [("a", 2), ("b", 1)]
    assert recent.last_path(settings) == first


def test_a_book_that_is_gone_is_listed_but_not_opened(tmp_path, home):
    settings = Settings()
    kept, gone = _file(tmp_path, "a.zxdb"), _file(tmp_path, "b.zxdb")
    recent.opened(settings, kept, "a")
    recent.opened(settings, gone, "b")
    gone.unlink()
    assert [each.there for each in recent.books(settings)] == [False, True]
    assert recent.last_path(settings) == kept
    recent.forget(settings, gone)
    assert [each.path for each in recent.books(settings)] == [kept]


def test_no_more_than_twelve_are_kept(tmp_path, home):
    settings = Settings()
    for number in range(15):
        recent.opened(settings, tmp_path / f"{number}.zxdb", str(number))
    assert len(recent.books(settings)) == recent.KEPT
    assert recent.last_path(settings) is None


def test_nonsense_in_the_settings_is_left_out(home):
    settings = Settings()
    settings.update({"recent_books": [1, {"path": "x"}, {"path": "x", "company": "y", "opened_at": "never"}]})
    assert recent.books(settings) == []
    settings.update({"recent_books": "broken"})
    assert recent.books(settings) == []
