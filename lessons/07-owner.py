# ---
# id: 07-owner
# number: "7"
# order: 9
# title:
#   zh: 见老板：八秒钟，说他的钱
#   en: "Reaching the owner: eight seconds about his money"
# question:
#   zh: 李强刚推门，华总在茶台边头也不抬：“小李啊，又来压货？铺货的事找王敏，对账找张姐，我这儿还有两拨客人。”——您只剩一句话。这句话说什么？
#   en: "Li Qiang has hardly opened the door. Mr Hua does not look up from his tea: “Li, pushing stock again? For the shops see Wang Min, for the books Ms Zhang. I have two more parties waiting.” One sentence is left to you. Which?"
# objectives:
#   zh:
#     - 说清一家经销商里谁最后拍板、谁守门、谁影响，知道自己为什么会被打发下去
#     - 把产品语言换成老板的三条线：多进来的、少花掉的、最后剩下的
#     - 用他自己的数，写一句四十字以内的开场：结果、数、日子、他的钱
#     - 把守门的老板娘或财务当老板一样对待，用她的账换来一次三个人的会
#     - 他说“不、再想想、多给账期、要独家”的时候，先算清值多少，再在权限之内回话
#   en:
#     - say who in a dealership decides, who keeps the gate and who influences, and why you get passed down
#     - turn product talk into the owner's three lines (what comes in, what it costs, what is left)
#     - write an opening of at most 25 words from his own figures (result, number, time, his money)
#     - treat the wife or finance head at the gate like the owner, and win a meeting of three
#     - when he says no, let me think, longer credit or exclusivity, first price it, then answer within your authority
# minutes:
#   teaching: 36
# after: ["7.2", "7.5", "7.6", "7.7", "7.8"]
# tables: [dealers, dealer_pnl, dealer_balance, claims, price_checks]
# prerequisites: [06-concept]
# terms: [G118, G119, G120, G117, G122, G121, G049, G047, G053, G034]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

from jbptools.economics import DealerModel
from jbptools.economics.ratios import cash_freed

case = jbp.case()
huashun = "D001"
dealer = case.table("dealers").set_index("dealer_id").loc[huashun]
money = jbp.dealer_money(case, huashun)
book, tied = money.pnl, money.investment
cost_of_goods, sales_now, profit_now = book.cogs, book.net_sales, book.net_profit
stock_now, owed_now, claims_now, prepaid_now = tied.stock, tied.receivables, tied.claims, tied.prepayment
tied_now, invested_now = tied.working_capital, tied.total
roi_now = float(money.roi().value)
stock_days_now = stock_now / cost_of_goods * 365
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huashun) & (claims["settled_date"] >= "2025-07-01")]
claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()
inverted = jbp.kpi(case, huashun, "price_inversion_share", "2025-07", "2026-06").value
own_share, other_brands = float(dealer["own_share"]), int(dealer["other_brands"])
years = case.as_of.year - int(dealer["start_year"])
year = ("2025-07", "2026-06")
star_days = jbp.kpi(case, "D012", "stock_days", *year).value
shao_below = jbp.kpi(case, "D033", "price_inversion_share", *year).value
hu_age = int(case.table("dealers").set_index("dealer_id").loc["D030", "owner_age"])

# %% id="plan-figures" tags=["figures"]
# zh: 第 5 课的计划：库存 22 天、核销 30 天；销售额不变，先只看钱转快
# en: lesson 5's plan: 22 days of stock, claims in 30 days; sales unchanged, only faster money
goal_days, goal_claim_days, wish = 22, 30, 500_000
stock_freed = cash_freed(cost_of_goods, stock_days_now - goal_days)
claims_freed = claims_now * (1 - goal_claim_days / claim_days)
freed = stock_freed + claims_freed
tied_after = tied_now - freed
roi_plan = profit_now / (invested_now - freed)

# %% id="golden" tags=["figures"]
# zh: 一家一年进货两千万的样本经销商，讲道理时用
# en: a sample dealer of twenty million a year, for the general example
sample = DealerModel(
    net_sales=20_000_000,
    gross_margin=0.085,
    rebate=368_000,
    operating_expense=1_120_000,
    stock_days=32,
    receivable_days=28,
    claims=180_000,
    prepayment=120_000,
    payables=0,
    fixed_assets=600_000,
)
sample_days = 10
sample_tied = sample.investment.working_capital
sample_freed = cash_freed(sample.pnl.cogs, sample_days)
sample_after = sample_tied - sample_freed

# %% id="requests" tags=["figures"]
# zh: 他会要的几样东西，值多少、我们一年出多少；我们的资金成本按他的利息率算
# en: what he may ask for, what it is worth and costs us a year; our money costs what his does
credit_days, rebate_points = 15, 0.01
interest = book.finance_cost / invested_now
credit_lent = cost_of_goods / 365 * credit_days
credit_cost = credit_lent * interest
roi_credit = profit_now / (invested_now - credit_lent)
rebate_cost = cost_of_goods * rebate_points
roi_rebate = (profit_now + rebate_cost * (1 - book.tax_rate)) / invested_now
plan_cost = claims_freed * interest
tea_invested, tea_profit = 2_000_000, 300_000
roi_tea = tea_profit / tea_invested

# %% id="spoken" tags=["figures"]


def spoken(yuan):
    """The way one says it across the table."""
    return {"zh": f"{yuan / 1e4:.0f} 万", "en": f"CNY {yuan / 1e6:.2f} m"}


def spoken_k(yuan):
    return {"zh": f"{yuan / 1e4:.0f} 万", "en": f"CNY {yuan / 1e3:.0f} k"}


