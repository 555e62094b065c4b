"""`python -m bench [PART ...] [--write]`: measures and prints; --write renews docs/performance.md too."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from bench import easy_words, loading, publishing, starting, validating
from bench.measuring import Comparison
from bench.page import write_page

PARTS: dict[str, Callable[[], Iterator[Comparison]]] = {
    "starting": starting.measure,
    "loading": loading.measure,
    "validating": validating.measure,
    "easy words": easy_words.measure,
    "publishing": publishing.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure eqplan against other tools."
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"one or more of: {', '.join(PARTS)}")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    options = parser.parse_args()
    unknown = set(options.parts) - PARTS.keys()
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if options.write and options.parts:
        parser.error("--write needs all parts")
    found: list[Comparison] = []
    for name in options.parts or PARTS:
        for comparison in PARTS[name]():
            found.append(comparison)
            print(line_of(comparison), flush=True)
    if options.write:
        print(f"Wrote {write_page(found)}")
    # A bound that is not met is no failure: on a shared or a different machine it says little.
    return 0


def line_of(one: Comparison) -> str:
    """One comparison in words."""
    head = f"{one.what}, against {one.against}: "
    if one.left_out:
        return f"{head}left out, {one.left_out}"
    bound = "" if one.bound is None else f" (at most {one.bound:g}{'' if one.is_met else ': NOT MET'})"
    return f"{head}{one.ratio:.2f}{bound}, {one.ours:.3f} s to {one.theirs:.3f} s of {one.clock} time"


if __name__ == "__main__":
    sys.exit(main())
