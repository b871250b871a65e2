# ---
# id: 06-concept
# number: "6"
# order: 8
# title:
#   zh: 概念销售：先听他心里的那幅画
#   en: "Concept selling: first hear the picture in his mind"
# question:
#   zh: 李强讲了四十分钟计划，茶换了两泡。华总站起来送客，很客气：“小李，东西都是好东西，我再看看。”——然后就没有然后了。李强少做了哪一件事？
#   en: "Li Qiang explains the plan for forty minutes; the tea is made twice. Mr Hua gets up to see him out and is most polite: “All good things, Li. I will have another look.” Nothing ever follows. What did Li Qiang leave out?"
# objectives:
#   zh:
#     - 用自己的话说清概念销售是什么，和“炒概念”差在哪里
#     - 用老板的原话记下他心里的好结果，带上日期
#     - 问得出五种问题，并把“为什么”换成不像审问的问法
#     - 替每个人分清生意上的结果和个人的赢，把“所以呢、拿什么证明”落到回顾的一个数上
#     - 写一张会谈计划：一个目标，最好和最低的承诺都是对方的动作；会后只记他做了什么
#   en:
#     - say in your own words what concept selling is, and what it is not
#     - record the owner's picture of a good result in his words, with the date
#     - ask all five types of question, and put a "why" in a way that is no interrogation
#     - keep result and personal win apart for each person, and answer "so what, prove it" with a figure of the review
#     - write a call plan with one objective and a best and a minimum commitment that are his actions; afterwards record only what he did
# minutes:
#   teaching: 39
# after: ["6.2", "6.3", "6.4", "6.5", "6.6", "6.8"]
# tables: [dealers, dealer_pnl, dealer_balance, claims, service, outlets, visits]
# prerequisites: [02-jbp, 05-ogspm]
# terms: [G109, G111, G112, G113, G114, G115, G110, G116, G117, G121]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
import pandas as pd

from jbptools.economics.ratios import cash_freed

case = jbp.case()
huashun = "D001"
money = jbp.dealer_money(case, huashun)
book, tied = money.pnl, money.investment
stock_now, owed_now, claims_now, prepaid_now = tied.stock, tied.receivables, tied.claims, tied.prepayment
tied_now = tied.working_capital
cost_of_goods, sales_now, profit_now = book.cogs, book.net_sales, book.net_profit
stock_days_now = stock_now / cost_of_goods * 365
owed_days_now = owed_now / sales_now * 365
interest = book.finance_cost / tied.total
claims = case.table("claims")
paid = claims[(claims["dealer_id"] == huashun) & (claims["settled_date"] >= "2025-07-01")]
claim_days = (paid["settled_date"] - paid["advanced_date"]).dt.days.mean()
claims_share = claims_now / tied_now

# %% id="plan-figures" tags=["figures"]
# zh: 第 5 课的计划：库存 22 天、核销 30 天；他的心愿：少压五十万
# en: lesson 5's plan: 22 days of stock, claims in 30 days; his wish: half a million less
goal_days, goal_claim_days, wish = 22, 30, 500_000
stock_freed = cash_freed(cost_of_goods, stock_days_now - goal_days)
claims_freed = claims_now * (1 - goal_claim_days / claim_days)
freed = stock_freed + claims_freed
missing = wish - freed
tied_after = tied_now - freed
roi_now, roi_after = float(money.roi().value), profit_now / (tied.total - freed)
owed_day = sales_now / 365
missing_days = missing / owed_day
fang = "D021"
fang_paid = claims[(claims["dealer_id"] == fang) & claims["settled_date"].notna()]
fang_days = jbp.kpi(case, fang, "claim_days", "2025-07", "2026-06").value
fang_sums = fang_paid[["settled_yuan", "rejected_yuan"]].sum()
fang_refused = fang_sums["rejected_yuan"] / fang_sums.sum()

# %% id="evidence" tags=["figures"]
supply = case.table("service")
supply = supply[(supply["dealer_id"] == huashun) & (supply["month"] >= "2025-07")]
fill_rate = supply["delivered_cases"].sum() / supply["ordered_cases"].sum()
shops = case.table("outlets")
largest = shops[(shops["dealer_id"] == huashun) & (shops["status"] == "open") & (shops["size_class"] == "A")]
largest_n, largest_with = len(largest), int((largest["own_sales_yuan"] > 0).sum())
calls = case.table("visits")
calls = calls[(calls["dealer_id"] == huashun) & (calls["made"] == 1)]
strike = (calls["order_lines"] > 0).mean()

# %% id="cards" tags=["figures"]
from jbptools.words import form


def card(zh, en, **values):
    shown = {
        language: {name: form(value, spec, language) for name, (value, spec) in values.items()}
        for language in ("zh", "en")
    }
    return {"zh": zh.format(**shown["zh"]), "en": en.format(**shown["en"])}


questions = {
    "son": card(
        "“上回您说，城区这块两年内交给小华，这个没变吧？”",
        "“Last time you said that Hua junior takes over the city within two years. Is that still so?”",
    ),
    "days": card(
        "“我这儿算的库存是 {a} 天，和张姐账上对得上吗？”",
        "“I make it {a} days of stock. Does that agree with Ms Zhang's books?”",
        a=(stock_days_now, "int"),
    ),
    "sign": card(
        "“付款这件事，您这儿要经过几个人，最后谁签字？”",
        "“How many people does a payment pass here, and who signs last?”",
    ),
    "overdue": card(
        "“终端欠的 {a} 里，超过两个月的有多少？”",
        "“Of the {a} that shops owe you, how much is older than two months?”",
        a=(owed_now, "money"),
    ),
    "twice": card(
        "“一周送两趟这个办法，您自己怎么看？”",
        "“Two deliveries a week: what do you think of it yourself?”",
    ),
    "ease": card(
        "“刚才说的三条，哪一条您听着最顺？”", "“Which of the three we went through sits best with you?”"
    ),
    "count": card(
        "“这个周五，您让刘师傅带我盘一次库，行吗？”",
        "“This Friday, will you let Mr Liu take stock together with me?”",
    ),
    "list": card(
        "“没核销的那几笔，张姐下周三前能把清单发给我吗？”",
        "“Can Ms Zhang send me the list of unpaid claims by next Wednesday?”",
    ),
    "afraid": card(
        "“要是真做大了，您最怕我们做哪件事？”", "“If this grows, what do you most fear we might do?”"
    ),
    "face": card(
        "“城区要是没带起来，小华在老伙计面前，您最担心什么？”",
        "“If the city does not take off, what worries you most about your son before the old hands?”",
    ),
}
type_of = {
    "son": "confirm",
    "days": "confirm",
    "sign": "new",
    "overdue": "new",
    "twice": "attitude",
    "ease": "attitude",
    "count": "commit",
    "list": "commit",
    "afraid": "basic",
    "face": "basic",
}
effects = {
    "cash": card("压在我们货上的钱少 {a}", "{a} less of his money tied up in our goods", a=(freed, "money")),
    "roi": card(
        "投资回报率 {a} 到 {b}",
        "Return on investment from {a} to {b}",
        a=(roi_now, "percent"),
        b=(roi_after, "percent"),
    ),
    "strike": card("拜访成交率 {a} 到 60%", "Strike rate from {a} to 60%", a=(strike, "percent0")),
    "name": card("老伙计们改口叫“小华总”", "The old hands begin to call the son “boss”"),
    "home": card(
        "张姐月底能按时下班，不用再追核销", "Ms Zhang gets home on time at month end, no claims to chase"
    ),
    "blame": card("临期货少了，刘师傅不再背骂名", "Mr Liu is no longer blamed for short-dated goods"),
    "credit": card(
        "线路重排的做法写进区域案例，署王敏的名",
        "The new routes go into the regional case under Wang Min's name",
    ),
    "launch": card("我们的新品全城铺开", "Our new item is on every shelf in town"),
    "quota": card("李强完成季度任务", "Li Qiang makes his quarter's target"),
}
kind_of = {
    "cash": "result",
    "roi": "result",
    "strike": "result",
    "name": "win",
    "home": "win",
    "blame": "win",
    "credit": "win",
    "launch": "ours",
    "quota": "ours",
}

# %% id="told" tags=["guard"]
# what the prose tells must stay true when the case is made anew
assert owed_now > stock_now > 5 * claims_now, "he says stock and claims; the shops hold most"
assert stock_freed > claims_freed > 50_000 and 20_000 < missing < 100_000 and missing_days < 2
assert 25 < stock_days_now < 31 and 80 < claim_days < 110 and claims_share < 0.06
assert roi_now < roi_after < 0.20 and fill_rate > 0.9 and largest_with * 2 <= largest_n
assert fang_days > 110 and 0.1 < fang_refused < 0.25
assert case.table("dealers").set_index("dealer_id").loc[huashun, "owner_name"] == "华总"

# %% [markdown] id="trainer-sheet" lang="zh" tags=["trainer", "run-sheet"]
# | 讲几分钟 | 做什么 | 怎么做 |
# |--:|---|---|
# | 3 | 送客那一幕 | 一人演华总送客，问全班：“这场会要到了什么？”停住，等答案 |
# | 3 | 这个词三个意思；他的画 | 每人写下自己那家老板最近说过的一句原话，写不出的举手 |
# | 5 | 信任、三段、五种问题、别拿“为什么”开头 | 五张卡片贴墙，边讲边贴例句 |
# | 0 | 练习 6.1、6.2 | 十句话做成便签，走到墙边贴 |
# | 2 | 他说的，和账上的 | 停在图上问：“最小的一块，他为什么天天挂在嘴上？” |
# | 8 | **对话一：听华总的画** | 各自先走一遍（不给人看），两人对照，逐句复盘，再走一遍 |
# | 3 | 结果和赢，练习 6.3 | 五个人五张椅子，念到谁坐谁的位置 |
# | 2 | 所以呢，拿什么证明；练习 6.4 | 算完念给邻座听，邻座只许说“所以呢？” |
# | 0 | 练习 6.5 | 举手，选错的人先说理由 |
# | 3 | 会谈计划五行、一个目标、承诺；练习 6.6、6.7 | 各写各的，交换，用“主语是谁”一句一句查 |
# | 1 | 请机器查李强那一张 | 先让大家自己找毛病，再翻到机器的那一页 |
# | 6 | **对话二：方总不签** | 同对话一；复盘只看一处：答应了什么不该答应的 |
# | 1 | 会后问一句；练习 6.8 | 举手：哪几条别人也查得到？ |
# | 5° | 两人讨论 | 说自己的那一家；两天的课里留到吃饭时聊 |
# | 2 | 练习 6.9，收尾 | 三人一组，四分钟一轮，换人；最后复盘四问 |
#
# **还要再省时间：** 对话二只走一遍、不换人（省 3 分钟），6.9 只演一轮（省 4 分钟）。6.1、对话一、6.7 不要砍。

