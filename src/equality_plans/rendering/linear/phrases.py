"""The small parts that lines are put together from: words, links, remarks in brackets, statuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from equality_plans.rendering import View
from equality_plans.rendering.linear.blocks import Fact, Paragraph, Run, Text
from equality_plans.rendering.linear.fragments import text_of


def line(words: str, href: str = "") -> Text:
    """Plain words as a text; none as an empty one."""
    return (Run(str(words), href=href),) if words else ()


def one_line(words: str, href: str = "") -> Text:
    """A text of the view, ready HTML or plain, which leads somewhere as a whole if it has an address."""
    if not isinstance(words, Markup):
        return line(words, href)
    text = text_of(words)
    return tuple(Run(run.text, run.bold, run.emphasis, href) for run in text) if href else text


def quiet(words: str) -> Text:
    """A remark behind a text, in brackets; nothing for no words."""
    return line(f" ({words})") if words else ()


def link(to: View | None) -> Text:
    """A reference of the view."""
    return line(to["words"], to["href"] or "") if to else ()


def links(all_of_them: Iterable[View]) -> Text:
    """References one after another."""
    return joined([link(one) for one in all_of_them], "; ")


def from_source(source: View, words: View) -> Paragraph:
    """Where something comes from.

    Args:
        source: the reference to it.
        words: of the view.
    """
    return Paragraph((Run(f"{words['from_source_label']} "), *link(source)))


def joined(texts: Sequence[Text], between: str) -> Text:
    """Texts with words between them; empty ones are left out."""
    runs: list[Run] = []
    for text in filter(None, texts):
        runs += [*((Run(between),) if runs else ()), *text]
    return tuple(runs)


def fact_of(fact: View) -> Fact:
    """A fact of the view: a status, references, lines of words, or a text field."""
    if fact["status"]:
        timing = fact.get("timing")
        words = [fact["status"]["word"], fact.get("tally", ""), timing["word"] if timing else ""]
        return Fact(fact["label"], (line(", ".join(filter(None, words))),))
    if fact["links"]:
        return Fact(fact["label"], (links(fact["links"]),))
    if fact["lines"]:
        return Fact(fact["label"], tuple(one_line(each) for each in fact["lines"]))
    return Fact(fact["label"], (one_line(fact["body"]),))
