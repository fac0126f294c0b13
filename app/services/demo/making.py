"""Make the sample office: its customers, three years of documents, two reviews, three checks, and what was done."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app import clock
from app.models import database
from app.services import audit, books, office, pinyin
from app.services.attachments import store
from app.services.customers import short_initials
from app.services.demo import qinghedu, situations, storing, trade
from app.services.demo.dice import Dice
from app.services.demo.documents import OrderPaper, Papers
from app.services.demo.filing import ACCOUNTANT, Filing
from app.services.demo.others import OTHERS
from app.services.demo.past import live_through
from app.services.demo.pictured import PICTURED
from app.services.demo.profile import AS_OF, AS_OF_SETTING, BEGAN_AT, COMPANY, MADE_AT, Profile
from app.services.job import JobContext, SilentJob
from app.services.ledger.settle import settle
from app.services.storage import guarded


@dataclass(frozen=True, slots=True)
class Sample:
    """What the sample office holds; alerts are those not closed."""

    customers: int
    invoices: int
    receipts: int
    alerts: int


def make(path: Path, job: JobContext | None = None) -> Sample:
    """Make the sample office at `path`, which must not exist, and leave it open; nothing is left of a failure."""
    job = job or SilentJob()
    files = store.folder_of(path)
    had_files = files.exists()
    with clock.frozen_at(BEGAN_AT), audit.acting(ACCOUNTANT):
        books.create(path, COMPANY, "cas")
        try:
            _fill(path, job)
        except BaseException:
            books.discard(path)
            if not had_files:
                store.discard(files)
            raise
    return _counted()


def _fill(path: Path, job: JobContext) -> None:
    job.step(0, 100)
    all_papers = papers()
    job.step(15, 100)
    with clock.frozen_at(MADE_AT), guarded(path), database.atomic():
        _store(all_papers)
    job.step(40, 100)
    live_through(Filing(_ids()), lambda done, total: job.step(40 + 60 * done // total, 100))


def _ids() -> dict[str, int]:
    return {str(code): int(row) for code, row in database.execute("SELECT code, id FROM customer")}


def papers() -> list[Papers]:
    """Draw the documents of all customers, numbered, in the order of their codes."""
    drawn = [_draw(profile) for profile in sorted(PICTURED + OTHERS, key=lambda each: each.code)]
    storing.number(drawn)
    return drawn


def _draw(profile: Profile) -> Papers:
    dice = Dice(profile.code)
    if profile.situation == "qinghedu":
        return qinghedu.trade(profile, dice)
    drawn = trade.trade(profile, dice)
    situations.apply(drawn, dice)
    if profile.recent == 100 and profile.status == "active" and dice.chance(40):
        cents = max(profile.monthly // max(profile.invoices, 1) // 10 * 1_000, 100_000)
        drawn.orders.append(OrderPaper(date(2026, 10, 28 + dice.between(0, 2)), cents))
    return drawn


def _store(all_papers: list[Papers]) -> None:
    ids = {drawn.profile.code: row for row, drawn in enumerate(all_papers, start=1)}
    profiles = sorted((drawn.profile for drawn in all_papers), key=lambda profile: (bool(profile.parent), profile.code))
    storing.insert_customers(profiles, ids, {profile.code: pinyin.initials(profile.name) for profile in profiles})
    short_initials.fill()
    storing.insert_trade(all_papers, ids)
    settle(ids.values())
    office.set_value(AS_OF_SETTING, AS_OF.isoformat())
    counts = {"customers": len(ids), "invoices": sum(len(drawn.invoices) for drawn in all_papers)}
    audit.record("sample", "book", None, counts)


def _counted() -> Sample:
    tables = ("customer", "invoice", "receipt", "alert WHERE state<>'closed'")
    return Sample(*(int(database.scalar(f"SELECT count(*) FROM {table}")) for table in tables))
