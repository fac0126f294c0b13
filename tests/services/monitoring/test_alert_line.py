"""How the line of an alert reads after a check: its value and threshold with their units and signs."""

from datetime import date

import pytest

from app.services.monitoring.check import AlertLine


@pytest.mark.parametrize(
    ("rule", "value", "threshold", "texts"),
    [
        ("overdue_rate", 0.428, 0.3, ("42.8%", "30.0%")),
        ("max_days_overdue", 213.0, 180.0, ("213 天", "180 天")),
        ("order_volume_change", 0.656, 0.3, ("+65.6%", "±30.0%")),
        ("order_volume_change", -0.383, 0.3, ("−38.3%", "±30.0%")),
        ("payment_cycle_change", 12.291, 10.0, ("+12.3 天", "10 天")),
        ("limit_utilisation", None, 1.2, ("—", "120.0%")),
        ("large_invoice", 14.0, 5.0, ("14 倍", "5 倍")),
    ],
)
def test_values_read_with_their_units(rule, value, threshold, texts):
    line = AlertLine("C-0001", rule, "watch", value, threshold, date(2026, 10, 31), "open")
    assert line.texts() == texts
