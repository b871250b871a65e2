# ---
# id: 08-follow-up
# number: "8"
# order: 10
# title:
#   zh: 跟进、跟进、再跟进：计分卡
#   en: "Follow up, follow up, follow up: the scorecard"
# question:
#   zh: 金百汇的郑总领您走到仓库走廊，货码到了门口：“一年了，你们每月发我一张表，达成率一百一，全绿。我的钱都在这走廊里。您说说，那张表量的是我的生意，还是你们的任务？”——您怎么回答？
#   en: "Mr Zheng of Jinbaihui walks you through his warehouse; goods stand up to the door: “For a year you have sent me a sheet every month, 110 per cent, all green. My money stands in this corridor. Tell me, does that sheet measure my business or your target?” What do you answer?"
# objectives:
#   zh:
#     - 说得出核心七项、各自的权重和方向，为什么厂家的责任也在上面
#     - 按方向判红黄绿，没有数的写灰，不当零分，算得出总分
#     - 说得清健康闸门：库存超上限、连续三个月进大于出，总分不给绿
#     - 报全年落点报一个范围，躲得开春节错期
#     - 开得了 30、60、90 天和每月的回顾，两周一页纸三件事，有人有日子
#     - 红灯的那个月，跟老板、跟自己的财务都说得出口；看得出被做出来的指标
#   en:
#     - name the core seven, their weights and directions, and say why the maker's duties are on it
#     - judge red, amber and green by direction, leave grey what has no figure, and work out the total
#     - explain the health gate, no green while stock is over its maximum or more goes in than out three months running
#     - give the year's landing as a range and step around the New Year shift
#     - run reviews at 30, 60, 90 days and monthly, with a fortnightly page of three things, each with a name and a date
#     - find the words in a red month, for the owner and for one's own finance; see when a measure is being made to look good
# minutes:
#   teaching: 26
# after: ["8.2", "8.5", "8.6", "8.7", "8.9"]
# tables: [dealers, sell_in, offtake, stock, dealer_pnl, dealer_balance, outlets, coverage, store_audits, visits, service, claims, targets]
# prerequisites: [03-tiering, 05-ogspm]
# terms: [G014, G015, G020, G067, G055, G070, G076, G036, G095, G100, G102, G093]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

from jbptools.scorecard.entering import enter
from jbptools.scorecard.kpis import kpi_rules, limits
from jbptools.scorecard.verb import case_plan

case = jbp.case()
huashun, jinbaihui, qiaocheng, huida, yuanzhou, lugu = "D001", "D012", "D038", "D021", "D052", "D019"
june = "2026-06"
sold = case.table("offtake").groupby(["dealer_id", "month"])["amount_yuan"].sum()


def agreed_card(dealer):
    # zh: 课堂的约定：出货不低于去年同月；其余用程序的建议值（同类中位、库存 10–40 天等）
    # en: agreed for the class: offtake not below last year's month; elsewhere the kit's suggestions
    plan = case_plan(case, dealer, june)
    for month in pd.period_range("2026-01", "2026-12", freq="M"):
        plan = enter(plan, "offtake", month, target=float(sold.get((dealer, month - 12), 0)))
    return jbp.scorecard(plan, june)


cards = {dealer: agreed_card(dealer) for dealer in (jinbaihui, qiaocheng, huida, huashun)}
lights = {
    "green": {"zh": "绿", "en": "green"},
    "amber": {"zh": "黄", "en": "amber"},
    "red": {"zh": "红", "en": "red"},
    "grey": {"zh": "灰", "en": "grey"},
}

# %% id="rules" tags=["figures"]
rules = kpi_rules()
weights = {name: rule.core for name, rule in rules.items() if rule.core}
w_offtake, w_roi, w_wd, w_active, w_store, w_stock, w_fill, w_claims = (
    weights[name]
    for name in (
        "offtake",
        "dealer_roi",
        "weighted_distribution",
        "active_outlets",
        "store_score",
        "stock_days",
        "fill_rate",
        "claim_days",
    )
)
w_maker = w_fill + w_claims
up_green, up_amber = rules["offtake"].green, rules["offtake"].amber
down_amber, stock_slack = rules["claim_days"].amber, rules["stock_days"].slack
stock_low, stock_high = rules["stock_days"].low, rules["stock_days"].high
fill_aim, claim_aim = rules["fill_rate"].target, rules["claim_days"].target
least_share = limits("total")["least_share"]

# %% id="jinbaihui" tags=["figures"]
zheng = cards[jinbaihui]
zheng_points = {line.line.kpi: line.score.points for line in zheng if line.weight}
z_offtake, z_roi, z_wd, z_active, z_store, z_stock, z_fill = (
    zheng_points[name] for name in list(zheng_points)[:7]
)
zheng_total = zheng.total.points
zheng_as_zero = sum(weights[name] * (points or 0) for name, points in zheng_points.items())
zheng_as_full = sum(
    weights[name] * (100 if points is None else points) for name, points in zheng_points.items()
)
zheng_known = [points for points in zheng_points.values() if points is not None]
zheng_plain = sum(zheng_known) / len(zheng_known)
zheng_plain_zero = sum(zheng_known) / len(zheng_points)
zheng_days, zheng_roi = zheng["stock_days"].value, zheng["dealer_roi"].value
active = case.table("coverage").set_index(["dealer_id", "month"])["active_outlets"]
zheng_active_change = active[(jinbaihui, "2026-06")] / active[(jinbaihui, "2025-06")] - 1
year = jbp.kpi_values(
    case,
    [
        "target_attainment",
        "loading_ratio",
        "call_compliance",
        "short_visit_share",
        "strike_rate",
        "duplicate_outlets",
    ],
    "2025-07",
    "2026-06",
).table
zheng_att = year.loc[jinbaihui, "target_attainment"]
zheng_loading = year.loc[jinbaihui, "loading_ratio"] - 1
# zh: 公司原来的表：进货达成 60、出货 20、加权铺货 20；超额算满分
# en: the company's old sheet: sell-in against target 60, offtake 20, weighted distribution 20; over is full marks
old_total = 0.6 * 100 * min(1, zheng_att) + 0.2 * z_offtake + 0.2 * z_wd
balance = case.table("dealer_balance").set_index(["dealer_id", "month"])["stock_yuan"]
cost = case.table("dealer_pnl").set_index(["dealer_id", "month"])["cogs_yuan"]


def days_at(month):
    months = [month - back for back in range(3)]
    return balance[(jinbaihui, month)] / (sum(cost[(jinbaihui, one)] for one in months) / 91.25)


window = pd.period_range("2025-07", "2026-06", freq="M")
zheng_months = pd.DataFrame(
    {
        "month": window,
        "this_year": [days_at(month) for month in window],
        "last_year": [days_at(month - 12) for month in window],
        "target": float(stock_high),
    }
)
goals = case.table("targets")
goals = (
    goals[goals["dealer_id"] == jinbaihui].groupby(goals["month"].astype(str).str[:4])["target_yuan"].sum()
)
bought = case.table("sell_in")
bought = bought[bought["dealer_id"] == jinbaihui]
bought = bought.groupby(bought["date"].dt.year.astype(str))["amount_yuan"].sum()
whole_years = [one for one in goals.index if one < "2026"]
zheng_hit_years = len(whole_years)
zheng_hit = sum(bool(bought[one] >= 0.999 * goals[one]) for one in whole_years)

# %% id="others" tags=["figures"]
ma, fang, hua = cards[qiaocheng], cards[huida], cards[huashun]
ma_total, fang_total, hua_total = (one.total.points for one in (ma, fang, hua))
ma_fill, fang_fill, hua_fill = (one["fill_rate"].value for one in (ma, fang, hua))
ma_claims, fang_claims, hua_claims = (one["claim_days"].value for one in (ma, fang, hua))
fang_light = lights[fang.total.light]
fang_fill_light, hua_fill_light = lights[fang["fill_rate"].light], lights[hua["fill_rate"].light]
ma_days, ma_active, ma_active_aim = (
    ma["stock_days"].value,
    ma["active_outlets"].value,
    ma["active_outlets"].aim.target,
)
ma_active_rate, ma_claims_rate = ma_active / ma_active_aim, ma_claims / claim_aim
ma_stock_rate, ma_fill_rate = ma_days / stock_high, ma_fill / fill_aim
claims = case.table("claims")
waiting = claims[(claims["dealer_id"] == huida) & claims["settled_date"].isna()]
fang_open = waiting["amount_yuan"].sum()
fang_oldest = (pd.Timestamp("2026-06-30") - waiting["advanced_date"].min()).days
fang_papers = sorted(waiting["claim_id"])
yuan_calls, yuan_short, yuan_strike, yuan_twice = (
    year.loc[yuanzhou, name]
    for name in ("call_compliance", "short_visit_share", "strike_rate", "duplicate_outlets")
)

# %% id="landing-figures" tags=["figures"]
lands = jbp.dealer_landing(case, huashun, 2026)
hua_to_date, hua_plan = lands.to_date, lands.plan
run_rate, same_growth, seasonal = (lands.methods[name] for name in ("run_rate", "same_growth", "seasonal"))
land_low, land_high = lands.low, lands.high
ours = case.table("sell_in")
ours = ours[(ours["dealer_id"] == huashun) & (ours["date"] >= "2025-07-01") & (ours["date"] <= "2025-12-31")]
last_half = ours["amount_yuan"].sum() / 6


def growth_of(*months):
    now = sum(sold[(lugu, pd.Period(month, "M"))] for month in months)
    return now / sum(sold[(lugu, pd.Period(month, "M") - 12)] for month in months) - 1


january, both_months = growth_of("2026-01"), growth_of("2026-01", "2026-02")
spring = pd.period_range("2026-01", "2026-04", freq="M")
lugu_months = pd.DataFrame(
    {
        "month": spring,
        "this_year": [sold[(lugu, month)] for month in spring],
        "last_year": [sold[(lugu, month - 12)] for month in spring],
        "cny_this_year": [month.month == 2 for month in spring],
        "cny_last_year": [month.month == 1 for month in spring],
    }
)

# %% id="cards" tags=["figures"]
figures_on_card = {
    "offtake": {"zh": "出货额", "en": "Offtake"},
    "distribution": {"zh": "加权铺货率", "en": "Weighted distribution"},
    "outlets": {"zh": "活跃网点", "en": "Active outlets"},
    "fill": {"zh": "订单满足率", "en": "Fill rate"},
    "claims": {"zh": "核销天数", "en": "Claim days"},
    "stock": {"zh": "库存天数", "en": "Days of stock"},
    "roi": {"zh": "经销商回报率", "en": "Dealer's return"},
    "sell_in": {"zh": "进货额", "en": "Sell-in"},
}
ruler_of = {
    "offtake": "up",
    "distribution": "up",
    "outlets": "up",
    "fill": "up",
    "claims": "down",
    "stock": "band",
    "roi": "band",
    "sell_in": "watch",
}
situations = {
    "closed": {
        "zh": "占三成销量的大卖场关门，计划里写着“这家店不关”",
        "en": 'A hypermarket with three tenths of sales closes; the plan said "as long as it stays open"',
    },
    "stopped": {"zh": "我们停产了占两成的主力单品", "en": "We stop making an item with a fifth of his sales"},
    "two_red": {"zh": "大店拜访成交率连红两个月", "en": "Strike rate in large shops red two months running"},
    "our_promise": {
        "zh": "答应三十天核销，两个月没做到",
        "en": "Claims promised in thirty days, broken two months running",
    },
    "one_red": {
        "zh": "活跃网点头一回红，原因还没查",
        "en": "Active outlets red for the first time, nobody knows why yet",
    },
    "press": {
        "zh": "总部来电话，要把全年再提半成",
        "en": "Head office rings: five per cent more for the year",
    },
}
change_of = {
    "closed": "goal",
    "stopped": "goal",
    "two_red": "way",
    "our_promise": "way",
    "one_red": "hold",
    "press": "hold",
}

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
dealers = case.table("dealers").set_index("dealer_id")
assert dealers.loc[jinbaihui, "owner_name"] == "郑总" and dealers.loc[qiaocheng, "owner_name"] == "马总"
assert dealers.loc[huida, "owner_name"] == "方总" and abs(sum(weights.values()) - 1) < 1e-9
assert len(weights) == 8 and abs(w_maker - 0.15) < 1e-9, "seven lines, the maker's two count as one"
assert zheng_points["claim_days"] is None, "grey in exercise 8.3"
assert zheng.gate.shut and zheng_days > 100 and zheng_total < 65 < 85 < old_total, "green by the old sheet"
assert (
    min(abs(zheng_total - other) for other in (zheng_as_zero, zheng_as_full, zheng_plain, zheng_plain_zero))
    > 0.6
)
for one in (ma, fang, hua):
    scored = [line for line in one if line.score.points is not None]
    assert min(scored, key=lambda line: line.score.points).line.side == "maker", "the lowest light is ours"
