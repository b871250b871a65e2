"""The money page lives: what another program recalculates is the plan's own money, also after a change."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from jbptools import case as case_company
from jbptools.exports import to_xlsx
from jbptools.plan.document.plan import Plan
from jbptools.plan.examples import example
from jbptools.plan.joint.arithmetic import VARIANTS, year
from jbptools.plan.joint.result import joint_money
from jbptools.plan.joint.season import dealer_season, with_dealer_season
from jbptools.words import say
from tests.exports.plans import ordinary

RESULTS = ("dealer_profit", "invested", "maker_profit")


def sheet_of(book, language):
    return book[say("exports.live_sheet", language)]


def rows(sheet):
    """First row of each label."""
    found = {}
    for row in sheet.iter_rows(min_row=4):
        found.setdefault(row[0].value, row[0].row)
    return found


def upper(key, language):
    label = say(key, language)
    return label[:1].upper() + label[1:]


def numbers(sheet, language):
    """The results as they stand on the page."""
    at = rows(sheet)
    cells = {}
    for key in (*RESULTS, "cogs", "gross_profit", "tax", "stock", "receivables"):
        line = at[say(f"exports.live_line_{key}", language)]
        cells[key] = {case: sheet[f"{c}{line}"].value for case, c in zip(CASES, "CDEF", strict=True)}
    line = at[upper("plan.line_dealer_roi", language)]
    cells["roi"] = {case: sheet[f"{c}{line}"].value for case, c in zip(CASES, "CDEF", strict=True)}
    cells["peak"] = sheet[f"D{at[upper('plan.line_cash_peak', language)]}"].value
    cells["verdict"] = sheet[f"C{at[say('exports.live_verdict', language)]}"].value
    return cells


CASES = ("before", "low", "base", "high")


def same_money(cells, plan, language):
    money = joint_money(plan)
    for case in CASES:
        lines = {key: getattr(line, case) for key, line in money.scenario.lines.items()}
        wanted = year(lines, money.variant)
        for key in RESULTS:
            assert cells[key][case] == pytest.approx(float(wanted[key]), abs=0.5), (key, case)
        assert cells["roi"][case] == pytest.approx(float(wanted["roi"]), abs=1e-6)
    dealer = money.dealer().pnl
    assert cells["tax"]["base"] == pytest.approx(dealer.tax, abs=0.5)
    assert cells["gross_profit"]["base"] == pytest.approx(dealer.gross_profit, abs=0.5)
    assert cells["peak"] == pytest.approx(money.path.peak, abs=0.5)
    assert cells["verdict"] == say("exports.live_win" if money.win_win else "exports.live_no_win", language)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("cost", [1_220_000.0, 3_500_000.0], ids=["profit", "loss"])
def test_the_figures_in_the_file_are_the_plans_money(cost, language):
    plan = example("good", language)
    line = next(one.id for one in plan.assumptions if one.key == "operating_expense")
    plan = plan.set_item(line, "high", None).set_item(line, "low", None).set_item(line, "base", cost)
    book = load_workbook(BytesIO(to_xlsx(plan, language)), data_only=True)
    same_money(numbers(sheet_of(book, language), language), plan, language)


def defined(language, variant):
    """A plan by one definition of the dealer's return."""
    plan = example("good", language).set_field("money_page.roi_variant", variant)
    if variant == "B":  # months in the shape of a dealer's year, New Year in its place
        plan = with_dealer_season(plan, dealer_season(case_company(), "D001"))
    return plan


def changed(changes):
    """A book in which somebody typed other inputs, and the plan with the same."""
    plan = example("good", "en")
    for line in plan.assumptions:  # ranges would refuse a base outside them
        if line.low is not None:
            plan = plan.set_item(line.id, "low", None).set_item(line.id, "high", None)
    book = load_workbook(BytesIO(to_xlsx(plan, "en")))
    sheet = sheet_of(book, "en")
    for key, (case, value) in changes.items():
        line = rows(sheet)[upper(f"plan.line_{key}", "en")]
        sheet[f"{'CDEF'[CASES.index(case)]}{line}"].value = value
        item = next(one for one in plan.assumptions if one.key == key)
        plan = plan.set_item(item.id, case, value)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue(), plan


def unasked():
    """A plan in which nobody asked how much cash the dealer can spare."""
    plan = example("good", "en").set_field("money_page.cash_limit_yuan", "")
    return plan.set_field("reality.cash_limit_yuan", "")


CHANGES = [
    {"net_sales": ("base", 21_000_000.0)},
    {"gross_margin": ("base", 0.081)},
    {"operating_expense": ("base", 3_500_000.0)},
    {"stock_days": ("base", 24.5), "claims": ("base", 300_000.0)},
]
DEFINED = [("zh", "full"), ("en", "B")]


