# ---
# id: 02-jbp
# number: "2"
# order: 2
# title:
#   zh: 联合生意计划：两家人写一份计划
#   en: "The Joint Business Plan: one plan written by two"
# question:
#   zh: 华顺商贸的华总翻着您带来的计划，翻到最后一页，抬头问：“二十页我看完了，你们要卖多少，我清楚了。我的那一页在哪儿？”——您怎么答？
#   en: "Mr Hua of Huashun Trading turns the pages of your plan. At the last one he looks up: “I have read all twenty. What you want to sell is clear. Where is my page?” What do you say?"
# objectives:
#   zh:
#     - 用一句话讲清什么是联合生意计划，它和任务书、经销合同差在哪里
#     - 说出它的三个特点：合作、目标导向、数据驱动，各举一个做法
#     - 说出三个趋势：数据、智能工具、看结果，也就是看双方投入的回报
#     - 用“双方各赚多少、他的回报率降没降”判断一份计划是不是真的双赢
#     - 按“他做什么、我们做什么、各得什么”写出一条对等的承诺
#   en:
#     - say in one sentence what a Joint Business Plan is, and how it differs from a target letter and a dealer contract
#     - name its three features, with one practice each (cooperative, goal-oriented, data-driven)
#     - name its three trends (data, smart tools, results, that is, the return on what both put in)
#     - judge by both profits and by his return whether a plan is a win for both
#     - write one balanced promise as what he does, what we do and what each gets
# minutes:
#   teaching: 38
# after: ["2.1", "2.2", "2.3", "2.5", "2.6", "2.8"]
# tables: [dealers, dealer_pnl, dealer_balance, claims, sell_in, price_list, maker_costs]
# prerequisites: [01-why]
# terms: [G001, G002, G121, G122, G049, G061, G060, G011, G014, G055, G036]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
from dataclasses import replace

import pandas as pd

from jbptools.economics import DealerModel, joint_value, spend_roi

case = jbp.case()
huashun = "D001"
dealer = case.table("dealers").set_index("dealer_id").loc[huashun]
money, maker = jbp.dealer_money(case, huashun), jbp.maker_money(case, huashun)
book, tied = money.pnl, money.investment
cost_of_goods = book.cogs
today = DealerModel(
    net_sales=book.net_sales,
    gross_margin=book.gross_margin,
    rebate=book.rebate,
    operating_expense=book.operating_expense,
    stock_days=tied.stock / cost_of_goods * 365,
    receivable_days=tied.receivables / book.net_sales * 365,
    claims=tied.claims,
    prepayment=tied.prepayment,
    payables=tied.payables,
    fixed_assets=tied.fixed_assets,
)
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huashun) & (claims["settled_date"] >= "2025-07-01")]
claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()

# %% id="two-plans" tags=["figures"]
# zh: 方案一：公司要进货 +15%，市场只多卖 3%，差额进仓库；方案二：双方一起做
# en: plan one asks for 15% more sell-in where 3% more can be sold; plan two is made together
ask, market_growth = 0.15, 0.03
year_end_stock = cost_of_goods * (ask - market_growth)
average_stock = year_end_stock / 2
interest = book.finance_cost / tied.total
push = replace(
    today,
    net_sales=book.net_sales * (1 + market_growth),
    rebate=book.rebate * (1 + ask),
    operating_expense=book.operating_expense + interest * average_stock,
    stock_days=today.stock_days + average_stock / (cost_of_goods * (1 + market_growth)) * 365,
)
joint_growth, joint_days, joint_claim_days = 0.06, 22, 30
dealer_cost, maker_spend = 90_000, 60_000
joint = replace(
    today,
    net_sales=book.net_sales * (1 + joint_growth),
    rebate=book.rebate * (1 + joint_growth),
    operating_expense=book.operating_expense + dealer_cost,
    stock_days=joint_days,
    claims=tied.claims * joint_claim_days / claim_days,
)
today_profit, push_profit, joint_profit = (model.pnl.net_profit for model in (today, push, joint))
today_tied, push_tied, joint_tied = (model.investment.total for model in (today, push, joint))
today_roi, push_roi, joint_roi = (float(model.roi().value) for model in (today, push, joint))
today_days, push_days = today.stock_days, push.stock_days
push_gain, joint_gain = push_profit - today_profit, joint_profit - today_profit
push_more_tied, joint_less_tied = push_tied - today_tied, today_tied - joint_tied
joint_stock, joint_receivables = joint.investment.stock, joint.investment.receivables
joint_claims, joint_prepayment = joint.investment.claims, joint.investment.prepayment
joint_assets, joint_sales = joint.investment.fixed_assets, joint.net_sales
joint_pre_tax = joint.pnl.profit_before_tax
cash_limit = 800_000

# %% id="our-side" tags=["figures"]
# zh: 厂家每多发一元货留下多少：减生产成本、返利、运费
# en: what one more yuan of sell-in leaves with the maker after make cost, rebate and freight
unit_margin = (maker.sell_in - maker.make_cost - maker.rebate - maker.freight) / maker.sell_in
stock_fall = today.investment.stock - joint_stock
push_first = cost_of_goods * ask * unit_margin
push_second = (cost_of_goods * market_growth - year_end_stock) * unit_margin
push_two_years = push_first + push_second
joint_extra = cost_of_goods * joint_growth - stock_fall
joint_first = joint_extra * unit_margin - maker_spend
joint_second = cost_of_goods * joint_growth * unit_margin - maker_spend
joint_two_years = joint_first + joint_second
joint_gross = joint_extra * unit_margin
spent = spend_roi(joint_gross, maker_spend)
push_test = joint_value(push_gain, push_first, today_roi, push_roi, year_end_stock, cash_limit)
joint_test = joint_value(joint_gain, joint_first, today_roi, joint_roi, 0.0, cash_limit)
push_fails_n = len(push_test.failures)
joint_share = joint_test.dealer_share
next_target = maker.sell_in * (1 + ask)
sell_in_now = maker.sell_in

# %% id="documents" tags=["figures"]
sentences = {
    "words": {
        "zh": "第一页是华总的原话：“一年少压五十万，儿子两年内能独立管城区。”",
        "en": "Page one in Mr Hua's words: “Half a million less tied up; my son runs the city in two years.”",
    },
    "claims": {
        "zh": "我们：核销 30 天到账，财务周经理负责，超期当月说明原因",
        "en": "We: claims paid in 30 days, Ms Zhou of finance is responsible and explains any delay the same month",
    },
    "stop": {
        "zh": "三个月出货没有起色，双方停投，坐下来重谈",
        "en": "If offtake has not moved in three months, both stop spending and talk again",
    },
    "target": {
        "zh": "全年进货任务按月分解，完不成扣年返",
        "en": "Sell-in target for the year by month; no annual rebate if missed",
    },
    "factor": {
        "zh": "各区域按去年实绩乘统一系数上报",
        "en": "Each region reports last year's result times one factor",
    },
    "area": {
        "zh": "授权区域：金华市区，为期一年",
        "en": "Territory: the city of Jinhua, for one year",
    },
    "payment": {
        "zh": "先款后货；逾期的违约责任见附件二",
        "en": "Payment before delivery; penalties for delay in annex two",
    },
}
document_of = {
    "words": "jbp",
    "claims": "jbp",
    "stop": "jbp",
    "target": "letter",
    "factor": "letter",
    "area": "contract",
    "payment": "contract",
}


def all_in_one(placed):
    return set(placed) == set(document_of) and len(set(placed.values())) == 1


