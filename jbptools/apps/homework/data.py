"""Step "data": the case company, or own files with their columns shown and correctable."""

from functools import partial

import ipywidgets as widgets

from jbptools.apps.homework.asked import open_cards, with_sheet
from jbptools.apps.homework.file_settings import (
    SETTINGS,
    change,
    doubtful,
    questions,
    role_fields,
    roles,
    settings,
    with_role,
)
from jbptools.apps.homework.sources import CASE, SourcePart, TemplatePart
from jbptools.apps.homework.what_was_read import details, known_total, summary
from jbptools.apps.shell.step import Here
from jbptools.apps.widgets import parts
from jbptools.apps.widgets.items import Field, Items
from jbptools.apps.widgets.upload import UploadBox
from jbptools.data.checks import check
from jbptools.data.dictionary import table_spec
from jbptools.data.importing import MAX_BYTES, fields
from jbptools.data.own.looking import Reading, look
from jbptools.words import KitError, Message, current_language, form, say

__all__ = ["page"]

ENDINGS = ".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.tsv,.txt,.gz,.zip"


def page(here: Here) -> widgets.Widget:
    """Return the page on which the data are chosen."""
    if here.desk.source == CASE:
        said = parts.messages([("good", say("apps.case_in_use")), ("note", say("apps.case_synthetic"))])
        return widgets.VBox(
            [parts.heading(say("apps.data_heading"), say("apps.case_lead")), widgets.HTML(said)]
        )
    return OwnData(here).view


