"""The kinds of edition: the standard one, and easy read. What a kind needs is imported when it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.easyread import SUFFIXES
from equality_plans.frameworks import Vocabulary
from equality_plans.loading import Loaded
from equality_plans.model.plan import Plan
from equality_plans.pdf.attachments import UNDATED, Attachment
from equality_plans.publishing.booklets import page_findings
from equality_plans.publishing.task import Drafts, Task, has_easy_words, other_editions
from equality_plans.rendering import FORMATS, Edition, Format

_OF_EASY_READ = "ER"
_NOBODY_CHECKED = "ER006"


@dataclass(frozen=True, slots=True)
class Made:
    """An edition.

    Attributes:
        content: the bytes of the file.
        beside: files that go with it, by what follows the plan's id in the name of each.
        findings: what only its finished pages could show.
    """

    content: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of edition.

    Attributes:
        lacks: what a plan lacks that has nothing to make this kind from.
        suffixes: what follows the plan's id in the name of the file, by format.
        has: whether a plan holds what this kind is made from.
        may_be_draft: whether there are drafts of it.
        proof: the format whose finished pages are looked at before a final edition in any format is made.
        held_back_by: those of a plan's findings for which it is not made; True stands for a draft.
        makers: from a task and its plan to a function for each format; the view is built once for all.
    """

    lacks: str
    suffixes: dict[str, str]
    has: Callable[[Plan], bool]
    may_be_draft: bool
    proof: str
    held_back_by: Callable[[Iterable[Diagnostic], bool], list[Diagnostic]]
    makers: Callable[[Task, Loaded], dict[str, Callable[[], Made]]]


def day_of(plan: Plan) -> date:
    """The day that a plan's own text gives for it."""
    if plan.edition and plan.edition.published:
        return plan.edition.published.start
    return plan.as_at.end if plan.as_at else UNDATED


def _plan_file(loaded: Loaded, title: str) -> tuple[Attachment, ...]:
    """The plan, to travel inside the PDF that is made from it. One that a program made has no file."""
    plan, source = loaded.plan, loaded.source
    if plan is None or source is None or not source.text:
        return ()
    return (Attachment(loaded.path.name, source.text.encode(), title, day_of(plan)),)


def _errors_but_for_easy_read(found: Iterable[Diagnostic], draft: bool) -> list[Diagnostic]:
    return [one for one in found if one.severity is Severity.ERROR and not one.code.startswith(_OF_EASY_READ)]


def _errors_unless_draft(found: Iterable[Diagnostic], draft: bool) -> list[Diagnostic]:
    """A draft may have errors in its easy words. A final edition has none, and somebody has checked it."""
    if draft:
        return _errors_but_for_easy_read(found, draft)
    weighed = (replace(one, severity=Severity.ERROR) if one.code == _NOBODY_CHECKED else one for one in found)
    return [one for one in weighed if one.severity is Severity.ERROR]


def _standard(task: Task, loaded: Loaded) -> dict[str, Callable[[], Made]]:
    from equality_plans.rendering.environment import make_environment
    from equality_plans.rendering.labels import read_labels
    from equality_plans.rendering.view import build_view

    plan, source = loaded.plan, loaded.source
    assert plan is not None and source is not None
    view = build_view(
        plan,
        labels=read_labels(plan.language),
        today=task.today,
        as_at=task.as_at,
        plans=task.words,
        files=other_editions(plan),
        vocabulary=Vocabulary.of(plan.jurisdiction, task.project.characteristics),
    )
    edition = Edition(
        view,
        make_environment(task.project.templates),
        attachments=_plan_file(loaded, view["masthead"]["title"]),
        dated=day_of(plan),
        font_size=task.font_size,
    )
    return {name: partial(_form, form, edition) for name, form in FORMATS.items()}


def _form(form: Format, edition: Edition) -> Made:
    return Made(form.make(edition), form.make_beside(edition))


def _easy_read(task: Task, loaded: Loaded) -> dict[str, Callable[[], Made]]:
    from equality_plans.easyread.edition import EasyReadEdition, make_html, make_pdf
    from equality_plans.easyread.labels import read_easy_labels
    from equality_plans.easyread.pictures import pictures_of
    from equality_plans.easyread.view import build_easy_view
    from equality_plans.rendering.environment import make_environment

    plan, source = loaded.plan, loaded.source
    assert plan is not None and source is not None
    today = task.as_at or (plan.as_at.end if plan.as_at else task.today)
    view = build_easy_view(
        plan,
        labels=read_easy_labels(plan.language),
        today=today,
        pictures=pictures_of(task.project.pictures, placeholders=task.drafts is Drafts.ALL),
    )
    edition = EasyReadEdition(
        view,
        make_environment(task.project.templates),
        attachments=_plan_file(loaded, view["title"]),
        draft=task.drafts is Drafts.ALL,
        options=task.project.easy_read,
    )

    def pdf() -> Made:
        made = make_pdf(edition)
        return Made(made.content, findings=page_findings(made.booklet, loaded, task.project, task.today))

    return {"html": lambda: Made(make_html(edition)), "pdf": pdf}


KINDS: dict[str, Kind] = {
    "standard": Kind(
        lacks="objectives",
        suffixes={name: form.suffix for name, form in FORMATS.items()},
        has=lambda plan: True,
        may_be_draft=False,
        proof="",
        held_back_by=_errors_but_for_easy_read,
        makers=_standard,
    ),
    "easy-read": Kind(
        lacks="easy-read words",
        suffixes=SUFFIXES,
        has=has_easy_words,
        may_be_draft=True,
        proof="pdf",
        held_back_by=_errors_unless_draft,
        makers=_easy_read,
    ),
}