one_pile = dict.fromkeys(document_of, "jbp")

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert abs(today_roi - jbp.dealer_roi(case, huashun).value) < 1e-9, "the model is the case's dealer"
assert push_gain > joint_gain > 0 and push_roi < today_roi < joint_roi, "profit alone picks the wrong plan"
assert push_first > joint_first > 0 and push_two_years < joint_two_years, "the second year turns it"
assert push_second < 0 and year_end_stock > cash_limit and joint_less_tied > 200_000
assert joint_test.win_win and push_fails_n == 2 and 0 < joint_share < 0.5
assert dealer["owner_name"] == "华总" and 80 < claim_days < 110

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 4 | 华总的问题 | 请大家拿出去年给经销商的计划（手机里翻也行），找“他的那一页”，举手报页数 |
# | 5 | 三份文件，一句话定义 | 先让学员说定义，写在白板左边；讲完再让他们改自己那句 |
# | 0 | 练习 2.1、2.2 | 2.2 两人一组，边分边说理由 |
# | 9 | 三个特点 | 每个特点只问一句：“您公司现在做到几成？” |
# | 6 | 两份方案给华总挑，练习 2.3 | 先只亮“他多赚多少”，让大家选；再亮回报率和要压的钱，再选一次；2.3 一人按计算器，一人填 |
# | 4 | 双赢怎么验，练习 2.4 | 先问“第二年呢”，再让大家替华总选 |
# | 1 | 两种回报，练习 2.5 | 全班逐句举手 |
# | 3 | 三个趋势，练习 2.6 | 讲清“投产比”两种写法差 1 |
# | 4 | 一年怎么转，练习 2.7 | 写完念给邻座听，邻座演华总 |
# | 5° | 两人讨论 | 各说自己的一家；两天的课里留到休息时聊 |
# | 2 | 练习 2.8，收尾 | 用六问查去年的计划，复盘四问 |
#
# **还要再省时间：** 三个趋势只讲“看结果”那一个（省 2 分钟），三份文件讲完不回头改定义（省 2 分钟），2.7 写完只请两个人念（省 2 分钟）。2.4 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 4 | Mr Hua's question | Everyone opens last year's plan for a dealer (on the phone will do) and looks for "his page"; hands up with the page number |
# | 5 | Three documents, one definition | They define first, on the left of the board; afterwards they mend their own sentence |
# | 0 | Exercises 2.1 and 2.2 | 2.2 in pairs, with reasons aloud |
# | 9 | Three features | One question for each: "How far is your company today?" |
# | 6 | Two plans for Mr Hua, exercise 2.3 | Show only his extra profit and let them choose; then his return and the money needed, and choose again; in 2.3 one calculates, one types |
# | 4 | Testing the win-win, exercise 2.4 | First ask about the second year, then let them choose for Mr Hua |
# | 1 | Two returns, exercise 2.5 | Hands up for each sentence |
# | 3 | Three trends, exercise 2.6 | Make plain that two ways of writing the return on spend differ by 1 |
# | 4 | The year's clock, exercise 2.7 | Read to the neighbour, who plays Mr Hua |
# | 5° | In pairs | About dealers of their own; in the two days during a break |
# | 2 | Exercise 2.8, close | Six questions to last year's plan; four debrief questions |
#
# **To save still more:** only the trend towards results (2 minutes), no second round on their definitions (2), two people instead of all read 2.7 aloud (2). Keep 2.4.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开场多半没人找得到“他的那一页”。别批评，说：“我们练的就是这一页。”
# - 定义只抓四个动词：一起**写**、一起**投**、一起**签**、一起**看**。少一个都不算。
# - 两份方案是本课的高潮。方案一华总多赚 {{ push_gain:money }}，方案二只多赚 {{ joint_gain:money }}，先让大家选方案一，再问：“这钱是拿多少本钱赚的？”
# - 方案里的假设（公司要 {{ ask:percent0 }}、市场能多卖 {{ market_growth:percent0 }}、方案二多卖 {{ joint_growth:percent0 }}）是课堂设定，写在屏幕上，欢迎学员改。改了数，结论会不会变，才是好讨论。
# - 方案二第一年我们少发了一截货（库存降下来那部分）。一定要讲出来：**降库存的钱，有一部分是从我们的发货里出的**。瞒着销售总监，这计划第一个月就会被推翻。
# - 双赢的四个条件是本课自己定的，可以争。“各自的备选方案”这里先按零算，真谈的时候要问。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Mostly nobody finds "his page". No blame: “This page is what we practise.”
# - Keep four verbs of the definition: **write**, **invest**, **sign** and **look** together. Miss one and it is something else.
# - The two plans are the heart of the lesson. Plan one brings Mr Hua {{ push_gain:money }} more, plan two only {{ joint_gain:money }}. Let them choose plan one, then ask how much money it takes.
# - The assumptions (the company asks for {{ ask:percent0 }}, the market takes {{ market_growth:percent0 }}, plan two sells {{ joint_growth:percent0 }} more) are set for the class and stand on the screen. Let them change one: whether the conclusion holds is a good discussion.
# - In plan two we ship less in the first year by what his stock falls. Say it openly: **part of his freed money comes out of our shipments.** Hide it from the sales director and the plan dies in month one.
# - The four conditions of a win for both are the course's own, open to argument. Each side's alternative is set to nothing here; in a real talk, ask for it.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “方案一我们今年多赚 {{ push_first:money }}，凭什么不要？” | 明年呢？两年合起来，哪个多？（{{ push_two_years:money }} 对 {{ joint_two_years:money }}） |
# | “任务是死的，没法一起定。” | 总数是死的，怎么做出来、双方各投什么，也是死的吗？ |
# | “给老板看我们赚多少？不行。” | 不用给他看账本。可他的那一页，您算得出来吗？ |
# | “我有两百家经销商，哪有空写？” | 谁说两百家都写？第 3 课就是挑谁写、写多深。 |
# | “智能工具以后自动写计划就行了。” | 它能替华总点头吗？能替您还费用吗？ |
# | “方案二的蛋糕，华总只分到 {{ joint_share:percent0 }}，这也叫双赢？” | 问得好。一边是我们没扣总部费用的贡献，一边是他税后的净利，两把尺子能直接比吗？他另外松出的 {{ joint_less_tied:money }} 算不算？要是还嫌少，该谈哪一条？ |
# | “他的备选方案我怎么知道？” | 您问过吗？他别的品牌一年赚多少，他比谁都清楚。 |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "Plan one brings us {{ push_first:money }} this year. Why not?" | And next year? Which is more over two years? ({{ push_two_years:money }} against {{ joint_two_years:money }}) |
# | "The target is fixed, there is nothing to plan together." | The total is fixed. Are the way there and what each side puts in fixed as well? |
# | "Show the owner what we earn? Never." | You need not open our books. But can you work out his page? |
# | "I have two hundred dealers, who has the time?" | Who said two hundred? Lesson 3 chooses with whom, and how deep. |
# | "Smart tools will soon write the plan." | Can a tool nod for Mr Hua? Can it pay his claims? |
# | "Mr Hua gets only {{ joint_share:percent0 }} of plan two's pie. A win for both?" | A good question. Ours is contribution before head-office cost, his is profit after tax: one measure? Does the {{ joint_less_tied:money }} set free count? If it is still too little, which line would you talk about? |
# | "How should I know his alternative?" | Did you ask? He knows to the yuan what his other brands bring. |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：第二次看到方案一的回报率时，您心里什么滋味？
# 2. **责任**：去年那份计划没有“他的那一页”，是谁没写？是不会算，还是没想过？
# 3. **结构**：公司的年度流程里，经销商什么时候第一次开口？在定数之前还是之后？
# 4. **现实**：您那家经销商，他的第一页会写哪三样？您是听他说的，还是替他想的？
#
# ### 常见错误
#
# 只看利润额不看压的钱；把促销排期当联合生意计划；把厂家的投产比当经销商的回报率；承诺只写对方的；忘了写什么情况下停。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** how did it feel to see plan one's return the second time round?
# 2. **Blame:** last year's plan had no page of his. Who did not write it: could we not, or did we not think of it?
# 3. **Structure:** when in your yearly process does the dealer speak first, before the number or after it?
# 4. **Real life:** which three things would stand on your dealer's page one? Did he say them, or did you think them for him?
#
# ### Typical mistakes
#
# Looking at profit without the money tied up; a promotion calendar called a Joint Business Plan; the maker's return on spend taken for the dealer's return; promises of one side only; no stop rule.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人（厂家、老板、管钱的老板娘），2.4 由“老板娘”先问压多少钱。
# - **12 人**：三组各 4 人，2.7 写完在组间传阅，每人用红笔圈出“他得什么”。
# - **24 人**：六组各 4 人，两位培训师；2.8 每组只报一条最难看的，贴墙。
# - **没有投影**：白板写三行（现在、方案一、方案二）× 四列（净利、压的钱、回报率、库存天数），一格一格亮。
# - **没有网络**：全部在本机运行；两份方案的表可以提前打印。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3 (maker, owner, the wife who keeps the purse); in 2.4 she asks first how much money it takes.
# - **12 people:** three groups of 4; sheets of 2.7 go round, everyone circles what he gets.
# - **24 people:** six groups of 4, two trainers; in 2.8 each group reports only its weakest point, on the wall.
# - **No projector:** three rows on the board (today, plan one, plan two) by four columns (profit, money tied up, return, days of stock), uncovered cell by cell.
# - **No network:** everything runs on this machine; print the table of both plans beforehand.

