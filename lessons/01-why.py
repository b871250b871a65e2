# ---
# id: 01-why
# number: "1"
# order: 1
# title:
#   zh: 为什么要管经销商，又为什么总管不好
#   en: Why dealer management, and where it fails
# question:
#   zh: 年会散场，徽达商贸的方总把您拦在门口：“任务我年年完成，费用一压就是小半年。奖牌我不要了，您就告诉我一句：我到底是你们的伙伴，还是你们的仓库加提款机？”——您怎么接这句话？
#   en: "After the annual dinner Mr Fang of Huida Trading stops you at the door: “I make the target every year, and every year my claims sit with you for close to half a year. Keep the trophy. Just tell me: am I your partner, or your warehouse with a cash machine in it?” What do you say?"
# objectives:
#   zh:
#     - 讲清经销商拿什么跟我们做生意，“管”经销商到底管的是什么
#     - 分清进货、出货、达成率、赚不赚钱这四件事
#     - 从数据里认出一份“没有经销商支持的计划”：压货、拖费用、断供
#     - 说出信任是怎么一步步丢的，每一步是谁先失约
#     - 用定期回顾和一起做计划，把经销商请回桌上
#   en:
#     - say what a dealer brings to our business, and what "managing" him can mean
#     - keep sell-in, offtake, attainment and earning apart
#     - spot a plan without the dealer's support in the figures (stuffing, unpaid claims, short supply)
#     - show how trust is lost step by step, and who broke a promise first
#     - bring the dealer back to the table with regular review and joint planning
# minutes:
#   teaching: 36
# after: ["1.1", "1.3", "1.4", "1.6", "1.7"]
# tables: [dealers, sell_in, offtake, targets, dealer_pnl, dealer_balance, claims, service]
# prerequisites: []
# terms: [G003, G066, G067, G097, G070, G055, G036, G037, G076, G010, G001]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

from jbptools.dealers.money import money_table

case = jbp.case()
dealers = case.table("dealers").set_index("dealer_id")
names = {key: {"zh": row.dealer_name, "en": row.dealer_name_en} for key, row in dealers.iterrows()}
huashun, jinbaihui, huida, qiaocheng = "D001", "D012", "D021", "D038"
laojiefang, yuanzhou, yongsheng, baixin = "D027", "D052", "D030", "D033"
dealers_n = len(dealers)

shipped, sold, targets = case.table("sell_in"), case.table("offtake"), case.table("targets")
target_2025 = targets[targets["month"].dt.year == 2025].groupby("dealer_id")["target_yuan"].sum()
sell_in_2025 = shipped[shipped["date"].dt.year == 2025].groupby("dealer_id")["amount_yuan"].sum()
attainment = sell_in_2025 / target_2025
attainment_all = sell_in_2025.sum() / target_2025.sum()
reached = attainment.index[attainment >= 1]
reached_n = len(reached)
reached_share = reached_n / dealers_n


def profit_before_tax(year):
    book = money_table(case, None, f"{year}-01", f"{year}-12")
    gains = book["net_sales_yuan"] - book["cogs_yuan"] + book["rebate_accrued_yuan"] + book["support_yuan"]
    costs = ["direct_wages_yuan", "direct_vehicle_yuan", "shared_sales_yuan", "loss_yuan"]
    return gains - book[[*costs, "bad_debt_yuan", "finance_cost_yuan"]].sum(axis=1)


profit_2024, profit_2025 = profit_before_tax(2024), profit_before_tax(2025)
profit_change = profit_2025.sum() / profit_2024.sum() - 1
less = profit_2025 < profit_2024
reached_less_n = int(less[reached].sum())
reached_less_share = reached_less_n / reached_n
missed_less_n = int(less.drop(reached).sum())
missed_n = dealers_n - reached_n
less_n = int(less.sum())

huashun_money = jbp.dealer_money(case, huashun)
huashun_tied = huashun_money.investment.total
huashun_profit = huashun_money.pnl.net_profit
huashun_roi = huashun_money.roi().value
huashun_reps, huashun_vans = dealers.loc[huashun, ["own_reps", "vans"]].astype(int)

# %% id="stuffed" tags=["figures"]
pnl, balance = case.table("dealer_pnl"), case.table("dealer_balance")
stuffed_pnl = pnl[pnl["dealer_id"] == jinbaihui].set_index("month")
stuffed_stock = balance[balance["dealer_id"] == jinbaihui].set_index("month")["stock_yuan"]


def three_months(end):
    months = pd.period_range(pd.Period(end, "M") - 2, end, freq="M")
    return months, int(sum(month.days_in_month for month in months))


def stock_days(end):
    months, days = three_months(end)
    return stuffed_stock[end] / stuffed_pnl.loc[months, "cogs_yuan"].sum() * days


half_years = ["2024-06", "2024-12", "2025-06", "2025-12", "2026-06"]
cover = pd.Series({month: stock_days(month) for month in half_years})
cover_before, cover_now = cover["2024-06"], cover["2026-06"]

last_three, days_three = three_months("2026-06")
stock_now = stuffed_stock["2026-06"]
cogs_three = stuffed_pnl.loc[last_three, "cogs_yuan"].sum()
own_shipped = shipped[shipped["dealer_id"] == jinbaihui]
own_sold = sold[sold["dealer_id"] == jinbaihui]
sell_in_three = own_shipped[own_shipped["date"].dt.to_period("M").isin(last_three)]["amount_yuan"].sum()
jinbaihui_attainment = attainment[jinbaihui]
in_2025 = own_shipped[own_shipped["date"].dt.year == 2025]
last_days = in_2025["date"].dt.day > in_2025["date"].dt.days_in_month - 7
late_share = in_2025.loc[last_days, "amount_yuan"].sum() / in_2025["amount_yuan"].sum()
own_offtake = own_sold.groupby(own_sold["month"].dt.year)["amount_yuan"].sum()
offtake_growth = own_offtake[2025] / own_offtake[2024] - 1
sell_in_growth = (
    own_shipped[own_shipped["date"].dt.year == 2025]["amount_yuan"].sum()
    / own_shipped[own_shipped["date"].dt.year == 2024]["amount_yuan"].sum()
    - 1
)
years = {"2023": ("2023-01", "2023-12"), "2024": ("2024-01", "2024-12"), "2025": ("2025-01", "2025-12")}
roi_by_year = {name: jbp.dealer_roi(case, jinbaihui, "full", *window).value for name, window in years.items()}
roi_best = max(roi_by_year.values())
return_now, return_2024 = (
    jbp.dealer_roi(case, jinbaihui),
    jbp.dealer_roi(case, jinbaihui, "full", *years["2024"]),
)
roi_now = return_now.value
profit_move = return_now.profit / return_2024.profit - 1
tied_move = return_now.base / return_2024.base - 1

# %% id="promises" tags=["figures"]
claims = case.table("claims")
own_claims = claims[claims["dealer_id"] == huida].set_index("claim_id")
claim_waits = (own_claims["settled_date"] - own_claims["advanced_date"]).dt.days
claim_days = claim_waits[own_claims["settled_date"] >= "2025-07-01"].mean()
promised_days = 45
# a claim that is still open falls due as well
due_since = own_claims["advanced_date"] + pd.Timedelta(days=promised_days)
due = (due_since >= "2025-01-01") & (due_since <= "2026-06-30")
claim_n = int(due.sum())
in_time_n = int((claim_waits[due] <= promised_days).sum())
claims_kept = in_time_n / claim_n
closed = claims[(claims["dealer_id"] == huida) & claims["status"].isin(["settled", "rejected"])]
rejected_share = closed["rejected_yuan"].sum() / closed["amount_yuan"].sum()
huida_money = jbp.dealer_money(case, huida)
claims_tied = huida_money.investment.claims
claims_tied_share = claims_tied / huida_money.investment.total
huida_tied = huida_money.investment.total
huida_profit = huida_money.pnl.net_profit
huida_attainment = attainment[huida]
huida_will = dealers.loc[huida, "will_score"]

service = case.table("service")
supply = service[(service["dealer_id"] == qiaocheng) & (service["month"] >= "2025-07")]
ordered, delivered = int(supply["ordered_cases"].sum()), int(supply["delivered_cases"].sum())
fill_rate = delivered / ordered
orders_n = int(supply["orders"].sum())
full_orders_n = int(supply["orders_on_time_in_full"].sum())
on_time_n = int(supply["orders_on_time"].sum())
qiaocheng_attainment = attainment[qiaocheng]
laojiefang_attainment = attainment[laojiefang]
laojiefang_roi = jbp.dealer_roi(case, laojiefang).value
qiaocheng_roi = jbp.dealer_roi(case, qiaocheng).value

# %% id="symptoms" tags=["figures"]
from jbptools.words import form

