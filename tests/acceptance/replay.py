"""The main job on a book, through the services: import, archives for everybody, and every proof the book has."""

from datetime import date
from pathlib import Path

from app.models import database
from app.services import books, verifying
from app.services.archive import batch
from app.services.importing.apply import Imported, apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.plan import Plan
from app.services.importing.reading import open_table
from app.services.job import SilentJob


def plan_of(kind: str, file: Path, choices: Choices | None = None) -> Plan:
    """Hold a file against the open book."""
    return plan_import(open_table(file, kind=Kind(kind)), Kind(kind), choices or Choices())


def bring_in(kind: str, file: Path, choices: Choices | None = None) -> Imported:
    """Import a file as a user who confirms everything."""
    return apply(plan_of(kind, file, choices), SilentJob())


def make_book(path: Path, *files: tuple[str, Path]) -> Path:
    """Make a book, import these files in order, and close it."""
    books.create(path, "海岳商贸有限公司")
    for kind, file in files:
        bring_in(kind, file)
    books.close()
    return path


def counts(*tables: str) -> tuple[int, ...]:
    """Return how many rows these tables have."""
    return tuple(database.scalar(f"SELECT COUNT(*) FROM {table}") for table in tables)


def assert_whole() -> None:
    """Prove the open book by every check there is."""
    found = verifying.verify()
    assert found.ok, found.problems


def assert_archived(out: Path, as_of: date, customers: int) -> None:
    """Make the archives of all customers: each a whole PDF; made again, none is new."""
    made = batch.make_all(as_of, out)
    assert (len(made.made), made.failed, made.new) == (customers, (), customers)
    for each in made.made:
        content = each.file.read_bytes()
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")
        assert each.pages >= 2
    assert len({each.file.name.casefold() for each in made.made}) == customers
    few = [each.customer_id for each in made.made[:20]]
    again = batch.make_all(as_of, out, customer_ids=few)
    assert (len(again.made), again.failed, again.new) == (len(few), (), 0)
