"""A field that takes a customer by code, name or initials."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.services import search

MOST = 8


class CustomerEdit(QLineEdit):
    """Proposes customers while one types; `customer_id` reads the field."""

    def __init__(self, customer_id: int | None, text: str) -> None:
        """Show a customer, or nothing."""
        super().__init__(text)
        self.setPlaceholderText(self.tr("编码、名称或首字母"))
        self._known: dict[str, int] = {} if customer_id is None else {text: customer_id}
        self._proposals = QStringListModel(self)
        completer = QCompleter(self._proposals, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self._propose)

    def customer_id(self) -> int | None:
        """Return the customer, None while the field is empty; ValueError where there is no such one."""
        text = self.text().strip()
        if not text:
            return None
        if text not in self._known:
            self._propose(text)
        exact = [key for key in self._known if text in {key, key.split(" ", 1)[0]}]
        if not exact:
            raise ValueError(text)
        return self._known[exact[0]]

    def _propose(self, text: str) -> None:
        if not text.strip():
            return
        hits = search.search(text.strip(), MOST).customers
        found = {f"{hit.code} {hit.name}": hit.id for hit in hits}
        self._known |= found
        self._proposals.setStringList(list(found))
