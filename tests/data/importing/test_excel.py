"""Workbooks as they come from a sales office: titles, merged cells, totals, months across."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

from jbptools.data.importing import apply, blockers, guess, guess_all, read_upload
from tests.data.importing.making import csv, keys, said, sold, take_in, xlsx

LINES = [["客户名称", "日期", "销售额"], ["华顺", "2025-03-01", 1200], ["恒通", "2025-03-02", 900]]


def test_titles_above_the_headings_and_a_total_below():
    rows = [["2025年经销商进货明细表"], ["单位：万元", None, "制表：张三"], [], *LINES, ["合计", None, 2100]]
    imported = take_in(("a.xlsx", xlsx(rows, merge=["A1:C1"])))
    assert sold(imported) == {"华顺": 12_000_000, "恒通": 9_000_000}
    assert keys(imported.report.left_out) == ["left_totals"]
    assert "7" in said(imported.report.left_out)
    assert "changed_unit_wan" in keys(imported.report.changed)


def test_merged_names_and_subtotals_of_each_block():
    rows = [
        ["区域", "经销商", "产品", "金额"],
        ["华东", "华顺", "茶", 10],
        [None, None, "水", 20],
        [None, "小计", None, 30],
        [None, "恒通", "茶", 5],
        [None, None, "水", 6],
        [None, "小计", None, 11],
        ["总计", None, None, 41],
    ]
    merge = ["A2:A7", "B2:B3", "B5:B6"]
    imported = take_in(("a.xlsx", xlsx(rows, merge=merge)))
    assert sold(imported) == {"华顺": 30, "恒通": 11}
    assert imported.report.left_out[0].values["rows"] == 3
    assert imported.dataset.table("dealers")["region"].tolist() == ["华东", "华东"]


def test_blocks_without_merging_are_filled_from_above():
    rows = [
        ["经销商", "产品", "金额"],
        ["华顺", "茶", 10],
        [None, "水", 20],
        [None, "奶", 7],
        ["恒通", "茶", 5],
        [None, "水", 6],
    ]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert sold(imported) == {"华顺": 37, "恒通": 11}
    assert "changed_filled_down" in keys(imported.report.changed)


def test_merged_codes_are_filled_but_merged_amounts_count_once():
    rows = [
        ["客户编号", "产品", "金额"],
        [10001, "茶", 100],
        [None, "水", None],
        [10002, "茶", 50],
        [10003, "水", 7],
    ]
    imported = take_in(("a.xlsx", xlsx(rows, merge=["A2:A3", "C2:C3"])))
    assert imported.dataset.table("sell_in")["amount_yuan"].sum() == 157
    assert keys(imported.report.refused) == ["refused_amount_missing"]


def test_months_across_with_a_total_column_and_a_total_row():
    rows = [
        ["经销商名称", "1月", "2月", "3月", "合计"],
        ["华顺", 1, 2, 3, 6],
        ["恒通", 4, None, 6, 10],
        ["合计", 5, 2, 9, 16],
    ]
    imported = take_in(("2025年进货.xlsx", xlsx(rows)))
    sales = imported.dataset.table("sell_in")
    assert sold(imported) == {"华顺": 6, "恒通": 10}
    assert sorted(sales["date"].dt.strftime("%Y-%m").unique()) == ["2025-01", "2025-02", "2025-03"]
    assert len(sales) == 5
    assert str(imported.dataset.as_of) == "2025-03-31"


def test_months_without_a_year_ask_for_it():
    content = xlsx([["经销商", "1月", "2月"], ["华顺", 1, 2], ["恒通", 3, 4]])
    upload = read_upload("进货.xlsx", content)
    mapping = guess(upload)
    assert keys(blockers(upload, mapping)) == ["blocker_no_year"]
    dated = mapping.model_copy(update={"year": 2024})
    assert blockers(upload, dated) == []
    assert apply([(upload, dated)]).dataset.table("sell_in")["date"].min() == pd.Timestamp(2024, 1, 1)


@pytest.mark.parametrize(
    "headings",
    [
        ["2025-01", "2025-02"],
        ["2025年1月", "2025年2月"],
        [202501, 202502],
        ["Jan-25", "Feb-25"],
        [dt.datetime(2025, 1, 1), dt.datetime(2025, 2, 1)],
        ["1月(2025)", "2月(2025)"],
    ],
)
def test_months_in_headings_however_they_are_written(headings):
    imported = take_in(
        ("a.xlsx", xlsx([["客户", *headings], ["华顺", 1, 2], ["恒通", 3, 4], ["大成", 5, 6]]))
    )
    sales = imported.dataset.table("sell_in")
    assert sales.groupby("date")["amount_yuan"].sum().to_dict() == {
        pd.Timestamp(2025, 1, 1): 9,
        pd.Timestamp(2025, 2, 1): 12,
    }


def test_two_rows_of_headings_with_target_and_actual():
    rows = [
        ["经销商", "2025年1月", None, "2025年2月", None],
        [None, "目标", "实际", "目标", "实际"],
        ["华顺", 10, 8, 12, 13],
        ["恒通", 20, 21, 22, 18],
    ]
    imported = take_in(("a.xlsx", xlsx(rows, merge=["A1:A2", "B1:C1", "D1:E1"])))
    targets = imported.dataset.table("targets")
    assert sold(imported) == {"华顺": 21, "恒通": 39}
    assert targets.groupby("month")["target_yuan"].sum().to_dict() == {
        pd.Period("2025-01", "M"): 30,
        pd.Period("2025-02", "M"): 34,
    }


def test_two_rows_of_headings_written_to_csv_without_merging():
    content = csv(
        ["经销商", "2025年", "", ""],
        ["", "1月", "2月", "3月"],
        ["华顺", 1, 2, 3],
        ["恒通", 4, 5, 6],
        ["大成", 7, 8, 9],
    )
    upload = read_upload("a.csv", content)
    assert upload.sheet().header.labels == ("经销商", "2025年 1月", "2025年 2月", "2025年 3月")
    assert sold(apply([(upload, guess(upload))])) == {"华顺": 6, "恒通": 15, "大成": 24}


def test_headings_repeated_on_each_printed_page_and_a_remark_at_the_end():
    rows = [*LINES, LINES[0], ["大成", "2025-03-05", 50], [], ["备注：以上金额含运费"]]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert sold(imported) == {"华顺": 1200, "恒通": 900, "大成": 50}
    assert sorted(keys(imported.report.left_out)) == ["left_headings", "left_notes"]


def test_numbers_kept_as_text_and_dates_in_every_form():
    rows = [
        ["客户", "日期", "金额"],
        ["华顺", "2025年3月1日", "1,200.50"],
        ["恒通", dt.datetime(2025, 3, 2), "￥900"],
        ["大成", 45719, "1.2万"],
        ["宏远", "20250304", "(300)"],
        ["三友", "2025/2/30", 10],
        ["四海", "2025-03-05", "待定"],
        ["五湖", "2025-03-06", "约500"],
        ["六合", "2025-03-07", "#N/A"],
        ["七星", "2025-03-08", "#DIV/0!"],
    ]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert sold(imported) == {"华顺": 1200.5, "恒通": 900, "大成": 12000, "宏远": -300}
    assert sorted(keys(imported.report.refused)) == [
        "refused_amount_error",
        "refused_amount_missing",
        "refused_amount_unreadable",
        "refused_date_impossible",
    ]
    table = imported.report.refused_table("zh").set_index("row")
    assert sorted(table.index) == [6, 7, 8, 9, 10]
    assert "2025/2/30" in table.loc[6, "reason"]
    assert table.loc[6, "客户"] == "三友"


def test_amounts_with_vat_are_brought_to_ex_vat_and_said():
    rows = [["客户", "日期", "含税金额（元）"], ["华顺", "2025-03-01", 113], ["恒通", "2025-03-01", 226]]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert sold(imported) == pytest.approx({"华顺": 100, "恒通": 200})
    assert imported.dataset.vat == "ex"
    assert "13%" in said(imported.report.changed)


def test_of_two_amounts_the_one_without_vat_is_taken():
    rows = [["客户", "日期", "含税金额", "不含税金额"], ["华顺", "2025-03-01", 113, 100]]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert sold(imported) == {"华顺": 100}
    assert imported.dataset.vat == "ex"


def test_only_cases_ask_for_a_price():
    content = xlsx([["客户", "日期", "箱数"], ["华顺", "2025-03-01", 10], ["恒通", "2025-03-01", 4]])
    upload = read_upload("a.xlsx", content)
    mapping = guess(upload)
    assert keys(blockers(upload, mapping)) == ["blocker_only_cases"]
    imported = apply([(upload, mapping.model_copy(update={"price_per_case": 60.0}))])
    assert sold(imported) == {"华顺": 600, "恒通": 240}
    assert imported.dataset.table("sell_in")["quantity_cases"].tolist() == [10, 4]


def test_the_sheet_with_the_data_is_found_and_others_can_be_chosen():
    content = xlsx(
        [["说明"], ["请填写"]],
        title="说明",
        more={"明细": LINES, "目标": [["客户", "月份", "目标金额"], ["华顺", "2025-03", 1500]]},
    )
    upload = read_upload("a.xlsx", content)
    assert guess(upload).sheet == "明细"
    assert {mapping.sheet: mapping.table for mapping in guess_all(upload)} == {
        "明细": "sell_in",
        "目标": "targets",
    }
    imported = apply([(upload, mapping) for mapping in guess_all(upload)])
    assert imported.dataset.table("targets")["target_yuan"].tolist() == [1500]
    assert "工作表“明细”" in said(imported.report.read, "zh")


def test_hidden_rows_and_formulas_without_results_are_said():
    def change(sheet):
        sheet.row_dimensions[2].hidden = True
        sheet["C3"] = "=1+1"

    upload = read_upload("a.xlsx", xlsx(LINES, change=change))
    assert {"note_hidden_rows", "note_formulas"} <= set(keys(upload.sheet().notes))


def test_formatting_far_below_the_data_costs_nothing():
    def change(sheet):
        sheet["A1048576"].number_format = "0.00"
        sheet["XFD1"].number_format = "0.00"

    upload = read_upload("a.xlsx", xlsx(LINES, change=change))
    assert upload.sheet().cells.shape == (3, 3)


def test_headings_can_be_put_right_by_hand():
    rows = [["A", "B"], ["x", "y"], ["华顺", "12"], ["恒通", "9"]]
    upload = read_upload("a.xlsx", xlsx(rows))
    mapping = (
        guess(upload, header=(2, 1))
        .with_table("sell_in")
        .with_column("x", "dealer_name")
        .with_column("y", "amount_yuan")
    )
    assert sold(apply([(upload, mapping)])) == {"华顺": 12, "恒通": 9}
    bare = guess(upload, header=(None, 0)).with_table("sell_in").with_column(1, "dealer_name")
    assert [column.source for column in bare.columns] == ["#1", "#2"]


def test_an_old_excel_file_is_read_with_its_merged_cells_dates_and_total():
    content = (Path(__file__).parent / "old.xls").read_bytes()
    upload = read_upload("old.xls", content)
    assert upload.kind == "xls"
    imported = take_in(("old.xls", content))
    sales = imported.dataset.table("sell_in")
    assert sold(imported) == {"华顺": 1200.5, "恒通": 900, "大成": 1050}
    assert sales["date"].dt.strftime("%Y-%m-%d").tolist() == ["2025-03-01", "2025-03-02", "2025-03-03"]
    assert imported.dataset.table("dealers")["region"].tolist() == ["华东", "华东", "华南"]
    assert keys(imported.report.left_out) == ["left_totals"]


def test_one_sheet_a_month_makes_one_dataset():
    def month(*amounts):
        return [["客户名称", "销售额"], *zip(["华顺", "恒通", "大成"], amounts, strict=True)]

    content = xlsx(
        month(1, 2, 3), title="1月", more={"2月": month(4, 5, 6), "3月": month(7, 8, 9), "说明": [["x"]]}
    )
    imported = take_in(("2025年销售.xlsx", content))
    sales = imported.dataset.table("sell_in")
    assert sales.groupby(sales["date"].dt.month)["amount_yuan"].sum().to_dict() == {1: 6, 2: 15, 3: 24}
    assert keys(imported.report.read) == ["read_sell_in"] * 3
    assert "changed_month_from_name" in keys(imported.report.changed)


def test_a_report_of_one_month_is_dated_by_its_title_but_not_by_its_printing():
    rows = [["2025年3月进货"], ["打印日期：2025年4月2日"], ["客户名称", "销售额"], ["华顺", 5], ["恒通", 7]]
    imported = take_in(("a.xlsx", xlsx(rows)))
    assert imported.dataset.table("sell_in")["date"].unique().tolist() == [pd.Timestamp(2025, 3, 1)]


def test_lists_and_targets_on_other_sheets_come_along():
    more = {
        "名单": [["客户名称", "省份"], ["华顺", "浙江"], ["恒通", "江苏"]],
        "目标": [["客户名称", "月份", "目标"], ["华顺", "2025-03", 9]],
    }
    upload = read_upload("a.xlsx", xlsx(LINES, title="明细", more=more))
    mapping = guess(upload)
    assert [one.table for one in (mapping, *mapping.also)] == ["sell_in", "dealers", "targets"]
    dataset = apply([(upload, mapping)]).dataset
    assert dataset.table("dealers")["province"].tolist() == ["浙江", "江苏"]
    assert dataset.table("targets")["target_yuan"].tolist() == [9]
    assert not guess(upload, "明细").also


@pytest.mark.parametrize(
    "headings",
    [["2024年", "2025年"], ["2024年销售额", "2025年销售额"], [2024, 2025], ["FY2024 Sales", "FY2025 Sales"]],
)
def test_whole_years_in_headings_are_spread_over_their_months(headings):
    rows = [
        ["客户名称", *headings, "增长率"],
        ["华顺", 120, 240, "100%"],
        ["恒通", 60, 72, "20%"],
        ["大成", 12, 24, "100%"],
    ]
    imported = take_in(("a.xlsx", xlsx(rows)))
    sales = imported.dataset.table("sell_in")
    assert sales.groupby(sales["date"].dt.year)["amount_yuan"].sum().round(6).to_dict() == {
        2024: 192,
        2025: 336,
    }
    assert len(sales) == 3 * 2 * 12
    assert str(imported.dataset.as_of) == "2025-12-31"
    assert "changed_spread_columns" in keys(imported.report.changed)


def test_half_a_year_is_not_taken_for_its_last_month():
    rows = [["客户名称", "2025年1-6月", "2025年7-12月"], ["华顺", 10, 20], ["恒通", 5, 6], ["大成", 1, 2]]
    mapping = guess(read_upload("a.xlsx", xlsx(rows)))
    assert not mapping.items("month")


def test_categories_over_months_keep_both():
    rows = [
        ["客户", "饮料", None, "零食", None],
        [None, "1月", "2月", "1月", "2月"],
        ["华顺", 1, 2, 3, 4],
        ["恒通", 5, 6, 7, 8],
        ["大成", 9, 1, 2, 3],
    ]
    content = xlsx(rows, merge=["A1:A2", "B1:C1", "D1:E1"])
    sales = take_in(("2025.xlsx", content)).dataset.table("sell_in")
    found = sales.groupby(["category", sales["date"].dt.month])["amount_yuan"].sum().to_dict()
    assert found == {("饮料", 1): 15, ("饮料", 2): 9, ("零食", 1): 12, ("零食", 2): 15}


def test_year_and_month_in_two_columns():
    rows = [
        ["年", "月", "客户名称", "金额"],
        [2025, 1, "华顺", 800],
        [2025, 2, "华顺", 900],
        [2024, 12, "恒通", 400],
    ]
    sales = take_in(("a.xlsx", xlsx(rows))).dataset.table("sell_in")
    assert sales["date"].dt.strftime("%Y-%m").tolist() == ["2025-01", "2025-02", "2024-12"]


def test_offtake_is_told_by_its_name_and_summed_by_month():
    rows = [
        ["经销商名称", "月份", "品项", "出货金额"],
        ["华顺", "1月", "茶", 10],
        ["华顺", "1月", "茶", 2],
        ["恒通", "2月", "水", 8],
    ]
    imported = take_in(("2025年二次销售.xlsx", xlsx(rows)))
    offtake = imported.dataset.table("offtake")
    assert offtake[["dealer_id", "sku", "amount_yuan"]].to_numpy().tolist() == [
        ["华顺", "茶", 12],
        ["恒通", "水", 8],
    ]
    assert offtake["month"].astype(str).tolist() == ["2025-01", "2025-02"]
