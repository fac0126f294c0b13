"""What the first screen is told and what it answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Way(StrEnum):
    """How to come to an open book."""

    DEMO = "demo"
    NEW = "new"
    OPEN = "open"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class RecentBook:
    """A book opened before; `present` tells whether the file is still there."""

    path: Path
    company: str
    opened_at: datetime
    present: bool = True


@dataclass(frozen=True, slots=True)
class StartData:
    """What the screen shows: recent books, newest first, where a new one goes, and who was at the desk last."""

    recent: tuple[RecentBook, ...]
    folder: Path
    operator: str = ""
    role: str = "accountant"


@dataclass(frozen=True, slots=True)
class StartChoice:
    """What the user chose.

    `path` is the book to make or open (for the sample office: None); `source` is the backup to restore it from.
    `regime` is cas or sbe; `read_only` is asked for after another program was found to have the book open.
    """

    way: Way
    operator: str
    role: str
    path: Path | None = None
    company: str = ""
    regime: str = "cas"
    source: Path | None = None
    read_only: bool = False
