# ---
# id: 04a-results
# number: "4a"
# order: 4
# title:
#   zh: 生意回顾（一）结果：他到底赚没赚
#   en: "Business review, results: does he earn on us?"
# question:
#   zh: 华总把两张纸拍在桌上：“您的报表说我进货比去年多。我老婆的账说今年少赚了，卡里的钱少得更多。你俩到底谁算错了？”——您怎么回答？
#   en: "Mr Hua puts two sheets on the table: “Yours says that I bought more than last year. My wife's says that I earned less, and the bank account is down even more. Which of you got it wrong?” What do you answer?"
# objectives:
#   zh:
#     - 会用一个写明口径的回报率回顾经销商，看得出算错的那几种
#     - 会把他的损益表讲成一条链：前台毛利、返利、费用、净利、到手的钱
#     - 会说明公共费用的分摊口径，为什么能把赚变成亏
#     - 会公平地读四个销售指标：达成率、同比（春节）、年度落点、量价组合
#     - 会把结果写成老板听得懂的三句话，先讲他的钱，再讲我们的事
#   en:
#     - review a dealer with one return whose definition is stated, and spot the wrong ones
#     - tell his profit and loss as a chain from front margin through rebates and cost to cash
#     - show how the allocation key of shared cost can turn a profit into a loss
#     - read attainment, year on year (New Year), landing and price-volume-mix fairly
#     - put the results into three sentences that an owner follows, his money first
# minutes:
#   teaching: 28
# after: ["4a.1", "4a.6", "4a.7"]
# tables: [dealers, dealer_pnl, dealer_balance, rebates, rebate_terms, targets, sell_in, offtake, receivables, channel_sales]
# prerequisites: [01-why, 03-tiering]
# terms: [G010, G049, G051, G031, G034, G035, G039, G040, G097, G102, G100, G104]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

from jbptools.review.kpi.catalogue import kpi_values

case = jbp.case()
year, year_before = ("2025-07", "2026-06"), ("2024-07", "2025-06")
dealers = case.table("dealers").set_index("dealer_id")
huashun, jinbaihui, shuangxi, lugu = "D001", "D012", "D016", "D019"
laojiefang, baixin, ganjiang = "D027", "D033", "D041"
names = {key: {"zh": row.dealer_name, "en": row.dealer_name_en} for key, row in dealers.iterrows()}
values = kpi_values(case, ["sell_in", "offtake", "target_attainment", "dealer_roi"], *year).table
ranks = values.rank(ascending=False).astype(int)
dealers_n = len(values)


def of(table, dealer):
    return table[table["dealer_id"] == dealer]


# %% id="three-rulers-figures" tags=["figures"]
now, before = (jbp.dealer_money(case, huashun, *months) for months in (year, year_before))
book, tied = now.pnl, now.investment
profit_now, profit_before = book.net_profit, before.pnl.net_profit
cash_now, cash_before = book.cash_profit, before.pnl.cash_profit
profit_move, cash_move = profit_now / profit_before - 1, cash_now / cash_before - 1
profit_fall, cash_fall = profit_before - profit_now, cash_before - cash_now
sheet = jbp.kpi_sheet(
    case, huashun, *year, ids=["sell_in", "sell_in_growth", "dealer_roi", "target_attainment"]
)
sell_in_now = sheet.of("sell_in").value
sell_in_before = sheet.of("sell_in").last_year
sell_in_move = sheet.of("sell_in_growth").value
roi_now, roi_before = now.roi().value, before.roi().value
roi_peers, peers_n = sheet.of("dealer_roi").peer_median, sheet.of("dealer_roi").peers

# %% id="definitions" tags=["figures"]
profit_pre_tax = book.profit_before_tax
stock, owed, payable, claims_out, prepaid, assets = (
    tied.stock, tied.receivables, tied.payables, tied.claims, tied.prepayment, tied.fixed_assets,
)  # fmt: skip
tied_all, tied_working = tied.total, tied.working_capital
four = {
    name: now.roi(name).value
    for name in ("full", "after_tax_working_capital", "pre_tax_total", "pre_tax_working_capital")
}
roi_lowest, roi_highest = min(four.values()), max(four.values())
roi_a, cost_ratio = now.roi("A").value, now.roi("D").value
all_cost = book.cogs + book.operating_expense

quiet = jbp.dealer_money(case, laojiefang, *year)
q_profit, q_tied = quiet.pnl.net_profit, quiet.investment
q_stock, q_owed, q_payable, q_assets = q_tied.stock, q_tied.receivables, q_tied.payables, q_tied.fixed_assets
q_swapped_base = q_stock + q_payable - q_owed + q_assets
q_swapped = q_profit / q_swapped_base
q_roi, q_total, q_cost_ratio = quiet.roi().value, q_tied.total, quiet.roi("D").value
q_sales = quiet.pnl.net_sales

# %% id="tree" tags=["figures"]
star, cheap, chaser = (jbp.dealer_money(case, one, *year) for one in (jinbaihui, baixin, ganjiang))
margin, turns = now.roi().margin, now.roi().turns
q_margin, q_turns = quiet.roi().margin, quiet.roi().turns
s_margin, s_turns, s_roi = star.roi().margin, star.roi().turns, star.roi().value
c_margin, c_turns, c_roi = cheap.roi().margin, cheap.roi().turns, cheap.roi().value
c_attainment, c_rank = values.loc[baixin, "target_attainment"], int(ranks.loc[baixin, "target_attainment"])
c_roi_rank = int(ranks.loc[baixin, "dealer_roi"])
s_attainment, s_rank = (
    values.loc[jinbaihui, "target_attainment"],
    int(ranks.loc[jinbaihui, "target_attainment"]),
)
s_roi_rank = int(ranks.loc[jinbaihui, "dealer_roi"])
q_size_rank, q_roi_rank = int(ranks.loc[laojiefang, "sell_in"]), int(ranks.loc[laojiefang, "dealer_roi"])
best_ten = values.sort_values("target_attainment", ascending=False).head(10)["dealer_roi"]
roi_median = values["dealer_roi"].median()
under_median = int((best_ten < roi_median).sum())
agreement = values["target_attainment"].rank().corr(values["dealer_roi"].rank())

# %% id="profit-model" tags=["figures"]
front, front_before = book.gross_profit, before.pnl.gross_profit
front_rate = book.gross_margin
rebate, rebate_before, rebate_came = book.rebate, before.pnl.rebate, book.rebate_received
rebate_fall = rebate_before - rebate
rebate_part = rebate_fall / (before.pnl.profit_before_tax - book.profit_before_tax)
direct, shared, lost, finance = (
    book.direct_cost,
    book.shared_cost,
    book.loss + book.bad_debt,
    book.finance_cost,
)
tax = book.tax
rebate_days = jbp.kpi(case, huashun, "rebate_days", *year).value
ch_profit, ch_rebate = chaser.pnl.net_profit, chaser.pnl.rebate
ch_share = ch_rebate / ch_profit
ch_days = jbp.kpi(case, ganjiang, "rebate_days", *year).value
ch_last_week = jbp.kpi(case, ganjiang, "last_week_share", *year).value
rebates = case.table("rebates")
ch_paid = of(rebates, ganjiang)
ch_goods = ch_paid.loc[ch_paid["form"] == "goods", "received_yuan"].sum() / ch_paid["received_yuan"].sum()

# %% id="step-figures" tags=["figures"]
terms = case.table("rebate_terms")
quarter_steps = terms[terms["scheme"] == "quarter"].set_index("from_attainment")["rate"]
step = 0.9
rate_step, rate_below = quarter_steps[step], quarter_steps[0.0]
goals = of(case.table("targets"), huashun)
q_target = goals.loc[goals["month"].between("2026-01", "2026-03"), "target_yuan"].sum()
bought = of(case.table("sell_in"), huashun)
q_bought = bought.loc[bought["date"].between("2026-01-01", "2026-03-31"), "amount_yuan"].sum()
q_attainment = q_bought / q_target
q_short = step * q_target - q_bought
q_rebate = q_bought * rate_below
own_rebates = of(rebates, huashun)
q_booked = own_rebates.loc[
    (own_rebates["month"] == "2026-03") & (own_rebates["scheme"] == "quarter"), "accrued_yuan"
].sum()

# %% id="key-figures" tags=["figures"]
shared_money = jbp.dealer_money(case, shuangxi, *year)
by_key = shared_money.by_key()
pool = shared_money.pool
key_sales, key_cases, key_visits = (by_key.shares[name] for name in ("sales", "cases", "visits"))
profit_by_sales, profit_by_cases, profit_by_visits = (
    by_key.profits[name] for name in ("sales", "cases", "visits")
)
before_shared = shared_money.pnl.profit_before_tax + shared_money.pnl.shared_cost
shared_by_cases, shared_by_sales = pool * key_cases, pool * key_sales
break_even_key = before_shared / pool
mean_loss = -(profit_by_sales + profit_by_cases + profit_by_visits) / 3

# %% id="levers-figures" tags=["figures"]
from dataclasses import replace

from jbptools.economics import DealerModel

today = DealerModel(
    net_sales=book.net_sales, gross_margin=book.gross_margin, rebate=book.rebate,
    operating_expense=book.operating_expense, stock_days=stock / book.cogs * 365,
    receivable_days=owed / book.net_sales * 365, claims=claims_out, prepayment=prepaid,
    payables=payable, fixed_assets=assets,
)  # fmt: skip
small_margin, small_cost, small_days = 0.002, 0.02, 3
lever_points = {
    "margin": replace(today, gross_margin=today.gross_margin + small_margin),
    "cost": replace(today, operating_expense=today.operating_expense * (1 - small_cost)),
    "stock": replace(today, stock_days=today.stock_days - small_days),
    "owed": replace(today, receivable_days=today.receivable_days - small_days),
    "claims": replace(today, claims=claims_out / 2),
}
lever_points = {name: (one.roi().value - roi_now) * 100 for name, one in lever_points.items()}
push = 0.05
pushed = sell_in_now * push
roi_pushed = profit_now / (tied_all + pushed)
push_points = (roi_pushed - roi_now) * 100
annual_steps = terms[terms["scheme"] == "annual"].set_index("from_attainment")["rate"]
rate_now, rate_full = quarter_steps[0.9] + annual_steps[0.95], quarter_steps[1.0] + annual_steps[1.0]
push_rebate = (sell_in_now + pushed) * rate_full - sell_in_now * rate_now
roi_pushed_paid = (profit_now + push_rebate * (1 - book.tax_rate)) / (tied_all + pushed)
channel_sales = of(case.table("channel_sales"), huashun)
channel_owed = of(case.table("receivables"), huashun)
sold_to = channel_sales[channel_sales["month"].between(*year)].groupby("channel")["amount_yuan"].sum()
owed_by = channel_owed[channel_owed["month"].between(*year)].groupby("channel")["balance_yuan"].mean()
big_share, big_owed = sold_to["mt"] / sold_to.sum(), owed_by["mt"] / owed_by.sum()
big_days, small_shop_days = (owed_by[one] / sold_to[one] * 365 for one in ("mt", "gt"))
products = case.table("products").drop_duplicates("category").set_index("category")
goods = of(case.table("offtake"), huashun)
goods = goods[goods["month"].between(*year)].merge(
    case.table("price_list")[["sku", "valid_from", "buy_in_yuan"]], on="sku"
)
goods = goods[goods["valid_from"].dt.to_period("M") <= goods["month"]].sort_values("valid_from")
goods = goods.drop_duplicates(["month", "sku"], keep="last")
goods["cost"] = goods["quantity_cases"] * goods["buy_in_yuan"]
by_category = goods.groupby("category")[["amount_yuan", "cost"]].sum()
category_margin = 1 - by_category["cost"] / by_category["amount_yuan"]
best_category, worst_category = category_margin.idxmax(), category_margin.idxmin()
best_margin, worst_margin = category_margin.max(), category_margin.min()

# %% id="sales-figures" tags=["figures"]
attainment_now = sheet.of("target_attainment").value
attainment_peers = sheet.of("target_attainment").peer_median


def sold_in(dealer, month):
    rows = of(case.table("offtake"), dealer)
    return float(rows.loc[rows["month"] == month, "amount_yuan"].sum())


