"""Text files: which characters, which separator, where the headings are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing import read_upload
from jbptools.words import KitError
from tests.data.importing.making import csv, keys, said

ROWS = (["客户名称", "销售额"], ["华顺商贸（杭州）", "1200"], ["喆珺贸易", "350"])


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("gbk", "GB18030"),
        ("gb18030", "GB18030"),
        ("utf-16", "UTF-16-LE"),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_chinese_text_survives_every_encoding_and_separator(encoding, named, delimiter):
    upload = read_upload("a.csv", csv(*ROWS, encoding=encoding, delimiter=delimiter))
    assert (upload.encoding, upload.delimiter) == (named, delimiter)
    assert upload.sheet().header.labels == ("客户名称", "销售额")
    assert upload.sheet().body["客户名称"].tolist() == ["华顺商贸（杭州）", "喆珺贸易"]


def test_western_letters_are_not_taken_for_chinese():
    upload = read_upload(
        "a.csv", csv(["Client", "Ventes"], ["Café Zoé", 12], ["Müller", 9], encoding="cp1252")
    )
    assert upload.encoding == "cp1252"
    assert upload.sheet().body["Client"].tolist() == ["Café Zoé", "Müller"]


def test_a_file_glued_from_two_sources_keeps_both():
    content = csv(["Client", "Sales"], ["Café", 1]) + "Müller,2\n".encode("cp1252")
    assert read_upload("a.csv", content).sheet().body["Client"].tolist() == ["Café", "Müller"]


def test_one_damaged_byte_does_not_change_the_encoding():
    content = csv(["客户", "金额"], *[[f"华顺商贸第{n}分店", n] for n in range(40)]) + b"\xe5\x8d,7\n"
    upload = read_upload("a.csv", content)
    assert upload.encoding == "UTF-8"
    assert "note_lost_characters" in keys(upload.notes)


def test_the_shortest_chinese_file_is_chinese():
    assert read_upload("a.csv", "一,1\n".encode("gbk")).sheet().cells.loc[1, 0] == "一"


def test_line_ends_of_every_system():
    for end in ("\n", "\r\n", "\r"):
        cells = read_upload("a.csv", csv(*ROWS, end=end)).sheet().cells
        assert cells.shape == (3, 2)


def test_excel_hint_line_names_the_separator():
    upload = read_upload("a.csv", b"sep=;\nclient;sales\nHua;12\n")
    assert upload.sheet().header.row == 2
    assert upload.sheet().body["sales"].tolist() == ["12"]


def test_quoted_cells_keep_separators_and_line_breaks():
    cells = read_upload("a.csv", b'client,sales\n"Hua, Hangzhou\nbranch 2","1,200"\n').sheet().body
    assert cells.iloc[0].tolist() == ["Hua, Hangzhou\nbranch 2", "1,200"]


def test_a_stray_quotation_mark_does_not_swallow_the_file():
    rows = "".join(f"item {number},{number}\n" for number in range(5000))
    upload = read_upload("a.csv", ('name,sales\n"5 inch pipe,3\n' + rows).encode())
    assert len(upload.sheet().cells) == 5002
    assert "note_stray_quote" in keys(upload.notes)


def test_ragged_lines_and_blank_lines_keep_their_row_numbers():
    upload = read_upload("a.csv", b"client,sales\n\nHua,12,,,\nHeng\n\n,,\nBao,7,remark\n")
    assert upload.sheet().cells.index.tolist() == [1, 3, 4, 7]
    assert upload.sheet().header.labels == ("client", "sales", "#3")


def test_what_was_found_is_said_in_both_languages():
    notes = read_upload("a.csv", csv(*ROWS, encoding="gbk", delimiter="|")).notes
    assert "GB18030" in said(notes, "zh")
    assert "竖线" in said(notes, "zh")
    assert "vertical bars" in said(notes, "en")


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=3000))
def test_any_bytes_give_a_table_or_a_sentence(content):
    try:
        upload = read_upload("a.csv", content)
    except KitError as error:
        assert error.message.say("zh")
        assert error.message.say("en")
    else:
        assert upload.sheets
        assert upload.sheet().cells.notna().any(axis=None)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(
        [b"PK\x03\x04", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<table>", b"\xff\xfe"]
    ),
    st.binary(max_size=2000),
)
def test_any_bytes_behind_a_known_beginning_give_a_table_or_a_sentence(start, rest):
    try:
        assert read_upload("a.xlsx", start + rest).sheets
    except KitError as error:
        assert error.message.say("en")


CELL = st.text(
    st.characters(codec="gb18030", exclude_categories=("Cc", "Cs", "Co", "Zs", "Zl", "Zp", "Cf")),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(CELL.filter(lambda text: not set(text) & set(',;|"\t=')), st.integers(-(10**6), 10**6)),
        min_size=2,
        max_size=20,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_written_is_the_table_read(rows, encoding):
    upload = read_upload("a.csv", csv(["客户名称", "销售额"], *rows, encoding=encoding))
    assert upload.sheet().header.labels == ("客户名称", "销售额")
    assert upload.sheet().body.to_numpy().tolist() == [[name, str(number)] for name, number in rows]
