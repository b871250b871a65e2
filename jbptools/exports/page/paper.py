"""Building blocks of a Word document: styles with a Chinese font, numbered clauses, tables that go on."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from jbptools.exports.clean import Cleaner
from jbptools.exports.powerpoint.theme import CHINESE_FONT, LATIN_FONT
from jbptools.exports.word.tables import boxes_xml, pairs_xml, table_xml
from jbptools.words import say
from jbptools.words.language import Language
from jbptools.words.palette import BRAND, INK, LINE, PALE, SOFT
from jbptools.words.writing import writing

__all__ = ["Paper"]

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CLAUSE, _POINT = 0, 1


class Paper:
    """An A4 document in one language.

    Args:
        language: of the fixed words and for the spelling check.
        header: the line at the head of each page.
        author: of the file.
    """

    def __init__(self, language: Language, header: str, author: str) -> None:
        from docx import Document

        self.language = language
        self.clean = Cleaner()
        self.file: Any = Document()
        self.file.core_properties.title = self.clean(header)[:250]
        self.file.core_properties.author = self.clean(author)[:250]
        self.file.core_properties.language = writing(language).office
        self._page()
        self._styles()
        self._numbering()
        self._head_and_foot(header)

    def _page(self) -> None:
        from docx.shared import Cm

        section = self.file.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)

    def _styles(self) -> None:
        """Name the fonts of both scripts, and the languages; else Chinese commas stand in the middle."""
        from docx.oxml import parse_xml
        from docx.shared import Pt, RGBColor

        styles = self.file.styles
        defaults = styles.element.find(".//{*}rPrDefault")
        latin = writing(self.language).office_latin
        for old in list(defaults):
            defaults.remove(old)
        defaults.append(
            parse_xml(
                f'<w:rPr {_W}><w:rFonts w:ascii="{LATIN_FONT}" w:hAnsi="{LATIN_FONT}" w:cs="{LATIN_FONT}" '
                f'w:eastAsia="{CHINESE_FONT}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
                f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
                "</w:rPr>"
            )
        )
        looks = (
            ("Normal", 10.5, INK, False, 0, 4),
            ("Title", 20, BRAND, True, 0, 4),
            ("Heading 1", 13, BRAND, True, 14, 4),
            ("Subtitle", 12, SOFT, False, 0, 10),
        )
        for name, size, colour, bold, before, after in looks:
            style = styles[name]
            properties = style.element.get_or_add_rPr()
            for old in list(properties):
                properties.remove(old)
            style.font.size, style.font.bold = Pt(size), bold
            style.font.italic = False
            style.font.color.rgb = RGBColor.from_string(colour[1:])
            fonts = properties.get_or_add_rFonts()
            for script, font in (("ascii", LATIN_FONT), ("hAnsi", LATIN_FONT), ("eastAsia", CHINESE_FONT)):
                fonts.set(f"{{{fonts.nsmap['w']}}}{script}", font)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            style.paragraph_format.line_spacing = 1.2
        border = styles["Title"].element.find(".//{*}pBdr")
        if border is not None:
            border.getparent().remove(border)

    def _numbering(self) -> None:
        """Clauses that Word numbers itself, so that one more in between renumbers the rest."""
        from docx.oxml import parse_xml

        zh = writing(self.language).wide_letters
        first = ("chineseCountingThousand", "第%1条") if zh else ("decimal", "%1.")
        numbering = self.file.part.numbering_part.element
        for old in list(numbering):
            numbering.remove(old)
        level = (
            '<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            '<w:suff w:val="{gap}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="0" w:hanging="0"/></w:pPr></w:lvl>'
        )
        second = ("chineseCountingThousand", "（%2）") if zh else ("decimal", "%1.%2")
        levels = "".join(
            level.format(n=number, form=form, text=text, gap="nothing" if zh and number else "space")
            for number, (form, text) in enumerate((first, second))
        )
        numbering.append(
            parse_xml(
                f'<w:abstractNum {_W} w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
                f"{levels}</w:abstractNum>"
            )
        )
        numbering.append(parse_xml(f'<w:num {_W} w:numId="1"><w:abstractNumId w:val="1"/></w:num>'))

    def _head_and_foot(self, header: str) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        section = self.file.sections[0]
        self._small(section.header.paragraphs[0], header[:80])
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        words = say("exports.doc_page", self.language, page="\x00", pages="\x01")
        for piece in words.replace("\x00", "|PAGE|").replace("\x01", "|NUMPAGES|").split("|"):
            if piece in {"PAGE", "NUMPAGES"}:
                self._field(foot, piece)
            else:
                self._small(foot, piece)

    def _small(self, paragraph: Any, text: str) -> Any:
        from docx.shared import Pt, RGBColor

        run = paragraph.add_run(self.clean(text))
        run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(SOFT[1:])
        return run

    def _field(self, paragraph: Any, name: str) -> None:
        from docx.oxml import parse_xml

        run = self._small(paragraph, "1")
        field = parse_xml(f'<w:fldSimple {_W} w:instr="{name}"/>')
        paragraph._p.append(field)
        field.append(run._r)

    def title(self, text: str, below: str = "") -> None:
        """Write the document's title, and a line below it."""
        self._lines(self.file.add_paragraph(style="Title"), text)
        if below.strip():
            self._lines(self.file.add_paragraph(style="Subtitle"), below)

    def clause(self, text: str) -> None:
        """Begin a numbered clause."""
        paragraph = self.file.add_paragraph(style="Heading 1")
        paragraph.paragraph_format.keep_with_next = True
        self._number(paragraph, _CLAUSE)
        self._lines(paragraph, text)

    def heading(self, text: str) -> None:
        """Write a heading without number; it stays with what follows."""
        paragraph = self.file.add_paragraph(style="Heading 1")
        paragraph.paragraph_format.keep_with_next = True
        self._lines(paragraph, text)

    def point(self, text: str, *, next_too: bool = False) -> None:
        """Write a numbered point of the clause; ``next_too`` keeps it on the page of what follows."""
        paragraph = self.file.add_paragraph()
        paragraph.paragraph_format.keep_with_next = next_too
        self._number(paragraph, _POINT)
        self._lines(paragraph, text)

    def text(self, text: str) -> None:
        """Write a paragraph."""
        self._lines(self.file.add_paragraph(), text)

    def note(self, text: str) -> None:
        """Write a remark in a box of its own, to be taken out before signing."""
        from docx.oxml import parse_xml

        paragraph = self.file.add_paragraph()
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="{LINE[1:]}"/>'
            for side in ("top", "left", "bottom", "right")
        )
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f"<w:pBdr {_W}>{edges}</w:pBdr>"))
        properties.append(parse_xml(f'<w:shd {_W} w:val="clear" w:color="auto" w:fill="{PALE[1:]}"/>'))
        self._small(paragraph, text)

    def _number(self, paragraph: Any, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = 1

    def _lines(self, paragraph: Any, text: str) -> None:
        run = paragraph.add_run()
        for number, line in enumerate(self.clean(text).split("\n")):
            if number:
                run.add_break()
            run.add_text(line)

    def table(
        self,
        heads: Sequence[str],
        weights: Sequence[float],
        rows: Sequence[Sequence[str]],
        right: Sequence[int] = (),
        dates: Sequence[int] = (),
    ) -> None:
        """Lay out a table of these texts; the arguments are those of :func:`table_xml`."""
        cells = [[self.clean(text) for text in row] for row in rows]
        self._add(table_xml([self.clean(head) for head in heads], weights, cells, right, dates))

    def pairs(self, rows: Sequence[tuple[str, str]]) -> None:
        """Lay out labels with what they say beside them."""
        self._add(pairs_xml([(self.clean(label), self.clean(text)) for label, text in rows]))

    def boxes(self, columns: Sequence[Sequence[str]], heights: Sequence[int]) -> None:
        """Lay out forms to fill in by hand side by side; ``heights`` of their lines in 1/20 point."""
        self._add(boxes_xml([[self.clean(text) for text in column] for column in columns], heights))

    def _add(self, xml: str) -> None:
        from docx.oxml import parse_xml

        self.file.element.body.insert_element_before(parse_xml(xml), "w:sectPr")
        self._after()

    def _after(self) -> None:
        """A little room below a table; two tables in a row would grow together without."""
        from docx.shared import Pt

        paragraph = self.file.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(6)

    def save(self) -> bytes:
        """Return the file."""
        buffer = BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()
