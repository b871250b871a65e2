"""Each rule finds its own mistake and leaves the good plan alone; the coach never crashes."""

import json
from string import Formatter

import pytest

from jbptools.plan import ALL_STEPS, Plan, blockers
from jbptools.plan.coach import RULES, coach, readiness, rule
from jbptools.plan.examples import EXAMPLES, example
from jbptools.words import LANGUAGES, KitError

GOOD = {language: example("good", language) for language in LANGUAGES}


def put(item, key, value):
    """An edit of one field of the good plan."""
    return lambda plan: plan.set_item(item, key, value)


def field(path, value):
    return lambda plan: plan.set_field(path, value)


def every(section, key, value):
    """An edit of the same field of every item of a section."""

    def edit(plan):
        for item in getattr(plan, section):
            plan = plan.set_item(item.id, key, value)
        return plan

    return edit


def empty(*sections):
    return lambda plan: plan.model_copy(update=dict.fromkeys(sections, ()))


def add(section, **values):
    return lambda plan: plan.with_item(section, **values)


def many(section, count, **values):
    def edit(plan):
        for number in range(count):
            plan = plan.with_item(
                section, **{"text" if section != "goals" else "name": f"x{number}"} | values
            )
        return plan

    return edit


def both(*edits):
    def edit(plan):
        for one in edits:
            plan = one(plan)
        return plan

    return edit


def no_jbp(text, keep=()):
    return lambda plan: Plan.new("Hua", plan.language).model_copy(
        update={"no_jbp": text} | {section: getattr(plan, section) for section in keep}
    )


LONG = "Too small at CNY 600 k a year, little potential left, and the owner retires with nobody to follow"

