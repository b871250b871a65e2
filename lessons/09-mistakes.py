# ---
# id: 09-mistakes
# number: "9"
# order: 11
# title:
#   zh: 误区与难点：在纸上就能看出来的，和纸上看不出来的
#   en: "Mistakes and difficulties: those on the page, and those that are not"
# question:
#   zh: 周琳把一份计划放在桌上：“金百汇，增长三成，达成率年年数一数二，签字就能用。我只问一句：他库里的货够卖四个月，这三成卖给谁？”写计划的李强没说话。——您来审，第一笔划在哪儿？
#   en: "Zhou Lin of finance puts a plan on the table: “Jinbaihui, thirty per cent growth, among the first in attainment every year, ready to sign. One question: his warehouse holds four months of goods. Who is going to buy the thirty per cent?” Li Qiang, who wrote it, says nothing. You review it: where does your first stroke of the pen go?"
# objectives:
#   zh:
#     - 说出常见误区的四类：忘了人、不看现实、数不说话、规矩不能碰；每一样知道看哪儿、怎么改
#     - 用四道现实关检验一份计划：最好单月、人和车、信用额度、现金
#     - 看穿“达成率第一”和“拜访率第一”，换上更难造假的指标
#     - 先于机器找出错，也会跟机器争：该改的改，该留的写明理由留下
#     - 分清哪几句今天能签、哪几句要先批、哪几句不能写；敢写“这家不做联合计划”
#   en:
#     - name the four families of mistakes (people, reality, numbers, rules), where each shows and what to do
#     - put a plan through four gates of reality, that is best month, people and vans, credit, cash
#     - see through "first in attainment" and "first in calls" and choose measures that are harder to fake
#     - find the errors before the machine does and argue with it, mending what is wrong and keeping the rest with a reason
#     - tell what may be signed today from what needs approval and what may not be written, and dare to write "no JBP here"
# minutes:
#   teaching: 25
# after: ["9.1", "9.2", "9.3", "9.4", "9.7"]
# tables: [dealers, sell_in, targets, stock, dealer_pnl, dealer_balance, visits, coverage]
# prerequisites: [05-ogspm]
# terms: [G001, G010, G014, G049, G066, G067, G070, G092, G093, G097, G122, G020]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
from collections import Counter

import pandas as pd

from jbptools.plan.coach import RULES
from jbptools.plan.examples import example
from jbptools.review.kpi.catalogue import kpi_values

case = jbp.case()
dealers = case.table("dealers").set_index("dealer_id")
weak_plans = {language: example("weak", language) for language in ("zh", "en")}
weak = weak_plans["zh"]
asked = jbp.coach(weak)
rules_n, questions_n, rules_hit = len(RULES), len(asked), len(asked.ids())
stops_n, warns_n, notes_n = (len(asked.of(severity=name)) for name in ("stop", "warn", "note"))
by_step = Counter(one.step for one in asked)
good_n = len(jbp.coach(example("good")))

# %% id="paper" tags=["figures"]
# zh: 计划纸面上的数
# en: what stands on the page
reality = weak.reality
goals_n, strategies_n, rows_n, measures_n = (
    len(part) for part in (weak.goals, weak.strategies, weak.actions, weak.measures)
)
reviews_n, first_review = len(weak.reviews), weak.reviews[0].date
dealer_rows = sum(row.side == "dealer" for row in weak.actions)
bare_measures = sum(one.baseline is None for one in weak.measures)
plan_base, plan_goal = reality.last_year_yuan, weak.goals[0].target
plan_growth, plan_more = plan_goal / plan_base - 1, plan_goal - plan_base
plan_month, best_month = plan_goal / 12, reality.best_month_yuan
outlets_planned = next(one.target for one in weak.measures if one.kpi == "active_outlets")
outlets_most, plan_reps = reality.reps * reality.outlets_per_rep, reality.reps
cash_peak, cash_limit = weak.money_page.cash_peak_yuan, weak.money_page.cash_limit_yuan
credit_limit = reality.credit_limit_yuan
opportunity_yuan = sum(one.offtake_yuan for one in weak.opportunities)
no_source = plan_more - opportunity_yuan
truckload = weak.opportunities[1]
truck_dealer, truck_maker, truck_cash = (
    truckload.dealer_profit_yuan,
    truckload.maker_profit_yuan,
    truckload.cash_yuan,
)
profit_line = weak.assumptions[0]
profit_before, profit_after = profit_line.before, profit_line.base
alternative_yuan = weak.money_page.dealer_alternative_yuan
stock_most, plan_stock_days = reality.max_stock_days, reality.stock_days
gates = {"month": plan_month / best_month, "outlets": outlets_planned / outlets_most,
         "credit": plan_month / credit_limit, "cash": cash_peak / cash_limit}  # fmt: skip

gates_month, gates_cash = gates["month"], gates["cash"]

# %% id="data" tags=["figures"]
# zh: 同一家经销商，案例数据里是什么样（最近 12 个月）
# en: the same dealer in the case's data (last 12 months)
stuffed = weak.dealer.dealer_id
window = ("2025-07", "2026-06")
names = [
    "target_attainment",
    "dealer_roi",
    "offtake_growth",
    "call_compliance",
    "strike_rate",
    "coverage_rate",
]
values = kpi_values(case, names, *window).table
ranks = values.rank(ascending=False)
dealers_n = len(values)
attained, returned = values.loc[stuffed, "target_attainment"], values.loc[stuffed, "dealer_roi"]
attained_rank, returned_rank = ranks.loc[stuffed, "target_attainment"], ranks.loc[stuffed, "dealer_roi"]
offtake_change = values.loc[stuffed, "offtake_growth"]
money = jbp.dealer_money(case, stuffed, *window)
sold, sold_at_cost = money.pnl.net_sales, money.pnl.cogs
day_at_cost = sold_at_cost / 365
stock_rows = case.table("stock")
stock_rows = stock_rows[stock_rows["dealer_id"] == stuffed].groupby("month")["closing_yuan"].sum()
closing, average_stock = float(stock_rows.iloc[-1]), money.investment.stock
closing_days = closing / day_at_cost
deliveries = case.table("sell_in")
deliveries = deliveries[deliveries["dealer_id"] == stuffed]
sell_in = float(deliveries.loc[deliveries["date"] >= "2025-07-01", "amount_yuan"].sum())
sell_in_2025 = float(deliveries.loc[deliveries["date"].dt.year == 2025, "amount_yuan"].sum())
targets = case.table("targets")
target = targets[(targets["dealer_id"] == stuffed) & targets["month"].between(*window)]["target_yuan"].sum()
target = float(target)
true_sell_in = sold_at_cost - (closing - stock_most * day_at_cost)
true_change = true_sell_in / sell_in - 1
attained_sold = sold_at_cost / target
attained_mixed = sold / target
real_owner = {"zh": dealers.loc[stuffed, "owner_name"], "en": dealers.loc[stuffed, "owner_name_en"]}
real_city = {"zh": dealers.loc[stuffed, "city"], "en": dealers.loc[stuffed, "city_en"]}
plan_owner = {language: plan.people[0].name for language, plan in weak_plans.items()}
plan_city = {language: plan.dealer.area for language, plan in weak_plans.items()}

# %% id="others" tags=["figures"]
gamed = "D052"
calls = case.table("visits")
calls = calls[(calls["dealer_id"] == gamed) & (calls["made"] == 1)]
hurried = (calls["minutes"] < 2) & (calls["distance_m"] > 1000)
calls_n, hurried_share, hurried_orders = (
    len(calls),
    hurried.mean(),
    int((calls[hurried]["order_lines"] > 0).sum()),
)
compliance, gamed_strike = values.loc[gamed, "call_compliance"], values.loc[gamed, "strike_rate"]
gamed_rank = ranks.loc[gamed, "strike_rate"]
handover_age = int(dealers.loc["D030", "owner_age"])
small = dealers.loc["D057"]
small_share, small_market, small_will, small_skill, small_age = (
    float(small["own_share"]), float(small["market_size_yuan"]), float(small["will_score"]),
    float(small["capability_score"]), int(small["owner_age"]),
)  # fmt: skip
small_roi, small_attained = values.loc["D057", "dealer_roi"], values.loc["D057", "target_attainment"]

# %% id="tricks" tags=["figures"]
# zh: 三句话：一句该抓、一句换了说法、一句冤枉；一句好听的空话
# en: three sentences: one to catch, one reworded, one innocent; and one that only sounds well
price_lines = {
    "caught": {"zh": "统一零售价不得低于 3 元", "en": "he must not sell below CNY 3"},
    "reworded": {
        "zh": "零售价请守住 3 元，谁先降，谁就没有年底返利",
        "en": "please hold CNY 3 on the shelf; whoever cuts first loses the year-end rebate",
    },
    "innocent": {
        "zh": "我们回收旧冷柜，回收价不得低于 300 元",
        "en": "we buy old coolers back at a minimum price of CNY 300",
    },
}
hollow = {
    "zh": "到 2026 年底，赋能城区渠道，以动销闭环为抓手，让双方形成合力",
    "en": "By the end of 2026 empower the city's retail channel with a sell-through loop as the lever, for both",
}


def flagged(line, language):
    plan = weak_plans[language].set_item("give-1", "maker_gives", line)
    return "fixed_resale_price" in jbp.coach(plan).ids()


def about_objective(line, language):
    plan = weak_plans[language].set_field("objective.text", line).set_field("objective.by", "2026-12-31")
    return jbp.coach(plan).of(step="objective")


# %% id="symptoms" tags=["figures"]
from jbptools.words import form


def card(zh, en, **values):
    shown = {
        language: {name: form(value, spec, language) for name, (value, spec) in values.items()}
        for language in ("zh", "en")
    }
    return {"zh": zh.format(**shown["zh"]), "en": en.format(**shown["en"])}