# %% [markdown] id="trainer-paper" lang="zh" tags=["trainer"]
# ### 可打印：角色卡（2.4 用，两人演）
#
# > **华总**：48 岁，自己做起来的。压在我们生意上 {{ today_tied:money }}，一年净赚 {{ today_profit:money }}。您信数，不信话。底线：最多再拿 {{ cash_limit:money }}。对方报“多赚多少”，您就问：“要我拿多少钱？”对方报得出回报率，您就问：“{{ joint_claim_days:int }} 天核销，谁说了算？”答不上来，您说：“那你先回去问清楚。”
# >
# > **张姐（管钱）**：您只关心哪天要掏钱、哪天回来。每听到一个承诺就问一句：“写在哪儿？超期了找谁？”
#
# ### 可打印：三列表（2.7）和六问表（2.8）
#
# | 他做什么 | 我们做什么 | 各得什么 | 从哪天、到哪天看 | 什么情况下停 |
# |---|---|---|---|---|
# | | | | | |
# | | | | | |
#
# | 六问 | 0 / 1 / 2 | 证据（第几页、哪一句） |
# |---|---|---|
# | 1 他的目标、他的原话 | | |
# | 2 数一起算、拆得开 | | |
# | 3 我们的承诺有人、有日期 | | |
# | 4 双方的利润、他的回报率 | | |
# | 5 哪天回顾、谁来 | | |
# | 6 什么情况下停 | | |

# %% [markdown] id="trainer-paper" lang="en" tags=["trainer"]
# ### To print: role cards (2.4, for two)
#
# > **Mr Hua:** 48, built it himself. {{ today_tied:money }} tied up in our business, {{ today_profit:money }} profit a year. You trust figures, not words. Your limit: {{ cash_limit:money }} more at most. If they say how much more you earn, ask how much money it takes. If they know your return, ask: “Claims in {{ joint_claim_days:int }} days, who decides that?” If they cannot answer: “Then go back and find out.”
# >
# > **Ms Zhang (the purse):** you care only on which day money goes out and on which it comes back. After each promise you ask: “Where does it stand, and whom do I call if it is late?”
#
# ### To print: three columns (2.7) and six questions (2.8)
#
# | He does | We do | Each gets | From when, looked at when | When we stop |
# |---|---|---|---|---|
# | | | | | |
# | | | | | |
#
# | Six questions | 0 / 1 / 2 | Evidence (page, sentence) |
# |---|---|---|
# | 1 His goals, his words | | |
# | 2 Number worked out together, can be taken apart | | |
# | 3 Our promises with person and date | | |
# | 4 Both profits, his return | | |
# | 5 Review days, people | | |
# | 6 Stop rule | | |

# %% [markdown] id="three-papers" lang="zh" tags=["slide"]
# ## 三份文件，别拿错
#
# | | 任务书 | 经销合同 | 联合生意计划 |
# |---|---|---|---|
# | 谁写 | 我们 | 双方法务 | **双方一起** |
# | 回答什么 | 要卖多少 | 权利和违约 | **怎么一起赚到、各做什么** |
# | 谁有承诺 | 他 | 双方（出事才翻） | **双方，按月查** |
# | 他的利润 | 不提 | 不提 | **在第一页** |
# | 什么时候再打开 | 年底算账 | 打官司 | **每次回顾** |

# %% [markdown] id="three-papers" lang="en" tags=["slide"]
# ## Three papers, not to be mixed up
#
# | | Target letter | Dealer contract | Joint Business Plan |
# |---|---|---|---|
# | Written by | us | both sides' lawyers | **both together** |
# | Answers | how much to sell | rights and penalties | **how both earn it, who does what** |
# | Who promises | he | both, read in a dispute | **both, checked monthly** |
# | His profit | not there | not there | **on page one** |
# | Opened again | at year end | in court | **at every review** |

# %% [markdown] id="what-is" lang="zh" tags=["slide"]
# ## 一句话：什么是联合生意计划
#
# > 厂家和经销商，为了一段时间里的**共同生意**，**一起写、一起投、一起签、一起定期看**的一份计划。
#
# 英文 Joint Business Plan，简称 JBP。下面再分出一张短周期的执行清单，叫联合行动计划。
#
# **注意：** 公开资料没有统一定义。有的把促销排期叫 JBP，有的把供货协议叫 JBP。**不看名字，看四个动词齐不齐。**

# %% [markdown] id="what-is" lang="en" tags=["slide"]
# ## In one sentence: what a Joint Business Plan is
#
# > A plan for the **business of both** over a period that maker and dealer **write, invest in, sign and review together**.
#
# JBP for short. A short-cycle list of actions under it is called a Joint Action Plan.
#
# **Careful:** there is no agreed definition in public. Some call a promotion calendar a JBP, some a trading agreement. **Look for the four verbs, not for the name.**

# %% [raw] id="2.1" tags=["exercise"]
# kind: choice
# purpose: recall
# minutes: 3
# title:
#   zh: 哪一份才是
#   en: Which one is it?
# prompt:
#   zh: 下面四份文件，哪一份最接近联合生意计划？
#   en: Which of these four papers comes closest to a Joint Business Plan?
# options:
#   - id: a
#     zh: 全年促销排期，市场部做得很漂亮，发给经销商照办
#     en: A handsome promotion calendar by marketing, sent to the dealer to carry out
#   - id: b
#     zh: 一页纸：老板的目标、双方各做什么、各得什么、每月哪天看，两边都签了字
#     en: "One page: the owner's goals, what each side does and gets, the review days, signed by both"
#   - id: c
#     zh: 经销合同的补充协议，写明任务、返利和违约
#     en: An annex to the contract with target, rebate and penalties
#   - id: d
#     zh: 一份四十页的市场分析，附增长目标，老板收到了
#     en: Forty pages of market analysis with a growth target, received by the owner
# answer: b
# praise:
#   zh: 对，长短不重要。您去年那份，四个动词里缺的是哪一个？
#   en: Yes, length does not matter. Which of the four verbs did your last one lack?
# hints:
#   - zh: 四个动词过一遍：一起写、一起投、一起签、一起看。
#     en: "Go through the four verbs: write, invest, sign, look together."
#   - zh: 哪一份里看得到老板要什么、我们要做什么？
#     en: In which one can you see what the owner wants and what we must do?
# wrong:
#   - value: a
#     say:
#       zh: 促销排期里，老板的利润和我们的责任写在哪一页？
#       en: On which page of the calendar do his profit and our duties stand?
#   - value: c
#     say:
#       zh: 这份文件什么时候会被再打开？是每月回顾，还是出了事？
#       en: When will this paper be opened again, at the monthly review, or after trouble?
#   - value: d
#     say:
#       zh: 老板“收到了”，和老板参与写了、签了，是一回事吗？
#       en: Is "received by the owner" the same as written with him and signed by him?
# solution:
#   zh: |
#     **B。** 一页纸也可以是联合生意计划，四十页也可以不是。判断只看四个动词：**一起写**（有老板的目标）、**一起投**（双方各做什么）、**一起签**、**一起看**（哪天回顾）。
#
#     A 缺“一起写”，C 缺“一起看”，D 缺了三个。名字叫什么不要紧。
#   en: |
#     **B.** One page can be a Joint Business Plan, forty pages can fail to be. Only the four verbs count: **written together** (his goals), **invested together** (what each does), **signed together**, **looked at together** (review days).
#
#     A was not written together, C will not be looked at together, D lacks three of the four. The name does not matter.

