"""The words by which columns, units, totals and blanks are recognised: one readable table, no branches.

Everything a trainer may want to add to (another heading for 经销商, another word for "total") stands
in ``aliases.json``, what marks rows and columns that are no sales in ``signs.json``; the titles of
standard columns come from the tables' dictionary.
"""

import json
import re
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from jbptools.words import LANGUAGES, Message, current_language
from jbptools.words.reading import plain

__all__ = [
    "FieldRule",
    "FieldTitle",
    "Table",
    "TableTitle",
    "field_rules",
    "plain",
    "rule",
    "spaced",
    "tokens",
    "words",
]

Table = Literal["sell_in", "offtake", "targets", "dealers"]

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PUNCTUATION = re.compile(r"[\s_\-./\\:;,'\"()\[\]{}<>|*#&+=?!~、。，；：！？（）【】《》·]+")


#: traditional characters of headings, so that one list of names serves Big5 files too
_SIMPLER = str.maketrans(
    "經銷商稱數額產類區業務員總計單價稅標實際達績費倉庫號編碼貨門縣廳電話時間組別規實應訂戶總匯幣",
    "经销商称数额产类区业务员总计单价税标实际达绩费仓库号编码货门县厅电话时间组别规实应订户总汇币",
)


#: what a heading says is said in this many letters
LONGEST_HEADING = 200


class FieldRule:
    """One standard field: where it belongs, what its cells look like, what people call it.

    >>> rule("dealer_id").title("en")
    'Dealer code'
    >>> rule("category_amount").item
    'category'
    """

    def __init__(self, name: str, data: dict[str, Any], titles: dict[str, str]) -> None:
        self.name = name
        self.tables: tuple[str, ...] = tuple(data["tables"])
        self.kind: Literal["text", "amount", "date", "year"] = data["kind"]
        self.is_money: bool = self.kind == "amount" and not data.get("plain", False)
        self.item: Literal["", "month", "category"] = data.get("item", "")
        self.measure: str = data.get("measure", name)
        self.titles = MappingProxyType(titles)
        self.aliases = tuple(dict.fromkeys([*titles.values(), name, *data["aliases"]]))

    def title(self, language: str) -> str:
        """Return what the form calls this field."""
        return self.titles[language]


@cache
def _file(name: str) -> dict[str, Any]:
    package = "jbptools.data" if name == "dictionary.json" else "jbptools.data.importing"
    data: dict[str, Any] = json.loads(resources.files(package).joinpath(name).read_text(encoding="utf-8"))
    return data


def _titles(name: str, data: dict[str, Any]) -> dict[str, str]:
    if "title" in data:
        return {language: data["title"][language] for language in LANGUAGES}
    tables = _file("dictionary.json")["tables"]
    column = next(
        tables[table]["columns"][name]
        for table in (*data["tables"], "products", "targets")
        if name in tables[table]["columns"]
    )
    return {language: column["title"][language] for language in LANGUAGES}


@cache
def field_rules() -> MappingProxyType[str, FieldRule]:
    """Return all fields that a column can be read as, by name.

    >>> sorted(name for name, field in field_rules().items() if field.item == "month")
    ['month_amount', 'month_quantity', 'month_target']
    """
    fields = _file("aliases.json")["fields"]
    return MappingProxyType(
        {name: FieldRule(name, data, _titles(name, data)) for name, data in fields.items()}
    )


def rule(name: str) -> FieldRule:
    """Return one field's rule; KeyError where there is none of that name.

    >>> rule("amount_yuan").is_money, rule("quantity_cases").is_money
    (True, False)
    """
    return field_rules()[name]


class FieldTitle(Message):
    """A field's title as a value in another sentence.

    >>> FieldTitle("dealer_id").say("en")
    'Dealer code'
    """

    def say(self, language: str | None = None) -> str:
        """Return the title in the reader's language."""
        return rule(self.key).title(language or current_language())


class TableTitle(Message):
    """A standard table's title as a value in a sentence.

    >>> TableTitle("sell_in").say("en")
    'Sell-in (primary sales)'
    """

    def say(self, language: str | None = None) -> str:
        """Return the title in the reader's language."""
        title: str = _file("dictionary.json")["tables"][self.key]["title"][language or current_language()]
        return title


@cache
def words(name: str) -> Any:
    """Return one list (or small table) of words of ``aliases.json`` or ``signs.json``.

    Lists come as frozen sets of folded words.

    >>> "合计" in words("total_words")
    True
    """
    lists = _file("aliases.json")
    value = lists[name] if name in lists else _file("signs.json")[name]
    return frozenset(plain(word) for word in value) if isinstance(value, list) else value


def spaced(text: str) -> str:
    """Part words that are written as one: ``SalesAmount`` becomes ``Sales Amount``.

    >>> spaced("CustomerID"), spaced("客户名称")
    ('Customer ID', '客户名称')
    """
    return _CAMEL.sub(" ", text.strip())


def tokens(text: str) -> str:
    """Return a heading as words: ``SalesAmount`` and ``sales_amount`` both become ``sales amount``.

    >>> tokens("SalesAmount"), tokens("客户 名称"), tokens("OrderQty_2")
    ('sales amount', '客户名称', 'order qty 2')
    """
    parts = _PUNCTUATION.sub(" ", plain(spaced(text[:LONGEST_HEADING])).translate(_SIMPLER))
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", " ".join(parts.split()))
