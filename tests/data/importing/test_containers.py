"""Files in every wrapping: what is inside is read, or a sentence says how to save it."""

import gzip
import io
import struct
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing import read_upload
from jbptools.data.importing.files import bulk
from jbptools.data.importing.files.workbook import read_workbook
from jbptools.words import KitError
from tests.data.importing.entrance import see
from tests.data.importing.making import xlsx

HEAD = ["经销商", "日期", "金额"]
ROWS = [["华顺", "2025-01-05", 1200.5], ["恒通", "2025-02-05", 800], ["华顺", "2025-03-05", 99.5]]
TOTAL, DEALERS = 2100.0, 2
CSV = "\n".join(",".join(map(str, row)) for row in [HEAD, *ROWS]).encode()


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def ods(rows):
    cell = (
        '<table:table-cell office:value-type="float" office:value="{0}"></table:table-cell>',
        '<table:table-cell office:value-type="string"><text:p>{0}</text:p></table:table-cell>',
    )
    body = "".join(
        "<table:table-row>" + "".join(cell[isinstance(v, str)].format(v) for v in row) + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="进货">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{name}"/>'
    parts = {"META-INF__manifest.xml": manifest, "content.xml": content}
    return zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet", **parts)


def record(kind, data=b""):
    def varint(number):
        out = b""
        while number > 127:
            out, number = out + bytes([number & 127 | 128]), number >> 7
        return out + bytes([number])

    return varint(kind) + varint(len(data)) + data


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(rows, last_column=0):
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows), 0, 3)) + record(145)
    for number, row in enumerate(rows):
        sheet += record(0, struct.pack("<I", number) + b"\0" * 21)
        for place, value in enumerate(row):
            at = struct.pack("<II", last_column or place, 0)
            sheet += (
                record(6, at + wide(value))
                if isinstance(value, str)
                else record(5, at + struct.pack("<d", value))
            )
    sheet += record(146) + record(130)
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("进货"))
    book += record(144) + record(132)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    parts = {"xl___rels__workbook.bin.rels": relations, "xl__worksheets__sheet1.bin": sheet}
    return zipped(**{"xl__workbook.bin": book}, **parts)


WEB = "<table>" + "".join("<tr>" + "".join(f"<td>{v}" for v in row) for row in [HEAD, *ROWS]) + "</table>"
READ = {
    "zip": ("a.zip", zipped(**{"进货.csv": CSV})),
    "zip of a workbook": ("a.zip", zipped(**{"dir__进货.xlsx": xlsx([HEAD, *ROWS])})),
    "gzip": ("a.csv.gz", gzip.compress(CSV)),
    "gzip of gzip": ("a.csv.gz.gz", gzip.compress(gzip.compress(CSV))),
    "ods": ("a.ods", ods([HEAD, *ROWS])),
    "xlsb": ("a.xlsb", xlsb([HEAD, *ROWS])),
    "web page": ("a.xls", WEB.encode()),
    "web page after a remark": ("a.xls", f"<!-- ERP 5.2 -->\n<div><p>导出</p>{WEB}</div>".encode()),
    "layout around the table": ("a.xls", f"<table><tr><td>导出{WEB}</td></tr></table>".encode()),
    "workbook called csv": ("a.csv", xlsx([HEAD, *ROWS])),
    "text called xlsx": ("a.xlsx", CSV),
    "tab": ("a.txt", CSV.replace(b",", b"\t")),
    "semicolon": ("a.csv", CSV.replace(b",", b";")),
    "pipe": ("a.csv", CSV.replace(b",", b"|")),
    "wide comma": ("a.csv", CSV.decode().replace(",", "，").encode()),
    "invisible marks before codes": ("a.csv", CSV.replace(b"\n", b"\n\x1f")),
    "equal sign and quotes": ("a.csv", CSV.decode().replace("华顺", '="华顺"').encode()),
    "quoted newline": ("a.csv", CSV.decode().replace("恒通", '"恒通"').replace("日期", '"日\n期"').encode()),
}


@pytest.mark.parametrize("how", READ)
def test_what_is_inside_is_read(how):
    seen = see(READ[how])
    assert (seen.total, seen.dealers) == (TOTAL, DEALERS), seen


