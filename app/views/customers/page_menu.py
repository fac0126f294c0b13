"""What can be done with a customer from the head of its page: score anew, stop or resume the trade, merge."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import AppError
from app.i18n import translate
from app.services.customers import editing
from app.views import messages
from app.views.customers import access
from app.views.customers.page_merge import PartnerDialog
from app.views.customers.place import CustomerPlace
from app.views.dialogs.notice import show_problem
from app.views.icons import icon
from app.views.session import Session, Target

Merge = Callable[[list[int]], None]


def open_menu(under: QWidget, session: Session, place: CustomerPlace, merge: Merge) -> QMenu:
    """Open the menu under a button; what writes is off where nothing may be changed."""
    menu = QMenu(under)
    menu.setToolTipsVisible(True)
    customer = place.customer_id
    if customer is not None:
        scoring = Target("scoring", "customer", customer)
        _add(menu, translate("PageMenu", "重新评分"), "refresh", lambda: session.go(scoring))
        stopped = editing.load(customer).status == "stopped"
        word = translate("PageMenu", "启用") if stopped else translate("PageMenu", "停用")
        _add(menu, word, "check" if stopped else "stop", lambda: set_stopped(under, session, customer, not stopped))
        _add(menu, translate("PageMenu", "合并…"), "swap", lambda: ask_partner(under, customer, merge))
        for action in menu.actions()[1:]:
            action.setEnabled(not place.refusal())
            action.setToolTip(place.refusal())
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(QPoint(under.width() - menu.sizeHint().width(), under.height() + 2)))
    return menu


def _add(menu: QMenu, text: str, picture: str, run: Callable[[], None]) -> None:
    action = QAction(icon(picture), text, menu)
    action.triggered.connect(lambda _=False: run())
    menu.addAction(action)


def ask_partner(parent: QWidget, customer_id: int, merge: Merge) -> None:
    """Ask with whom a customer is to be merged, and go on with both."""
    dialog = PartnerDialog(customer_id, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(merge)
    dialog.open()


def set_stopped(parent: QWidget, session: Session, customer_id: int, stopped: bool) -> None:
    """Stop the trade with a customer or resume it, and offer to take that back."""
    try:
        entry = editing.load(customer_id)
        written = editing.update(customer_id, replace(entry, status="stopped" if stopped else "active"))
    except AppError as error:
        show_problem(parent.window(), messages.problem(error, translate("PageMenu", "改变客户状态")))
        return
    access.announce(session, written)
    said = translate("PageMenu", "{name}已停用。") if stopped else translate("PageMenu", "{name}已启用。")
    session.notify(
        said.format(name=entry.name),
        action=translate("PageMenu", "撤销"),
        run=lambda: set_stopped(parent, session, customer_id, not stopped),
    )
