# ---
# id: 10-homework
# number: "10"
# order: 12
# title:
#   zh: 课后任务：给一家真经销商写计划，拿去用，再改
#   en: "Homework: a plan for a real dealer, used at work, then improved"
# question:
#   zh: 徽达的方总翻开桌上的计划：“上回你们培训完，也有人送来一份。封面是我徽达，里头应收写二十九天——我给超市的账期四十多天。我签了字，他拍了张照，再没见过他。这回您是来交作业，还是来做生意？”——您怎么回答？
#   en: "Mr Fang of Huida opens the plan on his desk: “After your last course a young man brought me one too. My name on the cover, and inside it my shops pay in twenty-nine days. My supermarkets take over forty. I signed, he took a photo, I never saw him again. Are you here for your homework or for our business?” What do you answer?"
# objectives:
#   zh:
#     - 说得出作业要交哪几样、谁来评、不评什么
#     - 挑一家合适的经销商，约得到老板的第一次见面
#     - 把自己的数整理好：箱和元、含税和不含税、万元和元、月份，每个数有日期和等级
#     - 看出一份作业的硬伤，按评分表打分，查得出抄来的数
#     - 把老板的话改进计划里，30 天、60 天、90 天接着改；“这家不做”也交得出好答案
#   en:
#     - say what is handed in, who judges which part, and what is not judged at all
#     - choose a suitable dealer and get the first meeting with the owner
#     - get own data ready, with cases and yuan, VAT, units and months put right, each figure dated and graded
#     - see what is really wrong with a homework, mark it by the rubric, notice copied figures
#     - put the owner's words into the plan and go on improving at 30, 60 and 90 days; hand in a sound "no plan for this dealer"
# minutes:
#   teaching: 24
# after: ["10.1", "10.2", "10.4", "10.7", "10.8"]
# tables: [dealers, sell_in, offtake, dealer_pnl, dealer_balance, claims, products]
# prerequisites: [02-jbp, 03-tiering, 05-ogspm]
# terms: [G001, G023, G024, G032, G033, G044, G049, G066, G067, G117, G122]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
case = jbp.case()
huashun, huida, qiaocheng, xujiang = "D001", "D021", "D038", "D057"
dealers = case.table("dealers").set_index("dealer_id")
will, skill = dealers["will_score"], dealers["capability_score"]
ma_will, ma_skill, fang_will, fang_skill = will[qiaocheng], skill[qiaocheng], will[huida], skill[huida]
deng_will, deng_skill, deng_age = will[xujiang], skill[xujiang], int(dealers["owner_age"][xujiang])
hua_will, hua_skill = will[huashun], skill[huashun]
tiers = jbp.tier(case).table.set_index("dealer_id")["tier"]
tier_names = {
    "key": {"zh": "重点", "en": "key"},
    "potential": {"zh": "潜力", "en": "potential"},
    "advantage": {"zh": "优势", "en": "advantage"},
    "general": {"zh": "一般", "en": "general"},
}
hua_tier, ma_tier, fang_tier, deng_tier = (
    tier_names[tiers[one]] for one in (huashun, qiaocheng, huida, xujiang)
)
supply = case.table("service")
supply = supply[(supply["dealer_id"] == qiaocheng) & (supply["month"] >= "2025-07")]
ma_fill = supply["delivered_cases"].sum() / supply["ordered_cases"].sum()
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huida) & (claims["settled_date"] >= "2025-07-01")]
fang_claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()

# %% id="own-data" tags=["figures"]
# zh: 华顺 2026 年二季度：同一段生意，四个“销售额”
# en: Huashun, second quarter of 2026: one business, four "sales"
rates = case.table("products").set_index("sku")["vat_rate"]
bought = case.table("sell_in")
bought = bought[
    (bought["dealer_id"] == huashun) & (bought["date"] >= "2026-04-01") & (bought["date"] <= "2026-06-30")
]
sold = case.table("offtake")
sold = sold[(sold["dealer_id"] == huashun) & (sold["month"] >= "2026-04")]
buy_ex, sell_ex = bought["amount_yuan"].sum(), sold["amount_yuan"].sum()
buy_inc = (bought["amount_yuan"] * (1 + bought["sku"].map(rates))).sum()
sell_inc = (sold["amount_yuan"] * (1 + sold["sku"].map(rates))).sum()
apart = sell_inc / sell_ex - 1
by_item = bought.groupby("sku")[["quantity_cases", "amount_yuan"]].sum()
milk_vat, common_vat = rates["M01"], rates["J04"]
milk_inc = by_item.loc["M01", "amount_yuan"] * (1 + milk_vat)
coconut_cases = int(by_item.loc["J04", "quantity_cases"])
prices = case.table("price_list")
coconut_price_inc = prices.loc[prices["sku"] == "J04", "buy_in_inc_vat_yuan"].iloc[-1]
rest_inc = by_item.drop(index=["M01", "J04"])["amount_yuan"].sum() * (1 + common_vat)
case_prices = by_item["amount_yuan"] / by_item["quantity_cases"]
cheapest_case, dearest_case = case_prices.min(), case_prices.max()

# %% id="margin-trap" tags=["figures"]
hua = jbp.dealer_money(case, huashun)
year_sales, year_cost = hua.pnl.net_sales, hua.pnl.cogs
year_sales_inc = year_sales * (1 + common_vat)
margin_true = (year_sales - year_cost) / year_sales
margin_vat = (year_sales_inc - year_cost) / year_sales_inc
markup_true = (year_sales - year_cost) / year_cost
margin_claimed = (year_sales_inc - year_cost) / year_cost
profit_gap = (margin_claimed - margin_true) * year_sales

# %% id="ledger" tags=["figures"]
import pandas as pd

# zh: 张姐的一份台账：上面有标题，单位万元、含税，月份是横着的，还有合计行和合计列
# en: Ms Zhang's ledger: a title on top, thousands incl. VAT, months side by side, total row and column
monthly = bought.groupby(bought["date"].dt.month)["amount_yuan"].sum() * (1 + common_vat)


def ledger_text(heading, columns, name, total, unit):
    amounts = [f"{amount / unit:.1f}" for amount in [*monthly, monthly.sum()]]
    rows = [columns, [name, *amounts], [total, *amounts]]
    return "\n".join([heading, *(",".join(row) for row in rows)]) + "\n"


ledgers = {
    "zh": (
        "华顺二季度.csv",
        ledger_text(
            "华顺进货台账（单位：万元，含税）,,,,",
            ["客户名称", "2026年4月", "2026年5月", "2026年6月", "合计"],
            "华顺商贸",
            "合计",
            10_000,
        ),
    ),
    "en": (
        "Huashun Q2.csv",
        ledger_text(
            "Huashun purchases (CNY thousand incl. VAT),,,,",
            ["Dealer", "Apr 2026", "May 2026", "Jun 2026", "Total"],
            "Huashun Trading",
            "Total",
            1_000,
        ),
    ),
}

# %% id="samples" tags=["figures"]
from jbptools.plan.examples import example

plans = {name: {lang: example(name, lang) for lang in ("zh", "en")} for name in ("good", "weak", "no_jbp")}
asked = {name: jbp.coach(plan["zh"]) for name, plan in plans.items()}
weak_all, weak_stops = len(asked["weak"]), len(asked["weak"].of(severity="stop"))
good_all, none_all = len(asked["good"]), len(asked["no_jbp"])
weak_rows = len(plans["weak"]["zh"].actions)
weak_stock, weak_stock_most = (
    plans["weak"]["zh"].reality.stock_days,
    plans["weak"]["zh"].reality.max_stock_days,
)
weak_name = {lang: plans["weak"][lang].dealer.name for lang in ("zh", "en")}
weak_line = plans["weak"]["zh"].assumptions[0]
weak_before, weak_after = weak_line.before, weak_line.base
good_money = jbp.joint_money(plans["good"]["zh"])
his_profit, his_profit_plan = (float(side["dealer_profit"]) for side in (good_money.before, good_money.after))
his_roi, his_roi_plan = (float(side["roi"]) for side in (good_money.before, good_money.after))
his_money, his_money_plan = (float(side["invested"]) for side in (good_money.before, good_money.after))
his_peak = plans["good"]["zh"].money_page.cash_peak_yuan
his_limit = plans["good"]["zh"].money_page.cash_limit_yuan

# %% id="copied" tags=["figures"]
fang = jbp.dealer_money(case, huida)
ma = jbp.dealer_money(case, qiaocheng)
hua_sales, fang_sales, ma_sales = (one.pnl.net_sales for one in (hua, fang, ma))


def days_of(one):
    return one.investment.stock / one.pnl.cogs * 365, one.investment.receivables / one.pnl.net_sales * 365


(hua_stock, hua_owed), (fang_stock, fang_owed), (ma_stock, ma_owed) = map(days_of, (hua, fang, ma))
fang_hidden = (fang_owed - hua_owed) * fang_sales / 365
policy_days, tax = 30, hua.pnl.tax_rate

# %% id="rubric" tags=["figures"]
# zh: 评分表：每项多少分，机器评还是人评；培训师可以改
# en: the rubric: points of each line, judged by the machine or by people; a trainer may change it
rubric = {
    "complete": (10, "machine"),
    "arithmetic": (10, "machine"),
    "links": (10, "machine"),
    "rules": (10, "machine"),
    "talk": (15, "people"),
    "diagnosis": (15, "people"),
    "benefit": (10, "people"),
    "duties": (10, "people"),
    "used": (10, "people"),
}
points = {name: weight for name, (weight, _) in rubric.items()}
machine_points = sum(weight for weight, judge in rubric.values() if judge == "machine")
people_points = sum(weight for weight, judge in rubric.values() if judge == "people")
p_line, p_talk, p_diagnosis = points["complete"], points["talk"], points["diagnosis"]
pass_mark = 0.7
# zh: 孙悦（谯城）的作业，每项 0 到 4 分；None 是还没到期；links 机器给 2，培训师改为 4，写了理由
# en: Sun Yue's homework on Qiaocheng, 0 to 4 each; None is not due yet; links: 2 by machine, 4 by the trainer
machine_links, trainer_links = 2, 4
marks = {
    "complete": 4,
    "arithmetic": 3,
    "links": trainer_links,
    "rules": 4,
    "talk": 1,
    "diagnosis": 4,
    "benefit": 3,
    "duties": 3,
    "used": None,
}
m_arithmetic, m_talk, m_benefit = marks["arithmetic"], marks["talk"], marks["benefit"]


def share_of(given, due=None):
    counted = due or [name for name in given if given[name] is not None]
    return sum(points[name] * (given[name] or 0) / 4 for name in counted) / sum(
        points[name] for name in counted
    )


as_zero = share_of(marks, list(marks))
without_trainer = share_of({**marks, "links": machine_links})
plain_mean = sum(mark for mark in marks.values() if mark is not None) / 4 / 8

