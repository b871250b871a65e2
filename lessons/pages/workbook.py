# ---
# id: workbook
# title:
#   zh: 学员手册
#   en: Participant workbook
# ---

# %% [markdown] id="how" lang="zh"
# 这一本跟着您两天，再跟着您九十天。每一课都是同样五格：**开场的问题**（先写下自己的第一反应）、**学完能做什么**、**要点**、**写一写**、**带走的表**。
# 屏幕上的练习不用抄；写在这里的，是回去要用的。最后几页是术语，中英文对照。

# %% [markdown] id="how" lang="en"
# This book goes with you for two days, then for ninety. Each lesson has the same five parts: **the opening question** (write down your first reaction), **what you can do afterwards**, **key points**, **room to write**, and **the sheets to take away**.
# Exercises on the screen need not be copied; what you write here is what you use at home. The last pages hold the terms in both languages.

# %% [markdown] id="my-dealer" lang="zh"
# ## 我的经销商
#
# | 代号（不写真名） | |
# |---|---|
# | 我为什么选它 | |
# | 老板的一句原话、日期 | |
# | 他自己今年想要什么 | |
# | 我们欠他的一件事 | |
# | 课后一周内，我要做的第一件事 | |

# %% [markdown] id="my-dealer" lang="en"
# ## My dealer
#
# | Code name (not the real one) | |
# |---|---|
# | Why I chose him | |
# | The owner's own words, and the date | |
# | What he himself wants this year | |
# | One thing that we owe him | |
# | The first thing I do within a week of the course | |