# %% [markdown] id="trainer-sheet" lang="en" tags=["trainer", "run-sheet"]
# | Talk | What | How |
# |--:|---|---|
# | 3 | Seen to the door | Someone plays Mr Hua; ask the room what this meeting obtained. Stop and wait |
# | 3 | Three uses of the word; his picture | All write down one sentence their own owner said lately; hands up who cannot |
# | 5 | Trust, three phases, five types, no "why" at the start | Five cards on the wall, examples stuck to them as you go |
# | 0 | Exercises 6.1 and 6.2 | The ten questions on notes, people walk to the wall |
# | 2 | What he says and what the books say | Stop at the chart: "Why does he keep talking about the smallest part?" |
# | 8 | **Dialogue one: Mr Hua's picture** | First alone and unseen, then in pairs turn by turn, then once more |
# | 3 | Result and win, exercise 6.3 | Five people, five chairs; sit down on the chair whose win is read out |
# | 2 | So what, prove it; exercise 6.4 | Read it to your neighbour, who may only say "so what?" |
# | 0 | Exercise 6.5 | Hands up; those who chose another give their reasons first |
# | 3 | Call plan in five lines, one objective, commitments; exercises 6.6 and 6.7 | Alone, then swap and check each sentence: who is its subject? |
# | 1 | Li Qiang's plan, checked | Let them look for the faults first, then turn to the machine's page |
# | 6 | **Dialogue two: Mr Fang refuses** | As before; debrief one thing only: what was promised that should not have been |
# | 1 | What to record; exercise 6.8 | Hands up: which of these can somebody else check? |
# | 5° | In pairs | About their own dealer; in the two days over lunch |
# | 2 | Exercise 6.9, close | Groups of three, four minutes a round, change places; four debrief questions |
#
# **To save still more:** dialogue two once, no second go (3 minutes), one round of 6.9 (4). Keep 6.1, dialogue one and 6.7.

# %% [markdown] id="trainer-say" lang="zh" tags=["trainer"]
# ### 怎么讲
#
# - 开场别讲“概念”两个字，先讲送客那一幕。等有人说出“没问他要什么”“没要一个动作”，再翻页。
# - 停在“钱压在哪儿”的图上：华总嘴上说的是货和核销，可压得最多的是终端欠款 {{ owed_now:money }}；核销只有 {{ claims_now:money }}，占 {{ claims_share:percent0 }}。问：“最小的一块，他为什么挂在嘴上？”（那是唯一他自己使不上劲、要求我们的一块。数小，气大。）
# - 计划能放出 {{ freed:money }}，离他的五十万还差 {{ missing:money }}。别藏，差多少说多少，这一句比前面十句都换信任。
# - 问完停三四秒，让他先开口，是老销售常用的办法，没有出处，当经验讲；不要当研究结论讲。
# - 机器只数数得清的：问题种类、先后、“为什么”开头、谁说得多、让步有没有换回东西。语气真不真，归同桌按评分表看，机器不打分。
# - 出处讲一次就好：这套会谈方法由 Robert Miller 和 Stephen Heiman 创立，英文叫 Conceptual Selling。我们不用它的表格，和它也没有合作关系。

# %% [markdown] id="trainer-say" lang="en" tags=["trainer"]
# ### What to say
#
# - Do not begin with the word "concept"; begin with being seen to the door. Turn the page once someone says "he never asked" or "he obtained no action".
# - Stay on the chart of his money. He speaks of stock and claims, yet the shops hold most of it, {{ owed_now:money }}; claims are {{ claims_now:money }}, {{ claims_share:percent0 }}. Ask why the smallest part is the one he talks about. (It is the only one he cannot move himself. Small sum, great anger.)
# - The plan frees {{ freed:money }}, {{ missing:money }} short of his half million. Say so. That sentence earns more trust than the ten before it.
# - To wait three or four seconds after a question is what old hands do; we know of no source. Tell it as experience, not as research.
# - The machine counts what can be counted: types of question, their order, "why" at the start, who talks most, what a concession brought back. Tone and honesty are for the partner with the rubric; they are never machine scored.
# - Credit it once: the way of running the talk was founded by Robert Miller and Stephen Heiman as Conceptual Selling. We use none of its forms and are not affiliated.

# %% [markdown] id="trainer-argue" lang="zh" tags=["trainer"]
# ### 学员会争什么，怎么接
#
# | 学员说 | 您可以问 |
# |---|---|
# | “跟老板哪有这么多问的，喝两顿酒就熟了。” | 喝熟以后，他家里那 {{ wish:money }} 的心愿，您是第几顿知道的？ |
# | “一上来就问，像查户口。” | 第一句问的是您想知道的，还是他愿意说的？确认型的那句放在第几句？ |
# | “为什么不能问为什么？我天天问。” | 您天天问的那家，答的是真话还是理由？换成“卡在哪一步”，他会答什么？ |
# | “赢是虚的，回报率才是实的。” | 回报率够了还不签的老板，您见过没有？他怕什么？ |
# | “最低承诺定这么小，不如不定。” | 没有动作的会和有一个小动作的会，下次您打电话的第一句有什么不同？ |
# | “公司系统就让填‘客户意向高’。” | 那一栏三个月以后，谁用它做过一个决定？ |

# %% [markdown] id="trainer-argue" lang="en" tags=["trainer"]
# ### What groups will argue, and how to take it up
#
# | They say | You may ask |
# |---|---|
# | "Nobody asks an owner that much. Two dinners and you are friends." | At which dinner did you learn about the {{ wish:money }} he wants back? |
# | "Asking from the start feels like a police check." | Did you first ask what you want to know, or what he likes to tell? Where did the confirmation question stand? |
# | "Why not why? I ask it every day." | Do you hear the truth or a justification? What would "at which step does it get stuck" bring? |
# | "Wins are soft, the return is hard." | Have you met an owner with a fine return who did not sign? What was he afraid of? |
# | "Such a small minimum is not worth having." | How does your next call begin with it, and how without it? |
# | "Our system wants 'customer interest: high'." | Who ever decided anything by that field three months later? |

# %% [markdown] id="trainer-debrief" lang="zh" tags=["trainer"]
# ### 复盘四问
#
# 1. **感受**：演华总的人，哪一句让您想多说，哪一句让您想送客？
# 2. **责任**：没要到承诺，是对方不肯，还是我们没开口要？
# 3. **结构**：公司的拜访表里，有没有“他的原话”和“他的下一个动作”两栏？
# 4. **现实**：回去以后，先去核实哪一句原话？哪天去？
#
# ### 常见错误
#
# 把产品的“概念”当成客户的概念；把自己的话写进引号；一口气问三个问题；“为什么”开头；结果和赢写成一样；最低承诺写成“我们发方案”；会后记“很认可、气氛好”；没听明白就先让一步。

# %% [markdown] id="trainer-debrief" lang="en" tags=["trainer"]
# ### Four debrief questions
#
# 1. **Feelings:** you played Mr Hua: which sentence made you want to tell more, which to show them out?
# 2. **Blame:** if there was no commitment, did he refuse, or did nobody ask?
# 3. **Structure:** does your visit form have a box for his words and one for his next action?
# 4. **Real life:** which sentence of your own owner will you check first, and on which day?
#
# ### Typical mistakes
#
# A product's "concept" for the customer's; one's own words in quotation marks; three questions in one breath; "why" at the start; the same text for result and win; "we send the proposal" as minimum; "very positive" as a record; conceding before understanding.

# %% [markdown] id="trainer-variants" lang="zh" tags=["trainer"]
# ### 人数和条件
#
# - **6 人**：两组各 3 人（业务、华总、观察），三轮轮换；培训师演张姐，中途推门进来问一句。
# - **12 人**：四组各 3 人；对话两人一台电脑，第一遍各用各的。
# - **24 人**：六组各 4 人，多一张张姐的角色卡；两位培训师各管三组；6.1 在两面墙上同时贴。
# - **电脑不够**：对话就在投影上玩，一次只显示一件事：先举手选 A、B、C，每边请一位说理由，再点；背景和“听到了什么”随时翻得回去。
# - **没有投影**：五种问题卡片和一张“钱压在哪儿”的数据表抄在大白纸上；对话用纸面角色卡演。
# - **没有网络**：全部在本机运行；角色卡、会谈计划表、观察表提前打印。

# %% [markdown] id="trainer-variants" lang="en" tags=["trainer"]
# ### Numbers and rooms
#
# - **6 people:** two groups of 3 (rep, Mr Hua, observer), three rounds; the trainer plays Ms Zhang who walks in with one question.
# - **12 people:** four groups of 3; two share a computer for the dialogues, the first run is alone.
# - **24 people:** six groups of 4 with Ms Zhang's card; two trainers with three groups each; 6.1 on two walls.
# - **Too few computers:** play the dialogue from the slide, it shows one thing at a time. Hands up for A, B or C, one reason from each camp, then click; the setting and what has been heard are one button away.
# - **No projector:** five cards and the table of his money on a flip chart; play the dialogues from the role cards.
# - **No network:** everything runs on this machine; print cards, call plan and observer's sheet beforehand.

# %% [markdown] id="trainer-plan-sheet" lang="zh" tags=["trainer"]
# ### 可打印：会谈计划（6.6、6.7、6.9 用）
#
# | 会谈计划 | 写在这里 |
# |---|---|
# | 见谁、什么角色、哪天、在哪里 | |
# | **他的画**（原话，哪天说的） | 想做成： 　想解决： 　想躲开： |
# | **他凭什么给我时间**（有效商业理由，用他的数） | |
# | **一个目标**：什么、多少、谁、到哪天 | |
# | 要确认的一句、要新问的两句 | |
# | **所以呢 / 拿什么证明**（一条，带回顾里的数） | |
# | 他的结果 / 他个人的赢（没听他说过的打问号） | |
# | **最好的承诺**（他的动作、日子） | |
# | **最低的承诺**（他的动作、日子） | |
# | 会后：他做了什么、说了什么原话 | |

# %% [markdown] id="trainer-plan-sheet" lang="en" tags=["trainer"]
# ### To print: call plan (for 6.6, 6.7 and 6.9)
#
# | Call plan | Write here |
# |---|---|
# | Whom, which role, when, where | |
# | **His picture** (his words, said on) | to accomplish:   to fix:   to avoid: |
# | **Why he should give me the time** (valid business reason, with his figure) | |
# | **One objective:** what, how much, who, by when | |
# | One thing to confirm, two new questions | |
# | **So what / prove it** (one line, with a figure of the review) | |
# | His result / his personal win (a question mark if he never said it) | |
# | **Best commitment** (his action, date) | |
# | **Minimum commitment** (his action, date) | |
# | Afterwards: what he did, what he said word by word | |

# %% [markdown] id="trainer-cards" lang="zh" tags=["trainer"]
# ### 可打印：角色卡（6.9；只给本人看）
#
# > **李强（区域经理）**：7 月 15 日下午，华顺的茶台边，您有十五分钟。手上的数：库存 {{ stock_days_now:int }} 天、终端欠款 {{ owed_now:money }}、垫付 {{ claims_now:money }}、核销平均 {{ claim_days:int }} 天；计划能放出 {{ freed:money }}。**权限**：自己的时间、一次联合盘点、{{ goal_days:int }} 天库存的补货办法，可以当场定；核销日期要财务周琳点头；返利、账期、独家一律没有权限。目标：要到一个华总那边的动作。
#
# > **华总**：您想少压五十万，儿子两年内管城区。**不主动说的**：小华上个月谈大店碰了钉子，您怕他在老伙计面前丢脸；您正在看一个奶茶品牌，投 200 万，估计一年赚 30 万。规矩：对方讲货，您就看手机；问“为什么”，您就说“市场不好嘛”；问到小华，您才多说；谁承诺核销日期，您就说“写下来”。最多答应一个动作，而且要他开口要。
#
# > **张姐（管钱，第二轮进来）**：您只问两句：“那 {{ claims_now:money }} 什么时候到？”“上次也是这么说的，这次谁签字？”对方说“下周五给您准话，周琳答复”，您点头；对方打包票，您起身就走。
#
# > **观察员**：不说话，只记原话和次数，照下面的表。
#
# ### 可打印：观察表（人来看，机器不打分）
#
# | 看什么 | 看到的原话 | 1 没有 2 有一点 3 清楚 |
# |---|---|:-:|
# | 先确认、再问新的，最后才给 | | |
# | 有没有“为什么”开头 | | |
# | 谁说得多（大概几成） | | |
# | 接住了他的哪句话，用他的词接着问 | | |
# | 语气：像生意人，还是像推销、像求人 | | |
# | 要到的动作：谁、做什么、哪天 | | |
# | 越权答应了什么 | | |

