"""The findings of reading: one class a kind, whose docstring is its documentation.

They have the form of the rules in `equality_plans.rules` (CODE, NAME, SEVERITY, and a docstring with a bad
and a good example) but no check of their own: a file that can't be read has no plan for a rule to look at.
"""

from __future__ import annotations

from typing import ClassVar

from equality_plans.diagnostics import Severity


class Kind:
    """What every kind of finding has."""

    CODE: ClassVar[str]
    NAME: ClassVar[str]
    SEVERITY: ClassVar[Severity] = Severity.ERROR


class UnreadableFile(Kind):
    """The file cannot be opened.

    Why: a plan that can't be read can't be checked. The rest of the run goes on.
    """

    CODE, NAME = "E001", "unreadable-file"


class NotUtf8(Kind):
    """The file was saved in an encoding other than UTF-8, or is no plain text at all.

    Why: letters such as é, £ or – would be read as other signs. Editors save as UTF-8 by themselves, except
    some older ones on Windows, which offer it under Save As.
    """

    CODE, NAME = "E002", "not-utf-8"


class HiddenCharacter(Kind):
    """An invisible character stands in the text, or a space that is not the one of the space bar.

    Why: nobody can see it, and it breaks text to speech, search and printing. It comes from copying out of a
    PDF or a terminal.
    """

    CODE, NAME = "E003", "hidden-character"


class TooMuch(Kind):
    """The file is larger or deeper than a plan can be, or uses a part of YAML that plans do not need.

    Why: such files come from a bracket that was never closed, from two files pasted together, or from
    somebody who wants to harm. Tags (`!`), copies of groups (`*`) and second documents (`---`) are not part
    of the format.
    """

    CODE, NAME = "E004", "too-much"


class NotYaml(Kind):
    """The lines cannot be read as fields.

    Why: the way in which lines are set in, and the colon after a name, say what belongs to what.

    Bad:
        title: Equality plan
         organisation: Anytown Council

    Good:
        title: Equality plan
        organisation: Anytown Council
    """

    CODE, NAME = "E005", "not-yaml"


class EmptyPlan(Kind):
    """There is no plan in the file.

    Why: a plan is a list of fields, `name: value`, the first of which is `format: 1`.
    """

    CODE, NAME = "E006", "no-plan"


class MissingField(Kind):
    """A field that every plan needs is not there.

    Why: without it the plan cannot be printed or referred to.

    Bad:
        objectives:
          - id: D1
            measures: [Every office has a hearing loop.]

    Good:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            measures: [Every office has a hearing loop.]
    """

    CODE, NAME = "E101", "missing-field"


class UnknownField(Kind):
    """The format has no field of this name in this place.

    Why: a field that the program does not know would be lost in silence. Facts for which there is no field go
    under `details:`.

    Bad:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            deadline: March 2027
            measures: [Every office has a hearing loop.]

    Good:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            timescale: March 2027
            measures: [Every office has a hearing loop.]
    """

    CODE, NAME = "E102", "unknown-field"


class RepeatedField(Kind):
    """One field stands twice in the same place.

    Why: only one of the two can hold. Most often the second belongs to an entry whose `- ` was forgotten.

    Bad:
        contact:
          phone: 01234 567890
          phone: 01234 567891

    Good:
        contact:
          phone: 01234 567890
    """

    CODE, NAME = "E103", "repeated-field"


class NoValue(Kind):
    """A field stands there without a value.

    Why: nobody can tell whether it was forgotten. Delete the line, or fill it in.

    Bad:
        contact:
          email:

    Good:
        contact:
          email: equality@anytown.example
    """

    CODE, NAME = "E104", "no-value"


class WrongShape(Kind):
    """A list, a group of fields or a line of text stands where another of the three belongs.

    Why: what the field means decides which of them can be read.

    Bad:
        contact: equality@anytown.example

    Good:
        contact:
          email: equality@anytown.example
    """

    CODE, NAME = "E105", "wrong-shape"


class NotAChoice(Kind):
    """The field takes one of a few words, and this is none of them.

    Why: the words are counted and compared, so they must be the same in every plan.

    Bad:
        edition:
          version: "1"
          state: final

    Good:
        edition:
          version: "1"
          state: approved
    """

    CODE, NAME = "E106", "not-a-choice"


class NotANumber(Kind):
    """A figure is not a plain number.

    Why: figures are compared with targets and drawn. The unit has a field of its own.

    Bad:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            measures:
              - text: Disabled callers who say that it was easy
                actuals: [{value: 46%}]

    Good:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            measures:
              - text: Disabled callers who say that it was easy
                unit: "%"
                actuals: [{value: 46}]
    """

    CODE, NAME = "E107", "not-a-number"


class NotAnId(Kind):
    """An id has signs that an id cannot have.

    Why: ids stand in web addresses and file names, so they are letters, digits, dots and hyphens.

    Bad:
        objectives:
          - id: D 1
            title: Make sure that people can reach us
            measures: [Every office has a hearing loop.]

    Good:
        objectives:
          - id: D1
            title: Make sure that people can reach us
            measures: [Every office has a hearing loop.]
    """

    CODE, NAME = "E108", "not-an-id"


class NotAWebAddress(Kind):
    """A web address does not start with http:// or https://, or has a space in it.

    Why: readers follow it from the published plan.

    Bad:
        contact:
          website: www.anytown.example

    Good:
        contact:
          website: https://www.anytown.example
    """

    CODE, NAME = "E109", "not-a-web-address"


