"""Inputs that the forms of credit records share: a choice among coded words, a whole number, lines of label and text."""

from collections.abc import Iterable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.errors import InvalidInputError
from app.i18n import translate

Pairs = tuple[tuple[str, str], ...]
_SEPARATORS = ("：", ":", "\t")


def coded(choices: Iterable[tuple[str, str]], current: str = "") -> QComboBox:
    """Return a field that offers (code, word) and nothing else."""
    box = QComboBox()
    for code, word in choices:
        box.addItem(word, code)
    place = box.findData(current)
    box.setCurrentIndex(max(place, 0))
    return box


def code_of(box: QComboBox) -> str:
    """Return the code of the chosen word."""
    return str(box.currentData())


def number_edit(value: int | None, most: int) -> QLineEdit:
    """Return a field that takes a whole number up to `most`, or nothing."""
    edit = QLineEdit("" if value is None else str(value))
    edit.setValidator(QIntValidator(0, most, edit))
    return edit


def pairs_text(pairs: Pairs) -> str:
    """Return pairs as lines a person can edit: 列入：2024-11-06."""
    return "\n".join(f"{label}：{text}" for label, text in pairs)


def read_pairs(text: str, field: str) -> Pairs:
    """Read lines of label and text; InvalidInputError (field) where a line has no colon."""
    pairs = []
    for line in filter(None, (each.strip() for each in text.splitlines())):
        at = min((line.find(mark) for mark in _SEPARATORS if mark in line), default=-1)
        if at < 1:
            raise InvalidInputError(
                translate("CreditForms", "“{line}”缺少冒号，请写成“列入：2024-11-06”。").format(line=line[:20]),
                field=field,
            )
        pairs.append((line[:at].strip(), line[at + 1 :].strip()))
    return tuple(pairs)
