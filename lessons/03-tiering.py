# ---
# id: 03-tiering
# number: "3"
# order: 3
# title:
#   zh: 经销商分类：支持给谁、给多少
#   en: "Dealer tiering: whom to support, and how deep"
# question:
#   zh: 谯城商贸的马总打来电话：“我订十车货，你们只来七车。市场费用都给了达成率第一的金百汇。我到底是小经销商，还是被你们做小的经销商？”——您怎么回答他？
#   en: "Mr Ma of Qiaocheng Trading is on the phone: “I ordered ten truckloads and seven came. The market money went to Jinbaihui, because he is first in attainment. Am I a small dealer, or a dealer you keep small?” What do you answer?"
# objectives:
#   zh:
#     - 讲清四类经销商的区别，以及每一类该给什么支持
#     - 用“现有价值 × 潜力”给 60 家经销商分类，说得出每一家的依据
#     - 看出分类稳不稳：哪几家换个权重就换了类
#     - 谈联合生意计划之前，先过“意愿”和“能力”两道闸门
#     - 把结论讲给老板听：不贴标签，讲双方各做什么
#   en:
#     - tell the four tiers apart and say which support fits each
#     - tier sixty dealers by present value and potential, and give the evidence for each
#     - see how stable a tiering is and which dealers move when a weight moves
#     - put will and skill as a gate before any Joint Business Plan
#     - tell an owner the result without a label, as what both sides will do
# minutes:
#   teaching: 40
# after: ["3.1", "3.2", "3.3", "3.4", "3.6", "3.7"]
# tables: [dealers, sell_in, offtake]
# prerequisites: []
# terms: [G003, G006, G007, G008, G009, G001, G049, G097, G066, G067, G070]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
from jbptools.dealers.tiering import DEFAULT_RULES

case = jbp.case()
tiering = jbp.tier(case)
dealers = case.table("dealers").set_index("dealer_id")
table = tiering.table.set_index("dealer_id")
names = {key: {"zh": row.dealer_name, "en": row.dealer_name_en} for key, row in dealers.iterrows()}

dealers_total = len(table)
days_each = 200 / dealers_total
value = table["value_yuan"].sort_values(ascending=False)
value_total = value.sum()
top_n = round(dealers_total * 0.2)
top_share = value.iloc[:top_n].sum() / value_total

cut_value, cut_potential = tiering.cut_value, tiering.cut_potential
count = table["tier"].value_counts()
tier_value = table.groupby("tier")["value_yuan"].sum()
key_n, potential_n, advantage_n, general_n = (
    int(count[t]) for t in ("key", "potential", "advantage", "general")
)
key_value = tier_value["key"]
key_share = key_value / value_total
key_count_share = key_n / dealers_total
potential_share = tier_value["potential"] / value_total

huashun, jinbaihui, qiaocheng, dongsheng, xujiang = "D001", "D012", "D038", "D004", "D057"
huashun_value = table.loc[huashun, "value_yuan"]
huashun_rank = int(value.index.get_loc(huashun)) + 1
huashun_v, huashun_p = table.loc[huashun, ["value_score", "potential_score"]].astype(float)
qiaocheng_rank = int(value.index.get_loc(qiaocheng)) + 1
qiaocheng_v, qiaocheng_p = table.loc[qiaocheng, ["value_score", "potential_score"]].astype(float)
dongsheng_rank = int(value.index.get_loc(dongsheng)) + 1
dongsheng_value = table.loc[dongsheng, "value_yuan"]
dongsheng_v, dongsheng_p = table.loc[dongsheng, ["value_score", "potential_score"]].astype(float)
dongsheng_will = dealers.loc[dongsheng, "will_score"]
dongsheng_skill = dealers.loc[dongsheng, "capability_score"]

gate_will, gate_skill = DEFAULT_RULES.gate["will"], DEFAULT_RULES.gate["capability"]
planned = table.index[table["tier"].isin(["key", "potential", "advantage"])]
stopped = [
    key
    for key in planned
    if dealers.loc[key, "will_score"] < gate_will or dealers.loc[key, "capability_score"] < gate_skill
]
planned_n, stopped_n = len(planned), len(stopped)
stopped_names = {language: [names[key][language] for key in stopped] for language in ("zh", "en")}

targets, shipped = case.table("targets"), case.table("sell_in")
target_2025 = targets[targets["month"].dt.year == 2025].groupby("dealer_id")["target_yuan"].sum()
sell_in_2025 = shipped[shipped["date"].dt.year == 2025].groupby("dealer_id")["amount_yuan"].sum()
jinbaihui_attainment = sell_in_2025[jinbaihui] / target_2025[jinbaihui]