made = case.table("visits")
made = made[(made["dealer_id"] == yuanzhou) & (made["made"] == 1)]
phantom_share = (made["minutes"] < 2).mean()
owed = case.table("receivables")
owed = owed[owed["dealer_id"] == yongsheng].groupby("month")[["balance_yuan", "not_due_yuan"]].sum()
overdue = 1 - owed["not_due_yuan"] / owed["balance_yuan"]
overdue_before, overdue_now = overdue["2024-06"], overdue["2026-06"]
checks = case.table("price_checks")
checks = checks[(checks["dealer_id"] == baixin) & (checks["date"] >= "2026-01-01")].sort_values("date")
prices = case.table("price_list").sort_values("valid_from")[["sku", "valid_from", "buy_in_yuan"]]
priced = pd.merge_asof(checks, prices, left_on="date", right_on="valid_from", by="sku")
below = (priced["market_price_yuan"] / priced["buy_in_yuan"] - 1).groupby(priced["sku"]).mean()
inverted_n = int((below < 0).sum())
inverted_by = -below[below < 0].mean()


def symptom(zh, en, **values):
    shown = {
        language: {name: form(value, spec, language) for name, (value, spec) in values.items()}
        for language in ("zh", "en")
    }
    return {"zh": zh.format(**shown["zh"]), "en": en.format(**shown["en"])}


symptoms = {
    qiaocheng: symptom(
        "谯城商贸：订的货只到 {fill}，货架常常是空的",
        "Qiaocheng: only {fill} of what he orders arrives, shelves stand empty",
        fill=(fill_rate, "percent0"),
    ),
    huida: symptom(
        "徽达商贸：垫的费用平均 {days} 天才核销",
        "Huida: claims are settled after {days} days on average",
        days=(claim_days, "int"),
    ),
    yuanzhou: symptom(
        "袁州商贸：他的业务员 {share} 的“拜访”不到两分钟，人也不在店里",
        "Yuanzhou: {share} of his reps' calls last under two minutes, far from the shop",
        share=(phantom_share, "percent0"),
    ),
    yongsheng: symptom(
        "永盛商贸：终端欠他的货款，逾期的从 {before} 涨到 {now}",
        "Yongsheng: of what outlets owe him, the overdue part rose from {before} to {now}",
        before=(overdue_before, "percent0"),
        now=(overdue_now, "percent0"),
    ),
    jinbaihui: symptom(
        "金百汇商贸：{share} 的货月底最后一周进，库存越堆越高",
        "Jinbaihui: {share} of his goods come in the last week of the month, and stock piles up",
        share=(late_share, "percent0"),
    ),
    baixin: symptom(
        "百信副食：返利按进货量给，{n} 个主力单品市场价低于进价",
        "Baixin: rebates follow volume, {n} main items sell in the market below buy-in price",
        n=(inverted_n, "int"),
    ),
}
first_mover = {
    qiaocheng: "maker",
    huida: "maker",
    yuanzhou: "dealer",
    yongsheng: "dealer",
    jinbaihui: "both",
    baixin: "both",
}


def all_on_the_dealer(placed):
    return set(placed) == set(first_mover) and set(placed.values()) == {"dealer"}


blame_dealers = dict.fromkeys(first_mover, "dealer")

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert 0.4 < reached_share < 0.65 and reached_less_n > reached_n / 2 and profit_change < 0
assert jinbaihui_attainment > 1.08 and abs(offtake_growth) < 0.03 < sell_in_growth
assert cover_before < 45 < 100 < cover_now and late_share > 0.5 and roi_now < roi_best / 2
assert profit_move < -0.1 and tied_move > 0.5
assert in_time_n == 0 and claim_days > 120 and huida_attainment > 1 and huida_will < 3
assert fill_rate < 0.75 and full_orders_n == 0 and qiaocheng_attainment < 0.9
assert inverted_n == 3 and phantom_share > 0.35 and overdue_now > 1.8 * overdue_before
assert laojiefang_roi > 0.4 and 0.97 < laojiefang_attainment < 1.05

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 5 | 方总的一句话 | 关掉投影，您站到门口演方总，请三个人依次接话，记下每人第一句话的主语是“您”还是“我们” |
# | 5 | 他拿什么跟我们做生意 | 先让大家猜华顺老板压了多少钱在我们货上，写在纸上再亮数 |
# | 5 | 完成任务不等于赚钱 | 亮表前先举手：“完成任务的经销商，去年有几成少赚了？” |
# | 2 | 四个词，练习 1.1 | 每个词请一位学员说自己公司里怎么叫 |
# | 6 | 金百汇：两张图，练习 1.2 | 先看达成率，停 5 秒，再看库存天数；1.2 两人一组，一人读数一人算 |
# | 3 | 信任怎么丢的，练习 1.3 | 问：“这条链上，哪一环是我们先断的？” |
# | 3 | 另一半在我们：徽达、谯城，练习 1.4、1.5 | 1.4 重点在“凭什么”；1.5 最容易吵，吵完再看答案 |
# | 1 | 兑现率，练习 1.6 | 全班逐句举手 |
# | 4 | 回顾和一起做计划 | 只讲三件事：一起看数、一起定、到日子再看 |
# | 0 | 练习 1.7 | 各写各的，念给邻座听 |
# | 5° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 2 | 练习 1.8 承诺账本，收尾 | 两人一组，复盘四问 |
#
# **还要再省时间：** 金百汇只放库存那一张图（省 3 分钟），“一起做计划”只讲一句（省 3 分钟），1.8 每栏只写一条（省 5 分钟）。1.2、1.5 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 5 | Mr Fang's question | Projector off; you stand at the door as Mr Fang, three people answer in turn; note whether each begins with "you" or "we" |
# | 5 | What he brings | Let them guess how much money Huashun's owner has in our goods, on paper, before you show it |
# | 5 | On target is not earning | Hands up first: "Of the dealers on target, how many earned less last year?" |
# | 2 | Four words, exercise 1.1 | For each word somebody says what it is called in his company |
# | 6 | Jinbaihui: two charts, exercise 1.2 | Attainment first, wait five seconds, then stock days; 1.2 in pairs, one reads, one calculates |
# | 3 | How trust goes, exercise 1.3 | Ask: "Which link of this chain did we break first?" |
# | 3 | Our half: Huida and Qiaocheng, exercises 1.4 and 1.5 | In 1.4 the point is the evidence; 1.5 is argued most, let them argue, then look |
# | 1 | Promises kept, exercise 1.6 | Hands up for each sentence |
# | 4 | Review and joint planning | Only three things: look together, decide together, look again on the day |
# | 0 | Exercise 1.7 | Alone, then read to the neighbour |
# | 5° | In pairs | About dealers of their own; in the two days during a break |
# | 2 | Exercise 1.8, the promise ledger; close | In pairs; four debrief questions |
#
# **To save still more:** only the stock chart of Jinbaihui (3 minutes), one sentence on joint planning (3), one line a column in 1.8 (5). Keep 1.2 and 1.5.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开场别评谁接得好。只问一句：“刚才三个人，谁先讲了**我们**欠他的？”多半一个也没有，这就是本课。
# - “管理”两个字学员容易听成“管人”。反复说：他不是下属，他是拿自己的钱买断我们货的老板。
# - 金百汇的两张图之间停一停。让达成率 {{ jinbaihui_attainment:percent0 }} 的掌声先响起来，再亮 {{ cover_now:int }} 天。不点名骂人，问“哪个考核教他这么做的”。
# - 案例的水平是照一次行业调查做的：2024 年上半年约 55% 的经销商完成任务，约六成利润下降（样本 302 家，新经销的报道）。只当谈资，不当标准。
# - “开了回顾会，信任就提高多少”没有可靠的数，谁问都照实说。我们只量看得见的：答应的事兑现了几成。
# - 45 天核销是本课的约定，方便算数。各家合同写几天就按几天。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Do not judge the first answers. Ask only: “Which of the three began with what **we** owe him?” Mostly nobody did. That is the lesson.
# - "Management" is easily heard as giving orders. Say it often: he is no subordinate, he is an owner who bought our goods with his own money.
# - Pause between Jinbaihui's two charts. Let them applaud {{ jinbaihui_attainment:percent0 }} attainment before you show {{ cover_now:int }} days. Blame nobody; ask which bonus scheme taught him that.
# - The case follows a trade survey in its levels: in the first half of 2024 about 55% of dealers were on target and about six in ten earned less (302 dealers, trade press). A talking point, not a norm.
# - Nobody has a sound figure for how much trust a review adds. Say so if asked. We count what can be seen: how many promises were kept.
# - The 45 days for claims are this lesson's convention. Your contract's days are the ones that count.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “任务是公司压下来的，我有什么办法？” | 总数改不了，哪一家、哪个月、按进货还是按出货，您能定几样？ |
# | “经销商都喊不赚钱，听听就算了。” | 案例里 {{ less_n:int }} 家少赚是账上的数。您那几家，您看过账吗？ |
# | “不压货，他就去压竞品的货。” | 他的钱压在卖不动的货上，还有钱进竞品的、也还有钱进您的新品吗？ |
# | “费用核销是财务的事。” | 方总分得清您和财务吗？在他眼里是不是同一家公司？ |
# | “金百汇不还在赚钱吗，急什么？” | 是还在赚。可他比 2024 年多压了 {{ tied_move:percent0 }} 的钱，净利反而 {{ profit_move:signed }}。那笔钱放到别的品牌，他会不会算？ |
# | “回顾会年年开，没用。” | 会上谁讲得多？讲的是他的数还是我们的数？上次答应的事，这次查了没有？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "The target comes from above, what can I do?" | The total may be fixed. Which dealer, which month, on sell-in or offtake: how many of these do you decide? |
# | "All dealers moan about profit." | In the case {{ less_n:int }} earned less, in the books. Have you seen your dealers' books? |
# | "If I don't load him, the rival will." | With his cash in goods that don't move, what is left for the rival's goods, or for your new item? |
# | "Claims are finance's job." | Can Mr Fang tell you from finance? Are you not one company to him? |
# | "Jinbaihui still earns money, why hurry?" | He does. But with {{ tied_move:percent0 }} more money tied up than in 2024 his profit moved by {{ profit_move:signed }}. Will he not work out what that money earns elsewhere? |
# | "We hold reviews every year, no use." | Who talks most there? About whose figures? Was anything promised last time checked this time? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：被方总拦住的那一刻，您心里第一个念头是什么？
# 2. **责任**：1.5 那六件事里，有几件是我们先失约的？写承诺账本时，哪一格最难下笔？
# 3. **结构**：我们的奖金，奖的是货进他的仓，还是货出他的门？核销慢，谁的考核里有这一条？
# 4. **现实**：您手上哪一家最像金百汇，哪一家最像徽达？回去先查哪一个数？
#
# ### 常见错误
#
# 用进货额当出货额算库存天数；把“完成任务”当“合作得好”；一说问题就落到经销商头上；给方总的第一句话先道歉、不给日期。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when Mr Fang stopped you, what was your first thought?
# 2. **Blame:** in how many of the six cases of 1.5 did we break a promise first? Which line of the ledger was the hardest to write?
# 3. **Structure:** does our bonus pay for goods into his warehouse or out of it? In whose scorecard do slow claims stand?
# 4. **Real life:** which of your dealers is most like Jinbaihui, which most like Huida? Which figure will you check first?
#
# ### Typical mistakes
#
# Stock days worked out on sell-in; "on target" read as "a good partnership"; every problem put on the dealer; an apology to Mr Fang without a date.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：三对，1.8 每对念一条“我们没做到的”，其余人猜经销商当时怎么想。
# - **12 人**：三组各 4 人，开场由组员轮流演方总。
# - **24 人**：六组各 4 人，两位培训师；1.5 用举牌（厂家 / 经销商 / 双方），1.8 贴墙。
# - **没有投影**：白板上画金百汇的五根柱子（{{ cover_before:int }} 天到 {{ cover_now:int }} 天），1.5 的六句话写在纸条上发下去。
# - **没有网络**：本课全部在本机运行；两张图和 1.8 的账本可以提前打印。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** three pairs; in 1.8 each pair reads one promise we broke, the others guess what the dealer thought.
# - **12 people:** three groups of 4; members take turns as Mr Fang.
# - **24 people:** six groups of 4, two trainers; 1.5 with cards held up (maker, dealer, both), 1.8 on the wall.
# - **No projector:** draw Jinbaihui's five columns ({{ cover_before:int }} to {{ cover_now:int }} days) on the board; hand out the six sentences of 1.5 on slips.
# - **No network:** everything runs on this machine; print both charts and the ledger of 1.8 beforehand.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：方总的角色卡（开场用）
#
# > 您是徽达商贸的方总，37 岁，和太太一起做这门生意，太太管钱。任务年年完成（去年 {{ huida_attainment:percent }}）。垫的费用平均 {{ claim_days:int }} 天才回来，现在平均压着 {{ claims_tied:money }}；这几年报上去的费用，还有 {{ rejected_share:percent0 }} 被拒。
# >
# > 您不是来吵架的，您是累了。对方要是先讲任务，您就看手机；要是先认账、说得出数，您就多说一句：“三笔都卡在资料上，你们一个人一个说法。”要是给了日子，您点头：“周五是吧？我等着。”
# >
# > 不要主动提换品牌。被问到才说：“隔壁那家，费用一个月就结。”
#
# ### 可打印：承诺账本（1.8）
#
# | 我们答应的 | 哪天到期 | 凭证 | 做到没有 | | 他答应的 | 哪天到期 | 凭证 | 做到没有 |
# |---|---|---|---|---|---|---|---|---|
# | | | | | | | | | |
# | | | | | | | | | |
# | | | | | | | | | |
# | **兑现率** | | | | | **兑现率** | | | |

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: role card for Mr Fang (opening)
#
# > You are Mr Fang of Huida Trading, 37; you run the business with your wife, who keeps the purse. You make the target every year (last year {{ huida_attainment:percent }}). What you advance comes back after {{ claim_days:int }} days, {{ claims_tied:money }} is out on average, and over the years {{ rejected_share:percent0 }} of what you claimed was rejected.
# >
# > You are not here to quarrel, you are tired. If they begin with the target, look at your phone. If they own up with a figure, say one thing more: “All three are stuck on papers, and each of you tells me something else.” If they name a day, nod: “Friday, then. I will wait.”
# >
# > Do not bring up other brands yourself. Only if asked: “The neighbours' maker settles in a month.”
#
# ### To print: the promise ledger (1.8)
#
# | We promised | Due | Proof | Done? | | He promised | Due | Proof | Done? |
# |---|---|---|---|---|---|---|---|---|
# | | | | | | | | | |
# | | | | | | | | | |
# | | | | | | | | | |
# | **Kept** | | | | | **Kept** | | | |