tied_said, after_said, freed_said = spoken(tied_now), spoken(tied_after), spoken_k(freed)
sample_said, sample_after_said, sample_freed_said = (
    spoken(sample_tied),
    spoken(sample_after),
    spoken_k(sample_freed),
)
opening_line = {
    "zh": f"三个月把您压在我们货上的资金从 {tied_said['zh']}降到 {after_said['zh']}，利润不减。给我 20 分钟算给您看。",
    "en": f"In three months your cash tied up in our goods falls from {tied_said['en']} to "
    f"{after_said['en'].removeprefix('CNY ')}, profit unchanged. Twenty minutes to show you?",
}
words = {
    "cash": {
        "zh": f"“您压在我们货上的钱，能少 {freed_said['zh']}。”",
        "en": f"“Your money in our goods can be {freed_said['en']} less.”",
    },
    "other": {
        "zh": "“您手上六个牌子，哪一个的钱转得最慢？”",
        "en": "“Of your six brands, whose money turns slowest?”",
    },
    "future": {
        "zh": "“小华将来接的这块，您想让它一年挣多少？”",
        "en": "“What should the part that your son takes over earn a year?”",
    },
    "launch": {"zh": "“新品要铺两百家店。”", "en": "“The new item must go into two hundred shops.”"},
    "display": {"zh": "“这个月要查冰柜陈列。”", "en": "“Cooler displays will be checked this month.”"},
    "papers": {"zh": "“三月那两笔核销还差发票。”", "en": "“The two March claims still lack their invoices.”"},
    "statement": {
        "zh": "“返利对账单麻烦签个字。”",
        "en": "“The rebate statement needs a signature.”",
    },
    "truck": {
        "zh": "“周五早上到一车货，六百箱。”",
        "en": "“A truck with six hundred cases comes on Friday.”",
    },
    "old": {"zh": "“临期的那批，先放哪个库位？”", "en": "“Where shall the short-dated goods be put?”"},
}
passed_to = {
    "cash": "owner",
    "other": "owner",
    "future": "owner",
    "launch": "sales",
    "display": "sales",
    "papers": "finance",
    "statement": "finance",
    "truck": "store",
    "old": "store",
}

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert round(sample_tied / 1e4) == 344 and round(sample_after / 1e4) == 294
assert roi_tea < roi_now < roi_plan < roi_rebate < roi_credit, "credit is worth most to him"
assert rebate_cost > 4 * credit_cost > 4 * plan_cost, "and a point of rebate costs us most"
assert 1.8 * freed < credit_lent < 2.2 * freed and 400_000 < freed < wish
assert other_brands == 5 and dealer["owner_name"] == "华总" and inverted == 0 and 0.3 < own_share < 0.4
assert star_days > 80 and shao_below > 0.2 and hu_age > 60
assert book.rebate / cost_of_goods < 0.02 and 80 < claim_days < 110

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 门口那一幕 | 培训师演华总，头不抬；三个人轮流推门说一句，全班听“他会叫你找谁” |
# | 2 | 谁拍板、谁守门；练习 7.1 | 四把椅子贴四个名字，念一句，人走到那把椅子后面 |
# | 3 | 三条线、四件心事；练习 7.2 | 让大家先写自己那家老板夜里想的一件事，再翻页 |
# | 1 | 有升有降；练习 7.3 | 算出开场要用的两个数 |
# | 5 | 八秒的开场，练习 7.4，机器来听 | 先自己写、自己看；改两次，再站起来对邻座说一遍，邻座掐表 |
# | 1 | 守门的人；练习 7.5 | 只问一句：“您欠她哪一笔的准话？” |
# | 7 | **对话一：财务室里的吴姐** | 各自走一遍，两人对照，再走一遍 |
# | 5 | 权限、五种回答、值多少两张图；练习 7.6 | 先让大家猜哪一样对他最值钱，再亮图 |
# | 0 | 练习 7.7、7.8 | 7.7 举手；7.8 写完念，邻座只查“有没有打包票” |
# | 6 | **对话二：邵总拍桌子** | 同对话一；复盘只找一句：哪一句碰了转售价 |
# | 1 | 开了门以后 | 只讲第一行和最后一行：当天一条微信，每季半天走市场 |
# | 5° | 两人讨论 | 说自己的那一家；两天的课里留到吃饭时聊 |
# | 2 | 练习 7.9，收尾 | 四人一组演一场，观察员先念记录；复盘四问 |
#
# **还要再省时间：** 对话二留到晚上（省 6 分钟），7.1 不走椅子、举手就行（省 2 分钟）。7.3、7.4、对话一、7.9 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | At the door | The trainer plays Mr Hua, eyes down; three people enter with one sentence each, the room says to whom he would pass them |
# | 2 | Who decides, who keeps the gate; exercise 7.1 | Four chairs with four names; read a sentence, people walk behind a chair |
# | 3 | Three lines, four worries; exercise 7.2 | First all write what keeps their own owner awake, then turn the page |
# | 1 | One up, one down; exercise 7.3 | The two figures for the opening |
# | 5 | Eight seconds, exercise 7.4, the machine listens | Write and look alone; change it twice, then stand up and say it, neighbour with a stopwatch |
# | 1 | The gatekeeper; exercise 7.5 | One question only: "Which answer do you still owe her?" |
# | 7 | **Dialogue one: Sister Wu in the finance room** | Alone, in pairs, once more |
# | 5 | Authority, five answers, two charts of what it is worth; exercise 7.6 | Let them guess what is worth most to him before the chart |
# | 0 | Exercises 7.7 and 7.8 | 7.7 by hands; 7.8 read aloud, the neighbour listens for guarantees only |
# | 6 | **Dialogue two: Mr Shao hits the table** | As dialogue one; look for one thing, which sentence touched resale prices |
# | 1 | After the door is open | The first row and the last: a message the same day, half a day in his market each quarter |
# | 5° | In pairs | About their own dealer; in the two days over lunch |
# | 2 | Exercise 7.9, close | A scene in fours, the observer reads first; four debrief questions |
#
# **To save still more:** dialogue two in the evening (6 minutes), 7.1 by hands and without chairs (2). Keep 7.3, 7.4, dialogue one and 7.9.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 英文里管最后拍板的人叫 VITO（Very Important Top Officer，最高决策者），这个叫法出自 Anthony Parinello。讲一次就好；往后只说“老板”。名称归原主，我们和它没有关系。
# - “八秒”是那套方法的经验说法，不是实验结论；按一秒四五个字算，就是四十字上下。较真的学员让他掐表，比争论快。
# - 先让大家猜：少压 {{ freed_said }}、15 天账期、一个点返利，哪一样最抬他的回报率？多数人猜返利。亮图：账期 {{ roi_credit:percent }}，返利 {{ roi_rebate:percent }}，计划 {{ roi_plan:percent }}。再问：“哪一样我们最贵？”返利一年 {{ rebate_cost:money }}，账期的利息 {{ credit_cost:money }}。
# - 所以华总要账期不是耍赖，是会算账。可账期一给，他的货可以用我们的钱再压一层；腾出来的 {{ credit_lent:money }}，也可能去做了奶茶。账期要跟库存天数绑在一起谈，而且不归业务员定。
# - 别把“老板娘”讲成笑话。她管着钱，守着门，很多家的第二张否决票就在她手里。
# - 先别教怎么绕过谁。一绕，华总三天之内就会知道。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - The one with the last word has been called VITO, Very Important Top Officer, by Anthony Parinello. Say it once; after that it is "the owner". The name is its owner's, we are not affiliated.
# - "Eight seconds" is that school's rule of thumb, no experiment. At three words a second it is some 25 words. Who doubts it gets the stopwatch; that is quicker than arguing.
# - First let them guess which lifts his return most: {{ freed_said }} less tied up, 15 days of credit, a point of rebate? Most say rebate. Chart: credit {{ roi_credit:percent }}, rebate {{ roi_rebate:percent }}, plan {{ roi_plan:percent }}. Then: which costs us most? The rebate {{ rebate_cost:money }} a year, interest on credit {{ credit_cost:money }}.
# - So when Mr Hua asks for credit he is not being difficult, he can count. But with credit he can stack another layer of goods on our money, and the {{ credit_lent:money }} may end up in milk tea. Credit belongs together with days of stock, and is not the rep's to give.
# - Do not make a joke of the owner's wife. She holds the purse and the gate, and in many firms the second veto.
# - Teach nobody to go round anyone. Mr Hua would know within three days.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “跟老板是喝茶聊天，哪有开场白。” | 喝完茶他叫您找王敏的那几次，您头一句说的是什么？ |
# | “报了数，到时候做不到怎么办？” | 不报数，他今天凭什么放下茶杯？这个数哪一半归我们、哪一半归他？ |
# | “老板娘不懂业务。” | 她懂不懂哪天付款？华总上回没签，回家问了谁？ |
# | “我越过王敏直接找老板，王敏要恨我。” | 去之前告诉她一声行不行？请她带一个数一起去呢？ |
# | “账期对他最值钱，那就给啊。” | 腾出来的 {{ credit_lent:money }} 会去哪里？库存天数谁来看？谁签字？ |
# | “他说不，就是没戏。” | 他“不”的是人、是数，还是日子？您问了没有？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "With an owner one drinks tea, there is no opening line." | When he sent you on to Wang Min after the tea, what had been your first sentence? |
# | "If I name a figure and miss it?" | Without one, why should he put down his cup? Which half of it is ours, which his? |
# | "The wife knows nothing of the business." | Does she know when to pay? Whom did he ask at home before he did not sign? |
# | "Wang Min will hate me if I go over her." | Could you tell her before? Or ask her to come with one figure? |
# | "If credit is worth most, give it." | Where will {{ credit_lent:money }} go? Who watches the stock, who signs? |
# | "He said no, that is that." | No to the person, the figure, or the date? Did you ask? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：被叫“找王敏去”的那一秒，您想做什么？想解释，还是想退出去？
# 2. **责任**：被打发下去，是他架子大，还是我们的话把自己打发下去的？
# 3. **结构**：公司给您的权限表，写没写哪些事当场能答、哪些要几天回话？没写，找谁要？
# 4. **现实**：回去以后，第一句开场对谁说、哪天说？里面的两个数从哪张表来？
#
# ### 常见错误
#
# 开场先报公司和职务；一句话里三个英文缩写；只讲涨、不讲降；数没有日子；对张姐说“这事您不懂”；一问就打包票；过了答应的日子不吭声；没听明白就先让半个点；把“再想想”当成好消息。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** in the second when you were sent to Wang Min, did you want to explain or to leave?
# 2. **Blame:** were you passed down by his manner, or by your own words?
# 3. **Structure:** does your company say what you may answer at once and what in how many days? If not, whom do you ask?
# 4. **Real life:** to whom do you say your first opening, on which day, and from which sheet do its two figures come?
#
# ### Typical mistakes
#
# Company and title first; three abbreviations in a sentence; only gains, no relief; a figure without a time; "you would not understand" to Ms Zhang; guarantees at the first question; silence after a missed date; half a point given before understanding; taking "let me think" for good news.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：一组 4 人演，2 人观察；7.4 六个人轮流推门，培训师演华总，三秒不抬头就换人。
# - **12 人**：三组各 4 人（业务、华总、张姐、观察），四轮轮换。
# - **24 人**：六组各 4 人，两位培训师；开场比赛每组出一句，写在大白纸上，全班只投“哪一句您会放下茶杯”。
# - **电脑不够**：对话就在投影上玩，一次只显示一件事：先举手选 A、B、C，每边请一位说理由，再点；背景和“听到了什么”随时翻得回去。
# - **没有投影**：四把椅子、四张名字；“他要的东西值多少”抄在大白纸上，先盖住后两列。
# - **没有网络**：全部在本机运行；开场的检查可以照练习 7.4 的几条用手打勾。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** four play, two observe; in 7.4 all six enter in turn, the trainer is Mr Hua; no look up in three seconds, next one.
# - **12 people:** three groups of 4 (rep, Mr Hua, Ms Zhang, observer), four rounds.
# - **24 people:** six groups of 4, two trainers; one opening a group on a flip chart, all vote for the one that would make them put down the cup.
# - **Too few computers:** play the dialogue from the slide, it shows one thing at a time. Hands up for A, B or C, one reason from each camp, then click; the setting and what has been heard are one button away.
# - **No projector:** four chairs, four names; the table of what requests are worth on a flip chart, last columns covered.
# - **No network:** everything runs on this machine; an opening can be ticked by hand along exercise 7.4.

# %% [markdown] id="trainer-cards" lang="zh" tags=["trainer"]
# ### 可打印：角色卡（7.9；只给本人看）
#
# > **李强（区域经理）**：华总压着 {{ tied_now:money }}，回报率 {{ roi_now:percent }}；计划能降到 {{ tied_after:money }}、{{ roi_plan:percent }}，利润不减。**当场能定**：自己的时间、联合盘点、补货节奏。**要回去问**：核销日期（财务周琳，三天内回话）、账期（大区经理陈刚，一周内）。**不能谈**：独家的书面承诺、替他管住别人的卖价。目标：要到一次三个人（华总、张姐、您）的会，带日子。
#
# > **华总**：您一年从我们这里净赚 {{ profit_now:money }}，压着 {{ tied_now:money }}。**别的路**：拿 200 万做奶茶，估计一年净赚 30 万（回报 {{ roi_tea:percent0 }}，还没人给您核过）。**私下的数**：最多再拿 80 万；账期要 15 天，其实 7 天就松口；独家只是想听一句“做大了不换人”。规矩：八秒里没听见自己的钱，就说“找王敏去”；听见打包票，就追问“写下来，谁签字”；对方说“我定不了，周五给您准话”，您放下茶杯。最多答应一个动作。
#
# > **张姐（太太，管钱，守着门）**：没有您点头，华总不签。您烦的是 {{ claims_now:money }} 垫付，平均 {{ claim_days:int }} 天；上一个业务答应月底到账，没到，也没打电话。对方绕过您、打断您、说“我直接跟华总讲”，您就说“他没空”。对方先问您的账、带了清单来，您就给一个时间，而且自己也坐下。
#
# > **观察员**：掐表：开场用了几秒。记：他说了几次“我们公司”，几次“您的钱”；答应了什么；给之前换到了什么。
#
# ### 可打印：观察表（人来看，机器不打分）
#
# | 看什么 | 看到的原话 | 1 没有 2 有一点 3 清楚 |
# |---|---|:-:|
# | 开场：结果、数、日子、他的钱，八秒内 | | |
# | 被打发时，拉回他的钱，还是解释 | | |
# | 对张姐和对华总，一样不一样 | | |
# | 像生意人：不求、不压、不装 | | |
# | 做不了主的，说了谁、哪天回话 | | |
# | 每给一样，换回了什么 | | |
# | 最后要到的动作：谁、什么、哪天 | | |

