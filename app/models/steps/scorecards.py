"""Version 3: the scorecards of the office."""

from typing import Final

from app.models import database

_SQL: Final = """
CREATE TABLE "scorecard" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "number" VARCHAR(255) NOT NULL, "name" VARCHAR(255) NOT NULL,
    "version" INTEGER NOT NULL, "state" VARCHAR(255) NOT NULL, "definition" TEXT NOT NULL, "valid_from" DATE,
    "valid_to" DATE, "prepared_by" VARCHAR(255) NOT NULL, "prepared_role" VARCHAR(255) NOT NULL,
    "submitted_at" DATETIME, "approved_by" VARCHAR(255) NOT NULL, "approved_role" VARCHAR(255) NOT NULL,
    "approved_at" DATETIME);
CREATE UNIQUE INDEX "scorecard_number_version" ON "scorecard" ("number", "version")
"""


def run() -> None:
    """Add what version 2 did not have."""
    for statement in _SQL.split(";"):
        database.execute(" ".join(statement.split()))
