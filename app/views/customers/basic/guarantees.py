"""What secures a customer: sureties, mortgages, pledges, deposits and credit insurance."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from app.services.customers import guarantees
from app.services.customers.guarantees import KINDS, Guarantee, GuaranteeInput, kind_name
from app.services.customers.licences import level
from app.services.writing import Written
from app.views.columns import Align, Column, Kind
from app.views.customers.basic.inline_editor import InlineEditor
from app.views.customers.basic.inline_table import InlineTable
from app.views.customers.basic.inputs import BP, coded_entry, day_entry, money_entry, rate_entry, text_entry
from app.views.customers.basic.words import plain_percent
from app.views.formats import day, money


class GuaranteesTable(InlineTable[Guarantee]):
    """Rows of guarantees, collateral and credit insurance."""

    def columns(self) -> Sequence[Column[Guarantee]]:
        """Return the columns."""
        kinds = tuple(kind_name(each) for each in KINDS)
        return (
            Column[Guarantee]("kind", self.tr("类别"), lambda row: kind_name(row.kind), 72, words=kinds),
            Column[Guarantee]("content", self.tr("内容"), self._content, 160, tip=self._content, stretch=True),
            Column[Guarantee](
                "amount", self.tr("金额"), lambda row: money(row.amount_cents), 108, Align.RIGHT, Kind.NUMBER
            ),
            Column[Guarantee]("valid_to", self.tr("有效至"), self._until, 112, Align.RIGHT, tone=self._tone),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the words around the table."""
        return (self.tr("担保、抵押与信用保险"), self.tr("+ 添加"), self.tr("还没有担保、抵押或信用保险"))

    def _content(self, row: Guarantee) -> str:
        cover = (
            "" if row.cover_bp is None else self.tr("赔付比例 {percent}").format(percent=plain_percent(row.cover_bp))
        )
        parts = (row.content, cover, row.party) if row.kind == "insurance" else (row.party, row.content, cover)
        return self.tr("，").join(part for part in parts if part)

    def _until(self, row: Guarantee) -> str:
        return self.tr("长期") if row.valid_to is None else day(row.valid_to)

    def _tone(self, row: Guarantee) -> str:
        found = level(row.valid_to, self.place.known_on or self.session.as_of)
        return "" if found == "ok" else f"{found}Fg"

    def row_id(self, row: Guarantee) -> int:
        """Return the id of the guarantee."""
        return row.id

    def make_editor(self, row: Guarantee | None) -> InlineEditor:
        """Return the inputs of a guarantee; the share that is paid belongs to an insurance."""
        entry = GuaranteeInput(KINDS[0]) if row is None else guarantees.entry_of(row)
        base = self.session.as_of
        kind = coded_entry("kind", [(each, kind_name(each)) for each in KINDS])
        cover = rate_entry("cover_bp", "%", BP)
        rows = (
            (
                (self.tr("类别"), kind, 2),
                (self.tr("担保人 / 保险人"), text_entry("party"), 3),
                (self.tr("内容"), text_entry("content"), 4),
            ),
            (
                (self.tr("金额 / 限额"), money_entry("amount_cents"), 3),
                (self.tr("赔付比例"), cover, 2),
                (self.tr("有效期起"), day_entry("valid_from", base), 3),
                (self.tr("有效至"), day_entry("valid_to", base), 3),
            ),
            ((self.tr("备注"), text_entry("notes"), 1),),
        )
        editor = InlineEditor(rows)
        editor.show_values({name: getattr(entry, name) for name in editor.entries})
        box = kind.widget
        assert isinstance(box, QComboBox)
        box.currentIndexChanged.connect(lambda _: cover.widget.setEnabled(box.currentData() == "insurance"))
        cover.widget.setEnabled(entry.kind == "insurance")
        return editor

    def write(self, row: Guarantee | None, editor: InlineEditor) -> Written:
        """Write a guarantee."""
        values = editor.values()
        if values["kind"] != "insurance":
            values["cover_bp"] = None
        entry = GuaranteeInput(**values)
        if row is not None:
            return guarantees.update(row.id, entry)
        assert self.place.customer_id is not None
        return guarantees.add(self.place.customer_id, entry)

    def remove(self, row: Guarantee) -> Written:
        """Delete a guarantee."""
        return guarantees.delete(row.id)

    def named(self, row: Guarantee) -> str:
        """Return the kind and what it is."""
        return f"{kind_name(row.kind)} {self._content(row)}".strip()
