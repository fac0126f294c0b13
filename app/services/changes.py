"""What a write changed: services return it, so that screens which show it know they are stale."""

from enum import Flag, auto


class Changed(Flag):
    """Kinds of data a screen may show."""

    NOTHING = 0
    CUSTOMERS = auto()
    LEDGER = auto()  # orders, invoices, receipts, allocations
    ALERTS = auto()
    ASSESSMENTS = auto()
    ARCHIVES = auto()
    SETTINGS = auto()  # office, operators, thresholds
    RECORDS = auto()  # statements, bank flows, invoice lists, credit records, communications, attachments
    EVERYTHING = CUSTOMERS | LEDGER | ALERTS | ASSESSMENTS | ARCHIVES | SETTINGS | RECORDS
