"""A calendar sheet that bears the month and year of the sentence beside it."""

from __future__ import annotations


def calendar_drawing(dated: str) -> str:
    """The shapes of a calendar sheet for `March 2026` or `2026`, in the 72 by 72 square of all pictures."""
    *months, year = dated.split()
    month = " ".join(months).capitalize()
    month_size = 11.5 if len(month) > 7 else 13
    return (
        '<rect x="4" y="8" width="64" height="62" rx="4" fill="#fff"/>'
        '<path d="M4 30V12a4 4 0 0 1 4-4h56a4 4 0 0 1 4 4v18z" fill="#d22f27"/>'
        '<path d="M20 2v10M52 2v10" stroke-width="3"/>'
        f'<text class="t" x="36" y="25.5" font-size="{month_size}" style="fill:#fff">{month}</text>'
        f'<text class="t" x="36" y="58.5" font-size="24">{year}</text>'
    )
