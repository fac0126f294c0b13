"""Old Excel files (xls) measured before they are loaded: the compound file's own chains, then the records of its workbook."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA  # sector numbers from here on are marks: end of chain, free, table
_MULTIPLE = frozenset({0xBD, 0xBE})  # several cells of a row: the last two bytes are the last column
_CELLS = _MULTIPLE | {
    0x01,
    0x02,
    0x03,
    0x04,
    0x05,
    0x06,
    0x7E,
    0xD6,
    0xFD,
    0x201,
    0x203,
    0x204,
    0x205,
    0x206,
    0x27E,
    0x406,
}
_FILE_PASS, _DATE_1904, _DIMENSION = 0x2F, 0x22, 0x200


@dataclass(frozen=True, slots=True)
class Biff:
    """What the records of a workbook stream say of it."""

    rows: int
    columns: int
    protected: bool
    date1904: bool


@dataclass(frozen=True, slots=True)
class _Stream:
    start: int
    size: int


def streams(data: bytes) -> dict[str, _Stream]:
    """Return the streams of a compound file by name; ValueError where its chains are broken."""
    fat, sector = _fat(data)
    directory = _join(data, fat, struct.unpack_from("<I", data, 48)[0], sector, 512)
    found: dict[str, _Stream] = {}
    for at in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        if kind in {2, 5} and 2 <= length <= 64:
            name = directory[at : at + length - 2].decode("utf-16-le", "replace")
            found[name] = _Stream(*struct.unpack_from("<II", directory, at + 116))
    return found


def read_stream(data: bytes, stream: _Stream, root: _Stream) -> bytes:
    """Return the bytes of a stream; ValueError where its chain is broken or too short."""
    fat, sector = _fat(data)
    cutoff = struct.unpack_from("<I", data, 56)[0]
    if stream.size >= cutoff:
        body = _join(data, fat, stream.start, sector, 512)
    else:
        small = _numbers(_join(data, fat, struct.unpack_from("<I", data, 60)[0], sector, 512))
        container = _join(data, fat, root.start, sector, 512)
        body = _join(container, small, stream.start, 64, 0)
    if len(body) < stream.size:
        raise ValueError(stream)
    return body[: stream.size]


def measure(workbook: bytes) -> Biff:
    """Walk the records of a workbook stream; ValueError where one reaches over the end."""
    rows = columns = at = 0
    protected = date1904 = False
    while at + 4 <= len(workbook):
        kind, size = struct.unpack_from("<HH", workbook, at)
        at += 4
        if at + size > len(workbook):
            raise ValueError(at)
        if kind in _CELLS and size >= 4:
            row, column = struct.unpack_from("<HH", workbook, at)
            last = struct.unpack_from("<H", workbook, at + size - 2)[0] if kind in _MULTIPLE else 0
            rows, columns = max(rows, row + 1), max(columns, column + 1, last + 1)
        elif kind == _DIMENSION and size >= 12:
            _, last_row, _, last_column = struct.unpack_from("<IIHH", workbook, at)
            rows, columns = max(rows, last_row), max(columns, last_column)
        elif kind == _FILE_PASS:
            protected = True
        elif kind == _DATE_1904 and size >= 2:
            date1904 = workbook[at] == 1
        at += size
    return Biff(rows, columns, protected, date1904)


def _fat(data: bytes) -> tuple[Sequence[int], int]:
    """Return the table of sector chains, and the size of a sector."""
    if len(data) < 512:
        raise ValueError(len(data))
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in {9, 12}:
        raise ValueError(shift)
    sector = 1 << shift
    first, count = struct.unpack_from("<II", data, 68)
    tables = list(struct.unpack_from("<109I", data, 76))
    for _ in range(min(count, len(data) // sector + 1)):
        if first >= _LAST:
            break
        numbers = _numbers(_sector(data, first, sector, 512))
        tables += numbers[:-1]
        first = numbers[-1]
    fat: list[int] = []
    for table in tables:
        if table < _LAST:
            fat += _numbers(_sector(data, table, sector, 512))
    return fat, sector


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _sector(data: bytes, number: int, size: int, offset: int) -> bytes:
    start = (offset and max(offset, size)) + number * size
    piece = data[start : start + size]
    if not piece:
        raise ValueError(number)
    return piece


def _join(data: bytes, fat: Sequence[int], start: int, size: int, offset: int) -> bytes:
    """Follow a chain to its end; one that runs in a circle or out of the table is broken."""
    pieces: list[bytes] = []
    while start < _LAST:
        if start >= len(fat) or len(pieces) > len(fat):
            raise ValueError(start)
        pieces.append(_sector(data, start, size, offset))
        start = fat[start]
    return b"".join(pieces)
