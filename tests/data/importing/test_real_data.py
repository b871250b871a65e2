"""Other people's data: all the way from the file to a dataset."""

import gzip
from pathlib import Path

import pandas as pd
import pytest

from jbptools.data.importing import Mapping, apply, blockers, doubts, guess, read_upload
from tests.data.importing.making import keys, said, take_in

REAL = Path(__file__).parents[4] / "shared" / "real-data"
RESELLERS, WHOLESALE, RETAIL = "adventureworks-resellers", "uci-wholesale-customers", "uci-online-retail"

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with other people's data is not here")


def real(folder, name):
    return name, (REAL / folder / name).read_bytes()


def used(mapping):
    return {column.source: column.field for column in mapping.columns if column.field}


def test_resellers_sales_and_list_become_one_dataset():
    imported = take_in(real(RESELLERS, "reseller_sales.csv.gz"), real(RESELLERS, "DimReseller.csv"))
    source = pd.read_csv(REAL / RESELLERS / "reseller_sales.csv.gz")
    sales, dealers = imported.dataset.table("sell_in"), imported.dataset.table("dealers")
    assert len(sales) == len(source) == 60_855
    assert sales["amount_yuan"].sum() == pytest.approx(source["SalesAmount"].sum())
    by_dealer = sales.groupby("dealer_id")["amount_yuan"].sum()
    expected = source.groupby(source["ResellerKey"].astype(str))["SalesAmount"].sum()
    pd.testing.assert_series_equal(
        by_dealer.sort_index(), expected.sort_index(), check_names=False, check_index_type=False
    )
    assert len(dealers) == 701
    assert dealers["dealer_id"].is_unique
    assert dealers.set_index("dealer_id").loc[
        "1", ["dealer_name", "channel", "market_size_yuan", "people"]
    ].tolist() == [
        "A Bike Store",
        "Value Added Reseller",
        300_000.0,
        2.0,
    ]
    assert str(sales["date"].min().date()) == "2010-12-29"
    assert imported.dataset.as_of is None, "the last line's day does not say that the month is over"
    assert {"changed_same_name", "changed_dormant"} <= set(keys(imported.report.changed))
    assert "66 dealers" in said(imported.report.changed)
    assert not imported.report.refused


def test_of_many_amounts_the_sales_amount_is_chosen_and_the_others_get_a_reason():
    mapping = guess(read_upload(*real(RESELLERS, "reseller_sales.csv.gz")))
    assert used(mapping) == {
        "ProductKey": "sku",
        "ResellerKey": "dealer_id",
        "OrderQuantity": "quantity_cases",
        "UnitPrice": "price_yuan",
        "SalesAmount": "amount_yuan",
        "OrderDate": "date",
    }
    reasons = {column.source: column.reason.key for column in mapping.columns if not column.field}
    assert reasons["ExtendedAmount"] == reasons["ShipDate"] == "importing.why_second"
    assert {reasons[name] for name in ("TaxAmt", "Freight", "TotalProductCost")} == {
        "importing.why_not_sales"
    }


@pytest.mark.long
def test_headerless_pipes_in_utf16_are_mapped_by_hand_and_come_out_the_same():
    lines = gzip.decompress((REAL / RESELLERS / "reseller_sales.csv.gz").read_bytes()).decode().splitlines()
    labels = lines[0].split(",")
    assert not any("|" in line or '"' in line for line in lines)
    content = "\n".join(lines[1:]).replace(",", "|").encode("utf-16")
    upload = read_upload("FactResellerSales.csv", content)
    assert (upload.encoding, upload.delimiter) == ("UTF-16-LE", "|")
    assert upload.sheet().header.row is None
    mapping = guess(upload)
    assert mapping.column(1).sample[0] == "349"
    assert keys(blockers(upload, mapping)) == ["blocker_no_dealer", "blocker_no_amount"]
    for label, field in {
        "ResellerKey": "dealer_id",
        "SalesAmount": "amount_yuan",
        "OrderDate": "date",
    }.items():
        mapping = mapping.with_column(labels.index(label) + 1, field)
    assert blockers(upload, mapping) == []
    sales = apply([(upload, mapping)]).dataset.table("sell_in")
    named = take_in(real(RESELLERS, "reseller_sales.csv.gz")).dataset.table("sell_in")
    pd.testing.assert_frame_equal(sales, named[list(sales)])


