"""The questions that files raise, each with three rows of the file and an answer that is proposed."""

from collections.abc import Callable
from functools import partial

import ipywidgets as widgets

from jbptools.apps.homework.sources import SourcePart
from jbptools.apps.shell.desk import Desk
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.data.importing import Mapping
from jbptools.data.importing.rows.asking import Question, answered, open_questions
from jbptools.data.importing.rows.reading import fitting_sheet
from jbptools.words import KitError, say

__all__ = ["open_cards", "with_sheet"]

#: (question, what to do with the code that is chosen)
Asked = tuple[Question, Callable[[str], None]]


def open_cards(
    desk: Desk, more: list[Question], shown: Callable[[], None], complain: Callable[[parts.Said], None]
) -> list[widgets.Widget]:
    """Return a card for each open question and a button that takes all proposals.

    Args:
        desk: whose files they are.
        more: questions about several files together.
        shown: called when something was answered.
        complain: says what went wrong.
    """
    found: list[Asked] = [*_of_files(desk), *((one, partial(_answer_all, desk, one.key)) for one in more)]
    if not found:
        return []
    cards = [widgets.HTML(parts.title(say("own.questions_heading")) + parts.lead(say("own.questions_lead")))]
    if len(found) > 1:
        take = parts.button(say("own.take_all"), lambda: _take_all(found, shown), complain, "kit-small")
        cards.append(take)
    return [*cards, *(_card(question, answer, shown) for question, answer in found)]


def _of_files(desk: Desk) -> list[Asked]:
    found: list[Asked] = []
    for part in desk.files.parts.values():
        for mapping in (part.mapping, *part.mapping.also) if isinstance(part, SourcePart) else ():
            if not mapping.use or not isinstance(part, SourcePart):
                continue
            try:
                sheet = fitting_sheet(part.upload, mapping)
                asked = open_questions(part.upload, mapping, sheet)
            except KitError:
                continue
            found += [(one, partial(_answer_sheet, desk, part, mapping.sheet, one.key)) for one in asked]
    return found


def _answer_sheet(desk: Desk, part: SourcePart, sheet: str, key: str, code: str) -> None:
    mapping = with_sheet(part.mapping, sheet, lambda one: answered(one, key, code))
    desk.change_files(lambda files: files.replace(part.name, mapping))


def _answer_all(desk: Desk, key: str, code: str) -> None:
    desk.change_files(lambda files: files.answer(key, code))


def with_sheet(mapping: Mapping, sheet: str, change: Callable[[Mapping], Mapping]) -> Mapping:
    """Return a file's mapping with one of its sheets changed.

    >>> mapping = Mapping(file="a.xlsx", sheet="1", also=(Mapping(file="a.xlsx", sheet="2"),))
    >>> changed = with_sheet(mapping, "2", lambda one: one.model_copy(update={"use": False}))
    >>> changed.use, changed.also[0].use
    (True, False)
    """
    if mapping.sheet == sheet:
        return change(mapping)
    also = tuple(change(one) if one.sheet == sheet else one for one in mapping.also)
    return mapping.model_copy(update={"also": also})


def _take_all(found: list[Asked], shown: Callable[[], None]) -> None:
    for question, answer in found:
        answer(question.proposal)
    shown()


def _card(question: Question, answer: Callable[[str], None], shown: Callable[[], None]) -> widgets.Widget:
    def confirm(_: str, key: str, code: str) -> str:
        if code:
            answer(code)
            shown()
        return code

    proposal = say("own.proposed", answer=question.answers[question.proposal])
    choices = (("", proposal), *((code, text.say()) for code, text in question.answers.items()))
    ask = Items(
        fields=[Field("answer", question.text.say(), "choice", choices, size="wide")],
        read=lambda: [{"id": "one", "values": {"answer": ""}}],
        confirm=confirm,
        single=True,
        texts={"item": say("own.questions_heading"), "add": "", "remove": ""},
    )
    rows = question.sample
    if rows.empty:
        return widgets.VBox([ask]).add_class("kit-file")
    table = rows.astype("str").reset_index(names=say("own.row"))
    return widgets.VBox([ask, widgets.HTML(parts.table(table))]).add_class("kit-file")