symptoms = {
    "silent": card("写了二十页，老板的原话一句没有", "Twenty pages and not one sentence the owner said"),
    "purse": card(
        "见了老板三次，管账的老板娘一次没见过",
        "Three meetings with the owner, none with his wife, who keeps the books",
    ),
    "month": card(
        "月均要做 {a}，他最好的一个月是 {b}",
        "{a} a month on average; his best month ever was {b}",
        a=(plan_month, "money"),
        b=(best_month, "money"),
    ),
    "cash": card(
        "高峰要他垫 {a}，他最多拿得出 {b}",
        "He must put in {a} at the peak and has {b} at most",
        a=(cash_peak, "money"),
        b=(cash_limit, "money"),
    ),
    "sellin": card("五个目标，五个都是进货", "Five goals, all five of them sell-in"),
    "base": card(
        "五个衡量，{a} 个没有基线", "Five measures, {a} without a baseline", a=(bare_measures, "int")
    ),
    "price": card("“统一零售价不得低于 3 元”", "“He must not sell below CNY 3”"),
    "exclusive": card("“给他独家”，批准人一栏空着", "“Exclusive rights for him”, approved by nobody"),
}
family_of = {
    "silent": "people", "purse": "people", "month": "reality", "cash": "reality",
    "sellin": "numbers", "base": "numbers", "price": "rules", "exclusive": "rules",
}  # fmt: skip

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case or the example is made anew
assert good_n == 0 and questions_n > 120 and stops_n > 40 and rules_hit > 80
assert {lang: len(jbp.coach(plan)) for lang, plan in weak_plans.items()} == dict.fromkeys(
    ("zh", "en"), questions_n
)
assert (goals_n, strategies_n, rows_n, measures_n, reviews_n, dealer_rows) == (5, 6, 10, 5, 1, 0)
assert stuffed == "D012" and min(gates.values()) > 1 and gates["cash"] > 4
assert {"goal_without_owner", "action_ends_before_start", "goal_above_best_month", "fixed_resale_price",
        "rows_one_sided", "target_is_the_baseline", "worse_than_alternative"} <= asked.ids()  # fmt: skip
assert attained_rank <= 3 and returned_rank > 50 and offtake_change < 0 and 110 < closing_days < 125
assert true_change < -0.3 and attained_sold < 1 < attained_mixed < attained
assert plan_owner["zh"] != real_owner["zh"] and plan_city["zh"] != real_city["zh"]
assert sell_in_2025 > 1.5 * plan_base, "the plan's baseline is not what was delivered"
assert compliance > 0.99 and ranks.loc[gamed, "call_compliance"] == 1 and gamed_rank == dealers_n
assert hurried_share > 0.35 and hurried_orders == 0
for language in ("zh", "en"):
    found_out = [flagged(line[language], language) for line in price_lines.values()]
    assert found_out == [True, False, True], language
    assert about_objective(hollow[language], language) == [], language
assert small_will < 2 and small_roi < 0 and small_share < 0.05 and case is not None
assert dealers.loc["D030", "owner_situation"] == "handover" or handover_age > 60
assert profit_after < profit_before < alternative_yuan and truck_dealer < 0 < truck_maker

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 4 | 周琳那一句话 | 把金百汇的计划一页纸发下去，每人拿红笔，两分钟，只划、不说 |
# | 4 | 数一数谁划得多；四类误区 | 划了十处以上的举手，念三处；告诉大家机器问了 {{ questions_n:int }} 句 |
# | 5 | 忘了人、先定数 | 永盛交班的事讲慢一点，停在“谁管钱” |
# | 0 | 练习 9.1 | 便签上墙 |
# | 4 | 四道现实关，量第一压货，练习 9.2 | 9.2 先让猜正负号，再算 |
# | 1 | 练习 9.3，指标变形，练习 9.4 | 课上不做题时，只讲“指标变形”那一页 |
# | 3 | 权限和红线，练习 9.5 | 六句话读出来，全班用手势：能签、要批、不能写 |
# | 2 | 机器会看错，跟机器争，练习 9.6、9.7 | 现场改一个词，再运行一次，让他们看机器被骗 |
# | 5° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 0 | 练习 9.8 审一份计划 | 见下，十二分钟，计时器放桌上 |
# | 2 | “这家不做”，带走五句话 | 请一人念盱江那一页 |
#
# **还要再省时间：** 指标变形那一页课后看（省 1 分钟），四道现实关只讲没过的那两道（省 2 分钟），9.8 只告两条（省 3 分钟）。9.5、9.6 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 4 | Zhou Lin's sentence | Hand out Jinbaihui's plan on a page; two minutes with a red pen, no talking |
# | 4 | Who marked most; four families | Hands up for ten marks or more, three read aloud; the machine asked {{ questions_n:int }} questions |
# | 5 | People forgotten, number first | Tell Yongsheng's handover slowly and stop at "who keeps the purse" |
# | 0 | Exercise 9.1 | Notes on the wall |
# | 4 | Four gates, first by volume, exercise 9.2 | Guess the sign first, then compute |
# | 1 | Exercise 9.3, gamed measures, exercise 9.4 | When the exercises are for later, only tell the page on gamed measures |
# | 3 | Authority and red lines, exercise 9.5 | Read the six sentences; all show by hand: sign, get approval, not at all |
# | 2 | Where the machine errs, arguing with it, 9.6 and 9.7 | Change one word live, run again, let them see it fooled |
# | 5° | In pairs | About dealers of their own; in the two days during a break |
# | 0 | Exercise 9.8, a plan on trial | See below; twelve minutes, a timer on the table |
# | 2 | "No JBP here", five things to take away | Someone reads Xujiang's page |
#
# **To save still more:** gamed measures to be read afterwards (1 minute), only the two gates that fail (2), two charges in 9.8 (3). Keep 9.5 and 9.6.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 一句话贯穿：**纸上的错，机器一分钟问 {{ questions_n:int }} 句；纸外的错，得人去见一面。** 这一课两样都练，别让学员以为“机器没话说”就是好计划。
# - 那份计划不是拿来笑的。每个人都写过几行这样的字，先请大家在心里认一行，再开始挑。
# - 三个数放在一起看：进货达成 {{ attained:percent0 }}，出货同比 {{ offtake_change:percent }}，库里 {{ closing_days:int }} 天。问：“谁的奖金造出了这三个数？”把话题从“他压货”引到“我们怎么考核”。
# - 机器看的是写下来的字。主档里 {{ real_city }} 的 {{ real_owner }}，计划里成了{{ plan_city }}的{{ plan_owner }}；去年进货写 {{ plan_base:money }}，系统里是 {{ sell_in_2025:money }}。{{ questions_n:int }} 句里没有一句问到。让学员自己发现，效果最好。
# - 合规三样（限转售价、划区罚款、虚假票据）**只教“看见就停、送法务”，不教法律**。各地口径会变，培训师不下结论。
# - 公开资料里“多少计划失败”的数字来历不一，别引用。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - One line runs through it: **for what is wrong on the page the machine asks {{ questions_n:int }} questions in a minute; for what is not on the page somebody has to go there.** Practise both. "The machine has nothing to say" does not mean a good plan.
# - The plan is not there to be laughed at. Everybody has written some of its lines: let them own up to one in silence, then begin.
# - Put three numbers side by side: attainment on sell-in {{ attained:percent0 }}, offtake {{ offtake_change:percent }}, {{ closing_days:int }} days in the warehouse. Ask whose bonus made them, and move from "he stuffs" to "how we pay".
# - The machine sees what is written. {{ real_owner }} of {{ real_city }} in the master record has become {{ plan_owner }} of {{ plan_city }} in the plan; last year's sell-in is written as {{ plan_base:money }} where the system has {{ sell_in_2025:money }}. None of the {{ questions_n:int }} questions touches it. Let them find it.
# - On compliance (resale price, territory fines, false papers) **teach to stop and ask legal, not the law**. Rules change; the trainer decides nothing.
# - Published shares of failed plans have doubtful origins; quote none.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 常被争的问题，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “总部就考核进货，我能怎么办？” | 那就先写上去：进货多少、出货多少、库里几天，三个一起报。谁看了会不舒服？ |
# | “限价不写，价就乱了。” | 除了限价，还有几件事能让价不乱？少压货算不算？哪一件您今天就能做？ |
# | “不跨区，他怎么肯投？” | 他要的是“别人不来抢”，还是“我这里有人服务”？写成服务责任，法务看过没有？ |
# | “大家都写增长三成，我写负的，领导不批。” | 月底库里 {{ closing_days:int }} 天，领导看过这个数吗？您先报坏消息，还是等它自己来？ |
# | “一般经销商也要一视同仁做计划。” | 一个季度您有几天？花在盱江的那几天，是从哪一家拿走的？ |
# | “机器都说没问题了。” | 请把那句“赋能渠道”念给华总听，看他点不点头 |
# | “拜访打卡造假是个别人品问题。” | 考核打卡以前，有人跑到一公里外去打吗？换个考法，他还用造假吗？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### Frequently argued issues, and how to take them up
#
# | They say | You may ask |
# |---|---|
# | "Head office counts sell-in. What can I do?" | Write all three: sell-in, offtake, days in stock. Who would not like to see them together? |
# | "Without a price rule the price falls apart." | What else holds a price? Does less stuffing? Which of it could you do today? |
# | "Without his own territory he won't invest." | Does he want nobody else, or somebody who serves it? As a service duty, has legal seen it? |
# | "All write thirty per cent; with a minus I get no approval." | Have they seen the {{ closing_days:int }} days? Do you bring the bad news, or wait until it comes by itself? |
# | "General dealers deserve a plan too." | How many days has your quarter? From whom did you take those for Xujiang? |
# | "The machine says it is fine." | Read "empower the channel" to Mr Hua and watch his face |
# | "Faked calls are a matter of character." | Did anybody check in from a kilometre away before check-ins were counted? What if you counted something else? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问（审完计划之后，至少和审的时间一样长）
#
# 1. **感受**：当辩方的，被问到哪一句最难受？当检方的，有没有一句是您自己也写过的？
# 2. **责任**：这份计划里，哪几处是李强的错，哪几处是考核和模板逼出来的？
# 3. **结构**：公司的审批单上，有没有“库里几天”“他要垫多少”“谁批准的”这三栏？谁能加上？
# 4. **现实**：您手上正在写的那份，今天回去先划掉哪一行？先去见谁？
#
# ### 常见错误
#
# 把“机器没问”当成“写得好”；把“机器问了”全改掉，连对的也改；只挑字眼不看数；审的时候对人不对事；红线靠换说法绕过去；“不做联合计划”写成三个字，没有依据也没有怎么服务。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions (after the trial, for at least as long as it took)
#
# 1. **Feelings:** for the defence, which question hurt? For the prosecution, was there a line you have written yourself?
# 2. **Blame:** which errors are Li Qiang's, and which does the bonus or the form bring about?
# 3. **Structure:** does your approval sheet ask for days in stock, his cash, and who approved it? Who could add that?
# 4. **Real life:** in the plan you are writing now, which line goes tonight? Whom do you see first?
#
# ### Typical mistakes
#
# "No question" taken for "well written"; every question obeyed, even the wrong ones; words picked on and numbers missed; the person tried, not the plan; a red line dodged by rewording; "no JBP" in two words, without evidence and without a service.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：9.8 三人一组，检方、辩方、郑总；培训师当法官。
# - **12 人**：两个法庭同时开，每庭 6 人；最后两庭对一下判词。
# - **24 人**：四个法庭，两位培训师巡场；只请一庭把“辩方认错”那一段演给大家看。
# - **没有投影**：计划一页纸打印每人一张；{{ questions_n:int }} 句不用放，念三句最狠的。
# - **没有网络**：全在本机跑；没有电脑的组，9.6 由培训师读选项，举手。
# - **气氛紧**（上级在场）：9.8 一律审金百汇，不审学员自己的计划。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** groups of three in 9.8, prosecution, defence, Mr Zheng; the trainer is the judge.
# - **12 people:** two courts of six at once; compare the verdicts.
# - **24 people:** four courts, two trainers; one court shows all how the defence owned up.
# - **No projector:** the plan on a page for each; no need for all {{ questions_n:int }} questions, read the three hardest.
# - **No network:** all runs on this machine; without one, read the options of 9.6 aloud.
# - **Bosses in the room:** try Jinbaihui only, nobody's own plan.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：金百汇计划一页纸（开场和 9.6、9.8 用，每人一张）
#
# | 金百汇商贸，{{ plan_city }}，老板{{ plan_owner }}；分级：一般 | |
# |---|---|
# | **目的** | 做大做强，2026 年增长三成，并且全面提升品牌形象 |
# | **目标（{{ goals_n:int }} 个）** | 进货 {{ plan_base:money }} → {{ plan_goal:money }}（2027 年 3 月）；新品进货 200 万；打款；春节进货 300 万 → 300 万；大日期进货 100 万 → 150 万 |
# | **SWOT** | 团队好；执行差；新品；竞品强 |
# | **策略（{{ strategies_n:int }} 条）** | 铺货竞赛；增长三成；加强终端；提升服务；优化渠道；培训业务员 |
# | **计划（{{ rows_n:int }} 行）** | 压春节货，李强、小赵，3 月 1 日—1 月 31 日；铺货竞赛，（空）；铺货第 3—9 批，李强；年底总结，李强 |
# | **衡量（{{ measures_n:int }} 个）** | 进货额；铺货；活跃网点 180 → 500（6 月）；竞赛名次 3 → 3；服务 |
# | **互相承诺** | 完成任务 / 年底返利和独家，统一零售价不得低于 3 元；禁止跨区，罚 5 万；配合冲账 / 多报一份陈列 |
# | **现状** | 最好单月 {{ best_month:money }}；业务员 {{ plan_reps:int }} 人、每人 60 家；库存 120 天，上限 35 天；信用额度 {{ credit_limit:money }} |
# | **钱** | 他净利 {{ profit_before:money }} → {{ profit_after:money }}；要垫 {{ cash_peak:money }}，最多 {{ cash_limit:money }}；别的路能赚 {{ alternative_yuan:money }} |
# | **机会点** | 新品 200 万，十成把握；多压一车货 100 万，他赚 −2 万，我们赚 15 万 |
# | **回顾** | 2026 年 6 月 30 日，一次 |
#
# ### 可打印：9.8 审一份计划，五张角色卡
#
# > **检方（1–2 人）**：最多告三条。每条说三句：写在哪一行；会让谁吃什么亏；改成什么。只准指纸，不准指人。
#
# > **辩方（李强，1–2 人）**：每条一分钟。可以认错当场改，可以说明理由留下，不准说“大家都这么写”。
#
# > **证人（郑总，1 人）**：您没见过这份计划。您库里压着四个月的货，您爱人已经两次问您什么时候停。只回答被问到的；有人问“您要什么”，您说：“先帮我把货卖掉，再谈增长。”
#
# > **法官（总监，1 人）**：每条判一种：改、留（写理由）、退回重做。碰到红线那三样，不用听完，直接退。
#
# > **书记（1 人）**：记判词；判完运行一次教练，看它问的、你们没告的有几条，你们告了、它没问的有几条。

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: Jinbaihui's plan on a page (opening, 9.6 and 9.8, one each)
#
# | Jinbaihui Trading, {{ plan_city }}, owner {{ plan_owner }}; tier: general | |
# |---|---|
# | **Objective** | World class growth of thirty per cent in 2026, as well as a leading brand image |
# | **Goals ({{ goals_n:int }})** | Sell-in {{ plan_base:money }} → {{ plan_goal:money }} (March 2027); new items 2 m; payments; New Year sell-in 3 m → 3 m; promotional packs 1 m → 1.5 m |
# | **SWOT** | Good team; poor execution; new items; strong rival |
# | **Strategies ({{ strategies_n:int }})** | Distribution contest; grow thirty per cent; strengthen outlets; improve service; optimise channels; train reps |
# | **Plan ({{ rows_n:int }} rows)** | Load for New Year, Li Qiang and Zhao Lei, 1 March – 31 January; contest, (blank); distribution waves 3–9, Li Qiang; year-end summary, Li Qiang |
# | **Measures ({{ measures_n:int }})** | Sell-in; distribution; active outlets 180 → 500 (June); rank in the contest 3 → 3; service |
# | **Promises** | Meet the target / rebate and exclusive rights, must not sell below CNY 3; no sales outside the area, fine of 50,000; help with false papers / one more display fee |
# | **Reality** | Best month {{ best_month:money }}; {{ plan_reps:int }} reps, 60 outlets each; stock 120 days, at most 35; credit line {{ credit_limit:money }} |
# | **Money** | His net profit {{ profit_before:money }} → {{ profit_after:money }}; he puts in {{ cash_peak:money }}, has {{ cash_limit:money }}; another way earns {{ alternative_yuan:money }} |
# | **Opportunities** | New items 2 m, ten in ten; one more truckload 1 m, he earns −20 k, we earn 150 k |
# | **Review** | 30 June 2026, once |
#
# ### To print: five role cards for 9.8, a plan on trial
#
# > **Prosecution (1–2):** three charges at most. For each: which line, who is hurt by it and how, what it should say instead. Point at the paper, never at a person.
#
# > **Defence (Li Qiang, 1–2):** a minute for each charge. You may own up and mend it, or keep it with a reason. You may not say "everybody writes like that".
#
# > **Witness (Mr Zheng, 1):** you have never seen this plan. Four months of goods lie in your warehouse and your wife has asked twice when you will stop. Answer only what you are asked. To "what do you want?" say: “First help me sell what I have, then talk about growth.”
#
# > **Judge (sales director, 1):** for each charge one of three: mend, keep (with the reason), send back. For the three red lines do not hear them out; send it back.
#
# > **Clerk (1):** write the verdicts, then run the coach: what did it ask that you did not charge, and what did you charge that it did not ask?