budget = 1_000_000
key_budget_share = DEFAULT_RULES.tiers["key"].budget_share / 100

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 4 | 马总的电话 | 念开场问题，请三个人当场回答，只记关键词，不点评 |
# | 5 | 为什么不能平均、也不能只看销量 | 讲“{{ days_each:1 }} 天”和“前 {{ top_n:int }} 家只占 {{ top_share:percent0 }}” |
# | 8 | 四类、四种打法，三个容易弄错的地方 | 用四格图；每格请学员说出自己的一家经销商 |
# | 0 | 练习 3.1 | 举手选，不讲评，直接点“检查” |
# | 7 | 案例：分类图、读图 | 现场运行；让学员先猜华顺和谯城在哪一格 |
# | 0 | 练习 3.2 | 两人一组，一人按计算器，一人填 |
# | 6 | 华顺的依据、分数怎么来、稳不稳 | 问：哪一家站在线上？您会怎么定？ |
# | 0 | 练习 3.3 | 两人一组，每句先说“混淆了什么” |
# | 4 | 打法和闸门 | 四个问题，请学员各举一个没过闸门的例子 |
# | 0 | 练习 3.4 | 重点在“先谈什么”，不在“分到哪一类” |
# | 0 | 练习 3.5 | 每人自己做，再和邻座对 |
# | 0 | 练习 3.6 | 按计算器，先说分母是谁 |
# | 0 | 练习 3.7 | 写完念给邻座听，邻座扮马总 |
# | 0 | 练习 3.8 小组任务 | 4–6 人一组，大白纸 |
# | 6 | 两人讨论，收尾 | 四问复盘，各人写下自己的三家经销商 |
#
# **还要再省时间：** 四类只请两个人举例（省 3 分钟），“稳不稳”一句带过（省 2 分钟），3.8 只分三家（省 4 分钟）。3.5 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 4 | Mr Ma's call | Read the opening question, take three answers, note key words, do not judge |
# | 5 | Why neither equal shares nor sales alone | “{{ days_each:1 }} days each” and “the top {{ top_n:int }} bring only {{ top_share:percent0 }}” |
# | 8 | Four tiers, four ways to work, three mix-ups | Four-field picture; for each field somebody names a dealer of their own |
# | 0 | Exercise 3.1 | Show of hands, no debate, press Check |
# | 7 | The case: map and how to read it | Run it live; let them guess the fields of Huashun and Qiaocheng first |
# | 0 | Exercise 3.2 | In pairs: one calculates, one types |
# | 6 | Huashun's reasons, where scores come from, stability | Ask: who stands on the line, and how would you decide? |
# | 0 | Exercise 3.3 | In pairs; for each sentence say first which two ideas are mixed up |
# | 4 | Ways of working and the gate | Four questions; everybody gives an example that did not pass |
# | 0 | Exercise 3.4 | The point is what to talk about first, not the tier |
# | 0 | Exercise 3.5 | Alone, then compare with the neighbour |
# | 0 | Exercise 3.6 | With a calculator; say first whose total is the denominator |
# | 0 | Exercise 3.7 | Read it to the neighbour, who plays Mr Ma |
# | 0 | Exercise 3.8, group task | Groups of 4 to 6, flip chart |
# | 6 | In pairs, close | Four debrief questions; everyone writes down three dealers of their own |
#
# **To save still more:** two examples instead of four (3 minutes), one sentence on stability (2), three dealers instead of five in 3.8 (4). Keep 3.5.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开场别急着给答案。马总的问题到第 4b 课才答得全：他的缺口主要是厂家供货。这里只要学员意识到“按达成率给资源”会给错人。
# - “优势”两个字最容易误解成“最好的”。反复说：优势是**位置强、增长空间小**，要守，不要压任务。
# - 分类不是给经销商打分数、贴标签，是给**我们自己的时间和钱**排队。标签不出会议室。
# - 金百汇按数字分得很好看，达成率 {{ jinbaihui_attainment:percent0 }}。有人问“它真的这么好吗”，就说“好问题，下一课查它的库存”，不要现在揭底。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Do not answer the opening question early. Lesson 4b completes it: Mr Ma's gap is mostly our own supply. Here it is enough to see that money given by attainment goes to the wrong place.
# - “Advantage” is easily heard as “the best”. Say it often: advantage means **a strong position with little room to grow**; protect it, do not push the target.
# - Tiering does not mark dealers. It puts **our own time and money** in order. Labels do not leave the meeting room.
# - Jinbaihui looks splendid by the figures, attainment {{ jinbaihui_attainment:percent0 }}. If somebody asks whether it is really that good: “Good question; next lesson we look at its stock.” Do not reveal it now.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “我们公司就按销量分 ABC。” | 销量 A 类里，哪一家五年没长过？还该给它最多的人吗？ |
# | “潜力分是拍脑袋。” | 四个指标里哪个最虚？给它减 10 分，有几家换类？当场算。 |
# | “大经销商不给重点待遇，会翻脸。” | 他要的是牌子，还是费用、价格、供货？守住位置要花什么？ |
# | “意愿低就多拜访几次。” | 去年已经拜访了几次？他不愿意的那件事，是我们能改的吗？ |
# | “一般经销商干脆换掉。” | 换掉以后那块地谁送货？精简服务和放弃是一回事吗？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | “We tier A, B, C by sales.” | Which A dealer has not grown for five years? Should it still get most of our people? |
# | “Potential scores are guesswork.” | Which of the four indicators is the softest? Take 10 points off it: how many dealers move? Run it now. |
# | “A big dealer will walk if he is not key.” | Does he want the title, or money, price and supply? What does protecting his position cost? |
# | “Low will? Visit him more.” | How often did you visit last year? Is the thing he refuses one that we can change? |
# | “Drop the general ones.” | Who delivers there the day after? Is lean service the same as giving up? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：刚才分 100 天的时候，谁心里不舒服？为哪一家？
# 2. **责任**：哪一家“做不大”，其实是我们造成的？
# 3. **结构**：什么考核方式，会让业务员一直把资源给错人？
# 4. **现实**：回去以后，您最先要换打法的是哪一家？第一步做什么、哪天做？
#
# ### 常见错误
#
# 把达成率当潜力；把“优势”当“最好”；为了让老客户当“重点”先定结论再调权重；分完类就公布给经销商。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** when you dealt out the 100 days, who felt uneasy, and about which dealer?
# 2. **Blame:** which dealer “cannot grow” because of us?
# 3. **Structure:** which bonus scheme keeps sending support to the wrong place?
# 4. **Real life:** with which of your own dealers will you change your way first? What is the first step, and on which day?
#
# ### Typical mistakes
#
# Attainment taken for potential; “advantage” taken for “best”; weights tuned until an old friend is key; tiers announced to dealers.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人，3.8 让两组交换方案互相挑刺。
# - **12 人**：三组各 4 人，多一名观察员记录“谁先说数字”。
# - **24 人**：六组各 4 人，两位培训师；3.8 贴墙巡展，每组只准讲 60 秒。
# - **没有投影**：在白板画四格图，把 3.5 的六家写成便签，全班走上前贴。
# - **没有网络**：本课件全部在本机运行，不需要网络；分类图可以提前打印。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3; in 3.8 they swap plans and look for weak points.
# - **12 people:** three groups of 4, one more person observes who brings a figure first.
# - **24 people:** six groups of 4, two trainers; 3.8 as a gallery on the wall, 60 seconds a group.
# - **No projector:** draw the four fields on the board, write the six dealers of 3.5 on notes, let people stick them up.
# - **No network:** everything runs on this machine; print the map beforehand.

# %% [markdown] id="limited" lang="zh" tags=["slide"]
# ## 支持是有限的
#
# 一个区域经理一年约有 200 个能下市场的工作日，手上 {{ dealers_total:int }} 家经销商。
#
# 平均分，每家只有 **{{ days_each:1 }} 天**。
#
# 够催任务，不够一起做生意。**所以要先决定：谁值得一起做计划，做多深。**

# %% [markdown] id="limited" lang="en" tags=["slide"]
# ## Support is limited
#
# A regional manager has about 200 days a year in the market, and {{ dealers_total:int }} dealers.
#
# Shared equally that is **{{ days_each:1 }} days each**.
#
# Enough to press for the target, not enough to build a business together. **So decide first: with whom to plan, and how deep.**

# %% [markdown] id="not-by-sales" lang="zh" tags=["slide"]
# ## 只看销量，会看走眼
#
# 销量排名只回答“**今天谁大**”。它不回答：
#
# - 谁**还能长**？（市场多大、我们占多少）
# - 谁**愿意**做？谁**做得了**？
# - 谁的数字是**压货**压出来的？
#
# “二八定律”也别当真：案例公司前 20%（{{ top_n:int }} 家）只占 **{{ top_share:percent }}** 的生意，不是八成。

# %% [markdown] id="not-by-sales" lang="en" tags=["slide"]
# ## Sales alone mislead
#
# A sales ranking says **who is big today**. It does not say:
#
# - who can **still grow** (how large is the market, what is our share of it),
# - who **wants to**, and who **is able to**,
# - whose figures come from **channel stuffing**.
#
# Nor is 80/20 a law: here the top 20% ({{ top_n:int }} dealers) bring **{{ top_share:percent }}** of the business, not four fifths.

# %% id="pareto" tags=["compare"]
import pandas as pd

from jbptools.words import current_language

heads = {"zh": ["占家数", "占生意"], "en": ["Share of dealers", "Share of business"]}
labels = {"zh": "前 {} 家", "en": "Top {}"}
steps = [top_n, round(dealers_total * 0.5), dealers_total]
rows = [(f"{n / dealers_total:.0%}", f"{value.iloc[:n].sum() / value_total:.1%}") for n in steps]
pd.DataFrame(
    rows, index=[labels[current_language()].format(n) for n in steps], columns=heads[current_language()]
)

