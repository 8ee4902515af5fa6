"""Charts of a report: bars, drawn as SVG inside the page, each with a title, a description and a table.

Nobody needs the drawing: the table beside it says the same, for readers of screens and for copying.
Widths of texts are estimated, since no browser is asked: a Chinese character counts as two letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from cli.report.page import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 720
"""Of a drawing, in its own units; the page stretches it."""
_LETTER = 6.6
"""Width of a letter at font size 11, in units of the drawing: the widest of the fonts in the page."""
_ROW = 24
_BAR = 13
_TOP = 8
_MOST_LABEL = 34
"""Letters of a label before it is cut; the table has it whole."""
_PLOT = 150
"""Height of the bars of `columns`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: a value, the class that colours it, what is written behind the bar."""

    value: float
    kind: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar and its label; parts stand one behind the other."""

    label: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> float:
        """The bar's length."""
        return sum(part.value for part in self.parts)


def bars(key: str, title: str, description: str, given: Sequence[Bar], *, most: float = 0) -> Html:
    """Draw bars from left to right, one under the other. `most` is the value of a whole line."""
    labels = [_cut(bar.label) for bar in given]
    left = max((cell_len(label) for label in labels), default=0) * _LETTER + 12
    behind = [" / ".join(part.shown for part in bar.parts if part.shown) for bar in given]
    right = max((cell_len(text) for text in behind), default=0) * _LETTER + 14
    room = max(WIDTH - left - right, 80)
    scale = room / (max([most, *(bar.total for bar in given)], default=0) or 1)
    drawn: list[Html] = [_line(left, _TOP - 4, left, _TOP + _ROW * len(given))]
    for at, (bar, label, text) in enumerate(zip(given, labels, behind, strict=True)):
        y = _TOP + at * _ROW
        drawn.append(_text(left - 8, y + _BAR - 2, label, "end"))
        x = left
        for part in bar.parts:
            if part.value <= 0:
                continue
            wide = max(part.value * scale, 1.5)
            drawn.append(_rectangle(x, y, wide, _BAR, part.kind))
            x += wide
        drawn.append(_text(x + 6, y + _BAR - 2, text, "start"))
    return _drawing(key, title, description, drawn, _TOP + _ROW * len(given) + 4)


def columns(key: str, title: str, description: str, given: Sequence[Bar]) -> Html:
    """Draw bars from the bottom up, side by side, their labels under them."""
    step = WIDTH / max(len(given), 1)
    wide = min(step * 0.62, 60)
    most = max((bar.total for bar in given), default=0) or 1
    base = _TOP + 16 + _PLOT
    drawn: list[Html] = [_line(0, base, WIDTH, base)]
    for at, bar in enumerate(given):
        middle = step * at + step / 2
        y = float(base)
        for part in bar.parts:
            if part.value <= 0:
                continue
            high = max(part.value / most * _PLOT, 1.5)
            y -= high
            drawn.append(_rectangle(middle - wide / 2, y, wide, high, part.kind))
        shown = " / ".join(part.shown for part in bar.parts if part.shown)
        drawn.append(_text(middle, y - 5, shown, "middle"))
        drawn.append(_text(middle, base + 15, _cut(bar.label), "middle"))
    return _drawing(key, title, description, drawn, base + 24)


def legend(entries: Sequence[tuple[str, str]]) -> Html:
    """Say what the colours mean: class and words."""
    return element(
        "p",
        *(
            joined(element("span", class_=f"swatch {kind}"), element("span", words), " ")
            for kind, words in entries
        ),
        class_="legend",
    )


def _drawing(key: str, title: str, description: str, drawn: Sequence[Html], height: float) -> Html:
    about = [
        element("title", title, id=f"{key}-title"),
        element("desc", description, id=f"{key}-desc"),
    ]
    return element(
        "svg",
        *_apart([*about, *drawn]),
        class_="chart",
        id=key,
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        viewBox=f"0 0 {WIDTH} {_size(height)}",
        preserveAspectRatio="xMinYMin meet",
    )


def _apart(drawn: Sequence[Html]) -> list[Html]:
    """Put each on a line of its own: labels that are copied as text do not run together."""
    return [Html(f"{one}\n") for one in drawn]


def _text(x: float, y: float, text: str, anchor: str) -> Html:
    if not text:
        return Html("")
    return element("text", text, x=_size(x), y=_size(y), text_anchor=anchor)


def _rectangle(x: float, y: float, wide: float, high: float, kind: str) -> Html:
    sides = {"x": _size(x), "y": _size(y), "width": _size(wide), "height": _size(high)}
    return element("rect", **sides, class_=f"bar {kind}")


def _line(x: float, y: float, to_x: float, to_y: float) -> Html:
    return element("line", x1=_size(x), y1=_size(y), x2=_size(to_x), y2=_size(to_y), class_="axis")


def _size(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _cut(label: str) -> str:
    if cell_len(label) <= _MOST_LABEL:
        return label
    return set_cell_size(label, _MOST_LABEL - 1).rstrip() + "…"
