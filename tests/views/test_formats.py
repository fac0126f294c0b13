"""Numbers and dates as the screen prints them."""

from datetime import date, datetime

import pytest

from app.views import formats


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (formats.money(318_000_00), "318,000.00"),
        (formats.money(-18_000_00), "−18,000.00"),
        (formats.money(0), "—"),
        (formats.money(None), "—"),
        (formats.money(22_460_00, signed=True), "+22,460.00"),
        (formats.exact_money(0), "0.00"),
        (formats.exact_money(None), "—"),
        (formats.wan(940_280_00), "94.0"),
        (formats.wan(0), "—"),
        (formats.percent(0.428), "42.8%"),
        (formats.percent(1.06, 0), "106%"),
        (formats.percent(-0.184), "−18.4%"),
        (formats.percent(0.038, signed=True), "+3.8%"),
        (formats.percent(None), "—"),
        (formats.percent_bp(4280), "42.8%"),
        (formats.percent_bp(None), "—"),
        (formats.number(-0.04, 1), "0.0"),
        (formats.number(0.04, 1, signed=True), "0.0"),
        (formats.number(0), "0"),
        (formats.number(1234567.891, 2), "1,234,567.89"),
        (formats.number(None), "—"),
        (formats.days(74), "74 天"),
        (formats.days(-1.6, 1), "−1.6 天"),
        (formats.days(None), "—"),
        (formats.day(date(2026, 10, 31)), "2026-10-31"),
        (formats.day(None), "—"),
        (formats.short_day(date(2026, 10, 31), 2026), "10-31"),
        (formats.short_day(date(2025, 10, 31), 2026), "2025-10-31"),
        (formats.short_day(None, 2026), "—"),
        (formats.moment(datetime(2026, 11, 2, 9, 12, 44)), "2026-11-02 09:12"),
        (formats.month(date(2026, 2, 28)), "2月"),
        (formats.moment(None), "—"),
        (formats.size(4_823_449), "4.6 MB"),
        (formats.size(2_150), "2.1 KB"),
        (formats.size(12), "12 B"),
        (formats.size(3 << 30), "3.0 GB"),
    ],
)
def test_printed(printed: str, expected: str) -> None:
    assert printed == expected


def test_an_english_month_is_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "language", lambda: "en")
    assert formats.month(date(2026, 2, 28)) == "Feb"
