# ---
# id: 04c-opportunities
# number: "4c"
# order: 6
# title:
#   zh: 生意机会点：从数据里找，按钱算大小
#   en: "Opportunities: found in the data, sized in money"
# question:
#   zh: 华总把电脑转过来：“你们系统说我这儿有八百多万机会点，总部要我多做一成五，王敏说她手上谈得进的大店就十六家。三个数，你告诉我哪个是真的？做成了，我多赚几个钱？先要我垫多少？”
#   en: "Mr Hua turns his screen round: “Your system sees more than eight million of opportunities here. Head office wants fifteen per cent more. Wang Min knows sixteen large shops she can get into. Three numbers: which one is true? If it works, what do I earn, and how much must I put in first?”"
# objectives:
#   zh:
#     - 从网点、产品、供货、资金里找出机会点，分得清“缺口”和“机会”
#     - 用单店产出、自己最好、同行结构三种办法估大小，会打边际折和爬坡折
#     - 去掉重复，把多卖的钱换成经销商利润、要先垫的钱和我们的利润
#     - 促销做之前算保本，做之后算净增量，认得出提前囤货
#     - 写一张老板看得懂的机会点卡片，带证据和把握
#   en:
#     - find opportunities in outlets, items, supply and cash, and tell a gap from an opportunity
#     - size one in three ways (per shop, own best, peers' mix), with late-outlet and ramp discounts
#     - take out double counting and turn sales into dealer profit, cash needed first, and our profit
#     - work out a promotion's break-even before it and the net increment after it, and spot forward buying
#     - write an opportunity card an owner understands, with evidence and odds
# minutes:
#   teaching: 25
# after: ["4c.2", "4c.6", "4c.8"]
# tables: [dealers, offtake, sell_in, outlets, store_checks, channel_sales, claims, promotions, dealer_pnl, dealer_balance, maker_costs, service]
# prerequisites: [03-tiering, 04a-results, 04b-process]
# terms: [G011, G012, G013, G062, G063, G064, G065, G061, G085, G108, G047, G049]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
from dataclasses import replace

import pandas as pd

from jbptools.economics import DealerModel
from jbptools.economics.promotion import break_even_uplift
from jbptools.review.opportunities.found import common

case = jbp.case()
huashun = "D001"
dealers = case.table("dealers").set_index("dealer_id")
found = jbp.opportunities(case, huashun)
by_rule = {item.rule: item for item in found}
late_discount = common()["late_outlets"]
ramp = by_rule["distribution_void"].ramp
at_full, added_up = found.joint_yuan, found.found_alone_yuan
counted_twice = found.counted_twice
first_year = sum(item.offtake_yuan * item.ramp for item in found)
first_year_sure = found.expected_yuan
full_growth = at_full / found.base_yuan
added_growth = added_up / found.base_yuan
void_now, void_goal = (by_rule["distribution_void"].message.values[key] for key in ("now", "goal"))

# %% id="shop" tags=["figures"]
# zh: 大店：样本里最大的店，有几家没卖我们的货，那几家的品类生意有多大
# en: large shops: the largest of the sample, those without us, and their category sales
shops = case.table("outlets")
shops = shops[(shops["dealer_id"] == huashun) & (shops["status"] == "open")]
largest = shops[shops["size_class"] == "A"]
closed_to_us = largest[largest["own_sales_yuan"] == 0]
selling_us = largest[largest["own_sales_yuan"] > 0]
market_halls = selling_us[selling_us["channel"] == "mt"]
largest_n, closed_n = len(largest), len(closed_to_us)
shop_category = closed_to_us["category_sales_yuan"].mean()
shop_share = market_halls["own_sales_yuan"].sum() / market_halls["category_sales_yuan"].sum()
shop_share_all = selling_us["own_sales_yuan"].sum() / selling_us["category_sales_yuan"].sum()
shops_named = 16
shop_year = shop_category * shop_share * late_discount * 12
shop_first_year = shop_year * ramp
large_sized = shops_named * shop_first_year

# %% id="gaps-belts" tags=["figures"]
# zh: 断货：跟自己最好的一次比；学校医院周边（特通渠道）：跟结构最好的同行比
# en: gaps on the shelf: against his own best; belts (special channel): against the peer with the best mix
checks = case.table("store_checks")
checks = checks[checks["dealer_id"] == huashun]
seen = checks.groupby(checks["date"].dt.year)[["listed", "in_stock"]].sum()
shelf_gap = 1 - seen["in_stock"] / seen["listed"]
gap_best, gap_now = shelf_gap[2025], shelf_gap[2026]
gap_checks = int(seen.loc[2026, "listed"])
recovered = 0.7
channels = case.table("channel_sales")
channels = channels[channels["month"] >= "2025-07"]
by_channel = channels.groupby(["dealer_id", "channel"])["amount_yuan"].sum().unstack()
belt_share = by_channel["special"] / by_channel.sum(axis=1)
same = dealers[
    (dealers["channel"] == dealers.loc[huashun, "channel"])
    & (dealers["city_tier"] == dealers.loc[huashun, "city_tier"])
].index.drop(huashun)
belt_now, belt_best, peers_n = belt_share[huashun], belt_share[same].max(), len(same)

# %% id="sheet" tags=["figures"]
# zh: 和华总一起定稿的三个机会点（第 5 课接着用）：一年多卖多少（元）、有几成把握
# en: the three agreed with Mr Hua (lesson 5 goes on with them): yuan a year, and how likely
large_yuan, large_sure = 900_000, 0.7
gaps_yuan, gaps_sure = 500_000, 0.8
belt_yuan, belt_sure = 600_000, 0.6
expected = large_yuan * large_sure + gaps_yuan * gaps_sure + belt_yuan * belt_sure
hoped = large_yuan + gaps_yuan + belt_yuan
new_cost, maker_spend, goal_days, goal_claim_days = 90_000, 60_000, 22, 30
money = jbp.dealer_money(case, huashun)
book, tied = money.pnl, money.investment
sales_now = book.net_sales
gaps_sized = ((1 - gap_best) / (1 - gap_now) - 1) * recovered * sales_now
belt_sized = (belt_best - belt_now) * sales_now
ask = 0.15
asked, growth = sales_now * ask, expected / sales_now
no_source = asked - expected

# %% id="two-purses" tags=["figures"]
keeps = (book.gross_profit + book.rebate) / sales_now
cash_per_yuan = (tied.stock + tied.receivables - tied.payables) / sales_now
margin_gain, tax = expected * keeps, 0.25
dealer_gain = (margin_gain - new_cost) * (1 - tax)
cash_need = expected * cash_per_yuan
maker_item = by_rule["distribution_void"]
maker_keeps = maker_item.maker_profit_yuan / maker_item.offtake_yuan
maker_margin_gain = expected * maker_keeps
maker_gain = maker_margin_gain - maker_spend
own_return = dealer_gain / cash_need
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huashun) & (claims["settled_date"] >= "2025-07-01")]
claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()
claims_freed = tied.claims * (1 - goal_claim_days / claim_days)
stock_days_now = tied.stock / book.cogs * 365
day_of_stock = tied.stock / stock_days_now
stock_freed = (stock_days_now - goal_days) * day_of_stock
all_freed = claims_freed + stock_freed
days_to_fund = (cash_need - claims_freed) / day_of_stock

tied_claims = tied.claims
card_margin, card_cash = large_yuan * keeps, large_yuan * cash_per_yuan
card_maker = large_yuan * maker_keeps - maker_spend

# %% id="returns" tags=["figures"]
today = DealerModel(
    net_sales=sales_now,
    gross_margin=book.gross_margin,
    rebate=book.rebate,
    operating_expense=book.operating_expense,
    stock_days=stock_days_now,
    receivable_days=tied.receivables / sales_now * 365,
    claims=tied.claims,
    prepayment=tied.prepayment,
    payables=tied.payables,
    fixed_assets=tied.fixed_assets,
)
half_way = 0.3
sold_more = replace(
    today,
    net_sales=sales_now * (1 + growth),
    rebate=book.rebate * (1 + growth),
    operating_expense=book.operating_expense + new_cost,
)
turned = replace(sold_more, stock_days=goal_days, claims=tied.claims - claims_freed)
roi_now, roi_pushed, roi_turned = (float(one.roi().value) for one in (today, sold_more, turned))
early_profit = book.net_profit + (half_way * margin_gain - new_cost) * (1 - tax)
roi_early = early_profit / (tied.total + cash_need)
roi_fall = (roi_now - roi_early) * 100


# %% id="ranks" tags=["figures"]
def by_his_return(item):
    return (item.roi_points or 0) * item.ramp * item.ease * item.confidence


ours_first = found[0].rule
his_first = max(found, key=by_his_return).rule
void_value = by_rule["distribution_void"].value
void_maker_part = by_rule["distribution_void"].maker_profit_yuan / (
    by_rule["distribution_void"].maker_profit_yuan + by_rule["distribution_void"].dealer_profit_yuan
)
stock_points = by_rule["slow_stock"].roi_points * 100

# %% id="others" tags=["figures"]
watched = {name: jbp.opportunities(case, name) for name in ("D005", "D024", "D038", "D057")}
worth = {name: one.dealer_profit_yuan + one.maker_profit_yuan for name, one in watched.items()}
worth_zhongcheng, worth_shushan, worth_qiaocheng, worth_xujiang = worth.values()
times_larger = worth_zhongcheng / worth_xujiang
xujiang_before, xujiang_after = watched["D057"].roi_before, watched["D057"].roi_after
sold_in = case.table("sell_in")
targets = case.table("targets")
year_in = sold_in[sold_in["date"] >= "2025-07-01"].groupby("dealer_id")["amount_yuan"].sum()
year_target = (
    targets[targets["month"].between("2025-07", "2026-06")].groupby("dealer_id")["target_yuan"].sum()
)
attained = year_in / year_target
at_zhongcheng, at_shushan, at_qiaocheng, at_xujiang = (attained[name] for name in watched)
gap_xujiang = 1 - at_xujiang
supply_find = next(one for one in watched["D038"] if one.rule == "supply")
fill_qiaocheng = supply_find.message.values["now"]
supply_yuan, supply_dealer, supply_maker = (
    supply_find.offtake_yuan, supply_find.dealer_profit_yuan, supply_find.maker_profit_yuan
)  # fmt: skip
hole = next(one for one in watched["D005"] if one.rule == "distribution_void")
hole_now, hole_goal = hole.message.values["now"], hole.message.values["goal"]
hole_cash, hole_dealer = hole.cash_yuan, hole.dealer_profit_yuan
new_item = case.table("offtake")
new_item = new_item[(new_item["dealer_id"] == "D024") & (new_item["sku"] == "T05")]
new_item = new_item.groupby("month")["amount_yuan"].sum()
item_third, item_last = new_item.iloc[2], new_item.iloc[-1]
inverted = {
    "zh": dealers.loc["D033", "dealer_name"][:2],
    "en": dealers.loc["D033", "dealer_name_en"].split()[0],
}
shelf = case.table("store_checks")
shelf = shelf[(shelf["dealer_id"] == "D024") & (shelf["sku"] == "T05")]
on_shelf = shelf.groupby(shelf["date"].dt.year)["listed"].mean()
item_on_shelf_then, item_on_shelf_now = on_shelf[2025], on_shelf[2026]
item_checks = int(shelf.groupby(shelf["date"].dt.year).size().min())
item_times = item_last / item_third

# %% id="promotions" tags=["figures"]
cut, thin_margin = 0.03, 0.085
uplift_thin = break_even_uplift(thin_margin, cut).uplift
uplift_naive = cut / thin_margin
running = (book.direct_cost + book.shared_cost) * common()["variable_cost"]
contribution = (book.gross_profit + book.rebate - running - book.loss - book.bad_debt) / sales_now
deals = jbp.dealer_promotions(case, huashun).table
best_deal = deals.loc[deals["sales_per_yuan"].idxmax()]
deals_n = len(deals)
usual, gross, dip, net, spend = (
    float(best_deal[name])
    for name in ("usual_yuan", "gross_yuan", "pull_forward_yuan", "net_yuan", "spend_yuan")
)
gross_lift, net_lift, sales_per_yuan = gross / usual, net / usual, net / spend
lump = 8_000
uplift_gross_margin = cut / (keeps - cut)
uplift_no_lump = cut / (contribution - cut)
uplift_lump = break_even_uplift(contribution, cut, base_sales=usual, fixed_cost=lump).uplift
maker_back, needed_per_yuan = net * maker_keeps, 1 / maker_keeps
best_claim = claims[claims["promotion_id"] == best_deal["promotion_id"]].iloc[0]
best_wait = (best_claim["settled_date"] - best_claim["advanced_date"]).days