#: rule -> an edit of the good plan that makes the mistake
MISTAKES = {
    "owner_silent": both(empty("meetings"), put("person-owner", "words", "")),
    "own_goals_missing": field("dealer.own_goals", " "),
    "own_goals_are_ours": field("dealer.own_goals", "完成进货任务 sell-in"),
    "alternative_unknown": field("dealer.alternative", ""),
    "relationship_missing": both(
        field("dealer.relationship", ""), every("people", "relationship_action", "")
    ),
    "only_the_owner": lambda plan: (
        plan.without("person-finance").without("person-son").without("person-sales")
    ),
    "words_undated": put("person-owner", "said_on", ""),
    "words_are_old": every("people", "said_on", "2025-06-01"),
    "general_with_full_plan": field("dealer.tier", "general"),
    "capacity_of_people": put("measure-1", "target", 900),
    "other_brands_unseen": both(
        field("dealer.own_goals", "利润 profit"), field("dealer.alternative", "x"), empty("swot", "tows")
    ),
    "strategy_without_evidence": put("strategy-cold", "evidence", ()),
    "evidence_is_hearsay": every("evidence", "grade", "C"),
    "evidence_undated": put("evidence-wd", "seen_on", ""),
    "swot_blames_the_dealer": lambda plan: plan.without("swot-w2"),
    "swot_without_evidence": put("swot-s1", "evidence", ()),
    "swot_vague": put("swot-s1", "text", "团队好 good team"),
    "swot_inside_out": put("swot-o1", "side", "dealer"),
    "swot_without_tows": empty("tows"),
    "tows_is_no_pair": put("tows-1", "factors", ["swot-s1"]),
    "tows_leads_nowhere": put("tows-1", "strategy", ""),
    "opportunity_one_sided": put("opportunity-oos", "dealer_profit_yuan", 0),
    "opportunity_without_cash": put("opportunity-oos", "cash_yuan", ""),
    "opportunity_certain": put("opportunity-oos", "confidence", "100%"),
    "objective_is_a_number": field("objective.text", "2026 年双方在金华增长 30% / both grow 30% in town"),
    "objective_has_two_aims": field(
        "objective.text", "双方都赚钱，并且金华第一 / both earn, as well as win the city"
    ),
    "objective_is_a_slogan": field("objective.text", "双方在金华做大做强 / both world class in the city"),
    "objective_without_the_dealer": field(
        "objective.text", "金华小店冷饮第一 / first in small shops of the city"
    ),
    "objective_could_be_anyones": field("objective.text", "双方赚得更久 / both earn for longer"),
    "objective_undated": field("objective.by", ""),
    "objective_is_long": field("objective.text", "双方在金华的小店里 both win in the city " * 12),
    "goals_too_many": many("goals", 1, side="both"),
    "goal_without_number": put("goal-wd", "target", ""),
    "goal_without_unit": put("goal-wd", "unit", ""),
    "goal_without_baseline": put("goal-wd", "baseline", ""),
    "goal_without_date": put("goal-wd", "date", ""),
    "goal_without_owner": put("goal-wd", "owner", ""),
    "goal_without_assumption": put("goal-wd", "assumption", ""),
    "goal_orphan": put("strategy-money", "goals", ["goal-stock"]),
    "goals_without_dealer_return": lambda plan: plan.without("goal-roi"),
    "goals_only_sales": both(empty("goals"), many("goals", 2, kpi="offtake")),
    "stuffing_as_success": both(empty("goals", "measures"), add("goals", name="进货额 sell-in")),
    "stock_over_max": both(empty("goals", "measures"), field("reality.stock_days", 60)),
    "goal_above_best_month": field("reality.best_month_yuan", "150万"),
    "goal_far_above_trend": both(put("goal-offtake", "assumption", ""), field("reality.growth_past", "1%")),
    "growth_from_nowhere": put("goal-offtake", "opportunities", ()),
    "growth_does_not_add_up": put("opportunity-oos", "offtake_yuan", 499_998),
    "goal_dated_after_the_plan": put("goal-wd", "date", "2027-03-31"),
    "goal_for_one_side_only": every("goals", "side", "dealer"),
    "strategies_too_many": many("strategies", 3),
    "strategy_is_a_task": put("strategy-cold", "text", "开展铺货竞赛 launch a contest"),
    "strategy_is_a_number": put("strategy-cold", "text", "增长 30% / grow 30%"),
    "strategy_without_choice": put("strategy-cold", "not_doing", ""),
    "strategy_gives_up_nothing": put("strategy-cold", "not_doing", "没有 none"),
    "strategy_orphan": put("strategy-cold", "goals", ()),
    "strategy_vague": put("strategy-cold", "text", "提升终端质量 improve the outlets"),
    "strategy_without_why": put("strategy-cold", "why", ""),
    "action_orphan": put("action-3", "strategy", "strategy-gone"),
    "strategy_without_rows": lambda plan: plan.without("action-3").without("action-4"),
    "action_without_owner": put("action-3", "owner", " "),
    "action_with_many_owners": put("action-3", "owner", "王敏、李强"),
    "action_without_dates": put("action-3", "end", ""),
    "action_ends_before_start": lambda plan: plan.model_copy(
        update={"actions": (plan.actions[0].model_copy(update={"end": plan.starts}), *plan.actions[1:])}
    ),
    "action_without_means": both(put("action-3", "resource", ""), put("action-3", "budget_dealer", "")),
    "rows_one_sided": every("actions", "side", "maker"),
    "budget_one_sided": every("actions", "budget_dealer", 0),
    "everything_at_the_end": every("actions", "end", "2026-12-31"),
    "too_many_rows_for_one": many("actions", 7, owner="李强"),
    "too_many_rows_for_a_strategy": many("actions", 8, strategy="strategy-cold"),
    "row_outside_the_plan": put("action-1", "end", "2027-06-30"),
    "measure_orphan": put("measure-1", "strategy", ""),
    "strategy_without_measure": lambda plan: plan.without("measure-1").without("measure-2"),
    "measure_without_number": put("measure-1", "target", ""),
    "measure_without_baseline": put("measure-1", "baseline", ""),
    "measure_without_unit": put("measure-1", "unit", ""),
    "measure_without_date": put("measure-1", "date", ""),
    "measure_without_source": put("measure-1", "source", ""),
    "strategy_without_lead": put("measure-1", "kind", "lag"),
    "strategy_without_lag": every("measures", "kind", "lead"),
    "measure_copies_goal": put("measure-2", "kpi", "offtake"),
    "too_many_measures": lambda plan: both(*[add("measures", strategy="strategy-cold")] * 2)(plan),
    "maker_is_not_measured": every("measures", "side", "dealer"),
    "target_is_the_baseline": put("measure-1", "target", 210),
    "nothing_exchanged": empty("give_get"),
    "promise_one_sided": put("give-1", "dealer_does", ""),
    "promise_without_condition": put("give-1", "condition", ""),
    "promise_without_date": put("give-1", "date", ""),
    "promise_without_stop": put("give-1", "stop_rule", ""),
    "promise_beyond_authority": put("give-2", "approved_by", ""),
    "fixed_resale_price": put("give-1", "condition", "最低零售价 3 元 / must not sell below CNY 3"),
    "territory_abuse": put("give-1", "condition", "跨区罚款 / fine for diversion"),
    "invoice_trouble": put("give-1", "maker_gives", "帮他冲账 / fake invoice"),
    "no_review_dates": lambda plan: plan.model_copy(update={"reviews": plan.reviews[:2]}),
    "first_review_late": lambda plan: plan.model_copy(update={"reviews": plan.reviews[3:]}),
    "reviews_stop_early": lambda plan: plan.model_copy(update={"reviews": plan.reviews[:4]}),
    "review_without_people": put("review-1", "who", ""),
    "cash_over_limit": field("money_page.cash_peak_yuan", "90万"),
    "cash_limit_unknown": both(field("money_page.cash_limit_yuan", ""), field("reality.cash_limit_yuan", "")),
    "credit_limit_exceeded": field("reality.credit_limit_yuan", "100万"),
    "dealer_worse_off": put("assumption-profit", "base", 700_000),
    "worse_than_alternative": field("money_page.dealer_alternative_yuan", "90万"),
    "money_without_range": put("assumption-sales", "low", ""),
    "range_upside_down": put("assumption-sales", "low", "2350万"),
    "assumption_without_source": put("assumption-sales", "source", ""),
    "maker_money_missing": lambda plan: plan.model_copy(
        update={"assumptions": tuple(line for line in plan.assumptions if line.side == "dealer")}
    ),
    "not_signed": empty("signatures"),
    "signed_without_meeting": empty("meetings"),
    "dealer_changed_nothing": put("meeting-1", "changes", ""),
    "no_jbp_without_reason": no_jbp("太小 too small", keep=["evidence"]),
    "no_jbp_without_evidence": no_jbp(LONG),
    "no_jbp_without_service": no_jbp(LONG, keep=["evidence"]),
    "no_jbp_and_a_plan": field("no_jbp", LONG),
}