jan_now, feb_now, jan_last, feb_last = (
    sold_in(lugu, month) for month in ("2026-01", "2026-02", "2025-01", "2025-02")
)
jan_move, feb_move = jan_now / jan_last - 1, feb_now / feb_last - 1
jan_all = kpi_values(case, ["offtake_growth"], "2026-01", "2026-01").table["offtake_growth"]
both_all = kpi_values(case, ["offtake_growth"], "2026-01", "2026-02").table["offtake_growth"]
jan_rank, both_rank = (int(one.rank(ascending=False)[lugu]) for one in (jan_all, both_all))
jan_median = jan_all.median()
landing = jbp.dealer_landing(case, huashun, 2026)
to_date, plan_2026 = landing.to_date, landing.plan
point, low, high = landing.point, landing.low, landing.high
run_rate, growth_way = landing.methods["run_rate"], landing.methods["same_growth"]
needed = landing.needed_per_month
early = jbp.dealer_landing(case, huashun, 2026, through="2026-03")
early_low, early_high, early_rate = early.low, early.high, early.methods["run_rate"]
width_now, width_early = high - low, early_high - early_low
effects = jbp.dealer_pvm(case, huashun, *year)
volume, mix, price = effects.volume, effects.mix, effects.price
cases_move = effects.items["quantity_1"].sum() / effects.items["quantity_0"].sum() - 1
offtake_move = effects.end / effects.start - 1
offtake_change = effects.change
tea_price = effects.items.loc[effects.items.index.str.startswith("T"), "price"].sum()
cheap_effects = jbp.dealer_pvm(case, baixin, *year)
cheap_price = cheap_effects.price
cheap_before = jbp.dealer_money(case, baixin, *year_before).pnl.net_profit
cheap_now = cheap.pnl.net_profit
star_sheet = jbp.kpi_sheet(case, jinbaihui, *year, ids=["sell_in_growth", "offtake_growth", "stock_days"])
star_in, star_out = star_sheet.of("sell_in_growth").value, star_sheet.of("offtake_growth").value
star_days, star_days_before = star_sheet.of("stock_days").value, star_sheet.of("stock_days").last_year

# %% id="card-figures" tags=["figures"]
front_each, rebate_share = front_rate * 100, rebate / profit_now
best_name, worst_name = (
    {"zh": products.loc[one, "category_name"], "en": products.loc[one, "category_name_en"].lower()}
    for one in (best_category, worst_category)
)
grown = kpi_values(case, ["sell_in_growth", "offtake_growth", "stock_days", "rebate_days"], *year).table
ch_attainment = values.loc[ganjiang, "target_attainment"]
ch_in, ch_out, ch_stock_days = grown.loc[ganjiang, ["sell_in_growth", "offtake_growth", "stock_days"]]
c_in, c_out, c_stock_days, c_rebate_days = grown.loc[baixin]
s_rebate_days = grown.loc[jinbaihui, "rebate_days"]
s_front, ch_front, c_front = (one.pnl.gross_profit for one in (star, chaser, cheap))
s_rebate, c_rebate = star.pnl.rebate, cheap.pnl.rebate
s_came, ch_came, c_came = (one.pnl.rebate_received for one in (star, chaser, cheap))
s_profit = star.pnl.net_profit
s_tied, ch_tied, c_tied = (one.investment.total for one in (star, chaser, cheap))

# %% id="cards" tags=["figures"]
cards = {
    "spread": {"zh": "进价和出货价之间的差", "en": "the difference between buy-in and sell-out price"},
    "quarter": {
        "zh": "季度坎级返利，已经够到、还没到账",
        "en": "the quarter's step rebate, reached and not yet paid",
    },
    "expired": {"zh": "过期报废的两百箱牛奶", "en": "two hundred cases of milk, expired and scrapped"},
    "warehouse": {"zh": "几个品牌共用的仓库租金", "en": "rent of a warehouse that all brands share"},
    "shops": {"zh": "超市还欠着的货款", "en": "what supermarkets still owe for goods"},
    "advance": {
        "zh": "替厂家垫付、还没核销的促销费",
        "en": "promotion money advanced for the maker, not yet settled",
    },
    "interest": {"zh": "为备货借款付的利息", "en": "interest on the loan that pays for stock"},
    "prepay": {"zh": "打给厂家、货还没发的款", "en": "money paid to the maker, goods not yet shipped"},
}
pile_of = {
    "spread": "earn", "quarter": "earn", "expired": "spend", "warehouse": "spend",
    "interest": "spend", "shops": "tied", "advance": "tied", "prepay": "tied",
}  # fmt: skip

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert sell_in_move > 0 > profit_move > cash_move, "three rulers, three answers"
assert rebate_part > 0.5, "most of the lost profit is lost rebate"
assert 0.17 < roi_now < 0.18 and roi_now < roi_before < roi_peers and peers_n >= 5
assert roi_now == roi_lowest < roi_highest and roi_highest / roi_lowest > 1.4 and cost_ratio < 0.06
assert q_swapped_base < 0 and q_payable > 0 and q_roi > 0.5 and q_roi_rank == 1 and q_size_rank > 20
assert q_sales < book.net_sales / 2 and 0.9 < q_profit / profit_now < 1 and q_total < tied_all / 3
assert c_rank <= 5 and c_roi_rank == dealers_n - 1 and s_rank == 2 and s_roi_rank > 50
assert under_median == 7 and 0 < agreement < 0.3
assert ch_share > 0.95 and ch_days > 150 and ch_last_week > 0.6
assert step - 0.005 < q_attainment < step and abs(q_booked - q_rebate) < 1 and q_short < 25_000
assert profit_by_cases < 0 < profit_by_sales < profit_by_visits and key_sales < break_even_key < key_cases
assert (small_margin, small_cost, small_days, push) == (0.002, 0.02, 3, 0.05), "the chart names the steps"
assert q_short < sold_to.sum() / 365 / 2, "half a day's sales"
assert min(lever_points.values()) > 0 and push_points < -3 and roi_pushed_paid < roi_now
assert abs(by_category["cost"].sum() - book.cogs) < 1, "the margins by category belong to his books"
assert (
    20 < both_rank < 40
    and jan_rank == dealers_n
    and jan_move < -0.25
    and feb_move > 1
    and jan_now + feb_now > jan_last + feb_last
)
assert low < plan_2026 < high and run_rate < low and 2 * width_now < width_early < 2.5 * width_now
assert volume < 0 < mix and price > 0 and abs(tea_price) > price and offtake_move > 0 > cases_move
assert cheap_price < 0 and cheap_now < 0.1 * cheap_before and star_in > 0 > star_out
assert big_share < 0.25 and big_owed > 0.35 and (best_category, worst_category) == ("tea", "nuts")
assert dealers.loc[lugu, "owner_name"] == "叶总" and dealers.loc[shuangxi, "owner_name"] == "费总"

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 4 | 两张纸，谁算错了 | 请一人念开场问题；全班举手：报表错、老板娘错、都没错 |
# | 5 | 三把尺子；回报率的口径 | 先让每人写下自己公司的回报率分母里有哪几样 |
# | 0 | 练习 4a.1 | 八张便签上墙，三堆；只问“这是流过去的，还是压着的” |
# | 0 | 练习 4a.2 | 两人一组，一人按计算器 |
# | 1 | 写反的公式，练习 4a.3 | 让他们先照错的算，看见负数再停下来 |
# | 3 | 利润率乘周转；达成率前十 | 先猜：达成第五的百信，回报率排第几？ |
# | 5 | 盈利模型瀑布图，返利应得和到账 | 问：哪一根柱子去年还高一截？ |
# | 1 | 练习 4a.4 | 算完停一分钟，问“那要不要劝他补这点货” |
# | 1 | 分摊口径，练习 4a.5 | 一半人扮费总，一半人扮业务员，各说一句 |
# | 4 | 三根杠杆、压货那根 | 先猜最高的柱子，再看图 |
# | 2 | 四个销售指标，练习 4a.6 | 重点在“两个百分数能不能平均” |
# | 0 | 练习 4a.7 | 写完念给扮华总的人听 |
# | 4° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 2 | 练习 4a.8，收尾 | 抽一家经销商，一页纸，贴墙 |
#
# **还要再省时间：** 三根杠杆只看最高的那根（省 3 分钟），4a.2 由您在白板上算（省 2 分钟），4a.8 只写第 1、2 条（省 4 分钟）。4a.3、4a.4、4a.5 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 4 | Two sheets, who is wrong? | Somebody reads the opening; hands up: the report, his wife, neither |
# | 5 | Three rulers; the definition of the return | First everyone writes down what stands below the line in their company |
# | 0 | Exercise 4a.1 | Eight notes, three piles on the wall; only ask "does it flow, or does it lie there?" |
# | 0 | Exercise 4a.2 | In pairs, one calculator |
# | 1 | The swapped formula, exercise 4a.3 | Let them use the wrong one first, and stop at the minus sign |
# | 3 | Margin times turns; the ten best in attainment | Guess first: Baixin is fifth in attainment, where is its return? |
# | 5 | The profit waterfall, rebates earned and received | Ask which bar was higher last year |
# | 1 | Exercise 4a.4 | Then a minute's silence: would you have told him to buy it? |
# | 1 | Allocation keys, exercise 4a.5 | Half of them are Mr Fei, half the rep, one sentence each |
# | 4 | Levers, and the one called pushing | Guess the tallest bar, then look |
# | 2 | Four sales indicators, exercise 4a.6 | The point: may one average two percentages? |
# | 0 | Exercise 4a.7 | Read it to the one playing Mr Hua |
# | 4° | In pairs | About dealers of their own; in the two days during a break |
# | 2 | Exercise 4a.8, close | Draw a dealer, one page, on the wall |
#
# **To save still more:** only the tallest of the levers (3 minutes), 4a.2 on the board by you (2), points 1 and 2 only of 4a.8 (4). Keep 4a.3, 4a.4 and 4a.5.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开场的答案先别给。等三把尺子那一页出来，再说：“三个数都对，量的不是一样东西。”
# - 回报率这一段只要学员记住一句：**先报口径，再报数。** {{ roi_lowest:percent }} 到 {{ roi_highest:percent }} 是同一本账。
# - 讲到写反的公式，用老街坊，别用华顺：老街坊欠着厂家的钱，写反以后分母是负的，谁都看得出来。第 5 课再用华顺做一遍。
# - 百信是这一课最疼的例子：达成率第 {{ c_rank:int }}，回报率倒数第二。问：“奖状发给他的时候，他心里在想什么？”
# - 华顺少赚的钱里，{{ rebate_part:percent0 }} 是返利少了；一季度离 {{ step:percent0 }} 那一档只差 {{ q_short:money }} 的货。这个数要停一停。
# - 没有公认的“回报率多少算好”。学员给的任何标准，都请他说出处；拿不出处的，跟自己去年比，跟同类型的比。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Do not answer the opening at once. With the three rulers on the screen say: "All three are right; they measure three things."
# - One sentence to keep about the return: **definition first, figure second.** {{ roi_lowest:percent }} and {{ roi_highest:percent }} come from the same books.
# - For the swapped formula use Laojiefang, not Huashun: it owes the maker money, so the swapped base is negative and nobody can miss it. Lesson 5 repeats it with Huashun.
# - Baixin hurts most: number {{ c_rank:int }} in attainment, last but one in return. Ask what its owner thinks while he is handed the certificate.
# - Of the profit that Huashun lost, {{ rebate_part:percent0 }} is lost rebate; in the first quarter {{ q_short:money }} of goods were missing for the {{ step:percent0 }} step. Give that figure a pause.
# - Nobody has an agreed norm for a good return. Ask for the source of any number they bring; without one, compare with his own last year and with dealers like him.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “他的账是假的，算回报率没意义。” | 哪几个数您自己就有（进货、返利、垫付、核销）？剩下的，让他给个范围行不行？ |
# | “他自己不算回报率，只看赚多少。” | 老街坊和华顺赚得差不多。压 {{ q_total:money }} 和压 {{ tied_all:money }}，您愿意当哪一个老板？ |
# | “多压点货够上坎，返利就回来了。” | 算给我看：多压 {{ pushed:money }}，加返利，回报率 {{ roi_pushed_paid:percent }}，比现在的 {{ roi_now:percent }} 高吗？明年从哪个起点压？ |
# | “公共费用按销售额分，行规。” | 谁定的行规？费总的仓库按箱收费还是按元收费？ |
# | “一月掉三成，还不该问责？” | 春节在哪天？他的礼盒卖在节前几周？ |
# | “落点给个数就行，要什么区间？” | 上次您报的那个数，差了多少？老板按您的上限备了货怎么办？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "His books are not true, so a return means nothing." | Which figures do you hold yourself (sell-in, rebates, claims)? Would he give a range for the rest? |
# | "He never works out a return, he counts what he earns." | Laojiefang and Huashun earn about the same. With {{ q_total:money }} or with {{ tied_all:money }} tied up: which owner would you be? |
# | "Push a little, reach the step, and the rebate pays for it." | Show me: {{ pushed:money }} more goods, rebates included, gives {{ roi_pushed_paid:percent }}. Is that above today's {{ roi_now:percent }}? And where do you start pushing next year? |
# | "Shared cost goes by sales, that is the custom." | Whose custom? Is Mr Fei's warehouse paid by the case or by the yuan? |
# | "Down by thirty per cent in January, and nobody answers for it?" | When was New Year? In which weeks do his gift boxes sell? |
# | "One landing figure will do." | How far off was the last one you gave? What if the owner stocked up for your upper end? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：看到百信和老街坊两个名字换位的时候，您第一个想到自己手上的哪一家？
# 2. **责任**：华顺少赚的钱，几成是他的事，几成是我们的政策和时间？
# 3. **结构**：您公司的回顾模板里，第一行是谁的数？能不能把他的净利放到第一行？
# 4. **现实**：下次见老板，您手上缺哪三个数？先从哪一个问起，他最不为难？
#
# ### 常见错误
#
# 只报率、不报元；用税前除以营运资金去比别人的税后除以全部投入；把成本利润率当回报率；应得返利当成到手；公共费用只算一个口径；两个月的百分数拿来平均；春节不对齐；落点报一个点；销售额涨就说“卖得好”，不看箱数。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when Baixin and Laojiefang changed places, which of your own dealers came to mind first?
# 2. **Blame:** of the profit that Huashun lost, how much is his doing, how much our terms and our delays?
# 3. **Structure:** whose figure stands on the first line of your company's review form? Could his net profit stand there?
# 4. **Real life:** which three figures do you lack before you see the owner, and which is the easiest for him to tell?
#
# ### Typical mistakes
#
# A rate without the yuan; pre-tax on working capital compared with after-tax on everything; profit on cost taken for a return; rebates earned taken for money received; one allocation key only; averaging two months' percentages; New Year not aligned; a landing without a range; "sales are up" without a look at cases.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人，4a.8 每组只做一家；一人扮老板娘，专问“钱到账了没有”。
# - **12 人**：三组各 4 人，金百汇、赣江、百信各一家，巡展时互换。
# - **24 人**：六组各 4 人，两位培训师；每家两组做，对答案时先看两组的第一行是不是同一个数。
# - **没有投影**：三把尺子和瀑布图画在白板上，只写整数；五张数据卡提前打印。
# - **没有网络**：全部在本机运行；数据卡和一页表用下一格的打印件。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3, one dealer each in 4a.8; one plays the owner's wife and only asks whether the money has arrived.
# - **12 people:** three groups of 4 with Jinbaihui, Ganjiang and Baixin; swap for the gallery.
# - **24 people:** six groups of 4, two trainers; two groups a dealer; first compare whether both have the same figure on line one.
# - **No projector:** three rulers and the waterfall on the board in round figures; print the data cards.
# - **No network:** everything runs on this machine; cards and the one-page form are in the next cell.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：数据卡（4a.8，每组一张）
#
# | 最近 12 个月 | 金百汇 | 赣江 | 百信 |
# |---|--:|--:|--:|
# | 目标达成率 | {{ s_attainment:percent }} | {{ ch_attainment:percent }} | {{ c_attainment:percent }} |
# | 进货同比 / 出货同比 | {{ star_in:signed }} / {{ star_out:signed }} | {{ ch_in:signed }} / {{ ch_out:signed }} | {{ c_in:signed }} / {{ c_out:signed }} |
# | 前台毛利 | {{ s_front:money }} | {{ ch_front:money }} | {{ c_front:money }} |
# | 返利应得 / 到账 | {{ s_rebate:money }} / {{ s_came:money }} | {{ ch_rebate:money }} / {{ ch_came:money }} | {{ c_rebate:money }} / {{ c_came:money }} |
# | 净利 | {{ s_profit:money }} | {{ ch_profit:money }} | {{ cheap_now:money }} |
# | 全部投入 | {{ s_tied:money }} | {{ ch_tied:money }} | {{ c_tied:money }} |
# | 库存天数 | {{ star_days:int }} | {{ ch_stock_days:int }} | {{ c_stock_days:int }} |
# | 返利到账天数 | {{ s_rebate_days:int }} | {{ ch_days:int }} | {{ c_rebate_days:int }} |
#
# ### 可打印：结果回顾一页表
#
# | 经销商： | 口径（写全）： | 从几月到几月： |
# |---|---|---|
#
# | 他的三行 | 今年 | 去年 | 差 | 最大的一个原因 |
# |---|--:|--:|--:|---|
# | 净利（元） | | | | |
# | 到手的钱（元） | | | | |
# | 回报率（%） | | | | |
#
# | 我们的四行 | 数 | 怎么比才公平 |
# |---|--:|---|
# | 达成率 | | |
# | 同比（春节对齐） | | |
# | 落点（区间） | | |
# | 量、结构、价 | | |
#
# **最没把握的数：** ________ **去找谁核：** ________
#
# ### 可打印：角色卡，老板娘（4a.7、4a.8 用）
#
# > 您管账十五年。听到百分数就问：“是多少钱？”听到“应得”就问：“到账没有？”听到“同比”就问：“去年春节是哪天？”三句都答上来，您才点头。

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: data cards (4a.8, one a group)
#
# | Last 12 months | Jinbaihui | Ganjiang | Baixin |
# |---|--:|--:|--:|
# | Target attainment | {{ s_attainment:percent }} | {{ ch_attainment:percent }} | {{ c_attainment:percent }} |
# | Growth, sell-in / offtake | {{ star_in:signed }} / {{ star_out:signed }} | {{ ch_in:signed }} / {{ ch_out:signed }} | {{ c_in:signed }} / {{ c_out:signed }} |
# | Front gross profit | {{ s_front:money }} | {{ ch_front:money }} | {{ c_front:money }} |
# | Rebates earned / received | {{ s_rebate:money }} / {{ s_came:money }} | {{ ch_rebate:money }} / {{ ch_came:money }} | {{ c_rebate:money }} / {{ c_came:money }} |
# | Net profit | {{ s_profit:money }} | {{ ch_profit:money }} | {{ cheap_now:money }} |
# | All money put in | {{ s_tied:money }} | {{ ch_tied:money }} | {{ c_tied:money }} |
# | Days of stock | {{ star_days:int }} | {{ ch_stock_days:int }} | {{ c_stock_days:int }} |
# | Days until rebates arrive | {{ s_rebate_days:int }} | {{ ch_days:int }} | {{ c_rebate_days:int }} |
#
# ### To print: the results on one page
#
# | Dealer: | Definition, in full: | Months from – to: |
# |---|---|---|
#
# | His three lines | This year | Last year | Change | The largest single reason |
# |---|--:|--:|--:|---|
# | Net profit (yuan) | | | | |
# | Money received (yuan) | | | | |
# | Return (%) | | | | |
#
# | Our four lines | Figure | What makes the comparison fair |
# |---|--:|---|
# | Attainment | | |
# | Year on year (New Year aligned) | | |
# | Landing (range) | | |
# | Volume, mix, price | | |
#
# **The least certain figure:** ________ **Who can confirm it:** ________
#
# ### To print: role card, the owner's wife (4a.7, 4a.8)
#
# > You have kept the books for fifteen years. At a percentage you ask “how much money is that?”, at “earned” you ask “has it arrived?”, at “year on year” you ask “when was New Year last year?”. Nod only when all three are answered.