# %% id="ahead" tags=["figures"]
tea_in = sold_in[(sold_in["dealer_id"] == "D009") & (sold_in["category"] == "tea")]
tea_in = tea_in.groupby(tea_in["date"].dt.to_period("M"))["amount_yuan"].sum()
tea_out = case.table("offtake")
tea_out = tea_out[(tea_out["dealer_id"] == "D009") & (tea_out["category"] == "tea")]
tea_out = tea_out.groupby("month")["amount_yuan"].sum()


def change(months, first, last):
    return float(
        months[f"2025-{first}" : f"2025-{last}"].sum() / months[f"2024-{first}" : f"2024-{last}"].sum() - 1
    )


tea_march, tea_after, tea_both = (
    change(tea_in, "03", "03"),
    change(tea_in, "04", "05"),
    change(tea_in, "03", "05"),
)
tea_sold = change(tea_out, "03", "05")
bought_ahead = float(tea_in["2025-03"] - tea_in["2024-03"])
rise, interest = 0.06, common()["interest"]
saved_by_ahead, held_months = bought_ahead * rise, 2
cost_of_ahead = bought_ahead * interest * held_months / 12

# %% id="finds" tags=["figures"]
from jbptools.words import form


def card(zh, en, **values):
    shown = {
        language: {name: form(value, spec, language) for name, (value, spec) in values.items()}
        for language in ("zh", "en")
    }
    return {"zh": zh.format(**shown["zh"]), "en": en.format(**shown["en"])}


finds = {
    "hole": card(
        "众诚（宁波）：A、B 类大店大多没有我们，加权铺货率 {a}，同行 {b}",
        "Zhongcheng (Ningbo): absent from most A and B shops, weighted distribution {a}, peers {b}",
        a=(hole_now, "percent0"),
        b=(hole_goal, "percent0"),
    ),
    "supply": card(
        "谯城（亳州）：订一百箱，我们只送到 {a} 箱",
        "Qiaocheng (Bozhou): of a hundred cases ordered we deliver {a}",
        a=(fill_qiaocheng * 100, "int"),
    ),
    "item": card(
        "蜀山（合肥）：轻气泡茶还有 {a} 的抽查店没上架",
        "Shushan (Hefei): {a} of the checked shops do not have the sparkling tea yet",
        a=(1 - item_on_shelf_now, "percent0"),
    ),
    "claims": card(
        "华顺（金华）：核销 {a} 天，说好的是 {b} 天",
        "Huashun (Jinhua): claims take {a} days, {b} were agreed",
        a=(claim_days, "int"),
        b=(goal_claim_days, "int"),
    ),
    "stock": card(
        "华顺：库存 {a} 天，可比的同行 {b} 天",
        "Huashun: {a} days of stock, comparable dealers {b}",
        a=(stock_days_now, "int"),
        b=(by_rule["slow_stock"].message.values["goal"], "int"),
    ),
    "march": card(
        "嘉禾旺（嘉兴）：涨价前的 3 月，茶饮进货 {a}",
        "Jiahewang (Jiaxing): tea sell-in {a} in March, before the price rise",
        a=(tea_march, "signed"),
    ),
    "target": card(
        "盱江（抚州）：离任务还差 {a}，六十家里最大",
        "Xujiang (Fuzhou): {a} short of target, the most of all sixty",
        a=(gap_xujiang, "percent0"),
    ),
}
kind_of = {
    "hole": "sell", "supply": "sell", "item": "sell", "claims": "cash", "stock": "cash",
    "march": "none", "target": "none",
}  # fmt: skip

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert 8e6 < added_up < 9e6 and at_full < added_up - 1.5e6, "more than eight million, counted twice"
assert abs(large_sized / large_yuan - 1) < 0.05 and abs(gaps_sized / gaps_yuan - 1) < 0.06
assert abs(belt_sized / belt_yuan - 1) < 0.06 and 1.3e6 < expected < 1.5e6
assert abs(first_year / asked - 1) < 0.05, "without odds the first year looks like head office's ask"
assert 0.8 < expected / first_year_sure < 1, "two roads end near each other"
assert closed_n * 2 == largest_n and set(closed_to_us["channel"]) == {"mt"} and len(market_halls) == 1
assert gap_best < gap_now and "out_of_stock" not in by_rule, "against peers there is nothing to see"
assert roi_early < roi_now - 0.01 and abs(roi_pushed - roi_now) < 0.003 and roi_turned > roi_now + 0.015
assert 0 < days_to_fund < 3 < stock_days_now - goal_days and all_freed > cash_need * 1.5
assert maker_gain > 7 * dealer_gain > 0 and 0.15 < own_return < 0.2
assert ours_first == "distribution_void" and his_first == "slow_stock"
assert attained.idxmin() == "D057" and max(worth, key=worth.get) == "D005" and at_zhongcheng > 1
assert min(worth, key=worth.get) == "D057" and times_larger > 50 and xujiang_after < xujiang_before < 0
assert supply_find.whose == "maker" and watched["D038"][0].rule == "supply" and item_times > 4
assert item_on_shelf_then < 0.2 < 0.5 < item_on_shelf_now
assert uplift_lump > 3 * net_lift and (deals["sales_per_yuan"] < needed_per_yuan).all()
assert best_deal["mechanic"] == "price_off" and str(best_deal["month"]) == "2025-09"
assert str(best_deal["category"]) == "nuts" and best_wait > 90
assert tea_march > 1 and tea_after < -0.5 and abs(tea_both) < 0.1 and abs(tea_sold) < 0.08
assert by_rule["distribution_void"].also == ("coverage_gap",)

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 华总的三个数 | 请一人演华总，念完停住。全班举手：信八百多万的、信一成五的、信十六家的 |
# | 5 | 去哪儿找；缺口不是机会 | 先让各组猜“六十家里哪家机会最大”，再放图 |
# | 0 | 练习 4c.1、4c.2 | 4c.1 分堆用便签；4c.2 举手后各说一句理由 |
# | 6 | 三种估法，大店那一笔 | 白板上只写一行：品类 × 占比 × 边际折 × 12 × 爬坡折 |
# | 0 | 练习 4c.3 | 每人手算，和邻座对 |
# | 4 | 去重复，从八百多万到一百多万 | 图停住，问：“哪一刀最疼？谁不让您砍？” |
# | 4 | 双方的钱、先垫后赚、练习 4c.4 | 先问华总愿不愿签，再放第二张回报率图 |
# | 2 | 促销、囤货，练习 4c.5、4c.6 | 4c.5 让猜保本要多卖几成，写在手心里一起亮 |
# | 0 | 卡片，练习 4c.7 | 写完念给邻座，邻座只许演华总 |
# | 5° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 1 | 练习 4c.8，收尾 | 各组一张大白纸，贴墙 |
#
# **还要再省时间：** 4c.1 改成全班口答（省 2 分钟），三种估法只讲大店那一种（省 3 分钟），4c.7 写完只念给邻座（省 2 分钟）。4c.3、4c.4 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | Mr Hua's three numbers | Someone plays him and stops. Hands up for eight million, for fifteen per cent, for sixteen shops |
# | 5 | Where to look; a gap is no opportunity | Groups guess the largest of the sixty, then show the chart |
# | 0 | Exercises 4c.1 and 4c.2 | 4c.1 on sticky notes; 4c.2 by hands, one reason each |
# | 6 | Three ways to size; the large shops | One line on the board: category × share × late outlets × 12 × ramp |
# | 0 | Exercise 4c.3 | Each by hand, compare with the neighbour |
# | 4 | Double counting; from eight million to one | Stay on the chart: "Which cut hurts most, and who will not let you make it?" |
# | 4 | Both purses, cash before profit, 4c.4 | Ask first whether Mr Hua would sign, then the second chart of returns |
# | 2 | Promotions, buying ahead, 4c.5 and 4c.6 | In 4c.5 all write their guess in the palm and show it at once |
# | 0 | The card, exercise 4c.7 | Read it to the neighbour, who may only play Mr Hua |
# | 5° | In pairs | About dealers of their own; in the two days during a break |
# | 1 | Exercise 4c.8, close | One flip chart a group, on the wall |
#
# **To save still more:** 4c.1 aloud with everybody (2 minutes), only the way the large shops are sized (3), 4c.7 for the neighbour only (2). Keep 4c.3 and 4c.4.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 一句话贯穿：**数据告诉您去哪儿看，人告诉您够不够得着，钱告诉您值不值得。** 机器的八百多万，每一行都算得对，只是没人问过十六家店。
# - 机器从 {{ largest_n:int }} 家大店推到全市，样本里一家店的去留就是几十万。这不是机器坏，是 n 太小。让学员自己说出来。
# - 边际折 {{ late_discount:percent0 }}、爬坡 {{ ramp:percent0 }}、把握几成，都是**约定**，不是定律；规则写在一张表里，培训师可以改。要紧的是全公司用同一套，并且年底回头对。
# - 断货那一笔，跟同行比是看不见的（他比中位还好），跟自己去年比才看得见。抽查只有 {{ gap_checks:int }} 个点，标 B 级，别标 A。
# - 学校医院那一笔，标的是 {{ peers_n:int }} 家同行里**最好的一家**，不是中位数；所以只给六成把握。有人不服，就对了。
# - 价值里 {{ void_maker_part:percent0 }} 是我们的利润，所以“价值 × 易做 × 把握”的排名天然向着我们。换成华总的回报率来排，头一名就变了。两张排名都摆出来，是诚意。
# - 案例里的促销故意做得偏弱。真实世界里，公开资料说“不赚钱的促销占多少”，从一半到九成都有，口径不同，**不要引用任何一个当事实**。
# - 第 5 课直接用这里的三个机会点和 {{ expected:money }}；数改了，那边跟着改。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - One line runs through it: **data tell you where to look, people tell you whether it is in reach, money tells you whether it is worth it.** Each row of the eight million is computed correctly; nobody had asked about sixteen shops.
# - The machine infers a whole city from {{ largest_n:int }} large shops; one shop more or less is worth hundreds of thousands. Not a broken machine, a small n. Let them say so.
# - Late outlets at {{ late_discount:percent0 }}, a ramp of {{ ramp:percent0 }} and the odds are **conventions**, not laws; they stand in one table a trainer may change. What counts is one set for the company, checked at the year's end.
# - Against peers the empty shelves do not show (he is better than the median); against his own last year they do. {{ gap_checks:int }} checks only: grade B, not A.
# - For the belts the level is the **best** of {{ peers_n:int }} peers, not their median, hence six in ten. If somebody protests, good.
# - {{ void_maker_part:percent0 }} of the value is our profit, so ranking by value leans our way. Ranked by Mr Hua's return another one comes first. Showing both lists is a sign of good faith.
# - Promotions in the case are weak on purpose. Published shares of promotions that lose money run from half to nine tenths, by definition; **quote none of them as a fact**.
# - Lesson 5 goes on with these three and with {{ expected:money }}; change one here and it changes there.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “系统算出 {{ added_up:money }}，您砍到 {{ expected:money }}，太保守。” | 哪一刀您不同意？把名单上第十七家店的名字写出来，就加回来 |
# | “爬坡不打折，第一年不就是 {{ first_year:money }}，正好一成五！” | 凑得正好，是找到的还是凑到的？把握那一列去哪儿了？ |
# | “缺口最大的先做，领导看得见。” | 盱江差 {{ gap_xujiang:percent0 }}，做满了双方一年多赚 {{ worth_xujiang:money }}。您的一个季度值多少？ |
# | “华总多赚 {{ dealer_gain:money }}，够可以了。” | 他先垫 {{ cash_need:money }}，我们多赚 {{ maker_gain:money }}。您是他，签吗？拿什么换？ |
# | “供货是物流的事，不算机会点。” | 谯城一年丢 {{ supply_yuan:money }}，比您跑十家店多。不写进去，谁会改？ |
# | “促销不能只看那个月，陈列还在呢。” | 说得对。那就写明：它该留下什么？哪天去数？数不出来算什么？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "The system finds {{ added_up:money }} and you cut it to {{ expected:money }}. Timid." | Which cut is wrong? Write down the name of a seventeenth shop and it comes back |
# | "Without the odds the first year is {{ first_year:money }}, just the fifteen per cent!" | A neat fit. Found, or fitted? Where did the odds go? |
# | "Take the largest gap first, the boss sees it." | Xujiang is {{ gap_xujiang:percent0 }} short; all of it brings both sides {{ worth_xujiang:money }} a year. What is a quarter of yours worth? |
# | "Mr Hua earns {{ dealer_gain:money }} more. Fair enough." | He lays out {{ cash_need:money }} first, and we earn {{ maker_gain:money }}. In his chair, would you sign? For what? |
# | "Supply is logistics, no opportunity." | Qiaocheng loses {{ supply_yuan:money }} a year by it, more than ten shops bring. If it is not written down, who mends it? |
# | "A promotion is more than its month, the display stays." | True. Then write what shall remain, who counts it and when. And if nobody can? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：八百多万砍到一百多万，砍的时候心里是踏实还是难受？为谁难受？
# 2. **责任**：机会点里，有几条要我们先动手（供货、核销）？平时写进计划的有几条？
# 3. **结构**：公司的机会点表上，有没有“他先垫多少”“他赚多少”两栏？奖金是按写上去的算，还是按做出来的算？
# 4. **现实**：您那家经销商，下周先去数哪十家店、要哪一张表，才能把 C 级变成 B 级？
#
# ### 常见错误
#
# 把离任务的缺口当机会；新店按老店的产出算；不打爬坡折；同一批店在“覆盖”和“铺货”里算了两遍；只算我们的毛利；忘了先垫的钱；保本用毛利率不用边际贡献；拿促销当月的增量报功；把提前进货当增长；把握写十成。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when eight million became one, was it a relief or did it hurt, and for whom?
# 2. **Blame:** how many opportunities need us to move first (supply, claims)? How many of those are usually written down?
# 3. **Structure:** has your company's sheet columns for his cash and his profit? Is the bonus paid on what is written or on what is done?
# 4. **Real life:** for your own dealer, which ten shops will you count next week, which sheet will you ask for, so that a C becomes a B?
#
# ### Typical mistakes
#
# A gap to target taken for an opportunity; new shops at the rate of old ones; no ramp; the same shops under coverage and distribution; only our margin; cash forgotten; break-even with the gross margin; the month's lift reported as success; buying ahead called growth; odds of ten in ten.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：三人一组；4c.8 每组一家，另一组演老板和他管钱的爱人。
# - **12 人**：三组各 4 人，一人专管“他的钱”这一栏，别人不许替他填。
# - **24 人**：六组各 4 人，两位培训师；4c.8 巡展，各组只留一人讲解，60 秒。
# - **没有投影**：白板画一条从 {{ added_up:money }}到 {{ expected:money }}的台阶，四刀四个词：重复、爬坡、把握、名单。
# - **没有网络**：全在本机跑；机会点卡片（下面）先印好，每人三张。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of three; in 4c.8 the other group plays the owner and the wife who keeps the purse.
# - **12 people:** three groups of four; one keeps the column "his money", nobody else may fill it.
# - **24 people:** six groups of four, two trainers; 4c.8 as a gallery, one stays to explain, 60 seconds.
# - **No projector:** draw stairs from {{ added_up:money }} down to {{ expected:money }} with four words: twice, ramp, odds, names.
# - **No network:** all runs on this machine; print the card below, three a person.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：机会点卡片（4c.7、4c.8，每人三张）
#
# | 机会点 | |
# |---|---|
# | **在哪儿**（店、品、单、钱） | |
# | **凭什么**（证据、哪天、等级 A / B / C） | |
# | **一年多卖** = 几家 × 每家 × 边际折 × 爬坡折 | |
# | **他多赚**（扣掉他的费用和税） | |
# | **他先垫**（库存、应收、设备） | |
# | **我们多赚**（扣掉我们的费用） | |
# | **几成把握**；什么必须先成立 | |
# | **谁先动手，哪一步，哪天** | |
# | **跟哪条重复？** | |
#
# ### 可打印：华总的角色卡（4c.4 之后、4c.8 用）
#
# > 您是华总。机会您都信，就怕垫钱。每听一个机会点，只问三句：“我先掏多少？哪天回来？你们哪天先把去年的费用给我？”对方答得出数字和日子，您点头；答“大概”“差不多”，您说：“那我再想想。”
#
# ### 可打印：张姐的角色卡（管钱的）
#
# > 您是张姐，华总的爱人，账在您手里。您知道家里最多还能动三十万。谁说要垫钱，您就问：“这三十万压进去，别的牌子的货款怎么办？”不主动说这个数，问到才说。

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: opportunity card (4c.7 and 4c.8, three a person)
#
# | Opportunity | |
# |---|---|
# | **Where** (shop, item, order, money) | |
# | **On what evidence** (what, day, grade A / B / C) | |
# | **More sales a year** = shops × each × late outlets × ramp | |
# | **He earns** (after his cost and tax) | |
# | **He puts in first** (stock, credit, equipment) | |
# | **We earn** (after our cost) | |
# | **Odds;** what must hold | |
# | **Who moves first, which step, which day** | |
# | **Which other one counts the same sales?** | |
#
# ### To print: role card for Mr Hua (after 4c.4, and in 4c.8)
#
# > You are Mr Hua. You believe in all of it, but you fear for your cash. To each opportunity ask three things: “How much do I put in? When is it back? And when do I get last year's claims?” For a number and a day you nod. For “about” or “more or less” you say: “Let me think about it.”
#
# ### To print: role card for Ms Zhang, who keeps the purse
#
# > You are Ms Zhang, Mr Hua's wife; the books are yours. You know that CNY 300 k is all the family can still move. Whoever asks for cash, ask: “If that goes in, who pays for the other brands' goods?” Name the sum only if somebody asks you.

