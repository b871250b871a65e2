# ---
# id: 04b-process
# number: "4b"
# order: 5
# title:
#   zh: 生意回顾（二）过程与差距：差在哪一环，差多少，谁去补
#   en: "Business review, process and GAP: which link, how much, whose move?"
# question:
#   zh: 宁波众诚的应总翻着铺货报表：“铺货率比同行还高一点，您说好。那我问您，我儿子昨天跑了七家大卖场，怎么五家没有你们的货？”——这张报表，错在哪里？
#   en: "Mr Ying of Zhongcheng in Ningbo turns over the distribution report: “Slightly above the others, you say, so all is well. Yesterday my son went to seven hypermarkets. Why do five of them not have your goods?” What is wrong with the report?"
# objectives:
#   zh:
#     - 会把出货拆成一条链，说得出每一环的指标、口径和归谁管
#     - 会区分数值铺货和加权铺货，认得出网上那个写错的定义
#     - 会从库存、物流、财务指标里看出平均数藏起来的问题
#     - 会把差距拆到元、加得起来，讲得清为什么“一次动一个”拆不干净
#     - 会把差距变成行动表：指标、差多少、下一步、谁、哪天，我们的也在上面
#   en:
#     - take offtake apart into a chain and name measure, definition and owner of each link
#     - tell numeric from weighted distribution and recognise the wrong published definition
#     - see in stock, logistics and finance indicators what an average hides
#     - split a gap to the yuan so that parts add up, and say why one at a time does not
#     - turn gaps into an action sheet (measure, gap, next step, owner, date), ours included
# minutes:
#   teaching: 28
# after: ["4b.4", "4b.6", "4b.7"]
# tables: [dealers, coverage, outlets, store_checks, store_audits, visits, stock, sell_in, offtake, service, claims, rebates, receivables]
# prerequisites: [04a-results]
# terms: [G012, G013, G103, G084, G085, G086, G094, G078, G072, G076, G077, G106]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

case = jbp.case()
year = ("2025-07", "2026-06")
huashun, zhongcheng, qiaocheng, xinjianghe = "D001", "D005", "D038", "D050"
yuanzhou, shushan, yingchuan, yingshangfeng, jinbaihui = "D052", "D024", "D044", "D047", "D012"


def of(table, dealer):
    rows = case.table(table)
    return rows[rows["dealer_id"] == dealer]


# %% id="chain-figures" tags=["figures"]
peers_gap = jbp.dealer_gap(case, huashun, "peers", *year)
own, peer = (dict(zip(peers_gap.drivers, side, strict=True)) for side in (peers_gap.own, peers_gap.benchmark))
part = dict(zip(peers_gap.drivers, peers_gap.parts, strict=True))
outlets_all = own["universe_outlets"]
cover, cover_peers = own["coverage_rate"], peer["coverage_rate"]
active, active_peers = own["active_rate"], peer["active_rate"]
orders, orders_peers = own["orders_per_outlet"], peer["orders_per_outlet"]
lines, lines_peers = own["lines_per_order"], peer["lines_per_order"]
line_value, line_value_peers = own["value_per_line"], peer["value_per_line"]
offtake_now, offtake_peers, net_gap = peers_gap.start, peers_gap.end, peers_gap.gap
behind = sum(value for value in peers_gap.parts if value > 0)
ahead = -sum(value for value in peers_gap.parts if value < 0)
cover_part, lines_part, line_value_part = (
    part["coverage_rate"],
    part["lines_per_order"],
    part["value_per_line"],
)

# %% id="distribution-figures" tags=["figures"]
shops = case.table("outlets")
shops = shops[shops["status"] == "open"]
ours = shops[shops["dealer_id"] == zhongcheng]
carries = ours["own_sales_yuan"] > 0
shops_n, carrying_n = len(ours), int(carries.sum())
numeric = carries.mean()
category_all, category_carrying = (
    ours["category_sales_yuan"].sum(),
    ours.loc[carries, "category_sales_yuan"].sum(),
)
own_sales = ours["own_sales_yuan"].sum()
weighted, market_share = category_carrying / category_all, own_sales / category_all
share_inside = own_sales / category_carrying
quality = weighted / numeric
by_size = ours.groupby("size_class").agg(
    shops=("outlet_id", "size"), category=("category_sales_yuan", "sum"), own=("own_sales_yuan", "sum")
)
by_size["carrying"] = ours[carries].groupby("size_class")["outlet_id"].size()
by_size["category_carrying"] = ours[carries].groupby("size_class")["category_sales_yuan"].sum()
by_size["numeric"] = by_size["carrying"] / by_size["shops"]
n_a, n_b, n_c, n_d = by_size["shops"]
with_a, with_b, with_c, with_d = by_size["carrying"]
cat_a, cat_b, cat_c, cat_d = by_size["category"]
held_a, held_b, held_c, held_d = by_size["category_carrying"]
own_a, own_b, own_c, own_d = by_size["own"]
others = shops[shops["dealer_id"] != zhongcheng]
numeric_others = (others["own_sales_yuan"] > 0).groupby(others["size_class"]).mean()
sheet_ids = ["numeric_distribution", "weighted_distribution", "distribution_quality"]
shelf = jbp.kpi_sheet(case, zhongcheng, *year, ids=sheet_ids)
numeric_peers, weighted_peers = (shelf.of(name).peer_median for name in sheet_ids[:2])
quality_peers, z_peers_n = (
    shelf.of("distribution_quality").peer_median,
    shelf.of("distribution_quality").peers,
)

# %% id="visits-figures" tags=["figures"]
calls_ids = ["call_compliance", "strike_rate", "short_visit_share", "coverage_rate", "active_rate"]
calls = jbp.kpi_sheet(case, yuanzhou, *year, ids=calls_ids)
y_compliance, y_strike, y_short, y_cover, y_active = (calls.of(name).value for name in calls_ids)
p_compliance, p_strike, p_short, p_cover, p_active = (calls.of(name).peer_median for name in calls_ids)
y_peers_n = calls.of("strike_rate").peers
made = of("visits", yuanzhou)
visits_n = int((made["made"] == 1).sum())
listed_shops = int((of("outlets", yuanzhou)["status"] == "open").sum())
pairs_n = round(jbp.kpi(case, yuanzhou, "duplicate_outlets", *year).value * listed_shops)
y_gap = jbp.dealer_gap(case, yuanzhou, "peers", *year)
y_part = dict(zip(y_gap.drivers, y_gap.parts, strict=True))
y_cover_part, y_active_part = -y_part["coverage_rate"], y_part["active_rate"]

# %% id="item-figures" tags=["figures"]
item = "T05"
checks = of("store_checks", shushan)
checks = checks[checks["sku"] == item].assign(quarter=lambda t: t["date"].dt.to_period("Q"))
listed = checks.groupby("quarter")["listed"].agg(["sum", "size"])
listed_first, listed_last = (int(listed.loc[one, "sum"]) for one in ("2025Q2", "2026Q2"))
checked_n = int(listed.loc["2025Q2", "size"])
sold = of("offtake", shushan)
sold_item = sold[sold["sku"] == item]
cases_first = sold_item.loc[sold_item["month"].between("2025-04", "2025-06"), "quantity_cases"].sum()
cases_last = sold_item.loc[sold_item["month"].between("2026-04", "2026-06"), "quantity_cases"].sum()
early = sold[sold["month"].between("2025-04", "2025-06")].groupby("sku")["amount_yuan"].sum()
item_rank, items_n = int(early.rank(ascending=False)[item]), len(early)
cases_times, listed_times = cases_last / cases_first, listed_last / listed_first
rate_times = cases_times / listed_times

# %% id="stock-figures" tags=["figures"]
goods = case.table("products").set_index("sku")
box = "N03"
held = of("stock", xinjianghe)
of_box = held[held["sku"] == box].set_index("month")
december_out, december_stock = (
    int(of_box.loc["2025-12", "out_cases"]),
    int(of_box.loc["2025-12", "closing_cases"]),
)
november_in = int(of_box.loc["2025-11", "in_cases"])
after = of_box.loc["2026-01":"2026-06", "out_cases"]
half_out, half_days = int(after.sum()), 181
left_cases, left_yuan = int(of_box.loc["2026-06", "closing_cases"]), of_box.loc["2026-06", "closing_yuan"]
february_yuan = of_box.loc["2026-02", "closing_yuan"]
shelf_days = int(goods.loc[box, "shelf_life_days"])
rule_stock = 1.5 * december_out
looks_back = december_stock / december_out * 31
last = held[held["month"] == "2026-06"].set_index("sku")["closing_cases"]
quarter_out = held[held["month"].between("2026-04", "2026-06")].groupby("sku")["out_cases"].sum()
item_days = (last / quarter_out * 91).sort_values(ascending=False)
box_days = item_days[box]
june = held[held["month"] == "2026-06"].set_index("sku")
each_case = june["closing_yuan"] / june["closing_cases"]
june_days = june["closing_yuan"].sum() / (quarter_out * each_case).sum() * 91
x_days = jbp.kpi_sheet(case, xinjianghe, *year, ids=["stock_days"]).of("stock_days")
average_days, x_peer_days, x_peers_n = x_days.value, x_days.peer_median, x_days.peers
signs_ids = ["stock_days", "last_week_share", "loading_ratio", "active_outlets"]
stuffed = jbp.kpi_sheet(case, jinbaihui, *year, ids=signs_ids)
s_days, s_week, s_ratio, s_active = (stuffed.of(name) for name in signs_ids)
s_days_now, s_days_before, s_week_now, s_ratio_now = (
    s_days.value,
    s_days.last_year,
    s_week.value,
    s_ratio.value,
)
s_active_move = s_active.value / s_active.last_year - 1

# %% id="supply-figures" tags=["figures"]


def delivered(dealer):
    rows = of("service", dealer)
    return rows[rows["month"].between(*year)].sum(numeric_only=True)


def rates(row):
    return pd.Series(
        {
            "case": row["delivered_cases"] / row["ordered_cases"],
            "line": row["lines_in_full"] / row["order_lines"],
            "order": row["orders_in_full"] / row["orders"],
            "time": row["orders_on_time"] / row["orders"],
            "otif": row["orders_on_time_in_full"] / row["orders"],
        }
    )


supplied = delivered(huashun)
orders_n, on_time_n, in_full_n, both_n = (
    int(supplied[name]) for name in ("orders", "orders_on_time", "orders_in_full", "orders_on_time_in_full")
)
lines_n, lines_full_n = int(supplied["order_lines"]), int(supplied["lines_in_full"])
fill, fill_starved = rates(supplied), rates(delivered(qiaocheng))
fill_case, fill_line, fill_order, on_time = fill["case"], fill["line"], fill["order"], fill["time"]
q_case, q_time = fill_starved["case"], fill_starved["time"]
q_orders = int(delivered(qiaocheng)["orders"])

# %% id="money-figures" tags=["figures"]
whose_ids = [
    "weighted_distribution", "stock_days", "overdue_share", "claim_days", "rebate_days", "claim_rejection",
    "open_claim_age", "msl_compliance", "out_of_stock", "store_score",
]  # fmt: skip
page = jbp.kpi_sheet(case, huashun, *year, ids=whose_ids)
h_weighted, h_stock, h_overdue, h_claims, h_rebates, h_rejected, h_age, h_msl, h_oos, h_score = (
    page.of(name).value for name in whose_ids
)
hp_weighted, hp_stock, hp_overdue, hp_claims, hp_rebates, hp_rejected = (
    page.of(name).peer_median for name in whose_ids[:6]
)
lead = -net_gap
supply_line = jbp.kpi_sheet(case, huashun, *year, ids=["otif"]).of("otif")
fill_otif, otif_peers = supply_line.value, supply_line.peer_median
h_peers_n, age_n = page.of("claim_days").peers, page.of("open_claim_age").peers
shushan_peers = jbp.kpi_sheet(case, shushan, *year, ids=["active_rate"]).of("active_rate").peers
own_shops = shops[shops["dealer_id"] == huashun]
large = own_shops[own_shops["size_class"] == "A"]
large_n, large_with = len(large), int((large["own_sales_yuan"] > 0).sum())
large_missing = large_n - large_with

