"""The sample office, made once for all workers of a run; every test copies it."""

import json
import os
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from app.services import books
from app.services.demo import making
from app.services.demo.making import Sample

PATIENCE = 300


def folder_of_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(folder: Path) -> tuple[Path, Sample]:
    """Return the closed sample office in `folder` and what making it answered; the first worker to come makes it."""
    path, answer = folder / "sample.zxdb", folder / "answer.json"
    try:
        folder.mkdir()
    except FileExistsError:
        return path, _awaited(answer)
    made = making.make(path)
    books.close()
    part = answer.with_suffix(".part")
    part.write_text(json.dumps(asdict(made)), "utf-8")
    part.replace(answer)
    return path, made


def _awaited(answer: Path) -> Sample:
    for _ in range(PATIENCE * 10):
        if answer.exists():
            return Sample(**json.loads(answer.read_text("utf-8")))
        time.sleep(0.1)
    raise TimeoutError("another worker began the sample office and did not end")