# %% [markdown] id="his-money" lang="zh" tags=["slide"]
# ## 他是拿自己的钱买断我们货的老板
#
# 华顺商贸的华总，最近 12 个月：
#
# - 压在我们这门生意上的钱：**{{ huashun_tied:money }}**（库存、应收、垫付、车辆……）
# - 配了 {{ huashun_reps:int }} 个专职业务员，自己有 {{ huashun_vans:int }} 辆车
# - 一年净赚 **{{ huashun_profit:money }}**，回报率 {{ huashun_roi:percent }}
#
# 他不是我们的下属。**这笔钱他明天就可以拿去做别的品牌。**

# %% [markdown] id="his-money" lang="en" tags=["slide"]
# ## He is an owner who bought our goods with his own money
#
# Mr Hua of Huashun Trading, last 12 months:
#
# - money tied up in our business: **{{ huashun_tied:money }}** (stock, credit to shops, claims, vans ...)
# - {{ huashun_reps:int }} reps on our brand alone, {{ huashun_vans:int }} vans of his own
# - net profit a year **{{ huashun_profit:money }}**, a return of {{ huashun_roi:percent }}
#
# He is no subordinate. **Tomorrow this money can work for another brand.**

# %% [markdown] id="what-to-manage" lang="zh" tags=["slide"]
# ## “管”经销商，管的是四件事
#
# 1. **选**：跟谁做、做多深（第 3 课）
# 2. **定**：一起定方向、定数、定双方各做什么（第 2、5 课）
# 3. **扶**：货、钱、人、价格，我们该给的给到位
# 4. **看**：到日子坐下来一起看，该改就改（第 4、8 课）
#
# 只催货、不做这四件，叫**催任务**，不叫管理。

# %% [markdown] id="what-to-manage" lang="en" tags=["slide"]
# ## "Managing" a dealer means four things
#
# 1. **Choose** with whom to work, and how deep (lesson 3)
# 2. **Decide together** on direction, figures and who does what (lessons 2 and 5)
# 3. **Support** with goods, money, people and price order, as promised
# 4. **Look** together on the agreed day, and change what must change (lessons 4 and 8)
#
# Pressing for orders without these four is **chasing the target**, not management.

# %% [markdown] id="hit-not-earn" lang="zh" tags=["slide"]
# ## 完成任务，不等于赚到钱
#
# 2025 年，案例公司整体达成 {{ attainment_all:percent }}，看着不错。
#
# - {{ dealers_n:int }} 家里 **{{ reached_n:int }}** 家完成了任务
# - 这 {{ reached_n:int }} 家里，**{{ reached_less_n:int }}** 家比上一年赚得少
# - 全体经销商的利润：**{{ profit_change:signed }}**
#
# 我们在庆功，一多半“功臣”在少赚钱。**明年的任务，他们还会真心接吗？**

# %% [markdown] id="hit-not-earn" lang="en" tags=["slide"]
# ## On target is not the same as earning
#
# In 2025 the case company as a whole reached {{ attainment_all:percent }} of its target. Fine, it seems.
#
# - **{{ reached_n:int }}** of {{ dealers_n:int }} dealers made their target
# - **{{ reached_less_n:int }}** of these {{ reached_n:int }} earned less than the year before
# - profit of all dealers together: **{{ profit_change:signed }}**
#
# We celebrate, and more than half of our heroes earn less. **Will they mean it when they take next year's target?**

# %% id="crossed" tags=["compare"]
from jbptools.words import current_language

