"""The form of each way to a book; every one answers with a StartChoice or says what is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import paths
from app.i18n import translate
from app.views import messages
from app.views.start.choice import StartChoice, StartData, Way
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import Field
from app.views.widgets.labels import Text

ROLES = ("accountant", "lead", "owner")
REGIMES = ("cas", "sbe")


@dataclass(frozen=True, slots=True)
class Files:
    """How the forms ask for files: replaced in tests."""

    open_file: Callable[[QWidget, str, Path, str], Path | None]
    save_file: Callable[[QWidget, str, Path, str], Path | None]


def _ask_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog  # 10 ms of enums no first window needs

    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def _ask_save(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    return Path(name) if name else None


DIALOGS = Files(_ask_open, _ask_save)


def book_kinds() -> str:
    """Return the filter of account books for a file dialog."""
    return translate("StartForms", "账套 (*.zxdb)")


class PathField(QWidget):
    """A path that is chosen by a dialog, and may be typed."""

    edited = Signal()

    def __init__(self, button: str, choose: Callable[[], Path | None]) -> None:
        """Offer `choose` behind a button."""
        super().__init__()
        self.edit = QLineEdit()
        self._choose = choose
        self.edit.textEdited.connect(self.edited)
        browse = Button(button, icon="folder")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.edit)

    def path(self) -> Path | None:
        """Return the path, None while the field is empty."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path) -> None:
        """Show a path."""
        self.edit.setText(str(path))

    def _browse(self) -> None:
        chosen = self._choose()
        if chosen is not None:
            self.set_path(chosen)
            self.edited.emit()


class Operator(QWidget):
    """Who is at the desk: a name and a role."""

    def __init__(self, data: StartData) -> None:
        """Show who was here last."""
        super().__init__()
        self.name = QLineEdit(data.operator)
        self.name.setPlaceholderText(self.tr("写入操作日志和单据"))
        self.role = QComboBox()
        for role in ROLES:
            self.role.addItem(messages.role_name(role), role)
        self.role.setCurrentIndex(max(self.role.findData(data.role), 0))
        self.name_field = Field(self.tr("操作员"), self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.name_field)
        layout.addWidget(Field(self.tr("角色"), self.role))

    def answer(self) -> tuple[str, str]:
        """Return name and role; without a name the role stands for it."""
        role = str(self.role.currentData())
        return self.name.text().strip() or messages.role_name(role), role


class Form(QWidget):
    """What all forms have: a column of rows, and an answer."""

    opened = Signal()  # Enter or a double click: go ahead

    def __init__(self, title: str) -> None:
        """Begin with a title."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(12)
        column.addLayout(self.rows)
        column.addStretch(1)
        self.head = QHBoxLayout()
        self.head.addWidget(Text(title, "section"))
        self.head.addStretch(1)
        self.rows.addLayout(self.head)

    def begin(self) -> QWidget | None:
        """Return the field to be filled first, None where there is nothing to fill."""
        return None

    def say(self, text: str) -> None:
        """Add a sentence."""
        sentence = Text(text, "soft")
        sentence.setWordWrap(True)
        self.rows.addWidget(sentence)

    def answer(self, operator: str, role: str) -> StartChoice | None:
        """Return the choice, or say at the field what is missing and return None."""
        raise NotImplementedError

    def set_error(self, text: str) -> None:
        """Say at the right field why it did not work."""
        raise NotImplementedError


class DemoForm(Form):
    """The sample office."""

    def __init__(self) -> None:
        """Say what it is."""
        super().__init__(self.tr("示例账套"))
        self.say(
            self.tr("一家虚构的批发公司：60 家客户，36 个月的订单、发票与回款，各种逾期、超额度和已关闭的预警都有。")
        )
        self.say(self.tr("示例账套与自己的数据分开保存，可以随意修改，也可以随时重新打开。"))
        self._error = Field("", QWidget(), label_width=0)
        self.rows.addWidget(self._error)

    def answer(self, operator: str, role: str) -> StartChoice:
        """Return the choice."""
        return StartChoice(Way.DEMO, operator, role)

    def set_error(self, text: str) -> None:
        """Say why it did not work."""
        self._error.set_error(text)


class NewForm(Form):
    """A new book: company, regime, file."""

    def __init__(self, data: StartData, files: Files) -> None:
        """Propose a file in the user's folder."""
        super().__init__(self.tr("新建账套"))
        self._folder = data.folder
        self._own_path = False
        self.company = QLineEdit()
        self.regime = QComboBox()
        for regime in REGIMES:
            self.regime.addItem(messages.regime_name(regime), regime)
        title, kinds = self.tr("新账套保存为"), book_kinds()
        self.place = PathField(self.tr("更改…"), lambda: files.save_file(self, title, self._proposed(), kinds))
        self._company_field = Field(self.tr("公司名称"), self.company)
        self._place_field = Field(self.tr("保存到"), self.place)
        self.rows.addWidget(self._company_field)
        self.rows.addWidget(Field(self.tr("会计准则"), self.regime))
        self.rows.addWidget(self._place_field)
        self.company.textEdited.connect(self._propose)
        self.company.returnPressed.connect(self.opened)
        self.place.edited.connect(self._keep_path)
        self._propose()

    def begin(self) -> QWidget | None:
        """Return the name of the company."""
        return None if self.company.text() else self.company

    def _proposed(self) -> Path:
        name = paths.safe_file_name(self.company.text().strip() or self.tr("新账套"))
        return self._folder / f"{name}.zxdb"

    def _propose(self) -> None:
        if not self._own_path:
            self.place.set_path(self._proposed())

    def _keep_path(self) -> None:
        self._own_path = True
        self._place_field.set_error("")

    def answer(self, operator: str, role: str) -> StartChoice | None:
        """Return the choice; a company and a file are needed."""
        company, path = self.company.text().strip(), self.place.path()
        self._company_field.set_error("" if company else self.tr("填写公司名称"))
        self._place_field.set_error("" if path is not None else self.tr("选择保存位置"))
        if not company or path is None:
            return None
        if path.suffix != ".zxdb":
            path = path.with_name(f"{path.name}.zxdb")
        regime = str(self.regime.currentData())
        return StartChoice(Way.NEW, operator, role, path=path, company=company, regime=regime)

    def set_error(self, text: str) -> None:
        """Say why it did not work."""
        self._place_field.set_error(text)


