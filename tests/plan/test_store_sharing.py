"""Plans go to another machine in one file and come back; where both changed one, somebody decides."""

import pytest

from jbptools.plan import Plan
from jbptools.plan.store import open_store
from jbptools.plan.store.sharing import bring_in, compared, take_along


def changed(store, plan_id, text):
    loaded = store.load(plan_id)
    plan = loaded.plan.set_field("dealer.own_goals", text)
    store.save(plan, loaded.revision, "Li")
    return plan


@pytest.fixture
def both(place, tmp_path):
    """Six plans here; the same on a laptop, and then everybody went on."""
    laptop = tmp_path / "laptop" / "plans.sqlite"
    laptop.parent.mkdir()
    plans = {name: Plan.new(name, "en") for name in ("same", "newer", "older", "conflict", "here")}
    with open_store(place) as here:
        for plan in plans.values():
            here.save(plan, None, "Li")
        here.put_file(plans["newer"].id, "sales.xlsx", b"first", "{}")
        take_along(here, laptop)
        with open_store(laptop) as there:
            plans["new"] = Plan.new("new", "en")
            there.save(plans["new"], None, "Wang")
            changed(there, plans["newer"].id, "one")
            plans["newer"] = changed(there, plans["newer"].id, "two")
            there.put_file(plans["newer"].id, "sales.xlsx", b"second", "{}")
            there.put_state(plans["new"].id, "step", "goals")
            plans["theirs"] = changed(there, plans["conflict"].id, "on the laptop")
            there.erase(plans["here"].id)
            plans["older"] = changed(here, plans["older"].id, "here")
            plans["mine"] = changed(here, plans["conflict"].id, "at home")
            yield here, there, plans


def test_each_plan_is_told_as_it_stands(both):
    here, there, plans = both
    kinds = {one.plan_id: one.kind for one in compared(here, there)}
    expected = {plans[name].id: name for name in ("same", "newer", "older", "new", "conflict")}
    assert kinds == expected


@pytest.mark.parametrize("choice", ["mine", "theirs", "both"])
def test_what_comes_in_overwrites_nothing(both, choice):
    here, there, plans = both
    before = {one.plan_id: len(here.revisions(one.plan_id)) for one in here.list()}
    counts = bring_in(here, there, {plans["conflict"].id: choice})
    assert (counts["new"], counts["newer"]) == (1, 1)
    assert here.load(plans["new"].id).plan == plans["new"]
    assert here.get_state(plans["new"].id, "step") == "goals"
    assert here.load(plans["newer"].id).plan == plans["newer"] and len(here.revisions(plans["newer"].id)) == 3
    assert [file.content for file in here.files(plans["newer"].id)] == [b"second"]
    assert here.load(plans["older"].id).plan == plans["older"] and here.load(plans["here"].id)
    assert all(len(here.revisions(plan)) >= count for plan, count in before.items())
    current = here.load(plans["conflict"].id).plan
    if choice == "theirs":
        assert current == plans["theirs"] and here.load(current.id, 2).plan == plans["mine"]
    else:
        assert current == plans["mine"]
        copies = [
            one for one in here.list() if here.load(one.plan_id).plan.dealer.own_goals == "on the laptop"
        ]
        assert len(copies) == (choice == "both")
    again = bring_in(here, there, {plans["conflict"].id: "mine"})
    assert again["new"] == again["newer"] == 0


def test_a_plan_that_came_in_is_in_the_journal_too(tmp_path):
    with open_store(tmp_path / "a.sqlite") as there:
        plan = Plan.new("Hua", "en")
        there.save(plan, None, "Li")
        with open_store(tmp_path / "b.sqlite") as here:
            bring_in(here, there, {})
    (tmp_path / "b.sqlite").write_bytes(b"damaged")
    for copy in (tmp_path / "b.sqlite.backups").iterdir():
        copy.unlink()
    with open_store(tmp_path / "b.sqlite", damaged="restore") as here:
        assert here.load(plan.id).plan == plan
