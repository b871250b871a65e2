"""Public data: what the kit says, and the same counted from the files' lines with plain Python."""

from collections import defaultdict
from datetime import date

import pytest

from jbptools.dealers.tiering import concentration, ready_made, support_budget, tier
from jbptools.review import compare, fair_windows, first_look, ledger, like_for_like
from jbptools.review.results.outcome import results
from tests.review.real import FOLDER, HERE, rows
from tools.real_data import adventureworks, online_retail, quotas, stock_months, wholesale
from tools.verify import attainment, cancelled_giants, main, stock_cover

pytestmark = HERE
AW, OR, WH = (
    FOLDER / name for name in ("adventureworks-resellers", "uci-online-retail", "uci-wholesale-customers")
)


@pytest.fixture(scope="module")
def resellers():
    return adventureworks(AW)


@pytest.fixture(scope="module")
def orders():
    return [
        (row["ResellerKey"], row["OrderDate"], float(row["SalesAmount"]), row["EmployeeKey"])
        for row in rows("adventureworks-resellers/reseller_sales.csv.gz")
    ]


def test_a_fifth_of_the_resellers_carries_two_thirds(resellers, orders):
    sums = defaultdict(float)
    for dealer, _, amount, _ in orders:
        sums[dealer] += amount
    ordered = sorted(sums.values(), reverse=True)
    lines = resellers.table("sell_in")
    spread = concentration(lines.groupby("dealer_id")["amount_yuan"].sum())
    assert spread.buying == len(ordered) == 635
    assert 635 * 0.2 == 127
    assert spread.top_share(0.2) == pytest.approx(sum(ordered[:127]) / sum(ordered))
    assert spread.top_share(0.2) == pytest.approx(0.6671, abs=5e-5)
    running, many = 0.0, 0
    while running < 0.8 * sum(ordered):
        running, many = running + ordered[many], many + 1
    assert spread.dealers_for(0.8) == many == 186


def test_a_shipment_at_each_months_end_is_no_broken_month(resellers):
    book = ledger(resellers)
    windows = fair_windows(book.days_with_lines())
    assert (str(windows.this.start.date()), str(windows.this.end.date())) == ("2013-01-01", "2013-11-30")
    assert (str(windows.last.start.date()), str(windows.last.end.date())) == ("2012-01-01", "2012-11-30")
    assert not windows.partial


@pytest.mark.parametrize(
    ("as_of", "this", "last", "growth", "same", "counts"),
    [
        (None, ("2013-01", "2013-11"), ("2012-01", "2012-11"), 0.3152, -0.0481, [276, 172, 41, 88]),
        (
            date(2012, 12, 31),
            ("2012-01", "2012-12"),
            ("2011-01", "2011-12"),
            0.5497,
            0.1234,
            [189, 211, 1, 62],
        ),
    ],
)
def test_growth_and_like_for_like(resellers, orders, as_of, this, last, growth, same, counts):
    """Total growth is made by new resellers; those that bought in both years fell in 2013."""
    look = first_look(resellers, as_of=as_of)
    now, then, before = defaultdict(float), defaultdict(float), set()
    for dealer, day, amount, _ in orders:
        if this[0] <= day[:7] <= this[1]:
            now[dealer] += amount
        elif day[:7] < this[0]:
            before.add(dealer)
        if last[0] <= day[:7] <= last[1]:
            then[dealer] += amount
    both, fresh = now.keys() & then.keys(), now.keys() - then.keys() - before
    back, gone = (now.keys() - then.keys()) & before, then.keys() - now.keys()
    assert look.sales_yuan == pytest.approx(sum(now.values()))
    assert look.growth == pytest.approx(sum(now.values()) / sum(then.values()) - 1)
    assert look.growth == pytest.approx(growth, abs=5e-5)
    assert look.groups["dealers"].tolist() == [len(both), len(fresh), len(back), len(gone)] == counts
    by_hand = sum(now[d] for d in both) / sum(then[d] for d in both) - 1
    assert look.groups.loc["like_for_like", "growth"] == pytest.approx(by_hand)
    assert by_hand == pytest.approx(same, abs=5e-5)
    assert look.groups["change"].sum() == pytest.approx(look.sales_yuan - look.last_year_yuan)


def test_months_without_any_order_are_said(resellers, orders):
    there = {day[:7] for _, day, _, _ in orders}
    assert not there & {"2011-02", "2011-04", "2011-06"}
    look = first_look(resellers, as_of=date(2012, 12, 31))
    assert any("2011-02, 2011-04, 2011-06" in note.say("en") for note in look.notes)