# %% id="method-figures" tags=["figures"]
from jbptools.review.gap.split import lmdi, one_at_a_time, sequential

start = [1200, 0.62, 18, 3.1, 96.0]
best = [1350, 0.74, 22, 3.4, 94.0]
example = jbp.gap(dict(zip("abcde", start, strict=True)), dict(zip("abcde", best, strict=True)))
ex_own, ex_best, ex_gap = example.start, example.end, example.gap
alone = one_at_a_time(start, best)
unexplained = ex_gap - float(alone.sum())
unexplained_share = unexplained / ex_gap
forward, backward = sequential(start, best), sequential(start, best, [4, 3, 2, 1, 0])
logs = lmdi(start, best)
a_one, a_two, a_three, a_four, a_five = alone
f_one, f_two, f_three, f_four, f_five = forward
b_one, b_two, b_three, b_four, b_five = backward
s_one, s_two, s_three, s_four, s_five = example.parts
alone_sum = float(alone.sum())
largest_lmdi_difference = float(abs(logs - pd.Series(example.parts)).max())
back_again = jbp.gap(dict(zip("abcde", best, strict=True)), dict(zip("abcde", start, strict=True)))
flipped_three = back_again.parts[2]

# %% id="two-factor-figures" tags=["figures"]
shops_own = own["universe_outlets"] * own["coverage_rate"] * own["active_rate"]
shops_peer = peer["universe_outlets"] * peer["coverage_rate"] * peer["active_rate"]
each_own = own["orders_per_outlet"] * own["lines_per_order"] * own["value_per_line"]
each_peer = peer["orders_per_outlet"] * peer["lines_per_order"] * peer["value_per_line"]

# %% id="diversion-figures" tags=["figures"]
sign = next(one for one in jbp.warning_signs(case, yingchuan, *year) if one.rule == "diversion")
seen = sign.evidence.groupby("dealer_id")[["quantity_cases", "usual_cases"]].sum()
more_cases = seen.loc[yingchuan, "quantity_cases"] - seen.loc[yingchuan, "usual_cases"]
fewer_cases = seen.loc[yingshangfeng, "usual_cases"] - seen.loc[yingshangfeng, "quantity_cases"]
more_times = seen.loc[yingchuan, "quantity_cases"] / seen.loc[yingchuan, "usual_cases"]
fewer_times = seen.loc[yingshangfeng, "quantity_cases"] / seen.loc[yingshangfeng, "usual_cases"]
explained = fewer_cases / more_cases
active_counts = of("coverage", yingchuan).set_index("month")["active_outlets"]
active_before, active_then = int(active_counts["2025-10"]), int(active_counts["2026-01"])
d_items_n = sign.evidence["sku"].nunique()

# %% id="cards" tags=["figures"]
cards = {
    "claims": {"zh": "费用核销要三个月", "en": "claims take three months"},
    "rebates": {"zh": "返利晚到账", "en": "rebates arrive late"},
    "ontime": {"zh": "厂家的车十次迟到一两次", "en": "the maker's truck is late once or twice in ten"},
    "overdue": {"zh": "终端的货款逾期", "en": "outlets pay him late"},
    "strike": {"zh": "他的业务员拜访了不成交", "en": "his reps' calls end without an order"},
    "hole": {
        "zh": "大店没进去：谈进场、出费用、送得到",
        "en": "large shops not listed: talks, fees, delivery",
    },
    "stock": {"zh": "月底一起把货压进了仓", "en": "goods pushed into the warehouse at month's end, together"},
    "rejected": {
        "zh": "核销材料不全，要求也没说清",
        "en": "claim papers incomplete, and what is asked for unclear",
    },
}
side_of = {
    "claims": "maker", "rebates": "maker", "ontime": "maker", "overdue": "dealer",
    "strike": "dealer", "hole": "both", "stock": "both", "rejected": "both",
}  # fmt: skip

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert abs(peers_gap.difference) < 0.005 and abs(example.difference) < 0.005
assert net_gap < 0 and behind > 6e6 and ahead > 8e6, "ahead in sum, behind in four links of six"
assert abs(outlets_all * cover * active * orders * lines * line_value - offtake_now) < 1
assert (
    cover < cover_peers - 0.08
    and active < active_peers
    and lines < lines_peers
    and line_value > line_value_peers
)
assert 0.62 < numeric < 0.65 and weighted < 0.43 and abs(weighted * share_inside - market_share) < 1e-12
assert numeric >= numeric_peers and weighted < weighted_peers - 0.25 and (n_a, with_a) == (7, 2)
assert y_compliance > 0.995 and y_strike < 0.3 and y_short > 0.4 and y_gap.largest == "active_rate"
assert item_rank >= items_n - 3 and listed_first < 3 and listed_times > 4 and rate_times < 1
assert abs(december_stock / december_out - 1.5) < 0.1 and november_in >= 200 and item_days.index[0] == box
assert december_stock / (half_out / half_days) > shelf_days and box_days > 2.5 * average_days
assert average_days < x_peer_days and s_days_now > 2 * s_days_before and s_week_now > 0.6
assert fill_case > fill_line >= fill_order - 0.005 > both_n / orders_n and fill_starved["order"] == 0
assert h_claims > hp_claims and h_rebates > hp_rebates and h_rejected > 5 * hp_rejected and h_stock > hp_stock
assert age_n < 5 <= h_peers_n and page.of("open_claim_age").peer_median is None and shushan_peers == 59
assert abs(unexplained - 580_700) < 200, "the example's known remainder"
assert abs(flipped_three + s_three) < 1e-6 and largest_lmdi_difference < 2_000
assert 0.1 < explained < 0.25 and more_times > 1.7 and fewer_times < 0.75 and active_then <= active_before
assert large_missing == 3 and pairs_n == 7
assert orders_n - both_n == (orders_n - on_time_n) + (orders_n - in_full_n), "none both late and incomplete"

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 应总的问题 | 念开场；请三个人说“铺货率高，大店没货”怎么会同时成立 |
# | 5 | 一条链六环；五块指标 | 白板画六个格子，填华顺的数，乘起来对总数 |
# | 3 | 数值和加权，练习 4b.1 | 先放网上那句错的定义，问谁用过；再放按店大小的图 |
# | 2 | 虚假拜访、新品，练习 4b.2 | 只问一句：“这几个数里，哪个最难造假？” |
# | 3 | 库存：平均数和 1.5 倍，练习 4b.3 | 让人按 1.5 倍先判“正常”，再给后半年的数 |
# | 1 | 满足率三个层级，练习 4b.4 | 请物流出身的学员讲一次“准时足量”扯皮的经历 |
# | 4 | 拆差距，练习 4b.5 | 用教材例；先让两组用不同的顺序拆，答案贴在一起 |
# | 4 | 华顺的瀑布图；跟谁比 | 净差距是正的，问：“那还要不要补覆盖？” |
# | 0 | 练习 4b.6：谁的差距 | 便签上墙，三列 |
# | 3 | 窜货只提示 | 演一次：怎么问张总第一句话 |
# | 0 | 行动表，练习 4b.7 | 各写一行，邻座只查三样：人名、日期、数 |
# | 4° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 0 | 练习 4b.8，收尾 | 华顺或自己的一家，一页过程，三个差距 |
#
# **还要再省时间：** 新品那一页跳过（省 2 分钟），4b.2 改成举手（省 2 分钟），4b.8 两个差距就够（省 3 分钟）。4b.1、4b.3、4b.5 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | Mr Ying's question | Read the opening; three people say how both can be true at once |
# | 5 | A chain of six links; five blocks | Six boxes on the board with Huashun's figures, multiply, compare |
# | 3 | Numeric and weighted, exercise 4b.1 | Show the wrong definition first, ask who has used it; then the chart by size |
# | 2 | Phantom visits, the new item, exercise 4b.2 | One question: "Which of these figures is hardest to fake?" |
# | 3 | Stock: the average and the 1.5 rule, exercise 4b.3 | Let them call it normal by the rule, then give the half-year after |
# | 1 | Three fill rates, exercise 4b.4 | Somebody from logistics tells a quarrel about "on time in full" |
# | 4 | Splitting a gap, exercise 4b.5 | The textbook example; two groups in different orders, answers side by side |
# | 4 | Huashun's waterfall; compared with whom | The net gap is in his favour: must coverage still be mended? |
# | 0 | Exercise 4b.6, whose gap | Notes on the wall, three columns |
# | 3 | Diversion is a flag | Act it: the first question to Mr Zhang |
# | 0 | Action sheet, exercise 4b.7 | One row each; the neighbour checks name, date, number |
# | 4° | In pairs | About dealers of their own; in the two days during a break |
# | 0 | Exercise 4b.8, close | Huashun or an own dealer, one page of process, three gaps |
#
# **To save still more:** skip the new item (2 minutes), 4b.2 by show of hands (2), two gaps in 4b.8 (3). Keep 4b.1, 4b.3 and 4b.5.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 接上一课：结果说“箱数不涨”，这一课找“哪一环”。别再回头讲回报率。
# - 六环相乘一定要当场乘一遍，等于 {{ offtake_now:money }}，学员才信这条链。
# - 网上的错定义别批评人：“品牌销售 ÷ 品类销售”是市场份额，本身有用，只是叫错了名字。给他们那条等式：**份额 = 加权铺货率 × 有货店里的份额**。
# - 讲拆差距，不要讲公式推导。一句话：“每个因素轮流第一个动、第二个动……所有顺序算一遍，取平均。”五个因素一百二十种顺序，机器来。
# - 华顺的图最有嚼头：总数比同行还多 {{ lead:money }}，里面四环落后、合计 {{ behind:money }}，靠一环（每行卖得多）盖过去。
# - 差距不等于机会：补进来的店多半比现有的小。第 4c 课才打折。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Pick up the last lesson: results said "cases do not grow", now find the link. No more about the return.
# - Multiply the six links in front of them; only when {{ offtake_now:money }} comes out do they trust the chain.
# - Do not mock the wrong definition: brand sales over category sales is market share, a useful figure under a wrong name. Give the identity: **share = weighted distribution × share in the shops that carry us**.
# - No derivations for the split. One sentence: "each driver moves first, second, third, in every order, and we take the mean." Five drivers have 120 orders; leave them to the machine.
# - Huashun's chart is rich: {{ lead:money }} above the others in sum, behind in four links by {{ behind:money }}, covered up by one (value per line).
# - A gap is no opportunity: shops still to be won are smaller. Lesson 4c discounts it.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “我们公司就叫它加权铺货率，用了十年。” | 叫什么都行。照这个算法，您怎么区分“没进店”和“进了卖不动”？ |
# | “拜访达成百分之百，说明管理好。” | 停留不到两分钟的占 {{ y_short:percent0 }}，达成率是给谁看的？ |
# | “1.5 倍是老经验，够用。” | 哪个品、哪个月？十二月的 1.5 倍，够卖到几月？ |
# | “差距是负的，就是没差距，过。” | 哪一环在替哪一环遮着？遮着的那一环明年掉了怎么办？ |
# | “平均口径拆不清，抹个零头算了。” | 教材例抹掉 {{ unexplained:money }}，占差距的 {{ unexplained_share:percent0 }}。您敢在老板面前说“零头”吗？ |
# | “颍川就是窜货，停他返利。” | 邻居少的那点货，只够解释 {{ explained:percent0 }}。剩下的去哪了，您有证据吗？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "We have called that weighted distribution for ten years." | Can you then tell "not listed" from "listed and not selling"? |
# | "Call compliance of 100% means good management." | {{ y_short:percent0 }} lasted under two minutes or far away; who is that figure made for? |
# | "1.5 times is experience, it will do." | For which item in which month? Until when does 1.5 times December last? |
# | "The gap is negative, so there is none." | Which link covers up for which? What if the covering one drops next year? |
# | "Parts never add up; drop the small change." | In the example {{ unexplained:money }} is dropped, {{ unexplained_share:percent0 }} of the gap. Would you call it small change before your director? |
# | "Yingchuan diverts. Stop his rebate." | What the neighbour lost explains {{ explained:percent0 }} of it. Where did the rest go, and what is your evidence? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：拆出来最大的一块是我们自己的时候，您第一反应是不是想换个基准？
# 2. **责任**：行动表上有几行是我们的？有没有人能签这个日期？
# 3. **结构**：您公司的考核里，哪个指标一考就变形？换成哪个更难造假？
# 4. **现实**：您手上一家经销商，六环里哪一环您根本没有数？谁有？
#
# ### 常见错误
#
# 把份额当加权铺货；满足率不说层级；只看平均库存天数；拿上月出货乘 1.5；一次动一个拆差距；换个顺序就换答案还不知道；同类只有三家也给前四分位；差距全写成经销商的；看见异常就定罪；下一步写“加强”。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when the largest part turned out to be ours, did you want another benchmark?
# 2. **Blame:** how many rows of the sheet are ours, and can anybody sign those dates?
# 3. **Structure:** which measure in your company changes its shape once it is paid for? Which is harder to fake?
# 4. **Real life:** for a dealer of yours, which of the six links do you have no figure for, and who has it?
#
# ### Typical mistakes
#
# Share taken for weighted distribution; a fill rate without its level; average days of stock alone; last month's sales times 1.5; one driver at a time; an answer that depends on the order, unnoticed; a quartile of three dealers; all gaps on the dealer's side; an anomaly treated as guilt; "strengthen" as a next step.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人；4b.5 一组正着拆、一组倒着拆，再一起取平均。
# - **12 人**：三组各 4 人；4b.8 一组看终端、一组看库存和物流、一组看财务，拼成一页。
# - **24 人**：六组各 4 人，两位培训师；4b.6 用一面墙三列，人人上去贴一张。
# - **没有投影**：六环图画在白板上；下一格的数据卡和行动表打印，每组一张。
# - **没有网络**：全部在本机运行；4b.5 用计算器就够。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3; in 4b.5 one splits forwards, one backwards, then they take the mean.
# - **12 people:** three groups of 4; in 4b.8 one takes outlets, one stock and logistics, one finance; join the pages.
# - **24 people:** six groups of 4, two trainers; 4b.6 on one wall with three columns, everybody sticks one note.
# - **No projector:** six links on the board; print data card and action sheet of the next cell, one a group.
# - **No network:** everything runs on this machine; for 4b.5 a calculator will do.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：华顺的过程数据卡（4b.8）
#
# | 块 | 指标 | 华顺 | 同类中位（{{ h_peers_n:int }} 家） |
# |---|---|--:|--:|
# | 覆盖 | 覆盖率 | {{ cover:percent0 }} | {{ cover_peers:percent0 }} |
# | 覆盖 | 活跃率 | {{ active:percent0 }} | {{ active_peers:percent0 }} |
# | 终端 | 加权铺货率 | {{ h_weighted:percent0 }} | {{ hp_weighted:percent0 }} |
# | 终端 | 单均品项数 | {{ lines:2 }} | {{ lines_peers:2 }} |
# | 库存 | 库存天数 | {{ h_stock:1 }} | {{ hp_stock:1 }} |
# | 物流 | 准时足量率 | {{ fill_otif:percent0 }} | {{ otif_peers:percent0 }} |
# | 财务 | 核销天数 | {{ h_claims:int }} | {{ hp_claims:int }} |
# | 财务 | 返利到账天数 | {{ h_rebates:int }} | {{ hp_rebates:int }} |
# | 财务 | 拒核率 | {{ h_rejected:percent }} | {{ hp_rejected:percent }} |
#
# ### 可打印：差距行动表（4b.7、4b.8）
#
# | 指标（口径） | 现在 | 跟谁比（几家） | 差多少 | 下一步（动词开头） | 谁（哪一方） | 哪天 |
# |---|--:|--:|--:|---|---|---|
# | | | | | | | |
# | | | | | | | |
# | （我们的） | | | | | | |
#
# ### 可打印：角色卡，应总的儿子（开场和 4b.8 用）
#
# > 您每天跑店。别人一说“铺货率”，您就问：“哪几家店？报三个店名。”别人一说“平均库存”，您就问：“哪个品？”报得出来的，您点头；报不出来的，您说：“那是您办公室里的数。”

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: Huashun's process on a card (4b.8)
#
# | Block | Measure | Huashun | Median of {{ h_peers_n:int }} like him |
# |---|---|--:|--:|
# | Coverage | coverage rate | {{ cover:percent0 }} | {{ cover_peers:percent0 }} |
# | Coverage | active rate | {{ active:percent0 }} | {{ active_peers:percent0 }} |
# | Outlet | weighted distribution | {{ h_weighted:percent0 }} | {{ hp_weighted:percent0 }} |
# | Outlet | lines per order | {{ lines:2 }} | {{ lines_peers:2 }} |
# | Stock | days of stock | {{ h_stock:1 }} | {{ hp_stock:1 }} |
# | Logistics | on time in full | {{ fill_otif:percent0 }} | {{ otif_peers:percent0 }} |
# | Finance | claim days | {{ h_claims:int }} | {{ hp_claims:int }} |
# | Finance | days until rebates arrive | {{ h_rebates:int }} | {{ hp_rebates:int }} |
# | Finance | claims rejected | {{ h_rejected:percent }} | {{ hp_rejected:percent }} |
#
# ### To print: the action sheet (4b.7, 4b.8)
#
# | Measure (definition) | Now | Compared with (how many) | Gap | Next step (begin with a verb) | Who (side) | When |
# |---|--:|--:|--:|---|---|---|
# | | | | | | | |
# | | | | | | | |
# | (ours) | | | | | | |
#
# ### To print: role card, Mr Ying's son (opening and 4b.8)
#
# > You are in the shops every day. When somebody says “distribution”, ask “which shops? Name three.” At “average stock” ask “which item?”. If they can tell, nod; if not, say “that is a figure from your office”.