before = pd.Period("2025-06", "M")
assert active[(jinbaihui, str(before))] < 0.92 * active[(jinbaihui, str(before - 12))], "red a year ago"
assert days_at(before) > stock_high and sold[(jinbaihui, before)] > 0.98 * sold[(jinbaihui, before - 12)]
assert bought["2024"] / goals["2024"] < bought["2025"] / goals["2025"], "over by more each year"
assert ma.block("maker").light == fang.block("maker").light == "red"
assert fang.total.light == "green", "a green total hides the maker's red"
assert ma["claim_days"].light == fang["claim_days"].light == hua["claim_days"].light == "red"
assert ma["fill_rate"].light == "red" and ma_days < stock_low
assert ma_claims_rate > 1.3 and 0.1 < ma_stock_rate < 0.25 and ma_active_rate > 1
assert fang_papers == ["K02113", "K02114"] and 145 < fang_oldest < 155 and 680_000 < fang_open < 690_000
assert yuan_calls > 0.99 and yuan_short > 0.4 and yuan_strike < 0.3 and yuan_twice > 0.05
assert run_rate < land_low < seasonal < land_high and january < -0.2 < 0 < both_months
assert (
    zheng_hit == zheng_hit_years == 3
    and zheng_months["this_year"].iloc[-1] > zheng_months["last_year"].iloc[-1] > stock_high
)

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 走廊里的货 | 一人念开场，问：**那张全绿的表，绿的是什么？** |
# | 3 | 七项、权重、方向，练习 8.1 | 八张卡片上墙，贴到“越高越好、越低越好、在区间里”三面墙 |
# | 3 | 红黄绿灰，练习 8.2、8.3 | 8.3 每人手算，先请把灰灯当零分的人报数 |
# | 3 | 旧表和健康闸门，金百汇，练习 8.4 | 先举手：给绿的站左边，不给的站右边 |
# | 5 | 红灯在谁那边：谯城、徽达 | 两张卡只露厂家那一块，让学员自己念 |
# | 3 | 落点和春节，练习 8.5 | 白板上先写直线外推的数 |
# | 2 | 被做出来的数，练习 8.6 | 问：**您公司哪个数最好看、最没用？** |
# | 2 | 节奏、三件事，改不改计划，练习 8.7 | 六种情形举红绿牌 |
# | 1 | 红月怎么说，练习 8.8 | 写给财务，念给扮演周琳的人听 |
# | 5° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 1 | 练习 8.9，收尾 | 两周一页：写下第一件事和日子，剩下的课后 |
#
# **还要再省时间：** 落点只看图、不推算（省 2 分钟），“被做出来的数”只问那一句（省 1 分钟），8.8 写三句就念（省 2 分钟）。8.3、8.4 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | Goods in the corridor | Someone reads it; **what exactly is green on that sheet?** |
# | 3 | Seven lines, weights, directions, exercise 8.1 | Eight cards to three walls: more is better, less is better, inside a band |
# | 3 | Red, amber, green, grey, exercises 8.2 and 8.3 | 8.3 by hand; ask first those who took grey as nought |
# | 3 | Old sheet and health gate, Jinbaihui, exercise 8.4 | Those who give green stand left, the others right |
# | 5 | Whose red light: Qiaocheng, Huida | Uncover only the maker's block; they read it aloud |
# | 3 | Landing and New Year, exercise 8.5 | The straight-line figure on the board first |
# | 2 | Figures made to look good, exercise 8.6 | **Which figure in your company is prettiest and least useful?** |
# | 2 | Rhythm, three things, when to change the plan, exercise 8.7 | Six situations, red and green cards |
# | 1 | Words for a red month, exercise 8.8 | Written to finance, read to someone playing Zhou Lin |
# | 5° | In pairs | About dealers of their own; in the two days during a break |
# | 1 | Exercise 8.9, close | The fortnightly page: the first thing and its date; the rest afterwards |
#
# **To save still more:** the landing from the chart only (2 minutes), one question on prettified figures (1), three sentences in 8.8 (2). Keep 8.3 and 8.4.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 计分卡不是考核表。考核表一个人打、一个人挨打；**计分卡两家人一起填，两家都在上面**。
# - 七项、权重、门槛是本课的约定，不是行业标准。学员要改，当场改：改了权重，看看哪一家变了颜色，再问“变得有没有道理”。
# - 灰灯停一下：很多公司的系统把空白算成零，也有的算成满分。两种都在骗人。
# - 闸门那一页，先让他们看旧表（{{ old_total:int }} 分，绿），再亮出库存天数。别急着讲，等有人自己说出来。
# - 金额不能拿进货减出货：进货按进价，出货按批价，差着毛利。**比箱数**。
# - 落点报范围，总部会不高兴。回一句：“报一个点，您就少了一次提前知道的机会。”
# - 红月那一页，演一遍给他们看，语气平。最忌两种：怪市场，和“我保证”。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - A scorecard is no appraisal form. On that one side marks and the other is marked; **a scorecard is filled in by both, and both are on it**.
# - Seven lines, weights and thresholds are this course's convention, no industry standard. If they want others, change them live, see who changes colour, and ask whether that makes sense.
# - Stay on grey. Many systems turn a blank into nought, some into full marks. Both lie.
# - At the gate show the old sheet first ({{ old_total:int }} points, green), then the days of stock. Wait until somebody says it.
# - Never subtract offtake from sell-in in yuan: one is at buy-in, the other at sell-out price, with the margin between. **Compare cases.**
# - A landing as a range annoys head office. Answer: "With a single figure you lose the chance to know early."
# - Act out the red month yourself, in an even voice. Two things to avoid: blaming the market, and "I promise".

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “进货达成不在卡上？那总部考我什么？” | 它在旁边看着，不给分。要是给了分，郑总的走廊谁来清？ |
# | “厂家的责任凭什么占 15 分？” | 核销九十天，他拿什么开新店？这 15 分里，哪一分是您一个人能动的？ |
# | “回报率越高越好，凭什么有上限？” | 高得离谱，多半是投得太少：少备货、少送货、少铺店。谯城的回报率是全公司数得着的，您觉得它健康吗？ |
# | “没有数就先按上月的填。” | 按上月填，您怎么知道它变了？写灰，写上谁哪天补。 |
# | “闸门太狠，一票否决。” | 一票否的是绿，不是他这个人。库存超上限，您敢再给他加任务吗？ |
# | “谯城库存 {{ ma_days:int }} 天，才判个黄？” | 区间两头都让了 {{ stock_slack:int }} 天。断货这一头，您会让几天？现在就改。 |
# | “徽达我们的两盏都不绿，总分还给绿？” | 好问题：厂家红灯要不要也当一道闸门？写进去，您的财务签不签？ |
# | “红了就改目标呗。” | 目标跟着结果走，那还量什么？前提变了才改目标，做法不灵改做法。 |
# | “每两周一页，太勤。” | 一页三行，五分钟。上个月那份二十页的，有谁看完了？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "Sell-in against target is not on it? That is what head office pays me for." | It is watched and not scored. If it were scored, who would clear Mr Zheng's corridor? |
# | "Why do our duties weigh fifteen?" | With ninety days for claims, what does he open shops with? Which of the fifteen could you move yourself? |
# | "The higher the return the better; why an upper end?" | Far too high mostly means too little put in: thin stock, few deliveries, few shops. Qiaocheng's return is among the best of all; is it healthy? |
# | "Without a figure take last month's." | Then how would you see a change? Grey, and who brings it by when. |
# | "The gate is a brutal veto." | It vetoes green, not the man. With stock over its maximum, would you dare raise his target? |
# | "Qiaocheng with {{ ma_days:int }} days of stock is only amber?" | Both ends of the band allow {{ stock_slack:int }} days. At the empty-shelf end, how many would you allow? Change it now. |
# | "Neither of our lights at Huida is green, and the total is?" | Good point: should a red light of ours be a gate too? If you write it down, will your finance sign? |
# | "If it is red, change the goal." | A goal that follows the result measures nothing. Change it when its premise has gone; change the way when the way fails. |
# | "A page every two weeks is too much." | Three lines, five minutes. Who read last month's twenty pages to the end? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：红灯亮在我们这边的时候，您第一个念头是什么？
# 2. **责任**：金百汇压成这样，是郑总贪，还是谁的奖金这么设的？
# 3. **结构**：您公司的月报上，哪几项只量经销商？加上哪一项，周一早会的话就不一样了？
# 4. **现实**：下一次回顾是哪天？谁带什么去？现在就写进手机。
#
# ### 常见错误
#
# 空格当零分；库存天数当“越低越好”；用进货额减出货额看压货；一月对一月；权重平均分；指标二十项；会开了没有人名；红了先改目标；月报只发给总部，经销商看不到。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when the red light was ours, what was your first thought?
# 2. **Blame:** is Mr Zheng greedy, or whose bonus was built this way?
# 3. **Structure:** which lines of your monthly report measure only the dealer? Which one more would change Monday's talk?
# 4. **Real life:** when is your next review, and who brings what? Put it into your phone now.
#
# ### Typical mistakes
#
# Blanks as nought; days of stock as "less is better"; sell-in minus offtake in yuan; January against January; equal weights; twenty lines; a meeting without names; changing the goal because it is red; a report that only head office sees.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组，一组演厂家，一组演郑总和管账的，围着同一张卡开一次 15 分钟的回顾会。
# - **12 人**：三组分金百汇、谯城、徽达各一张卡，8.9 各写一页，交换念。
# - **24 人**：六组，两组一张卡，先各写三件事，再比哪一组的三件事当天就能动手。
# - **没有投影**：三张卡打印；红黄绿灰用四色便签，**上面都写字**，不只靠颜色。
# - **没有网络**：全部在本机；计分卡可以存成 Excel 带去经销商那里填。
# - **线上**：8.4 用投票；8.8 写在聊天框，念三条。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups, maker against Mr Zheng with his bookkeeper, hold a 15-minute review around one card.
# - **12 people:** three groups, one card each for Jinbaihui, Qiaocheng and Huida; 8.9 written, swapped and read.
# - **24 people:** six groups, two to a card; both write three things, then compare which could begin today.
# - **No projector:** print three cards; red, amber, green and grey as notes **with the word on them**, never colour alone.
# - **No network:** everything runs on this machine; the card goes along as an Excel sheet to be filled in at the dealer's.
# - **Online:** 8.4 as a poll; 8.8 in the chat, three are read out.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：计分卡（一月一张，两家各一份）
#
# | 项目 | 权重 | 约定 | 这个月 | 灯（写字） | 数从哪来 |
# |---|--:|---|---|---|---|
# | 出货对计划（累计） | 20 | | | | |
# | 经销商回报率（区间） | 15 | | | | |
# | 加权铺货率 | 15 | | | | |
# | 活跃网点 | 10 | | | | |
# | 门店得分（抽查 ___ 家） | 10 | | | | |
# | 库存天数（区间） | 15 | | | | |
# | **我们的**：满足率 | 7.5 | | | | |
# | **我们的**：核销天数 | 7.5 | | | | |
#
# 闸门：□ 库存没超上限　□ 没有连续三个月进大于出（按箱）　两个都打勾才可能给绿
#
# ### 可打印：两周一页
#
# | 这两周最要紧的三件事 | 谁 | 哪天前 | 从哪一盏灯来 | 上回那件办成没有 |
# |---|---|---|---|---|
# | 1 | | | | |
# | 2 | | | | |
# | 3 | | | | |
#
# 他说的一句话（照抄，写日期）：______________
#
# ### 可打印：周琳的角色卡（8.8 用）
#
# > 您是财务总监周琳。核销慢，一半因为材料不齐，一半因为您只有两个人。谁来催都先问三句：哪一张单？缺什么？您要我哪天给您什么？答得上来，您就答应一件小的；一上来就说“尽快”“经销商有意见”，您回一句“按流程走”。
#
# ### 可打印：郑总的角色卡（8.4、8.9 用）
#
# > 您是郑总。您知道货压了，也知道今年返利靠这个。谁说“再进一车就到坎”，您都心动。谁先把走廊那批货怎么走掉说清楚，您就跟谁谈。

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: scorecard (one a month, a copy for each side)
#
# | Line | Weight | Agreed | This month | Light (write it) | Source |
# |---|--:|---|---|---|---|
# | Offtake against plan (to date) | 20 | | | | |
# | Dealer's return (band) | 15 | | | | |
# | Weighted distribution | 15 | | | | |
# | Active outlets | 10 | | | | |
# | Store score (___ shops checked) | 10 | | | | |
# | Days of stock (band) | 15 | | | | |
# | **Ours:** fill rate | 7.5 | | | | |
# | **Ours:** claim days | 7.5 | | | | |
#
# Gate: □ stock not over its maximum  □ not three months running more in than out (cases). Green only with both.
#
# ### To print: the fortnightly page
#
# | The three things of these two weeks | Who | By when | From which light | Was the last one done? |
# |---|---|---|---|---|
# | 1 | | | | |
# | 2 | | | | |
# | 3 | | | | |
#
# One sentence of his (as spoken, with date): ______________
#
# ### To print: role card for Zhou Lin (8.8)
#
# > You are Zhou Lin, finance director. Claims are slow half because papers are incomplete, half because you have two people. Whoever comes, you ask: which paper, what is missing, what do you want from me by when? To a good answer you grant one small thing. To "as soon as possible" or "the dealer complains" you say "there is a procedure".
#
# ### To print: role card for Mr Zheng (8.4, 8.9)
#
# > You are Mr Zheng. You know that you are stuffed, and that this year's rebate hangs on it. "One more truck and you reach the step" tempts you. You deal with the first person who tells you how the goods in the corridor will move.