# %% [markdown] id="two-questions" lang="zh" tags=["slide"]
# ## 两个问题，分出四类
#
# 1. **现有价值**：今天这门生意对我们值多少？（生意额、利润、投资回报率）
# 2. **潜力**：以后能变成多少？（市场容量、份额空间、能力、意愿）
#
# | | 价值低 | 价值高 |
# |---|---|---|
# | **潜力高** | ▲ **潜力经销商**：培训、给资源 | ★ **重点经销商**：双方一起投入 |
# | **潜力低** | ● **一般经销商**：按实际调整，精简服务 | ■ **优势经销商**：守住它的强项 |

# %% [markdown] id="two-questions" lang="en" tags=["slide"]
# ## Two questions make four tiers
#
# 1. **Present value:** what is this business worth to us today? (sales, profit, return on investment)
# 2. **Potential:** what can it become? (size of the market, room for our share, capability, will)
#
# | | Low value | High value |
# |---|---|---|
# | **High potential** | ▲ **Potential dealer:** train and resource | ★ **Key dealer:** invest jointly |
# | **Low potential** | ● **General dealer:** adjust support, lean service | ■ **Advantage dealer:** protect the strong position |

# %% [markdown] id="careful" lang="zh" tags=["slide"]
# ## 三个容易弄错的地方
#
# - **优势经销商不是“最好的经销商”**，是在某个市场或渠道位置强、增长空间小的那一类。
# - **达成率不是潜力**。目标定得低，或者货压得多，达成率都会好看。
# - **没有一条“标准”的分法**。有的书用“增长率 × 占比”，有的用九宫格；四类的名称有来源，**分界线是我们自己定的**，所以要写出来，也要能争论。

# %% [markdown] id="careful" lang="en" tags=["slide"]
# ## Three things often mixed up
#
# - **An advantage dealer is not “the best dealer”.** It holds a strong position in a market or channel, with little room to grow.
# - **Attainment is not potential.** A low target or a full warehouse makes attainment look good.
# - **There is no standard rule.** Some texts use growth by share, others a nine-box. The names of the four tiers have a source; **the cut lines are ours**, so they are written down and open to argument.

# %% [raw] id="3.1" tags=["exercise"]
# kind: choice
# purpose: recall
# minutes: 3
# title:
#   zh: 四类打法
#   en: Four ways to work
# prompt:
#   zh: 一家经销商生意大、利润稳，但市场已经做得差不多了，再增长的空间很小。最合适的做法是哪一个？
#   en: A dealer is big and steadily profitable, but the market is nearly used up and there is little room to grow. Which way of working fits best?
# options:
#   - id: a
#     zh: 加大任务，签完整的联合生意计划，每月回顾
#     en: A bigger target, a full Joint Business Plan, a review every month
#   - id: b
#     zh: 守住强项，做维护计划，每季度回顾
#     en: Protect the strong position, a maintenance plan, a review every quarter
#   - id: c
#     zh: 派人培训，给资源，补能力
#     en: Send a trainer, give resources, build capability
#   - id: d
#     zh: 精简服务，只定一页目标，半年看一次
#     en: Lean service, one page of targets, a look every half-year
# answer: b
# praise:
#   zh: 对，这是优势经销商。想一想：您手上哪一家是这一类，去年却被加了最多的任务？
#   en: Yes, this is an advantage dealer. Which of your own dealers is one, and was given the biggest target increase last year?
# hints:
#   - zh: 先回答两个问题：现有价值是高还是低？潜力是高还是低？
#     en: "Answer the two questions first: is the present value high or low? Is the potential high or low?"
#   - zh: 价值高、潜力低，在四格图的右下角。
#     en: High value with low potential is the lower right field.
# wrong:
#   - value: a
#     say:
#       zh: 增长空间很小，多出来的任务会从哪里卖出去？会不会变成库存？
#       en: With little room to grow, where will the extra target be sold? Might it end as stock?
#   - value: c
#     say:
#       zh: 它缺的是能力吗？题目里哪句话说它做得不好？
#       en: Is it capability that is missing? Which words say that it works badly?
#   - value: d
#     say:
#       zh: 这么大、这么稳的生意，半年看一次，被别人挖走了谁来补？
#       en: If a business this large and steady is looked at twice a year and a rival takes it, who fills the hole?
# solution:
#   zh: |
#     **B。** 价值高、潜力低，是**优势经销商**。它的价值在于已经占住的位置，所以我们要守：供货稳、价格稳、每季度回顾一次。再压任务，只会压成库存，伤它的回报，也伤关系。
#   en: |
#     **B.** High value with low potential is an **advantage dealer**. Its worth lies in the position it holds, so protect it: steady supply, steady prices, one review a quarter. A bigger target would end as stock and hurt both its return and the relation.

# %% [markdown] id="case-map" lang="zh" tags=["slide"]
# ## 案例：{{ dealers_total:int }} 家经销商落在哪里
#
# 先猜：华顺商贸销量排第 {{ huashun_rank:int }}，谯城商贸排第 {{ qiaocheng_rank:int }}，它们各在哪一格？

# %% [markdown] id="case-map" lang="en" tags=["slide"]
# ## The case: where {{ dealers_total:int }} dealers stand
#
# Guess first: by sales Huashun is number {{ huashun_rank:int }} and Qiaocheng number {{ qiaocheng_rank:int }}. Which field is each in?

# %% id="map"
from collections import ChainMap
from dataclasses import replace

from jbptools.words import current_language

in_my_language = dealers.assign(
    dealer_name=[names[key][current_language()] for key in dealers.index]
).reset_index()
shown = jbp.tier(replace(case, tables=ChainMap({"dealers": in_my_language}, case.tables)))
jbp.tier_map(shown, highlight=[huashun, qiaocheng])

# %% [markdown] id="case-result" lang="zh" tags=["slide"]
# ## 读图：家数和生意是两回事
#
# - 重点 **{{ key_n:int }}** 家，占家数 {{ key_count_share:percent0 }}，却做了 **{{ key_share:percent }}** 的生意。
# - 潜力 **{{ potential_n:int }}** 家，只做了 **{{ potential_share:percent }}** 的生意——这里藏着以后的增长。
# - 优势 **{{ advantage_n:int }}** 家，一般 **{{ general_n:int }}** 家。

# %% [markdown] id="case-result" lang="en" tags=["slide"]
# ## Reading the map: dealers and business are two things
#
# - **{{ key_n:int }}** key dealers are {{ key_count_share:percent0 }} of all dealers but bring **{{ key_share:percent }}** of the business.
# - **{{ potential_n:int }}** potential dealers bring only **{{ potential_share:percent }}**: here is tomorrow's growth.
# - **{{ advantage_n:int }}** advantage and **{{ general_n:int }}** general dealers.

# %% id="by-tier" tags=["compare"]
order = ["key", "potential", "advantage", "general"]
rows_of = {"zh": ["重点", "潜力", "优势", "一般"], "en": ["Key", "Potential", "Advantage", "General"]}
heads = {"zh": ["家数", "占家数", "占生意"], "en": ["Dealers", "Share of dealers", "Share of business"]}
rows = [
    (int(count[t]), f"{count[t] / dealers_total:.0%}", f"{tier_value[t] / value_total:.1%}") for t in order
]
pd.DataFrame(rows, index=rows_of[current_language()], columns=heads[current_language()])

