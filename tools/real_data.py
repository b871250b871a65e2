"""Public data sets as datasets of the kit, for verification: read where they lie, never copied in."""

from functools import cache
from pathlib import Path

import pandas as pd

from jbptools.data.dataset import Dataset

__all__ = ["adventureworks", "online_retail", "quotas", "stock_months", "wholesale"]

_CATEGORIES = ("Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen")


@cache
def adventureworks(folder: Path) -> Dataset:
    """Resellers as dealers, order lines as sell-in, their yearly turnover as market size."""
    return Dataset(
        "AdventureWorks resellers",
        {"dealers": _resellers(folder), "sell_in": _reseller_lines(folder)},
        currency="USD",
    )


def _resellers(folder: Path) -> pd.DataFrame:
    resellers = pd.read_csv(folder / "DimReseller.csv", encoding="utf-8")
    places = pd.read_csv(folder / "DimGeography.csv", encoding="utf-8")
    regions = pd.read_csv(folder / "DimSalesTerritory.csv", encoding="utf-8", keep_default_na=False)
    where = places.merge(regions, on="SalesTerritoryKey", how="left").set_index("GeographyKey")
    return pd.DataFrame(
        {
            "dealer_id": resellers["ResellerKey"].astype(str),
            "dealer_name": resellers["ResellerName"].astype(str),
            "region": resellers["GeographyKey"].map(where["SalesTerritoryRegion"]),
            "channel": resellers["BusinessType"],
            "market_size_yuan": resellers["AnnualSales"],
        }
    )


def _reseller_lines(folder: Path) -> pd.DataFrame:
    lines = pd.read_csv(folder / "reseller_sales.csv.gz", parse_dates=["OrderDate"])
    products = pd.read_csv(folder / "DimProduct.csv", encoding="utf-8").set_index("ProductKey")
    kinds = pd.read_csv(folder / "DimProductSubcategory.csv", encoding="utf-8")
    groups = pd.read_csv(folder / "DimProductCategory.csv", encoding="utf-8")
    named = kinds.merge(groups, on="ProductCategoryKey").set_index("ProductSubcategoryKey")
    category = products["ProductSubcategoryKey"].map(named["EnglishProductCategoryName"])
    return pd.DataFrame(
        {
            "dealer_id": lines["ResellerKey"].astype(str),
            "date": lines["OrderDate"],
            "sku": lines["ProductKey"].astype(str),
            "category": lines["ProductKey"].map(category),
            "quantity_cases": lines["OrderQuantity"],
            "amount_yuan": lines["SalesAmount"],
            "rep": lines["EmployeeKey"].astype(str),
        }
    )


def quotas(folder: Path) -> pd.DataFrame:
    """Sales quotas as filed: rep, date, the quarter written beside it, amount."""
    filed = pd.read_csv(folder / "FactSalesQuota.csv", parse_dates=["Date"])
    return pd.DataFrame(
        {
            "rep": filed["EmployeeKey"].astype(str),
            "date": filed["Date"],
            "label": filed["CalendarYear"].astype(str) + "-Q" + filed["CalendarQuarter"].astype(str),
            "quota": filed["SalesAmountQuota"],
        }
    )


def stock_months(folder: Path) -> pd.DataFrame:
    """The maker's month-end stock: sku, month, unit cost, units in, out and left."""
    stock = pd.read_csv(folder / "product_inventory_monthly.csv.gz")
    return pd.DataFrame(
        {
            "sku": stock["ProductKey"].astype(str),
            "month": pd.PeriodIndex(stock["Month"], freq="M"),
            "cost": stock["UnitCost"],
            "units_in": stock["UnitsIn"],
            "units_out": stock["UnitsOut"],
            "units_left": stock["UnitsBalance"],
        }
    )


@cache
def wholesale(folder: Path) -> Dataset:
    """Clients as dealers, yearly spend per category as undated sell-in. Rows have no name: numbered."""
    clients = pd.read_csv(folder / "wholesale_customers.csv", encoding="utf-8")
    ids = pd.Series([f"C{row:03d}" for row in range(1, len(clients) + 1)])
    dealers = pd.DataFrame(
        {
            "dealer_id": ids,
            "dealer_name": ids,
            "channel": clients["Channel"].map({1: "Horeca", 2: "Retail"}),
            "region": clients["Region"].map({1: "Lisbon", 2: "Oporto", 3: "Other"}),
        }
    )
    wide = clients[list(_CATEGORIES)].set_index(ids).rename_axis("dealer_id").reset_index()
    lines = wide.melt("dealer_id", var_name="category", value_name="amount_yuan")
    return Dataset("Wholesale customers", {"dealers": dealers, "sell_in": lines}, currency="EUR")


@cache
def online_retail(folder: Path) -> Dataset:
    """Customers as dealers, invoice lines as sell-in; cancellations (C...) stay in as negative lines."""
    invoices = pd.read_csv(
        folder / "online_retail.csv.gz",
        dtype={"InvoiceNo": str, "StockCode": str, "CustomerID": str},
        parse_dates=["InvoiceDate"],
    )
    lines = pd.DataFrame(
        {
            "dealer_id": invoices["CustomerID"],
            "date": invoices["InvoiceDate"].dt.normalize(),
            "sku": invoices["StockCode"],
            "quantity_cases": invoices["Quantity"],
            "amount_yuan": invoices["Quantity"] * invoices["UnitPrice"],
            "invoice": invoices["InvoiceNo"],
        }
    )
    return Dataset("Online Retail", {"sell_in": lines}, currency="GBP")
