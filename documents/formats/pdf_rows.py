"""Lines of a table without ruled cells -> its rows: told by drawn rules, by gaps, or by where the cells stand."""

from collections.abc import Iterator, Sequence

from documents.formats.pdf_cells import rows_by_cells
from documents.formats.pdf_lines import Columns, Line, Word, cells_of, has_code, usual_gap

# A rule as wide as this share of the table goes between two of its rows.
_RULE_WIDTH = 0.7
# A share of rows that is as good as all.
_MOST = 0.75


def rows_of(lines: list[Line], columns: Columns, rules: Sequence[Word]) -> Iterator[list[list[Word]]]:
    """The words by column of each row that these lines make; `rules` are drawn lines, some between rows."""
    for group in _grouped(lines, columns, rules):
        yield cells_of(group, columns)


def _grouped(lines: list[Line], columns: Columns, rules: Sequence[Word]) -> list[list[Line]]:
    """The lines of each row: between rules, else between gaps, else by where the cells stand."""
    by_rules = _at_rules(lines, rules)
    if len(by_rules) > len(lines) / 4:
        return by_rules
    by_gaps = _at_gaps(lines)
    if _fits(by_gaps, columns):
        return by_gaps
    return rows_by_cells(lines, columns) if columns.coded else by_gaps


def _at_rules(lines: list[Line], rules: Sequence[Word]) -> list[list[Line]]:
    left = min((line.segments[0].left for line in lines), default=0.0)
    right = max((line.segments[-1].right for line in lines), default=0.0)
    heights = sorted(float(rule["top"]) for rule in rules if rule["x1"] - rule["x0"] >= _RULE_WIDTH * (right - left))
    groups: dict[int, list[Line]] = {}
    for line in lines:
        groups.setdefault(sum(height < line.bottom - 1 for height in heights), []).append(line)
    return list(groups.values())


def _at_gaps(lines: list[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    bottom = 0.0
    for line in lines:
        if groups and line.top - bottom < _gap(lines):
            groups[-1].append(line)
        else:
            groups.append([line])
        bottom = max(bottom, line.bottom)
    return groups


def _gap(lines: list[Line]) -> float:
    """A blank that is clearly higher than those between the lines of one text."""
    return usual_gap(lines) + max(2.0, 0.25 * (lines[0].bottom - lines[0].top))


def _fits(groups: list[list[Line]], columns: Columns) -> bool:
    """Whether no group has two codes, and most have one."""
    if not columns.coded:
        return len(groups) > 1
    codes = [sum(has_code(line, columns) for line in group) for group in groups]
    return max(codes, default=0) <= 1 and sum(codes) >= _MOST * len(groups)
