"""How people write the names of months, as parts of patterns."""

from __future__ import annotations

from equality_plans.model.times.calendar import MONTHS

IN_FULL = "|".join(MONTHS)
SHORTENED = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