@pytest.fixture(scope="module")
def recalculated(soffice, tmp_path_factory):
    """Every book of this module as we wrote it and as LibreOffice recalculated it: (ours, theirs)."""
    written = {variant: to_xlsx(defined(language, variant), language) for language, variant in DEFINED}
    written |= {"+".join(changes): changed(changes)[0] for changes in CHANGES}
    written |= {"empty": to_xlsx(ordinary("zh"), "zh"), "unasked": to_xlsx(unasked(), "en")}
    folder = tmp_path_factory.mktemp("money")
    ours = [folder / f"{name}.xlsx" for name in written]
    for path, content in zip(ours, written.values(), strict=True):
        path.write_bytes(content)
    return dict(zip(written, zip(ours, soffice(ours, "xlsx"), strict=True), strict=True))


@pytest.mark.parametrize(("language", "variant"), DEFINED)
def test_another_program_recalculates_every_cell_to_the_same_figure(language, variant, recalculated):
    plan = defined(language, variant)
    path, again = recalculated[variant]
    ours, theirs = load_workbook(path, data_only=True), load_workbook(again, data_only=True)
    formulas = load_workbook(path)
    count = 0
    for name in (say("exports.live_sheet", language), say("exports.live_months_sheet", language)):
        for row in formulas[name].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                one, other = ours[name][cell.coordinate].value, theirs[name][cell.coordinate].value
                if isinstance(one, (int, float)):
                    assert other == pytest.approx(one, rel=1e-9, abs=1e-6), (
                        name,
                        cell.coordinate,
                        cell.value,
                    )
                else:
                    assert (one or "") == (other or ""), (name, cell.coordinate, cell.value)
    assert count > 200
    same_money(numbers(sheet_of(theirs, language), language), plan, language)


@pytest.mark.parametrize("changes", CHANGES, ids=lambda one: "+".join(one))
def test_a_changed_input_moves_everything_as_in_the_plan(changes, recalculated):
    _, plan = changed(changes)
    again = load_workbook(recalculated["+".join(changes)][1], data_only=True)
    same_money(numbers(sheet_of(again, "en"), "en"), plan, "en")


def test_every_definition_stands_beside_its_figure():
    plan = example("good", "en")
    sheet = sheet_of(load_workbook(BytesIO(to_xlsx(plan, "en")), data_only=True), "en")
    at = rows(sheet)
    for name in VARIANTS:
        line = at[say(f"exports.live_roi_{name.lower()}", "en")] if name not in "ABC" else None
        if line:
            assert sheet[f"G{line}"].value == say(f"economics.roi_{name.lower()}", "en")


def test_only_inputs_can_be_typed_into_and_each_has_its_rule():
    sheet = sheet_of(load_workbook(BytesIO(to_xlsx(example("good", "zh"), "zh"))), "zh")
    assert sheet.protection.sheet
    open_cells = [c for row in sheet.iter_rows() for c in row if not c.protection.locked]
    ruled = {
        cell
        for rule in sheet.data_validations.dataValidation
        for place in rule.sqref.ranges
        for cell in place.rows
        for cell in cell
    }
    assert len(open_cells) == 14 * 4 + 6
    assert all((cell.row, cell.column) in ruled for cell in open_cells)
    assert not [
        c for row in sheet.iter_rows() for c in row if c.data_type == "f" and "profit" in str(c.value)
    ]


def test_a_page_without_figures_waits_and_says_what_is_missing(recalculated):
    book = load_workbook(recalculated["empty"][1], data_only=True)
    sheet = sheet_of(book, "zh")
    assert "销售净额" in sheet["A2"].value and "算不出" in sheet["A2"].value
    said = [cell.value for row in sheet.iter_rows() for cell in row]
    assert not [value for value in said if str(value).startswith(("#", "Err"))]
    months = book[say("exports.live_months_sheet", "zh")]
    assert not [c.value for row in months.iter_rows(min_row=4, min_col=5, max_col=13) for c in row if c.value]


def test_both_pages_have_a_native_chart_and_fit_the_paper():
    book = load_workbook(BytesIO(to_xlsx(Plan.new("Hua", "en"), "en")))
    for name in ("live_sheet", "live_months_sheet"):
        sheet = book[say(f"exports.{name}", "en")]
        assert len(sheet._charts) == 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_cash_that_nobody_asked_about_is_no_promise(recalculated):
    for book in (load_workbook(path, data_only=True) for path in recalculated["unasked"]):
        sheet = sheet_of(book, "en")
        at = rows(sheet)
        assert sheet[f"C{at[say('exports.live_test_cash', 'en')]}"].value == say(
            "exports.live_not_asked", "en"
        )
        assert sheet[f"C{at[say('exports.live_verdict', 'en')]}"].value == say("exports.live_win", "en")
