"""The reference as Markdown."""

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import jbptools
from jbptools.data.dictionary import TableSpec, dictionary, unit_name
from jbptools.economics import months as _months  # noqa: F401 - its formulas enter the book
from jbptools.economics.assumptions import assumption_name, assumptions
from jbptools.economics.formula import BOOK, Formula
from jbptools.review.kpi.catalogue import catalogue
from jbptools.review.kpi.sheet import BLOCKS
from jbptools.words import say
from jbptools.words.tables import read_table

__all__ = ["OWN_DATA", "reference", "verbs"]

#: own data in ten lines; a test runs them on a workbook as people have it
OWN_DATA = """\
import jbptools as jbp

data = jbp.read("sales.xlsx")
print(data)  # {tables}
print(jbp.tier(data))  # {tiers}
look = jbp.review(data, dealer_id)  # {look}
look.table.to_excel("review.xlsx")  # {excel}"""


def verbs() -> Mapping[str, Sequence[str]]:
    """Return task -> the verbs of ``import jbptools as jbp`` that do it.

    >>> "tier" in verbs()["tiering"]
    True
    """
    table: Mapping[str, Sequence[str]] = read_table("jbptools.lessons.reference", "verbs.json")
    return table


def reference(language: str) -> bytes:
    """Return the whole reference in one language."""
    comments = {name: say(f"reference.own_{name}", language) for name in ("tables", "tiers", "look", "excel")}
    parts = [
        f"# {say('reference.title', language)}",
        say("reference.lead", language),
        f"## {say('reference.own', language)}",
        say("reference.own_lead", language),
        f"```python\n{OWN_DATA.format_map(comments)}\n```",
        f"## {say('reference.verbs', language)}",
        say("reference.verbs_lead", language),
        *_verbs(language),
        f"## {say('reference.kpis', language)}",
        *_indicators(language),
        f"## {say('reference.formulas', language)}",
        say("reference.formulas_lead", language),
        _formulas(language),
        f"## {say('reference.assumptions', language)}",
        _assumptions(language),
        f"## {say('reference.columns', language)}",
        say("reference.columns_lead", language),
        *(part for table in dictionary().values() for part in _columns(table, language)),
    ]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _table(heads: Iterable[str], rows: Iterable[Iterable[object]], language: str) -> str:
    top = [say(f"reference.head_{head}", language) for head in heads]
    body = ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(["| " + " | ".join(top) + " |", "|" + "---|" * len(top), *body])


def _verbs(language: str) -> Iterator[str]:
    for task, names in verbs().items():
        yield f"### {say(f'reference.task_{task}', language)}"
        rows = [(f"`jbp.{name}{_call(name)}`", say(f"reference.verb_{name}", language)) for name in names]
        yield _table(("verb", "does"), rows, language)


def _call(name: str) -> str:
    """The arguments that a verb takes, with their usual values; nothing for what is not called."""
    verb = getattr(jbptools, name)
    called: Any = verb.__call__ if inspect.ismodule(verb) else verb
    if name in _ROOMS:
        called = _ROOMS[name]()
    if name in ("KitError", "Picture"):
        return ""
    if name == "Plan":
        return ".new(dealer_name, language)"
    parts = inspect.signature(called).parameters.values()
    shown = [_argument(part) for part in parts]
    return f"({', '.join(one for one in shown if one)})"


def _scorecard() -> Any:
    from jbptools.scorecard.verb import scorecard

    return scorecard


def _review() -> Any:
    from jbptools.review.results.outcome import results

    return results


#: rooms that are called as verbs
_ROOMS = {"scorecard": _scorecard, "review": _review}


def _argument(part: inspect.Parameter) -> str:
    if part.kind is part.VAR_KEYWORD:
        return f"**{part.name}"
    if part.kind is part.VAR_POSITIONAL:
        return f"*{part.name}"
    if part.default is part.empty:
        return part.name
    usual = repr(part.default)
    return f"{part.name}={usual}" if re.fullmatch(r"[\w.'\"()\-]+", usual) else f"{part.name}=…"


def _indicators(language: str) -> Iterator[str]:
    for block in BLOCKS:
        yield f"### {say(f'kpi.block_{block}', language)}"
        rows = [
            (
                f"`{one.id}`",
                one.name.say(language),
                one.formula.say(language),
                say(f"reference.unit_{one.unit}", language),
                one.source,
            )
            for one in catalogue().values()
            if one.block == block
        ]
        yield _table(("id", "name", "definition", "unit", "source"), rows, language)


def _formulas(language: str) -> str:
    rows = [
        (
            f"`{one.name}`",
            f"`{_written(one)}`",
            say(f"reference.unit_{one.unit or 'as_given'}", language),
            one.source,
        )
        for one in BOOK.values()
    ]
    return _table(("name", "formula", "unit", "source"), rows, language)


def _written(one: Formula) -> str:
    """The definition as it writes itself, with the names of its figures."""
    named = {part: part for part in one.inputs if part != "days_in_year"}
    return one.excel(**named).replace('""', "–")


def _assumptions(language: str) -> str:
    rows = [
        (
            f"`{name}`",
            assumption_name(name).say(language),
            row["value"],
            say(f"reference.unit_{row['unit']}", language),
            row["source"],
        )
        for name, row in assumptions().items()
    ]
    return _table(("name", "definition", "value", "unit", "source"), rows, language)


def _columns(table: TableSpec, language: str) -> Iterator[str]:
    yield f"### `{table.name}`: {table.title[language]}"
    yield table.description[language]
    rows = [
        (
            f"`{column.name}`" + (" *" if column.required else ""),
            column.title[language],
            unit_name(column.unit, language) or column.kind,
            column.description[language],
        )
        for column in table.columns.values()
    ]
    yield _table(("column", "name", "unit", "definition"), rows, language)
