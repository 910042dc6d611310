"""Pictures of figures as PNG, 1080 pixels wide: readable on a telephone, and told apart without colours.

Each is drawn from JSON, the words in it included (handlers/figures/charts.py makes it):
`bars` {rows: [{label, parts: [int, …]}], series: [{name, style}]}: what stands how, a bar for each row;
`columns` {columns: [{label, value: 0..1 or null, text, below}]}: a rate for each period;
`heat` {columns: [label], rows: [{label, cells: [{value: 0..1 or null, text}]}], scale: [low, high]}: a rate for each
row and period;
`burn` {points: [{day, planned, left}], names: [planned, left], today: {at, name} or null}: what is left to do;
`sheet` {parts: [any of these]}: several, one below the other.
Each has a `title`, a `subtitle` and a `note` as well, empty where there is none.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from matplotlib import rc_context, rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

Spec = Mapping[str, Any]

WIDTH, DPI = 6.0, 180
MOST_PIXELS = 12_000
# Matplotlib brings this font along; it has every Vietnamese letter.
_FONT: dict[Any, Any] = {"font.family": "DejaVu Sans", "font.size": 12, "hatch.linewidth": 1.1, "axes.linewidth": 0.8}
_INK, _FAINT, _BLUE = "#222222", "#8a8a8a", "#0072B2"
# Okabe and Ito's colours, told apart by those who see no red or green; the pattern tells them apart in grey.
_STYLES = {
    "on_time": ("#009E73", ""),
    "pending": ("#A6CEE9", ""),
    "late": ("#F0B429", "//"),
    "overdue": ("#B2182B", "xx"),
    "undated": ("#D9D9D9", ".."),
}
_LIGHT = ("on_time", "overdue")
_HEAT = LinearSegmentedColormap.from_list("heat", ["#B35806", "#FDDBB0", "#F7F7F7", "#B9D7EA", "#0B4F8A"])
_NONE = "#EDEDED"


def draw(spec: Spec) -> bytes:
    """The picture as PNG; raises KeyError where the spec is none of these."""
    parts = list(spec["parts"]) if spec["kind"] == "sheet" else [spec]
    heights = [_height(part) for part in parts]
    with rc_context():
        rcParams.update(_FONT)
        figure = Figure(figsize=(WIDTH, sum(heights)), dpi=DPI, facecolor="white")
        FigureCanvasAgg(figure)
        for part, place in zip(parts, _places(figure, heights), strict=True):
            _paint(place, part, _height(part))
        out = BytesIO()
        figure.savefig(out, format="png", dpi=min(DPI, MOST_PIXELS / sum(heights)))
    return out.getvalue()


def _places(figure: Figure, heights: list[float]) -> list[SubFigure]:
    made = figure.subfigures(len(heights), 1, height_ratios=heights, squeeze=False)
    return [row[0] for row in made]


# --- heights, in inches

_ROW, _CELL, _PLOT = 0.47, 0.36, 2.7


def _height(spec: Spec) -> float:
    return _head(spec) + _BODY[spec["kind"]](spec) + _foot(spec)


def _head(spec: Spec) -> float:
    return 0.8 if spec["subtitle"] else 0.55


def _foot(spec: Spec) -> float:
    return 0.15 + 0.24 * (spec["note"].count("\n") + 1 if spec["note"] else 0)


def _bars_height(spec: Spec) -> float:
    return 0.75 + _ROW * max(len(spec["rows"]), 1)


def _heat_height(spec: Spec) -> float:
    return 0.8 + _CELL * max(len(spec["rows"]), 1)


def _plot_height(_spec: Spec) -> float:
    return _PLOT


_BODY: dict[str, Callable[[Spec], float]] = {
    "bars": _bars_height,
    "columns": _plot_height,
    "heat": _heat_height,
    "burn": _plot_height,
}


# --- painting


def _paint(place: SubFigure, spec: Spec, height: float) -> None:
    """Heading above, the plot, the note below; measured in inches, so that rows are as high everywhere."""
    top = 1 - 0.3 / height
    place.text(0.03, top, spec["title"], fontsize=14, fontweight="bold", va="center", color=_INK)
    if spec["subtitle"]:
        place.text(0.03, top - 0.29 / height, spec["subtitle"], fontsize=11, va="center", color=_INK)
    if spec["note"]:
        place.text(0.03, 0.1 / height, spec["note"], fontsize=10, va="bottom", color=_INK)
    bottom = _foot(spec) / height
    _PAINT[spec["kind"]](place, spec, (bottom, 1 - _head(spec) / height))


def _bars(place: SubFigure, spec: Spec, span: tuple[float, float]) -> None:
    rows, series = spec["rows"], spec["series"]
    axes = place.add_axes((0.03, span[0], 0.94, span[1] - span[0] - 0.55 * (span[1] - span[0]) / _body(spec)))
    widest = max((sum(row["parts"]) for row in rows), default=0) or 1
    for position, row in enumerate(rows):
        axes.text(0, position - 0.36, row["label"], fontsize=11, va="center", color=_INK)
        _bar(axes, position, row["parts"], series, widest)
    axes.set(xlim=(0, widest * 1.01), ylim=(max(len(rows), 1) - 0.45, -0.65))
    axes.set_axis_off()
    handles = [Patch(facecolor=_STYLES[one["style"]][0], hatch=_STYLES[one["style"]][1], edgecolor="white",
                     label=one["name"]) for one in series]  # fmt: skip
    legend = place.legend(handles=handles, loc="upper left", bbox_to_anchor=(0.015, span[1] + 0.01), ncols=2,
                          fontsize=11, frameon=False, handlelength=1.4, columnspacing=1.2, borderpad=0.2)  # fmt: skip
    legend.set_in_layout(False)


def _body(spec: Spec) -> float:
    return _BODY[spec["kind"]](spec)


def _bar(axes: Axes, position: int, parts: list[int], series: list[Spec], widest: int) -> None:
    left = 0
    for count, one in zip(parts, series, strict=True):
        colour, hatch = _STYLES[one["style"]]
        axes.barh(position + 0.1, count, left=left, height=0.42, color=colour, hatch=hatch, edgecolor="white")
        if count / widest > 0.035 * len(str(count)):
            ink = "white" if one["style"] in _LIGHT else _INK
            box = {"facecolor": colour, "edgecolor": "none", "pad": 2.2}
            axes.text(left + count / 2, position + 0.1, str(count), ha="center", va="center", fontsize=10.5,
                      color=ink, bbox=box)  # fmt: skip
        left += count


def _columns(place: SubFigure, spec: Spec, span: tuple[float, float]) -> None:
    columns = spec["columns"]
    axes = place.add_axes((0.04, span[0] + 0.2 * (span[1] - span[0]), 0.92, 0.72 * (span[1] - span[0])))
    for position, column in enumerate(columns):
        value = column["value"]
        if value is not None:
            axes.bar(position, value, width=0.66, color=_BLUE)
        axes.text(position, (value or 0) + 0.03, column["text"], ha="center", va="bottom", fontsize=_fitting(columns))
        axes.text(position, -0.05, f"{column['label']}\n{column['below']}", ha="center", va="top", fontsize=10,
                  linespacing=1.35, color=_INK)  # fmt: skip
    axes.axhline(0, color=_INK, linewidth=0.8)
    axes.axhline(1, color=_FAINT, linewidth=0.8, linestyle=(0, (4, 4)))
    axes.text(max(len(columns), 1) - 0.4, 1.01, "100%", ha="right", va="bottom", fontsize=10, color=_INK)
    axes.set(xlim=(-0.6, max(len(columns), 1) - 0.4), ylim=(0, 1.16))
    axes.set_axis_off()


def _fitting(columns: list[Spec]) -> float:
    return 12 if len(columns) <= 6 else 10


def _heat(place: SubFigure, spec: Spec, span: tuple[float, float]) -> None:
    rows, columns = spec["rows"], spec["columns"]
    inch = (span[1] - span[0]) / _body(spec)
    axes = place.add_axes((0.36, span[0] + 0.35 * inch, 0.62, span[1] - span[0] - 0.8 * inch))
    for down, row in enumerate(rows):
        axes.text(-0.6, down, _shortened(row["label"]), ha="right", va="center", fontsize=10.5)
        for across, cell in enumerate(row["cells"]):
            _cell(axes, across, down, cell)
    for across, label in enumerate(columns):
        axes.text(across, -0.65, label, ha="center", va="bottom", fontsize=10, linespacing=1.2)
    axes.set(xlim=(-0.5, max(len(columns), 1) - 0.5), ylim=(max(len(rows), 1) - 0.5, -0.5))
    axes.set_axis_off()
    _scale(place, spec["scale"], span[0], inch)


_LONGEST = 20


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def _cell(axes: Axes, across: int, down: int, cell: Spec) -> None:
    value = cell["value"]
    colour = _NONE if value is None else _HEAT(value)
    axes.bar(across, 0.94, width=0.95, bottom=down - 0.47, color=colour, edgecolor="white")
    dark = value is not None and (value > 0.86 or value < 0.12)
    axes.text(across, down, cell["text"], ha="center", va="center", fontsize=10.5, color="white" if dark else _INK)


def _scale(place: SubFigure, names: list[str], bottom: float, inch: float) -> None:
    """What the colours mean, in words at both ends."""
    axes = place.add_axes((0.5, bottom + 0.1 * inch, 0.22, 0.14 * inch))
    axes.imshow([[step / 50 for step in range(51)]], aspect="auto", cmap=_HEAT)
    axes.set_axis_off()
    place.text(0.49, bottom + 0.17 * inch, names[0], ha="right", va="center", fontsize=10)
    place.text(0.73, bottom + 0.17 * inch, names[1], ha="left", va="center", fontsize=10)


def _burn(place: SubFigure, spec: Spec, span: tuple[float, float]) -> None:
    points, high = spec["points"], span[1] - span[0]
    axes = place.add_axes((0.1, span[0] + 0.13 * high, 0.86, 0.73 * high))
    _steps(axes, points, *spec["names"])
    if spec["today"]:
        axes.axvline(spec["today"]["at"], color=_FAINT, linewidth=0.9)
        axes.annotate(spec["today"]["name"], (spec["today"]["at"], 0), xytext=(-5, 5), textcoords="offset points",
                      ha="right", fontsize=10, color=_INK)  # fmt: skip
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    marked = [position for position, one in enumerate(points) if one["label"]]
    axes.set_xticks(marked, [points[position]["label"] for position in marked], fontsize=10)
    axes.tick_params(axis="y", labelsize=10)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.set_ylim(bottom=0)
    place.legend(*axes.get_legend_handles_labels(), loc="upper left", bbox_to_anchor=(0.015, span[1] + 0.01), ncols=2,
                 fontsize=11, frameon=False, borderpad=0.2)  # fmt: skip


def _steps(axes: Axes, points: list[Spec], planned_name: str, left_name: str) -> None:
    """What was to be left after each point, and what was, as far as it is known, with its last number."""
    told = [one["left"] for one in points if one["left"] is not None]
    axes.step(range(len(points)), [one["planned"] for one in points], where="post", color=_INK, linestyle=(0, (4, 3)),
              linewidth=1.8, label=planned_name)  # fmt: skip
    axes.step(range(len(told)), told, where="post", color=_BLUE, linewidth=3.2, label=left_name)
    if told:
        last = (len(told) - 1, told[-1])
        axes.plot(*last, "o", color=_BLUE, markersize=8)
        axes.annotate(str(told[-1]), last, xytext=(7, 7), textcoords="offset points", fontsize=12, fontweight="bold",
                      color=_BLUE)  # fmt: skip


_PAINT: dict[str, Callable[[SubFigure, Spec, tuple[float, float]], None]] = {
    "bars": _bars,
    "columns": _columns,
    "heat": _heat,
    "burn": _burn,
}