# %% [markdown] id="trainer-cards" lang="en" tags=["trainer"]
# ### To print: role cards (6.9; for that person only)
#
# > **Li Qiang (regional manager):** 15 July, afternoon, at Mr Hua's tea table; you have fifteen minutes. Your figures: {{ stock_days_now:int }} days of stock, {{ owed_now:money }} owed by shops, {{ claims_now:money }} of claims, settled after {{ claim_days:int }} days; the plan frees {{ freed:money }}. **You may decide:** your own time, a joint stock count, refilling towards {{ goal_days:int }} days. Claim dates need Zhou Lin of finance; rebate, credit and exclusivity are not yours. Aim: one action on Mr Hua's side.
#
# > **Mr Hua:** you want half a million less tied up and your son to run the city in two years. **You do not volunteer:** Hua junior was turned down by a large shop last month and you fear for his standing with the old hands; you are looking at a milk-tea brand, CNY 2 m in, perhaps CNY 300 k a year out. Rules: goods talk, you look at your phone; "why", you say "the market is bad"; asked about your son, you open up; promised a claim date, you say "write it down". You agree to one action at most, and only if asked.
#
# > **Ms Zhang (the purse; enters in round two):** two questions only: “When does the {{ claims_now:money }} arrive?” “You said so last time; whose signature is it now?” If the answer is “by Friday you hear from Zhou Lin”, you nod. If it is a guarantee, you get up and leave.
#
# > **Observer:** say nothing; note words and counts on the sheet below.
#
# ### To print: observer's sheet (for people, never machine scored)
#
# | What to look for | Words heard | 1 no 2 a little 3 clearly |
# |---|---|:-:|
# | Confirmed first, then asked anew, gave last | | |
# | Any "why" at the start | | |
# | Who talked most (roughly how much) | | |
# | Which of his sentences was taken up in his own words | | |
# | Tone: business owner, or pushing, or begging | | |
# | Action obtained: who, what, when | | |
# | What was promised beyond authority | | |

# %% [markdown] id="word" lang="zh" tags=["slide"]
# ## “概念销售”：先听他心里的那幅画
#
# 每个老板心里都有一幅画：**事情做成以后，是什么样子**。这幅画就是他的“概念”。
#
# 概念销售就一句话：**先把他的画听明白，再讲我们的货怎样帮他画成。**
#
# 这个词在中国另有两种用法，今天都不是：
#
# 1. **炒概念**：给产品包装一个新说法去卖
# 2. **保险业的“需求概念”**：先让客户认同一个理念，再配保单
#
# （方法由 Robert Miller、Stephen Heiman 创立，英文名 Conceptual Selling，名称归原主；本课程与其无关联。）

# %% [markdown] id="word" lang="en" tags=["slide"]
# ## Concept selling: first hear the picture in his mind
#
# Every owner has a picture in his mind: **what it looks like when things have gone well**. That picture is his "concept".
#
# So the whole idea is this: **understand his picture first, then show how our goods help to paint it.**
#
# In Chinese the word (gainian xiaoshou) has two other uses. Neither is meant here:
#
# 1. **selling a hyped concept:** a new label for the same product
# 2. **needs-concept selling in insurance:** agree on an idea first, then sell the policy
#
# (Founded by Robert Miller and Stephen Heiman as Conceptual Selling; the name is its owner's. We are not affiliated.)

# %% [markdown] id="picture" lang="zh" tags=["slide"]
# ## 他的画：三句原话，带日期
#
# | 问自己 | 华总的原话（7 月 3 日，在他仓库，李强记） |
# |---|---|
# | 他想**做成**什么？ | “儿子两年内能独立管城区。” |
# | 他想**解决**什么？ | “一年少压五十万。” |
# | 他想**躲开**什么？ | “别等我做大了，你们再找一家。” |
#
# 三条规矩：**用他的词**，不翻译成我们的词；**记日期**，画会变；**没听他说过的，打问号**。
#
# ✗ “提升合作深度，实现共赢”：这是谁说的？

# %% [markdown] id="picture" lang="en" tags=["slide"]
# ## His picture: three sentences, with the date
#
# | Ask yourself | Mr Hua's words (3 July, in his warehouse, noted by Li Qiang) |
# |---|---|
# | What does he want to **accomplish**? | “My son runs the city alone within two years.” |
# | What does he want to **fix**? | “Half a million less tied up in a year.” |
# | What does he want to **avoid**? | “Not that I grow it and then you find another dealer.” |
#
# Three rules: **his words**, not translated into ours; **the date**, for pictures change; **a question mark** where he never said it.
#
# ✗ "Deepen the partnership for a win-win": who said that?

# %% [markdown] id="trust" lang="zh" tags=["slide"]
# ## 信任不靠酒量，靠四件查得到的事
#
# 1. 上次答应的，**到日子做了没有**
# 2. 先算他的账，再算我们的账
# 3. 不知道就说不知道，**哪天给准话**
# 4. 坏消息我们先说，不等他从别处听到
#
# 华顺的核销平均 **{{ claim_days:int }} 天**才到账。这个数不变，五种问题问得再漂亮，也是花腔。
#
# **还没有信任时，第一个目标只有一个：先还旧账。**

# %% [markdown] id="trust" lang="en" tags=["slide"]
# ## Trust: not by drinking, by four things one can check
#
# 1. What was promised last time: **was it done on the day?**
# 2. His sums first, ours afterwards
# 3. Say "I do not know", and **on which day he will hear**
# 4. Bad news comes from us first, not from others
#
# Huashun's claims take **{{ claim_days:int }} days** on average. While that stands, the finest questions are only a tune.
#
# **Where there is no trust yet, there is one first objective: settle the old account.**

# %% [markdown] id="phases" lang="zh" tags=["slide"]
# ## 一场会三段：先拿、再给、后要
#
# | 段 | 做什么 | 走到下一段的标志 |
# |---|---|---|
# | **获取信息** | 确认旧的，问新的，问他怎么看 | 能把他的画说一遍，他点头说“对，就是这个” |
# | **给出信息** | 只讲帮他画成的那几样，每样带证明 | 他开始问“那怎么做、谁来做” |
# | **取得承诺** | 请他做下一个动作 | 有人、有动作、有日子 |
#
# 要不到承诺，别硬要：**退回第一段**，多半是哪个顾虑还没听见。

# %% [markdown] id="phases" lang="en" tags=["slide"]
# ## A talk has three phases: get, give, ask
#
# | Phase | What you do | Sign that you may go on |
# |---|---|---|
# | **Getting information** | confirm the old, ask the new, ask how he sees it | you tell him his picture and he says "yes, that is it" |
# | **Giving information** | only what helps to paint it, each with proof | he begins to ask how, and who |
# | **Getting commitment** | ask for his next action | a person, an action, a date |
#
# No commitment? Do not press. **Go back to phase one:** some worry has not been heard yet.

# %% [markdown] id="five-types" lang="zh" tags=["slide"]
# ## 五种问题，各管一件事
#
# | 问题 | 管什么 | 对华总这么问 |
# |---|---|---|
# | **确认型** | 我知道的还对不对 | “库存我这儿是 {{ stock_days_now:int }} 天，您看对吗？” |
# | **新信息型** | 补空白：谁、哪天、多少、怎么 | “补货现在谁下单，看什么下？” |
# | **态度型** | 他自己怎么看、什么感受 | “一周两送，您自己觉得怎么样？” |
# | **承诺型** | 请他做下一个动作 | “周五让刘师傅带我盘一次，行吗？” |
# | **根本顾虑型** | 立场背后他个人怕什么 | “真按这个做，您最担心哪一步？” |
#
# 一次只问一个；**问完就停，等他。**

# %% [markdown] id="five-types" lang="en" tags=["slide"]
# ## Five types of question, one job each
#
# | Type | Its job | To Mr Hua |
# |---|---|---|
# | **Confirmation** | is what I know still right | “I have {{ stock_days_now:int }} days of stock. Right?” |
# | **New information** | fill the gaps: who, when, how much, how | “Who places the refill order, and by what?” |
# | **Attitude** | how he sees it, how he feels | “Two deliveries a week: what do you make of it?” |
# | **Commitment** | ask for the next action | “On Friday, may I count stock with Mr Liu?” |
# | **Basic issue** | what he personally fears behind his position | “If we did it, which step worries you most?” |
#
# One at a time; **then stop and wait.**

# %% [markdown] id="why" lang="zh" tags=["slide"]
# ## “为什么”放在开头，像审问
#
# | ✗ 他听着像审他 | ✓ 换一种问法 |
# |---|---|
# | “您为什么不进新品？” | “进新品这件事，卡在哪一步？” |
# | “为什么库存这么高？” | “多出来的这几天货，是哪几样？” |
# | “为什么要换品牌？” | “那个牌子，哪一样最打动您？” |
#
# “为什么”一出口，对方就开始**找理由**，不再说**事情**。
#
# 不是永远不能问：信任够了、他先开了头，再问不迟。**只是别拿它开头。**

# %% [markdown] id="why" lang="en" tags=["slide"]
# ## "Why" at the start sounds like an interrogation
#
# | ✗ He feels accused | ✓ Ask it another way |
# |---|---|
# | “Why don't you take the new item?” | “The new item: at which step does it get stuck?” |
# | “Why is your stock so high?” | “These extra days of stock, which items are they?” |
# | “Why change to another brand?” | “What about that brand appeals to you most?” |
#
# After "why" people look for a **justification** and stop telling you **what happens**.
#
# It is not forbidden for ever: with trust, and when he has begun, ask it. **Only do not begin with it.**