# %% id="cards" tags=["figures"]
judged = {
    "sums": {"zh": "几个机会点加起来，等不等于目标的增长", "en": "Do the opportunities add up to the goal's growth?"},
    "linked": {"zh": "每条策略有没有计划行和衡量", "en": "Has each strategy plan rows and a measure?"},
    "legal": {"zh": "有没有写“零售价不得低于多少”这类话", "en": "Does it say anything like a lowest retail price?"},
    "words": {"zh": "老板的原话，有没有真的改动了计划", "en": "Did the owner's words really change the plan?"},
    "reasons": {"zh": "“这家不做”的理由站不站得住", "en": 'Do the reasons for "no plan for this dealer" hold?'},
    "behaviour": {"zh": "三个月后，他跟经销商谈事的做法变没变", "en": "After three months, has the way he deals with the dealer changed?"},
    "growth": {"zh": "增长目标写得高不高", "en": "How high is the growth goal?"},
    "stamp": {"zh": "章盖上没有（没盖的写清了“还没谈成，因为……”）", "en": 'Is it stamped (if not, "not yet agreed, because ..." is there)?'},
}  # fmt: skip
judge_of = {
    "sums": "machine",
    "linked": "machine",
    "legal": "machine",
    "words": "people",
    "reasons": "people",
    "behaviour": "people",
    "growth": "nobody",
    "stamp": "nobody",
}
evidence = {
    "count": {"zh": "6 月 30 日两家一起盘的库，刘师傅签了字", "en": "Stock counted by both on 30 June, signed by Mr Liu"},
    "export": {"zh": "7 月 3 日从他的系统导出的 6 月出货", "en": "June offtake exported from his system on 3 July"},
    "contract": {"zh": "合同上写的账期 30 天", "en": "Credit of 30 days as the contract says"},
    "register": {"zh": "市场监管登记的 410 家食品店，年初的名单", "en": "410 food shops in the official register, list of January"},
    "owner": {"zh": "老板说：“库存嘛，三十来天吧。”", "en": 'The owner: "Stock? Thirty days or so."'},
    "rival": {"zh": "业务员说对手返利加到了三个点", "en": "A rep says the rival now gives three points of rebate"},
    "photo": {"zh": "一张货架照片，没有店名，也没有日期", "en": "A shelf photo without shop or date"},
}  # fmt: skip
grade_of = {
    "count": "a",
    "export": "a",
    "contract": "b",
    "register": "b",
    "owner": "c",
    "rival": "c",
    "photo": "c",
}

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert dealers.loc[huida, "owner_name"] == "方总" and dealers.loc[xujiang, "owner_name"] == "邓总"
assert round(hua_owed) == 29 and 40 < fang_owed < 50, "what Mr Fang says at the beginning"
assert abs(fang_stock - hua_stock) > 2 and fang_hidden > 500_000
assert (hua_tier["en"], ma_tier["en"], fang_tier["en"], deng_tier["en"]) == (
    "key",
    "potential",
    "key",
    "general",
)
assert ma_fill < 0.75 and fang_claim_days > 110 and fang_will <= 2.5 and deng_will < 2
assert 0.08 < margin_true < 0.09 and margin_vat > 2 * margin_true and margin_claimed > 0.2
assert milk_vat < common_vat and dearest_case > 10 * cheapest_case
assert good_all == none_all == 0 and weak_stops > 30 and weak_after < weak_before
assert his_roi_plan > his_roi and his_peak < his_limit
assert machine_points + people_points == 100 and share_of(marks) > pass_mark
assert plans["good"]["zh"].item("action-1").start.month == 3, "the van that Mr Hua moved to spring"

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 方总翻开计划 | 一人念开场，全班各写一句回答，先不念 |
# | 2 | 交哪几样、评分表、不评什么，练习 10.1 | 评分表人手一张，**当场问：哪一项您觉得不公平？** |
# | 5 | 挑哪一家、过哪几道门 | 每人当场写下自己那家的名字（可用代号） |
# | 3 | 数怎么备：四个坑，演示一份台账，练习 10.2、10.3 | 让他们先报“毛利率多少”，再揭底 |
# | 2 | 证据的日期和等级，练习 10.4 | 举手 A、B、C，争得最久的那张留着 |
# | 2 | 第一次约见，练习 10.5 | 写在手机备忘录里，念给邻座 |
# | 4 | 三份样板请教练看，练习 10.6 | 现场运行，问：一个问题没有，就是满分吗？ |
# | 1 | 打分、抄来的数，练习 10.7、10.8 | 只问“怎么开口问他”，不审案 |
# | 4° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 2 | 四周表，练习 10.9，收尾 | **不写下见老板的日子，不下课** |
#
# **还要再省时间：** 评分表只问“哪一项不公平”（省 1 分钟），10.3 由您算（省 3 分钟），10.9 只填见老板的日子（省 6 分钟）。10.5、10.6 和那个日子不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | Mr Fang opens the plan | Someone reads it; everyone writes a line in answer, not read out yet |
# | 2 | What is handed in, the rubric, what is not judged, exercise 10.1 | A copy of the rubric each; **ask which line seems unfair** |
# | 5 | Which dealer, which gates | Each writes down the name of his dealer (a code will do) |
# | 3 | Own data: four traps, one ledger live, exercises 10.2 and 10.3 | Let them call out the margin first, then uncover |
# | 2 | Date and grade of evidence, exercise 10.4 | Hands for A, B, C; keep the one that was argued longest |
# | 2 | The first appointment, exercise 10.5 | Written on the phone, read to the neighbour |
# | 4 | The coach reads three samples, exercise 10.6 | Run it live; does no question mean full marks? |
# | 1 | Marking, copied figures, exercises 10.7 and 10.8 | Only "how would you ask him", no trial |
# | 4° | In pairs | About dealers of their own; in the two days during a break |
# | 2 | Four weeks, exercise 10.9, close | **Nobody leaves without a date with the owner** |
#
# **To save still more:** of the rubric only "which line seems unfair" (1 minute), 10.3 on the board by you (3), of 10.9 only the date of the first meeting (6). Keep 10.5, 10.6 and that date.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开门见山：“作业不是写给我看的，是写给一个人看的，这个人叫方总。”
# - 评分表先发，**一条一条当场砍价**。学员提得有理，当场改分值。事后才公布的评分表，没人服。
# - “不评什么”比“评什么”重要：增长写得高不加分，盖没盖章不加分。加了分，您收上来的就是 +30% 和代盖的章。
# - 台账演示停在“合计行没有算”那一句：问“您公司的表，有没有把合计又加了一遍的？”
# - 9% 和 13%：税率以当年税法和发票为准，让学员问财务，别在课上争。一份文件只能填一个税率，混在一起的先拆开。
# - “这家不做”的样板念出来。很多区域经理从没见过“不做”也能拿满分，气氛会松一截。
# - 经理那一页要真的发给经理：没有经理在 60–90 天问一句，作业就是一张纸。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - At once: "You do not write this homework for me. You write it for one man, and his name is Mr Fang."
# - Hand out the rubric first and **bargain over it line by line**. A good point changes the points on the spot. A rubric shown afterwards convinces nobody.
# - What is not judged matters more than what is: no credit for a high growth goal, none for a stamp. Give credit and you collect +30% and borrowed stamps.
# - In the ledger stop at "total left out": "Has your company a sheet in which the total was added in once more?"
# - 9% and 13%: rates are as the law and the invoice of the year say. Let them ask finance, do not argue it in class. One rate a file; split a file that mixes them.
# - Read the "no plan" sample aloud. Many area managers have never seen that "no" can earn full marks.
# - The manager's sheet must really reach the manager. If nobody asks at 60 to 90 days, homework is paper.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “老板不给我看账。” | 那就给范围、标等级。哪三个数您不用看账也能一起数出来？（盘库、超市对账单、我们自己的核销台账） |
# | “见老板得大区经理出面。” | 好，那就是计划的第一行：谁约、哪天前。您自己能见到谁？ |
# | “写一家一般经销商，我吃亏。” | 评分表哪一行会少您的分？“这家不做”写得站得住，一分不少。 |
# | “系统导出的就是 A。” | 袁州的拜访系统写着近 100%，四成没到店。导出的数，您抽查过几条？ |
# | “机器扣了我的分，机器不懂。” | 对，所以培训师能改，写一句理由。您来写这句理由。 |
# | “三十天太急，旺季。” | 旺季正好看得出。最少哪一件三十天内能见分晓？ |
# | “我和老李同一家经销商。” | 可以合交一份，写清谁负责哪几行；各写各的反思。 |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "The owner won't show me his books." | Then give ranges and a grade. Which three figures can you count together without his books? (stock, supermarkets' statements, our own claims ledger) |
# | "Only the regional manager gets to see the owner." | Good, that is plan row one: who asks, by when. Whom do you get to see? |
# | "With a general dealer I am at a disadvantage." | Which line of the rubric would cost you? A sound "no" loses nothing. |
# | "From the system means A." | Yuanzhou's visit system shows almost 100% and four in ten never reached the shop. How many did you spot-check? |
# | "The machine took points, it doesn't understand." | Right, so the trainer may change it, with a sentence. You write that sentence. |
# | "Thirty days, in high season?" | High season shows it best. What is the least that can be seen in thirty days? |
# | "Lao Li and I share that dealer." | Hand in one plan, say who owns which rows; each writes his own reflection. |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：看到“这家不做”也能满分，您第一个想到哪一家？舍不得什么？
# 2. **责任**：上一份计划没人再打开，是他没做，还是我们没去？
# 3. **结构**：您公司里，谁在六十天的时候会问起这份计划？没有这个人，怎么办？
# 4. **现实**：您那家的三个数，今天就能要到的是哪一个？
#
# ### 常见错误
#
# 挑最好谈的那一家，不挑最值得的；先写完再去见老板；含税不含税混着算；拿去年的模板改名字；原话写成“老板表示支持”；章盖了，回顾的日子空着；交完就完。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** "no plan" can earn full marks. Which dealer came to mind first, and what is hard to let go?
# 2. **Blame:** the last plan was never opened again. Did he not act, or did we not come?
# 3. **Structure:** who in your company will ask about this plan after sixty days? If nobody, what then?
# 4. **Real life:** of your three figures, which can you get today?
#
# ### Typical mistakes
#
# The easiest dealer instead of the worthiest; the plan written before the owner is seen; VAT in and out mixed; last year's form with a new name; "the owner expressed support" for his words; a stamp, and empty review dates; handed in and over.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：10.6 三份样板各由两人当培训师，念出要退回的三句话。
# - **12 人**：三组；10.9 交换四周表，互相只问“这个日子，老板知道吗？”
# - **24 人**：两位培训师；10.8 做成全班举手；10.5 每桌选一条念给扮演方总的人听，他只说“来”或“不来”。
# - **没有投影**：评分表、证据卡、抄数表三张打印；台账演示改为在白板上划掉合计行。
# - **没有网络**：作业程序在本机运行，数据不出电脑；没有电脑的学员先填纸质封面，回去再录。
# - **在线跟进**：30、60、90 天各开 20 分钟小组会，每人三句：做了什么、他说了什么、改了哪一行。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** in 10.6 pairs act as trainer for one sample each and read out three sentences of feedback.
# - **12 people:** three groups; in 10.9 they swap their four weeks and only ask "does the owner know this date?"
# - **24 people:** two trainers; 10.8 by show of hands; in 10.5 each table reads one message to "Mr Fang", who says only "come" or "don't".
# - **No projector:** print rubric, evidence cards and the table of figures; cross out the total row on the board instead of the ledger.
# - **No network:** the homework program runs on this machine and data stay on it; those without a computer fill in the paper cover first.
# - **Follow-up by call:** twenty minutes at 30, 60 and 90 days; each says three sentences: what I did, what he said, which row changed.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：作业封面
#
# | 我的经销商（代号） | 类别 | 意愿 / 能力 | 见老板的日子 | 谁帮我约 |
# |---|---|---|---|---|
# | | | | | |
#
# | 我要的三个数 | 找谁要 | 哪天 | 等级 |
# |---|---|---|---|
# | | | | |
# | | | | |
# | | | | |
#
# | 老板的原话（照抄，写日期） | 因此计划改了哪一行 |
# |---|---|
# | | |
#
# | 签字，或“还没谈成，因为……” | 30 天 | 60 天 | 90 天 |
# |---|---|---|---|
# | | | | |
#
# ### 可打印：评分表（每项 0–4 分）
#
# | 项目 | 分值 | 谁评 | 0–4 | 一句话 |
# |---|--:|---|--:|---|
# | 写全 | 10 | 机器 | | |
# | 算对 | 10 | 机器 | | |
# | 接上（目标—策略—计划—衡量—证据） | 10 | 机器 | | |
# | 守规矩（合规、双方、回顾日） | 10 | 机器 | | |
# | 谈过：见到老板，原话改动了计划 | 15 | 人 | | |
# | 诊断：证据和理由站得住 | 15 | 人 | | |
# | 他的好处，做得到 | 10 | 人 | | |
# | 双方的责任 | 10 | 人 | | |
# | 用起来：回顾开过，改过一版 | 10 | 人 | | |
#
# 两道门：没见到老板本人，先退；有合规硬伤，先退。培训师改机器的分：□ 改为 ___ 因为 ______。
#
# ### 可打印：经理的一页（第 60–90 天）
#
# | 问 | 填 |
# |---|---|
# | 我亲眼看到他怎么跟经销商谈事（哪天、哪件） | |
# | 变了没有：1 没变 2 3 4 5 完全变了 | |
# | 经销商那边动了的一个数（从—到—来源） | |
# | 卡在哪：时间 / 数据 / 权限 / 我们自己的部门 / 老板 / 不会 / 不想 | |
# | 我能替他搬开哪一块，哪天前 | |
#
# ### 可打印：方总的角色卡（10.5 用）
#
# > 您是方总，做超市渠道。垫的费用四个多月没回来，上一份计划签完就没人来过。听完对方念的约见消息，只答“来”或“不来”，再说一句为什么。对方提任务、提增长，一律“不来”。

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: homework cover
#
# | My dealer (code) | Tier | Will / skill | Date with the owner | Who helps me get it |
# |---|---|---|---|---|
# | | | | | |
#
# | Three figures I need | From whom | By when | Grade |
# |---|---|---|---|
# | | | | |
# | | | | |
# | | | | |
#
# | The owner's words (as spoken, with date) | Which row of the plan changed |
# |---|---|
# | | |
#
# | Signature, or "not yet agreed, because ..." | Day 30 | Day 60 | Day 90 |
# |---|---|---|---|
# | | | | |
#
# ### To print: rubric (0 to 4 each)
#
# | Line | Points | Judge | 0–4 | One sentence |
# |---|--:|---|--:|---|
# | Complete | 10 | machine | | |
# | Sums right | 10 | machine | | |
# | Linked (goal, strategy, plan, measure, evidence) | 10 | machine | | |
# | Rules (compliance, both sides, review dates) | 10 | machine | | |
# | Talked: owner seen, his words changed the plan | 15 | people | | |
# | Diagnosis: evidence and reasons hold | 15 | people | | |
# | His benefit, and it can be done | 10 | people | | |
# | Duties of both sides | 10 | people | | |
# | In use: a review held, a version improved | 10 | people | | |
#
# Two gates: owner not seen in person, or a compliance stop: back first. Trainer's change: □ to ___ because ______.
#
# ### To print: the manager's sheet (days 60 to 90)
#
# | Question | Answer |
# |---|---|
# | I saw with my own eyes how he deals with the dealer (date, matter) | |
# | Has it changed: 1 not at all, 2, 3, 4, 5 completely | |
# | One figure that moved on the dealer's side (from, to, source) | |
# | What is in the way: time / data / authority / our own departments / the owner / skill / will | |
# | Which stone I will move for him, by when | |
#
# ### To print: role card for Mr Fang (10.5)
#
# > You are Mr Fang, supplier of supermarkets. Your claims have been open for over four months; nobody came after the last plan was signed. Hear the message, say only "come" or "don't", and one reason. Whoever speaks of targets or growth gets "don't".

