"""The scorecard sheet goes out, is filled in by people with Excel or WPS, and comes back."""

import subprocess
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from jbptools.exports import KINDS, read_scorecard, to_scorecard
from jbptools.exports.clean import is_formula_like
from jbptools.exports.excel.score_sheet import HIDDEN
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.scorecard import begin, take_in
from jbptools.words import KitError, say
from tests.exports.plans import NASTY

JUNE = "2026-06"


@pytest.fixture
def plan():
    return example("good", "zh")


def sheet_of(plan, language="zh"):
    book = load_workbook(BytesIO(to_scorecard(plan, language)))
    return book, book[say("exports.sheet_score", language)]


def places(sheet):
    """Row of each line's id, column of each month."""
    rows = {sheet.cell(row, 1).value: row for row in range(5, sheet.max_row + 1)}
    columns = {f"{cell.value:%Y-%m}": cell.column for cell in sheet[4] if hasattr(cell.value, "year")}
    return rows, columns


def fill(sheet, line, month, value):
    rows, columns = places(sheet)
    sheet.cell(rows[line], columns[month]).value = value


def saved(book):
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def taken(plan, content):
    result = take_in(plan, read_scorecard(content, plan))
    values = {(one.line, one.month): one.value for one in result.plan.actuals}
    return result, values