# %% [markdown] id="where" lang="zh" tags=["slide"]
# ## 机会点去哪儿找：五个地方，五句问话
#
# | 哪儿 | 问一句 | 案例里谁家有 |
# |---|---|---|
# | **网点** | 该卖我们的店，哪些没卖？ | 华顺、众诚：大店 |
# | **产品** | 该有的品，哪些没上架？ | 蜀山：轻气泡茶 |
# | **供货** | 他要的，我们送到了吗？ | 谯城：只送到 {{ fill_qiaocheng:percent0 }} |
# | **钱** | 谁压着谁的钱？ | 华顺：核销 {{ claim_days:int }} 天 |
# | **价格和结构** | 卖得多的，赚得多吗？ | {{ inverted }}：价格倒挂 |
#
# 课本常说时间、产品、促销、项目四类。时间和促销多半只是**把生意挪了个日子**，要先证明不是。

# %% [markdown] id="where" lang="en" tags=["slide"]
# ## Where opportunities are: five places, five questions
#
# | Where | Ask | Who has it in the case |
# |---|---|---|
# | **Outlets** | Which shops should sell us and do not? | Huashun, Zhongcheng: large shops |
# | **Items** | Which should be on the shelf and are not? | Shushan: sparkling tea |
# | **Supply** | Did we deliver what he ordered? | Qiaocheng: only {{ fill_qiaocheng:percent0 }} |
# | **Cash** | Who sits on whose money? | Huashun: claims of {{ claim_days:int }} days |
# | **Price and mix** | Does what sells most earn most? | {{ inverted }}: price inversion |
#
# Course books list time, product, promotion and project. Time and promotion often only **move sales to another day**: prove first that they do not.

# %% [markdown] id="gap" lang="zh" tags=["slide"]
# ## 缺口是我们想要的；机会是够得着的
#
# - **缺口** = 目标 − 实际。目标是谁定的，缺口就是谁的
# - **机会** = 有人愿买、我们够得着、**双方都赚**的那一块
#
# 盱江只完成任务的 {{ at_xujiang:percent0 }}，缺口六十家里最大；能找到的机会，做满了双方一年才多赚 **{{ worth_xujiang:money }}**。
#
# 众诚完成 {{ at_zhongcheng:percent0 }}，一点缺口没有；机会是盱江的 **{{ times_larger:int }} 倍**，都在没进的大店里。

# %% [markdown] id="gap" lang="en" tags=["slide"]
# ## A gap is what we want; an opportunity is what is in reach
#
# - **Gap** = target − actual. It belongs to whoever set the target
# - **Opportunity** = what somebody will buy, what we can reach, and what **pays both**
#
# Xujiang is at {{ at_xujiang:percent0 }} of target, the largest gap of the sixty. All that can be found there brings both sides **{{ worth_xujiang:money }}** a year.
#
# Zhongcheng stands at {{ at_zhongcheng:percent0 }}, no gap at all. Its opportunities are **{{ times_larger:int }} times** as large, in large shops it never entered.

# %% id="gap-chart" tags=["subslide"]
from jbptools.charts import bars
from jbptools.words import current_language

language = current_language()
by_gap = {"D057": "盱江 Xujiang", "D038": "谯城 Qiaocheng", "D005": "众诚 Zhongcheng", "D024": "蜀山 Shushan"}
place = {"zh": 0, "en": 1}[language]
worth_names = {
    key: f"{name.split()[place]} {form(attained[key], 'percent0')}" for key, name in by_gap.items()
}
worth_titles = {
    "zh": "机会做满，双方一年多赚多少（店名后是任务达成，缺口大的在前）",
    "en": "All opportunities: both sides' gain a year (attainment, largest gap first)",
}
worth_series = pd.Series({name: worth[key] for key, name in worth_names.items()})
bars(worth_series, title=worth_titles[language], highlight=[worth_names["D005"]])

# %% [raw] id="4c.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 卖得更多、钱转得更快，还是都不是
#   en: Sells more, turns money faster, or neither?
# prompt:
#   zh: 七个发现，都来自案例数据。分三堆：**多卖**的机会、**放钱**的机会、**不是机会**。
#   en: "Seven findings from the case. Make three piles: opportunities that **sell more**, those that **free cash**, and **no opportunity**."
# options:
#   - id: sell
#     zh: 多卖的机会
#     en: Sells more
#   - id: cash
#     zh: 放钱的机会
#     en: Frees cash
#   - id: none
#     zh: 不是机会
#     en: No opportunity
# items: finds
# answer_code: kind_of
# praise:
#   zh: 全对。“多卖”那一堆里，有一条得我们先动手，是哪一条？
#   en: All right. One of the "sells more" needs us to move first. Which?
# hints:
#   - zh: 每条问：做完以后，买东西的人会多买吗？不会的话，钱会少压吗？
#     en: "Ask of each: afterwards, will shoppers buy more? If not, will less money be tied up?"
#   - zh: 货从厂家仓库挪到他的仓库，没有一个人多喝一瓶。
#     en: When goods move from our warehouse to his, nobody has drunk one bottle more.
# wrong:
#   - value: {march: sell}
#     say:
#       zh: 3 月多进的茶，4、5 月去哪儿了？出货那几个月动了吗？
#       en: "The tea taken in during March: what happened in April and May, and did offtake move?"
#   - value: {target: sell}
#     say:
#       zh: 任务是谁定的？缺口里有几家叫得出名字的店？
#       en: Who set this target? How many shops with a name are in that gap?
#   - value: {supply: none}
#     say:
#       zh: 他订了、我们没送到，店里想买的人去哪儿了？这一条谁能改？
#       en: He ordered and we did not deliver. Where did the shopper go, and who can change it?
#   - value: {claims: none}
#     say:
#       zh: 核销快两个月，他多卖一瓶吗？那他口袋里多了什么？
#       en: Claims two months sooner sell no bottle more. But what is in his pocket then?
# solution:
#   zh: |
#     - **多卖**：众诚的大店、谯城的供货、蜀山的新品上架。做完以后，店里真的多卖。
#     - **放钱**：核销和库存。一瓶不多卖，华总的钱先回来了，回报率照样涨。
#     - **不是机会**：嘉禾旺 3 月是提前买，后两个月补回去了（{{ tea_after:signed }}）；盱江的缺口是任务定出来的，里面没有店。
#
#     多卖的三条里，供货得我们先动手。它最容易被漏掉，因为表是我们填的。
#   en: |
#     - **Sells more:** Zhongcheng's large shops, Qiaocheng's supply, Shushan's new item on the shelf. Afterwards shops really sell more.
#     - **Frees cash:** claims and stock. Not a bottle more, but Mr Hua's money comes back, and the return rises all the same.
#     - **No opportunity:** Jiahewang's March was bought ahead and missing in the two months after ({{ tea_after:signed }}). Xujiang's gap comes out of a target; there are no shops in it.
#
#     Of the three that sell more, supply needs us to move first. It is left out most easily, because we fill in the sheet.