# %% [raw] id="3.2" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: percent
# absolute: 0.003
# title:
#   zh: 集中程度
#   en: How concentrated is the business?
# prompt:
#   zh: |
#     全部经销商最近 12 个月的生意额是 **{{ value_total:money }}**，其中：重点经销商 {{ key_n:int }} 家，**{{ key_value:money }}**；全部 {{ dealers_total:int }} 家。
#
#     重点经销商占全部**生意额**的百分之几？
#   en: |
#     All dealers together did **{{ value_total:money }}** in the last 12 months; the {{ key_n:int }} key dealers did **{{ key_value:money }}**. There are {{ dealers_total:int }} dealers.
#
#     What percentage of all **business** do the key dealers bring?
# answer_code: answer
# praise:
#   zh: 对。那么您的拜访时间，也有这么大一块花在他们身上吗？
#   en: Right. Does the same share of your visiting time go to them?
# hints:
#   - zh: 分子是重点经销商的生意额，分母是谁的？
#     en: The numerator is the key dealers' business. Whose business is the denominator?
#   - zh: 用 {{ key_value:money }} 除以 {{ value_total:money }}。
#     en: Divide {{ key_value:money }} by {{ value_total:money }}.
# wrong:
#   - code: key_count_share
#     say:
#       zh: 您算的是“占家数”。一家大的和一家小的都算一家，老板关心的是家数还是生意？
#       en: This is the share of dealers. A large and a small one count the same there; does the question ask for dealers or for business?
#   - code: top_share
#     say:
#       zh: 这是销量前 20% 的占比。重点经销商是按销量一个指标选出来的吗？
#       en: This is the share of the top 20% by sales. Are key dealers chosen by sales alone?
#   - code: 1 - key_share
#     say:
#       zh: 这是“其余经销商”的占比。您把谁放进了分子？
#       en: This is the share of all the others. Whom did you put into the numerator?
#   - code: value_total / key_value
#     say:
#       zh: 部分占整体，结果会大于 1 吗？分子分母有没有放反？
#       en: Can a part of the whole exceed 1? Are numerator and denominator the right way round?
# solution:
#   zh: |
#     {{ key_value:money }} ÷ {{ value_total:money }} = **{{ key_share:percent }}**。
#
#     重点经销商占家数 {{ key_count_share:percent0 }}，占生意 {{ key_share:percent }}。家数的占比告诉您要跑多少家，生意的占比告诉您丢一家有多疼。两个数都要说，只说一个就会误导人。
#   en: |
#     {{ key_value:money }} ÷ {{ value_total:money }} = **{{ key_share:percent }}**.
#
#     Key dealers are {{ key_count_share:percent0 }} of the dealers and {{ key_share:percent }} of the business. The first figure says how many calls there are to make, the second how much it hurts to lose one. Give both; one alone misleads.

# %% id="answer-3.2" exercise="3.2" tags=["exercise"]
# zh: table 是分类结果：每家一行，tier 是类别，value_yuan 是最近 12 个月的生意额（元）
# en: table holds the tiering: one row a dealer, tier, and value_yuan, the last 12 months' business in yuan
answer = None
### BEGIN SOLUTION
business = table.groupby("tier")["value_yuan"].sum()
answer = business["key"] / business.sum()
### END SOLUTION

# %% [markdown] id="huashun" lang="zh" tags=["slide"]
# ## 每一家都要说得出依据
#
# 华顺商贸：价值分 **{{ huashun_v:int }}**（分界线 {{ cut_value:int }}），潜力分 **{{ huashun_p:int }}**（分界线 {{ cut_potential:int }}）。
#
# 每项指标先看“超过了百分之几的同行”，再按权重加起来。这是**排位**，不是考试成绩。

# %% [markdown] id="huashun" lang="en" tags=["slide"]
# ## Every dealer needs its evidence
#
# Huashun Trading: value score **{{ huashun_v:int }}** (cut at {{ cut_value:int }}), potential score **{{ huashun_p:int }}** (cut at {{ cut_potential:int }}).
#
# Each indicator says how many percent of the other dealers it stands above; the score adds them by weight. It is a **place in the row**, not a school mark.

# %% id="reasons" tags=["compare"]
for dealer in (huashun, qiaocheng, dongsheng):
    print(shown.reason(dealer))

# %% [markdown] id="definition" lang="zh" tags=["slide"]
# ## 分数怎么来
#
# - **价值分** = 生意额、利润、投资回报率的百分位，按权重加总。
# - **潜力分** = 市场容量、份额空间、能力、意愿的百分位，按权重加总。
# - 缺一项数据，就用其余的算；缺得太多，**不给分类，并说明为什么**。
#
# 警告：生意额按**进货**算，会奖励压货；有出货数据，就按**出货**算。

# %% [markdown] id="definition" lang="en" tags=["slide"]
# ## Where the scores come from
#
# - **Value score** = percentile ranks of sales, profit and dealer ROI, added by weight.
# - **Potential score** = percentile ranks of market size, room for our share, capability and will, added by weight.
# - If one figure is missing, the others count; if too many are, the dealer is **not placed, and the reason is given**.
#
# Warning: value measured on **sell-in** rewards stuffing. Where offtake is known, measure on **offtake**.

# %% [markdown] id="stability" lang="zh" tags=["slide"]
# ## 分得稳不稳？
#
# 把“意愿”的权重加 10 分，再分一遍：{{ dealers_total:int }} 家里有 **{{ moved_n:int }}** 家换了类。
#
# 换类的不是分错了，是**站在线上**。站在线上的，先去看市场，再下结论。

# %% [markdown] id="stability" lang="en" tags=["slide"]
# ## How stable is it?
#
# Give “will” 10 more points of weight and tier again: **{{ moved_n:int }}** of {{ dealers_total:int }} dealers stand in another tier.
#
# They are not wrongly placed; they **stand on the line**. Look at those markets before you decide.

# %% id="shaken" tags=["figures", "show"]
# zh: 换一组权重（意愿加 10 分），再分一遍，看谁换了类
# en: other weights (10 more points for will), the same data: who stands in another tier?
more_will = DEFAULT_RULES.with_weights(will=DEFAULT_RULES.weights["will"] + 10)
shaken = jbp.tier(tiering.measured, more_will).table.set_index("dealer_id")["tier"]
moved = [key for key in table.index if shaken[key] != table.loc[key, "tier"]]
moved_n = len(moved)
moved_names = {language: [names[key][language] for key in moved] for language in ("zh", "en")}

# %% id="moving" tags=["compare"]
print(moved_n, "/", dealers_total)
print(" · ".join(moved_names[current_language()]))