# %% [raw] id="6.1" tags=["exercise"]
# kind: sort
# purpose: recall
# minutes: 5
# title:
#   zh: 十句话，五种问题
#   en: Ten sentences, five types
# prompt:
#   zh: 李强在华顺问了十句话。每一句是哪一种问题？看它**想要什么**，不看句子里有哪个词。
#   en: "Li Qiang asked ten questions at Huashun. Which type is each? Go by what it **wants**, not by a word in it."
# options:
#   - id: confirm
#     zh: 确认型
#     en: Confirmation
#   - id: new
#     zh: 新信息型
#     en: New information
#   - id: attitude
#     zh: 态度型
#     en: Attitude
#   - id: commit
#     zh: 承诺型
#     en: Commitment
#   - id: basic
#     zh: 根本顾虑型
#     en: Basic issue
# items: questions
# answer_code: type_of
# praise:
#   zh: 全对。您上一次见老板，这五种里哪一种一句都没问？
#   en: All in place. At your last talk with an owner, of which type did you ask none?
# hints:
#   - zh: 先找想要**动作**的两句，再找拿**旧消息**去核对的两句。
#     en: First find the two that want an **action**, then the two that check **old news**.
#   - zh: 剩下的里头，问“怎么看”的是态度；问“怕什么、担心什么”，问到他个人身上的，是根本顾虑。
#     en: Of the rest, "what do you think" is attitude; what he fears for himself is a basic issue.
# wrong:
#   - value: {days: new}
#     say:
#       zh: 这个天数李强手上有没有？他是来问一个不知道的数，还是来核一个已有的数？
#       en: Did Li Qiang have this figure already? Is he asking for one, or checking one?
#   - value: {list: new}
#     say:
#       zh: 张姐答完这一句，她手上多了一件要做的事没有？
#       en: When Ms Zhang has answered this, does she have something to do?
#   - value: {afraid: attitude}
#     say:
#       zh: “怎么看”和“最怕什么”，哪一个问到了他自己要丢什么？
#       en: '"What do you think" and "what do you fear": which asks what he himself may lose?'
#   - value: {twice: basic}
#     say:
#       zh: 这一句问的是他对一个做法的看法，还是他个人的损失？
#       en: Does this ask for his view of an idea, or for what he might lose?
# solution:
#   zh: |
#     - **确认型**：小华管城区、库存天数——都是拿已知的去核。
#     - **新信息型**：谁签字、欠了多久——补空白，用谁、多少。
#     - **态度型**：一周两送怎么看、哪一条最顺——问感受。
#     - **承诺型**：周五盘库、下周三前发清单——答完，对方手上多了一件事、一个日子。
#     - **根本顾虑型**：最怕我们做什么、小华在老伙计面前——问到他个人会丢什么。
#
#     为什么看意图不看词：“能不能发给我”像在问消息，其实要一个动作；同样带“担心”两个字，担心天气是闲聊，担心儿子没面子才是顾虑。人判这种句子也只有中等一致，和同桌不一样，就说说理由。
#   en: |
#     - **Confirmation:** the son's city, the days of stock; both check what is known.
#     - **New information:** who signs, how old the debt; gaps, with who and how much.
#     - **Attitude:** two deliveries, which sits best; both ask for a feeling.
#     - **Commitment:** the count on Friday, the list by Wednesday; afterwards the other side has a task and a date.
#     - **Basic issue:** what he fears we might do, his son before the old hands; something he himself could lose.
#
#     Why intent and not words: "can she send me" looks like a question for news and wants an action. Trained people agree only moderately on such sentences, so if you and your neighbour differ, exchange reasons.

# %% id="answer-6.1" exercise="6.1" tags=["exercise"]
# zh: questions 里是十句话的编号；给每句填 "confirm"、"new"、"attitude"、"commit" 或 "basic"
# en: questions holds the keys of ten sentences; give each "confirm", "new", "attitude", "commit" or "basic"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["son", "days"], "confirm")
answer |= dict.fromkeys(["sign", "overdue"], "new")
answer |= dict.fromkeys(["twice", "ease"], "attitude")
answer |= dict.fromkeys(["count", "list"], "commit")
answer |= dict.fromkeys(["afraid", "face"], "basic")
### END SOLUTION

# %% [raw] id="6.2" tags=["exercise"]
# kind: multi
# purpose: find_error
# minutes: 3
# title:
#   zh: 公众号上的五句话
#   en: Five sentences from an article
# prompt:
#   zh: 同事转来一篇《概念销售五大要点》。哪几句**说错了**？
#   en: A colleague forwards "Five points of concept selling". Which of them are **wrong**?
# options:
#   - id: a
#     zh: “概念销售，就是先给产品找一个吸引人的概念，再讲给客户听。”
#     en: "“Concept selling means finding an attractive concept for the product and telling it to the customer.”"
#   - id: b
#     zh: “最低承诺再小，也得是客户那一边的一个动作。”
#     en: "“However small, the minimum commitment must be an action on the customer's side.”"
#   - id: c
#     zh: “客户的赢就是生意结果：利润涨了，人人都赢。”
#     en: "“A customer's win is the business result: when profit rises, everyone wins.”"
#   - id: d
#     zh: “见面先问为什么，问得越深，关系越近。”
#     en: "“Begin with why: the deeper you ask, the closer you get.”"
#   - id: e
#     zh: “对方答应不了，就退回去再听，多半有个顾虑没听见。”
#     en: "“If he cannot commit, go back and listen; some worry has probably not been heard.”"
# answer: [a, c, d]
# hints:
#   - zh: 第一句里，概念是谁的？第三句里，张姐和刘师傅各赢了什么？
#     en: In the first, whose concept is it? In the third, what did Ms Zhang and Mr Liu win?
#   - zh: 错的有三句。
#     en: Three of them are wrong.
# wrong:
#   - value: [c, d]
#     say:
#       zh: 再看第一句：那个“概念”长在谁的脑子里？
#       en: "Look at the first again: in whose mind does that \"concept\" live?"
#   - value: [a, d]
#     say:
#       zh: 再看第三句：利润涨了，天天加班对账的张姐赢了什么？
#       en: "Look at the third again: profit is up; what did Ms Zhang win, who reconciles claims every night?"
#   - value: [a, c]
#     say:
#       zh: 再看第四句：您被人一见面就问“为什么”，先说事，还是先找理由？
#       en: "Look at the fourth again: asked \"why\" at the door, do you tell what happened or justify yourself?"
#   - value: [a, b, c, d]
#     say:
#       zh: 第二句错在哪里？“我们三天内发方案”，客户动了没有？
#       en: What is wrong with the second? If "we send the proposal in three days", has the customer moved?
# solution:
#   zh: |
#     **A、C、D 说错了。**
#
#     - **A** 是炒概念。概念销售的“概念”长在客户心里，不是我们替产品想的。
#     - **C** 把结果和赢写成一样。结果是公司量得出的，赢是某一个人的。
#     - **D** “为什么”开头逼人找理由；深的问题要等信任够了再问。
#     - **B、E** 对：没有对方的动作就没有承诺；要不到，退回去听。
#   en: |
#     **A, C and D are wrong.**
#
#     - **A** is hype. The concept lives in the customer's mind; we do not invent it for the product.
#     - **C** makes result and win one thing. A result is measured for the firm, a win belongs to one person.
#     - **D:** "why" at the start asks for justifications; deep questions need trust first.
#     - **B and E** are right: without his action there is no commitment, and without one you go back and listen.

# %% [markdown] id="where-money" lang="zh" tags=["slide"]
# ## 他说的，和账上的，先对一对
#
# 华总说：“钱都压在你们货上、费用上。”账上平均压着 **{{ tied_now:money }}**：
#
# | 终端欠款 | 库存 | 垫付费用 | 预付 |
# |--:|--:|--:|--:|
# | {{ owed_now:money }} | {{ stock_now:money }} | {{ claims_now:money }} | {{ prepaid_now:money }} |
#
# - **最大的一块他没提**：店里欠他的，比库存还多
# - **最小的一块他天天提**：垫付只占 {{ claims_share:percent0 }}，可这一块只有我们动得了
#
# 两样都是消息。**别纠正他，用一句确认型的话去问。**

# %% [markdown] id="where-money" lang="en" tags=["slide"]
# ## What he says and what the books say
#
# Mr Hua says: “All my money sits in your goods and your claims.” On average it is **{{ tied_now:money }}**:
#
# | Owed by shops | Stock | Claims advanced | Prepaid |
# |--:|--:|--:|--:|
# | {{ owed_now:money }} | {{ stock_now:money }} | {{ claims_now:money }} | {{ prepaid_now:money }} |
#
# - **The largest part he does not mention:** shops owe him more than he has in stock
# - **The smallest he mentions daily:** claims are {{ claims_share:percent0 }}, but only we can move them
#
# Both are news. **Do not correct him; ask with a confirmation question.**

# %% id="money-chart" tags=["subslide"]
from jbptools.charts import bars, bridge
from jbptools.words import current_language

language = current_language()
part_names = {
    "zh": ["终端欠款", "库存", "垫付费用", "预付"],
    "en": ["Owed by shops", "Stock", "Claims", "Prepaid"],
}[language]
part_title = {
    "zh": "华总在我们生意上压着的钱（12 个月平均）",
    "en": "Mr Hua's money in our business (12-month average)",
}[language]
parts = pd.Series([owed_now, stock_now, claims_now, prepaid_now], index=part_names)
bars(parts, title=part_title, unit="yuan", highlight=[part_names[0]])

# %% [markdown] id="play-picture" lang="zh" tags=["slide"]
# ## 对话一：把华总的画听出来
#
# 华顺的办公室，华总刚盘完库。今天不求签单，要他自己走出下一步。
#
# 1. **先一个人走一遍**，不给别人看，走错没关系
# 2. 两人对照：**哪一句您选得不一样？**
# 3. 看结果：问了哪几种？谁先给东西？**听到的画，和前面那三句哪里不一样？**
# 4. 再走一遍，换一条路
#
# 没有唯一的好路。语气和诚意，机器不打分，请同桌按评分表说。

# %% [markdown] id="play-picture" lang="en" tags=["slide"]
# ## Dialogue one: hear Mr Hua's picture
#
# Huashun's office; Mr Hua has just counted his stock. No order today: you want him to take the next step himself.
#
# 1. **First alone,** unseen by others; mistakes cost nothing
# 2. Compare in pairs: **where did you choose differently?**
# 3. The findings: which types, who gave first, and **where does the picture you heard differ from the three sentences above?**
# 4. Play it again on another path
#
# There is no single good path. Tone and sincerity are for your partner and the rubric, not for the machine.

# %% id="play-picture-run" tags=["show", "subslide"]
jbp.play("hua-hears")

# %% [markdown] id="result-win" lang="zh" tags=["slide"]
# ## 结果和赢：一个量得出，一个只有他自己知道
#
# - **结果**：他的生意上量得出的变化。少压多少钱、成交率升几个点
# - **赢**：这件事让**这个人**得到什么。面子、安心、轻松、被看见
#
# 只有结果没有赢：**他点头，底下没人动。** 只有赢没有结果：**酒喝了，货没动。**
#
# 同一个结果，五个人的赢不一样；反过来，也可能有人输。**多一张新表，先问问张姐。**

# %% [markdown] id="result-win" lang="en" tags=["slide"]
# ## Result and win: one is measured, one only he can feel
#
# - **Result:** a change in his business that can be measured, such as money freed or points of strike rate
# - **Win:** what **this person** gets from it, such as face, peace of mind, an easier day, being seen
#
# A result without a win: **he nods and nobody moves.** A win without a result: **a fine dinner and no order.**
#
# One result means five different wins, and somebody may lose by it. **A new form to fill in? Ask Ms Zhang first.**

# %% [markdown] id="five-people" lang="zh" tags=["slide"]
# ## 华顺五个人：一个结果，五种赢
#
# | 谁 | 生意上的结果 | 个人的赢（没听他说过的打问号） |
# |---|---|---|
# | **华总** | 少压 {{ freed:money }} | 不被换掉；儿子站得住 |
# | **张姐**（太太，管钱） | 核销 {{ claim_days:int }} 天到 {{ goal_claim_days:int }} 天 | 不用跑三趟，月底早回家 |
# | **王敏**（业务主管） | 成交率从 {{ strike:percent0 }} 往上走 | 线路是她排的，别人来学？ |
# | **刘师傅**（仓管） | 库存 {{ stock_days_now:int }} 天到 {{ goal_days:int }} 天 | 不再替临期货挨骂？ |
# | **小华**（接班） | 大店 {{ largest_n:int }} 家进了 {{ largest_with:int }} 家，往上加 | 老伙计服他 |