# %% id="answer-4c.1" exercise="4c.1" tags=["exercise"]
# zh: finds 里是七个发现的编号；给每个填 "sell"、"cash" 或 "none"
# en: finds holds the keys of seven findings; give each "sell", "cash" or "none"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["hole", "supply", "item"], "sell")
answer |= dict.fromkeys(["claims", "stock"], "cash")
answer |= dict.fromkeys(["march", "target"], "none")
### END SOLUTION

# %% [raw] id="4c.2" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 4
# title:
#   zh: 一个季度，先去哪一家
#   en: One quarter, which dealer first?
# prompt:
#   zh: |
#     您只有一个季度、一个人。四家的情况：
#
#     | | 任务达成 | 机会做满，双方一年多赚 | 卡在哪儿 |
#     |---|--:|--:|---|
#     | 盱江 | {{ at_xujiang:percent0 }} | {{ worth_xujiang:money }} | 老板想收手，做完他的回报率 {{ xujiang_before:percent0 }} → {{ xujiang_after:percent0 }} |
#     | 谯城 | {{ at_qiaocheng:percent0 }} | {{ worth_qiaocheng:money }} | 我们的供货 |
#     | 蜀山 | {{ at_shushan:percent0 }} | {{ worth_shushan:money }} | 单子里品太少 |
#     | 众诚 | {{ at_zhongcheng:percent0 }} | {{ worth_zhongcheng:money }} | 大店没进，他要先垫 {{ hole_cash:money }} |
#
#     **派人去哪一家？**
#   en: |
#     You have one quarter and one person. The four:
#
#     | | Attainment | All of it brings both, a year | What holds it up |
#     |---|--:|--:|---|
#     | Xujiang | {{ at_xujiang:percent0 }} | {{ worth_xujiang:money }} | owner wants to stop; his return would go {{ xujiang_before:percent0 }} → {{ xujiang_after:percent0 }} |
#     | Qiaocheng | {{ at_qiaocheng:percent0 }} | {{ worth_qiaocheng:money }} | our supply |
#     | Shushan | {{ at_shushan:percent0 }} | {{ worth_shushan:money }} | few items an order |
#     | Zhongcheng | {{ at_zhongcheng:percent0 }} | {{ worth_zhongcheng:money }} | not in large shops; he puts in {{ hole_cash:money }} first |
#
#     **Where do you send the person?**
# options:
#   - id: a
#     zh: 众诚：机会最大，人去了有店可谈，同时谈怎么减轻他垫的钱
#     en: "Zhongcheng: the largest, with shops to talk to; and talk about his cash at the same time"
#   - id: b
#     zh: 盱江：缺口最大，领导最关心
#     en: "Xujiang: the largest gap, and the boss looks at it"
#   - id: c
#     zh: 谯城：达成只有 {{ at_qiaocheng:percent0 }}，派人去盯着马总多订货
#     en: "Qiaocheng: only {{ at_qiaocheng:percent0 }}; have someone make Mr Ma order more"
#   - id: d
#     zh: 四家平分，每家三个星期，公平
#     en: Three weeks for each of the four, which is fair
# answer: a
# praise:
#   zh: 对。那谯城怎么办？不派人去，派谁去做哪件事？
#   en: Yes. And Qiaocheng? If no rep goes there, who does what?
# hints:
#   - zh: 一个人去了，能改变的是什么？卡在供货的，人去了有用吗？
#     en: What can one person change by being there? Is a person the cure where supply is the trouble?
#   - zh: 看“双方一年多赚”那一栏，再看谁的老板会愿意。
#     en: Look at what it brings both sides, then at whose owner will want it.
# wrong:
#   - value: b
#     say:
#       zh: 做满了，双方一年才多赚 {{ worth_xujiang:money }}，他的回报率还更低。这个季度花得值吗？
#       en: With all of it done both earn {{ worth_xujiang:money }} and his return is lower still. Is that worth the quarter?
#   - value: c
#     say:
#       zh: 马总订一百箱，我们送到 {{ fill_qiaocheng:percent0 }}。让他再多订，货从哪儿来？
#       en: We deliver {{ fill_qiaocheng:percent0 }} of what Mr Ma orders. If he orders more, where do the goods come from?
#   - value: d
#     say:
#       zh: 三个星期谈得进一家大店吗？对谁公平？
#       en: Does one get into a large shop in three weeks? Fair to whom?
# solution:
#   zh: |
#     **众诚。** 达成 {{ at_zhongcheng:percent0 }}，谁也不会去看它；可加权铺货率只有 {{ hole_now:percent0 }}，同行 {{ hole_goal:percent0 }}，缺的全是 A、B 类店。人去了有店可谈。
#
#     两个提醒：他要先垫 {{ hole_cash:money }}，一年多赚 {{ hole_dealer:money }}，钱的事要一起谈；{{ worth_zhongcheng:money }}是做满的数，第一年到不了。
#
#     谯城不缺人，缺货：该去开会的是供应链，不是业务员。**缺口告诉您谁没完成，机会告诉您去哪儿有用。**
#   en: |
#     **Zhongcheng.** At {{ at_zhongcheng:percent0 }} nobody looks at it. Yet weighted distribution is {{ hole_now:percent0 }} against {{ hole_goal:percent0 }} at peers, and all that is missing are A and B shops. A person there has someone to talk to.
#
#     Two warnings: he puts in {{ hole_cash:money }} and earns {{ hole_dealer:money }} more a year, so talk about cash too; and {{ worth_zhongcheng:money }} is the full effect, which the first year will not bring.
#
#     Qiaocheng is not short of people but of goods: supply chain should travel, not a rep. **A gap tells who missed a target, an opportunity tells where it helps to go.**

# %% [markdown] id="three-ways" lang="zh" tags=["slide"]
# ## 估大小，三种办法，能用两种就用两种
#
# 1. **一家一家数**：几家店 × 每家一年能卖多少。最笨，最准
# 2. **跟自己最好比**：他自己做到过的，理由最硬
# 3. **跟同行比**：同渠道、同级城市，写明几家；别跟第一名比
#
# 还有一种叫**公平份额**：（该有的份额 − 现在的份额）× 当地品类。看方向可以，当目标太粗。
#
# 两种办法差一倍，就说明有一个前提没想清楚。**先找那个前提，别取平均。**

# %% [markdown] id="three-ways" lang="en" tags=["slide"]
# ## Three ways to size; use two where you can
#
# 1. **Count shop by shop:** how many, and what each sells in a year. The slowest, and the best
# 2. **His own best:** he did it before, no stronger argument
# 3. **Comparable dealers:** same channel, same class of city, say how many; not the first of them
#
# A fourth is **fair share:** (share due − share now) × local category. Good for direction, too rough for a goal.
#
# If two ways differ by half, one assumption is not clear. **Find it; do not take the average.**

# %% [markdown] id="discounts" lang="zh" tags=["slide"]
# ## 两个折扣，一个都不能省
#
# - **边际折**：好店早就进了，后进的店弱一些。按老店产出的 {{ late_discount:percent0 }} 算
# - **爬坡折**：店是一家一家谈下来的，第一年平均只卖到 {{ ramp:percent0 }}
#
# 折扣是**约定**，不是定律：常见的边际折在六成到八成。公司里统一一套，年底回头对一次账。
#
# 一家谈了三个月才进的店，按全年算，就是把九个月说成了十二个月。

# %% [markdown] id="discounts" lang="en" tags=["slide"]
# ## Two discounts, and none may be left out
#
# - **Late outlets:** the good shops are in already, later ones are weaker. Take {{ late_discount:percent0 }} of what present ones sell
# - **Ramp:** shops come one by one; the first year brings {{ ramp:percent0 }} of the full effect
#
# They are **conventions**, not laws; for late outlets six to eight tenths are usual. Keep one set in the company and check it at the year's end.
#
# A shop that took three months to win and is counted for a full year turns nine months into twelve.

# %% [markdown] id="large-shops" lang="zh" tags=["slide"]
# ## 华顺第一笔：大店，一家一家数
#
# 样本里最大的 {{ largest_n:int }} 家店，{{ closed_n:int }} 家没有我们，都是商超。这几家的品类，平均一个月卖 {{ shop_category:money }}。
#
# | 一家新店 | |
# |---|--:|
# | 已进的那家商超，我们占品类 | {{ shop_share:percent }} |
# | 打边际折，一年 | {{ shop_year:money }} |
# | 再打爬坡折，第一年 | {{ shop_first_year:money }} |
#
# 王敏名单上谈得进的有 **{{ shops_named:int }} 家**：约 {{ large_sized:money }}，写 **{{ large_yuan:money }}**。

# %% [markdown] id="large-shops" lang="en" tags=["slide"]
# ## Huashun's first: large shops, counted one by one
#
# Of the {{ largest_n:int }} largest shops in the sample {{ closed_n:int }} do not sell us, all supermarkets. Each sells {{ shop_category:money }} of the category a month.
#
# | One new shop | |
# |---|--:|
# | Our share of the category in the supermarket that has us | {{ shop_share:percent }} |
# | with the late-outlet discount, a year | {{ shop_year:money }} |
# | with the ramp, first year | {{ shop_first_year:money }} |
#
# Wang Min has **{{ shops_named:int }} names** she can get into: about {{ large_sized:money }}, written as **{{ large_yuan:money }}**.

# %% [raw] id="4c.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.01
# title:
#   zh: 十六家大店，第一年到底多卖多少
#   en: Sixteen large shops, how much in the first year?
# prompt:
#   zh: |
#     王敏的名单上有 **{{ shops_named:int }} 家**商超。没进的店，品类平均一个月卖 **{{ shop_category:money }}**；已进的那家商超，我们占 **{{ shop_share:percent }}**（几家好的小超市占 {{ shop_share_all:percent0 }}，不可比）。边际折 **{{ late_discount:percent0 }}**，第一年爬坡 **{{ ramp:percent0 }}**。
#
#     第一年能多卖多少？
#   en: |
#     Wang Min lists **{{ shops_named:int }}** supermarkets. Shops without us sell **{{ shop_category:money }}** of the category a month; in the supermarket that has us our share is **{{ shop_share:percent }}** ({{ shop_share_all:percent0 }} with a few good small stores, not comparable). Late outlets **{{ late_discount:percent0 }}**, first-year ramp **{{ ramp:percent0 }}**.
#
#     How much more is sold in the first year?
# answer_code: answer
# praise:
#   zh: 对，取整写进表里。占比只来自一家店，您会标 A、B 还是 C？
#   en: Right; it goes into the sheet rounded. The share comes from one shop. Would you grade it A, B or C?
# hints:
#   - zh: 一家店一个月：品类 × 我们的占比。再乘十二个月。
#     en: "One shop, one month: category × our share. Then twelve months."
#   - zh: 再乘边际折、爬坡折，最后乘家数。
#     en: Then the late-outlet discount, the ramp, and the number of shops.
# wrong:
#   - code: shop_year * shops_named
#     say:
#       zh: 这是全都进了、卖满一年的数。第一年十六家是同一天进的吗？
#       en: This is all sixteen in, for a full year. Do they all come in on one day?
#   - code: shop_first_year / late_discount * shops_named
#     say:
#       zh: 后进的店，为什么以前没进？它们跟老店卖得一样好吗？
#       en: Why are the late shops late? Do they sell as well as the early ones?
#   - code: shop_category * shop_share_all * late_discount * 12 * ramp * shops_named
#     say:
#       zh: 您用了 {{ shop_share_all:percent0 }}。名单上是商超，拿小超市的占比套得上吗？
#       en: You took {{ shop_share_all:percent0 }}. The names are supermarkets; does a small store's share fit them?
#   - code: shop_first_year * shops_named / 12
#     say:
#       zh: 这是一个月的数吧？题目问的是第一年。
#       en: Is this one month? What did the question ask for?
# solution:
#   zh: |
#     1. 一家、一年：{{ shop_category:money }} × {{ shop_share:percent }} × {{ late_discount:percent0 }} × 12 = {{ one_year:money }}
#     2. 第一年：× {{ ramp:percent0 }} = {{ one_first:money }}
#     3. {{ shops_named:int }} 家：**{{ answer:money }}**
#
#     为什么不用系统的数：系统从样本里 {{ largest_n:int }} 家大店推到全市，铺货这一条就有好几百万。推算没错，可进哪几家、谁去谈，系统不知道。**名单上有名字的，才写进计划。**
#   en: |
#     1. One shop, a year: {{ shop_category:money }} × {{ shop_share:percent }} × {{ late_discount:percent0 }} × 12 = {{ one_year:money }}
#     2. First year: × {{ ramp:percent0 }} = {{ one_first:money }}
#     3. {{ shops_named:int }} shops: **{{ answer:money }}**
#
#     Why not the system's figure: from {{ largest_n:int }} large shops in a sample it infers the whole city, several million for distribution alone. The inference is sound, but it knows neither which shops nor who will talk to them. **Only what has a name goes into the plan.**

