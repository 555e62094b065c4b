"""`python -m bench.ready_made FILE`: fills the templates with views that are ready, and does nothing else.

It is what web pages cost at the least: no reading, no checking, no views, nothing written.
"""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path

from equality_plans.rendering import Edition
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.html import page

if __name__ == "__main__":
    gc.set_threshold(100_000)  # as the command line does
    environment = make_environment()
    for view in pickle.loads(Path(sys.argv[1]).read_bytes()):
        page(Edition(view, environment), "screen")