heads = {
    "zh": ["2025 年", "家数", "其中比 2024 年少赚"],
    "en": ["In 2025", "Dealers", "Of these, earned less than in 2024"],
}
groups = {"zh": ["完成任务", "没完成任务"], "en": ["On target", "Below target"]}
rows = [(reached_n, reached_less_n), (missed_n, missed_less_n)]
language = current_language()
pd.DataFrame(
    [(group, *row) for group, row in zip(groups[language], rows, strict=True)], columns=heads[language]
)

# %% [markdown] id="four-words" lang="zh" tags=["slide"]
# ## 四个词，别混着用
#
# | 词 | 怎么算 | 单位 | 它不告诉您 |
# |---|---|---|---|
# | **进货** | 厂家发给经销商的 | 元、箱 | 卖没卖掉 |
# | **出货** | 期初库存 + 进货 − 期末库存 | 元、箱 | 消费者买没买 |
# | **目标达成率** | 实际 ÷ 目标，案例按进货算 | % | 目标高低、货在哪里 |
# | **库存天数** | 库存 ÷ 每天的销售成本 | 天 | 货新不新 |
#
# **注意：** 有的书把经销商出货叫“动销”，有的只把终端卖出叫动销；有的用期初库存算天数。**先问口径，再看数。**

# %% [markdown] id="four-words" lang="en" tags=["slide"]
# ## Four words to keep apart
#
# | Word | How | Unit | What it does not tell |
# |---|---|---|---|
# | **Sell-in** | we ship to the dealer | yuan, cases | whether it was sold |
# | **Offtake** | opening stock + sell-in − closing stock | yuan, cases | whether shoppers bought |
# | **Target attainment** | actual / target, here on sell-in | % | how high the target was, where the goods are |
# | **Days of stock** | stock / cost of goods sold a day | days | how old the goods are |
#
# **Careful:** some texts say "sell-out" for the dealer's offtake, others only for what shoppers buy; some count days on opening stock. **Ask for the definition first.**

# %% [raw] id="1.1" tags=["exercise"]
# kind: choice
# purpose: recall
# minutes: 3
# title:
#   zh: 进货完成了，说明什么
#   en: What does a made sell-in target say?
# prompt:
#   zh: 月底一看，某经销商进货达成 100%。单凭这一个数，您**能确定**的是哪一条？
#   en: At the month's end a dealer stands at 100% of his sell-in target. From this figure alone, what do you **know**?
# options:
#   - id: a
#     zh: 消费者这个月买得不错
#     en: Shoppers bought well this month
#   - id: b
#     zh: 我们的货从我们的仓到了他的仓，数量合乎目标
#     en: Goods moved from our warehouse to his, as many as the target said
#   - id: c
#     zh: 他这个月赚了钱
#     en: He earned money this month
#   - id: d
#     zh: 这家合作得好，下个月可以加任务
#     en: The partnership is good, next month's target can go up
# answer: b
# praise:
#   zh: 对，货只是换了个仓库。那您要再看哪两个数，才敢说“生意好”？
#   en: Yes, the goods have changed warehouses. Which two figures more would you need before you say "good business"?
# hints:
#   - zh: 想一想进货这个词：货从哪里到哪里？
#     en: "Think of the word sell-in: the goods go from where to where?"
#   - zh: 货还在他仓库里的时候，消费者见到了吗？他赚到钱了吗？
#     en: While the goods stand in his warehouse, has a shopper seen them? Has he earned anything?
# wrong:
#   - value: a
#     say:
#       zh: 消费者买的货，经过了他的仓、终端的货架。这个数量的是哪一段？
#       en: What shoppers buy has passed his warehouse and a shelf. Which of these stretches does this figure measure?
#   - value: c
#     say:
#       zh: 他赚的是进出之间的差价加返利，减费用。进货的时候，这几样发生了几样？
#       en: He earns the margin between in and out, plus rebates, less cost. How much of this has happened when goods come in?
#   - value: d
#     say:
#       zh: 要是这个月的货一半是最后一周硬塞进去的，下个月加任务会怎样？
#       en: If half of it was pushed in during the last week, what does a higher target do next month?
# solution:
#   zh: |
#     **B。** 进货量的是“我们的仓 → 他的仓”这一段。卖没卖掉看**出货**，压没压货看**库存天数**，赚没赚钱看**利润和回报率**。
#
#     所以进货达成率是我们的发货完成率，不是经销商的经营好坏，更不是合作的好坏。
#   en: |
#     **B.** Sell-in measures the stretch from our warehouse to his. Whether it sold shows in **offtake**, whether he is stuffed in **days of stock**, whether he earned in **profit and return**.
#
#     Sell-in attainment is how well we shipped. It does not tell how well he does business, let alone how good the partnership is.

# %% [markdown] id="star" lang="zh" tags=["slide"]
# ## 金百汇：年会上的第一名
#
# 2025 年达成率 **{{ jinbaihui_attainment:percent }}**，上台领奖。再看三个数：
#
# - 进货 {{ sell_in_growth:signed }}，出货 **{{ offtake_growth:signed }}**
# - 全年 **{{ late_share:percent0 }}** 的货，是每月最后一周进的
# - 库存从 {{ cover_before:int }} 天到了 **{{ cover_now:int }} 天**
#
# 货没有卖出去，只是从我们的仓库搬到了他的仓库，用的是他的钱。

# %% [markdown] id="star" lang="en" tags=["slide"]
# ## Jinbaihui: first at the annual dinner
#
# Attainment in 2025: **{{ jinbaihui_attainment:percent }}**, and a trophy. Now three more figures:
#
# - sell-in {{ sell_in_growth:signed }}, offtake **{{ offtake_growth:signed }}**
# - **{{ late_share:percent0 }}** of the year's goods came in the last week of a month
# - stock went from {{ cover_before:int }} to **{{ cover_now:int }} days**
#
# Nothing more was sold. The goods moved from our warehouse into his, on his money.

# %% id="cover-chart" tags=["subslide"]
from jbptools.charts import bars

words = {
    "zh": ("金百汇的库存天数：月末库存 ÷ 近三个月每天的销售成本", "天"),
    "en": ("Jinbaihui, days of stock: month-end stock / daily cost of goods, last three months", "days"),
}
title, unit = words[current_language()]
labels = {month: form(pd.Period(month, "M"), "month", current_language()) for month in half_years}
bars(cover.rename(labels), title=title, unit=unit, highlight=[labels["2026-06"]])

# %% [raw] id="1.2" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: number
# relative: 0.02
# title:
#   zh: 仓库里的货够卖几天
#   en: How many days will his stock last?
# prompt:
#   zh: |
#     金百汇 2026 年 6 月末的库存是 **{{ stock_now:money }}**（按进价）。4 到 6 月这 {{ days_three:int }} 天：
#
#     - 卖出去的货，按进价算的销售成本合计 **{{ cogs_three:money }}**
#     - 从我们这里进货 **{{ sell_in_three:money }}**
#
#     按现在卖的速度，库存够卖多少天？
#   en: |
#     At the end of June 2026 Jinbaihui's stock is **{{ stock_now:money }}** (at buy-in cost). From April to June, {{ days_three:int }} days:
#
#     - cost of the goods sold, at buy-in cost: **{{ cogs_three:money }}**
#     - sell-in from us: **{{ sell_in_three:money }}**
#
#     At the present pace of sales, how many days will the stock last?
# answer_code: answer
# praise:
#   zh: 对。四个多月的货压在仓里，夏天的饮料卖到明年？您会怎么跟他开口？
#   en: Right. More than four months of goods in the warehouse, summer drinks among them. How would you raise it with him?
# hints:
#   - zh: 先算一天卖掉多少（按进价），再看库存是几天的量。
#     en: "First: how much is sold in a day, at buy-in cost? Then: how many such days are in stock?"
#   - zh: "{{ stock_now:money }} ÷（{{ cogs_three:money }} ÷ {{ days_three:int }} 天）。"
#     en: "{{ stock_now:money }} / ({{ cogs_three:money }} / {{ days_three:int }} days)."
# wrong:
#   - code: stock_now / sell_in_three * days_three
#     say:
#       zh: 您用了进货做分母。正在压货的时候，进货多，天数反而显得少。库存是被什么“卖”掉的？
#       en: You divided by sell-in. While he is being stuffed, high sell-in makes the days look few. What makes stock go down, sell-in or sales?
#   - code: stock_now / cogs_three
#     say:
#       zh: 这个得数的单位是“几个三个月”。换成天，还差哪一步？
#       en: This counts in periods of three months. Which step turns it into days?
#   - code: stock_now / cogs_three * 30
#     say:
#       zh: 您乘了 30 天，可分母是三个月的销售成本。两头的天数对得上吗？
#       en: You took 30 days, but the cost of sales below is for three months. Do the two match?
#   - code: cogs_three / stock_now * days_three
#     say:
#       zh: 分子分母好像放反了：库存越多，天数应该越多还是越少？
#       en: "Numerator and denominator seem swapped: with more stock, should there be more days or fewer?"
# solution:
#   zh: |
#     1. 一天卖掉的货（按进价）：{{ cogs_three:money }} ÷ {{ days_three:int }} = {{ cogs_a_day:money }}
#     2. 库存天数：{{ stock_now:money }} ÷ {{ cogs_a_day:money }} = **{{ answer:int }} 天**
#
#     为什么不用进货：压货的时候进货虚高，用它算，只有 {{ days_by_sell_in:int }} 天，越压越“健康”。为什么按进价：库存是按进价记的，分子分母要同一个价。
#   en: |
#     1. Sold in a day, at buy-in cost: {{ cogs_three:money }} / {{ days_three:int }} = {{ cogs_a_day:money }}
#     2. Days of stock: {{ stock_now:money }} / {{ cogs_a_day:money }} = **{{ answer:int }} days**
#
#     Why not sell-in: while goods are pushed, sell-in is inflated and gives only {{ days_by_sell_in:int }} days; the more stuffing, the healthier it looks. Why at buy-in cost: stock stands at cost, so both must be at the same price.