# %% [raw] id="3.3" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 6
# title:
#   zh: 同事的分类报告，错在哪里
#   en: What is wrong in a colleague's report?
# prompt:
#   zh: 同事交来一份分类报告。下面四句话，哪几句**站不住脚**？
#   en: A colleague hands in a tiering report. Which of these four sentences **do not hold**?
# options:
#   - id: a
#     zh: “金百汇达成率 {{ jinbaihui_attainment:percent0 }}，所以潜力高。”
#     en: "“Jinbaihui attains {{ jinbaihui_attainment:percent0 }} of its target, so its potential is high.”"
#   - id: b
#     zh: “前 20% 的经销商总是贡献 80% 的生意，所以重点经销商就取销量前 20%。”
#     en: “The top 20% of dealers always bring 80% of the business, so the key dealers are the top 20% by sales.”
#   - id: c
#     zh: “有 {{ moved_n:int }} 家换一个权重就换类，这几家我先去走市场再定。”
#     en: "“{{ moved_n:n|dealer moves|dealers move }} when one weight moves; I will visit these markets before I decide.”"
#   - id: d
#     zh: “优势经销商就是各方面最好的经销商，资源应该优先给。”
#     en: “Advantage dealers are the best in every respect and should get resources first.”
# answer: [a, b, d]
# hints:
#   - zh: 逐句问：它说的是现在、是以后，还是只是任务定得高低？
#     en: "Ask of each sentence: does it speak of today, of tomorrow, or only of how high the target was?"
#   - zh: 有一句是负责任的做法，其余三句各混淆了一对概念。
#     en: One sentence is sound practice; each of the other three mixes up two ideas.
# wrong:
#   - value: [a, b, c, d]
#     say:
#       zh: 第三句为什么也不对？站在线上的经销商，先看市场再定，有什么风险？
#       en: Why should the third be wrong? What is the risk of looking at a market before deciding on a dealer that stands on the line?
#   - value: [b, d]
#     say:
#       zh: 再看第一句：任务定低一点，或者货多压一点，达成率会怎样？那是潜力吗？
#       en: "Look at the first again: what does a lower target, or more stock pushed in, do to attainment? Is that potential?"
#   - value: [a, d]
#     say:
#       zh: 第二句的“总是”，案例里前 {{ top_n:int }} 家实际占多少？
#       en: The second says “always”. What do the top {{ top_n:int }} really bring in the case?
#   - value: [a, b]
#     say:
#       zh: “优势”这两个字，说的是整体最好，还是某个市场或渠道里位置强？
#       en: Does “advantage” mean best overall, or strong in one market or channel?
# solution:
#   zh: |
#     **A、B、D 站不住脚。**
#
#     - **A** 把达成率当成潜力。达成率 = 实际 ÷ 目标，目标定低或者压货都能做高；潜力要看市场容量、份额空间、能力、意愿。
#     - **B** 把“二八”当定律。案例里前 {{ top_n:int }} 家只占 {{ top_share:percent }}。而且只按销量取，就漏掉了潜力这个问题。
#     - **D** 把“优势”当成“最好”。优势经销商位置强、空间小，要守，不是资源优先。
#     - **C** 是对的做法：先看清谁站在线上，再下结论。
#   en: |
#     **A, B and D do not hold.**
#
#     - **A** takes attainment for potential. Attainment is actual over target; a low target or stuffing lifts it. Potential is market size, room for our share, capability and will.
#     - **B** takes 80/20 for a law. In the case the top {{ top_n:int }} bring {{ top_share:percent }}. And sales alone leave the question of potential out.
#     - **D** takes “advantage” for “best”. An advantage dealer has a strong position and little room; protect it, do not put it first in the queue.
#     - **C** is sound: see who stands on the line, then decide.

# %% [markdown] id="treatment" lang="zh" tags=["slide"]
# ## 分完类，打法、深度、节奏都不一样
#
# | 类别 | 打法 | 联合生意计划做多深 | 回顾 |
# |---|---|---|---|
# | ★ 重点 | 双方一起投入 | 完整的计划：目的到衡量，双方签字 | 每月 |
# | ▲ 潜力 | 培训、给资源、先补短板 | 能力计划：先把一两件事做起来 | 每月 |
# | ■ 优势 | 守住强的市场或渠道 | 维护计划：供货、价格、服务 | 每季度 |
# | ● 一般 | 按实际调整，精简服务 | 一页目标 | 每半年 |

# %% [markdown] id="treatment" lang="en" tags=["slide"]
# ## Each tier has its own way, depth and rhythm
#
# | Tier | Way of working | Depth of the Joint Business Plan | Review |
# |---|---|---|---|
# | ★ Key | invest jointly | full plan, from objective to measures, signed by both | monthly |
# | ▲ Potential | train, resource, mend the weak spot first | capability plan: get one or two things going | monthly |
# | ■ Advantage | protect the strong market or channel | maintenance plan: supply, prices, service | quarterly |
# | ● General | adjust support, lean service | one page of targets | half-yearly |

# %% [markdown] id="gate" lang="zh" tags=["slide"]
# ## 谈计划之前，先过闸门
#
# 分到哪一类，都还不等于可以谈联合生意计划。先问四句：
#
# 1. 生意够不够大，值得双方坐下来？
# 2. 空间够不够，做了有没有用？
# 3. 他**愿意**吗？我们呢？
# 4. 他**做得了**吗？我们呢？
#
# 意愿、能力都是 1–5 分，低于 {{ gate_will:1 }} 分先停。案例里 {{ planned_n:int }} 家重点、潜力、优势经销商，有 **{{ stopped_n:int }}** 家过不了。

# %% [markdown] id="gate" lang="en" tags=["slide"]
# ## Before any plan: the gate
#
# No tier by itself means that a Joint Business Plan can start. Ask four things:
#
# 1. Is there enough business for both to sit down?
# 2. Is there enough upside to make it worth while?
# 3. Does he have the **will**? Do we?
# 4. Does he have the **skill**? Do we?
#
# Will and skill are marked 1 to 5; under {{ gate_will:1 }} we wait. Of {{ planned_n:int }} key, potential and advantage dealers in the case **{{ stopped_n:n|does|do }}** not pass.

# %% id="gate-list" tags=["compare"]
print(stopped_n, "/", planned_n)
print(" · ".join(stopped_names[current_language()]))

# %% [raw] id="3.4" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 5
# title:
#   zh: 东升源，先谈什么
#   en: Dongshengyuan, what comes first?
# prompt:
#   zh: |
#     东升源商贸销量排第 {{ dongsheng_rank:int }}（{{ dongsheng_value:money }}），价值分 {{ dongsheng_v:int }}，潜力分 {{ dongsheng_p:int }}；能力 {{ dongsheng_skill:1 }} 分，意愿只有 **{{ dongsheng_will:1 }}** 分。大区要求“销量前五的今年都要签联合生意计划”。
#
#     您下一步做什么？
#   en: |
#     Dongshengyuan is number {{ dongsheng_rank:int }} by sales ({{ dongsheng_value:money }}), value score {{ dongsheng_v:int }}, potential score {{ dongsheng_p:int }}; capability {{ dongsheng_skill:1 }}, will only **{{ dongsheng_will:1 }}**. Head office wants “a Joint Business Plan with each of the top five this year”.
#
#     What is your next step?
# options:
#   - id: a
#     zh: 照要求签完整的计划，签了再慢慢做工作
#     en: Sign the full plan as asked; win him over later
#   - id: b
#     zh: 不理他，把人和费用都撤去支持潜力经销商
#     en: Leave him alone and move people and money to potential dealers
#   - id: c
#     zh: 先见老板，弄清他不愿意的是什么、我们能改什么；守住现有生意，再定要不要做计划
#     en: See the owner first, learn what he does not want and what we can change; protect the business, then decide about a plan
#   - id: d
#     zh: 加返利，把意愿“买”上来
#     en: Raise the rebate to buy his will
# answer: c
# praise:
#   zh: 对。见面之前，您还缺哪一条证据，才知道他为什么不愿意？
#   en: Yes. Which piece of evidence do you still lack, before you meet, about why he is unwilling?
# hints:
#   - zh: 闸门看的是意愿和能力，两个都要过。他差在哪一个？
#     en: The gate asks for will and skill, both. Which one does he lack?
#   - zh: 意愿低总有原因：费用没核销？价格乱？怕被替代？不见老板，能知道吗？
#     en: "Low will has a reason: unpaid claims, price disorder, fear of being replaced? Can you know without seeing the owner?"
# wrong:
#   - value: a
#     say:
#       zh: 意愿 {{ dongsheng_will:1 }} 分签下来的计划，三个月后谁还会打开它？
#       en: A plan signed at will {{ dongsheng_will:1 }}, who will open it again after three months?
#   - value: b
#     say:
#       zh: "{{ dongsheng_value:money }} 的生意要是明天断了，哪几家潜力经销商补得上？"
#       en: If {{ dongsheng_value:money }} of business stopped tomorrow, which potential dealers would make up for it?
#   - value: d
#     say:
#       zh: 您知道他不愿意是因为钱吗？如果是因为费用拖着没核销，加返利能解决吗？
#       en: Do you know that money is the reason? If his claims are still unpaid, does a higher rebate help?
# solution:
#   zh: |
#     **C。** 价值高、潜力在线下，它是优势经销商，打法是守；意愿又低于 {{ gate_will:1 }} 分，过不了闸门。所以先见老板，弄清原因，供货、价格、核销先做到位。
#
#     “销量前五都要签”是拿销量代替了判断。签了不做的计划，比没有计划更伤信任。
#   en: |
#     **C.** High value with potential under the line makes it an advantage dealer: protect it. And will under {{ gate_will:1 }} does not pass the gate. So see the owner, find the reason, and get supply, prices and claims right first.
#
#     “The top five must sign” puts sales in the place of judgement. A plan signed and not lived costs more trust than no plan.

