"""What the rules about a booklet's layout share: their face, and the way back from a page to the plan."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from equality_plans.booklet import Booklet, BookletPage, Place, PrintedLine
from equality_plans.model.base import Record
from equality_plans.model.easy_read import EasyLine
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found, Rule

Key = TypeVar("Key", bound=Hashable)


class PageRule(Rule, Protocol):
    """The face of a rule module that looks at the finished pages."""

    def check_pages(self, booklet: Booklet, plan: Plan) -> Iterator[Found]:
        """Yield what is wrong with the pages that a plan was made into."""
        ...


def nothing_in_the_file(plan: Plan, context: Context) -> Iterator[Found]:
    """Nothing: these rules look at finished pages, and a plan's file has none."""
    return iter(())


def record_at(plan: Plan, place: Place) -> Record:
    """The part of a plan whose words stand at a place of its booklet."""
    easy = plan.easy_read
    for objective in plan.objectives:
        if place.section == f"plan-{objective.id}":
            told = objective.easy_read
            if told is None or place.idea is None:
                return objective
            # After the last of its lines comes how far it is.
            return _line(told.lines, place) or told
    if easy is None:
        return plan
    for number, section in enumerate(easy.sections, 1):
        if place.section == f"part-{number}":
            return _line(section.lines, place) or section
    if place.section == "thanks":
        return _line(easy.thanks, place) or easy
    if place.section == "contact":
        return easy.contact or plan
    return easy


def _line(lines: Sequence[EasyLine], place: Place) -> EasyLine | None:
    written = [line for line in lines if line.is_written]
    return written[place.idea] if place.idea is not None and place.idea < len(written) else None


def printed_lines(booklet: Booklet) -> Iterator[tuple[BookletPage, PrintedLine]]:
    """Every line of the booklet, with its page."""
    for page in booklet.pages:
        for line in page.lines:
            yield page, line


def by_value(
    found: Iterable[tuple[Key, BookletPage, PrintedLine]],
) -> Iterator[tuple[Key, list[BookletPage], PrintedLine]]:
    """Lines with the same fault gathered: the fault, their pages, the first of them.

    A fault of a style sheet comes back on every page, and is one finding.
    """
    gathered: dict[Key, tuple[list[BookletPage], PrintedLine]] = {}
    for value, page, line in found:
        pages, _ = gathered.setdefault(value, ([], line))
        if page not in pages:
            pages.append(page)
    for value, (pages, first) in gathered.items():
        yield value, pages, first


def on_pages(pages: Sequence[BookletPage]) -> str:
    """`on page 3`, `on pages 3 and 7`, `on 12 pages from page 3 on`."""
    numbers = [str(page.number) for page in pages]
    if len(numbers) == 1:
        return f"on page {numbers[0]}"
    if len(numbers) <= 4:
        return f"on pages {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"on {len(numbers)} pages from page {numbers[0]} on"


def quoted(line: PrintedLine) -> str:
    """The first words of a line, to find it by."""
    words = " ".join(line.text.split())
    return f"'{words if len(words) <= 40 else words[:37].rsplit(' ', 1)[0] + '...'}'"