# %% [markdown] id="four-families" lang="zh" tags=["slide"]
# ## 误区四类，先看这四个地方
#
# | 类 | 样子 | 先看哪儿 |
# |---|---|---|
# | **忘了人** | 数全了，人没了 | 老板的原话、日期、管钱的人 |
# | **不看现实** | 纸上都能做 | 最好单月、人和车、额度、现金 |
# | **数不说话** | 数很多，看不出对错 | 基线、口径、把握、进货还是出货 |
# | **碰红线** | 嘴上答应的写下来了 | 谁批准、限价、划区、票据 |
#
# 金百汇这份计划，四类全占。教练的 {{ rules_n:int }} 条规则碰响 {{ rules_hit:int }} 条，问了 {{ questions_n:int }} 句。

# %% [markdown] id="four-families" lang="en" tags=["slide"]
# ## Four families of mistakes, and where to look first
#
# | Family | What it looks like | Look at |
# |---|---|---|
# | **People forgotten** | all the data, nobody in it | the owner's words, the day, who keeps the purse |
# | **Blind to reality** | on paper all of it works | best month, people and vans, credit, cash |
# | **Mute numbers** | many numbers, nothing to tell right from wrong | baseline, definition, odds, sell-in or offtake |
# | **Red lines** | what was only said is now written | who approved, resale price, territory, papers |
#
# Jinbaihui's plan has all four: of the coach's {{ rules_n:int }} rules {{ rules_hit:int }} ring, with {{ questions_n:int }} questions.

# %% id="steps-chart" tags=["subslide"]
from jbptools.charts import bars
from jbptools.words import current_language

language = current_language()
step_names = {
    "zh": {
        "goals": "目标", "measures": "衡量", "plan": "计划", "strategies": "策略", "agreement": "互相承诺",
        "swot": "SWOT", "money": "钱", "people": "经销商与人", "objective": "目的", "opportunities": "机会点",
    },
    "en": {
        "goals": "Goals", "measures": "Measures", "plan": "Plan", "strategies": "Strategies",
        "agreement": "Promises", "swot": "SWOT", "money": "Money", "people": "People",
        "objective": "Objective", "opportunities": "Opportunities",
    },
}  # fmt: skip
step_titles = {"zh": "教练在哪里问得最多（句）", "en": "Where the coach asks most"}
questions_word = {"zh": "句", "en": "questions"}
per_step = pd.Series({name: by_step[step] for step, name in step_names[language].items()})
bars(per_step, title=step_titles[language], unit=questions_word[language])

# %% [markdown] id="people" lang="zh" tags=["slide"]
# ## 忘了人：数据靠得住，人没接住
#
# **怎么看出来**：二十页里没有一句老板的原话；“关系怎么经营”空着；会都是跟采购开的；谁管钱，写计划的人不知道。
#
# **怎么办**：写数以前，先约三十分钟，只问不推；原话带日期；再写一件**跟数字无关、做得到**的事。
#
# 安庆永盛的老板 {{ handover_age:int }} 岁，正往儿子手里交。报表上只看见逾期在涨、车没换；**它不会告诉您，现在拍板的是谁。**