# %% [markdown] id="never-opened" lang="zh" tags=["slide"]
# ## 计划不是写死的，是没人看死的
#
# 郑总那张表，每月都有，月月全绿，货照样压到门口。因为：
#
# - 只量**进货**，不量货走没走
# - 只量**他**，不量我们
# - 只**发**，不**谈**；没有人名，没有日子
#
# 跟进三样：**量得对，谈得勤，改得了。** 计分卡管第一样，回顾会管第二样，三件事管第三样。

# %% [markdown] id="never-opened" lang="en" tags=["slide"]
# ## Plans do not die in writing; they die unread
#
# Mr Zheng had his sheet each month, always green, and the goods still reached the door. Because:
#
# - it measures what goes **in**, not what goes out
# - it measures **him**, not us
# - it is **sent**, not talked over; no names, no dates
#
# Following up is three things: **measure right, meet often, change things.** The scorecard does the first, reviews the second, three actions the third.

# %% [markdown] id="core-seven" lang="zh" tags=["slide"]
# ## 核心七项：一页纸，两家都在上面
#
# | 块 | 看什么（权重） |
# |---|---|
# | **结果** | 出货对计划（{{ w_offtake:percent0 }}）、经销商回报率（{{ w_roi:percent0 }}） |
# | **覆盖** | 加权铺货率（{{ w_wd:percent0 }}）、活跃网点（{{ w_active:percent0 }}） |
# | **终端** | 门店得分（{{ w_store:percent0 }}） |
# | **库存** | 库存天数（{{ w_stock:percent0 }}） |
# | **我们的责任** | 满足率和核销天数，合算一项（{{ w_maker:percent0 }}） |
#
# 进货**不计分**，只在旁边看着。权重是本课的约定，跟老板一起改；加起来总是一百。

# %% [markdown] id="core-seven" lang="en" tags=["slide"]
# ## The core seven: one page, both sides on it
#
# | Block | What (weight) |
# |---|---|
# | **Result** | offtake against plan ({{ w_offtake:percent0 }}), dealer's return ({{ w_roi:percent0 }}) |
# | **Coverage** | weighted distribution ({{ w_wd:percent0 }}), active outlets ({{ w_active:percent0 }}) |
# | **Outlet** | store score ({{ w_store:percent0 }}) |
# | **Stock** | days of stock ({{ w_stock:percent0 }}) |
# | **Our duties** | fill rate and claim days, one line together ({{ w_maker:percent0 }}) |
#
# Sell-in is watched and **brings no points**. Weights are this course's convention; change them with the owner, they always add up to a hundred.

# %% [markdown] id="our-duties" lang="zh" tags=["slide"]
# ## 为什么我们也在卡上
#
# 只给经销商打分的表，他看一眼就知道：**这是考我的，不是跟我一起干的。**
#
# - **满足率**：他订十车来几车（按箱算，写明口径）
# - **核销天数**：他垫出去的钱几天回来
#
# 这两个数他一个也动不了。我们敢写上去、每月给他看，他才信其余的数。
#
# 责任人写名字：**满足率是物流的谁，核销是财务的谁。**

# %% [markdown] id="our-duties" lang="en" tags=["slide"]
# ## Why we are on the card too
#
# A sheet that marks only the dealer tells him at a glance: **I am being examined, not joined.**
#
# - **Fill rate:** of ten truckloads ordered, how many come (by cases; say so)
# - **Claim days:** how long until his advanced money is back
#
# He cannot move either of them. If we dare to write them down and show them monthly, he believes the rest.
#
# Each has a name: **who in logistics for the fill rate, who in finance for claims.**

# %% [markdown] id="directions" lang="zh" tags=["slide"]
# ## 红黄绿先看方向：三种，别用一把尺
#
# | 方向 | 哪些 | 绿 | 黄 |
# |---|---|---|---|
# | **越高越好** | 出货、铺货、网点、门店分 | 到约定的 {{ up_green:percent0 }} | 到 {{ up_amber:percent0 }} |
# | **越低越好** | 核销天数、缺货 | 不超约定 | 不超 {{ down_amber:1 }} 倍 |
# | **在区间里** | 库存天数、回报率 | 在里面 | 出去 {{ stock_slack:int }} 天内；回报率两成内 |
#
# 库存太少是断货，太多是压货；回报率太高，多半是投得太少。
#
# 门槛是本课的约定，**约定写在计划里，不能月底才说**。

# %% [markdown] id="directions" lang="en" tags=["slide"]
# ## Direction first: three rulers, not one
#
# | Direction | Which | Green | Amber |
# |---|---|---|---|
# | **More is better** | offtake, distribution, outlets, store score | {{ up_green:percent0 }} of what is agreed | {{ up_amber:percent0 }} |
# | **Less is better** | claim days, out-of-stock | not above what is agreed | up to {{ down_amber:1 }} times |
# | **Inside a band** | days of stock, return | inside | up to {{ stock_slack:int }} days out; a fifth for the return |
#
# Too little stock is empty shelves, too much is loading; a return far too high means too little put in.
#
# Thresholds are this course's convention. **They stand in the plan and are not found out at month end.**

# %% [raw] id="8.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 八个数，哪一把尺
#   en: Eight figures, which ruler?
# prompt:
#   zh: 八个数，各用哪一把尺量？有一个只看不计分。
#   en: Eight figures. Which ruler measures each? One is only watched and brings no points.
# options:
#   - id: up
#     zh: 越高越好
#     en: More is better
#   - id: down
#     zh: 越低越好
#     en: Less is better
#   - id: band
#     zh: 在区间里
#     en: Inside a band
#   - id: watch
#     zh: 只看，不计分
#     en: Watched, no points
# items: figures_on_card
# answer_code: ruler_of
# praise:
#   zh: 全对。您公司的月报上，哪一个数用错了尺？
#   en: All in place. Which figure in your company's report is measured with the wrong ruler?
# hints:
#   - zh: 每个数问两头：多到离谱是好事吗？少到离谱呢？
#     en: "Ask at both ends: is absurdly much good? Is absurdly little?"
#   - zh: 有一个数，给它打分，仓库就会满。
#     en: One of them fills warehouses as soon as it is scored.
# wrong:
#   - value: {stock: down}
#     say:
#       zh: 谯城的库存只有 {{ ma_days:int }} 天。越低越好的话它是满分，可货架上有没有货？
#       en: Qiaocheng has {{ ma_days:int }} days of stock. With "less is better" that is full marks; are there goods on the shelves?
#   - value: {sell_in: up}
#     say:
#       zh: 进货越多分越高，月底的车开到谁的仓库？
#       en: If more sell-in is more points, into whose warehouse do the trucks drive at month end?
#   - value: {roi: up}
#     say:
#       zh: 回报率可以靠少备货、少送货抬上去。抬到多高，您反而该担心？
#       en: A return can be lifted by thin stock and few deliveries. From what height on should you worry?
#   - value: {claims: up}
#     say:
#       zh: 核销从三十天变成九十天，按“越高越好”是满分。老板同意吗？
#       en: Claims go from thirty to ninety days. By "more is better" that is full marks; would the owner agree?
# solution:
#   zh: |
#     - **越高越好**：出货、加权铺货、活跃网点、满足率
#     - **越低越好**：核销天数
#     - **在区间里**：库存天数、经销商回报率
#     - **只看不计分**：进货额
#
#     为什么进货不计分：它是我们做得到、他要承担的数。给它分，就是花钱请人压货。放在旁边看，是因为闸门要用它跟出货比。
#   en: |
#     - **More is better:** offtake, weighted distribution, active outlets, fill rate
#     - **Less is better:** claim days
#     - **Inside a band:** days of stock, dealer's return
#     - **Watched:** sell-in
#
#     Why no points for sell-in: it is the figure we can make and he has to carry. Pay for it and you pay for loading. It stands beside the card because the gate compares it with offtake.

# %% id="answer-8.1" exercise="8.1" tags=["exercise"]
# zh: figures_on_card 里是八个数的编号；给每个填 "up"、"down"、"band" 或 "watch"
# en: figures_on_card holds the keys of eight figures; give each "up", "down", "band" or "watch"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["offtake", "distribution", "outlets", "fill"], "up")
answer |= {"claims": "down", "sell_in": "watch"}
answer |= dict.fromkeys(["stock", "roi"], "band")
### END SOLUTION