# %% [markdown] id="three-rulers" lang="zh" tags=["slide"]
# ## 三把尺子，三个答案，都没错
#
# 华顺，最近 12 个月对上一年：
#
# | 尺子 | 去年 | 今年 | 变化 |
# |---|--:|--:|--:|
# | 进货额（我们的报表） | {{ sell_in_before:money }} | {{ sell_in_now:money }} | {{ sell_in_move:signed }} |
# | 净利（按应得记账） | {{ profit_before:money }} | {{ profit_now:money }} | **{{ profit_move:signed }}** |
# | 到手的钱（返利只算到账的） | {{ cash_before:money }} | {{ cash_now:money }} | **{{ cash_move:signed }}** |
#
# 我们量的是货过去了多少，老板娘量的是钱回来了多少。
#
# **回顾结果，先用他的尺子。**

# %% [markdown] id="three-rulers" lang="en" tags=["slide"]
# ## Three rulers, three answers, none of them wrong
#
# Huashun, the last 12 months against the year before:
#
# | Ruler | Before | Now | Change |
# |---|--:|--:|--:|
# | Sell-in (our report) | {{ sell_in_before:money }} | {{ sell_in_now:money }} | {{ sell_in_move:signed }} |
# | Net profit (as earned) | {{ profit_before:money }} | {{ profit_now:money }} | **{{ profit_move:signed }}** |
# | Money in hand (rebates as received) | {{ cash_before:money }} | {{ cash_now:money }} | **{{ cash_move:signed }}** |
#
# We measure how many goods went over, his wife how much money came back.
#
# **A review of results begins with his ruler.**

# %% [markdown] id="order" lang="zh" tags=["slide"]
# ## 结果回顾只问三句，顺序不能倒
#
# 1. **他赚没赚？** 投资回报率，先写口径
# 2. **他靠什么赚？** 盈利模型：前台、返利、费用、损耗、压的钱
# 3. **卖得怎么样？** 达成率、同比、年度落点、量价组合
#
# 多数公司只有第三句，而且只看进货。
#
# 先问第三句，老板听见的是“任务”。先问第一句，他才愿意把账翻给您看。

# %% [markdown] id="order" lang="en" tags=["slide"]
# ## Three questions, in this order
#
# 1. **Does he earn?** Return on investment, definition first
# 2. **What does he earn it with?** Front margin, rebates, cost, losses, money tied up
# 3. **How does it sell?** Attainment, year on year, landing, price-volume-mix
#
# Most companies ask only the third, and only about sell-in.
#
# Begin with the third and the owner hears "target". Begin with the first and he may open his books.

# %% [markdown] id="roi" lang="zh" tags=["slide"]
# ## 回报率：他一年的净利，除以他压着的钱
#
# **全口径**（%/年）= 税后净利 ÷（库存 + 应收 − 应付 + 垫付 + 预付 + 固定资产净值）
#
# 华顺：{{ profit_now:money }} ÷ {{ tied_all:money }} = **{{ roi_now:percent }}**
#
# - 压着的钱用 12 个月的平均数，不用月底那一天
# - 应付是厂家借给他的，所以**减**；垫付是他替我们出的，所以**加**
# - 旁边永远写上**元**：率高的可能是小生意
#
# 去年 {{ roi_before:percent }}；同类 {{ peers_n:int }} 家的中位数 {{ roi_peers:percent }}。

# %% [markdown] id="roi" lang="en" tags=["slide"]
# ## The return: a year's net profit over his money tied up
#
# **Full definition** (% a year) = net profit after tax / (stock + receivables − payables + claims + prepayment + net fixed assets)
#
# Huashun: {{ profit_now:money }} / {{ tied_all:money }} = **{{ roi_now:percent }}**
#
# - Money tied up is a 12-month average, not one month's end
# - Payables are lent by the maker, so take them **off**; claims are paid for us, so **add** them
# - Always put the **yuan** beside it: a high rate may be a small business
#
# Last year {{ roi_before:percent }}; the median of {{ peers_n:int }} dealers like him {{ roi_peers:percent }}.

# %% [markdown] id="four-returns" lang="zh" tags=["slide"]
# ## 一本账，四个“回报率”
#
# 税前还是税后，除以全部投入还是只除以营运资金：两个选择，四个数。
#
# 华顺最低 {{ roi_lowest:percent }}，最高 {{ roi_highest:percent }}。**没有一个是算错的。**
#
# - 谈合作的人爱报最高的，老板心里记最低的
# - 跟别家比，先问“您的分母里有哪几样”
# - 屏幕上、纸上、嘴里，**口径和数一起出现**

# %% [markdown] id="four-returns" lang="en" tags=["slide"]
# ## One set of books, four "returns"
#
# Before or after tax, over all the money or over working capital only: two choices, four figures.
#
# Huashun's lowest is {{ roi_lowest:percent }}, the highest {{ roi_highest:percent }}. **None is a mistake.**
#
# - Who wants the deal quotes the highest, the owner remembers the lowest
# - Before you compare, ask "what is below your line?"
# - On screen, on paper and in speech, **definition and figure come together**