class OwnData:
    """The page for own files: upload, what each column is taken for, what was read and what was not."""

    def __init__(self, here: Here) -> None:
        self.desk, self.visitor = here.desk, here.visitor
        self.said = widgets.HTML()
        self.problems: dict[str, parts.Said] = {}
        self.unfolded: set[str] = set()
        self.files = widgets.VBox()
        self.report = widgets.VBox()
        hint = say("apps.upload_hint", most=MAX_BYTES / 2**20)
        words = (say("apps.upload_label"), hint, say("apps.upload_reading"))
        upload = UploadBox(self.take, self.complain, MAX_BYTES, ENDINGS, *words)
        self.view = widgets.VBox(
            [
                parts.heading(say("apps.data_heading"), say("apps.data_lead")),
                upload,
                self.said,
                self.report,
                self.files,
            ]
        )
        self.show()

    def complain(self, problem: str | Message) -> None:
        """Say what went wrong, under the upload field."""
        values = problem.values if isinstance(problem, Message) else {}
        self.problems[str(values.get("file") or values.get("name") or "")] = problem
        self.show_problems()

    def show_problems(self) -> None:
        """Say what went wrong, of each file that could not be taken: one does not hide the other."""
        self.said.value = parts.messages([("bad", problem) for problem in self.problems.values()])

    def take(self, name: str, content: bytes) -> None:
        """Read a file that has arrived."""
        self.problems.pop("", None)
        self.problems.pop(name, None)
        self.show_problems()
        self.desk.change_files(lambda files: files.add(name, content))
        self.show()

    def show(self) -> None:
        """Show the files, their columns and the report as they are now."""
        parts.put(self.files, [self.card(part) for part in self.desk.files.parts.values()])
        self.show_report()

    def card(self, part: SourcePart | TemplatePart) -> widgets.Widget:
        """Return one file's card: what it is taken for, column by column."""
        if isinstance(part, TemplatePart):
            return self.template_card(part)
        mapping = part.mapping
        notes: list[tuple[str, parts.Said]] = [
            ("note", note) for note in (*part.upload.notes, *part.upload.sheet(mapping.sheet or None).notes)
        ]
        notes += [("note", mapping.reason), *[("todo", one) for one in doubtful(part)]]
        remove, fold = self.drop_button(part.name), self.fold_button(part)
        if fold is not None and part.name not in self.unfolded:
            top = widgets.HTML(parts.title(part.name) + details(say("own.notes", notes=len(notes)), notes))
            sheets = [self.form(part, role_fields(part))] if len(part.upload.sheets) > 1 else []
            return widgets.VBox([top, *sheets, widgets.HBox([fold, remove])]).add_class("kit-file")
        top = widgets.HTML(parts.title(part.name) + parts.messages(notes))
        columns = self.form(part, [*role_fields(part), *questions(part), *self.columns(part)])
        hint = widgets.HTML(f"<p class='kit-lead'>{say('apps.columns_lead')}</p>")
        shown = [top, hint, columns, *([fold] if fold else []), remove]
        return widgets.VBox(shown).add_class("kit-file")

    def fold_button(self, part: SourcePart) -> widgets.Button | None:
        """Return the button that unfolds a file's columns; one file alone, or one that waits, stands open."""
        if self.stands_open(part):
            return None
        text = say("own.fold" if part.name in self.unfolded else "own.unfold", file=part.name)
        return parts.button(text, partial(self.fold, part.name), self.complain, "kit-plain", "kit-small")

    def stands_open(self, part: SourcePart) -> bool:
        """Tell whether a file's columns are shown anyway: it is alone, or waits for a column to be chosen."""
        return len(self.desk.files.parts) < 2 or any(
            not stop.key.startswith("own.") for stop in part.blockers
        )

    def fold(self, name: str) -> None:
        """Fold or unfold a file's columns."""
        self.unfolded ^= {name}
        self.show()

    def form(self, part: SourcePart, fields_shown: list[Field]) -> Items:
        """Return the fields of one file."""
        return Items(
            fields=fields_shown,
            read=lambda: [{"id": "one", "values": self.values(part)}],
            confirm=lambda _, key, value: self.correct(part, key, value),
            single=True,
            texts={"item": part.name, "add": "", "remove": ""},
        )

    def template_card(self, part: TemplatePart) -> widgets.Widget:
        """Return the card of a filled-in template: what its sheets held."""
        language = current_language()
        read = [
            ("good", say("apps.template_sheet", sheet=table_spec(name).title[language], rows=len(table)))
            for name, table in part.dataset.tables.items()
        ]
        top = widgets.HTML(parts.title(part.name) + parts.messages(read))
        return widgets.VBox([top, self.drop_button(part.name)]).add_class("kit-file")

    def drop_button(self, name: str) -> widgets.Button:
        """Return the button that leaves a file out."""
        text = say("apps.drop_file", name=name)
        return parts.button(text, partial(self.drop, name), self.complain, "kit-plain", "kit-small")

    def columns(self, part: SourcePart) -> list[Field]:
        """One choice for each column of the file."""
        language = current_language()
        offered = tuple((choice.name, choice.title(language)) for choice in fields(part.mapping.table))
        choices = (("", say("apps.column_unused")), *offered)
        return [
            Field(
                f"#{column.position}",
                say("apps.column_label", name=str(column.title), sample=list(column.sample[:3])),
                "choice",
                choices,
            )
            for column in part.mapping.columns
        ]

    def values(self, part: SourcePart) -> dict[str, str]:
        """What the card's fields show."""
        columns = {f"#{column.position}": column.field or "" for column in part.mapping.columns}
        return settings(part.mapping) | columns | roles(part.mapping)

    def correct(self, part: SourcePart, key: str, value: str) -> str:
        """Read the file another way, because the user says so."""
        asked = [field.key for field in questions(part)]
        if key.startswith("@"):
            changed = with_sheet(part.mapping, key[1:], lambda one: with_role(one, value))
            self.desk.change_files(lambda files: files.replace(part.name, changed))
        elif key in SETTINGS:
            self.desk.change_files(lambda files: change(files, part, key, value))
        else:
            mapping = part.mapping.with_column(int(key[1:]), value or None)
            self.desk.change_files(lambda files: files.replace(part.name, mapping))
        if (
            key in ("sheet", "table", "header")
            or key.startswith("@")
            or asked != [field.key for field in questions(part)]
        ):
            self.show()
        else:
            self.show_report()
        return self.values(part)[key]

    def drop(self, name: str) -> None:
        """Leave a file out."""
        self.desk.change_files(lambda files: files.drop(name))
        self.show()

    def show_report(self) -> None:
        """Say what was read, changed, left out and refused, or what is still missing."""
        files = self.desk.files
        if not files.parts:
            parts.put(self.report, [])
            return
        seen = look(files)
        children: list[widgets.Widget] = [widgets.HTML(parts.title(say("apps.report_heading")))]
        children.append(widgets.HTML(summary(seen)))
        children += known_total(self.desk, seen)
        children += open_cards(self.desk, seen.questions, self.show, self.complain)
        stops = [
            ("todo", stop) for stop in (*seen.asked, *seen.refused) if not stop.key.startswith("own.ask_")
        ]
        children.append(widgets.HTML(parts.messages(stops)))
        parts.put(self.report, [*children, *self.story(seen)])

    def story(self, seen: Reading) -> list[widgets.Widget]:
        """The report's sentences, and the refused rows to take home."""
        report = seen.report
        if report is None:
            return [widgets.HTML(self.checked())]
        said: list[tuple[str, parts.Said]] = [("good", text) for text in report.read]
        said += [("note", text) for text in (*report.changed, *report.left_out)]
        bad: list[tuple[str, parts.Said]] = [("bad", text) for text in report.refused]
        folded = details(say("own.details", lines=len(said)), said)
        shown: list[widgets.Widget] = [widgets.HTML(parts.messages(bad) + folded + self.checked())]
        refused = len(report.refused_rows)
        if refused:
            text = say("apps.download_refused", rows=form(refused, "int"))
            shown.append(parts.button(text, self.download_refused, self.complain, "kit-small"))
        return shown

    def checked(self) -> str:
        """Return what the integrity checks found in the tables that came of the files.

        A column that the trainee does not have is no fault: what needs it says so where it is needed. Nor
        are two lines of one dealer, day and item: most sales files have several orders a day.
        """
        kinds = {"error": "bad", "warning": "todo"}
        no_fault = ("column", "column_near", "blank", "duplicate")
        try:
            dataset = self.desk.dataset
        except KitError:
            return ""  # what it waits for stands above
        found = [one for one in check(dataset) if one.kind not in no_fault]
        return parts.messages([(kinds.get(one.severity, "note"), one.message) for one in found[:12]])

    def download_refused(self) -> None:
        """Hand over the refused rows with the reasons, as a file that Excel opens."""
        imported = self.desk.files.imported
        if imported is None:
            return
        table = imported.report.refused_table(current_language())
        content = table.to_csv(index=False).encode("utf-8-sig")
        self.visitor.download(say("apps.refused_file") + ".csv", "text/csv", content)