# %% [markdown] id="people" lang="en" tags=["slide"]
# ## People forgotten: the data hold, nobody else does
#
# **How to notice:** not one sentence of the owner's in twenty pages; "relationship" left blank; all meetings with the buyer; the writer does not know who keeps the purse.
#
# **What to do:** before any number, half an hour of asking without pushing; words with their day; then one thing **that has nothing to do with numbers and can be done**.
#
# Yongsheng's owner in Anqing is {{ handover_age:int }} and hands over to his son. Reports show overdue money rising and old vans; **they do not say who decides now.**

# %% [markdown] id="number-first" lang="zh" tags=["slide"]
# ## 数先定好，文件归档
#
# **怎么看出来**：
#
# - {{ goals_n:int }} 个目标全是进货，没有一个是他的
# - {{ rows_n:int }} 行计划，他那边 **{{ dealer_rows:int }} 行**；没有一个衡量量我们
# - 一年只回顾 {{ reviews_n:int }} 次，还是 {{ first_review:date }}
#
# **怎么办**：先工作，后出数（第 4c 课）；双方各占三到七成的行；三十、六十、九十天的日子今天就写进日历。
#
# 一个问法：**这份文件，上次谁打开过？哪一天？**

# %% [markdown] id="number-first" lang="en" tags=["slide"]
# ## The number first, the document filed
#
# **How to notice:**
#
# - {{ goals_n:int }} goals, all sell-in, none of them his
# - {{ rows_n:int }} plan rows, **{{ dealer_rows:int }}** of them his; not one measure for us
# - {{ reviews_n:int }} review in a year, on {{ first_review:date }}
#
# **What to do:** work first, the number falls out of it (lesson 4c); three to seven tenths of the rows on each side; days 30, 60 and 90 in the diary today.
#
# Ask: **who opened this document last, and on which day?**

# %% [raw] id="9.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 八个症状，四类病
#   en: Eight symptoms, four families
# prompt:
#   zh: 八个症状，各归哪一类？
#   en: "Eight symptoms: to which family does each belong?"
# options:
#   - id: people
#     zh: 忘了人
#     en: People forgotten
#   - id: reality
#     zh: 不看现实
#     en: Blind to reality
#   - id: numbers
#     zh: 数不说话
#     en: Mute numbers
#   - id: rules
#     zh: 碰红线
#     en: Red lines
# items: symptoms
# answer_code: family_of
# praise:
#   zh: 全对。您自己写过的是哪一条？哪一条最难当面跟上级说？
#   en: All in place. Which have you written yourself, and which is hardest to say to your boss?
# hints:
#   - zh: 见个面就能补上的是“忘了人”；拿他的车、人、钱一比就露馅的是“不看现实”。
#     en: What a meeting would mend is people; what fails against his vans, people and money is reality.
#   - zh: 不管做得到做不到，写上去就要出事的，是红线。
#     en: What is trouble as soon as it is written, done or not, is a red line.
# wrong:
#   - value: {cash: numbers}
#     say:
#       zh: 这两个数都写得很清楚，数没有毛病。毛病是跟谁的口袋对不上？
#       en: Both numbers are clear, nothing wrong with them. With whose pocket do they not agree?
#   - value: {sellin: reality}
#     say:
#       zh: 进货做不做得到先不说。就算做到了，您从这五个数看得出货卖掉了没有吗？
#       en: Leave aside whether it can be done. If it were, could you tell from these five whether anything was sold?
#   - value: {purse: reality}
#     say:
#       zh: 老板娘不是一个额度，也不是一辆车。少的是数，还是一次见面？
#       en: She is neither a credit line nor a van. What is missing, a number or a meeting?
#   - value: {exclusive: people}
#     say:
#       zh: 这一条就算老板听了高兴，我们公司里谁点过头？没点头就写下来，算什么？
#       en: He will like to hear it. But who in our own house has agreed, and what is it if nobody has?
# solution:
#   zh: |
#     - **忘了人**：没有原话、没见过管钱的。补救不是再做一张表，是去坐半个小时。
#     - **不看现实**：月均比最好单月还高（{{ gates_month:percent0 }}）、要垫的是拿得出的 {{ gates_cash:1 }} 倍。
#     - **数不说话**：全是进货，卖没卖掉看不见；没有基线，动没动看不见。
#     - **碰红线**：限转售价要先问法务；独家没人批，就是替公司许了愿。
#
#     分类是为了派活：人的事去见面，现实的事拿数对，数的事改写法，红线的事**停笔**。
#   en: |
#     - **People:** no words, and never met who keeps the purse. The cure is half an hour with them, not one more form.
#     - **Reality:** an average month above his best ever ({{ gates_month:percent0 }}), and {{ gates_cash:1 }} times the cash he has.
#     - **Numbers:** all sell-in, so nobody sees whether it sold; no baseline, so nobody sees a move.
#     - **Rules:** for a resale price ask legal first; exclusive rights nobody approved are a wish in the company's name.
#
#     Families tell what to do: people, go and see them; reality, compare; numbers, rewrite; rules, **put the pen down**.

# %% id="answer-9.1" exercise="9.1" tags=["exercise"]
# zh: symptoms 里是八个症状的编号；给每个填 "people"、"reality"、"numbers" 或 "rules"
# en: symptoms holds the keys of eight symptoms; give each "people", "reality", "numbers" or "rules"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["silent", "purse"], "people")
answer |= dict.fromkeys(["month", "cash"], "reality")
answer |= dict.fromkeys(["sellin", "base"], "numbers")
answer |= dict.fromkeys(["price", "exclusive"], "rules")
### END SOLUTION

# %% [markdown] id="gates" lang="zh" tags=["slide"]
# ## 不看现实：四道关，一道过不去就停
#
# | 关 | 计划要 | 他做得到 |
# |---|--:|--:|
# | **最好单月** | 月均 {{ plan_month:money }} | {{ best_month:money }} |
# | **人和车** | {{ outlets_planned:int }} 家活跃 | {{ plan_reps:int }} 人 × 60 = {{ outlets_most:int }} 家 |
# | **信用额度** | 一个月进 {{ plan_month:money }} | {{ credit_limit:money }} |
# | **现金高峰** | {{ cash_peak:money }} | {{ cash_limit:money }} |
#
# 过不去不一定要砍目标：**写清多出来的人、车、钱从哪来、谁出、哪天到**，也算过。

# %% [markdown] id="gates" lang="en" tags=["slide"]
# ## Blind to reality: four gates; stop where one is shut
#
# | Gate | The plan needs | He can do |
# |---|--:|--:|
# | **Best month** | {{ plan_month:money }} on average | {{ best_month:money }} |
# | **People and vans** | {{ outlets_planned:int }} active outlets | {{ plan_reps:int }} × 60 = {{ outlets_most:int }} |
# | **Credit line** | {{ plan_month:money }} a month | {{ credit_limit:money }} |
# | **Cash at the peak** | {{ cash_peak:money }} | {{ cash_limit:money }} |
#
# A shut gate need not cut the goal: **say where the further people, vans and money come from, who pays, and on which day**. That passes too.

# %% id="gates-chart" tags=["subslide"]
gate_names = {
    "zh": {"month": "最好单月", "outlets": "人和车", "credit": "信用额度", "cash": "现金高峰"},
    "en": {"month": "Best month", "outlets": "People, vans", "credit": "Credit line", "cash": "Peak cash"},
}
gate_titles = {
    "zh": "金百汇的计划要的，是他做得到的百分之几",
    "en": "What the plan needs, in % of what he can do",
}
reach = {"zh": "他做得到", "en": "what he can do"}
needed = pd.Series({name: gates[key] for key, name in gate_names[language].items()})
limit = pd.Series(1.0, index=needed.index)
bars(needed, title=gate_titles[language], unit="percent", targets=limit, stroke=reach[language])

# %% [markdown] id="volume" lang="zh" tags=["slide"]
# ## 量排第二的，是压得最满的那家
#
# 金百汇，最近 12 个月：
#
# - 进货达成 **{{ attained:percent0 }}**，{{ dealers_n:int }} 家里第 {{ attained_rank:int }}
# - 出货 {{ offtake_change:signed }}；回报率 {{ returned:percent }}，第 {{ returned_rank:int }}
# - 月末库存够卖 **{{ closing_days:int }} 天**
#
# **怎么看出来**：进货、出货、库存天数三个数并排；少一个都不算看过。
#
# **怎么办**：目标改成出货，再加一个健康数。能说“先消化，再增长”的，才是负责的计划。

# %% [markdown] id="volume" lang="en" tags=["slide"]
# ## Second by volume, and the fullest warehouse
#
# Jinbaihui, last 12 months:
#
# - attainment on sell-in **{{ attained:percent0 }}**, place {{ attained_rank:int }} of {{ dealers_n:int }}
# - offtake {{ offtake_change:signed }}; return {{ returned:percent }}, place {{ returned_rank:int }}
# - stock at the month's end for **{{ closing_days:int }} days**
#
# **How to notice:** sell-in, offtake and days of stock side by side; with one missing you have not looked.
#
# **What to do:** set the goal on offtake and add a health figure. A plan that dares to say "first sell off, then grow" is the responsible one.