# %% id="four-chart" tags=["subslide"]
from jbptools.charts import bars, bridge, month_bars
from jbptools.words import current_language

language = current_language()
titles = {
    "zh": "华总的回报率：同一本账，四种口径",
    "en": "Mr Hua's return: one set of books, four definitions",
}
four_names = {
    "zh": ["税后 ÷ 全部投入", "税后 ÷ 营运资金", "税前 ÷ 全部投入", "税前 ÷ 营运资金"],
    "en": ["After tax, total", "After tax, WC", "Pre-tax, total", "Pre-tax, WC"],
}
in_order = pd.Series(list(four.values()), index=four_names[language])
bars(in_order, title=titles[language], unit="percent", highlight=[four_names[language][0]])

# %% [markdown] id="not-returns" lang="zh" tags=["slide"]
# ## 两种常见的写法，不是回报率
#
# | 写法 | 毛病 | 华顺会得到 |
# |---|---|--:|
# | （收入 − 成本）÷ 成本 | 分母里没有他压的钱，这是成本利润率 | {{ cost_ratio:percent }} |
# | 净利 ÷ 厂家投的费用 | 那是厂家的费效比，不是他的 | — |
#
# 还有一份老讲义，把应收和应付的**正负号写反**：一张写对，下一张写错。
#
# 认的办法：问一句“**这一项，是他的钱压在外面，还是别人的钱压在他这里？**”
#
# 他的钱在外面，加；别人的钱在他这里，减。

# %% [markdown] id="not-returns" lang="en" tags=["slide"]
# ## Two common formulas that are no return
#
# | Formula | What is wrong | Huashun gets |
# |---|---|--:|
# | (income − cost) / cost | his money is not below the line: this is profit on cost | {{ cost_ratio:percent }} |
# | net profit / the maker's spend | that is the maker's spend efficiency, not his | — |
#
# And an old training deck **swaps the signs** of receivables and payables: right on one slide, wrong on the next.
#
# Ask of each item: **"Is this his money out there, or somebody's money with him?"**
#
# His money out there: add. Somebody's money with him: subtract.

# %% [raw] id="4a.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 流过去的，还是压着的
#   en: Does it flow, or does it lie there?
# prompt:
#   zh: 华顺账上的八样东西，各归一堆：他**赚到**的、他**花掉**的、他**压着**的（分母）。
#   en: "Eight items from Huashun's books: what he **earns**, what he **spends**, and what he has **tied up** (below the line)?"
# options:
#   - id: earn
#     zh: 赚到的（损益表，加）
#     en: Earns (profit and loss, plus)
#   - id: spend
#     zh: 花掉的（损益表，减）
#     en: Spends (profit and loss, minus)
#   - id: tied
#     zh: 压着的（分母）
#     en: Tied up (below the line)
# items: cards
# answer_code: pile_of
# praise:
#   zh: 全对。压着的三样里，哪一样是我们自己就能让它变小的？
#   en: All in place. Which of the three tied-up items could we ourselves make smaller?
# hints:
#   - zh: 问一句：这笔钱过几天会回来，还是不会回来了？
#     en: "Ask: will this money come back in a while, or is it gone?"
#   - zh: 会回来的是压着的；不会回来的是花掉的。利息是压钱的代价，代价本身不会回来。
#     en: What comes back is tied up, what does not is spent. Interest is the price of tying money up; the price does not come back.
# wrong:
#   - value: {interest: tied}
#     say:
#       zh: 货卖掉以后，货款回来了；利息回来了吗？
#       en: When the goods are sold the money is back. Is the interest back as well?
#   - value: {advance: spend}
#     say:
#       zh: 垫付的促销费，核销以后是谁还给他？没还之前，它在哪里？
#       en: Who pays the advanced money back once the claim is settled? Where is it until then?
#   - value: {quarter: tied}
#     say:
#       zh: 够到了坎级，这笔返利算不算今年挣下的？“挣下”和“到账”是同一件事吗？
#       en: He has reached the step. Has he earned this rebate this year, and are earning and receiving the same thing?
#   - value: {expired: tied}
#     say:
#       zh: 报废的牛奶还能变回钱吗？它该留在库存里，还是从利润里减掉？
#       en: Can scrapped milk become money again? Does it belong in stock, or off the profit?
# solution:
#   zh: |
#     - **赚到的**：进出差价（前台毛利）、够到的季度返利（应得，没到账也算挣下）。
#     - **花掉的**：报废、仓租（按口径分摊）、利息。
#     - **压着的**：超市欠款、没核销的垫付、打出去的预付款。
#
#     为什么要分清：同一块钱，放错地方就改两头。把垫付当费用，利润少了、分母也少了，回报率看不出是**我们**拖着他的钱。应得未到的返利另写一行，老板娘看的正是那一行。
#   en: |
#     - **Earns:** the price difference (front margin) and the quarter's rebate once it is reached, received or not.
#     - **Spends:** scrapped goods, his share of the rent, interest.
#     - **Tied up:** what supermarkets owe, claims not settled, money paid ahead.
#
#     Why it matters: one yuan in the wrong pile changes both ends. Call claims a cost and both profit and base shrink, so nobody sees that **we** hold his money. Rebates earned and not received get a line of their own; that is the line his wife reads.

# %% id="answer-4a.1" exercise="4a.1" tags=["exercise"]
# zh: cards 里是八样东西的编号；给每样填 "earn"、"spend" 或 "tied"
# en: cards holds the keys of eight items; give each "earn", "spend" or "tied"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["spread", "quarter"], "earn")
answer |= dict.fromkeys(["expired", "warehouse", "interest"], "spend")
answer |= dict.fromkeys(["shops", "advance", "prepay"], "tied")
### END SOLUTION

# %% [raw] id="4a.2" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: percent
# absolute: 0.002
# title:
#   zh: 全口径，自己算一遍
#   en: The full definition, by your own hand
# prompt:
#   zh: |
#     华顺最近 12 个月（投入为月平均数）：
#
#     | 税前利润 | 所得税 | 库存 | 应收 | 应付 | 垫付 | 预付 | 固定资产净值 |
#     |--:|--:|--:|--:|--:|--:|--:|--:|
#     | {{ profit_pre_tax:money }} | {{ tax:money }} | {{ stock:money }} | {{ owed:money }} | 0 | {{ claims_out:money }} | {{ prepaid:money }} | {{ assets:money }} |
#
#     按**全口径**（税后、全部投入），回报率是百分之几？
#   en: |
#     Huashun, last 12 months (money tied up as monthly averages):
#
#     | Profit before tax | Tax | Stock | Receivables | Payables | Claims | Prepayment | Net fixed assets |
#     |--:|--:|--:|--:|--:|--:|--:|--:|
#     | {{ profit_pre_tax:money }} | {{ tax:money }} | {{ stock:money }} | {{ owed:money }} | 0 | {{ claims_out:money }} | {{ prepaid:money }} | {{ assets:money }} |
#
#     By the **full definition** (after tax, all money put in), what is the return in per cent?
# answer_code: answer
# praise:
#   zh: 对。这个数您准备怎么跟华总说：说百分之几，还是说每压一百块一年挣回几块？
#   en: Right. How would you put it to Mr Hua, as a percentage, or as so many yuan a year on every hundred that lie there?
# hints:
#   - zh: 分子先减税。
#     en: Take the tax off first.
#   - zh: 分母把六样都加减进去，应付这里是零。
#     en: All six items go below the line; payables are nil here.
# wrong:
#   - code: profit_pre_tax / tied_working
#     say:
#       zh: 这是四种里最高的那个：税前，而且没算车和设备。题目要的是哪一种？
#       en: This is the highest of the four, before tax and without vans and equipment. Which one was asked for?
#   - code: profit_pre_tax / tied_all
#     say:
#       zh: 分母齐了。分子里，要交的税还是华总的吗？
#       en: The base is complete. Is the tax above the line still Mr Hua's?
#   - code: profit_now / tied_working
#     say:
#       zh: 税减对了。他的车和仓库设备占不占钱？
#       en: The tax is off. Do his vans and equipment hold no money?
#   - code: profit_now / (stock + owed + assets)
#     say:
#       zh: 您少算了两样：替我们垫的，和打给我们的预付。这两样是谁压着他的？
#       en: Two items are missing, what he advanced for us and what he paid us ahead. Who is holding that money?
# solution:
#   zh: |
#     1. 净利：{{ profit_pre_tax:money }} − {{ tax:money }} = {{ profit_now:money }}
#     2. 投入：{{ stock:money }} + {{ owed:money }} − 0 + {{ claims_out:money }} + {{ prepaid:money }} + {{ assets:money }} = {{ base_all:money }}
#     3. 回报率：**{{ answer:percent }}**
#
#     为什么用这一种做主口径：垫付和预付都是**我们**占着他的钱，漏掉它们（{{ roi_a:percent }}），我们的核销再慢也不影响他的“回报率”，这个数就教不会我们什么。
#   en: |
#     1. Net profit: {{ profit_pre_tax:money }} − {{ tax:money }} = {{ profit_now:money }}
#     2. Money put in: {{ stock:money }} + {{ owed:money }} − 0 + {{ claims_out:money }} + {{ prepaid:money }} + {{ assets:money }} = {{ base_all:money }}
#     3. Return: **{{ answer:percent }}**
#
#     Why this one leads: claims and prepayment are his money in **our** hands. Leave them out ({{ roi_a:percent }}) and our slowest settlement never touches his "return"; such a figure teaches us nothing.

# %% id="answer-4a.2" exercise="4a.2" tags=["exercise"]
# zh: profit_pre_tax 和 tax 是税前利润和税；stock、owed、payable、claims_out、prepaid、assets 是各样投入
# en: profit_pre_tax and tax; stock, owed, payable, claims_out, prepaid, assets are the money put in
answer = None
### BEGIN SOLUTION
base_all = stock + owed - payable + claims_out + prepaid + assets
answer = (profit_pre_tax - tax) / base_all
### END SOLUTION

# %% [raw] id="4a.3" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 4
# unit: percent
# absolute: 0.006
# title:
#   zh: 赚了钱，回报率怎么是负的
#   en: A profit, and a negative return?
# prompt:
#   zh: |
#     同事拿一份老讲义的公式算老街坊，分母写成“库存 **+ 应付 − 应收** + 固定资产净值”，得出 **{{ q_swapped:percent0 }}**，在群里说：“鲍总这家亏惨了。”
#
#     | 税后净利 | 库存 | 应收 | 应付 | 固定资产净值 |
#     |--:|--:|--:|--:|--:|
#     | {{ q_profit:money }} | {{ q_stock:money }} | {{ q_owed:money }} | {{ q_payable:money }} | {{ q_assets:money }} |
#
#     把分母改对（A 口径：不含垫付和预付），鲍总的回报率是百分之几？
#   en: |
#     A colleague uses the formula of an old training deck on Laojiefang, with stock **+ payables − receivables** + net fixed assets below the line. He gets **{{ q_swapped:percent0 }}** and writes to everybody: "Mr Bao is losing badly."
#
#     | Net profit after tax | Stock | Receivables | Payables | Net fixed assets |
#     |--:|--:|--:|--:|--:|
#     | {{ q_profit:money }} | {{ q_stock:money }} | {{ q_owed:money }} | {{ q_payable:money }} | {{ q_assets:money }} |
#
#     With the base put right (definition A, without claims and prepayment), what is Mr Bao's return in per cent?
# answer_code: answer
# praise:
#   zh: 对，全公司第一。按规模他排不进前二十，您上次去看他是什么时候？
#   en: Right, the best of all. By size he is not among the first twenty. When did you last visit him?
# hints:
#   - zh: 饭店欠鲍总的货款，是他的钱压在外面，还是别人的钱压在他这里？
#     en: What restaurants owe Mr Bao, is that his money out there or somebody's money with him?
#   - zh: 分母 = 库存 + 应收 − 应付 + 固定资产净值。
#     en: Below the line goes stock + receivables − payables + net fixed assets.
# wrong:
#   - code: q_swapped
#     say:
#       zh: 您照抄了写反的公式。净利是正的，结果是负的：负号是从哪一格来的？
#       en: That is the swapped formula. The profit is positive and the result negative, so where does the minus come from?
#   - code: q_profit / (q_stock + q_owed + q_payable + q_assets)
#     say:
#       zh: 应付您也加上了。厂家让他先拿货后付钱，是他压了钱，还是少压了钱？
#       en: You added payables as well. When the maker lets him pay later, does that tie up his money or spare it?
#   - code: q_cost_ratio
#     say:
#       zh: 这是利润除以成本。鲍总压了多少钱，在这个数里看得见吗？
#       en: This is profit over cost. Can you see in it how much money Mr Bao has tied up?
#   - code: q_profit / (q_stock - q_payable + q_assets)
#     say:
#       zh: 应收到哪里去了？饭店月结的货款，他今天用得了吗？
#       en: Where did receivables go? Restaurants pay by the month; can he use that money today?
# solution:
#   zh: |
#     1. 分母：{{ q_stock:money }} + {{ q_owed:money }} − {{ q_payable:money }} + {{ q_assets:money }} = {{ q_base:money }}
#     2. 回报率：{{ q_profit:money }} ÷ {{ q_base:money }} = **{{ answer:percent }}**（全口径 {{ q_roi:percent }}，差不多）
#
#     为什么写反会出负数：写反以后分母是 {{ q_swapped_base:money }}，一个“负的投入”。**利润为正、回报率为负，先看分母的符号。**
#
#     另一个错法更难发现：成本利润率只有 {{ q_cost_ratio:percent }}，看着像“薄利”。餐饮生意毛利高、转得快，压的钱少，回报率是华顺的三倍多。
#   en: |
#     1. Base: {{ q_stock:money }} + {{ q_owed:money }} − {{ q_payable:money }} + {{ q_assets:money }} = {{ q_base:money }}
#     2. Return: {{ q_profit:money }} / {{ q_base:money }} = **{{ answer:percent }}** (by the full definition {{ q_roi:percent }}, about the same)
#
#     Why the swap gives a minus: the base becomes {{ q_swapped_base:money }}, a "negative investment". **With a profit and a negative return, look at the sign of the base first.**
#
#     Another mistake is harder to see: profit on cost is {{ q_cost_ratio:percent }} and looks thin. Catering has a high margin, turns fast and ties little up, so the return is more than three times Huashun's.

