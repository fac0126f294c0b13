"""What the files of the sample office consist of: each part names what it enters, and when."""

from typing import Final

from app.services.demo import financial_file
from app.services.demo.filing import Part

PARTS: Final[tuple[Part, ...]] = (financial_file.parts,)