# %% [markdown] id="five-people" lang="en" tags=["slide"]
# ## Five people at Huashun: one result, five wins
#
# | Who | Business result | Personal win (question mark if never said) |
# |---|---|---|
# | **Mr Hua** | {{ freed:money }} less tied up | not replaced; his son stands firm |
# | **Ms Zhang** (wife, the purse) | claims from {{ claim_days:int }} to {{ goal_claim_days:int }} days | no three trips, home early at month end |
# | **Wang Min** (sales head) | strike rate up from {{ strike:percent0 }} | others learn from her routes? |
# | **Mr Liu** (warehouse) | stock from {{ stock_days_now:int }} to {{ goal_days:int }} days | no more blame for old goods? |
# | **Hua junior** (successor) | more than {{ largest_with:int }} of {{ largest_n:int }} large shops listed | the old hands respect him |

# %% [raw] id="6.3" tags=["exercise"]
# kind: sort
# purpose: sorting
# minutes: 4
# title:
#   zh: 是结果，是赢，还是我们自己的事
#   en: Result, win, or our own affair?
# prompt:
#   zh: 李强的本子上记了九条“对华顺的好处”。分三堆：**生意上的结果**、**个人的赢**，还有其实是**我们自己的事**。
#   en: "Li Qiang noted nine \"benefits for Huashun\". Make three piles: **business results**, **personal wins**, and what is really **our own affair**."
# options:
#   - id: win
#     zh: 个人的赢
#     en: Personal win
#   - id: result
#     zh: 他的生意结果
#     en: His business result
#   - id: ours
#     zh: 我们自己的事
#     en: Our own affair
# items: effects
# answer_code: kind_of
# praise:
#   zh: 全对。四条个人的赢，哪一条您是听本人说的，哪一条是猜的？
#   en: All in place. Which of the four wins did you hear from the person, and which did you guess?
# hints:
#   - zh: 先问“账上、表上查得到吗？”查得到的，再问“是他的账，还是我们的账？”
#     en: '"Can it be looked up?" If so: "in his books or in ours?"'
#   - zh: 换一个人来做这份工，这条好处还在不在？在的是结果，不在的是赢。
#     en: Would it still be there with another person in that job? If so it is a result, otherwise a win.
# wrong:
#   - value: {launch: result}
#     say:
#       zh: 新品铺开了，华总的钱多了还是压得更多？这条写在谁的考核里？
#       en: The item is on all shelves. Has Mr Hua more money, or more tied up? On whose scorecard does it stand?
#   - value: {home: result}
#     say:
#       zh: 公司账上哪一格记着“张姐几点下班”？这是公司的，还是她的？
#       en: In which account does it say when Ms Zhang goes home? Is it the firm's or hers?
#   - value: {strike: win}
#     say:
#       zh: 成交率换个主管照样量得出来。它属于生意，还是属于王敏这个人？
#       en: The strike rate can be measured under any sales head. Does it belong to the business or to Wang Min?
#   - value: {quota: win}
#     say:
#       zh: 这是有人赢了。赢的是华顺的人吗？
#       en: Somebody does win here. Is it anybody at Huashun?
# solution:
#   zh: |
#     - **结果**：少压 {{ freed:money }}、回报率 {{ roi_now:percent }} 到 {{ roi_after:percent }}、成交率——账上表上查得到，换个人也在。
#     - **赢**：小华总的称呼、张姐早回家、刘师傅不背骂名、王敏署名——只属于那一个人。
#     - **我们自己的事**：新品铺开、李强的任务。对着华总讲，等于请他替我们干活。
#
#     为什么要分：华总拍板看结果，底下四个人动不动，看各自的赢。**计划推不动，先查谁只有活、没有赢。**
#   en: |
#     - **Results:** {{ freed:money }} less tied up, return from {{ roi_now:percent }} to {{ roi_after:percent }}, strike rate; they can be looked up whoever does the job.
#     - **Wins:** what they call the son, Ms Zhang's evenings, Mr Liu's good name, Wang Min's authorship; each belongs to one person.
#     - **Our own affair:** the launch and Li Qiang's target. To tell Mr Hua is to ask him to do our work.
#
#     Why it matters: the owner decides by results, the other four move by their wins. **If a plan does not move, look for the one who has only work in it.**

# %% id="answer-6.3" exercise="6.3" tags=["exercise"]
# zh: effects 里是九条好处的编号；给每条填 "result"、"win" 或 "ours"
# en: effects holds the keys of nine benefits; give each "result", "win" or "ours"
answer = {}
### BEGIN SOLUTION
answer |= dict.fromkeys(["cash", "roi", "strike"], "result")
answer |= dict.fromkeys(["name", "home", "blame", "credit"], "win")
answer |= dict.fromkeys(["launch", "quota"], "ours")
### END SOLUTION

# %% [markdown] id="so-what" lang="zh" tags=["slide"]
# ## “所以呢？”“拿什么证明？”
#
# 讲一条，就替他问两句：
#
# | 我们有什么 | 所以呢（他的钱） | 拿什么证明（回顾里的数） |
# |---|---|---|
# | 按动销补货 | 少压 **{{ stock_freed:money }}** | 库存 {{ stock_days_now:int }} 天，降到 {{ goal_days:int }} 天 |
# | 核销改线上 | 少压 **{{ claims_freed:money }}** | 核销 {{ claim_days:int }} 天，改到 {{ goal_claim_days:int }} 天 |
# | 订货满足率 {{ fill_rate:percent0 }} | 敢少备货，不怕断 | 近 12 个月发货记录 |
#
# 合起来 **{{ freed:money }}**。他要五十万，**还差 {{ missing:money }}，当面说出来**：店里的账早收回一天，就是 {{ owed_day:money }}。

# %% [markdown] id="so-what" lang="en" tags=["slide"]
# ## "So what?" and "Prove it!"
#
# For each thing you tell, ask both questions on his behalf:
#
# | What we have | So what (his money) | Proof (a figure of the review) |
# |---|---|---|
# | Refill by what sells | **{{ stock_freed:money }}** less tied up | stock from {{ stock_days_now:int }} to {{ goal_days:int }} days |
# | Claims online | **{{ claims_freed:money }}** less tied up | claims from {{ claim_days:int }} to {{ goal_claim_days:int }} days |
# | Fill rate of {{ fill_rate:percent0 }} | less stock without empty shelves | delivery records, 12 months |
#
# Together **{{ freed:money }}**. He wants half a million: **{{ missing:money }} are missing, and you say so.** If shops paid one day sooner, that is {{ owed_day:money }}.

# %% id="freed-chart" tags=["subslide"]
bridge_names = {
    "zh": ["现在", "少备货", "快核销", "计划后"],
    "en": ["Today", "Less stock", "Faster claims", "With the plan"],
}[language]
bridge_title = {
    "zh": "华总压着的营运资金：从现在到计划",
    "en": "Mr Hua's working capital, from today to the plan",
}[language]
start, *steps, end = bridge_names
changes = list(zip(steps, [-stock_freed, -claims_freed], strict=True))
bridge((start, tied_now), changes, (end, tied_after), title=bridge_title, unit="yuan")

# %% [raw] id="6.4" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# unit: money
# relative: 0.01
# title:
#   zh: 把一句好处算成他的钱
#   en: Turn a benefit into his money
# prompt:
#   zh: |
#     “按动销补货，库存从 {{ stock_days_now:1 }} 天降到 {{ goal_days:int }} 天。”华总问：“**所以呢？**”
#
#     | 近 12 个月 | 销售额 | 进货成本 | 平均库存 |
#     |---|--:|--:|--:|
#     | 华顺 | {{ sales_now:money }} | {{ cost_of_goods:money }} | {{ stock_now:money }} |
#
#     他一共少压多少钱？（一年按 365 天）
#   en: |
#     "Refill by what sells: stock falls from {{ stock_days_now:1 }} to {{ goal_days:int }} days." Mr Hua asks: "**So what?**"
#
#     | Last 12 months | Sales | Cost of goods | Average stock |
#     |---|--:|--:|--:|
#     | Huashun | {{ sales_now:money }} | {{ cost_of_goods:money }} | {{ stock_now:money }} |
#
#     How much less of his money is tied up? (365 days a year)
# answer_code: answer
# praise:
#   zh: 对。这句话念给华总听，后面接哪一个问题？
#   en: Right. Say it to Mr Hua. Which question comes next?
# hints:
#   - zh: 库存是按进价压着的：一天的货值多少钱？
#     en: "Stock ties up money at buying price: what is one day of it worth?"
#   - zh: 少的是 {{ stock_days_now:1 }} 减 {{ goal_days:int }} 天，乘一天的进货成本。
#     en: "Days saved: {{ stock_days_now:1 }} minus {{ goal_days:int }}; times one day's cost of goods."
# wrong:
#   - code: sales_now / 365 * (stock_days_now - goal_days)
#     say:
#       zh: 您用了销售额。货还在仓库里，上面有没有他的毛利？
#       en: You took sales. While the goods are in the warehouse, is his margin in them already?
#   - code: cost_of_goods / 365 * goal_days
#     say:
#       zh: 这是降下来以后**还压着**的。他问的是少压多少，还差哪一步？
#       en: This is what **stays** tied up. He asks how much less; which step is left?
#   - code: stock_freed * interest
#     say:
#       zh: 这是一年省下的利息。他要拿去开新店的，是利息还是本钱？
#       en: This is the interest saved in a year. Does he open new shops with the interest or with the money?
#   - code: freed
#     say:
#       zh: 您把核销那一块也加进来了。这句话只讲了哪一件事？
#       en: You added the claims as well. Which single thing did the sentence speak of?
# solution:
#   zh: |
#     1. 一天的货：{{ cost_of_goods:money }} ÷ 365 = {{ one_day:money }}
#     2. 少的天数：{{ stock_days_now:1 }} − {{ goal_days:int }} = {{ days_saved:1 }} 天
#     3. 少压：{{ one_day:money }} × {{ days_saved:1 }} = **{{ answer:money }}**
#
#     为什么用进货成本：货在仓库里，压的是他付出去的进价，毛利还没到手。**一句“少备几天货”他听过一百遍；“少压 {{ answer:money }}，您自己账上查”，他只听过这一遍。**
#   en: |
#     1. One day of goods: {{ cost_of_goods:money }} / 365 = {{ one_day:money }}
#     2. Days saved: {{ stock_days_now:1 }} − {{ goal_days:int }} = {{ days_saved:1 }}
#     3. Less tied up: {{ one_day:money }} × {{ days_saved:1 }} = **{{ answer:money }}**
#
#     Why cost of goods: in the warehouse lies what he paid; the margin is not earned yet. **"A few days less stock" he has heard a hundred times; "{{ answer:money }} less, check it in your own books" he hears for the first time.**

# %% id="answer-6.4" exercise="6.4" tags=["exercise"]
# zh: cost_of_goods 是一年进货成本，stock_days_now 和 goal_days 是现在和目标的库存天数
# en: cost_of_goods is a year's cost of goods; stock_days_now and goal_days are days of stock today and as the goal
answer = None
### BEGIN SOLUTION
one_day = cost_of_goods / 365
days_saved = stock_days_now - goal_days
answer = one_day * days_saved
### END SOLUTION