# %% id="answer-4a.3" exercise="4a.3" tags=["exercise"]
# zh: q_profit 是老街坊的税后净利；q_stock、q_owed、q_payable、q_assets 是库存、应收、应付、固定资产净值
# en: q_profit is Laojiefang's net profit; q_stock, q_owed, q_payable, q_assets are stock, receivables, payables, assets
answer = None
### BEGIN SOLUTION
q_base = q_stock + q_owed - q_payable + q_assets
answer = q_profit / q_base
### END SOLUTION

# %% [markdown] id="tree-slide" lang="zh" tags=["slide"]
# ## 拆成两半：利润率 × 周转次数
#
# | | 净利率 | 一年转几次 | 回报率 | 净利 |
# |---|--:|--:|--:|--:|
# | 老街坊 | {{ q_margin:percent }} | {{ q_turns:1 }} | **{{ q_roi:percent }}** | {{ q_profit:money }} |
# | 华顺 | {{ margin:percent }} | {{ turns:1 }} | **{{ roi_now:percent }}** | {{ profit_now:money }} |
# | 金百汇 | {{ s_margin:percent }} | {{ s_turns:1 }} | **{{ s_roi:percent }}** | {{ s_profit:money }} |
# | 百信 | {{ c_margin:percent }} | {{ c_turns:1 }} | **{{ c_roi:percent }}** | {{ cheap_now:money }} |
#
# 金百汇病在**转不动**，百信病在**主力单品卖一箱亏一箱**：药方不一样。
#
# 老街坊销售不到华顺的一半，净利差不多，只压了 {{ q_total:money }}。

# %% [markdown] id="tree-slide" lang="en" tags=["slide"]
# ## In two halves: margin × turns
#
# | | Net margin | Turns a year | Return | Net profit |
# |---|--:|--:|--:|--:|
# | Laojiefang | {{ q_margin:percent }} | {{ q_turns:1 }} | **{{ q_roi:percent }}** | {{ q_profit:money }} |
# | Huashun | {{ margin:percent }} | {{ turns:1 }} | **{{ roi_now:percent }}** | {{ profit_now:money }} |
# | Jinbaihui | {{ s_margin:percent }} | {{ s_turns:1 }} | **{{ s_roi:percent }}** | {{ s_profit:money }} |
# | Baixin | {{ c_margin:percent }} | {{ c_turns:1 }} | **{{ c_roi:percent }}** | {{ cheap_now:money }} |
#
# Jinbaihui's money **does not turn**, Baixin **loses on main items**: two illnesses, two cures.
#
# Laojiefang sells less than half of Huashun, earns about as much, and ties up {{ q_total:money }}.

# %% [markdown] id="medals" lang="zh" tags=["slide"]
# ## 达成率前十名，{{ under_median:int }} 家回报率不到中位数
#
# {{ dealers_n:int }} 家经销商，回报率的中位数是 {{ roi_median:percent }}。
#
# - 金百汇：达成率第 {{ s_rank:int }}，回报率第 {{ s_roi_rank:int }}
# - 百信：达成率第 {{ c_rank:int }}，回报率第 {{ c_roi_rank:int }}
# - 老街坊：规模第 {{ q_size_rank:int }}，回报率第 {{ q_roi_rank:int }}
#
# 两种排名几乎没有关系（等级相关 {{ agreement:2 }}，完全一致才是 1）。
#
# **拿达成率发奖，奖的是听话，不是生意。**

# %% [markdown] id="medals" lang="en" tags=["slide"]
# ## Ten best in attainment, {{ under_median:int }} of them below the median return
#
# {{ dealers_n:int }} dealers; the median return is {{ roi_median:percent }}.
#
# - Jinbaihui: number {{ s_rank:int }} in attainment, {{ s_roi_rank:int }} in return
# - Baixin: number {{ c_rank:int }} in attainment, {{ c_roi_rank:int }} in return
# - Laojiefang: number {{ q_size_rank:int }} in size, {{ q_roi_rank:int }} in return
#
# The two rankings have little to do with each other (rank correlation {{ agreement:2 }}; 1 would be full agreement).
#
# **A prize for attainment rewards obedience, not business.**

# %% id="medals-chart" tags=["subslide"]
medal_titles = {
    "zh": "达成率最高的十家，各自的回报率（税后净利 ÷ 全部投入）",
    "en": "The ten best in attainment and their return (full definition)",
}
strokes = {"zh": "全部经销商的中位数", "en": "median of all dealers"}
shown = best_ten.rename(index={key: name[language].split(" ")[0] for key, name in names.items()})
middle = pd.Series(roi_median, index=shown.index)
pair = [names[one][language].split(" ")[0] for one in (jinbaihui, baixin)]
bars(
    shown,
    title=medal_titles[language],
    unit="percent",
    highlight=pair,
    targets=middle,
    stroke=strokes[language],
)

# %% [markdown] id="profit-model-slide" lang="zh" tags=["slide"]
# ## 盈利模型：一块钱是怎么剩下来的
#
# 1. **前台毛利**：出货价减进价。华顺每一百块剩 {{ front_each:1 }} 块
# 2. **返利**：按坎级，先应得、后到账
# 3. **直接费用**：只为我们花的人和车
# 4. **公共费用 × 分摊口径**：仓库、办公室，几家品牌共用
# 5. **损耗**：过期、破损、拒核、坏账
# 6. **资金成本**：压着的钱要付的利息
# 7. 交税，剩下**净利**；再看返利到没到，剩下**到手的钱**

# %% [markdown] id="profit-model-slide" lang="en" tags=["slide"]
# ## The profit model: how a yuan is left over
#
# 1. **Front margin:** sell-out less buy-in price; Huashun keeps {{ front_each:1 }} of a hundred
# 2. **Rebates:** by steps, first earned, later received
# 3. **Direct cost:** people and vans for us alone
# 4. **Shared cost × allocation key:** warehouse and office of all brands
# 5. **Losses:** expiry, damage, rejected claims, bad debt
# 6. **Finance cost:** interest on the money tied up
# 7. Tax, and **net profit** is left; see which rebates came, and **money in hand** is left

# %% id="profit-bridge" tags=["subslide"]
bridge_titles = {
    "zh": "华顺：从前台毛利到净利（最近 12 个月）",
    "en": "Huashun: from front margin to net profit, last 12 months",
}
steps = {
    "zh": ["前台毛利", "返利（应得）", "直接费用", "公共费用", "损耗坏账", "资金成本", "所得税", "净利"],
    "en": [
        "Front margin",
        "Rebates",
        "Direct cost",
        "Shared cost",
        "Losses",
        "Finance cost",
        "Tax",
        "Net profit",
    ],
}
first, *middle_names, last = steps[language]
parts = list(zip(middle_names, [rebate, -direct, -shared, -lost, -finance, -tax], strict=True))
bridge((first, front), parts, (last, profit_now), title=bridge_titles[language])

# %% [markdown] id="rebates-slide" lang="zh" tags=["slide"]
# ## 返利：挣下的和到手的，是两笔账
#
# | 最近 12 个月 | 应得返利 | 占净利 | 平均多少天到账 |
# |---|--:|--:|--:|
# | 华顺 | {{ rebate:money }} | {{ rebate_share:percent0 }} | {{ rebate_days:int }} 天 |
# | 赣江 | {{ ch_rebate:money }} | **{{ ch_share:percent0 }}** | **{{ ch_days:int }} 天** |
#
# - 华顺税前少赚的钱，{{ rebate_part:percent0 }} 是返利：少了 {{ rebate_fall:money }}
# - 赣江的净利差不多**全是返利**；熊总月月等到月底，最后七天进货占 {{ ch_last_week:percent0 }}
# - 到账的返利有 {{ ch_goods:percent0 }} 是**给货**：货又压一次
#
# 坎级越陡，他越是为坎进货，不是为市场进货。

# %% [markdown] id="rebates-slide" lang="en" tags=["slide"]
# ## Rebates: earned and received are two accounts
#
# | Last 12 months | Rebates earned | Of net profit | Days until received |
# |---|--:|--:|--:|
# | Huashun | {{ rebate:money }} | {{ rebate_share:percent0 }} | {{ rebate_days:int }} |
# | Ganjiang | {{ ch_rebate:money }} | **{{ ch_share:percent0 }}** | **{{ ch_days:int }}** |
#
# - Of the profit before tax that Huashun lost, {{ rebate_part:percent0 }} is rebate: {{ rebate_fall:money }} less
# - Ganjiang's profit is **almost all rebate**; Mr Xiong waits for the month's end, its last week brings {{ ch_last_week:percent0 }} of purchases
# - Of what he received {{ ch_goods:percent0 }} came **in goods**: stock once more
#
# The steeper the step, the more he buys for the step and not for the market.

