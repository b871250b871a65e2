"""Who is who: spellings, double names, double codes, several files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.data.importing import apply, guess, read_upload
from jbptools.words import KitError
from tests.data.importing.making import csv, keys, said, sold, take_in

SALES = csv(
    ["客户编号", "日期", "金额"], ["D1", "2025-03-01", 10], ["D2", "2025-03-01", 20], ["D3", "2025-03-02", 5]
)
MASTER = csv(
    ["客户编号", "客户名称", "省份", "渠道"],
    ["D1", "华顺", "浙江", "批发"],
    ["D2", "恒通", "江苏", "商超"],
    ["D9", "沉睡", "江苏", "商超"],
)
TARGETS = csv(
    ["客户名称", "月份", "销售目标"],
    ["华顺 ", "2025-03", 100],
    ["恒通", "2025-03", 50],
    ["新客户", "2025-03", 7],
)


def test_three_files_meet_in_the_dealer():
    imported = take_in(("明细.csv", SALES), ("名单.csv", MASTER), ("目标.csv", TARGETS))
    dealers = imported.dataset.table("dealers").set_index("dealer_id")
    assert dealers["dealer_name"].to_dict() == {
        "D1": "华顺",
        "D2": "恒通",
        "D9": "沉睡",
        "D3": "D3",
        "新客户": "新客户",
    }
    assert dealers["province"].dropna().to_dict() == {"D1": "浙江", "D2": "江苏", "D9": "江苏"}
    targets = imported.dataset.table("targets").set_index("dealer_id")["target_yuan"]
    assert targets.to_dict() == {"D1": 100, "D2": 50, "新客户": 7}
    assert {"changed_unlisted", "changed_dormant", "changed_spellings"} <= set(keys(imported.report.changed))
    assert "沉睡" in said(imported.report.changed, "zh")


def test_spaces_full_width_and_case_make_no_new_dealer():
    content = csv(
        ["客户", "金额"],
        ["ABC商贸(杭州)", 1],
        ["ＡＢＣ商贸（杭州）　", 2],
        ["abc商贸 （杭州)", 4],
        ["恒通", 8],
    )
    imported = take_in(("a.csv", content))
    assert sold(imported) == {"ABC商贸(杭州)": 3, "abc商贸 （杭州)": 4, "恒通": 8}
    assert "changed_spellings" in keys(imported.report.changed)


def test_one_name_under_two_codes_stays_two_and_one_code_with_two_names_is_one():
    content = csv(
        ["客户编号", "客户名称", "日期", "金额"],
        ["D1", "华顺", "2025-03-01", 1],
        ["D2", "华顺", "2025-03-01", 2],
        ["D3", "恒通", "2025-03-01", 4],
        ["D3", "恒通商贸", "2025-03-02", 8],
    )
    imported = take_in(("a.csv", content))
    sales = imported.dataset.table("sell_in").groupby("dealer_id")["amount_yuan"].sum()
    assert sales.to_dict() == {"D1": 1, "D2": 2, "D3": 12}
    assert {"changed_same_name", "changed_same_code"} <= set(keys(imported.report.changed))
    assert imported.dataset.table("dealers").set_index("dealer_id").loc["D3", "dealer_name"] == "恒通"


def test_a_list_with_a_dealer_twice_keeps_the_first_and_fills_its_gaps():
    content = csv(
        ["客户编号", "客户名称", "城市", "市场容量(万元)"],
        ["D1", "华顺", "", 100],
        ["D1", "华顺", "杭州", 300],
        ["D2", "恒通", "南京", 50],
    )
    imported = take_in(("a.csv", content))
    row = imported.dataset.table("dealers").set_index("dealer_id").loc["D1"]
    assert (row["city"], row["market_size_yuan"]) == ("杭州", 1_000_000)
    assert "changed_listed_twice" in keys(imported.report.changed)


def test_codes_with_point_zero_meet_codes_without():
    lines = csv(
        ["customer id", "date", "amount"],
        ["17850.0", "2025-03-01", 1],
        ["", "2025-03-01", 2],
        ["13047.0", "2025-03-01", 4],
    )
    master = csv(["customer id", "customer name"], ["17850", "Hua"], ["13047", "Heng"])
    imported = take_in(("a.csv", lines), ("b.csv", master))
    assert sold(imported) == {"Hua": 1, "Heng": 4}
    assert keys(imported.report.refused) == ["refused_dealer_missing"]


def test_codes_that_excel_robbed_of_their_zeros_meet_again():
    lines = csv(["客户编号", "日期", "金额"], ["123", "2025-03-01", 1], ["456", "2025-03-01", 2])
    master = csv(["客户编号", "客户名称"], ["000123", "华顺"], ["000456", "恒通"])
    imported = take_in(("a.csv", lines), ("b.csv", master))
    assert sold(imported) == {"华顺": 1, "恒通": 2}
    assert "changed_leading_zeros" in keys(imported.report.changed)
    assert set(imported.dataset.table("dealers")["dealer_id"]) == {"000123", "000456"}


def test_codes_that_differ_only_in_zeros_within_one_file_stay_apart():
    content = csv(["客户编号", "日期", "金额"], ["007", "2025-03-01", 1], ["7", "2025-03-01", 2])
    assert len(take_in(("a.csv", content)).dataset.table("dealers")) == 2


def test_a_column_called_customer_that_holds_codes_is_the_code():
    mapping = guess(read_upload("a.csv", csv(["客户", "金额"], ["K001", 1], ["K002", 2])))
    assert mapping.column("客户").field == "dealer_id"


def test_different_currencies_are_not_added():
    uploads = [
        read_upload("a.csv", SALES),
        read_upload("b.csv", csv(["client", "date", "sales"], ["Hua", "2025-03-01", "$5"])),
    ]
    with pytest.raises(KitError) as caught:
        apply([(upload, guess(upload)) for upload in uploads])
    assert caught.value.message.key == "importing.mixed_currencies"


def test_unsaid_and_said_vat_together_are_flagged():
    ex = csv(["客户", "月份", "不含税目标"], ["华顺", "2025-03", 10])
    imported = take_in(("a.csv", csv(["客户", "日期", "金额"], ["华顺", "2025-03-01", 5])), ("b.csv", ex))
    assert "changed_vat_mixed" in keys(imported.report.changed)
    assert imported.dataset.vat == "unknown"


NAME = st.text(st.sampled_from("华顺恒通商贸大成宏远"), min_size=2, max_size=4)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(NAME, st.integers(1, 9999)), min_size=3, max_size=25))
def test_no_yuan_is_lost_between_file_and_dataset(rows):
    imported = take_in(("a.csv", csv(["客户名称", "日期", "金额"], *[(n, "2025-03-01", a) for n, a in rows])))
    expected = {}
    for name, amount in rows:
        expected[name] = expected.get(name, 0) + amount
    assert sold(imported) == expected


def test_the_same_file_under_two_names_counts_once():
    imported = take_in(("三月.csv", SALES), ("三月 (1).csv", SALES))
    assert imported.dataset.table("sell_in")["amount_yuan"].sum() == 35
    assert keys(imported.report.left_out) == ["left_twin"]


def test_refused_rows_for_download_can_not_act_as_formulas():
    rows = [
        ["=cmd|'/c calc'!A1", "2025-03-01", "?"],
        ["+1+1", "", "5"],
        ["-350", "", "-350"],
        ["@x", "", "7"],
    ]
    good = [["华顺", "2025-03-01", 1], ["恒通", "2025-03-01", 2]]
    content = csv(["客户", "日期", "金额"], *good, *rows)
    table = take_in(("a.csv", content)).report.refused_table("en")
    assert table["客户"].tolist() == ["'=cmd|'/c calc'!A1", "'+1+1", "-350", "'@x"]
    assert table["金额"].tolist()[1:] == ["5", "-350", "7"]
