"""The command that writes letters: a numbered account statement, kept as sent; other kinds are refused."""

import pypdfium2


def test_a_statement_is_written_and_numbered(office, tmp_path):
    target = tmp_path / "letter.pdf"
    done = office.json("letter", "statement", "--customer", "A-1", "--out", target, "--as-of", "2026-10-31")
    assert done == {"file": str(target), "number": "DZ-2026-0001"}
    document = pypdfium2.PdfDocument(target)
    assert "甲商行" in document[0].get_textpage().get_text_range()
    document.close()
    again = office.json("letter", "statement", "--customer", "A-1", "--out", target, "--as-of", "2026-10-31")
    assert again["number"] == "DZ-2026-0002"