# %% id="answer-4c.3" exercise="4c.3" tags=["exercise"]
# zh: shop_category 是一家店一个月的品类额，shop_share 是我们的占比，late_discount 和 ramp 是两个折扣
# en: shop_category is a shop's category a month, shop_share ours of it, late_discount and ramp the two discounts
answer = None
### BEGIN SOLUTION
one_year = shop_category * shop_share * late_discount * 12
one_first = one_year * ramp
answer = one_first * shops_named
### END SOLUTION

# %% [markdown] id="two-more" lang="zh" tags=["slide"]
# ## 另外两笔：跟自己比，跟同行比
#
# **少断货**（B 级，{{ gap_checks:int }} 个抽查点）：缺货率 {{ gap_now:percent }}，比同行中位还好，系统不报。可他自己去年是 {{ gap_best:percent }}。回到去年，按七成追得回来算，约 {{ gaps_sized:money }}，写 **{{ gaps_yuan:money }}**。
#
# **学校和医院周边**（C 级）：特通渠道占他生意的 {{ belt_now:percent }}，{{ peers_n:int }} 家同行里最好的是 {{ belt_best:percent }}。补到那里约 {{ belt_sized:money }}，写 **{{ belt_yuan:money }}**。
#
# 拿最好的一家当标杆，把握就得打低：只给六成。

# %% [markdown] id="two-more" lang="en" tags=["slide"]
# ## The other two: his own best, and his peers
#
# **Fewer empty shelves** (B, {{ gap_checks:int }} checks): out of stock {{ gap_now:percent }}, better than his peers' median, so the system is silent. His own last year was {{ gap_best:percent }}. Back there, with seven tenths won back: some {{ gaps_sized:money }}, written as **{{ gaps_yuan:money }}**.
#
# **School and hospital belts** (C): special outlets make {{ belt_now:percent }} of his sales; the best of {{ peers_n:int }} peers has {{ belt_best:percent }}. That is {{ belt_sized:money }}, written as **{{ belt_yuan:money }}**.
#
# Whoever takes the best peer as the mark must lower the odds: six in ten.

# %% [markdown] id="overlap" lang="zh" tags=["slide"]
# ## 别算两遍：一个驱动只认一条
#
# - “覆盖太少”和“大店没铺”，说的是**同一批店**：留大的一条，另一条当线索
# - “不活跃”和“成交率低”也是同一件事
# - **新店 × 每单多一个品**：新店也会多卖那个品。是相乘，不是相加，用第 4b 课的驱动树合起来
#
# 华顺：一条一条加起来 **{{ added_up:money }}**，去掉重复 **{{ at_full:money }}**，差的 {{ counted_twice:money }}是同一笔生意数了两遍。

# %% [markdown] id="overlap" lang="en" tags=["slide"]
# ## Count once: one finding for each driver
#
# - "Too few shops on the route" and "absent from large shops" mean **the same shops**: keep the larger, use the other as a hint
# - "Inactive" and "low strike rate" are one thing too
# - **New shops × one more item an order:** new shops take the item too. They multiply, they do not add; join them with lesson 4b's driver tree
#
# Huashun: added up **{{ added_up:money }}**, without overlap **{{ at_full:money }}**. The {{ counted_twice:money }} between them are the same sales counted twice.

# %% id="machine-list" tags=["subslide"]
heads = {
    "zh": ["机会（系统找到的，做满一年）", "多卖", "他多赚", "我们多赚", "占用资金"],
    "en": ["Found by the system, a full year", "More sales", "He earns", "We earn", "Cash tied up"],
}
sums = ("offtake_yuan", "dealer_profit_yuan", "maker_profit_yuan", "cash_yuan")
listed = [[item.name.say(), *(form(getattr(item, name), "money") for name in sums)] for item in found]
first_head, *other_heads = heads[language]
summed = pd.DataFrame([row[1:] for row in listed], index=[row[0] for row in listed], columns=other_heads)
summed.rename_axis(columns=first_head)

# %% id="machine-evidence" tags=["show", "skip"]
found

# %% [markdown] id="four-cuts" lang="zh" tags=["slide"]
# ## 从八百多万到一百多万，四刀
#
# 1. **去重复**：同一批店只算一遍
# 2. **爬坡**：第一年只能做到一半上下
# 3. **把握**：可能成、可能不成，按几成算
# 4. **名单**：有店名、有人、有日子的，才留下
#
# 只砍前两刀，剩 {{ first_year:money }}，恰好是总部要的一成五（{{ asked:money }}）。**凑巧不是证据**：把握那一刀没砍。

# %% [markdown] id="four-cuts" lang="en" tags=["slide"]
# ## From eight million to one: four cuts
#
# 1. **Overlap:** the same shops once only
# 2. **Ramp:** the first year brings about half
# 3. **Odds:** it may fail; count it for what it is likely to bring
# 4. **Names:** keep what has shops, a person and a day
#
# With two cuts {{ first_year:money }} are left, just head office's fifteen per cent ({{ asked:money }}). **A neat fit is no proof:** the odds were left out.

# %% id="cuts-chart" tags=["subslide"]
cut_names = {
    "zh": ["一条条加起来", "去掉重复", "第一年（爬坡）", "打把握折", "和华总定的名单"],
    "en": ["Added up", "No overlap", "First year", "With the odds", "Agreed by name"],
}
cut_titles = {"zh": "华顺的机会点：一年多卖多少", "en": "Huashun's opportunities: more sales a year"}
cut_values = [added_up, at_full, first_year, first_year_sure, expected]
bars(
    pd.Series(cut_values, index=cut_names[language]),
    title=cut_titles[language],
    highlight=[cut_names[language][-1]],
)

# %% [markdown] id="ask" lang="zh" tags=["slide"]
# ## 总部要一成五，拆开来还
#
# | | 一年多卖 | 增长 |
# |---|--:|--:|
# | 总部要的 | {{ asked:money }} | {{ ask:percent0 }} |
# | 有名单、有把握的三个机会点 | {{ expected:money }} | {{ growth:percent }} |
# | **说不出来路的** | **{{ no_source:money }}** | |
#
# “总部定的”不是来路。剩下那截只有三条路：再找机会、再给资源、把数改下来。
#
# 写上去不管，它会在 12 月变成华总仓库里的货。

# %% [markdown] id="ask" lang="en" tags=["slide"]
# ## Fifteen per cent, sent back in parts
#
# | | More a year | Growth |
# |---|--:|--:|
# | Head office asks | {{ asked:money }} | {{ ask:percent0 }} |
# | Three opportunities with names and odds | {{ expected:money }} | {{ growth:percent }} |
# | **Without a source** | **{{ no_source:money }}** | |
#
# "Head office says so" is no source. For the rest there are three ways: find more, put in more, or change the number.
#
# Written down and left alone, it will lie in Mr Hua's warehouse in December.

# %% [markdown] id="purses" lang="zh" tags=["slide"]
# ## 多卖 {{ expected:money }}，落到两家口袋里
#
# | 华总 | | 我们 | |
# |---|--:|---|--:|
# | 毛利加返利 {{ keeps:percent }} | {{ margin_gain:money }} | 边际贡献 {{ maker_keeps:percent0 }} | {{ maker_margin_gain:money }} |
# | 专线一人一车 | −{{ new_cost:money }} | 进场费 | −{{ maker_spend:money }} |
# | **税后多赚** | **{{ dealer_gain:money }}** | **税前多赚** | **{{ maker_gain:money }}** |
# | **要先垫** | **{{ cash_need:money }}** | | |
#
# 他垫一块钱，一年多赚 {{ own_return:percent }}，跟现在的回报率差不多。
#
# **您要是华总，这张纸签不签？**

# %% [markdown] id="purses" lang="en" tags=["slide"]
# ## {{ expected:money }} of sales, in two purses
#
# | Mr Hua | | We | |
# |---|--:|---|--:|
# | Margin and rebate, {{ keeps:percent }} | {{ margin_gain:money }} | Contribution {{ maker_keeps:percent0 }} | {{ maker_margin_gain:money }} |
# | Route: one rep, one van | −{{ new_cost:money }} | Listing fees | −{{ maker_spend:money }} |
# | **More after tax** | **{{ dealer_gain:money }}** | **More before tax** | **{{ maker_gain:money }}** |
# | **Cash first** | **{{ cash_need:money }}** | | |
#
# Each yuan he puts in brings {{ own_return:percent }} a year, about what he has today.
#
# **In his chair, would you sign?**

# %% [markdown] id="cash-first" lang="zh" tags=["slide"]
# ## 先垫后赚：增长会先把回报率拉下来
#
# 头半年，货已经铺进新店，账期已经给了，专线已经在跑，销量才到三成：
#
# - 现在 {{ roi_now:percent }} → 头半年 **{{ roi_early:percent }}**
# - 卖满了，才回到 {{ roi_pushed:percent }}
# - 同时把库存降到 {{ goal_days:int }} 天、核销 {{ goal_claim_days:int }} 天：**{{ roi_turned:percent }}**
#
# 核销和库存能放出 {{ all_freed:money }}，比要垫的 {{ cash_need:money }}多一倍。**先放钱，再长大。**

# %% [markdown] id="cash-first" lang="en" tags=["slide"]
# ## Cash before profit: growth first lowers the return
#
# In the first half-year goods stand in the new shops, credit is given, the route runs, and sales are at three tenths:
#
# - today {{ roi_now:percent }} → first half-year **{{ roi_early:percent }}**
# - only at full sales back to {{ roi_pushed:percent }}
# - with stock at {{ goal_days:int }} days and claims at {{ goal_claim_days:int }}: **{{ roi_turned:percent }}**
#
# Claims and stock free {{ all_freed:money }}, twice the {{ cash_need:money }} needed. **Free the money first, then grow.**

# %% id="return-chart" tags=["subslide"]
stage_names = {
    "zh": ["现在", "只多卖：头半年", "只多卖：卖满", "多卖，又转快"],
    "en": ["Today", "Growth: first half", "Growth: in full", "Growth, faster money"],
}
stage_titles = {"zh": "华总的投资回报率（全口径，%/年）", "en": "Mr Hua's return (full definition, % a year)"}
stages = pd.Series([roi_now, roi_early, roi_pushed, roi_turned], index=stage_names[language])
bars(stages, title=stage_titles[language], unit="percent", highlight=[stage_names[language][-1]])