# %% [raw] id="2.2" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 5
# title:
#   zh: 七句话，各回各的文件
#   en: Seven sentences, each to its paper
# prompt:
#   zh: 下面七句话从三份文件里剪下来，弄混了。请放回**最该在**的那一份。
#   en: Seven sentences were cut out of three papers and mixed up. Put each where it **belongs most**.
# options:
#   - id: jbp
#     zh: 联合生意计划
#     en: Joint Business Plan
#   - id: letter
#     zh: 任务书
#     en: Target letter
#   - id: contract
#     zh: 经销合同
#     en: Dealer contract
# items: sentences
# answer_code: document_of
# praise:
#   zh: 全对。您公司现在的年度文件里，哪一堆最厚？
#   en: All in place. Which pile is the thickest in your company's yearly papers?
# hints:
#   - zh: 每句问：谁的承诺？什么时候再打开？
#     en: "Ask of each: whose promise is it, and when is it opened again?"
#   - zh: 有我们的责任人和期限、有他的原话、有停止条件的，只会在一份文件里。
#     en: Our own person in charge, his own words, a stop rule stand in one kind of paper only.
# wrong:
#   - code: all_in_one
#     example: one_pile
#     say:
#       zh: 七句都放进一份了。“完不成扣年返”，是一起写出来的吗？
#       en: All seven in one pile. Was "no annual rebate if missed" written together?
#   - value: {claims: contract}
#     say:
#       zh: 合同里常写“按公司流程核销”。写到谁负责、超期当月说明，是出了事才翻，还是每月要查的？
#       en: Contracts tend to say "settled by company procedure". A person in charge and a monthly account of delays, is that for a dispute or for every month?
#   - value: {stop: contract}
#     say:
#       zh: “停投、重谈”是罚谁吗？还是双方都不想再白花钱？
#       en: Does "stop and talk again" punish anybody, or does it spare both from wasting money?
#   - value: {target: jbp}
#     say:
#       zh: 这一句里，只有谁的承诺？我们做什么写在哪里？
#       en: Whose promise alone stands in this sentence? Where does it say what we do?
#   - value: {words: letter}
#     say:
#       zh: 任务书是谁写给谁的？里面会有老板自己想要什么吗？
#       en: Who writes a target letter, to whom? Would it hold what the owner himself wants?
# solution:
#   zh: |
#     - **联合生意计划**：老板的原话、我们的核销承诺、停止条件——双方的目标、双方的责任、双方都能喊停。
#     - **任务书**：任务分解、统一系数——只有他的承诺，只答“要卖多少”。
#     - **经销合同**：区域、付款和违约——出了事才打开。
#
#     三份都要有，别让任务书冒充计划：只查他、不查自己的那一份，他一看就懂。
#   en: |
#     - **Joint Business Plan:** the owner's words, our promise on claims, the stop rule; goals of both, duties of both, and either may call a halt.
#     - **Target letter:** the split target, the one factor; only his promise, only "how much to sell".
#     - **Dealer contract:** territory, payment, penalties; opened when there is trouble.
#
#     All three have their place. But do not let a target letter pass for a plan: he sees at once which paper checks only him.

# %% id="answer-2.2" exercise="2.2" tags=["exercise"]
# zh: sentences 里是七句话的编号；给每个编号填 "jbp"、"letter" 或 "contract"
# en: sentences holds the seven keys; give each "jbp", "letter" or "contract"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["words", "claims", "stop"], "jbp")
answer |= dict.fromkeys(["target", "factor"], "letter")
answer |= dict.fromkeys(["area", "payment"], "contract")
### END SOLUTION

# %% [markdown] id="cooperative" lang="zh" tags=["slide"]
# ## 特点一：合作——一张三列的表
#
# | 华总做什么 | 我们做什么 | 各得什么 |
# |---|---|---|
# | 加一条专线，一周两送 | 半年内承担一部分车辆费用 | 他：少压货；我们：少断货 |
# | 每周五报盘点数 | {{ joint_claim_days:int }} 天内核销 | 他：钱回得快；我们：看得见库存 |
# | 大店进齐必备品 | 派人一起谈进场 | 双方：多卖，他的回报不降 |
#
# **左边有一行，右边就要有一行。** 只有左边的，是任务书。

# %% [markdown] id="cooperative" lang="en" tags=["slide"]
# ## Feature one: cooperative, in three columns
#
# | What Mr Hua does | What we do | What each gets |
# |---|---|---|
# | a dedicated route, two deliveries a week | part of the van's cost for half a year | he: less stock; we: fewer empty shelves |
# | stock count every Friday | claims paid in {{ joint_claim_days:int }} days | he: money sooner; we: a view of stock |
# | full must-stock list in large shops | our people join the listing talks | both: more sales, his return not lower |
#
# **A line on the left needs a line on the right.** Only a left column is a target letter.

# %% [markdown] id="goal-oriented" lang="zh" tags=["slide"]
# ## 特点二：目标导向——数从事情里长出来
#
# - 先定**双方想赢成什么样**，再定几个数证明赢了
# - 目标至少有一个是**他的**：利润、回报率、少压的钱
# - 增长要拆得开：几家店 × 每家多少 × 有几成把握，加起来才是目标
# - “总部说要 {{ ask:percent0 }}”不是依据，是起点：**差的那一截，靠哪几件事补？**

# %% [markdown] id="goal-oriented" lang="en" tags=["slide"]
# ## Feature two: goal-oriented, and the number grows out of the work
#
# - First **what both want to win**, then the few numbers that prove it
# - At least one goal is **his**: profit, return, less money tied up
# - Growth can be taken apart: so many shops, so much each, so likely; the sum is the goal
# - "Head office wants {{ ask:percent0 }}" is no evidence but a start: **which pieces of work close the gap?**

# %% [markdown] id="data-driven" lang="zh" tags=["slide"]
# ## 特点三：数据驱动——每个数要说得出来路
#
# | 等级 | 来路 | 例子 |
# |---|---|---|
# | **A** | 双方一起点过，或系统导出 | 一起盘的库存、系统里的出货 |
# | **B** | 有凭证 | 合同、发票、登记表 |
# | **C** | 记忆、听说 | “市场反映需求大” |
#
# C 级可以写，不能用来定目标。**数据帮我们看清生意，不替我们看人。**
#
# （A、B、C 是本课自己的约定。）

# %% [markdown] id="data-driven" lang="en" tags=["slide"]
# ## Feature three: data-driven, each figure with its origin
#
# | Grade | Origin | Example |
# |---|---|---|
# | **A** | counted together, or from a system | stock counted by both, offtake from the system |
# | **B** | a document | contract, invoice, register |
# | **C** | memory, hearsay | "the market says demand is high" |
#
# C may stand in the plan, but no goal rests on it. **Data let us see the business; they do not see people for us.**
#
# (The grades are this course's own.)

# %% [markdown] id="two-offers" lang="zh" tags=["slide"]
# ## 案例：两份方案，给华总挑
#
# 公司要求明年进货 +{{ ask:percent0 }}。同类市场的自然增长约 {{ market_growth:percent0 }}。
#
# - **方案一（照旧）**：任务 +{{ ask:percent0 }}，卖不掉的先放他仓库，返利照给
# - **方案二（一起做）**：他加专线（一年 {{ dealer_cost:money }}），我们出 {{ maker_spend:money }}，核销从 {{ claim_days:int }} 天改到 {{ joint_claim_days:int }} 天；库存 {{ today_days:int }} 天降到 {{ joint_days:int }} 天，多卖 {{ joint_growth:percent0 }}
#
# 华总的底线：**最多再拿 {{ cash_limit:money }}**。您猜他选哪个？

# %% [markdown] id="two-offers" lang="en" tags=["slide"]
# ## The case: two plans for Mr Hua to choose from
#
# The company asks for +{{ ask:percent0 }} sell-in. Such markets grow by some {{ market_growth:percent0 }} on their own.
#
# - **Plan one (as ever):** target +{{ ask:percent0 }}; what does not sell stays in his warehouse; rebate as usual
# - **Plan two (together):** he adds a route ({{ dealer_cost:money }} a year), we put in {{ maker_spend:money }} and cut claims from {{ claim_days:int }} to {{ joint_claim_days:int }} days; stock falls from {{ today_days:int }} to {{ joint_days:int }} days, sales grow {{ joint_growth:percent0 }}
#
# His limit: **{{ cash_limit:money }} more at most.** Which will he take?

# %% [markdown] id="his-choice" lang="zh" tags=["slide"]
# ## 只看利润，会选错
#
# 方案一多赚 {{ push_gain:money }}，方案二多赚 {{ joint_gain:money }}。好像该选一？
#
# 可是方案一要他平均多压 **{{ push_more_tied:money }}**，年底仓里多出 {{ year_end_stock:money }} 的货；方案二反而**放出 {{ joint_less_tied:money }}**。
#
# 老板看的是：**拿多少钱，赚多少钱。**

# %% [markdown] id="his-choice" lang="en" tags=["slide"]
# ## Profit alone picks the wrong plan
#
# Plan one brings him {{ push_gain:money }} more, plan two {{ joint_gain:money }}. So plan one?
#
# But plan one ties up **{{ push_more_tied:money }}** more on average, with {{ year_end_stock:money }} more goods in the warehouse at year end. Plan two **sets {{ joint_less_tied:money }} free**.
#
# An owner asks: **how much money in, how much money out?**

# %% id="roi-chart" tags=["subslide"]
from jbptools.charts import bars
from jbptools.words import current_language

language = current_language()
titles = {
    "zh": "华总的投资回报率（税后净利 ÷ 全部投入）",
    "en": "Mr Hua's return on investment (net profit after tax / all money put in)",
}
plans = {
    "zh": ["现在", "方案一：照旧", "方案二：一起做"],
    "en": ["Today", "Plan one: as ever", "Plan two: together"],
}
returns = pd.Series([today_roi, push_roi, joint_roi], index=plans[language])
bars(returns, title=titles[language], unit="percent", highlight=[plans[language][2]])

# %% id="both-plans" tags=["compare", "subslide"]
from jbptools.words import form

