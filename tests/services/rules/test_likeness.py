"""Codes, names and telephones that mean the same are told from those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.likeness import same_code, same_name, same_phones

CORE = st.text(alphabet="青禾渡食品商贸海棠湾日化丰谷粮油", min_size=2, max_size=8)


@pytest.mark.parametrize(
    "other",
    [
        "青禾渡食品商贸有限责任公司",
        "青禾渡食品商贸股份有限公司",
        "青禾渡食品商贸公司",
        "  青禾渡 食品商贸　有限公司",
        "青禾渡食品商贸有限公司（已注销）",
        "青禾渡食品商贸有限公司。",
    ],
)
def test_one_company_in_many_ways(other: str) -> None:
    assert same_name(other) == same_name("青禾渡食品商贸有限公司")


@pytest.mark.parametrize(
    "other", ["青禾渡（上海）食品有限公司", "青禾渡食品(上海市)有限公司", "上海市青禾渡食品有限公司", "【上海】青禾渡食品有限责任公司"]
)  # fmt: skip
def test_a_place_in_brackets_leads(other: str) -> None:
    assert same_name(other) == same_name("上海青禾渡食品有限公司")


@pytest.mark.parametrize(
    "other",
    ["青禾渡食品（北京）有限公司", "青禾渡食品有限公司上海分公司", "青禾渡食品贸易有限公司", "青禾渡有限公司"],
)
def test_other_companies_stay_others(other: str) -> None:
    assert same_name(other) != same_name("青禾渡食品（上海）有限公司")
    assert same_name(other) != same_name("青禾渡食品有限公司")


def test_a_name_that_is_only_a_legal_form_is_compared_as_it_is() -> None:
    assert same_name("有限公司") == "有限公司"
    assert same_name("（）") == same_name(" ") == ""
    assert same_name("ABC Co., Ltd.") == same_name("Ａｂｃ　CO LTD")
    assert same_name("华联超市有限公司") == "华联超市"


@given(CORE, st.sampled_from(["有限公司", "有限责任公司", "股份有限公司", ""]), st.sampled_from(["", " ", "　", "·"]))
def test_width_spaces_and_legal_form_never_matter(core: str, legal: str, gap: str) -> None:
    assert same_name(gap.join(core) + gap + legal) == same_name(core)


@given(st.text(), st.text())
def test_any_text_is_compared_without_complaint(text: str, other: str) -> None:
    for compare in (same_name, same_code):
        assert compare(text) == compare(f"  {text} ")
    assert all(number.isdigit() and len(number) >= 7 for number in same_phones(text + other))


@given(st.from_regex(r"[A-Z]{0,3}-?[0-9]{1,6}", fullmatch=True))
def test_codes_without_case_width_and_zeros(code: str) -> None:
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    assert same_code(code) == same_code(code.lower()) == same_code(wide) == same_code(f" {code} ")


def test_codes() -> None:
    assert {same_code(code) for code in ("C-0017", "c17", "Ｃ－１７", "C 0017", "C_017")} == {"c17"}
    assert same_code("C-1-17") != same_code("C-117")
    assert same_code("---") == ""


def test_phones_are_digits_without_the_country() -> None:
    assert same_phones("+86 138 0000 1111 / 0532-8123 4567") == {"13800001111", "53281234567"}
    assert same_phones("（0532）81234567") == {"53281234567"}
    assert same_phones("8613800001111") == {"13800001111"}
    assert same_phones("+86 532 81234567") == {"53281234567"}
    assert same_phones("12345") == frozenset()