def test_resellers_by_category(resellers):
    kinds = {
        row["ProductSubcategoryKey"]: row["ProductCategoryKey"]
        for row in rows("adventureworks-resellers/DimProductSubcategory.csv")
    }
    names = {
        row["ProductCategoryKey"]: row["EnglishProductCategoryName"]
        for row in rows("adventureworks-resellers/DimProductCategory.csv")
    }
    products = {
        row["ProductKey"]: row["ProductSubcategoryKey"]
        for row in rows("adventureworks-resellers/DimProduct.csv")
    }
    sums = defaultdict(float)
    for row in rows("adventureworks-resellers/reseller_sales.csv.gz"):
        if "2013-01" <= row["OrderDate"][:7] <= "2013-11":
            kind = products[row["ProductKey"]].removesuffix(".0")
            sums[names[kinds[kind]]] += float(row["SalesAmount"])
    book = ledger(resellers)
    table = compare(book, fair_windows(book.days_with_lines()), "category")
    assert table["this_year"].to_dict() == pytest.approx(dict(sums))


def test_a_quotas_date_is_the_first_day_of_its_period(resellers, orders):
    """Orders follow the quota of the period that begins at its date, not of the one that ends there."""
    filed = [
        (row["EmployeeKey"], row["Date"], float(row["SalesAmountQuota"]), row["CalendarQuarter"])
        for row in rows("adventureworks-resellers/FactSalesQuota.csv")
    ]
    dates = sorted({day for _, day, _, _ in filed})
    assert [q for _, d, _, q in filed if d in ("2011-07-01", "2011-09-29")] == ["3"] * 20, (
        "two third quarters"
    )
    first, last = defaultdict(float), defaultdict(float)
    for _, day, amount, rep in orders:
        first[rep, max(d for d in dates if d <= day)] += amount
        after = [d for d in dates if d >= day]
        if after:
            last[rep, after[0]] += amount
    assert _correlation(filed, first) == pytest.approx(0.9874, abs=5e-5)
    assert _correlation(filed, last) == pytest.approx(0.8256, abs=5e-5)
    table = attainment(resellers.table("sell_in"), quotas(AW))
    for rep, day, quota, _ in filed:
        row = table.loc[(rep, day)]
        assert row["quota"] == quota
        assert row["orders"] == pytest.approx(first[rep, day])
    total = sum(quota for _, _, quota, _ in filed)
    assert total == 95_714_000
    assert table["orders"].sum() / total == pytest.approx(0.8405, abs=5e-5)
    assert (table["attainment"] >= 1).sum() == 8


