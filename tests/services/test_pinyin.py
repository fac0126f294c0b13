"""Initials of names: readings, folding, nothing to read."""

import pytest

from app.services.pinyin import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("青禾渡", "qhd"),
        ("ABC食品（上海）", "abcspsh"),
        ("Ａ１贸易", "a1my"),
        ("Nordic Foods 3", "nordicfoods3"),
        ("", ""),
        ("（）", ""),
    ],
)
def test_likely_reading(name, expected) -> None:
    assert initials(name).split(" ")[0] == expected


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("单县食品", {"sxsp", "dxsp"}), ("曾氏", {"cs", "zs"}), ("长江", {"cj", "zj"}), ("重庆", {"cq", "zq"})],
)
def test_other_readings_of_the_first_two_characters(name, wanted) -> None:
    assert wanted <= set(initials(name).split())


def test_never_more_than_eight_readings() -> None:
    assert len(initials("单曾长乐重行").split()) <= 8