# %% [markdown] id="chain" lang="zh" tags=["slide"]
# ## 出货是一条链，六环相乘
#
# | 一环 | 华顺 | 同类中位 |
# |---|--:|--:|
# | 网点容量 × 覆盖率 | {{ outlets_all:int }} 家 × {{ cover:percent0 }} | {{ cover_peers:percent0 }} |
# | × 活跃率（当月下过单） | {{ active:percent0 }} | {{ active_peers:percent0 }} |
# | × 一年每家下单次数 | {{ orders:1 }} | {{ orders_peers:1 }} |
# | × 每单品项数 | {{ lines:2 }} | {{ lines_peers:2 }} |
# | × 每个品项的金额 | {{ line_value:int }} 元 | {{ line_value_peers:int }} 元 |
# | **= 一年出货** | **{{ offtake_now:money }}** | {{ offtake_peers:money }} |
#
# 结果只有一个数，过程有六个。**四环落后，一环遮住了。**

# %% [markdown] id="chain" lang="en" tags=["slide"]
# ## Offtake is a chain of six links
#
# | Link | Huashun | Median of others |
# |---|--:|--:|
# | outlets × coverage | {{ outlets_all:int }} × {{ cover:percent0 }} | {{ cover_peers:percent0 }} |
# | × active (ordered this month) | {{ active:percent0 }} | {{ active_peers:percent0 }} |
# | × orders an outlet a year | {{ orders:1 }} | {{ orders_peers:1 }} |
# | × lines an order | {{ lines:2 }} | {{ lines_peers:2 }} |
# | × yuan a line | CNY {{ line_value:int }} | CNY {{ line_value_peers:int }} |
# | **= offtake a year** | **{{ offtake_now:money }}** | {{ offtake_peers:money }} |
#
# The result is one figure, the process six. **Four links are behind, one covers them up.**

# %% [markdown] id="blocks" lang="zh" tags=["slide"]
# ## 过程五块：看什么，谁能动它
#
# | 块 | 看哪几个数 | 多半谁先动 |
# |---|---|---|
# | **覆盖** | 覆盖率、活跃率、拜访成功率 | 他 |
# | **终端** | 数值和加权铺货、必备品、缺货、生动化 | 双方 |
# | **库存** | 分品天数、库龄、进出比、月末进货占比 | 双方 |
# | **物流** | 满足率（箱、行、单）、准时足量 | **我们** |
# | **财务** | 逾期应收、垫付、核销天数、返利到账 | 他和**我们** |
#
# 五块里有两块半归我们管。只查前三块，那叫检查，不叫回顾。

# %% [markdown] id="blocks" lang="en" tags=["slide"]
# ## Five blocks: what to look at, who can move it
#
# | Block | Figures | Mostly moved by |
# |---|---|---|
# | **Coverage** | coverage, active rate, strike rate | him |
# | **Outlet** | numeric and weighted distribution, must-stock list, out of stock, store score | both |
# | **Stock** | days by item, age, sell-in over offtake, month-end share | both |
# | **Logistics** | fill rate (case, line, order), on time in full | **us** |
# | **Finance** | overdue, claims, claim days, rebates | him and **us** |
#
# Half of it is ours. Look at the first three only and it is an inspection, not a review.

# %% [markdown] id="distribution" lang="zh" tags=["slide"]
# ## 铺货率有两个，网上有一个写错了
#
# - **数值铺货率** = 有货的店数 ÷ 样本店数。众诚 {{ numeric:percent0 }}，同类 {{ numeric_peers:percent0 }}
# - **加权铺货率** = **有货店的品类销售** ÷ 全部店的品类销售。众诚 **{{ weighted:percent0 }}**，同类 {{ weighted_peers:percent0 }}
# - **铺货质量比** = 加权 ÷ 数值。众诚 {{ quality:2 }}，同类 {{ quality_peers:2 }}；小于 1 就是大店空洞
#
# ✗ 网上有一句：“加权铺货率 = 品牌销售 ÷ 品类销售”。**那是市场份额。**
#
# 三者连着：份额 {{ market_share:percent }} = 加权铺货 {{ weighted:percent }} × 有货店里的份额 {{ share_inside:percent }}
#
# 没进店，还是进了卖不动？这条等式分得开。

# %% [markdown] id="distribution" lang="en" tags=["slide"]
# ## Two kinds of distribution, and one wrong definition
#
# - **Numeric** = shops that carry us / shops in the sample. Zhongcheng {{ numeric:percent0 }}, others {{ numeric_peers:percent0 }}
# - **Weighted** = **category sales of the shops that carry us** / category sales of all. Zhongcheng **{{ weighted:percent0 }}**, others {{ weighted_peers:percent0 }}
# - **Quality ratio** = weighted / numeric. Zhongcheng {{ quality:2 }}, others {{ quality_peers:2 }}; under 1 the big shops are missing
#
# ✗ A page on the web says "weighted distribution = brand sales / category sales". **That is market share.**
#
# They hang together: share {{ market_share:percent }} = weighted {{ weighted:percent }} × share in shops that carry us {{ share_inside:percent }}
#
# Not listed, or listed and not selling? This identity tells.

# %% id="size-chart" tags=["subslide"]
from jbptools.charts import bars, waterfall
from jbptools.words import current_language

language = current_language()
size_names = {
    "zh": ["A 最大的店", "B 大店", "C 中等店", "D 小店"],
    "en": ["A, largest", "B, large", "C, medium", "D, small"],
}
size_titles = {
    "zh": "众诚：有我们的货的店占几成，按店的大小",
    "en": "Zhongcheng: share of shops that carry us, by size",
}
strokes = {"zh": "其他经销商的样本", "en": "other dealers' samples"}
shown = by_size["numeric"].set_axis(size_names[language])
beside = numeric_others.reindex(by_size.index).set_axis(size_names[language])
bars(
    shown, title=size_titles[language], unit="percent", targets=beside, stroke=strokes[language],
    highlight=size_names[language][:2],
)  # fmt: skip