# %% [raw] id="4a.4" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.02
# title:
#   zh: 差一步，少多少
#   en: One step short, how much less?
# prompt:
#   zh: |
#     华顺一季度目标 **{{ q_target:yuan }}**，进货 **{{ q_bought:yuan }}**，达成 {{ q_attainment:percent }}。季度返利按达成率分档，够到哪一档，**全部进货**都按那一档算：
#
#     | 不到 {{ step:percent0 }} | {{ step:percent0 }} 起 |
#     |--:|--:|
#     | {{ rate_below:percent }} | {{ rate_step:percent }} |
#
#     如果当时刚好进到 {{ step:percent0 }}，他的季度返利会**多**多少元？
#   en: |
#     In the first quarter Huashun's target was **{{ q_target:yuan }}**, he bought **{{ q_bought:yuan }}**: attainment {{ q_attainment:percent }}. The quarter's rebate goes by steps, and the rate of the step applies to **all** he bought:
#
#     | Below {{ step:percent0 }} | From {{ step:percent0 }} |
#     |--:|--:|
#     | {{ rate_below:percent }} | {{ rate_step:percent }} |
#
#     Had he bought exactly up to {{ step:percent0 }}, how many yuan **more** rebate would he have had?
# answer_code: answer
# praise:
#   zh: 对。多进那一点货，就多这么多返利。季末那天晚上，业务员的电话会怎么打？
#   en: Right. A little more goods, so much more rebate. What does the rep say on the phone on the last evening of the quarter?
# hints:
#   - zh: 先算两笔返利：实际拿的，和够到坎以后拿的，再相减。
#     en: "Work out two rebates, the real one and the one at the step, then subtract."
#   - zh: 够到坎的那笔，是 {{ step:percent0 }} 的目标乘 {{ rate_step:percent }}。
#     en: The one at the step is {{ step:percent0 }} of the target times {{ rate_step:percent }}.
# wrong:
#   - code: q_short * rate_step
#     say:
#       zh: 您只给差的那一点货算了返利。够到坎以后，前面已经进的货按哪个点算？
#       en: You gave a rebate on the missing goods alone. At which rate does everything bought before count, once the step is reached?
#   - code: step * q_target * rate_step
#     say:
#       zh: 这是够到坎以后的全部返利。他实际已经拿了多少？
#       en: This is the whole rebate at the step. How much of it did he get anyway?
#   - code: q_short
#     say:
#       zh: 这是差了多少**货**。题目问的是少了多少**返利**，再乘什么？
#       en: This is how many **goods** were missing. The question is about the **rebate**; what is left to do?
#   - code: q_rebate
#     say:
#       zh: 这是他实际拿到的。和够到坎的那一笔比，差多少？
#       en: This is what he did get. How far is it from the one at the step?
# solution:
#   zh: |
#     1. 实际：{{ q_bought:yuan }} × {{ rate_below:percent }} = {{ q_rebate:yuan }}
#     2. 够到坎：{{ q_target:yuan }} × {{ step:percent0 }} × {{ rate_step:percent }} = {{ at_step:yuan }}
#     3. 多出：**{{ answer:yuan }}**
#
#     他只差 {{ q_short:yuan }} 的货。等于说，多进这点货，返利就送回来九成多：**这就是季末电话的力气从哪里来。**
#
#     该不该劝他补？补这一点，不到半天就卖掉了，不算压货；可是每个季度都“再补一点”，就成了赣江。更好的办法在政策：把一道陡坎改成几级缓坡，或者一部分改成按出货、按铺货给。谈政策之前先把这笔账摆出来，两边都看得见。
#   en: |
#     1. Real: {{ q_bought:yuan }} × {{ rate_below:percent }} = {{ q_rebate:yuan }}
#     2. At the step: {{ q_target:yuan }} × {{ step:percent0 }} × {{ rate_step:percent }} = {{ at_step:yuan }}
#     3. More: **{{ answer:yuan }}**
#
#     Only {{ q_short:yuan }} of goods were missing. Buy them, and over nine tenths of their price come back as rebate: **here lies the force of the quarter-end phone call.**
#
#     Should one have told him? This little sells in half a day and is no stuffing; but "a little more" in every quarter makes a Ganjiang. The better cure is in the terms: several gentle steps for one steep one, or a part paid on offtake or distribution. Put this sum on the table before you talk terms; both sides can see it.

# %% id="answer-4a.4" exercise="4a.4" tags=["exercise"]
# zh: q_target 和 q_bought 是季度目标和进货；step 是坎，rate_below 和 rate_step 是坎下、坎上的返利点
# en: q_target and q_bought are target and purchases; step is the step, rate_below and rate_step the rates
answer = None
### BEGIN SOLUTION
at_step = step * q_target * rate_step
answer = at_step - q_bought * rate_below
### END SOLUTION

# %% [markdown] id="keys" lang="zh" tags=["slide"]
# ## 分摊口径：一支笔，能把赚写成亏
#
# 双溪商贸，公共费用一年 {{ pool:money }}，我们和八个别的品牌一起用。我们该摊多少？
#
# | 口径 | 我们占 | 费总在我们身上的净利 |
# |---|--:|--:|
# | 按销售额 | {{ key_sales:percent0 }} | {{ profit_by_sales:money }} |
# | 按拜访次数 | {{ key_visits:percent0 }} | {{ profit_by_visits:money }} |
# | 按箱数 | {{ key_cases:percent0 }} | **{{ profit_by_cases:money }}** |
#
# 没有哪一种是公认对的。盈亏的分界在 {{ break_even_key:percent0 }}。
#
# **先问他平时按哪个算，再问这笔费用是什么引起的。**

# %% [markdown] id="keys" lang="en" tags=["slide"]
# ## The allocation key: a pen stroke between profit and loss
#
# Shuangxi has {{ pool:money }} of shared cost a year; eight other brands use it too. How much is ours?
#
# | Key | Our share | Mr Fei's net profit on us |
# |---|--:|--:|
# | By sales | {{ key_sales:percent0 }} | {{ profit_by_sales:money }} |
# | By visits | {{ key_visits:percent0 }} | {{ profit_by_visits:money }} |
# | By cases | {{ key_cases:percent0 }} | **{{ profit_by_cases:money }}** |
#
# None is agreed to be right. The line between profit and loss is {{ break_even_key:percent0 }}.
#
# **Ask first which one he uses, then what causes the cost.**

# %% [raw] id="4a.5" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 4
# title:
#   zh: 费总说您的货亏钱
#   en: Mr Fei says that your goods lose money
# prompt:
#   zh: |
#     费总：“你们的货占我 {{ key_cases:percent0 }} 的箱子，仓库快一半堆的是你们。我算下来一年亏三十多万。要么给我加点返利，要么我砍单品。”您手上按销售额算，他赚 {{ profit_by_sales:money }}。
#
#     您怎么接？
#   en: |
#     Mr Fei: "Yours are {{ key_cases:percent0 }} of my cases, nearly half my floor is you. By my count I lose over three hundred thousand a year. Raise my rebate, or I cut items." By sales, you have him earning {{ profit_by_sales:money }}.
#
#     What do you say?
# options:
#   - id: a
#     zh: “行规都是按销售额摊，您是赚的。”
#     en: '"Everybody allocates by sales. You do earn."'
#   - id: b
#     zh: “您说得对，我去申请加返利。”
#     en: '"You are right, I will ask for more rebate."'
#   - id: c
#     zh: “三种口径取个平均，您亏 {{ mean_loss:money }}，咱们各让一半。”
#     en: '"Take the mean of the three keys: you lose {{ mean_loss:money }}. Let us split it."'
#   - id: d
#     zh: “两个数都没算错。咱们看一个月：仓库按托盘、车按趟、人按店，各是什么引起的，再定一个口径写进计划。”
#     en: '"Neither figure is wrong. Let us look at one month: pallets for the warehouse, trips for the vans, shops for the people. Then we agree on one key and write it into the plan."'
# answer: d
# praise:
#   zh: 对。三样里您猜哪一样对我们最不利？敢不敢先告诉他？
#   en: Yes. Which of the three do you think goes against us most, and would you dare to tell him first?
# hints:
#   - zh: 他的话和您的数，有没有一个是算错的？
#     en: Is either his figure or yours a mistake?
#   - zh: 分摊争的不是算术，是“这笔费用由什么引起”。哪一个回答往那里走？
#     en: The dispute is not arithmetic, it is what causes the cost. Which answer goes there?
# wrong:
#   - value: a
#     say:
#       zh: 他的仓库按箱子占地方。您拿一句“行规”，他回去会用哪个数做决定？
#       en: His warehouse fills with cases. After your "everybody", which figure will he decide by?
#   - value: b
#     say:
#       zh: 加了返利，箱子就少占地方了吗？明年别的经销商也这么算，您怎么回？
#       en: Do cases take less room after a bigger rebate? What do you say when the next dealer counts like him?
#   - value: c
#     say:
#       zh: 平均数代表哪一种费用？仓库、车、人各由什么引起，问过了吗？
#       en: Which cost does the mean stand for? Has anybody asked what causes warehouse, van and people cost?
# solution:
#   zh: |
#     **D。** 摊 {{ key_sales:percent0 }} 是 {{ shared_by_sales:money }}，摊 {{ key_cases:percent0 }} 是 {{ shared_by_cases:money }}，两个都没算错，差的是口径。
#
#     口径要跟着**费用的起因**走：仓库看占的托盘，车看趟数和卸货点，业务员看店数和时间。一笔公共费用拆成三笔，各用各的口径，多半落在两个极端中间，谁也不吃亏。
#
#     为什么别急着给返利：返利补的是结果。如果真是我们的货占地方，该做的是整托进出、直送大客户、改小包装，那才把费用降下来。
#   en: |
#     **D.** {{ key_sales:percent0 }} of the pool is {{ shared_by_sales:money }}, {{ key_cases:percent0 }} is {{ shared_by_cases:money }}. Neither is miscounted; the keys differ.
#
#     The key should follow the **cause of the cost**: pallets for the warehouse, trips and drops for vans, shops and hours for reps. One pool becomes three, each with its own key, and the result mostly lies between the extremes.
#
#     Why no quick rebate: it pays for a result. If our goods really fill his floor, then full pallets in and out, direct delivery to large customers or smaller packs will bring the cost down.

# %% [markdown] id="levers-slide" lang="zh" tags=["slide"]
# ## 三根杠杆，再加一根：转得快
#
# - **产品**：毛利高的多卖。华顺{{ best_name }} {{ best_margin:percent }}，{{ worst_name }} {{ worst_margin:percent }}，差距不大
# - **渠道**：商超占销售 {{ big_share:percent0 }}，却占应收 **{{ big_owed:percent0 }}**。商超 {{ big_days:int }} 天回款，小店 {{ small_shop_days:int }} 天
# - **费用**：人、车、仓、损耗
# - **周转**：库存、应收、垫付，哪一样快一点
#
# 下一张图：每样只动一小步，回报率各抬多少？
#
# 还有一根是倒着的：**多压 {{ push:percent0 }} 的货**，卖不掉，回报率变成 {{ roi_pushed:percent }}。

# %% [markdown] id="levers-slide" lang="en" tags=["slide"]
# ## Three levers, and a fourth: faster money
#
# - **Product:** sell more of what earns more. Huashun's {{ best_name }} {{ best_margin:percent }}, {{ worst_name }} {{ worst_margin:percent }}: little between them
# - **Channel:** supermarkets are {{ big_share:percent0 }} of sales and **{{ big_owed:percent0 }}** of receivables; they pay in {{ big_days:int }} days, small shops in {{ small_shop_days:int }}
# - **Cost:** people, vans, warehouse, losses
# - **Turns:** stock, receivables, claims
#
# Next chart: one small step on each, how much does the return rise?
#
# One lever works backwards: **push {{ push:percent0 }} more goods** that do not sell, and the return is {{ roi_pushed:percent }}.

# %% id="levers-chart" tags=["subslide"]
lever_titles = {
    "zh": "每样动一小步，华总的回报率变几个百分点（其余不变）",
    "en": "One small step each: change of Mr Hua's return in points",
}
lever_names = {
    "zh": ["毛利率 +0.2 点", "费用 −2%", "库存快 3 天", "应收快 3 天", "垫付减半", "多压 5% 的货"],
    "en": ["Margin +0.2", "Cost −2%", "Stock −3 days", "Owed −3 days", "Claims halved", "Push 5% more"],
}
units = {"zh": "百分点", "en": "points"}
moved = pd.Series([*lever_points.values(), push_points], index=lever_names[language])
bars(moved, title=lever_titles[language], unit=units[language])

# %% [markdown] id="band" lang="zh" tags=["slide"]
# ## 回报率多少算好？没有公认的数
#
# 公开资料互相打架：有的说一年两成，有的说一个月就要一成，出处都不硬。
#
# 能站住的比法有四个：
#
# 1. 跟他**自己去年**比：{{ roi_before:percent }} → {{ roi_now:percent }}
# 2. 跟**同类型**经销商比：中位数 {{ roi_peers:percent }}（{{ peers_n:int }} 家）
# 3. 跟他**手上别的品牌**比：这个数只有他有
# 4. 跟他**不做生意、把钱存起来**比
#
# 太低，他会走；太高，他有本钱砸价。**谈成一条带子，不是一个点。**

# %% [markdown] id="band" lang="en" tags=["slide"]
# ## What is a good return? Nobody agrees
#
# Public texts fight: some say a fifth a year, some a tenth a month, none with a solid source.
#
# Four comparisons hold:
#
# 1. with **his own last year**: {{ roi_before:percent }} → {{ roi_now:percent }}
# 2. with dealers **like him**: median {{ roi_peers:percent }} ({{ peers_n:int }} of them)
# 3. with **his other brands**: only he has that figure
# 4. with **the bank**, if he did no business at all
#
# Too low and he leaves; too high and he can afford to cut prices. **Agree on a band, not on a point.**