# %% [raw] id="9.2" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.01
# title:
#   zh: 一个说真话的进货目标
#   en: A sell-in goal that tells the truth
# prompt:
#   zh: |
#     计划要金百汇进货再增三成。案例数据（按进价）：最近 12 个月**出货成本 {{ sold_at_cost:money }}**，一天 {{ day_at_cost:money }}；月末库存 **{{ closing:money }}**，够卖 {{ closing_days:int }} 天；同期进货 {{ sell_in:money }}。
#
#     要是明年出货守平，并且一年里把库存降到上限 **{{ stock_most:int }} 天**，全年进货该写多少？
#   en: |
#     The plan wants thirty per cent more sell-in. The case's data (at buy-in price): **cost of goods sold {{ sold_at_cost:money }}** in 12 months, {{ day_at_cost:money }} a day; stock **{{ closing:money }}**, {{ closing_days:int }} days; sell-in of the same months {{ sell_in:money }}.
#
#     If offtake holds and stock comes down to the limit of **{{ stock_most:int }} days** within the year, what sell-in do you write for the year?
# answer_code: answer
# praise:
#   zh: 对，比现在少三成半。这个数您敢报吗？先报给谁，配哪两个数一起报？
#   en: Right, a third less than now. Would you dare to report it? To whom first, and with which two numbers beside it?
# hints:
#   - zh: 恒等式：期初库存 + 进货 − 出货 = 期末库存。
#     en: "The identity: opening stock + sell-in − offtake = closing stock."
#   - zh: 进货 = 出货 −（现在的库存 − {{ stock_most:int }} 天的库存）。
#     en: Sell-in = offtake − (today's stock − stock for {{ stock_most:int }} days).
# wrong:
#   - code: sold_at_cost
#     say:
#       zh: 这样进，库存一天也不会少。多出来的八十几天，谁来消化？
#       en: With this, stock does not fall by a day. Who sells the eighty-odd days that are too much?
#   - code: sell_in * 1.3
#     say:
#       zh: 您照计划加了三成。明年这时候，库里够卖几个月？
#       en: That is the plan's thirty per cent. How many months will lie in the warehouse by then?
#   - code: sold_at_cost - closing
#     say:
#       zh: 您把库存降到了零。{{ stock_most:int }} 天的货还要不要留？
#       en: You brought stock to zero. Are {{ stock_most:int }} days not to stay?
#   - code: sell_in - (closing - stock_most * day_at_cost)
#     say:
#       zh: 您从去年的进货里减。去年进的，比卖掉的多出一大截；起点该是进的，还是卖的？
#       en: You began with last year's sell-in, far more than was sold. Should you begin with what came in, or with what went out?
# solution:
#   zh: |
#     1. 该留：{{ stock_most:int }} × {{ day_at_cost:money }} = {{ to_keep:money }}
#     2. 要消化：{{ closing:money }} − {{ to_keep:money }} = {{ to_sell_off:money }}
#     3. 进货：{{ sold_at_cost:money }} − {{ to_sell_off:money }} = **{{ answer:money }}**，比现在 {{ true_change:signed }}
#
#     计划写的是 {{ plan_growth:signed }}，真话是 {{ true_change:signed }}。差的不是努力，是方向。
#
#     拿去跟总部谈，三样一起带：库存 {{ closing_days:int }} 天（照片和盘点单）、出货 {{ offtake_change:signed }}、分几个季度降。一年降不完就写两年；**不写，它明年自己写。**
#   en: |
#     1. To stay: {{ stock_most:int }} × {{ day_at_cost:money }} = {{ to_keep:money }}
#     2. To sell off: {{ closing:money }} − {{ to_keep:money }} = {{ to_sell_off:money }}
#     3. Sell-in: {{ sold_at_cost:money }} − {{ to_sell_off:money }} = **{{ answer:money }}**, {{ true_change:signed }} on today
#
#     The plan says {{ plan_growth:signed }}, the truth is {{ true_change:signed }}. Not effort is missing; the direction is wrong.
#
#     Take three things to head office: {{ closing_days:int }} days of stock (photos, count sheet), offtake {{ offtake_change:signed }}, and the quarters in which it falls. If one year is too short, write two; **if you do not write it, next year will.**

# %% id="answer-9.2" exercise="9.2" tags=["exercise"]
# zh: sold_at_cost 是一年出货（进价），day_at_cost 是一天，closing 是月末库存，stock_most 是上限天数
# en: sold_at_cost is a year's offtake at buy-in price, day_at_cost a day's, closing the stock, stock_most the limit
answer = None
### BEGIN SOLUTION
to_keep = stock_most * day_at_cost
to_sell_off = closing - to_keep
answer = sold_at_cost - to_sell_off
### END SOLUTION

# %% [raw] id="9.3" tags=["exercise"]
# kind: number
# purpose: find_error
# minutes: 5
# unit: percent
# absolute: 0.004
# title:
#   zh: “达成率 = 进货 ÷ 任务”，那卖掉的呢
#   en: “Attainment = sell-in / target”, and what was sold?
# prompt:
#   zh: |
#     常见的定义：**目标达成率 = 进货 ÷ 任务**。照它算，金百汇 {{ sell_in:money }} ÷ {{ target:money }} = **{{ attained:percent0 }}**，全公司第 {{ attained_rank:int }}。
#
#     同事改成按出货算，拿**卖给网点的金额** {{ sold:money }} ÷ {{ target:money }}，得 {{ attained_mixed:percent0 }}，说“还是超额”。任务是按**进价**定的；这些货按进价是 {{ sold_at_cost:money }}。
#
#     按出货、同一个价，达成率是百分之几？
#   en: |
#     The common definition: **attainment = sell-in / target**. By it Jinbaihui has {{ sell_in:money }} / {{ target:money }} = **{{ attained:percent0 }}**, place {{ attained_rank:int }} of all.
#
#     A colleague takes offtake instead: **what outlets paid**, {{ sold:money }} / {{ target:money }}, which gives {{ attained_mixed:percent0 }}, "still over". The target is set at **buy-in price**; the same goods at buy-in price are {{ sold_at_cost:money }}.
#
#     On offtake, at one price, what is the attainment?
# answer_code: answer
# praise:
#   zh: 对，没达成。一个词的定义改了，前几名变成没完成。您公司的奖金按哪个算？
#   en: Right, not reached. One word of the definition, and a star has missed his target. By which one does your company pay?
# hints:
#   - zh: 分子要换成卖掉的；可分子分母得是同一个价。
#     en: Above the line put what was sold, but at the same price as below.
#   - zh: 任务按进价，卖掉的也按进价算。
#     en: The target is at buy-in price, so take the goods sold at buy-in price.
# wrong:
#   - code: attained
#     say:
#       zh: 这是按进货算的。进了仓库没卖掉的，算谁的达成？
#       en: This is on sell-in. Whose success are the goods still in the warehouse?
#   - code: attained_mixed
#     say:
#       zh: 分子是卖价，分母是进价。中间的差价，也算他完成的任务吗？
#       en: Above stands the selling price, below the buy-in price. Does his margin count as target reached?
#   - code: sold_at_cost / sell_in
#     say:
#       zh: 这是卖掉的占进来的多少，很有用，可它不是达成率。任务在哪里？
#       en: This is what was sold of what came in, a good figure but no attainment. Where is the target?
# solution:
#   zh: |
#     {{ sold_at_cost:money }} ÷ {{ target:money }} = **{{ answer:percent }}**
#
#     两个错叠在一起：一是拿**进货**当完成，压进去的也算；二是改成出货时拿**卖价**除**进价**，把他的毛利也算成了完成。
#
#     规矩很简单：**达成率写明三样，进货还是出货、按哪个价、哪几个月。** 三样不写的排名，最偏爱压货的那一家。
#   en: |
#     {{ sold_at_cost:money }} / {{ target:money }} = **{{ answer:percent }}**
#
#     Two errors on top of each other: **sell-in** counted as success, with all that was pushed in; and then **selling price** over **buy-in price**, which counts his margin as success too.
#
#     The rule is simple: **an attainment says sell-in or offtake, at which price, for which months.** A ranking that does not say so loves the stuffed dealer best.

# %% id="answer-9.3" exercise="9.3" tags=["exercise"]
# zh: sold 是卖给网点的金额，sold_at_cost 是同样的货按进价，target 是任务（进价）
# en: sold is what outlets paid, sold_at_cost the same goods at buy-in price, target is at buy-in price
answer = None
### BEGIN SOLUTION
answer = sold_at_cost / target
### END SOLUTION

# %% [markdown] id="gamed" lang="zh" tags=["slide"]
# ## 考什么，什么就变形
#
# 宜春袁州商贸：拜访达成 **{{ compliance:percent0 }}**，覆盖第一。再看：
#
# - {{ hurried_share:percent0 }} 的拜访不到两分钟，打卡离店一公里以上
# - 这些拜访一单没成；全部拜访的成交率 {{ gamed_strike:percent0 }}，{{ dealers_n:int }} 家里最低
#
# **怎么看出来**：一个数满分，就去看它旁边那个数。
#
# **怎么办**：成对地考，一个管多少、一个管真假：拜访 × 成交，铺货 × 有货，进货 × 库存天数。**先问：我要是想作假，怎么做？**

# %% [markdown] id="gamed" lang="en" tags=["slide"]
# ## What is measured gets gamed
#
# Yuanzhou in Yichun: call compliance **{{ compliance:percent0 }}**, first in coverage. Look again:
#
# - {{ hurried_share:percent0 }} of the calls last under two minutes, checked in more than a kilometre away
# - not one of those ended with an order; the strike rate of all is {{ gamed_strike:percent0 }}, the lowest of {{ dealers_n:int }}
#
# **How to notice:** where a figure is perfect, look at the one beside it.
#
# **What to do:** measure in pairs, one for how much and one for how true: calls × orders, listing × in stock, sell-in × days of stock. **Ask first: how would I fake it?**

# %% [markdown] id="mute" lang="zh" tags=["slide"]
# ## 数很多，却不说话
#
# | 毛病 | 金百汇 | 改法 |
# |---|---|---|
# | 条目太多 | {{ goals_n:int }} 目标、{{ strategies_n:int }} 策略 | 四个、三条，其余停放 |
# | 没有基线 | {{ measures_n:int }} 个衡量缺 {{ bare_measures:int }} 个 | 先去量，再定 |
# | 估得太满 | “十成把握” | 第 4c 课：折扣和等级 |
# | 对不上 | 增 {{ plan_more:money }}，机会 {{ opportunity_yuan:money }} | 差的 {{ no_source:money }}写明没着落 |
# | 口径不明 | “回报率”除以成本 | 写全口径，再写钱数 |
#
# “多压一车货”：我们多赚 {{ truck_maker:money }}，他 {{ truck_dealer:money }}。**那不叫机会点。**

# %% [markdown] id="mute" lang="en" tags=["slide"]
# ## Many numbers, and none that speaks
#
# | Trouble | Jinbaihui | Cure |
# |---|---|---|
# | Too many | {{ goals_n:int }} goals, {{ strategies_n:int }} strategies | four and three, park the rest |
# | No baseline | {{ bare_measures:int }} of {{ measures_n:int }} measures | measure first, then set |
# | Over-confident | "ten in ten" | lesson 4c: discounts, grades |
# | Does not add up | {{ plan_more:money }} more, opportunities {{ opportunity_yuan:money }} | say that {{ no_source:money }} have no source |
# | No definition | "ROI" over cost | the full definition, and the money |
#
# "One more truckload": {{ truck_maker:money }} for us, {{ truck_dealer:money }} for him. **That is no opportunity.**

