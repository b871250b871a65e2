# ---
# id: 05-ogspm
# number: "5"
# order: 7
# title:
#   zh: 把计划写成一页纸：OGSPM、SWOT 和回报率
#   en: "The plan on one page: OGSPM, SWOT and the return"
# question:
#   zh: 华总把去年的计划推回来：“二十页，我就记住一个数：增长一成五。问你们的人这一成五从哪儿来，没人答得上。今年能不能就一页，让我儿子也看得懂？”——这一页，您怎么写？
#   en: "Mr Hua pushes last year's plan back across the table: “Twenty pages, and I remember one number, fifteen per cent more. I asked your people where it comes from and nobody knew. Can it be one page this year, that even my son can read?” How do you write that page?"
# objectives:
#   zh:
#     - 分清目的、目标、策略、计划、衡量五样，不写串
#     - 从双方的 SWOT 交叉出策略，每一条都指得出证据
#     - 用机会点和投资回报率检验目标，说得出增长从哪儿来
#     - 写出带基线、目标值、日期和来源的衡量指标，双方都被量
#     - 认出公开资料里常见的写法错误（目的和目标互换，衡量写成措施，回报率算错）
#   en:
#     - keep objective, goals, strategies, plan and measures apart
#     - turn a SWOT of both sides into strategies, each with its evidence
#     - test goals with sized opportunities and with the dealer's return, and say where growth comes from
#     - write measures with baseline, target, date and source, for both sides
#     - recognise the usual errors in public texts (O and G swapped, measures as actions, a wrong ROI)
# minutes:
#   teaching: 40
# after: ["5.2", "5.3", "5.5", "5.6", "5.7", "5.9"]
# tables: [dealers, dealer_pnl, dealer_balance, claims, service, outlets, visits]
# prerequisites: [02-jbp, 03-tiering]
# terms: [G016, G017, G018, G019, G020, G021, G022, G049, G047, G048, G011, G085]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
from dataclasses import replace

import pandas as pd

from jbptools.economics import DealerModel

case = jbp.case()
huashun = "D001"
dealers = case.table("dealers").set_index("dealer_id")
money = jbp.dealer_money(case, huashun)
book, tied = money.pnl, money.investment
today = DealerModel(
    net_sales=book.net_sales,
    gross_margin=book.gross_margin,
    rebate=book.rebate,
    operating_expense=book.operating_expense,
    stock_days=tied.stock / book.cogs * 365,
    receivable_days=tied.receivables / book.net_sales * 365,
    claims=tied.claims,
    prepayment=tied.prepayment,
    payables=tied.payables,
    fixed_assets=tied.fixed_assets,
)
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huashun) & (claims["settled_date"] >= "2025-07-01")]
claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()

# %% id="evidence" tags=["figures"]
supply = case.table("service")
supply = supply[supply["month"] >= "2025-07"].groupby("dealer_id")[["delivered_cases", "ordered_cases"]].sum()
fill_rates = supply["delivered_cases"] / supply["ordered_cases"]
fill_rate, fill_peers = fill_rates[huashun], fill_rates.median()
vans, reps = int(dealers.loc[huashun, "vans"]), int(dealers.loc[huashun, "own_reps"])
calls = case.table("visits")
calls = calls[(calls["dealer_id"] == huashun) & (calls["made"] == 1)]
strike = (calls["order_lines"] > 0).mean()
shops = case.table("outlets")
shops = shops[shops["status"] == "open"]
carried = shops[shops["own_sales_yuan"] > 0].groupby("dealer_id")["category_sales_yuan"].sum()
weighted = carried / shops.groupby("dealer_id")["category_sales_yuan"].sum()
distribution, distribution_peers = weighted[huashun], weighted.median()
own_shops = shops[shops["dealer_id"] == huashun]
sample_n = len(own_shops)
largest = own_shops[own_shops["size_class"] == "A"]
largest_n, largest_with = len(largest), int((largest["own_sales_yuan"] > 0).sum())
market = float(dealers.loc[huashun, "market_size_yuan"])
sales_now = today.net_sales
market_share = sales_now / market
stock_days_now = today.stock_days

# %% id="sizing" tags=["figures"]
# zh: 三个机会点：一年多卖多少（元）、有几成把握；课堂设定，第 4c 课教怎么估
# en: three opportunities, yuan a year and how likely; set for the class, lesson 4c sizes them
large_yuan, large_sure = 900_000, 0.7
gaps_yuan, gaps_sure = 500_000, 0.8
belt_yuan, belt_sure = 600_000, 0.6
expected = large_yuan * large_sure + gaps_yuan * gaps_sure + belt_yuan * belt_sure
hoped = large_yuan + gaps_yuan + belt_yuan
growth = expected / sales_now
sales_goal = sales_now + expected
ask = 0.15
asked_sales = sales_now * (1 + ask)
unexplained = asked_sales - sales_goal

# %% id="money-page" tags=["figures"]
from jbptools.review.gap.split import shapley

goal_days, goal_claim_days, new_cost, maker_spend = 22, 30, 90_000, 60_000
claims_goal = tied.claims * goal_claim_days / claim_days


def with_levers(levers):
    more, days, waiting, cost = (float(one) for one in levers)
    return replace(
        today,
        net_sales=book.net_sales * (1 + more),
        rebate=book.rebate * (1 + more),
        operating_expense=book.operating_expense + cost,
        stock_days=days,
        claims=waiting,
    )


def roi_of(levers):
    return float(with_levers(levers).roi().value)


before, after = [0, stock_days_now, tied.claims, 0], [growth, goal_days, claims_goal, new_cost]
planned = with_levers(after)
roi_now, roi_goal = roi_of(before), roi_of(after)
growth_part, stock_part, claims_part, cost_part = (float(part) for part in shapley(roi_of, before, after))
turning_part = stock_part + claims_part
growth_points, turning_points, cost_points = growth_part * 100, turning_part * 100, cost_part * 100
roi_push_only = roi_of([growth, stock_days_now, tied.claims, new_cost])
profit_now, profit_goal = today.pnl.net_profit, planned.pnl.net_profit
tied_now, tied_goal = today.investment.total, planned.investment.total
stock_now, stock_goal = today.investment.stock, planned.investment.stock
wanted_roi = 0.20

# %% id="definitions" tags=["figures"]
variants = {name: money.roi(name).value for name in ("full", "A", "B", "pre_tax_working_capital", "D")}
roi_a, roi_b, roi_highest, roi_d = (variants[name] for name in ("A", "B", "pre_tax_working_capital", "D"))
own_stock, owed, payable, assets = tied.stock, tied.receivables, tied.payables, tied.fixed_assets
swapped_base = own_stock + payable - owed + assets
swapped_roi = profit_now / swapped_base

# %% id="cards" tags=["figures"]
from jbptools.words import form


def card(zh, en, **values):
    shown = {
        language: {name: form(value, spec, language) for name, (value, spec) in values.items()}
        for language in ("zh", "en")
    }
    return {"zh": zh.format(**shown["zh"]), "en": en.format(**shown["en"])}


letters = {
    "city": card(
        "到 2027 年年中，让金华城区成为双方都最划算的一门生意",
        "By mid-2027 make the city of Jinhua the business that pays best for both",
    ),
    "return": card(
        "华总的投资回报率：{a} 到 {b}，2027 年 6 月底",
        "Mr Hua's return on investment: {a} to {b} by the end of June 2027",
        a=(roi_now, "percent"),
        b=(roi_goal, "percent"),
    ),
    "choice": card(
        "先把大店补齐，今年不开新的散店", "Fill the large shops first; no new scattered shops this year"
    ),
    "turn": card("先让压住的钱转快，再谈多进货", "Turn the tied-up money faster first, bigger orders later"),
    "route": card(
        "小华带一人一车，9 月起一周两送；我们出 {a}",
        "Hua junior runs one rep and one van, two deliveries a week from September; we pay {a}",
        a=(maker_spend, "money"),
    ),
    "finance": card(
        "财务周琳 8 月底前把华顺的核销改成线上，一次说清材料",
        "Zhou Lin of finance moves Huashun's claims online by the end of August, papers explained once",
    ),
    "calls": card(
        "检验“补大店”灵不灵：拜访成交率 {a} 到 60%，每月 5 日从拜访记录看",
        "To test the large-shop strategy: strike rate {a} to 60%, from the visit log on the 5th of each month",
        a=(strike, "percent0"),
    ),
}
letter_of = {
    "city": "o",
    "return": "g",
    "choice": "s",
    "turn": "s",
    "route": "p",
    "finance": "p",
    "calls": "m",
}
factors = {
    "claims": card(
        "费用核销平均 {a} 天", "Claims are settled after {a} days on average", a=(claim_days, "int")
    ),
    "fill": card(
        "订货满足率 {a}，高于同行中位", "Fill rate {a}, above the median of others", a=(fill_rate, "percent0")
    ),
    "vans": card(
        "{a} 辆自有车，城区当天能送到", "{a} vans of his own, same-day delivery in town", a=(vans, "int")
    ),
    "calls": card(
        "{a} 个业务员的拜访，只有 {b} 成交",
        "Only {b} of the calls of his {a} reps end with an order",
        a=(reps, "int"),
        b=(strike, "percent0"),
    ),
    "rival": card("对手今年把返利又加了一档", "A rival has added one more step to his rebate this year"),
    "discount": card("量贩零食店开进城区", "Snack discounters are opening in town"),
    "sugar": card("买无糖茶的人越来越多", "More and more shoppers buy tea without sugar"),
}
side_of = {
    "claims": "maker",
    "fill": "maker",
    "vans": "dealer",
    "calls": "dealer",
    "rival": "outside",
    "discount": "outside",
    "sugar": "outside",
}


def goals_and_measures_swapped(placed):
    return placed.get("return") == "m" or placed.get("calls") == "g"


