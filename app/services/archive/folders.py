"""Where archives are put: a folder beside the book, or one that was chosen."""

from pathlib import Path
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services import books
from app.services.storage import guarded

SUFFIX: Final = "-档案"


def default_folder() -> Path:
    """Return the folder of the archives, beside the book and named after it."""
    path = books.current().path
    return path.with_name(path.stem + SUFFIX)


def prepare_folder(out: Path) -> None:
    """Make the folder for archives; raises InvalidInputError for a file, StorageError where it cannot be made."""
    if out.exists() and not out.is_dir():
        raise InvalidInputError(translate("Archive", "{path} 是文件，不是文件夹。").format(path=out), field="out")
    with guarded(out):
        out.mkdir(parents=True, exist_ok=True)