# %% [markdown] id="for-whom" lang="zh" tags=["slide"]
# ## 作业写给一个人看：老板
#
# 方总手里那份，培训师给了高分：格子填满，算术不错，章也有。
#
# 可是**应收天数是别家的**，他的原话一句没有，签完没人再来。
#
# 所以这份作业只问三件事：
#
# 1. 是不是**他的**生意、他的数、他的话？
# 2. 老板看完，知不知道**自己得什么、两边各做什么**？
# 3. 三十天以后，**有没有人再打开它**？

# %% [markdown] id="for-whom" lang="en" tags=["slide"]
# ## Written for one reader: the owner
#
# The trainer gave Mr Fang's plan a high mark: all boxes full, sums right, stamped.
#
# But **the credit days are another dealer's**, not one sentence is his, and after the stamp nobody came.
#
# So this homework asks three things:
#
# 1. Is it **his** business, his figures, his words?
# 2. Does the owner see **what he gets and what each side does**?
# 3. Thirty days later, **does anybody open it again**?

# %% [markdown] id="hand-in" lang="zh" tags=["slide"]
# ## 交什么：八样
#
# 1. **一家真经销商**，类别和过没过闸门
# 2. **证据清单**：每个数有日期、来路、等级 A、B、C
# 3. **见过老板**：哪天、谁在、他的原话、他要改什么
# 4. **他的好处一页**：净利、回报率、压着的钱，做之前和做之后
# 5. **双方的责任**：他做什么、我们做什么、做不到怎么停
# 6. **一页计划**（OGSPM），改过至少一版
# 7. **双方签字，或“还没谈成，因为……”**
# 8. **30、60、90 天的回顾日**，写进双方的日历

# %% [markdown] id="hand-in" lang="en" tags=["slide"]
# ## What is handed in: eight things
#
# 1. **A real dealer,** his tier, and whether he passed the gate
# 2. **Evidence list:** each figure with date, origin and grade A, B, C
# 3. **The owner was seen:** when, who, his words, what he wants changed
# 4. **His benefit on a page:** profit, return, money tied up, before and after
# 5. **Duties of both sides:** what he does, what we do, when it stops
# 6. **The plan on a page** (OGSPM), improved at least once
# 7. **Both signatures, or "not yet agreed, because ..."**
# 8. **Review dates at 30, 60, 90 days,** in both calendars

# %% [markdown] id="no-plan" lang="zh" tags=["slide"]
# ## “这家不做”也是一份完整的作业
#
# 盱江副食的邓总，{{ deng_age:int }} 岁，准备收摊；{{ deng_tier }}经销商，意愿 {{ deng_will:1 }} 分。
#
# 写清四条，就能拿满分：
#
# - **为什么**：贡献、潜力、意愿、能力，每条有证据
# - **改成怎么服务**：固定送货、线上订货、半年看一次
# - **跟老板说过没有**：不说“您不够格”，说以后怎么送、找谁
# - **什么时候重看**：换了人、市场变了、他自己提出来

# %% [markdown] id="no-plan" lang="en" tags=["slide"]
# ## "No plan for this dealer" is a full result
#
# Mr Deng of Xujiang is {{ deng_age:int }} and winding down: a {{ deng_tier }} dealer with will at {{ deng_will:1 }}.
#
# Four things earn full marks:
#
# - **Why:** value, potential, will and skill, each with evidence
# - **How he is served instead:** fixed delivery, orders online, a look twice a year
# - **Told the owner?** Not "you don't qualify", but how it will be delivered and whom to call
# - **When to look again:** a new owner, a new market, or he asks himself

# %% [markdown] id="rubric-machine" lang="zh" tags=["slide"]
# ## 评分表先发：机器评 {{ machine_points:int }} 分
#
# | 项目 | 分 | 查什么 |
# |---|--:|---|
# | **写全** | {{ p_line:int }} | 八样在不在，空格有没有 |
# | **算对** | {{ p_line:int }} | 机会加起来是不是目标的增长，回报率写没写口径 |
# | **接上** | {{ p_line:int }} | 目标、策略、计划、衡量、证据，有没有断线 |
# | **守规矩** | {{ p_line:int }} | 限价、假票、越权的话；双方；回顾日 |
#
# 机器评错了，**培训师可以改，写一句理由**。

# %% [markdown] id="rubric-machine" lang="en" tags=["slide"]
# ## The rubric comes first: {{ machine_points:int }} points by machine
#
# | Line | Points | What is checked |
# |---|--:|---|
# | **Complete** | {{ p_line:int }} | the eight things, empty boxes |
# | **Sums right** | {{ p_line:int }} | opportunities against the goal's growth; the return's definition |
# | **Linked** | {{ p_line:int }} | goal, strategy, plan, measure, evidence: any broken thread |
# | **Rules** | {{ p_line:int }} | fixed resale prices, false invoices, promises beyond authority; both sides; dates |
#
# Where the machine is wrong **the trainer changes it, with one sentence why**.

# %% [markdown] id="rubric-people" lang="zh" tags=["slide"]
# ## 人评 {{ people_points:int }} 分，还有两道门
#
# | 项目 | 分 | 看什么 |
# |---|--:|---|
# | **谈过** | {{ p_talk:int }} | 老板的原话，真的改动了计划 |
# | **诊断** | {{ p_diagnosis:int }} | 证据和理由站得住 |
# | **他的好处** | {{ p_line:int }} | 他愿意，也做得到 |
# | **双方的责任** | {{ p_line:int }} | 我们的也敢写、敢被量 |
# | **用起来** | {{ p_line:int }} | 开过回顾，又改了一版 |
#
# 七成算过。**没见到老板本人、有合规硬伤，多少分都先退**；退了可以改了再交，按最后一版算。

# %% [markdown] id="rubric-people" lang="en" tags=["slide"]
# ## {{ people_points:int }} points by people, and two gates
#
# | Line | Points | What counts |
# |---|--:|---|
# | **Talked** | {{ p_talk:int }} | the owner's words changed the plan |
# | **Diagnosis** | {{ p_diagnosis:int }} | evidence and reasons hold |
# | **His benefit** | {{ p_line:int }} | he wants it and can do it |
# | **Both sides' duties** | {{ p_line:int }} | ours are there, and measured |
# | **In use** | {{ p_line:int }} | a review held, a version improved |
#
# Seven in ten is a pass. **Owner not seen, or a compliance stop: back, whatever the total.** Hand in again; the last version counts.

# %% [raw] id="10.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 谁来评，什么不评
#   en: Who judges, and what is not judged
# prompt:
#   zh: 下面八条，哪些机器查，哪些人来判，哪些**根本不计分**？
#   en: "Eight points: which are checked by the machine, which judged by people, and which **bring no marks at all**?"
# options:
#   - id: machine
#     zh: 机器查
#     en: By machine
#   - id: people
#     zh: 人来判
#     en: By people
#   - id: nobody
#     zh: 不计分
#     en: No marks
# items: judged
# answer_code: judge_of
# praise:
#   zh: 全对。要是给“增长写得高”加分，您下个月会收到什么样的作业？
#   en: All in place. If a high growth goal earned marks, what kind of homework would you collect next month?
# hints:
#   - zh: 能数、能加、能对上的归机器；要读懂人的归人。
#     en: What can be counted, added and matched is for the machine; what needs reading people is for people.
#   - zh: 有两条一加分，就会有人去做假。
#     en: For two of them marks would make people fake.
# wrong:
#   - value: {words: machine}
#     say:
#       zh: 机器看得出原话那一格填没填。看得出那句话改没改动计划吗？
#       en: The machine sees whether the box is filled. Does it see whether the words changed the plan?
#   - value: {growth: people}
#     say:
#       zh: 写得高就多给分，您收上来的会是 8% 还是 30%？货最后放在谁的仓库？
#       en: If high brings marks, will you collect 8% or 30%, and in whose warehouse will the goods lie?
#   - value: {stamp: machine}
#     say:
#       zh: 盖了章就给分，“还没谈成，因为……”的人会去做什么？
#       en: If a stamp brings marks, what will somebody do who has "not yet agreed, because ..."?
#   - value: {sums: people}
#     say:
#       zh: 两个数相等不相等，需要人来争吗？人的时间该花在哪几条上？
#       en: Do people need to argue whether two numbers are equal? Where should their time go?
# solution:
#   zh: |
#     - **机器**：加总、断线、违规的话——它不累，也不讲情面。
#     - **人**：原话有没有改动计划、理由站不站得住、做法变没变——这三条决定作业有没有用。
#     - **不计分**：增长高不高、章盖没盖。
#
#     为什么不给高目标加分：评什么就来什么。给增长加分，收上来的是愿望；给盖章加分，收上来的是代盖的章。**写清楚“还没谈成，因为……”，和签了字同分。**
#   en: |
#     - **Machine:** sums, broken threads, forbidden phrases; it does not tire and has no favourites.
#     - **People:** did his words change the plan, do reasons hold, has behaviour changed; these decide whether it is of use.
#     - **No marks:** the size of the growth goal, the stamp.
#
#     Why none for a high goal: you get what you mark. Marks for growth bring wishes, marks for stamps bring borrowed stamps. **A clear "not yet agreed, because ..." is worth as much as a signature.**

# %% id="answer-10.1" exercise="10.1" tags=["exercise"]
# zh: judged 里是八条的编号；给每条填 "machine"、"people" 或 "nobody"
# en: judged holds the keys of eight points; give each "machine", "people" or "nobody"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["sums", "linked", "legal"], "machine")
answer |= dict.fromkeys(["words", "reasons", "behaviour"], "people")
answer |= dict.fromkeys(["growth", "stamp"], "nobody")
### END SOLUTION