# %% [raw] id="8.2" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 4
# title:
#   zh: 一条公式打天下
#   en: One formula for everything
# prompt:
#   zh: |
#     网上的模板教：“**每项达成率 = 实际 ÷ 目标**，超过 100% 就是超额完成。”同事照它给谯城打分：
#
#     | | 项目 | 约定 | 实际 | 他写的达成率 |
#     |---|---|--:|--:|--:|
#     | A | 活跃网点 | {{ ma_active_aim:int }} | {{ ma_active:int }} | {{ ma_active_rate:percent0 }} |
#     | B | 核销天数 | {{ claim_aim:int }} | {{ ma_claims:int }} | {{ ma_claims_rate:percent0 }} |
#     | C | 库存天数 | {{ stock_low:int }}–{{ stock_high:int }}（按上限算） | {{ ma_days:1 }} | {{ ma_stock_rate:percent0 }} |
#     | D | 满足率 | {{ fill_aim:percent0 }} | {{ ma_fill:percent0 }} | {{ ma_fill_rate:percent0 }} |
#
#     哪几行**不能**这么算？
#   en: |
#     A form from the web teaches: "**achievement = actual / target for each line**; above 100% is over-achieved." A colleague marks Qiaocheng with it:
#
#     | | Line | Agreed | Actual | His achievement |
#     |---|---|--:|--:|--:|
#     | A | Active outlets | {{ ma_active_aim:int }} | {{ ma_active:int }} | {{ ma_active_rate:percent0 }} |
#     | B | Claim days | {{ claim_aim:int }} | {{ ma_claims:int }} | {{ ma_claims_rate:percent0 }} |
#     | C | Days of stock | {{ stock_low:int }}–{{ stock_high:int }} (by upper end) | {{ ma_days:1 }} | {{ ma_stock_rate:percent0 }} |
#     | D | Fill rate | {{ fill_aim:percent0 }} | {{ ma_fill:percent0 }} | {{ ma_fill_rate:percent0 }} |
#
#     Which lines must **not** be worked out like this?
# options:
#   - id: a
#     zh: A 活跃网点
#     en: A, active outlets
#   - id: b
#     zh: B 核销天数
#     en: B, claim days
#   - id: c
#     zh: C 库存天数
#     en: C, days of stock
#   - id: d
#     zh: D 满足率
#     en: D, fill rate
# answer: [b, c]
# praise:
#   zh: 对。核销慢了一大截，按那张模板我们还超额。您公司的哪张表也是这么“超额”的？
#   en: Right. Claims far too slow, and by that form we over-achieve. Which of your sheets over-achieves like that?
# hints:
#   - zh: 一行一行问：实际变大，是好事还是坏事？还是要看落在哪里？
#     en: "Line by line: is a larger actual good, bad, or does it depend on where it lands?"
#   - zh: 有一行写着“超额”，老板看了会生气；有一行没有一个目标，有两头。
#     en: One line says "over-achieved" and would make the owner angry; one has two ends and no single target.
# wrong:
#   - value: [b]
#     say:
#       zh: 核销看出来了。库存那一行：{{ ma_days:int }} 天和八十天，用这个公式分得出谁断货、谁压货吗？
#       en: You saw claims. And stock, can this formula tell {{ ma_days:int }} days of empty shelves from eighty days of loading?
#   - value: [c]
#     say:
#       zh: 库存看出来了。核销那一行：天数越多，“达成率”越高，老板同意吗？
#       en: You saw stock. And claims, where more days mean more "achievement", would the owner agree?
#   - value: [b, c, d]
#     say:
#       zh: 满足率实际变大是好是坏？{{ ma_fill_rate:percent0 }} 说的是事实还是反话？
#       en: Is a larger fill rate good or bad? Does {{ ma_fill_rate:percent0 }} tell the truth or the contrary?
#   - value: [a, b, c, d]
#     say:
#       zh: 四行都不能？活跃网点和满足率，多一点是不是真的更好？
#       en: None of the four? Is more really not better for outlets and fill rate?
# solution:
#   zh: |
#     **B 和 C。**
#
#     - **B** 反了：{{ ma_claims:int }} 天比约定的 {{ claim_aim:int }} 天慢，公式却说完成 {{ ma_claims_rate:percent0 }}。越低越好的，按“不超约定是绿，不超 {{ down_amber:1 }} 倍是黄”判，这里是红。
#     - **C** 没有方向：库存要在区间里。低了断货、高了压货，除法分不出。
#     - **A、D** 越高越好，可以这么算。D 的 {{ ma_fill_rate:percent0 }} 是真话，而且是**我们的**红灯。
#
#     为什么危险：两个错合起来，一个断货、垫资的经销商会变成“全面超额”。
#   en: |
#     **B and C.**
#
#     - **B** is upside down: {{ ma_claims:int }} days are slower than the {{ claim_aim:int }} agreed, and the formula says {{ ma_claims_rate:percent0 }}. Where less is better: green up to the target, amber up to {{ down_amber:1 }} times; this is red.
#     - **C** has no single direction: stock belongs inside a band. Division cannot tell empty from stuffed.
#     - **A and D:** more is better, so it works. D's {{ ma_fill_rate:percent0 }} is true, and the red light is **ours**.
#
#     Why it is dangerous: together the two errors turn a dealer with empty shelves and our debts into an over-achiever.

# %% [markdown] id="grey" lang="zh" tags=["slide"]
# ## 没有数写灰：灰不是零，也不是满分
#
# - 这个月没有核销到账、门店还没查：**写灰，权重先拿出来**，其余的按比例算
# - 有数的权重不到 {{ least_share:percent0 }}：总分也写灰，先去把数要来
# - 抽查的店太少，也算没有数：三家店的平均说明不了什么
#
# 把空白当零，月初人人是红；当满分，没人去查店。
#
# **灰灯后面写一句：谁，哪天前，把数拿来。**

# %% [markdown] id="grey" lang="en" tags=["slide"]
# ## No figure is grey: neither nought nor full marks
#
# - No claims settled this month, no shops checked: **grey, its weight stays out**, the rest counts in proportion
# - Less than {{ least_share:percent0 }} of the weight has figures: the total is grey too; get the figures first
# - A sample that is too small counts as no figure: a mean of three shops says nothing
#
# Take blanks as nought and everybody is red on the first; take them as full marks and nobody checks a shop.
#
# **Behind each grey a sentence: who brings the figure, by when.**

# %% [raw] id="8.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: number
# relative: 0.001
# absolute: 0.25
# title:
#   zh: 金百汇六月的总分
#   en: Jinbaihui's total for June
# prompt:
#   zh: |
#     金百汇 2026 年 6 月的卡，每项得分（满分 100）。**总分是多少？**（一位小数）
#
#     | 项目 | 权重 | 得分 |
#     |---|--:|--:|
#     | 出货 | {{ w_offtake:percent0 }} | {{ z_offtake:int }} |
#     | 回报率 | {{ w_roi:percent0 }} | {{ z_roi:int }} |
#     | 加权铺货 | {{ w_wd:percent0 }} | {{ z_wd:int }} |
#     | 活跃网点 | {{ w_active:percent0 }} | {{ z_active:int }} |
#     | 门店得分 | {{ w_store:percent0 }} | {{ z_store:int }} |
#     | 库存天数 | {{ w_stock:percent0 }} | {{ z_stock:int }} |
#     | 满足率 | {{ w_fill:percent }} | {{ z_fill:int }} |
#     | 核销天数 | {{ w_claims:percent }} | 灰（这三个月没有一笔核销到账） |
#   en: |
#     Jinbaihui's card of June 2026, points out of 100 a line. **What is the total,** to one decimal?
#
#     | Line | Weight | Points |
#     |---|--:|--:|
#     | Offtake | {{ w_offtake:percent0 }} | {{ z_offtake:int }} |
#     | Return | {{ w_roi:percent0 }} | {{ z_roi:int }} |
#     | Weighted distribution | {{ w_wd:percent0 }} | {{ z_wd:int }} |
#     | Active outlets | {{ w_active:percent0 }} | {{ z_active:int }} |
#     | Store score | {{ w_store:percent0 }} | {{ z_store:int }} |
#     | Days of stock | {{ w_stock:percent0 }} | {{ z_stock:int }} |
#     | Fill rate | {{ w_fill:percent }} | {{ z_fill:int }} |
#     | Claim days | {{ w_claims:percent }} | grey (no claim settled in three months) |
# answer_code: answer
# praise:
#   zh: 对。核销三个月没有一笔到账，这盏灰灯您打算问谁？
#   en: Right. Not one claim settled in three months. Whom will you ask about that grey light?
# hints:
#   - zh: 每项得分 × 权重，加起来；灰的不进来。
#     en: Points times weight, added up; grey stays out.
#   - zh: 分母是有数的权重之和，不是一百。
#     en: Divide by the weights that have points, not by a hundred.
# wrong:
#   - code: zheng_as_zero
#     say:
#       zh: 您把灰灯当零分了。没有数，能说他核销得了零分吗？
#       en: You took grey as nought. Without a figure, can claims have scored nothing?
#   - code: zheng_as_full
#     say:
#       zh: 您把灰灯当满分了。三个月一笔都没核销，值满分吗？
#       en: You took grey as full marks. Is no claim settled in three months worth a hundred?
#   - code: zheng_plain
#     say:
#       zh: 您用了简单平均。出货和门店得分，权重一样吗？
#       en: That is a plain mean. Do offtake and store score weigh the same?
#   - code: zheng_plain_zero
#     say:
#       zh: 您把八项加起来除以八：灰的当了零分，每项也一样重。先改哪一处？
#       en: "You added all eight and divided by eight: grey counts as nought and all weigh the same. Which do you mend first?"
# solution:
#   zh: |
#     1. 有数的权重：{{ known_weight:percent }}
#     2. 得分 × 权重，加总：{{ weighted_points:2 }}
#     3. 总分：{{ weighted_points:2 }} ÷ {{ known_weight:percent }} = **{{ answer:1 }}**
#
#     为什么要除：灰的那一份权重不该帮他，也不该罚他。总分旁边照样写一句“缺核销天数”，**缺的这一项恰好是我们的责任**：三个月没给他核销过一笔，这本身就是一条消息。
#   en: |
#     1. Weight with figures: {{ known_weight:percent }}
#     2. Points times weight, added: {{ weighted_points:2 }}
#     3. Total: {{ weighted_points:2 }} / {{ known_weight:percent }} = **{{ answer:1 }}**
#
#     Why divide: the grey weight should neither help nor punish. Write "claim days missing" beside the total all the same; **the missing line is ours**, and three months without one settled claim is news in itself.

# %% id="answer-8.3" exercise="8.3" tags=["exercise"]
# zh: weights 是每项的权重，zheng_points 是每项得分，None 是灰
# en: weights holds the weight of each line, zheng_points the points, None is grey
answer = None
### BEGIN SOLUTION
judged = {name: points for name, points in zheng_points.items() if points is not None}
known_weight = sum(weights[name] for name in judged)
weighted_points = sum(weights[name] * points for name, points in judged.items())
answer = weighted_points / known_weight
### END SOLUTION

