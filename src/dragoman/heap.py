"""What is loaded once and stays: kept out of the sight of the garbage collector."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# At the end all of it is to be seen again: extensions complain of what nobody collects.
atexit.register(gc.unfreeze)


@contextmanager
def for_good() -> Iterator[None]:
    """What is made within stays as long as the process. Else every collection of old objects would
    walk through all of it again: that cost a tenth of the reading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