swapped_letters = {**letter_of, "return": "m", "calls": "g"}

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert abs(roi_now - jbp.dealer_roi(case, huashun).value) < 1e-9, "the model is the case's dealer"
assert abs(growth_part + stock_part + claims_part + cost_part - (roi_goal - roi_now)) < 1e-9
assert 0.05 < growth < 0.07 and roi_now + 0.01 < roi_goal < wanted_roi, "near, but short of what he wants"
assert turning_part > growth_part > 0 > cost_part and roi_push_only < roi_now + 0.005
assert distribution < distribution_peers - 0.1 and largest_with <= largest_n / 2
assert fill_rate > fill_peers and 80 < claim_days < 110 and payable == 0
assert swapped_roi > 2 and roi_d < 0.06 < roi_now < roi_a < roi_b < roi_highest
assert unexplained > 1.5e6 and dealers.loc[huashun, "owner_name"] == "华总"

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 4 | 华总推回来的计划 | 请一人念开场问题，全班各写一句“增长从哪儿来” |
# | 7 | 一页纸五个问题，叫法 | 五张大卡片贴墙：目的、目标、策略、计划、衡量 |
# | 0 | 练习 5.1、5.2 | 5.1 把七句话写在便签上，上墙贴；5.2 举手 |
# | 8 | 目的、目标；SWOT 两栏，练习 5.3 | 只问一句：“我们俩谁明天能决定改它？” |
# | 7 | TOWS 交叉成策略，练习 5.4、5.5 | 每条策略都要说“所以不做什么”；5.4 算完问：差的那一截怎么跟总部说 |
# | 6 | 够得着吗；回报率：口径和瀑布图，练习 5.6、5.7 | 先让他们猜哪根柱子最高 |
# | 5 | 计划和衡量，请教练来挑 | 现场运行，念三个问题 |
# | 1 | 练习 5.8、5.9 | 各写各的，和邻座交换 |
# | 3° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 2 | 练习 5.10，收尾 | 大白纸一页，贴墙，复盘四问 |
#
# **还要再省时间：** 叫法那张对照表不念（省 2 分钟），请教练来挑只念一个问题（省 3 分钟），5.8 写完不交换（省 2 分钟）。5.1、5.4、5.10 不要砍；只有半天时，5.10 放到课后作业里做。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 4 | The plan pushed back | Someone reads the opening; everyone writes one line on where growth comes from |
# | 7 | Five questions on one page, the names | Five large cards on the wall, one a letter |
# | 0 | Exercises 5.1 and 5.2 | The seven sentences of 5.1 on notes, stuck to the wall; 5.2 by show of hands |
# | 8 | Objective, goals; SWOT in two columns, exercise 5.3 | One question only: "Which of us could decide to change it tomorrow?" |
# | 7 | TOWS into strategies, exercises 5.4 and 5.5 | Each strategy must say what is therefore not done; after 5.4: how do we tell head office about the rest? |
# | 6 | Within reach; the return: definitions and waterfall, exercises 5.6 and 5.7 | Let them guess the tallest bar first |
# | 5 | Plan and measures, the coach's questions | Run it live, read out three questions |
# | 1 | Exercises 5.8 and 5.9 | Alone, then swap with the neighbour |
# | 3° | In pairs | About dealers of their own; in the two days during a break |
# | 2 | Exercise 5.10, close | One flip-chart page a group; four debrief questions |
#
# **To save still more:** do not read out the table of names (2 minutes), one question of the coach instead of three (3), no swapping in 5.8 (2). Keep 5.1, 5.4 and 5.10; with half a day only, 5.10 goes into the homework.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 五个字母不用背英文，背五句问话：赢成什么样？哪几个数证明？打哪几仗？谁哪天做什么？怎么知道灵了？
# - 叫法只讲一次：有的课文把 O 和 G 都叫“目标”，把 M 叫“措施”；本课一律用目的、目标、策略、计划、衡量。讲完就不再争。
# - 谁发明了 OGSM，说法对不上（日本、宝洁、汽车业都有人讲）。学员问起，就说“来历有争议，好用就行”。OGSP 在国外有人标注册商标，我们不用它的表格。
# - 瀑布图停久一点：多卖那一块 {{ growth_points:1 }} 个点，转快那一块 {{ turning_points:1 }} 个点，加费用 {{ cost_points:1 }} 个点。问：“要是只有第一块，会怎样？”（{{ roi_push_only:percent }}，几乎没动）
# - 机会点的数和把握度是课堂设定，第 4c 课教怎么估。学员改数，目标跟着变，这正是要教的。
# - 回报率是 {{ roi_goal:percent }}，没到华总要的 {{ wanted_roi:percent0 }}。别藏：差的那一截，就是下次谈判桌上的题。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Let them keep five questions rather than five letters: what does winning look like, which numbers prove it, which battles, who does what when, how do we know that it works?
# - Deal with the names once: some Chinese course texts use one word (mubiao) for O and G and call M "actions" (cuoshi). This course uses objective, goals, strategies, plan, measures. Then leave it.
# - Where OGSM comes from is told in several ways. If asked: "disputed, but useful". OGSP carries a trademark sign abroad; we do not use its forms.
# - Stay on the waterfall: selling more {{ growth_points:1 }} points, turning faster {{ turning_points:1 }}, new cost {{ cost_points:1 }}. Ask what remains with the first bar alone ({{ roi_push_only:percent }}, hardly a move).
# - Sizes and likelihoods of the opportunities are set for the class; lesson 4c shows how to size them. If they change one, the goal follows: that is the point.
# - The plan reaches {{ roi_goal:percent }}, short of the {{ wanted_roi:percent0 }} Mr Hua wants. Do not hide it: the rest is the next talk's subject.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “总部要 {{ ask:percent0 }}，我写 {{ growth:percent }}，我还要不要干了？” | 写 {{ ask:percent0 }}，差的 {{ unexplained:money }} 您拿哪几件事去补？补不上，年底谁来解释？ |
# | “目的不写数，太虚。” | 数在下一行。这一句要是写不虚，他儿子看得懂吗？ |
# | “SWOT 我们年年做，没用。” | 做完有没有交叉出策略？哪一条策略指得回哪一格？ |
# | “策略多一点保险。” | 六个业务员，打得动几仗？哪一仗可以不打？ |
# | “衡量我们干什么？是我们出钱。” | 核销 {{ claim_days:int }} 天，这个数谁能改？不量它，华总凭什么信？ |
# | “回报率他不懂。” | 他不懂这三个字，还是不懂自己压了多少钱、赚了多少钱？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "Head office wants {{ ask:percent0 }}; if I write {{ growth:percent }} I am out." | If you write {{ ask:percent0 }}, which pieces of work bring the missing {{ unexplained:money }}, and who explains it in December? |
# | "An objective without a number is vague." | The number stands one line below. Would his son understand this line? |
# | "We do a SWOT every year, no use." | Did you cross it into strategies? Which strategy points back to which box? |
# | "More strategies are safer." | How many battles can six reps fight? Which one can be left out? |
# | "Why measure us? We pay." | {{ claim_days:int }} days for claims: who can change that? If it is not measured, why should Mr Hua believe it? |
# | "He does not understand ROI." | Not the letters, or not how much money he has in and how much comes out? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：把策略从六条砍到三条的时候，谁舍不得？舍不得哪一条？
# 2. **责任**：计划里有几行的责任人是我们？是不是比他的少一大截？
# 3. **结构**：公司的模板里，有没有“不做什么”和“他的回报率”这两栏？没有的话，谁能加？
# 4. **现实**：回去以后，您先去问老板哪一个数，才能写下第一个基线？
#
# ### 常见错误
#
# 目的里塞数字；策略写成任务或写成数字；衡量写成“加强、提升”；衡量照抄目标；计划的责任人全是我们或全是他；机会点不打折就加成目标；回报率不写口径。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when six strategies became three, who could not let go, and of which?
# 2. **Blame:** how many rows of the plan are ours? Far fewer than his?
# 3. **Structure:** does your company's form have a box for what is not done, and one for his return? If not, who could add it?
# 4. **Real life:** which figure must you ask the owner for before you can write your first baseline?
#
# ### Typical mistakes
#
# Numbers in the objective; a strategy that is a task or a number; measures that say "strengthen"; measures that copy the goals; all rows owned by one side; opportunities added up undiscounted; a return without its definition.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人，一人专演华总的儿子，听不懂的词当场举手。
# - **12 人**：三组各 4 人，5.10 各写一页，交换后只准提问、不准改。
# - **24 人**：六组各 4 人，两位培训师；5.1 用五面墙，人走到墙边；5.10 巡展，每组 60 秒。
# - **没有投影**：五张大卡片加一张华顺的数据卡（下一页的 SWOT 表抄在大白纸上），瀑布图画在白板上。
# - **没有网络**：全部在本机运行；5.10 的一页表可以提前打印。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3; one plays Mr Hua's son and raises a hand at each word he does not know.
# - **12 people:** three groups of 4; in 5.10 they swap pages and may only ask, not change.
# - **24 people:** six groups of 4, two trainers; 5.1 with five walls to walk to; 5.10 as a gallery, 60 seconds a group.
# - **No projector:** five large cards, Huashun's SWOT table on a flip chart, the waterfall drawn on the board.
# - **No network:** everything runs on this machine; print the one-page form of 5.10 beforehand.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：一页纸（5.10）
#
# | **目的**（一句话，讲样子） | |
# |---|---|
# | **到哪天** | |
#
# | **目标** | 谁的 | 现在 | 到多少 | 哪天 | 谁负责 |
# |---|---|---|---|---|---|
# | | 他的 | | | | |
# | | 双方 | | | | |
#
# | SWOT | 我们（等级） | 他（等级） |
# |---|---|---|
# | 优势 | | |
# | 劣势 | | |
# | 机会（共同） | | |
# | 威胁（共同） | | |
#
# | **策略** | 从哪两格来 | 所以不做 |
# |---|---|---|
# | | | |
# | | | |
#
# | **计划** | 谁 | 哪一方 | 资源 | 从—到 |
# |---|---|---|---|---|
# | | | 他 | | |
# | | | 他 | | |
# | | | 我们 | | |
# | | | 我们 | | |
#
# | **衡量** | 检验哪条策略 | 基线 → 目标值 | 哪天看 | 从哪里来 |
# |---|---|---|---|---|
# | | | | | |
# | （我们的） | | | | |
#
# ### 可打印：华总儿子的角色卡（5.10 用）
#
# > 您是小华，二十六岁，父亲让您听一听。听不懂的词马上举手问，不客气。听完只问三句：“我爸少压多少钱？我要做哪一件？你们做不到怎么办？”

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: one page (5.10)
#
# | **Objective** (one sentence, a picture) | |
# |---|---|
# | **By** | |
#
# | **Goals** | Whose | Today | Target | Date | Owner |
# |---|---|---|---|---|---|
# | | his | | | | |
# | | both | | | | |
#
# | SWOT | Ours (grade) | His (grade) |
# |---|---|---|
# | Strengths | | |
# | Weaknesses | | |
# | Opportunities (shared) | | |
# | Threats (shared) | | |
#
# | **Strategies** | From which two | So we do not |
# |---|---|---|
# | | | |
# | | | |
#
# | **Plan** | Who | Side | Resource | From – to |
# |---|---|---|---|---|
# | | | his | | |
# | | | his | | |
# | | | ours | | |
# | | | ours | | |
#
# | **Measures** | Tests which strategy | Baseline → target | When | Source |
# |---|---|---|---|---|
# | | | | | |
# | (ours) | | | | |
#
# ### To print: role card for Mr Hua's son (5.10)
#
# > You are Hua junior, 26; your father wants you to listen. Raise a hand at each word you do not know, without mercy. At the end ask three things: “How much less of Dad's money is tied up? Which piece is mine? What if you do not do yours?”

