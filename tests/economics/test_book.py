"""The book: one definition gives the same figure for a float, an array, a column and a cell of a workbook."""

import math
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jbptools.economics.months as of_months
from jbptools.economics.assumptions import assumption, assumption_name, assumptions
from jbptools.economics.deriving import derive
from jbptools.economics.formula import BOOK
from jbptools.words import LANGUAGES, KitError

#: what Excel's functions mean, to work out the text that the book writes
EXCEL = {"MAX": max, "MIN": min, "IF": lambda test, then, otherwise: then if test else otherwise}


def worked_out(text, figures):
    """Evaluate an Excel formula over named figures, the way a workbook would; "" is nothing."""
    for name in sorted(figures, key=len, reverse=True):
        text = text.replace(f"{{{name}}}", f"({figures[name]!r})")
    # a workbook looks only at the branch that holds
    branch = re.fullmatch(r'IF\((.*?)(<>|>)0,(.*),""\)', text)
    if branch:
        base = eval(branch[1], {}, EXCEL)
        fits = base > 0 if branch[2] == ">" else base != 0
        return eval(branch[3], {}, EXCEL) if fits else None
    return eval(text, {}, EXCEL)


AMOUNTS = st.floats(-1e7, 1e8).map(lambda value: round(value, 2))


@pytest.mark.parametrize("name", BOOK)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_float_array_column_and_cell_agree(name, data):
    one = BOOK[name]
    figures = {part: data.draw(AMOUNTS, part) for part in one.inputs if part not in one.usual}
    if name == "ramp_weight":
        figures["shares_by_season"] = 7.5
    plain = one(**figures)
    array = one(**{part: np.array([value, value]) for part, value in figures.items()})
    column = one(**{part: pd.Series([value, value], index=["a", "b"]) for part, value in figures.items()})
    written = worked_out(one.excel(), figures)
    if plain is None:
        assert np.isnan(array).all() and np.isnan(np.asarray(column, dtype=float)).all() and written is None
        return
    for other in (array[0], np.asarray(column)[1], written):
        assert math.isclose(float(other), float(plain), rel_tol=1e-9, abs_tol=1e-6)


@pytest.mark.parametrize("name", BOOK)
def test_every_formula_has_unit_source_and_an_example(name):
    one = BOOK[name]
    assert one.source
    assert one.unit or name == "moving"
    assert ">>>" in one.__doc__


def test_a_column_keeps_its_dealers():
    column = pd.Series([100.0, -5.0, 0.0], index=["D001", "D002", "D003"])
    roi = BOOK["dealer_roi"](pd.Series(10.0, index=column.index), column)
    assert roi.index.tolist() == column.index.tolist()
    assert roi.isna().tolist() == [False, True, True]


def test_derive_follows_the_book_and_says_what_is_missing():
    with pytest.raises(KitError, match="gross_margin"):
        derive({"net_sales": 1.0}, "gross_margin")
    given = {
        "net_profit": 71.0,
        "stock": 160,
        "receivables": 153,
        "payables": 0,
        "claims": 18,
        "prepayment": 12,
        "fixed_assets": 60,
    }
    assert derive(given, "dealer_roi")["dealer_roi"] == pytest.approx(71 / 403)


def test_assumptions_speak_both_languages():
    for name, row in assumptions().items():
        assert row["source"], name
        assert len({assumption_name(name).say(language) for language in LANGUAGES}) == 2
        assert assumption(name) > 0


def test_nobody_types_an_assumption_again():
    """Tax, interest, days and running cost have one home; a second one would answer otherwise some day."""
    names = "tax|tax_rate|interest|cost_of_money|hurdle|variable_cost|days_in_year|DAYS"
    figure = r"(?:0?\.\d+|36[05])"
    typed = re.compile(
        rf"\b(?:{names})\b\s*(?::\s*(?:float|int)\s*)?=\s*{figure}|[\"'](?:{names})[\"']\s*:[^,{{}}]*,?\s*{figure}\b"
    )
    root = Path(of_months.__file__).parents[1]
    homes = []
    for file in sorted([*root.rglob("*.py"), *root.rglob("rules.json"), *root.rglob("terms.json")]):
        code = "\n".join(
            line
            for line in file.read_text(encoding="utf-8").splitlines()
            if not line.lstrip().startswith((">>>", "..."))
        )
        if typed.search(code) and "plan/coach" not in file.as_posix():
            homes.append(str(file.relative_to(root)))
    assert homes == []
