"""The log: one rotating file, started twice without doubling, and on standard error only when asked."""

import logging
import logging.handlers

import pytest

from app import log, paths


@pytest.fixture(autouse=True)
def _root_as_before():
    root = logging.getLogger()
    level = root.level
    yield
    for handler in [each for each in root.handlers if getattr(each, "zixin", False)]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def _own():
    return [each for each in logging.getLogger().handlers if getattr(each, "zixin", False)]


def test_records_reach_the_file(home):
    file = log.start()
    assert file == paths.log_folder() / "zixin.log"
    logging.getLogger("app.test").info("导入完成 %d", 3)
    text = file.read_text("utf-8")
    assert "INFO MainThread app.test: 导入完成 3" in text
    logging.getLogger("app.test").debug("unseen")
    assert file.read_text("utf-8") == text


def test_starting_again_does_not_double_the_lines(home):
    log.start()
    file = log.start()
    logging.getLogger("app.test").warning("once")
    assert file.read_text("utf-8").count("once") == 1
    assert len(_own()) == 1


def test_standard_error_only_when_asked(home, capsys):
    log.start()
    logging.getLogger("app.test").warning("quiet")
    assert "quiet" not in capsys.readouterr().err
    log.start(to_stderr=True)
    logging.getLogger("app.test").warning("aloud")
    assert "WARNING MainThread app.test: aloud" in capsys.readouterr().err


def test_the_file_stays_small(home):
    log.start()
    rotating = next(each for each in _own() if isinstance(each, logging.handlers.RotatingFileHandler))
    assert (rotating.maxBytes, rotating.backupCount) == (1_000_000, 4)
    assert rotating.encoding == "utf-8"
