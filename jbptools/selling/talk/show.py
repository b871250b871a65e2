"""How a dialogue looks where it is displayed: HTML for a notebook, plain text for a terminal."""

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from jbptools.words import say

if TYPE_CHECKING:
    from jbptools.selling.talk.run import Run, Turn
    from jbptools.selling.talk.scoring import Score

__all__ = ["SIGNS", "mood_words", "result_html", "run_html", "run_text", "score_rows", "turn_html"]

#: a sign for each level; a word always stands beside it
SIGNS = {"good": "✓", "watch": "→", "poor": "✗"}
#: a sign for each height of a mood; a word always stands beside it
HEIGHTS = {"low": "▁", "middle": "▄", "high": "▇"}


def height(value: int) -> str:
    """Return whether a mood is low, middle or high."""
    return "low" if value <= 3 else "middle" if value <= 6 else "high"


def mood_words(mood: Mapping[str, int], language: str | None = None) -> str:
    """Return the mood in signs and words.

    >>> mood_words({"trust": 7}, "en")
    '▇ Trust 7/10: opens up'
    """
    parts = [
        say("selling.mood", language, sign=HEIGHTS[height(value)], name=say(f"selling.mood_{name}", language),
            value=value, word=say(f"selling.mood_{name}_{height(value)}", language))
        for name, value in sorted(mood.items(), reverse=True)
    ]  # fmt: skip
    return " · ".join(parts)


def turn_html(turn: "Turn", language: str | None = None) -> str:
    """Return one turn's debrief as HTML."""
    option = turn.option
    reply = f"<p>{escape(turn.say(option.reply, language))}</p>" if option.reply else ""
    return (
        f"<div class='jbp-turn'><p><strong>{escape(turn.kind.say(language))}</strong> "
        f"{escape(turn.say(option.says, language))}</p>{reply}"
        f"<p>{escape(mood_words(turn.after, language))}</p>"
        f"<p>{escape(turn.say(option.why, language))}</p>"
        f"<p><strong>{escape(say('selling.better', language))}</strong> "
        f"{escape(turn.say(option.better, language))}</p></div>"
    )


def score_rows(scores: "tuple[Score, ...]", language: str | None = None) -> list[dict[str, str]]:
    """Return the parts of a result as texts: sign, part, level, why, turns, and the trainer's reason."""
    rows = []
    for score in scores:
        turns = say("selling.turns", language, turns=list(score.turns)) if score.turns else ""
        judged = ""
        if score.override:
            judged = say("selling.overridden", language, by=score.override.by, reason=score.override.reason,
                         machine=say(f"selling.level_{score.override.machine}", language))  # fmt: skip
        rows.append({
            "sign": SIGNS[score.level], "level": score.level, "part": score.label.say(language),
            "word": score.word.say(language), "why": score.message.say(language),
            "turns": turns, "judged": judged,
        })  # fmt: skip
    return rows


def evidence(row: Mapping[str, str]) -> str:
    """Return what stands beside a part's level: why, which turns, and the trainer's reason."""
    return " ".join(row[part] for part in ("why", "turns", "judged") if row[part])


def result_html(run: "Run", language: str | None = None) -> str:
    """Return the result as a table: every part with its evidence, no total."""
    rows = "".join(
        f"<tr><th scope='row' style='text-align:left'>{escape(row['part'])}</th>"
        f"<td style='text-align:left;white-space:nowrap'>{row['sign']} {escape(row['word'])}</td>"
        f"<td style='text-align:left'>{escape(evidence(row))}</td></tr>"
        for row in score_rows(run.scores(language), language)
    )
    note = escape(say("selling.no_total", language))
    return f"<table class='kit-sheet'><tbody>{rows}</tbody></table><p>{note}</p>"


def run_html(run: "Run", language: str | None = None) -> str:
    """Return where a run is: the last words, the options, or the result."""
    head = f"<h4>{escape(run.say(run.dialogue.title, language))}</h4>"
    if not run.turns:
        head += f"<p>{escape(run.say(run.dialogue.setting, language))}</p>"
        head += f"<p>{escape(run.say(run.dialogue.task, language))}</p>"
    done = "".join(turn_html(turn, language) for turn in run.turns[-1:])
    mood = f"<p>{escape(mood_words(run.mood, language))}</p>"
    if run.ending is not None:
        return (
            head
            + done
            + mood
            + f"<p>{escape(run.say(run.ending.text, language))}</p>"
            + result_html(run, language)
        )
    node = run.node
    assert node is not None  # noqa: S101 - a run that has not ended is at a node
    name = escape(run.say(run.dialogue.people[node.who].name, language))
    options = "".join(f"<li>{one.letter}. {escape(one.text)}</li>" for one in run.shown(language))
    return (
        f"{head}{done}{mood}<p><strong>{name}</strong> {escape(run.say(node.says, language))}</p>"
        f"<ul style='list-style:none;padding-left:1em'>{options}</ul>"
    )


def run_text(run: "Run", language: str | None = None) -> str:
    """Return where a run is, as plain text."""
    if run.ending is not None:
        rows = [
            f"{row['sign']} {row['part']}: {row['why']}" for row in score_rows(run.scores(language), language)
        ]
        return "\n".join([run.say(run.ending.text, language), *rows])
    node = run.node
    assert node is not None  # noqa: S101 - a run that has not ended is at a node
    name = run.say(run.dialogue.people[node.who].name, language)
    options = [f"  {one.letter}. {one.text}" for one in run.shown(language)]
    return "\n".join([f"{name}: {run.say(node.says, language)}", *options])