# %% [markdown] id="old-sheet" lang="zh" tags=["slide"]
# ## 郑总那张全绿的表
#
# 公司原来的表三项：进货达成（六成）、出货（两成）、加权铺货（两成）。
#
# 金百汇：进货达成 **{{ zheng_att:percent0 }}**，三项合起来 **{{ old_total:int }} 分，绿**。
#
# 同一个六月，核心七项是 **{{ zheng_total:int }} 分**。差在哪？旧表没有：
#
# - 库存 **{{ zheng_days:int }} 天**（三个月平均；约定 {{ stock_low:int }}–{{ stock_high:int }}）
# - 回报率 **{{ zheng_roi:percent }}**，活跃网点比去年同月 **{{ zheng_active_change:signed }}**

# %% [markdown] id="old-sheet" lang="en" tags=["slide"]
# ## Mr Zheng's all-green sheet
#
# The company's old sheet has three lines: sell-in against target (60), offtake (20), weighted distribution (20).
#
# Jinbaihui: attainment **{{ zheng_att:percent0 }}**, all three together **{{ old_total:int }} points, green**.
#
# The same June the core seven give **{{ zheng_total:int }} points**. What the old sheet lacks:
#
# - **{{ zheng_days:int }} days** of stock (mean of three months; agreed {{ stock_low:int }}–{{ stock_high:int }})
# - a return of **{{ zheng_roi:percent }}**, active outlets **{{ zheng_active_change:signed }}** on last June

# %% id="stock-chart" tags=["subslide"]
from jbptools.charts import month_bars
from jbptools.words import current_language

language = current_language()
titles = {
    "zh": "金百汇：月末库存天数，今年和去年（横线是约定的上限）",
    "en": "Jinbaihui: days of stock at month end, this year and last (line: agreed maximum)",
}
month_bars(zheng_months, title=titles[language], unit={"zh": "天", "en": "days"}[language])

# %% [markdown] id="gate" lang="zh" tags=["slide"]
# ## 健康闸门：两条，碰上一条就不给绿
#
# 1. **库存超过约定的上限**
# 2. **连续三个月，进的比出的多**（比箱数最准；卡上比金额，差着一层毛利，偏松）
#
# 碰上了，总分最多给黄，旁边写清是哪一条。**怎么调权重都绕不过去。**
#
# 旺季前、春节前备货也会碰上第二条：可以解释，写下哪天回到区间；**解释不改颜色**。
#
# 它拦的不是他，是我们自己的手：绿灯一亮，任务就加。

# %% [markdown] id="gate" lang="en" tags=["slide"]
# ## The health gate: two conditions, one is enough
#
# 1. **Stock over the agreed maximum**
# 2. **More in than out three months running** (cases are best; the card compares money, which is lenient by the margin)
#
# Then the total is amber at best and the reason stands beside it. **No choice of weights gets round it.**
#
# Stocking up before the season or New Year can meet the second: explain it, write when it will be back; **explaining does not change the colour**.
#
# It does not stop him, it stops our own hand: after green comes a higher target.

# %% [raw] id="8.4" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 5
# title:
#   zh: 金百汇，给什么颜色，先做什么
#   en: "Jinbaihui: which colour, and what first?"
# prompt:
#   zh: |
#     手上的证据：进货达成 {{ zheng_att:percent0 }}；库存 {{ zheng_days:int }} 天，上限 {{ stock_high:int }} 天；一年里进的箱数比出的多 {{ zheng_loading:percent0 }}；回报率 {{ zheng_roi:percent }}；活跃网点比去年同月 {{ zheng_active_change:signed }}；旧表 {{ old_total:int }} 分。
#
#     您怎么办？
#   en: |
#     The evidence: attainment {{ zheng_att:percent0 }}; {{ zheng_days:int }} days of stock with {{ stock_high:int }} as the most; {{ zheng_loading:percent0 }} more cases in than out over a year; return {{ zheng_roi:percent }}; active outlets {{ zheng_active_change:signed }} on last June; old sheet {{ old_total:int }} points.
#
#     What do you do?
# options:
#   - id: a
#     zh: 给绿，能者多劳，下半年任务再加一成
#     en: Green; he can carry more, raise the half year's target by a tenth
#   - id: b
#     zh: 把库存的权重加到四成，总分自然就下来了
#     en: Raise the weight of stock to forty, then the total comes down by itself
#   - id: c
#     zh: 扣他的返利、降一级，让别的经销商看看
#     en: Cut his rebate and his tier, as a lesson to others
#   - id: d
#     zh: 不给绿；和他一起盘库，停压两个月，目标改按出货，先说清走廊那批货怎么走
#     en: No green; count together, no loading for two months, target on offtake, and first agree how the corridor is cleared
# answer: d
# praise:
#   zh: 对。停压两个月，您这个月的进货任务谁来替您说话？
#   en: Yes. Two months without loading, and who speaks up for your own sell-in target?
# hints:
#   - zh: 货是谁要压的？罚他，货会走吗？
#     en: Who wanted the loading? Do goods move when he is punished?
#   - zh: 换权重解决的是分数，还是走廊？
#     en: Does a new weight mend the score or the corridor?
# wrong:
#   - value: a
#     say:
#       zh: 再加一成，货放哪儿？他的回报率已经到 {{ zheng_roi:percent }}，下一步会到哪里？
#       en: Another tenth, and where do the goods go? His return is at {{ zheng_roi:percent }}; where will it be next?
#   - value: b
#     say:
#       zh: 改权重，金百汇下来了，明天换一家会不会又钻过去？有没有一条怎么调都绕不过的？
#       en: The new weight brings Jinbaihui down. Will the next one slip through? Is there a rule that no weight gets round?
#   - value: c
#     say:
#       zh: 谁每个月底打电话让他“再进一车”？罚了他，下个月底那个电话还打不打？
#       en: Who rang him at each month end for "one more truck"? After the punishment, will that call be made again?
# solution:
#   zh: |
#     **D。** 闸门说不给绿；计分卡的用处是找事做，不是定罪。
#
#     1. **一起盘**：哪些单品、多大日期，盘出来才知道怎么走。
#     2. **停压**：两个月进货不超过出货。这是**我们**要守的一条，写大区经理的名字。
#     3. **目标改按出货**：量什么来什么。
#     4. **走货**：临近日期的先走，费用怎么分，当场写。
#
#     A 是这件事的起因；B 治分数；C 让他把真话藏起来。
#   en: |
#     **D.** The gate says no green; a scorecard is there to find work, not guilt.
#
#     1. **Count together:** which items, how old; only then can they move.
#     2. **No loading:** for two months not more in than out. **We** have to keep this, with the regional manager's name.
#     3. **Target on offtake:** you get what you measure.
#     4. **Clear it:** old dates first, who bears what, written down at once.
#
#     A is what caused it; B cures the score; C teaches him to hide the truth.

# %% [markdown] id="whose-red" lang="zh" tags=["slide"]
# ## 红灯在谁那边：总分看不出来
#
# | | 总分 | 满足率 | 核销天数 |
# |---|--:|--:|--:|
# | 谯城 马总 | {{ ma_total:int }} | **{{ ma_fill:percent0 }} 红** | **{{ ma_claims:int }} 红** |
# | 徽达 方总 | {{ fang_total:int }}（{{ fang_light }}） | {{ fang_fill:percent0 }} {{ fang_fill_light }} | **{{ fang_claims:int }} 红** |
# | 华顺 华总 | {{ hua_total:int }} | {{ hua_fill:percent0 }} {{ hua_fill_light }} | **{{ hua_claims:int }} 红** |
#
# 约定：满足率 {{ fill_aim:percent0 }}，核销 {{ claim_aim:int }} 天。
#
# 三张卡上**分最低的一盏灯，都是我们的**。见老板先说这一盏：他听完了，才轮到您说他的。

# %% [markdown] id="whose-red" lang="en" tags=["slide"]
# ## Whose red light? The total does not tell
#
# | | Total | Fill rate | Claim days |
# |---|--:|--:|--:|
# | Qiaocheng, Mr Ma | {{ ma_total:int }} | **{{ ma_fill:percent0 }} red** | **{{ ma_claims:int }} red** |
# | Huida, Mr Fang | {{ fang_total:int }} ({{ fang_light }}) | {{ fang_fill:percent0 }} {{ fang_fill_light }} | **{{ fang_claims:int }} red** |
# | Huashun, Mr Hua | {{ hua_total:int }} | {{ hua_fill:percent0 }} {{ hua_fill_light }} | **{{ hua_claims:int }} red** |
#
# Agreed: fill rate {{ fill_aim:percent0 }}, claims in {{ claim_aim:int }} days.
#
# On all three cards **the light with the fewest points is ours**. Begin with it at the owner's: after that it is your turn to speak of his.

# %% id="card-shown" tags=["show", "subslide"]
# zh: 谯城六月的卡；也可以一行：jbp.scorecard(case, "D038", "2026-06")，那里的出货目标用公司下的任务
# en: Qiaocheng's card of June; in one line: jbp.scorecard(case, "D038", "2026-06"), with the company's targets
cards[qiaocheng]

# %% [markdown] id="landing" lang="zh" tags=["slide"]
# ## 全年落点：报一个范围，不报一个点
#
# 华顺 2026 年进货，半年做了 {{ hua_to_date:money }}，计划 {{ hua_plan:money }}：
#
# - **直线外推**（半年乘二）：{{ run_rate:money }}
# - **去年同期增长**：{{ same_growth:money }}
# - **按季节形状**：{{ seasonal:money }}，范围 {{ land_low:money }}–{{ land_high:money }}
#
# 直线外推当六个月都一样，饮料做夏天的，**头一个就错**。范围来自过去几年同一个月报数的误差。
#
# 跟老板和总部都这么说：“**大概率在这两个数之间；掉到低的那头，我们做哪一件。**”

# %% [markdown] id="landing" lang="en" tags=["slide"]
# ## The year's landing: a range, not a point
#
# Huashun's sell-in of 2026: {{ hua_to_date:money }} in half a year, plan {{ hua_plan:money }}:
#
# - **straight line** (times two): {{ run_rate:money }}
# - **last year's growth:** {{ same_growth:money }}
# - **by the shape of the season:** {{ seasonal:money }}, range {{ land_low:money }} to {{ land_high:money }}
#
# The straight line takes all months as equal; for summer drinks it is **the first to be wrong**. The range comes from how far such figures were off in past years.
#
# Say it alike to owner and head office: "**Most likely between these two; towards the lower end we do this.**"

# %% id="landing-chart" tags=["subslide"]
from jbptools.charts import bars

landing_names = {
    "zh": ["直线外推", "去年同期增长", "季节形状：低", "季节形状", "季节形状：高", "年计划"],
    "en": ["Straight line", "Last year's growth", "Season, low", "Season", "Season, high", "Year's plan"],
}[language]
landing_titles = {"zh": "华顺 2026 年进货：落在哪里", "en": "Huashun, sell-in 2026: where it lands"}
landings = pd.Series([run_rate, same_growth, land_low, seasonal, land_high, hua_plan], index=landing_names)
bars(landings, title=landing_titles[language], highlight=landing_names[2:5])

# %% [markdown] id="new-year" lang="zh" tags=["slide"]
# ## 春节错期：一月对一月，错怪好人
#
# 丽水绿谷做礼盒。2025 年春节在 1 月底，2026 年在 2 月中：
#
# - 一月出货同比 **{{ january:signed }}**，按月排名垫底，要写检讨
# - 一、二月合起来 **{{ both_months:signed }}**
#
# 计分卡上怎么办：
#
# 1. 一、二月**合起来看**，或比节前 45 天到节后 15 天
# 2. 累计的项目（出货）到三月底再判颜色，之前写灰、写原因
# 3. 节前备货会碰闸门第二条：写下节后哪天回到区间

