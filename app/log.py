"""The rotating log file: for the user to hand over, without amounts or customer data in it."""

import logging
import logging.handlers
import sys
from pathlib import Path

from app import paths

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def start(*, to_stderr: bool = False) -> Path:
    """Log to the user's folder (5 files of 1 MB), and to standard error when asked; return the file."""
    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "zixin.log"
    root = logging.getLogger()
    for old in list(root.handlers):
        if getattr(old, "zixin", False):
            root.removeHandler(old)
            old.close()
    handlers: list[logging.Handler] = [
        logging.handlers.RotatingFileHandler(file, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True)
    ]
    if to_stderr:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
        handler.zixin = True  # type: ignore[attr-defined]
        root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file