# %% [raw] id="6.5" tags=["exercise"]
# kind: choice
# purpose: judgement
# minutes: 3
# title:
#   zh: 下一句问什么，凭哪个数
#   en: Which question comes next, and on which figure?
# prompt:
#   zh: |
#     华总：“别跟我谈货。钱都压在你们货上，对面牌子还多给我一个点的返利。”
#
#     您手上的数：终端欠他 {{ owed_now:money }}（约 {{ owed_days_now:int }} 天），库存 {{ stock_now:money }}，垫付 {{ claims_now:money }}。下一句说什么？
#   en: |
#     Mr Hua: "Don't talk goods. All my money sits in your stock, and the others give me one point more rebate."
#
#     Your figures: shops owe him {{ owed_now:money }} (some {{ owed_days_now:int }} days), stock is {{ stock_now:money }}, claims {{ claims_now:money }}. What do you say next?
# options:
#   - id: a
#     zh: “您为什么觉得对面好？他们的货动得了吗？”
#     en: "“Why do you think they are better? Do their goods even sell?”"
#   - id: b
#     zh: “返利我去申请，一个点应该问题不大，您这个月先进一车。”
#     en: "“I will apply for the rebate, one point should be no problem. Take a truckload this month.”"
#   - id: c
#     zh: “华总，您说得不对，压得最多的不是我们的货，是您终端的欠款。”
#     en: "“That is not correct, Mr Hua. Most of it is not our stock but what your shops owe you.”"
#   - id: d
#     zh: “我按账上算，货压了 {{ stock_now:money }}，店里还欠着 {{ owed_now:money }}。和张姐的账对得上吗？这两块，您想先动哪一块？”
#     en: "“By the books {{ stock_now:money }} sits in stock and shops owe you {{ owed_now:money }}. Does that agree with Ms Zhang? Which of the two would you move first?”"
# answer: d
# praise:
#   zh: 对。他要是答“先动店里的欠款”，您的计划里有哪一行接得住？
#   en: Yes. If he answers "the shops' debts first", which row of your plan takes that up?
# hints:
#   - zh: 他说的和账上的不一样。要改他的看法，还是先弄清他的看法？
#     en: His words and the books differ. Do you want to change his view or to understand it first?
#   - zh: 哪一句用了他自己的数，而且让他来选？
#     en: Which one uses his own figures and lets him choose?
# wrong:
#   - value: a
#     say:
#       zh: “为什么”加一句贬对手，他接下来会说事，还是替对手找理由？
#       en: '"Why", and a dig at the rival: will he tell you facts now, or defend them?'
#   - value: b
#     say:
#       zh: 一个点返利是您能定的吗？还没听明白就给，他下一句会要什么？
#       en: Is one point yours to give? If you give before you understand, what will he ask for next?
#   - value: c
#     say:
#       zh: 数是对的。当着他的面说“您不对”，他记住的是数，还是没面子？
#       en: The figure is right. Told "not correct" to his face, will he remember the figure or the loss of face?
# solution:
#   zh: |
#     **D。** 先用他的两个数确认，再请他挑，一句确认、一句态度，球在他那边，话头从返利拉回他的钱。
#
#     A 是审问；B 没听明白就越权让步，还压了一车货；C 数对、话错，输了面子的人不听数。
#
#     为什么值得把欠款说出来：华总盯着库存，可店里欠的更多。**他没看见的那一块，由您用提问让他自己看见，比您讲给他听管用。**
#   en: |
#     **D.** It confirms two of his own figures and lets him choose: one confirmation, one attitude. The talk is back from rebates to his money.
#
#     A interrogates. B concedes beyond authority before understanding, and pushes a truckload. C has the right figure and the wrong sentence: who loses face hears no figures.
#
#     Why bring up the debts: he watches stock, but shops hold more. **What he has not seen he should see through your question, not through your lecture.**

# %% [markdown] id="call-plan" lang="zh" tags=["slide"]
# ## 会谈计划：进门以前写好五行
#
# 1. **他凭什么给我时间**（有效商业理由）：说他的事，用他的数
#    ✓ “您那 {{ claims_now:money }} 垫付，我带了一张到账日子的表，要十五分钟跟您和张姐对一遍”
#    ✗ “路过，来看看您”
# 2. **一个目标**：什么、多少、谁、到哪天，只许一个
# 3. **最好的承诺**：顺的话，请他做哪个动作
# 4. **最低的承诺**：再不顺，也得有的那个动作
# 5. **要确认的一句，要新问的两句**
#
# 最低的也要不到：这家、这件事，也许今天不该谈。

# %% [markdown] id="call-plan" lang="en" tags=["slide"]
# ## Call plan: five lines before you enter
#
# 1. **Why he should give you the time** (valid business reason): his affair, his figure
#    ✓ “About your {{ claims_now:money }} of claims: I have a sheet with payment dates and need fifteen minutes with you and Ms Zhang”
#    ✗ “I was in the neighbourhood”
# 2. **One objective:** what, how much, who, by when, and only one
# 3. **Best commitment:** the action you ask for if all goes well
# 4. **Minimum commitment:** the action you must have even if it does not
# 5. **One thing to confirm, two to ask**
#
# Not even the minimum? Then perhaps it is the wrong day or the wrong subject.

# %% [markdown] id="sso" lang="zh" tags=["slide"]
# ## 一个目标：四样齐，只许一个
#
# ✗ “推进城区合作，争取华总支持，同时把新品也铺下去”
#
# ✓ “12 月 31 日前，由刘师傅按动销补货，把华顺我们的货从 {{ stock_days_now:int }} 天降到 {{ goal_days:int }} 天”
#
# - **什么**：我们的货的库存
# - **多少**：{{ stock_days_now:int }} 天到 {{ goal_days:int }} 天
# - **谁**：刘师傅
# - **到哪天**：12 月 31 日
#
# 查一遍：有没有“并且、同时、还要”？有，就是两个目标，**今天只带一个进门**。

# %% [markdown] id="sso" lang="en" tags=["slide"]
# ## One objective: four parts, and only one
#
# ✗ "Promote the city project, win Mr Hua's support, and also list the new item"
#
# ✓ "By 31 December Mr Liu refills by what sells and brings our stock at Huashun from {{ stock_days_now:int }} to {{ goal_days:int }} days"
#
# - **what:** stock of our goods
# - **how much:** {{ stock_days_now:int }} to {{ goal_days:int }} days
# - **who:** Mr Liu
# - **by when:** 31 December
#
# Check for "and also", "as well as": then there are two. **Take only one through the door.**

# %% [raw] id="6.6" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 4
# title:
#   zh: 写一个单一销售目标
#   en: Write a single sales objective
# prompt:
#   zh: 给华顺（或您自己的一家）写一句：**什么、多少（带单位）、谁、到哪天**。只许一个目标，不写空话。
#   en: "One sentence for Huashun (or a dealer of yours): **what, how much (with unit), who, by when**. One aim only, no empty words."
# hints:
#   - zh: 从回顾里挑一个数：库存天数、核销天数、成交率、大店进店数……
#     en: "Take one figure of the review: days of stock, claim days, strike rate, large shops listed ..."
#   - zh: 可以照这个样子：……月……日前，由……把……从……做到……
#     en: "A possible form: By ... , (who) brings (what) from ... to ..."
# rules:
#   - avoid:
#       zh: "并且|同时|以及|此外|还要|顺便|[,，]\\s*[并再]"
#       en: "as well as|and also|in addition|at the same time|besides|\\balso\\b"
#     say:
#       zh: 这里好像装了两个目标。今天只能带一个进门，带哪一个？
#       en: There seem to be two aims here. Only one goes through the door today; which?
#   - avoid:
#       zh: "加强|推进|推动|深化|尽量|争取|努力|提升关系|支持我们|进一步"
#       en: "strengthen|promote|deepen|try to|as much as possible|strive|improve the relationship|support us"
#     say:
#       zh: 这个词做到什么样算做到？到日子那天，拿什么判输赢？
#       en: When would that word count as done? On the day, by what do we judge it?
#   - find:
#       zh: "库存|货|核销|垫付|铺货|成交|回报|大店|进店|专线|上架|销售额|出货|欠款|应收|网点|冰柜|满足率|陈列"
#       en: "stock|goods|claim|distribution|strike|return|shops?|listed|route|shelf|sales|offtake|receivable|owe|outlet|cooler|fill rate|display"
#     say:
#       zh: 是什么事？回顾里的哪一个指标会因此变？
#       en: What is it about? Which figure of the review will change by it?
#   - find:
#       zh: "\\d\\s*(?:%|家|天|次|元|万|箱|个|人|店)|[一二三四五六七八九十]\\s*(?:家|天|万|成|个点)"
#       en: "\\d\\s*(%|per cent|large|outlets|shops|stores|days|times|cases|calls|points|[mk]\\b)|CNY"
#     say:
#       zh: 多少？带上单位，最好从多少到多少。做到一半算不算做到？
#       en: How much, and in which unit? Would half of it count as done?
#   - find:
#       zh: "华总|张姐|小华|王敏|刘师傅|李强|周琳|老板|老板娘|由.{1,6}(?:负责|把|做|带)|负责人?[:：]"
#       en: "Mr |Ms |Mrs |Hua|Zhang|Wang Min|Liu|Li Qiang|Zhou Lin|owner"
#     say:
#       zh: 谁来做？到日子打电话找哪一个人？
#       en: Who does it? Whom do you call on the day?
#   - find:
#       zh: "\\d+\\s*月|\\d+\\s*[号日]|月底|年底|季度末|春节前|旺季前|中秋前"
#       en: "january|february|march|april|may|june|july|august|september|october|november|december|month|week|quarter|monday|tuesday|wednesday|thursday|friday|20\\d\\d"
#     say:
#       zh: 到哪天？没有日子，它什么时候算输？
#       en: By when? Without a date, when would it count as lost?
#   - at_most:
#       zh: 60
#       en: 40
#     say:
#       zh: 一口气念得完吗？念不完的，多半藏着第二个目标，删哪一半？
#       en: Can it be said in one breath? If not a second aim may hide in it; which half goes?
# sample:
#   zh: 12 月 31 日前，由刘师傅按动销补货，把华顺我们的货的库存从 28 天降到 22 天。
#   en: By 31 December Mr Liu refills by what sells and brings our stock at Huashun from 28 to 22 days.
# praise:
#   zh: 四样齐了，也只有一个。请邻座演总部：“就这一个？”您怎么答？
#   en: All four parts, and only one aim. Let your neighbour play head office, "only that?", and answer.
# wrong:
#   - value:
#       zh: 9 月 30 日前，由小华把 3 家大店谈进场，同时把新品也铺下去。
#       en: By 30 September Hua junior lists us in 3 large shops as well as the new item everywhere.
#     say:
#       zh: 这里好像装了两个目标。今天只能带一个进门，带哪一个？
#       en: There seem to be two aims here. Only one goes through the door today; which?
#   - value:
#       zh: 9 月 30 日前，华总加强城区大店的合作，做到 3 家。
#       en: By 30 September Mr Hua will strengthen cooperation with 3 large shops.
#     say:
#       zh: 这个词做到什么样算做到？到日子那天，拿什么判输赢？
#       en: When would that word count as done? On the day, by what do we judge it?
#   - value:
#       zh: 由刘师傅按动销补货，把华顺的库存从 28 天降到 22 天。
#       en: Mr Liu refills by what sells and brings stock at Huashun from 28 to 22 days.
#     say:
#       zh: 到哪天？没有日子，它什么时候算输？
#       en: By when? Without a date, when would it count as lost?
#   - value:
#       zh: 12 月 31 日前，把库存从 28 天降到 22 天。
#       en: By 31 December bring stock down from 28 to 22 days.
#     say:
#       zh: 谁来做？到日子打电话找哪一个人？
#       en: Who does it? Whom do you call on the day?
# solution:
#   zh: |
#     机器只查四样齐不齐、有没有第二个目标、有没有空话。
#
#     为什么只许一个：进门带三个目标，谈到第二个他就累了，最后三个都“再看看”。一个目标谈成，下一个自然有人听。
#
#     为什么要写谁：目标写“华顺”，到日子找不到人；写“刘师傅”，进门前您就会想到，该先问他愿不愿意。
#   en: |
#     The machine looks for the four parts, a second aim and empty words.
#
#     Why only one: with three aims he is tired at the second, and all three end in "I will have a look". One that succeeds opens the ear for the next.
#
#     Why a name: "Huashun" cannot be called on the day. "Mr Liu" can, and you will think of asking him before you enter.