rows = {
    "zh": ["净利", "压在我们生意上的钱", "投资回报率", "库存天数"],
    "en": ["Net profit", "Money tied up in our business", "Return on investment", "Days of stock"],
}
specs = ["money", "money", "percent", "int"]
columns = [
    (today_profit, today_tied, today_roi, today_days),
    (push_profit, push_tied, push_roi, push_days),
    (joint_profit, joint_tied, joint_roi, joint_days),
]
shown = {
    plan: [form(value, spec, language) for value, spec in zip(column, specs, strict=True)]
    for plan, column in zip(plans[language], columns, strict=True)
}
pd.DataFrame(shown, index=rows[language])

# %% [raw] id="2.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: percent
# absolute: 0.002
# title:
#   zh: 替华总算他的那一页
#   en: Work out Mr Hua's page
# prompt:
#   zh: |
#     按方案二，华总一年税后净利 **{{ joint_profit:money }}**（税前 {{ joint_pre_tax:money }}），销售额 {{ joint_sales:money }}。他平均压着的钱：
#
#     | 库存 | 应收 | 应付 | 垫付 | 预付 | 固定资产净值 |
#     |--:|--:|--:|--:|--:|--:|
#     | {{ joint_stock:money }} | {{ joint_receivables:money }} | 0 | {{ joint_claims:money }} | {{ joint_prepayment:money }} | {{ joint_assets:money }} |
#
#     按本课的全口径（税后净利 ÷ 全部投入），他的投资回报率是多少？
#   en: |
#     Under plan two Mr Hua's net profit after tax is **{{ joint_profit:money }}** a year ({{ joint_pre_tax:money }} before tax) on sales of {{ joint_sales:money }}. His money tied up, on average:
#
#     | Stock | Receivables | Payables | Claims | Prepayment | Net fixed assets |
#     |--:|--:|--:|--:|--:|--:|
#     | {{ joint_stock:money }} | {{ joint_receivables:money }} | 0 | {{ joint_claims:money }} | {{ joint_prepayment:money }} | {{ joint_assets:money }} |
#
#     By the course's full definition (net profit after tax / all money put in), what is his return?
# answer_code: answer
# praise:
#   zh: 对。这个数放在计划第几页？用他的话，您怎么念给他听？
#   en: Right. On which page of the plan does it stand, and how would you say it in his words?
# hints:
#   - zh: 分母是他压着的所有钱：库存 + 应收 − 应付 + 垫付 + 预付 + 固定资产净值。
#     en: "Below the line stands all his money: stock + receivables − payables + claims + prepayment + net fixed assets."
#   - zh: 分母加起来是 {{ joint_tied:money }}。分子用税后的。
#     en: It adds up to {{ joint_tied:money }}. Above the line take the profit after tax.
# wrong:
#   - code: joint_profit / joint_sales
#     say:
#       zh: 您除的是销售额，那是净利率。老板压了多少钱，在您的算法里起作用了吗？
#       en: You divided by sales, which gives the net margin. Where does the money he has tied up come in?
#   - code: joint_pre_tax / joint_tied
#     say:
#       zh: 分子用了税前利润。题目的口径是税前还是税后？
#       en: You took profit before tax. Which one does the definition ask for?
#   - code: joint_profit / (joint_stock + joint_receivables)
#     say:
#       zh: 只放了库存和应收。垫的费用、预付的货款、他的车，是不是他的钱？
#       en: Only stock and receivables are in. Are his claims, his prepayment and his vans not his money?
#   - code: joint_profit / today_tied
#     say:
#       zh: 您用了现在的投入。方案二里，库存和垫付变了没有？
#       en: You took today's investment. Have stock and claims not changed under plan two?
# solution:
#   zh: |
#     1. 全部投入：{{ joint_stock:money }} + {{ joint_receivables:money }} − 0 + {{ joint_claims:money }} + {{ joint_prepayment:money }} + {{ joint_assets:money }} = {{ joint_tied:money }}
#     2. 回报率：{{ joint_profit:money }} ÷ {{ joint_tied:money }} = **{{ answer:percent }}**，现在是 {{ today_roi:percent }}
#
#     为什么要除以全部投入：老板每一分压着的钱都可以拿去做别的。少算一样，回报率就虚高一截，他一对自己的账就不信您了。
#   en: |
#     1. All money put in: {{ joint_stock:money }} + {{ joint_receivables:money }} − 0 + {{ joint_claims:money }} + {{ joint_prepayment:money }} + {{ joint_assets:money }} = {{ joint_tied:money }}
#     2. Return: {{ joint_profit:money }} / {{ joint_tied:money }} = **{{ answer:percent }}**, against {{ today_roi:percent }} today
#
#     Why all of it: each yuan tied up could work elsewhere. Leave one part out and the return looks better than it is; he checks it against his own books and stops believing you.

# %% id="answer-2.3" exercise="2.3" tags=["exercise"]
# zh: joint_profit 是税后净利；joint_stock、joint_receivables、joint_claims、joint_prepayment、joint_assets 是五样投入
# en: joint_profit is net profit after tax; joint_stock, joint_receivables, joint_claims, joint_prepayment and joint_assets are the money put in
answer = None
### BEGIN SOLUTION
put_in = joint_stock + joint_receivables + joint_claims + joint_prepayment + joint_assets
answer = joint_profit / put_in
### END SOLUTION

# %% [markdown] id="win-win" lang="zh" tags=["slide"]
# ## 是不是真双赢：四句话验一验
#
# 1. **他**赚的，多过他去做别的（备选方案）
# 2. **我们**赚的，多过我们去做别的
# 3. 他的**回报率不降**
# 4. 最缺钱的那个月，他**拿得出**
#
# 方案一倒在第 3、第 4 句；方案二四句都过。少一句，签了也做不长。
#
# （这四条是本课定的，备选方案要去问，不能替他填零。）

# %% [markdown] id="win-win" lang="en" tags=["slide"]
# ## A win for both? Four sentences test it
#
# 1. **He** gains more than from doing something else (his alternative)
# 2. **We** gain more than from doing something else
# 3. His **return does not fall**
# 4. In the tightest month he **has the cash**
#
# Plan one fails the third and the fourth; plan two passes all. Miss one, and the signature will not last.
#
# (The four are this course's own. Ask for the alternatives; do not fill in a zero for him.)

# %% id="tests"
for plan, test in zip(plans[language][1:], (push_test, joint_test), strict=True):
    print(plan, "→", " ".join(failure.say() for failure in test.failures) or "✓")

# %% [markdown] id="second-year" lang="zh" tags=["slide"]
# ## 我们自己呢？看两年
#
# | 我们多赚的（贡献利润） | 第一年 | 第二年 | 两年合计 |
# |---|--:|--:|--:|
# | 方案一：照旧 | {{ push_first:money }} | {{ push_second:money }} | **{{ push_two_years:money }}** |
# | 方案二：一起做 | {{ joint_first:money }} | {{ joint_second:money }} | **{{ joint_two_years:money }}** |
#
# 方案一第二年要还账：先卖掉仓里那批货，他就少进这么多。
#
# 方案二第一年也有代价：**他降库存，就是我们少发货。** 这句话要事先跟公司讲明。

# %% [markdown] id="second-year" lang="en" tags=["slide"]
# ## And we? Look at two years
#
# | What we gain (contribution) | Year one | Year two | Both years |
# |---|--:|--:|--:|
# | Plan one: as ever | {{ push_first:money }} | {{ push_second:money }} | **{{ push_two_years:money }}** |
# | Plan two: together | {{ joint_first:money }} | {{ joint_second:money }} | **{{ joint_two_years:money }}** |
#
# Plan one pays back in year two: he sells those goods first and orders that much less.
#
# Plan two has a price in year one: **when his stock falls, we ship less.** Tell your company so beforehand.