def test_every_table_of_a_zip_is_a_sheet():
    upload = read_upload("a.zip", zipped(**{"一月.csv": CSV, "二月.csv": CSV, "__MACOSX__._x.csv": b"?"}))
    assert [sheet.name for sheet in upload.sheets] == ["一月.csv", "二月.csv"]


def test_names_of_an_old_chinese_zip_are_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("AAAA.csv", CSV)
        archive.writestr("BBBB.csv", CSV)
    content = out.getvalue().replace(b"AAAA", "一月".encode("gbk")).replace(b"BBBB", "二月".encode("gbk"))
    assert [sheet.name for sheet in read_upload("a.zip", content).sheets] == ["一月.csv", "二月.csv"]


def test_every_table_of_a_page_is_a_sheet():
    assert len(read_upload("a.xls", (WEB + WEB.replace("华顺", "新客")).encode()).sheets) == 2


REFUSED = {
    "Word": (zipped(word__document_dot_xml="x"), "importing.file_other_office"),
    "Numbers": (zipped(Index__Document_dot_iwa="x"), "importing.file_numbers"),
    "web archive": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "importing.file_mhtml"),
    "SYLK": (b"ID;PWXL;N;E\nC;Y1;X1;K1\n", "importing.file_sylk"),
    "cut-off workbook": (xlsx([HEAD, *ROWS])[:2000], "importing.file_damaged"),
    "cut-off gzip": (gzip.compress(CSV)[:-12], "importing.file_damaged"),
    "spaces": (
        b"dealer       amount\nHua           12\nHeng         345\nShun           7\n",
        "importing.file_fixed_width",
    ),
    "far cells of an xlsb": (xlsb([["x"], *[["y"]] * 1500], 16_000), "importing.too_many_cells"),
    "repeated cells of an ods": (
        zipped(
            mimetype="application/vnd.oasis.opendocument.spreadsheet",
            **{"content.xml": '<table:table-cell table:number-columns-repeated="99999" office:value="1">'},
        ),
        "importing.too_many_cells",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_rest_is_refused_in_a_sentence(what):
    content, key = REFUSED[what]
    seen = see(("a.bin", content))
    assert seen.keys == [key]
    assert all(seen.refused.say(language) for language in ("zh", "en"))


CELLS = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9).map(lambda x: round(x, 3)),
    st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=8).filter(
        lambda text: text.strip() and not text.startswith("=")
    ),
    st.dates(pd.Timestamp("2000-01-01").date(), pd.Timestamp("2040-01-01").date()),
)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6))
def test_both_readers_of_workbooks_see_the_same_cells(rows):
    content = xlsx(rows)
    ours = read_workbook("a.xlsx", content, "xlsx")[0].cells
    theirs = bulk.by_calamine("a.xlsx", content, "xlsx")[0].cells
    assert ours.fillna("").values.tolist() == theirs.fillna("").values.tolist()
    assert list(ours.index) == list(theirs.index)


def test_a_number_format_that_scales_or_names_a_currency_is_read_with_the_number():
    book = openpyxl.Workbook()
    sheet = book.active
    for row, (value, code) in enumerate(
        [(123456, '0!.0,"万"'), (12, '0.0"万"'), (5, "[$$-409]0.00"), (7, "0.00")], 1
    ):
        sheet.cell(row, 1, value).number_format = code
    out = io.BytesIO()
    book.save(out)
    cells = read_workbook("a.xlsx", out.getvalue(), "xlsx")[0].cells
    assert cells[0].tolist() == ["123456元", "12万", "$5", "7"]


def test_hidden_columns_and_far_cells_are_said():
    def change(sheet):
        sheet.column_dimensions["C"].hidden = True
        sheet.cell(9, 16_384, "x")

    upload = read_upload("a.xlsx", xlsx([HEAD, *ROWS], change=change))
    keys = {note.key for note in upload.sheet().notes}
    assert {"importing.note_hidden_columns", "importing.note_stray_cells"} <= keys
    assert upload.sheet().cells.shape == (4, 3)


def test_what_seems_damaged_is_tried_once_more(monkeypatch):
    monkeypatch.setattr("jbptools.data.importing.files.workbook.read_book", lambda *_: 1 / 0)
    assert read_workbook("a.xlsx", xlsx([HEAD, *ROWS]), "xlsx")[0].cells.shape == (4, 3)


def test_a_panic_of_the_library_is_a_sentence():
    with pytest.raises(KitError):
        read_workbook("a.ods", ods([HEAD])[:300], "ods")
