"""How a dialogue looks where it is displayed: HTML for a notebook, plain text for a terminal."""

from collections.abc import Mapping
from html import escape

from jbptools.selling.levels import SIGNS
from jbptools.selling.talk.moods import mood_words
from jbptools.selling.talk.scoring import PartScore
from jbptools.selling.talk.turns import Talk
from jbptools.words import say

__all__ = ["run_html", "run_text", "score_rows"]


def score_rows(scores: tuple[PartScore, ...], language: str | None = None) -> list[dict[str, str]]:
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


def result_html(scores: tuple[PartScore, ...], language: str | None = None) -> str:
    """Return the result as a table: every part with its evidence, no total."""
    rows = "".join(
        f"<tr><th scope='row' style='text-align:left'>{escape(row['part'])}</th>"
        f"<td style='text-align:left;white-space:nowrap'>{row['sign']} {escape(row['word'])}</td>"
        f"<td style='text-align:left'>{escape(evidence(row))}</td></tr>"
        for row in score_rows(scores, language)
    )
    note = escape(say("selling.no_total", language))
    return f"<table class='kit-sheet'><tbody>{rows}</tbody></table><p>{note}</p>"


def run_html(run: Talk, scores: tuple[PartScore, ...], language: str | None = None) -> str:
    """Return where a talk is: the last words, the options, or at the end the result."""
    head = f"<h4>{escape(run.say(run.dialogue.title, language))}</h4>"
    if not run.turns:
        head += f"<p>{escape(run.setting(language))}</p>"
        head += f"<p>{escape(run.say(run.dialogue.task, language))}</p>"
    done = "".join(turn.html(language) for turn in run.turns[-1:])
    mood = f"<p>{escape(mood_words(run.mood, language))}</p>"
    if run.ending is not None:
        return (
            head
            + done
            + mood
            + f"<p>{escape(run.say(run.ending.text, language))}</p>"
            + result_html(scores, language)
        )
    node = run.node
    assert node is not None  # noqa: S101 - a run that has not ended is at a node
    name = escape(run.say(run.dialogue.people[node.who].name, language))
    options = "".join(f"<li>{one.letter}. {escape(one.text)}</li>" for one in run.shown(language))
    return (
        f"{head}{done}{mood}<p><strong>{name}</strong> {escape(run.say(node.says, language))}</p>"
        f"<ul style='list-style:none;padding-left:1em'>{options}</ul>"
    )


def run_text(run: Talk, scores: tuple[PartScore, ...], language: str | None = None) -> str:
    """Return where a talk is, as plain text."""
    if run.ending is not None:
        rows = [f"{row['sign']} {row['part']}: {row['why']}" for row in score_rows(scores, language)]
        return "\n".join([run.say(run.ending.text, language), *rows])
    node = run.node
    assert node is not None  # noqa: S101 - a run that has not ended is at a node
    name = run.say(run.dialogue.people[node.who].name, language)
    options = [f"  {one.letter}. {one.text}" for one in run.shown(language)]
    return "\n".join([f"{name}: {run.say(node.says, language)}", *options])