# %% [raw] id="9.4" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 4
# title:
#   zh: 袁州明年考哪一个
#   en: What to measure at Yuanzhou next year?
# prompt:
#   zh: |
#     袁州的数：拜访达成 {{ compliance:percent0 }}；{{ calls_n:int }} 次拜访里 {{ hurried_share:percent0 }} 不到两分钟、离店一公里以上，一单没成；成交率 {{ gamed_strike:percent0 }}；名单里有重复的店。
#
#     明年给易总的业务员考什么，最难造假、又最有用？
#   en: |
#     Yuanzhou: call compliance {{ compliance:percent0 }}; of {{ calls_n:int }} calls {{ hurried_share:percent0 }} under two minutes and over a kilometre away, without an order; strike rate {{ gamed_strike:percent0 }}; shops listed twice.
#
#     What do you measure for Mr Yi's reps next year, hard to fake and useful?
# options:
#   - id: a
#     zh: 还是拜访达成，加一条：少于两分钟扣钱
#     en: Call compliance again, with a fine for calls under two minutes
#   - id: b
#     zh: 拍照打卡，每店三张，照片齐了算完成
#     en: Three photos a shop; complete photos count as a call
#   - id: c
#     zh: 覆盖网点数，名单越多越好
#     en: Outlets covered, the more the better
#   - id: d
#     zh: 有单的活跃网点数和复购，按送货单对，每月随机回访五家
#     en: Active outlets with an order and repeat orders, checked against delivery notes, five shops revisited at random each month
# answer: d
# praise:
#   zh: 对。换上这个，易总的业务员第一个月会怎么钻空子？您拿哪个数防着？
#   en: Yes. How will his reps get round this one in the first month, and which figure do you keep beside it?
# hints:
#   - zh: 每一项问：业务员坐在家里，能不能把它做满？
#     en: "Ask of each: could a rep fill it sitting at home?"
#   - zh: 要第三个人签过字的东西最难造：送货单、收款。
#     en: Hardest to fake is what a third person has signed, such as a delivery note or a payment.
# wrong:
#   - value: a
#     say:
#       zh: 站满两分钟就没事了。您要的是他站着，还是店里有单？
#       en: He will stand there for two minutes. Do you want him to stand, or the shop to order?
#   - value: b
#     say:
#       zh: 三张照片，一个人半天能拍几家的？谁来看这几千张？
#       en: How many shops' photos can one take in half a day, and who looks at thousands of them?
#   - value: c
#     say:
#       zh: 名单里已经有重复的店了。越多越好，会多出来什么？
#       en: Shops are listed twice already. What will "the more the better" bring more of?
# solution:
#   zh: |
#     **D。** 有单、有送货签收、有复购，要骗就得连店主和司机一起骗；每月随机回访五家，花一个下午。
#
#     A 和 B 都是给旧指标打补丁：考的还是动作，作假只是贵了一点。C 会让名单继续长。
#
#     也别只怪业务员：**考核打卡的是我们。** 一个指标用了一年，就该回头问一次：它还在量原来那件事吗？
#   en: |
#     **D.** An order, a signed delivery, a repeat: to fake it one has to win the shopkeeper and the driver too. Five revisits a month cost an afternoon.
#
#     A and B patch the old measure: it still counts a motion, faking only gets dearer. C makes the list longer.
#
#     And do not blame the reps alone: **it was we who counted check-ins.** After a year ask of any measure whether it still measures what it was meant to.

# %% [markdown] id="authority" lang="zh" tags=["slide"]
# ## 红线之一：许了自己批不了的愿
#
# - **今天能签**：自己带人、自己的时间、公司已批的政策
# - **先批再写**：核销天数、账期、返利、独家、退换货、补差价
# - 没批以前只写“**申请中，谁批、哪天答复**”
#
# 华总最恨的不是“不行”，是“行”了以后四个月没下文。
#
# **怎么看出来**：“我们给”那一栏有政策，“批准人”那一栏是空的。

# %% [markdown] id="authority" lang="en" tags=["slide"]
# ## Red line one: promises beyond your authority
#
# - **Sign today:** your own time and people, policies already approved
# - **Approval first:** claim days, credit terms, rebates, exclusive rights, returns, price support
# - Until then write only "**applied for, decided by whom, answer on which day**"
#
# What Mr Hua hates is not a no. It is a yes with nothing after it for four months.
#
# **How to notice:** a policy stands under "we give" and nobody under "approved by".

# %% [markdown] id="compliance" lang="zh" tags=["slide"]
# ## 红线之二：三样东西，看见就停笔
#
# | 看见 | 为什么停 | 可以写成 |
# |---|---|---|
# | “零售价不得低于……” | 限定转售价格，反垄断风险 | 建议价，双方每月看一次市场价 |
# | “跨区罚款、禁止卖给……” | 划区限制，可能有风险 | 服务责任区；异常货流先一起核对 |
# | “多报一份、冲账、代开” | 票和事不符，税务风险 | 照片、签收、发票三样一致 |
#
# 换个说法绕过去，风险还在，只是机器看不见了。**这不是法律意见，拿不准就送法务。**

# %% [markdown] id="compliance" lang="en" tags=["slide"]
# ## Red line two: three things that stop the pen
#
# | You see | Why to stop | May be written as |
# |---|---|---|
# | "Not to sell below ..." | fixes the resale price, antitrust risk | a recommended price, a joint look at the market each month |
# | "Fine for diversion, must not sell to ..." | limits a territory, may be a risk | an area of service; odd flows checked together first |
# | "One more fee, false papers" | papers and facts differ, tax risk | photo, receipt and invoice agree |
#
# Reworded, the risk is still there; only the machine no longer sees it. **This is no legal advice: if in doubt, ask legal.**

# %% [raw] id="9.5" tags=["exercise"]
# kind: multi
# purpose: judgement
# minutes: 4
# title:
#   zh: 六句话，哪几句今天就能签
#   en: Six sentences, which may be signed today?
# prompt:
#   zh: 您是区域经理，没有别的批文。下面六句要写进“互相承诺”，**今天您自己就能签的**是哪几句？
#   en: You are an area manager with no approval in hand. Six sentences for the promises page. **Which may you sign yourself today?**
# options:
#   - id: a
#     zh: 核销 30 天到账，做不到按日付息
#     en: Claims paid in 30 days, interest for each day after that
#   - id: b
#     zh: 每周三我陪王敏走五家大店，直到十月底
#     en: Each Wednesday I visit five large shops with Wang Min, until the end of October
#   - id: c
#     zh: 金华独家，三年
#     en: Exclusive rights for Jinhua, three years
#   - id: d
#     zh: 零售价大家守住 3 元，谁先降谁没有年底返利
#     en: Everybody holds CNY 3 on the shelf; who cuts first loses the rebate
#   - id: e
#     zh: 每月 5 日，双方各带十家店的市场价，一起看一遍
#     en: On the 5th of each month both bring market prices of ten shops and look at them together
#   - id: f
#     zh: 华总配合多报一份陈列，用来冲去年的差额
#     en: Mr Hua reports one more display, to make up for last year's difference
# answer: [b, e]
# praise:
#   zh: 对。那 A 怎么写，既不许愿，也让华总看得见动静？
#   en: Right. How do you write A so that it is no promise and Mr Hua still sees something move?
# hints:
#   - zh: 每句问：明天有人反悔，赔的是我的时间，还是公司的钱、公司的官司？
#     en: "Ask of each: if it fails, does it cost my time, or the company's money, or a lawsuit?"
#   - zh: 剩下四句里，两句要先批，两句批了也不能写。
#     en: Of the other four two need approval, and two may not be written even with it.
# wrong:
#   - value: [a, b, e]
#     say:
#       zh: 核销天数谁说了算？财务没点头，付息的钱从哪儿出？
#       en: Who decides about claim days? If finance has not agreed, where does the interest come from?
#   - value: [b, d, e]
#     say:
#       zh: “守住 3 元”没写“不得低于”。换了说法，还是不是在限他的卖价？
#       en: It does not say "not below". Reworded, does it fix his price or not?
#   - value: [b, c, e]
#     say:
#       zh: 三年独家，明年公司要开直营怎么办？您有这个权吗？
#       en: Three years, and if the company opens its own outlets next year? Is that yours to give?
#   - value: [b]
#     say:
#       zh: 一起看市场价，只看、不定价。这一句卡在哪儿？
#       en: You look at prices together and set none. What is wrong with that one?
# solution:
#   zh: |
#     **B 和 E。** 一个是您的时间，一个是双方一起看，不定价。
#
#     - **A、C 先批再写**：写成“已申请核销 30 天，周琳 8 月 10 日前答复”。有动静，不许愿。
#     - **D、F 批了也不能写**：D 换了说法，还是限转售价；F 是票和事不符。
#
#     小承诺兑现三次，比大承诺写一次管用：华总认的是 B 那五个星期三。（E 也不是越细越好，交换什么价，先让法务看一眼。）
#   en: |
#     **B and E.** One is your own time, the other looks at prices together and sets none.
#
#     - **A and C need approval first:** "30 days applied for; Zhou Lin answers by 10 August". Something moves, nothing is promised.
#     - **D and F may not be written even with approval:** D still fixes the resale price, in other words; in F papers and facts differ.
#
#     Three small promises kept do more than a large one written: Mr Hua will remember the Wednesdays of B. (With E too, let legal see which prices are exchanged.)

# %% [markdown] id="magic" lang="zh" tags=["slide"]
# ## 漂亮话和 AI 写的话：机器也会点头
#
# > {{ hollow }}
#
# 这句目的，教练**一个问题也没有**：没数字、有双方、有渠道、有期限。念给华总听，他会问：“说的啥？”
#
# **怎么看出来**，三个小试验：
#
# 1. 换一家经销商的名字，还通不通？通，就是空话
# 2. 删掉形容词和“赋能、抓手、闭环”，还剩什么？
# 3. 每个数、每个名字，**指得出哪张表、哪一天**？AI 编的数最像真的
#
# 用 AI 起草没问题；**没核过的数、没见过的人，不许进计划。**