# %% id="sorting" tags=["figures"]
to_sort = ["D022", "D038", "D004", "D011", "D028", "D057"]
sort_items = {key: names[key] for key in to_sort}
sort_answer = {key: table.loc[key, "tier"] for key in to_sort}
SWAP = {"potential": "advantage", "advantage": "potential"}
sort_swapped = {key: SWAP[tier] for key, tier in sort_answer.items() if tier in SWAP}


def by_size_only(placed):
    big = {key for key in to_sort if table.loc[key, "value_score"] >= cut_value}
    return set(placed) == set(to_sort) and all((placed[key] == "key") == (key in big) for key in to_sort)


def all_have_a_tier_but_general(placed):
    general = [key for key, tier in sort_answer.items() if tier == "general"]
    return any(placed.get(key) in ("key", "potential") for key in general)


sort_by_size = {key: "key" if table.loc[key, "value_score"] >= cut_value else "general" for key in to_sort}
sort_too_kind = {
    **sort_answer,
    **{key: "potential" for key, tier in sort_answer.items() if tier == "general"},
}


def scores_table(language):
    heads = {"zh": "| 经销商 | 价值分 | 潜力分 |", "en": "| Dealer | Value score | Potential score |"}
    rows = [
        f"| {names[key][language]} | {table.loc[key, 'value_score']:.0f} | {table.loc[key, 'potential_score']:.0f} |"
        for key in to_sort
    ]
    return "\n".join([heads[language], "|---|--:|--:|", *rows])


tier_names = {
    "zh": {"key": "重点", "potential": "潜力", "advantage": "优势", "general": "一般"},
    "en": {"key": "key", "potential": "potential", "advantage": "advantage", "general": "general"},
}
sort_result = {
    language: "\n".join(f"- {names[key][language]} → **{words[tier]}**" for key, tier in sort_answer.items())
    for language, words in tier_names.items()
}
sort_table = {language: scores_table(language) for language in ("zh", "en")}

# %% [raw] id="3.5" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 6
# title:
#   zh: 六家经销商，各归各类
#   en: Six dealers, each to its tier
# prompt:
#   zh: |
#     分界线：价值分 **{{ cut_value:int }}**，潜力分 **{{ cut_potential:int }}**。请给每家选一类。
#
#     {{ sort_table }}
#   en: |
#     The cut lines: value score **{{ cut_value:int }}**, potential score **{{ cut_potential:int }}**. Choose a tier for each dealer.
#
#     {{ sort_table }}
# options:
#   - id: key
#     zh: 重点
#     en: Key
#   - id: potential
#     zh: 潜力
#     en: Potential
#   - id: advantage
#     zh: 优势
#     en: Advantage
#   - id: general
#     zh: 一般
#     en: General
# items: sort_items
# answer_code: sort_answer
# praise:
#   zh: 全对。哪一家的分类，和您凭印象会做的不一样？
#   en: All in place. Which one would you have placed differently by impression?
# hints:
#   - zh: 一家一家来：价值分过线了吗？潜力分过线了吗？
#     en: "One dealer at a time: is the value score above its line? Is the potential score?"
#   - zh: 只有价值过线是“优势”，只有潜力过线是“潜力”，都没过线是“一般”。
#     en: Only value above its line is advantage; only potential above its line is potential; neither is general.
# wrong:
#   - code: by_size_only
#     example: sort_by_size
#     say:
#       zh: 您好像只看了价值分。潜力分那一列，在您的分法里起了什么作用？
#       en: You seem to have used the value score alone. What does the potential column do in your sorting?
#   - code: sort_swapped
#     example: "{**sort_answer, **sort_swapped}"
#     say:
#       zh: “潜力”和“优势”，哪一个是今天大、以后空间小？
#       en: Potential and advantage, which of them is big today with little room to grow?
#   - code: all_have_a_tier_but_general
#     example: sort_too_kind
#     say:
#       zh: 有一家两项都没过线。把它放到要重点投入的类里，资源从谁那里来？
#       en: One dealer is above neither line. If you put it where we invest, from whom do the resources come?
# solution:
#   zh: |
#     {{ sort_result }}
#
#     两道线，两个问题，一家一家对：两项都过线是**重点**；只有潜力过线是**潜力**；只有价值过线是**优势**；都没过线是**一般**。
#
#     谯城商贸销量只排第 {{ qiaocheng_rank:int }}，潜力分却有 {{ qiaocheng_p:int }}：只看销量排名，马总这样的经销商永远排不上队。
#   en: |
#     {{ sort_result }}
#
#     Two lines, two questions, one dealer at a time: above both is **key**; only potential above is **potential**; only value above is **advantage**; neither is **general**.
#
#     Qiaocheng is only number {{ qiaocheng_rank:int }} by sales but has a potential score of {{ qiaocheng_p:int }}: in a sales ranking a dealer like Mr Ma never gets his turn.

# %% id="answer-3.5" exercise="3.5" tags=["exercise"]
# zh: to_sort 是六家的编号，table 里有它们的分数，分界线是 cut_value 和 cut_potential
# en: to_sort holds the six dealers' codes, table their scores; the lines are cut_value and cut_potential
answer = {}
### BEGIN SOLUTION
for dealer in to_sort:
    high_value = table.loc[dealer, "value_score"] >= cut_value
    high_potential = table.loc[dealer, "potential_score"] >= cut_potential
    if high_value:
        answer[dealer] = "key" if high_potential else "advantage"
    else:
        answer[dealer] = "potential" if high_potential else "general"
### END SOLUTION

