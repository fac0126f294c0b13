"""The sample office, copied for every test that opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import clock
from app.services import books
from app.services.demo.making import Sample
from app.services.demo.profile import MADE_AT
from tests.copying import copy_book


@pytest.fixture(scope="session")
def sample(sample_made: tuple[Path, Sample]) -> tuple[Path, Sample]:
    """Return the closed file of the sample office and what making it answered."""
    return sample_made


@pytest.fixture
def sample_book(sample, tmp_path) -> Iterator[Path]:
    """Open a copy of the sample office at the moment it was made."""
    path = tmp_path / "sample.zxdb"
    copy_book(sample[0], path)
    with clock.frozen_at(MADE_AT):
        books.open_book(path)
        yield path
        books.close()