# %% [markdown] id="trainer-cards" lang="en" tags=["trainer"]
# ### To print: role cards (7.9; for that person only)
#
# > **Li Qiang (regional manager):** Mr Hua has {{ tied_now:money }} tied up at a return of {{ roi_now:percent }}; the plan brings {{ tied_after:money }} and {{ roi_plan:percent }}, profit unchanged. **You may decide:** your time, a joint count, the rhythm of refills. **You must ask:** claim dates (Zhou Lin, finance, answer in three days), credit (Chen Gang, head of region, one week). **Not for discussion:** written exclusivity, holding other people's selling prices. Aim: a meeting of three (Mr Hua, Ms Zhang, you) with a date.
#
# > **Mr Hua:** you earn {{ profit_now:money }} a year with us on {{ tied_now:money }} tied up. **Other way:** CNY 2 m into milk tea, perhaps CNY 300 k a year (a return of {{ roi_tea:percent0 }}, checked by nobody). **Private:** CNY 800 k more at most; you ask for 15 days of credit and would take 7; exclusivity only means that you want to hear "we do not replace you". Rules: no word of your money in eight seconds, "see Wang Min"; a guarantee, "write it down, who signs?"; "not mine to decide, you hear on Friday", you put down your cup. You agree to one action at most.
#
# > **Ms Zhang (wife, the purse, at the gate):** without your nod he does not sign. You are tired of {{ claims_now:money }} of claims that take {{ claim_days:int }} days; the last rep promised them for month end, they did not come and he did not call. Who goes round you, interrupts you, or says "I will tell Mr Hua myself" hears "he is busy". Who asks about your books first and brings a list gets a time, and you sit down too.
#
# > **Observer:** stop the seconds of the opening. Count "our company" and "your money"; note promises, and what was obtained for each thing given.
#
# ### To print: observer's sheet (for people, never machine scored)
#
# | What to look for | Words heard | 1 no 2 a little 3 clearly |
# |---|---|:-:|
# | Opening: result, number, time, his money, in eight seconds | | |
# | Sent away: back to his money, or explaining | | |
# | The same towards Ms Zhang and Mr Hua | | |
# | A business person: not begging, pushing or bluffing | | |
# | What he cannot decide: said who and when | | |
# | For each thing given, what came back | | |
# | Action obtained: who, what, when | | |

# %% [markdown] id="who" lang="zh" tags=["slide"]
# ## 一家经销商里，谁说了算
#
# | 谁 | 他能做什么 | 他看什么 |
# |---|---|---|
# | **华总**（老板，最高决策者） | 最后说“行”或“不行” | 他的钱、他的片区 |
# | **张姐**（太太，管钱，守门人） | 放不放您进去；付不付款 | 哪天出、哪天回 |
# | **王敏**（业务主管） | 说“好卖”或“不好卖” | 线路、业务员 |
# | **刘师傅**（仓管） | 说“放不下” | 货、库位、日期 |
# | **小华**（接班） | 今天旁听，将来拍板 | 老伙计服不服 |
#
# 能说“不”的人很多，**能说“行”的只有一个**，外加他回家要商量的那一个。
#
# （英文把最后拍板的人叫 VITO，出自 Anthony Parinello；名称归原主，与本课程无关联。）

# %% [markdown] id="who" lang="en" tags=["slide"]
# ## In a dealership: who decides what
#
# | Who | What they can do | What they watch |
# |---|---|---|
# | **Mr Hua** (owner, top decision maker) | the last yes or no | his money, his territory |
# | **Ms Zhang** (wife, purse, gatekeeper) | let you in; pay or not | the day it goes out and comes back |
# | **Wang Min** (sales head) | "it sells", "it does not" | routes, reps |
# | **Mr Liu** (warehouse) | "no room" | goods, racks, dates |
# | **Hua junior** (successor) | listens now, decides later | respect of the old hands |
#
# Many can say no; **only one can say yes**, and the one he asks at home.
#
# (The one with the last word has been called VITO by Anthony Parinello; the name is its owner's, we are not affiliated.)

# %% [markdown] id="passed-down" lang="zh" tags=["slide"]
# ## 您说话像谁，他就叫您找谁
#
# | 您开口说的是…… | 他回的是…… |
# |---|---|
# | 铺货、陈列、新品、品项 | “找王敏。” |
# | 对账、发票、核销单 | “找张姐。” |
# | 到货、库位、临期 | “找刘师傅。” |
# | **压了多少钱、一年剩多少、片区稳不稳** | “你接着说。” |
#
# 从上头打发下去的人，再想上来就难了：**王敏会说，“华总让我跟你谈。”**
#
# 还有一种人，看了数还要数：**别给他一本，给一个数、一张出处。** 数据给得越多，越像是来找做表的人。

# %% [markdown] id="passed-down" lang="en" tags=["slide"]
# ## You are passed down to whom you sound like
#
# | You speak of ... | He answers ... |
# |---|---|
# | listing, display, new items | “See Wang Min.” |
# | statements, invoices, claim papers | “See Ms Zhang.” |
# | deliveries, racks, old goods | “See Mr Liu.” |
# | **money tied up, what is left, whether the territory is safe** | “Go on.” |
#
# Once passed down from the top it is hard to come back: **“Mr Hua told me to deal with you.”**
#
# Some people look at data and want more data. **Not a folder: one figure and its source.** The more you bring, the more you sound like somebody for the clerk.

# %% [raw] id="7.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 4
# title:
#   zh: 这一句说完，他叫您找谁
#   en: To whom will he pass you?
# prompt:
#   zh: 您对华总开口说了这九句里的一句。他会**接着听**，还是叫您去找谁？
#   en: You open with one of these nine sentences. Will Mr Hua **listen on**, or to whom does he pass you?
# options:
#   - id: sales
#     zh: 找王敏（业务）
#     en: Wang Min (sales)
#   - id: finance
#     zh: 找张姐（账）
#     en: Ms Zhang (books)
#   - id: store
#     zh: 找刘师傅（仓库）
#     en: Mr Liu (warehouse)
#   - id: owner
#     zh: 华总接着听
#     en: Mr Hua listens on
# items: words
# answer_code: passed_to
# praise:
#   zh: 全对。翻翻您上个月发给老板的微信，第一句该归谁？
#   en: All in place. Look at your last month's messages to an owner. To whom did the first line belong?
# hints:
#   - zh: 先找出跟钱的总数、别的牌子、下一代有关的三句。
#     en: First find the three about his money as a whole, his other brands, and the next generation.
#   - zh: 剩下的问：这件事在他家里，平常是谁在办？
#     en: "For the rest: who in his firm handles that every day?"
# wrong:
#   - value: {launch: owner}
#     say:
#       zh: “铺两百家店”，平常在他家里谁排线路、谁带人跑？
#       en: '"Two hundred shops": who plans routes and leads the reps there?'
#   - value: {statement: owner}
#     say:
#       zh: 对账单是他亲手对的吗？他听见“签个字”，想到的是钱还是杂事？
#       en: Does he reconcile statements himself? At "a signature", does he think of money or of chores?
#   - value: {other: sales}
#     say:
#       zh: 六个牌子的钱一起看，除了老板，还有谁这么看？
#       en: Who besides the owner looks at the money of all six brands together?
#   - value: {future: finance}
#     say:
#       zh: 小华将来挣多少，是张姐记账的事，还是华总夜里想的事？
#       en: What the son will earn, is that bookkeeping, or what keeps Mr Hua awake?
# solution:
#   zh: |
#     - **华总接着听**：少压多少钱、哪个牌子的钱转得慢、小华将来挣多少——都是只有他才看的总账。
#     - **王敏**：铺店、查陈列。**张姐**：缺发票、签对账单。**刘师傅**：到货、库位。
#
#     为什么要在意：这六句没有一句错，都是该办的事，只是找错了人说。**把老板的时间留给只有老板能定的事，其余的事当着他的面请他交代一句，比绕开底下的人强。**
#   en: |
#     - **Mr Hua:** money tied up, the slowest brand, what the son will earn; accounts only he looks at.
#     - **Wang Min:** shops and displays. **Ms Zhang:** invoices and signatures. **Mr Liu:** deliveries and racks.
#
#     Why it matters: none of the six is wrong, they are only told to the wrong person. **Keep the owner's time for what only the owner can decide; for the rest ask him for one word to his people. That is better than going round them.**

# %% id="answer-7.1" exercise="7.1" tags=["exercise"]
# zh: words 里是九句话的编号；给每句填 "owner"、"sales"、"finance" 或 "store"
# en: words holds the keys of nine sentences; give each "owner", "sales", "finance" or "store"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["cash", "other", "future"], "owner")
answer |= dict.fromkeys(["launch", "display"], "sales")
answer |= dict.fromkeys(["papers", "statement"], "finance")
answer |= dict.fromkeys(["truck", "old"], "store")
### END SOLUTION

# %% [markdown] id="three-lines" lang="zh" tags=["slide"]
# ## 老板买的是结果：他只看三条线
#
# | 线 | 他怎么说 | 我们有什么能动它 |
# |---|---|---|
# | **上面**：多进来的 | “多卖多少、毛利多少？” | 大店进场、少断货 |
# | **中间**：少花掉的 | “人、车、仓，能不能省？” | 线路重排、按动销补货 |
# | **下面**：最后剩下的 | “净剩多少，压了多少，几成回报？” | 库存快转、核销快到 |
#
# 产品、政策、陈列，他都不买。**每一样先翻译成一条线，翻译不了的别对他说。**

# %% [markdown] id="three-lines" lang="en" tags=["slide"]
# ## The owner buys results: he watches three lines
#
# | Line | In his words | What of ours moves it |
# |---|---|---|
# | **Top:** what comes in | “How much more sales, how much margin?” | large shops, fewer empty shelves |
# | **Middle:** what it costs | “People, vans, warehouse: can I save?” | better routes, refill by what sells |
# | **Bottom:** what is left | “What remains, on how much money, at what return?” | faster stock, faster claims |
#
# He buys no product, no policy, no display. **Translate each into one of the lines; what cannot be translated is not for him.**

# %% [markdown] id="worries" lang="zh" tags=["slide"]
# ## 夜里睡不着，多半是这四件事
#
# | 心事 | 华总这一家，账上怎么说 |
# |---|---|
# | **现金**：都压在哪儿 | 压着 {{ tied_now:money }}，核销平均 {{ claim_days:int }} 天 |
# | **赚多少**：比别的牌子划算吗 | 净赚 {{ profit_now:money }}，回报率 {{ roi_now:percent }}；别的牌子：**问他** |
# | **价格乱不乱、有没有窜货** | 市场抽查，低于进价的 {{ inverted:percent0 }} |
# | **会不会被换、片区被切** | 做了 {{ years:int }} 年，我们占他生意 {{ own_share:percent0 }} |
#
# 四件事里，**账能答的只有前三件**。第四件要听他说，他也要听您说。

# %% [markdown] id="worries" lang="en" tags=["slide"]
# ## Four things that keep an owner awake
#
# | Worry | Mr Hua's books say |
# |---|---|
# | **Cash:** where is it all? | {{ tied_now:money }} tied up, claims take {{ claim_days:int }} days |
# | **Profit:** do other brands pay better? | {{ profit_now:money }} net, a return of {{ roi_now:percent }}; the others: **ask him** |
# | **Prices and diversion** | market checks below his buying price: {{ inverted:percent0 }} |
# | **Being replaced, losing territory** | {{ years:int }} years with us, {{ own_share:percent0 }} of his business |
#
# The books answer **only the first three**. The fourth you must hear from him, and he from you.