# %% [markdown] id="new-year" lang="en" tags=["slide"]
# ## The New Year shift: January against January blames the wrong man
#
# Lugu in Lishui sells gift boxes. New Year was at the end of January in 2025 and in mid-February in 2026:
#
# - offtake in January **{{ january:signed }}**, last in the ranking, has to explain itself
# - January and February together **{{ both_months:signed }}**
#
# On the scorecard:
#
# 1. Take **both months together**, or 45 days before to 15 after the holiday
# 2. Lines that add up (offtake) get their colour at the end of March; grey before, with the reason
# 3. Stocking up meets the gate's second condition: write when it will be back inside

# %% id="new-year-chart" tags=["subslide"]
new_year_titles = {
    "zh": "丽水绿谷：出货，今年和去年（一月看着塌，二月补回来）",
    "en": "Lugu: offtake, this year and last (January collapses, February makes up)",
}
month_bars(lugu_months, title=new_year_titles[language])

# %% [raw] id="8.5" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.002
# title:
#   zh: 剩下六个月，每月要做多少
#   en: How much in each month that is left?
# prompt:
#   zh: |
#     华顺 2026 年进货计划 {{ hua_plan:money }}，到六月底做了 {{ hua_to_date:money }}。
#
#     要做到计划，剩下六个月**平均每月**要做多少？算完跟去年下半年的月均 {{ last_half:money }} 比一比。
#   en: |
#     Huashun's plan for sell-in in 2026 is {{ hua_plan:money }}; {{ hua_to_date:money }} are done by the end of June.
#
#     How much must each of the six months left bring **on average**? Then compare with the monthly mean of last year's second half, {{ last_half:money }}.
# answer_code: answer
# praise:
#   zh: 对。比去年下半年多出来的那一截，靠哪一件事？靠月底那一车算不算？
#   en: Right. Which piece of work brings what is above last year's second half? Does the last truck of the month count?
# hints:
#   - zh: 先算还差多少，再除以剩下的月数。
#     en: First what is missing, then divide by the months left.
#   - zh: 计划减已做，除以 6，不是除以 12。
#     en: Plan less done, divided by 6, not by 12.
# wrong:
#   - code: hua_plan / 12
#     say:
#       zh: 这是全年平均。前半年已经走完了，欠下的谁来补？
#       en: That is the whole year's mean. Half of it is over; who makes up for what is short?
#   - code: hua_to_date / 6
#     say:
#       zh: 这是上半年的月均。照它做下去是直线外推，到得了计划吗？
#       en: That is the first half's mean. Going on like it is the straight line; does it reach the plan?
#   - code: (seasonal - hua_to_date) / 6
#     say:
#       zh: 您用的是预计的落点。题目问的是做到计划，差的是哪个数？
#       en: You used the expected landing. The question is about the plan; which figure belongs there?
#   - code: hua_plan - hua_to_date
#     say:
#       zh: 这是六个月一共要做的。题目问的是平均每月多少？
#       en: That is what all six months must bring together. What is it for one month?
#   - code: (hua_plan - hua_to_date) / 12
#     say:
#       zh: 还差的这些，是分给十二个月，还是分给剩下的月份？
#       en: Is what is missing shared among twelve months, or among those that are left?
# solution:
#   zh: |
#     1. 还差：{{ hua_plan:money }} − {{ hua_to_date:money }} = {{ still_missing:money }}
#     2. 每月：{{ still_missing:money }} ÷ 6 = **{{ answer:money }}**
#     3. 去年下半年月均 {{ last_half:money }}，要多 {{ need_more:percent }}
#
#     为什么要比：这个数说出口，老板只问一句“凭什么多这么些”。答得上（两家大店进店、旺季加一趟车）是计划；答不上，**到十二月底就是压货**。
#   en: |
#     1. Missing: {{ hua_plan:money }} − {{ hua_to_date:money }} = {{ still_missing:money }}
#     2. A month: {{ still_missing:money }} / 6 = **{{ answer:money }}**
#     3. Last year's second half had {{ last_half:money }}, so {{ need_more:percent }} more
#
#     Why compare: the owner asks one thing, "more because of what?" With an answer (two large shops, one more run in season) it is a plan; without, **it is loading at the end of December**.

# %% id="answer-8.5" exercise="8.5" tags=["exercise"]
# zh: hua_plan 是年计划，hua_to_date 是已做的，last_half 是去年下半年的月均
# en: hua_plan is the year's plan, hua_to_date what is done, last_half last year's monthly mean of the second half
answer = None
### BEGIN SOLUTION
still_missing = hua_plan - hua_to_date
answer = still_missing / 6
need_more = answer / last_half - 1
### END SOLUTION

# %% [markdown] id="lead-lag" lang="zh" tags=["slide"]
# ## 先行和结果：两盏灯不一样的时候
#
# | 先行 | 结果 | 怎么读 | 做什么 |
# |---|---|---|---|
# | 绿 | 绿 | 路对 | 加码，或把目标提一提 |
# | 绿 | 红 | 还没到时候，或路不通 | 说好看到哪个月；到了还红，换策略 |
# | **红** | **绿** | **运气，或吃老本** | **最该马上动手** |
# | 红 | 红 | 没做 | 查人、查车、查我们答应的 |
#
# 第三行最容易放过：结果好看，没人追。郑总一年前就在这一行。

# %% [markdown] id="lead-lag" lang="en" tags=["slide"]
# ## Lead and lag: when the two lights differ
#
# | Lead | Lag | Read it as | Do |
# |---|---|---|---|
# | green | green | the right road | more of it, or raise the goal |
# | green | red | too early, or no through road | agree on a month; if still red, change the strategy |
# | **red** | **green** | **luck, or living off the past** | **act at once** |
# | red | red | not done | look for people, vans, and what we promised |
#
# The third row slips through: the result is fine, nobody asks. A year ago Mr Zheng stood there.

# %% [markdown] id="gamed" lang="zh" tags=["slide"]
# ## 量什么，什么就会被做出来
#
# 袁州的**计划拜访达成率 {{ yuan_calls:percent0 }}**，全公司第一。再看：
#
# - **{{ yuan_short:percent0 }}** 的“拜访”不到三分钟，或者人在半公里外
# - 有成交的拜访只有 **{{ yuan_strike:percent0 }}**，全公司倒数
#
# 不是他坏，是我们只量打卡。换数的办法：
#
# 1. **成对地量**：拜访数配成交率，进店数配复购
# 2. **抽查几条**，谁查、查了几条写在卡上
# 3. 量**别人说了算的**：门店的订单，不量自己填的表

# %% [markdown] id="gamed" lang="en" tags=["slide"]
# ## Whatever is measured will be made to look good
#
# Yuanzhou's **call compliance is {{ yuan_calls:percent0 }}**, first of all dealers. Then look:
#
# - **{{ yuan_short:percent0 }}** of those "visits" last under three minutes or happen half a kilometre away
# - only **{{ yuan_strike:percent0 }}** end with an order, among the last of all
#
# He is not wicked; we measure check-ins. What to do:
#
# 1. **Measure in pairs:** calls with strike rate, new shops with repeat orders
# 2. **Spot-check a few,** and write on the card who checked how many
# 3. Measure what **others decide:** the shop's order rather than one's own form

# %% [raw] id="8.6" tags=["exercise"]
# kind: multi
# purpose: judgement
# minutes: 4
# title:
#   zh: 哪几个更难做假
#   en: Which are harder to fake?
# prompt:
#   zh: 袁州的拜访达成率不能再用。下个月计分卡要换，**哪几个**更难做假，又能说明终端做得好不好？
#   en: Yuanzhou's call compliance is of no use any more. Which of these are **harder to fake** and still tell how the outlets are doing?
# options:
#   - id: a
#     zh: 拜访打卡次数，目标再提两成
#     en: Number of check-ins, with a target a fifth higher
#   - id: b
#     zh: 有成交的拜访占比，从门店订单里导
#     en: Share of visits with an order, exported from shops' orders
#   - id: c
#     zh: 业务员自己写的周报篇数
#     en: Number of weekly reports the reps write
#   - id: d
#     zh: 当月活跃网点，并抽查十家电话核对
#     en: Active outlets of the month, with ten shops called to check
#   - id: e
#     zh: 网点名单的总家数
#     en: Number of outlets on the list
# answer: [b, d]
# praise:
#   zh: 对。三个月以后，这两个数会怎么被做出来？您留了哪一手？
#   en: Right. Three months from now, how will these two be made to look good, and what have you kept in hand?
# hints:
#   - zh: 问一句：这个数，是他自己填的，还是门店掏钱才有的？
#     en: Is the figure filled in by himself, or does a shop have to pay for it to exist?
#   - zh: 名单里有 {{ yuan_twice:percent0 }} 是重复的。
#     en: Of the list {{ yuan_twice:percent0 }} are there twice.
# wrong:
#   - value: [a, b]
#     say:
#       zh: 打卡次数提两成，他多打两成的卡。门店多卖了吗？
#       en: A fifth more check-ins will bring a fifth more check-ins. Will shops sell more?
#   - value: [b, d, e]
#     say:
#       zh: 名单家数：关了的、重复的，划不划掉？他写多少家就是多少家吗？
#       en: "The list: are closed and doubled shops taken off? Is it as long as he writes it?"
#   - value: [b]
#     say:
#       zh: 成交占比是一个。他要是只跑好成交的老店，配哪一个数看得出来？
#       en: That is one. If he calls only on old shops that order anyway, which other figure shows it?
#   - value: [b, c, d]
#     say:
#       zh: 周报篇数，谁写的？写得多，店里的货就多吗？
#       en: Who writes the reports? Do more of them put more goods on shelves?
# solution:
#   zh: |
#     **B 和 D**，而且要成对用。
#
#     - B 要门店下单才有；D 管住“只跑老店”，再加电话抽查。
#     - A 越提越假；C、E 都是自己填的：名单里有 {{ yuan_twice:percent0 }} 是重复的。
#
#     任何数用久了都会变形，所以**一年换一两个，抽查不停**。发现假的先别骂人：先问是不是线路排得根本跑不完。
#   en: |
#     **B and D,** used as a pair.
#
#     - B needs an order from a shop; D stops "old shops only", with calls as a check.
#     - A gets falser the higher it is set; C and E are filled in by himself: {{ yuan_twice:percent0 }} of the list are doubles.
#
#     Any figure wears out, so **change one or two a year and keep spot-checking**. When you find a false one, do not scold first; ask whether the route can be covered at all.

# %% [markdown] id="too-low" lang="zh" tags=["slide"]
# ## 从来没红过的灯，先别高兴
#
# 金百汇的进货目标，{{ zheng_hit_years:int }} 年一次没失手，一年比一年超得多。越好看，越没人问。
#
# 一盏灯连绿半年，三选一：
#
# - **提一提**：从不失手的目标多半太低，或者门槛太松
# - **换掉它**：已经成习惯了，换一个更要紧的上来
# - **查一查**：是不是做出来的
#
# 反过来，一盏灯连红半年还没动作，**要么换做法，要么承认不要了，从卡上拿掉**。

# %% [markdown] id="too-low" lang="en" tags=["slide"]
# ## A light that was never red: do not cheer yet
#
# Jinbaihui has not missed its sell-in target in {{ zheng_hit_years:int }} years, and beats it by more each year. The finer it looks, the less anybody asks.
#
# A light that is green for half a year leaves three choices:
#
# - **Raise it:** a target never missed is most likely too low, or its threshold too soft
# - **Replace it:** it has become habit, bring in something that matters more
# - **Check it:** is it made to look good?
#
# And a light that is red for half a year without any action: **another way, or admit that it is not wanted and take it off**.

