"""What can go wrong other than in a plan.

    EqplanError            one line for the user, exit code 2
    ├── UsageError         the command line or eqplan.yaml asks for something that does not exist
    ├── MachineError       the machine lacks something, or a file cannot be written
    ├── RenderingError     a template, picture or library failed while an edition was made
    └── api.PlanHasErrors  a program asked for a plan that has errors; it carries them

Problems in plans are not exceptions but `diagnostics.Diagnostic` values. What the system refuses (OSError: a
full disk, no permission) is one line too, with exit code 2. Anything else that is raised is a bug in eqplan,
and the command line says so (exit code 70).
"""


class EqplanError(Exception):
    """The family: its text is one line that says what to do."""


class UsageError(EqplanError):
    """The command line or the project file asks for something that does not exist."""


class MachineError(EqplanError):
    """The machine lacks something that is needed, or a file cannot be written."""


class RenderingError(EqplanError):
    """A template, picture or library failed while an edition was made."""
