"""Credit limit proposals after formulas.md section 5, and the policy of each grade; all amounts are fen.

The methods are `sales_term` (average monthly sales x term in months x the grade's factor), `net_worth` (the lesser of
a share of tangible net worth and a share of turnover) and `grade_cap`. The smallest binds and is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

BP = 10_000
DAYS_OF_MONTH = 30
STEP_CENTS = 100_000

Settlement = Literal["credit", "cash", "prepaid"]


@dataclass(frozen=True, slots=True)
class GradePolicy:
    """What a grade may have: limit factor, cap of the limit, longest term, cash discount, and how soon it is reviewed.

    `settlement`: on `credit` within the term, `cash` on delivery (现结), or `prepaid` (预收).
    """

    grade: str
    factor_bp: int
    cap_cents: int
    term_days: int
    settlement: Settlement
    discount_bp: int
    review_months: int


POLICY: tuple[GradePolicy, ...] = (
    GradePolicy("AAA", 15_000, 200_000_000, 60, "credit", 200, 12),
    GradePolicy("AA", 13_000, 150_000_000, 60, "credit", 150, 12),
    GradePolicy("A", 11_000, 100_000_000, 45, "credit", 100, 6),
    GradePolicy("BBB", 10_000, 60_000_000, 45, "credit", 50, 6),
    GradePolicy("BB", 8_000, 30_000_000, 30, "credit", 0, 3),
    GradePolicy("B", 5_000, 15_000_000, 30, "credit", 0, 3),
    GradePolicy("C", 2_000, 5_000_000, 0, "cash", 0, 1),
    GradePolicy("D", 0, 0, 0, "prepaid", 0, 1),
)
BY_GRADE: Mapping[str, GradePolicy] = {policy.grade: policy for policy in POLICY}


@dataclass(frozen=True, slots=True)
class MethodResult:
    """One method's limit in whole fen, before rounding to the step; None with the `reason` where it has no data."""

    id: str
    cents: int | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class LimitProposal:
    """The proposed limit and the method that binds; both None where the customer's own figures are all missing."""

    proposed_cents: int | None
    binding: str | None
    methods: tuple[MethodResult, ...]


def sales_term(yearly_sales_cents: int | None, term_days: int, factor_bp: int, *, months: int = 12) -> MethodResult:
    """Return average monthly sales (of `months` months) x term / 30 days x factor, rounded down to the fen."""
    if yearly_sales_cents is None:
        return MethodResult("sales_term", None, "no_sales")
    cents = yearly_sales_cents * term_days * factor_bp // (months * DAYS_OF_MONTH * BP)
    return MethodResult("sales_term", max(cents, 0))


def net_worth(
    tangible_net_worth_cents: int | None,
    turnover_cents: int | None,
    *,
    worth_bp: int = 3_500,
    turnover_bp: int = 500,
) -> MethodResult:
    """Return the lesser of a share of tangible net worth and a share of yearly turnover; both must be known."""
    if tangible_net_worth_cents is None or turnover_cents is None:
        return MethodResult("net_worth", None, "no_statement")
    cents = min(tangible_net_worth_cents * worth_bp, turnover_cents * turnover_bp) // BP
    return MethodResult("net_worth", max(cents, 0))


def grade_cap(policy: GradePolicy) -> MethodResult:
    """Return the most that the policy gives to the grade."""
    return MethodResult("grade_cap", policy.cap_cents)


def propose(methods: tuple[MethodResult, ...], *, step_cents: int = STEP_CENTS) -> LimitProposal:
    """Let the smallest method bind (the first of equals) and round it down to the step; never below 0.

    A cap alone is no proposal: without the customer's sales or statement there is none.
    """
    usable = [(method.cents, method.id) for method in methods if method.cents is not None]
    if all(name == "grade_cap" for _, name in usable):
        return LimitProposal(None, None, methods)
    cents, binding = min(usable, key=lambda each: each[0])
    return LimitProposal(cents // step_cents * step_cents, binding, methods)
