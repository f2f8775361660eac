"""What is loaded once and stays: kept out of the sight of the garbage collector; and how often that
looks at the rest."""

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


SELDOM = 20_000, 20, 50
"""How many more objects there are to be than at the last search for garbage, how often older ones
are searched, and the oldest."""


@contextmanager
def seldom() -> Iterator[None]:
    """What is made and let go of within hardly ever holds itself, so that garbage is looked for
    less often: that cost a thirtieth of the reading."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