# %% [markdown] id="choose" lang="zh" tags=["slide"]
# ## 挑哪一家：先看类别，再过闸门
#
# | 经销商 | 类别 | 意愿 / 能力 | 作业写什么 |
# |---|---|---|---|
# | 华顺 华总 | {{ hua_tier }} | {{ hua_will:1 }} / {{ hua_skill:1 }} | 完整计划 |
# | 谯城 马总 | {{ ma_tier }} | {{ ma_will:1 }} / {{ ma_skill:1 }} | 计划，**第一行先写我们供货**（满足率 {{ ma_fill:percent0 }}） |
# | 徽达 方总 | {{ fang_tier }} | {{ fang_will:1 }} / {{ fang_skill:1 }} | 踩着线：**先清核销**（{{ fang_claim_days:int }} 天），再谈计划 |
# | 盱江 邓总 | {{ deng_tier }} | {{ deng_will:1 }} / {{ deng_skill:1 }} | “这家不做” |
#
# 最好谈的那一家，多半不是最值得写的那一家。

# %% [markdown] id="choose" lang="en" tags=["slide"]
# ## Which dealer: tier first, then the gate
#
# | Dealer | Tier | Will / skill | What to write |
# |---|---|---|---|
# | Huashun, Mr Hua | {{ hua_tier }} | {{ hua_will:1 }} / {{ hua_skill:1 }} | full plan |
# | Qiaocheng, Mr Ma | {{ ma_tier }} | {{ ma_will:1 }} / {{ ma_skill:1 }} | plan, **row one is our supply** (fill rate {{ ma_fill:percent0 }}) |
# | Huida, Mr Fang | {{ fang_tier }} | {{ fang_will:1 }} / {{ fang_skill:1 }} | on the line: **clear claims first** ({{ fang_claim_days:int }} days), then plan |
# | Xujiang, Mr Deng | {{ deng_tier }} | {{ deng_will:1 }} / {{ deng_skill:1 }} | "no plan for this dealer" |
#
# The dealer that is easiest to talk to is seldom the one most worth it.

# %% [markdown] id="three-yes" lang="zh" tags=["slide"]
# ## 再问自己三句，三个“能”才选他
#
# 1. **老板**：两周内，我能坐到他本人对面吗？
# 2. **数**：进货、出货、库存，我能拿到两样以上吗？
# 3. **手**：计划里我们这边的事，我能拍板，或知道找谁拍板吗？
#
# 有一个“不能”，先把它写成第一件要办的事：谁去办，哪天前。
#
# 课上就写下名字。**公开讲时用代号，数据留在自己电脑上。**

# %% [markdown] id="three-yes" lang="en" tags=["slide"]
# ## Three questions to yourself, three times yes
#
# 1. **The owner:** can I sit opposite him in person within two weeks?
# 2. **Figures:** of sell-in, offtake and stock, can I get two or more?
# 3. **Hands:** can I decide our part of the plan, or do I know who does?
#
# Each "no" becomes the first thing to do: by whom, by when.
#
# Write the name down now. **In class use a code; the data stay on your own computer.**

# %% [markdown] id="columns" lang="zh" tags=["slide"]
# ## 数从哪来：三张表加一张便条
#
# | 表 | 至少要有 | 找谁 |
# |---|---|---|
# | **进货** | 经销商、日期或月份、金额（最好有产品、箱数） | 我们的系统 |
# | **出货** | 同上，必须有月份 | 他的系统，或张姐的台账 |
# | **目标** | 经销商、月份、金额 | 我们的销售部 |
# | **名单** | 名称、城市；有市场容量、意愿、能力更好 | 您自己填 |
#
# 便条上手写五样：**库存、应收、垫付、预付、车和设备**，各写哪天数的、谁数的。
#
# 标题行、合并格、合计行、国标码都不用先改，程序会认；**密码要先取消**。

# %% [markdown] id="columns" lang="en" tags=["slide"]
# ## Where figures come from: tables and a note
#
# | Table | At least | From |
# |---|---|---|
# | **Sell-in** | dealer, date or month, amount (better with item and cases) | our system |
# | **Offtake** | the same, months are a must | his system, or Ms Zhang's ledger |
# | **Targets** | dealer, month, amount | our sales office |
# | **Dealers** | name, city; better with market size, will, skill | yourself |
#
# On the note, by hand: **stock, receivables, claims, prepayment, vans and equipment**, each with day and who counted.
#
# Titles, merged cells, totals and Chinese encodings may stay; **a password must go**.

# %% [markdown] id="four-traps" lang="zh" tags=["slide"]
# ## 四个坑，年年有人踩
#
# 1. **箱当钱**：一箱从 {{ cheapest_case:yuan }} 到 {{ dearest_case:yuan }}，用平均价一乘，结构全没了
# 2. **含税混不含税**：发票多是含税，我们的系统多是不含税；先问一句再相加
# 3. **万元当元**：表头写没写单位？差一万倍看得出，差十倍看不出
# 4. **月份对不上**：他按送货日记，我们按开票日记；春节的一、二月合起来看
#
# 还有一个：**进货按进价，出货按批价**，两个数直接相减不是库存。

# %% [markdown] id="four-traps" lang="en" tags=["slide"]
# ## Four traps that somebody falls into every time
#
# 1. **Cases as money:** a case costs from {{ cheapest_case:yuan }} to {{ dearest_case:yuan }}; one average price wipes out the mix
# 2. **VAT in and out:** invoices mostly with VAT, our system mostly without; ask before you add
# 3. **Thousands as units:** does the heading say so? Ten thousand times shows, ten times does not
# 4. **Months apart:** he books by delivery, we by invoice; take January and February together for New Year
#
# One more: **sell-in is at buy-in price, offtake at sell-out price**; their difference is not stock.

# %% [markdown] id="four-sales" lang="zh" tags=["slide"]
# ## 同一个华顺、同一季，四个“销售额”
#
# 下图四根柱子都是真的，都叫“二季度销售”：
#
# - 进货还是出货？——价格不同，时间也不同
# - 含税还是不含税？——差 {{ apart:percent }}
#
# 计划里只用一种：**不含税，写明进货还是出货**。跟老板谈，先说清用的是哪一种，再报数。

# %% [markdown] id="four-sales" lang="en" tags=["slide"]
# ## One Huashun, one quarter, four "sales"
#
# All four bars below are true, and all are called "sales of Q2":
#
# - Sell-in or offtake? Prices differ, and so does the day
# - With or without VAT? They differ by {{ apart:percent }}
#
# The plan uses one only: **ex VAT, and it says sell-in or offtake**. With the owner, say which one before you say how much.

# %% id="four-chart" tags=["subslide"]
from jbptools.charts import bars
from jbptools.words import current_language

language = current_language()
bar_names = {
    "zh": ["进货，不含税", "进货，含税", "出货，不含税", "出货，含税"],
    "en": ["Sell-in, ex VAT", "Sell-in, inc VAT", "Offtake, ex VAT", "Offtake, inc VAT"],
}[language]
titles = {"zh": "华顺 2026 年二季度，四个“销售额”", "en": "Huashun, Q2 2026: four “sales”"}
four_sales = pd.Series([buy_ex, buy_inc, sell_ex, sell_inc], index=bar_names)
bars(four_sales, title=titles[language], highlight=[bar_names[0], bar_names[2]])

# %% [raw] id="10.2" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 6
# unit: money
# relative: 0.0008
# title:
#   zh: 张姐的台账，换成我们的口径
#   en: Ms Zhang's ledger in our terms
# prompt:
#   zh: |
#     华顺二季度进货，张姐给了三行：
#
#     | 行 | 数 | 说明 |
#     |---|--:|---|
#     | 纯牛奶 | {{ milk_inc:yuan }} | 含税，税率 {{ milk_vat:percent0 }} |
#     | 椰子水 | {{ coconut_cases:int }} 箱 | 只记了箱数；含税进价 {{ coconut_price_inc:2 }} 元一箱，税率 {{ common_vat:percent0 }} |
#     | 其余 | {{ rest_inc:yuan }} | 含税，税率 {{ common_vat:percent0 }} |
#
#     换成**不含税**，华顺二季度一共进了多少钱的货？（税率以发票为准）
#   en: |
#     Huashun's purchases of Q2; Ms Zhang gives three lines:
#
#     | Line | Figure | Note |
#     |---|--:|---|
#     | Whole milk | {{ milk_inc:yuan }} | with VAT of {{ milk_vat:percent0 }} |
#     | Coconut water | {{ coconut_cases:int }} cases | cases only; price with VAT {{ coconut_price_inc:2 }} yuan a case, VAT {{ common_vat:percent0 }} |
#     | All else | {{ rest_inc:yuan }} | with VAT of {{ common_vat:percent0 }} |
#
#     How much did Huashun buy in Q2 **ex VAT**? (The invoice decides about rates.)
# answer_code: answer
# praise:
#   zh: 对。要是张姐下个月又只给箱数，您跟她约一张什么样的表？
#   en: Right. If Ms Zhang gives cases again next month, what sheet do you agree on with her?
# hints:
#   - zh: 含税换不含税是除以（1 + 税率），每行用自己的税率。
#     en: Ex VAT is the amount divided by (1 + rate), each line with its own rate.
#   - zh: 椰子水先换成钱：箱数 × 含税价，再除税。
#     en: "Turn coconut water into money first: cases × price, then take VAT off."
# wrong:
#   - code: (milk_inc + coconut_cases * coconut_price_inc + rest_inc) / (1 + common_vat)
#     say:
#       zh: 三行都按 {{ common_vat:percent0 }} 除了。纯牛奶那一行写的是多少？
#       en: All three divided by {{ common_vat:percent0 }}. Which rate does the milk line say?
#   - code: milk_inc * (1 - milk_vat) + coconut_cases * coconut_price_inc * (1 - common_vat) + rest_inc * (1 - common_vat)
#     say:
#       zh: 您用“乘以（1 − 税率）”。100 元不含税，含税是 113；113 × 0.87 回得到 100 吗？
#       en: You multiplied by (1 − rate). 100 ex VAT is 113 with it; does 113 × 0.87 bring back 100?
#   - code: milk_inc / (1 + milk_vat) + rest_inc / (1 + common_vat)
#     say:
#       zh: 少了一行。只记箱数的那一行，是不是漏掉了？
#       en: One line is missing. What became of the line that is in cases?
#   - code: milk_inc / (1 + milk_vat) + coconut_cases * coconut_price_inc + rest_inc / (1 + common_vat)
#     say:
#       zh: 椰子水的价是含税价。换成钱以后，还差哪一步？
#       en: The price of coconut water includes VAT. After turning cases into money, which step is left?
# solution:
#   zh: |
#     1. 纯牛奶：{{ milk_inc:yuan }} ÷ （1 + {{ milk_vat:percent0 }}）= {{ milk_ex:yuan }}
#     2. 椰子水：{{ coconut_cases:int }} × {{ coconut_price_inc:2 }} ÷（1 + {{ common_vat:percent0 }}）= {{ coconut_ex:yuan }}
#     3. 其余：{{ rest_inc:yuan }} ÷（1 + {{ common_vat:percent0 }}）= {{ rest_ex:yuan }}
#     4. 合计 **{{ answer:yuan }}**
#
#     为什么是除不是乘：税是在不含税价**上面**加的。乘 0.87 会少算一截，听着像小数，放到毛利率里就是好几个点。箱数要按**单品的价**换，用平均价等于假设他每样都卖得一样多。
#   en: |
#     1. Milk: {{ milk_inc:yuan }} / (1 + {{ milk_vat:percent0 }}) = {{ milk_ex:yuan }}
#     2. Coconut water: {{ coconut_cases:int }} × {{ coconut_price_inc:2 }} / (1 + {{ common_vat:percent0 }}) = {{ coconut_ex:yuan }}
#     3. All else: {{ rest_inc:yuan }} / (1 + {{ common_vat:percent0 }}) = {{ rest_ex:yuan }}
#     4. Together **{{ answer:yuan }}**
#
#     Why divide and not multiply: VAT is added **on top** of the price ex VAT. Multiplying by 0.87 takes too much off; in a margin that is several points. Cases are turned into money **item by item**; an average price supposes that he sells the same of everything.

