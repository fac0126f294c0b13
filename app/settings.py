"""The program's own settings: one small JSON file, read once, written whole."""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app import paths

log = logging.getLogger(__name__)


class Settings:
    """A flat key to JSON value store; an unreadable file is set aside, never overwritten."""

    def __init__(self, file: Path | None = None) -> None:
        """Read `file` (the user's settings file by default)."""
        self.file = file or paths.settings_file()
        self._values = self._read()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            values = None
        if not isinstance(values, dict):
            log.warning("settings unreadable, set aside: %s", self.file)
            self._set_aside()
            return {}
        return values

    def _set_aside(self) -> None:
        try:
            self.file.replace(self.file.with_suffix(".broken.json"))
        except OSError:
            log.warning("settings could not be set aside: %s", self.file)

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value stored under `key`, else `default`."""
        return self._values.get(key, default)

    def update(self, values: Mapping[str, Any]) -> None:
        """Store several values at once; a failing disk is logged and the session goes on."""
        if all(key in self._values and self._values[key] == value for key, value in values.items()):
            return
        self._values.update(values)
        part = self.file.with_name(self.file.name + ".part")
        try:
            part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            os.replace(part, self.file)
        except OSError:
            log.warning("settings not saved", exc_info=True)
