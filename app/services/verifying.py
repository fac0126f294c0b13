"""Verify a book: pages and keys, the audit chain, the ageing against its documents, settlement, archive files."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app import clock
from app.errors import StorageError
from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services import audit, books
from app.services.attachments import store
from app.services.figures.ageing import ageing, last_month_end
from app.services.job import JobContext, SilentJob
from app.services.ledger.settle import unsettled
from app.services.storage import explain

log = logging.getLogger(__name__)
_SHOWN: Final = 20  # problems that are spelled out; the rest are counted


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, and one sentence a problem; `notes` are worth knowing and no failure."""

    name: str
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Verification:
    """All checks of one book."""

    path: Path
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every check passed."""
        return all(check.ok for check in self.checks)

    @property
    def problems(self) -> tuple[str, ...]:
        """Return what was found, check by check."""
        return tuple(problem for check in self.checks for problem in check.problems)


def verify(
    path: Path | None = None, job: JobContext | None = None, *, names: Sequence[str] | None = None
) -> Verification:
    """Verify the open book, or open the book at `path` read-only, verify it and close it again.

    `names` leaves only some of CHECKS to be made.
    """
    job, wanted = job or SilentJob(), names or CHECKS
    if path is None:
        return _verify(books.current().path, job, wanted)
    try:
        books.open_book(path, read_only=True)
    except StorageError as problem:
        return Verification(path, (Check("integrity", (problem.message,)),))
    try:
        return _verify(path, job, wanted)
    finally:
        books.close()


def _verify(path: Path, job: JobContext, names: Sequence[str]) -> Verification:
    checks: list[Check] = []
    for done, name in enumerate(names):
        job.step(done, len(names), check_name(name))
        checks.append(_guarded(path, name, _FINDERS[name]))
    job.step(len(names), len(names))
    return Verification(path, tuple(checks))


def _guarded(path: Path, name: str, find: Callable[[], Check]) -> Check:
    """Run one check; a file too damaged to be read is a finding, not a failure of the program."""
    try:
        return find()
    except database.DRIVER_ERRORS as problem:
        log.warning("check %s could not read the book", name, exc_info=True)
        return Check(name, (explain(problem, path),))


def _some(problems: list[str]) -> tuple[str, ...]:
    shown = problems[:_SHOWN]
    if len(problems) > _SHOWN:
        shown.append(translate("Verify", "另有 {count} 处。").format(count=len(problems) - _SHOWN))
    return tuple(shown)


def _integrity() -> Check:
    sentence = translate("Verify", "数据库页：{text}")
    return Check("integrity", _some([sentence.format(text=text) for text in database.integrity_problems()]))


def _foreign_keys() -> Check:
    sentence = translate("Verify", "{table} 第 {row} 行引用的记录不存在。")
    found = database.foreign_key_problems()
    return Check("foreign_keys", _some([sentence.format(table=table, row=row) for table, row in found]))


def _audit_chain() -> Check:
    state = audit.verify()
    if state.ok:
        return Check("audit_chain", notes=(translate("Verify", "操作日志 {count} 条").format(count=state.entries),))
    sentence = translate("Verify", "操作日志从第 {number} 条起与校验不符。").format(number=state.broken_at)
    return Check("audit_chain", (sentence,))


def _ageing_proof() -> Check:
    latest = database.scalar(
        "SELECT MAX(day) FROM (SELECT MAX(invoice_date) AS day FROM invoice UNION ALL SELECT MAX(received_on) FROM receipt)"
    )
    newest = max(clock.today(), date.fromisoformat(latest)) if latest else clock.today()
    problems = []
    for as_of in (newest, last_month_end(newest)):
        proof = ageing(as_of).proof
        if not proof.ok:
            problems.append(
                translate("Verify", "{day} 的账龄与单据相差 {difference}。").format(
                    day=as_of.isoformat(), difference=format_yuan(proof.difference_cents, signed=True)
                )
            )
    return Check("ageing_proof", tuple(problems))


def _settlement() -> Check:
    ids = [int(row[0]) for row in database.execute("SELECT id FROM customer")]
    found = unsettled(ids)
    codes = [str(database.scalar("SELECT code FROM customer WHERE id=?", (each,))) for each in found]
    return Check(
        "settlement", _some([translate("Verify", "客户 {code} 的核销与单据不一致。").format(code=c) for c in codes])
    )


def _archives() -> Check:
    rows = database.execute(
        "SELECT number, version, file_path, file_sha256 FROM archive_version ORDER BY id"
    ).fetchall()
    folder, changed, missing = books.current().path.parent, [], 0
    for number, version, name, expected in rows:
        actual = store.hash_of(folder / name)
        if actual is None:
            missing += 1
        elif actual != expected:
            sentence = translate("Verify", "档案 {number} 第 {version} 版的文件已被改动：{file}")
            changed.append(sentence.format(number=number, version=version, file=name))
    note = translate("Verify", "{count} 份档案文件不在原处。").format(count=missing)
    return Check("archives", _some(changed), (note,) if missing else ())


def _attachments() -> Check:
    changed = translate("Verify", "客户 {code} 的附件“{name}”已被改动。")
    missing = translate("Verify", "客户 {code} 的附件“{name}”不在账套的附件夹里。")
    found = store.problems(store.belonging_to(books.current().path))
    texts = [(changed if there else missing).format(code=code, name=name) for code, name, there in found]
    count = database.scalar("SELECT count(*) FROM attachment")
    notes = (translate("Verify", "附件 {count} 份").format(count=count),) if count else ()
    return Check("attachments", _some(texts), notes)


_FINDERS: Final[dict[str, Callable[[], Check]]] = {
    "integrity": _integrity,
    "foreign_keys": _foreign_keys,
    "audit_chain": _audit_chain,
    "ageing_proof": _ageing_proof,
    "settlement": _settlement,
    "archives": _archives,
    "attachments": _attachments,
}
CHECKS: Final = tuple(_FINDERS)
"""The names of all checks, in the order in which they are made."""


def check_name(name: str) -> str:
    """Return what a check is called, for people."""
    names = {
        "integrity": translate("Verify", "数据库完整性"),
        "foreign_keys": translate("Verify", "记录之间的引用"),
        "audit_chain": translate("Verify", "操作日志链"),
        "ageing_proof": translate("Verify", "账龄与单据相等"),
        "settlement": translate("Verify", "核销与单据一致"),
        "archives": translate("Verify", "档案文件未被改动"),
        "attachments": translate("Verify", "附件齐全且未被改动"),
    }
    return names[name]
