"""Commands run in this process: the JSON they print, their exit codes, and what they say on standard error."""

import json
from pathlib import Path

from app.application import main


class Cli:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capsys, folder: Path) -> None:
        self.capsys = capsys
        self.data = folder / "office.zxdb"
        self.err = ""

    def run(self, *words, data=None) -> tuple[int, str]:
        self.capsys.readouterr()
        code = main(["--data", str(data or self.data), *map(str, words)])
        said = self.capsys.readouterr()
        self.err = said.err
        return code, said.out

    def json(self, *words, code: int | None = 0, data=None):
        """Return the answer; `code` is the exit code it must have, None where 0 and 1 will do."""
        found, out = self.run("--json", *words, data=data)
        assert found == code or (code is None and found in {0, 1}), (found, out, self.err)
        assert out.count("\n") == 1
        return json.loads(out)

    def refused(self, *words, data=None) -> str:
        code, out = self.run("--json", *words, data=data)
        assert (code, out) == (2, "")
        assert self.err.count("\n") == 1
        return self.err
