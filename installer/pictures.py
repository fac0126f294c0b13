"""Make the pictures of the README from the sample office: `python3 installer/dev.py pictures`.

Runs in the project's environment, without a screen; every picture is of the real window on a real book.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app import clock, i18n
from app.models import database
from app.services import books
from app.services.demo import making
from app.services.demo.profile import AS_OF
from app.services.job import SilentJob
from app.settings import Settings
from app.views.desk import Desk
from app.views.session import Target

ROOT = Path(__file__).resolve().parent.parent
BOOK = Path("示例账套.zxdb")
SHOWN = "C-0017"
PICTURES = ROOT / "resources" / "pictures"
SIZE = QSize(1440, 900)
NOW = datetime(2026, 11, 2, 17, 42)
SHOTS = (
    ("zh", "light", ("customers", "scoring", "monitoring", "archive")),
    ("zh", "dark", ("monitoring",)),
    ("en", "light", ("customers", "monitoring", "archive")),
)


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(reached: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window live until something has come about; stop with an error where it does not."""
    for _ in range(int(seconds * 10)):
        if reached():
            return
        wait(100)
    raise SystemExit("the window did not come to rest")


def take(app: QApplication, folder: Path, language: str, mode: str, tabs: tuple[str, ...]) -> None:
    """Open the sample book in a language and a theme, and save a picture of each tab."""
    settings = Settings(folder / "settings.json")
    settings.update({"theme": mode, "language": language})
    i18n.set_language(language)
    desk = Desk(app, settings, database.connection)
    desk.begin(BOOK)
    place = desk.place
    if place is None:
        raise SystemExit("the sample book did not open")
    place.window.resize(SIZE)
    wait(3000)
    customer = database.scalar("SELECT id FROM customer WHERE code=?", (SHOWN,))
    for tab in tabs:
        place.session.go(Target(tab, "customer", customer) if tab != "monitoring" else Target(tab))
        wait(1500)
        wait_until(lambda: not place.jobs.busy)
        wait(500)
        save(place.window.grab(), f"{tab}-{mode}-{language}.png")
    place.window.close()
    wait(200)
    desk.leave()


def save(picture: QPixmap, name: str) -> None:
    """Write a picture where the README looks for it."""
    if not picture.save(str(PICTURES / name)):
        raise SystemExit(f"could not write {name}")
    with Image.open(PICTURES / name) as whole:
        small = whole.convert("RGB").quantize(160, dither=Image.Dither.NONE)
    small.save(PICTURES / name, optimize=True)
    print(name)


def save_archive_pages(folder: Path) -> None:
    """Make every archive of the sample office; save the first two pages of one, as they print."""
    import pypdfium2

    from app.services.archive.batch import make_all

    books.open_book(BOOK)
    made = next(one for one in make_all(AS_OF, folder, SilentJob()).made if one.code == SHOWN)
    books.close()
    PICTURES.mkdir(exist_ok=True)
    with pypdfium2.PdfDocument(made.file) as document:
        for number in range(2):
            page = document[number].render(scale=1.2).to_pil().quantize(64)
            page.save(PICTURES / f"pdf-{number + 1}.png", optimize=True)
            print(f"pdf-{number + 1}.png")


def main() -> None:
    """Make every picture anew."""
    with tempfile.TemporaryDirectory() as name, clock.frozen_at(NOW):
        folder = Path(name)
        os.environ["ZIXIN_HOME"] = str(folder / "home")
        os.chdir(folder)
        making.make(BOOK, SilentJob())
        books.close()
        save_archive_pages(folder)
        app = QApplication(sys.argv[:1])
        for language, mode, tabs in SHOTS:
            take(app, folder, language, mode, tabs)
    print(json.dumps(sorted(file.name for file in PICTURES.glob("*.png"))))


if __name__ == "__main__":
    main()
