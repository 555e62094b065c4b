"""Single values that cannot be read: words, figures, ids, web addresses and times."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from equality_plans.reading import kinds
from equality_plans.reading.case import Case
from equality_plans.reading.fields import plain_name
from equality_plans.reading.locate import inner_span, locate
from equality_plans.reading.shapes import text_wanted
from equality_plans.reading.told import Told
from equality_plans.words import word_list


def choice(case: Case) -> Told:
    """A word that is not one of the few that the field takes."""
    value = case.place.value
    if case.field == "format":
        return Told(
            kinds.UnknownFormat,
            case.span,
            f"this plan says that it is in format {value}, and this version of eqplan reads format 1",
            "write `format: 1`; for a later format get a newer eqplan",
        )
    if not isinstance(value, str):
        return text_wanted(case)
    words = (
        str(case.fault.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
    )
    plain = plain_name(value)
    meant = [word for word in word_list("choice_words").get(plain, ()) if word in words]
    near = difflib.get_close_matches(plain, words, 1, 0.6)
    if plain in words or meant:
        hint = f"write `{plain if plain in words else meant[0]}`"
    elif near:
        hint = f"did you mean `{near[0]}`? It can be: {', '.join(words)}"
    else:
        hint = f"write one of: {', '.join(words)}"
    return Told(kinds.NotAChoice, case.span, f"`{case.written}` is not a word for `{case.field}`", hint)


def figure(case: Case) -> Told:
    """A figure that is no plain number."""
    value = case.place.value
    if not isinstance(value, str):
        return text_wanted(case)
    if found := re.fullmatch(r"(over|under|about|at least|at most) (\d[\d.]*)", value.strip().lower()):
        hint = f"write {found[2]}, and `qualifier: {found[1]}` beside it"
        return Told(kinds.NotANumber, case.span, f"`{case.written}` is not a plain number", hint)
    value = re.sub(r"\s*per\s?cent$", "%", value.strip(), flags=re.IGNORECASE)
    bare = value.replace(",", "").replace("%", "").replace("£", "").replace(" ", "")
    if "%" in value and bare.replace(".", "", 1).isdigit():
        hint = f'write {bare}, and `unit: "%"` beside the text of the measure'
    elif bare.replace(".", "", 1).isdigit():
        hint = f"write {bare}"
    else:
        hint = "write digits, with a point for fractions, for example 61 or 7.60"
    return Told(kinds.NotANumber, case.span, f"`{case.written}` is not a plain number", hint)


def item_id(case: Case) -> Told:
    """An id with signs that ids cannot have."""
    value = case.place.value
    if isinstance(value, str) and re.fullmatch(r"[\w.-]+(?:(?:,| and) *[\w.-]+)+", value):
        listed = ", ".join(re.split(r"(?:,| and) *", value))
        return Told(kinds.NotAnId, case.span, "several ids stand here as one text", f"write [{listed}]")
    return Told(
        kinds.NotAnId,
        case.span,
        f"`{case.written}` cannot be an id",
        "use letters, digits, dots and hyphens, at most 40, for example D1.2",
    )


def plan_id(case: Case) -> Told:
    """The same for the id of a plan."""
    return Told(
        kinds.NotAnId,
        case.span,
        f"`{case.written}` cannot be the id of a plan",
        "use small letters, digits and hyphens, for example anytown-2026",
    )


def web_address(case: Case) -> Told:
    """A web address that is none."""
    value = case.place.value
    if not isinstance(value, str):
        return text_wanted(case)
    hint = (
        f"write https://{value}" if value.startswith("www.") else "write it in full, starting with https://"
    )
    return Told(kinds.NotAWebAddress, case.span, f"`{case.written}` is not a web address", hint)


def unreadable_time(case: Case) -> Told:
    """A date or timescale that cannot be read, with what the model of time suggests."""
    context = case.fault["ctx"]
    inner = locate(case.document, (*case.fault["loc"], *context["path"]))
    case = replace(case, place=inner)
    span = case.span
    if isinstance(inner.value, str):
        width = max(len(inner.value) - context["column"], 1)
        span = inner_span(case.source, inner.marks, context["column"], width)
    suggestions = [f"`{one}`" for one in context["suggestions"]]
    hint = ""
    if suggestions:
        hint = "write " + " or ".join(
            [", ".join(suggestions[:-1]), suggestions[-1]] if suggestions[1:] else suggestions
        )
    return Told(kinds.UnreadableTime, span, str(context["reason"]).rstrip("."), hint)