# %% [raw] id="4b.1" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 5
# unit: percent
# absolute: 0.004
# title:
#   zh: 应总的加权铺货率
#   en: Mr Ying's weighted distribution
# prompt:
#   zh: |
#     同事照网上的写法，拿我们的销售除以品类销售，给应总报“加权铺货率 {{ market_share:percent }}”。样本 {{ shops_n:int }} 家店，每月：
#
#     | 店 | 家数 | 有货 | 品类销售（元） | 其中有货店的品类销售（元） | 我们的销售（元） |
#     |---|--:|--:|--:|--:|--:|
#     | A | {{ n_a:int }} | {{ with_a:int }} | {{ cat_a:int }} | {{ held_a:int }} | {{ own_a:int }} |
#     | B | {{ n_b:int }} | {{ with_b:int }} | {{ cat_b:int }} | {{ held_b:int }} | {{ own_b:int }} |
#     | C | {{ n_c:int }} | {{ with_c:int }} | {{ cat_c:int }} | {{ held_c:int }} | {{ own_c:int }} |
#     | D | {{ n_d:int }} | {{ with_d:int }} | {{ cat_d:int }} | {{ held_d:int }} | {{ own_d:int }} |
#
#     真正的**加权铺货率**是百分之几？
#   en: |
#     A colleague followed the web page, divided our sales by category sales and told Mr Ying "weighted distribution {{ market_share:percent }}". The sample of {{ shops_n:int }} shops, a month:
#
#     | Shops | Number | Carry us | Category sales (CNY) | of which shops that carry us (CNY) | Our sales (CNY) |
#     |---|--:|--:|--:|--:|--:|
#     | A | {{ n_a:int }} | {{ with_a:int }} | {{ cat_a:int }} | {{ held_a:int }} | {{ own_a:int }} |
#     | B | {{ n_b:int }} | {{ with_b:int }} | {{ cat_b:int }} | {{ held_b:int }} | {{ own_b:int }} |
#     | C | {{ n_c:int }} | {{ with_c:int }} | {{ cat_c:int }} | {{ held_c:int }} | {{ own_c:int }} |
#     | D | {{ n_d:int }} | {{ with_d:int }} | {{ cat_d:int }} | {{ held_d:int }} | {{ own_d:int }} |
#
#     What is the true **weighted distribution** in per cent?
# answer_code: answer
# praise:
#   zh: 对。A 店还差几家？这几家的名字，您现在报得出来吗？
#   en: Right. How many A shops are missing, and could you name them now?
# hints:
#   - zh: 加权的意思是“有货的店，占了多大的生意”，不是“我们卖了多少”。
#     en: Weighted means how much of the trade is done in shops that carry us, not how much we sell.
#   - zh: 分子加“有货店的品类销售”一列，分母加“品类销售”一列。
#     en: Add the column of shops that carry us above the line and all category sales below.
# wrong:
#   - code: market_share
#     say:
#       zh: 这是我们的销售除以品类销售，一个有用的数，可它叫什么？店里没卖我们的货，和卖了卖不动，它分得开吗？
#       en: This is our sales over category sales, useful, but what is it called? Does it tell a shop without us from one where we do not sell?
#   - code: numeric
#     say:
#       zh: 这是按家数算的。一家 A 店和一家 D 店，生意一样大吗？
#       en: This counts shops. Does an A shop do as much trade as a D shop?
#   - code: share_inside
#     say:
#       zh: 这是有货的店里我们占多少。没进去的那些店，在您的分母里吗？
#       en: This is our share where we are listed. Are the shops that do not list us in your denominator?
#   - code: by_size["numeric"].mean()
#     say:
#       zh: 您把四类店的铺货率平均了。四类店的生意各占一份吗？
#       en: You averaged four classes. Does each of them do a quarter of the trade?
# solution:
#   zh: |
#     1. 有货店的品类销售：{{ held_a:int }} + {{ held_b:int }} + {{ held_c:int }} + {{ held_d:int }} = {{ carried_all:int }}
#     2. 全部：{{ cat_a:int }} + {{ cat_b:int }} + {{ cat_c:int }} + {{ cat_d:int }} = {{ trade_all:int }}
#     3. 加权铺货率：**{{ answer:percent }}**
#
#     为什么错定义害人：它给出 {{ market_share:percent }}，看着只是“卖得少”，药方就成了做促销。真相是 A、B 两类店多半**没进去**，那里占了品类生意的七成。进店和促销，花的是两种钱，找的是两种人。
#   en: |
#     1. Category sales of shops that carry us: {{ held_a:int }} + {{ held_b:int }} + {{ held_c:int }} + {{ held_d:int }} = {{ carried_all:int }}
#     2. All: {{ cat_a:int }} + {{ cat_b:int }} + {{ cat_c:int }} + {{ cat_d:int }} = {{ trade_all:int }}
#     3. Weighted distribution: **{{ answer:percent }}**
#
#     Why the wrong definition does harm: its {{ market_share:percent }} looks like "low sales", and the cure would be a promotion. The truth is that we are **not listed** in most A and B shops, where seven tenths of the category are sold. Getting listed and promoting cost two kinds of money and need two kinds of people.

# %% id="answer-4b.1" exercise="4b.1" tags=["exercise"]
# zh: by_size 是按店大小的表，列有 category（品类销售）、category_carrying（有货店的品类销售）、own（我们的）
# en: by_size is the table by size: category, category_carrying (shops that carry us), own (our sales)
answer = None
### BEGIN SOLUTION
carried_all, trade_all = by_size["category_carrying"].sum(), by_size["category"].sum()
answer = carried_all / trade_all
### END SOLUTION

# %% [markdown] id="outlet" lang="zh" tags=["slide"]
# ## 店里再看三个数，先问“谁在分母里”
#
# - **必备品达成率** = 找到的必备单品 ÷ 该有的。华顺 {{ h_msl:percent0 }}
# - **缺货率** = 检查时库存为零的 ÷ **已经上架**的必备品。华顺 {{ h_oos:percent }}；没进店的不算缺货，算没铺
# - **生动化得分** = 加权得分 ÷ 满分。华顺 {{ h_score:int }} 分
#
# 生动化的通病：表越来越长，项项同分，拍照过关。
#
# 留五六项，按渠道定权重，**不及格的那一项要跟着一个动作**。权重是约定，不是标准。

# %% [markdown] id="outlet" lang="en" tags=["slide"]
# ## Three more figures, and first "who is below the line?"
#
# - **Must-stock compliance** = must-have items found / required. Huashun {{ h_msl:percent0 }}
# - **Out of stock** = items with zero stock at the check / must-have items **that are listed**. Huashun {{ h_oos:percent }}; not listed is no stock-out
# - **Store score** = weighted points / maximum. Huashun {{ h_score:int }}
#
# The usual fate of store scores: a longer list each year, all items equal, photographs to pass.
#
# Keep five or six with weights by channel, and **tie an action to each fail**. Weights are agreed, not given.

# %% [markdown] id="phantom" lang="zh" tags=["slide"]
# ## 拜访百分之百，货没卖出去
#
# 袁州商贸，抽样 {{ visits_n:int }} 次拜访：
#
# | | 袁州 | 同类中位（{{ y_peers_n:int }} 家） |
# |---|--:|--:|
# | 计划拜访达成率 | **{{ y_compliance:percent0 }}** | {{ p_compliance:percent0 }} |
# | 超短或离店太远 | {{ y_short:percent0 }} | {{ p_short:percent0 }} |
# | 拜访成功率 | {{ y_strike:percent0 }} | {{ p_strike:percent0 }} |
# | 覆盖率 / 活跃率 | {{ y_cover:percent0 }} / {{ y_active:percent0 }} | {{ p_cover:percent0 }} / {{ p_active:percent0 }} |
#
# 名单最长，下单最少。拆差距：覆盖“领先” {{ y_cover_part:money }}，活跃落后 **{{ y_active_part:money }}**。
#
# **只考打卡，就会得到打卡。**

# %% [markdown] id="phantom" lang="en" tags=["slide"]
# ## All visits made, nothing sold
#
# Yuanzhou, a sample of {{ visits_n:int }} visits:
#
# | | Yuanzhou | Median of {{ y_peers_n:int }} |
# |---|--:|--:|
# | Call compliance | **{{ y_compliance:percent0 }}** | {{ p_compliance:percent0 }} |
# | Very short or far from the shop | {{ y_short:percent0 }} | {{ p_short:percent0 }} |
# | Strike rate | {{ y_strike:percent0 }} | {{ p_strike:percent0 }} |
# | Coverage / active rate | {{ y_cover:percent0 }} / {{ y_active:percent0 }} | {{ p_cover:percent0 }} / {{ p_active:percent0 }} |
#
# The longest list and the fewest orders. Split the gap: coverage is "ahead" by {{ y_cover_part:money }}, active outlets behind by **{{ y_active_part:money }}**.
#
# **Pay for check-ins and you get check-ins.**

# %% [raw] id="4b.2" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 4
# title:
#   zh: 先走哪一步
#   en: Which step first?
# prompt:
#   zh: 您明天见袁州的易总。手上是上一页那张表，还有名单里 {{ pairs_n:int }} 对疑似重复的店。第一步做什么？
#   en: Tomorrow you see Mr Yi of Yuanzhou, with the table of the last slide and {{ pairs_n:int }} pairs of shops that may be listed twice. What is your first step?
# options:
#   - id: a
#     zh: 请易总挑十家店，明天和他的主管一起走一遍：店在不在、谁去过、下过单没有；打卡记录带着，先不下结论
#     en: Ask Mr Yi to pick ten shops and walk them with his supervisor tomorrow. Is the shop there, who came, did it order? Bring the log, draw no conclusion yet
#   - id: b
#     zh: 把超短拜访的业务员名单发到群里，扣当月补贴
#     en: Post the names of the reps with short visits and cut this month's allowance
#   - id: c
#     zh: 把拜访达成率的目标调低，免得他们造假
#     en: Lower the compliance target, so that nobody needs to fake
#   - id: d
#     zh: 再加一项定位打卡照片，三个月后再看
#     en: Add a photo with position to each check-in and look again in three months
# answer: a
# praise:
#   zh: 对。十家里要是有八家是真的，您怎么跟易总说？要是只有三家呢？
#   en: Yes. If eight of the ten are real, what do you tell Mr Yi? And if only three?
# hints:
#   - zh: 这些记录证明了什么，还没证明什么？定位会不会漂？
#     en: What do these records prove, and what not yet? Can positions be wrong?
#   - zh: 找一个便宜、快、跟他一起做、当天就有答案的办法。
#     en: Look for something cheap and quick, done together, with an answer on the same day.
# wrong:
#   - value: b
#     say:
#       zh: 万一是定位漂移，或者代客下单呢？罚错一个人，易总以后还给您看记录吗？
#       en: What if positions drifted or orders came by phone? Punish one man wrongly, and will Mr Yi ever show you a log again?
#   - value: c
#     say:
#       zh: 目标低了，假的就变真了吗？不下单的那些店，谁去？
#       en: Does a lower target make a false visit true? Who goes to the shops that do not order?
#   - value: d
#     say:
#       zh: 再加一项打卡，考的还是“到没到”。哪个数能看出“成没成”？
#       en: One more check-in still measures "was there". Which figure shows "did sell"?
# solution:
#   zh: |
#     **A。** 停留时间和定位是**线索**，不是证据：会漂移，会代客下单。和他的主管一起走十家店，半天就知道，还是他自己看见的。
#
#     走完以后再改衡量：少考“到没到”，多考**成交、活跃、复购**这几样难造假的。{{ pairs_n:int }} 对重复店当场并掉，覆盖率先掉一截，这是好事：名单短了，路才走得完。
#   en: |
#     **A.** Minutes and positions are **clues**, not proof: they drift, and orders come by phone. Ten shops walked with his supervisor tell in half a day, and he has seen it himself.
#
#     Then change the measure: less "was there", more **orders, active outlets, repeat orders**, which are hard to fake. Merge the {{ pairs_n:int }} pairs on the spot. Coverage drops, and that is good: a shorter list can be walked.

# %% [markdown] id="new-item" lang="zh" tags=["slide"]
# ## 新品：先看铺货，再看单店卖多少
#
# 蜀山饮料的轻气泡茶，上市头一个整季，销量在 {{ items_n:int }} 个单品里排第 {{ item_rank:int }}。下架？
#
# - 当时抽查 {{ checked_n:int }} 家店，只有 **{{ listed_first:int }}** 家有货；一年后 **{{ listed_last:int }}** 家
# - 同一季度比：销量是去年的 {{ cases_times:1 }} 倍，铺货是 {{ listed_times:1 }} 倍，**单点产出 {{ rate_times:2 }} 倍**
# - 后进的店一般弱一点，单点降一些不奇怪；降得太多，才是货不行
#
# 样本只有 {{ checked_n:int }} 家：**报“几家里有几家”，别报小数点。**
#
# 头六个月考铺货和回单，半年以后再考销量。

