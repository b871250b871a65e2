"""Every dialogue is whole, in both languages, without dead ends; the checker finds what is wrong."""

import copy
import json
import re
from importlib import resources

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jbptools.selling.talk.checking import check_document, check_file
from jbptools.selling.talk.dialogue import option_kinds
from jbptools.selling.talk.figures import FIGURES, dealer_figures
from jbptools.selling.talk.library import dialogue, dialogues
from jbptools.selling.talk.run import Run
from jbptools.words import LANGUAGES, KitError
from jbptools.words.texts import places

FOLDER = resources.files("jbptools.selling.talk").joinpath("dialogues")


def raw(name="hua-hears"):
    return json.loads(FOLDER.joinpath(f"{name}.json").read_text(encoding="utf-8"))


def said(document):
    return [message.say("en") for message in check_document(document)]


def test_there_are_four_and_each_topic_has_two():
    topics = [dialogue(name).topic for name in dialogues()]
    assert len(topics) >= 4
    assert topics.count("concept") >= 2 and topics.count("owner") >= 2


@pytest.mark.parametrize("name", dialogues())
def test_each_file_is_whole(name):
    assert check_file(str(FOLDER.joinpath(f"{name}.json"))) == []
    talk = dialogue(name)
    assert talk.id == name
    assert len(talk.nodes) >= 12
    assert {"best", "minimum", "ours", "lost"} <= {one.result for one in talk.endings.values()}


@pytest.mark.parametrize("name", dialogues())
def test_each_debrief_has_a_reason_and_a_better_sentence_with_a_figure_of_the_dealer(name):
    for node in dialogue(name).nodes.values():
        for option in node.options:
            for language in LANGUAGES:
                assert len(option.why.say(language, dealer_figures(None, dialogue(name).dealer))) > 8
            assert places(option.better.zh), f"{node.id}/{option.id}: no figure in the better sentence"


@pytest.mark.parametrize("name", dialogues())
def test_each_has_tempting_promises_and_a_debrief_for_each(name):
    options = [option for node in dialogue(name).nodes.values() for option in node.options]
    traps = [option for option in options if "trap" in option.tags]
    assert len(traps) >= 3
    assert any(option.effect.get("trust", 0) > 0 for option in traps), "a trap must be tempting"
    assert all(option.kind in option_kinds() for option in options)


def test_together_they_raise_loading_claims_and_a_price_below_cost():
    everything = " ".join(json.dumps(raw(name), ensure_ascii=False) for name in dialogues())
    for theme in (
        "压货",
        "核销",
        "倒挂",
        "{{ claims:money }}",
        "{{ item_loss:2 }}",
        "{{ last_week:percent }}",
    ):
        assert theme in everything


@pytest.mark.parametrize("name", dialogues())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_walk_ends(name, data):
    run = Run(dialogue(name), data.draw(st.integers(0, 10_000)))
    for _ in range(len(run.dialogue.nodes) + 1):
        if run.over:
            break
        letters = [one.letter for one in run.options]
        assert len(letters) >= 2
        run.choose(data.draw(st.sampled_from(letters)))
    assert run.over
    for language in LANGUAGES:
        for score in run.scores(language):
            assert score.message.say(language) and score.level in ("good", "watch", "poor")
    assert all(0 <= value <= 10 for value in run.mood.values())


@pytest.mark.parametrize("dealer", ["D001", "D012", "D021", "D033"])
def test_figures_are_those_of_the_review(dealer):
    from jbptools.data import case
    from jbptools.dealers.money import dealer_money
    from jbptools.review.kpi.catalogue import kpi

    found, book = dealer_figures(None, dealer), dealer_money(case(), dealer)
    assert found["roi"] == pytest.approx(book.roi().value)
    assert found["profit"] == pytest.approx(book.pnl.net_profit)
    assert found["tied"] == pytest.approx(book.investment.working_capital)
    assert found["freed"] == pytest.approx(book.pnl.cogs / 365 * 5)
    assert found["claim_days"] == pytest.approx(kpi(case(), dealer, "claim_days").value)
    assert set(found) == set(FIGURES)


def test_the_loss_on_inverted_items_can_be_added_up_by_hand():
    from jbptools.data import case
    from jbptools.review.signs.signs import warning_signs

    rows = warning_signs(case(), "D033", only=["price_inversion"])[0].evidence
    sold = case().table("offtake")
    sold = sold[(sold["dealer_id"] == "D033") & (sold["month"] >= "2025-07")]
    total = 0.0
    for sku, checks in rows.groupby("sku"):
        ours = sold[sold["sku"] == sku]
        total += ours["quantity_cases"].sum() * checks["net_cost_yuan"].mean() - ours["amount_yuan"].sum()
    assert dealer_figures(None, "D033")["loss_year"] == pytest.approx(total)


# ---- the checker


def broken(change):
    document = copy.deepcopy(raw())
    change(document)
    return said(document)


def why(document, text):
    first_option(document)["why"].update(zh=text, en=text)


