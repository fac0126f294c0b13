"""Draw a credit archive as a PDF: A4, embedded Chinese fonts, vector charts, the same bytes for the same document.

`render` is all that the rest of the program needs. reportlab is imported when the first page is drawn, not before.
The parts, from the paper upwards: styles (measures and colours), fonts (widths, clean text), wrapping (lines), pen (ink
on one page), blocks, table and charts (what has a height), flow (which page), cover and sections (the archive), writer.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.services.archive.document import ArchiveDocument
from app.services.storage import guarded, write_whole


@dataclass(frozen=True, slots=True)
class RenderedArchive:
    """What came out: number of pages, SHA-256 of the file in hex, bytes."""

    pages: int
    sha256: str
    size: int


def render(document: ArchiveDocument, target: BinaryIO | Path) -> RenderedArchive:
    """Draw the document in the language in use, into an open binary file or to a path.

    A path gets `name.part` first, which takes the name when it is whole. Raises StorageError on a full disk, a missing
    folder or a missing permission; then nothing is left behind and a file of that name is as it was.
    """
    from app.services.archive.pdf import writer

    data, pages = writer.draw(document)
    if isinstance(target, Path):
        write_whole(target, lambda part: part.write_bytes(data))
    else:
        with guarded():
            target.write(data)
    return RenderedArchive(pages, hashlib.sha256(data).hexdigest(), len(data))
