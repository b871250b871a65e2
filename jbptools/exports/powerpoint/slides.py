"""Building blocks of a deck: pages, texts, cards, tables that go on over as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from jbptools.exports.clean import Cleaner
from jbptools.exports.powerpoint.cells import fill_rows
from jbptools.exports.powerpoint.measure import em_width, line_height, split_lines
from jbptools.exports.powerpoint.theme import set_theme
from jbptools.words import say
from jbptools.words.language import Language
from jbptools.words.palette import ACCENT, BRAND, INK, LINE, SOFT
from jbptools.words.writing import writing

__all__ = ["Deck", "Look"]

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.6
TOP = 1.5
BOTTOM = 6.85
_PAD = 0.08
#: bold type, and the wider letters of the font that stands in where a machine lacks ours
_WIDER = 1.12
#: the blank that programs put between Chinese and Latin letters makes a line full earlier than its letters do
_LOOSER = 1.06


@dataclass(frozen=True)
class Look:
    """How a text looks."""

    size: float = 14
    colour: str = INK
    bold: bool = False
    align: str = "left"
    middle: bool = False


def _emu(inches: float) -> int:
    return round(inches * 914400)


class Deck:
    """A 16:9 presentation in one language.

    Args:
        language: of the fixed words and for the spelling check of all text.
        overline: the line over each title, e.g. dealer and period.
    """

    def __init__(self, language: Language, overline: str) -> None:
        from pptx import Presentation

        self.language = language
        self.overline = overline
        self.clean = Cleaner()
        presentation: Any = Presentation()
        self.file = presentation
        self.file.slide_width = _emu(WIDTH)
        self.file.slide_height = _emu(HEIGHT)
        set_theme(self.file)
        self._lay_out()
        self.slide: Any = None

    def _lay_out(self) -> None:
        """Put the title where our pages have it, so that slides people add look the same."""
        master = self.file.slide_masters[0]
        for holder in [*master.placeholders, *(p for la in master.slide_layouts for p in la.placeholders)]:
            if holder.element.spPr.xfrm is not None:
                holder.left, holder.width = round(holder.left * WIDTH / 10), round(holder.width * WIDTH / 10)
        self.layout = master.slide_layouts[5]
        title = master.placeholders[0]
        title.left, title.top, title.width, title.height = map(_emu, (MARGIN, 0.62, WIDTH - 2 * MARGIN, 0.72))
        style = master.element.find(".//{*}titleStyle/{*}lvl1pPr")
        style.set("algn", "l")
        run = style.find("{*}defRPr")
        run.set("sz", "2600")
        run.set("b", "1")

    def page(self, title: str) -> Any:
        """Begin a page; returns the slide."""
        self.slide = self.file.slides.add_slide(self.layout)
        holder = self.slide.shapes.title
        holder.text_frame.text = self.clean(title)
        frame = holder.text_frame
        frame.word_wrap = True
        self._inset(frame, 0)
        self._colour(frame.paragraphs[0].runs, BRAND)
        self.text(self.overline, (MARGIN, 0.34, WIDTH - 2 * MARGIN, 0.3), Look(12, SOFT))
        self.block((MARGIN, 1.36, 1.2, 0.05), ACCENT)
        number = len(self.file.slides)
        self.text(str(number), (WIDTH - MARGIN - 1, 7.04, 1, 0.3), Look(11, SOFT, align="right"))
        self.text(say("exports.footer", self.language), (MARGIN, 7.04, 9, 0.3), Look(11, SOFT))
        return self.slide

    def block(self, box: tuple[float, float, float, float], colour: str, *, rounded: bool = False) -> Any:
        """Draw a filled rectangle (left, top, width, height in inches)."""
        from pptx.dml.color import RGBColor
        from pptx.enum.shapes import MSO_SHAPE

        kind = MSO_SHAPE.ROUNDED_RECTANGLE if rounded else MSO_SHAPE.RECTANGLE
        shape = self.slide.shapes.add_shape(kind, *map(_emu, box))
        if rounded:
            shape.adjustments[0] = min(0.5, 0.08 / min(box[2], box[3]))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(colour[1:])
        shape.line.fill.background()
        shape.shadow.inherit = False
        return shape

    def text(self, text: str, box: tuple[float, float, float, float], look: Look | None = None) -> Any:
        """Write a text into a box (left, top, width, height in inches)."""
        from pptx.enum.text import MSO_ANCHOR

        shape = self.slide.shapes.add_textbox(*map(_emu, box))
        frame = shape.text_frame
        frame.word_wrap = True
        look = look or Look()
        if look.middle:
            frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        self._inset(frame, 0)
        self.fill(frame, text, look)
        return shape

    def fill(self, frame: Any, text: str, look: Look) -> None:
        """Write a text into a frame, one paragraph a line."""
        from pptx.enum.text import PP_ALIGN

        align = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}[look.align]
        for number, line in enumerate(self.clean(text).split("\n")):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = align
            run = paragraph.add_run()
            run.text = line
            self._style(run, look)

    def _style(self, run: Any, look: Look) -> None:
        from pptx.util import Pt

        run.font.size = Pt(look.size)
        run.font.bold = look.bold
        self._colour([run], look.colour)

    def _colour(self, runs: Sequence[Any], colour: str) -> None:
        from pptx.dml.color import RGBColor

        for run in runs:
            run.font.color.rgb = RGBColor.from_string(colour[1:])
            properties = run._r.get_or_add_rPr()
            properties.set("lang", writing(self.language).office)
            properties.set("altLang", writing(self.language).office_other)

    @staticmethod
    def _inset(frame: Any, inches: float) -> None:
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = _emu(inches)

    def table(
        self,
        title: str,
        heads: Sequence[str],
        weights: Sequence[float],
        rows: Sequence[Sequence[str]],
        tight: Sequence[int] = (),
    ) -> None:
        """Lay out a table, on further pages where one is too short; a very long cell goes on below.

        Args:
            title: of the page.
            heads: the headings.
            weights: widths of the columns beside one another.
            rows: the texts.
            tight: columns whose cells should stay on one line (dates, numbers).
        """
        for size in (16, 14, 12, 11) if len(heads) < 10 else (12, 11):
            widths = self._widths(heads, weights, rows, tight, size)
            pages = self._pages(rows, widths, size, BOTTOM - TOP - self._height(heads, widths, size))
            if len(pages) == 1:
                break
        for number, page in enumerate(pages, start=1):
            more = (
                say("exports.page_of", self.language, page=number, pages=len(pages)) if len(pages) > 1 else ""
            )
            self.page(title + more)
            self._one_table(heads, widths, page, size)

    def _widths(
        self,
        heads: Sequence[str],
        weights: Sequence[float],
        rows: Sequence[Sequence[str]],
        tight: Sequence[int],
        size: int,
    ) -> list[float]:
        """Share out the page by weight; break neither a heading's words nor a date where there is room."""
        room = WIDTH - 2 * MARGIN
        least = [max(map(em_width, [*head.split(), "--"])) for head in heads]
        for place in tight:
            least[place] = max(least[place], *(em_width(row[place]) for row in rows), 0)
        least = [need * _WIDER for need in least]
        least = [min(room / 4, need * size / 72 + 2 * _PAD + 0.03) for need in least]
        if sum(least) > room:
            return [room * need / sum(least) for need in least]
        free = room - sum(least)
        wish = [
            max(0.0, room * weight / sum(weights) - need) for weight, need in zip(weights, least, strict=True)
        ]
        share = sum(wish) or 1.0
        return [need + free * want / share for need, want in zip(least, wish, strict=True)]

    def _height(self, cells: Sequence[str], widths: Sequence[float], size: float) -> float:
        lines = max(len(self._lines(cell, width, size)) for cell, width in zip(cells, widths, strict=True))
        return lines * size * line_height("".join(cells)) / 72 + 2 * 0.05

    @staticmethod
    def _lines(cell: str, width: float, size: float) -> list[str]:
        return split_lines(cell, (width - 2 * _PAD) * 72 / size / _LOOSER)

    def _pages(
        self, rows: Sequence[Sequence[str]], widths: Sequence[float], size: int, room: float
    ) -> list[list[Sequence[str]]]:
        pages: list[list[Sequence[str]]] = [[]]
        used = 0.0
        for row in rows:
            for part in self._parts(row, widths, size, room):
                height = self._height(part, widths, size)
                if pages[-1] and used + height > room:
                    pages.append([])
                    used = 0.0
                pages[-1].append(part)
                used += height
        return pages

    def _parts(
        self, row: Sequence[str], widths: Sequence[float], size: int, room: float
    ) -> list[Sequence[str]]:
        """Cut a row that is higher than a page into rows that are not."""
        most = int((room - 0.1) * 72 / (size * line_height("".join(row))))
        broken = [self._lines(cell, width, size) for cell, width in zip(row, widths, strict=True)]
        highest = max(map(len, broken))
        if highest <= most:
            return [row]
        return [["".join(lines[at : at + most]) for lines in broken] for at in range(0, highest, most)]

    def _one_table(
        self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]], size: int
    ) -> None:
        whole = [[self.clean(text) for text in row] for row in (heads, *rows)]
        heights = [_emu(self._height(row, widths, size)) for row in whole]
        box = (*map(_emu, (MARGIN, TOP, WIDTH - 2 * MARGIN)), sum(heights))
        table = self.slide.shapes.add_table(1, len(heads), *box).table
        for column, width in zip(table.columns, widths, strict=True):
            column.width = _emu(width)
        fill_rows(table, whole, heights, size, writing(self.language).wide_letters, _emu(_PAD))

    def chart(
        self,
        kind: str,
        categories: Sequence[str],
        series: Sequence[tuple[str, Sequence[float | None]]],
        box: tuple[float, float, float, float],
        number_format: str = "#,##0",
    ) -> Any:
        """Draw a native chart that people can edit: ``"column"``, ``"bar"`` or ``"line"``."""
        from pptx.chart.data import CategoryChartData
        from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
        from pptx.util import Pt

        data = CategoryChartData(number_format=number_format)
        data.categories = [self.clean(category) for category in categories]
        for name, values in series:
            data.add_series(self.clean(name), values)
        types = {
            "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
            "bar": XL_CHART_TYPE.BAR_CLUSTERED,
            "line": XL_CHART_TYPE.LINE_MARKERS,
        }
        chart = self.slide.shapes.add_chart(types[kind], *map(_emu, box), data).chart
        chart.font.size = Pt(13)
        chart.has_title = False
        chart.has_legend = len(series) > 1
        if chart.has_legend:
            chart.legend.position = XL_LEGEND_POSITION.BOTTOM
            chart.legend.include_in_layout = False
        chart.value_axis.major_gridlines.format.line.color.rgb = self._rgb(LINE)
        chart.value_axis.format.line.fill.background()
        chart.value_axis.tick_labels.number_format = number_format
        chart.value_axis.tick_labels.number_format_is_linked = False
        # long names are wrapped under their columns instead of standing aslant
        chart.category_axis.tick_labels.font.size = Pt(13)
        chart.category_axis._element.txPr.bodyPr.set("rot", "0")
        # names stay at the foot where figures go below zero
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        plot = chart.plots[0]
        if kind == "line":
            chart.category_axis.tick_labels.font.size = Pt(9)
            for one in plot.series:
                one.smooth = False
                one.format.line.color.rgb = self._rgb(ACCENT)
                one.marker.format.fill.solid()
                one.marker.format.fill.fore_color.rgb = self._rgb(ACCENT)
            return chart
        plot.gap_width = 60
        plot.overlap = -5
        for one, colour in zip(plot.series, ("#B9C9C6", BRAND, ACCENT), strict=False):
            one.format.fill.solid()
            one.format.fill.fore_color.rgb = self._rgb(colour)
            one.invert_if_negative = False
        return chart

    @staticmethod
    def _rgb(colour: str) -> Any:
        from pptx.dml.color import RGBColor

        return RGBColor.from_string(colour[1:])

    def save(self) -> bytes:
        """Return the file."""
        buffer = BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()
