"""What only the owner of a file can know: asked with sample rows and a proposal, never guessed in silence.

Some rows mean something else than a sale: a return, a void document, a target beside the actual, another
currency, another unit. A question names what was seen, proposes an answer, and holds the file back until
somebody answered; the answers are kept with the mapping.
"""

from dataclasses import dataclass, field

import pandas as pd

from jbptools.data.importing.files.upload import Upload, UploadedSheet
from jbptools.data.importing.meaning.mapping import ColumnChoice, Mapping
from jbptools.data.importing.meaning.wide import target_context
from jbptools.data.importing.rows.figures import out_of_step
from jbptools.data.importing.rows.reading import fitting_sheet, found_outline
from jbptools.data.importing.rows.report import Report
from jbptools.data.importing.rows.valued import amount_of, grouped, mixed_units, text_columns
from jbptools.data.importing.rules import plain, words
from jbptools.words import Message, Shown

__all__ = ["Question", "answered", "open_questions", "proposed", "questions"]

_SHOWN = 3
_WIDTH = 8


@dataclass(frozen=True, eq=False)
class Question:
    """One question about a sheet.

    Args:
        key: under which the answer is kept.
        text: the question as a sentence.
        answers: code -> what the answer says.
        proposal: the code that is proposed.
        sample: three rows of the file as they stand there, with their row numbers.
    """

    key: str
    text: Message
    answers: dict[str, Message]
    proposal: str
    sample: pd.DataFrame = field(default_factory=pd.DataFrame)