# %% [raw] id="2.4" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 5
# title:
#   zh: 华总签哪一份，凭什么
#   en: Which plan does Mr Hua sign, on what evidence?
# prompt:
#   zh: |
#     | | 他多赚 | 平均多压的钱 | 回报率（现在 {{ today_roi:percent }}） |
#     |---|--:|--:|--:|
#     | 方案一 | {{ push_gain:money }} | {{ push_more_tied:money }} | {{ push_roi:percent }} |
#     | 方案二 | {{ joint_gain:money }} | 放出 {{ joint_less_tied:money }} | {{ joint_roi:percent }} |
#
#     华总说过：最多再拿 {{ cash_limit:money }}。您带哪一份去，怎么说？
#   en: |
#     | | His gain | More tied up on average | Return (today {{ today_roi:percent }}) |
#     |---|--:|--:|--:|
#     | Plan one | {{ push_gain:money }} | {{ push_more_tied:money }} | {{ push_roi:percent }} |
#     | Plan two | {{ joint_gain:money }} | {{ joint_less_tied:money }} set free | {{ joint_roi:percent }} |
#
#     Mr Hua has said: {{ cash_limit:money }} more at most. Which do you bring, with which words?
# options:
#   - id: a
#     zh: 方案一：“华总，您能多赚 {{ push_gain:money }}，比方案二多。”
#     en: "Plan one: “You gain {{ push_gain:money }}, more than with plan two.”"
#   - id: b
#     zh: 方案一加返利：多给一点返利，把回报率补回来
#     en: "Plan one with a higher rebate: a little more rebate mends the return"
#   - id: c
#     zh: 方案二：“不用您多拿钱，还松出 {{ joint_less_tied:money }}；核销 {{ joint_claim_days:int }} 天是我们的事，先看三个月。”
#     en: "Plan two: “No more money from you, {{ joint_less_tied:money }} comes free; claims in {{ joint_claim_days:int }} days are our part; let us look after three months.”"
#   - id: d
#     zh: 两份都放桌上，让他自己挑，挑哪个都行
#     en: Both on the table, let him choose, either is fine
# answer: c
# praise:
#   zh: 对。核销的日子，出门之前您先要谁点头？
#   en: Yes. Whose nod do you need for the claim days before you leave the office?
# hints:
#   - zh: 他的底线是哪一个数？哪份方案过不去？
#     en: Which figure is his limit? Which plan breaks it?
#   - zh: 方案一年底仓里多出 {{ year_end_stock:money }} 的货，谁的钱？
#     en: Plan one leaves {{ year_end_stock:money }} more goods in his warehouse at year end. Whose money is that?
# wrong:
#   - value: a
#     say:
#       zh: 他为这 {{ push_gain:money }} 要多压 {{ push_more_tied:money }}，他说的底线是多少？
#       en: For {{ push_gain:money }} he must tie up {{ push_more_tied:money }} more. What did he say was his limit?
#   - value: b
#     say:
#       zh: 返利什么时候到账？货压在仓里的那几个月，他拿什么周转？
#       en: When does the rebate arrive? What does he live on in the months when the goods stand there?
#   - value: d
#     say:
#       zh: 有一份您自己都知道过不了他的底线。放上桌，他会觉得您算过他的账吗？
#       en: You know that one of them breaks his limit. If you put it on the table, will he think that you have done his sums?
# solution:
#   zh: |
#     **C。** 方案一利润多一点，但回报率降到 {{ push_roi:percent }}，年底还要多压 {{ year_end_stock:money }}，超过他的底线；方案二回报率升到 {{ joint_roi:percent }}，还松出钱来。
#
#     说法也有讲究：先说**他的钱**，再说**我们的责任**，再给一个**看的日子**。加返利（B）治不了病：返利到得晚，货压得早，还会把价格做乱。
#   en: |
#     **C.** Plan one has a little more profit, but the return falls to {{ push_roi:percent }} and {{ year_end_stock:money }} more is tied up at year end, beyond his limit. Plan two lifts the return to {{ joint_roi:percent }} and sets money free.
#
#     The words matter too: **his money** first, then **our duty**, then **a day to look**. More rebate (B) is no cure: it arrives late, the goods come early, and prices suffer.

# %% [markdown] id="two-returns" lang="zh" tags=["slide"]
# ## 两个“回报”，分开写
#
# | | 公式 | 谁看 |
# |---|---|---|
# | **经销商投资回报率** | 他的税后净利 ÷ 他压着的全部钱（%/年） | 老板 |
# | **费用投产比** | 我们的增量利润 ÷ 我们花的钱（倍） | 厂家 |
#
# **注意：** 投产比有两种写法。“利润 ÷ 花费”，1 才保本；“（利润 − 花费）÷ 花费”，0 保本。同一件事，差 1。
#
# 有的讲义拿“厂家支持”当成本，算出来叫经销商 ROI。**那是我们的账，不是他的账。**

# %% [markdown] id="two-returns" lang="en" tags=["slide"]
# ## Two "returns", kept apart
#
# | | Formula | Who looks at it |
# |---|---|---|
# | **Dealer ROI** | his net profit after tax / all his money tied up (% a year) | the owner |
# | **Return on spend** | our incremental profit / what we spent (times) | the maker |
#
# **Careful:** the second is written in two ways. Profit / spend breaks even at 1; (profit − spend) / spend breaks even at 0. The same thing, 1 apart.
#
# Some course texts put the maker's support below the line and call it dealer ROI. **That is our account, not his.**

# %% [raw] id="2.5" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 5
# title:
#   zh: 一页讲义，四句话
#   en: Four sentences from a handout
# prompt:
#   zh: 下面四句话抄自一份讲义。哪几句**有错**？
#   en: Four sentences from a handout. Which of them are **wrong**?
# options:
#   - id: a
#     zh: “经销商投资回报率 = 经销商的净利 ÷ 厂家投入的费用。”
#     en: "“Dealer ROI = the dealer's net profit / the money the maker spends.”"
#   - id: b
#     zh: “只要两边的利润都增加，就一定是双赢。”
#     en: "“If both profits rise, it is always a win for both.”"
#   - id: c
#     zh: “计划里要写清楚：什么情况下双方停下来重谈。”
#     en: "“The plan says in which case both stop and talk again.”"
#   - id: d
#     zh: “联合生意计划就是把年度任务写进合同，由经销商签字确认。”
#     en: "“A Joint Business Plan means to write the yearly target into the contract and have the dealer sign.”"
# answer: [a, b, d]
# hints:
#   - zh: 第一句看分母：谁的利润，除以谁的钱？
#     en: "First sentence: whose profit, divided by whose money?"
#   - zh: 第二句拿方案一去试：两边的利润都涨了，回报率呢？
#     en: "Second sentence: try it on plan one. Both profits rise, and the return?"
# wrong:
#   - value: [a, d]
#     say:
#       zh: 再看第二句。方案一里，华总多赚 {{ push_gain:money }}，我们今年也多赚，您愿意叫它双赢吗？
#       en: Look at the second again. In plan one Mr Hua gains {{ push_gain:money }} and we gain this year. Would you call it a win for both?
#   - value: [b, d]
#     say:
#       zh: 再看第一句：老板压着的 {{ today_tied:money }}，在这个公式的哪里？
#       en: "Look at the first again: where in that formula are the {{ today_tied:money }} that he has tied up?"
#   - value: [a, b]
#     say:
#       zh: 再看第四句：四个动词，签了字就齐了吗？
#       en: "Look at the fourth again: are the four verbs complete once he has signed?"
#   - value: [a, b, c, d]
#     say:
#       zh: 第三句为什么也算错？没有停止条件，情况变了怎么办？
#       en: Why should the third be wrong? Without a stop rule, what happens when things change?
# solution:
#   zh: |
#     **A、B、D 有错。**
#
#     - **A** 分子是他的利润，分母是我们的钱，两家的账混在一起了。他的回报率要除以**他自己**压着的钱。
#     - **B** 漏了回报率和现金。方案一两边利润都涨，他的回报率却从 {{ today_roi:percent }} 降到 {{ push_roi:percent }}，钱也拿不出来。
#     - **D** 是任务书加合同。没有一起写、没有我们的责任、没有定期看。
#     - **C** 对。停止条件让双方都敢先迈一步。
#   en: |
#     **A, B and D are wrong.**
#
#     - **A** puts his profit over our money: two companies' accounts in one fraction. His return is over **his own** money tied up.
#     - **B** forgets return and cash. In plan one both profits rise, yet his return falls from {{ today_roi:percent }} to {{ push_roi:percent }} and the cash is not there.
#     - **D** is a target letter plus a contract: not written together, no duty of ours, no reviews.
#     - **C** is right. A stop rule lets both dare the first step.

# %% [markdown] id="trends" lang="zh" tags=["slide"]
# ## 三个趋势：越来越看数、用工具、看结果
#
# 1. **数据**：从“我觉得”到一起看出货、库存、铺货。数据共享要讲好：谁给、给谁看、不拿来做什么。
# 2. **智能工具**：帮着提醒、算账、起草、找异常。它不认识华总，**点头和道歉都要人来**。
# 3. **结果导向**：从“费用花没花完”到“**双方投进去的，换回多少**”。
#
# 变的是工具，不变的是那四个动词。

# %% [markdown] id="trends" lang="en" tags=["slide"]
# ## Three trends: data, smart tools, results
#
# 1. **Data:** from "I feel" to looking at offtake, stock and distribution together. Settle who gives what, who sees it, and what it will not be used for.
# 2. **Smart tools:** they remind, calculate, draft, find what is odd. They do not know Mr Hua; **nodding and apologising take a person**.
# 3. **Results:** from "was the budget spent" to "**what did both get back for what both put in**".
#
# Tools change; the four verbs stay.

