"""Words for the codes that customers and orders are stored with; a text that an import brought is its own word."""

from app.i18n import translate


def status_name(status: str) -> str:
    """Return the word for how the trade with a customer stands: active or stopped."""
    names = {
        "active": translate("Customers", "往来中"),
        "stopped": translate("Customers", "已停用"),
        "merged": translate("Customers", "已合并"),
    }
    return names.get(status, status)


def order_status_name(status: str) -> str:
    """Return the word for how far an order is: open, shipped, closed or cancelled."""
    names = {
        "open": translate("Customers", "未发货"),
        "shipped": translate("Customers", "已发货"),
        "closed": translate("Customers", "已完成"),
        "cancelled": translate("Customers", "已取消"),
    }
    return names.get(status, status)