def questions(upload: Upload, mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    """Return every question that a sheet raises, answered or not."""
    if mapping.table == "dealers":
        return _dealer_column(mapping, sheet)
    found = [*_dealer_column(mapping, sheet), *_amount_column(mapping, sheet)]
    found += _named_targets(upload, mapping, sheet)
    body = sheet.body
    for column in text_columns(mapping, body):
        cells = body[column.source]
        found += _documents(mapping, column, cells, body) or _others(mapping, column, cells, body)
    return [*found, *_out_of_step(mapping, body), *_outline(upload, mapping, sheet)]


def _out_of_step(mapping: Mapping, body: pd.DataFrame) -> list[Question]:
    """Ask about rows whose figures or days don't go with their likes."""
    answers = {"leave": Message("own.answer_leave"), "as_is": Message("own.answer_as_is")}
    return [
        Question(key, text, answers, "leave", _sample(body, rows))
        for key, (text, rows) in out_of_step(mapping, body).items()
    ]


def open_questions(upload: Upload, mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    """Return the questions that nobody answered yet and that hold the sheet back."""
    found = questions(upload, mapping, sheet)
    return [one for one in found if one.key not in mapping.answers and not one.key.startswith("units:")]


def proposed(upload: Upload, mapping: Mapping) -> Mapping:
    """Return a mapping (and those read along) with every open question answered as proposed."""
    own = mapping
    for one in open_questions(upload, mapping, fitting_sheet(upload, mapping)):
        own = answered(own, one.key, one.proposal)
    return own.model_copy(update={"also": tuple(proposed(upload, other) for other in mapping.also)})


def answered(mapping: Mapping, key: str, code: str) -> Mapping:
    """Return the mapping with one question answered."""
    kept = mapping.model_copy(update={"answers": {**mapping.answers, key: code}})
    if key in ("dealer", "amount") and code.isdigit():
        wanted = "dealer_name" if key == "dealer" else "amount_yuan"
        current = kept.used(wanted)
        return kept if current and current.position == int(code) else kept.with_column(int(code), wanted)
    if key == "named_targets" and code == "sales":
        return _as_sales(kept)
    return kept


def _as_sales(mapping: Mapping) -> Mapping:
    columns = tuple(
        one.model_copy(update={"field": "month_amount"}) if one.field == "month_target" else one
        for one in mapping.columns
    )
    return mapping.model_copy(update={"table": "sell_in", "columns": columns})


def _sample(body: pd.DataFrame, rows: pd.Series | None = None, *first: str) -> pd.DataFrame:
    labels = [*dict.fromkeys([*first, *body.columns])][:_WIDTH]
    chosen = body if rows is None else body.loc[rows]
    return chosen[labels].head(_SHOWN).fillna("")


def _dealer_column(mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    chosen = mapping.used("dealer_name")
    if chosen is None or (chosen.why != "own.why_only_text" and "dealer" not in mapping.answers):
        return []
    body = sheet.body
    text = Message("own.ask_dealer", column=chosen.title, names=list(chosen.sample[:_SHOWN]))
    answers = {str(chosen.position): Message("own.answer_column", column=chosen.title)}
    answers["other"] = Message("own.answer_other_column")
    return [Question("dealer", text, answers, str(chosen.position), _sample(body))]


def _amount_column(mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    """Ask which amount counts where paid and listed amounts stand side by side."""
    chosen = mapping.used("amount_yuan")
    if chosen is None:
        return []
    rivals = [one for one in mapping.columns if one.field is None and _amount_like(one, sheet.body)]
    telling = [*words("choice_words")["paid"], *words("choice_words")["listed"]]
    names = [plain(one.source) for one in (chosen, *rivals)]
    if not rivals or not any(word in name for word in telling for name in names):
        return []
    columns = [chosen, *rivals][:5]
    body = sheet.body
    answers = {
        str(one.position): Message(
            "own.answer_amount", column=one.title, amount=amount_of(body[one.source], mapping, one)
        )
        for one in columns
    }
    text = Message("own.ask_amount", columns=Shown([one.title for one in columns], "list"))
    sample = _sample(body, None, *(one.source for one in columns))
    return [Question("amount", text, answers, str(chosen.position), sample)]


def _amount_like(column: ColumnChoice, body: pd.DataFrame) -> bool:
    name = plain(column.source)
    return any(word in name for word in ("金额", "额", "款", "原价", "实付", "amount", "value", "paid")) and (
        amount_of(body[column.source], Mapping(file=""), column) != 0
    )


def _named_targets(upload: Upload, mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    """Ask whether bare months are targets where nothing but the file's name says so."""
    bare = mapping.items("month") and all(one.field != "month_amount" for one in mapping.items("month"))
    inside = target_context([sheet.name, *sheet.header.above, *sheet.header.labels])
    if "named_targets" not in mapping.answers and (
        not bare or inside or target_context([upload.name]) != "yes"
    ):
        return []
    answers = {name: Message(f"own.answer_{name}") for name in ("targets", "sales")}
    text = Message("own.ask_named_targets", file=upload.name)
    return [Question("named_targets", text, answers, "targets", _sample(sheet.body))]


def _documents(
    mapping: Mapping, column: ColumnChoice, cells: pd.Series, body: pd.DataFrame
) -> list[Question]:
    """Ask about returns and void documents whose amounts stand there like sales."""
    found = []
    for kind in ("return", "void"):
        rows = grouped(cells, words("document_words")[kind])
        amounts = amount_of(body, mapping, rows=rows)
        if not rows.any() or amounts["positive"] == 0 or rows.all():
            continue
        proposal = "subtract" if kind == "return" else "leave"
        if kind == "return" and amounts["negative"] < 0:
            proposal = "as_is"
        codes = ("subtract", "leave", "as_is") if kind == "return" else ("leave", "as_is")
        text = Message(
            f"own.ask_{kind}",
            column=column.title,
            names=list(cells[rows].drop_duplicates())[:_SHOWN],
            rows=int(rows.sum()),
            amount=amounts["positive"],
        )
        answers = {code: Message(f"own.answer_{code}") for code in codes}
        found.append(
            Question(f"{kind}:{column.position}", text, answers, proposal, _sample(body, rows, column.source))
        )
    return found


def _others(mapping: Mapping, column: ColumnChoice, cells: pd.Series, body: pd.DataFrame) -> list[Question]:
    for ask in (_kinds, _currencies, _units):
        found = ask(mapping, column, cells, body)
        if found:
            return [found]
    return []


def _kinds(mapping: Mapping, column: ColumnChoice, cells: pd.Series, body: pd.DataFrame) -> Question | None:
    """Ask where one column says for each row whether its figure is a target or an actual."""
    lists = words("heading_words")
    target = grouped(cells, lists["target"]) & ~grouped(cells, lists["rate"])
    actual = grouped(cells, [*lists["actual"], "实际"]) & ~target & ~grouped(cells, lists["rate"])
    if not target.any() or not actual.any() or (target | actual).mean() < 0.5:
        return None
    text = Message(
        "own.ask_kind",
        column=column.title,
        targets=list(cells[target].drop_duplicates())[:2],
        actuals=list(cells[actual].drop_duplicates())[:2],
    )
    answers = {code: Message(f"own.answer_{code}") for code in ("split", "actual_only", "as_is")}
    return Question(
        f"kind:{column.position}", text, answers, "split", _sample(body, target | actual, column.source)
    )


def _currencies(
    mapping: Mapping, column: ColumnChoice, cells: pd.Series, body: pd.DataFrame
) -> Question | None:
    marks = {plain(mark): code for code, marks in words("currencies").items() for mark in marks}
    marks |= {code.lower(): code for code in words("currencies")} | {"元": "CNY", "jpy": "JPY", "日元": "JPY"}
    codes = cells.map({text: marks.get(plain(text), "") for text in cells.dropna().unique()}).fillna("")
    known = codes[codes != ""]
    if known.nunique() < 2 or (codes != "").mean() < 0.5:
        return None
    counts = known.value_counts()
    text = Message(
        "own.ask_currency", column=column.title, currencies=list(counts.index), counts=list(map(str, counts))
    )
    answers = {f"only:{code}": Message("own.answer_only", name=code) for code in counts.index}
    sample = _sample(body, codes != counts.index[0], column.source)
    return Question(
        f"currency:{column.position}",
        text,
        answers,
        f"only:{counts.index[0]}",
        sample,
    )


def _units(mapping: Mapping, column: ColumnChoice, cells: pd.Series, body: pd.DataFrame) -> Question | None:
    if mapping.used("quantity_cases") is None:
        return None
    units = mixed_units(cells)
    if not units:
        return None
    text = Message("own.ask_units", column=column.title, units=units[:4])
    answers = {code: Message(f"own.answer_{code}") for code in ("no_quantity", "as_is")}
    return Question(
        f"units:{column.position}",
        text,
        answers,
        "no_quantity",
        _sample(body, cells.notna(), column.source),
    )


def _outline(upload: Upload, mapping: Mapping, sheet: UploadedSheet) -> list[Question]:
    """Ask where rows hold the rows under them."""
    found = found_outline(upload, mapping, Report())
    if found is None:
        return []
    column = mapping.used("dealer_name") or mapping.used("dealer_id")
    if column is None:
        return []
    names = sheet.body[column.source]
    kept = names.loc[found.left_out.index[~found.left_out]]
    left = names.loc[found.left_out.index[found.left_out]]
    text = Message(
        "own.ask_outline",
        column=column.title,
        dealers=[name.strip() for name in kept.dropna()[:_SHOWN]],
        others=[name.strip() for name in left.dropna().drop_duplicates()[:_SHOWN]],
        rows=len(left),
    )
    answers = {code: Message(f"own.answer_{code}") for code in ("once", "all_rows")}
    sample = _sample(
        sheet.body, pd.Series(sheet.body.index.isin(found.left_out.index[:_SHOWN]), sheet.body.index)
    )
    return [Question("outline", text, answers, "once", sample)]
