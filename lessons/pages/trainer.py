# ---
# id: trainer
# title:
#   zh: 整个培训
#   en: The workshop as a whole
# ---

# %% [markdown] id="room" lang="zh"
# ## 场地和材料
#
# | 要什么 | 多少 | 没有怎么办 |
# |---|---|---|
# | 能挪的桌子，每桌 4–6 人 | 每组一张 | 两排椅子对坐 |
# | 投影，1280×720 就够 | 1 | 每课的“没有投影”一条；白板加打印的图 |
# | 装好工具包的电脑（开课前一天在会场开一次） | 培训师 1 台，每组至少 1 台 | 学员手册和打印的表 |
# | 大白纸、粗笔、便签、胶带 | 每组 6 张、每人 1 支 | A4 拼起来 |
# | 计算器 | 每人（手机也行） | 两人一个 |
# | 打印：学员手册、角色卡、入门测验 | 每人一份；角色卡每组一套 | 念出来，但角色卡不能公开念 |
# | 计时器，全班看得见 | 1 | 手机放在桌上 |
#
# 不用网络：课件、投影、练习、测验都在本机。离开酒店 Wi-Fi 一切照旧。
#
# **人数：** 8–12 人一位培训师；13–24 人两位；每组 4–6 人，多出来的人当观察员（拿评分表，不发言，最后讲两句）。

# %% [markdown] id="room" lang="en"
# ## Room and material
#
# | What | How many | If there is none |
# |---|---|---|
# | Tables that move, 4–6 people each | one a group | two rows of chairs face to face |
# | Projector, 1280×720 is enough | 1 | each lesson says what to do; board and printed charts |
# | Machine with the kit (start it in the room the day before) | 1 for you, 1 or more a group | workbook and printed sheets |
# | Flip-chart paper, thick pens, notes, tape | 6 sheets a group, a pen each | A4 sheets taped together |
# | Calculator | everyone (a phone will do) | one for two |
# | Prints: workbook, role cards, entry quiz | one each; one set of cards a group | read aloud, but never the role cards |
# | A clock that all can see | 1 | a phone on the table |
#
# No network is needed: lessons, slides, exercises and quizzes run on the machine. Without the hotel's Wi-Fi nothing changes.
#
# **People:** one trainer for 8–12, two for 13–24; groups of 4–6; whoever is left over observes with the rubric, stays silent and says two sentences at the end.

# %% [markdown] id="profiles" lang="zh"
# ## 三种学员，三种讲法
#
# **老江湖周经理**（大区经理，十五年，管四十家经销商）。他什么都见过，最烦“理论”。给他：让他先讲自己怎么做，再用案例的数去碰一碰；让他赢模型一次。别做：纠正他的术语。
#
# **算账的小林**（区域主管，三年，Excel 很熟）。她先看公式，爱抠口径。给她：代码那条路、口径的争议、让她教邻座。别做：让她替全组做完。
#
# **刚调来的李总监**（销售总监，从直营渠道来，没管过经销商）。他要的是框架和风险，怕在下属面前露怯。给他：每课的“带走五句话”，演老板的角色，先私下练一次。别做：当众点名算题。

# %% [markdown] id="profiles" lang="en"
# ## Three participants, three ways
#
# **Mr Zhou, the old hand** (regional manager, fifteen years, forty dealers). He has seen it all and hates theory. Give him: let him say first how he does it, then hold it against the case's figures; let him beat the model once. Do not correct his words.
#
# **Ms Lin, who counts** (area supervisor, three years, fluent in Excel). She looks at formulas first and argues definitions. Give her: the code way, the disputed definitions, a neighbour to teach. Do not let her do the whole group's work.
#
# **Mr Li, just transferred** (sales director from key accounts, never had a dealer). He wants the frame and the risks and fears looking foolish before his people. Give him: the key points, the owner's role, one private try. Do not call on him for arithmetic.

