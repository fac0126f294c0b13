"""Number the invented documents and write them, a table at a time, into the open book."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

from app.models import database
from app.money import divide
from app.services.demo.documents import InvoicePaper, Papers, ReceiptPaper
from app.services.demo.profile import BEGAN_AT, MADE_AT, Profile

_NOW: Final = str(MADE_AT)
_THEN: Final = f"'{_NOW}'"


def number(all_papers: Sequence[Papers]) -> None:
    """Give every document its number, counted within its day over all customers, and every row its id."""
    invoices = sorted((p for papers in all_papers for p in papers.invoices), key=lambda paper: paper.on)
    receipts = sorted((r for papers in all_papers for r in papers.receipts), key=lambda receipt: receipt.on)
    orders = sorted((o for papers in all_papers for o in papers.orders), key=lambda order: order.on)
    taken = {paper.number for paper in invoices} | {receipt.number for receipt in receipts}
    counters: dict[str, int] = {}
    for row, paper in enumerate(invoices, start=1):
        paper.id = row
        paper.number = paper.number or _free("XS" if paper.cents > 0 else "TH", paper.on, taken, counters)
    for row, receipt in enumerate(receipts, start=1):
        receipt.id = row
        receipt.number = receipt.number or _free("SK", receipt.on, taken, counters)
    for order in orders:
        order.number = _free("DD", order.on, taken, counters)


def _free(prefix: str, on: date, taken: set[str], counters: dict[str, int]) -> str:
    stem = f"{prefix}-{on:%y%m%d}"
    while True:
        counters[stem] = counters.get(stem, 0) + 1
        candidate = f"{stem}-{counters[stem]:03d}"
        if candidate not in taken:
            return candidate


def insert_trade(all_papers: Sequence[Papers], ids: dict[str, int]) -> None:
    """Write orders, invoices, receipts, hand-made allocations and write-offs; settle() comes after."""
    _insert("sales_order", _ORDER, _orders(all_papers, ids), _THEN)
    _insert("invoice", _INVOICE, _invoices(all_papers, ids), _THEN)
    _insert("receipt", _RECEIPT, _receipts(all_papers, ids), _THEN)
    _insert("allocation", _ALLOCATION, _allocations(all_papers, ids), _THEN)
    _insert("write_off", _WRITE_OFF, _write_offs(all_papers, ids), _THEN)


_ORDER: Final = ("customer_id", "number", "ordered_on", "shipped_on", "amount_cents", "status", "terms_days")
_INVOICE: Final = (
    "id",
    "customer_id",
    "number",
    "invoice_date",
    "due_date",
    "amount_cents",
    "net_cents",
    "tax_cents",
    "currency",
    "order_number",
    "credited_number",
    "disputed",
    "dispute_reason",
    "voided_on",
    "by_hand",
    "open_cents",
)
_RECEIPT: Final = (
    "id",
    "customer_id",
    "number",
    "received_on",
    "amount_cents",
    "method",
    "invoice_number",
    "memo",
    "by_hand",
    "unallocated_cents",
)
_ALLOCATION: Final = ("customer_id", "invoice_id", "receipt_id", "amount_cents", "allocated_on", "manual")
_WRITE_OFF: Final = ("customer_id", "invoice_id", "written_off_on", "amount_cents", "reason", "approved_by")


def _insert(table: str, columns: Sequence[str], rows: Iterator[tuple[Any, ...]], at: str = "?") -> None:
    """Write rows; without `at` each ends with the moment it was entered."""
    names = ",".join((*columns, "updated_at", "created_at"))
    marks = database.marks(columns)
    database.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks},'{_NOW}',{at})", rows)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _orders(all_papers: Sequence[Papers], ids: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    for papers in all_papers:
        customer, terms = ids[papers.profile.code], papers.profile.terms
        for order in sorted(papers.orders, key=lambda each: each.on):
            shipped = _iso(order.shipped_on)
            yield customer, order.number, _iso(order.on), shipped, order.cents, order.status, terms


def _invoices(all_papers: Sequence[Papers], ids: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    owners = [(paper, ids[papers.profile.code]) for papers in all_papers for paper in papers.invoices]
    for paper, customer in sorted(owners, key=lambda pair: pair[0].id):
        yield _invoice(paper, customer)


def _invoice(paper: InvoicePaper, customer: int) -> tuple[Any, ...]:
    net = divide(paper.cents * 100, 113)
    return (
        paper.id,
        customer,
        paper.number,
        _iso(paper.on),
        _iso(paper.due),
        paper.cents,
        net,
        paper.cents - net,
        "CNY",
        paper.order.number if paper.order else "",
        paper.credits.number if paper.credits else "",
        int(bool(paper.disputed)),
        paper.disputed,
        _iso(paper.voided_on),
        int(paper.by_hand),
        0 if paper.voided_on else paper.cents,
    )


def _receipts(all_papers: Sequence[Papers], ids: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    owners = [(receipt, ids[papers.profile.code]) for papers in all_papers for receipt in papers.receipts]
    for receipt, customer in sorted(owners, key=lambda pair: pair[0].id):
        yield _receipt(receipt, customer)


def _receipt(receipt: ReceiptPaper, customer: int) -> tuple[Any, ...]:
    named = receipt.pays[0][0].number if receipt.settling == "named" else ""
    by_hand = int(receipt.settling == "by_hand")
    return (
        receipt.id,
        customer,
        receipt.number,
        _iso(receipt.on),
        receipt.cents,
        receipt.method,
        named,
        receipt.memo,
        by_hand,
        receipt.cents,
    )


def _allocations(all_papers: Sequence[Papers], ids: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    for papers in all_papers:
        for receipt in papers.receipts:
            if receipt.settling == "by_hand":
                for paper, cents in receipt.pays:
                    on = max(receipt.on, paper.on)
                    yield ids[papers.profile.code], paper.id, receipt.id, cents, _iso(on), 1


def _write_offs(all_papers: Sequence[Papers], ids: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    for papers in all_papers:
        for paper in papers.write_offs:
            customer = ids[papers.profile.code]
            yield customer, paper.invoice.id, _iso(paper.on), paper.cents, paper.reason, "负责人"


_CUSTOMER: Final = (
    "id",
    "code",
    "name",
    "short_name",
    "initials",
    "credit_code",
    "industry",
    "region",
    "address",
    "phone",
    "email",
    "legal_form",
    "size",
    "established_on",
    "registered_capital_cents",
    "paid_in_capital_cents",
    "parent_id",
    "owner",
    "status",
    "terms_days",
    "credit_limit_cents",
    "tags",
    "notes",
    "external_ids",
    "needs_completion",
    "traded_since",
    "grade",
)
_CONTACT: Final = (
    "customer_id",
    "name",
    "position",
    "department",
    "phone",
    "mobile",
    "email",
    "is_primary",
    "notes",
    "external_ids",
)


def insert_customers(profiles: Sequence[Profile], ids: dict[str, int], initials: dict[str, str]) -> None:
    """Write the customers and their contacts, which are desks, never persons."""
    _insert("customer", _CUSTOMER, (_customer(profile, ids, initials) for profile in profiles))
    _insert("contact", _CONTACT, (row for profile in profiles for row in _contacts(profile, ids[profile.code])))


def _customer(profile: Profile, ids: dict[str, int], initials: dict[str, str]) -> tuple[Any, ...]:
    known = not profile.needs_completion
    digits = profile.code[-4:]
    return (
        ids[profile.code],
        profile.code,
        profile.name,
        profile.name.removesuffix("有限公司") if known else "",
        initials[profile.code],
        credit_code(profile.code) if known else "",
        profile.industry,
        profile.region,
        f"{profile.region}市{profile.name[:2]}路 {int(digits)} 号（示例）" if known else "",
        f"0000-880{digits}" if known else "",
        f"office@c{digits}.example" if known else "",
        "有限责任公司" if known else "",
        _size(profile),
        _iso(profile.established) if known else None,
        profile.capital[0] * 100 if known else None,
        profile.capital[1] * 100 if known else None,
        ids.get(profile.parent),
        "会计",
        profile.status,
        profile.terms,
        None if profile.limit is None else profile.limit * 100,
        database.dump_json(list(profile.tags)),
        profile.notes,
        "{}",
        int(profile.needs_completion),
        _iso(profile.since),
        "",
        _entered(profile),
    )


def _entered(profile: Profile) -> str:
    """Return when a customer was entered: with the first trade, or with the book where that is older."""
    return str(max(datetime.combine(profile.since, BEGAN_AT.time()), BEGAN_AT))


def _size(profile: Profile) -> str:
    if profile.needs_completion:
        return ""
    capital = profile.capital[0]
    if capital >= 50_000_000:
        return "大型企业"
    return "中型企业" if capital >= 10_000_000 else "小型企业" if capital >= 2_000_000 else "微型企业"


_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(code: str) -> str:
    """Return an obviously invented credit code with a correct check character (GB 32100-2015); one has a wrong one."""
    if code == "C-0017":
        return "91000000MA000017XX"
    body = f"91000000MA00{code[-4:]}X"
    total = sum(_ALPHABET.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + _ALPHABET[(31 - total % 31) % 31]


_DESKS: Final = (
    ("财务部 应付", "应付账款", "财务部", "2", "ap"),
    ("采购部", "订货", "采购部", "6", "po"),
    ("仓储部", "收货签收", "仓储部", "9", ""),
)


def _contacts(profile: Profile, customer: int) -> Iterator[tuple[Any, ...]]:
    if profile.needs_completion:
        return
    digits = profile.code[-4:]
    wanted = 3 if profile.limit and profile.limit >= 200_000 else 2
    for row, (name, position, department, extension, box) in enumerate(_DESKS[:wanted]):
        phone = f"0000-880{digits} 转 {extension}"
        email = f"{box}@c{digits}.example" if box else ""
        yield customer, name, position, department, phone, "", email, int(row == 0), "", "{}", _entered(profile)
