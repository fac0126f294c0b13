"""What the files of the sample office consist of: each part names what it enters, and when."""

from typing import Final

from app.services.demo import (
    activity_file,
    attachment_file,
    backtest_file,
    basic_file,
    communication_file,
    credit_file,
    financial_file,
    ledger_file,
    shipping_file,
)
from app.services.demo.filing import Part

PARTS: Final[tuple[Part, ...]] = (
    basic_file.parts,
    financial_file.parts,
    activity_file.parts,
    ledger_file.parts,
    credit_file.parts,
    attachment_file.parts,
    communication_file.parts,
    backtest_file.parts,
    shipping_file.parts,
)