# %% id="answer-1.2" exercise="1.2" tags=["exercise"]
# zh: stock_now 是库存，cogs_three 是三个月的销售成本，days_three 是这三个月的天数
# en: stock_now is the stock, cogs_three the cost of goods sold in three months, days_three their days
answer = None
### BEGIN SOLUTION
cogs_a_day = cogs_three / days_three
answer = stock_now / cogs_a_day
days_by_sell_in = stock_now / (sell_in_three / days_three)
### END SOLUTION

# %% [markdown] id="star-return" lang="zh" tags=["slide"]
# ## 达成率上去了，老板的回报下来了
#
# 回报率 = 他一年的净利 ÷ 他压在我们生意上的钱（口径第 5 课细讲）
#
# 金百汇最好的一年是 {{ roi_best:percent }}，最近 12 个月只有 **{{ roi_now:percent }}**。
#
# 和 2024 年比：净利 {{ profit_move:signed }}，压的钱 **{{ tied_move:signed }}**。
#
# **台上领奖的人，台下在算要不要走。**

# %% [markdown] id="star-return" lang="en" tags=["slide"]
# ## Attainment went up, the owner's return came down
#
# Return = his net profit a year / his money tied up in our business (lesson 5 has the details)
#
# Jinbaihui's best year brought {{ roi_best:percent }}, the last 12 months only **{{ roi_now:percent }}**.
#
# Against 2024 his profit moved by {{ profit_move:signed }}, his money tied up by **{{ tied_move:signed }}**.
#
# **The man with the trophy is working out whether to leave.**

# %% id="return-chart" tags=["subslide"]
titles = {
    "zh": "金百汇的投资回报率（税后净利 ÷ 全部投入）",
    "en": "Jinbaihui, return on investment (net profit after tax / all money put in)",
}
lasts = {"zh": "最近 12 个月", "en": "Last 12 months"}
last = lasts[current_language()]
returns = pd.Series({**roi_by_year, last: roi_now})
bars(returns, title=titles[current_language()], unit="percent", highlight=[last])

# %% [markdown] id="chain" lang="zh" tags=["slide"]
# ## 一份没有经销商支持的计划，是这样塌的
#
# 1. **数先定好**：去年乘一个系数，从上往下分
# 2. **货压进去**：月底冲量，达成率好看
# 3. **钱卡住**：库存占着，费用拖着，低价往外甩
# 4. **他不赚钱**：回报下降，嘴上答应，手上收着
# 5. **话没人信**：明年的数更没人当真，只好压得更狠——回到第 1 步
#
# 每转一圈，信任少一层。**塌在第 5 步，根子在第 1 步：定数的时候他不在桌上。**

# %% [markdown] id="chain" lang="en" tags=["slide"]
# ## How a plan without the dealer's support falls
#
# 1. **The number comes first:** last year times a factor, split from the top
# 2. **Goods are pushed in:** month-end rush, attainment shines
# 3. **Money gets stuck:** in stock, in unpaid claims, in dumping prices
# 4. **He earns less:** he says yes and holds back
# 5. **Nobody believes the next number:** so it must be pushed harder, back to 1
#
# Each round costs some trust. **It falls at 5, but the root is at 1: he was not at the table.**

# %% [raw] id="1.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.02
# title:
#   zh: 核销快一点，替方总放出多少钱
#   en: How much cash would faster claims set free?
# prompt:
#   zh: |
#     徽达的方总，最近 12 个月平均有 **{{ claims_tied:money }}** 的垫付费用没拿回来，核销平均要 **{{ claim_days:int }} 天**。
#
#     垫付的活动不变，只是我们改成 **{{ promised_days:int }} 天**核销。平均可以替他**放出**多少钱？
#   en: |
#     Over the last 12 months Mr Fang of Huida had on average **{{ claims_tied:money }}** advanced and not yet refunded; settlement takes **{{ claim_days:int }} days**.
#
#     With the same promotions, we settle within **{{ promised_days:int }} days** instead. How much of his cash does this **set free** on average?
# answer_code: answer
# praise:
#   zh: 对。一分钱没多给，他的资金就松了一大块。这件事要公司里谁点头，您才敢答应方总？
#   en: Right. Not a yuan more given, and his cash is a good deal looser. Who in your company has to agree before you may promise it?
# hints:
#   - zh: 活动不变，压着的钱和等的天数成正比。天数变成原来的几分之几？
#     en: The promotions are the same, so the money waiting goes with the days. What fraction of the old days is left?
#   - zh: 先算还会压着多少，再用现在压的减掉它。
#     en: Work out what would still be waiting, then take it from what waits today.
# wrong:
#   - code: claims_tied * promised_days / claim_days
#     say:
#       zh: 您算的是改了以后**还压着**多少。题目问的是放出来的，还差哪一步？
#       en: This is what would **still** be waiting. The question asks for what comes free; which step is left?
#   - code: claims_tied
#     say:
#       zh: 改成 {{ promised_days:int }} 天，就一分钱都不压了吗？
#       en: With {{ promised_days:int }} days, is nothing waiting any more?
#   - code: claims_tied * (claim_days - promised_days) / 365
#     say:
#       zh: 您用 365 天做了分母。压着的钱对应的是等一年，还是等 {{ claim_days:int }} 天？
#       en: You divided by 365 days. Does the money waiting stand for a year's wait, or for {{ claim_days:int }} days?
# solution:
#   zh: |
#     1. 还会压着：{{ claims_tied:money }} × {{ promised_days:int }} ÷ {{ claim_days:int }} = {{ still_tied:money }}
#     2. 放出来：{{ claims_tied:money }} − {{ still_tied:money }} = **{{ answer:money }}**
#
#     为什么能这么算：每天垫出去的钱差不多，压着的钱 ≈ 每天垫的 × 等的天数。天数砍到几分之几，压的钱也到几分之几。方总的净利一年 {{ huida_profit:money }}，您看这笔钱对他有多重。
#   en: |
#     1. Still waiting: {{ claims_tied:money }} × {{ promised_days:int }} / {{ claim_days:int }} = {{ still_tied:money }}
#     2. Set free: {{ claims_tied:money }} − {{ still_tied:money }} = **{{ answer:money }}**
#
#     Why this works: he advances about the same each day, so the money waiting is the daily advance times the days. Cut the days to a fraction and the money falls to the same fraction. His net profit is {{ huida_profit:money }} a year: see how much this sum means to him.

# %% id="answer-1.3" exercise="1.3" tags=["exercise"]
# zh: claims_tied 是平均压着的费用，claim_days 是现在等的天数，promised_days 是改成的天数
# en: claims_tied is the average money waiting, claim_days the wait today, promised_days the new wait
answer = None
### BEGIN SOLUTION
still_tied = claims_tied * promised_days / claim_days
answer = claims_tied - still_tied
### END SOLUTION

# %% [markdown] id="our-half" lang="zh" tags=["slide"]
# ## 另一半，在我们自己身上
#
# **徽达商贸**：达成 {{ huida_attainment:percent }}，费用平均 **{{ claim_days:int }} 天**才核销，老板意愿只有 {{ huida_will:1 }} 分（满分 5）。
#
# **谯城商贸**：达成 {{ qiaocheng_attainment:percent }}，像是“能力不行”。可他订 {{ ordered:int }} 箱，我们只送到 **{{ fill_rate:percent0 }}**。
#
# 一个完成了任务，心凉了；一个没完成任务，冤枉。**两笔账，都是我们先欠的。**

# %% [markdown] id="our-half" lang="en" tags=["slide"]
# ## The other half is ours
#
# **Huida:** attainment {{ huida_attainment:percent }}, claims settled after **{{ claim_days:int }} days**, the owner's will only {{ huida_will:1 }} out of 5.
#
# **Qiaocheng:** attainment {{ qiaocheng_attainment:percent }}, a "weak" dealer. But of {{ ordered:int }} cases ordered we delivered **{{ fill_rate:percent0 }}**.
#
# One is on target and has gone cold; one is off target and wronged. **In both accounts the debt is ours.**