# %% [markdown] id="magic" lang="en" tags=["slide"]
# ## Fine words, and words by AI: the machine nods too
#
# > {{ hollow }}
#
# About this objective the coach has **not one question**: no number, both sides, a channel, a date. Mr Hua would ask: "Meaning what?"
#
# **How to notice,** three small tests:
#
# 1. With another dealer's name, does it still fit? Then it is empty
# 2. Strike "empower", "lever", "loop" and all adjectives. What is left?
# 3. For each number and name, **which sheet, which day?** Invented ones look most real
#
# Draft with AI if you like. **No number unchecked and no person unmet goes into the plan.**

# %% [markdown] id="machine" lang="zh" tags=["slide"]
# ## 机器看字，人看事：同一条规则，三句话
#
# 教练靠词句认“限价”。运行下面，看它怎么判：
#
# 1. 该抓的：抓住了
# 2. 换了说法的：**放过了**
# 3. 说旧冷柜回收价的：**冤枉了**
#
# 所以：机器问的，句句要答；答完可以**不改，但要写理由**；机器没问的，照样要审。
#
# 您也可以换一句自己的话，再试一次。

# %% [markdown] id="machine" lang="en" tags=["slide"]
# ## The machine reads words, people read facts: one rule, three sentences
#
# The coach knows a fixed price by its wording. Run it and see:
#
# 1. the one to catch: caught
# 2. the same, reworded: **let through**
# 3. one about buying back old coolers: **wrongly accused**
#
# So answer every question of the machine. You may **keep your line, with a reason**. And what it did not ask must be reviewed all the same.
#
# Put in a sentence of your own and try again.

# %% id="machine-run" tags=["show", "subslide"]
signs = {"zh": {True: "▲ 问了", False: "○ 没问"}, "en": {True: "▲ asks", False: "○ silent"}}
for line in price_lines.values():
    print(signs[language][flagged(line[language], language)], "|", line[language])

# %% [raw] id="9.6" tags=["exercise"]
# kind: multi
# purpose: judgement
# minutes: 4
# title:
#   zh: 哪几处，机器看不出来
#   en: Which of these can the machine not see?
# prompt:
#   zh: |
#     拿着金百汇那一页纸。下面六处都有毛病，教练只看**写下来的字**。哪几处它**看不出来**，只能靠人？
#
#     （提示：{{ questions_n:int }} 句里没有问到的。）
#   en: |
#     With Jinbaihui's page in hand: all six are wrong, and the coach reads only **what is written**. Which can it **not see**, so that people must?
#
#     (They are in none of its {{ questions_n:int }} questions.)
# options:
#   - id: a
#     zh: 五个目标都没有写负责人
#     en: None of the five goals has an owner
#   - id: b
#     zh: 主档里这家在{{ real_city }}，老板是{{ real_owner }}；计划写{{ plan_city }}、{{ plan_owner }}
#     en: "In the master record he is {{ real_owner }} of {{ real_city }}; the plan says {{ plan_owner }} of {{ plan_city }}"
#   - id: c
#     zh: “压春节货”的结束日期在开始之前
#     en: '"Load for New Year" ends before it starts'
#   - id: d
#     zh: 去年进货写 {{ plan_base:money }}；系统里 2025 年是 {{ sell_in_2025:money }}
#     en: "Last year's sell-in is written as {{ plan_base:money }}; the system has {{ sell_in_2025:money }} for 2025"
#   - id: e
#     zh: 月均要 {{ plan_month:money }}，比他最好的一个月还高
#     en: "{{ plan_month:money }} a month on average, above his best month ever"
#   - id: f
#     zh: 把限价改成“守住 3 元，谁先降谁没有返利”以后
#     en: The price rule, once reworded as "hold CNY 3; who cuts first loses the rebate"
# answer: [b, d, f]
# praise:
#   zh: 全对，您比机器看得远。那您自己的计划，上一次拿去跟主档和系统对，是哪一天？
#   en: All of them; you see further than the machine. When was your own plan last compared with the record and the system?
# hints:
#   - zh: 机器能比的，是同一张纸上的两处；它没有翻过别的表。
#     en: It can compare two places on the page; it has opened no other sheet.
#   - zh: 三处能，三处不能。想想换了说法那一句。
#     en: Three it can see, three it cannot. Think of the reworded sentence.
# wrong:
#   - value: [b, d]
#     say:
#       zh: 还有一处。刚才三句话的试验里，换了说法的那句怎么了？
#       en: There is one more. In the test of three sentences, what became of the reworded one?
#   - value: [b, d, e, f]
#     say:
#       zh: 最好单月就写在同一页上。机器比得了吗？
#       en: His best month stands on the same page. Can the machine compare the two?
#   - value: [a, c, e]
#     say:
#       zh: 您选的是它看得出来的吧？题目问的是哪几处看不出来？
#       en: Are these the ones that it sees? Which ones were asked for?
#   - value: [f]
#     say:
#       zh: 名字写错、去年的数写错，那页纸上跟哪里对不上？机器手里有那份主档吗？
#       en: A wrong name, a wrong figure of last year; with what on the page do they disagree? Has the machine seen the record?
# solution:
#   zh: |
#     **B、D、F。** 名字、城市、去年的数，跟纸上别处都不矛盾，只跟主档和系统矛盾；改了说法的限价，词表里没有。
#
#     A、C、E 都在纸上：空着的、前后颠倒的、两个数一比就知道的，机器一个不漏。
#
#     名字写错不是小事：这份多半是从别家抄来的。**纸上挑字交给机器，您省下来的半个小时，去对主档、去见人。**
#   en: |
#     **B, D and F.** Name, city and last year's figure contradict nothing on the page, only the record and the system; the reworded price rule is not in its list of words.
#
#     A, C and E are on the page: a blank, a wrong order, two figures to compare. Of those the machine misses none.
#
#     A wrong name is no trifle: this plan was probably copied from another dealer's. **Leave the words to the machine, and spend the half hour on the record and on people.**

# %% [raw] id="9.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 5
# title:
#   zh: 跟机器争：留下，但写明理由
#   en: "Argue with the machine: keep it, with a reason"
# prompt:
#   zh: |
#     金百汇的目标里有一条“春节进货额 300 万 → 300 万”。教练问：“目标和现在一样，是守住，还是忘了改？”您认为应该守住不加（库里还有 {{ closing_days:int }} 天的货）。
#
#     写一句**留下它的理由**：留、因为哪个数（带来源）、什么情况下就改、哪天谁再看。
#   en: |
#     One of Jinbaihui's goals is "New Year sell-in 3 m → 3 m". The coach asks: "Target equals today: holding, or forgotten?" You think it must hold (there are {{ closing_days:int }} days in the warehouse).
#
#     Write **why you keep it**: keep, because of which figure (with source), in which case you change it, who looks again on which day.
# hints:
#   - zh: 不是“我有经验”，是一个数加一个来源。
#     en: Not "in my experience", but a figure and its source.
#   - zh: 写上“要是……就改”，这句话才收得回来。
#     en: With "if ... we change it" you can still go back.
# rules:
#   - avoid:
#       zh: "凭经验|我的经验|历来|一直都是|都这么|领导要求|总部要求|感觉"
#       en: "in my experience|always been|always did|everybody does|head office wants|the boss wants|i feel"
#     say:
#       zh: 这是资格，还是理由？换一个没经验的人来看，他凭哪个数信您？
#       en: Is that seniority, or a reason? By which figure would a newcomer believe you?
#   - find:
#       zh: "留|守住|守平|不改|不加|维持|保持|持平"
#       en: "\\bkeep|\\bhold|stay|unchanged|no change|not raise|do not (?:add|change|raise)"
#     say:
#       zh: 到底是留还是改？看的人一眼看得出您的决定吗？
#       en: Do you keep it or change it? Can a reader see your decision at once?
#   - find:
#       zh: "\\d+(?:\\.\\d+)?\\s*(?:天|万|%|元|箱|家|个)|[一二三四五六七八九十]+(?:个月|成|天)"
#       en: "\\d+(?:\\.\\d+)?\\s*(?:days|m\\b|k\\b|%|million|months|cases|shops|outlets|percent)|CNY\\s*\\d"
#     say:
#       zh: 因为哪个数？没有数，机器问一句，您就得再吵一遍。
#       en: Because of which figure? Without one, will you not have the same argument again?
#   - find:
#       zh: "盘点|系统|报表|台账|记录|主档|单据|表"
#       en: "count|system|report|record|ledger|sheet|stocktak"
#     say:
#       zh: 这个数从哪儿来？谁都查得到吗？
#       en: Where does this figure come from? Could anybody look it up?
#   - find:
#       zh: "如果|要是|一旦|若|除非|低于|降到|超过"
#       en: "\\bif\\b|unless|as soon as|once |below|falls? to|above"
#     say:
#       zh: 什么情况一变，您就改？没有这一句，守住和顶牛有什么两样？
#       en: What would make you change it? Without that, how does holding differ from stubbornness?
#   - find:
#       zh: "\\d+\\s*(?:月|号|日)|月底|年底|每月|每周|周[一二三四五]"
#       en: "january|february|march|april|\\bmay\\b|june|july|august|september|october|november|december|each month|every month|monday|tuesday|wednesday|thursday|friday|end of"
#     say:
#       zh: 哪天再看一次？
#       en: On which day do you look again?
#   - at_most:
#       zh: 100
#       en: 75
#     say:
#       zh: 理由要比问题长这么多吗？一句话，留得下哪三样？
#       en: Must the reason be so much longer than the question? In one sentence, which three parts stay?
# sample:
#   zh: 留，守住 300 万不加：6 月底盘点库里还有 120 天的货。要是 11 月底降到 60 天以下，再谈加；11 月 30 日李强和郑总一起盘。
#   en: "Keep it at CNY 3 m: the count at the end of June shows 120 days of stock. If it falls below 60 days by the end of November we talk again; Li Qiang and Mr Zheng count together on 30 November."
# praise:
#   zh: 决定、数、来源、改的条件、日子都有。请邻座当总监：听完批不批？他会追问哪一个数？
#   en: Decision, figure, source, condition and day are there. Let your neighbour be the director. Does he agree, and which figure does he ask about?
# wrong:
#   - value:
#       zh: 留下不改。凭经验春节前这家最多消化 300 万，一直都是这个量。
#       en: Keep it. In my experience this dealer takes 3 m before the New Year and it has always been so.
#     say:
#       zh: 这是资格，还是理由？换一个没经验的人来看，他凭哪个数信您？
#       en: Is that seniority, or a reason? By which figure would a newcomer believe you?
#   - value:
#       zh: 留下不加，因为库里货太多，盘点过了，要是卖得快就改，11 月底再看。
#       en: Keep it, there is far too much stock by the count; if it sells fast we change it, at the end of November.
#     say:
#       zh: 因为哪个数？没有数，机器问一句，您就得再吵一遍。
#       en: Because of which figure? Without one, will you not have the same argument again?
#   - value:
#       zh: 守住 300 万，库里还有 120 天的货，要是降到 60 天再谈，11 月底看。
#       en: Hold 3 m, there are 120 days in the warehouse; if it falls to 60 we talk, at the end of November.
#     say:
#       zh: 这个数从哪儿来？谁都查得到吗？
#       en: Where does this figure come from? Could anybody look it up?
#   - value:
#       zh: 留，守住 300 万：6 月底盘点库里还有 120 天的货，春节再压只会更多。
#       en: Keep it at 3 m, the count at the end of June shows 120 days of stock and more would only make it worse.
#     say:
#       zh: 什么情况一变，您就改？没有这一句，守住和顶牛有什么两样？
#       en: What would make you change it? Without that, how does holding differ from stubbornness?
# solution:
#   zh: |
#     机器只查：决定、数、来源、改的条件、日子、有没有拿资格当理由。理由对不对，人来判。
#
#     为什么要写“要是……就改”：没有条件的坚持，跟写计划的人那句“大家都这么写”是同一种东西。
#
#     这条其实还可以争：库里 {{ closing_days:int }} 天，300 万是不是都多了？**机器问对了地方，答案要人给，还可以比它问的更狠。**
#   en: |
#     The machine looks for decision, figure, source, condition, day, and for seniority in place of a reason. Whether it is a good reason people must judge.
#
#     Why "if ... we change it": to hold without a condition is the same thing as "everybody writes like that".
#
#     One may go on arguing: with {{ closing_days:int }} days in stock, is 3 m not too much already? **The machine asked in the right place. The answer is for people, and it may be harder than the question.**

