"""What an import would change, a field a row: record, field, what it holds and what it would hold."""

from collections.abc import Sequence

from app.services.importing.planned import PlannedChange
from app.views.columns import Column
from app.views.formats import DASH
from app.views.table_model import RowsModel
from app.views.widgets.table import Table

_Numbered = tuple[int, PlannedChange]


class ChangesTable(Table):
    """A plain list in the order of the file."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        columns: list[Column[_Numbered]] = [
            Column("record", self.tr("客户或单据"), lambda row: row[1].record, 240),
            Column("field", self.tr("字段"), lambda row: row[1].field, 150),
            Column("old", self.tr("原值"), lambda row: row[1].old or DASH, 260, tip=lambda row: row[1].old),
            Column(
                "new",
                self.tr("新值"),
                lambda row: row[1].new or DASH,
                stretch=True,
                bold=lambda _: True,
                tip=lambda row: row[1].new,
            ),
        ]
        self.model = RowsModel(columns, lambda row: row[0], parent=self)
        self.set_model(self.model)

    def show_changes(self, changes: Sequence[PlannedChange]) -> None:
        """Show these changes."""
        self.model.set_rows(list(enumerate(changes)))
        self.show_rows()