# %% [raw] id="7.2" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 3
# title:
#   zh: “见老板的五条秘诀”
#   en: "“Five secrets of meeting the owner”"
# prompt:
#   zh: 网上转的五条。哪几条照做**会坏事**？
#   en: Five tips from the web. Which of them **do harm** if followed?
# options:
#   - id: a
#     zh: “先介绍公司和产品，显得专业。”
#     en: "“First introduce company and products; it looks professional.”"
#   - id: b
#     zh: “问老板一句：这事除了您，还有谁说了算？”
#     en: "“Ask the owner: who else decides on this?”"
#   - id: c
#     zh: “老板娘挡着，就绕过她，直接打老板手机。”
#     en: "“If his wife stands in the way, go round her and call his mobile.”"
#   - id: d
#     zh: “答应周五给的数，没拿到也要周五打电话说一声，再给一个日子。”
#     en: "“If the figure promised for Friday is not there, call on Friday all the same and give a new date.”"
#   - id: e
#     zh: “他要数据就给全套，数据越多他越信。”
#     en: "“If he asks for data give him all of it; more data, more trust.”"
# answer: [a, b, c, e]
# hints:
#   - zh: 一条一条想：说完这句，他会叫您找谁？
#     en: "With each of them: to whom will he pass you after that?"
#   - zh: 五条里只有一条能照做。
#     en: Only one of the five can be followed.
# wrong:
#   - value: [a, c, e]
#     say:
#       zh: 再看第二条：当面问老板“还有谁说了算”，他听见的是请教，还是不认他？换成“您定了以后，谁来做”呢？
#       en: "Look at the second again: asked \"who else decides\", does he feel consulted or doubted? What about \"once you have decided, who does it\"?"
#   - value: [b, c, e]
#     say:
#       zh: 再看第一条：“我们公司、我们产品”说完，八秒过了没有？
#       en: "Look at the first again: after \"our company, our products\", are the eight seconds over?"
#   - value: [a, b, c]
#     say:
#       zh: 再看第五条：一本数据放在茶台上，他会自己翻，还是叫人来？
#       en: "Look at the fifth again: a folder on the tea table, will he read it or call somebody?"
#   - value: [a, b, c, d, e]
#     say:
#       zh: 第四条坏在哪里？不吭声和打个电话，张姐记住哪一个？
#       en: What is wrong with the fourth? Silence or a call, which would Ms Zhang remember?
# solution:
#   zh: |
#     **A、B、C、E 会坏事。**
#
#     - **A** 八秒都给了自己。**E** 越多越像来找做表的人；一个数、一张出处就够。
#     - **B** 最常被教，也最伤人：等于当面问他“你做得了主吗”。要知道还有谁，问“您定了以后，谁来做、您想先听谁的”。
#     - **C** 三天之内华总就知道了，张姐也知道了。
#     - **D** 对：做不到不丢人，到日子不吭声才丢人。
#   en: |
#     **A, B, C and E do harm.**
#
#     - **A** spends the eight seconds on yourself. **E** makes you one for the clerk; one figure and its source will do.
#     - **B** is taught often and hurts most: it asks him to his face whether he is in charge. Ask instead "once you have decided, who does it, and whom do you want to hear first?"
#     - **C:** Mr Hua knows within three days, and so does she.
#     - **D** is right: not to have it is no shame, silence on the day is.

# %% [markdown] id="balance" lang="zh" tags=["slide"]
# ## 有升有降，加一个数、一个日子
#
# 只说升：“多赚三成”，他不信。只说降：“少备货”，他怕断货。**一升一降摆在一起，他才当真。**
#
# 拿一家进货两千万的样本经销商打比方：
#
# - **降**：库存少 {{ sample_days:int }} 天，压着的钱从 {{ sample_said }}降到 {{ sample_after_said }}
# - **升**（至少不减）：利润不动，回报率就上去了
# - **数**：{{ sample_freed_said }}，他自己账上查得到
# - **日子**：三个月
#
# 升和降都要有出处。**说“利润不减”，就要说清凭什么：不断货。**

# %% [markdown] id="balance" lang="en" tags=["slide"]
# ## One thing up, one thing down, with a number and a time
#
# Only up, "thirty per cent more", he does not believe. Only down, "less stock", he fears empty shelves. **Put one of each side by side and he takes you seriously.**
#
# Take a sample dealer of twenty million a year:
#
# - **down:** {{ sample_days:int }} days less stock, tied-up money from {{ sample_said }} to {{ sample_after_said }}
# - **up** (or at least held): profit as before, so the return rises
# - **number:** {{ sample_freed_said }}, to be found in his own books
# - **time:** three months
#
# Both need a source. **Who says "profit unchanged" must say why: no empty shelves.**

# %% [raw] id="7.3" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.005
# title:
#   zh: 开场要用的第二个数
#   en: The second figure of your opening
# prompt:
#   zh: |
#     “三个月把您压在我们货上的资金，从 **{{ tied_now:money }}** 降到 **____**。”
#
#     | 库存 | 终端欠款 | 垫付 | 预付 |
#     |--:|--:|--:|--:|
#     | {{ stock_now:money }} | {{ owed_now:money }} | {{ claims_now:money }} | {{ prepaid_now:money }} |
#
#     计划：库存 {{ stock_days_now:1 }} 天到 {{ goal_days:int }} 天；核销 {{ claim_days:1 }} 天到 {{ goal_claim_days:int }} 天（垫付按天数同比例下降）。一年进货成本 {{ cost_of_goods:money }}，按 365 天。空格里是多少？
#   en: |
#     "In three months your cash tied up in our goods falls from **{{ tied_now:money }}** to **____**."
#
#     | Stock | Owed by shops | Claims | Prepaid |
#     |--:|--:|--:|--:|
#     | {{ stock_now:money }} | {{ owed_now:money }} | {{ claims_now:money }} | {{ prepaid_now:money }} |
#
#     The plan: stock from {{ stock_days_now:1 }} to {{ goal_days:int }} days; claims from {{ claim_days:1 }} to {{ goal_claim_days:int }} days (they fall in proportion). Cost of goods {{ cost_of_goods:money }} a year of 365 days. What goes into the gap?
# answer_code: answer
# praise:
#   zh: 对。华总要是追问“凭什么”，您先翻哪一张表？
#   en: Right. If Mr Hua asks "says who", which sheet do you open first?
# hints:
#   - zh: 分两块：库存少压多少，垫付少压多少。
#     en: "Two pieces: how much less in stock, how much less in claims."
#   - zh: 垫付剩下 {{ goal_claim_days:int }} ÷ {{ claim_days:1 }}，不是全没了。
#     en: Of the claims {{ goal_claim_days:int }} / {{ claim_days:1 }} remains; they do not vanish.
# wrong:
#   - code: tied_now - stock_freed
#     say:
#       zh: 库存这一块对了。核销快了，垫付那一块会不会也少？
#       en: The stock is right. With faster claims, does the advance not shrink as well?
#   - code: tied_now - stock_freed - claims_now
#     say:
#       zh: 您把垫付全拿掉了。核销三十天，这三十天里钱在谁手上？
#       en: You took all claims away. During those thirty days, in whose hands is the money?
#   - code: freed
#     say:
#       zh: 这是少压的部分。句子里要的是“降到”多少？
#       en: This is how much less. The sentence says "falls to"; what is that?
#   - code: invested_now - freed
#     say:
#       zh: 您从全部投入里减，里面还有他的车和设备。题目的起点是哪一个数？
#       en: You began with all his investment, vans included. From which figure does the sentence begin?
# solution:
#   zh: |
#     1. 库存少压：{{ cost_of_goods:money }} ÷ 365 ×（{{ stock_days_now:1 }} − {{ goal_days:int }}）= {{ less_stock:money }}
#     2. 垫付少压：{{ claims_now:money }} ×（1 − {{ goal_claim_days:int }} ÷ {{ claim_days:1 }}）= {{ less_claims:money }}
#     3. 降到：{{ tied_now:money }} − {{ less_stock:money }} − {{ less_claims:money }} = **{{ answer:money }}**
#
#     为什么开口说“{{ after_said }}”不说零头：嘴上的数要记得住，纸上的数要查得到。两块里头，库存要他动，核销要我们动：**开场里的数，一半是我们自己的作业。**
#   en: |
#     1. Stock: {{ cost_of_goods:money }} / 365 × ({{ stock_days_now:1 }} − {{ goal_days:int }}) = {{ less_stock:money }}
#     2. Claims: {{ claims_now:money }} × (1 − {{ goal_claim_days:int }} / {{ claim_days:1 }}) = {{ less_claims:money }}
#     3. Falls to: {{ tied_now:money }} − {{ less_stock:money }} − {{ less_claims:money }} = **{{ answer:money }}**
#
#     Why one says "{{ after_said }}" and no more digits: the spoken figure must be remembered, the written one found. Stock is for him to move, claims for us: **part of the figure in your opening is your own homework.**

# %% id="answer-7.3" exercise="7.3" tags=["exercise"]
# zh: 库存和核销现在的天数是 stock_days_now、claim_days，目标是 goal_days、goal_claim_days；垫付是 claims_now
# en: stock_days_now and claim_days are today's days, goal_days and goal_claim_days the goals; claims_now is the advance
answer = None
### BEGIN SOLUTION
less_stock = cost_of_goods / 365 * (stock_days_now - goal_days)
less_claims = claims_now * (1 - goal_claim_days / claim_days)
answer = tied_now - less_stock - less_claims
### END SOLUTION

# %% [markdown] id="opening" lang="zh" tags=["slide"]
# ## 开场：八秒钟，四十个字
#
# **结果 ＋ 从多少到多少 ＋ 日子 ＋ 他的钱 ＋ 要几分钟**
#
# ✗ “华总好，我代表公司跟您汇报一下今年的新品战略。”（五秒过去了，没有一个字是他的）
#
# ✗ “我们 ROI 和动销率都能提升，SKU 也优化了。”（找王敏去）
#
# ✗ “保证您多赚三成！”（写下来，谁签字？）
#
# ✓ “{{ opening_line }}”
#
# “八秒”是经验数，不是定律：**他抬头之前，您只有这么久。**

# %% [markdown] id="opening" lang="en" tags=["slide"]
# ## The opening: eight seconds, 25 words
#
# **Result + from how much to how much + time + his money + minutes you need**
#
# ✗ “Good day Mr Hua, on behalf of our company I present this year's new-product strategy.” (five seconds gone, not a word of his)
#
# ✗ “We lift ROI and sell-through and optimise SKUs.” (see Wang Min)
#
# ✗ “I guarantee you thirty per cent more!” (in writing, signed by whom?)
#
# ✓ “{{ opening_line }}”
#
# "Eight seconds" is a rule of thumb, not a law: **it is the time until he looks up, or does not.**