# %% id="answer-10.2" exercise="10.2" tags=["exercise"]
# zh: milk_inc、rest_inc 是含税金额；coconut_cases、coconut_price_inc 是箱数和含税价；milk_vat、common_vat 是税率
# en: milk_inc and rest_inc include VAT; coconut_cases and coconut_price_inc are cases and price; milk_vat, common_vat rates
answer = None
### BEGIN SOLUTION
milk_ex = milk_inc / (1 + milk_vat)
coconut_ex = coconut_cases * coconut_price_inc / (1 + common_vat)
rest_ex = rest_inc / (1 + common_vat)
answer = milk_ex + coconut_ex + rest_ex
### END SOLUTION

# %% [markdown] id="ledger-read" lang="zh" tags=["slide"]
# ## 演示：一份台账怎么读进来
#
# 上面有标题、单位是万元、含税、月份横着排、右边一列合计、下面一行合计。**不用先整理，直接放进去。**
#
# 程序读完说三样话：读了什么，改了什么，没算哪几行。**三句都要看**，尤其是“没有计入”那一句。
#
# 说错了就在页面上改：哪一列是什么、单位、含税不含税。一份文件只有一个税率，混着的先拆开。

# %% [markdown] id="ledger-read" lang="en" tags=["slide"]
# ## Live: how a ledger is read
#
# A title on top, thousands, with VAT, months side by side, a total on the right and one below. **Put it in as it is.**
#
# The program then says three things: what it read, what it changed, what it left out. **Read all three**, above all the last.
#
# Where it is wrong, correct it on the page: the meaning of a column, the unit, VAT. One file has one rate; split a mixed one.

# %% id="ledger-shown" tags=["show", "compare", "subslide"]
from jbptools.data.importing import apply, guess, read_upload

file_name, text = ledgers[current_language()]
print(text)
upload = read_upload(file_name, text.encode("gb18030"))
imported = apply([(upload, guess(upload))])
for message in [*imported.report.read, *imported.report.changed, *imported.report.left_out]:
    print("·", message.say())

# %% [markdown] id="margin-slide" lang="zh" tags=["slide"]
# ## 一个混口径，毛利率翻两倍多
#
# 经销商的账：卖出去**含税**；我们系统里他的进价：**不含税**。一减，毛利凭空多出一截税。
#
# 再加上有的资料把 **（售价 − 进价）÷ 进价** 也叫“毛利率”：那是**加价率**（顺加）。毛利率（倒扣）除以**售价**。
#
# 拿着虚高的毛利率去见老板，他只会说一句：“这么好赚，您来做？”

# %% [markdown] id="margin-slide" lang="en" tags=["slide"]
# ## Mix two bases and the margin more than doubles
#
# The dealer's books: sales **with VAT**. His buy-in price in our system: **without**. Subtract, and tax turns into margin.
#
# Some texts also call **(sell − buy) / buy** "margin": that is the **mark-up**. Margin is divided by the **selling price**.
#
# Bring such a margin to an owner and he has one sentence for you: "So profitable? You do it, then."

# %% [raw] id="10.3" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 5
# unit: percent
# absolute: 0.002
# title:
#   zh: 华顺的毛利率怎么会有这么高
#   en: How can Huashun's margin be that high?
# prompt:
#   zh: |
#     小赵的作业写着：华顺一年毛利率 **{{ margin_claimed:percent }}**。他的算法：
#
#     - 销售额（华顺账上，含税）：{{ year_sales_inc:money }}
#     - 销售成本（按我们系统的进价，不含税）：{{ year_cost:money }}
#     - 网上的公式：毛利率 =（售价 − 进价）÷ 进价
#
#     有**两处**错。都改对以后，毛利率是百分之几？（为了好算，税率都按 {{ common_vat:percent0 }}）
#   en: |
#     Zhao Lei's homework says: Huashun's margin is **{{ margin_claimed:percent }}** for the year. His way:
#
#     - sales (Huashun's books, with VAT): {{ year_sales_inc:money }}
#     - cost of goods sold (at buy-in price of our system, ex VAT): {{ year_cost:money }}
#     - a formula from the web: margin = (selling price − buying price) / buying price
#
#     There are **two** errors. With both put right, what is the margin? (To keep it simple take VAT of {{ common_vat:percent0 }} on all.)
# answer_code: answer
# praise:
#   zh: 对。第一个错和第二个错，哪一个更难被发现？您公司的表上有没有？
#   en: Right. Which of the two errors is harder to notice, and is it in one of your company's sheets?
# hints:
#   - zh: 相减的两个数，口径一样吗？先把销售额也变成不含税。
#     en: Are the two figures you subtract on the same base? Make sales ex VAT first.
#   - zh: 毛利率除以售价，除以进价的叫加价率。
#     en: Margin is over the selling price; over the buying price it is mark-up.
# wrong:
#   - code: margin_vat
#     say:
#       zh: 分母改对了。可是相减的两个数，一个含税、一个不含税，税能算他的毛利吗？
#       en: The line below is right now. But one figure has VAT and the other has not; is tax his margin?
#   - code: markup_true
#     say:
#       zh: 口径统一了。可是您除的是进价还是售价？这个数叫什么名字？
#       en: The bases agree now. But did you divide by buying or selling price, and what is that called?
#   - code: margin_claimed
#     say:
#       zh: 这是小赵的数。批发快消品，前台毛利两成多，您见过吗？
#       en: That is Zhao Lei's figure. Have you ever seen a front margin above twenty per cent in wholesale?
# solution:
#   zh: |
#     1. 统一口径：{{ year_sales_inc:money }} ÷（1 + {{ common_vat:percent0 }}）= {{ sales_ex:money }}
#     2. 毛利：{{ sales_ex:money }} − {{ year_cost:money }} = {{ gross:money }}
#     3. 除以**售价**：{{ gross:money }} ÷ {{ sales_ex:money }} = **{{ answer:percent }}**
#
#     只改一处，会得 {{ margin_vat:percent }} 或 {{ markup_true:percent }}。差出来的那一截，等于说华总一年多赚 {{ profit_gap:money }}。**报给老板之前，先用他自己的感觉验一遍：他要是笑了，就是您错了。**
#   en: |
#     1. One base: {{ year_sales_inc:money }} / (1 + {{ common_vat:percent0 }}) = {{ sales_ex:money }}
#     2. Gross profit: {{ sales_ex:money }} − {{ year_cost:money }} = {{ gross:money }}
#     3. Over the **selling price**: {{ gross:money }} / {{ sales_ex:money }} = **{{ answer:percent }}**
#
#     With one error mended you get {{ margin_vat:percent }} or {{ markup_true:percent }}. The difference claims that Mr Hua earns {{ profit_gap:money }} more a year. **Before you show a figure, hold it against the owner's own feeling: if he laughs, you are wrong.**

# %% id="answer-10.3" exercise="10.3" tags=["exercise"]
# zh: year_sales_inc 是含税销售额，year_cost 是不含税成本，common_vat 是税率
# en: year_sales_inc are sales with VAT, year_cost the cost ex VAT, common_vat the rate
answer = None
### BEGIN SOLUTION
sales_ex = year_sales_inc / (1 + common_vat)
gross = sales_ex - year_cost
answer = gross / sales_ex
### END SOLUTION

# %% [markdown] id="grades" lang="zh" tags=["slide"]
# ## 每个数三件套：哪天、哪来、几级
#
# - **A**：两家一起数过，或系统导出（导出后抽查几条）
# - **B**：有凭证。**合同证明约定，不证明做到**
# - **C**：嘴上说的，或看不出哪天哪店的照片
#
# 目标的基线只能用 A、B。C 可以写，后面跟一句：**谁，哪天前，去变成 A 或 B。**
#
# 敢写 C 的作业，比全写 A 的可信。

# %% [markdown] id="grades" lang="en" tags=["slide"]
# ## Three things with each figure: day, origin, grade
#
# - **A:** counted by both, or exported from a system (spot-check a few lines)
# - **B:** a document. **A contract proves what was agreed, not what was done**
# - **C:** said aloud, or a photo without day and shop
#
# Baselines of goals rest on A or B. C may stand there with a sentence: **who turns it into A or B, by when.**
#
# A homework that dares to write C is more credible than one with As only.

# %% [raw] id="10.4" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 5
# title:
#   zh: 七样证据，几级
#   en: Seven pieces of evidence
# prompt:
#   zh: 按本课的约定，给七样证据定级。
#   en: Grade seven pieces of evidence by the rule of this course.
# options:
#   - id: a
#     zh: A 一起数过，或系统导出
#     en: A, counted together or from a system
#   - id: b
#     zh: B 有凭证
#     en: B, a document
#   - id: c
#     zh: C 嘴上说的，查不了
#     en: C, hearsay, cannot be checked
# items: evidence
# answer_code: grade_of
# praise:
#   zh: 全对。三个 C 里，哪一个一天之内就能变成 A？谁去？
#   en: All in place. Which of the three Cs can become an A within a day, and who goes?
# hints:
#   - zh: 先问：换一个人去查，查得到同一个数吗？
#     en: Ask first whether somebody else would find the same figure.
#   - zh: 合同和名单是凭证；凭证写的是约定或登记，不是今天的实际。
#     en: Contract and register are documents; they tell what was agreed or registered, not how it is today.
# wrong:
#   - value: {contract: a}
#     say:
#       zh: 合同写三十天，超市就三十天付了吗？方总的账期实际是多少天？
#       en: The contract says thirty days. Do supermarkets pay in thirty? What are Mr Fang's in fact?
#   - value: {owner: a}
#     say:
#       zh: 老板亲口说的，是他的感觉，还是数出来的？您敢拿它当基线吗？
#       en: The owner's word, is it a feeling or a count? Would you make it a baseline?
#   - value: {photo: b}
#     say:
#       zh: 这张照片证明哪一家店、哪一天？换一家店拍的，看得出来吗？
#       en: Which shop and which day does the photo prove? Would one from another shop look different?
#   - value: {register: a}
#     say:
#       zh: 名单是年初登记的。关掉的、新开的，谁数过？
#       en: The list is from January. Who counted those that closed or opened since?
# solution:
#   zh: |
#     - **A**：一起盘的库、系统导出的出货。
#     - **B**：合同的账期、登记的名单——有出处，但说的是约定和登记。
#     - **C**：老板的一句、业务员的一句、没店名没日期的照片。
#
#     为什么老板的话也是 C：原话要照抄进计划，那是他的**态度**；当**数**用，就得一起去数。库存从“三十来天”变成 A，只要一个下午。
#   en: |
#     - **A:** stock counted by both, exported offtake.
#     - **B:** the contract's credit days, the register: there is a source, but it tells of agreement and registration.
#     - **C:** the owner's remark, the rep's remark, the photo without shop and day.
#
#     Why the owner's word is C too: his words are copied into the plan as his **attitude**; as a **figure** they must be counted. Stock goes from "thirty or so" to A in an afternoon.

# %% id="answer-10.4" exercise="10.4" tags=["exercise"]
# zh: evidence 里是七样证据的编号；给每样填 "a"、"b" 或 "c"
# en: evidence holds the keys of seven pieces; give each "a", "b" or "c"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["count", "export"], "a")
answer |= dict.fromkeys(["contract", "register"], "b")
answer |= dict.fromkeys(["owner", "rival", "photo"], "c")
### END SOLUTION

# %% [markdown] id="first-meeting" lang="zh" tags=["slide"]
# ## 第一次见面：带三个数，不带方案
#
# - **约**：一句他关心的事、多长时间、两个时间给他挑、要一起看的一样东西
# - **带**：我们自己的账先摆出来——他的垫付、我们的满足率
# - **问**：您最想让哪一笔钱回来？要是不做我们，这些钱放哪儿？还有谁要点头？
# - **数**：走之前一起数一样，库存最方便
# - **收**：他的原话当天写下来；说好下次哪天、谁带什么
#
# 带着写好的方案去，他只能说好或不好；**带着空白去，他会自己填**。

# %% [markdown] id="first-meeting" lang="en" tags=["slide"]
# ## First meeting: bring three figures, no plan
#
# - **Ask for it:** one thing he cares about, how long, two times to choose from, one thing to look at together
# - **Bring:** our own accounts first, his open claims and our fill rate
# - **Ask:** which money do you most want back? Without us, where would it go? Who else must nod?
# - **Count:** one thing together before you leave, stock is easiest
# - **Close:** his words written down the same day; next date, who brings what
#
# To a finished plan he can say yes or no. **A blank he fills in himself.**