# %% [raw] id="4c.4" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: number
# relative: 0.04
# title:
#   zh: 不让华总掏钱，库存要少几天
#   en: How many days of stock pay for the growth?
# prompt:
#   zh: |
#     三个机会点要先垫 **{{ cash_need:money }}**。我们答应把核销从 {{ claim_days:int }} 天降到 {{ goal_claim_days:int }} 天，垫付的 {{ tied_claims:money }}里能放出 **{{ claims_freed:money }}**。
#
#     华总的库存现在是 {{ stock_days_now:1 }} 天，一天的库存压着 **{{ day_of_stock:money }}**。
#
#     要让他一分钱不用再掏，库存还得少**几天**？
#   en: |
#     The three need **{{ cash_need:money }}** first. We promise claims in {{ goal_claim_days:int }} days instead of {{ claim_days:int }}: of the {{ tied_claims:money }} advanced **{{ claims_freed:money }}** come free.
#
#     Mr Hua has {{ stock_days_now:1 }} days of stock; one day holds **{{ day_of_stock:money }}**.
#
#     By how many **days** must stock fall so that he need not put in anything?
# answer_code: answer
# praise:
#   zh: 对，还不到两天。这句话您怎么跟张姐说？核销那一半要是没兑现呢？
#   en: Right, less than two days. How will you say it to Ms Zhang? And what if our half of it, the claims, does not come?
# hints:
#   - zh: 要垫的钱，先拿核销放出来的顶掉一部分。
#     en: First set what the claims free against what is needed.
#   - zh: 剩下的，除以一天库存压着的钱。
#     en: Divide the rest by the money in one day of stock.
# wrong:
#   - code: cash_need / day_of_stock
#     say:
#       zh: 全靠他降库存吗？我们答应的核销，算到哪儿去了？
#       en: All of it from his stock? Where did the claims go that we promised?
#   - code: claims_freed / day_of_stock
#     say:
#       zh: 这是核销放出来的钱，折成几天库存。题目问的是还差的那一截，差多少？
#       en: This is what the claims free, in days of stock. The question is about the rest; how much is that?
#   - code: stock_days_now - goal_days
#     say:
#       zh: 这是计划要降的天数。光为了垫付增长，要用掉其中几天？
#       en: This is what the plan takes off. How many of those days does the growth alone need?
# solution:
#   zh: |
#     1. 还差：{{ cash_need:money }} − {{ claims_freed:money }} = {{ still:money }}
#     2. 折成库存：{{ still:money }} ÷ {{ day_of_stock:money }} = **{{ answer:1 }} 天**
#
#     为什么要这么算：对华总，“多卖 {{ growth:percent }}”是您的事，“不用再掏钱”是他的事。计划里库存要降到 {{ goal_days:int }} 天，比这多得多，余下的就是真放到他手里的钱。
#
#     顺序不能反：**核销先到账，再铺新店。** 反过来，他先垫了，我们的半句话还没兑现，下次就没人听了。
#   en: |
#     1. Still missing: {{ cash_need:money }} − {{ claims_freed:money }} = {{ still:money }}
#     2. In stock: {{ still:money }} / {{ day_of_stock:money }} = **{{ answer:1 }} days**
#
#     Why this way: for Mr Hua "sell {{ growth:percent }} more" is your business and "no more of my money" is his. The plan brings stock to {{ goal_days:int }} days, far more than that; what is left really goes into his hand.
#
#     The order matters: **claims are paid first, then come the new shops.** The other way round he has paid while our half is still a promise, and next time nobody listens.

# %% id="answer-4c.4" exercise="4c.4" tags=["exercise"]
# zh: cash_need 是要先垫的，claims_freed 是核销放出来的，day_of_stock 是一天库存压着的钱
# en: cash_need is what must be put in, claims_freed what the claims free, day_of_stock the money in a day of stock
answer = None
### BEGIN SOLUTION
still = cash_need - claims_freed
answer = still / day_of_stock
### END SOLUTION

# %% [markdown] id="rank" lang="zh" tags=["slide"]
# ## 排队：价值 × 易做 × 把握，再问一句“谁的价值”
#
# - **价值**：双方一年多赚的，扣掉占用资金的成本
# - **易做**：几成；要几个人点头、几个月
# - **把握**：几成；证据等级、同行家数
#
# 华顺这样排，**大店**第一。可它的价值里 {{ void_maker_part:percent0 }} 是我们的。
#
# 换成**华总的回报率**来排，第一是**降库存**：一条就值 {{ stock_points:1 }} 个百分点。两张都摆给他看，先做他那张的头一名。

# %% [markdown] id="rank" lang="en" tags=["slide"]
# ## Rank: value × ease × confidence, then ask "whose value?"
#
# - **Value:** what both earn more in a year, less the cost of the cash it ties up
# - **Ease:** how many must say yes, how many months
# - **Confidence:** grade of evidence, number of peers
#
# Ranked like this, Huashun's first is **large shops**. Yet {{ void_maker_part:percent0 }} of that value is ours.
#
# Ranked by **Mr Hua's return**, **less stock** comes first: it alone is worth {{ stock_points:1 }} points. Show him both lists and begin with the first of his.

# %% [markdown] id="our-turn" lang="zh" tags=["slide"]
# ## 两种容易看走眼的机会
#
# **谯城：是我们欠他的。** 达成 {{ at_qiaocheng:percent0 }}，看着像没本事；订单只送到 {{ fill_qiaocheng:percent0 }}。补上供货一年约 {{ supply_yuan:money }}，他多赚 {{ supply_dealer:money }}，我们 {{ supply_maker:money }}。**责任人写我们的名字。**
#
# **蜀山：新品别看销量看上架。** 轻气泡茶上市第三个月只卖 {{ item_third:money }}，该下架？抽查 {{ item_checks:int }} 家，上架从 {{ item_on_shelf_then:percent0 }} 到 {{ item_on_shelf_now:percent0 }}，一年后一个月卖 {{ item_last:money }}，{{ item_times:1 }} 倍。
#
# 新品估大小：**上架店数 × 单店产出**，两个数分开看。

# %% [markdown] id="our-turn" lang="en" tags=["slide"]
# ## Two opportunities that look like something else
#
# **Qiaocheng: we owe it to him.** At {{ at_qiaocheng:percent0 }} he looks weak, but only {{ fill_qiaocheng:percent0 }} of his orders arrive. Supply is worth {{ supply_yuan:money }} a year: {{ supply_dealer:money }} for him, {{ supply_maker:money }} for us. **The owner of this one is ours.**
#
# **Shushan: shelves before sales.** In its third month the sparkling tea sold {{ item_third:money }}. A failure? Found in {{ item_on_shelf_then:percent0 }} of {{ item_checks:int }} checked shops then and {{ item_on_shelf_now:percent0 }} a year later, it sells {{ item_last:money }} a month, {{ item_times:1 }} times as much.
#
# Size a new item as **shops that list it × sales a shop**, the two apart.

# %% [markdown] id="promo" lang="zh" tags=["slide"]
# ## 促销做之前，先算要多卖几成才保本
#
# **保本要多卖 = 让利 ÷（边际贡献率 − 让利）**；有一笔固定费用 F、平时卖 B：
#
# （B × 边际贡献率 + F）÷（B ×（边际贡献率 − 让利））− 1
#
# 贡献率 {{ thin_margin:percent }}、让 {{ cut:percent0 }} 的经销商，要多卖 **{{ uplift_thin:percent }}**，不是多卖 {{ cut:percent0 }}，也不是 {{ uplift_naive:percent0 }}。
#
# 用**边际贡献**：毛利加返利，扣掉多卖一块钱就多花的配送、损耗。用毛利算，保本线会假装低一截。

# %% [markdown] id="promo" lang="en" tags=["slide"]
# ## Before a promotion: how much more must be sold to break even?
#
# **Extra volume = cut / (contribution margin − cut)**; with a lump sum F on usual sales B:
#
# (B × contribution + F) / (B × (contribution − cut)) − 1
#
# A dealer with {{ thin_margin:percent }} who gives {{ cut:percent0 }} must sell **{{ uplift_thin:percent }}** more, not {{ cut:percent0 }} and not {{ uplift_naive:percent0 }}.
#
# Take the **contribution** margin: margin and rebate less what each further yuan costs in delivery and loss. With the gross margin the line looks lower than it is.

# %% [raw] id="4c.5" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 5
# unit: percent
# absolute: 0.012
# title:
#   zh: “让三个点，多卖三成就回本”
#   en: “Three points off, thirty per cent more and we are even”
# prompt:
#   zh: |
#     网上流传的算法：让利 ÷ 毛利率 = 要多卖的。产品经理照着给华总算：坚果让利 {{ cut:percent0 }}，毛利加返利 {{ keeps:percent0 }}，所以“多卖三成就回本”。让利由华总自己出，另外还要交一笔 **{{ lump:money }}**的堆头费。
#
#     | 平时一个月卖 | 毛利加返利 | 扣掉多卖就多花的费用，边际贡献 |
#     |--:|--:|--:|
#     | {{ usual:money }} | {{ keeps:percent }} | {{ contribution:percent }} |
#
#     连堆头费在内，正确的保本线是要多卖百分之几？
#   en: |
#     A rule from the web: cut / gross margin = extra volume. A product manager applies it for Mr Hua: nuts {{ cut:percent0 }} off, margin and rebate {{ keeps:percent0 }}, so "thirty per cent more and you are even". Mr Hua pays the cut himself, and a display fee of **{{ lump:money }}** on top.
#
#     | Usual sales a month | Margin and rebate | Contribution, after what each sale costs |
#     |--:|--:|--:|
#     | {{ usual:money }} | {{ keeps:percent }} | {{ contribution:percent }} |
#
#     With the display fee, by what percentage must sales really rise to break even?
# answer_code: answer
# praise:
#   zh: 对，要卖到将近两倍。案例里最好的一次坚果促销，净多卖了多少？您还做吗，谁出这笔钱？
#   en: Right, nearly double. What did the best nut promotion of the case really add? Would you still run it, and who should pay?
# hints:
#   - zh: 让了价以后，每卖一块钱只剩“边际贡献率 − 让利”。要卖多少，才挣回原来的钱再加堆头费？
#     en: After the cut each yuan leaves contribution minus cut. How much must be sold to earn the old money plus the fee?
#   - zh: 分子是 平时 × 边际贡献率 + 堆头费；分母是 平时 ×（边际贡献率 − 让利）；再减一。
#     en: Above the line usual × contribution + fee; below usual × (contribution − cut); then minus one.
# wrong:
#   - code: cut / keeps
#     say:
#       zh: 您也用了网上的算法。多卖的那些货，也是让了价卖的，公式里看得见吗？
#       en: That is the rule from the web. The extra goods are sold at the lower price too; where does the formula show it?
#   - code: uplift_gross_margin
#     say:
#       zh: 分母改对了，可用的还是毛利。多送的货，油费和损耗谁付？堆头费呢？
#       en: The line below is right, but with the gross margin. Who pays fuel and loss for the extra goods, and the fee?
#   - code: uplift_no_lump
#     say:
#       zh: 让利这一半对了。那 {{ lump:money }}的堆头费，从哪儿挣回来？
#       en: The cut is right. Where does the {{ lump:money }} fee come back from?
#   - code: uplift_thin
#     say:
#       zh: 这是课上那家 {{ thin_margin:percent }} 的例子。华总的贡献率和堆头费呢？
#       en: This is the example with {{ thin_margin:percent }} from the slide. What about Mr Hua's contribution and the fee?
# solution:
#   zh: |
#     1. 平时挣：{{ usual:money }} × {{ contribution:percent }} = {{ usual_earned:money }}，再加堆头费 {{ lump:money }}，一共要挣回 {{ to_earn:money }}
#     2. 让价后按平时的量，只挣：{{ usual:money }} ×（{{ contribution:percent }} − {{ cut:percent0 }}）= {{ left_at_usual:money }}
#     3. {{ to_earn:money }} ÷ {{ left_at_usual:money }} − 1 = **{{ answer:percent }}**
#
#     “让利 ÷ 毛利率”错在两处：多卖的货也是便宜卖的，分母要减掉让利；毛利不是他留下的钱，多卖就多花的费用要扣。毛利越薄，错得越离谱。
#
#     有数据的那次（去年 9 月，费用是我们出的），净多卖 {{ net_lift:percent0 }}。让华总自己出，他一定亏。**先算保本，再谈谁出钱。**
#   en: |
#     1. Usual money: {{ usual:money }} × {{ contribution:percent }} = {{ usual_earned:money }}, plus the fee of {{ lump:money }}: {{ to_earn:money }} must come back
#     2. At the lower price the usual volume brings {{ usual:money }} × ({{ contribution:percent }} − {{ cut:percent0 }}) = {{ left_at_usual:money }}
#     3. {{ to_earn:money }} / {{ left_at_usual:money }} − 1 = **{{ answer:percent }}**
#
#     "Cut / gross margin" errs twice: the extra goods are cheap too, so the cut comes off below the line; and the gross margin is not what he keeps. The thinner the margin, the worse it gets.
#
#     The promotion on record (last September, paid by us) added {{ net_lift:percent0 }} net. At Mr Hua's expense it would have lost money for certain. **Break-even first, then who pays.**

