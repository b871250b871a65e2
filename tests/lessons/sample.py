"""A tiny lesson to build, break and translate in tests."""

LESSON = """# ---
# id: 09-sample
# number: "9"
# order: 9
# title: {zh: 样课, en: Sample}
# question: {zh: 问？, en: "Why?"}
# objectives: {zh: [会做], en: [can do]}
# minutes: {teaching: 5}
# tables: [dealers]
# prerequisites: []
# terms: [G003]
# ---

# %% id="setup" tags=["setup"]
import jbptools as jbp

jbp.use_language("zh")

# %% id="figures" tags=["figures"]
share = 0.176

# %% id="guard" tags=["guard"]
assert share < 1

# %% [markdown] id="notes" lang="zh" tags=["trainer"]
# 只给培训师

# %% [markdown] id="notes" lang="en" tags=["trainer"]
# for trainers only

# %% [markdown] id="idea" lang="zh" tags=["slide"]
# ## 想法
#
# 占 {{ share:percent }}

# %% [markdown] id="idea" lang="en" tags=["slide"]
# ## Idea
#
# It is {{ share:percent }}

# %% id="shown" tags=["compare", "show"]
# zh: 看数
# en: look
print(f"{share:.1%}")
share * 2

# %% [raw] id="9.1" tags=["exercise"]
# kind: number
# purpose: calculation
# minutes: 4
# title: {zh: 算, en: Count}
# prompt: {zh: 多少？, en: "How much?"}
# answer_code: answer
# hints: [{zh: 一, en: one}, {zh: 二, en: two}]
# wrong:
#   - {value: 1, say: {zh: 一？, en: "One?"}}
#   - {value: 2, say: {zh: 二？, en: "Two?"}}
#   - {code: share, say: {zh: 原数？, en: "The same?"}}
# solution: {zh: 三倍, en: "Three times, {{ answer:2 }}"}

# %% id="answer-9.1" exercise="9.1" tags=["exercise"]
# zh: 算 answer
# en: work out answer
answer = None
### BEGIN SOLUTION
answer = share * 3
### END SOLUTION
"""
