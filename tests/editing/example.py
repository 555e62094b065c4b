"""A small plan to change: `PLAN` without easy words, `EASY` with some for its one objective, at its end."""

from __future__ import annotations

PLAN = """\
format: 1
id: a
title: Equality plan
organisation: Anytown Council
jurisdiction: england
period: April 2026 to March 2029
as_at: 30 September 2026
edition: {version: "1", state: draft}
objectives:
  - id: A1
    title: Everyone can reach us
    actions:
      - id: A1.1
        text: Open a text relay line.
        lead: Head of customer services
        timescale: by March 2027
        status: in progress
"""
EASY = f"""\
{PLAN}\
    easy_read:
      lines:
        - picture: telephone
          text: You can call us.
"""
