"""Who the dealers are, over all files: one code, one name each, whatever the spelling.

Codes join the files; a name joins where a file has no codes. What contradicts itself is said, never
silently merged: one name under two codes stays two dealers.
"""

from dataclasses import dataclass

import pandas as pd

from jbptools.data.importing.cells.texts import folded, spellings
from jbptools.data.importing.rows.report import Report
from jbptools.words import Message

__all__ = ["Directory", "directory"]

_EXAMPLES = 3


@dataclass(frozen=True)
class Directory:
    """How the names and codes of the files lead to a dealer's code.

    Args:
        by_code: folded code -> code.
        by_name: folded name -> code; names that belong to several codes are not in it.
        names: code -> name.
    """

    by_code: dict[str, str]
    by_name: dict[str, str]
    names: dict[str, str]

    def find(self, rows: pd.DataFrame) -> pd.Series:
        """Return the dealer's code for rows with a code, a name or both."""
        found = pd.Series(pd.NA, index=rows.index, dtype="str")
        if "dealer_id" in rows:
            found = folded(rows["dealer_id"]).map(self.by_code).astype("str")
        if "dealer_name" in rows:
            found = found.fillna(folded(rows["dealer_name"]).map(self.by_name).astype("str"))
        return found


def directory(parts: list[pd.DataFrame], report: Report) -> Directory:
    """Learn the dealers from all rows that name one (columns ``dealer_id`` and/or ``dealer_name``).

    >>> rows = pd.DataFrame({"dealer_id": ["D1", "D2"], "dealer_name": ["华顺", "恒通"]}, dtype="str")
    >>> book = directory([rows, pd.DataFrame({"dealer_name": ["华顺 ", "新客户"]}, dtype="str")], Report())
    >>> book.by_name["华顺"], book.names["新客户"]
    ('D1', '新客户')
    """
    pairs = pd.concat(
        [_pairs(part).assign(part=number) for number, part in enumerate(parts)], ignore_index=True
    )
    pairs["dealer_id"], ids_varied = spellings(pairs["dealer_id"])
    pairs["dealer_name"], names_varied = spellings(pairs["dealer_name"])
    pairs["dealer_id"] = _with_zeros(pairs, report)
    both = pairs.dropna()
    _say_spellings(ids_varied + names_varied, report)
    codes = pairs["dealer_id"].dropna().unique()
    by_code = dict(zip(folded(pd.Series(codes, dtype="str")), codes, strict=True))
    by_code = {**_without_zeros(by_code), **by_code}
    by_name = _by_name(both, report)
    names = _names(both, report)
    for name in pairs.loc[pairs["dealer_id"].isna(), "dealer_name"].dropna().unique():
        key = str(folded(pd.Series([name], dtype="str")).iloc[0])
        code = by_name.setdefault(key, by_code.get(key, name))
        names.setdefault(code, name)
    return Directory(by_code, by_name, {**{code: code for code in codes if code not in names}, **names})


def _with_zeros(pairs: pd.DataFrame, report: Report) -> pd.Series:
    """Give codes back the zeros that Excel took (``123`` for ``000123``), where one file has them.

    Codes that stand side by side in one file and differ only in zeros are different codes.
    """
    known = pairs.dropna(subset="dealer_id").drop_duplicates(["dealer_id", "part"])
    known = known.assign(short=known["dealer_id"].str.lstrip("0"))
    known = known[known["dealer_id"].str.fullmatch(r"\d+") & (known["short"] != "")]
    clash = known.duplicated(["short", "part"], keep=False)
    free = known[~known["short"].isin(known.loc[clash, "short"])]
    longest = (
        free.sort_values("dealer_id", key=lambda code: code.str.len()).groupby("short")["dealer_id"].last()
    )
    lead = {code: longest[short] for code, short in zip(free["dealer_id"], free["short"], strict=True)}
    changed = sorted(code for code, full in lead.items() if code != full)
    if changed:
        example = [changed[0], lead[changed[0]]]
        report.changed.append(
            Message(
                "importing.changed_leading_zeros", dealers=len(changed), short=example[0], code=example[1]
            )
        )
    return pairs["dealer_id"].map(lambda code: lead.get(code, code), na_action="ignore").astype("str")


def _without_zeros(by_code: dict[str, str]) -> dict[str, str]:
    """Return the codes once more without their leading zeros, as far as that leads to one code."""
    short: dict[str, list[str]] = {}
    for code in by_code.values():
        if code.isdigit() and code.startswith("0"):
            short.setdefault(code.lstrip("0"), []).append(code)
    return {key: codes[0] for key, codes in short.items() if key and len(codes) == 1}


def _pairs(part: pd.DataFrame) -> pd.DataFrame:
    columns = {
        name: part[name] if name in part else pd.Series(pd.NA, index=part.index, dtype="str")
        for name in ("dealer_id", "dealer_name")
    }
    return pd.DataFrame(columns).drop_duplicates()


def _say_spellings(several: int, report: Report) -> None:
    if several:
        report.changed.append(Message("importing.changed_spellings", dealers=several))


def _by_name(both: pd.DataFrame, report: Report) -> dict[str, str]:
    """Lead names to codes, except names that several codes share."""
    distinct = both.assign(key=folded(both["dealer_name"])).drop_duplicates(["key", "dealer_id"])
    shared = distinct[distinct.duplicated("key", keep=False)]
    if len(shared):
        names = list(shared["dealer_name"].drop_duplicates())
        example = list(shared.loc[shared["dealer_name"] == names[0], "dealer_id"])[:_EXAMPLES]
        report.changed.append(
            Message("importing.changed_same_name", names=len(names), name=names[0], codes=example)
        )
    single = distinct.drop_duplicates("key", keep=False)
    return dict(zip(single["key"], single["dealer_id"], strict=True))


def _names(both: pd.DataFrame, report: Report) -> dict[str, str]:
    """Give each code one name, the first; say which codes had several."""
    distinct = both.drop_duplicates(["dealer_id", "dealer_name"])
    several = distinct[distinct.duplicated("dealer_id", keep=False)]
    if len(several):
        code = several["dealer_id"].iloc[0]
        example = list(several.loc[several["dealer_id"] == code, "dealer_name"])[:_EXAMPLES]
        report.changed.append(
            Message(
                "importing.changed_same_code", codes=several["dealer_id"].nunique(), code=code, names=example
            )
        )
    first = distinct.drop_duplicates("dealer_id")
    return dict(zip(first["dealer_id"], first["dealer_name"], strict=True))