# %% [markdown] id="five-questions" lang="zh" tags=["slide"]
# ## 一页纸，五个问题
#
# | | 问的是 | 华顺的例子 |
# |---|---|---|
# | **目的** O | 赢成什么样？ | 金华城区成为双方都最划算的一门生意 |
# | **目标** G | 哪几个数证明？ | 他的回报率 {{ roi_now:percent }} → {{ roi_goal:percent }} |
# | **策略** S | 打哪几仗，不打哪几仗？ | 先补大店，不开新散店 |
# | **计划** P | 谁、哪天、用什么？ | 小华，9 月起，一人一车，一周两送 |
# | **衡量** M | 怎么知道策略灵了？ | 拜访成交率 {{ strike:percent0 }} → 六成，每月看 |
#
# 没有 P 的四个字母叫 OGSM；加上 P（谁、资源、时间）就是 OGSPM。

# %% [markdown] id="five-questions" lang="en" tags=["slide"]
# ## One page, five questions
#
# | | It asks | Huashun's example |
# |---|---|---|
# | **O** Objective | What does winning look like? | the city of Jinhua, the business that pays best for both |
# | **G** Goals | Which numbers prove it? | his return {{ roi_now:percent }} → {{ roi_goal:percent }} |
# | **S** Strategies | Which battles, and which not? | large shops first, no new scattered shops |
# | **P** Plan | Who, when, with what? | Hua junior, from September, one rep and van, two deliveries a week |
# | **M** Measures | How do we know it works? | strike rate {{ strike:percent0 }} → six in ten, monthly |
#
# Without P it is called OGSM; P adds owner, resource and time.

# %% [markdown] id="names" lang="zh" tags=["slide"]
# ## 叫法先说清：有三处常写串
#
# 1. **O 和 G 都叫“目标”**：有的课文这么译。本课 O 叫**目的**（一句话），G 叫**目标**（几个数）。
# 2. **M 叫“措施”**：措施是动作，归 P。M 是**衡量**，要有数。
# 3. **O 和 G 写反**：有的网页把 O 说成数字，把 G 说成策略。
#
# 记一句：**目的定方向，目标定输赢，策略定取舍，计划定人，衡量定对错。**

# %% [markdown] id="names" lang="en" tags=["slide"]
# ## The names first: three common mix-ups
#
# 1. **One word for O and G:** some Chinese texts call both "mubiao". Here O is the **objective**, a sentence; G are the **goals**, numbers.
# 2. **M as "actions":** actions belong to P. M is a **measure** and has a number.
# 3. **O and G swapped:** some pages make O the number and G the strategy.
#
# In short: **objective gives direction, goals decide the score, strategies choose, the plan names people, measures tell if it works.**

# %% [raw] id="5.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 5
# title:
#   zh: 七张卡片，各归各位
#   en: Seven cards, five places
# prompt:
#   zh: 这七句话都出自华顺的计划。它们各是目的、目标、策略、计划，还是衡量？
#   en: "All seven sentences come from Huashun's plan. Which are objective, goal, strategy, plan or measure?"
# options:
#   - id: o
#     zh: 目的（O）
#     en: Objective (O)
#   - id: g
#     zh: 目标（G）
#     en: Goal (G)
#   - id: s
#     zh: 策略（S）
#     en: Strategy (S)
#   - id: p
#     zh: 计划（P）
#     en: Plan (P)
#   - id: m
#     zh: 衡量（M）
#     en: Measure (M)
# items: letters
# answer_code: letter_of
# praise:
#   zh: 全对。您自己的计划里，哪一样最常缺？
#   en: All in place. Which of the five is most often missing in your own plans?
# hints:
#   - zh: 先看有没有数；有数的，再看它证明的是整盘输赢，还是某一条策略灵不灵。
#     en: Is there a number? If so, does it prove the whole, or does it test one strategy?
#   - zh: 有人名、有资源、有开始日期的是计划；有取舍的是策略。
#     en: A name, a resource and a starting date make a plan row; a choice makes a strategy.
# wrong:
#   - value: {city: g}
#     say:
#       zh: 这一句里哪个数可以到日子去核对？没有数，它能当目标吗？
#       en: Which number in this sentence could be checked on the day? Without one, can it be a goal?
#   - code: goals_and_measures_swapped
#     example: swapped_letters
#     say:
#       zh: 两个都有数。哪一个证明“整件事赢了”，哪一个检验“某一条策略灵不灵”？
#       en: Both have numbers. Which proves that the whole is won, and which tests one strategy?
#   - value: {finance: m}
#     say:
#       zh: “8 月底前把核销改成线上”，做完了能打勾。它是个动作，还是一个量出来的数？
#       en: '"Online by the end of August" can be ticked off. Is it an action, or something measured?'
#   - value: {choice: p}
#     say:
#       zh: 这一句里有人名和日期吗？“不开新的散店”，是动作，还是取舍？
#       en: Does it hold a name and a date? "No new scattered shops", is that an action or a choice?
# solution:
#   zh: |
#     - **目的**：金华城区成为双方都最划算的一门生意——没有数，讲样子。
#     - **目标**：回报率 {{ roi_now:percent }} 到 {{ roi_goal:percent }}——证明整件事赢了。
#     - **策略**：先补大店不开散店；先转快再多进——都有取舍。
#     - **计划**：小华的专线、周琳的线上核销——有人、有日子、有资源，双方都有。
#     - **衡量**：成交率——检验“补大店”这条策略，早早能看出来。
#
#     最容易混的是目标和衡量：目标答“赢没赢”，衡量答“路走对没走对”。
#   en: |
#     - **Objective:** the city of Jinhua pays best for both; no number, a picture.
#     - **Goal:** the return from {{ roi_now:percent }} to {{ roi_goal:percent }}; it proves that the whole is won.
#     - **Strategies:** large shops and no scattered ones; turn faster before ordering more; both are choices.
#     - **Plan:** Hua junior's route, Zhou Lin's online claims; person, date, resource, from both sides.
#     - **Measure:** the strike rate tests the large-shop strategy, and tests it early.
#
#     Goals and measures are mixed up most: a goal says whether we won, a measure whether we are on the right road.

# %% id="answer-5.1" exercise="5.1" tags=["exercise"]
# zh: letters 里是七张卡片的编号；给每张填 "o"、"g"、"s"、"p" 或 "m"
# en: letters holds the keys of seven cards; give each "o", "g", "s", "p" or "m"
answer = {}
### BEGIN SOLUTION
answer |= {"city": "o", "return": "g", "calls": "m"}
answer |= dict.fromkeys(["choice", "turn"], "s")
answer |= dict.fromkeys(["route", "finance"], "p")
### END SOLUTION

# %% [raw] id="5.2" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 3
# title:
#   zh: 网上抄来的四句话
#   en: Four sentences from the web
# prompt:
#   zh: 同事从网上抄了四句话放进模板。哪几句**有错**？
#   en: A colleague copied four sentences from the web into a form. Which are **wrong**?
# options:
#   - id: a
#     zh: “O 是要达到的具体数字，G 是达到它的策略。”
#     en: "“O is the number to reach, G is the strategy to reach it.”"
#   - id: b
#     zh: “M 就是措施：写清楚谁去做什么。”
#     en: "“M means actions: write down who does what.”"
#   - id: c
#     zh: “策略最好不超过五条，并写明因此不做什么。”
#     en: "“Keep to five strategies at most, and say what is therefore not done.”"
#   - id: d
#     zh: “经销商投资回报率 =（收入 − 成本）÷ 成本。”
#     en: "“Dealer ROI = (income − cost) / cost.”"
# answer: [a, b, d]
# hints:
#   - zh: 一句一句对五个问题：赢成什么样、哪几个数、打哪几仗、谁做什么、怎么知道灵了。
#     en: "Hold each against the five questions: the picture, the numbers, the battles, who does what, how we know."
#   - zh: 第四句问一句：老板压着的钱，在这个公式的哪里？
#     en: "For the fourth ask: where in this formula is the money that the owner has tied up?"
# wrong:
#   - value: [b, d]
#     say:
#       zh: 再看第一句：“赢成什么样”和“哪几个数证明”，它各放在哪个字母？
#       en: "Look at the first again: under which letters does it put the picture and the numbers?"
#   - value: [a, d]
#     say:
#       zh: 再看第二句：“谁去做什么”是五个问题里的哪一个？
#       en: "Look at the second again: which of the five questions is \"who does what\"?"
#   - value: [a, b]
#     say:
#       zh: 再看第四句：分母是成本，还是老板压着的钱？用华顺去算，得 {{ roi_d:percent }}，像回报率吗？
#       en: "Look at the fourth again: is cost below the line, or the owner's money? For Huashun it gives {{ roi_d:percent }}; is that his return?"
#   - value: [a, b, c, d]
#     say:
#       zh: 第三句为什么也算错？六个业务员，打得动几仗？
#       en: Why should the third be wrong? How many battles can six reps fight?
# solution:
#   zh: |
#     **A、B、D 有错。**
#
#     - **A** 把 O 和 G 写串了：O 是目的，一句话讲样子；G 才是数字；策略是 S。
#     - **B** 把衡量写成措施：谁做什么归 P；M 是检验策略的数。
#     - **D** 是成本利润率，分母没有老板压着的钱。华顺这么算只有 {{ roi_d:percent }}，按全口径是 {{ roi_now:percent }}。
#     - **C** 对：策略就是取舍，说不出“不做什么”，多半不是策略。
#   en: |
#     **A, B and D are wrong.**
#
#     - **A** mixes the letters up: O is a picture in one sentence, G are the numbers, strategy is S.
#     - **B** makes M a list of actions: who does what belongs to P; M is a number that tests a strategy.
#     - **D** is profit on cost; the owner's money is not below the line. For Huashun it gives {{ roi_d:percent }}, while the full definition gives {{ roi_now:percent }}.
#     - **C** is right: a strategy is a choice, and who cannot say what is left out has none.

# %% [markdown] id="objective" lang="zh" tags=["slide"]
# ## 目的：一句话，让他儿子也看得懂
#
# 四条要求：
#
# 1. **讲样子，不讲数**（数在下一行）
# 2. **有双方**：他的好处念得出来
# 3. **有地方、有期限**：换一家经销商就用不了
# 4. **只有一个想头**：两件事用“并且”连着，就是两个目的
#
# ✗ 做大做强，增长一成五，并全面提升品牌形象
#
# ✓ 到 2027 年年中，让金华城区成为双方都最划算的一门生意

# %% [markdown] id="objective" lang="en" tags=["slide"]
# ## Objective: one sentence that his son understands
#
# Four demands:
#
# 1. **A picture, no number** (numbers come on the next line)
# 2. **Both sides are in it:** his benefit can be read aloud
# 3. **A place and a date:** it would not fit another dealer
# 4. **One aim:** two joined by "as well as" are two objectives
#
# ✗ World class, fifteen per cent more, as well as a leading brand image
#
# ✓ By mid-2027 make the city of Jinhua the business that pays best for both

