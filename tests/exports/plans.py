"""Plans to export: an ordinary one, a long one, one full of text that means harm."""

from jbptools.plan.document.plan import Plan

NASTY = ["=1+1", "+49", "-2", "@cmd", "<b>bold</b>", "a & b", '"; DROP', "🎉 好运来", "\u202eright to left"]


def ordinary(language="zh", rows=4):
    """A plan of a dealer with everything a first plan has."""
    zh = language == "zh"
    plan = Plan.new("杭州顺达食品" if zh else "Hua & Sons", language, tier="key", author="李珺")
    plan = plan.set_field("starts", "2027-01-01").set_field("ends", "2027-12-31")
    plan = plan.set_field("dealer.own_goals", "一年挣够 60 万，少压货" if zh else "Earn more with less stock")
    plan = plan.with_item("people", name="王喆", role="owner", words="费用三个月不核销", said_on="2026-11-10")
    plan = plan.set_field(
        "objective.text", "把杭州做成双方都赚钱的市场" if zh else "A market that pays us both"
    )
    plan = plan.with_goal(
        name="出货额" if zh else "Offtake",
        baseline="2000万",
        target="2300万",
        unit="元",
        side="both",
        date="2027-12-31",
    )
    plan = plan.with_goal(
        name="ROI",
        kpi="dealer_roi",
        baseline="17.6%",
        target="20%",
        unit="%",
        side="dealer",
        date="2027-12-31",
    )
    plan = plan.with_strategy(
        text="补齐空白大店" if zh else "Fill the white shops",
        why="ND 60 / WD 42",
        not_doing="不压货",
        goals=[plan.goals[0].id],
    )
    for number in range(rows):
        plan = plan.with_action(
            text=f"行动第{number + 1}号" if zh else f"Action number {number + 1}",
            strategy=plan.strategies[0].id,
            owner="陈主管",
            side=("dealer", "maker")[number % 2],
            budget_maker="3万",
            start="2027-01-05",
            end="2027-03-31",
        )
    plan = plan.with_measure(
        name="新增网点" if zh else "New outlets",
        baseline="0",
        target="120",
        unit="家",
        date="2027-06-30",
        strategy=plan.strategies[0].id,
    )
    plan = plan.with_item(
        "give_get",
        dealer_does="铺 120 家" if zh else "Fill 120 shops",
        maker_gives="陈列费" if zh else "Display money",
        date="2027-06-30",
    )
    return plan.with_item("reviews", kind="day30", date="2027-01-31", who="王喆")


def nasty():
    """Every text field tries to be a formula or markup."""
    plan = ordinary("en", rows=0)
    for text in NASTY:
        plan = plan.with_action(text=text, owner=text, resource=text, strategy=plan.strategies[0].id)
    return plan.set_field("dealer.name", "=HYPERLINK(<a>)")
