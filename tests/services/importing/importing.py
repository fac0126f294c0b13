"""Shorthand for import tests: a file from rows, and one import from the file to the written batch."""

import csv
from pathlib import Path

from app.services.importing.apply import Imported, apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.plan import Plan
from app.services.importing.reading import open_table
from app.services.job import SilentJob


def write_csv(path: Path, *rows: list[object]) -> Path:
    """Write rows as an UTF-8 CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def plan_file(kind: str, path: Path, choices: Choices | None = None) -> Plan:
    """Hold a file against the open book."""
    return plan_import(open_table(path, kind=Kind(kind)), Kind(kind), choices or Choices())


def import_file(kind: str, path: Path, choices: Choices | None = None) -> Imported:
    """Import a file as a user who confirms everything."""
    return apply(plan_file(kind, path, choices), SilentJob())