# %% [markdown] id="say-it" lang="zh" tags=["slide"]
# ## 说给机器听，一个字一个字找
#
# 把您那一句填进下面的框。它找六样：**结果、数、日子、他的钱、一升一降、要几分钟**；也找不该有的：行话、产品名、公司、打包票。
#
# - 第一次自己看，不给别人看
# - 它只认字，**不认真不真**：数是不是他账上的，它不知道
# - 凑词凑得再齐，说出来像背书，他照样不抬头
#
# 改两次，然后站起来，对邻座说一遍，请他掐表。

# %% [markdown] id="say-it" lang="en" tags=["slide"]
# ## Say it to the machine, word by word
#
# Put your line into the box below. It looks for six things: **result, number, time, his money, one up and one down, minutes asked for**; and for what should not be there: jargon, products, company, guarantees.
#
# - The first try is for your own eyes
# - It knows words, **not truth**: whether the figure is in his books it cannot tell
# - All words in place and recited like a poem, he still does not look up
#
# Change it twice, then stand up and say it to your neighbour with a stopwatch.

# %% id="say-it-run" tags=["show", "subslide"]
jbp.opening()

# %% [raw] id="7.4" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 6
# title:
#   zh: 写您的开场
#   en: Write your opening
# prompt:
#   zh: 给华总（或您自己的老板）写一句开场，四十字上下：**结果、从多少到多少、几个月、他的钱，一升一降，要几分钟**。不提公司、不提产品、没有行话，不打包票。
#   en: "One opening of some 25 words for Mr Hua (or an owner of yours): **result, from how much to how much, time, his money, one up and one down, the minutes you need**. No company, product, jargon or guarantee."
# hints:
#   - zh: 先写两个数：他现在压多少（或剩多少），三个月后多少。
#     en: Begin with two figures, what is tied up (or left) today and in three months.
#   - zh: 再加半句“利润不减”或“回报从……到……”，最后一句只问时间。
#     en: Add "profit unchanged" or "return from ... to ...", and end by asking for minutes only.
# rules:
#   - avoid:
#       zh: "我们?公司|我司|本公司|代表|总部|战略|新品|我们的产品|口味|包装|系列"
#       en: "our company|head office|on behalf|represent|strateg|new (product|item)|our (products?|range)|flavou?r|packag"
#     say:
#       zh: 这几个字说的是他，还是我们？八秒里还剩几秒？
#       en: Do these words speak of him or of us? How many of the eight seconds are left?
#   - avoid:
#       zh: "ROI|SKU|KPI|JBP|OGSP?M|sell|TDP|DSO|DIO|动销率|存销比|铺市率|赋能|抓手|闭环|颗粒度|深度分销"
#       en: "\\bROI\\b|SKU|KPI|JBP|OGSP?M|sell-?(in|out|through)|TDP|DSO|DIO|synerg|leverag|distribution|stakeholder"
#     say:
#       zh: 这个词，他跟他太太说话时会用吗？换成他的话是哪几个字？
#       en: Would he use this word when he talks to his wife? What would he say instead?
#   - avoid:
#       zh: "保证|包您|绝对|肯定|一定能|百分之百|打包票"
#       en: "guarantee|promise|absolutely|for sure|certainly|100\\s*%"
#     say:
#       zh: 他要是说“写下来，谁签字”，您签得了吗？
#       en: If he says "in writing, signed by whom", can you sign?
#   - find:
#       zh: "[您你]"
#       en: "\\byour?\\b"
#     say:
#       zh: 他的钱在哪个字里？这句话换一个老板听，是不是也行？
#       en: In which word is his money? Would this do for any other owner?
#   - find:
#       zh: "\\d[\\d.]*\\s*(?:万|%|元|个点|天)|[一二两三四五六七八九十百]+\\s*(?:多)?(?:万|成|个点)"
#       en: "\\d[\\d.,]*\\s*(m\\b|k\\b|%|per cent|million|thousand|points|days of)|CNY\\s*\\d|half a million"
#     say:
#       zh: 多少？没有他账上的数，他凭什么抬头？
#       en: How much? Without a figure from his books, why should he look up?
#   - find:
#       zh: "[一二两三四五六七八九十半\\d]\\s*(?:个)?(?:半)?(?:月|季度|星期|周|年)|(?:年底|月底|季度末|春节|中秋|国庆|旺季)"
#       en: "(month|quarter|week|year|days|christmas|new year|spring|summer|autumn|january|february|march|april|may|june|july|august|september|october|november|december)"
#     say:
#       zh: 多久？没有日子的好处，他什么时候能查？
#       en: By when? On which day could he check it?
#   - find:
#       zh: "降|少压|减到|腾|松出|省|回笼|放出|收回|快到"
#       en: "\\bfalls?\\b|\\bdrops?\\b|\\bcuts?\\b|reduc|lower|frees?\\b|\\bfreed\\b|releas|saves?\\b|fewer|\\bless\\b|\\bdown\\b|back"
#     say:
#       zh: 哪一样降下来？钱、费用、天数，他少操哪一份心？
#       en: Which thing goes down, money, cost or days? Of what is he relieved?
#   - find:
#       zh: "不减|不降|不少|不变|不掉|照样|多赚|提高|提到|增加|涨|升|多卖|多挣|回报"
#       en: "unchanged|no less|same|\\bholds?\\b|stays?|more|rais|lift|increas|grow|\\brises?\\b|\\bup\\b|return"
#     say:
#       zh: 只有降的话，他怕什么？哪一样至少不减？
#       en: With only things going down, what will he fear? Which at least holds?
#   - find:
#       zh: "分钟|刻钟|小时|坐一坐|见个?面|算给您"
#       en: "minute|hour|sit down|when (suits|can)|show you"
#     say:
#       zh: 说完以后，您要他给什么？几分钟？
#       en: And what do you want of him then, how many minutes?
#   - at_most:
#       zh: 52
#       en: 30
#     say:
#       zh: 八秒念得完吗？掐一下表，哪几个字拿掉也不心疼？
#       en: Can it be said in eight seconds? Use a watch; which words would not be missed?
# sample:
#   zh: "{{ opening_line }}"
#   en: "{{ opening_line }}"
# praise:
#   zh: 该有的都有。现在合上电脑，看着邻座的眼睛说一遍：他信不信？问他哪个字不信。
#   en: It is all there. Close the screen and say it to your neighbour's face. Does he believe it, and which word does he not?
# wrong:
#   - value:
#       zh: 华总，我代表公司跟您汇报新品，三个月您多赚 20 万，给我 20 分钟。
#       en: Mr Hua, our company has a new product, in three months you earn CNY 200 k more, 20 minutes?
#     say:
#       zh: 这几个字说的是他，还是我们？八秒里还剩几秒？
#       en: Do these words speak of him or of us? How many of the eight seconds are left?
#   - value:
#       zh: 三个月把您的 ROI 从 17% 提高到 19%，少压 44 万。给我 20 分钟。
#       en: In three months your ROI is up from 17% to 19% with CNY 440 k less tied up. Twenty minutes?
#     say:
#       zh: 这个词，他跟他太太说话时会用吗？换成他的话是哪几个字？
#       en: Would he use this word when he talks to his wife? What would he say instead?
#   - value:
#       zh: 保证三个月把您压的钱降到 331 万，利润不减。给我 20 分钟。
#       en: I guarantee that in three months your cash tied up falls to CNY 3.31 m, profit unchanged. Twenty minutes?
#     say:
#       zh: 他要是说“写下来，谁签字”，您签得了吗？
#       en: If he says "in writing, signed by whom", can you sign?
#   - value:
#       zh: 三个月把您压在我们货上的钱从 375 万降到 331 万。给我 20 分钟算给您看。
#       en: In three months your cash in our goods falls from CNY 3.75 m to 3.31 m. Twenty minutes to show you?
#     say:
#       zh: 只有降的话，他怕什么？哪一样至少不减？
#       en: With only things going down, what will he fear? Which at least holds?
# solution:
#   zh: |
#     机器只找字：他的钱、数、日子、一升一降、要的时间；以及公司、产品、行话、打包票、长短。
#
#     为什么先说钱再说理由：他抬头以前，理由是噪音；抬了头，他会自己问“凭什么”。
#
#     为什么最后只要二十分钟：开场不是成交，是换一段时间。**要得越小，越好给；给了时间，就是他的第一个动作。**
#   en: |
#     The machine looks for words only: his money, number, time, one up and one down, the minutes; and company, product, jargon, guarantee, length.
#
#     Why money before reasons: until he looks up, reasons are noise; once he does, he asks for them himself.
#
#     Why only twenty minutes: an opening is no closing, it buys time. **The smaller the request, the easier to grant; and granting it is his first action.**

# %% [markdown] id="gate" lang="zh" tags=["slide"]
# ## 守门的人，当老板对待
#
# | ✗ | ✓ |
# |---|---|
# | “华总在吗？我找他有事。” | “张姐，先跟您对一件事：那 {{ claims_now:money }} 垫付。” |
# | “这个您不懂，我跟华总讲。” | 同一句开场，对她也说一遍 |
# | 绕过她，打老板手机 | 请她定时间：“您看哪天，您也坐下听？” |
# | “您放心，月底准到！” | “哪天到，要财务周琳定；周五中午我给您准话。” |
#
# 她守的不是门，是钱。**先还她那一笔的准话，门是她自己开的。**

# %% [markdown] id="gate" lang="en" tags=["slide"]
# ## Treat the gatekeeper like the owner
#
# | ✗ | ✓ |
# |---|---|
# | “Is Mr Hua in? I need him.” | “Ms Zhang, first something with you: the {{ claims_now:money }} of claims.” |
# | “That is for Mr Hua.” | The same opening, said to her as well |
# | Round her, to his mobile | Ask her for the time: “Which day, and will you sit in?” |
# | “Month end, no worry!” | “The date is Zhou Lin's to set; Friday noon you hear it from me.” |
#
# She does not guard a door, she guards money. **Bring her the answer on hers, and she opens the door herself.**