# %% [raw] id="10.5" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 给方总发一条约见的消息
#   en: A message to Mr Fang
# prompt:
#   zh: |
#     给徽达的方总写一条微信，约第一次见面。他的处境：垫的费用平均 {{ fang_claim_days:int }} 天才回来，上一份计划签完没人再来。
#
#     要有：一件**他**关心的事；要多长时间；时间给他挑；一起看什么。不提我们的任务，不许给不了的愿。
#   en: |
#     Write a message to Mr Fang of Huida to get the first meeting. His situation: claims come back after {{ fang_claim_days:int }} days on average, and nobody came after the last plan was signed.
#
#     It needs: one thing **he** cares about; how long; a time to choose; what to look at together. Nothing of our targets, no promise you cannot keep.
# hints:
#   - zh: 先想：他看到第一行，凭什么往下看？
#     en: Why should he read on after the first line?
#   - zh: 可以照这个样子：您说过……；我把……带上；周……或周……，四十分钟，一起看……
#     en: "A possible form: you said ...; I bring ...; Wednesday or Thursday, forty minutes, to look at ... together."
# rules:
#   - avoid:
#       zh: "任务|指标|目标|压货|打款|进货额|增长|签字|签约|签合同|冲量|完成率|达成"
#       en: "\\btargets?\\b|\\bquota|\\bsell-in\\b|\\bgrowth\\b|\\bgrow\\b|\\bsign\\b|payment in advance|\\border more\\b"
#     say:
#       zh: 这里有我们的任务。方总看到这个词，会回“好”，还是不回？
#       en: Our own target stands in it. When Mr Fang reads that word, will he answer at all?
#   - avoid:
#       zh: "保证|一定给|一定能|包在我|独家|肯定批|马上到账|绝对"
#       en: "guarantee|\\bpromise\\b|exclusive|for sure|definitely|at once|within a week"
#     say:
#       zh: 这个愿您有权限许吗？财务要是不批，第二次见面还约得到吗？
#       en: Is this yours to promise? If finance says no, will there be a second meeting?
#   - find:
#       zh: "核销|垫付|垫的|费用|库存|应收|回款|回报|利润|周转|压着的钱|账期|超市的账|断货"
#       en: "claim|advanced|expense|stock|receivable|return|profit|cash|money|credit|empty shelves"
#     say:
#       zh: 哪一句是他关心的？换成别的经销商，这条消息是不是也能发？
#       en: Which sentence is about what he cares for? Could the same message go to any dealer?
#   - find:
#       zh: "分钟|半个?小时|一个?小时|半天|钟头"
#       en: "minutes|hour"
#     say:
#       zh: 要占他多长时间？不说，他会按最长的猜。
#       en: How long will it take? If you do not say, he will guess the longest?
#   - find:
#       zh: "周[一二三四五六日天]|星期|礼拜|\\d+\\s*[月日号点]|上午|下午|早上|晚上|明天|后天"
#       en: "monday|tuesday|wednesday|thursday|friday|saturday|morning|afternoon|tomorrow|o'clock|\\d+(st|nd|rd|th)\\b|am\\b|pm\\b"
#     say:
#       zh: 哪天？“您看什么时候方便”等于把活推给他，能不能给两个时间让他挑？
#       en: When? "Whenever suits you" leaves the work to him; could you offer two times?
#   - find:
#       zh: "一起|对一遍|核对|对账|盘|带上|带着|清单|单子|明细|表"
#       en: "together|list|statement|ledger|count|papers|bring|go through|sheet"
#     say:
#       zh: 见面看什么？没有一样摆在桌上的东西，四十分钟聊什么？
#       en: What will lie on the table? Without it, what are forty minutes for?
#   - at_least:
#       zh: 30
#       en: 20
#     say:
#       zh: 太短了。他要是只回“忙”，您还有哪一句能让他改主意？
#       en: Too short. If he answers "busy", which sentence would have changed his mind?
#   - at_most:
#       zh: 130
#       en: 90
#     say:
#       zh: 手机上要翻两屏，他会看完吗？哪几句见面再说？
#       en: That is two screens on a phone. Will he read to the end, and what can wait for the meeting?
# sample:
#   zh: 方总您好，我是李强。您说过垫的费用 {{ fang_claim_days:int }} 天才回来，我把每一张单子卡在谁手上拉了清单。周三上午或周四下午，您哪个方便？四十分钟，请您和管账的一起对一遍。我不带方案，先把账理清。
#   en: "Mr Fang, Li Qiang here. You said your claims take {{ fang_claim_days:int }} days to come back; I have made a list of each paper and on whose desk it lies. Wednesday morning or Thursday afternoon, which suits you? Forty minutes, to go through it together with whoever keeps your books. I bring no plan, only the list."
# praise:
#   zh: 该有的都有了。请邻座当方总：他会回几个字？是哪一句让他回的？
#   en: It is all there. Let your neighbour be Mr Fang. What does he answer, and which sentence made him?
# wrong:
#   - value:
#       zh: 方总您好，下半年任务下来了，费用和库存想跟您一起对一遍，周三上午方便吗？四十分钟。
#       en: Mr Fang, the targets for the half year are out. I would like to go through claims and stock together, Wednesday morning, forty minutes?
#     say:
#       zh: 这里有我们的任务。方总看到这个词，会回“好”，还是不回？
#       en: Our own target stands in it. When Mr Fang reads that word, will he answer at all?
#   - value:
#       zh: 方总您好，我是李强。您垫的费用我保证这个月回来，周三上午四十分钟，一起把清单对一遍。
#       en: Mr Fang, Li Qiang here. I guarantee your claims this month. Wednesday morning, forty minutes, to go through the list together?
#     say:
#       zh: 这个愿您有权限许吗？财务要是不批，第二次见面还约得到吗？
#       en: Is this yours to promise? If finance says no, will there be a second meeting?
#   - value:
#       zh: 方总您好，我是李强，公司新来的政策很好，周三上午或周四下午想来拜访您四十分钟，一起看一份表。
#       en: Mr Fang, Li Qiang here. Our new policy is very good, I would like to visit you Wednesday morning or Thursday afternoon for forty minutes and look at a sheet together.
#     say:
#       zh: 哪一句是他关心的？换成别的经销商，这条消息是不是也能发？
#       en: Which sentence is about what he cares for? Could the same message go to any dealer?
#   - value:
#       zh: 方总您好，我是李强。您垫的费用我拉了清单，每一张卡在谁手上都有，想请您一起对一遍，大概四十分钟，您看什么时候方便？
#       en: Mr Fang, Li Qiang here. I have made a list of your claims and on whose desk each lies, and would like to go through it together, some forty minutes, whenever it suits you.
#     say:
#       zh: 哪天？“您看什么时候方便”等于把活推给他，能不能给两个时间让他挑？
#       en: When? "Whenever suits you" leaves the work to him; could you offer two times?
# solution:
#   zh: |
#     一条约得到人的消息有五样：他的事、我们先做的一步、多长时间、两个时间、桌上的一样东西。
#
#     为什么“不带方案”：上一份方案他签过，没人来。这回先还账，再谈生意。
#
#     为什么不许愿：李强批不了核销。“我拉了清单”是已经做了的事，比“保证到账”可信。**机器只查有没有这五样；语气像不像您，让邻座听。**
#   en: |
#     A message that works has five things: his matter, a step already taken by us, how long, two times, something on the table.
#
#     Why "no plan": he signed the last one and nobody came. This time we settle first and talk business after.
#
#     Why no promise: Li Qiang cannot approve claims. "I have made a list" is done, which is more than "I guarantee". **The machine looks for the five; whether it sounds like you, ask your neighbour.**

# %% [markdown] id="benefit-page" lang="zh" tags=["slide"]
# ## 他的好处一页：老板先翻这一页
#
# 样板计划（华顺）的这一页：
#
# | | 现在 | 计划做成 |
# |---|--:|--:|
# | 税后净利 | {{ his_profit:money }} | {{ his_profit_plan:money }} |
# | 投资回报率（全口径） | {{ his_roi:percent }} | {{ his_roi_plan:percent }} |
# | 压着的钱 | {{ his_money:money }} | {{ his_money_plan:money }} |
# | 最紧那个月多垫 | — | {{ his_peak:money }}（他的上限 {{ his_limit:money }}） |
#
# 卖得多了，压的钱几乎没多：**这一句比增长几成管用。**（样板是教学用的数，不是案例里的那一年）

# %% [markdown] id="benefit-page" lang="en" tags=["slide"]
# ## His benefit on a page: the first he turns to
#
# The page of the sample plan (Huashun):
#
# | | Today | With the plan |
# |---|--:|--:|
# | Net profit after tax | {{ his_profit:money }} | {{ his_profit_plan:money }} |
# | Return (full definition) | {{ his_roi:percent }} | {{ his_roi_plan:percent }} |
# | Money tied up | {{ his_money:money }} | {{ his_money_plan:money }} |
# | Extra cash, tightest month | — | {{ his_peak:money }} (his limit {{ his_limit:money }}) |
#
# More is sold and hardly more is tied up: **that line does more than any growth rate.** (Figures of the teaching sample, not of the case's year)

# %% [markdown] id="his-words" lang="zh" tags=["slide"]
# ## 他的话要改得动计划
#
# 样板里，华总在第一次会上说：“**第二辆车晚两个月，开春再上；核销说三十天就要三十天。**”
#
# 于是计划改了两处。下面是程序比出来的新旧两版。
#
# 批作业时就看这一条：**原话在左，改动在右，对得上吗？** 写着“老板表示支持”的，等于没见过。

# %% [markdown] id="his-words" lang="en" tags=["slide"]
# ## His words must move the plan
#
# In the sample Mr Hua said at the first meeting: **"The second van two months later, in spring; and thirty days for claims must be thirty."**
#
# So the plan changed in two places. Below the program compares both versions.
#
# In marking look for this: **his words on the left, the change on the right, do they match?** "The owner expressed support" means nobody was there.

# %% id="versions" tags=["compare", "subslide"]
from jbptools.plan.document.diff import diff

second = plans["good"][current_language()]
first = second.set_item("action-1", "start", "2026-01-05").without("measure-5")
for change in diff(first, second):
    print("·", change.say())

# %% [markdown] id="three-samples" lang="zh" tags=["slide"]
# ## 三份样板，先请教练看
#
# - **第一份**：华顺，完整计划
# - **第二份**：{{ weak_name }}，六条策略、{{ weak_rows:int }} 行计划，签名栏只有我们的人
# - **第三份**：顺兴，“这家不做”，只有一段话
#
# 教练对第二份问了 {{ weak_all:int }} 个问题，其中 {{ weak_stops:int }} 个必须先答；另外两份一个没问。
#
# **一个问题没有，就是满分吗？** 机器没见过老板。

# %% [markdown] id="three-samples" lang="en" tags=["slide"]
# ## Three samples; the coach reads first
#
# - **First:** Huashun, a full plan
# - **Second:** {{ weak_name }}, six strategies, {{ weak_rows:int }} plan rows, only our own name under it
# - **Third:** Shunxing, "no plan", one paragraph
#
# The coach asks {{ weak_all:int }} questions about the second, {{ weak_stops:int }} of them to be answered first; none about the others.
#
# **Does no question mean full marks?** The machine has never met the owner.

# %% id="coached" tags=["show", "subslide"]
for name in ("good", "weak", "no_jbp"):
    plan = plans[name][current_language()]
    findings = jbp.coach(plan)
    print(plan.dealer.name, len(findings))
    for finding in [
        one
        for rule in ("invoice_trouble", "owner_silent", "dealer_worse_off")
        for one in findings
        if one.id == rule
    ]:
        print("  ·", finding.place.say(), "→", finding.question.say())

