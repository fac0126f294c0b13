"""Bytes to text: the byte order mark, else strict UTF-8, else GB18030; what fits none is refused with the line."""

import codecs
import re

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.importing.refusals import not_a_table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f]")
_SAMPLE = 64 * 1024


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return (text without NUL characters, encoding); InvalidInputError names the file and the line it fails in."""
    encoding = _marked(data) or _wide(data) or ("utf-8" if _is_utf8(data) else "gb18030")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refusal(name, data, max(error.start, _utf8_up_to(data))) from None
    text = text.replace("\x00", "")
    controls = len(_CONTROL.findall(text[:_SAMPLE]))
    if controls > 8 and controls * 50 > min(len(text), _SAMPLE):
        raise not_a_table(name)
    return text, encoding


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the NUL half of its commas, digits and line ends."""
    sample = data[:4096]
    low, high = sample[1::2].count(0), sample[::2].count(0)
    if max(low, high) * 8 < len(sample) or min(low, high) * 20 > max(low, high):
        return None
    return "utf-16-le" if low > high else "utf-16-be"


def _is_utf8(data: bytes) -> bool:
    """Tell UTF-8 from GB18030; UTF-8 with a few damaged characters stays UTF-8, so that it is refused, not garbled."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        return len(text) - len(text.encode("ascii", "ignore")) > 20 * damaged
    return True


def _utf8_up_to(data: bytes) -> int:
    """Return where UTF-8 breaks off: of two encodings that fail, the one that gets further was meant."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _refusal(name: str, data: bytes, offset: int) -> InvalidInputError:
    line = data.count(b"\n", 0, offset) + 1
    message = translate("Importing", "{name} 的文字编码无法识别，第 {line} 行起不是有效的字符。").format(
        name=name, line=line
    )
    hint = translate("Importing", "请在电子表格软件中另存为“CSV UTF-8”或 XLSX 后重试。")
    return InvalidInputError(message, field="file", hint=hint)