# %% [markdown] id="goals" lang="zh" tags=["slide"]
# ## 目标：几个数，至少一个是他的
#
# | 目标 | 现在 | 到 2027 年 6 月 | 谁负责 |
# |---|--:|--:|---|
# | 出货额（双方） | {{ sales_now:money }} | {{ sales_goal:money }} | 王敏 |
# | 投资回报率（他的） | {{ roi_now:percent }} | {{ roi_goal:percent }} | 华总 |
# | 库存天数（双方） | {{ stock_days_now:int }} 天 | {{ goal_days:int }} 天 | 刘师傅 |
# | 核销天数（我们的） | {{ claim_days:int }} 天 | {{ goal_claim_days:int }} 天 | 周琳 |
#
# 每个数六样齐：**指标、基线、目标值、单位、日期、负责人**，外加一条最大的前提。最多四个。

# %% [markdown] id="goals" lang="en" tags=["slide"]
# ## Goals: a few numbers, at least one of them his
#
# | Goal | Today | By June 2027 | Owner |
# |---|--:|--:|---|
# | Offtake (both) | {{ sales_now:money }} | {{ sales_goal:money }} | Wang Min |
# | Return on investment (his) | {{ roi_now:percent }} | {{ roi_goal:percent }} | Mr Hua |
# | Days of stock (both) | {{ stock_days_now:int }} | {{ goal_days:int }} | Mr Liu |
# | Claim days (ours) | {{ claim_days:int }} | {{ goal_claim_days:int }} | Zhou Lin |
#
# Six things each: **what, baseline, target, unit, date, owner**, and the one thing that must hold. Four goals at most.

# %% [markdown] id="swot" lang="zh" tags=["slide"]
# ## SWOT：两家人，两栏
#
# - **优势、劣势**分两栏写：我们的一栏，他的一栏
# - **机会、威胁**写一栏：外面来的，两家都挡不住、也都能用
#
# 分内外只问一句：**“这件事，我们俩有谁明天能决定改它？”** 能，就是优劣势；不能，就是机会或威胁。
#
# 每一条都带证据和等级。写“团队好”“竞品强”，等于没写。

# %% [markdown] id="swot" lang="en" tags=["slide"]
# ## SWOT: two companies, two columns
#
# - **Strengths and weaknesses** in two columns: ours, and his
# - **Opportunities and threats** in one: they come from outside, to both of us
#
# One question tells inside from outside: **"Could either of us decide tomorrow to change it?"** Yes: strength or weakness. No: opportunity or threat.
#
# Each entry carries its evidence and grade. "Good team" and "strong rival" say nothing.

# %% [markdown] id="swot-case" lang="zh" tags=["slide"]
# ## 华顺的 SWOT，每条都有来路
#
# | | 我们 | 华顺 |
# |---|---|---|
# | **优势** | 订货满足率 {{ fill_rate:percent0 }}（A） | 自有 {{ vans:int }} 辆车，当天能送（A） |
# | **劣势** | 核销 {{ claim_days:int }} 天（A） | 加权铺货率 {{ distribution:percent0 }}，同行中位 {{ distribution_peers:percent0 }}（A） |
#
# | **机会** | 本地品类市场 {{ market:money }}，我们约占 {{ market_share:percent0 }}（B） |
# |---|---|
# | **威胁** | 量贩零食店进城（C：业务员见闻，先去数清楚） |
#
# 样本里最大的 {{ largest_n:int }} 家店，只有 **{{ largest_with:int }}** 家在卖我们的货。

# %% [markdown] id="swot-case" lang="en" tags=["slide"]
# ## Huashun's SWOT, each entry with its origin
#
# | | Ours | Huashun's |
# |---|---|---|
# | **Strength** | fill rate {{ fill_rate:percent0 }} (A) | {{ vans:int }} vans of his own, same-day delivery (A) |
# | **Weakness** | claims take {{ claim_days:int }} days (A) | weighted distribution {{ distribution:percent0 }}, others' median {{ distribution_peers:percent0 }} (A) |
#
# | **Opportunity** | local category market {{ market:money }}, our part some {{ market_share:percent0 }} (B) |
# |---|---|
# | **Threat** | snack discounters in town (C: seen by reps, count them first) |
#
# Of the {{ largest_n:int }} largest shops in the sample only **{{ largest_with:int }}** sell us.

# %% [raw] id="5.3" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 4
# title:
#   zh: 里头的，还是外头的
#   en: Inside or outside?
# prompt:
#   zh: 七条事实，放进 SWOT 之前先分三堆：**我们**的优劣势、**经销商**的优劣势、**外部**的机会或威胁。
#   en: "Seven facts. Before they go into the SWOT, make three piles: **our** strengths and weaknesses, the **dealer's**, and what comes from **outside**."
# options:
#   - id: maker
#     zh: 我们的优劣势
#     en: Ours
#   - id: dealer
#     zh: 经销商的优劣势
#     en: The dealer's
#   - id: outside
#     zh: 外部的机会或威胁
#     en: From outside
# items: factors
# answer_code: side_of
# praise:
#   zh: 全对。“我们的劣势”这一栏，您公司的模板里有没有？
#   en: All in place. Does your company's form have a column for our own weaknesses?
# hints:
#   - zh: 每条问：我们俩谁明天能拍板改它？
#     en: "Ask of each: which of us could decide tomorrow to change it?"
#   - zh: 对手做的事，我们和华总都拍不了板。
#     en: What a rival does is for neither of us to decide.
# wrong:
#   - value: {rival: maker}
#     say:
#       zh: 对手的返利，我们明天能决定改吗？我们能改的是什么？
#       en: Can we decide tomorrow about a rival's rebate? What is it that we can decide?
#   - value: {claims: outside}
#     say:
#       zh: 核销慢是天灾吗？这个流程归谁管？
#       en: Are slow claims the weather? Who runs that process?
#   - value: {calls: maker}
#     say:
#       zh: 业务员是谁发工资、谁排线路？这一条该谁先拍板？
#       en: Who pays these reps and plans their routes? Who decides first?
#   - value: {fill: dealer}
#     say:
#       zh: 他订了多少是他的事，我们送到多少，是谁的本事？
#       en: How much he orders is up to him. Whose merit is it how much arrives?
# solution:
#   zh: |
#     - **我们的**：核销 {{ claim_days:int }} 天（劣势）、满足率 {{ fill_rate:percent0 }}（优势）。
#     - **经销商的**：{{ vans:int }} 辆车（优势）、成交率 {{ strike:percent0 }}（劣势）。
#     - **外部**：对手加返利、量贩店进城（威胁）、无糖茶走热（机会）。
#
#     为什么要分两栏：只写他的优劣势，这张表就成了考评表；把我们的核销天数写上去，华总才知道这是一起写的。
#   en: |
#     - **Ours:** claims take {{ claim_days:int }} days (weakness), fill rate {{ fill_rate:percent0 }} (strength).
#     - **The dealer's:** {{ vans:int }} vans (strength), strike rate {{ strike:percent0 }} (weakness).
#     - **Outside:** the rival's rebate and the discounters (threats), tea without sugar (opportunity).
#
#     Why two columns: with only his strengths and weaknesses the sheet is a school report. When our claim days stand on it, Mr Hua sees that it is written together.

# %% id="answer-5.3" exercise="5.3" tags=["exercise"]
# zh: factors 里是七条事实的编号；给每条填 "maker"、"dealer" 或 "outside"
# en: factors holds the keys of seven facts; give each "maker", "dealer" or "outside"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["claims", "fill"], "maker")
answer |= dict.fromkeys(["vans", "calls"], "dealer")
answer |= dict.fromkeys(["rival", "discount", "sugar"], "outside")
### END SOLUTION

# %% [markdown] id="tows" lang="zh" tags=["slide"]
# ## TOWS：别停在四个格子，把它交叉起来
#
# | | 机会 O | 威胁 T |
# |---|---|---|
# | **优势 S** | SO **进攻**：用强项抢机会 | ST **防守**：用强项挡威胁 |
# | **劣势 W** | WO **补课**：补了短板才够得着 | WT **收缩**：少碰，先止血 |
#
# 每一条都写明用了哪两格，例如“S 车队 × O 市场空间”。
#
# 有的书四格的叫法不同，不要紧；**要紧的是每条策略指得回证据**。

# %% [markdown] id="tows" lang="en" tags=["slide"]
# ## TOWS: do not stop at four boxes, cross them
#
# | | Opportunity | Threat |
# |---|---|---|
# | **Strength** | SO **attack:** use the strength to take it | ST **defend:** use the strength to hold it off |
# | **Weakness** | WO **develop:** mend it to reach for more | WT **retreat:** stay away, stop the loss |
#
# Write which two entries you used, for instance "his vans × room in the market".
#
# The names of the four differ between books. **What counts is that each strategy points back to evidence.**

# %% [markdown] id="tows-case" lang="zh" tags=["slide"]
# ## 华顺：四个交叉，三条策略
#
# | 交叉 | 用了哪两条 | 策略 |
# |---|---|---|
# | SO | 他的 {{ vans:int }} 辆车 × 市场空间 | **学校和医院周边先做透，一周两送** |
# | WO | 大店铺货弱 × 市场空间 | **先补大店，今年不开新散店** |
# | WT | 核销 {{ claim_days:int }} 天 × 量贩店压价 | **先让钱转快，不跟价格战** |
# | ST | 满足率高 × 对手加返利 | 并进第一条：断货少就是理由 |
#
# 三条就够了：{{ reps:int }} 个业务员打得动。

# %% [markdown] id="tows-case" lang="en" tags=["slide"]
# ## Huashun: four crossings, three strategies
#
# | Crossing | From which two | Strategy |
# |---|---|---|
# | SO | his {{ vans:int }} vans × room in the market | **Win the school and hospital belts, two deliveries a week** |
# | WO | few large shops × room in the market | **Large shops first, no new scattered ones this year** |
# | WT | claims of {{ claim_days:int }} days × discounters' prices | **Turn money faster, stay out of the price war** |
# | ST | high fill rate × the rival's rebate | joined to the first: fewer empty shelves is the argument |
#
# Three are enough: {{ reps:int }} reps can carry them.

# %% [markdown] id="strategies" lang="zh" tags=["slide"]
# ## 策略是取舍：三问辨真假
#
# 1. 能不能接着说“**所以今年不做……**”？
# 2. **对手会不会反着来**，而且也说得通？（没人会写“服务做差”）
# 3. 它是任务或数字吗？“上线系统”是计划，“增长一成五”是目标
#
# 最多五条，通常两三条。多了就没有重点，等于没有策略。

# %% [markdown] id="strategies" lang="en" tags=["slide"]
# ## A strategy is a choice: three tests
#
# 1. Can you go on with **"so this year we do not ..."**?
# 2. **Could a rival sensibly do the opposite?** (Nobody writes "serve badly".)
# 3. Is it a task or a number? "Launch a system" is plan; "fifteen per cent more" is a goal
#
# Five at most, two or three as a rule. With more there is no main effort, that is, no strategy.

