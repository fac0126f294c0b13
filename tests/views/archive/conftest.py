"""The archive page over a real book with three customers, one of them with an archive."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest
from factories import make_customer, make_invoice, make_receipt

from app.models import database
from app.services.archive import batch, folders
from app.services.audit import Actor
from app.services.worker import JobQueue
from app.settings import Settings
from app.views import theme
from app.views.archive.tab import ArchiveTab
from app.views.session import BookFacts, Session

AS_OF = date(2026, 10, 31)


@pytest.fixture
def desk(qtbot, book, home) -> Iterator[SimpleNamespace]:
    """Return the tab as it is after the first reading, its session, and the ids of the customers."""
    theme.current().set_small_window(small=False)
    made = make_customer("C-0001", "青禾渡食品商贸有限公司", terms_days=45, credit_limit_cents=100_000)
    make_invoice(made, "XS-1", date(2026, 7, 1), date(2026, 8, 15), 10_000)
    make_receipt(made, date(2026, 9, 1), 4_000)
    others = [make_customer("C-0002", "松岭坞五金制品有限公司"), make_customer("C-0003", "竹里家具有限公司")]
    batch.make_all(AS_OF, folders.default_folder(), customer_ids=[made])
    jobs = JobQueue(database.connection)
    session = Session(
        as_of=AS_OF,
        operator=Actor("会计", "accountant"),
        facts=BookFacts("海岳商贸有限公司", book, 1),
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    notices = []
    session.notice_given.connect(notices.append)
    tab = ArchiveTab(session)
    qtbot.addWidget(tab)
    tab.resize(1440, 800)
    tab.show()
    qtbot.waitExposed(tab)
    page = tab.archives

    def settle() -> None:
        """Wait until nothing is read, made or drawn any more."""
        qtbot.waitUntil(lambda: not jobs.busy and not page.viewer.reader.busy, timeout=10_000)

    settle()
    yield SimpleNamespace(
        tab=tab, page=page, session=session, jobs=jobs, notices=notices, made=made, others=others, settle=settle
    )
    settle()
    page.viewer.reader.shutdown()
    jobs.shutdown()
    jobs.deleteLater()
    session.deleteLater()
