"""Playing a dialogue: order from a seed, debrief, sub-scores with evidence, override, record."""

import json

import pytest

import jbptools as jbp
from jbptools.selling.talk.run import play, replay
from jbptools.selling.talk.scoring import RULES
from jbptools.words import KitError, use_language

GOOD = ["check", "howset", "playback", "wish", "picture", "freedays", "basic", "thursday"]
BAD = ["deal", "vision", "monthend", "double", "newitem", "grant", "fortyfive", "not_me"]


@pytest.fixture(autouse=True)
def english():
    use_language("en")
    yield
    use_language("zh")


def played(choices, name="hua-hears", seed=1):
    run = play(name, seed)
    for choice in choices:
        if run.over:
            break
        run.choose(choice)
    return run


def levels(run):
    return {score.name: score.level for score in run.scores()}


def test_a_good_talk_gets_the_best_commitment_and_evidence_for_each_part():
    run = played(GOOD)
    assert run.ending.result == "best"
    assert set(levels(run).values()) == {"good"}
    mix = next(score for score in run.scores() if score.name == "question_mix")
    assert mix.turns == (1, 2, 3, 4, 5, 7, 8)
    assert len(run.notes) == 4


def test_another_way_is_good_too():
    run = played(["check", "pause", "which", "fearq", "picture", "giveget", "basic", "listing"])
    assert run.ending.result == "minimum"
    assert levels(run)["commitment"] == "good"


def test_a_poor_talk_is_told_so_part_by_part():
    run = played(BAD)
    found = levels(run)
    assert run.over
    assert found["limits"] == "poor" and found["commitment"] == "poor"
    assert found["order"] == "poor" and found["before_offer"] == "poor"


def test_why_is_found_by_tag_and_by_words():
    run = played(["whyso"])
    why = next(score for score in run.scores() if score.name == "why")
    assert (why.level, why.turns) == ("watch", (1,))


def test_a_concession_without_a_get_is_counted():
    assert levels(played(["check", "howset", "playback", "wish", "grant"]))["give_get"] == "watch"
    assert levels(played(["check", "howset", "playback", "wish", "picture", "giveget"]))["give_get"] == "good"


def test_there_is_no_total():
    record = played(GOOD).retake().record()
    assert not {"total", "score", "points"} & set(record)
    assert "There is no total" in played(GOOD)._repr_html_()


def test_the_order_of_options_comes_from_the_seed():
    orders = {tuple(one.id for one in play("hua-hears", seed).options) for seed in range(30)}
    assert len(orders) > 5
    assert play("hua-hears", 7).options == play("hua-hears", 7).options
    first = {play("hua-hears", seed).options[0].id for seed in range(40)}
    assert len(first) == 4, "no option is always the first"


def test_a_letter_and_an_id_mean_the_same():
    one, two = play("hua-hears"), play("hua-hears")
    shown = one.options[2]
    assert one.choose(shown.letter.upper()).option.id == two.choose(shown.id).option.id


def test_what_cannot_be_chosen_is_said():
    run = play("hua-hears")
    with pytest.raises(KitError) as refused:
        run.choose("z")
    assert "a, b, c, d" in refused.value.message.say("en")
    with pytest.raises(KitError) as over:
        played(GOOD).choose("a")
    assert "Try again" in over.value.message.say("en")


def test_the_first_try_is_private_and_the_second_is_kept():
    run = played(GOOD)
    assert run.record()["private"] and "choices" not in run.record()
    assert run.record(share_first=True)["choices"] == GOOD
    again = run.retake()
    for choice in GOOD:
        again.choose(choice)
    assert json.loads(again.to_json())["ending"] == "end_best"
    with pytest.raises(KitError):
        replay(run.record())


def test_a_trainer_overrides_with_a_reason_that_stays_in_the_record():
    run = played(BAD).retake()
    for choice in BAD:
        if not run.over:
            run.choose(choice)
    with pytest.raises(KitError):
        run.override("order", "good", "  ", "Li")
    with pytest.raises(KitError):
        run.override("charm", "good", "nice", "Li")
    with pytest.raises(KitError):
        run.override("order", "perfect", "nice", "Li")
    run.override("order", "good", "He asked about the offer himself", "Li")
    order = next(score for score in run.scores() if score.name == "order")
    assert order.level == "good" and order.override.machine == "poor"
    again = replay(run.to_json())
    assert again.overrides == run.overrides
    assert "He asked about the offer himself" in again._repr_html_()
    machine = next(row for row in json.loads(run.to_json())["overrides"])
    assert machine["machine"] == "poor"


@pytest.mark.parametrize(
    "broken", ["", "[]", "{}", "null", '{"dialogue": "hua-hears", "seed": "x"}', "no json"]
)
def test_a_record_that_is_none_is_refused_in_a_sentence(broken):
    with pytest.raises(KitError) as refused:
        replay(broken)
    assert refused.value.message.say("zh")


def test_both_languages_count_the_same_apart_from_the_talk_ratio():
    run = played(GOOD)
    zh, en = ({s.name: (s.level, s.turns) for s in run.scores(lang)} for lang in ("zh", "en"))
    zh.pop("talk_ratio"), en.pop("talk_ratio")
    assert zh == en
    assert len(zh) == len(RULES) - 1


def test_the_talk_shows_itself_in_the_reader_s_language():
    run = played(GOOD[:2])
    assert "Mr Hua" in run._repr_html_() and "A better sentence" in repr(run.turns[0])
    use_language("zh")
    assert "华总" in run._repr_html_() and "更好的说法" in repr(run.turns[0])
    assert "<script" not in run._repr_html_()


def test_the_observers_sheet_is_for_people():
    sheet = jbp.rubric()
    assert {"empathy", "tone", "silence"} <= {one.id for one in sheet.criteria}
    assert "Empathy" in sheet._repr_html_() and "语气" in sheet.page("zh")
    assert not {"empathy", "tone", "silence"} & set(RULES)
