"""Set up, run and test the program from a source tree: `python3 installer/dev.py run --demo`, `... test`.

Needs nothing but Python 3.11 or newer; everything else goes into .venv, from a lock file with hashes.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the line that tells an older Python's owner
    sys.exit(f"需要 Python 3.11 或更新版本 / needs Python 3.11 or newer, this is {sys.version.split()[0]}")

import argparse
import hashlib
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import system
import translations

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
OUT = ROOT / "out"
DEMO_BOOK = OUT / "demo.zxdb"
DEMO_AS_OF = "2026-10-31"  # the day on which the sample office stands
RUN_LOCK = ROOT / "installer" / "requirements.lock"
TEST_LOCK = ROOT / "installer" / "requirements-test.lock"
BUNDLE_LOCK = ROOT / "installer" / "requirements-bundle.lock"
UV = "uv==0.13.9"
LOCK_HEADER = "# Written by `python3 installer/dev.py lock` from pyproject.toml; change the pins there.\n"


def say(chinese: str, english: str) -> None:
    """Print one line in both languages."""
    print(f"{chinese} / {english}", flush=True)


def call(command: Sequence[str | Path], **environment: str) -> int:
    """Run a command in the tree, its output shown, and return its exit code."""
    environ = {**os.environ, "PYTHONUTF8": "1", **environment}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environ, check=False).returncode


def must(command: Sequence[str | Path], **environment: str) -> None:
    """Run a command that has to succeed; stop with its name where it does not."""
    code = call(command, **environment)
    if code:
        sys.exit(f"失败 / failed ({code}): {' '.join(str(part) for part in command)}")


# --- set-up ------------------------------------------------------------------


def set_up(lock: Path, *, window: bool) -> None:
    """Make .venv hold what `lock` names, and see to the system's libraries; quick where all is there."""
    system.provide_libraries(window=window)
    if not _venv_works():
        say("正在建立 .venv", "making .venv")
        system.provide_venv_module()
        must([sys.executable, "-m", "venv", "--clear", VENV])
    if _stamp(lock).exists() and _stamp(lock).read_text("utf-8") == fingerprint(lock):
        return
    say("正在安装固定版本的依赖，首次约需几分钟", "installing the pinned requirements, some minutes the first time")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    must([*pip, "--require-hashes", "--only-binary=:all:", "-r", lock])
    for covered in {lock, RUN_LOCK}:  # the test requirements contain those of the program
        _stamp(covered).write_text(fingerprint(covered), "utf-8")


def _venv_works() -> bool:
    if not PYTHON.exists():
        return False
    same = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    return subprocess.run([str(PYTHON), "-c", same], check=False, capture_output=True).returncode == 0


def _stamp(lock: Path) -> Path:
    return VENV / f"{lock.stem}.stamp"


