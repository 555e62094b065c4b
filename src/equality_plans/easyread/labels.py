"""The words that an easy-read booklet prints besides the plan's own."""

from __future__ import annotations

from functools import cache

from equality_plans.rendering.labels import FALLBACK, Labels
from equality_plans.resources import data_file, read_data


@cache
def read_easy_labels(language: str = FALLBACK) -> Labels:
    """The easy words for a language, else British English."""
    # The language comes from a plan: it is looked up among the names that there are, never made into a path.
    known = {file.name for file in data_file("labels", "").glob("easy-read.*.yaml")}
    if f"easy-read.{language}.yaml" not in known:
        language = FALLBACK
    return Labels(language, read_data("labels", f"easy-read.{language}.yaml"))