# %% [markdown] id="commitments" lang="zh" tags=["slide"]
# ## 承诺：主语得是他那一边的人
#
# | 句子 | 谁动了？ |
# |---|---|
# | ✗ “我们三天内发方案” | 我们。他什么也没答应 |
# | ✗ “华总会认真考虑” | 没人。看不见，也没日子 |
# | ✓ 最低：“周五，华总让刘师傅带我盘一次库” | 他的人、看得见、有日子 |
# | ✓ 最好：“7 月 24 日前，华总和张姐带小华，跟我们坐两小时定城区计划” | 他的三个人、有日子 |
#
# 一步一步要：**动作越小，越能看出他是真是假。**

# %% [markdown] id="commitments" lang="en" tags=["slide"]
# ## A commitment: its subject is somebody on his side
#
# | Sentence | Who moved? |
# |---|---|
# | ✗ “We send the proposal in three days” | We did. He promised nothing |
# | ✗ “Mr Hua will think it over” | Nobody. It cannot be seen and has no date |
# | ✓ minimum: “On Friday Mr Hua lets Mr Liu take stock with me” | his man, visible, dated |
# | ✓ best: “By 24 July Mr Hua, Ms Zhang and the son sit down with us for two hours over the city plan” | three of his, dated |
#
# Ask step by step: **the smaller the action, the better it tells whether he means it.**

# %% [raw] id="6.7" tags=["exercise"]
# kind: text
# purpose: writing
# minutes: 4
# title:
#   zh: 写最好和最低的承诺
#   en: Write the best and the minimum commitment
# prompt:
#   zh: 7 月 15 日见华总（或您自己的老板）。各写一句：“**最好**：……”“**最低**：……”。都要是**他那边的人**、**看得见的动作**、**有日子**。
#   en: "You see Mr Hua (or an owner of yours) on 15 July. One sentence each: \"**Best:** ...\" \"**Minimum:** ...\" Both with **somebody on his side**, an **action one can see**, and a **date**."
# hints:
#   - zh: 一句一句找主语：是“我们”，还是“华总、张姐、小华、刘师傅”？
#     en: "Look for the subject of each: \"we\", or Mr Hua, Ms Zhang, the son, Mr Liu?"
#   - zh: 最低的可以很小：打一个电话、给一张表、让人带您盘一次库，都算。
#     en: The minimum may be very small, a call, a list, somebody who counts with you.
# rules:
#   - find:
#       zh: "最好[\\s\\S]*最低|最低[\\s\\S]*最好"
#       en: "best[\\s\\S]*minimum|minimum[\\s\\S]*best"
#     say:
#       zh: 两句都写了吗？请标明哪一句是“最好”，哪一句是“最低”。不顺的那天，您手里剩哪一句？
#       en: Are both there, marked "best" and "minimum"? Which is left on a bad day?
#   - avoid:
#       zh: "(?:最好|最低)[的承诺是]*[:：，,]?\\s*(?:由|请)?\\s*(?:我们?|咱们|公司|李强|周琳)(?!.{0,2}和)"
#       en: "(best|minimum)[^.:;]{0,12}[:,]?\\s*(that )?(we|i|our|us|li qiang|zhou lin)\\b"
#     say:
#       zh: 这一句的主语是我们。做完以后，他动了没有？
#       en: The subject of this one is we. When it is done, has he moved?
#   - avoid:
#       zh: "考虑|支持|重视|认可|满意|理解|感兴趣|有意向|配合|原则上"
#       en: "consider|think (it |about|over)|support|recogni[sz]e|satisf|understand|interested|in principle|cooperat|positive"
#     say:
#       zh: 这个词看得见吗？隔着玻璃看，他在做什么？
#       en: Can that be seen? Through a window, what would he be doing?
#   - find:
#       zh: "华总|张姐|小华|王敏|刘师傅|老板|老板娘|您|他"
#       en: "Mr |Ms |Mrs |Hua|Zhang|Wang Min|Liu|owner|\\bhe\\b|\\bhis\\b|you\\b"
#     say:
#       zh: 他那边**谁**来做？
#       en: Who on his side does it?
#   - find:
#       zh: "(?:\\d+\\s*月|\\d+\\s*[号日]|周[一二三四五六日天]|星期|本周|下周|天内|明天|后天|月底|当场)[\\s\\S]*(?:\\d+\\s*月|\\d+\\s*[号日]|周[一二三四五六日天]|星期|本周|下周|天内|明天|后天|月底|当场)"
#       en: "((january|february|march|april|may|june|july|august|september|october|november|december|day|week|tomorrow|today|month|now\\b)[\\s\\S]*){2}"
#     say:
#       zh: 两句都有日子吗？没有日子的那句，什么时候算没做到？
#       en: Has each of them a date? When would the one without it count as not done?
#   - find:
#       zh: "签|给|发|盘|带|约|坐|报|开|拿|安排|叫|让|见|打电话|打.{0,3}电话|填|交|走|来|对账|对一遍|试|定"
#       en: "sign|give|send|count|take|bring|meet|sit|report|open|let|call|fill|hand|visit|come|walk|try|agree a date|show"
#     say:
#       zh: 他**做**什么？用一个看得见的动作写出来，是哪一个？
#       en: What does he do? Which visible action would say it?
#   - at_most:
#       zh: 110
#       en: 70
#     say:
#       zh: 您开口要的时候，这两句说得完吗？哪些字可以不说？
#       en: Could you say both aloud when you ask? Which words can go?
# sample:
#   zh: 最好：7 月 25 日前，华总带张姐和小华跟我们坐两小时，定城区计划。最低：本周五，华总让刘师傅带我盘一次库。
#   en: "Best: by 25 July Mr Hua, Ms Zhang and the son sit down with us for two hours over the city plan. Minimum: this Friday Mr Hua lets Mr Liu take stock with me."
# praise:
#   zh: 两句都是他那边的动作，也有日子。现在当着邻座开口要一遍，看您说到哪个字会虚。
#   en: Both are actions of his, with dates. Now ask your neighbour for them aloud, and notice at which word your voice drops.
# wrong:
#   - value:
#       zh: 最好：7 月 25 日前，华总带小华跟我们坐两小时。最低：我们本周五把方案发给华总。
#       en: "Best: by 25 July Mr Hua and the son sit down with us for two hours. Minimum: we send Mr Hua the proposal this Friday."
#     say:
#       zh: 这一句的主语是我们。做完以后，他动了没有？
#       en: The subject of this one is we. When it is done, has he moved?
#   - value:
#       zh: 最好：7 月 25 日前，华总签城区计划。最低：华总本周认真考虑我们的方案。
#       en: "Best: by 25 July Mr Hua signs the city plan. Minimum: Mr Hua will consider our proposal this week."
#     say:
#       zh: 这个词看得见吗？隔着玻璃看，他在做什么？
#       en: Can that be seen? Through a window, what would he be doing?
#   - value:
#       zh: 最好：华总带张姐跟我们坐两小时定计划。最低：华总让刘师傅带我盘一次库。
#       en: "Best: Mr Hua and Ms Zhang sit down with us over the plan. Minimum: Mr Hua lets Mr Liu take stock with me."
#     say:
#       zh: 两句都有日子吗？没有日子的那句，什么时候算没做到？
#       en: Has each of them a date? When would the one without it count as not done?
#   - value:
#       zh: 7 月 25 日前，华总带张姐和小华跟我们坐两小时，定城区计划。
#       en: By 25 July Mr Hua, Ms Zhang and the son sit down with us for two hours over the city plan.
#     say:
#       zh: 两句都写了吗？请标明哪一句是“最好”，哪一句是“最低”。不顺的那天，您手里剩哪一句？
#       en: Are both there, marked "best" and "minimum"? Which is left on a bad day?
# solution:
#   zh: |
#     机器只查：两句齐不齐、主语是谁、有没有看不见的词、日子。
#
#     为什么要他动：我们发方案，发十次也不说明他要；他让刘师傅腾出一个下午，就说明他真想知道库存是多少。
#
#     为什么先写最低的：会上一不顺，人就会随便收场。**底线写在进门之前，才守得住。**
#   en: |
#     The machine looks for both sentences, their subject, words that cannot be seen, and dates.
#
#     Why his action: we can send ten proposals and learn nothing. If he gives Mr Liu a free afternoon, he truly wants to know his stock.
#
#     Why write the minimum beforehand: when a talk goes badly one takes any ending. **Only a line drawn before the door will hold.**

# %% [markdown] id="plan-check" lang="zh" tags=["slide"]
# ## 进门前，请机器查一遍会谈计划
#
# 下面是李强写的一张，故意留了几处毛病。机器只查得出来的几样：
#
# - 目标四样齐不齐，是不是只有一个
# - 最好和最低的承诺，是不是他那边的动作
# - “所以呢”后面有没有一个数
#
# 改一行再运行。**查得过，不等于谈得成**；顺不顺，看下一段对话。

# %% [markdown] id="plan-check" lang="en" tags=["slide"]
# ## Before you enter, have the call plan checked
#
# Below is one by Li Qiang, with a few faults left in. The machine looks only for what can be found:
#
# - whether the objective has its four parts and is one
# - whether best and minimum commitment are actions on his side
# - whether a figure stands behind "so what"
#
# Change a line and run it again. **To pass the check is not to win the talk;** for that, see the next dialogue.

# %% id="plan-check-run" tags=["show", "skip"]
drafts = {
    "zh": {
        "when": "7 月 15 日下午，华总的茶台",
        "attendees": [
            ("华总", "owner", "儿子两年内能独立管城区", "一年少压五十万", "做大了被换掉"),
            ("张姐", "money", "月底早回家", "核销单跑三趟", "账对不上被埋怨"),
        ],
        "reason": "您垫着的费用，我带了一张到账进度表，跟您和张姐对十五分钟",
        "aim": ("我们的货按动销补货，同时铺新品", "库存 28 天到 22 天", "刘师傅", "12 月 31 日"),
        "best": "7 月 24 日前，华总带张姐和小华跟我们坐两小时，定城区计划",
        "minimum": "我们三天内把方案发给华总",
        "questions": [
            "库存我这儿是 28 天，和张姐账上对得上吗？",
            "补货现在是谁下单？",
            "为什么不按动销补货？",
        ],
        "proofs": [("按动销补货", "少压三十多万", "stock_days"), ("核销改线上", "少垫十来万", "claim_days")],
    },
    "en": {
        "when": "15 July, afternoon, at Mr Hua's tea table",
        "attendees": [
            ("Mr Hua", "owner", "my son runs the city in two years", "half a million less", "to be replaced"),
            (
                "Ms Zhang",
                "money",
                "home early at month end",
                "three trips for claims",
                "blamed for the books",
            ),
        ],
        "reason": "The claims you advanced: a sheet with their progress, fifteen minutes with you and Ms Zhang",
        "aim": (
            "Refill by what sells, and also list the new item",
            "stock 28 to 22 days",
            "Mr Liu",
            "31 December",
        ),
        "best": "By 24 July Mr Hua, Ms Zhang and the son sit down with us over the city plan",
        "minimum": "We send Mr Hua the proposal in three days",
        "questions": [
            "I have 28 days of stock. Does that agree with Ms Zhang's books?",
            "Who places the refill order now?",
            "Why don't you refill by what sells?",
        ],
        "proofs": [
            ("Refill by what sells", "CNY 330 k less tied up", "stock_days"),
            ("Claims online", "CNY 112 k less advanced", "claim_days"),
        ],
    },
}
plan = jbp.call_plan(case, huashun, **drafts[language])
plan

