"""A small office of six customers, and what tests ask of the tab over it."""

from datetime import date

from app.services import audit
from app.services.audit import Actor
from app.views.customers.tab import CustomersTab
from app.views.dialogs.base import Dialog
from app.views.session import Session
from app.views.widgets import charts
from tests.factories import make_alert, make_assessment, make_customer, make_invoice, make_order, make_receipt

AS_OF = date(2026, 10, 31)


def fill() -> dict[str, int]:
    """Put customers in every situation the table knows into the open book; return {short name: id}."""
    ids = {
        "qhd": make_customer(
            "C-0017", "青禾渡食品商贸有限公司", credit_limit_cents=30_000_000, terms_days=45, grade="BB", score=54,
            industry="食品批发", owner="会计", next_review_on=date(2026, 11, 6), traded_since=date(2020, 8, 14),
        ),
        "cw": make_customer("C-0018", "澄湾水产冷链有限公司", credit_limit_cents=18_000_000, grade="D",
                                      score=26, next_review_on=date(2026, 10, 22)),
        "fg": make_customer("C-0001", "丰谷粮油有限公司", credit_limit_cents=60_000_000, grade="AAA", score=92),
        "zero": make_customer("C-0040", "<b>断桥&矿泉</b>饮品有限公司", credit_limit_cents=0),
        "none": make_customer("C-0041", "沉香渡工艺品有限公司", needs_completion=True),
        "stop": make_customer("C-0042", "柳溪预制构件有限公司", status="stopped", credit_limit_cents=100),
    }  # fmt: skip
    _documents(ids)
    make_assessment(ids["qhd"], date(2026, 7, 31), 66, "BBB")
    make_assessment(ids["qhd"], date(2026, 10, 31), 54, "BB")
    make_alert(ids["qhd"], "overdue_rate", "warning", value_e4=4_280, threshold_e4=3_000)
    make_alert(ids["qhd"], "payment_cycle_change", "watch", value_e4=224_000, threshold_e4=100_000)
    make_alert(ids["cw"], "max_days_overdue", "high")
    return ids


def _documents(ids: dict[str, int]) -> None:
    for number, dated, due, cents in (
        ("XS-260704-018", date(2026, 7, 4), date(2026, 8, 18), 3_150_000),
        ("XS-260725-041", date(2026, 7, 25), date(2026, 9, 8), 4_636_000),
        ("XS-260806-005", date(2026, 8, 6), date(2026, 9, 20), 1_650_000),
        ("XS-260808-013", date(2026, 8, 8), date(2026, 9, 22), 2_210_000),
        ("XS-261016-009", date(2026, 10, 16), date(2026, 11, 30), 20_000_000),
    ):
        make_invoice(ids["qhd"], number, dated, due, cents)
    make_invoice(ids["qhd"], "XS-260601-001", date(2026, 6, 1), date(2026, 7, 16), 1_000_000)
    make_receipt(ids["qhd"], date(2026, 7, 20), 1_000_000, number="SK-260720-001", method="银行转账")
    make_invoice(ids["cw"], "XS-260301-002", date(2026, 3, 1), date(2026, 4, 1), 17_310_000)
    make_invoice(ids["fg"], "XS-261001-003", date(2026, 10, 1), date(2026, 11, 15), 41_260_000)
    make_order(ids["qhd"], "DD-261001", date(2026, 10, 1), 2_000_000)


def open_tab(session: Session, qtbot) -> CustomersTab:
    """Show the tab over whatever book is open."""
    charts.loader().wait()
    audit.set_actor(Actor("会计", "accountant"))
    made = CustomersTab(session)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.list.table.view.setFocus()
    return made


def shows(tab: CustomersTab, qtbot, customer: int) -> None:
    """Wait until the overview shows a customer."""
    qtbot.waitUntil(lambda: tab.detail.shown is not None and tab.detail.shown.detail.id == customer)


def texts(model, key: str) -> list[str]:
    """Return what a column of a table says, row by row."""
    column = [each.key for each in model.columns].index(key)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def dialog_of(tab: CustomersTab, kind: type[Dialog]) -> Dialog:
    """Return the open form of this kind."""
    forms = [child for child in tab.window().findChildren(kind) if child.isVisible()]
    assert len(forms) == 1, f"{len(forms)} forms are open"
    return forms[0]