# %% [markdown] id="rhythm" lang="zh" tags=["slide"]
# ## 节奏：30、60、90 天，然后每月
#
# | 什么时候 | 看什么 | 谁在 |
# |---|---|---|
# | **每两周** | 一页纸，三件事办没办 | 业务双方，十分钟 |
# | **第 30 天** | 答应的开始了没有，先看我们的 | 老板在 |
# | **第 60 天** | 先行指标动没动，换不换做法 | 管事的在 |
# | **第 90 天** | 策略灵不灵，目标要不要改 | 老板和我们的经理都在 |
# | **每月** | 计分卡一张，灯和理由 | 双方各一份 |
#
# 每次先念上回三件事，再看灯。**没有办成，不开新的。**

# %% [markdown] id="rhythm" lang="en" tags=["slide"]
# ## Rhythm: 30, 60, 90 days, then monthly
#
# | When | What | Who |
# |---|---|---|
# | **Fortnightly** | one page, are the three things done? | both sales people, ten minutes |
# | **Day 30** | has what was promised begun, ours first | with the owner |
# | **Day 60** | do lead measures move, change the way? | those in charge |
# | **Day 90** | do strategies work, change a goal? | owner and our manager |
# | **Monthly** | one scorecard, lights and reasons | a copy each |
#
# Read last time's three things aloud, then look at lights. **Nothing new before they are done.**

# %% [markdown] id="three-things" lang="zh" tags=["slide"]
# ## 两周一页：只写三件事
#
# 从卡上挑三盏灯，写三行：**做什么、谁、哪天前**。
#
# - 三件里**至少一件是我们的**
# - 动词开头，能打勾：“7 月 5 日前把谯城周二、周五的车排上”，不写“加强供货”
# - 一行一个人名，**没有“销售部”**
# - 底下抄他说的一句话
#
# 写十件等于没写。做完三件，再挑三盏灯。

# %% [markdown] id="three-things" lang="en" tags=["slide"]
# ## The fortnightly page: three things only
#
# Take three lights from the card and write three lines: **what, who, by when**.
#
# - **At least one of the three is ours**
# - A verb that can be ticked off: "Qiaocheng's Tuesday and Friday trucks fixed by 5 July", not "improve supply"
# - One name a line, **never "sales department"**
# - Below, one sentence he said
#
# Ten things are none. When three are done, take the next three lights.

# %% id="three-lights" tags=["show", "compare", "subslide"]
# zh: 谯城六月的卡：分最低的三盏灯，就是两周一页的三行；人名和日子，机器填不了
# en: Qiaocheng's card of June: the three lowest lights are the three lines; names and dates no machine can fill in
from jbptools.scorecard.showing import light_word

whose = {
    "zh": {"maker": "我们", "dealer": "他", "both": "双方"},
    "en": {"maker": "ours", "dealer": "his", "both": "both"},
}[language]
lowest = sorted((line for line in ma if line.score.points is not None), key=lambda line: line.score.points)
for line in lowest[:3]:
    print(
        light_word(line.light),
        line.line.name,
        line.shown.say(),
        "/",
        line.agreed.say(),
        f"({whose[line.line.side]})",
    )


# %% id="one-page" tags=["skip"]
# zh: 整张一页纸由计分卡写好，打印出来双方各拿一张
# en: the whole page, written from the card; print it, one for each side
from datetime import date

from jbptools.scorecard import one_pager

one_pager(ma.plan, june, date(2026, 7, 3))

# %% [markdown] id="change" lang="zh" tags=["slide"]
# ## 什么时候改计划，什么时候不改
#
# - **改做法**：先行指标连红两个月——人、车、线路、我们答应的，先换这些
# - **改目标**：写下的前提塌了（大店关门、品类禁售、我们断供），双方签字改
# - **不改**：红了一个月；总部催了；春节错期；快到年底想变绿
#
# 改之前写三样：**哪条前提变了、证据几级、从哪个月起算**。
#
# 已经过去的月份**不许倒回去改**。改了什么、为什么，留在计划里。

# %% [markdown] id="change" lang="en" tags=["slide"]
# ## When to change the plan, and when not
#
# - **Change the way:** a lead measure red two months running; people, vans, routes and our promises come first
# - **Change the goal:** a premise that was written down has gone (large shop closed, category banned, we ran out), and both sign
# - **Do not:** one red month; head office presses; the New Year shift; December is near and green would be nice
#
# Before any change write **which premise, what grade of evidence, from which month on**.
#
# Months that are past **are not touched**. What changed and why stays in the plan.

# %% [raw] id="8.7" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 5
# title:
#   zh: 六种情形，改什么
#   en: Six situations, what changes?
# prompt:
#   zh: 六种情形，分三堆：改目标（双方签字）、改做法、先不改。
#   en: "Six situations, three piles: change the goal (both sign), change the way, leave it for now."
# options:
#   - id: goal
#     zh: 改目标，双方签字
#     en: Change the goal, both sign
#   - id: way
#     zh: 改做法，目标不动
#     en: Change the way, goal stays
#   - id: hold
#     zh: 先不改，写下原因接着看
#     en: Leave it, write why, watch on
# items: situations
# answer_code: change_of
# praise:
#   zh: 全对。您去年改过的那一次目标，按这个标准该不该改？
#   en: All in place. The goal you changed last year, should it have been changed by this standard?
# hints:
#   - zh: 先问：写下来的前提还在不在？前提在，目标就不动。
#     en: Does the premise that was written down still hold? If so, the goal stays.
#   - zh: 红一个月和连红两个月，不是一回事。
#     en: One red month and two running are different things.
# wrong:
#   - value: {press: goal}
#     say:
#       zh: 总部一句话，老板签了字的目标就变了。下一次他还签吗？
#       en: One call from head office changes a goal the owner signed. Will he sign again?
#   - value: {one_red: way}
#     say:
#       zh: 才红了一个月，还没弄清为什么。换早了，怎么知道原来那条路通不通？
#       en: Red for one month, and nobody knows why yet. Change now and how will you know whether the old way worked?
#   - value: {closed: hold}
#     say:
#       zh: 计划里写着“大店不关”才做得到。前提没了还不改，剩下半年大家拿它当真吗？
#       en: The plan says it needs that large shop. With it gone and nothing changed, who takes the plan seriously for the rest of the year?
#   - value: {two_red: goal}
#     say:
#       zh: 成交率两个月没动，是目标定错了，还是路没走对？先换哪一个？
#       en: The strike rate has not moved for two months. Is the goal wrong or the way? Which do you change first?
#   - value: {our_promise: goal}
#     say:
#       zh: 我们没做到，就把三十天改成六十天。老板下次还信我们签的字吗？该改的是谁的流程？
#       en: We broke our word, so thirty days become sixty. Will the owner believe our next signature? Whose process should change?
# solution:
#   zh: |
#     - **改目标**：占三成销量的大卖场关门、我们停产了主力单品——写下的前提没了。
#     - **改做法**：成交率连红两个月、核销答应三十天两个月没做到——换人、换路、换我们的流程。
#     - **先不改**：总部来电话催、活跃网点头一回红（原因还没查）。先写下来，下个月接着看。
#
#     为什么把“我们没做到”放进改做法：目标不能因为我们食言就往下调，那是拿他的年景替我们买单。
#   en: |
#     - **Change the goal:** the hypermarket with three tenths of sales closes, we stop making a main item; the premise has gone.
#     - **Change the way:** strike rate red two months running, our thirty-day promise broken twice; other people, routes, our own process.
#     - **Leave it:** head office presses; active outlets red for the first time and nobody knows why. Write it down and look again next month.
#
#     Why "we did not deliver" belongs to the way: a goal is not lowered because we broke our word; he would pay for it with his year.

# %% id="answer-8.7" exercise="8.7" tags=["exercise"]
# zh: situations 里是六种情形的编号；给每种填 "goal"、"way" 或 "hold"
# en: situations holds the keys of six situations; give each "goal", "way" or "hold"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["closed", "stopped"], "goal")
answer |= dict.fromkeys(["two_red", "our_promise"], "way")
answer |= dict.fromkeys(["one_red", "press"], "hold")
### END SOLUTION

# %% [markdown] id="red-month" lang="zh" tags=["slide"]
# ## 红灯那个月，四句话
#
# **对老板**（徽达 方总，近三个月核销 {{ fang_claims:int }} 天）：
#
# 1. 先认：“这一格是我们的，红的。您垫着 {{ fang_open:money }}。”
# 2. 再说哪天：“卡在两张单上，周琳 15 日前给答复。”
# 3. 再请他：“您那边补一份陈列照片，张数我列好了。”
# 4. 别许愿：没批的日子不说。
#
# **对自己的财务**：说单号、说他少了多少钱周转、要一件小事、给一个日子。不说“尽快”，不说“经销商闹情绪”。

# %% [markdown] id="red-month" lang="en" tags=["slide"]
# ## Four sentences for a red month
#
# **To the owner** (Mr Fang of Huida, claims at {{ fang_claims:int }} days in the last three months):
#
# 1. Own it: "This box is ours and it is red. You have {{ fang_open:money }} out with us."
# 2. Then a date: "Two papers hold it up; Zhou Lin answers by the 15th."
# 3. Then his part: "We need display photos from you; here is the list."
# 4. No promise: a date that is not approved is not spoken.
#
# **To your own finance:** the paper's number, what it costs him, one small thing you want, one date. Not "as soon as possible", not "the dealer is upset".