# %% [raw] id="7.5" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 3
# title:
#   zh: 张姐说：发我微信就行
#   en: "Ms Zhang says: just send it to me"
# prompt:
#   zh: |
#     张姐头也没抬：“华总忙，方案你发我微信就行。”
#
#     您手上的数：垫付 {{ claims_now:money }}，核销平均 {{ claim_days:int }} 天；计划能少压 {{ freed:money }}。您怎么接？
#   en: |
#     Ms Zhang, without looking up: "Mr Hua is busy. Just send me the proposal."
#
#     Your figures: claims of {{ claims_now:money }}, paid after {{ claim_days:int }} days; the plan frees {{ freed:money }}. Your answer?
# options:
#   - id: a
#     zh: “那就先不找华总。张姐，您那 {{ claims_now:money }} 垫付，我做了张到账进度的单子，跟您对十分钟。对完您看，少压 {{ freed_said }}这件事，哪天您和华总一起听合适？”
#     en: "“Then not Mr Hua. Ms Zhang, I have a sheet on where your {{ claims_now:money }} of claims stands; ten minutes with you? After that you tell me on which day you and Mr Hua could hear about {{ freed_said }} less tied up.”"
#   - id: b
#     zh: “好的张姐，我发您，麻烦您转给华总看看。”
#     en: "“Of course, I send it. Would you pass it on to Mr Hua?”"
#   - id: c
#     zh: “这事比较大，还是我当面跟华总讲比较清楚。”
#     en: "“It is rather important, I had better explain it to Mr Hua myself.”"
#   - id: d
#     zh: “张姐，核销月底前准给您办下来，您让我见华总五分钟。”
#     en: "“Your claims will be paid by month end, you have my word. Just let me see him for five minutes.”"
# answer: a
# praise:
#   zh: 对。对账的时候她要是问“哪天到”，您说哪一句？
#   en: Yes. If she asks "on which day" while you go through the sheet, what do you say?
# hints:
#   - zh: 四句里，哪一句先给她办了一件她自己的事？
#     en: Which of the four first does something for her?
#   - zh: 哪一句没有超出您的权限，又要到了一个动作？
#     en: Which stays within your authority and still asks for an action?
# wrong:
#   - value: b
#     say:
#       zh: 发出去以后，谁来讲、谁来问？您手里还剩什么可以约下一次？
#       en: Once it is sent, who explains and who asks? What is left to you for a next appointment?
#   - value: c
#     say:
#       zh: 她听见的是“您不够大”。今晚饭桌上，她会怎么跟华总说您？
#       en: She hears "you are not important enough". What will she tell him at dinner?
#   - value: d
#     say:
#       zh: 月底到账您说了算吗？上一个这么说的人，她还让进门吗？
#       en: Is month end yours to promise? Does she still let in the last one who said so?
# solution:
#   zh: |
#     **A。** 先办她的事（{{ claims_now:money }} 是她天天追的账），同一个结果也让她听见，最后请她定日子，而且三个人一起。
#
#     B 礼貌地把自己送走；C 得罪了第二张否决票；D 越权，而且是她听过的那一句。
#
#     为什么肯定要三个人：华总点头、回家一商量又没了，多半就是因为她第一次听说，是在饭桌上。
#   en: |
#     **A.** Her affair first ({{ claims_now:money }} is what she chases every day), she hears the same result, and she sets the day for a meeting of three.
#
#     B shows itself out politely. C offends the second veto. D is beyond authority, and the sentence she has heard before.
#
#     Why three: when he nods and it is gone after the evening, it is mostly because she heard of it for the first time at dinner.

# %% [markdown] id="play-gate" lang="zh" tags=["slide"]
# ## 对话一：换一家，财务室里的吴姐
#
# 台州金百汇：公司榜上的进货明星，库存 {{ star_days:int }} 天。您要见郑总，前台把您领进了财务室，吴姐管钱、管单据，也管郑总的日程。
#
# 1. **先一个人走一遍**，不给别人看
# 2. 两人对照：在哪一句之后，她抬了头？或者起了身？
# 3. 看结果：给之前换到了什么？答应了什么不归您定的？
# 4. 再走一遍，换一条路
#
# 语气机器不打分：请同桌用评分表说一句真话。

# %% [markdown] id="play-gate" lang="en" tags=["slide"]
# ## Dialogue one: another dealer, Sister Wu in the finance room
#
# Jinbaihui in Taizhou: a sell-in star on the company's list, with {{ star_days:int }} days of stock. You want Mr Zheng; the front desk takes you to the finance room. Sister Wu keeps the money, the papers and his calendar.
#
# 1. **First alone,** unseen by others
# 2. In pairs: after which sentence did she look up, or get up?
# 3. The findings: what came back for what you gave, and what did you promise that is not yours?
# 4. Once more, on another path
#
# Tone is not scored: let your partner say one honest thing from the rubric.

# %% id="play-gate-run" tags=["show", "subslide"]
jbp.play("spouse-gate")

# %% [markdown] id="stature" lang="zh" tags=["slide"]
# ## 像个生意人：不求、不压、不装
#
# 您的权力比公司小，可您手上有他没有的三样：**市场的数、同行的做法、公司里办得成事的人**。
#
# | 他问 | 怎么答 |
# |---|---|
# | 联合盘点、补货节奏 | **当场定**，说哪天 |
# | 核销日期、账期、费用 | “这个我定不了，要周琳（陈刚）点头，**周五中午给您准话**” |
# | 替他管住别人的卖价 | **不谈**：约定转售价是法律红线，改谈窜货怎么查 |
#
# 说“定不了”不丢人，**说“公司规定不行”才丢人。** 到了周五没有准话，也打电话。

# %% [markdown] id="stature" lang="en" tags=["slide"]
# ## A business person: not begging, pushing or bluffing
#
# You have less power than your company, but three things he lacks: **figures of the market, what other dealers do, people inside who get things done**.
#
# | He asks for | You answer |
# |---|---|
# | a joint count, the refill rhythm | **at once**, with a day |
# | claim dates, credit, money | “Not mine to decide, it needs Zhou Lin (Chen Gang). **Friday noon you hear from me**” |
# | others' selling prices to be held | **not at all**: fixing resale prices is against the law; talk about tracing diversion |
#
# "Not mine to decide" is no shame; **"company rules, impossible" is.** If Friday brings no answer, call all the same.

# %% [markdown] id="five-answers" lang="zh" tags=["slide"]
# ## 他的五种回答，先问一句
#
# | 他说 | 先别急着给，问这一句 |
# |---|---|
# | “不做。” | “是这个数不对，还是这个时候不对？” |
# | “让我想想。” | “想的是钱、片区，还是小华那头？周五我带哪个数来？” |
# | “账期给我十五天。” | “十五天等于 {{ credit_lent:money }}。腾出来，您先拿去做什么？” |
# | “金华独家给我。” | “您担心的是别人进来，还是做大了被换？” |
# | “对面多一个点。” | “一个点一年 {{ rebate_cost:money }}。他们压您多少天货？” |
#
# **“让我想想”不是答应**；没有日子，就是客气的“不”。

# %% [markdown] id="five-answers" lang="en" tags=["slide"]
# ## Five answers of his, and a question before you give
#
# | He says | Do not give yet; ask |
# |---|---|
# | “No.” | “Is it the figure, or the moment?” |
# | “Let me think.” | “About money, territory, or your son? Which figure shall I bring on Friday?” |
# | “Fifteen days of credit.” | “That is {{ credit_lent:money }}. What would you do with it first?” |
# | “Jinhua for me alone.” | “Do you fear others coming in, or being replaced once you have grown?” |
# | “The others give one point more.” | “One point is {{ rebate_cost:money }} a year. How many days of goods do they make you hold?” |
#
# **"Let me think" is no yes;** without a date it is a polite no.

# %% [markdown] id="worth" lang="zh" tags=["slide"]
# ## 他要的东西，先算清值多少
#
# | | 他的回报率 | 我们一年出 |
# |---|--:|--:|
# | 现在 | {{ roi_now:percent }} | |
# | 计划：快转、快核销 | {{ roi_plan:percent }} | {{ plan_cost:money }} |
# | 多一个点返利 | {{ roi_rebate:percent }} | **{{ rebate_cost:money }}** |
# | 15 天账期 | **{{ roi_credit:percent }}** | {{ credit_cost:money }}（利息） |
# | 他的别的路：奶茶（他估的） | {{ roi_tea:percent }} | |
#
# 账期最抬他的回报，所以他要得对。可账期是拿我们的钱替他压货，**还有收不回来的风险，要绑着库存天数，由公司定。**

# %% [markdown] id="worth" lang="en" tags=["slide"]
# ## What he asks for: price it first
#
# | | His return | Our cost a year |
# |---|--:|--:|
# | Today | {{ roi_now:percent }} | |
# | The plan: faster stock and claims | {{ roi_plan:percent }} | {{ plan_cost:money }} |
# | One point more rebate | {{ roi_rebate:percent }} | **{{ rebate_cost:money }}** |
# | 15 days of credit | **{{ roi_credit:percent }}** | {{ credit_cost:money }} (interest) |
# | His other way: milk tea (his guess) | {{ roi_tea:percent }} | |
#
# Credit lifts his return most, so he asks for the right thing. But it is our money in his stock, **with a risk of loss; tie it to days of stock, and let the company decide.**

# %% id="worth-chart" tags=["subslide"]
from jbptools.charts import bars
from jbptools.words import current_language

language = current_language()
request_names = {
    "zh": ["15 天账期", "多一个点返利", "计划", "现在", "奶茶（他估）"],
    "en": ["15 days credit", "Rebate +1 pt", "The plan", "Today", "Milk tea"],
}[language]
request_title = {
    "zh": "华总的投资回报率：每样东西值多少",
    "en": "Mr Hua's return: what each request is worth",
}[language]
worth = pd.Series([roi_credit, roi_rebate, roi_plan, roi_now, roi_tea], index=request_names)
bars(worth, title=request_title, unit="percent", highlight=[request_names[2]])

# %% id="cost-chart" tags=["subslide"]
cost_title = {
    "zh": "同样的东西，我们一年出多少",
    "en": "What the same costs us a year",
}[language]
cost = pd.Series([credit_cost, rebate_cost, plan_cost], index=request_names[:3])
bars(cost, title=cost_title, unit="yuan", highlight=[request_names[1]])