# %% id="answer-4c.5" exercise="4c.5" tags=["exercise"]
# zh: usual 是平时一个月的销售额，contribution 是边际贡献率，cut 是让利，lump 是堆头费
# en: usual is a month's usual sales, contribution the margin, cut the price cut, lump the fee
answer = None
### BEGIN SOLUTION
usual_earned = usual * contribution
to_earn = usual_earned + lump
left_at_usual = usual * (contribution - cut)
answer = to_earn / left_at_usual - 1
### END SOLUTION

# %% [markdown] id="net" lang="zh" tags=["slide"]
# ## 促销做之后：看净增量，别看当月
#
# **净增量 = 当月多卖的 − 之后少卖的 − 别的品被抢走的**
#
# 华顺 {{ deals_n:int }} 次促销里最好的一次（去年 9 月，坚果让价）：当月多卖 {{ gross:money }}，接着两个月少卖 {{ dip:money }}，净 **{{ net:money }}**；费用 {{ spend:money }}。
#
# - 跟“没做会卖多少”比，不跟上个月比：季节、趋势、铺货先拿掉
# - 看出货，不看进货
# - 月度数据只看得出大概，B 级

# %% [markdown] id="net" lang="en" tags=["slide"]
# ## After a promotion: the net increment, not the month
#
# **Net = lift of the month − dip after it − what other items lost**
#
# The best of Huashun's {{ deals_n:int }} promotions (last September, price-off on nuts): {{ gross:money }} more in the month, {{ dip:money }} less in the two after, net **{{ net:money }}**, for a spend of {{ spend:money }}.
#
# - Compare with what would have been sold anyway, not with last month: take out season, trend, distribution
# - Offtake, not sell-in
# - Monthly data show the rough size only: grade B

# %% id="net-chart" tags=["subslide"]
deal_names = {
    "zh": ["当月多卖", "之后少卖", "净增量", "花的费用"],
    "en": ["Lift in the month", "Dip afterwards", "Net increment", "Spend"],
}
deal_titles = {"zh": "华顺最好的一次促销", "en": "Huashun's best promotion"}
deal_values = pd.Series([gross, dip, net, spend], index=deal_names[language])
bars(deal_values, title=deal_titles[language], highlight=[deal_names[language][2]])

# %% [raw] id="4c.6" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.02
# title:
#   zh: 这次促销，我们赚了还是亏了
#   en: Did we earn or lose on it?
# prompt:
#   zh: |
#     还是华顺最好的那一次：当月多卖 **{{ gross:money }}**，之后少卖 **{{ dip:money }}**，费用 **{{ spend:money }}**全由我们出。多卖一块钱，我们的边际贡献约 **{{ maker_keeps:percent0 }}**（按 {{ maker_keeps:percent }} 算）。
#
#     扣掉费用，这次促销给我们**净赚**多少？亏的写负数。
#   en: |
#     Huashun's best one again: **{{ gross:money }}** more in the month, **{{ dip:money }}** less afterwards, a spend of **{{ spend:money }}** that is all ours. A further yuan of sales leaves us about **{{ maker_keeps:percent0 }}** (take {{ maker_keeps:percent }}).
#
#     After the spend, what did it **earn us net**? Write a loss as a negative figure.
# answer_code: answer
# praise:
#   zh: 对，亏了。要是您说“陈列还在”，那就写明：留下了什么、哪天去数？
#   en: Right, a loss. If you say "the display stays", write down what stays and when it is counted. Can you?
# hints:
#   - zh: 先算净多卖：当月多卖的，减去之后少卖的。
#     en: "First the net: the month's lift less the dip."
#   - zh: 净多卖 × 我们的贡献率，再减费用。别拿销售额直接减费用。
#     en: Net × our contribution, less the spend. Do not set sales against spend.
# wrong:
#   - code: gross * maker_keeps - spend
#     say:
#       zh: 当月多卖的，后来少卖的两个月补回去了一截。这一截您减了吗？
#       en: Part of the month's lift was missing in the two months after. Did you take it off?
#   - code: net - spend
#     say:
#       zh: 您拿销售额减费用。多卖一块，我们留下一块吗？
#       en: You set sales against spend. Does a yuan of sales leave us a yuan?
#   - code: net * maker_keeps
#     say:
#       zh: 这是挣回来的，费用减了吗？
#       en: This is what came back. Has the spend been taken off?
#   - code: spend - net * maker_keeps
#     say:
#       zh: 大小对了。是赚是亏，正负号怎么写？
#       en: The size is right. Earned or lost, which sign?
# solution:
#   zh: |
#     1. 净多卖：{{ gross:money }} − {{ dip:money }} = {{ net_again:money }}
#     2. 挣回：× {{ maker_keeps:percent }} = {{ earned_back:money }}
#     3. 减费用：**{{ answer:money }}**
#
#     一块钱费用只换回 {{ sales_per_yuan:2 }} 元净销售，要 {{ needed_per_yuan:1 }} 元才保本；{{ deals_n:int }} 次里没有一次够。
#
#     华总那边也没占便宜：费用他先垫，{{ best_wait:int }} 天才核销。**所以促销默认不是机会点，除非先过保本、再说清留下什么。**（案例里的促销故意偏弱，您公司的要用自己的数算。）
#   en: |
#     1. Net: {{ gross:money }} − {{ dip:money }} = {{ net_again:money }}
#     2. Brought back: × {{ maker_keeps:percent }} = {{ earned_back:money }}
#     3. Less the spend: **{{ answer:money }}**
#
#     A yuan of spend bought {{ sales_per_yuan:2 }} of net sales where {{ needed_per_yuan:1 }} are needed; none of the {{ deals_n:int }} comes near.
#
#     Nor was it a present for Mr Hua: he advanced the money and waited {{ best_wait:int }} days. **So a promotion is no opportunity unless it passes break-even and says what remains.** (The case's promotions are weak on purpose; use your own figures for yours.)

# %% id="answer-4c.6" exercise="4c.6" tags=["exercise"]
# zh: gross 是当月多卖，dip 是之后少卖，spend 是费用，maker_keeps 是我们的贡献率
# en: gross is the month's lift, dip what was missing after, spend the money spent, maker_keeps our contribution
answer = None
### BEGIN SOLUTION
net_again = gross - dip
earned_back = net_again * maker_keeps
answer = earned_back - spend
### END SOLUTION

# %% [markdown] id="ahead-slide" lang="zh" tags=["slide"]
# ## 提前囤货：3 月的冠军，4、5 月的断崖
#
# 茶饮 4 月 1 日涨价 {{ rise:percent0 }}。嘉禾旺的钱总：
#
# - 3 月进货 **{{ tea_march:signed }}**，4、5 月 **{{ tea_after:signed }}**
# - 三个月合起来 {{ tea_both:signed }}；店里卖出去的 {{ tea_sold:signed }}，跟平时一样
#
# 钱总多囤 {{ bought_ahead:money }}，省下 {{ saved_by_ahead:money }}，占用两个月的利息才 {{ cost_of_ahead:money }}。**他做得对；把它算成我们的增长，才是错。**
#
# 问自己：这笔钱，是谁给谁的？

# %% [markdown] id="ahead-slide" lang="en" tags=["slide"]
# ## Buying ahead: champion in March, a cliff in April
#
# Tea rose by {{ rise:percent0 }} on 1 April. Mr Qian of Jiahewang:
#
# - sell-in **{{ tea_march:signed }}** in March, **{{ tea_after:signed }}** in April and May
# - the three months together {{ tea_both:signed }}; what shops bought {{ tea_sold:signed }}, as usual
#
# He took {{ bought_ahead:money }} more, saved {{ saved_by_ahead:money }} and paid {{ cost_of_ahead:money }} of interest for two months. **He was right; calling it our growth is wrong.**
#
# Ask yourself: who gave this money to whom?

# %% id="ahead-chart" tags=["subslide"]
ahead_names = {
    "zh": ["进货：3 月", "进货：4–5 月", "进货：3–5 月", "出货：3–5 月"],
    "en": ["Sell-in March", "Sell-in Apr–May", "Sell-in Mar–May", "Offtake Mar–May"],
}
ahead_titles = {"zh": "嘉禾旺的茶饮：2025 年比上年", "en": "Jiahewang's tea, 2025 on the year before"}
ahead_values = pd.Series([tea_march, tea_after, tea_both, tea_sold], index=ahead_names[language])
bars(ahead_values, title=ahead_titles[language], unit="percent", highlight=[ahead_names[language][-1]])

# %% [markdown] id="grades" lang="zh" tags=["slide"]
# ## 把握几成，看证据几级
#
# | 等级 | 什么样的证据 | 华顺的例子 |
# |---|---|---|
# | **A** | 双方一起数的、系统里导出的 | 核销天数、库存盘点 |
# | **B** | 一方的系统、抽样，写明样本几个 | {{ gap_checks:int }} 个抽查点的缺货率 |
# | **C** | 听来的、估的、只有一家店 | 十六家名单上的占比 |
#
# C 级不是不能写，是要写上“**谁、哪天、去核什么**”。C 级最多给六成把握；十成的机会点，不存在。

# %% [markdown] id="grades" lang="en" tags=["slide"]
# ## The odds follow the grade of evidence
#
# | Grade | What evidence | At Huashun |
# |---|---|---|
# | **A** | counted together, or out of a system | claim days, stock count |
# | **B** | one side's system, or a sample, with its size | out of stock in {{ gap_checks:int }} checks |
# | **C** | heard, guessed, or a single shop | our share in the sixteen |
#
# A C may be written down, with **who checks what on which day**. It gets six in ten at most; an opportunity of ten in ten does not exist.

# %% [markdown] id="card-slide" lang="zh" tags=["slide"]
# ## 一张机会点卡片，老板看得懂
#
# | 华顺：大店补齐必备品 | |
# |---|---|
# | **凭什么** | {{ shops_named:int }} 家名单，王敏 7 月走访；占比 C 级 |
# | **一年多卖** | {{ large_yuan:money }}，{{ large_sure:percent0 }} 把握 |
# | **他多赚 / 先垫** | 毛利返利 {{ card_margin:money }}（未扣专线）/ {{ card_cash:money }} |
# | **我们多赚** | {{ card_maker:money }}（已扣进场费） |
# | **谁先动手** | 李强，8 月 15 日前谈下头 5 家 |
#
# **必须先成立：** 去年的费用 8 月底前到账，华总才开专线。

# %% [markdown] id="card-slide" lang="en" tags=["slide"]
# ## An opportunity card that the owner understands
#
# | Huashun: full must-stock list in large shops | |
# |---|---|
# | **Evidence** | {{ shops_named:int }} names, visited by Wang Min in July; share graded C |
# | **More a year** | {{ large_yuan:money }}, {{ large_sure:percent0 }} likely |
# | **He earns / puts in** | margin and rebate {{ card_margin:money }} (route not yet off) / {{ card_cash:money }} |
# | **We earn** | {{ card_maker:money }} (listing fees off) |
# | **Who moves first** | Li Qiang, first 5 listed by 15 August |
#
# **What must hold:** last year's claims are paid by the end of August, then Mr Hua starts the route.

