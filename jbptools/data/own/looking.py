"""What would be read of some files, without asking anybody: figures, questions, warnings, refusals.

Every open question is answered as it is proposed, so that the figure can be compared with what one knows;
the questions stand beside it. The page, the command ``read`` and ``jbp.read`` show the same look.
"""

import logging
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.importing import Imported, Mapping, Upload, blockers, doubts
from jbptools.data.importing.joining.sources import SourceFigure
from jbptools.data.importing.rows.asking import Question, proposed
from jbptools.data.importing.rows.report import Report
from jbptools.data.own.files import OwnFiles, SourcePart, joined
from jbptools.words import KitError, Message

__all__ = ["Reading", "look"]

#: what a stand-in answers: the year of months that have none
_YEAR_STOPS = ("importing.blocker_no_year", "importing.blocker_target_without_year")
_MAIN = ("sell_in", "offtake", "targets")


@dataclass
class Reading:
    """What was read, as far as the proposals go.

    Args:
        dataset: None where nothing can be read.
        figures: file x sheet x year.
        asked, warned: sentences.
        refused: files that can't be read, and why.
        report: the whole story; None where nothing was read.
        questions: what is open about sources that overlap and dealers that may be one.
        dated: False where the year is only a stand-in.
    """

    dataset: Dataset | None = None
    figures: tuple[SourceFigure, ...] = ()
    asked: list[Message] = field(default_factory=list)
    warned: list[Message] = field(default_factory=list)
    refused: list[Message] = field(default_factory=list)
    report: Report | None = None
    questions: list[Question] = field(default_factory=list)
    dated: bool = True

    @property
    def table(self) -> str:
        """The table whose total is meant: sales, else offtake, else targets."""
        tables = self.dataset.tables if self.dataset else {}
        return next((name for name in _MAIN if name in tables), "")

    @property
    def total(self) -> float | None:
        """All sales in plain units of the dataset's currency."""
        if self.dataset is None or not self.table:
            return None
        rows = self.dataset.tables[self.table]
        column = "target_yuan" if self.table == "targets" else "amount_yuan"
        return round(float(rows[column].sum()), 2) if column in rows else None

    @property
    def months(self) -> tuple[str | None, str | None]:
        """First and last month, as ``2025-03``."""
        known = [one for one in self.figures if one.table == self.table and one.first]
        if not known or not self.dated:
            return None, None
        return min(one.first for one in known), max(one.last for one in known)

    def as_json(self, language: str) -> dict[str, Any]:
        """Return what the command ``read --json`` prints."""
        currency = self.dataset.currency if self.dataset else "CNY"
        first, last = self.months
        refused = " ".join(text.say(language) for text in self.refused)
        return {
            "total": self.total,
            "currency": currency,
            "total_yuan": self.total if currency == "CNY" else None,
            "dealers": len(self.dataset.tables.get("dealers", ())) if self.dataset else 0,
            "first": first,
            "last": last,
            "asked": [text.say(language) for text in self.asked],
            "warned": [text.say(language) for text in self.warned],
            "refused": refused or None,
            "files": [one.__dict__ for one in self.figures],
        }


def look(files: OwnFiles) -> Reading:
    """Reading at files as they are now."""
    seen, ready = Reading(), []
    for part in files.parts.values():
        if not isinstance(part, SourcePart):
            continue
        seen.asked += part.blockers
        try:
            mapping, stands_in = _standing_in(part.upload, part.mapping)
            seen.dated &= not stands_in
            seen.warned += [
                one for sheet in (mapping, *mapping.also) if sheet.use for one in doubts(part.upload, sheet)
            ]
            if not blockers(part.upload, mapping):
                ready.append((part.upload, mapping))
        except Exception:
            logging.getLogger(__name__).exception("looking at %s", part.name)
            seen.refused.append(Message("own.file_fault", file=part.name))
    try:
        _join(files, ready, seen)
    except KitError as problem:
        seen.refused.append(problem.message)
    return seen


def _join(files: OwnFiles, ready: list[tuple[Upload, Mapping]], seen: Reading) -> None:
    if not ready:
        given = [dataset for _, dataset in files.templates]
        seen.dataset = joined(given) if given else None
        return
    imported: Imported | None = None if files.held_back else files.imported
    if imported is None:
        imported = files.join(ready)
    seen.dataset = replace(imported.dataset, currency=files.currency or imported.dataset.currency)
    seen.figures, seen.report = imported.figures, imported.report
    seen.asked += [one.text for one in imported.overlaps if one.key not in files.answers]
    seen.warned += [one.text for one in imported.likenesses if one.key not in files.answers]
    found = (*imported.overlaps, *imported.likenesses)
    seen.questions = [one for one in found if one.key not in files.answers]
    report = imported.report
    seen.warned += [*report.changed, *report.left_out, *report.refused]
    seen.warned += [check.message for check in report.checks if not check.agrees]


def _standing_in(upload: Upload, mapping: Mapping) -> tuple[Mapping, bool]:
    """Return a mapping with every question answered as proposed, and whether its year is made up."""
    also, made_up = [], False
    for one in mapping.also:
        other, stands_in = _standing_in(upload, one) if one.use else (one, False)
        made_up |= stands_in
        also.append(other)
    own = mapping.model_copy(update={"also": ()})
    if any(stop.key in _YEAR_STOPS for stop in blockers(upload, own)):
        own, made_up = own.model_copy(update={"year": pd.Timestamp.now().year}), True
    own = proposed(upload, own) if own.use else own
    return own.model_copy(update={"also": tuple(also)}), made_up