# %% [raw] id="7.6" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.005
# title:
#   zh: 十五天账期，等于借他多少钱
#   en: Fifteen days of credit, how big a loan?
# prompt:
#   zh: |
#     华总现在先款后货。他说：“账期给我 **{{ credit_days:int }} 天**，别的都好谈。”
#
#     | 近 12 个月 | 销售额 | 进货成本 | 利息率 |
#     |---|--:|--:|--:|
#     | 华顺 | {{ sales_now:money }} | {{ cost_of_goods:money }} | {{ interest:percent }} |
#
#     答应了，平均一直有**多少钱**是我们替他垫着？（一年 365 天）
#   en: |
#     Mr Hua pays before delivery. He says: "Give me **{{ credit_days:int }} days** of credit and we can talk about the rest."
#
#     | Last 12 months | Sales | Cost of goods | Interest |
#     |---|--:|--:|--:|
#     | Huashun | {{ sales_now:money }} | {{ cost_of_goods:money }} | {{ interest:percent }} |
#
#     If granted, **how much** of our money is with him all the time, on average? (365 days)
# answer_code: answer
# praise:
#   zh: 对。这笔钱比整个计划放出来的还多近一倍。所以谁来签字、拿什么换？
#   en: Right. That is almost twice what the whole plan sets free. So who signs, and in exchange for what?
# hints:
#   - zh: 他每天从我们这里进多少钱的货？
#     en: How much does he buy from us on an average day?
#   - zh: 一天的进货成本乘 {{ credit_days:int }} 天；问的是本钱，不是利息。
#     en: One day's cost of goods times {{ credit_days:int }}; the loan, not its interest.
# wrong:
#   - code: sales_now / 365 * credit_days
#     say:
#       zh: 您用了他的卖价。他欠我们的货款，按哪个价算？
#       en: You took his selling price. At which price does he owe us?
#   - code: credit_cost
#     say:
#       zh: 这是我们一年出的利息。真收不回来的时候，丢的是利息还是本钱？
#       en: This is a year's interest. If it is never paid, do we lose the interest or the loan?
#   - code: cost_of_goods / 360 * credit_days
#     say:
#       zh: 题目按一年多少天？差出来的这一点，跟他对账时对得平吗？
#       en: How many days has the year here? Will that small difference agree with his books?
#   - code: freed
#     say:
#       zh: 这是计划放出来的钱。账期是另外一回事：十五天的货值多少？
#       en: This is what the plan frees. Credit is another matter; what are fifteen days of goods worth?
# solution:
#   zh: |
#     1. 一天进货：{{ cost_of_goods:money }} ÷ 365 = {{ one_day:money }}
#     2. 十五天：{{ one_day:money }} × {{ credit_days:int }} = **{{ answer:money }}**
#     3. 我们一年的利息约 {{ credit_cost:money }}（资金成本先按他的 {{ interest:percent }} 算）；他的回报率到 {{ roi_credit:percent }}
#
#     为什么不能当场答：利息不多，风险是本钱。腾出来的钱去做了奶茶，等于我们替对手出本。**所以先问“腾出来做什么”，再问公司，最后绑一个条件：库存不过 {{ goal_days:int }} 天。**
#   en: |
#     1. One day of goods: {{ cost_of_goods:money }} / 365 = {{ one_day:money }}
#     2. Fifteen days: {{ one_day:money }} × {{ credit_days:int }} = **{{ answer:money }}**
#     3. Interest for us some {{ credit_cost:money }} a year (our money taken at his {{ interest:percent }}); his return rises to {{ roi_credit:percent }}
#
#     Why not on the spot: interest is small, the risk is the loan. If the cash goes into milk tea, we finance a rival. **So first ask what he would do with it, then ask the company, and tie it to a condition: stock within {{ goal_days:int }} days.**

# %% id="answer-7.6" exercise="7.6" tags=["exercise"]
# zh: cost_of_goods 是一年进货成本，credit_days 是他要的账期天数
# en: cost_of_goods is a year's cost of goods, credit_days the days of credit he asks for
answer = None
### BEGIN SOLUTION
one_day = cost_of_goods / 365
answer = one_day * credit_days
### END SOLUTION

# %% [raw] id="7.7" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 3
# title:
#   zh: “让我想想”
#   en: "“Let me think”"
# prompt:
#   zh: |
#     算完账，华总往后一靠：“让我想想。”谈话里他三次提到“做大了你们会不会再找一家”。账上：我们占他生意 {{ own_share:percent0 }}，计划让他回报率 {{ roi_now:percent }} 到 {{ roi_plan:percent }}。
#
#     您怎么接？
#   en: |
#     The sums are done. Mr Hua leans back: "Let me think." Three times in the talk he came back to "will you look for another dealer once I have grown". His books: we are {{ own_share:percent0 }} of his business; the plan takes his return from {{ roi_now:percent }} to {{ roi_plan:percent }}.
#
#     What do you say?
# options:
#   - id: a
#     zh: “没问题，您慢慢想，我等您消息。”
#     en: "“Of course, take your time, I wait to hear from you.”"
#   - id: b
#     zh: “那我再去申请半个点返利，您今天就定下来？”
#     en: "“I could apply for half a point more. Shall we settle it today?”"
#   - id: c
#     zh: “应该想。钱我们算清了；您三次说到换人，想的是不是这一件？片区的事我定不了，请陈刚周五跟您当面说，您看上午下午？”
#     en: "“You should. The money is clear; three times you spoke of being replaced. Is that it? Territory is not mine to decide. Chen Gang can tell you himself on Friday: morning or afternoon?”"
#   - id: d
#     zh: “这么好的政策月底就没了，过这个村没这个店。”
#     en: "“This offer ends at month end; there will not be another.”"
# answer: c
# praise:
#   zh: 对。陈刚周五要是只会说“放心吧”，您提前跟他对好哪两句？
#   en: Yes. If all Chen Gang has on Friday is "don't worry", which two sentences do you agree with him beforehand?
# hints:
#   - zh: 他反复说的那句，是钱的事，还是四件心事里的另一件？
#     en: What he repeats, is it money, or another of the four worries?
#   - zh: 哪一句说出了他没说透的顾虑，又给了日子，而且没越权？
#     en: Which one names the unspoken worry, gives a date, and stays within authority?
# wrong:
#   - value: a
#     say:
#       zh: 他想完了找谁？您的下一次电话，第一句说什么？
#       en: Whom does he call when he has thought? What will be your first sentence next time?
#   - value: b
#     say:
#       zh: 他卡在返利上吗？没问清就加钱，他学会了什么？
#       en: Is it the rebate that holds him? If you add money unasked, what does he learn?
#   - value: d
#     say:
#       zh: 他做了这么多年，听过几次“月底就没了”？这句话是生意人说的，还是推销员说的？
#       en: How often has he heard "ends at month end"? Is it the sentence of a business person or of a pusher?
# solution:
#   zh: |
#     **C。** 钱已经算平了，他还想，想的就不是钱。他说了三次换人，那才是根本顾虑；您替他说出来，承认自己定不了，再给一个能定的人和一个日子。
#
#     A 没有日子，是客气的散场；B 拿钱去补一个不是钱的洞；D 一压，前面的账全白算。
#
#     为什么请陈刚当面：这件事，业务员说一百句不如能定的人说一句。**而且“上午下午”是请他做一个小动作。**
#   en: |
#     **C.** The sums are settled; if he still thinks, it is not about money. Three times he spoke of being replaced: that is the basic issue. You name it, admit that it is not yours, and bring one who can decide, with a day.
#
#     A has no date, a polite end. B fills a hole with money that is not about money. D presses, and all the sums were in vain.
#
#     Why Chen Gang in person: here a hundred sentences of a rep weigh less than one of the man who decides. **And "morning or afternoon" asks for a small action.**

# %% [raw] id="7.8" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 4
# title:
#   zh: 做不了主的时候，怎么回话
#   en: What to say when it is not yours to decide
# prompt:
#   zh: 华总：“账期给我十五天，今天就定。”写您的回答，两三句：**不打包票，不说“公司不让”**；说清**谁**能定、**哪天**给准话；再问他一个问题，或者提一个换的条件。
#   en: "Mr Hua: \"Fifteen days of credit, and we settle today.\" Write your answer in two or three sentences: **no guarantee, no \"the company won't let me\"**; say **who** can decide and **when** he hears; then ask one question or name what you would need in exchange."
# hints:
#   - zh: 第一句接住他：十五天值多少钱，您算过了。
#     en: "First take him seriously: you know what fifteen days are worth."
#   - zh: 第二句说谁定、哪天；第三句问“腾出来您先做什么”，或者“库存能不能一起定在……”。
#     en: Then who and when; then "what would you do with it first" or "could we fix the days of stock at the same time".
# rules:
#   - avoid:
#       zh: "保证|没问题|包在我身上|肯定|一定给|绝对|放心吧|准给"
#       en: "guarantee|promise|no problem|certainly|for sure|absolutely|leave it to me|don't worry"
#     say:
#       zh: 这句话要是没兑现，丢的是这一单，还是您这个人？账期是您能定的吗？
#       en: If it does not come true, what is lost, this deal or you? Is credit yours to give?
#   - avoid:
#       zh: "公司不让|公司规定|不可能|没办法|不能给|从来没有|不行|做不到"
#       en: "company (rules|policy|won't|does not)|impossible|we can't|we cannot|can't do|never been|not allowed|no way"
#     say:
#       zh: 您说“不行”，他下一个电话打给谁？把“不行”换成“谁能定、哪天”，怎么说？
#       en: After "we can't", whom does he call next? How would it sound as "who decides, and when"?
#   - find:
#       zh: "周琳|陈刚|财务|大区|总监|领导|上面|公司里|我的权限|我定不了|我做不了主|不归我"
#       en: "Zhou Lin|Chen Gang|finance|head of region|director|my boss|not mine|my authority|I have to ask|up to (him|her|them)"
#     say:
#       zh: 谁能定？他听完知不知道这事现在在谁手上？
#       en: Who can decide? Does he know afterwards in whose hands it lies?
#   - find:
#       zh: "周[一二三四五六日天]|星期|\\d+\\s*[号日]|明天|后天|天之?内|月底|下周|本周"
#       en: "monday|tuesday|wednesday|thursday|friday|tomorrow|days|week|noon|month"
#     say:
#       zh: 哪天给准话？没有日子的“我去问问”，他听过几遍了？
#       en: When does he hear? How often has he heard "I will ask" without a day?
#   - find:
#       zh: "[?？]|要是您|如果您|您(?:那边|这边)?.{0,6}(?:能不能|可不可以|先)|换"
#       en: "\\?|if you|in exchange|in return|provided"
#     say:
#       zh: 您给他跑一趟，他给您什么？问一句，或者换一样，是哪一样？
#       en: You run for him; what does he give? Ask one thing, or name one in exchange. Which?
#   - at_most:
#       zh: 110
#       en: 75
#     say:
#       zh: 三句话够不够？解释越多，越像在求他，哪一句可以不说？
#       en: Are three sentences enough? The more you explain, the more it sounds like begging; which one can go?
# sample:
#   zh: 十五天，等于八十七万，我算过，知道您为什么要。这个我定不了，要陈刚和财务点头，周五中午给您准话。我去谈之前先问一句：腾出来的钱您先做什么，库存能不能一起定在 22 天？
#   en: "Fifteen days is CNY 870 k, I know why you ask. It is not mine to decide; Chen Gang and finance must agree, and you hear from me on Friday noon. Before I ask: what would you do with it first, and could we fix stock at 22 days at the same time?"
# praise:
#   zh: 没打包票，有人、有日子、有换的。周五中午要是没有准话，您打不打这个电话？第一句怎么说？
#   en: No guarantee, a person, a day, something in return. If there is no answer on Friday noon, do you call, and how do you begin?
# wrong:
#   - value:
#       zh: 没问题华总，我周五跟陈刚说一声，十五天肯定给您办下来，您先把货款打过来行吗？
#       en: No problem Mr Hua, I tell Chen Gang on Friday, you get your fifteen days. Could you pay for the next truck now?
#     say:
#       zh: 这句话要是没兑现，丢的是这一单，还是您这个人？账期是您能定的吗？
#       en: If it does not come true, what is lost, this deal or you? Is credit yours to give?
#   - value:
#       zh: 华总，公司规定先款后货，账期真的不能给，您看别的条件周五再谈行吗？
#       en: Mr Hua, company rules say payment first. Shall we talk about other terms on Friday?
#     say:
#       zh: 您说“不行”，他下一个电话打给谁？把“不行”换成“谁能定、哪天”，怎么说？
#       en: After "we can't", whom does he call next? How would it sound as "who decides, and when"?
#   - value:
#       zh: 账期要陈刚和财务一起定，我回去问问，再来跟您说。腾出来的钱您先做什么？
#       en: Credit is decided by Chen Gang and finance. I will ask them and come back. What would you do with it first?
#     say:
#       zh: 哪天给准话？没有日子的“我去问问”，他听过几遍了？
#       en: When does he hear? How often has he heard "I will ask" without a day?
#   - value:
#       zh: 账期要陈刚和财务一起定，周五中午我给您准话，请您等我的电话。
#       en: Credit is decided by Chen Gang and finance. You hear from me on Friday noon.
#     say:
#       zh: 您给他跑一趟，他给您什么？问一句，或者换一样，是哪一样？
#       en: You run for him; what does he give? Ask one thing, or name one in exchange. Which?
# solution:
#   zh: |
#     机器只找：打包票、顶回去、谁能定、哪天、有没有换。
#
#     为什么要先报出 {{ credit_lent:money }}：让他知道您懂这十五天值多少，也让他知道您知道它贵。
#
#     为什么一定要问一句：只跑腿的人，下次他还叫您跑腿；**给一样问一样，才是两个生意人。** 语气像求还是像谈，请同桌听。
#   en: |
#     The machine looks for guarantees, refusals, who, when, and something in exchange.
#
#     Why name {{ credit_lent:money }} first: he sees that you know what fifteen days are worth, and that they are expensive.
#
#     Why always ask: who only runs errands will be sent again; **one for one makes two business people.** Whether it sounds like begging or like business is for your partner to hear.

