"""Where each figure comes from: the rows of one sheet for one table, and what two sheets both hold.

Half a year's export beside the whole year's, the same file once more with a row less, the template beside
the CSV: added, they double the sales of the shared months. So sources are compared by dealer and month before
they are joined, and the user says which one counts.
"""

from collections.abc import Mapping as Answers
from dataclasses import dataclass, replace
from itertools import combinations

import pandas as pd

from jbptools.data.importing.rows.asking import Question
from jbptools.data.importing.rows.report import Report
from jbptools.data.importing.rules import TableTitle
from jbptools.words import Message

__all__ = ["Source", "SourceFigure", "figures", "resolve"]

_SAME = 0.5


@dataclass(frozen=True, eq=False)
class Source:
    """The rows that one sheet gives to one table.

    Args:
        file, sheet, place: where they stand.
        table: ``sell_in``, ``offtake`` or ``targets``.
        rows: ``dealer_id``, ``date`` or ``month`` where known, amounts; index = row numbers.
        unit: how the file writes its amounts.
    """

    file: str
    sheet: str
    place: Message
    table: str
    rows: pd.DataFrame
    unit: str = "yuan"

    @property
    def key(self) -> str:
        """The name under which answers about it are kept."""
        return f"{self.file}/{self.sheet}"

    @property
    def amount(self) -> pd.Series:
        """What each row comes to in yuan."""
        column = "target_yuan" if self.table == "targets" else "amount_yuan"
        if column not in self.rows:
            return pd.Series(0.0, index=self.rows.index)
        return self.rows[column]

    @property
    def months(self) -> pd.Series:
        """Each row's month as text; empty where the file has none."""
        if "month" in self.rows:
            return self.rows["month"].astype("str")
        if "date" in self.rows:
            days = self.rows["date"].dt
            codes = (days.year * 100 + days.month).fillna(0).astype("int64")
            named = {one: f"{one // 100}-{one % 100:02d}" if one else "" for one in codes.unique()}
            return codes.map(named).astype("str")
        return pd.Series("", index=self.rows.index, dtype="str")


@dataclass(frozen=True)
class SourceFigure:
    """What one sheet holds of one year.

    Args:
        file, sheet, table, unit: where it stands, what it is, how it is written.
        year: None where the file has no dates.
        yuan: the amounts added up, in plain units of the data set's currency.
        dealers, first, last: who and when.
        read: rows that were read.
    """

    file: str
    sheet: str
    table: str
    unit: str
    year: int | None
    yuan: float
    dealers: int
    first: str
    last: str
    read: int


def figures(sources: list[Source]) -> list[SourceFigure]:
    """Return what was read: one line for each file, sheet, table and year."""
    result = []
    for source in sources:
        months = source.months
        years = months.str.slice(0, 4)
        for year in sorted(years.unique()):
            rows = years == year
            known = months[rows]
            result.append(
                SourceFigure(
                    source.file,
                    source.sheet,
                    source.table,
                    source.unit,
                    int(year) if year else None,
                    float(source.amount[rows.to_numpy()].sum()),
                    int(source.rows.loc[rows.to_numpy(), "dealer_id"].nunique()),
                    known.min() if year else "",
                    known.max() if year else "",
                    int(known.index.nunique()),
                )
            )
    return result


def resolve(
    sources: list[Source], answers: Answers[str, str], report: Report
) -> tuple[list[Source], list[Question]]:
    """Return the sources so that no dealer's month counts twice unasked, and the questions about it.

    Args:
        sources: in the order of uploading.
        answers: key -> ``first``, ``second`` or ``add``; where there is none, what is proposed is done.
        report: says what was not added.
    """
    kept, asked = list(sources), []
    for one, other in combinations(range(len(kept)), 2):
        question = _overlap(kept[one], kept[other])
        if question is None:
            continue
        asked.append(question)
        answer = answers.get(question.key, question.proposal)
        if answer != "add":
            loser, winner = (other, one) if answer == "first" else (one, other)
            kept[loser] = _without(kept[loser], kept[winner], report)
    return kept, asked


def _cells(source: Source) -> pd.Series:
    return source.amount.groupby([source.rows["dealer_id"], source.months]).sum()


def _overlap(one: Source, other: Source) -> Question | None:
    """Return the question about two sources that hold the same dealers and months, None where they don't."""
    if one.table != other.table or one.rows.empty or other.rows.empty or _apart(one, other):
        return None
    first, second = _cells(one), _cells(other)
    shared = first.index.intersection(second.index)
    if shared.empty:
        return None
    mine, theirs = first.loc[shared], second.loc[shared]
    same = ((mine - theirs).abs() <= 0.01 + 0.005 * mine.abs()).mean() >= _SAME
    proposal = "add" if not same else "second" if one.file != other.file else "first"
    months = shared.get_level_values(1)
    text = Message(
        "own.ask_overlap",
        first=one.place,
        second=other.place,
        table=TableTitle(one.table),
        dealers=int(shared.get_level_values(0).nunique()),
        first_month=months.min() or "-",
        last_month=months.max() or "-",
        one=float(mine.sum()),
        two=float(theirs.sum()),
    )
    answers = {code: Message(f"own.answer_{code}") for code in ("first", "second", "add")}
    return Question(f"overlap:{one.table}:{one.key}|{other.key}", text, answers, proposal)


def _apart(one: Source, other: Source) -> bool:
    """Tell whether two sources speak of different goods or different days."""
    for column in ("sku", "category", "channel"):
        if column in one.rows and column in other.rows:
            mine, theirs = (set(rows[column].dropna().unique()) for rows in (one.rows, other.rows))
            if mine and theirs and not mine & theirs:
                return True
    if "date" not in one.rows or "date" not in other.rows:
        return False
    first, second = one.rows["date"].dropna(), other.rows["date"].dropna()
    daily = not ((first.dt.day == 1).all() or (second.dt.day == 1).all())
    if not daily or first.empty or second.empty:
        return False
    return bool(first.max() < second.min() or second.max() < first.min())


def _without(loser: Source, winner: Source, report: Report) -> Source:
    shared = pd.MultiIndex.from_arrays([loser.rows["dealer_id"], loser.months]).isin(_cells(winner).index)
    if shared.any():
        amount = float(loser.amount[shared].sum())
        rows = int(loser.rows.index[shared].nunique())
        report.left_out.append(Message("own.left_overlap", place=loser.place, rows=rows, amount=amount))
    return replace(loser, rows=loser.rows.loc[~shared])
