"""The findings of a file as a table: errors first, then by row."""

from collections.abc import Iterable

from app.i18n import translate
from app.services.importing.issues import Issue, Severity
from app.views.columns import Align, Column, Kind
from app.views.table_model import RowsModel
from app.views.widgets.table import Table


def _severity_name(issue: Issue) -> str:
    return translate("Importing", "错误") if issue.severity is Severity.ERROR else translate("Importing", "提示")


def issue_columns() -> list[Column[Issue]]:
    """Return the columns of the findings."""
    return [
        Column(
            "severity",
            translate("Importing", "类型"),
            _severity_name,
            84,
            kind=Kind.RISK,
            value=lambda issue: "high" if issue.severity is Severity.ERROR else "watch",
        ),
        Column("row", translate("Importing", "行"), lambda issue: str(issue.row), 64, Align.RIGHT),
        Column("column", translate("Importing", "列"), lambda issue: issue.header or issue.field, 104),
        Column("value", translate("Importing", "原值"), lambda issue: issue.value, 108),
        Column("reason", translate("Importing", "原因"), lambda issue: issue.text, 264),
        Column("advice", translate("Importing", "处理"), lambda issue: issue.advice, 200, kind=Kind.SOFT, stretch=True),
    ]


class IssueTable(Table):
    """The findings, numbered: they have no identity of their own."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._issues: RowsModel[tuple[int, Issue]] = RowsModel(
            [_numbered(column) for column in issue_columns()], lambda pair: pair[0], parent=self
        )
        self.set_model(self._issues)

    def show_issues(self, issues: Iterable[Issue]) -> None:
        """Show the findings, the worst first."""
        self._issues.set_rows(enumerate(sorted(issues, key=_worst_first)))
        self.show_rows()

    def issue(self, row_id: object) -> Issue | None:
        """Return the finding of a row."""
        pair = self._issues.row_at(row_id) if isinstance(row_id, int) else None
        return pair[1] if pair else None

    def count(self) -> int:
        """Return how many findings there are."""
        return self._issues.rowCount()


def _worst_first(issue: Issue) -> tuple[bool, int]:
    return issue.severity is not Severity.ERROR, issue.row


def _numbered(column: Column[Issue]) -> Column[tuple[int, Issue]]:
    """Return the column for (number, issue): findings have no identity of their own."""
    text, value = column.text, column.value
    return Column(
        column.key,
        column.title,
        lambda pair: text(pair[1]),
        column.width,
        column.align,
        column.kind,
        value=(lambda pair: value(pair[1])) if value is not None else None,
        stretch=column.stretch,
    )