# %% id="plan-check-advice" tags=["show", "subslide"]
plan.advice()

# %% [markdown] id="play-claims" lang="zh" tags=["slide"]
# ## 对话二：方总说，欠我的没还，任务不签
#
# 合肥徽达商贸，方总夫妻档。最近一年费用核销平均 {{ fang_days:int }} 天，三年里拒掉过 {{ fang_refused:percent0 }}。您带着加了码的任务书去，他推了回来。
#
# 1. 先一个人走一遍；**看好您的权限：核销日期您说了不算**
# 2. 两人复盘，只看一处：**哪一句您答应了不该答应的？**
# 3. 再走一遍，最后要到一个他那边的动作
#
# 没有信任的时候，“对不起”加一个日子，比三条好处管用。

# %% [markdown] id="play-claims" lang="en" tags=["slide"]
# ## Dialogue two: Mr Fang, first what you owe me
#
# Huida in Hefei, run by Mr Fang and his wife. In the last year his claims took {{ fang_days:int }} days; over three years {{ fang_refused:percent0 }} was refused. You bring a higher target, he pushes the paper back.
#
# 1. First alone; **mind your authority: claim dates are not yours to promise**
# 2. In pairs, one thing only: **where did you promise what you should not?**
# 3. Again, and end with one action on his side
#
# Where trust is gone, "I am sorry" with a date does more than three benefits.

# %% id="play-claims-run" tags=["show", "subslide"]
jbp.play("fang-refuses")

# %% [markdown] id="record" lang="zh" tags=["slide"]
# ## 会后问一句：他变了什么？
#
# | ✗ 看法（三个月后没人信） | ✓ 行为和原话（带日期） |
# |---|---|
# | “华总很认可” | 7 月 15 日，叫小华进来旁听，说“你记一下” |
# | “气氛不错，关系更近” | 张姐当场把六月的库存表发了过来 |
# | “意向高，八成把握” | 定了 17 日周五盘库，刘师傅带 |
# | “他还要考虑” | 说“回头再看”，问哪天，没答 |
#
# 最后一行也要记：**没动，也是行为。** 会谈记录没有下一个动作，这张表几个星期后就没人看了。

# %% [markdown] id="record" lang="en" tags=["slide"]
# ## Afterwards one question: what has changed on his side?
#
# | ✗ Opinion (nobody believes it in three months) | ✓ Behaviour and words (with date) |
# |---|---|
# | “Mr Hua is very positive” | 15 July: called his son in and said “take notes” |
# | “Good mood, closer than before” | Ms Zhang sent the June stock sheet at once |
# | “High interest, eighty per cent sure” | Count on Friday the 17th, with Mr Liu |
# | “He still has to think” | Said “some other time”; asked which day, no answer |
#
# The last line belongs there too: **no movement is behaviour.** A record without a next action is unread in a few weeks.

# %% [raw] id="6.8" tags=["exercise"]
# kind: multi
# purpose: judgement
# minutes: 3
# title:
#   zh: 哪几条能写进记录
#   en: What goes into the record?
# prompt:
#   zh: 会后，李强写了五条。哪几条**别人也查得到**，可以写进会谈记录？
#   en: After the talk Li Qiang wrote five lines. Which could **somebody else check**, so that they belong in the record?
# options:
#   - id: a
#     zh: 华总对计划非常满意，合作意愿强
#     en: Mr Hua is very pleased with the plan and willing to cooperate
#   - id: b
#     zh: 7 月 15 日，张姐当面打开台账，让我抄了未核销的清单
#     en: On 15 July Ms Zhang opened her ledger and let me copy the list of unpaid claims
#   - id: c
#     zh: 小华很有想法，是可以培养的人
#     en: Hua junior has ideas and is worth developing
#   - id: d
#     zh: 华总说“专线的事，下周再说”，我问周几，他没有答
#     en: Mr Hua said “the route, next week”; I asked which day, he did not answer
#   - id: e
#     zh: 刘师傅答应 17 日下午三点带我盘库，华总当场打的电话
#     en: Mr Liu takes stock with me on the 17th at three; Mr Hua called him on the spot
# answer: [b, d, e]
# hints:
#   - zh: 换一个同事坐在旁边，他会写下同样的一条吗？
#     en: If a colleague had been sitting there, would he have written the same line?
#   - zh: 坏消息也能是行为。有三条。
#     en: Bad news can be behaviour too. There are three.
# wrong:
#   - value: [b, e]
#     say:
#       zh: 他没给日子，您也看见了、听见了。没动，算不算行为？
#       en: He gave no day, and you saw and heard it. Is not moving a behaviour?
#   - value: [a, b, e]
#     say:
#       zh: “非常满意”是他说的，还是您看出来的？他为此做了哪个动作？
#       en: '"Very pleased": did he say so, or did you see it so? What did he do because of it?'
#   - value: [b, c, d, e]
#     say:
#       zh: “有想法”，换一个人来看还是这三个字吗？小华当时说了哪句话？
#       en: '"Has ideas": would another person write the same? What did Hua junior actually say?'
# solution:
#   zh: |
#     **B、D、E。** 都有日子、有人、有动作或原话，同事坐在旁边也会这么写。
#
#     A 和 C 是看法，三个月后没法核对。要留，就换成他的原话：小华说了哪一句。
#
#     为什么 D 也要记：下次进门，第一句就是“专线您上回说下周再说，今天给我一个日子，行吗？”**记录是给下一次开口用的，不是给上级看的。**
#   en: |
#     **B, D and E.** They have a date, a person, and an action or words; a colleague would have noted the same.
#
#     A and C are opinions that nobody can check later. If you want to keep them, write what was said: which sentence of Hua junior's?
#
#     Why D as well: next time you begin with "the route, you said next week; may I have a day now?" **A record is for your next first sentence, not for your boss.**

# %% [markdown] id="discussion" lang="zh" tags=["slide"]
# ## 两人讨论（5 分钟）
#
# 拿您自己的那家经销商：
#
# - 说出老板心里的画，**用他的原话，哪天说的？** 说不出的，空着
# - 他的太太或财务，**赢在哪里？会不会反而输？**
# - 您最近一次见他，要到了**他的**哪个动作？
#
# 邻座只许问一句：**“这是他说的，还是您猜的？”**

# %% [markdown] id="discussion" lang="en" tags=["slide"]
# ## In pairs (5 minutes)
#
# Take a dealer of your own:
#
# - Tell the owner's picture **in his words: said on which day?** Leave it empty if you cannot
# - His wife or finance head: **what does she win? Might she lose?**
# - Your last visit: which action **of his** did you obtain?
#
# Your neighbour may ask one question only: **"Did he say so, or do you guess?"**

# %% [raw] id="6.9" tags=["exercise"]
# kind: open
# purpose: group
# minutes: 10
# title:
#   zh: 三人一组，演一场
#   en: A talk in threes
# prompt:
#   zh: |
#     领角色卡，**只看自己的那张**：李强、华总、观察员（四人组加张姐）。
#
#     1. 李强先用两分钟写会谈计划：一个目标、最好和最低的承诺
#     2. 谈四分钟；观察员记原话，不说话
#     3. 停。华总先说：哪一句让您想多说？观察员再念记录，最后李强说
#     4. 换角色再来
#
#     组里最后写两行：**听到的他的画（原话）；要到的他的动作（谁、什么、哪天）。** 没要到，写没要到。
#   en: |
#     Take role cards and **read only your own:** Li Qiang, Mr Hua, observer (Ms Zhang in groups of four).
#
#     1. Li Qiang writes his call plan in two minutes: one objective, best and minimum commitment
#     2. Talk for four minutes; the observer notes words and keeps silent
#     3. Stop. First Mr Hua: which sentence made you want to tell more? Then the observer reads, Li Qiang last
#     4. Change places
#
#     Then write two lines: **his picture as heard (his words); his action as obtained (who, what, when).** If none, say none.
# hints:
#   - zh: 头两分钟一样东西都不给，只确认和问。
#     en: For two minutes give nothing; confirm and ask.
#   - zh: 卡住了，就把他刚说的最后半句重复一遍，等他。
#     en: Stuck? Repeat the last half of what he said and wait.
# sample:
#   zh: 他的画：“小华上个月谈大店碰了钉子，我不想他在老伙计面前再丢一次脸。”他的动作：刘师傅周五下午三点带李强盘库，华总当场打了电话。没要到的：两小时的计划会，他说“盘完再说”。
#   en: "His picture: “My son was turned down by a large shop last month; I do not want him to lose face before the old hands again.” His action: Mr Liu takes stock with Li Qiang on Friday at three, Mr Hua called him at once. Not obtained: the two-hour meeting, “after the count”."
# praise:
#   zh: 没有标准答案。看两样：引号里是不是他的原话；那个动作，换个人去问，问不问得到？
#   en: "There is no standard answer. Check two things: are the words in quotation marks his, and could another person verify the action?"
# solution:
#   zh: |
#     没有唯一答案，评的是：
#
#     - 引号里的话，演华总的人认不认？
#     - 给东西之前，问了几句？有没有“为什么”开头？
#     - 小华的事问出来了没有？（那才是他真正的顾虑，问钱问不出来）
#     - 越权答应了什么？核销日期该由周琳点头
#     - 要到的动作有没有人、有没有日子
#
#     一样也没要到、但写清楚了他哪一句话之后关上门的组，比写“谈得很好”的组强。
#   en: |
#     There is no single answer. What counts:
#
#     - Does the one who played Mr Hua accept the quoted words as his?
#     - How many questions came before anything was given, and did one begin with "why"?
#     - Was the son found? (That is his real worry; questions about money do not reach it.)
#     - What was promised beyond authority? Claim dates are Zhou Lin's
#     - Has the action a person and a date?
#
#     A group that obtained nothing but knows after which sentence he shut the door did better than one that writes "a good talk".

# %% [markdown] id="key-points" lang="zh" tags=["slide"]
# ## 带走五句话
#
# 1. 概念是他心里的画，用他的原话记，带日期；没听他说过的，打问号。
# 2. 先拿、再给、后要；五种问题各管一件事，别拿“为什么”开头。
# 3. 结果量得出，赢在个人；计划推不动，先查谁只有活、没有赢。
# 4. 讲一条好处，替他问两句：“所以呢？拿什么证明？”
# 5. 最低的承诺也是**他的**动作；会后只记他做了什么。

# %% [markdown] id="key-points" lang="en" tags=["slide"]
# ## Five things to take away
#
# 1. The concept is the picture in his mind: his words, the date; a question mark where he never said it.
# 2. Get, give, ask; five types with one job each; do not begin with "why".
# 3. Results are measured, wins are personal; if a plan does not move, look for the one with work and no win.
# 4. For each benefit ask on his behalf: "So what? Prove it!"
# 5. Even the minimum commitment is **his** action; afterwards record only what he did.