def test_no_cell_of_any_sheet_can_become_a_formula(plan):
    """The hidden sheets too: whoever shows one and touches a cell lets Excel work out what has no quote."""
    plan = plan.set_field("dealer.name", "=1+1")
    for line, text in zip(plan.scorecard, NASTY, strict=False):
        plan = plan.set_item(line.id, "name", text)
    book = load_workbook(BytesIO(to_scorecard(plan, "en")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    risky = [cell for cell in cells if isinstance(cell.value, str) and is_formula_like(cell.value)]
    assert all(cell.quotePrefix for cell in risky)
    hidden = {sheet.title for sheet in book if sheet.sheet_state != "visible"}
    assert hidden == {HIDDEN, "lists"} <= {cell.parent.title for cell in risky}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sheet_that_nobody_touched_changes_nothing(language):
    plan = example("good", language)
    result, _ = taken(plan, to_scorecard(plan, language))
    assert result.plan == plan and result.refused == ()
    assert result.unchanged == len([one for one in plan.actuals if one.value is not None])


@pytest.mark.parametrize(
    ("line", "typed", "value"),
    [
        ("line-offtake", 1_830_000, 1_830_000.0),
        ("line-offtake", "183万", 1_830_000.0),
        ("line-offtake", "１８３ 万元", 1_830_000.0),
        ("line-offtake", "1,830,000", 1_830_000.0),
        ("line-offtake", "'1830000", 1_830_000.0),
        ("line-dealer_roi", 0.181, 0.181),
        ("line-dealer_roi", "18.1%", 0.181),
        ("line-dealer_roi", "１８．１％", 0.181),
        ("line-dealer_roi", "18.1", 0.181),
        ("line-stock_days", "29天", 29.0),
        ("line-stock_days", " 29 ", 29.0),
        ("line-stock_days", 0, 0.0),
    ],
)
def test_figures_as_people_type_them(plan, line, typed, value):
    book, sheet = sheet_of(plan)
    fill(sheet, line, JUNE, typed)
    result, values = taken(plan, saved(book))
    assert result.refused == () and values[(line, JUNE)] == pytest.approx(value)
    assert len(result.taken) == 1


@pytest.mark.parametrize("typed", ["-", "—", "无", "暂无", "n/a", "  ", None])
def test_nothing_is_not_zero(plan, typed):
    book, sheet = sheet_of(plan)
    fill(sheet, "line-stock_days", JUNE, typed)
    result, values = taken(plan, saved(book))
    assert result.taken == result.refused == () and ("line-stock_days", JUNE) not in values


def test_a_percentage_in_a_cell_that_lost_its_format(plan):
    book, sheet = sheet_of(plan)
    rows, columns = places(sheet)
    cell = sheet.cell(rows["line-dealer_roi"], columns[JUNE])
    cell.value, cell.number_format = 18.1, "General"
    _, values = taken(plan, saved(book))
    assert values[("line-dealer_roi", JUNE)] == pytest.approx(0.181)


@pytest.mark.parametrize(
    "head", ["2026年6月", "2026/6", "2026-06", "202606", "6月", "Jun 2026", "June", "６月份"]
)
def test_months_as_people_write_them(plan, head):
    book, sheet = sheet_of(plan)
    fill(sheet, "line-stock_days", JUNE, 27)
    sheet.cell(4, places(sheet)[1][JUNE]).value = head
    assert taken(plan, saved(book))[1][("line-stock_days", JUNE)] == 27


def test_columns_and_rows_that_were_moved_and_a_renamed_sheet(plan):
    book, sheet = sheet_of(plan)
    fill(sheet, "line-stock_days", JUNE, 27)
    grid = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    order = [2, 6, 1, 0, *range(len(grid[0]) - 1, 6, -1), 3, 4, 5]
    other = book.create_sheet("七月发我")
    other.append(["张姐填的"])
    other.append([])
    for row in (grid[0], *reversed(grid[1:])):
        other.append([row[at] for at in order])
    book.remove(sheet)
    result, values = taken(plan, saved(book))
    assert values[("line-stock_days", JUNE)] == 27 and result.refused == ()
    assert len(result.taken) == 1


def test_a_copy_without_the_hidden_things_is_read_by_its_names(plan):
    sheet = sheet_of(plan)[1]
    fill(sheet, "line-stock_days", JUNE, 27)
    copy = Workbook()
    for row in sheet.iter_rows(min_row=4):
        copy.active.append([cell.value for cell in row][1:])
    _, values = taken(plan, saved(copy))
    assert values[("line-stock_days", JUNE)] == 27


def test_wrong_cells_are_refused_one_by_one_with_their_row(plan):
    book, sheet = sheet_of(plan)
    rows, _ = places(sheet)
    fill(sheet, "line-stock_days", JUNE, "问张姐")
    fill(sheet, "line-offtake", JUNE, "183万")
    sheet.cell(rows["line-sell_in"] + 1, 2).value = "我们自己加的"
    fill_row = rows["line-sell_in"] + 1
    sheet.cell(fill_row, places(sheet)[1][JUNE]).value = 5
    result, values = taken(plan, saved(book))
    assert values[("line-offtake", JUNE)] == 1_830_000
    said = [message.say("zh") for message in result.refused]
    assert len(said) == 2
    assert any(str(rows["line-stock_days"]) in text and "问张姐" in text for text in said)
    assert any("我们自己加的" in text for text in said)


def test_samples_and_notes_of_the_second_sheet(plan):
    book, sheet = sheet_of(plan)
    name = next(line for line in plan.scorecard if line.least_sample)
    fill(sheet, name.id, JUNE, 61)
    details = book[say("exports.sheet_details", "zh")]
    free = next(row for row in range(5, details.max_row) if not details.cell(row, 1).value)
    for place, value in enumerate((name.name, "2026年6月", "５０", "抽查", "b", "=1+1 下雨"), start=1):
        details.cell(free, place).value = value
    details.cell(free, 6).data_type = "s"
    result, _ = taken(plan, saved(book))
    found = next(one for one in result.plan.actuals if one.line == name.id and one.month == JUNE)
    assert (found.value, found.sample, found.source, found.grade) == (61, 50, "抽查", "B")
    assert found.note == "=1+1 下雨" and result.refused == ()


def test_the_wrong_plan_is_refused_by_name(plan):
    other = example("good", "zh").copy_as_new().set_field("dealer.name", "恒隆达商贸")
    with pytest.raises(KitError) as problem:
        read_scorecard(to_scorecard(other, "zh"), plan)
    assert "恒隆达商贸" in problem.value.message.say("zh")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"a,b\n1,2", "exports.sheet_text"),
        (b"", "importing.file_empty"),
        (b"PK\x03\x04 broken", "importing.file_damaged"),
        (b"\x89PNG....", "importing.file_picture"),
        (saved(Workbook()), "exports.sheet_no_months"),
    ],
)
def test_what_is_no_sheet_is_refused_in_a_sentence(content, key):
    with pytest.raises(KitError) as problem:
        read_scorecard(content)
    assert problem.value.message.key == key
    assert all(len(problem.value.message.say(language)) > 10 for language in ("zh", "en"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_months_may_be_filled_in_and_the_ids_are_hidden(language):
    book, sheet = sheet_of(example("good", language), language)
    rows, columns = places(sheet)
    assert len(columns) == 12 and sheet.column_dimensions["A"].hidden and sheet.protection.sheet
    free = {(c.row, c.column) for row in sheet.iter_rows() for c in row if not c.protection.locked}
    assert free == {(row, column) for row in rows.values() for column in columns.values()}
    ruled = {
        (c[0], c[1])
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
        for line in area.rows
        for c in line
    }
    assert free == ruled and book[HIDDEN].sheet_state == "hidden"
    assert sheet["B2"].value == say("exports.sheet_score_how", language)


def test_a_plan_without_a_scorecard_gets_the_lines_its_scorecard_will_have():
    plan = Plan.new("=HYPERLINK(1)", "en")
    content = to_scorecard(plan, "en")
    assert read_scorecard(content) == []
    book, sheet = sheet_of(plan, "en")
    month = min(places(sheet)[1])
    fill(sheet, "line-stock_days", month, 30)
    _, values = taken(begin(plan), saved(book))
    assert values[("line-stock_days", month)] == 30
    assert not [c for one in book for row in one.iter_rows() for c in row if c.data_type == "f"]


@pytest.mark.office
def test_libreoffice_saves_it_and_it_still_reads(plan, tmp_path, soffice, pdf_text):
    path = tmp_path / KINDS["scorecard"].file_name(plan, "zh")
    book, sheet = sheet_of(plan)
    fill(sheet, "line-offtake", JUNE, "183万")
    book.save(path)
    again = soffice([path], "xlsx")[0].read_bytes()
    result, values = taken(plan, again)
    assert values[("line-offtake", JUNE)] == 1_830_000 and len(result.taken) == 1
    old = soffice([path], "xls")[0].read_bytes()
    with pytest.raises(KitError) as problem:
        read_scorecard(old)
    assert problem.value.message.key == "exports.sheet_xls"
    [pdf] = soffice([path])
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, encoding="utf-8").stdout
    read = pdf_text(pdf)
    assert "A4" in info and all("".join(line.name.split())[:5] in read for line in plan.scorecard)