# %% [raw] id="2.6" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: number
# relative: 0.02
# title:
#   zh: 我们花的钱，换回几倍
#   en: What does our own spend bring back?
# prompt:
#   zh: |
#     方案二第一年，我们多发货 **{{ joint_extra:money }}**（已扣掉他降库存那一截），每发一元货留下 **{{ unit_margin:percent }}** 的贡献；我们为此花 **{{ maker_spend:money }}**。
#
#     按“**增量利润 ÷ 花费**（1 为保本）”，投产比是几倍？
#   en: |
#     In year one of plan two we ship **{{ joint_extra:money }}** more (after what his stock falls). Each yuan shipped leaves **{{ unit_margin:percent }}** of contribution. We spend **{{ maker_spend:money }}** for it.
#
#     As **incremental profit / spend** (1 is break-even), what is the return on spend?
# answer_code: answer
# praise:
#   zh: 对。向公司汇报的时候，您会不会把另一种写法也注明？
#   en: Right. When you report it, will you say which way of writing it you use?
# hints:
#   - zh: 分子是多出来的利润，不是多出来的货。
#     en: Above the line stands the extra profit, not the extra goods.
#   - zh: 先用 {{ joint_extra:money }} 乘 {{ unit_margin:percent }}，再除以 {{ maker_spend:money }}。
#     en: "{{ joint_extra:money }} times {{ unit_margin:percent }}, then divided by {{ maker_spend:money }}."
# wrong:
#   - code: joint_extra / maker_spend
#     say:
#       zh: 您用的是多发的货。货款里有多少真正留在我们口袋里？
#       en: You took the extra goods. How much of that stays with us?
#   - code: (joint_gross - maker_spend) / maker_spend
#     say:
#       zh: 您用的是“0 为保本”的写法，比题目问的少 1。题目说的保本点是几？
#       en: "This is the way that breaks even at 0, one less than asked. Which break-even does the question name?"
#   - code: maker_spend / joint_gross
#     say:
#       zh: 分子分母放反了吗？花得越多，这个数会怎样？
#       en: Is it upside down? What would this figure do if we spent more?
# solution:
#   zh: |
#     1. 增量利润：{{ joint_extra:money }} × {{ unit_margin:percent }} = {{ extra_profit:money }}
#     2. 投产比：{{ extra_profit:money }} ÷ {{ maker_spend:money }} = **{{ answer:1 }} 倍**（1 为保本）
#
#     换成“减掉花费”的写法，是 {{ net_way:1 }} 倍（0 为保本）。两个都对，差在口径，所以汇报时一定写明。还要提醒公司：这是**我们**的投产比，华总的回报率在另一页，是 {{ joint_roi:percent }}。
#   en: |
#     1. Incremental profit: {{ joint_extra:money }} × {{ unit_margin:percent }} = {{ extra_profit:money }}
#     2. Return on spend: {{ extra_profit:money }} / {{ maker_spend:money }} = **{{ answer:1 }} times** (1 is break-even)
#
#     With the spend taken off it is {{ net_way:1 }} (0 is break-even). Both are right and differ by definition, so always name it. And remind your company: this is **our** return; Mr Hua's stands on another page, at {{ joint_roi:percent }}.

# %% id="answer-2.6" exercise="2.6" tags=["exercise"]
# zh: joint_extra 是多发的货，unit_margin 是每元货的贡献率，maker_spend 是我们的花费
# en: joint_extra is the extra sell-in, unit_margin the contribution of each yuan, maker_spend what we spend
answer = None
### BEGIN SOLUTION
extra_profit = joint_extra * unit_margin
answer = extra_profit / maker_spend
net_way = answer - 1
### END SOLUTION

# %% [markdown] id="clock" lang="zh" tags=["slide"]
# ## 一年怎么转
#
# 1. **准备**（一个月）：挑经销商，回顾结果和过程，找机会点
# 2. **见老板**：先听他要什么，再摆数
# 3. **一起写**：目的、目标、策略、计划、衡量；双方的账各一页
# 4. **签**：双方签字，定好每次回顾的日子
# 5. **跟进**：每月看计分卡，第 30、60、90 天各坐下来一次，该改就改
#
# 年底不是总结，是下一轮的第一步。

# %% [markdown] id="clock" lang="en" tags=["slide"]
# ## The year's clock
#
# 1. **Prepare** (a month): choose the dealer, review results and process, find opportunities
# 2. **See the owner:** hear what he wants, then show figures
# 3. **Write together:** objective, goals, strategies, plan, measures; a page of accounts for each side
# 4. **Sign:** both, with the review days fixed
# 5. **Follow up:** the scorecard each month, a talk after 30, 60 and 90 days, changes where needed
#
# The year's end is not a summary; it is step one of the next round.

# %% [markdown] id="when-not" lang="zh" tags=["slide"]
# ## 什么时候不做
#
# - 生意太小、空间太小：一页目标就够
# - 他不愿意，或者我们不愿意：先修关系，再谈计划
# - 我们**给不出承诺**（供货、核销做不到）：先把自己的事办好
# - 他急着用钱，想拿计划换账期：先说清楚，这不是贷款
#
# 敢说“这家不做”，其余几家才做得深。下一课就来挑。

# %% [markdown] id="when-not" lang="en" tags=["slide"]
# ## When not to make one
#
# - Too little business, too little room: one page of targets will do
# - He does not want to, or we don't: mend the relation first
# - We **cannot promise** anything (supply, claims): put our own house in order first
# - He needs cash and wants credit in exchange for a plan: say plainly that it is no loan
#
# Who dares to say "not this dealer" can go deep with the others. The next lesson chooses.

