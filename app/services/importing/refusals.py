"""Why a file is not read, each as one sentence that says what to do: damaged, protected, too large, no table."""

from app.errors import InvalidInputError
from app.i18n import translate

MAX_UNPACKED = 400 * 1024 * 1024
MAX_PLACES = 20_000_000
MAX_COLUMNS = 512


def damaged(name: str) -> InvalidInputError:
    """Return the refusal of a workbook that cannot be read to its end."""
    message = translate("Importing", "{name} 已损坏或不完整，无法读取。").format(name=name)
    hint = translate("Importing", "请重新导出或重新下载；能在电子表格软件中打开时，另存一份后重试。")
    return InvalidInputError(message, field="file", hint=hint)


def too_large(name: str) -> InvalidInputError:
    """Return the refusal of a workbook whose contents would not fit into memory."""
    message = translate("Importing", "{name} 展开后过大（上限 {size} MB、{places} 万个单元格），没有读取。").format(
        name=name, size=MAX_UNPACKED // 1024 // 1024, places=MAX_PLACES // 10_000
    )
    hint = translate("Importing", "请删除多余的工作表和空白区域，或另存为 CSV 后重试。")
    return InvalidInputError(message, field="file", hint=hint)


def too_wide(name: str, columns: int) -> InvalidInputError:
    """Return the refusal of a table with more columns than any ledger has."""
    message = translate("Importing", "{name} 有 {columns} 列，最多可读 {limit} 列。").format(
        name=name, columns=columns, limit=MAX_COLUMNS
    )
    hint = translate("Importing", "请删除用不到的列后重试。")
    return InvalidInputError(message, field="file", hint=hint)


def check_extent(name: str, rows: int, columns: int) -> None:
    """Refuse a sheet that reaches too far to the right or has too many places."""
    if columns > MAX_COLUMNS:
        raise too_wide(name, columns)
    if rows * columns > MAX_PLACES:
        raise too_large(name)


def protected(name: str) -> InvalidInputError:
    """Return the refusal of a workbook that needs a password."""
    message = translate("Importing", "{name} 有打开密码，无法读取。").format(name=name)
    hint = translate("Importing", "请在电子表格软件中取消密码，另存一份后重试。")
    return InvalidInputError(message, field="file", hint=hint)


def not_a_table(name: str) -> InvalidInputError:
    """Return the refusal of a file that is something else: a document, a picture, a program."""
    message = translate("Importing", "{name} 不是表格文件。").format(name=name)
    return InvalidInputError(message, field="file", hint=translate("Importing", "请选择 CSV、XLSX 或 XLS 文件。"))


def web_page(name: str) -> InvalidInputError:
    """Return the refusal of a web page or XML that an export calls .xls."""
    message = translate("Importing", "{name} 其实是网页（HTML/XML），不是真正的 Excel 文件。").format(name=name)
    hint = translate("Importing", "请用电子表格软件打开，另存为 XLSX 后重试。")
    return InvalidInputError(message, field="file", hint=hint)


def empty(name: str) -> InvalidInputError:
    """Return the refusal of a file without a single cell."""
    message = translate("Importing", "{name} 是空文件，没有可导入的内容。").format(name=name)
    return InvalidInputError(message, field="file", hint=translate("Importing", "请检查导出是否成功。"))