# %% [markdown] id="new-item" lang="en" tags=["slide"]
# ## A new item: distribution first, then sales a shop
#
# Shushan's sparkling tea was number {{ item_rank:int }} of {{ items_n:int }} items in its first full quarter. Delist it?
#
# - Of {{ checked_n:int }} shops checked then, **{{ listed_first:int }}** had it; a year later **{{ listed_last:int }}**
# - Same quarter, a year on: sales {{ cases_times:1 }} times, distribution {{ listed_times:1 }} times, **sales a shop {{ rate_times:2 }} times**
# - Shops won later are weaker, so some decline is normal; only a steep one blames the product
#
# The sample is {{ checked_n:int }} shops: **say "so many of so many", no decimals.**
#
# Six months of distribution and repeat orders, then sales.

# %% [markdown] id="stock" lang="zh" tags=["slide"]
# ## 库存：平均天数正常，货正在过期
#
# 信江食品，平均 {{ average_days:int }} 天，比同类（{{ x_peers_n:int }} 家）的 {{ x_peer_days:int }} 天还低：一路绿灯。
#
# - 去年 11 月进了 {{ november_in:int }} 箱坚果礼盒，春节后卖不动
# - 2 月底还压着 {{ february_yuan:yuan }}，到 6 月底剩 {{ left_cases:int }} 箱
# - 这一个品够卖 **{{ box_days:int }} 天**，保质期一共 {{ shelf_days:int }} 天，已经过了大半
#
# 规矩三条：**分品看天数，看库龄对保质期，看往后够卖几天**。
#
# 压货的三个苗头（金百汇三样全中）：天数 {{ s_days_before:int }} → {{ s_days_now:int }}，月末进货 {{ s_week_now:percent0 }}，活跃网点 {{ s_active_move:signed }}。

# %% [markdown] id="stock" lang="en" tags=["slide"]
# ## Stock: the average is fine, the goods expire
#
# Xinjianghe holds {{ average_days:int }} days on average, less than the {{ x_peer_days:int }} of {{ x_peers_n:int }} others: all green.
#
# - Last November {{ november_in:int }} cases of nut gift boxes came in; after New Year they stopped moving
# - At the end of February {{ february_yuan:yuan }} lay there, at the end of June {{ left_cases:int }} cases
# - This item alone lasts **{{ box_days:int }} days**; its shelf life is {{ shelf_days:int }} days and mostly gone
#
# Three rules: **days by item, age against shelf life, and days of sales ahead**.
#
# Signs of stuffing, all three at Jinbaihui: days {{ s_days_before:int }} → {{ s_days_now:int }}, last week {{ s_week_now:percent0 }} of purchases, active outlets {{ s_active_move:signed }}.

# %% id="days-chart" tags=["subslide"]
days_titles = {
    "zh": "信江食品：每个单品按最近一季够卖几天（6 月底）",
    "en": "Xinjianghe: days of stock by item, end of June",
}
day_unit = {"zh": "天", "en": "days"}
day_strokes = {"zh": "全部单品合计", "en": "all items together"}
item_names = goods[{"zh": "sku_name", "en": "sku_name_en"}[language]].str.replace(r" \d.*", "", regex=True)
top_items = item_days.head(5)
labels = [str(item_names[sku]) for sku in top_items.index]
shown = top_items.set_axis(labels)
average = pd.Series(june_days, index=labels)
bars(
    shown, title=days_titles[language], unit=day_unit[language], targets=average,
    stroke=day_strokes[language], highlight=labels[:1],
)  # fmt: skip

# %% [raw] id="4b.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# relative: 0.02
# title:
#   zh: 1.5 倍，往前看还是往后看
#   en: 1.5 times, looking back or ahead?
# prompt:
#   zh: |
#     去年 12 月底，信江的坚果礼盒还有 **{{ december_stock:int }}** 箱。12 月卖了 {{ december_out:int }} 箱，业务员说：“不到上月出货的 1.5 倍，正常。”
#
#     接下来半年（1 月到 6 月，{{ half_days:int }} 天）一共只卖了 **{{ half_out:int }}** 箱。按这半年的速度，那 {{ december_stock:int }} 箱够卖**多少天**？
#   en: |
#     At the end of last December Xinjianghe held **{{ december_stock:int }}** cases of nut gift boxes. December had sold {{ december_out:int }}, and the rep said: "Less than 1.5 times last month's sales, normal."
#
#     In the half-year after (January to June, {{ half_days:int }} days) **{{ half_out:int }}** cases were sold in all. At this pace, how many **days** do the {{ december_stock:int }} cases last?
# answer_code: answer
# praise:
#   zh: 对，比保质期还长。十二月底那天，您能从哪里知道节后会卖得慢？
#   en: Right, longer than the shelf life. On that last day of December, from where could you have known that it would slow down?
# hints:
#   - zh: 先算一天卖几箱：半年的出货除以天数。
#     en: "First the sales a day: the half-year over its days."
#   - zh: 箱数除以每天的箱数。
#     en: Cases over cases a day.
# wrong:
#   - code: looks_back
#     say:
#       zh: 这是拿 12 月的速度去除。12 月在春节前，1 月以后还会是这个速度吗？
#       en: This uses December's pace. December is before New Year; does that pace go on?
#   - code: rule_stock
#     say:
#       zh: 这是 1.5 倍的箱数。题目问的是够卖几天，差哪一步？
#       en: This is 1.5 times, in cases. The question is how many days; which step is left?
#   - code: half_days
#     say:
#       zh: 半年卖掉的是 {{ half_out:int }} 箱，不是 {{ december_stock:int }} 箱。剩下的还要几天？
#       en: The half-year sold {{ half_out:int }} cases, not {{ december_stock:int }}. How long for the rest?
#   - code: half_out / half_days
#     say:
#       zh: 这是一天卖几箱。再拿它去除什么？
#       en: This is cases a day. What do you divide by it?
# solution:
#   zh: |
#     1. 一天卖：{{ half_out:int }} ÷ {{ half_days:int }} = {{ a_day:2 }} 箱
#     2. 够卖：{{ december_stock:int }} ÷ {{ a_day:2 }} = **{{ answer:int }} 天**，保质期一共才 {{ shelf_days:int }} 天
#
#     往回看，{{ december_stock:int }} 箱只是 12 月的 {{ looks_back:int }} 天，完全“合规”；往前看，一部分注定过期。
#
#     1.5 倍是行里的口头规矩，我们没查到谁定的。平稳的品、平稳的月份可以凑合；**过节的品，要用去年节后同一段的出货来算**。去年有数，今年就不该错。
#   en: |
#     1. A day: {{ half_out:int }} / {{ half_days:int }} = {{ a_day:2 }} cases
#     2. Lasts: {{ december_stock:int }} / {{ a_day:2 }} = **{{ answer:int }} days**, with a shelf life of {{ shelf_days:int }}
#
#     Looking back, {{ december_stock:int }} cases are {{ looks_back:int }} days of December and "within the rule"; looking ahead, some of them must expire.
#
#     The 1.5 rule is folk wisdom; we found nobody who had set it. For steady items in steady months it may do. **For holiday items take last year's sales after the holiday.** The figure was there.

# %% id="answer-4b.3" exercise="4b.3" tags=["exercise"]
# zh: december_stock 是 12 月底的箱数；half_out 是之后 half_days 天卖的箱数
# en: december_stock is the stock in cases; half_out cases were sold in the half_days after it
answer = None
### BEGIN SOLUTION
a_day = half_out / half_days
answer = december_stock / a_day
### END SOLUTION

# %% [markdown] id="supply" lang="zh" tags=["slide"]
# ## 物流：同一批货，满足率可以是三个数
#
# - **按箱**：送到的箱 ÷ 订的箱，最好看
# - **按行**：足量的品项行 ÷ 订单行
# - **按单**：整单足量的 ÷ 订单数，最严
# - **准时足量率**：又准时又足量的单 ÷ 订单数
#
# 谯城商贸：按箱 {{ q_case:percent0 }}，听着像“差一点”；{{ q_orders:int }} 张单，**没有一张足量**。
#
# 马总的货架，缺的就是没到的那几行。这一块全归我们，**别写进他的考评**。

# %% [markdown] id="supply" lang="en" tags=["slide"]
# ## Logistics: the same deliveries, three fill rates
#
# - **By case:** cases delivered / ordered, the prettiest
# - **By line:** order lines delivered in full / order lines
# - **By order:** orders in full / orders, the strictest
# - **On time in full:** orders both on time and complete / orders
#
# Qiaocheng has {{ q_case:percent0 }} by case, which sounds like "a little short"; of {{ q_orders:int }} orders **not one was complete**.
#
# Mr Ma's empty shelves are the lines that did not come. All of it is ours: **keep it out of his appraisal.**

# %% id="supply-chart" tags=["subslide"]
supply_titles = {
    "zh": "谯城的货：五种算法（竖线是华顺）",
    "en": "Qiaocheng's deliveries, counted five ways (stroke: Huashun)",
}
supply_names = {
    "zh": ["满足率（按箱）", "满足率（按行）", "满足率（按单）", "准时率", "准时足量率"],
    "en": ["Fill, by case", "Fill, by line", "Fill, by order", "On time", "On time in full"],
}
huashun_name = {"zh": "华顺", "en": "Huashun"}
shown = fill_starved.set_axis(supply_names[language])
beside = fill.set_axis(supply_names[language])
bars(shown, title=supply_titles[language], unit="percent", targets=beside, stroke=huashun_name[language])

# %% [raw] id="4b.4" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: percent
# relative: 0.003
# absolute: 0.003
# title:
#   zh: 华顺的准时足量率
#   en: Huashun's on time in full
# prompt:
#   zh: |
#     一年里我们给华顺送了 **{{ orders_n:int }}** 张单：准时 {{ on_time_n:int }} 张，整单足量 {{ in_full_n:int }} 张，不准时也不足量的**一张也没有**。箱满足率 {{ fill_case:percent }}，行满足率 {{ fill_line:percent }}。
#
#     **准时足量率**是百分之几？
#   en: |
#     In a year we sent Huashun **{{ orders_n:int }}** orders: {{ on_time_n:int }} on time, {{ in_full_n:int }} complete, and **none** that was both late and incomplete. Fill rate by case {{ fill_case:percent }}, by line {{ fill_line:percent }}.
#
#     What is **on time in full** in per cent?
# answer_code: answer
# praise:
#   zh: 对。华总要是问“凭什么说九十八”，您答哪一个层级？
#   en: Right. If Mr Hua asks what your ninety-eight means, which level do you name?
# hints:
#   - zh: 迟到的有几张？不足的有几张？没有一张两样都占。
#     en: How many were late? How many incomplete? None was both.
#   - zh: 总数减去迟到的，再减去不足的，剩下的才是又准时又足量。
#     en: Take the late and the incomplete off the total; what is left was on time and in full.
# wrong:
#   - code: fill_case
#     say:
#       zh: 这是按箱的满足率。少送一箱的那张单，在华总眼里是齐了还是没齐？
#       en: This is by case. An order with one case missing, is it complete to Mr Hua?
#   - code: on_time
#     say:
#       zh: 这是准时率。准时到了却缺货的单，算不算做到？
#       en: This is on time. Does an order that came on time and incomplete count?
#   - code: fill_order
#     say:
#       zh: 这是足量率。晚了三天才齐的单，算不算做到？
#       en: This is in full. Does an order that was complete three days late count?
#   - code: on_time * fill_order
#     say:
#       zh: 两个率相乘，是假定它们互不相干。题目说没有一张两样都占，那是多了还是少了？
#       en: Multiplying assumes that they have nothing to do with each other. None was both late and incomplete; so is the product too high or too low?
# solution:
#   zh: |
#     1. 迟到 {{ late_n:int }} 张，不足 {{ short_n:int }} 张，没有重的：{{ orders_n:int }} − {{ late_n:int }} − {{ short_n:int }} = {{ good_n:int }} 张
#     2. 准时足量率：{{ good_n:int }} ÷ {{ orders_n:int }} = **{{ answer:percent }}**
#
#     同一年的货：按箱 {{ fill_case:percent0 }}，按行 {{ fill_line:percent0 }}，按单 {{ fill_order:percent0 }}，准时足量 {{ answer:percent0 }}。我们爱报第一个，他感受的是最后一个。
#
#     相乘的办法（{{ product:percent }}）在这里差得不多，可出了名的靠不住：差的是哪张单，要一张一张数。**写进联合计划的，先写层级，再写数。**
#   en: |
#     1. {{ late_n:int }} late, {{ short_n:int }} incomplete, none twice: {{ orders_n:int }} − {{ late_n:int }} − {{ short_n:int }} = {{ good_n:int }}
#     2. On time in full: {{ good_n:int }} / {{ orders_n:int }} = **{{ answer:percent }}**
#
#     The same year: by case {{ fill_case:percent0 }}, by line {{ fill_line:percent0 }}, by order {{ fill_order:percent0 }}, on time in full {{ answer:percent0 }}. We like to quote the first, he lives with the last.
#
#     Multiplying ({{ product:percent }}) is not far off here and not to be trusted: count the orders. **In a joint plan write the level before the figure.**