def test_every_rule_has_its_check_and_its_mistake():
    assert RULES.alone == [] and set(RULES) == set(MISTAKES)
    assert len(RULES) >= 40


@pytest.mark.parametrize("name", sorted(MISTAKES))
def test_a_rule_finds_its_mistake_and_only_there(name):
    for language, plan in GOOD.items():
        wrong = MISTAKES[name](plan)
        found = [finding for finding in coach(wrong) if finding.id == name]
        assert found, language
        for finding in found:
            for reader in LANGUAGES:
                sentence = finding.message.say(reader)
                assert finding.question.say(reader) in sentence and finding.next.say(reader) in sentence
                assert (
                    finding.evidence.say(reader) and finding.place.say(reader) and finding.better.say(reader)
                )
                assert "{" not in sentence + finding.better.say(reader)
        before = {finding.id for finding in coach(plan)}
        assert name not in before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_good_plan_is_whole_and_asked_nothing_grave(language):
    plan = GOOD[language]
    assert [finding.message.say() for finding in coach(plan) if finding.severity != "note"] == []
    assert [sentence.say() for step in ALL_STEPS for sentence in blockers(plan, step)] == []
    assert {part.state for part in readiness(plan)} == {"ready"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weak_plan_has_every_common_mistake(language):
    found = coach(example("weak", language)).ids()
    assert len(found) >= 90
    # the table of typical mistakes, and the pitfalls of leaning on data, blindness, one side, stuffing, law
    assert found >= {
        "strategy_is_a_task",
        "strategy_is_a_number",
        "measure_without_number",
        "measure_without_baseline",
        "measure_without_unit",
        "measure_without_date",
        "no_review_dates",
        "strategy_vague",
        "swot_vague",
        "strategy_without_choice",
        "goals_too_many",
        "strategies_too_many",
        "too_many_measures",
        "strategy_without_evidence",
        "goal_orphan",
        "strategy_without_measure",
        "strategy_without_rows",
        "measure_copies_goal",
        "rows_one_sided",
        "growth_does_not_add_up",
        "objective_is_a_number",
        "objective_has_two_aims",
        "owner_silent",
        "relationship_missing",
        "goal_above_best_month",
        "capacity_of_people",
        "credit_limit_exceeded",
        "cash_over_limit",
        "maker_is_not_measured",
        "stuffing_as_success",
        "promise_beyond_authority",
        "fixed_resale_price",
        "territory_abuse",
        "invoice_trouble",
        "goals_without_dealer_return",
        "action_orphan",
        "measure_orphan",
        "strategy_orphan",
        "action_ends_before_start",
        "budget_one_sided",
        "dealer_worse_off",
        "worse_than_alternative",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sound_no_jbp_is_a_full_result(language):
    plan = example("no_jbp", language)
    assert list(coach(plan)) == []
    assert [sentence.say() for step in ALL_STEPS for sentence in blockers(plan, step)] == []


def test_the_examples_say_the_same_in_both_languages():
    for name in EXAMPLES:
        zh, en = (json.loads(example(name, language).to_json()) for language in LANGUAGES)
        assert skeleton(zh) == skeleton(en)
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in example(name, "en").to_json())
    with pytest.raises(KitError):
        example("best")


def skeleton(node):
    """The document without its words: a text counts only as written or empty; ids and codes stay."""
    if isinstance(node, dict):
        return {key: skeleton(value) if key not in {"language"} else "" for key, value in node.items()}
    if isinstance(node, list):
        return [skeleton(value) for value in node]
    return bool(node) if isinstance(node, str) else node


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_is_written_in_both_languages(name):
    one = rule(name)
    assert one.severity in {"stop", "warn", "note"} and one.row["step"] in ALL_STEPS and one.row["lesson"]
    for texts in (one.row["question"], one.row["next"], one.row["better"]):
        assert set(texts) == set(LANGUAGES) and all(text.strip() for text in texts.values())
        places = [{key for _, key, _, _ in Formatter().parse(texts[lang]) if key} for lang in LANGUAGES]
        assert places[0] == places[1]
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in texts["en"])
    assert one.row["question"]["zh"].rstrip().endswith("？") and one.row["question"]["en"].rstrip().endswith(
        "?"
    )


