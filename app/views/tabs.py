"""The four main tabs; a page and what it imports come into being when the tab is first shown."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.views.session import Session, TabSpec


def specs() -> list[TabSpec]:
    """Return the tabs from left to right, in the language in use."""
    return [
        TabSpec("customers", translate("Tabs", "客户"), _customers),
        TabSpec("scoring", translate("Tabs", "评分"), _scoring),
        TabSpec("monitoring", translate("Tabs", "监控"), _monitoring),
        TabSpec("archive", translate("Tabs", "档案"), _archive),
    ]


def _customers(session: Session) -> QWidget:
    from app.views.customers.tab import CustomersTab

    return CustomersTab(session)


def _scoring(session: Session) -> QWidget:
    from app.views.scoring.tab import ScoringTab

    return ScoringTab(session)


def _monitoring(session: Session) -> QWidget:
    from app.views.monitoring.tab import MonitoringTab

    return MonitoringTab(session)


def _archive(session: Session) -> QWidget:
    from app.views.archive.tab import ArchiveTab

    return ArchiveTab(session)