# %% [markdown] id="argued" lang="zh"
# ## 两天里总会争的九件事
#
# | 学员说 | 您可以问 |
# |---|---|
# | “我们公司不会给经销商看这些数。” | 哪几个数是他本来就知道的？从那几个开始，行不行？ |
# | “他的账不会给我看。” | 给个范围呢？写上等级 C，计划能不能先动起来？ |
# | “厂家的责任写进计划，我签不了。” | 谁签得了？今天能不能先写上他的名字？ |
# | “回报率按哪个口径？” | 老板自己按哪个算？两个都写上，争的是数还是口径？ |
# | “JBP 就是换个名字压货。” | 库存超线时，计分卡还能绿吗？看第 8 课的健康闸门。 |
# | “六十家，做不过来。” | 做几家？剩下的一页纸目标够不够？ |
# | “案例是编的。” | 是编的，毛病是真的。哪一家像您的？换成您的数，再看一遍。 |
# | “机器打的分不准。” | 您改，写上理由。理由站得住，分就按您的算。 |
# | “金百汇的库存，一会儿 134 天，一会儿 120 天，一会儿 91 天。” | 期末的货还是一年平均的货？除的是最近三个月的出货，还是一年的？想知道“现在还要卖多久”，该用哪一个？ |

# %% [markdown] id="argued" lang="en"
# ## Nine things that are argued every time
#
# | They say | You may ask |
# |---|---|
# | "We never show dealers such figures." | Which of them does he know anyway? Could we begin with those? |
# | "He won't show me his books." | A range? With grade C, could the plan start moving? |
# | "I cannot sign for our company's duties." | Who can? Could their name stand there today? |
# | "ROI by which definition?" | Which one does the owner use? With both on the page, is it the figure or the definition that is argued? |
# | "A JBP is loading under another name." | Can the scorecard be green with stock over the line? See the health gate in lesson 8. |
# | "Sixty dealers, impossible." | How many, then? Is one page of targets enough for the rest? |
# | "The case is made up." | The case is, its troubles are not. Which dealer is like yours? Put your figures in and look again. |
# | "The machine's score is wrong." | Change it, and write down why. If the reason holds, yours counts. |
# | "Jinbaihui's stock is 134 days, then 120, then 91." | The goods at the end or the year's average? Against the sales of three months or of a year? Which one tells how long it takes to sell what lies there now? |

# %% [markdown] id="own-case" lang="zh"
# ## 换成自己公司的案例
#
# 有三种换法，从轻到重：
#
# 1. **只换文字和日期：** 首页点“课文”，打开的是您自己的副本，直接改字；投影用的就是这一份。
# 2. **换规模、价格、故事：** 改 `datasets/generator/` 里的设置（品项、价格、经销商、十八个故事），运行 `datasets/generate.py`，再运行 `python3 start.py lessons build`。
# 3. **换成自己的表：** 按 `datasets/datapackage.json` 的列名准备同样的表，放进 `datasets/case/`，再运行 `python3 start.py lessons build`。先把经销商名字换成代号。
#
# **会自己变的：** 课文里的每一个案例数字、图、练习的答案、提示和讲解、培训师手册的答案、计分卡、角色扮演里的数。
#
# **要您看一眼的：** 课文里点了名的经销商（华顺、徽达……）和“检查”单元（guard）。数对不上课文的说法时，生成会停下来，说出是哪一句；您改那一句，或者换一家经销商。

# %% [markdown] id="own-case" lang="en"
# ## Swapping in your own company's case
#
# Three ways, from light to heavy:
#
# 1. **Words and dates only:** open a lesson from the landing page; it is your own copy. Change the text there; the slides show that copy.
# 2. **Size, prices, stories:** change the settings in `datasets/generator/` (items, prices, dealers, the eighteen stories), run `datasets/generate.py`, then `python3 start.py lessons build`.
# 3. **Your own tables:** prepare the same tables with the column names of `datasets/datapackage.json`, put them into `datasets/case/`, then run `python3 start.py lessons build`. Replace dealers' names by codes first.
#
# **What changes by itself:** every figure of the case in the texts, charts, answers to exercises, hints and solutions, the answer keys in this guide, scorecards, figures in the dialogues.
#
# **What you look at:** dealers named in the prose (Huashun, Huida ...) and the guard cells. Where a figure no longer fits what the prose says, the build stops and names the sentence; change it, or choose another dealer.
