"""The words that an easy-read booklet prints besides the plan's own."""

from __future__ import annotations

from functools import cache

import yaml

from equality_plans.rendering.labels import FALLBACK, Labels
from equality_plans.resources import data_file


@cache
def read_easy_labels(language: str = FALLBACK) -> Labels:
    """The easy words for a language, else British English."""
    known = {file.name: file for file in data_file("labels", "").glob("easy-read.*.yaml")}
    found = known.get(f"easy-read.{language}.yaml")
    if found is None:
        language, found = FALLBACK, known[f"easy-read.{FALLBACK}.yaml"]
    with found.open(encoding="utf-8") as file:
        return Labels(language, yaml.load(file, Loader=yaml.BaseLoader))