# %% [markdown] id="play-price" lang="zh" tags=["slide"]
# ## 对话二：邵总拍桌子
#
# 滁州百信，做批发。抽查的市场价有 **{{ shao_below:percent0 }}** 低于他的进价；他把手机照片推过来，要您“把价格管起来”。装货前只有几分钟。
#
# 1. 先一个人走一遍：**先接住火气，再用他的数**
# 2. 两人复盘，只找一句：哪一句碰了别人的转售价？
# 3. 再走一遍，要到他的一小步
#
# 走完想一想**安庆永盛**：老板 {{ hu_age:int }} 岁，正在交班。那一家，谁才是最后拍板的人？您的开场对谁说？

# %% [markdown] id="play-price" lang="en" tags=["slide"]
# ## Dialogue two: Mr Shao hits the table
#
# Baixin in Chuzhou, a wholesaler. **{{ shao_below:percent0 }}** of the market prices checked are below what he pays; he pushes a photo across the table and wants you to "hold the prices". A few minutes until the van is loaded.
#
# 1. First alone: **receive the anger, then use his figures**
# 2. In pairs, one thing: which sentence touched somebody's resale price?
# 3. Once more, and get one small step of his
#
# Then think of **Yongsheng in Anqing:** the owner is {{ hu_age:int }} and hands over. Who has the last word there, and to whom do you open?

# %% id="play-price-run" tags=["show", "subslide"]
jbp.play("price-angry")

# %% [markdown] id="after" lang="zh" tags=["slide"]
# ## 开了门以后：关系是按日子长出来的
#
# | 什么时候 | 做哪一件 |
# |---|---|
# | 当天 | 一条微信：定了什么、谁、哪天，一共三行 |
# | 答应的那一天 | 给准话；没有准话，也打电话 |
# | 两周 | 第一个小数给他看：哪怕只少压了两万 |
# | 每月 5 日 | 一页纸：他的三个数，我们的三个数 |
# | 每季 | 半天：走一天他的市场，吃他仓库的饭 |
#
# 他会记住的不是开场那一句，**是第一次到了日子，您做没做。** 一页纸怎么写，见第 8 课。

# %% [markdown] id="after" lang="en" tags=["slide"]
# ## After the door is open: it grows by dates kept
#
# | When | What |
# |---|---|
# | Same day | A message of three lines: what, who, when |
# | On the day promised | The answer; or a call that there is none |
# | Two weeks | The first small figure, even if it is only CNY twenty thousand less tied up |
# | The 5th of each month | One page: three figures of his, three of ours |
# | Each quarter | A day in his market, lunch in his warehouse |
#
# He will not remember the opening, **he will remember whether the first date was kept.** For the page see lesson 8.

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 拿您自己的那家经销商：
#
# - 上一次被打发下去，**您头一句说的是什么？** 换成他的钱，怎么说？
# - 他家守门的是谁？**您欠她哪一句准话？**
# - 他最想要的那一样，**值多少、谁能定、拿什么换？**
#
# 邻座演老板，八秒没听见自己的钱，就低头看手机。

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Take a dealer of your own:
#
# - When you were last passed down, **what had been your first sentence?** How would it sound as his money?
# - Who keeps the gate there? **Which answer do you owe her?**
# - What he wants most: **what is it worth, who decides, what do you ask in return?**
#
# Your neighbour plays the owner: eight seconds without his money, and he looks at his phone.

# %% [raw] id="7.9" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 12
# title:
#   zh: 四个人，一张茶台
#   en: Four people, one tea table
# prompt:
#   zh: |
#     四张角色卡，**只看自己的**：李强、华总、张姐、观察员。
#
#     1. 李强推门，先碰到张姐；过了她，八秒对华总开场
#     2. 谈五分钟。华总至少说两句：“让我想想”“账期给我十五天”
#     3. 停。观察员先念原话和次数，张姐、华总再说，李强最后
#     4. 摊开角色卡：**谁的底线其实在哪里？哪一样白给了？**
#
#     组里写三行：开场那一句；要到的动作（谁、什么、哪天）；答应了、要回去办的（谁、哪天）。
#   en: |
#     Four role cards, **read only your own:** Li Qiang, Mr Hua, Ms Zhang, observer.
#
#     1. Li Qiang comes in and meets Ms Zhang first; then eight seconds to open with Mr Hua
#     2. Talk for five minutes. Mr Hua says at least "let me think" and "fifteen days of credit"
#     3. Stop. The observer reads words and counts, then Ms Zhang and Mr Hua, Li Qiang last
#     4. Turn the cards up: **where were the limits really, and what was given for nothing?**
#
#     Write three lines: the opening; the action obtained (who, what, when); what you promised to see to (who, when).
# hints:
#   - zh: 给之前先问价：这一样值多少，他拿什么换？
#     en: "Price it before you give: what is it worth, what comes back?"
#   - zh: 卡住了就退回第一段，把他的画说一遍。
#     en: Stuck? Go back to phase one and tell him his picture.
# sample:
#   zh: 开场：“三个月把您压在我们货上的资金从 375 万降到 331 万，利润不减。给我 20 分钟算给您看。”要到的：周五下午三点，华总、张姐和我在办公室对一遍垫付清单。要回去办的：周五中午前，周琳给核销的准日子；账期下周三前，陈刚回话，换他把库存定在 22 天。白给的：一次联合盘点，没换东西。
#   en: "Opening: “In three months your cash tied up in our goods falls from CNY 3.75 m to 3.31 m, profit unchanged. Twenty minutes to show you?” Obtained: Friday at three Mr Hua, Ms Zhang and I go through the claims in the office. To see to: by Friday noon a claim date from Zhou Lin; by Wednesday Chen Gang on credit, against stock at 22 days. Given for nothing: a joint count."
# praise:
#   zh: 没有标准答案。摊开卡片后问自己：华总七天账期就松口，您问到了没有？那句“做大了不换人”，您听见了没有？
#   en: "There is no standard answer. With the cards up, ask: he would have taken seven days, did you find out? Did you hear the “we do not replace you” he was waiting for?"
# solution:
#   zh: |
#     没有唯一答案，评的是：
#
#     - 开场八秒里有没有他的钱？对张姐说的是不是同一句？
#     - 给了几样，换回几样？观察员的记录说了算
#     - 做不了主的，有没有人名和日子？
#     - 独家背后那句“换不换人”，听见了没有？
#     - 底线摊开后，双方是不是都比各自的别的路好？（他的别的路：回报 {{ roi_tea:percent0 }}；我们的：另找一家，从头来）
#
#     没谈成、但三样都没越权、下次有日子的组，比当场答应十五天账期的组强。
#   en: |
#     There is no single answer. What counts:
#
#     - Was his money in the first eight seconds, and did Ms Zhang hear the same?
#     - How much was given, how much came back? The observer's notes decide
#     - For what is not yours: a name and a day?
#     - Was the question behind exclusivity heard, "will you replace me"?
#     - With the cards up, are both better off than on their other way? (His: a return of {{ roi_tea:percent0 }}; ours: another dealer, from scratch)
#
#     A group without a deal, within authority and with a date, did better than one that gave fifteen days on the spot.

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 能说“不”的人很多，能说“行”的只有老板；您说话像谁，就被叫去找谁。
# 2. 他买结果：多进来的、少花掉的、最后剩下的。
# 3. 开场八秒：结果、数、日子、他的钱，有升有降，只要二十分钟。
# 4. 守门的人当老板对待；做不了主就说谁能定、哪天给准话，到日子打电话。
# 5. 他要什么，先算值多少，再问拿什么换；**“让我想想”没有日子，就是“不”。**

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. Many can say no, only the owner can say yes; you are passed to whom you sound like.
# 2. He buys results: what comes in, what it costs, what is left.
# 3. Eight seconds: result, number, time, his money, one up and one down; ask for twenty minutes only.
# 4. Treat the gatekeeper like the owner; if it is not yours, say who decides and when, and call on the day.
# 5. Price what he asks for, then ask what comes back; **"let me think" without a date is a no.**
