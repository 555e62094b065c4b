"""What finishing a PDF for screen readers costs, and what taking away two costs of the libraries saves."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator

from bench.measuring import Comparison, compare, in_process
from equality_plans.memory import no_garbage_collection
from equality_plans.pdf.document import VARIANT, load_library, write_pdf
from equality_plans.pdf.fetcher import MemoryFetcher
from equality_plans.pdf.fonts import font_files
from equality_plans.pdf.page_list import pages_listed_once

BOUND = 1.15
"""What finishing may make of WeasyPrint's own time."""
BOUNDED = ((10, 9), (100, 3))
"""Numbers of pages for which the bound holds, with the rounds of each."""
OF_INTEREST = ((100, 3), (500, 1))

_NAME = re.compile(r'(\sid="|href="#|aria-labelledby="|url\(#)')
_SECTION = re.compile(
    r'<section class="objective".*?(?=<section class="objective"|<section class="matter"|</main>)', re.S
)


def measure(page: str) -> Iterator[Comparison]:
    """Compare PDFs of several lengths.

    Args:
        page: a printed plan with objectives.
    """
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    for pages, rounds in BOUNDED:
        html = of_length(page, pages)
        yield compare(
            f"a PDF of {pages} pages, finished for screen readers and archives",
            BOUND,
            in_process("eqplan", finished(html)),
            in_process("WeasyPrint's own PDF/A-3a, with the costs below taken away too", bare(html)),
            rounds=rounds,
            clock="processor",
        )
    for pages, rounds in OF_INTEREST:
        html = of_length(page, pages)
        yield compare(
            f"a PDF of {pages} pages: no garbage collection, pages listed once",
            None,
            in_process("eqplan", finished(html)),
            in_process("WeasyPrint's own PDF/UA-1 as it comes", as_it_comes(html)),
            rounds=rounds,
            clock="processor",
            practise=False,
        )


def of_length(page: str, pages: int) -> str:
    """A page that fills about this many sheets: its objectives as often as it takes, under other names."""
    objectives = _SECTION.findall(page)
    if not objectives:
        raise ValueError("the page has no objectives")
    begin, end = page.index(objectives[0]), page.index(objectives[-1]) + len(objectives[-1])
    head = re.sub(
        r'<nav class="contents".*?</nav>|<section class="glance".*?</section>', "", page[:begin], flags=re.S
    )
    wanted = round(pages * OBJECTIVES_OF_A_PAGE)
    many = (
        _NAME.sub(rf"\g<1>copy_{number}_", objectives[number % len(objectives)]) for number in range(wanted)
    )
    return re.sub(
        r'<a [^>]*href="#[^"]*"[^>]*>(.*?)</a>', r"<b>\1</b>", head + "".join(many) + page[end:], flags=re.S
    )


OBJECTIVES_OF_A_PAGE = 0.6
"""How many of the made-up plans' objectives fill a sheet."""


def finished(html: str) -> Callable[[], object]:
    """eqplan's own way."""
    return lambda: write_pdf(html)


def bare(html: str) -> Callable[[], object]:
    """The same without what eqplan does to the PDF."""

    def make() -> None:
        with no_garbage_collection(), pages_listed_once():
            _write(html, VARIANT)

    return make


def as_it_comes(html: str) -> Callable[[], object]:
    """An accessible PDF as WeasyPrint makes it."""
    return lambda: _write(html, "pdf/ua-1")


def _write(html: str, variant: str) -> None:
    load_library().HTML(string=html, url_fetcher=MemoryFetcher(font_files())).write_pdf(pdf_variant=variant)
