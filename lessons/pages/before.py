# ---
# id: before
# title:
#   zh: 开课之前：三十分钟，一家经销商
#   en: "Before the course: thirty minutes, one dealer"
# ---

# %% [markdown] id="why" lang="zh"
# 两天里您会为**自己的一家经销商**写一份双方都签得下去的计划。带着数来的人，回去一周就能约老板谈；空手来的人，两天只能听热闹。请在开课前三天做完下面四件事，一共三十分钟。

# %% [markdown] id="why" lang="en"
# In two days you will write a plan for **one dealer of your own** that both sides can sign. Whoever brings figures sees the owner within a week; whoever comes without can only watch. Please do these four things at least three days before, thirty minutes in all.

# %% [markdown] id="machine" lang="zh"
# ## 一、看看电脑能不能用（5 分钟）
#
# 1. 把工具包整个文件夹拷到自己的“文档”里，运行 `python3 start.py doctor`（Windows 写 `py start.py doctor`）。
# 2. 每一行都是 `[OK]` 就好；看到 `[FIX]`，照它说的做。
# 3. 再运行一次 `python3 start.py`，看到首页就行。第一次要联网下载，**在公司做完，别等到酒店**。
#
# 电脑不让装软件也没关系：告诉培训师，给您安排同桌，或者用纸质学员手册。

# %% [markdown] id="machine" lang="en"
# ## 1. See that the machine works (5 minutes)
#
# 1. Copy the kit's whole folder into your own Documents and run `python3 start.py doctor` (Windows: `py start.py doctor`).
# 2. Every line should say `[OK]`; where it says `[FIX]`, do what it tells you.
# 3. Run `python3 start.py` once and look for the landing page. The first start downloads: **do it at the office, not at the hotel**.
#
# If you may not install anything, tell the trainer: you will share a machine or work in the printed workbook.

# %% [markdown] id="dealer" lang="zh"
# ## 二、选一家经销商（5 分钟）
#
# 挑一家**值得您花时间、而且您见得到老板**的。不必最大，也不必最听话。三个问题，有两个“是”就选它：
#
# - 今年剩下的时间里，这家生意有没有明显能多做的地方？
# - 老板愿不愿意坐下来谈一个小时？
# - 他最近抱怨过的事，有没有哪一件是我们这边能改的？

# %% [markdown] id="dealer" lang="en"
# ## 2. Choose one dealer (5 minutes)
#
# Take one that is **worth your time and whose owner you can meet**. It need not be the largest, nor the most obedient. Two times "yes" is enough:
#
# - Is there clearly more to be done with him this year?
# - Would the owner sit down for an hour?
# - Is one of the things he complained about lately ours to change?

# %% [markdown] id="numbers" lang="zh"
# ## 三、把这些数抄下来（15 分钟）
#
# 抄得到几行算几行，抄不到的写“没有”，并写上可以问谁。**写清含税还是不含税、元还是箱。**
#
# | 要什么 | 最近 12 个月 | 去年同期 | 从哪里来 |
# |---|---|---|---|
# | 我们给他的发货额（按月最好） | | | 财务或 ERP |
# | 他卖出去的货（没有系统：期初库存 + 进货 − 期末库存） | | | DMS 或盘点 |
# | 月底库存，其中快过期的 | | | 盘点表 |
# | 他的毛利率、返利、给我们品牌花的人和车 | | | 问老板或他的财务 |
# | 欠他没核销的费用、平均几天兑付 | | | 我们的财务 |
# | 终端欠他的钱，过期多少 | | | 他的财务 |
# | 在卖的店数、拜访了多少、成交多少 | | | 业务员、SFA |
# | 我们的订单满足率 | | | 供应链 |
#
# 还有一行最要紧：**老板上个月亲口说过的一句话，原话抄下来，写上日期。**

# %% [markdown] id="numbers" lang="en"
# ## 3. Copy these figures (15 minutes)
#
# As many rows as you can get; where there is none, write "none" and whom you could ask. **Say whether VAT is in or out, and whether it is yuan or cases.**
#
# | What | Last 12 months | Year before | From where |
# |---|---|---|---|
# | Our shipments to him (by month if possible) | | | finance or ERP |
# | What he sold (no system: opening stock + sell-in − closing stock) | | | DMS or stock count |
# | Stock at month end, and the short-dated part | | | count sheet |
# | His margin, rebates, people and vans he pays for our brand | | | the owner or his finance |
# | Claims we owe him, and days until we pay | | | our finance |
# | What outlets owe him, and the overdue part | | | his finance |
# | Outlets that buy, calls made, calls with an order | | | reps, SFA |
# | Our fill rate on his orders | | | supply chain |
#
# One more line matters most: **a sentence the owner said himself last month, word for word, with its date.**

# %% [markdown] id="manager" lang="zh"
# ## 四、请您的上级签一句话（5 分钟）
#
# 培训有没有用，一半看您的上级课后问不问。请他读完、填上、签字，带到课堂来。
#
# | 我是学员的上级，我约定 | |
# |---|---|
# | 这家经销商，我同意他来写联合生意计划 | |
# | 我们这边的三件事（核销、供货、人）里，我能拍板的是 | |
# | 他回来后一周内，我陪他过一遍计划，时间是 | |
# | 30 天、60 天、90 天，我会问的一个问题是 | |
# | 签字、日期 | |
#
# **保密**：真实的经销商名字和账，只留在您自己的电脑里。课堂上讨论，用“甲经销商”代替。

# %% [markdown] id="manager" lang="en"
# ## 4. One promise from your line manager (5 minutes)
#
# Half of a course's use depends on whether your manager asks afterwards. Let them read, fill in and sign this, and bring it along.
#
# | As the participant's manager I agree | |
# |---|---|
# | this dealer is the right one for a Joint Business Plan | |
# | of the three things on our side (claims, supply, people) I can decide | |
# | within a week of the course I go through the plan with them, on | |
# | at 30, 60 and 90 days the question I will ask is | |
# | Signature, date | |
#
# **In confidence:** the dealer's name and books stay on your own machine. In class call him "dealer A".