# %% [raw] id="4c.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 写一张机会点卡片，说给华总听
#   en: Write a card, as you would say it to Mr Hua
# prompt:
#   zh: 给华顺（或您自己的一家）写一个机会点，三四句话：**多卖多少、几成把握、他多赚或先垫多少、凭什么证据、谁哪天先做哪一步**。
#   en: "Write one opportunity for Huashun (or a dealer of yours) in three or four sentences: **how much more, how likely, what he earns or puts in, on what evidence, who takes the first step on which day**."
# hints:
#   - zh: 从他的钱写起：先垫多少、一年多赚多少。
#     en: "Begin with his money: what he puts in, what he earns in a year."
#   - zh: 证据写来源（名单、抽查、盘点），把握写几成，第一步写人名和日子。
#     en: Give the source (list, check, count), the odds, and for the first step a name and a day.
# rules:
#   - avoid:
#       zh: "一定能|肯定能|百分之百|100\\s*%|稳赚|十拿九稳|绝对|保证"
#       en: "definitely|certainly|guarantee|100\\s*%|no risk|cannot fail"
#     say:
#       zh: 十成把握的机会点，您见过吗？什么事一变，它就不成了？
#       en: Have you ever seen an opportunity that cannot fail? What would undo it?
#   - find:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:万|元|亿)"
#       en: "CNY\\s*\\d|\\d+(?:\\.\\d+)?\\s*(?:k|m|thousand|million|yuan)\\b"
#     say:
#       zh: 一年多卖多少钱？没有数，怎么跟别的机会比？
#       en: How much more a year? Without a figure, how can it be compared?
#   - find:
#       zh: "[一二两三四五六七八九半]成|把握|概率|可能性|打.{0,2}折|\\d+\\s*%"
#       en: "likel|chance|odds|confiden|in ten|\\d+\\s*%|percent"
#     say:
#       zh: 几成把握？没打折的数写进目标，年底差的谁来兜？
#       en: How likely is it? If it goes into the goal in full, who makes up for the rest?
#   - find:
#       zh: "(?:华总|您|他|老板|经销商|张姐)[^。；]{0,24}(?:赚|利润|净利|毛利|垫|压|放出|回报)"
#       en: "\\b(?:Mr Hua|he|you|his|your|dealer|owner)\\b[^.;]{0,60}(?:earn|profit|margin|cash|put|advance|tie|return|free)"
#     say:
#       zh: 华总听完会问“我多赚几个钱、先掏多少”，这一句在哪儿？
#       en: Mr Hua will ask what he earns and what he puts in. Where is that sentence?
#   - find:
#       zh: "名单|抽查|盘点|走访|拜访|报表|记录|台账|系统|清单|照片|数过|登记|导出"
#       en: "\\blist|check|count|visit|report|record|ledger|system|photo|survey|\\blog\\b|register|export"
#     say:
#       zh: 凭什么？数是从哪张表、哪几家店看来的？
#       en: On what evidence? From which sheet or which shops does the figure come?
#   - find:
#       zh: "\\d+\\s*(?:月|号|日)|月底|周[一二三四五六日]|下周|本周"
#       en: "january|february|march|april|\\bmay\\b|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|next week|end of"
#     say:
#       zh: 哪天先做哪一步？没有日子，它还停在纸上吗？
#       en: Which step on which day? Without a day, does it ever leave the paper?
#   - at_most:
#       zh: 150
#       en: 110
#     say:
#       zh: 华总有没有耐心听完？删到三四句，先删哪一句？
#       en: Will Mr Hua hear you out? Cut it to three or four sentences; which goes first?
# sample:
#   zh: 大店补必备品：王敏 7 月走访的名单有 16 家，一年多卖 90 万，七成把握。华总先垫约 13 万，一年毛利返利多 9 万，专线的钱从里面出。李强 8 月 15 日前谈下头 5 家；去年的费用不到账，专线不开。
#   en: "Must-stock items in large shops: Wang Min's list of July has 16 names, CNY 900 k a year, seven in ten likely. Mr Hua puts in some CNY 134 k first and earns CNY 90 k of margin and rebate, out of which the route is paid. Li Qiang lists the first 5 by 15 August; if last year's claims are not paid, the route does not start."
# praise:
#   zh: 五样都在。请邻座演华总，只问一句：“这里面哪个数你自己最没底？”您答得出吗？
#   en: All five are there. Let your neighbour play Mr Hua and ask which of the figures you trust least. Can you say?
# wrong:
#   - value:
#       zh: 大店补必备品，名单 16 家，8 月 15 日开始，一年肯定能多卖 90 万，华总多赚 9 万。
#       en: Must-stock items in the 16 large shops of our list from 15 August, definitely CNY 900 k a year, Mr Hua earns CNY 90 k.
#     say:
#       zh: 十成把握的机会点，您见过吗？什么事一变，它就不成了？
#       en: Have you ever seen an opportunity that cannot fail? What would undo it?
#   - value:
#       zh: 大店补必备品，名单 16 家，一年多卖 90 万，七成把握，我们多赚 26 万，李强 8 月 15 日前谈完。
#       en: Must-stock items in the 16 large shops of the list, CNY 900 k a year, seven in ten, we earn CNY 260 k, Li Qiang by 15 August.
#     say:
#       zh: 华总听完会问“我多赚几个钱、先掏多少”，这一句在哪儿？
#       en: Mr Hua will ask what he earns and what he puts in. Where is that sentence?
#   - value:
#       zh: 学校周边空间很大，一年多卖 60 万，六成把握，华总多赚 6 万，9 月开专线。
#       en: The school belts have much room, CNY 600 k a year, six in ten, Mr Hua earns CNY 60 k, a route from September.
#     say:
#       zh: 凭什么？数是从哪张表、哪几家店看来的？
#       en: On what evidence? From which sheet or which shops does the figure come?
#   - value:
#       zh: 抽查看到缺货，一年多卖 50 万，八成把握，华总多赚 5 万，尽快安排一周两送。
#       en: The shop checks show gaps, CNY 500 k a year, eight in ten, Mr Hua earns CNY 50 k, two deliveries a week as soon as we can.
#     say:
#       zh: 哪天先做哪一步？没有日子，它还停在纸上吗？
#       en: Which step on which day? Without a day, does it ever leave the paper?
# solution:
#   zh: |
#     机器只查：有没有钱数、把握、他的钱、证据来源、日子，有没有“肯定能”，长短合不合适。数对不对，它不知道。
#
#     为什么要写他先垫的：机会点在我们的表上是“一年多卖”，在华总的本子上是“先掏多少”。不写，他就自己猜，而且往多里猜。
#
#     为什么要写第一步：最没用的机会点是对的、大的、没人先动的。第一步小到下周就能做，才知道估得准不准。
#   en: |
#     The machine looks for a sum, the odds, his money, a source, a day, for "definitely", and at the length. Whether the figures are right it does not know.
#
#     Why his cash: on our sheet an opportunity is "more a year", in Mr Hua's notebook it is "what do I put in". If it is not there he will guess, and guess high.
#
#     Why the first step: the most useless opportunity is right, large, and begun by nobody. A step small enough for next week shows whether the estimate holds.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 拿您自己的那家经销商：
#
# - 系统或总部给的机会点里，**有几个叫得出店名？**
# - 哪一条要**我们**先动手？您敢不敢写在第一行？
# - 去年哪一次促销，您心里知道没保本？**当时为什么还是做了？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Take a dealer of your own:
#
# - Of the opportunities that system or head office show, **how many have shops with a name?**
# - Which needs **us** to move first? Would you dare to put it in the first line?
# - Which promotion last year did you know to lose money? **Why was it run all the same?**

# %% [raw] id="4c.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 8
# title:
#   zh: 三张卡片，一个顺序
#   en: Three cards, one order
# prompt:
#   zh: |
#     小组选一家经销商，写三张机会点卡片（至少一张要**我们**先动手，至少一张是**放钱**的）：
#
#     - 各用一种办法估大小，写出折扣和等级；写明“跟哪条重复”
#     - 三栏钱：他多赚、他先垫、我们多赚
#     - 排两次队：按双方的价值排一次，按他的回报率排一次。**头一名一样吗？**
#     - 放钱的够不够多卖的用？写一句先后顺序
#
#     最后写一句：**这三张里，哪个数下周就能去核，谁去？**
#   en: |
#     The group picks a dealer and writes three cards (at least one where **we** move first, at least one that **frees cash**):
#
#     - size each in one way, with discounts and grade; say which other one counts the same sales
#     - three columns of money: he earns, he puts in, we earn
#     - rank twice, by both sides' value and by his return. **Is the first one the same?**
#     - does the cash freed pay for the growth? One sentence on the order
#
#     Then one sentence: **which of these figures can be checked next week, and by whom?**
# hints:
#   - zh: 先写放钱的那张，它常常最容易、老板最爱听。
#     en: Begin with the one that frees cash; it is often the easiest and the owner likes it best.
#   - zh: 估不出来就写区间，标 C，写上谁去核。空着比乱写好。
#     en: If you cannot size it, write a range, grade C, and who checks. A blank is better than an invention.
# sample:
#   zh: 华顺。一、核销 92 天到 30 天（我们先动手，A 级）：放出 11 万，我们少占这笔钱，成本几千。二、库存 28 天到 22 天（A 级）：放出 33 万。三、大店补必备品，16 家名单，90 万、七成（占比 C 级）：他先垫约 13 万，我们多赚约 20 万；和“覆盖太少”是同一批店，只算一次。按双方价值排：大店、库存、核销；按他的回报率排：库存、大店、核销。先后：核销、库存在前，放出的 44 万付得起铺店的 13 万。下周能核的：王敏带李强走名单上前 5 家，看品类卖多少。
#   en: "Huashun. 1. Claims from 92 days to 30 (we move first, A): frees CNY 112 k, costs us a few thousand. 2. Stock from 28 days to 22 (A): frees CNY 330 k. 3. Must-stock items in 16 large shops, CNY 900 k, seven in ten (share graded C): he puts in some CNY 134 k, we earn some CNY 200 k; the same shops as 'too few on the route', counted once. By both sides' value: shops, stock, claims; by his return: stock, shops, claims. Order: claims and stock first; the CNY 442 k they free pay for the shops. Next week Wang Min and Li Qiang visit the first 5 names and look at the category."
# praise:
#   zh: 没有标准答案。互相追三句：哪张卡片上没有店名？哪个折扣是拍脑袋的？要是去年的费用没到账，哪一张就得撕掉？
#   en: "There is no standard answer. Ask each other: which card has no shops with a name? Which discount was plucked from the air? If last year's claims are not paid, which card must be torn up?"
# solution:
#   zh: |
#     没有唯一答案，评的是这几处：
#
#     - 三张里有没有**我们先动手**的？责任人写的是谁？
#     - 大小是一家一家数的、跟自己比的，还是跟同行比的？折扣写没写？
#     - 三栏钱齐不齐？他先垫的，由哪一张放出来？
#     - 两次排队的头一名不一样，**先做谁的**？敢先做他那张的组，第 6 课会轻松很多。
#     - 最没底的数，有没有人下周去核？写 C 级加分，全写 A 级要追问。
#   en: |
#     There is no single answer; look at these:
#
#     - Is there one where **we move first**, and whose name stands there?
#     - Sized shop by shop, by his own best or by peers? Are the discounts written?
#     - Are the three columns full? Which card frees what he puts in?
#     - If the two rankings differ at the top, **whose comes first**? A group that begins with his will have an easy lesson 6.
#     - Will someone check the weakest figure next week? A C earns credit; a page of As needs a question.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 缺口是我们想要的，机会是够得着、双方都赚的。
# 2. 有店名、有折扣、有等级，才叫估过；加起来之前先去重复。
# 3. 每一条换成三笔钱：他多赚、他先垫、我们多赚。
# 4. 先放钱，再长大：核销和库存往往付得起新店。
# 5. 促销先过保本线；3 月多进的货，4 月会来要回去。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. A gap is what we want; an opportunity is in reach and pays both.
# 2. Sized means names, discounts and a grade; take out the overlap before adding up.
# 3. Turn each into three sums: he earns, he puts in, we earn.
# 4. Free the money first, then grow: claims and stock often pay for new shops.
# 5. A promotion passes break-even first; what is pushed into March will be missing in April.
