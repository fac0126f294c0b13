"""Faults of our dependencies that would be ours: each shows that the pinned version is free of one."""

import sys

from PySide6.QtCore import QObject, Signal
from sqlcipher3 import dbapi2


class Emitter(QObject):
    fired = Signal(object)
    switched = Signal(bool)


def test_qt_keeps_its_references_to_true(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one at every emit and aborts after some thousand."""
    emitter = Emitter()
    seen = []
    emitter.switched.connect(seen.append)
    emitter.fired.connect(lambda value: None)
    before = sys.getrefcount(True)
    for _ in range(1000):
        emitter.switched.emit(True)
        emitter.fired.emit(True)
    seen.clear()
    assert abs(sys.getrefcount(True) - before) < 50


def test_amounts_pass_through_signals_as_objects(qapp):
    """Signal(int) is 32 bits wide: 21,474,836.48 yuan in fen would turn negative."""
    emitter = Emitter()
    seen = []
    emitter.fired.connect(seen.append)
    emitter.fired.emit(2_147_483_648_00)
    assert seen == [2_147_483_648_00]


def test_the_driver_is_new_enough():
    """Before 3.51.3, SQLite could reset a write-ahead log that a second connection still needed."""
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_the_driver_can_encrypt():
    connection = dbapi2.connect(":memory:")
    assert connection.execute("PRAGMA cipher_version").fetchone()[0]
    connection.close()
