"""The coach reads plans of every shape: half-written or full of nonsense, it answers."""

import os
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jbptools.plan import ALL_STEPS, Plan
from jbptools.plan.coach import coach, readiness
from jbptools.plan.model.contents import PARTS, SCHEMA_VERSION, SECTIONS
from jbptools.plan.model.fields import field_spec

WORDS = [
    "",
    "x",
    "加强 improve",
    "30%",
    "王敏、李强",
    "进货 sell-in",
    "{place}",
    "\u202e",
    "字" * 3000,
    "2026",
    "核销",
    "%s{0}",
]


def any_plan(random):
    """A plan with any values that the model lets in, links to nowhere included."""
    ids = [f"{section}-{number}" for section in SECTIONS for number in range(3)]
    document = {
        "id": "plan-x",
        "schema_version": SCHEMA_VERSION,
        "no_jbp": random.choice(["", "", "", "太小 {x}"]),
    }
    for section, part in SECTIONS.items():
        count = random.choice([0, 1, 3])
        document[section] = [any_part(random, part, ids) | {"id": f"{section}-{n}"} for n in range(count)]
    for section, part in PARTS.items():
        document[section] = any_part(random, part, ids)
    for key in ("starts", "ends"):
        document[key] = any_value(random, "date", (), ids)
    return Plan.from_document(document)


def any_part(random, part, ids):
    keys = [key for key in part.model_fields if key != "id"]
    specs = {key: field_spec(part, key) for key in keys}
    return {key: any_value(random, spec.kind, spec.choices, ids) for key, spec in specs.items()}


def any_value(random, kind, choices, ids):
    if kind == "choice":
        return random.choice(choices)
    if kind == "links":
        return random.sample(ids, random.choice([0, 1, 2]))
    if kind == "link":
        return random.choice(["", *ids])
    if kind == "numbers":
        return random.choice([[], [1.0] * 12, [0.4, -0.2]])
    if kind == "flag":
        return random.random() < 0.5
    if kind == "date":
        return random.choice([None, "2000-01-01", "2026-02-28", "2100-12-31"])
    if kind in {"line", "text"}:
        return random.choice(WORDS)[: 200 if kind == "line" else None]
    if kind == "share":
        return random.choice([None, 0, 0.5, 1])
    if kind == "whole":
        return random.choice([None, 0, 7, 10**9])
    if kind == "month":
        return random.choice(["", "2026-01", "2099-12"])
    if kind == "ratio":
        return random.choice([None, 0, 0.98, 100])
    if kind == "rate":
        return random.choice([None, -1, 0.1, 50])
    return random.choice([None, 0, 1e13, 5.5] + ([-1e13, -3] if kind == "figure" else []))


@pytest.mark.long
@given(seed=st.integers(0, 2**32))
@settings(max_examples=int(os.environ.get("JBP_PLANS", "60")), deadline=None)
def test_the_coach_never_crashes(seed):
    plan = any_plan(Random(seed))
    for finding in coach(plan):
        assert finding.message.say("zh") and finding.message.say("en")
    assert len(readiness(plan)) == len(ALL_STEPS)
    assert Plan.from_json(plan.to_json()) == plan