# %% [raw] id="5.4" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.004
# title:
#   zh: 目标从机会点里长出来
#   en: A goal that grows out of opportunities
# prompt:
#   zh: |
#     华顺最近 12 个月的销售额是 **{{ sales_now:money }}**。一起找到三个机会点（已去掉重复）：
#
#     | 机会点 | 一年多卖 | 把握 |
#     |---|--:|--:|
#     | 大店补齐必备品 | {{ large_yuan:money }} | {{ large_sure:percent0 }} |
#     | 少断货 | {{ gaps_yuan:money }} | {{ gaps_sure:percent0 }} |
#     | 学校和医院周边 | {{ belt_yuan:money }} | {{ belt_sure:percent0 }} |
#
#     按把握打折以后，明年的**销售额目标**该写多少？
#   en: |
#     Huashun's sales in the last 12 months: **{{ sales_now:money }}**. Three opportunities were found together (overlaps taken out):
#
#     | Opportunity | More a year | How likely |
#     |---|--:|--:|
#     | Full must-stock list in large shops | {{ large_yuan:money }} | {{ large_sure:percent0 }} |
#     | Fewer empty shelves | {{ gaps_yuan:money }} | {{ gaps_sure:percent0 }} |
#     | School and hospital belts | {{ belt_yuan:money }} | {{ belt_sure:percent0 }} |
#
#     Discounted by how likely each is, which **sales goal** do you write for next year?
# answer_code: answer
# praise:
#   zh: 对。这个数您对着华总讲得清来路吗？总部多要的那一截，您准备怎么说？
#   en: Right. Can you tell Mr Hua where it comes from, and what will you say to head office about the rest?
# hints:
#   - zh: 每个机会点先乘自己的把握，再加起来。
#     en: Multiply each by its own likelihood, then add.
#   - zh: 问的是明年的销售额，别忘了今年的底子。
#     en: The question asks for next year's sales; do not forget this year's.
# wrong:
#   - code: sales_now + hoped
#     say:
#       zh: 三个机会点都按十成算了。把握只有六到八成，剩下的谁来兜？
#       en: All three count in full here. They are sixty to eighty per cent likely; who makes up for the rest?
#   - code: expected
#     say:
#       zh: 这是多出来的那部分。目标写的是多出来多少，还是一共做到多少？
#       en: This is the increase. Does the goal name the increase or the total?
#   - code: asked_sales
#     say:
#       zh: 您直接加了总部的 {{ ask:percent0 }}。题目里哪三件事能长出它？
#       en: You added head office's {{ ask:percent0 }}. From which of the three does it grow?
# solution:
#   zh: |
#     1. 打折：{{ large_yuan:money }} × {{ large_sure:percent0 }} + {{ gaps_yuan:money }} × {{ gaps_sure:percent0 }} + {{ belt_yuan:money }} × {{ belt_sure:percent0 }} = {{ expected:money }}
#     2. 目标：{{ sales_now:money }} + {{ expected:money }} = **{{ answer:money }}**，增长 {{ growth:percent }}
#
#     总部要的 {{ ask:percent0 }} 是 {{ asked_sales:money }}，中间差 {{ unexplained:money }}。这一截现在没有着落：要么再找机会点，要么再投资源，要么如实说。**写上去，不会自己长出来，只会变成库存。**
#   en: |
#     1. Discounted: {{ large_yuan:money }} × {{ large_sure:percent0 }} + {{ gaps_yuan:money }} × {{ gaps_sure:percent0 }} + {{ belt_yuan:money }} × {{ belt_sure:percent0 }} = {{ expected:money }}
#     2. Goal: {{ sales_now:money }} + {{ expected:money }} = **{{ answer:money }}**, growth of {{ growth:percent }}
#
#     Head office's {{ ask:percent0 }} would be {{ asked_sales:money }}, which leaves {{ unexplained:money }} without a source. Find more opportunities, put in more, or say so. **Written down it does not grow by itself; it turns into stock.**

# %% id="answer-5.4" exercise="5.4" tags=["exercise"]
# zh: sales_now 是现在的销售额；large_yuan、gaps_yuan、belt_yuan 是多卖的，名字带 sure 的是把握
# en: sales_now is today's sales; large_yuan, gaps_yuan and belt_yuan are the increases, *_sure how likely
answer = None
### BEGIN SOLUTION
increase = sum(
    yuan * sure for yuan, sure in ((large_yuan, large_sure), (gaps_yuan, gaps_sure), (belt_yuan, belt_sure))
)
answer = sales_now + increase
### END SOLUTION

# %% [raw] id="5.5" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 4
# title:
#   zh: 哪一条是真策略，凭哪条证据
#   en: Which one is a strategy, on what evidence?
# prompt:
#   zh: |
#     四位同事各写了一条“策略”。手上的证据：样本里最大的 {{ largest_n:int }} 家店只有 {{ largest_with:int }} 家卖我们的货；加权铺货率 {{ distribution:percent0 }}，同行中位 {{ distribution_peers:percent0 }}；{{ reps:int }} 个业务员，拜访成交 {{ strike:percent0 }}。
#
#     选哪一条？
#   en: |
#     Four colleagues wrote a "strategy" each. The evidence: of the {{ largest_n:int }} largest shops in the sample {{ largest_with:int }} sell us; weighted distribution {{ distribution:percent0 }}, others' median {{ distribution_peers:percent0 }}; {{ reps:int }} reps with a strike rate of {{ strike:percent0 }}.
#
#     Which one do you take?
# options:
#   - id: a
#     zh: 全年增长 {{ ask:percent0 }}，确保全员达成
#     en: Grow by {{ ask:percent0 }} this year, everybody on target
#   - id: b
#     zh: 9 月底前上线拜访管理系统
#     en: Launch a visit system by the end of September
#   - id: c
#     zh: 业务员的时间先给大店，今年不开新的散店
#     en: Give the reps' time to large shops first; no new scattered shops this year
#   - id: d
#     zh: 全面加强终端建设，提升服务质量
#     en: Strengthen all outlets and improve the quality of service
# answer: c
# praise:
#   zh: 对。“不开新的散店”，华总会不会心疼？您拿哪个数跟他讲？
#   en: Yes. Will it hurt Mr Hua to open no scattered shops? Which figure do you bring?
# hints:
#   - zh: 三问辨真假：不做什么？对手会不会反着来？是不是任务或数字？
#     en: "The three tests: what is left out, could a rival do the opposite, is it a task or a number?"
#   - zh: 只有一条说得出“所以今年不做……”。
#     en: Only one can go on with "so this year we do not ...".
# wrong:
#   - value: a
#     say:
#       zh: 这是一个数。靠打哪一仗得到它？该写在五样里的哪一样？
#       en: This is a number. By which battle is it won, and to which of the five does it belong?
#   - value: b
#     say:
#       zh: 做完能打勾的是策略，还是计划？上线了系统，大店就进了吗？
#       en: Is something one can tick off a strategy or a plan row? Does the system list us in the large shops?
#   - value: d
#     say:
#       zh: 哪个对手会写“不加强终端”？这条让 {{ reps:int }} 个业务员少做了哪件事？
#       en: Which rival would write "weaken the outlets"? What do the {{ reps:int }} reps stop doing because of it?
# solution:
#   zh: |
#     **C。** 它有取舍（不开新散店），有证据（大店 {{ largest_n:int }} 家只有 {{ largest_with:int }} 家，铺货比同行低一大截），人手也撑得起。
#
#     A 是目标，B 是计划，D 谁都会写，等于没选。检验的办法很简单：**接一句“所以今年不做……”，接得上才是策略。**
#   en: |
#     **C.** It chooses (no scattered shops), it rests on evidence ({{ largest_with:int }} of {{ largest_n:int }} large shops, distribution well below others), and the reps can carry it.
#
#     A is a goal, B a plan row, D what anybody would write. The test is simple: **go on with "so this year we do not ..."; if it goes on, it is a strategy.**

# %% [markdown] id="achievable" lang="zh" tags=["slide"]
# ## 目标够不够得着：机会点加起来看
#
# - 总部要：+{{ ask:percent0 }}，一年多 {{ unexplained:money }} 说不出来路
# - 机会点打折后：+{{ expected:money }}，也就是 **{{ growth:percent }}**，每一块都有店、有人、有把握
#
# 再过三道关：他自己**最好的一段**做到过吗？**同行里好的**做到了吗？**人、车、钱**撑得住吗？
#
# 三道都过不去的目标，写得越大，压货越多。

# %% [markdown] id="achievable" lang="en" tags=["slide"]
# ## Is the goal within reach? Add up the opportunities
#
# - Head office asks for +{{ ask:percent0 }}; {{ unexplained:money }} of it has no source
# - The opportunities, discounted, bring {{ expected:money }} or **{{ growth:percent }}**, each with shops, people and odds
#
# Three more gates: did he reach it in his **own best run**, do the **better ones among his peers** reach it, will **people, vans and money** carry it?
#
# A goal that fails all three only makes more stock, the more so the bigger it is.

# %% [markdown] id="roi-define" lang="zh" tags=["slide"]
# ## 回报率先讲口径：同一个华总，五个“回报率”
#
# **全口径**（本课默认，%/年）= 税后净利 ÷（库存 + 应收 − 应付 + 垫付 + 预付 + 固定资产净值）
#
# - 少算几样投入，或者用税前，数就变大：{{ roi_now:percent }} 能写成 {{ roi_highest:percent }}
# - 除以成本的那种（{{ roi_d:percent }}）是成本利润率，**不是回报率**
# - 有一份讲义把应收、应付的正负号写反过：**终端欠他的是他压的钱，要加**
#
# “多少才算好”没有公认标准，别照抄。**跟他别的品牌比，跟他自己去年比。**

# %% [markdown] id="roi-define" lang="en" tags=["slide"]
# ## The definition first: one Mr Hua, five "returns"
#
# **Full definition** (this course's, % a year) = net profit after tax / (stock + receivables − payables + claims + prepayment + net fixed assets)
#
# - Leave parts out or take profit before tax, and {{ roi_now:percent }} can be written as {{ roi_highest:percent }}
# - Profit over cost ({{ roi_d:percent }}) is **no return on investment**
# - One training deck swaps the signs of receivables and payables: **what outlets owe him is his money, so it is added**
#
# There is no agreed norm for "good". **Compare with his other brands and with his own last year.**

# %% id="variants-chart" tags=["subslide"]
from jbptools.charts import bars, bridge
from jbptools.words import current_language

language = current_language()
titles = {"zh": "华总的“回报率”，按口径不同", "en": "Mr Hua's return, by definition"}
variant_names = {
    "zh": ["全口径（本课）", "A 不含垫付预付", "B 不含固定资产", "税前、营运资金", "D 除以成本"],
    "en": ["Full (ours)", "A no claims", "B no assets", "Pre-tax, working", "D over cost"],
}
by_definition = pd.Series(list(variants.values()), index=variant_names[language])
bars(by_definition, title=titles[language], unit="percent", highlight=[variant_names[language][0]])