# %% [raw] id="10.6" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 5
# title:
#   zh: 三份作业，您怎么批
#   en: Three homeworks on your desk
# prompt:
#   zh: |
#     手上的证据：
#
#     - **华顺**：教练没有问题；会上的两句话都改进了计划
#     - **{{ weak_name }}**（他自己填的是“一般”）：教练问了 {{ weak_all:int }} 个；库存 {{ weak_stock:int }} 天、上限 {{ weak_stock_most:int }} 天，还要压春节货；给的一条写着限定零售价，一条写着“配合冲账”；没有老板一句原话；做完他的净利从 {{ weak_before:money }} 降到 {{ weak_after:money }}；签名栏只有我们的人
#     - **顺兴**：“这家不做”，贡献、潜力、意愿各有一条证据，改成每周固定一送，侄子接手后重看
#
#     您怎么批？
#   en: |
#     The evidence:
#
#     - **Huashun:** the coach asks nothing; both sentences from the meeting changed the plan
#     - **{{ weak_name }}** (he wrote "general" himself): {{ weak_all:int }} questions; {{ weak_stock:int }} days of stock with {{ weak_stock_most:int }} as the most, and a New Year load on top; one promise fixes the retail price, one says "help with invoice papers"; not one sentence of the owner's; with the plan his profit falls from {{ weak_before:money }} to {{ weak_after:money }}; only our own name under it
#     - **Shunxing:** "no plan", one piece of evidence each for value, potential and will; a fixed delivery each week instead; another look when the nephew takes over
#
#     What do you do?
# options:
#   - id: a
#     zh: 退{{ weak_name }}，先写三句：违规的两条先删、去听老板说话、他为什么要签一份少赚的；再问一句该不该写。顺兴按“不做”的标准打分
#     en: 'Return {{ weak_name }} with three points: delete the two that break rules, go and hear the owner, why should he sign for less profit; and should it be written at all? Mark Shunxing as a "no"'
#   - id: b
#     zh: 退{{ weak_name }}，附上全部 {{ weak_all:int }} 个问题，让他一条条改完再交
#     en: Return {{ weak_name }} with all {{ weak_all:int }} questions, to be worked off one by one
#   - id: c
#     zh: 退顺兴：没有目标、没有计划行，不算一份计划
#     en: "Return Shunxing: no goals, no plan rows, that is no plan"
#   - id: d
#     zh: "{{ weak_name }}过：格子都满了，经销商口头也答应了，问题慢慢改"
#     en: "Pass {{ weak_name }}: boxes are full, the dealer agreed by word of mouth; the rest can be mended later"
# answer: a
# praise:
#   zh: 对。华顺那份教练没问题，您作为人，还会问哪一句？
#   en: Yes. The coach has nothing to ask about Huashun's. As a person, what would you still ask?
# hints:
#   - zh: 一个人一次改得动几条？哪几条不改，别的都白改？
#     en: How many points can a person mend at once, and without which are all others useless?
#   - zh: “这家不做”的那份，看它四条齐不齐：为什么、怎么服务、说过没有、什么时候重看。
#     en: 'For the "no": why, served how, told, and looked at again when?'
# wrong:
#   - value: b
#     say:
#       zh: 收到这么多条，他会从最容易的改起，还是从最要紧的改起？违规的那两条排第几？
#       en: With so many points, does he begin with the easiest or the gravest? Where on the list are the two that break rules?
#   - value: c
#     say:
#       zh: 老板两年内退休、市场只有那么大，硬写一份计划，谁来做？“不做”凭什么不是结果？
#       en: The owner retires within two years and the market is small. Who would carry out a plan? Why is "no" not a result?
#   - value: d
#     say:
#       zh: 口头答应，答应的是哪一条？一份他做完反而少赚、还写着冲账的纸，出了事找谁？
#       en: To which line did he agree by word of mouth? If he earns less by it and it mentions false invoices, whose name is under it when it comes out?
# solution:
#   zh: |
#     **A。** 先后有讲究：
#
#     1. **合规先删**：限定零售价、冲账，这两条一天也不能留在纸上。
#     2. **再听老板**：没有原话，别的都是我们替他写的。
#     3. **再看他的账**：{{ weak_before:money }} 变 {{ weak_after:money }}，他凭什么签？多半没人算给他看。
#     4. 最后问：自己填了“一般”，为什么写整份？库存 {{ weak_stock:int }} 天，第一件事该不该是降库存？
#
#     一次退三条，下一版再退三条。顺兴那份四条里缺了“跟老板说过没有”，可以请他补一句，但它是一份完整的作业。
#   en: |
#     **A.** The order matters:
#
#     1. **Compliance first:** a fixed resale price and false invoices may not stay on paper for a day.
#     2. **Then the owner:** without his words all the rest is ours in his name.
#     3. **Then his money:** {{ weak_before:money }} becomes {{ weak_after:money }}. Why should he sign? Most likely nobody showed him.
#     4. At last: why a full plan if he wrote "general", and with {{ weak_stock:int }} days of stock should the first row not bring it down?
#
#     Three points now, three with the next version. Shunxing lacks one of the four, whether the owner was told; ask for a sentence, but it is a full result.

# %% [markdown] id="blind-spots" lang="zh" tags=["slide"]
# ## 机器看不见的五件事
#
# 1. 原话是**谁**说的、真不真
# 2. 六个业务员**愿不愿**干
# 3. 老板签字的时候**笑没笑**
# 4. 这个数是**数出来的，还是抄来的**
# 5. 这份计划，**您自己信不信**
#
# 所以机器的分，培训师能改：改了写一句理由，学员看得见。**改分不丢人，没理由才丢人。**

# %% [markdown] id="blind-spots" lang="en" tags=["slide"]
# ## Five things a machine cannot see
#
# 1. **Who** said those words, and whether it is true
# 2. Whether the six reps **want** to do it
# 3. Whether the owner **smiled** when he signed
# 4. Whether a figure was **counted or copied**
# 5. Whether **you believe** in this plan yourself
#
# So the trainer may change a machine's mark, with a sentence that the trainee can read. **Changing is no shame; changing without a reason is.**

# %% [raw] id="10.7" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: percent
# absolute: 0.003
# title:
#   zh: 给孙悦的作业打分
#   en: Marking Sun Yue's homework
# prompt:
#   zh: |
#     孙悦写谯城的作业，每项 0–4 分：写全 4，算对 {{ m_arithmetic:int }}，接上 机器给 {{ machine_links:int }}、**培训师改为 {{ trainer_links:int }}**（“一个衡量检验两条策略，机器只认一条”），守规矩 4，谈过 {{ m_talk:int }}，诊断 4，他的好处 {{ m_benefit:int }}，双方的责任 3；**用起来还没到期**。
#
#     分值：谈过、诊断各 {{ p_talk:int }}，其余各 {{ p_line:int }}。没到期的那一项，分子分母都先不算。
#
#     她现在的得分率是百分之几？
#   en: |
#     Sun Yue on Qiaocheng, each line 0 to 4: complete 4, sums {{ m_arithmetic:int }}, linked {{ machine_links:int }} by machine, **changed to {{ trainer_links:int }} by the trainer** ("one measure tests two strategies, the machine knows one"), rules 4, talked {{ m_talk:int }}, diagnosis 4, his benefit {{ m_benefit:int }}, both sides' duties 3; **in use: not due yet**.
#
#     Points: {{ p_talk:int }} each for talked and diagnosis, {{ p_line:int }} for each other line. What is not due stays out, above and below.
#
#     What is her score so far, in per cent?
# answer_code: answer
# praise:
#   zh: 对。可是“谈过”得分最低：她见的是马总的会计。按两道门，这份过不过？
#   en: Right. But "talked" is her lowest line, because she met Mr Ma's bookkeeper. By the two gates, does it pass?
# hints:
#   - zh: 每项得分 = 分值 × 给的分 ÷ 4；没到期的不进来。
#     en: Each line brings points × mark / 4; what is not due stays out.
#   - zh: 分母是到期各项的分值之和，不是 100。
#     en: Below the line stand the points of the lines that are due, not 100.
# wrong:
#   - code: as_zero
#     say:
#       zh: 您把没到期的当成了零分。还没到的日子，能算她没做吗？
#       en: You took what is not due as zero. Can she have failed on a day that has not come?
#   - code: without_trainer
#     say:
#       zh: 您用了机器的 {{ machine_links:int }} 分。培训师写了理由改过，按哪一个算？
#       en: You used the machine's {{ machine_links:int }}. The trainer changed it with a reason; which one counts?
#   - code: plain_mean
#     say:
#       zh: 每项权重一样吗？“谈过”和“写全”，哪个分值大？
#       en: Do all lines weigh the same? Which has more points, "talked" or "complete"?
# solution:
#   zh: |
#     1. 到期各项的分值：{{ due_points:int }}
#     2. 得到：{{ got_points:2 }}
#     3. 得分率：{{ got_points:2 }} ÷ {{ due_points:int }} = **{{ answer:percent }}**，过了七成
#
#     为什么没到期不算零：空着是“还不知道”，零是“没做到”。混在一起，刚交作业的人都不及格。计分卡里的灰灯也是这个道理。
#
#     **分过了线，还是先退**：老板本人没见到，这是门，不是分。退的时候只写一句：先去见马总，第一句话说供货。
#   en: |
#     1. Points of the lines that are due: {{ due_points:int }}
#     2. Reached: {{ got_points:2 }}
#     3. Score: {{ got_points:2 }} / {{ due_points:int }} = **{{ answer:percent }}**, above seven in ten
#
#     Why not due is not zero: blank means "not known yet", zero means "not done". Mix them and everyone who has just handed in fails. The grey light of a scorecard follows the same rule.
#
#     **Above the line and still returned:** the owner was not seen, which is a gate and no mark. Write one sentence: see Mr Ma first, and begin with supply.

# %% id="answer-10.7" exercise="10.7" tags=["exercise"]
# zh: points 是每项的分值，marks 是 0 到 4 的给分（培训师改过的），None 是还没到期
# en: points holds the points of each line, marks the marks 0 to 4 (after the trainer's change), None is not due
answer = None
### BEGIN SOLUTION
due = [name for name, mark in marks.items() if mark is not None]
due_points = sum(points[name] for name in due)
got_points = sum(points[name] * marks[name] / 4 for name in due)
answer = got_points / due_points
### END SOLUTION

# %% [markdown] id="same-numbers" lang="zh" tags=["slide"]
# ## 一样的数：先分清哪些本来就该一样
#
# | | 李强：华顺 | 小赵：徽达 | 孙悦：谯城 |
# |---|--:|--:|--:|
# | 一年出货 | {{ hua_sales:money }} | {{ fang_sales:money }} | {{ ma_sales:money }} |
# | 库存天数 | {{ hua_stock:1 }} | **{{ hua_stock:1 }}** | {{ ma_stock:1 }} |
# | 应收天数 | {{ hua_owed:1 }} | **{{ hua_owed:1 }}** | {{ ma_owed:1 }} |
# | 核销目标（天） | {{ policy_days:int }} | {{ policy_days:int }} | {{ policy_days:int }} |
# | 所得税率 | {{ tax:percent0 }} | {{ tax:percent0 }} | {{ tax:percent0 }} |
#
# 政策、税率、整数，一样很正常。**带小数的实际数两个都一样，要问一句。**

# %% [markdown] id="same-numbers" lang="en" tags=["slide"]
# ## Same figures: some of them ought to be the same
#
# | | Li Qiang: Huashun | Zhao Lei: Huida | Sun Yue: Qiaocheng |
# |---|--:|--:|--:|
# | Offtake a year | {{ hua_sales:money }} | {{ fang_sales:money }} | {{ ma_sales:money }} |
# | Days of stock | {{ hua_stock:1 }} | **{{ hua_stock:1 }}** | {{ ma_stock:1 }} |
# | Days of receivables | {{ hua_owed:1 }} | **{{ hua_owed:1 }}** | {{ ma_owed:1 }} |
# | Claims goal (days) | {{ policy_days:int }} | {{ policy_days:int }} | {{ policy_days:int }} |
# | Income tax rate | {{ tax:percent0 }} | {{ tax:percent0 }} | {{ tax:percent0 }} |
#
# Policies, rates, round figures may agree. **Two measured figures with the same decimal deserve a question.**

