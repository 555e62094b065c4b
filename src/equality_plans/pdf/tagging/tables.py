"""Which headings each cell of a table has, as the HTML standard finds them (WHATWG, 4.9.12.2).

WeasyPrint 70.0 gives cells behind a `rowspan` the headings of another column, takes the heading of a group of
rows for that of a column, and writes no `Scope`.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.pdf.tagging.nodes import CELLS, Node

Grid = dict[tuple[int, int], Node]
"""The cell on each place of a table, by row and column."""


def tie_headings(table: Node, name: str) -> None:
    """Write into every cell which headings it has, and into every heading what it is the heading of.

    Args:
        table: its tag, with all its rows.
        name: begins the names of its headings, and no other table's.
    """
    rows = [node for node in table.walk() if node.role == "TR"]
    grid, corners = _lay_out(rows)
    scopes = {id(cell): _scope(cell, rows[row]) for cell, (row, _) in corners.items() if cell.role == "TH"}
    for cell, (row, column) in corners.items():
        across, down = _span(cell, "colspan"), _span(cell, "rowspan")
        attributes = cell.attributes.setdefault("Table", {})
        if across > 1:
            attributes["ColSpan"] = across
        if down > 1:
            attributes["RowSpan"] = down
        if cell.role == "TH":
            attributes["Scope"] = "/Row" if scopes[id(cell)].startswith("row") else "/Column"
            cell.identity = f"{name}-{row + 1}-{column + 1}"
        upwards = ([(above, at) for above in range(row - 1, -1, -1)] for at in range(column, column + across))
        to_the_left = ([(at, left) for left in range(column - 1, -1, -1)] for at in range(row, row + down))
        found = dict.fromkeys(
            (
                *(each for way in to_the_left for each in _met(way, grid, scopes, "row")),
                *_of_group(cell, row, corners, scopes),
                *(each for way in upwards for each in _met(way, grid, scopes, "col")),
            )
        )
        if found:
            attributes["Headers"] = list(found)


def _lay_out(rows: list[Node]) -> tuple[Grid, dict[Node, tuple[int, int]]]:
    grid: Grid = {}
    corners: dict[Node, tuple[int, int]] = {}
    for row, tag in enumerate(rows):
        column = 0
        for cell in (kid for kid in tag.kids if isinstance(kid, Node) and kid.role in CELLS):
            while (row, column) in grid:
                column += 1
            corners[cell] = row, column
            for down in range(_span(cell, "rowspan")):
                for across in range(_span(cell, "colspan")):
                    if row + down < len(rows) and rows[row + down].parent is tag.parent:
                        grid.setdefault((row + down, column + across), cell)
    return grid, corners


def _span(cell: Node, name: str) -> int:
    said = cell.element.get(name, "1")
    return max(int(said), 1) if said.isdigit() else 1


def _scope(heading: Node, row: Node) -> str:
    said: str = heading.element.get("scope", "").lower()
    if said in ("row", "col", "rowgroup", "colgroup"):
        return said
    alone = all(kid.role == "TH" for kid in row.kids if isinstance(kid, Node))
    return "col" if alone else "row"


def _met(way: list[tuple[int, int]], grid: Grid, scopes: dict[int, str], scope: str) -> Iterator[Node]:
    """The headings that lie on the way from a cell to the edge of the table, those next to the edge first.

    Where data lies between, a heading further off is replaced by one of the same width that is nearer.
    """
    found: list[Node] = []
    block: list[Node] = []
    replaced: set[tuple[int, int]] = set()
    for place in way:
        cell = grid.get(place)
        if cell is None:
            continue
        if cell.role != "TH":
            replaced |= {_size(one) for one in block}
            block = []
        elif cell not in block:
            block.append(cell)
            if scopes[id(cell)].removesuffix("group") == scope and _size(cell) not in replaced:
                found.append(cell)
    return reversed(found)


def _size(cell: Node) -> tuple[int, int]:
    return _span(cell, "rowspan"), _span(cell, "colspan")


def _of_group(
    cell: Node, row: int, corners: dict[Node, tuple[int, int]], scopes: dict[int, str]
) -> Iterator[Node]:
    """The headings above a cell that are those of a whole group of rows, and the cell lies in it."""
    group = cell.parent and cell.parent.parent
    for heading, (above, _) in corners.items():
        same = heading.parent and heading.parent.parent is group
        if scopes.get(id(heading)) == "rowgroup" and same and above < row:
            yield heading