def only_with_fear(options):
    for one in options:
        one.update(when={"has": ["fear"]})


def first_option(document):
    return document["nodes"]["n01"]["options"][0]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.pop("title"), "“title” is missing"),
        (lambda d: d.update(titel={}), "Did you mean “title”?"),
        (lambda d: first_option(d)["says"].pop("en"), "the Chinese or the English is missing"),
        (lambda d: first_option(d)["says"].update(en="  "), "the Chinese or the English is missing"),
        (lambda d: first_option(d)["says"].update(en="好"), "Chinese and English show different figures"),
        (lambda d: first_option(d)["why"].update(en="压货"), "there is Chinese in the English"),
        (lambda d: first_option(d)["why"].update(zh="压了 30 万", en="too much"), "“30 万” is typed by hand"),
        (lambda d: why(d, "{{ stok:money }}"), "“stock"),
        (lambda d: why(d, "{{ stock:mony }}"), "usual form is money"),
        (lambda d: why(d, "{{ item_loss:2 }}"), "give no “item_loss”"),
        (lambda d: first_option(d).update(kind="question"), "there is no “question”"),
        (lambda d: first_option(d).update(goto="n99"), "there is no “n99”"),
        (lambda d: first_option(d).update(goto="n01"), "goes in a circle"),
        (lambda d: first_option(d).update(goto=[{"to": "n02", "when": {"has": ["fear"]}}]), "no condition"),
        (lambda d: first_option(d).update(effect={"love": 1}), "there is no “love”"),
        (lambda d: first_option(d).update(when={"at_least": {"trust": 9}}), "is never met"),
        (lambda d: first_option(d).update(id="a"), "two letters or more"),
        (lambda d: d["nodes"]["n01"].update(options=[first_option(d)]), "2 to 5 options"),
        (lambda d: d["nodes"]["n01"].pop("better"), "the better sentence is missing"),
        (lambda d: d["nodes"].update(n99=d["nodes"]["n12"]), "No way leads to “n99”"),
        (lambda d: d.update(dealer="D999"), "no dealer “D999”"),
        (lambda d: d["mood"].update(trust=12), "“trust” under mood is wrong"),
        (lambda d: only_with_fear(d["nodes"]["n02"]["options"][1:]), "fewer than two"),
    ],
)
def test_the_checker_says_what_is_wrong_in_a_sentence(change, words):
    assert any(words in one for one in broken(change)), broken(change)


def test_one_single_good_way_is_not_enough():
    document = raw()
    for name in ("end_best", "end_list"):
        document["endings"][name]["result"] = "ours"
    assert any("to a commitment" in one for one in said(document))


def grown(inner):
    return st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)


JUNK = st.recursive(st.none() | st.integers() | st.text(max_size=5), grown)


@settings(max_examples=60, deadline=None)
@given(JUNK, st.sampled_from(["nodes", "people", "endings", "mood", "notes", "limits", "title"]))
def test_any_document_gets_sentences_and_never_a_traceback(junk, place):
    assert check_document(junk)
    document = raw()
    document[place] = junk
    for message in check_document(document):
        for language in LANGUAGES:
            assert message.say(language)


def test_a_file_that_is_no_dialogue(tmp_path):
    file = tmp_path / "mine.json"
    file.write_text('{"id": "x",\n "nodes" }', encoding="utf-8")
    assert "line 2" in check_file(file)[0].say("en")
    file.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in check_file(file)[0].say("en")
    assert check_file(tmp_path / "none.json")


def test_a_trainers_own_file_is_played_or_refused(tmp_path):
    document = raw()
    file = tmp_path / "hua2.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8-sig")
    assert len(dialogue(str(file)).nodes) == 12
    del document["nodes"]["n01"]["better"]
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(KitError) as refused:
        dialogue(str(file))
    assert "faults to mend" in refused.value.message.say("en")
    with pytest.raises(KitError) as unknown:
        dialogue("hua")
    assert "hua-hears" in unknown.value.message.say("en")


def test_the_readme_names_every_figure_kind_and_tag():
    text = FOLDER.joinpath("README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", text))
    assert set(FIGURES) <= named
    assert set(option_kinds()) <= named
    assert {"why", "gives", "gets", "own_number", "trap", "jargon"} <= named


def test_the_command_checks_and_lists(capsys, tmp_path):
    from jbptools import cli

    good = str(FOLDER.joinpath("hua-hears.json"))
    assert cli.main(["dialogues", "check", good, "--lang", "en"]) == 0
    assert "[OK]" in capsys.readouterr().out
    assert cli.main(["dialogues", "check", str(tmp_path / "x.json"), "--lang", "zh"]) == 1
    assert "UTF-8" in capsys.readouterr().out
    assert cli.main(["dialogues", "list", "--lang", "en"]) == 0
    assert "Mr Hua says" in capsys.readouterr().out
    assert cli.main(["dialogues", "check", "--lang", "en"]) == 1
    assert "Name the file" in capsys.readouterr().err