# %% [raw] id="10.8" tags=["exercise"]
# kind: multi
# purpose: judgement
# minutes: 5
# title:
#   zh: 哪几处一样，值得问一句
#   en: Which matches deserve a question?
# prompt:
#   zh: 三份作业放在一起，有五处一样。**哪几处值得问一句**“这个数您怎么来的”？
#   en: Side by side the three homeworks agree in five places. **Which of them deserve the question** "how did you get this?"
# options:
#   - id: a
#     zh: 三份的核销目标都是 {{ policy_days:int }} 天
#     en: All three have a claims goal of {{ policy_days:int }} days
#   - id: b
#     zh: 小赵的库存和应收天数，跟李强的一样，连小数也一样
#     en: Zhao Lei's days of stock and of receivables equal Li Qiang's to the decimal
#   - id: c
#     zh: 三份的所得税率都是 {{ tax:percent0 }}
#     en: All three use an income tax rate of {{ tax:percent0 }}
#   - id: d
#     zh: 小赵那份里方总的“原话”，和李强那份里华总的原话一字不差
#     en: Mr Fang's "own words" in Zhao Lei's plan equal Mr Hua's in Li Qiang's, word by word
#   - id: e
#     zh: 三份的回顾日都是 30、60、90 天
#     en: All three have reviews at 30, 60 and 90 days
# answer: [b, d]
# praise:
#   zh: 对。见到小赵，您的第一句话怎么说，才不是审他？
#   en: Right. What is your first sentence to Zhao Lei, so that it is no trial?
# hints:
#   - zh: 这个数是公司定的、法规定的，还是在那家仓库里数出来的？
#     en: Is it set by the company, by law, or counted in that very warehouse?
#   - zh: 数出来的和说出来的，两家一模一样的可能有多大？
#     en: What is counted or said at two dealers, how likely is it to be identical?
# wrong:
#   - value: [b]
#     say:
#       zh: 数看到了。那句一字不差的“原话”呢，两个老板会说得一样吗？
#       en: "You saw the figures. And the words: would two owners say the very same sentence?"
#   - value: [d]
#     say:
#       zh: 话看到了。两家库存和应收的天数，连小数都一样，巧不巧？
#       en: You saw the words. Are stock and receivables alike to the decimal at two dealers?
#   - value: [a, b, d]
#     say:
#       zh: "{{ policy_days:int }} 天是谁定的？公司的承诺，三份一样不是正好吗？"
#       en: Who set the {{ policy_days:int }} days? If it is the company's promise, should they not agree?
#   - value: [a, b, c, d, e]
#     say:
#       zh: 凡是一样都问，学员会怎么看您？税率和回顾日本来就该怎么样？
#       en: If every match is questioned, what will trainees think? How should tax rate and review dates be?
# solution:
#   zh: |
#     **B、D。** A 是公司政策，C 是税率，E 是课程要求：一样才对。
#
#     B 的代价：方总做超市，应收实际是 {{ fang_owed:1 }} 天，抄成 {{ hua_owed:1 }} 天，等于把他压着的 **{{ fang_hidden:money }}** 写没了，回报率自然好看。
#
#     怎么开口：“这两个数跟李强的一样，是一起数的，还是先借来占个位置？”**是问，不是审**：可能是模板没改，也可能两人同一家。改了重交，不扣分；第二次还一样，再谈诚信。
#   en: |
#     **B and D.** A is policy, C a tax rate, E the course's demand: they ought to agree.
#
#     What B costs: Mr Fang supplies supermarkets and waits {{ fang_owed:1 }} days; with {{ hua_owed:1 }} copied in, **{{ fang_hidden:money }}** of his money vanishes from the page and his return looks fine.
#
#     How to ask: "These two equal Li Qiang's. Did you count together, or were they borrowed to hold the place?" **A question, no trial:** a form left unchanged, or two people with one dealer. Mended and handed in again, it costs nothing; the second time we talk about honesty.

# %% [markdown] id="four-weeks" lang="zh" tags=["slide"]
# ## 四周走完，第三十天交
#
# | 周 | 做什么 | 程序里的哪一步 |
# |---|---|---|
# | **1** | 拿数、定哪一家、约老板 | 数据、分类、回顾 |
# | **2** | 第一次见面：听、数一样 | 经销商与人 |
# | **3** | 写一页，请教练问，再改 | SWOT 到衡量、双方承诺、双方账本、检查 |
# | **4** | 第二次见面：他改，签字或“因为……” | 导出，打印给他 |
#
# 交的是计划文件和一页打印件。每确认一格就自动保存，**关机也丢不了**。

# %% [markdown] id="four-weeks" lang="en" tags=["slide"]
# ## Four weeks, handed in on day thirty
#
# | Week | What | Step in the program |
# |---|---|---|
# | **1** | Figures, which dealer, appointment | Data, tiers, review |
# | **2** | First meeting: listen, count one thing | Dealer and people |
# | **3** | Write the page, let the coach ask, mend | SWOT to measures, give and get, money for both, check |
# | **4** | Second meeting: he changes it; signed or "because ..." | Export, print it for him |
#
# Hand in the plan file and one printed page. Every confirmed box is saved at once, **even if the lid closes**.

# %% [markdown] id="loop" lang="zh" tags=["slide"]
# ## 交了才开始：改三版
#
# - **第一版**：见老板之前，多半是我们的想法
# - **第二版**：他改过的。**两版之间没有差别，说明没谈**
# - **第三版**：三十天回顾之后。哪一行没动？换人、换做法，还是本来就不该做？
#
# 每一版留着，写一句为什么改。九十天的时候拿三版并排看：
#
# **改得最多的那一行，就是您学到东西的地方。**

# %% [markdown] id="loop" lang="en" tags=["slide"]
# ## Handing in is the beginning: three versions
#
# - **First:** before you saw the owner, mostly our ideas
# - **Second:** changed by him. **No difference between the two means no talk**
# - **Third:** after the thirty-day review. Which row did not move? Other people, another way, or never worth doing?
#
# Keep each version with a sentence on why it changed. At ninety days put three side by side:
#
# **the row that changed most is where you learned.**

# %% [markdown] id="manager" lang="zh" tags=["slide"]
# ## 经理的一页：第 60 到 90 天
#
# 培训有没有用，不看满意度，看**做法变没变**。经理只答三问：
#
# 1. **亲眼看到的**：陪访或旁听一次，他先问了，还是先说任务？打 1 到 5 分
# 2. **动了的一个数**：经销商那边的，从多少到多少，哪来的
# 3. **卡在哪**：时间、数据、权限、我们自己的部门、老板、不会、不想
#
# 第三问最值钱：卡在“我们自己的部门”的，**经理当场认领一块石头，写日期**。

# %% [markdown] id="manager" lang="en" tags=["slide"]
# ## The manager's sheet: days 60 to 90
#
# Whether training worked is not a matter of liking it but of **changed behaviour**. Three questions to the manager:
#
# 1. **Seen with own eyes:** in one joint visit, did he ask first or begin with targets? Mark it 1 to 5
# 2. **One figure that moved** at the dealer's: from, to, source
# 3. **What is in the way:** time, data, authority, our own departments, the owner, skill, will
#
# The third is worth most. Is it "our own departments"? **The manager takes one stone to move, with a date.**

# %% [markdown] id="privacy" lang="zh" tags=["slide"]
# ## 老板的账，是他信您才给的
#
# - 课上、群里、给别的学员看：**经销商名字换代号**，金额可以写成范围
# - 数据留在自己电脑上，程序不往外传；交上来的文件只给培训师和您的经理
# - 拍他的账本、进他的仓库，**先问一声**；他说不行，就写范围、标 C
# - 别拿甲老板的数去劝乙老板。**他一听就知道，明天轮到自己**

# %% [markdown] id="privacy" lang="en" tags=["slide"]
# ## He shows you his books because he trusts you
#
# - In class, in chat groups, to other trainees: **a code for the dealer**, amounts as ranges
# - Data stay on your computer, the program sends nothing; what you hand in goes to trainer and manager only
# - Photos of his books, a walk through his warehouse: **ask first**; if he says no, write a range and grade it C
# - Never persuade one owner with another's figures. **He knows at once that he is next**

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（4 分钟）
#
# - 您挑的是哪一家（代号）？**是最值得的，还是最好谈的？**
# - 评分表里，哪一行您现在就知道会丢分？**第一周做什么能补上？**
# - 您的经理，第 60 天会不会问起？**谁去跟他说这件事？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (4 minutes)
#
# - Which dealer did you choose (by code)? **The worthiest, or the easiest?**
# - In which line of the rubric do you already expect to lose points? **What in week one would help?**
# - Will your manager ask on day sixty? **Who will talk to him about it?**

# %% [raw] id="10.9" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 9
# title:
#   zh: 我的四周
#   en: My four weeks
# prompt:
#   zh: |
#     每人一张封面纸，先自己写，再在组里轮流念，每人两分钟：
#
#     - 哪一家（代号）、什么类别、意愿和能力几分，**为什么是他**
#     - 见老板的日子；谁帮您约
#     - 三个数：找谁要、哪天、现在是几级
#     - 我们这边的一件事：不办成，见了老板也没脸说
#
#     组员只准问三句：“这个日子老板知道吗？”“这个数谁数的？”“他说不，您怎么办？”
#   en: |
#     One cover sheet each: write alone, then read it to the group, two minutes each:
#
#     - which dealer (code), tier, will and skill, and **why this one**
#     - the date with the owner; who helps you get it
#     - three figures: from whom, by when, which grade today
#     - one thing on our side without which you cannot face him
#
#     The group may only ask: "does the owner know this date?", "who counted that?", "what if he says no?"
# hints:
#   - zh: 先写日子，再写别的：日子空着，后面都是愿望。
#     en: The date first. If it is blank, the rest is a wish.
#   - zh: 我们这边那件事，多半在财务、物流或您自己手上。
#     en: The thing on our side is mostly with finance, logistics or yourself.
# sample:
#   zh: 代号“老马”，潜力，意愿 4.5、能力 4.0；挑他是因为他要货我们没给够。8 月 6 日上午见，大区经理陈刚帮约。三个数：满足率找物流要（A，7 月 30 日），库存一起盘（A，当天），他的应收（现在 C，请他会计给范围，8 月 10 日变 B）。我们这边先办成一件：7 月底前物流答应每周二、五各一车。他要是说不，就问一句“哪个月来看最合适”，先把货供上。
#   en: "Code “Old Ma”: potential, will 4.5, skill 4.0; chosen because he orders and we do not deliver. Morning of 6 August, Chen Gang gets me the appointment. Figures: fill rate from logistics (A, 30 July), stock counted together (A, that day), his receivables (C now, a range from his bookkeeper makes it B by 10 August). On our side first: logistics agrees to a truck each Tuesday and Friday by the end of July. If he says no, I ask which month suits and get the goods there first."
# praise:
#   zh: 没有标准答案。把见面的日子现在就发给您的经理，抄送培训师：这一条发出去，作业就开始了。
#   en: "There is no standard answer. Send the date to your manager now, copy to the trainer: with that message the homework has begun."
# solution:
#   zh: |
#     没有唯一答案，看四处：
#
#     - **日子**写了没有，老板知不知道？
#     - 挑他的理由，是“值得”还是“好说话”？
#     - 三个数里有没有 C，写没写谁哪天去变成 A 或 B？
#     - “我们这边的一件事”，**责任人在不在这间屋子里**？
#
#     写“这家不做”的人，日子一样要写：什么时候当面告诉他，以后怎么服务。
#   en: |
#     There is no single answer; look at four places:
#
#     - Is there a **date**, and does the owner know it?
#     - Is the reason "worth it" or "easy to talk to"?
#     - Is there a C among the figures, and who turns it into A or B, by when?
#     - The thing on our side: **is its owner in this room?**
#
#     Whoever writes "no plan" needs a date too: when to tell him in person how he will be served.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 作业写给老板看：他的数、他的话、他的好处。
# 2. 一个数三件套：哪天、哪来、几级；箱和元、含税不含税，先统一再计算。
# 3. 见到老板本人、没有违规，是门；其余才是分。
# 4. 机器查算术和断线，人看诊断和真话；“这家不做”写得站得住，一分不少。
# 5. 交了才开始：三十天开会、改版，六十天经理来问。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Write for the owner: his figures, his words, his benefit.
# 2. With each figure its day, origin and grade; cases, yuan and VAT put on one base before any sum.
# 3. Owner seen in person and no broken rule are gates; only the rest is marks.
# 4. Machines check sums and threads, people judge diagnosis and truth; a sound "no plan" loses nothing.
# 5. Handing in is the start: meet and improve at thirty days, the manager asks at sixty.