# %% [raw] id="1.4" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 5
# title:
#   zh: 三家经销商，先去哪一家、凭什么
#   en: Three dealers, whom to see first, on what evidence
# prompt:
#   zh: |
#     年终会上有人提议：金百汇上台领奖，明年任务加一成；谯城没完成，扣费用；老街坊“没什么故事”，不用去。
#
#     | | 2025 达成率 | 回报率 | 另一个数 |
#     |---|--:|--:|---|
#     | 金百汇 | {{ jinbaihui_attainment:percent }} | {{ roi_now:percent }} | 库存 {{ cover_now:int }} 天 |
#     | 谯城 | {{ qiaocheng_attainment:percent }} | {{ qiaocheng_roi:percent }} | 我们的订单满足率 {{ fill_rate:percent0 }} |
#     | 老街坊 | {{ laojiefang_attainment:percent }} | {{ laojiefang_roi:percent }} | 费用很少，货走得快 |
#
#     您怎么说？
#   en: |
#     At the year-end meeting somebody proposes: a trophy and ten per cent more target for Jinbaihui; less money for Qiaocheng, who missed; Laojiefang "is no story", no visit needed.
#
#     | | Attainment 2025 | Return | One more figure |
#     |---|--:|--:|---|
#     | Jinbaihui | {{ jinbaihui_attainment:percent }} | {{ roi_now:percent }} | {{ cover_now:int }} days of stock |
#     | Qiaocheng | {{ qiaocheng_attainment:percent }} | {{ qiaocheng_roi:percent }} | our fill rate {{ fill_rate:percent0 }} |
#     | Laojiefang | {{ laojiefang_attainment:percent }} | {{ laojiefang_roi:percent }} | few claims, fast stock |
#
#     What do you say?
# options:
#   - id: a
#     zh: 同意，达成率是最公平的尺子
#     en: Agreed, attainment is the fairest measure
#   - id: b
#     zh: 金百汇先停压货、一起清库存；谯城先把我们的供货补上；老街坊去一趟，问他怎么做的
#     en: Stop pushing at Jinbaihui and clear stock together; mend our supply to Qiaocheng first; visit Laojiefang and ask how he does it
#   - id: c
#     zh: 三家的任务都加一成，机会均等
#     en: Ten per cent more target for all three, equal chances
#   - id: d
#     zh: 换掉谯城，把那块地给金百汇做，他能力强
#     en: Replace Qiaocheng and give his area to Jinbaihui, who is able
# answer: b
# praise:
#   zh: 对。三句话里，哪一句要动的是我们公司内部的人？您去找谁？
#   en: Yes. For which of the three do you need somebody inside our own company, and whom?
# hints:
#   - zh: 每一家问一句：这个达成率，是卖出来的、压出来的，还是缺货缺出来的？
#     en: "Ask of each attainment: was it sold, was it pushed, or was it starved?"
#   - zh: 再看最后一列：哪一个数是我们的责任？
#     en: "Now the last column: which figure is our own duty?"
# wrong:
#   - value: a
#     say:
#       zh: 一家压货、一家缺货，用同一把尺子量，量出来的是经销商，还是我们自己？
#       en: One was stuffed, one was starved; measured by the same stick, whom do you measure, the dealers or us?
#   - value: c
#     say:
#       zh: 金百汇再加一成，货放哪里？谯城再加一成，货从哪里来？
#       en: Where does Jinbaihui put ten per cent more? Where does Qiaocheng get it from?
#   - value: d
#     say:
#       zh: 给金百汇一块新地，他那 {{ cover_now:int }} 天的货会先往哪里流？谯城的缺货，换个人就到货了吗？
#       en: With a new area, where will Jinbaihui's {{ cover_now:int }} days of stock flow first? And would the missing goods arrive for a new dealer?
# solution:
#   zh: |
#     **B。** 同样是达成率，来路不同：
#
#     - 金百汇是**压**出来的：出货 {{ offtake_growth:signed }}，库存 {{ cover_now:int }} 天。再加任务，就是再压一圈。
#     - 谯城是**缺**出来的：我们只送到 {{ fill_rate:percent0 }}。先罚他，等于拿我们的错罚他。
#     - 老街坊是**卖**出来的：回报率 {{ laojiefang_roi:percent0 }}。安静不等于不重要，别人能学的都在这里。
#
#     判断的顺序：先看达成率怎么来的，再看谁先失约，最后才谈奖罚。
#   en: |
#     **B.** The same measure, three origins:
#
#     - Jinbaihui's was **pushed**: offtake {{ offtake_growth:signed }}, {{ cover_now:int }} days of stock. A higher target is another round.
#     - Qiaocheng's was **starved**: we delivered {{ fill_rate:percent0 }}. To punish him is to punish him for our fault.
#     - Laojiefang's was **sold**: a return of {{ laojiefang_roi:percent0 }}. Quiet does not mean unimportant; here is what others can learn.
#
#     The order of judgement: where does the figure come from, who broke a promise first, and only then praise or blame.

# %% [raw] id="1.5" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 6
# title:
#   zh: 谁先动
#   en: Who moves first?
# prompt:
#   zh: |
#     六个毛病，六家经销商。要治好它，**第一步该谁先动？**
#
#     只问第一步，不问对错。“双方”是指：少了哪一方先改，另一方改了也白改。
#   en: |
#     Six troubles at six dealers. To cure them, **who has to move first?**
#
#     Only the first step, not the guilt. "Both" means: if one side does not change, the other side's change is useless.
# options:
#   - id: maker
#     zh: 我们（厂家）
#     en: We (the maker)
#   - id: dealer
#     zh: 经销商
#     en: The dealer
#   - id: both
#     zh: 双方一起
#     en: Both together
# items: symptoms
# answer_code: first_mover
# praise:
#   zh: 和参考的分法一致。数一数：六件里有几件，少了我们就动不了？
#   en: "As in our reading. Count: how many of the six cannot begin without us?"
# hints:
#   - zh: 每一条问：这个动作的钥匙在谁手上？发货、核销、派业务员、收账、定月底目标、定返利……
#     en: "For each: who holds the key? Shipping, settling claims, sending reps, collecting money, month-end targets, rebate terms ..."
#   - zh: 有两条是我们的钥匙，两条是他的，还有两条两边各拿一半。
#     en: Two keys are ours, two are his, and for two each side holds a half.
# wrong:
#   - code: all_on_the_dealer
#     example: blame_dealers
#     say:
#       zh: 六件都落在经销商头上。发货和核销，他做得了主吗？
#       en: All six on the dealer. Can he decide about our shipping and our claims?
#   - value: {D038: dealer}
#     say:
#       zh: 谯城订了，我们没送到。他再怎么动，货会自己来吗？
#       en: Qiaocheng ordered, we did not deliver. Whatever he does, will the goods come by themselves?
#   - value: {D052: maker}
#     say:
#       zh: 袁州的业务员归谁发工资、归谁排线路？我们先动，动的是什么？
#       en: Who pays Yuanzhou's reps and plans their routes? If we moved first, what would we move?
#   - value: {D012: dealer}
#     say:
#       zh: 金百汇月底进货，是他自己想进，还是我们月底的目标和返利在后面推？
#       en: Does Jinbaihui order at the month's end because he wants to, or because of our month-end target and rebate?
#   - value: {D033: maker}
#     say:
#       zh: 我们改了返利，他手上还在低价甩货。只动一边，价格回得来吗？
#       en: Suppose we change the rebate while he goes on dumping. Does the price recover if one side moves?
# solution:
#   zh: |
#     - **我们先动**：谯城的到货、徽达的核销。钥匙全在我们手上，他只能等。
#     - **他先动**：袁州的假拜访、永盛的逾期。人是他的，账是他的，我们可以帮，替不了。
#     - **双方一起**：金百汇的压货——我们改月底目标和坎级返利，他改订货节奏；百信的倒挂——我们把返利从“量”改到“过程”，他停止低价出货。要注意，**不能跟他约定转售价格**，这有合规风险，先问法务。
#
#     有争议很正常。关键是每一条都说得出“钥匙在谁手上”，而不是先找人怪罪。
#   en: |
#     - **We move first:** delivery to Qiaocheng, claims of Huida. The keys are ours; the dealer can only wait.
#     - **He moves first:** Yuanzhou's phantom calls, Yongsheng's overdue money. His people, his ledger; we can help but not do it for him.
#     - **Both together:** at Jinbaihui we change month-end targets and rebate steps, he changes his ordering; at Baixin we move rebates from volume to process, he stops dumping. Mind that **resale prices must not be agreed with him**: that is a compliance risk, ask your legal people.
#
#     Argument is welcome. What counts is to say for each who holds the key, not to look for someone to blame.

# %% id="answer-1.5" exercise="1.5" tags=["exercise"]
# zh: 给每家填 "maker"、"dealer" 或 "both"；symptoms 里是六家的编号和情况
# en: give each dealer "maker", "dealer" or "both"; symptoms holds the six codes and what is wrong
answer = {}
### BEGIN SOLUTION
keys_held_by = {"maker": [qiaocheng, huida], "dealer": [yuanzhou, yongsheng], "both": [jinbaihui, baixin]}
for mover, places in keys_held_by.items():
    for dealer in places:
        answer[dealer] = mover
### END SOLUTION

