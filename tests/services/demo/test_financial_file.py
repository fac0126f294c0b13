"""The statements of the sample office: those that are drawn, and ten customers that balance."""

from datetime import date

from app import clock
from app.models import database
from app.services.demo import financial_file
from app.services.rules import balance
from app.services.statements import analysis, listing
from tests.factories import make_customer

CODES = ("C-0017", *financial_file._OTHERS)


def test_the_statements_of_the_sample(book) -> None:
    ids = {code: make_customer(code, f"客户 {code}") for code in CODES}
    for filed in sorted(financial_file.parts(ids), key=lambda each: each.at):
        with clock.frozen_at(filed.at):
            filed.do()
    pictured = analysis.analyse(listing.periods(ids["C-0017"]))
    scores = [round(each.ratios.altman.other.value, 2) for each in pictured if each.ratios.altman.other.known]
    assert scores == [3.58, 3.10, 2.24, 1.87]
    assert (pictured[-1].balance.difference, pictured[-1].balance.fix.value) == (-3_600_000, 1_212_648_025)
    assert pictured[-1].ratios.figures["revenue_growth"].value == -0.115
    assert listing.scored(ids["C-0017"], date(2026, 10, 31)).period_end == date(2025, 12, 31)
    for code in financial_file._OTHERS:
        found = listing.periods(ids[code])
        assert [each.state for each in found] == ["confirmed", "confirmed"]
        assert all(balance.check(each.lines).balanced for each in found)
    assert database.scalar("SELECT count(*) FROM statement") == 26
