"""The reference names every verb once in both languages; its ten lines run on a workbook as people have."""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from openpyxl import Workbook

import jbptools as jbp
from jbptools.data import case
from jbptools.economics.formula import BOOK
from jbptools.lessons.reference.pages import OWN_DATA, reference, verbs
from jbptools.review.kpi.catalogue import catalogue
from jbptools.words import LANGUAGES, use_language

ROOT = Path(__file__).parents[2]


def test_every_verb_stands_once_under_a_task():
    named = [name for names in verbs().values() for name in names]
    rooms = {"review", "scorecard"}
    assert sorted(named) == sorted(set(dir(jbp)))
    assert rooms <= set(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_what_the_package_says_now(language):
    stands = (ROOT / "docs" / f"reference.{language}.md").read_bytes().replace(b"\r\n", b"\n")
    assert stands == reference(language)
    text = stands.decode("utf-8")
    assert all(f"`{name}`" in text for name in [*catalogue(), *BOOK])


def workbook(folder):
    book = Workbook()
    sheet = book.active
    sheet.append(["经销商编号", "经销商名称", "月份", "销售金额（万元）"])
    sold = case().table("offtake")
    for dealer, name in (("D001", "华顺商贸"), ("D002", "恒隆达"), ("D003", "三和")):
        ours = sold[sold["dealer_id"] == dealer].groupby("month")["amount_yuan"].sum()
        for month, amount in ours.items():
            sheet.append([dealer, name, f"{month.year}年{month.month}月", round(amount / 10_000, 2)])
    book.save(folder / "sales.xlsx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ten_lines_of_own_data_run(language, tmp_path, monkeypatch):
    use_language(language)
    workbook(tmp_path)
    monkeypatch.chdir(tmp_path)
    code = re.search(r"```python\n(.*?)```", reference(language).decode("utf-8"), re.DOTALL)[1]
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
    said = io.StringIO()
    with redirect_stdout(said):
        exec(code, {"dealer_id": "D001"})
    assert "D001" in said.getvalue()
    assert (tmp_path / "review.xlsx").stat().st_size > 1000
    assert "{tables}" in OWN_DATA
