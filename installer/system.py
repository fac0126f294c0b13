"""What the desk itself must offer: a display, the system's shared libraries, Python's venv module."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# soname -> Debian and Ubuntu package; found with ldd on the PySide6 wheel.
BASE_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
OLDEST_GLIBC = (2, 34)


def has_display() -> bool:
    """Say whether a window can be opened here; macOS and Windows always have a desktop."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_packages(*, window: bool) -> list[str]:
    """Return the Debian packages whose libraries cannot be loaded; none off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = BASE_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    return sorted(package for soname, package in wanted.items() if not _loads(soname))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def provide_libraries(*, window: bool) -> None:
    """Install the missing system libraries as root on Debian; elsewhere stop and name them."""
    refuse_old_glibc()
    missing = missing_packages(window=window)
    if missing:
        apt_install(missing)


def refuse_old_glibc() -> None:
    """Stop where the system is too old for the Qt wheels, before anything is downloaded."""
    if not sys.platform.startswith("linux"):
        return
    name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    if name == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC:
        wanted = "Debian 12, Ubuntu 22.04"
        sys.exit(f"系统过旧（glibc {version}），需要 {wanted} 或更新 / this system is too old: {wanted} or newer")


def provide_venv_module() -> None:
    """See to Python's venv module, which Debian ships apart."""
    if importlib.util.find_spec("ensurepip") is None:
        apt_install([f"python3.{sys.version_info.minor}-venv"])


def apt_install(packages: list[str]) -> None:
    """Install Debian packages where we may; else stop with the one command that does it."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        sys.exit(f"缺少系统库，请用系统的软件包管理器安装 / system libraries are missing (Debian's names): {names}")
    if os.geteuid() != 0:
        sys.exit(f"缺少系统库，请运行 / system libraries are missing; run:\n  sudo apt-get install -y {names}")
    print(f"apt-get install {names}", flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "-y", "-qq", "--no-install-recommends", *packages]
    for arguments in (["update", "-qq"], install):
        done = subprocess.run(["apt-get", *arguments], env=environ, stdin=subprocess.DEVNULL, check=False)
        if done.returncode and arguments is install:
            sys.exit(f"系统库安装失败 / could not install: {names}")
