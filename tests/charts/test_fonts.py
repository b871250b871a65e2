"""The shipped fonts hold what plans are written with, under a name and a licence of their own."""

import importlib.util
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from jbptools.charts.letters import drawable, shorten, warm, width

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "jbptools" / "charts" / "fonts"
FACES = [
    "KitSansSC-Regular.otf",
    "KitSansSC-Bold.otf",
    "KitSansSC-Regular.woff2",
    "KitSans-Regular.otf",
    "KitSans-Bold.otf",
]


def tool():
    spec = importlib.util.spec_from_file_location("fonts_tool", ROOT / "tools" / "fonts.py")
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["fonts_tool"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("file", FACES)
def test_our_own_name_and_the_makers_copyright(file):
    names = TTFont(FONTS / file, lazy=True)["name"]
    family = "Kit Sans SC" if "SC" in file else "Kit Sans"
    weight = "Bold" if "Bold" in file else "Regular"
    assert (names.getDebugName(1), names.getDebugName(2)) == (family, weight)
    assert "Adobe" in names.getDebugName(0)
    assert all("Noto" not in str(name) for name in names.names)


def test_the_licence_stands_beside_the_fonts():
    text = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert text.startswith("Copyright 2014-2021 Adobe") and "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize(("file", "codec"), [(FACES[0], "gbk"), (FACES[1], "gb2312"), (FACES[2], "gb2312")])
def test_every_character_of_the_national_set_is_there(file, codec):
    there = set(TTFont(FONTS / file, lazy=True).getBestCmap())
    hanzi = [chr(point) for point in range(0x4E00, 0x9FA6)]
    missing = [c for c in hanzi if c.encode(codec, "ignore") and ord(c) not in there]
    assert missing == []


def test_names_and_signs_can_be_drawn():
    assert {ord(c) for c in "喆珺堃䶮，。“”①≥→−★▲■●¥€%万亿±"} <= warm()


def test_what_no_font_holds_becomes_a_square_and_marks_vanish():
    assert drawable("顺\u202e达\u200d🎉\x07") == "顺达□"
    assert drawable("a\n  b") == "a b"


def test_a_cut_text_keeps_to_its_width():
    assert width(shorten("浙" * 40, 10)) <= 10
    assert shorten("顺达", 10) == "顺达"


def test_the_builder_gives_the_same_bytes_twice(tmp_path):
    fonts = tool()
    if not fonts.SOURCE.exists():
        pytest.skip("Debian's fonts-noto-cjk is not installed here; the committed fonts are tested above")
    cut = fonts.Cut("x.otf", "Kit Sans", "Regular", "latin", "Noto Sans CJK KR", ("kern",))
    first = fonts.digest(fonts.build(cut, tmp_path))
    assert first == fonts.digest(fonts.build(cut, tmp_path))
    assert first == fonts.digest(FONTS / "KitSans-Regular.otf")