# %% [markdown] id="promise-rate" lang="zh" tags=["slide"]
# ## 信任不好量，承诺好量
#
# **承诺兑现率 = 按时兑现的承诺 ÷ 到期的承诺**（%，双方分开算）
#
# | | 我们答应的 | 到期 | 兑现 |
# |---|---|--:|--:|
# | 徽达 | {{ promised_days:int }} 天内核销（2025 年以来） | {{ claim_n:int }} 笔 | **{{ in_time_n:int }}** |
# | 谯城 | 订单准时、足量送到 | {{ orders_n:int }} 单 | **{{ full_orders_n:int }}** |
#
# **注意：** 这是本课自己定的量法，没有行业标准。市面上“合作能提高信任百分之几”的说法，多半没有出处，别引用。

# %% [markdown] id="promise-rate" lang="en" tags=["slide"]
# ## Trust is hard to measure, promises are not
#
# **Promises kept = promises kept on time / promises due** (%, each side apart)
#
# | | What we promised | Due | Kept |
# |---|---|--:|--:|
# | Huida | claims settled in {{ promised_days:int }} days (since 2025) | {{ claim_n:int }} | **{{ in_time_n:int }}** |
# | Qiaocheng | orders on time and in full | {{ orders_n:int }} | **{{ full_orders_n:int }}** |
#
# **Careful:** this is the lesson's own measure, not an industry norm. Claims that partnership "raises trust by so many per cent" mostly have no source; do not quote them.

# %% [raw] id="1.6" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 5
# title:
#   zh: 年终总结里的四句话
#   en: Four sentences from a year-end report
# prompt:
#   zh: 下面四句话出自一份年终总结。哪几句**站不住脚**？
#   en: Four sentences from a year-end report. Which **do not hold**?
# options:
#   - id: a
#     zh: “{{ dealers_n:int }} 家里 {{ reached_n:int }} 家完成任务，说明一半以上的经销商去年日子比前年好。”
#     en: "“{{ reached_n:int }} of {{ dealers_n:int }} dealers are on target, so more than half of them had a better year than the last.”"
#   - id: b
#     zh: “货发到经销商仓库，我们的销售就完成了，后面是他的事。”
#     en: "“Once the goods are in the dealer's warehouse our sale is done; the rest is his business.”"
#   - id: c
#     zh: “谯城达成 {{ qiaocheng_attainment:percent }}，先核对我们自己的到货，再谈他的能力。”
#     en: "“Qiaocheng reached {{ qiaocheng_attainment:percent }}; first we check our own deliveries, then we talk about his ability.”"
#   - id: d
#     zh: “徽达达成 {{ huida_attainment:percent }}，可见方总对我们很满意。”
#     en: "“Huida reached {{ huida_attainment:percent }}, so Mr Fang must be happy with us.”"
# answer: [a, b, d]
# hints:
#   - zh: 逐句问：它用的数，量的是我们的发货，还是他的日子？
#     en: "Ask of each sentence: does its figure measure our shipping, or his life?"
#   - zh: 只有一句是先查自己再说别人。
#     en: Only one of them checks our own side before it speaks of others.
# wrong:
#   - value: [a, b, c, d]
#     say:
#       zh: 第三句先查自己的到货，哪里不对呢？
#       en: The third checks our own deliveries first. What is wrong with that?
#   - value: [b, d]
#     say:
#       zh: 再看第一句：完成任务的 {{ reached_n:int }} 家里，有几家赚得比前一年少？
#       en: "Look at the first again: of the {{ reached_n:int }} on target, how many earned less than the year before?"
#   - value: [a, d]
#     say:
#       zh: 第二句要是对的，金百汇那 {{ cover_now:int }} 天的货最后会到谁手上？退货、低价、临期，谁来收拾？
#       en: If the second held, where would Jinbaihui's {{ cover_now:int }} days of goods end? Returns, dumping, expired stock, who clears it up?
#   - value: [a, b]
#     say:
#       zh: 方总完成了任务，意愿打几分？开场他说的那句话像满意吗？
#       en: Mr Fang made his target. What is his will score, and did he sound happy at the door?
# solution:
#   zh: |
#     **A、B、D 站不住脚。**
#
#     - **A**：完成任务的 {{ reached_n:int }} 家，有 {{ reached_less_n:int }} 家少赚了。达成率不等于日子好。
#     - **B**：进货不是终点。货卖不动，早晚变成退货、低价和临期，回到我们身上。
#     - **D**：达成率量不出满意。方总意愿 {{ huida_will:1 }} 分，垫的钱占他全部投入的 {{ claims_tied_share:percent0 }}。
#     - **C** 是好习惯：先查自己。
#   en: |
#     **A, B and D do not hold.**
#
#     - **A:** of {{ reached_n:int }} dealers on target, {{ reached_less_n:int }} earned less. Attainment is not a good year.
#     - **B:** sell-in is not the end. What does not move comes back as returns, dumping and expired goods.
#     - **D:** attainment does not measure content. Mr Fang's will is {{ huida_will:1 }}, and unpaid claims are {{ claims_tied_share:percent0 }} of all the money he has put in.
#     - **C** is a good habit: look at our own side first.

# %% [markdown] id="remedy" lang="zh" tags=["slide"]
# ## 请他回到桌上：一起看，一起定
#
# | 过去 | 现在 |
# |---|---|
# | 我们定好数，通知他 | 先一起看他的账、他的市场，**数从事情里长出来** |
# | 会上我们讲，他听 | **他先讲**：他想要什么、最疼的是什么 |
# | 只查他的任务 | **两边的承诺一起查**，先查我们的 |
# | 一年见一次 | 定期回顾，到日子就坐下来 |
#
# 人会支持自己参与写的东西。**参与多一分，信任才有机会多一分。**

# %% [markdown] id="remedy" lang="en" tags=["slide"]
# ## Bring him back to the table: look together, decide together
#
# | Before | Now |
# |---|---|
# | We set the number and tell him | First his books and his market; **the number grows out of the work** |
# | We talk, he listens | **He speaks first:** what he wants, what hurts most |
# | Only his target is checked | **Both sides' promises** are checked, ours first |
# | Once a year | Regular reviews, on the agreed day |
#
# People support what they helped to write. **Where he takes part, trust gets a chance.**

# %% [markdown] id="rhythm" lang="zh" tags=["slide"]
# ## 回顾的节奏，和每次只问的三句话
#
# - **每月**：上次双方答应的事，各做到几件？（先念我们的）
# - **每季**：进货、出货、库存、他的回报率，哪个偏了？为什么？
# - **每年**：还值不值得一起做？明年双方想赢成什么样？
#
# 每次散会前，三句话落到纸上：**谁、做什么、哪一天。**
#
# 这就是联合生意计划的地基。下一课讲它是什么。

# %% [markdown] id="rhythm" lang="en" tags=["slide"]
# ## A rhythm of reviews, and three questions
#
# - **Each month:** of what both promised last time, how much was done? (Ours is read out first.)
# - **Each quarter:** sell-in, offtake, stock, his return: what is off, and why?
# - **Each year:** is it still worth doing together, and what do both want to win next year?
#
# Before all leave, three words go on paper: **who, what, which day.**
#
# This is the ground on which a Joint Business Plan stands. The next lesson says what it is.