# %% id="answer-4b.4" exercise="4b.4" tags=["exercise"]
# zh: orders_n 是订单数，on_time_n 准时，in_full_n 足量；没有一张又迟又缺
# en: orders_n orders, on_time_n on time, in_full_n complete; none both late and incomplete
answer = None
### BEGIN SOLUTION
late_n, short_n = orders_n - on_time_n, orders_n - in_full_n
good_n = orders_n - late_n - short_n
answer = good_n / orders_n
product = on_time_n / orders_n * in_full_n / orders_n
### END SOLUTION

# %% [markdown] id="finance" lang="zh" tags=["slide"]
# ## 财务：谁欠谁的，欠了几天
#
# | 华顺 | 现在 | 同类中位（{{ h_peers_n:int }} 家） | 谁的钱压着 |
# |---|--:|--:|---|
# | 逾期应收占比 | {{ h_overdue:percent }} | {{ hp_overdue:percent }} | 终端压他的 |
# | 核销天数 | {{ h_claims:int }} | {{ hp_claims:int }} | **我们**压他的 |
# | 返利到账天数 | {{ h_rebates:int }} | {{ hp_rebates:int }} | **我们**压他的 |
# | 拒核率 | {{ h_rejected:percent }} | {{ hp_rejected:percent }} | 白垫了 |
#
# 拒核率高出一大截，不一定是他材料差：**要求说没说清，也要查**。
#
# “未核销账龄”只有 {{ age_n:int }} 家同类有数，**不给中位数**。

# %% [markdown] id="finance" lang="en" tags=["slide"]
# ## Finance: who owes whom, for how many days
#
# | Huashun | Now | Median of {{ h_peers_n:int }} | Whose money lies there |
# |---|--:|--:|---|
# | Overdue share | {{ h_overdue:percent }} | {{ hp_overdue:percent }} | his, at outlets |
# | Claim days | {{ h_claims:int }} | {{ hp_claims:int }} | his, with **us** |
# | Days until rebates arrive | {{ h_rebates:int }} | {{ hp_rebates:int }} | his, with **us** |
# | Claims rejected | {{ h_rejected:percent }} | {{ hp_rejected:percent }} | lost to him |
#
# A high rejection rate need not be poor papers: **was it clear what we ask for?**
#
# The age of open claims is known for {{ age_n:int }} others only: **no median is shown.**

# %% [markdown] id="benchmark" lang="zh" tags=["slide"]
# ## 跟谁比，先写清楚
#
# - **像他的人**：同渠道、同级城市。华顺 {{ h_peers_n:int }} 家，众诚 {{ z_peers_n:int }} 家
# - **写家数**：不到 5 家，不给中位数和前四分位，宁可空着
# - 找不够像的（蜀山做便利店），只好跟全部 {{ shushan_peers:int }} 家比，那就**明说**
# - 五把尺：计划、去年同期、同类中位、同类前四分位、他自己最好的一段
# - 目标先看中位数，再看前四分位；**别拿第一名压人**，第一名可能是压货压出来的
# - 逐环取中位数，拼出来的**不是某一家真经销商**：用来找环，别用来下任务
#
# 基准一换，差距就换。**表上没写跟谁比的差距，不算数。**

# %% [markdown] id="benchmark" lang="en" tags=["slide"]
# ## Compared with whom? Write it down first
#
# - **Dealers like him:** same channel, same size of city. Huashun has {{ h_peers_n:int }}, Zhongcheng {{ z_peers_n:int }}
# - **Say how many:** under five, no median and no quartile; leave it empty
# - Where too few are alike (Shushan serves convenience stores), all {{ shushan_peers:int }} stand in, and **we say so**
# - Five rulers: plan, last year, peers' median, their top quartile, his own best run
# - Median first, then top quartile; **never the champion**, who may be stuffed
# - Medians taken link by link make **no real dealer**: good for finding a link, not for a target
#
# Another benchmark gives another gap. **A gap without its benchmark does not count.**

# %% [markdown] id="one-at-a-time" lang="zh" tags=["slide"]
# ## 差距怎么拆：一次动一个，丢了 {{ unexplained:money }}
#
# 教材例：本店 {{ ex_own:money }}，标杆 {{ ex_best:money }}，差 **{{ ex_gap:money }}**。下表单位万元
#
# | 因素 | 一次动一个 | 从前往后 | 从后往前 | 所有顺序平均 |
# |---|--:|--:|--:|--:|
# | 网点数 | {{ a_one:wan }} | {{ f_one:wan }} | {{ b_one:wan }} | **{{ s_one:wan }}** |
# | 活跃率 | {{ a_two:wan }} | {{ f_two:wan }} | {{ b_two:wan }} | **{{ s_two:wan }}** |
# | 订单数 | {{ a_three:wan }} | {{ f_three:wan }} | {{ b_three:wan }} | **{{ s_three:wan }}** |
# | 品项数 | {{ a_four:wan }} | {{ f_four:wan }} | {{ b_four:wan }} | **{{ s_four:wan }}** |
# | 品项金额 | {{ a_five:wan }} | {{ f_five:wan }} | {{ b_five:wan }} | **{{ s_five:wan }}** |
# | 合计 | {{ alone_sum:wan }} | {{ ex_gap:wan }} | {{ ex_gap:wan }} | **{{ ex_gap:wan }}** |
#
# 一次动一个，加不齐；一个接一个，**换个顺序就换答案**。

# %% [markdown] id="one-at-a-time" lang="en" tags=["slide"]
# ## Splitting a gap: one at a time loses {{ unexplained:money }}
#
# Textbook example: own {{ ex_own:money }}, benchmark {{ ex_best:money }}, gap **{{ ex_gap:money }}**. Table in CNY k
#
# | Driver | One at a time | First to last | Last to first | Mean of all orders |
# |---|--:|--:|--:|--:|
# | Outlets | {{ a_one:wan }} | {{ f_one:wan }} | {{ b_one:wan }} | **{{ s_one:wan }}** |
# | Active rate | {{ a_two:wan }} | {{ f_two:wan }} | {{ b_two:wan }} | **{{ s_two:wan }}** |
# | Orders | {{ a_three:wan }} | {{ f_three:wan }} | {{ b_three:wan }} | **{{ s_three:wan }}** |
# | Lines | {{ a_four:wan }} | {{ f_four:wan }} | {{ b_four:wan }} | **{{ s_four:wan }}** |
# | Yuan a line | {{ a_five:wan }} | {{ f_five:wan }} | {{ b_five:wan }} | **{{ s_five:wan }}** |
# | Sum | {{ alone_sum:wan }} | {{ ex_gap:wan }} | {{ ex_gap:wan }} | **{{ ex_gap:wan }}** |
#
# One at a time does not add up; one after another **changes with the order**.

# %% [markdown] id="fair-split" lang="zh" tags=["slide"]
# ## 公平的拆法，过三关
#
# **夏普利**：每个因素在所有先后顺序里的平均影响。**对数平均（LMDI）**：用对数平均做权，这里两种最多差 {{ largest_lmdi_difference:money }}。
#
# 三关：
#
# 1. **加得齐**：各块之和 = 差距，差额 0.00
# 2. **不看顺序**：谁先谁后，答案一样
# 3. **倒过来只变号**：标杆减本店，订单数那块正好变成 {{ flipped_three:money }}
#
# 有人说留点余数才自然。可以，但要写出来；**最怕的是余数被悄悄塞进“其他”。**

# %% [markdown] id="fair-split" lang="en" tags=["slide"]
# ## A fair split passes three tests
#
# **Shapley:** each driver's mean effect over all orders. **LMDI:** weights by logarithmic means; here the two differ by {{ largest_lmdi_difference:money }} at most.
#
# Three tests:
#
# 1. **It adds up:** parts = gap, difference 0.00
# 2. **No order:** whoever moves first, the answer stays
# 3. **Reversed, only signs turn:** seen from the benchmark, the orders' part is {{ flipped_three:money }}
#
# Some find a remainder natural. Fine, if it is written down; **worst is a remainder hidden in "other".**

# %% [markdown] id="rules" lang="zh" tags=["slide"]
# ## 瀑布图，六条画法
#
# 1. 起点是本店，终点是标杆，两头顶天立地
# 2. 中间按**链条的顺序**排，不按大小排，两家才好比
# 3. 每块写数，正负号写清
# 4. 正的一种样子，负的一种样子，黑白打印也分得开
# 5. 图下印一行：**各部分之和 = 差距，差额 0.00**
# 6. 写明跟谁比、几家、哪几个月
#
# 下两张：教材例，和华顺对同类。

# %% [markdown] id="rules" lang="en" tags=["slide"]
# ## Six rules for a waterfall
#
# 1. It begins with his figure and ends with the benchmark, both as full bars
# 2. In **the order of the chain**, not by size, so that two dealers compare
# 3. A figure with its sign on each part
# 4. Plus and minus look different, also in black and white
# 5. One line below: **parts = gap, difference 0.00**
# 6. Say compared with whom, how many, which months
#
# Next: the textbook example, and Huashun against dealers like him.

# %% id="example-chart" tags=["subslide"]
link_names = {
    "zh": ["网点数", "活跃率", "订单数", "品项数", "品项金额"],
    "en": ["Outlets", "Active rate", "Orders", "Lines", "Yuan a line"],
}
example_titles = {"zh": "教材例：从本店到标杆", "en": "Textbook example: from own to benchmark"}
named = dict(zip("abcde", link_names[language], strict=True))
drawn = jbp.gap(dict(zip("abcde", start, strict=True)), dict(zip("abcde", best, strict=True)), labels=named)
waterfall(drawn, title=example_titles[language])

# %% [markdown] id="huashun-gap" lang="zh" tags=["slide"]
# ## 华顺：总数不差，四环在漏
#
# 对同类 {{ h_peers_n:int }} 家的中位数，华顺一年还**多卖** {{ lead:money }}。拆开：
#
# - 覆盖少：落后 **{{ cover_part:money }}**；每单品项少：落后 {{ lines_part:money }}
# - 四环合计落后 {{ behind:money }}
# - 只有一环领先：每个品项卖得多，{{ ahead:money }}，全盖住了
#
# “总数达标”的经销商，最容易漏看。
#
# 先别急着喊 {{ behind:money }} 的机会：他店少、每家卖得深，补进来的店多半小。**差距是线索，机会要打折（第 4c 课）。**

# %% [markdown] id="huashun-gap" lang="en" tags=["slide"]
# ## Huashun: fine in sum, leaking in four links
#
# Against the median of {{ h_peers_n:int }} others Huashun sells {{ lead:money }} **more** a year. In parts:
#
# - fewer outlets covered: **{{ cover_part:money }}** behind; fewer lines an order: {{ lines_part:money }} behind
# - four links together {{ behind:money }} behind
# - one is ahead: more yuan a line, {{ ahead:money }}, and covers all of it
#
# Dealers whose total is "on target" are the easiest to overlook.
#
# Do not call {{ behind:money }} an opportunity yet: he has few shops and sells deep; new ones are smaller. **A gap is a clue; lesson 4c discounts it.**