def test_an_unknown_rule_is_a_sentence():
    with pytest.raises(KitError):
        rule("be_nice")


def test_findings_come_gravest_first_and_can_be_picked():
    findings = coach(example("weak", "en"))
    order = [finding.severity for finding in findings]
    assert order == sorted(order, key=["stop", "warn", "note"].index)
    picked = findings.of(step="goals", severity="stop")
    assert picked and all((one.step, one.severity) == ("goals", "stop") for one in picked)
    assert findings[0] is findings.findings[0] and len(findings[:3]) == 3


def test_a_finding_leads_to_its_field():
    plan = GOOD["en"].set_item("goal-wd", "baseline", "")
    finding = next(one for one in coach(plan) if one.id == "goal_without_baseline")
    assert plan.set_field(finding.path, "58%").goals[2].baseline == 0.58
    assert "goal 3" in finding.place.say("en")


def test_readiness_is_a_picture_per_step():
    picture = {part.step: part for part in readiness(Plan.new("Hua", "en"))}
    assert list(picture) == list(ALL_STEPS)
    assert picture["goals"].state == "empty" and picture["people"].state == "incomplete"
    assert all(part.message.say(language) for part in picture.values() for language in LANGUAGES)


def test_a_notebook_shows_findings_without_running_them():
    plan = GOOD["en"].with_goal(name="<script>alert(1)</script>")
    html = coach(plan)._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html