# %% [raw] id="5.6" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 4
# unit: percent
# absolute: 0.003
# title:
#   zh: 回报率怎么会这么高
#   en: How can a return be that high?
# prompt:
#   zh: |
#     同事按一份讲义的 A 口径给华顺算回报率：分母写成“库存 **+ 应付 − 应收** + 固定资产净值”，得出 **{{ swapped_roi:percent0 }}**，高兴得要发朋友圈。
#
#     | 税后净利 | 库存 | 应收 | 应付 | 固定资产净值 |
#     |--:|--:|--:|--:|--:|
#     | {{ profit_now:money }} | {{ own_stock:money }} | {{ owed:money }} | 0 | {{ assets:money }} |
#
#     分母改对以后（A 口径，不含垫付和预付），应该是百分之几？
#   en: |
#     A colleague works out Huashun's return by definition A of a handout. He takes stock **+ payables − receivables** + net fixed assets below the line and gets **{{ swapped_roi:percent0 }}**; he is delighted.
#
#     | Net profit after tax | Stock | Receivables | Payables | Net fixed assets |
#     |--:|--:|--:|--:|--:|
#     | {{ profit_now:money }} | {{ own_stock:money }} | {{ owed:money }} | 0 | {{ assets:money }} |
#
#     With the line below put right (definition A, without claims and prepayment), what is the percentage?
# answer_code: answer
# praise:
#   zh: 对。那份讲义您还会发给经销商吗？发之前改哪一格？
#   en: Right. Would you still hand that sheet to a dealer, and which cell would you mend first?
# hints:
#   - zh: 终端欠他的钱，是他压出去的，还是别人借给他的？
#     en: Is what outlets owe him his own money out there, or somebody's money lent to him?
#   - zh: 分母 = 库存 + 应收 − 应付 + 固定资产净值。
#     en: Below the line goes stock + receivables − payables + net fixed assets.
# wrong:
#   - code: swapped_roi
#     say:
#       zh: 您照抄了写反的分母。一年赚回两倍多的本钱，您见过这样的批发生意吗？
#       en: That is the swapped one. Have you ever seen a wholesale business that earns its capital more than twice a year?
#   - code: roi_now
#     say:
#       zh: 这是全口径，分母多了垫付和预付。题目要的是哪一种？
#       en: This is the full definition, with claims and prepayment below the line. Which one was asked for?
#   - code: profit_now / (own_stock + assets)
#     say:
#       zh: 您把应收整个拿掉了。终端欠着的钱，他还用得了吗？
#       en: You dropped the receivables altogether. Can he use the money that outlets owe him?
#   - code: profit_now / (own_stock + owed)
#     say:
#       zh: 少了一样：他的车和仓库设备，是不是也占着他的钱？
#       en: One part is missing. Do his vans and equipment not hold his money as well?
# solution:
#   zh: |
#     1. 分母：{{ own_stock:money }} + {{ owed:money }} − 0 + {{ assets:money }} = {{ right_base:money }}
#     2. 回报率：{{ profit_now:money }} ÷ {{ right_base:money }} = **{{ answer:percent }}**
#
#     为什么应收要加、应付要减：应收是终端占着他的钱；应付是厂家先让他用着货，等于借给他。正负号一反，分母小了一大截，回报率就飞上天。**遇到离谱的数，先看分母。** 报给华总时用全口径 {{ roi_now:percent }}，垫付也是他的钱。
#   en: |
#     1. Below the line: {{ own_stock:money }} + {{ owed:money }} − 0 + {{ assets:money }} = {{ right_base:money }}
#     2. Return: {{ profit_now:money }} / {{ right_base:money }} = **{{ answer:percent }}**
#
#     Why receivables are added and payables taken off: outlets hold his money; what he owes the maker is lent to him. Swap the signs and the base shrinks, so the return takes off. **When a figure is absurd, look below the line first.** To Mr Hua give the full definition, {{ roi_now:percent }}: his claims are his money too.

# %% id="answer-5.6" exercise="5.6" tags=["exercise"]
# zh: profit_now 是税后净利，own_stock、owed、payable、assets 是库存、应收、应付、固定资产净值
# en: profit_now is net profit after tax; own_stock, owed, payable, assets are stock, receivables, payables, fixed assets
answer = None
### BEGIN SOLUTION
right_base = own_stock + owed - payable + assets
answer = profit_now / right_base
### END SOLUTION

# %% [markdown] id="levers" lang="zh" tags=["slide"]
# ## 这份计划的回报率，是哪几件事抬上去的
#
# 从 {{ roi_now:percent }} 到 **{{ roi_goal:percent }}**：
#
# - 多卖 {{ growth:percent }}，抬 {{ growth_points:1 }} 个百分点
# - 库存降到 {{ goal_days:int }} 天、核销 {{ goal_claim_days:int }} 天，合起来抬 **{{ turning_points:1 }} 个百分点**
# - 专线要花钱，吃掉一截（{{ cost_points:1 }}）
#
# 只多卖、不转快，回报率是 {{ roi_push_only:percent }}，跟现在差不多。**钱转得快，比货进得多管用。**
#
# （几件事分摊功劳，用的是不分先后的办法，加起来正好等于总变化。）

# %% [markdown] id="levers" lang="en" tags=["slide"]
# ## Which pieces of the plan lift the return
#
# From {{ roi_now:percent }} to **{{ roi_goal:percent }}**:
#
# - selling {{ growth:percent }} more lifts it by {{ growth_points:1 }} points
# - stock at {{ goal_days:int }} days and claims at {{ goal_claim_days:int }} days lift it by **{{ turning_points:1 }} points**
# - the new route costs money and takes some back ({{ cost_points:1 }})
#
# More sales without faster money give {{ roi_push_only:percent }}, about as today. **Turning money faster does more than taking in more goods.**
#
# (The credit is shared in a way that does not depend on the order, so the parts are the whole.)

# %% id="roi-bridge" tags=["subslide"]
lever_names = {
    "zh": ["现在", "多卖", "降库存", "快核销", "专线费用", "计划"],
    "en": ["Today", "Sell more", "Less stock", "Faster claims", "Route cost", "Plan"],
}
bridge_titles = {
    "zh": "华总的回报率：从现在到计划（百分点）",
    "en": "Mr Hua's return, from today to the plan (points)",
}
first, *middle, last = lever_names[language]
lifted = list(zip(middle, [growth_part, stock_part, claims_part, cost_part], strict=True))
bridge((first, roi_now), lifted, (last, roi_goal), title=bridge_titles[language], unit="percent")

# %% [raw] id="5.7" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.06
# title:
#   zh: 离华总要的 20%，还差多少钱没转出来
#   en: How much money must still come free to reach 20%?
# prompt:
#   zh: |
#     计划做成后，华总税后净利 **{{ profit_goal:money }}**，压着 **{{ tied_goal:money }}**，回报率 {{ roi_goal:percent }}。他要的是 **{{ wanted_roi:percent0 }}**。
#
#     净利不变的话，还要从他压着的钱里**再放出**多少，才够 {{ wanted_roi:percent0 }}？
#   en: |
#     With the plan done Mr Hua's net profit is **{{ profit_goal:money }}** on **{{ tied_goal:money }}** tied up, a return of {{ roi_goal:percent }}. He wants **{{ wanted_roi:percent0 }}**.
#
#     At the same profit, how much **more** of his money must come free to reach {{ wanted_roi:percent0 }}?
# answer_code: answer
# praise:
#   zh: 对。这笔钱从库存、应收、垫付里，您先找哪一样？谁能动它？
#   en: Right. Where would you look first, in stock, receivables or claims, and who can move it?
# hints:
#   - zh: 先倒过来算：净利是这么多，要 20%，最多能压多少钱？
#     en: "Turn it round: at this profit and 20%, how much may be tied up at most?"
#   - zh: 最多能压 {{ profit_goal:money }} ÷ {{ wanted_roi:percent0 }}，再和计划里压着的比。
#     en: "At most {{ profit_goal:money }} / {{ wanted_roi:percent0 }}; compare that with the plan's figure."
# wrong:
#   - code: profit_goal / wanted_roi
#     say:
#       zh: 这是**最多能压**多少。题目问的是还要**放出**多少，还差哪一步？
#       en: This is how much **may** be tied up. The question asks how much must come **free**; which step is left?
#   - code: tied_now - profit_goal / wanted_roi
#     say:
#       zh: 您从现在压的钱里减。计划已经放出来的那一截，是不是算了两遍？
#       en: You began from today's money. Have you counted twice what the plan sets free already?
#   - code: tied_goal * (wanted_roi - roi_goal)
#     say:
#       zh: 您用压的钱乘了差的百分点，得的是还差多少**利润**。题目让谁不变？
#       en: Money times the missing points gives the missing **profit**. Which of the two is held fixed here?
# solution:
#   zh: |
#     1. 最多能压：{{ profit_goal:money }} ÷ {{ wanted_roi:percent0 }} = {{ most_tied:money }}
#     2. 还要放出：{{ tied_goal:money }} − {{ most_tied:money }} = **{{ answer:money }}**
#
#     为什么倒着算：回报率是两头的比，利润一时动不了，就动分母。这笔钱大约是库存再降 {{ fewer_days:1 }} 天，或者应收早收回几天，都是一起能做的事。**把“差 {{ missing_points:1 }} 个百分点”换成“差这么多钱”，华总一听就懂。**
#   en: |
#     1. May be tied up at most: {{ profit_goal:money }} / {{ wanted_roi:percent0 }} = {{ most_tied:money }}
#     2. Must come free: {{ tied_goal:money }} − {{ most_tied:money }} = **{{ answer:money }}**
#
#     Why backwards: a return is a ratio, and where profit cannot move at once, the base can. The sum is about {{ fewer_days:1 }} days less stock, or shops paying a few days sooner; both can be done together. **Say "this much money" instead of "{{ missing_points:1 }} points short" and Mr Hua understands at once.**

# %% id="answer-5.7" exercise="5.7" tags=["exercise"]
# zh: profit_goal 和 tied_goal 是计划里的净利和压着的钱，wanted_roi 是他要的回报率
# en: profit_goal and tied_goal are the plan's profit and money tied up, wanted_roi the return he wants
answer = None
### BEGIN SOLUTION
most_tied = profit_goal / wanted_roi
answer = tied_goal - most_tied
fewer_days = answer / (stock_goal / goal_days)
missing_points = (wanted_roi - roi_goal) * 100
### END SOLUTION

# %% [markdown] id="plan-rows" lang="zh" tags=["slide"]
# ## 计划：每行一个人，两边都有
#
# | 做什么 | 谁（哪一方） | 资源 | 从—到 |
# |---|---|---|---|
# | 一条专线，一周两送 | 小华（他） | 一人一车，{{ new_cost:money }} | 9 月—次年 6 月 |
# | 大店谈进场 | 李强（我们） | {{ maker_spend:money }} | 8 月—11 月 |
# | 核销改线上，{{ goal_claim_days:int }} 天 | 周琳（我们） | 财务一人 | 7 月—8 月 |
# | 按动销补货，不压月底 | 刘师傅（他） | 每周五盘点 | 8 月起 |
#
# **一行只能一个人。** 责任人全在一边，就不是联合的计划。