# %% [raw] id="2.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 7
# title:
#   zh: 写一条对等的承诺
#   en: Write one balanced promise
# prompt:
#   zh: 替华顺写一条承诺，两三句话：**您（华总）做什么**、**我们做什么**（要有数和日期）、**您得到什么**（他的钱：利润、回报、资金），再加一句**什么情况下停**。
#   en: "Write one promise for Huashun in two or three sentences: what **you** (Mr Hua) do, what **we** do (with a figure and a date), what **you get** (his money: profit, return, cash), and **when we stop**."
# hints:
#   - zh: 可以从“一周两送”或“30 天核销”开始，两边各放一件。
#     en: Begin with two deliveries a week, or claims in 30 days; one thing on each side.
#   - zh: 停止条件就是一句“如果……到某天还没……，我们停下来重谈”。
#     en: 'A stop rule is one sentence: "if ... has not happened by ..., we stop and talk again".'
# rules:
#   - find:
#       zh: "您|你|华总"
#       en: "\\b(you|your)\\b|Mr Hua"
#     say:
#       zh: 这条里，华总那一边做什么？
#       en: What does Mr Hua's side do here?
#   - find:
#       zh: "我们|我方|公司|厂家"
#       en: "\\b(we|our|us)\\b"
#     say:
#       zh: 左边有了，右边呢？我们做什么？
#       en: The left column is there; what about the right? What do we do?
#   - find:
#       zh: "\\d|[一二三四五六七八九十两]+(?:天|次|周|个月|万|成|号|送|人|车)"
#       en: "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|thirty)\\b"
#     say:
#       zh: 做多少、多快？没有数，三个月后怎么查？
#       en: How much, how fast? Without a figure, what can be checked in three months?
#   - find:
#       zh: "\\d+\\s*(?:月|号|日)|[一二三四五六七八九十]+月|月底|季度末|年底|三个月|半年|\\d+\\s*个月"
#       en: "\\b(january|february|march|april|may|june|july|august|september|october|november|december|month|months|quarter|year)\\b"
#     say:
#       zh: 从哪天起、到哪天看？
#       en: From which day, and on which day do we look?
#   - find:
#       zh: "利润|赚|回报|资金|现金|钱|压"
#       en: "profit|earn|return|cash|money|tied up"
#     say:
#       zh: 华总问：“那我得到什么？”他的钱在哪一句里？
#       en: Mr Hua asks what he gets. In which sentence is his money?
#   - find:
#       zh: "如果|要是|否则|若|没有?(?:达到|做到|起色)|停|重谈|取消"
#       en: "\\bif\\b|unless|otherwise|\\bstop\\b|talk again|cancel"
#     say:
#       zh: 情况不对的时候，双方怎么停？
#       en: If it does not work, how do both sides stop?
#   - avoid:
#       zh: "大力支持|尽快|尽力|争取|全力以赴|双赢|共赢|JBP|ROI|sell-?in"
#       en: "strongly support|as soon as possible|do our best|win-win|\\bJBP\\b|\\bROI\\b|sell-?in"
#     say:
#       zh: “尽快”“大力”是几天、多少？换成能查的话怎么说？
#       en: How many days is "as soon as possible"? How would you say it so that it can be checked?
#   - at_most:
#       zh: 170
#       en: 130
#     say:
#       zh: 华总听一遍记得住吗？哪一句可以删？
#       en: Will Mr Hua remember it after one hearing? Which sentence can go?
# sample:
#   zh: 华总，您加一条专线，一周两送，每周五报盘点数；我们从 9 月 1 号起，费用 30 天核销到账，谁超期谁当月来说明。这样您少压二十多万资金，回报不降。如果到 12 月底库存还没降下来，咱们停下来重谈。
#   en: "Mr Hua, you add one route with two deliveries a week and send the stock count on Fridays. From 1 September we pay claims in 30 days, and whoever is late explains it the same month. More than CNY 200 k of your cash comes free and your return does not fall. If stock is not down by the end of December, we stop and talk again."
# praise:
#   zh: 两边都有、有数有日子、有他的钱、有停止条件。机器看不出公不公平：请邻座演华总，问他一句“这条您签不签？”
#   en: Both sides, a figure and a day, his money and a stop rule are there. Whether it is fair a machine cannot see. Ask your neighbour, as Mr Hua, whether he would sign.
# wrong:
#   - value:
#       zh: 华总，您从 9 月起加一条专线，一周两送，每周五报一次盘点数，到年底把大店都进齐，这样您能多赚钱，如果做不到就停。
#       en: Mr Hua, from September you add a route with two deliveries a week, send the stock count, and list the full range by the end of the year. You will earn more, and if not, stop.
#     say:
#       zh: 左边有了，右边呢？我们做什么？
#       en: The left column is there; what about the right? What do we do?
#   - value:
#       zh: 华总，您加一条专线；我们从 9 月 1 号起 30 天核销到账。如果到年底库存没降，咱们重谈。
#       en: Mr Hua, you add one route; from 1 September we pay claims in 30 days. If stock is not down by the end of the year, we talk again.
#     say:
#       zh: 华总问：“那我得到什么？”他的钱在哪一句里？
#       en: Mr Hua asks what he gets. In which sentence is his money?
#   - value:
#       zh: 华总，您加一条专线，一周两送；我们从 9 月 1 号起 30 天核销到账。您能少压二十万资金，回报也上去。
#       en: Mr Hua, you add one route with two deliveries a week; from 1 September we pay claims in 30 days. CNY 200 k of your cash comes free and your return goes up.
#     say:
#       zh: 情况不对的时候，双方怎么停？
#       en: If it does not work, how do both sides stop?
#   - value:
#       zh: 华总，您加一条专线，一周两送；我们从 9 月 1 号起尽快核销。您少压二十万资金，如果三个月没起色咱们就停。
#       en: Mr Hua, you add one route with two deliveries a week; from 1 September we pay claims as soon as possible. CNY 200 k of your cash comes free; if nothing moves in three months, we stop.
#     say:
#       zh: “尽快”“大力”是几天、多少？换成能查的话怎么说？
#       en: How many days is "as soon as possible"? How would you say it so that it can be checked?
# solution:
#   zh: |
#     一条对等的承诺有五样：他做什么、我们做什么、数和日子、他得什么、什么时候停。
#
#     为什么要有停止条件：没有退路，谁也不敢先投。写明“到哪天没做到就重谈”，双方才敢迈第一步，也才不会硬撑到年底。
#
#     为什么“他得什么”要写成钱：华总听“共赢”听了十年，没有一次落到账上。写成“少压二十多万”，他能自己去账上查。
#   en: |
#     A balanced promise has five parts: what he does, what we do, figure and day, what he gets, when we stop.
#
#     Why a stop rule: without a way back nobody dares to invest first. A day on which both may talk again makes the first step possible, and nobody drags on until December.
#
#     Why his part is written in money: he has heard of winning together for ten years and never found it in his books. "More than CNY 200 k less tied up" he can look up himself.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 各想一家自己的经销商：
#
# - 他的第一页会写哪三样？**哪一句是他亲口说的**？哪一句是您替他想的？
# - 您公司现在能签出去的承诺有哪一条？**谁有权签？**
# - 去年的计划，双方一共打开过几次？

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Each of you takes a dealer of your own:
#
# - Which three things would stand on his page one? **Which did he say himself**, which did you think for him?
# - Which promise could your company sign today, and **who may sign it?**
# - How many times did both of you open last year's plan?

# %% [raw] id="2.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 10
# title:
#   zh: 用六个问题，查去年的计划
#   en: Six questions to last year's plan
# prompt:
#   zh: |
#     每组拿一份**真的**计划（隐去名字），逐条查，各打 0、1、2 分：
#
#     1. 第一页有没有他的目标、他的原话？
#     2. 数是不是一起算出来的，拆得开吗？
#     3. 我们的承诺，有没有人、有没有日期？
#     4. 双方各赚多少、他的回报率降没降，写了没有？
#     5. 哪天回顾、谁来，写了没有？
#     6. 什么情况下停，写了没有？
#
#     写下总分、最难看的一条，以及这周就能补上的一句话。
#   en: |
#     Each group takes a **real** plan (names covered) and marks 0, 1 or 2 for each:
#
#     1. Does page one hold his goals, in his words?
#     2. Was the number worked out together, and can it be taken apart?
#     3. Do our promises have a person and a date?
#     4. Are both profits there, and what happens to his return?
#     5. Are the review days and the people there?
#     6. Is there a stop rule?
#
#     Write the total, the weakest point, and one sentence you can add this week.
# hints:
#   - zh: 拿不准就打 0 分。“大家心里有数”不算写了。
#     en: When in doubt, mark 0. "Everybody knows" is not written.
#   - zh: 要补的那句话，先补第 1 条：给老板打个电话，问一句“明年做成什么样，您会满意？”
#     en: 'For the sentence to add, begin with 1: call the owner and ask "what would make next year a good one for you?"'
# sample:
#   zh: 总分 4 分。第 1 条 0 分：全是我们的品牌目标；第 2 条 1 分：有分月，没有拆到店；第 3 条 0 分：只写“公司大力支持”；第 4 条 0 分；第 5 条 2 分：季度回顾写了日期；第 6 条 1 分：只写了他完不成怎么办。最难看的是第 4 条，他的账一个数也没有。这周补一句：周四去仓库，问老板“明年少压多少钱您就满意”，把原话写到第一页。
#   en: "Total 4. First 0: only our brand's goals. Second 1: by month, not by shop. Third 0: only 'the company supports strongly'. Fourth 0. Fifth 2: quarterly reviews with dates. Sixth 1: only what happens if he misses. Weakest is the fourth, no figure of his at all. To add this week: on Thursday, in his warehouse, I ask how much less money tied up would content him, and his words go on page one."
# praise:
#   zh: 分数低不丢人，能补才要紧。互相问一句：最难看的那一条，是不会写，还是不敢写？
#   en: A low mark is no shame, mending it is what counts. Ask each other whether the weakest point was hard to write, or too risky to write.
# solution:
#   zh: |
#     没有唯一答案。看三样：
#
#     - 打分有没有**证据**（指得出第几页、哪一句）？
#     - 最难看的一条是不是**我们这边**的？多数组的 3、4 两条是零分，这正是经销商不信的原因。
#     - 要补的那句，是不是这周做得到、一个人做得到？
#
#     六个问题是本课自己的尺子，课后作业的计划也用它先自查一遍。
#   en: |
#     There is no single answer. Look for three things:
#
#     - Do the marks have **evidence** (which page, which sentence)?
#     - Is the weakest point on **our** side? Most groups score 0 on the third and fourth; that is why dealers do not believe.
#     - Can the added sentence be done this week, by one person?
#
#     The six questions are this course's own yardstick; check your homework plan with them first.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 一起写、一起投、一起签、一起看，少一个都不算联合生意计划。
# 2. 三个特点：合作、目标导向、数据驱动；三个趋势：数据、工具、结果。
# 3. 老板看的不是多赚多少，是**拿多少钱，赚多少钱**。
# 4. 双赢四句话：他多赚、我们多赚、回报率不降、现金拿得出。
# 5. 左边有一行，右边就要有一行；还要写明什么时候停。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Write, invest, sign and look together; miss one and it is no Joint Business Plan.
# 2. Three features: cooperative, goal-oriented, data-driven. Three trends: data, tools, results.
# 3. An owner does not ask how much more, but **how much money in, how much money out**.
# 4. Four tests: he gains, we gain, his return does not fall, the cash is there.
# 5. A line on the left needs a line on the right, and a day on which both may stop.
