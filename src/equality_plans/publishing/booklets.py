"""What the finished pages of an easy-read booklet show, as findings at their places in the plan's file."""

from __future__ import annotations

from datetime import date

from equality_plans.booklet import Booklet
from equality_plans.diagnostics import Diagnostic
from equality_plans.ignoring import without_ignored
from equality_plans.loading import Loaded, load_plan
from equality_plans.placing import Placer
from equality_plans.project import Project
from equality_plans.rules.easy_read_pages import check_booklet


def page_findings(booklet: Booklet, loaded: Loaded, project: Project, today: date) -> tuple[Diagnostic, ...]:
    """What the rules about layout find that neither the project nor the plan ignores.

    Args:
        booklet: the measures of its pages.
        loaded: the plan that it was made from.
        project: its severities and ignored rules.
        today: the day on which an `ignore` with `until` is looked at.
    """
    plan = loaded.plan
    assert plan is not None
    found = [
        (rule, one) for rule, one in check_booklet(booklet, plan) if rule.CODE not in project.ignored_rules
    ]
    if not found:
        return ()
    # The positions were let go after the check; most booklets have no findings and never need them again.
    again = load_plan(loaded.path, project)
    if again.document is None:
        return ()
    placer = Placer(Loaded(loaded.path, again.source, again.document, plan), project)
    return tuple(without_ignored(placer.place_all(found), plan.ignore, today)[0])