# %% [markdown] id="plan-rows" lang="en" tags=["slide"]
# ## Plan: one name a row, from both sides
#
# | What | Who (side) | Resource | From – to |
# |---|---|---|---|
# | A route with two deliveries a week | Hua junior (his) | one rep, one van, {{ new_cost:money }} | Sep – June |
# | Listing in large shops | Li Qiang (ours) | {{ maker_spend:money }} | Aug – Nov |
# | Claims online, {{ goal_claim_days:int }} days | Zhou Lin (ours) | one clerk | Jul – Aug |
# | Refill by what sells, no month-end push | Mr Liu (his) | count every Friday | from Aug |
#
# **One person a row.** If all rows are on one side, the plan is not joint.

# %% [markdown] id="measures" lang="zh" tags=["slide"]
# ## 衡量：早的看苗头，晚的看结果
#
# - **先行**：三个月内就会动。成交率、大店进店数、每周盘点到没到
# - **结果**：半年一年才见分晓。出货、库存天数、回报率
#
# 每个衡量写齐：**检验哪条策略、基线、目标值、单位、日期、数从哪里来**。
#
# **双方都被量**：他的成交率在表上，我们的核销天数也在表上。这张表就是第 8 课的计分卡。

# %% [markdown] id="measures" lang="en" tags=["slide"]
# ## Measures: early ones show the way, late ones the result
#
# - **Lead:** move within three months, such as strike rate, large shops listed, counts sent on Friday
# - **Lag:** tell after half a year or more, such as offtake, days of stock, return
#
# Each says **which strategy it tests, baseline, target, unit, date, and where the figure comes from**.
#
# **Both sides are measured:** his strike rate stands there, and so do our claim days. This sheet is lesson 8's scorecard.

# %% [markdown] id="coach" lang="zh" tags=["slide"]
# ## 请教练挑毛病
#
# 下面是一份故意写坏的草稿。教练只问不判，看它先问哪几句。
#
# 您也可以改一行，再运行一次：问题少了几个？

# %% [markdown] id="coach" lang="en" tags=["slide"]
# ## Let the coach ask
#
# Below is a draft that is bad on purpose. The coach asks and does not judge; see what it asks first.
#
# Change a line and run it again: how many questions fewer?

# %% id="coached" tags=["show", "subslide"]
drafts = {
    "zh": ("华顺商贸", "做大做强，2027 年增长 15%", "进货额", "全员铺货竞赛", "铺货更好"),
    "en": (
        "Huashun",
        "World class, growth of 15% in 2027",
        "Sell-in",
        "A contest for all reps",
        "Better shelves",
    ),
}
name, objective, goal, strategy, measure = drafts[current_language()]
draft = jbp.Plan.new(name, current_language(), dealer_id=huashun, tier="key")
draft = draft.set_field("objective.text", objective)
draft = draft.with_goal(name=goal, target=24_600_000, unit="yuan", side="maker")
draft = draft.with_strategy(text=strategy).with_measure(name=measure)
questions = [
    finding
    for finding in jbp.coach(draft)
    if finding.step in ("objective", "goals", "strategies", "measures")
]
for finding in questions[:8]:
    print("·", finding.place.say(), "→", finding.question.say())

# %% [markdown] id="linked" lang="zh" tags=["slide"]
# ## 交卷前，查四根线
#
# 1. 每个**目标**，有没有一条策略去够它？
# 2. 每条**策略**，有没有证据、有没有计划、有没有衡量？
# 3. 每行**计划**，挂在哪条策略下？挂不上的删掉
# 4. **衡量**有没有照抄目标？照抄就等于年底才知道
#
# 四根线都接上，再问最后一句：**华总的儿子念一遍，念得懂吗？**

# %% [markdown] id="linked" lang="en" tags=["slide"]
# ## Before you hand it in: four threads
#
# 1. Has each **goal** a strategy that reaches for it?
# 2. Has each **strategy** evidence, plan rows and measures?
# 3. Under which strategy hangs each **plan row**? If under none, drop it
# 4. Do **measures** copy goals? Then you learn the truth only at the end
#
# If all four hold, one more question: **can Mr Hua's son read it aloud and understand it?**

# %% [raw] id="5.8" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 写一句目的
#   en: Write the objective
# prompt:
#   zh: 给华顺（或您自己的一家）写一句目的：讲样子、不讲数；有双方；有地方或渠道；有期限；只有一个想头。
#   en: "Write one objective for Huashun (or a dealer of yours): a picture, no number; both sides in it; a place or channel; a date; one aim."
# hints:
#   - zh: 先想画面：做成了，华总会怎么跟同行吹？
#     en: "Think of a picture: when it is done, what will Mr Hua tell other dealers?"
#   - zh: 可以照这个样子：到……，让……成为双方……的……
#     en: "A possible form: by ..., make ... the ... that ... for both."
# rules:
#   - avoid:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:%|万|亿|箱|元|个点|倍)|百分之|[一二三四五六七八九]成|增长"
#       en: "\\d+(\\.\\d+)?\\s*(%|percent|per cent|million|thousand|cases|times|[mk]\\b)|CNY|\\bgrow"
#     say:
#       zh: 这里有数了。数该写在五样里的哪一样？这一句想让人看见什么样子？
#       en: There is a number or growth in it. To which of the five does that belong, and what picture should this sentence show?
#   - avoid:
#       zh: "做大做强|全面提升|一流|卓越|领先|标杆|战略合作|双赢|共赢|行业第一"
#       en: "world.class|excellence|leading|best.in.class|strategic partner|win-win|number one"
#     say:
#       zh: 换一家经销商、换一个行业，这句是不是也能用？华顺独有的是什么？
#       en: Would this fit any dealer in any trade? What in it belongs to this one?
#   - find:
#       zh: "双方|两家|我们.*(?:您|他|华总|华顺|经销商)|(?:您|他|华总|华顺|经销商).*我们|共同"
#       en: "\\bboth\\b|\\b(we|us|our)\\b.*(Mr Hua|Huashun|dealer|\\bhis\\b|\\bhim\\b)|(Mr Hua|Huashun|dealer|\\bhis\\b|\\bhim\\b).*\\b(we|us|our)\\b"
#     say:
#       zh: 念给华总听，这句话里他的好处在哪里？
#       en: Read it to Mr Hua. Where in it is his benefit?
#   - find:
#       zh: "金华|城|县|镇|小店|大店|终端|学校|医院|餐饮|便利|商超|渠道|社区|市场|区域|冷饮|周边"
#       en: "Jinhua|city|town|county|shop|store|outlet|school|hospital|restaurant|convenience|channel|market|area|drinks|belt"
#     say:
#       zh: 在哪里赢、赢哪一类店？没有地方，仗打在哪儿？
#       en: Where is it won, in which kind of shops? Without a place, where is the battle?
#   - find:
#       zh: "20\\d\\d|年底|年中|明年|两年|三年|季度|月底|春节前|旺季前"
#       en: "20\\d\\d|year|quarter|month|season|by (the end|spring|summer|autumn|winter)"
#     say:
#       zh: 到什么时候？没有期限，它是目的还是愿望？
#       en: By when? Without a date, is it an objective or a wish?
#   - avoid:
#       zh: "并且|同时|以及|此外|,\\s*并|还要"
#       en: "as well as|and also|in addition|at the same time|besides"
#     say:
#       zh: 好像有两个想头。只能留一个，留哪一个？
#       en: This seems to hold two aims. If only one may stay, which?
#   - at_least:
#       zh: 12
#       en: 8
#     say:
#       zh: 太短了，看不见样子。做成那天，外人走进去会看到什么？
#       en: Too short to see a picture. On the day it is done, what would a visitor see?
#   - at_most:
#       zh: 60
#       en: 40
#     say:
#       zh: 华总的儿子能一口气念完、转身还记得吗？删到一句话。
#       en: Could Mr Hua's son read it in one breath and still know it afterwards? Which words can go?
# sample:
#   zh: 到 2027 年年中，让金华城区成为双方都最划算的一门生意，华总愿意第一个把新品给我们上架。
#   en: By mid-2027 make the city of Jinhua the business that pays best for both, so that Mr Hua gives our new items his first shelf.
# praise:
#   zh: 该有的都有了。动不动人，机器判不了：念给邻座听，请他闭上眼说说看见了什么。
#   en: It is all there. Whether it moves anybody, a machine cannot judge. Read it aloud and ask your neighbour, eyes closed, what he sees.
# wrong:
#   - value:
#       zh: 到 2027 年底，双方把金华市场的销售额做到 2500 万，增长 15%。
#       en: By the end of 2027 both bring sales in Jinhua to CNY 25 m, growth of 15%.
#     say:
#       zh: 这里有数了。数该写在五样里的哪一样？这一句想让人看见什么样子？
#       en: There is a number or growth in it. To which of the five does that belong, and what picture should this sentence show?
#   - value:
#       zh: 到 2027 年，双方在金华市场做大做强，成为行业标杆。
#       en: By 2027 both become a world class partnership in the Jinhua market.
#     say:
#       zh: 换一家经销商、换一个行业，这句是不是也能用？华顺独有的是什么？
#       en: Would this fit any dealer in any trade? What in it belongs to this one?
#   - value:
#       zh: 到 2027 年年中，让我们的品牌在金华小店卖得最好，人人都想进货。
#       en: By mid-2027 make our brand the one that sells best in the small shops of Jinhua.
#     say:
#       zh: 念给华总听，这句话里他的好处在哪里？
#       en: Read it to Mr Hua. Where in it is his benefit?
#   - value:
#       zh: 到 2027 年年中，让金华城区成为双方最划算的生意，并且全城铺上新品。
#       en: By mid-2027 make the city of Jinhua pay best for both as well as list new items all over town.
#     say:
#       zh: 好像有两个想头。只能留一个，留哪一个？
#       en: This seems to hold two aims. If only one may stay, which?
# solution:
#   zh: |
#     机器只查：有没有数、套话、双方、地方、期限、两个想头、长短。
#
#     为什么目的里不放数：数会变，方向不变。数放在目标里，年中可以调；方向一年一换，谁也不信。
#
#     为什么要有双方：这句话要能当着华总念。念完他的儿子问“那我们图什么”，答案得在这句话里。
#   en: |
#     The machine looks for numbers, phrases, both sides, place, date, two aims, and length.
#
#     Why no number: numbers change, direction stays. As goals they may be adjusted in mid-year; a direction that changes each year nobody believes.
#
#     Why both sides: it must be fit to be read to Mr Hua. If his son then asks what is in it for us, the answer has to stand there.