# %% [markdown] id="four-sales" lang="zh" tags=["slide"]
# ## 四个销售指标，各有一个坑
#
# | 指标 | 怎么算 | 坑 |
# |---|---|---|
# | **目标达成率** | 实际 ÷ 目标，% | 目标怎么定的？按进货算还是按出货算？ |
# | **同比** | 本期 ÷ 去年同期 − 1，% | 春节在一月还是二月？ |
# | **年度落点** | 累计 ÷ 这几个月应占的比例，元 | 报一个点，等于装作没有误差 |
# | **量价组合** | 变化 = 量 + 结构 + 价，元 | 只看金额，涨价也叫增长 |
#
# 华顺达成 {{ attainment_now:percent }}，同类中位数 {{ attainment_peers:percent }}（{{ peers_n:int }} 家）：差一点，还是差很多？**接着往下看。**

# %% [markdown] id="four-sales" lang="en" tags=["slide"]
# ## Four sales indicators, each with a trap
#
# | Indicator | How | Trap |
# |---|---|---|
# | **Attainment** | actual / target, % | how was the target set, on sell-in or offtake? |
# | **Year on year** | this window / same window last year − 1, % | New Year in January or February? |
# | **Landing** | to date / the share these months should have, yuan | a point pretends that there is no error |
# | **Price-volume-mix** | change = volume + mix + price, yuan | in yuan, a price rise is growth too |
#
# Huashun stands at {{ attainment_now:percent }}, dealers like him at {{ attainment_peers:percent }} ({{ peers_n:int }}). Little behind, or far? **Read on.**

# %% [markdown] id="new-year" lang="zh" tags=["slide"]
# ## 一月垫底的叶总，其实在涨
#
# 丽水绿谷食品，礼盒占大头。1 月出货同比 **{{ jan_move:signed }}**，{{ dealers_n:int }} 家里倒数第一。
#
# 春节去年在 1 月 29 日，今年在 2 月 17 日：节前的货，去年卖在一月，今年卖在二月。
#
# - 全公司一月的中位数也有 {{ jan_median:signed }}：**人人都跌，跌的是日历**
# - 公平的比法：一二月合起来，或者比春节前 45 天到节后 15 天
# - 早春节的年份，前一年 12 月就在备货，也要算进去
#
# 下一张图，看两个月的柱子怎么换了位置。

# %% [markdown] id="new-year" lang="en" tags=["slide"]
# ## Mr Ye, last in January, is growing
#
# Lugu in Lishui lives on gift boxes. Its January offtake is **{{ jan_move:signed }}** on last year, the last of {{ dealers_n:int }}.
#
# New Year was on 29 January last year and on 17 February this year: gifts sold in January then, in February now.
#
# - The median of all dealers in January is {{ jan_median:signed }}: **everybody falls, and what falls is the calendar**
# - Fair: both months together, or 45 days before to 15 days after New Year
# - In a year with an early New Year, December before it belongs to the season too
#
# The next chart shows how two months changed places.

# %% id="new-year-chart" tags=["subslide"]
month_titles = {"zh": "绿谷食品：今年和去年同月的出货", "en": "Lugu: offtake by month, this year and last"}
months = jbp.review(case, lugu, basis="offtake").look.months.drop(columns="target")
month_bars(months, title=month_titles[language])

# %% [raw] id="4a.6" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: percent
# absolute: 0.002
# title:
#   zh: 叶总到底涨了多少
#   en: How much did Mr Ye really grow?
# prompt:
#   zh: |
#     绿谷食品的出货：
#
#     | | 1 月 | 2 月 |
#     |---|--:|--:|
#     | 去年 | {{ jan_last:yuan }} | {{ feb_last:yuan }} |
#     | 今年 | {{ jan_now:yuan }} | {{ feb_now:yuan }} |
#     | 同比 | {{ jan_move:signed }} | {{ feb_move:signed }} |
#
#     一二月合起来，同比是百分之几？
#   en: |
#     Lugu's offtake:
#
#     | | January | February |
#     |---|--:|--:|
#     | Last year | {{ jan_last:yuan }} | {{ feb_last:yuan }} |
#     | This year | {{ jan_now:yuan }} | {{ feb_now:yuan }} |
#     | Year on year | {{ jan_move:signed }} | {{ feb_move:signed }} |
#
#     Both months together, what is the growth in per cent?
# answer_code: answer
# praise:
#   zh: 对。合起来他排在中间，不是垫底。那封要他写检讨的邮件，谁去收回来？
#   en: Right. Together he stands in the middle, not last. Who takes back the mail that asked him to explain himself?
# hints:
#   - zh: 先把元加起来，再算百分数。
#     en: Add the yuan first, then take the percentage.
#   - zh: 今年两个月之和，除以去年两个月之和，减一。
#     en: This year's two months over last year's two months, minus one.
# wrong:
#   - code: (jan_move + feb_move) / 2
#     say:
#       zh: 您把两个百分数平均了。两个月的底数一样大吗？
#       en: You averaged two percentages. Are the two months they stand on equally large?
#   - code: jan_move
#     say:
#       zh: 这是一月一个月的。年货是在哪个月卖的，去年和今年一样吗？
#       en: This is January alone. In which month did the gifts sell, and was it the same month last year?
#   - code: jan_move + feb_move
#     say:
#       zh: 百分数能直接相加吗？各自是占谁的百分之几？
#       en: Can percentages be added? Per cent of what is each of them?
#   - code: feb_move
#     say:
#       zh: 这是二月一个月的翻倍。要是只看它发奖状，和只看一月写检讨，差在哪里？
#       en: This is February's doubling alone. How is a prize for it better than a reprimand for January?
# solution:
#   zh: |
#     1. 今年：{{ jan_now:yuan }} + {{ feb_now:yuan }} = {{ both_now:yuan }}
#     2. 去年：{{ jan_last:yuan }} + {{ feb_last:yuan }} = {{ both_last:yuan }}
#     3. 同比：**{{ answer:signed }}**
#
#     为什么不能平均：去年 1 月的底数是 2 月的三倍多，跌的三成落在大底数上，涨的一倍落在小底数上。平均出来的“大涨”和一月的“大跌”一样假。
#
#     为什么要较真：按月切任务、按月排名，受伤的总是礼盒占比高的经销商。把一二月的任务合成一个，不花一分钱。
#   en: |
#     1. This year: {{ jan_now:yuan }} + {{ feb_now:yuan }} = {{ both_now:yuan }}
#     2. Last year: {{ jan_last:yuan }} + {{ feb_last:yuan }} = {{ both_last:yuan }}
#     3. Growth: **{{ answer:signed }}**
#
#     Why no average: last January was more than three times last February. The fall stands on a large base, the doubling on a small one. The averaged "boom" is as false as January's "collapse".
#
#     Why it matters: monthly targets and monthly rankings always hurt dealers who live on gifts. One target for both months costs nothing.

# %% id="answer-4a.6" exercise="4a.6" tags=["exercise"]
# zh: jan_now、feb_now 是今年的出货，jan_last、feb_last 是去年的
# en: jan_now and feb_now are this year's offtake, jan_last and feb_last last year's
answer = None
### BEGIN SOLUTION
both_now, both_last = jan_now + feb_now, jan_last + feb_last
answer = both_now / both_last - 1
### END SOLUTION

# %% [markdown] id="landing-slide" lang="zh" tags=["slide"]
# ## 年度落点：报区间，不报点
#
# 华顺上半年进货 {{ to_date:money }}，全年计划 {{ plan_2026:money }}：
#
# | 算法 | 落点 |
# |---|--:|
# | 月均 × 12（不管旺季） | {{ run_rate:money }} |
# | 去年全年 × 累计同比 | {{ growth_way:money }} |
# | 按季节比例，春节对齐 | **{{ point:money }}** |
#
# 同样时点、过去的误差告诉我们，八成的可能落在 **{{ low:money }} 到 {{ high:money }}**。
#
# 计划在区间里，够得着，但不是板上钉钉。三月底报的区间，宽度是现在的两倍多。

# %% [markdown] id="landing-slide" lang="en" tags=["slide"]
# ## Landing: tell a range, not a point
#
# Huashun bought {{ to_date:money }} in the half-year; the year's plan is {{ plan_2026:money }}:
#
# | Method | Landing |
# |---|--:|
# | monthly mean × 12 (blind to seasons) | {{ run_rate:money }} |
# | last year × growth to date | {{ growth_way:money }} |
# | by season, New Year aligned | **{{ point:money }}** |
#
# Past errors at the same point of the year say: four in five land between **{{ low:money }} and {{ high:money }}**.
#
# The plan lies inside, within reach but not certain. At the end of March the range was more than twice as wide.

# %% [markdown] id="pvm-slide" lang="zh" tags=["slide"]
# ## 量价组合：华顺的增长，是涨价涨出来的
#
# 出货额 {{ offtake_move:signed }}，一年多 {{ offtake_change:money }}。拆开看：
#
# - **量** {{ volume:money }}：箱数 {{ cases_move:signed }}
# - **结构** {{ mix:money }}：贵一点的卖多了
# - **价** {{ price:money }}：茶饮去年 4 月涨了价
#
# 没有涨价，没有结构，他是**往下走的**。
#
# 百信更糟：价 {{ cheap_price:money }}，一年净利从 {{ cheap_before:money }} 剩 {{ cheap_now:money }}。
#
# 三块加起来正好等于变化；两年对调，只换正负号。

# %% [markdown] id="pvm-slide" lang="en" tags=["slide"]
# ## Price-volume-mix: Huashun's growth is a price rise
#
# Offtake {{ offtake_move:signed }}, or {{ offtake_change:money }} more. In parts:
#
# - **volume** {{ volume:money }}: cases {{ cases_move:signed }}
# - **mix** {{ mix:money }}: more of the dearer items
# - **price** {{ price:money }}: tea went up in April last year
#
# Without price and mix he is **going down**.
#
# Baixin is worse: price {{ cheap_price:money }}, and net profit fell from {{ cheap_before:money }} to {{ cheap_now:money }}.
#
# The three add up to the change; swap the years and only the signs turn.

# %% id="pvm-chart" tags=["subslide"]
pvm_titles = {
    "zh": "华顺的出货额：上一年到最近 12 个月",
    "en": "Huashun's offtake: the year before to the last 12 months",
}
pvm_names = {
    "zh": ["上一年", "量", "结构", "价", "最近 12 个月"],
    "en": ["Before", "Volume", "Mix", "Price", "Now"],
}
first, *middle_names, last = pvm_names[language]
unit, size = {"zh": ("万元", 1e4), "en": ("CNY k", 1e3)}[language]
parts = list(zip(middle_names, [volume / size, mix / size, price / size], strict=True))
ends = (first, effects.start / size), (last, effects.end / size)
bridge(ends[0], parts, ends[1], title=pvm_titles[language], unit=unit)

# %% [markdown] id="found" lang="zh" tags=["slide"]
# ## 华顺的结果，一页说完
#
# - **他**：净利 {{ profit_now:money }}，少了 {{ profit_fall:money }}；到手 {{ cash_now:money }}，少了 {{ cash_fall:money }}
# - **回报率**（全口径）：{{ roi_before:percent }} → {{ roi_now:percent }}
# - **原因**：返利少了 {{ rebate_fall:money }}，费用涨了一点，压的钱多了一点
# - **生意**：箱数 {{ cases_move:signed }}，靠涨价撑着
# - **我们**：返利 {{ rebate_days:int }} 天才到账
#
# 结果只说“发生了什么”。箱数为什么不涨？大店、小店、业务员、库存，差在哪一环？
#
# **下一课（4b）去过程里找。**

# %% [markdown] id="found" lang="en" tags=["slide"]
# ## Huashun's results on one page
#
# - **He:** net profit {{ profit_now:money }}, {{ profit_fall:money }} less; money in hand {{ cash_now:money }}, {{ cash_fall:money }} less
# - **Return** (full definition): {{ roi_before:percent }} → {{ roi_now:percent }}
# - **Why:** {{ rebate_fall:money }} less rebate, a little more cost, a little more tied up
# - **Trade:** cases {{ cases_move:signed }}, held up by a price rise
# - **We:** rebates take {{ rebate_days:int }} days to arrive
#
# Results say what happened. Why do cases not grow? Large shops, small shops, reps, stock: which link?
#
# **The next lesson (4b) looks for it in the process.**

