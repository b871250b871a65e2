"""Notebooks as bytes: the same lesson always gives the same file."""

import json
from collections.abc import Sequence
from typing import Any

from jbptools.lessons.runner import lines

__all__ = ["code", "dump", "markdown", "notebook"]

Cell = dict[str, Any]


def _cell(kind: str, name: str, source: str, tags: Sequence[str], slide: str) -> Cell:
    meta: dict[str, Any] = {"slideshow": {"slide_type": slide}}
    if tags:
        meta["tags"] = sorted(tags)
    return {"cell_type": kind, "id": name.replace(".", "-"), "metadata": meta, "source": lines(source)}


def markdown(name: str, source: str, slide: str = "-") -> Cell:
    """Return a Markdown cell; ``slide``: ``slide``, ``subslide``, ``fragment``, ``skip``, ``-``."""
    return _cell("markdown", name, source.strip("\n"), (), slide)


def code(
    name: str, source: str, slide: str = "-", *, hidden: bool = False, outputs: list[Any] | None = None
) -> Cell:
    """Return a code cell.

    Args:
        name: its id.
        source: the code.
        slide: as for Markdown.
        hidden: fold the source away, for readers who do not code.
        outputs: kept for comparison by nbval; None: nbval runs the cell and ignores what it shows.
    """
    tags = ["nbval-ignore-output"] if outputs is None else []
    made = _cell("code", name, source, tags, slide)
    if hidden:
        made["metadata"]["jupyter"] = {"source_hidden": True}
    return {**made, "execution_count": None, "outputs": outputs or []}


def notebook(cells: list[Cell], **about: str) -> dict[str, Any]:
    """Return a notebook of these cells; ``about`` says lesson, language and kind."""
    return {
        "cells": numbered(cells),
        "metadata": {
            "jbp": about,
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def numbered(cells: list[Cell]) -> list[Cell]:
    """Number the cells that keep outputs as if all had been run: nbval compares only such cells."""
    running, made = 0, []
    for cell in cells:
        running += cell["cell_type"] == "code"
        if cell.get("outputs"):
            outputs = [
                one | ({"execution_count": running} if "execution_count" in one else {})
                for one in cell["outputs"]
            ]
            cell = {**cell, "execution_count": running, "outputs": outputs}
        made.append(cell)
    return made


def dump(tree: Any) -> bytes:
    r"""Return JSON the same on every machine: sorted keys, one space, LF, UTF-8.

    >>> dump({"b": "华", "a": 1}).decode("utf-8")
    '{\n "a": 1,\n "b": "华"\n}\n'
    """
    return (json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
