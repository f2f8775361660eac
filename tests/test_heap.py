"""What is loaded for good is seen again at the end, so that nothing complains."""

from __future__ import annotations

import subprocess
import sys


def test_a_process_that_loaded_the_knowledge_ends_in_silence() -> None:
    program = "from dragoman import knowledge, pipeline; knowledge.load()"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert (run.stdout, run.stderr) == ("", "")