# %% [markdown] id="no-jbp" lang="zh" tags=["slide"]
# ## 给谁都做联合计划，也是误区
#
# 抚州盱江副食，任务达成 {{ small_attained:percent0 }}。四道闸门：
#
# | 够大？ | 有空间？ | 愿意？ | 有能力？ |
# |---|---|---|---|
# | 我们占他 {{ small_share:percent0 }} | 当地品类 {{ small_market:money }} | {{ small_will:1 }} 分 | {{ small_skill:1 }} 分 |
#
# 老板 {{ small_age:int }} 岁，打算收手；回报率 {{ small_roi:percent0 }}。再加任务，只会亏得更快。
#
# **怎么办**：一页目标，线上订货，半年看一次，写明哪天重新分类。写得清楚的“**这家不做**”，跟好计划一样能拿满分。

# %% [markdown] id="no-jbp" lang="en" tags=["slide"]
# ## A JBP for everybody is a mistake too
#
# Xujiang in Fuzhou, {{ small_attained:percent0 }} of target. The four gates:
#
# | Enough business? | Room? | Will? | Skill? |
# |---|---|---|---|
# | we are {{ small_share:percent0 }} of his | local category {{ small_market:money }} | {{ small_will:1 }} points | {{ small_skill:1 }} points |
#
# The owner is {{ small_age:int }} and wants to stop; his return is {{ small_roi:percent0 }}. A larger target makes him lose faster.
#
# **What to do:** one page of targets, orders online, a look twice a year, and a day on which he is tiered again. A well-reasoned "**no JBP here**" earns as many marks as a good plan.

# %% [markdown] id="difficult" lang="zh" tags=["slide"]
# ## 难点：知道错在哪儿，为什么还写成那样
#
# - **奖金考进货**：先把出货和库存天数并排报上去，改考核从看得见开始
# - **时间不够**：一年只给几家做深的，其余一页纸
# - **老板不给数**：用区间加等级，C 级也写，写上谁去核
# - **坏消息不敢报**：早报的叫预警，晚报的叫事故
# - **跨部门推不动**：财务、物流各要一个名字、一个日子
#
# 每一条都问：**这里面，哪一步是我自己明天就能做的？**

# %% [markdown] id="difficult" lang="en" tags=["slide"]
# ## Difficulties: one knows better and writes it all the same
#
# - **The bonus counts sell-in:** report offtake and days of stock beside it; change begins where people can see
# - **No time:** go deep with a few, one page for the rest
# - **The owner shows no figures:** ranges with grades; write the C and who checks it
# - **Nobody likes bad news:** told early it is a warning, told late an accident
# - **Other departments do not move:** one name and one day from finance, one from logistics
#
# Ask of each: **which step of it could I take tomorrow by myself?**

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# - 您去年写的计划里，**哪一行您当时就知道做不到**？为什么还是写了？
# - 您公司哪一个指标，大家都知道已经变形了？**谁第一个开口最合适？**
# - 您敢对哪一家写“不做联合计划”？**写完先跟谁说？**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# - In last year's plan, **which line did you know could not be done?** Why was it written?
# - Which of your company's measures does everybody know to be gamed? **Who should say so first?**
# - For which dealer would you dare to write "no JBP"? **Whom do you tell first?**

# %% [raw] id="9.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 12
# title:
#   zh: 审一份计划
#   en: A plan on trial
# prompt:
#   zh: |
#     审金百汇那一页（敢的话，审组里一个人自己的计划）。检方、辩方、证人郑总、法官、书记，各拿一张角色卡。
#
#     1. 检方读两分钟，**最多告三条**：在哪一行、谁吃亏、改成什么
#     2. 辩方每条一分钟：认错当场改，或者写明理由留下
#     3. 每条准问郑总一句话
#     4. 法官逐条判：改、留（写理由）、退回
#     5. 书记运行教练，对一遍：它问了、没告的；告了、它没问的
#
#     最后全组写一句：**这份计划最要命的一处是什么，明天第一步做什么？**
#   en: |
#     Try Jinbaihui's page (or, if you dare, the plan of one of the group). Prosecution, defence, Mr Zheng as witness, judge and clerk each take a role card.
#
#     1. The prosecution reads for two minutes and brings **three charges at most**: which line, who is hurt, what instead
#     2. The defence has a minute for each: own up and mend it, or keep it with a reason
#     3. For each charge Mr Zheng may be asked one question
#     4. The judge decides on each: mend, keep (with the reason), send back
#     5. The clerk runs the coach and compares: asked but not charged, charged but not asked
#
#     Then the group writes one sentence: **what is the deadly flaw, and what is tomorrow's first step?**
# hints:
#   - zh: 三条不够用，就先告会让老板亏钱的、碰红线的、方向反了的。
#     en: If three are too few, charge first what costs the owner money, what crosses a red line, what points the wrong way.
#   - zh: 最有用的一句常常是问证人的：“您自己想要什么？”
#     en: "The most useful question is often the one to the witness: what do you want yourself?"
# sample:
#   zh: 告一：目标全是进货，库里 120 天，郑总吃亏；改成出货守平、库存降到 35 天。辩方认错，判改。告二：他净利从 64 万掉到 56 万，别的路能赚 70 万；改成先算他的钱。辩方说返利没算进去，拿不出数，判退回重算。告三：统一零售价和冲账；不听，退。问郑总：“您自己想要什么？”答：“先帮我把货卖掉。”书记：教练问了 169 句，我们没告的多半是空格；我们告了它没问的有一条：老板姓郑，写成了金总。最要命：方向反了。明天第一步：李强去盘库、拍照，先见郑总，再改数。
#   en: "Charge one: all goals are sell-in with 120 days in stock, at Mr Zheng's cost; instead offtake held and stock down to 35 days. Owned up, mend. Charge two: his net profit falls from CNY 640 k to 560 k where another way earns 700 k. The defence says the rebate is left out but has no figure: sent back. Charge three: resale price and false papers; not heard, sent back. Asked what he wants, Mr Zheng says: help me sell what I have. The clerk: 169 questions, mostly blanks we did not charge; and one of ours the coach did not ask, the owner's name is Zheng, not Jin. Deadly: the direction. Tomorrow Li Qiang counts the stock, takes photos, sees Mr Zheng, and only then changes numbers."
# praise:
#   zh: 没有标准判词。互相追三句：哪一条告的是人、不是事？辩方认错以后，谁轻松了？这份计划要是您写的，哪一条您会留着争？
#   en: "There is no standard verdict. Ask each other: which charge was against the person? Who was relieved when the defence owned up? If it were your plan, which line would you keep and argue for?"
# solution:
#   zh: |
#     没有唯一判词，评的是审法：
#
#     - 三条里有没有**方向**的（进货还是出货）、**老板的钱**的（{{ profit_before:money }} → {{ profit_after:money }}，别的路 {{ alternative_yuan:money }}）、**红线**的？只挑空格和日期，分数低。
#     - 辩方有没有一条**写明理由留下**？全认和全不认，都不像真的。
#     - 有没有人问证人“您想要什么”？
#     - 书记那张对照表，**人告了、机器没问的**有几条？有一条就值回这十二分钟。
#     - 最后那一步小不小、有没有名字、有没有日子？
#   en: |
#     There is no single verdict; look at how it was tried:
#
#     - Among the three, is there one on the **direction** (sell-in or offtake), on **his money** ({{ profit_before:money }} → {{ profit_after:money }}, another way {{ alternative_yuan:money }}), on a **red line**? Blanks and dates alone are few marks.
#     - Did the defence **keep one with a reason**? All guilty and all innocent are equally unreal.
#     - Did anybody ask the witness what he wants?
#     - In the clerk's list, how many were **charged by people and not asked by the machine**? One is worth the twelve minutes.
#     - Is the last step small, with a name and a day?

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 纸上的错交给机器，省下的时间去见人、去对账。
# 2. 四道关：最好单月、人和车、额度、现金；过不去就写从哪来。
# 3. 进货、出货、库存天数，三个一起看；成对地考。
# 4. 没批的不许愿，红线不换说法。
# 5. 敢写“先消化，再增长”，敢写“这家不做”。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Leave errors on the page to the machine; use the time to see people and compare records.
# 2. Four gates, best month, people and vans, credit, cash; if one is shut, say where it comes from.
# 3. Sell-in, offtake and days of stock together; measure in pairs.
# 4. No promise without approval, no red line in other words.
# 5. Dare to write "first sell off, then grow", and "no JBP here".
