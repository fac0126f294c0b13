"""Text is made of characters that the embedded fonts have, and copies right out of the file."""

import io
from dataclasses import replace

import pypdfium2
import pytest

from app.services.archive.pdf import fonts, render
from tests.services.archive import samples


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("青禾渡 Trading & Co <b>", "青禾渡 Trading & Co <b>"),
        ("a\tb\r\nc", "a b c"),
        ("零\u200b宽\u202e反向\ufeff", "零宽反向"),
        ("笑🙂脸", "笑□脸"),
        ("e\u0301", "é"),
        ("半\ud800个", "半□个"),
        ("", ""),
    ],
)
def test_clean(raw, shown):
    assert fonts.clean(raw) == shown


def test_a_long_text_is_capped():
    assert len(fonts.clean("长" * 100_000)) == fonts.TEXT_LIMIT
    assert fonts.clean("长" * 100_000).endswith("…")
    notes = fonts.clean_lines("行\n" * 50_000)
    assert notes.endswith("…")
    assert len(notes) <= fonts.NOTES_LIMIT + 1


def test_notes_keep_their_lines():
    document = replace(samples.empty(), profile=replace(samples.profile(), notes="一\r\n\r\n二\t三", address="一\n二"))
    shown = fonts.printable(document)
    assert shown.profile.notes == "一\n二 三"
    assert shown.profile.address == "一 二"


def test_nothing_to_change_returns_the_same_object():
    receivables = samples.receivables()
    assert fonts.printable(receivables) is receivables


def test_widths_are_those_of_the_font():
    assert fonts.width("中", 10) == 10
    assert fonts.width("0123456789", 1) == pytest.approx(10 * fonts.width("−", 1))


def test_a_character_beyond_the_first_plane_copies_right():
    rare = next(character for character in sorted(fonts._printable()) if ord(character) > 0xFFFF)
    name = f"{rare}记商行"
    document = replace(samples.empty(), profile=replace(samples.profile(), name=name))
    buffer = io.BytesIO()
    render(document, buffer)
    with pypdfium2.PdfDocument(buffer.getvalue()) as pdf:
        text = pdf[1].get_textpage().get_text_range()
    assert name in text