# %% [raw] id="3.6" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 5
# unit: money
# relative: 0.01
# title:
#   zh: 支持费用怎么分
#   en: Sharing the support budget
# prompt:
#   zh: |
#     支持费用一共 {{ budget:money }}。规则：{{ key_budget_share:percent0 }} 给重点经销商，在重点经销商之间**按生意额**分。
#
#     华顺商贸的生意额是 {{ huashun_value:money }}，{{ key_n:int }} 家重点经销商合计 {{ key_value:money }}，全部经销商合计 {{ value_total:money }}。华顺能分到多少？
#   en: |
#     The support budget is {{ budget:money }}. The rule: {{ key_budget_share:percent0 }} goes to the key dealers and is shared among them **by their business**.
#
#     Huashun's business is {{ huashun_value:money }}, that of the {{ key_n:int }} key dealers together {{ key_value:money }}, that of all dealers {{ value_total:money }}. How much does Huashun get?
# answer_code: answer
# praise:
#   zh: 对。那这笔钱要换华顺的什么承诺？
#   en: Right. Which commitment of Huashun's should this money stand against?
# hints:
#   - zh: 分两步：先算重点经销商一共有多少钱，再算华顺占其中多少。
#     en: "Two steps: how much do all key dealers get, and what part of that is Huashun's?"
#   - zh: 第二步的分母是重点经销商的合计，不是全部经销商的合计。
#     en: In the second step the denominator is the key dealers' total, not everybody's.
# wrong:
#   - code: budget * key_budget_share / key_n
#     say:
#       zh: 您是每家平均分的。规则说按什么分？
#       en: You shared equally. By what does the rule share?
#   - code: budget * key_budget_share * huashun_value / value_total
#     say:
#       zh: 分母用了全部经销商。这 {{ key_budget_share:percent0 }} 是给谁分的？
#       en: Your denominator is all dealers. Among whom is this {{ key_budget_share:percent0 }} shared?
#   - code: budget * huashun_value / key_value
#     say:
#       zh: "{{ budget:money }} 都给重点经销商了吗？规则里还有哪一步？"
#       en: Does all of {{ budget:money }} go to the key dealers? Which step of the rule is missing?
# solution:
#   zh: |
#     1. 重点经销商一共：{{ budget:money }} × {{ key_budget_share:percent0 }} = {{ key_budget:money }}
#     2. 华顺占重点经销商的生意：{{ huashun_value:money }} ÷ {{ key_value:money }} = {{ huashun_part:percent }}
#     3. 华顺分到：**{{ answer:money }}**
#
#     按生意额分，是因为重点经销商要靠双方投入做增长，量大的地方用钱多。换成潜力类，就该按潜力分来分：钱要花在还没长出来的地方。
#   en: |
#     1. All key dealers: {{ budget:money }} × {{ key_budget_share:percent0 }} = {{ key_budget:money }}
#     2. Huashun's part of their business: {{ huashun_value:money }} ÷ {{ key_value:money }} = {{ huashun_part:percent }}
#     3. Huashun gets **{{ answer:money }}**
#
#     Sharing by business fits key dealers, because joint investment needs more money where volume is larger. Among potential dealers share by potential instead: there the money is for what has not grown yet.

# %% id="answer-3.6" exercise="3.6" tags=["exercise"]
answer = None
### BEGIN SOLUTION
key_budget = budget * key_budget_share
huashun_part = huashun_value / key_value
answer = key_budget * huashun_part
### END SOLUTION

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 各想一家自己的经销商：
#
# - 如果今天就分，它在哪一格？**您的证据是什么？**
# - 它的意愿是几分？**您凭什么这么打**？最近一次，老板原话怎么说？
# - 您现在给它的时间，和它那一格该有的一样吗？

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Each of you takes a dealer of your own:
#
# - Tiered today, which field is it in? **What is your evidence?**
# - How do you mark its will, and **on what grounds?** What were the owner's own words last time?
# - Does it get the time today that its field deserves?

# %% [raw] id="3.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 8
# title:
#   zh: 回马总一句话
#   en: One answer for Mr Ma
# prompt:
#   zh: 写两三句话回答谯城商贸的马总。要有：**我们**先做什么、到**哪一天**或**做到多少**；再请**他**做什么。不要贴标签，不要说行话。
#   en: Write two or three sentences to Mr Ma of Qiaocheng Trading. Say what **we** do first, by **when** or **how much**; then what you ask **him** to do. No labels, no jargon.
# hints:
#   - zh: 马总在意的是货：订十车来七车。我们先答应他什么，他才会信？
#     en: "Mr Ma cares about goods: ten trucks ordered, seven delivered. What must we promise first so that he believes us?"
#   - zh: 可以照这个顺序：我们做到……（数字、日期），请您做……，到时候一起看……
#     en: "A possible order: we will ... (figure, date); would you ...; then we look together at ..."
# rules:
#   - find:
#       zh: "\\d|[一二三四五六七八九十]+(?:月|号|天|周|成|车|家|个)|百分之|(?:周|星期|礼拜)[一二三四五六日天]|月底|月初"
#       en: "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|by may|end of|next month)\\b"
#     say:
#       zh: 马总听完，怎么知道我们做没做到？加上一个数字或者日期。
#       en: How will Mr Ma know whether we did it? Which figure or date would tell him?
#   - avoid:
#       zh: "潜力经销商|潜力客户|一般经销商|重点经销商|优势经销商|小经销商|分类|分级|[ABC]类|JBP|ROI|sell-?in|KPI|OGSM|达成率"
#       en: "potential dealer|general dealer|key dealer|advantage dealer|small dealer|\\btier|\\bJBP\\b|\\bROI\\b|sell-?in|\\bKPI|OGSM|attainment"
#     say:
#       zh: 如果您是马总，听到自己被归为某一“类”，或者听到行话，会怎么想？换成他的话怎么说？
#       en: If you were Mr Ma and heard yourself put into a class, or heard jargon, what would you think? How would he say it?
#   - find:
#       zh: "我们|我方|厂家|公司|咱们公司|(?<![给发跟让和帮找叫寄报告诉])我|给您[补送留派]"
#       en: "\\b(we|our|us|I)\\b"
#     say:
#       zh: 这段话里，我们自己先做什么？
#       en: What do we ourselves do first in these words?
#   - find:
#       zh: "您|你|马总"
#       en: "\\b(you|your)\\b|Mr Ma"
#     say:
#       zh: 只有我们做，还是他也有一份？请他做哪一件事？
#       en: Is it only us, or has he a part as well? Which one thing do you ask of him?
#   - at_least:
#       zh: 25
#       en: 15
#     say:
#       zh: 太短了。只说一句“放心”，他能放心吗？再加一件具体的事。
#       en: This is short. Would “don't worry” stop him worrying? Which concrete thing can you add?
#   - at_most:
#       zh: 160
#       en: 110
#     say:
#       zh: 念一遍要多久？马总会听到最后吗？哪一句可以删？
#       en: How long does it take to read aloud? Will Mr Ma listen to the end? Which sentence can go?
# sample:
#   zh: 马总，您说的缺货是我们的责任。从下月 1 号起，您的订单我们保证到货九成五，少一车我当天打电话给您。也请您每周五把仓库盘点数发我。三个月后咱们一起看：货够了，生意能多做多少，再定下一步怎么投。
#   en: Mr Ma, the missing goods are our fault. From the 1st of next month we deliver 95% of what you order, and I call you the same day if a truck is short. Would you send me your stock count every Friday? In three months we look together at how much more you can sell, and decide what both of us put in next.
# praise:
#   zh: 该有的都有了：数字、双方各做什么、没有标签。语气对不对，机器判不了——请念给邻座听，问他一句：如果您是马总，会再打电话来吗？
#   en: "Everything is there: a figure, both sides' parts, no label. A machine cannot judge the tone; read it to your neighbour and ask: as Mr Ma, would you call again?"
# wrong:
#   - value:
#       zh: 马总您放心，我们一定大力支持您，也请您多多努力，把市场做起来，共创双赢。
#       en: Mr Ma, please do not worry, we will support you strongly, and we hope that you work hard too so that both of us win.
#     say:
#       zh: 马总听完，怎么知道我们做没做到？加上一个数字或者日期。
#       en: How will Mr Ma know whether we did it? Which figure or date would tell him?
#   - value:
#       zh: 马总，您是我们的潜力经销商，3 月起我们给您培训，请您把达成率做到 100%，再谈费用支持。
#       en: Mr Ma, you are a potential dealer of ours. From 1 March we train you; please bring your attainment to 100% and then we talk about money.
#     say:
#       zh: 如果您是马总，听到自己被归为某一“类”，或者听到行话，会怎么想？换成他的话怎么说？
#       en: If you were Mr Ma and heard yourself put into a class, or heard jargon, what would you think? How would he say it?
#   - value:
#       zh: 下月 1 号起我们保证到货九成五。
#       en: From 1 March we deliver 95%.
#     say:
#       zh: 只有我们做，还是他也有一份？请他做哪一件事？
#       en: Is it only us, or has he a part as well? Which one thing do you ask of him?
# solution:
#   zh: |
#     机器只查四样：有没有数字或日期、有没有我们的承诺、有没有请他做的事、有没有标签和行话。
#
#     为什么先说我们：马总的问题是“我订十车来七车”。先让他做这做那，他会觉得又被催任务。**先给他一个看得见、查得到的承诺，再请他做一件对等的事**——这就是双方承诺的开始。
#
#     语气请小组来评：他说的是马总的话，还是公司的话？马总听完，第一个问题会是什么？
#   en: |
#     The machine looks for four things only: a figure or date, our promise, a request to him, and no label or jargon.
#
#     Why we come first: his question is “ten trucks ordered, seven came”. Asking him for effort first sounds like being pressed again. **Give a promise that he can see and check, then ask for one thing of equal weight.** That is how commitments of two sides begin.
#
#     Let your group judge the tone: are these Mr Ma's words or the company's? What will be his first question?