# %% id="huashun-chart" tags=["subslide"]
gap_titles = {
    "zh": "华顺对同类中位数：一年出货（最近 12 个月）",
    "en": "Huashun against the median of dealers like him, offtake a year",
}
waterfall(peers_gap, title=gap_titles[language])

# %% [raw] id="4b.5" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.01
# title:
#   zh: 两个因素，自己拆一遍
#   en: Split two drivers by hand
# prompt:
#   zh: |
#     把链条合成两环：活跃网点数 × 每家一年的金额。
#
#     | | 活跃网点 | 每家一年（元） |
#     |---|--:|--:|
#     | 华顺 | {{ shops_own:1 }} | {{ each_own:int }} |
#     | 同类中位 | {{ shops_peer:1 }} | {{ each_peer:int }} |
#
#     用**不看顺序**的拆法，“活跃网点少”这一环值多少元（同类比华顺多卖的方向算正）？
#   en: |
#     Join the chain into two links: active outlets × yuan an outlet a year.
#
#     | | Active outlets | Yuan an outlet |
#     |---|--:|--:|
#     | Huashun | {{ shops_own:1 }} | {{ each_own:int }} |
#     | Median of others | {{ shops_peer:1 }} | {{ each_peer:int }} |
#
#     Split **without an order**: how many yuan is the link "fewer active outlets" worth (others selling more counts as plus)?
# answer_code: answer
# praise:
#   zh: 对。另一环值多少？两环加起来，等不等于总差距？
#   en: Right. What is the other link worth, and do the two add up to the gap?
# hints:
#   - zh: 两个因素只有两种顺序：先动网点，或者后动网点。各算一次，取平均。
#     en: "Two drivers have two orders: outlets first, or outlets last. Work out both, take the mean."
#   - zh: 网点的差，乘以“每家金额”两头的平均数。
#     en: The difference in outlets times the mean of the two yuan figures.
# wrong:
#   - code: (shops_peer - shops_own) * each_own
#     say:
#       zh: 您用了华顺自己的每家金额，等于让网点第一个动。换成它最后动，答案还一样吗？
#       en: You used Huashun's own yuan an outlet, so outlets moved first. Is the answer the same when they move last?
#   - code: (shops_peer - shops_own) * each_peer
#     say:
#       zh: 您用了同类的每家金额，等于让网点最后动。那第一个动呢？
#       en: You used the others' yuan an outlet, so outlets moved last. And if they move first?
#   - code: shops_peer * each_peer - shops_own * each_own
#     say:
#       zh: 这是总差距，里面还有“每家卖得多”那一环。怎么把它分出来？
#       en: This is the whole gap, with "more yuan an outlet" inside. How do you take that out?
#   - code: (each_peer - each_own) * (shops_own + shops_peer) / 2
#     say:
#       zh: 办法对了，拆的是另一环。题目问的是哪一环？
#       en: The method is right, but this is the other link. Which one was asked for?
# solution:
#   zh: |
#     1. 网点先动：{{ more_shops:1 }} 家 × {{ each_own:int }} = {{ first_way:money }}
#     2. 网点后动：{{ more_shops:1 }} 家 × {{ each_peer:int }} = {{ last_way:money }}
#     3. 平均：**{{ answer:money }}**；另一环 {{ other_part:money }}，两环相加 {{ both_parts:money }}，就是总差距
#
#     两种顺序差了 {{ order_gap:money }}。谁想把网点说得重要，谁就让它先动：**顺序的陷阱，不用造假也能得出想要的答案。**
#   en: |
#     1. Outlets first: {{ more_shops:1 }} × {{ each_own:int }} = {{ first_way:money }}
#     2. Outlets last: {{ more_shops:1 }} × {{ each_peer:int }} = {{ last_way:money }}
#     3. Mean: **{{ answer:money }}**; the other link {{ other_part:money }}, together {{ both_parts:money }}, which is the gap
#
#     The two orders differ by {{ order_gap:money }}. Whoever wants outlets to matter lets them move first: **the order gives you the answer you like without a single false figure.**

# %% id="answer-4b.5" exercise="4b.5" tags=["exercise"]
# zh: shops_own、shops_peer 是活跃网点；each_own、each_peer 是每家一年的金额
# en: shops_own and shops_peer are active outlets; each_own and each_peer yuan an outlet a year
answer = None
### BEGIN SOLUTION
more_shops = shops_peer - shops_own
first_way, last_way = more_shops * each_own, more_shops * each_peer
answer = (first_way + last_way) / 2
other_part = (each_peer - each_own) * (shops_own + shops_peer) / 2
both_parts = answer + other_part
order_gap = first_way - last_way
### END SOLUTION

# %% [raw] id="4b.6" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 谁的差距，谁先动
#   en: Whose gap, whose move?
# prompt:
#   zh: 八条差距，归给**先要动手**的一方：我们、经销商，还是必须一起？
#   en: "Eight gaps: who has to move first, we, the dealer, or both together?"
# options:
#   - id: maker
#     zh: 我们先动
#     en: We move first
#   - id: dealer
#     zh: 经销商先动
#     en: The dealer moves first
#   - id: both
#     zh: 必须一起动
#     en: Both together
# items: cards
# answer_code: side_of
# praise:
#   zh: 全对。八条里有六条跟我们有关。您上一次的回顾会，写了几条我们的？
#   en: All in place. Six of the eight involve us. How many of ours did your last review name?
# hints:
#   - zh: 问一句：明天早上，谁一个人就能改它？
#     en: "Ask: who could change it alone tomorrow morning?"
#   - zh: 一个人改不动、两边都要出力的，就是“一起”。
#     en: What neither can change alone belongs to both.
# wrong:
#   - value: {stock: dealer}
#     say:
#       zh: 货在他仓里，可月底那几车是谁打电话要他收的？
#       en: The goods are in his warehouse. Who rang at the month's end and asked him to take them?
#   - value: {rejected: dealer}
#     say:
#       zh: 材料是他交的。要哪几样、什么格式，我们什么时候说过？
#       en: He hands in the papers. When did we say which ones, and in what form?
#   - value: {hole: dealer}
#     say:
#       zh: 进场费谁批？新店第一车谁送？他一个人谈得下来吗？
#       en: Who approves the listing fee, who delivers the first order? Can he get in alone?
#   - value: {overdue: maker}
#     say:
#       zh: 终端欠的是谁的货款？我们能替他去收吗？
#       en: Whose money do outlets owe? Can we collect it for him?
# solution:
#   zh: |
#     - **我们先动**：核销、返利、送货准时——流程都在我们手里。
#     - **经销商先动**：终端逾期、他的业务员成交——人和账都是他的。
#     - **一起动**：大店进场、月末压货、核销被拒——一头动不了。
#
#     为什么要分：差距全写成他的，行动表就成了整改通知。先写我们三条，带上日期，他那两条才好开口。
#   en: |
#     - **We:** claims, rebates, punctual delivery; the processes are in our hands.
#     - **The dealer:** outlets paying late, his reps' strike rate; his people, his books.
#     - **Both:** large shops, month-end pushing, rejected claims; one end alone cannot move them.
#
#     Why it matters: with all gaps on his side the sheet is a list of faults. Write our three with dates first, and his two can be talked about.

# %% id="answer-4b.6" exercise="4b.6" tags=["exercise"]
# zh: cards 里是八条差距的编号；给每条填 "maker"、"dealer" 或 "both"
# en: cards holds the keys of eight gaps; give each "maker", "dealer" or "both"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["claims", "rebates", "ontime"], "maker")
answer |= dict.fromkeys(["overdue", "strike"], "dealer")
answer |= dict.fromkeys(["hole", "stock", "rejected"], "both")
### END SOLUTION

# %% [markdown] id="diversion" lang="zh" tags=["slide"]
# ## 异常只是线索：颍川和颍上丰
#
# 春节前两个月，同在阜阳，同样 {{ d_items_n:int }} 个单品：
#
# - 颍川商贸：平时的 **{{ more_times:1 }} 倍**，活跃网点没有多（{{ active_before:int }} → {{ active_then:int }} 家）
# - 颍上丰副食：平时的 {{ fewer_times:2 }} 倍
#
# 像窜货。可邻居少的 {{ fewer_cases:int }} 箱，只够解释颍川多的 {{ more_cases:int }} 箱的 **{{ explained:percent0 }}**。
#
# 先核三样：有没有团购或新渠道的大单？二批要了多少？箱码在哪里被扫到？
#
# 见张总先问：“节前这三个品卖得好，走的是哪几个客户？”**不定罪，不停返利，合规先看。**

# %% [markdown] id="diversion" lang="en" tags=["slide"]
# ## An anomaly is a clue: Yingchuan and Yingshangfeng
#
# Two months before New Year, both in Fuyang, the same {{ d_items_n:int }} items:
#
# - Yingchuan: **{{ more_times:1 }} times** the usual, and no more active outlets ({{ active_before:int }} → {{ active_then:int }})
# - Yingshangfeng: {{ fewer_times:2 }} times the usual
#
# It looks like diversion. Yet the neighbour's missing {{ fewer_cases:int }} cases explain **{{ explained:percent0 }}** of the {{ more_cases:int }} more.
#
# Check three things: a company order or a new channel? How much went to sub-dealers? Where were case codes scanned?
#
# Ask Mr Zhang first: "These three sold well before New Year; to which customers?" **No verdict, no rebate stopped, compliance first.**

# %% [markdown] id="sheet" lang="zh" tags=["slide"]
# ## 差距变成行动：一行一个人
#
# | 指标 | 现在 → 比谁 | 下一步 | 谁 | 哪天 |
# |---|--:|---|---|---|
# | 加权铺货率 | {{ h_weighted:percent0 }} → {{ hp_weighted:percent0 }} | 谈下没进的 {{ large_missing:int }} 家 A 店 | 李强（我们） | 8 月 31 日 |
# | 覆盖率 | {{ cover:percent0 }} → {{ cover_peers:percent0 }} | 重排线路，补一条城北线 | 小华（他） | 8 月 15 日 |
# | 核销天数 | {{ h_claims:int }} → {{ hp_claims:int }} | 材料清单一页纸，改线上 | 周琳（我们） | 7 月 31 日 |
# | 库存天数 | {{ h_stock:int }} → {{ hp_stock:int }} | 每周五盘点，按动销补货 | 刘师傅（他） | 7 月 10 日 |
#
# 没有数、没有人、没有日期的行，划掉。**动词开头：谈下、重排、列出、盘点，不写“加强”。**

# %% [markdown] id="sheet" lang="en" tags=["slide"]
# ## From gap to action: one name a row
#
# | Measure | Now → against | Next step | Who | When |
# |---|--:|---|---|---|
# | Weighted distribution | {{ h_weighted:percent0 }} → {{ hp_weighted:percent0 }} | list in the {{ large_missing:int }} missing A shops | Li Qiang (ours) | 31 Aug |
# | Coverage | {{ cover:percent0 }} → {{ cover_peers:percent0 }} | redraw routes, add one in the north | Hua junior (his) | 15 Aug |
# | Claim days | {{ h_claims:int }} → {{ hp_claims:int }} | one-page list of papers, go online | Zhou Lin (ours) | 31 Jul |
# | Days of stock | {{ h_stock:int }} → {{ hp_stock:int }} | count on Fridays, refill by what sells | Mr Liu (his) | 10 Jul |
#
# A row without number, name or date is struck out. **Begin with a verb: list, redraw, count; never "strengthen".**

