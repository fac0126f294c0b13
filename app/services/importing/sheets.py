"""Workbooks (xlsx, xls, xlsb, ods) to rows, behind the look that keeps crafted ones away from the spreadsheet library."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from app.errors import NotFoundError
from app.i18n import translate
from app.services.importing.fields import Kind
from app.services.importing.locate import SEARCHED_ROWS, weigh
from app.services.importing.prescan import NO_FORMULAS, Formulas, Scan, scan_archive, scan_biff
from app.services.importing.refusals import damaged, empty, protected
from app.services.importing.values import Cell, as_text

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_TRIED_SHEETS = 10


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The cells of one sheet; the first row is spreadsheet row `first_row`; `merged` holds the texts of merged cells on top."""

    sheets: tuple[str, ...]
    sheet: str
    rows: list[list[Cell]]
    first_row: int
    formulas: Formulas
    merged: tuple[str, ...]
    date1904: bool


def read_sheet(path: Path, *, zipped: bool, sheet: str | None, kind: Kind | None) -> SheetRows:
    """Read one sheet: the named one, else the first whose headers fit, else the first that is not empty.

    NotFoundError where the named sheet is not there; InvalidInputError where the workbook is damaged, protected,
    too large or empty.
    """
    scan = scan_archive(path) if zipped else scan_biff(path)
    try:
        with path.open("rb") as stream:
            return _read(stream, path.name, scan, sheet, kind)
    except Exception as error:
        raise _refusal(error, path.name) from error
    except BaseException as error:  # the library's panics are not Exceptions
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path.name) from None


def _refusal(error: Exception, name: str) -> Exception:
    """Turn what the library raises into a sentence; everything else stays what it is."""
    from python_calamine import CalamineError, PasswordError

    if isinstance(error, PasswordError) or "password" in str(error).lower():
        return protected(name)
    return damaged(name) if isinstance(error, (CalamineError, ValueError, EOFError)) else error


def _read(stream: BinaryIO, name: str, scan: Scan, sheet: str | None, kind: Kind | None) -> SheetRows:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_filelike(stream) as workbook:
        names = _sheet_names(workbook)
        if not names:
            raise empty(name)
        chosen = _choose(workbook, names, sheet, kind)
        start = chosen.start
        if start is None:
            raise empty(name)
        part = scan.sheet_parts.get(chosen.name, "")
        rows = cast("list[list[Cell]]", chosen.to_python())
        return SheetRows(
            sheets=names,
            sheet=chosen.name,
            rows=rows,
            first_row=start[0] + 1,
            formulas=scan.formulas.get(part, NO_FORMULAS),
            merged=_merged(chosen, rows),
            date1904=scan.date1904,
        )


def _sheet_names(workbook: "CalamineWorkbook") -> tuple[str, ...]:
    """Return the sheets a person can see; all of them where none is visible."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [item for item in workbook.sheets_metadata if item.typ == SheetTypeEnum.WorkSheet]
    visible = [item.name for item in sheets if item.visible == SheetVisibleEnum.Visible]
    return tuple(visible or [item.name for item in sheets])


def _choose(
    workbook: "CalamineWorkbook", names: tuple[str, ...], wanted: str | None, kind: Kind | None
) -> "CalamineSheet":
    if wanted is not None:
        if wanted not in workbook.sheet_names:
            message = translate("Importing", "没有名为“{sheet}”的工作表。").format(sheet=wanted)
            hint = translate("Importing", "文件中的工作表：{sheets}。").format(sheets="、".join(names))
            raise NotFoundError(message, field="sheet", hint=hint)
        return workbook.get_sheet_by_name(wanted)
    first: CalamineSheet | None = None
    for name in names[:_TRIED_SHEETS]:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is None:
            continue
        if _fits(sheet, kind):
            return sheet
        first = first or sheet
    return first or workbook.get_sheet_by_name(names[0])


def _fits(sheet: "CalamineSheet", kind: Kind | None) -> bool:
    kinds = tuple(Kind) if kind is None else (kind,)
    top = cast("list[list[Cell]]", sheet.to_python(nrows=SEARCHED_ROWS))
    return any(weigh(kinds, [as_text(cell) for cell in row]) >= 2 for row in top)


def _merged(sheet: "CalamineSheet", rows: list[list[Cell]]) -> tuple[str, ...]:
    """Return the texts of the merged cells among the rows where a header may stand."""
    top, left = sheet.start or (0, 0)
    texts: list[str] = []
    for (row, column), _ in sorted(sheet.merged_cell_ranges or []):
        line, place = row - top, column - left
        if 0 <= line < min(SEARCHED_ROWS, len(rows)) and 0 <= place < len(rows[line]):
            texts.append(as_text(rows[line][place]))
    return tuple(filter(None, texts))