# %% [raw] id="3.8" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 12
# title:
#   zh: 100 天怎么分
#   en: Dealing out 100 days
# prompt:
#   zh: |
#     小组手里有 100 个工作日，分给五家：华顺商贸、谯城商贸、东升源商贸、金百汇商贸、盱江副食。
#
#     写下：每家几天、去做什么、**放弃**什么；再写一个会让你们改主意的数字。
#   en: |
#     Your group has 100 working days for five dealers: Huashun, Qiaocheng, Dongshengyuan, Jinbaihui and Xujiang.
#
#     Write down the days for each, what they are for, and what you **give up**; then one figure that would change your mind.
# hints:
#   - zh: 先各自写，再合到一起：差得最远的是哪一家？为什么？
#     en: "Write alone first, then compare: for which dealer are you furthest apart, and why?"
#   - zh: 每家都问一句：这些天去了，双方各能多赚多少？没有证据的，先留 5 天去看市场。
#     en: "For each dealer ask: what will both sides earn from these days? Where you have no evidence, keep 5 days to look at the market first."
# sample:
#   zh: 华顺 35 天：一起做完整计划，先补大店。谯城 30 天：前 10 天在我们自己公司把供货理顺，再补网点。东升源 15 天：见老板，供货价格核销做到位。金百汇 15 天：先盘库存、看出货，再谈任务。盱江 5 天：电话订货，一页目标。放弃：金百汇的促销陪跑。如果金百汇的库存天数在 30 天以内，我们改主意。
#   en: "Huashun 35 days: a full plan together, large shops first. Qiaocheng 30: ten of them inside our own company to mend supply, then outlets. Dongshengyuan 15: see the owner, get supply, prices and claims right. Jinbaihui 15: count the stock and look at offtake before any target. Xujiang 5: orders by phone, one page of targets. Given up: promotion support at Jinbaihui. If Jinbaihui's stock covers less than 30 days we change our mind."
# praise:
#   zh: 这道题没有标准答案。请用三个问题互相追问：每家的天数有没有证据？放弃的是什么？哪个数字会让你们改主意？
#   en: "There is no standard answer. Question each other: does every number of days have evidence? What is given up? Which figure would change your mind?"
# solution:
#   zh: |
#     没有唯一答案，评的是**依据**，不是天数：
#
#     - 给谯城的天数里，有没有一部分是花在我们自己公司（供货）上的？
#     - 东升源的意愿没过闸门，给它的天数是去“签计划”，还是去“弄清原因”？
#     - 金百汇达成率 {{ jinbaihui_attainment:percent0 }}，有没有人提出先看库存和出货？
#     - 盱江副食价值、潜力、意愿、能力都低：敢不敢说“这家不做联合生意计划”？说得有依据，就是好答案。
#   en: |
#     There is no single answer; what counts is the **evidence**, not the number of days:
#
#     - Are some of Qiaocheng's days spent inside our own company, on supply?
#     - Dongshengyuan's will does not pass the gate: are its days for signing a plan or for finding the reason?
#     - Jinbaihui attains {{ jinbaihui_attainment:percent0 }}: did anybody ask to see stock and offtake first?
#     - Xujiang is low in value, potential, will and skill: did you dare to say “no Joint Business Plan here”? With evidence that is a good answer.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 分类是给**我们的时间和钱**排队，不是给经销商贴标签。
# 2. 两个问题：今天值多少？以后能变多少？
# 3. 四类四种打法：一起投、培养、守住、精简。
# 4. 站在线上的，先看市场再定。
# 5. **意愿和能力没过闸门，先不谈计划。**“这家不做”也可以是好答案。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Tiering puts **our time and money** in order; it is not a label for dealers.
# 2. Two questions: what is it worth today, and what can it become?
# 3. Four tiers, four ways: invest jointly, develop, protect, keep lean.
# 4. Who stands on the line is visited before it is decided.
# 5. **No will or no skill, no plan yet.** “Not this dealer” can be the right answer.

# %% id="told" tags=["guard"]
# what the prose tells about these dealers must stay true when the case is made anew
assert [table.loc[key, "tier"] for key in (huashun, qiaocheng, dongsheng)] == [
    "key",
    "potential",
    "advantage",
]
assert dongsheng_will < gate_will <= dongsheng_skill and dongsheng_rank <= 5
assert set(sort_answer.values()) == {"key", "potential", "advantage", "general"}
assert (
    jinbaihui_attainment > 1.08 and sell_in_2025[jinbaihui] / target_2025[jinbaihui] == jinbaihui_attainment
)
assert table.loc[xujiang, "tier"] == "general" and 0 < moved_n < 10 and stopped_n >= 1
assert 0.3 < top_share < 0.7
