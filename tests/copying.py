"""A closed book copied for a test, with the files attached to it."""

import shutil
from pathlib import Path

from app.services.attachments import store


def copy_book(source: Path, target: Path) -> Path:
    """Copy a closed book and its store to a new place; return where it is."""
    shutil.copyfile(source, target)
    files = store.folder_of(source)
    if files.is_dir():
        shutil.copytree(files, store.folder_of(target))
    return target