# %% [raw] id="1.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 接住方总那句话
#   en: Answer Mr Fang
# prompt:
#   zh: 方总还站在门口。写两三句话接他：先认**我们**欠他的（要有数），再答应一件您做得到的事（要有**日期**），最后约他坐下来。不说套话，不催任务。
#   en: "Mr Fang still stands at the door. Write two or three sentences: first own up to what **we** owe him (with a figure), then promise one thing in your power (with a **date**), then ask him to sit down with you. No phrases, no target."
# hints:
#   - zh: 方总最疼的是钱：垫的费用平均 {{ claim_days:int }} 天才回来。第一句就说这个。
#     en: "What hurts him is money: claims come back after {{ claim_days:int }} days. Begin there."
#   - zh: 答应的事要小、要真，比如哪天把每一笔的进度查清楚告诉他；没有财务点头，别答应哪天到账。
#     en: "Promise something small and true, for instance by which day you will tell him where each claim stands; do not promise the payment itself without finance."
# rules:
#   - find:
#       zh: "\\d|[一二三四五六七八九十两]+个?多?(?:笔|天|月|万|成|号|日)|半年"
#       en: "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|half)\\b"
#     say:
#       zh: 欠他多少、压了多久？没有数，他怎么知道您真查过？
#       en: How much, for how long? Without a figure, how does he know that you have looked?
#   - find:
#       zh: "(?:本|这|下)?(?:周|星期|礼拜)[一二三四五六日天]?(?:之?前)?|\\d+\\s*(?:号|日|月)|明天|后天|今天|月底前|[一二三四五六七八九十]+号"
#       en: "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|week|january|february|march|april|may|june|july|august|september|october|november|december)\\b|\\b\\d{1,2}(st|nd|rd|th)\\b"
#     say:
#       zh: 哪一天给他回话？没有日子的承诺，他听过多少遍了？
#       en: By which day will he hear from you? How many promises without a day has he heard already?
#   - find:
#       zh: "我们|公司|我(?=来|去|先|会|亲自|今|明|这|下|把|给|周)"
#       en: "\\b(we|our|us|I)\\b"
#     say:
#       zh: 这几句话里，“我们”在哪里？谁先认、谁先做？
#       en: Where are "we" in these words? Who owns up, who acts first?
#   - avoid:
#       zh: "任务|目标|达成|冲量|打款|再进|多进|双赢|共赢|大力支持|放心吧|风雨同舟|JBP|ROI"
#       en: "\\btarget|attainment|order more|win-win|strongly support|don't worry|do not worry|\\bJBP\\b|\\bROI\\b"
#     say:
#       zh: 他刚说费用压着，您就提任务，或者来一句套话。换成您是方总，还想听第二句吗？
#       en: He has just spoken of unpaid claims, and you speak of targets or in phrases. As Mr Fang, would you listen to the next sentence?
#   - at_least:
#       zh: 30
#       en: 20
#     say:
#       zh: 太短了。认账、承诺、邀约，三样齐了吗？
#       en: "This is short. Are all three there: owning up, a promise, an invitation?"
#   - at_most:
#       zh: 150
#       en: 110
#     say:
#       zh: 站在门口，他有耐心听多长？哪一句可以删？
#       en: At the door, how long will he listen? Which sentence can go?
# sample:
#   zh: 方总，您说得对，是我们欠您的：费用平均压了五个多月，这不该您来垫。周五之前我把每一笔卡在哪里查清楚，当面告诉您。下周三我去您那儿，咱们先看您的账，再说明年怎么做。
#   en: "Mr Fang, you are right, we owe you this: your claims wait more than five months, and that is not for you to carry. By Friday I will find out where each one is stuck and tell you in person. On Wednesday I come to your office; we look at your books first, and then at next year."
# praise:
#   zh: 认账、数、日子、邀约都有了。语气机器判不了：念给邻座听，问他“如果您是方总，肩膀松下来没有？”
#   en: "Owning up, a figure, a day and an invitation are all there. A machine cannot judge the tone: read it to your neighbour and ask, as Mr Fang, did your shoulders drop?"
# wrong:
#   - value:
#       zh: 方总您别急，公司一直把您当最重要的伙伴，我们一定想办法尽快给您解决，您先把心放下来。
#       en: Mr Fang, be patient, the company sees you as its most important partner, and we will find some way to solve this as soon as possible for you.
#     say:
#       zh: 欠他多少、压了多久？没有数，他怎么知道您真查过？
#       en: How much, for how long? Without a figure, how does he know that you have looked?
#   - value:
#       zh: 方总，我们欠您的费用压了五个多月，这是公司的不对，我一定催财务尽快给您办好，改日再跟您坐下来好好聊聊。
#       en: Mr Fang, we have kept your claims waiting for more than five months, that is our fault, and I will press finance to get it done soon and then sit down with you.
#     say:
#       zh: 哪一天给他回话？没有日子的承诺，他听过多少遍了？
#       en: By which day will he hear from you? How many promises without a day has he heard already?
#   - value:
#       zh: 方总，费用的事我们周五之前给您三笔的答复，您也帮我把这个月的任务先完成，咱们共赢。
#       en: Mr Fang, by Friday we answer you on all three claims, and you help me to make this month's target first, please.
#     say:
#       zh: 他刚说费用压着，您就提任务，或者来一句套话。换成您是方总，还想听第二句吗？
#       en: He has just spoken of unpaid claims, and you speak of targets or in phrases. As Mr Fang, would you listen to the next sentence?
# solution:
#   zh: |
#     机器只查：有没有数、有没有日子、有没有“我们”、有没有催任务和套话、长短。
#
#     为什么先认账：方总说的不是情绪，是事实。**先把事实认下来，他才肯听下一句。**
#
#     为什么只答应一件小事：到账的日子要财务说了算，您答应不了；“周五前告诉您每一笔卡在哪里”，您一个人就做得到。**兑现一件小的，胜过许诺一件大的。**
#   en: |
#     The machine looks for a figure, a day, "we", pressing or phrases, and length.
#
#     Why own up first: Mr Fang states facts, not a mood. **Accept the facts and he will hear your next sentence.**
#
#     Why promise only one small thing: the payment day is finance's to promise, not yours. "By Friday I tell you where each claim is stuck" is in your power alone. **One small promise kept is worth more than a big one made.**

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 各想一家自己的经销商，一个像金百汇、一个像徽达或谯城：
#
# - 最近一次定任务的时候，他在不在桌上？**他说了什么，改动了哪个数？**
# - 您凭哪一个数说他“合作得好”？那个数量的是我们，还是他？
# - 去年我们答应他的事，**第一件没做到的是什么**？他提过吗？

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Each of you takes dealers of your own, one like Jinbaihui, one like Huida or Qiaocheng:
#
# - When the last target was set, was he at the table? **What did he say, and which figure moved?**
# - By which figure do you call it a good partnership? Does it measure us, or him?
# - Of what we promised him last year, **what was the first thing we did not do?** Has he mentioned it?

# %% [raw] id="1.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 10
# title:
#   zh: 承诺账本
#   en: The promise ledger
# prompt:
#   zh: |
#     两人或一组，选一家**真的**经销商，翻最近 12 个月，画两栏：
#
#     - 左边：**我们**答应过他什么？哪天到期？做到没有？
#     - 右边：**他**答应过我们什么？哪天到期？做到没有？
#
#     每栏至少三条，要写得出凭证（合同、微信、会议纪要）。算出两边的兑现率。最后写一句：**下次见面，先还哪一条？**
#   en: |
#     In pairs or groups, take a **real** dealer and the last 12 months, and draw two columns:
#
#     - left: what did **we** promise him, due when, done or not?
#     - right: what did **he** promise us, due when, done or not?
#
#     At least three lines each, with the proof you have (contract, messages, minutes). Work out promises kept for both sides. Then one sentence: **which line do we settle first when we meet?**
# hints:
#   - zh: 想不起来就按五样过一遍：供货、费用、价格、人、陈列。
#     en: "If nothing comes to mind, go through five things: supply, money, price, people, displays."
#   - zh: 右边写得出、左边写不出，多半是我们没把自己的话当承诺记下来。去翻一翻聊天记录。
#     en: If the right column fills and the left does not, we probably never wrote our own words down as promises. Look through your messages.
# sample:
#   zh: 左边：3 月答应二季度费用 60 天核销，到期两笔，做到零笔（凭微信）；4 月答应派一名导购，5 月到岗，做到；6 月答应旺季优先发货，七次订货，足量四次。兑现率：十次里五次，一半。右边：答应每月 25 号前报库存，十二次做到八次；答应新增一辆车，做到；答应不低价甩货，有一次没做到。先还：二季度那两笔费用，本周五前告诉他卡在哪一步。
#   en: "Left: in March we promised Q2 claims in 60 days, two due, none done (messages); in April a promoter from May, done; in June priority in the season, seven orders, four in full. Kept: five of ten, a half. Right: stock report by the 25th, eight of twelve; a new van, done; no dumping, broken once. First to settle: the two Q2 claims; by Friday he hears where they are stuck."
# praise:
#   zh: 这道题没有标准答案。互相追问三句：凭证在哪里？左边是不是比右边短？先还的那一条，您一个人做得了主吗？
#   en: "There is no standard answer. Question each other: where is the proof? Is the left column shorter than the right? Can you settle that line by yourself?"
# solution:
#   zh: |
#     没有唯一答案，评的是三样：
#
#     - **有凭证**：写不出日期和凭证的，先不算承诺，算印象。
#     - **两边一样长**：只查他不查自己的账本，他看一眼就知道您是来催任务的。
#     - **先还一条**：挑一件小的、您做得了主的、一周内能兑现的。
#
#     这张纸就是后面计分卡里“厂家责任”那一栏的草稿。带回去，第 8 课还用。
#   en: |
#     There is no single answer; three things count:
#
#     - **Proof:** without date and proof it is an impression, not a promise.
#     - **Columns of equal length:** one look at a ledger that checks only him, and he knows you came for the target.
#     - **One line to settle first:** small, in your power, within a week.
#
#     This sheet is the draft of the maker's duties on the scorecard. Keep it for lesson 8.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 经销商是拿自己的钱买断我们货的老板，不是下属。
# 2. 进货是换仓库，出货才是生意；达成率好看，他不一定赚钱。
# 3. 计划塌在没人信，根子在定数时他不在桌上。
# 4. 先查我们自己的承诺，再查他的：**谁先失约，谁先还。**
# 5. 一起看、一起定、到日子再看。参与了，才有信任。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. A dealer is an owner who bought our goods with his own money, not a subordinate.
# 2. Sell-in changes warehouses, offtake is business; a fine attainment need not earn him anything.
# 3. A plan falls when nobody believes it; the root is that he was not at the table.
# 4. Check our own promises first, then his: **whoever broke one first settles first.**
# 5. Look together, decide together, look again on the day. Taking part comes before trust.