# %% [raw] id="4b.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 写一行行动
#   en: Write one row of the sheet
# prompt:
#   zh: |
#     给一条**我们的**差距写一行：指标从多少到多少（带单位）、跟谁比、下一步做什么、哪一个人、哪天。
#
#     可选：华顺的返利到账 {{ h_rebates:int }} 天（同类 {{ hp_rebates:int }} 天），或谯城的箱满足率 {{ q_case:percent0 }}。
#   en: |
#     Write one row for a gap of **ours**: the measure from how much to how much (with unit), compared with whom, the next step, one person, and a date.
#
#     Choose Huashun's rebates, {{ h_rebates:int }} days until they arrive ({{ hp_rebates:int }} at others), or Qiaocheng's fill rate of {{ q_case:percent0 }} by case.
# hints:
#   - zh: 下一步用动词开头，明天早上就能做的那种。
#     en: Begin the next step with a verb, something that can be done tomorrow morning.
#   - zh: 可以照这个样子：指标，从……到……（同类中位），下一步……，谁，哪天前。
#     en: "A possible form: what, from ... to ... (median of others); next step ...; who; by when."
# rules:
#   - avoid:
#       zh: "加强|提升|优化|改善|推进|重视|努力|尽快|进一步|大幅|积极"
#       en: "strengthen|improve|optimi[sz]e|enhance|as soon as possible|\\basap\\b|make an effort|pay attention|further|significant"
#     say:
#       zh: “加强”“尽快”怎么打勾？明天早上谁拿起电话打给谁？
#       en: How would one tick off "improve" or "as soon as possible"? Who rings whom tomorrow morning?
#   - find:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:%|天|个点)?[^\\d]{0,12}?(?:到|至|→|->|降|升|缩|提)[^\\d]{0,6}\\d"
#       en: "\\d[^\\d]*(\\bto\\b|→|->)[^\\d]*\\d"
#     say:
#       zh: 从多少到多少？只有一个数，差距在哪里？
#       en: From how much to how much? With one figure only, where is the gap?
#   - find:
#       zh: "\\d\\s*(?:%|天|个点)|[一二三四五六七八九]成"
#       en: "\\d\\s*(%|percent|per cent|days?|points)"
#     say:
#       zh: 这个数是天，是百分之几，还是箱？
#       en: Is this figure in days, per cent or cases?
#   - find:
#       zh: "同类|同行|中位|去年|计划|标杆|别家|其他经销商"
#       en: "median|peers?|others|other dealers|last year|plan|benchmark|like him"
#     say:
#       zh: 跟谁比出来的差距？换一家比，差距还在吗？
#       en: A gap compared with whom? Would it still be there against somebody else?
#   - find:
#       zh: "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文华](?:总|经理|主管|师傅|工|姐|哥|会计)|[小老][王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文华]|(?:^|[,;。、:(\\s])(?!周[一二三四五六日])[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文华][一-龥]{1,2}(?=$|[,;。、()\\s])"
#       en: "Zhou Lin|Wang Min|Li Qiang|(?-i:\\b(?:Mr|Ms|Mrs)\\.?\\s+[A-Z]|\\b[A-Z][a-z]+ [A-Z][a-z]+\\b)"
#     say:
#       zh: 哪一个人？写“财务部”“物流部”的，出了事您打谁的电话？
#       en: Which person? With "finance" or "logistics" on the sheet, whose phone do you ring?
#   - find:
#       zh: "\\d+\\s*月|\\d+\\s*[号日]|月底|本周|下周|周[一二三四五]"
#       en: "january|february|march|april|may|june|july|august|september|october|november|december|\\bjan\\b|\\bfeb\\b|\\bmar\\b|\\bapr\\b|\\bjun\\b|\\bjul\\b|\\baug\\b|\\bsep\\b|\\boct\\b|\\bnov\\b|\\bdec\\b|monday|tuesday|wednesday|thursday|friday|end of the month"
#     say:
#       zh: 哪天？没有日期，下次开会它是做完了还是没做完？
#       en: By when? Without a date, is it done or not done at the next meeting?
#   - at_most:
#       zh: 90
#       en: 60
#     say:
#       zh: 一行写得下吗？是不是塞了两件事？
#       en: Does it fit one line? Are there two things in it?
# sample:
#   zh: 华顺返利到账：从 99 天到 82 天（同类中位），下一步列出三笔没付的返利、逐笔查卡在哪个签字，周琳，7 月 15 日前回华总。
#   en: "Huashun's rebates: from 99 days to 82 days (median of others); next step: list the unpaid ones and find which signature each waits for; Zhou Lin, answer to Mr Hua by 15 July."
# praise:
#   zh: 五样齐了。请邻座扮财务问一句：“这个日期，我没答应过吧？”您怎么办？
#   en: All five are there. Let your neighbour play finance and say "I never agreed to that date". What do you do?
# wrong:
#   - value:
#       zh: 华顺返利到账从 99 天到 82 天（同类中位），加强沟通，尽快处理，周琳，7 月 15 日。
#       en: "Huashun's rebates from 99 days to 82 days (median of others): improve communication, Zhou Lin, 15 July."
#     say:
#       zh: “加强”“尽快”怎么打勾？明天早上谁拿起电话打给谁？
#       en: How would one tick off "improve" or "as soon as possible"? Who rings whom tomorrow morning?
#   - value:
#       zh: 谯城箱满足率比同类中位低，下一步列出常缺的五个单品，王敏，7 月 20 日。
#       en: "Qiaocheng's fill rate is below the median of others; next step: list the five items that are short; Wang Min, 20 July."
#     say:
#       zh: 从多少到多少？只有一个数，差距在哪里？
#       en: From how much to how much? With one figure only, where is the gap?
#   - value:
#       zh: 谯城箱满足率从 68% 到 94%（同类中位），下一步列出常缺的五个单品、查是断货还是排车，物流部，7 月 20 日。
#       en: "Qiaocheng's fill rate by case from 68% to 94% (median of others); next step: list the five items that are short; logistics; 20 July."
#     say:
#       zh: 哪一个人？写“财务部”“物流部”的，出了事您打谁的电话？
#       en: Which person? With "finance" or "logistics" on the sheet, whose phone do you ring?
#   - value:
#       zh: 华顺返利到账从 99 天到 82 天，下一步逐笔查卡在哪个签字，周琳，7 月 15 日前回华总。
#       en: "Huashun's rebates from 99 days to 82 days; next step: find which signature each waits for; Zhou Lin, by 15 July."
#     say:
#       zh: 跟谁比出来的差距？换一家比，差距还在吗？
#       en: A gap compared with whom? Would it still be there against somebody else?
#   - value:
#       zh: 华顺返利到账从 99 天到 82 天（同类中位），下一步逐笔查卡在哪个签字，周琳。
#       en: "Huashun's rebates from 99 days to 82 days (median of others); next step: find which signature each waits for; Zhou Lin."
#     say:
#       zh: 哪天？没有日期，下次开会它是做完了还是没做完？
#       en: By when? Without a date, is it done or not done at the next meeting?
# solution:
#   zh: |
#     一行五样：指标（从多少到多少、带单位）、跟谁比、下一步、一个人、一个日期。
#
#     为什么先写我们的：{{ h_rebates:int }} 天和 {{ q_case:percent0 }} 都不是经销商改得了的。行动表第一行是我们的，后面请他改什么，他才听得进。
#
#     为什么只写一个人：写部门，等于没有人。业务员没有权定财务的日期，所以“周琳”两个字写上去之前，**先拿着这一行去找她**；她改的日期，才是真日期。
#   en: |
#     Five things in a row: the measure from – to with its unit, compared with whom, the next step, one person, one date.
#
#     Why ours first: no dealer can change {{ h_rebates:int }} days or {{ q_case:percent0 }}. With our row on top he will listen to what we ask of him.
#
#     Why one person: a department is nobody. And a rep cannot promise finance's date, so **take the row to Zhou Lin before her name goes on it**; the date she writes is the real one.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（4 分钟）
#
# - 您公司哪个过程指标**一考核就变形**？换成哪个更难造假？
# - 您手上一家“总数达标”的经销商，**哪一环可能在漏？** 六环里有几环您没有数？
# - 上一次差距会上，**我们自己的差距写了几条？** 谁签的日期？

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (4 minutes)
#
# - Which process measure in your company **changes its shape once it is paid for**? What would be harder to fake?
# - A dealer of yours who is "on target": **which link may leak?** For how many of the six have you no figure?
# - In your last gap meeting, **how many gaps of ours were written down?** Who signed the dates?

# %% [raw] id="4b.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 10
# title:
#   zh: 一页过程，三个差距
#   en: One page of process, three gaps
# prompt:
#   zh: |
#     用华顺的数据卡（培训师发），或者您自己的一家经销商，在一张大白纸上写：
#
#     1. 六环画出来，每环写数；没有数的打问号，写“找谁要”
#     2. 选**三个**差距（至少一个是我们的），写跟谁比、几家、差多少
#     3. 每个差距一行行动：下一步、一个人、一个日期
#     4. 写下一个**您怀疑、但还不能说**的异常：还要核哪三样，见老板先问哪一句
#
#     贴墙。巡展的人只问两句：“哪几家店？”“哪一个品？”
#   en: |
#     With Huashun's data card (from the trainer) or a dealer of your own, write on one flip-chart page:
#
#     1. the six links with their figures; a question mark where you have none, and whom to ask
#     2. **three** gaps (at least one of ours): compared with whom, how many, how much
#     3. one row of action for each: next step, one person, one date
#     4. one anomaly that you **suspect and cannot yet say**: three things to check, and the first question to the owner
#
#     On the wall. Visitors ask two things only: "which shops?" and "which item?"
# hints:
#   - zh: 别挑最大的三个，挑“能动、说得清、有我们一条”的三个。
#     en: Do not take the three largest; take three that can be moved and explained, one of them ours.
#   - zh: 找不到我们的差距？看核销、返利到账、准时足量、拒核这四样。
#     en: No gap of ours? Look at claims, rebates, on time in full, and rejected claims.
# sample:
#   zh: 华顺。六环：网点 1,750、覆盖 72%、活跃 62%、订单 18.1、品项 3.06、品项金额 535 元。三个差距（同类 6 家中位）：加权铺货 62% 对 75%，李强 8 月 31 日前谈下没进的三家 A 店；覆盖 72% 对 82%，小华 8 月 15 日前重排线路；核销 92 天对 84 天（我们的），周琳 7 月 31 日前出一页材料清单。怀疑：品项金额比同类高四成多，是店大，还是有批发？核大客户名单、二批出货、单张最大的十笔；先问华总：“您出货最大的十个客户，今年换了几个？”
#   en: "Huashun. Links: 1,750 outlets, 72% covered, 62% active, 18.1 orders, 3.06 lines, CNY 535 a line. Gaps (median of 6): weighted distribution 62% against 75%, Li Qiang gets us into the three missing A shops by 31 August; coverage 72% against 82%, Hua junior redraws routes by 15 August; claims 92 days against 84 (ours), Zhou Lin writes a one-page list of papers by 31 July. Suspected: yuan a line over four tenths above others; large shops, or wholesale? Check the list of large customers, sales to sub-dealers, the ten largest orders. First question: “Of your ten largest customers, how many are new this year?”"
# praise:
#   zh: 没有标准答案。互相追三句：这个差距跟谁比、几家？我们的那一条谁签？那个异常，您敢不敢先不说？
#   en: "There is no standard answer. Ask each other: against whom, how many? Who signs ours? Can you keep that anomaly to yourself for now?"
# solution:
#   zh: |
#     没有唯一答案，看五样：
#
#     - 六环齐不齐？打问号的比硬填的强。
#     - 差距写没写基准和家数？
#     - 三条里有没有**我们的**？
#     - 每行是不是一个人、一个日期、动词开头？
#     - 异常那一条，写的是“还要核什么”，还是已经定了罪？
#   en: |
#     There is no single answer; look at five things:
#
#     - Are all six links there? A question mark beats an invented figure.
#     - Do the gaps name benchmark and number?
#     - Is one of the three **ours**?
#     - One person, one date, a verb first?
#     - Does the anomaly say what to check, or is it a verdict already?

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 出货是六环相乘；总数达标的，也可能四环在漏。
# 2. 数值看家数，加权看生意；“品牌 ÷ 品类”是份额，不是加权铺货率。
# 3. 平均库存骗人：分品看、往后看；满足率先说箱、行、单。
# 4. 差距要拆得齐、不看顺序、倒过来只变号；跟谁比、几家，写在表上。
# 5. 差距有我们的一半：**一行一个人一个日期；异常只提示，不定罪。**

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Offtake is six links multiplied; a dealer on target may leak in four.
# 2. Numeric counts shops, weighted counts trade; brand over category is share, not weighted distribution.
# 3. Average stock deceives: look by item and ahead; name case, line or order with a fill rate.
# 4. A split adds up, knows no order and only turns signs when reversed; name the benchmark and how many.
# 5. Half the gaps are ours: **one row, one name, one date; an anomaly is a flag, never a verdict.**
