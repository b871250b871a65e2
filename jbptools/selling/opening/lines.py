"""The first sentence to an owner: a result, a number, a time, in his money, in eight seconds.

``rules.json`` holds the words that are looked for, for a trainer to change.
Source: reference 4.3 4.4; guards M18 M19: each finding shows its very words, credit is
capped, there is no total.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jbptools.data.dataset import Dataset
from jbptools.dealers.dealer import Dealer
from jbptools.rules import Hit, Row, Rule, RuleBook
from jbptools.selling.levels import SIGNS
from jbptools.selling.whose import home
from jbptools.words import KitError, Message, html
from jbptools.words.html import Markup
from jbptools.words.language import Language
from jbptools.words.writing import writing

__all__ = ["RULES", "Opening", "OpeningPart", "language_of", "opening"]

#: places in a text: (start, end)
Spans = tuple[tuple[int, int], ...]

_HAN = re.compile(r"[\u3400-\u9fff]")
_ENGLISH_WORD = re.compile(
    r"(?:CNY|RMB|¥|￥)?\s*\d[\d.,]*\s*(?:m|k|%)?(?![\w])|[A-Za-z][\w'’-]*", re.IGNORECASE
)


@dataclass(frozen=True)
class OpeningPart(Hit):
    """What was found for one thing, with the very words; the message ends in a question or a next step.

    Args:
        spans: where the words stand: (start, end).
        words: what stands there.
    """

    spans: Spans = ()
    words: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """``result``, ``number`` ... ``stuffing``."""
        return self.rule

    @property
    def level(self) -> str:
        """``good``, ``watch`` or ``poor``."""
        return self.severity

    @property
    def label(self) -> Message:
        """What it is called."""
        return Message(f"opening.name_{self.name}")

    @property
    def ok(self) -> bool:
        """Whether nothing needs to be done."""
        return self.level == "good"


@dataclass(frozen=True)
class Opening:
    """An opening line and what was found in it; it shows itself with its words marked."""

    text: str
    language: Language
    findings: tuple[OpeningPart, ...]
    seconds: float

    def __getitem__(self, name: str) -> OpeningPart:
        return next(one for one in self.findings if one.name == name)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of what is not there yet, or should not be there."""
        return tuple(one.name for one in self.findings if not one.ok)

    def html(self, language: str | None = None) -> str:
        """Return the marked text and the findings as HTML, everything escaped."""
        rows = [
            html.tag(
                "li",
                html.tag("strong", SIGNS[one.level], " ", one.label, language=language),
                " ",
                html.tag("span", one.message, language=language),
                class_=f"jbp-found jbp-{one.level}",
            )
            for one in self.findings
        ]
        return html.tag(
            "div",
            html.tag("p", self._marked(language), class_="jbp-said", lang=writing(self.language).html),
            html.tag("ul", *rows, style="list-style:none;padding:0"),
            html.notes([Message("opening.note", seconds=self.seconds)], language=language),
            class_="jbp-opening",
        )

    def _marked(self, language: str | None) -> Markup:
        """The text with each found word marked by a sign and the name of what it is."""
        marks = sorted(((span, one) for one in self.findings for span in one.spans), key=lambda pair: pair[0])
        shown: list[object] = []
        at = 0
        for (start, end), one in marks:
            if start < at or start == end:
                continue
            name = one.label.say(language)
            sign = html.tag("sup", f" {SIGNS[one.level]} {name}")
            mark = html.tag("mark", self.text[start:end], sign, class_=f"jbp-{one.level}", title=name)
            shown += [self.text[at:start], mark]
            at = end
        return html.join(*shown, self.text[at:])

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return "\n".join(f"{SIGNS[one.level]} {one.label}: {one.message}" for one in self.findings)


@dataclass(frozen=True)
class Said:
    """A line as it is looked at: its text, the language it is in, and where each part's words stand."""

    text: str
    language: Language
    hits: Mapping[str, Spans]


RULES: RuleBook[Said, OpeningPart] = RuleBook("jbptools.selling.opening")


def _limits() -> Mapping[str, Any]:
    limits: Mapping[str, Any] = RULES.whole["limits"]
    return limits


def language_of(text: str) -> Language:
    """Return the language a text is written in.

    >>> language_of("把您的资金松出 50 万"), language_of("Your cash, 20 minutes"), language_of("ROI 提高")
    ('zh', 'en', 'zh')
    """
    return "zh" if len(_HAN.findall(text)) >= 0.2 * max(1, len(re.findall(r"\w", text))) else "en"


def opening(text: str, language: str | None = None, dataset: "Dataset | Dealer | None" = None) -> Opening:
    """Return what stands in an opening line and what is missing, word by word.

    Args:
        text: one or two sentences to the owner.
        language: the language it is written in; found from the text if left out.
        dataset: own tables, or a dealer of theirs, whose product names count as talk about goods; the case's
            if left out.

    Raises:
        KitError: there is nothing to read, or far too much.

    >>> line = opening("三个月把您压在我们货上的资金从 344 万降到 294 万，利润不减。给我 20 分钟算给您看。")
    >>> line.missing
    ()
    >>> line["number"].words
    ('344 万', '294 万')
    >>> opening("Our company launches a new product and we need your support.").missing
    ('time', 'number', 'benefit', 'result', 'balance', 'ask', 'product', 'company')
    """
    said = text.strip()
    most = _limits()["most_letters"]
    if not re.search(r"\w", said):
        raise KitError("opening.empty")
    if len(said) > most:
        raise KitError("opening.too_long_to_read", letters=len(said), most=most)
    spoken: Language = "en" if language == "en" else "zh" if language == "zh" else language_of(said)
    worded = {**RULES.whole["slots"], **{name: row for name, row in RULES.table.items() if spoken in row}}
    hits = {name: tuple(_hits(row, said, spoken)) for name, row in worded.items()}
    hits["product"] = tuple(sorted({*hits["product"], *_products(said, spoken, home(dataset))}))
    hits["number"] = tuple(span for span in hits["number"] if not _inside(span, hits["time"] + hits["ask"]))
    found = RULES.look(Said(said, spoken, hits)).hits
    if any(one.name == "stuffing" for one in found):
        # stuffing earns nothing: what it holds is shown, but nothing counts as done
        found = tuple(_uncredited(one) for one in found)
    return Opening(said, spoken, found, _amount(said, spoken) / _limits()[spoken]["per_second"])


