"""The command that answers at the order: can-ship."""

from argparse import Namespace
from typing import Any

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer, amount
from app.errors import InvalidInputError
from app.i18n import translate
from app.money import parse_cents
from app.services.customers import codes
from app.services.shipping import check
from app.services.shipping.check import Reason
from app.services.shipping.ways import Way


def can_ship(args: Namespace) -> Answer:
    """Say whether an order may go out, and why; writes nothing."""
    cents = _cents(args.amount)
    with book.reading(args):
        found = check.decide(codes.id_of(args.code), cents, as_of(args), prepaid=args.prepaid)
    data = {
        "decision": found.decision,
        "exposure": amount(found.exposure_cents),
        "limit": amount(found.limit_cents),
        "available": amount(found.available_cents),
        "reasons": [_reason(each) for each in found.reasons],
        "code": found.code,
        "name": found.name,
        "grade": found.grade or None,
        "as_of": found.as_of.isoformat(),
        "amount": amount(found.amount_cents),
        "prepaid": amount(found.prepaid_cents),
        "on_credit": amount(found.credit_cents),
        "exposure_after": amount(found.exposure_after_cents),
        "release": None if found.release is None else found.release.number,
        "ways": [_way(each) for each in found.ways],
        "notes": {each.id: each.text for each in found.reasons if each.id == "limit" and found.limit_cents is None},
    }
    return Answer(data, _lines(found))


def _cents(text: str) -> int:
    try:
        return parse_cents(text)
    except ValueError:
        raise InvalidInputError(translate("Cli", "“{text}”不是金额。").format(text=text), field="amount") from None


def _reason(each: Reason) -> dict[str, Any]:
    return {
        "id": each.id,
        "code": each.code,
        "level": each.level,
        "passed": each.passed,
        "value": _figure(each.unit, each.value),
        "threshold": _figure(each.unit, each.threshold),
        "stop": _figure(each.unit, each.stop),
        "unit": each.unit,
        "text": each.text,
        "source": each.source,
    }


def _figure(unit: str, value: int | None) -> Any:
    """Return amounts as strings, rates as numbers, days as they are."""
    if unit == "cents":
        return amount(value)
    return value / 10_000 if unit == "bp" and value is not None else value


def _way(each: Way) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "amount": amount(each.cents),
        "exposure_after": amount(each.after_cents),
        "invoices": [invoice.number for invoice in each.invoices],
    }


def _lines(found: check.Answer) -> list[str]:
    head = translate("Cli", "{code} {name}，{amount}：{decision}。{sentence}").format(
        code=found.code,
        name=found.name,
        amount=amount(found.amount_cents),
        decision=found.headline,
        sentence=found.sentence,
    )
    titles = (
        translate("Cli", "结果"),
        translate("Cli", "理由"),
        translate("Cli", "内容"),
        translate("Cli", "标准"),
        translate("Cli", "来源"),
    )
    passed, failed = translate("Cli", "通过"), translate("Cli", "不通过")
    rows = [
        [passed if each.passed else failed, each.name, each.text, each.threshold_text or output.NONE, each.source]
        for each in found.reasons
    ]
    return [head, *output.table(titles, rows)]