def fingerprint(lock: Path) -> str:
    """Return what the stamp of an installed lock file says; line ends do not matter."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


# --- run ---------------------------------------------------------------------


def run(options: argparse.Namespace, rest: list[str]) -> int:
    """Open the window, on the sample office if asked; without a display do the same job headless."""
    window = system.has_display()
    set_up(RUN_LOCK, window=window)
    if rest:
        return call([PYTHON, "main.py", *rest])
    if window:
        if options.demo:
            make_demo()
        return call([PYTHON, "main.py", *(["--data", str(DEMO_BOOK)] if options.demo else [])])
    say("没有显示器，改为在命令行完成同样的工作", "there is no display: doing the same job on the command line")
    return headless()


def make_demo() -> dict[str, object]:
    """Make the sample office where it is not there yet; return what was made."""
    if DEMO_BOOK.exists():
        return {}
    OUT.mkdir(exist_ok=True)
    return job("demo")


def headless() -> int:
    """Make the sample office, check it, print every archive; show what came of it."""
    done = make_demo()
    say(
        f"示例账套：{DEMO_BOOK.relative_to(ROOT)}  {_counts(done)}",
        f"sample office: {DEMO_BOOK.relative_to(ROOT)}",
    )
    check = job("check", "--as-of", DEMO_AS_OF)
    alerts = check.get("alerts")
    count = len(alerts) if isinstance(alerts, list) else 0
    say(f"预警检查（基准日 {DEMO_AS_OF}）：{count} 条预警", f"alert check as of {DEMO_AS_OF}: {count} alerts")
    archives = OUT / "archives"
    job("archive", "--all", "--as-of", DEMO_AS_OF, "--out", str(archives))
    files = sorted(archives.rglob("*.pdf"))
    say(f"信用档案：{len(files)} 份 PDF", f"credit archives: {len(files)} PDF files")
    for file in files[:5]:
        print(f"  {file.relative_to(ROOT)}  {file.stat().st_size // 1024} KB")
    if len(files) > 5:
        print(f"  ... {archives.relative_to(ROOT)}")
    return 0 if files else 1


def _counts(made: dict[str, object]) -> str:
    return " ".join(f"{name}={value}" for name, value in made.items() if isinstance(value, int))


def job(*command: str) -> dict[str, object]:
    """Run one command of main.py on the sample office and return its JSON; a refusal ends here."""
    whole = [str(PYTHON), "main.py", "--data", str(DEMO_BOOK), "--json", *command]
    environ = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(whole, cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if done.returncode not in {0, 1}:
        sys.exit(f"失败 / failed ({done.returncode}): main.py {' '.join(command)}")
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


# --- test --------------------------------------------------------------------


def test(_options: argparse.Namespace, rest: list[str]) -> int:
    """Run lint, types, the translation gate and the whole suite offscreen; report every step that failed."""
    set_up(TEST_LOCK, window=False)
    steps: list[tuple[str, Callable[[], int]]] = [
        ("ruff check", lambda: call([SCRIPTS / "ruff", "check", "--quiet"])),
        ("ruff format --check", lambda: call([SCRIPTS / "ruff", "format", "--check", "--quiet"])),
        ("mypy", lambda: call([PYTHON, "-m", "mypy"])),
        ("translations", lambda: translations.gate(SCRIPTS)),
        ("benchmarks", lambda: pytest("-m", "benchmark", "-n", "0", "tests/benchmarks")),
        ("pytest", lambda: pytest("-m", "not benchmark", "-n", "auto", "--dist", "worksteal", *rest)),
    ]
    failed = []
    for name, step in steps:
        started = time.monotonic()
        print(f"== {name}", flush=True)
        code = step()
        print(f"== {name}: {'ok' if code == 0 else 'FAILED'}, {time.monotonic() - started:.0f} s", flush=True)
        if code:
            failed.append(name)
    if failed:
        print(f"== failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def pytest(*arguments: str) -> int:
    """Run pytest offscreen and return its exit code."""
    return call([PYTHON, "-m", "pytest", "-q", *arguments], QT_QPA_PLATFORM="offscreen")


def benchmarks(_options: argparse.Namespace, rest: list[str]) -> int:
    """Run the benchmarks alone and print each ratio beside its limit."""
    set_up(TEST_LOCK, window=False)
    return pytest("-m", "benchmark", "-n", "0", "tests/benchmarks", *rest)


# --- upkeep ------------------------------------------------------------------


def refresh_translations(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Bring the texts of the sources into the English catalogue; new ones arrive unfinished."""
    set_up(TEST_LOCK, window=False)
    return translations.refresh(SCRIPTS)


def pictures(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Make the pictures of the README anew, from the sample office."""
    set_up(RUN_LOCK, window=False)
    return call([PYTHON, ROOT / "installer" / "pictures.py"], QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))


def bundle(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Make a folder under dist/ that runs without Python, for this platform."""
    set_up(BUNDLE_LOCK, window=False)
    made = ROOT / "dist"
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(made), "--workpath", str(ROOT / "build")]
    code = call([PYTHON, "-m", "PyInstaller", *options, ROOT / "installer" / "zixin.spec"])
    size = sum(file.lstat().st_size for file in (made / "zixin").rglob("*") if file.is_file())
    print(f"dist/zixin  {size / 1e6:.0f} MB")
    return code


def lock(_options: argparse.Namespace, _rest: list[str]) -> int:
    """Write the lock files from pyproject.toml, for every platform, with hashes."""
    with tempfile.TemporaryDirectory() as scratch:
        must([sys.executable, "-m", "venv", scratch])
        scripts = Path(scratch) / SCRIPTS.name
        must([scripts / "python", "-m", "pip", "install", "--quiet", UV])
        compile_: list[str | Path] = [scripts / "uv", "pip", "compile", "--quiet", "--universal", "pyproject.toml"]
        compile_ += ["--python-version", "3.11", "--generate-hashes"]
        compile_ += ["--no-header", "--no-annotate", "--no-emit-index-url"]
        must([*compile_, "-o", RUN_LOCK])
        must([*compile_, "-c", RUN_LOCK, "--extra", "test", "-o", TEST_LOCK])
        must([*compile_, "-c", RUN_LOCK, "--extra", "bundle", "-o", BUNDLE_LOCK])
    for file in (RUN_LOCK, TEST_LOCK, BUNDLE_LOCK):
        file.write_text(LOCK_HEADER + file.read_text("utf-8").removeprefix(LOCK_HEADER), "utf-8", newline="\n")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    actions: dict[str, Callable[[argparse.Namespace, list[str]], int]] = {
        "run": run,
        "test": test,
        "benchmarks": benchmarks,
        "translations": refresh_translations,
        "pictures": pictures,
        "bundle": bundle,
        "lock": lock,
    }
    for name, action in actions.items():
        command = commands.add_parser(name, help=(action.__doc__ or "").splitlines()[0])
        command.set_defaults(action=action)
        if name == "run":
            command.add_argument("--demo", action="store_true", help="on the sample office, made where it is missing")
    options, rest = parser.parse_known_args(arguments)
    action = options.action
    return int(action(options, rest))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a console that cannot show Chinese
    sys.exit(main())