def _hits(part: Mapping[str, Any], text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where the words of a part stand; longer ones first, none inside another."""
    spans = sorted(
        {found.span() for pattern in part[language] for found in re.finditer(pattern, text, re.IGNORECASE)},
        key=lambda span: (span[0], -span[1]),
    )
    end = -1
    for span in spans:
        if span[0] >= end and span[1] > span[0]:
            yield span
            end = span[1]


def _inside(span: tuple[int, int], others: Spans) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _product_names(dataset: Dataset, language: Language) -> tuple[str, ...]:
    """The product names of the tables at hand without their sizes."""
    return dataset.once(("product words", language), lambda: _plain_names(dataset, language))


def _plain_names(dataset: Dataset, language: Language) -> tuple[str, ...]:
    from jbptools.data.names import names_of

    names = names_of(dataset, "sku", language).values()
    plain = {re.sub(r"\s*\d.*$", "", name).strip() for name in names}
    return tuple(sorted(name for name in plain if len(name) >= (2 if language == "zh" else 4)))


def _products(text: str, language: Language, dataset: Dataset) -> Iterator[tuple[int, int]]:
    for name in _product_names(dataset, language):
        for found in re.finditer(re.escape(name), text, re.IGNORECASE):
            yield found.span()


def _part(said: Said, spans: Spans, level: str, key: str, **values: Any) -> OpeningPart:
    words = tuple(said.text[start:end].strip() for start, end in spans)
    message = Message(key, words=words or ("—",), **values)
    return OpeningPart(message, severity=level, spans=spans, words=words)


@RULES.others
def words(said: Said, rule: Rule[Said, OpeningPart]) -> OpeningPart | None:
    """Words that should stand in the line, or should not; most rows need nothing but their words."""
    row, spans = rule.row, said.hits[rule.id]
    if row["want"]:
        level = "good" if spans else "poor"
        return _part(said, spans[: int(_limits()["cap"])], level, row["there" if spans else "missing"])
    return _part(said, spans, rule.severity, row["there"]) if spans else None


@RULES.rule
def balance(said: Said, row: Row) -> OpeningPart:
    """Both slots: something goes up (or holds) and something goes down."""
    up, down = said.hits["up"][:1], said.hits["down"][:1]
    if up and down:
        return _part(said, up + down, "good", "opening.balance_there")
    missing = "up" if down else "down" if up else "both"
    return _part(said, up + down, "watch" if up or down else "poor", f"opening.balance_{missing}")


def _amount(text: str, language: Language) -> int:
    """How much there is to say: Chinese characters and digits, or English words."""
    if language == "zh":
        return len(re.findall(r"[\u3400-\u9fff]|\d|[A-Za-z]+", text))
    return len(_ENGLISH_WORD.findall(text))


@RULES.rule
def length(said: Said, row: Row) -> OpeningPart:
    """How long it takes to say."""
    limits, amount = _limits()[said.language], _amount(said.text, said.language)
    level = "good" if amount <= limits["good"] else "watch" if amount <= limits["watch"] else "poor"
    key = f"opening.length_{said.language}" + ("" if level == "good" else "_over")
    return OpeningPart(Message(key, amount=amount, most=limits["good"]), severity=level)


@RULES.rule
def stuffing(said: Said, row: Row) -> OpeningPart | None:
    """Too many magic words: more than the cap of one kind, or hardly a word between them."""
    limits, text, hits = _limits(), said.text, said.hits
    wanted = {name for name, part in RULES.table.items() if part.get("want")} - {"ask"} | {"up", "down"}
    spans = sorted({span for name in wanted for span in hits[name]})
    covered = {place for start, end in spans for place in range(start, end)}
    letters = [place for place, letter in enumerate(text) if letter.strip() and re.match(r"\w", letter)]
    share = len(covered & set(letters)) / max(1, len(letters))
    gains = {text[start:end].lower() for name in ("up", "down", "result") for start, end in hits[name]}
    most = max((text.lower().count(word) for word in gains), default=0)
    crowded = len(gains) + len(hits["number"]) > limits["stuffed_words"]
    joints = len(re.findall(limits["joints"][said.language], text, re.IGNORECASE))
    bare = share > limits["stuffed_share"] and len(spans) > 4 and joints < limits["least_joints"]
    if not (crowded or bare or most > 3):
        return None
    return _part(said, (), "poor", "opening.stuffing_there", count=len(gains) + len(hits["number"]))


def _uncredited(one: OpeningPart) -> OpeningPart:
    if one.level != "good" or one.name == "length":
        return one
    return replace(one, severity="watch", message=Message("opening.capped", words=one.words))
