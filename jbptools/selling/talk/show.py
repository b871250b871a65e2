"""How a dialogue looks where it is displayed: HTML for a notebook, plain text for a terminal."""

from collections.abc import Mapping

from jbptools.selling.levels import SIGNS
from jbptools.selling.talk.moods import mood_words
from jbptools.selling.talk.scoring import PartScore
from jbptools.selling.talk.turns import Talk
from jbptools.words import Message, html, say

__all__ = ["run_html", "run_text", "score_rows"]


def score_rows(scores: tuple[PartScore, ...], language: str | None = None) -> list[dict[str, str]]:
    """Return the parts of a result as texts: sign, part, level, why, turns, and the trainer's reason."""
    rows = []
    for score in scores:
        turns = say("selling.turns", language, turns=list(score.turns)) if score.turns else ""
        judged = ""
        if score.override:
            judged = say(
                "selling.overridden",
                language,
                by=score.override.by,
                reason=score.override.reason,
                machine=say(f"selling.level_{score.override.machine}", language),
            )
        rows.append(
            {
                "sign": SIGNS[score.level],
                "level": score.level,
                "part": score.label.say(language),
                "word": score.word.say(language),
                "why": score.message.say(language),
                "turns": turns,
                "judged": judged,
            }
        )
    return rows


def evidence(row: Mapping[str, str]) -> str:
    """Return what stands beside a part's level: why, which turns, and the trainer's reason."""
    return " ".join(row[part] for part in ("why", "turns", "judged") if row[part])


def result_html(scores: tuple[PartScore, ...], language: str | None = None) -> str:
    """Return the result as a table: every part with its evidence, no total."""
    rows = [
        (
            row["part"],
            html.tag("span", f"{row['sign']} {row['word']}", style="white-space:nowrap"),
            evidence(row),
        )
        for row in score_rows(scores, language)
    ]
    return html.table(rows, row_heads=True) + html.notes([Message("selling.no_total")], language=language)


def run_html(run: Talk, scores: tuple[PartScore, ...], language: str | None = None) -> str:
    """Return where a talk is: the last words, the options, or at the end the result."""
    head = html.tag("h4", run.say(run.dialogue.title, language))
    if not run.turns:
        head += html.notes([run.setting(language), run.say(run.dialogue.task, language)])
    done = html.join(*(html.Markup(turn.html(language)) for turn in run.turns[-1:]))
    mood = html.notes([mood_words(run.mood, language)])
    if run.ending is not None:
        ending = html.notes([run.say(run.ending.text, language)])
        return head + done + mood + ending + html.Markup(result_html(scores, language))
    node = run.node
    assert node is not None  # noqa: S101 - a run that has not ended is at a node
    name = html.tag("strong", run.say(run.dialogue.people[node.who].name, language))
    said = html.tag("p", name, " ", run.say(node.says, language))
    options = [f"{one.letter}. {one.text}" for one in run.shown(language)]
    return head + done + mood + said + html.listing(options, style="list-style:none;padding-left:1em")


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
