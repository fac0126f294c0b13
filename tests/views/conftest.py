"""A session over no book at all: what frame and widgets need of one."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.services.audit import Actor
from app.services.worker import JobQueue
from app.settings import Settings
from app.views.session import BookFacts, Session

FACTS = BookFacts(
    company="云栖示例商贸",
    path=Path("云栖.zxdb"),
    size=4_823_449,
    last_check=datetime(2026, 11, 2, 9, 12),
    checked_customers=24,
    open_alerts=12,
    last_backup=datetime(2026, 11, 1, 18, 5),
)


@pytest.fixture
def session(qapp: QApplication, home: Path) -> Iterator[Session]:
    """Return a session with a real queue of jobs and settings in the test's own home."""
    jobs = JobQueue(nullcontext)
    made = Session(
        as_of=date(2026, 10, 31),
        operator=Actor("会计", "accountant"),
        facts=FACTS,
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    yield made
    jobs.shutdown()
    jobs.deleteLater()
    made.deleteLater()