def _correlation(filed, sums):
    xs = [quota for _, _, quota, _ in filed]
    ys = [sums[rep, day] for rep, day, _, _ in filed]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return over / (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5


def test_stock_cover_of_resellers_products(resellers):
    sold = {row["ProductKey"] for row in rows("adventureworks-resellers/reseller_sales.csv.gz")}
    value = outflow = 0.0
    for row in rows("adventureworks-resellers/product_inventory_monthly.csv.gz"):
        if row["ProductKey"] in sold and "2012-12" <= row["Month"] <= "2013-11":
            outflow += float(row["UnitsOut"]) * float(row["UnitCost"])
            if row["Month"] == "2013-11":
                value += max(float(row["UnitsBalance"]), 0) * float(row["UnitCost"])
    found = stock_cover(stock_months(AW), "2013-11", set(resellers.table("sell_in")["sku"]))
    assert found["days of cover"] == pytest.approx(value / (outflow / 365), abs=0.05)
    assert found["days of cover"] == 247.2
    assert found["products with negative stock"] == 5


def test_resellers_are_tiered_although_market_sizes_tie(resellers):
    result = tier(resellers)
    assert result.table["tier"].notna().all()
    assert resellers.table("dealers")["market_size_yuan"].nunique() == 5
    assert "white_space" not in result.used
    alike = result.table.merge(result.scores.reset_index(), on="dealer_id")
    ties = alike.groupby(["sales", "market_size", "share_gap"])["tier"].nunique()
    assert (ties == 1).all()
    high = result.table["tier"].isin(["key", "advantage"])
    assert high.sum() == round(0.3 * 701)
    assert support_budget(result, 1_000_000).table["budget_yuan"].sum() == 1_000_000


def test_a_resellers_value_is_twelve_full_months(resellers, orders):
    sums = defaultdict(float)
    for dealer, day, amount, _ in orders:
        if "2012-12" <= day[:7] <= "2013-11":
            sums[dealer] += amount
    table = tier(resellers).table.set_index("dealer_id")["value_yuan"]
    assert table[table != 0].to_dict() == pytest.approx(dict(sums), abs=0.006)
    assert (table == 0).sum() == 701 - len(sums) == 208


def test_a_reseller_reviewed(resellers, orders):
    look = results(resellers, "676")
    months = defaultdict(float)
    for dealer, day, amount, _ in orders:
        if dealer == "676":
            months[day[:7]] += amount
    this = sum(amount for month, amount in months.items() if "2013-01" <= month <= "2013-11")
    last = sum(amount for month, amount in months.items() if "2012-01" <= month <= "2012-11")
    assert look.look.sales_yuan == pytest.approx(this)
    assert look.look.growth == pytest.approx(this / last - 1)
    assert look.benchmarks.loc["growth", "peers"] >= 5


def test_wholesale_customers_are_far_from_80_20():
    columns = ("Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen")
    clients = list(rows("uci-wholesale-customers/wholesale_customers.csv"))
    totals = sorted((sum(int(row[c]) for c in columns) for row in clients), reverse=True)
    dataset = wholesale(WH)
    spread = concentration(dataset.table("sell_in").groupby("dealer_id")["amount_yuan"].sum())
    assert spread.buying == len(totals) == 440
    assert spread.top_share(0.2) == pytest.approx(sum(totals[:88]) / sum(totals))
    assert spread.top_share(0.2) == pytest.approx(0.4290, abs=5e-5)
    assert spread.dealers_for(0.8) == 252
    placed = tier(dataset, ready_made("pareto"))
    many = next(n for n in range(1, 441) if sum(totals[:n]) >= 0.7 * sum(totals))
    assert placed.table["tier"].isin(["key", "advantage"]).sum() == many


def test_wholesale_customers_are_placed_by_white_space_and_it_is_named():
    dataset = wholesale(WH)
    result = tier(dataset)
    assert set(result.used) == {"sales", "white_space"}
    assert result.table["tier"].notna().all()
    assert all(result.counts().values())
    assert "white space" in result.reason("C001").say("en")
    look = first_look(dataset, "C086")
    assert (look.windows, look.months, look.rank) == (None, None, 1)
    assert look.categories["peers"].min() >= 5


@pytest.fixture(scope="module")
def invoices():
    return list(rows("uci-online-retail/online_retail.csv.gz"))


@pytest.fixture(scope="module")
def shop():
    return online_retail(OR)


def test_a_broken_december_is_compared_with_the_same_nine_days(shop, invoices):
    this = last = 0.0
    for row in invoices:
        if row["CustomerID"]:
            amount = int(row["Quantity"]) * float(row["UnitPrice"])
            this += amount if "2011-12-01" <= row["InvoiceDate"][:10] <= "2011-12-09" else 0
            last += amount if "2010-12-01" <= row["InvoiceDate"][:10] <= "2010-12-09" else 0
    look = first_look(shop)
    assert look.windows.partial
    assert str(look.windows.this.end.date()) == "2011-12-09"
    assert look.windows.this.days == look.windows.last.days == 9
    assert look.sales_yuan == pytest.approx(this, abs=0.01)
    assert look.last_year_yuan == pytest.approx(last, abs=0.01)
    assert look.growth == pytest.approx(0.1244, abs=5e-5)


def test_lines_without_a_customer_are_counted_and_said(shop, invoices):
    nobody = [row for row in invoices if not row["CustomerID"]]
    assert len(nobody) == 135_080
    amount = sum(int(row["Quantity"]) * float(row["UnitPrice"]) for row in nobody)
    said = next(note for note in ledger(shop).notes if note.key == "review.rows_without_dealer")
    assert said.values["rows"] == len(nobody)
    assert said.values["amount"] == pytest.approx(amount, abs=0.01)


def test_cancelled_giants_do_not_make_a_great_customer(shop):
    lines = shop.table("sell_in")
    pairs = cancelled_giants(lines, 10_000)
    assert sorted(zip(pairs["invoice"], pairs["invoice_back"], strict=True)) == [
        ("541431", "C541433"),
        ("581483", "C581484"),
    ]
    value = ledger(shop)
    net = value.sums(value.dealer)
    assert net["12346"] == 0
    assert net["16446"] == pytest.approx(2.9)
    assert (net < 0).sum() == 41


def test_customers_without_potential_are_not_placed_but_explained(shop):
    result = tier(shop)
    assert result.table["tier"].isna().all()
    assert "no potential data" in result.reason("12346").say("en")
    assert result.measured.sales.last.strftime("%Y-%m") == "2011-11", "December broke off"


def test_like_for_like_reconciles_with_returns(shop):
    book = ledger(shop)
    windows = fair_windows(book.days_with_lines())
    groups, _ = like_for_like(book, windows)
    assert groups["this_year"].sum() == pytest.approx(first_look(shop, book=book).sales_yuan, abs=0.05)


def test_the_figures_are_printed(capsys):
    assert main(["wholesale", "--folder", str(FOLDER)]) == 0
    assert "share of the largest 20 %: 0.4290" in capsys.readouterr().out
    assert main(["wholesale", "--folder", str(FOLDER / "nowhere")]) == 2
    assert "--folder" in capsys.readouterr().out