# %% [raw] id="4a.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 三句话，说给华总听
#   en: Three sentences for Mr Hua
# prompt:
#   zh: |
#     把华顺的结果写成发给华总的一条微信：先讲**他的**（元，跟去年比），再讲**到手的**为什么更少，最后讲**我们的**一件事，并问他一句。不用行话，不怪他。一百二十个字以内。
#   en: |
#     Put Huashun's results into a message to Mr Hua: first **his** figure (in yuan, against last year), then why the money **in hand** is even less, then one thing that is **ours**, and a question to him. No trade slang, no blame, at most 80 words.
# hints:
#   - zh: 第一句用元：去年净利 {{ profit_before:money }}，今年 {{ profit_now:money }}。
#     en: "First sentence in yuan: {{ profit_before:money }} last year, {{ profit_now:money }} this year."
#   - zh: 第二句讲返利还没到账；第三句讲我们哪天给个日期。
#     en: The second is about rebates that have not arrived; the third says by when we give him a date.
# rules:
#   - avoid:
#       zh: "ROI|KPI|sell.?in|达成率|同比|口径|YoY|GMROI|量价|盈利模型|动销率"
#       en: "\\bROI\\b|\\bKPI|sell-in|attainment|year on year|\\bYoY\\b|GMROI|price-volume|allocation key|definition"
#     say:
#       zh: 这里有行话。华总的老婆读到这个词，会不会停下来问“这是什么”？
#       en: There is trade slang here. Would his wife stop at that word and ask what it means?
#   - avoid:
#       zh: "您没|你没|不努力|太差|完不成|没完成|您应该|你应该|都怪|拖后腿|加把劲"
#       en: "you should|you failed|you did not|you must|your fault|not good enough|try harder|missed your"
#     say:
#       zh: 这句话像在怪谁？换成您自己收到，第一反应是什么？
#       en: Whom does this sentence blame? If you received it, what would you feel first?
#   - find:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:万|元|块)"
#       en: "CNY\\s*\\d|\\d[\\d,.]*\\s*(?:k\\b|m\\b|yuan|thousand|million)"
#     say:
#       zh: 到底是多少钱？老板先听元，还是先听百分数？
#       en: How much money is it? Does an owner hear yuan first, or percentages?
#   - find:
#       zh: "去年|上一年|上年|前一年"
#       en: "last year|the year before|a year ago|previous year"
#     say:
#       zh: 跟什么时候比？没有去年，他怎么知道是多是少？
#       en: Compared with when? Without last year, how would he know if it is much or little?
#   - find:
#       zh: "到账|到手|没到|还没付|现金|卡里"
#       en: "in hand|received|arrived|arrive|not yet paid|\\bcash\\b|bank account|come in"
#     say:
#       zh: 他老婆问的是卡里的钱。哪一部分挣下了、还没到？
#       en: His wife asked about the bank account. Which part is earned and has not come in?
#   - find:
#       zh: "我们|我方|公司这边|我这边|财务"
#       en: "\\bwe\\b|\\bour\\b|\\bus\\b|\\bI\\b|\\bmy\\b"
#     say:
#       zh: 三句话里，哪一件是我们的事？没有的话，这是回顾还是考评？
#       en: Which part of it is our job? If there is none, is this a review or a school report?
#   - find:
#       zh: "[?？]|吗|哪天|什么时候方便|您看"
#       en: "\\?"
#     say:
#       zh: 最后问了他什么？一条只有结论的信，他拿什么回您？
#       en: What do you ask him at the end? If there are only conclusions, what can he answer?
#   - at_least:
#       zh: 40
#       en: 25
#     say:
#       zh: 三件事都说到了吗：他的钱、为什么到手更少、我们做什么？
#       en: Are all three there, his money, why less is in hand, and what we do?
#   - at_most:
#       zh: 120
#       en: 80
#     say:
#       zh: 手机一屏看得完吗？哪一句可以留到见面再说？
#       en: Does it fit one phone screen? Which sentence can wait until you meet?
# sample:
#   zh: 华总，我按您的账算了一遍：这十二个月净利约 75.6 万，去年 80.7 万。到手少得更多，是因为有 6 万多返利挣下了还没到账。这是我们的事，周五前我让财务周琳给您一个到账日期。您老婆那本账，跟这个差在哪儿，周三我过去对一对，方便吗？
#   en: "Mr Hua, I went through it from your side: some CNY 756 k net in these twelve months, CNY 807 k last year. The money in hand fell more because over CNY 60 k of rebates are earned and have not arrived. That is our job; Zhou Lin in finance names a date by Friday. May I come on Wednesday and compare with your wife's book?"
# praise:
#   zh: 该有的都有了。语气对不对，机器判不了：念给扮老板娘的人听，看她点不点头。
#   en: It is all there. The tone a machine cannot judge. Read it to the one who plays his wife and see if she nods.
# wrong:
#   - value:
#       zh: 华总，您今年的 ROI 是 17.5%，去年 19.1%，返利还没到账，我们周五给您日期，方便见面吗？
#       en: Mr Hua, your ROI is 17.5% after 19.1% last year; rebates have not arrived and we will name a date by Friday. May I come?
#     say:
#       zh: 这里有行话。华总的老婆读到这个词，会不会停下来问“这是什么”？
#       en: There is trade slang here. Would his wife stop at that word and ask what it means?
#   - value:
#       zh: 华总，今年净利 75.6 万，去年 80.7 万，主要是一季度您没进够货，返利少了，还没到账，我们下季度一起补，好吗？
#       en: Mr Hua, you made CNY 756 k after CNY 807 k last year. In the first quarter you did not buy enough, so rebates fell and have not arrived; shall we make it up?
#     say:
#       zh: 这句话像在怪谁？换成您自己收到，第一反应是什么？
#       en: Whom does this sentence blame? If you received it, what would you feel first?
#   - value:
#       zh: 华总，今年净利 75.6 万，比去年少了 5 万，返利还没到账，所以卡里更少。请您抓紧三季度的货，把返利补回来，好吗？
#       en: Mr Hua, you made CNY 756 k, CNY 51 k less than last year. Rebates have not arrived, so there is less in the account. Will you please order more in the third quarter?
#     say:
#       zh: 三句话里，哪一件是我们的事？没有的话，这是回顾还是考评？
#       en: Which part of it is our job? If there is none, is this a review or a school report?
#   - value:
#       zh: 华总，今年净利 75.6 万，去年 80.7 万，少了 5 万。主要是返利少了，费用也涨了一点，我们下季度一起想办法，周三见面聊，好吗？
#       en: Mr Hua, you made CNY 756 k after CNY 807 k last year, CNY 51 k less. Rebates were lower and cost a little higher; we will look for a way together. Shall we meet on Wednesday?
#     say:
#       zh: 他老婆问的是卡里的钱。哪一部分挣下了、还没到？
#       en: His wife asked about the bank account. Which part is earned and has not come in?
# solution:
#   zh: |
#     机器只查：有没有元、去年、到账、我们、问句，有没有行话和责怪，长短。
#
#     为什么先讲他的：他最关心的数放在第一句，他才读第二句。为什么讲我们的：返利 {{ rebate_days:int }} 天到账，是他“到手更少”的一大块，不先认，后面谈什么都像推货。
#
#     为什么用问句收尾：他那本账我们没见过。**回顾是两本账对一对，不是我们念给他听。**
#   en: |
#     The machine looks for yuan, last year, money received, ourselves, a question, slang, blame and length.
#
#     Why his figure first: put what he cares for into the first sentence and he reads the second. Why ours: rebates take {{ rebate_days:int }} days and are a good part of what is missing in hand; leave that out and all the rest sounds like selling.
#
#     Why end with a question: we have not seen his book. **A review compares two books; it is not a lecture.**

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（4 分钟）
#
# - 您手上达成率最好的那一家，**回报率大概多少？** 哪几个数您其实不知道？
# - 您公司的返利，平均多少天到账？**谁能让它快十天？**
# - 老板说“你们的货不赚钱”，您上一次是怎么回的？**如果重来一次，先问哪一句？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (4 minutes)
#
# - Your best dealer in attainment: **what is his return, roughly?** Which figures do you not know?
# - How many days until your company's rebates arrive? **Who could make it ten fewer?**
# - An owner says "your goods earn me nothing". What did you answer last time? **What would you ask first today?**

# %% [raw] id="4a.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 10
# title:
#   zh: 抽一家，写一页结果
#   en: Draw a dealer, write the results on one page
# prompt:
#   zh: |
#     每组抽一家：金百汇、赣江或百信（数据卡由培训师发，也可以用自己的一家）。用一张大白纸写：
#
#     1. 口径一行，然后他的三行：净利、到手的钱、回报率，跟去年或同类比
#     2. **一句诊断**：病在利润率，还是病在周转？最大的一个原因是什么？
#     3. 我们的一件事：哪一样是厂家的政策或时间造成的？
#     4. 给老板的第一句话，和最没把握的一个数
#
#     贴墙，巡展时只准提问。
#   en: |
#     Each group draws Jinbaihui, Ganjiang or Baixin (data cards from the trainer, or take a dealer of your own). On one flip-chart page:
#
#     1. the definition in one line, then his three lines: net profit, money in hand, return, against last year or dealers like him
#     2. **one sentence of diagnosis:** is it the margin or the turns, and what is the largest single cause?
#     3. one thing of ours: which part comes from the maker's terms or delays?
#     4. your first sentence to the owner, and the figure you are least sure of
#
#     On the wall; in the gallery walk only questions are allowed.
# hints:
#   - zh: 先算利润率和周转两个数，再下诊断，别从达成率开始。
#     en: Work out margin and turns before the diagnosis; do not begin with attainment.
#   - zh: 第三条写不出来的组，去看返利的坎、返利到账天数、月末进货和核销。
#     en: If you find nothing for point three, look at the rebate steps, the days until rebates come, month-end orders and claims.
# sample:
#   zh: 金百汇，全口径。净利 81.3 万，去年 115.8 万；到手 78.3 万；回报率 7.8%，去年 17.3%。诊断：病在周转，一年只转 2.9 次，库存从 39 天到 91 天；最大的原因是进货涨 7.1%、出货跌 3.1%，货压在仓里。我们的事：目标按进货定，月末发货占六成。第一句话：“郑总，咱们先不谈新任务，先谈怎么把仓里六百多万的货变回钱。”最没把握：放了九十天以上的货还能按几折卖，和仓管一起现场盘。
#   en: "Jinbaihui, full definition. Net profit CNY 813 k after 1.16 m; money in hand CNY 783 k; return 7.8% after 17.3%. Diagnosis: the turns, only 2.9 a year, with stock from 39 to 91 days; the cause is sell-in up 7.1% while offtake fell 3.1%. Ours: targets on sell-in, six tenths shipped in the last week. First sentence: “Mr Zheng, no new target today. How do we turn the goods in your warehouse back into money?” Least sure: what the stock over ninety days still fetches; count it with his warehouse man."
# praise:
#   zh: 没有标准答案。互相追问三句：这个率旁边的元写了吗？“到手”和“应得”分开了吗？我们的那一条，谁签得了字？
#   en: "There is no standard answer. Ask each other: do the yuan stand beside the rate? Are earned and received apart? Who could sign for the part that is ours?"
# solution:
#   zh: |
#     没有唯一答案，看四样：
#
#     - **口径**写了没有，三行都有元吗？
#     - 诊断有没有落在一边：**金百汇**是周转（压货），**百信**是利润率（主力单品卖价低于进价），**赣江**是利润全靠返利、还晚到。
#     - 我们的那一条真不真：进货口径的目标、陡的坎级、慢的返利，都是厂家的手笔。
#     - 给老板的第一句，是关心他的钱，还是换个说法催货？
#   en: |
#     There is no single answer; look at four things:
#
#     - Is the **definition** there, and do all three lines have yuan?
#     - Does the diagnosis choose: **Jinbaihui** is turns (stuffing), **Baixin** margin (main items sold below buy-in), **Ganjiang** lives on rebates that come late.
#     - Is our part real? Targets on sell-in, steep steps and slow rebates are the maker's doing.
#     - Is the first sentence about his money, or an order in disguise?

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 进货、净利、到手的钱是三把尺子；回顾先用他的。
# 2. 回报率先报口径，再报数，旁边写元；除以成本的那种不是回报率。
# 3. 返利分应得和到账，公共费用说清口径：**一支笔能把赚写成亏。**
# 4. 同比对齐春节，落点给区间，增长拆成量、结构、价。
# 5. 达成率高的不一定赚，规模小的不一定穷；结果只说“发生了什么”，原因去过程里找。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Sell-in, net profit and money in hand are three rulers; begin with his.
# 2. Definition first, figure second, yuan beside it; profit over cost is no return.
# 3. Rebates earned and received apart, the key of shared cost agreed: **a pen stroke turns profit into loss.**
# 4. Align New Year, give a landing as a range, split growth into volume, mix and price.
# 5. High attainment may earn nothing and a small dealer may earn best; results tell what happened, the process tells why.