def test_a_mapping_saved_as_text_reads_the_file_the_same_way():
    upload = read_upload(*real(RESELLERS, "DimReseller.csv"))
    mapping = (
        guess(upload).with_column("AnnualRevenue", "market_size_yuan").with_unit("thousand", "AnnualRevenue")
    )
    again = Mapping.model_validate_json(mapping.model_dump_json())
    assert again == mapping
    first, second = apply([(upload, mapping)]).dataset, apply([(upload, again)]).dataset
    pd.testing.assert_frame_equal(first.table("dealers"), second.table("dealers"))
    assert first.table("dealers")["market_size_yuan"].iloc[0] == 30_000_000


def test_the_gbk_product_list_is_decoded_and_told_from_sales():
    upload = read_upload(*real(RESELLERS, "derived_products_zh_gbk.csv"))
    assert upload.encoding == "GB18030"
    assert upload.sheet().header.labels == ("产品编号", "产品名称", "零售价", "经销价", "产品描述")
    assert upload.sheet().body["产品描述"].str.contains("重量最轻").any()
    found = blockers(upload, guess(upload))
    assert keys(found) == ["blocker_product_list"]
    assert "产品清单" in said(found, "zh")


@pytest.mark.parametrize("name", ["wholesale_customers.csv", "as_found_annotated_cp1252.csv"])
def test_wholesale_customers_become_dealers_by_row_with_six_categories(name):
    imported = take_in(real(WHOLESALE, name))
    sales, dealers = imported.dataset.table("sell_in"), imported.dataset.table("dealers")
    source = pd.read_csv(REAL / WHOLESALE / "wholesale_customers.csv")
    assert len(dealers) == 440
    assert "date" not in sales
    totals = sales.groupby("category")["amount_yuan"].sum()
    assert totals.to_dict() == source.iloc[:, 2:].sum().to_dict()
    assert dealers["channel"].tolist() == source["Channel"].astype(str).tolist()
    assert dealers["region"].tolist() == source["Region"].astype(str).tolist()
    assert dealers["dealer_id"].iloc[[0, -1]].tolist() == ["R0002", "R0441"]
    assert "changed_rows_are_dealers" in keys(imported.report.changed)
    assert not imported.report.refused


def test_remarks_beside_the_table_are_left_out_and_said():
    upload = read_upload(*real(WHOLESALE, "as_found_annotated_cp1252.csv"))
    assert upload.encoding == "UTF-8 + cp1252"
    imported = take_in(real(WHOLESALE, "as_found_annotated_cp1252.csv"))
    assert keys(imported.report.left_out) == ["left_columns"]
    assert "第 12 列" in said(imported.report.left_out, "zh")


@pytest.mark.long
def test_online_retail_is_read_with_returns_and_without_the_nameless():
    imported = take_in(real(RETAIL, "online_retail.csv.gz"))
    source = pd.read_csv(REAL / RETAIL / "online_retail.csv.gz", dtype={"CustomerID": "str"})
    named = source.dropna(subset="CustomerID")
    sales = imported.dataset.table("sell_in")
    assert len(sales) == len(named) == 406_829
    assert sales["amount_yuan"].sum() == pytest.approx((named["Quantity"] * named["UnitPrice"]).sum())
    assert sales["dealer_id"].nunique() == named["CustomerID"].nunique()
    returns = next(m for m in imported.report.changed if m.key == "importing.changed_returns")
    assert returns.values["rows"] == int((named["Quantity"] * named["UnitPrice"] < 0).sum())
    refused = imported.report.refused[0]
    assert refused.values["rows"] == 135_080
    assert refused.values["first"][0] == str(int(source.index[source["CustomerID"].isna()][0]) + 2)
    assert imported.report.refused_rows["row"].iloc[0] == int(refused.values["first"][0])


def test_quotas_name_no_dealer_and_say_so():
    upload = read_upload(*real(RESELLERS, "FactSalesQuota.csv"))
    mapping = guess(upload)
    assert mapping.table == "targets"
    assert keys(blockers(upload, mapping)) == ["blocker_no_dealer"]


def test_unsaid_vat_is_a_doubt_not_a_blocker():
    upload = read_upload(*real(WHOLESALE, "wholesale_customers.csv"))
    assert keys(doubts(upload, guess(upload))) == ["doubt_vat"]
