"""Where the program's own files are: resources it ships with, and the folder it keeps for the user."""

import os
import re
import sys
from pathlib import Path

APP_FOLDER = "Zixin"
_RESERVED = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    "CONIN$",
    "CONOUT$",
    *(f"{n}{i}" for n in ("COM", "LPT") for i in "123456789¹²³"),
}
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
_MAX_BYTES = 200  # file systems end at 255, and a version and a suffix still follow


def resources() -> Path:
    """Return the folder of fonts, icons, styles and translations, also inside a bundle."""
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) / "resources" if bundled else Path(__file__).resolve().parent.parent / "resources"


def home() -> Path:
    """Return the user's folder for settings, logs and backups; made when first asked for."""
    chosen = os.environ.get("ZIXIN_HOME")
    folder = Path(chosen) if chosen else _platform_data() / APP_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _platform_data() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def documents() -> Path:
    """Return the folder where a new book is proposed."""
    folder = Path.home() / "Documents"
    return folder if folder.is_dir() else Path.home()


def default_book() -> Path:
    """Return the book that the command line opens when none was named and none is recent."""
    return home() / "zixin.zxdb"


def settings_file() -> Path:
    """Return the file of the program's settings."""
    return home() / "settings.json"


def log_folder() -> Path:
    """Return the folder of the rotating log."""
    return home() / "logs"


def safe_file_name(text: str, *, limit: int = 80) -> str:
    """Turn any text into a file name that Windows, macOS and Linux accept; never empty, at most `limit` characters."""
    name = _UNSAFE.sub("_", text).strip(" .")[:limit]
    name = name.encode()[:_MAX_BYTES].decode(errors="ignore").rstrip(" .")
    if name.split(".")[0].rstrip().upper() in _RESERVED:
        name = f"_{name}"[:limit]
    return name or "_"