# %% [raw] id="5.9" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 4
# title:
#   zh: 写一个衡量
#   en: Write one measure
# prompt:
#   zh: 策略是“业务员的时间先给大店，今年不开新的散店”。给它写一个**先行**衡量：指标、从多少到多少（带单位）、哪天看、数从哪里来。别写成动作。
#   en: "The strategy: give the reps' time to large shops first, no new scattered shops. Write one **lead** measure for it: what, from how much to how much (with unit), when, and where the figure comes from. Not an action."
# hints:
#   - zh: 三个月内，哪个数会先动？大店进店数、成交率、大店拜访占比……
#     en: "Which figure moves within three months? Large shops listed, strike rate, share of calls in large shops ..."
#   - zh: 可以照这个样子：指标，从……到……，每月几号从……里看。
#     en: "A possible form: what, from ... to ... by ..., on the ... of each month from ..."
# rules:
#   - find:
#       zh: "(?:从|由|现在|目前|基线)[^\\d,。;]{0,8}\\d[^,。;]*?(?:到|至|→|->|升|降|提|增)|\\d[^,。;]{0,6}(?:→|->|到|至)\\s*\\d"
#       en: "\\d[^\\d]*(\\bto\\b|→|->)[^\\d]*\\d"
#     say:
#       zh: 从多少到多少？没有基线，怎么知道动没动？
#       en: From how much to how much? Without a baseline, how would you see a move?
#   - find:
#       zh: "\\d\\s*(?:%|家|天|次|元|万|箱|个|人|店)|[一二三四五六七八九]成"
#       en: "\\d\\s*(%|percent|per cent|large|outlets|shops|stores|days|times|cases|calls|points)|CNY"
#     say:
#       zh: 这个数的单位是什么？
#       en: What is the unit of this figure?
#   - find:
#       zh: "\\d+\\s*(?:月|号|日)|月底|季度末|年底|每周|每月|周[一二三四五]"
#       en: "january|february|march|april|may|june|july|august|september|october|november|december|month|week|quarter|monday|tuesday|wednesday|thursday|friday"
#     say:
#       zh: 哪天看？等到年底才看的，还叫先行吗？
#       en: When do we look? If only in December, is it still a lead measure?
#   - find:
#       zh: "系统|报表|记录|台账|盘点|表|照片|名单|登记|导出|DMS"
#       en: "system|report|record|\\blog\\b|count|sheet|photo|list\\b|register|export|DMS"
#     say:
#       zh: 这个数从哪里来？靠谁回忆的，还是查得到的？
#       en: Where does the figure come from, somebody's memory or something one can look up?
#   - avoid:
#       zh: "开展|组织|推动|加强|提升形象|大幅|显著|明显|持续|进一步|努力"
#       en: "launch|organi[sz]e|strengthen|significant|substantial|continuous|further improve|make an effort"
#     say:
#       zh: 这是动作，还是量出来的数？“加强”到多少算加强？
#       en: Is this an action or something measured? How much is "strengthened"?
#   - at_most:
#       zh: 90
#       en: 60
#     say:
#       zh: 一个衡量一行，写得下吗？多出来的是不是第二个衡量？
#       en: One measure, one line. Is the rest a second measure?
# sample:
#   zh: 大店拜访成交率：从 54% 到 60%，10 月底前，每月 5 日由王敏从拜访记录里导出。
#   en: "Strike rate in large shops: from 54% to 60% by the end of October, on the 5th of each month from the visit log, by Wang Min."
# praise:
#   zh: 基线、目标值、单位、日子、来源都齐了。请邻座问一句：这个数好看了，大店就一定进了吗？会不会被做出来？
#   en: Baseline, target, unit, date and source are there. Let your neighbour ask whether a fine figure must mean listed shops, or could be faked.
# wrong:
#   - value:
#       zh: 每月 5 日从拜访记录看，大店拜访成交率做到 60%。
#       en: Strike rate in large shops at 60%, from the visit log each month.
#     say:
#       zh: 从多少到多少？没有基线，怎么知道动没动？
#       en: From how much to how much? Without a baseline, how would you see a move?
#   - value:
#       zh: 大店拜访成交率从 54% 到 60%，从拜访记录里看。
#       en: Strike rate in large shops from 54% to 60%, taken from the visit log.
#     say:
#       zh: 哪天看？等到年底才看的，还叫先行吗？
#       en: When do we look? If only in December, is it still a lead measure?
#   - value:
#       zh: 大店拜访成交率从 54% 到 60%，10 月底看，由业务经理把握。
#       en: Strike rate in large shops from 54% to 60% by the end of October, as the sales head sees it.
#     say:
#       zh: 这个数从哪里来？靠谁回忆的，还是查得到的？
#       en: Where does the figure come from, somebody's memory or something one can look up?
#   - value:
#       zh: 10 月底前组织大店攻坚，成交率从 54% 到 60%，看拜访记录。
#       en: "By the end of October organise a large-shop campaign: strike rate from 54% to 60%, from the visit log."
#     say:
#       zh: 这是动作，还是量出来的数？“加强”到多少算加强？
#       en: Is this an action or something measured? How much is "strengthened"?
# solution:
#   zh: |
#     一个能用的衡量有五样：指标、基线、目标值（带单位）、哪天看、数从哪里来。
#
#     为什么要先行的：出货额要半年才看得出，成交率一个月就会动。等结果出来才知道策略不灵，一年就过去了。
#
#     为什么来源要写死：数靠口头报，报的人就会照着目标报。写明从哪个记录导出、谁导，才查得了。
#   en: |
#     A usable measure has five parts: what, baseline, target with its unit, when, and the source.
#
#     Why a lead measure: sales need half a year to tell, a strike rate moves in a month. If you learn from the result that a strategy fails, the year is over.
#
#     Why a fixed source: figures told by word of mouth follow the target. Name the record and who takes it out, and it can be checked.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（3 分钟）
#
# 拿您自己的那家经销商：
#
# - 用一句话说出目的。**邻座听完，能不能猜出是哪一家？**
# - 今年您要放下的一件事是什么？**老板会不会心疼？**
# - 您公司的那一栏，**哪一个数您敢写上去、每月给他看？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (3 minutes)
#
# Take a dealer of your own:
#
# - Say the objective in one sentence. **Can your neighbour guess which dealer it is?**
# - What is the one thing you will not do this year? **Will it hurt the owner?**
# - On your own side, **which figure would you dare to write down and show him each month?**

# %% [raw] id="5.10" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 9
# title:
#   zh: 一页纸
#   en: One page
# prompt:
#   zh: |
#     小组用一张大白纸，给一家经销商写完整的一页：
#
#     - 目的一句；目标两三个（至少一个是他的，写明口径）
#     - SWOT 各一条，我们和他分两栏，标 A、B、C；交叉出两条策略，各写一句“所以不做……”
#     - 计划四行，双方各两行，每行一个人名；衡量两个，我们的也要有一个
#
#     最后写一句：**这一页里最没把握的数是哪个，找谁去核？**
#   en: |
#     On one flip-chart page the group writes the whole plan for a dealer:
#
#     - one objective; two or three goals (at least one of them his, with its definition)
#     - one SWOT entry each, ours and his in two columns, graded A, B, C; cross two strategies, each with "so we do not ..."
#     - four plan rows, two from each side, one name a row; two measures, one of them ours
#
#     Then one sentence: **which figure on this page are you least sure of, and who can confirm it?**
# hints:
#   - zh: 先写目的，再写他的目标，最后才写我们的，顺序会帮您。
#     en: Objective first, then his goal, ours last; the order helps.
#   - zh: 写不下就是太多：策略砍到两条，计划砍到四行，不许写小字。
#     en: If it does not fit, it is too much. Two strategies, four rows, no small print.
# sample:
#   zh: 目的：到 2027 年年中，让金华城区成为双方都最划算的一门生意。目标：他的回报率 17.5% 到 19.5%（税后净利除以全部投入）；出货额 2,318 万到 2,457 万。SWOT：我们核销 92 天（A）、他自有 8 辆车（A）、市场还有四分之三不是我们的（B）、量贩店进城（C）。策略：先补大店，所以今年不开散店；先让钱转快，所以不跟价格战。计划：小华跑专线、刘师傅每周五盘点、周琳 30 天核销、李强谈大店。衡量：成交率 54% 到 60%，核销 92 天到 30 天，都是每月 5 日看。最没把握：大店能多卖 90 万，找王敏去走十家店。
#   en: "Objective: by mid-2027 make the city of Jinhua the business that pays best for both. Goals: his return 17.5% to 19.5% (net profit after tax over all money put in); sales CNY 23.2 m to 24.6 m. SWOT: our claims take 92 days (A), he has 8 vans (A), three quarters of the market are not ours (B), discounters in town (C). Strategies: large shops first, so no scattered ones; turn money faster, so no price war. Plan: Hua junior runs the route, Mr Liu counts on Fridays, Zhou Lin pays in 30 days, Li Qiang lists large shops. Measures: strike rate 54% to 60%, claims 92 to 30 days, on the 5th. Least sure: CNY 900 k from large shops; Wang Min visits ten of them."
# praise:
#   zh: 没有标准答案。互相追三句：哪条策略指不回证据？谁的名字出现了两次以上？把这一页念给扮演华总儿子的人，他哪一句没听懂？
#   en: "There is no standard answer. Ask each other: which strategy points to no evidence? Whose name stands there more than twice? Which sentence did the one playing Mr Hua's son not understand?"
# solution:
#   zh: |
#     没有唯一答案，评的是线接没接上：
#
#     - 目标里有没有**他的**，口径写没写？
#     - 策略有没有“所以不做”，能不能指回 SWOT 的哪两条？
#     - 计划的人名，**双方各占多少**？有没有“销售部”这种找不到人的责任人？
#     - 衡量里有没有**我们的**那一个？
#     - 最没把握的数写出来了吗？敢写“C 级，先去核”的组，比全写 A 的组强。
#   en: |
#     There is no single answer; what counts is whether the threads hold:
#
#     - Is there a goal of **his**, with its definition?
#     - Does each strategy say what is not done, and point back to two SWOT entries?
#     - Names in the plan: **how many on each side?** Any owner nobody can call, such as "the sales department"?
#     - Is one of the measures **ours**?
#     - Is the least certain figure named? "C, to be confirmed" is better than a page of As.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 目的定方向、目标定输赢、策略定取舍、计划定人、衡量定对错。
# 2. 目标从机会点里长出来；总部要的那一截没有来路，就如实说。
# 3. SWOT 两家两栏，交叉成策略；说不出“不做什么”的，不是策略。
# 4. 回报率先说口径；钱转得快，比货进得多管用。
# 5. 双方都有人名，双方都被量：**这一页才是两家人的。**

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Objective for direction, goals for the score, strategies for choice, the plan for people, measures for truth.
# 2. A goal grows out of opportunities; if the rest has no source, say so.
# 3. SWOT in two columns, crossed into strategies; without "so we do not" there is no strategy.
# 4. Name the definition of the return; turning money faster does more than taking in more goods.
# 5. Names from both sides, measures for both: **then the page belongs to both.**
