"""What is no table at all is refused in a sentence: what was found, what to do."""

import gzip
import io
import struct
import zipfile
import zlib

import pytest

from jbptools.data.importing import MAX_BYTES, read_upload
from jbptools.words import KitError
from tests.data.importing.making import csv, xlsx

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + bytes(200)
GOOD = csv(["客户", "金额"], ["华顺", 12], ["恒通", 9])


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def locked(content):
    import msoffcrypto.format.ooxml as ooxml

    out = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(content)).encrypt("secret", out)
    return out.getvalue()


BAD = {
    "nothing": (b"", "file_empty"),
    "blank lines": (b"\r\n \r\n\t\r\n", "file_empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "file_empty"),
    "zeros": (bytes(5000), "file_empty"),
    "empty workbook": (xlsx([]), "file_empty"),
    "picture": (PNG, "file_picture"),
    "photo": (b"\xff\xd8\xff\xe0" + bytes(50), "file_picture"),
    "phone photo": (b"\x00\x00\x00\x18ftypheic" + bytes(50), "file_picture"),
    "pdf": (b"%PDF-1.7 ...", "file_pdf"),
    "rar": (b"Rar!\x1a\x07\x00...", "file_archive"),
    "too large": (b"a,b\n" * (MAX_BYTES // 4 + 1), "file_too_large"),
    "cut workbook": (xlsx([["a", "b"], [1, 2]])[:3000], "file_damaged"),
    "cut gzip": (gzip.compress(GOOD * 500)[:-20], "file_damaged"),
    "broken gzip": (b"\x1f\x8b\x08\x00" + b"rubbish" * 9, "file_damaged"),
    "word": (zipped(word__document_dot_xml="<w/>"), "file_other_office"),
    "ods": (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "file_damaged"),
    "xlsb": (zipped(xl__workbook_dot_bin="x"), "file_damaged"),
    "zip of two, one broken": (zipped(a_dot_csv=GOOD, b_dot_xlsx=b"PK\x03\x04"), "file_damaged"),
    "zip of none": (zipped(a_dot_png=PNG), "file_zip"),
    "old excel in pieces": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file_other_office"),
    "json": (b'{"dealers": [1, 2]}', "file_xml_or_json"),
    "xml": (b"<?xml version='1.0'?><Workbook/>", "file_xml_or_json"),
    "web page": (b"<html><body>Please log in</body></html>", "file_web_page"),
    "program": (bytes(range(256)) * 40, "file_not_text"),
    "too many columns": (b",".join([b"1"] * 3000), "too_many_columns"),
}


@pytest.mark.parametrize("name", BAD)
def test_each_bad_file_gets_its_own_sentence(name):
    content, key = BAD[name]
    with pytest.raises(KitError) as caught:
        read_upload("sales.xlsx", content)
    assert caught.value.message.key == f"importing.{key}"
    for language in ("zh", "en"):
        assert "sales.xlsx" in caught.value.message.say(language)


def test_a_password_is_recognised_in_new_and_old_files():
    with pytest.raises(KitError) as caught:
        read_upload("budget.xlsx", locked(xlsx([["客户", "金额"], ["华顺", 1]])))
    assert caught.value.message.key == "importing.file_password"
    assert "密码" in caught.value.message.say("zh")


def test_a_zip_with_a_password_is_recognised():
    content = bytearray(zipped(a_dot_csv=GOOD))
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(KitError) as caught:
        read_upload("a.zip", bytes(content))
    assert caught.value.message.key == "importing.file_password"


def test_a_gzip_bomb_is_not_unpacked():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(2**20) + b"1,") for _ in range(200)) + packer.flush()
    assert len(bomb) < MAX_BYTES
    with pytest.raises(KitError) as caught:
        read_upload("sales.csv.gz", bomb)
    assert caught.value.message.key == "importing.file_bomb"


def test_a_zip_bomb_is_not_unpacked():
    with pytest.raises(KitError) as caught:
        read_upload("a.zip", zipped(a_dot_csv=bytes(200 * 2**20)))
    assert caught.value.message.key == "importing.file_bomb"


def test_a_workbook_that_swears_to_expand_entities_is_refused():
    out = io.BytesIO(xlsx([["a", "b"], [1, 2]]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/extra.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>')
    with pytest.raises(KitError) as caught:
        read_upload("a.xlsx", out.getvalue())
    assert caught.value.message.key == "importing.file_damaged"


def test_wrappers_around_one_table_are_opened_and_said():
    for content in (gzip.compress(GOOD), zipped(a_dot_csv=GOOD), gzip.compress(zipped(a_dot_csv=GOOD))):
        upload = read_upload("a.gz", content)
        assert upload.sheet().body["金额"].tolist() == ["12", "9"]
        assert upload.notes[0].key == "importing.note_unpacked"


def test_two_gzip_members_are_one_file():
    content = gzip.compress(csv(["a", "b"], [1, 2])) + gzip.compress(csv([3, 4]))
    assert len(read_upload("a.csv.gz", content).sheet().cells) == 3


def test_a_web_page_named_xls_is_read_as_its_table():
    page = "<html><table><tr><th>客户<th>金额</tr><tr><td>华顺</td><td>1,200</td></tr></table></html>"
    upload = read_upload("导出.xls", page.encode("gbk"))
    assert upload.kind == "html"
    assert upload.sheet().body["金额"].tolist() == ["1,200"]


def test_an_old_excel_file_with_rubbish_inside_never_shows_a_traceback():
    head = struct.pack("<8s16sHHHHH", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 62, 3, 0xFFFE, 9, 6)
    for tail in (bytes(900), b"\xff" * 900, bytes(range(256)) * 8):
        with pytest.raises(KitError):
            read_upload("old.xls", head + tail)