class OpenForm(Form):
    """A book that exists: recent ones, or any file."""

    def __init__(self, data: StartData, files: Files, today: date) -> None:
        """List the recent books."""
        super().__init__(self.tr("最近使用"))
        from app.views.start.recent import RecentBooks  # 30 ms with its delegate that a first start need not pay

        title, kinds = self.tr("打开账套"), book_kinds()
        self._look = browse = Button(self.tr("浏览…"), icon="folder", small=True)
        browse.clicked.connect(lambda: self._browse(files.open_file(self, title, data.folder, kinds)))
        self.head.addWidget(browse)
        self.recent = RecentBooks(data.recent, today)
        self.recent.opened.connect(self.opened)
        self._list_field = Field("", self.recent, label_width=0)
        self._other = Text(role="label", selectable=True)
        self._other.setWordWrap(True)
        self._chosen: Path | None = None
        self.rows.addWidget(self._list_field)
        self.rows.addWidget(self._other)
        if not data.recent:
            self.recent.hide()
            self._other.setText(self.tr("还没有打开过账套。用“浏览”选择一个 .zxdb 文件。"))
        self.recent.clicked.connect(lambda _: self._browse(None, clear=True))

    def begin(self) -> QWidget | None:
        """Return the button that looks for a file where none is listed."""
        return None if self.recent.current() or self._chosen else self._look

    def _browse(self, path: Path | None, *, clear: bool = False) -> None:
        if path is None and not clear:
            return
        self._chosen = path
        self._list_field.set_error("")
        self._other.setText(self.tr("已选择 {path}").format(path=path) if path is not None else "")
        if path is not None:
            self.recent.setCurrentIndex(QModelIndex())

    def choose(self, path: Path) -> None:
        """Choose a file that is not in the list."""
        self._browse(path)

    def answer(self, operator: str, role: str) -> StartChoice | None:
        """Return the choice; a file is needed."""
        book = self.recent.current()
        path = self._chosen or (book.path if book is not None else None)
        if path is None:
            self._list_field.set_error(self.tr("选择一个账套"))
            return None
        return StartChoice(Way.OPEN, operator, role, path=path)

    def set_error(self, text: str) -> None:
        """Say why it did not work."""
        self._list_field.set_error(text)


class RestoreForm(Form):
    """A book from a backup, into a file that must not exist."""

    def __init__(self, data: StartData, files: Files) -> None:
        """Ask for the backup and the new file."""
        super().__init__(self.tr("从备份恢复"))
        self.say(self.tr("恢复前核对备份的完整性，恢复为一个新的账套文件，不覆盖现有的账套。"))
        kinds = self.tr("备份 (*.zxbak)")
        folder = paths.home() / "backups"
        backup_title, book_title = self.tr("选择备份"), self.tr("恢复为")
        start = folder if folder.is_dir() else data.folder
        self.source = PathField(self.tr("浏览…"), lambda: files.open_file(self, backup_title, start, kinds))
        proposed = data.folder / self.tr("恢复的账套.zxdb")
        self.target = PathField(self.tr("更改…"), lambda: files.save_file(self, book_title, proposed, book_kinds()))
        self.target.set_path(proposed)
        self._source_field = Field(self.tr("备份文件"), self.source)
        self._target_field = Field(self.tr("恢复为"), self.target)
        self.source.edited.connect(lambda: self._source_field.set_error(""))
        self.target.edited.connect(lambda: self._target_field.set_error(""))
        self.rows.addWidget(self._source_field)
        self.rows.addWidget(self._target_field)

    def begin(self) -> QWidget | None:
        """Return the path of the backup."""
        return None if self.source.path() else self.source

    def answer(self, operator: str, role: str) -> StartChoice | None:
        """Return the choice; both files are needed."""
        source, target = self.source.path(), self.target.path()
        self._source_field.set_error("" if source is not None else self.tr("选择备份文件"))
        self._target_field.set_error("" if target is not None else self.tr("选择保存位置"))
        if source is None or target is None:
            return None
        return StartChoice(Way.RESTORE, operator, role, path=target, source=source)

    def set_error(self, text: str) -> None:
        """Say why it did not work."""
        self._source_field.set_error(text)