# %% [raw] id="8.8" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 写给自己的财务
#   en: A note to your own finance
# prompt:
#   zh: |
#     徽达的核销红了：近三个月到账的，平均 {{ fang_claims:int }} 天，约定 {{ claim_aim:int }} 天；还有 {{ fang_open:money }} 挂着，两张单：K02113（2 月垫付）、K02114（4 月垫付）。
#
#     给财务总监周琳写几句：**事实、单号、对生意的影响、要她做的一件小事、哪天前**。不怪人，不说“尽快”。
#   en: |
#     Huida's claims are red: those settled in the last three months took {{ fang_claims:int }} days on average, {{ claim_aim:int }} agreed; {{ fang_open:money }} are still open in two papers, K02113 (advanced in February) and K02114 (April).
#
#     Write a few lines to Zhou Lin, finance director: **facts, paper numbers, what it does to the business, one small thing you want from her, by when**. No blame, no "as soon as possible".
# hints:
#   - zh: 她最怕的是什么？一堆情绪，和一句“尽快”。给她一张单、一个日子。
#     en: What does she dread? Emotions and "soon". Give her a paper and a date.
#   - zh: 可以照这个样子：哪张单、垫了多少天、卡在哪、请您在几号前告诉我还缺什么。
#     en: "A possible form: which paper, how long it has been out, what holds it up, please tell me by ... what is missing."
# rules:
#   - avoid:
#       zh: "尽快|抓紧|务必|赶紧|高度重视|加快|马上"
#       en: "as soon as possible|asap|\\bsoon\\b|urgent|immediately|at once|priority"
#     say:
#       zh: “尽快”是哪天？她今天收到十个“尽快”，凭什么先办您这个？
#       en: Which day is "soon"? She has ten of those today; why should yours come first?
#   - avoid:
#       zh: "你们财务|财务总是|财务太慢|效率低|不负责|拖着不|故意|投诉|闹|很不满|意见很大"
#       en: "your department|always late|too slow|inefficien|your fault|on purpose|complain|upset|angry|furious"
#     say:
#       zh: 这一句是事实还是火气？她看完是想帮您，还是想解释？
#       en: Is this a fact or temper? After reading it, does she want to help you or to defend herself?
#   - find:
#       zh: "K021\\d\\d|单号|这张单|两张单|那张单"
#       en: "K021\\d\\d|paper number|both papers|two papers"
#     say:
#       zh: 是哪一张单？她打开系统，第一下该查什么？
#       en: Which paper? When she opens the system, what does she look up first?
#   - find:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:天|万|元|个月|%)"
#       en: "\\d+(\\.\\d+)?\\s*(days|months|k\\b|m\\b|%|yuan)|CNY\\s*\\d"
#     say:
#       zh: 事实在哪里？多少天、多少钱，写一个数出来？
#       en: Where is the fact? How many days, how much money?
#   - find:
#       zh: "周转|进货|备货|订货|新店|库存|断货|缺货|旺季|回报|垫着|压着|压在|资金|现金|贷款|工资|陈列停|少进|少订"
#       en: "cash|stock|shelves|season|order|return|tied up|new shops|display|working capital|advanced|wages|loan|overdraft"
#     say:
#       zh: 这笔钱没回来，生意上少了什么？财务看得见的后果是哪一个？
#       en: What does the business lack because of this money? Which consequence can finance see?
#   - find:
#       zh: "[\\d一二三四五六七八九十]+\\s*[日号]|月\\s*(?:前|初|中旬|底|之前|以前)|(?:周|星期|礼拜)[一二三四五六日天]|本周|这周|下周|明天|后天|\\d+[./]\\d+\\s*(?:前|之前|以前)"
#       en: "monday|tuesday|wednesday|thursday|friday|tomorrow|\\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\.? +\\d|\\d+(st|nd|rd|th)?( +of)? +(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\b|by may +\\d|this week|end of (the )?month|next week|the \\d+(st|nd|rd|th)"
#     say:
#       zh: 要她哪天前做到？没有日子，您下次拿什么去问？
#       en: By which day? Without a date, what will you ask about next time?
#   - find:
#       zh: "请|麻烦|劳驾|能不能|能否|可不可以|帮我|帮忙|告诉我"
#       en: "please|could you|can you|will you|would you|tell me|let me know|send me|need you to|I ask"
#     say:
#       zh: 要她做的那一件小事是什么？只说情况，她该怎么动？
#       en: What is the one small thing she should do? With the situation alone, how would she move?
#   - at_most:
#       zh: 160
#       en: 110
#     say:
#       zh: 太长了，她会先放一边。哪几句是讲道理，不是讲事实？
#       en: Too long, it goes to the pile. Which sentences argue rather than inform?
#   - at_least:
#       zh: 40
#       en: 28
#     say:
#       zh: 太短了。单号、天数、影响、要她做什么、哪天前，齐了吗？
#       en: Too short. Are paper, days, effect, request and date all there?
# sample:
#   zh: 周总，徽达的 K02113、K02114 两张单合计 {{ fang_open:money }}，最早一张垫了 {{ fang_oldest:int }} 天，约定 {{ claim_aim:int }} 天。这笔钱压着，方总旺季少备一轮货。材料我这边已交齐，能不能请您在 7 月 10 日前告诉我这两张各卡在哪一步、还缺什么？缺的我来补。
#   en: "Zhou Lin, Huida's papers K02113 and K02114 come to {{ fang_open:money }}; the older has been out for {{ fang_oldest:int }} days, {{ claim_aim:int }} were agreed. With that money tied up Mr Fang stocks one round less for the season. Our papers are in. Could you tell me by 10 July at which step each of them lies and what is missing? I will bring whatever is lacking."
# praise:
#   zh: 五样都有。请扮演周琳的人念一遍：她会先打开哪张单？要是她说“按流程”，您的下一句是什么？
#   en: All five are there. Let "Zhou Lin" read it aloud. Which paper does she open first? And if she says "there is a procedure", what is your next sentence?
# wrong:
#   - value:
#       zh: 周总，徽达的 K02113、K02114 两张单挂了快五个月，合计 68.5 万元，方总旺季备货的钱都压着，请您尽快处理一下。
#       en: Zhou Lin, Huida's papers K02113 and K02114 have been open for 5 months, CNY 685 k. Mr Fang's cash for the season is tied up. Please deal with them as soon as possible.
#     say:
#       zh: “尽快”是哪天？她今天收到十个“尽快”，凭什么先办您这个？
#       en: Which day is "soon"? She has ten of those today; why should yours come first?
#   - value:
#       zh: 周总，徽达的 K02113、K02114 挂了 149 天，财务太慢，方总旺季没钱备货。请您 7 月 10 日前给个说法。
#       en: Zhou Lin, Huida's papers K02113 and K02114 have been open for 149 days. Finance is too slow and Mr Fang has no cash for the season. Please explain by 10 July.
#     say:
#       zh: 这一句是事实还是火气？她看完是想帮您，还是想解释？
#       en: Is this a fact or temper? After reading it, does she want to help you or to defend herself?
#   - value:
#       zh: 周总，徽达的费用核销平均 174 天，约定 45 天，还有 68.5 万元挂着，方总旺季备货的资金压着。请您 7 月 10 日前帮我看一下卡在哪一步。
#       en: Zhou Lin, Huida's claims take 174 days on average, 45 were agreed, and CNY 685 k are still open. Mr Fang's cash for the season is tied up. Could you look by 10 July at which step they lie?
#     say:
#       zh: 是哪一张单？她打开系统，第一下该查什么？
#       en: Which paper? When she opens the system, what does she look up first?
#   - value:
#       zh: 周总，徽达的 K02113、K02114 两张单合计 68.5 万元，最早一张垫了 149 天，约定 45 天，方总旺季少备一轮货。材料我这边交齐了，请您看看卡在哪一步。
#       en: Zhou Lin, Huida's papers K02113 and K02114 come to CNY 685 k; the older has been out for 149 days, 45 were agreed, and Mr Fang stocks one round less for the season. Our papers are in. Could you see at which step they lie?
#     say:
#       zh: 要她哪天前做到？没有日子，您下次拿什么去问？
#       en: By which day? Without a date, what will you ask about next time?
# solution:
#   zh: |
#     五样：事实和单号、多少天多少钱、对生意的影响、要她做的一件小事、哪天前。
#
#     为什么只要“卡在哪一步”，不要“核销掉”：她不一定批得了，但一定查得到。**先要一个她今天就能给的东西**，第二封信才有得谈。
#
#     为什么自己先把材料交齐：她第一句准问这个。机器查得出五样，查不出口气；请扮演周琳的人念一遍。
#   en: |
#     Five things: facts with paper numbers, days and money, the effect on business, one small request, a date.
#
#     Why ask "at which step" and not "pay it": she may not be able to approve, but she can look. **Ask first for what she can give today**; then the second note has something to stand on.
#
#     Why bring your own papers first: it is her first question. The machine finds the five, not the tone; let someone play Zhou Lin.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 拿您自己的那家经销商：
#
# - 七项里，**哪一项您现在是灰的**？谁哪天能把它变成有数？
# - 我们那两项，您敢不敢这个月就给老板看？**怕的是什么？**
# - 您手上哪个数连绿了半年？**提、换、还是查？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Take a dealer of your own:
#
# - Of the seven, **which is grey today**? Who can bring a figure, by when?
# - Our own two lines: would you show them to the owner this month? **What are you afraid of?**
# - Which of your figures has been green for half a year? **Raise, replace, or check?**

# %% [raw] id="8.9" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 9
# title:
#   zh: 两周一页：三件事
#   en: "The fortnightly page: three things"
# prompt:
#   zh: |
#     小组领一张卡（金百汇、谯城或徽达），用一张纸开一次回顾会：
#
#     - 先念灯：哪几盏红，各是谁那边的
#     - 挑三盏，写三件事：做什么、谁（一个人名）、哪天前、从哪盏灯来；至少一件是我们的
#     - 写一句给老板听的开场，从我们的那盏灯说起
#     - 写下：**下次回顾是哪天，三件里哪一件到时候最可能没办成，为什么**
#   en: |
#     Each group takes one card (Jinbaihui, Qiaocheng or Huida) and holds a review on one sheet:
#
#     - read the lights: which are red, and on whose side
#     - choose three and write three things: what, who (one name), by when, from which light; at least one is ours
#     - write one opening sentence to the owner, beginning with our light
#     - write down: **when is the next review, which of the three is most likely not done by then, and why**
# hints:
#   - zh: 从我们那两项里先挑一盏，其余两盏挑能在两周里动的。
#     en: Take one of our two first; the others should be able to move within two weeks.
#   - zh: 每一件都问：办完了，谁来打勾，看什么？
#     en: "Ask of each: who ticks it off, looking at what?"
# sample:
#   zh: 谯城。红：满足率、核销（都是我们的）、门店得分。三件：物流老周 7 月 5 日前排定周二、周五各一车（满足率）；李强 7 月 8 日前查清马总挂着的单各缺什么（核销）；马总的业务主管 7 月 12 日前把二十家店的必备品补齐、拍照（门店得分）。开场：“马总，先说我们的：您订十车，我们来了七车，从下周二起每周两车，我来盯。”下次 7 月 14 日。最可能没办成的是排车，旺季车紧，陈刚先去找物流总监。
#   en: "Qiaocheng. Red: fill rate and claims (both ours), store score. Three things: Zhou of logistics fixes trucks on Tuesdays and Fridays by 5 July (fill rate); Li Qiang finds out by 8 July what each open paper lacks (claims); Mr Ma's sales head fills the must-stock items in twenty shops, with photos, by 12 July (store score). Opening: “Mr Ma, ours first: you order ten truckloads and seven come. From Tuesday there are two a week, and I watch them.” Next review 14 July. Most at risk: the trucks, it is high season; Chen Gang sees the head of logistics first."
# praise:
#   zh: 没有标准答案。互相追两句：哪一件今天下午就能动手？哪个名字，本人知道自己在上面吗？
#   en: "There is no standard answer. Ask each other: which of these could begin this afternoon, and do the people named know that they are?"
# solution:
#   zh: |
#     没有唯一答案，看四处：
#
#     - 三件里**有没有我们的**，排第几？
#     - 每件是不是一个人名、一个日子、看得见的结果？
#     - 开场是先认我们的红灯，还是先数落他？
#     - 最可能没办成的那件，写没写谁去搬石头？
#
#     金百汇的三件里要是出现“再进一车冲坎”，请小组回到走廊再看一眼。
#   en: |
#     There is no single answer; look at four places:
#
#     - Is one of the three **ours**, and which place does it have?
#     - Has each one name, one date, one visible result?
#     - Does the opening own our red light or list his?
#     - For the one most at risk, who moves the stone?
#
#     If Jinbaihui's page says "one more truck to reach the step", send the group back to the corridor.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 计分卡两家都在上面，厂家的责任一样打分；见老板先说我们的红灯。
# 2. 三把尺：越高越好、越低越好、在区间里；没有数写灰，不当零。
# 3. 健康闸门：库存超上限，或三个月进大于出，怎么算都不给绿。
# 4. 落点报范围，春节合起来看；结果绿、先行红，最该马上动手。
# 5. 两周三件事，有人有日子；前提变了才改目标。**跟进，跟进，再跟进。**

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Both sides are on the card, our duties are scored alike; at the owner's begin with our red light.
# 2. Three rulers: more, less, inside a band; no figure is grey and not nought.
# 3. The health gate: stock over its maximum, or three months more in than out, and there is no green.
# 4. Land in a range, take New Year's months together; lag green and lead red is the time to act.
# 5. Three things a fortnight with names and dates; a goal changes only with its premise. **Follow up, follow up, follow up.**
