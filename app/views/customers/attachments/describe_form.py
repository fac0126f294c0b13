"""What an attachment is called to be: its kind and a note."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.attachments import listing
from app.services.attachments.listing import AttachmentRow
from app.services.writing import Written
from app.views.customers.credit.fields import code_of, coded
from app.views.customers.form import FormDialog, paragraph
from app.views.session import Session
from app.views.widgets.labels import Text

_WIDTH = 480


class DescribeForm(FormDialog):
    """The content and the name of an attachment never change; what is said of it may."""

    def __init__(self, session: Session, row: AttachmentRow, parent: QWidget) -> None:
        """Show what is said of it now."""
        super().__init__(session, translate("DescribeForm", "附件 {number}").format(number=row.number), parent)
        self._row = row
        self._kind = coded([(each, listing.kind_name(each)) for each in listing.KINDS], row.kind)
        self._notes = paragraph(row.notes)
        name = Text(row.name, "bold", yielding=True)
        name.setToolTip(row.name)
        self.body.addWidget(name)
        self.add_field("kind", self.tr("类别"), self._kind)
        self.add_field("notes", self.tr("备注"), self._notes)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.add_confirm(self.tr("保存"))
        self.setMinimumWidth(_WIDTH)
        self._kind.setFocus()

    def write(self) -> Written | None:
        """Change what is said of the attachment."""
        return listing.describe(self._row.id, kind=code_of(self._kind), notes=self._notes.toPlainText().strip())
