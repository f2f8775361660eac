"""A process whose calls that change the disk each wait for leave: to go on, to fail, or not at all.

The kernel itself asks for that leave (seccomp's user notification, Linux 5.5 or later): nothing
need be installed, and all other calls run at full speed.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import platform
import select
import signal
import socket
import struct
from collections.abc import Callable
from pathlib import Path

NUMBERS: dict[str, dict[str, int]] = {
    "x86_64": {
        "write": 1, "pwrite64": 18, "writev": 20, "pwritev": 296, "fsync": 74, "fdatasync": 75,
        "ftruncate": 77, "rename": 82, "renameat": 264, "renameat2": 316, "mkdir": 83,
        "mkdirat": 258, "rmdir": 84, "unlink": 87, "unlinkat": 263,
    },
    "aarch64": {
        "write": 64, "pwrite64": 68, "writev": 66, "pwritev": 70, "fsync": 82, "fdatasync": 83,
        "ftruncate": 46, "renameat": 38, "renameat2": 276, "mkdirat": 34, "unlinkat": 35,
    },
}  # fmt: skip
"""The calls that change the disk, by the numbers that each kind of processor gives them."""
CALLS = {number: name for name, number in NUMBERS.get(platform.machine(), {}).items()}
ON_FILES = {"write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "ftruncate"}
"""Calls whose first argument is an open file, which may as well be a pipe."""

_NO_NEW_PRIVILEGES, _FILTER, _LISTENER = 38, 1, 1 << 3
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_ALLOW, _ASK, _GO_ON = 0x7FFF0000, 0x7FC00000, 1
_RECEIVE, _ANSWER = 0xC0502100, 0xC0182101
_ASKED, _ANSWERED, _RULE = struct.Struct("=QIIiIQ6Q"), struct.Struct("=QqiI"), struct.Struct("HBBI")

Leave = Callable[[str], int | None]
"""The name of a call → 0 to let it go on, an error to fail with, None to kill the process."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("rules", ctypes.c_char_p))


def supervised(run: Callable[[], int], leave: Leave) -> int:
    """Runs in a process of its own → its exit code, negative if a signal ended it."""
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        socket.send_fds(theirs, [b"!"], [_listener()])
        os._exit(run())
    theirs.close()
    with ours:
        _, (listener,), _, _ = socket.recv_fds(ours, 1, 1)
    try:
        _supervise(child, listener, leave)
    finally:
        os.close(listener)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _supervise(child: int, listener: int, leave: Leave) -> None:
    waiting = select.poll()
    waiting.register(listener, select.POLLIN)
    while waiting.poll()[0][1] & select.POLLIN:
        asked = bytearray(_ASKED.size)
        with contextlib.suppress(FileNotFoundError):  # the process may have ended in between
            fcntl.ioctl(listener, _RECEIVE, asked)
            call, _, _, number, _, _, first, *_ = _ASKED.unpack(asked)
            told = leave(CALLS[number]) if _on_disk(child, CALLS[number], first) else 0
            if told is None:
                os.kill(child, signal.SIGKILL)
                return
            answer = _ANSWERED.pack(call, 0, -told, 0 if told else _GO_ON)
            fcntl.ioctl(listener, _ANSWER, bytearray(answer))


def _on_disk(child: int, name: str, handle: int) -> bool:
    """Whether a call concerns a file or folder, and no pipe or event."""
    return name not in ON_FILES or Path(f"/proc/{child}/fd/{handle}").readlink().is_absolute()


def _listener() -> int:
    """Makes every later call of this process that is in `CALLS` wait → who is asked for leave."""
    rules = [(0x20, 0, 0, 0)]  # load the number of the call
    rules += [(0x15, len(CALLS) - n, 0, number) for n, number in enumerate(CALLS)]  # one of ours?
    rules += [(0x06, 0, 0, _ALLOW), (0x06, 0, 0, _ASK)]
    program = _Program(len(rules), b"".join(_RULE.pack(*rule) for rule in rules))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0:
        number = _SECCOMP[platform.machine()]
        listener = int(system.syscall(number, _FILTER, _LISTENER, ctypes.byref(program)))
        if listener >= 0:
            return listener
    raise OSError(ctypes.get_errno(), "the kernel lets no process be supervised")