class UnknownFormat(Kind):
    """The plan is written in a format that this version does not read.

    Why: a later format can hold what this version would lose.

    Bad:
        format: 2

    Good:
        format: 1
    """

    CODE, NAME = "E110", "unknown-format"


class ColonInText(Kind):
    """A colon and a space inside text that is not in quotes.

    Why: the colon ends the name of a field, so the text is torn in two. Put the text in quotes, or write |
    behind the name and start the text on the next line.

    Bad:
        title: Equality plan: 2026 to 2029

    Good:
        title: "Equality plan: 2026 to 2029"
    """

    CODE, NAME = "E201", "colon-in-text"


class CommaInBraces(Kind):
    """A comma inside { } or [ ] that belongs to text.

    Why: inside brackets a comma ends the value, so the rest of the text is read as another field. Put the
    text in quotes, or write the fields under each other.

    Bad:
        retired:
          - {id: D9, reason: It was finished, so we took it out}

    Good:
        retired:
          - {id: D9, reason: "It was finished, so we took it out"}
    """

    CODE, NAME = "E202", "comma-in-braces"


class StartsWithBracket(Kind):
    """Text that starts with [[ or another bracket and is not in quotes.

    Why: an opening bracket at the start of a value starts a list.

    Bad:
        sections:
          - title: Before this plan
            text: [[D1]] goes on from the last plan.

    Good:
        sections:
          - title: Before this plan
            text: "[[D1]] goes on from the last plan."
    """

    CODE, NAME = "E203", "starts-with-bracket"


class StartsWithSign(Kind):
    """Text that starts with a sign that has a meaning in YAML, such as ** or % or @, and is not in quotes.

    Why: at the start of a value the sign is not read as text.

    Bad:
        sections:
          - title: In short
            text: **Everyone** can reach us.

    Good:
        sections:
          - title: In short
            text: "**Everyone** can reach us."
    """

    CODE, NAME = "E204", "starts-with-sign"


class CutByHash(Kind):
    """Text cut short by a space and a #.

    Why: a # behind a space starts a comment, so the rest of the line is lost. Put the text in quotes.

    Bad:
        sections:
          - title: Follow us
            text: Find us under #FairAnytown on the web.

    Good:
        sections:
          - title: Follow us
            text: "Find us under #FairAnytown on the web."
    """

    CODE, NAME, SEVERITY = "E205", "cut-by-hash", Severity.WARNING


class TabCharacter(Kind):
    """A tab at the start of a line or behind a hyphen.

    Why: how far a line is set in says what it belongs to, and a tab has no fixed width. Use spaces, two for
    each step.
    """

    CODE, NAME = "E206", "tab"


class CurlyQuotedName(Kind):
    """The name of a field stands in curly quotation marks.

    Why: word processors turn straight marks into curly ones, which are part of the name. Names need no marks
    at all.

    Bad:
        contact:
          “email”: equality@anytown.example

    Good:
        contact:
          email: equality@anytown.example
    """

    CODE, NAME = "E207", "curly-quotes-round-name"


class PastedBullet(Kind):
    """A bullet sign pasted from a word processor, or a hyphen without a space behind it.

    Why: the sign is read as part of the text, and the entries run together. Start each entry with a hyphen
    and a space.

    Bad:
        sections:
          - title: What we heard
            text: |
              • Phones are hard to use.
              • Letters are too long.

    Good:
        sections:
          - title: What we heard
            text: |
              - Phones are hard to use.
              - Letters are too long.
    """

    CODE, NAME = "E208", "pasted-bullet"


class QuoteEndsEarly(Kind):
    """Text starts with a quotation mark, and goes on behind the closing one.

    Why: a value that starts with a quotation mark ends at the next one. Put the whole text in quotes of the
    other kind.

    Bad:
        sections:
          - title: 'Working together' in practice

    Good:
        sections:
          - title: "'Working together' in practice"
    """

    CODE, NAME = "E209", "quote-ends-early"


class ListRunTogether(Kind):
    """A list under a text, which is read as part of the text.

    Why: without | behind its name a text goes on over the lines that are set in below it, hyphens and all,
    and the entries run together in one paragraph.

    Bad:
        sections:
          - title: What we heard
            text: People told us that
              - phones are hard to use
              - letters are too long

    Good:
        sections:
          - title: What we heard
            text: |
              People told us that
              - phones are hard to use
              - letters are too long
    """

    CODE, NAME = "E210", "list-run-together"


class UnreadableTime(Kind):
    """A date or timescale that the program cannot read.

    Why: deadlines are counted, sorted and watched, so each must mean one thing. Dates are day first, months
    may be words, and a year is always needed.

    Bad:
        as_at: 31 June 2026

    Good:
        as_at: 30 June 2026
    """

    CODE, NAME = "D201", "unreadable-time"


KINDS: tuple[type[Kind], ...] = (
    UnreadableFile,
    NotUtf8,
    HiddenCharacter,
    TooMuch,
    NotYaml,
    EmptyPlan,
    MissingField,
    UnknownField,
    RepeatedField,
    NoValue,
    WrongShape,
    NotAChoice,
    NotANumber,
    NotAnId,
    NotAWebAddress,
    UnknownFormat,
    ColonInText,
    CommaInBraces,
    StartsWithBracket,
    StartsWithSign,
    CutByHash,
    TabCharacter,
    CurlyQuotedName,
    PastedBullet,
    QuoteEndsEarly,
    ListRunTogether,
    UnreadableTime,
)

BY_CODE = {kind.CODE: kind for kind in KINDS}
