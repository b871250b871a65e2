"""A person's own files: read, guessed, corrected, kept with the plan, read again after a restart."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath
from typing import Any, Protocol, Self, TypeVar

import pandas as pd

from jbptools.data.dataset import Dataset
from jbptools.data.filled import is_template, read_filled
from jbptools.data.importing import Imported, Mapping, Upload, apply, blockers, guess, read_upload
from jbptools.data.importing.rows.asking import Question
from jbptools.words import KitError, Message

__all__ = ["TEMPLATE", "OwnFiles", "SourcePart", "TemplatePart", "joined"]

#: what is kept instead of a mapping for the kit's own template
TEMPLATE = '"template"'
T = TypeVar("T")


class Kept(Protocol):
    """A file as a store keeps it."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def mapping_json(self) -> str:
        """How it was read."""

    @property
    def content(self) -> bytes:
        """Its bytes."""


@dataclass
class SourcePart:
    """One uploaded file, as it was read and what its columns are taken for."""

    name: str
    content: bytes
    upload: Upload
    mapping: Mapping

    @property
    def blockers(self) -> list[Message]:
        """What still keeps the file from being used, as sentences."""
        return blockers(self.upload, self.mapping)


@dataclass
class TemplatePart:
    """A filled-in template of the kit: its columns are known."""

    name: str
    content: bytes
    dataset: Dataset

    @property
    def blockers(self) -> list[Message]:
        """Nothing: what could not be read was said at once."""
        return []


@dataclass
class OwnFiles:
    """All files of a plan; together they make one dataset.

    Args:
        parts: the files by name, in the order of uploading.
        answers: what the user said about sources that overlap and dealers that may be one.
        known_total: the total that the user knows, in plain units of currency; None: not typed.
        currency: the currency that the user chose; empty: as the files say.
    """

    parts: dict[str, SourcePart | TemplatePart] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    known_total: float | None = None
    currency: str = ""

    @classmethod
    def from_saved(cls, saved: Iterable[Kept], state: dict[str, Any] | None = None) -> Self:
        """Read the files again that were kept with the plan, the way they were mapped."""
        files = cls(**(state or {}))
        for file in saved:
            if file.mapping_json == TEMPLATE:
                files.add(file.name, file.content)
                continue
            mapping = Mapping.model_validate_json(file.mapping_json)
            upload = read_upload(file.name, file.content)
            files.parts[file.name] = SourcePart(file.name, file.content, upload, mapping)
        return files

    @property
    def state(self) -> dict[str, Any]:
        """What has to be kept beside the files to read them the same way again."""
        return {"answers": self.answers, "known_total": self.known_total, "currency": self.currency}

    def add(self, name: str, content: bytes) -> SourcePart | TemplatePart:
        """Read a file and guess what it holds; a second file of the same name is a second file.

        Raises:
            KitError: it can't be read; the files that were there stay.
        """
        free = self._free(name)
        part = sheltered(name, lambda: self.run(len(content), read_part, free, content))
        self.parts[part.name] = part
        self._forget()
        return part

    def run(self, size: int, do: Callable[..., T], *args: object) -> T:
        """Do something with so many bytes of files; a host of many visitors does it elsewhere."""
        return do(*args)

    @property
    def size(self) -> int:
        """All bytes of the files."""
        return sum(len(part.content) for part in self.parts.values())

    def _free(self, name: str) -> str:
        """Return the name, with a number where a file of that name is there already."""
        path, number, free = PurePath(name), 1, name
        while free in self.parts:
            number += 1
            free = f"{path.stem} ({number}){path.suffix}"
        return free

    def drop(self, name: str) -> None:
        """Leave a file out."""
        self.parts.pop(name, None)
        self._forget()

    def replace(self, name: str, mapping: Mapping) -> None:
        """Read a file in another way from now on."""
        part = self.parts[name]
        if isinstance(part, SourcePart):
            part.mapping = mapping
        self._forget()

    def answer(self, key: str, code: str) -> None:
        """Take an answer about sources that overlap or dealers that may be one."""
        self.answers[key] = code
        self._forget()

    def know(self, total: float | None) -> None:
        """Keep the total that the user knows, to compare it with what is read."""
        self.known_total = total

    def _forget(self) -> None:
        for name in ("imported", "held_back"):
            self.__dict__.pop(name, None)

    def to_save(self) -> Iterator[tuple[str, bytes, str]]:
        """Yield what has to be kept to read the files again: name, content, mapping."""
        for part in self.parts.values():
            mapping = part.mapping.model_dump_json() if isinstance(part, SourcePart) else TEMPLATE
            yield part.name, part.content, mapping

    @cached_property
    def held_back(self) -> dict[str, list[Message]]:
        """The files that can't be used yet, with what each waits for; the others don't wait for them."""
        stops = {part.name: part.blockers for part in self.parts.values()}
        return {name: found for name, found in stops.items() if found}

    @property
    def templates(self) -> list[tuple[str, Dataset]]:
        """The filled-in templates."""
        return [(part.name, part.dataset) for part in self.parts.values() if isinstance(part, TemplatePart)]

    @cached_property
    def imported(self) -> Imported | None:
        """What came of the usable files, None where there are only templates or nothing.

        Raises:
            KitError: no file can be used yet.
        """
        parts = [part for part in self.parts.values() if isinstance(part, SourcePart)]
        ready = [(part.upload, part.mapping) for part in parts if part.name not in self.held_back]
        if not ready:
            for stops in self.held_back.values():
                raise KitError(stops[0].key, **stops[0].values)
            return None
        return self.join(ready)

    def join(self, ready: list[tuple[Upload, Mapping]]) -> Imported:
        """Return what comes of files with their mappings, and of the templates, as they were answered.

        Raises:
            KitError: a mapping still has a blocker, or no row is left.
        """
        name, given = ready[0][0].name, self.templates
        return sheltered(name, lambda: self.run(self.size, join_parts, ready, dict(self.answers), given))

    @property
    def open_overlaps(self) -> list[Question]:
        """Sources that hold the same dealers and months, as long as nobody said which one counts."""
        found = self.imported.overlaps if self.imported else ()
        return [one for one in found if one.key not in self.answers]

    def dataset(self) -> Dataset:
        """The tables that came of all usable files.

        Raises:
            KitError: there are none, none can be used, or two hold the same and nobody said which counts.
        """
        imported = self.imported
        if imported is None:
            found = [dataset for _, dataset in self.templates]
            if not found:
                raise KitError("apps.no_file")
            return found[0] if len(found) == 1 else joined(found)
        for question in self.open_overlaps:
            raise KitError(question.text.key, **question.text.values)
        return replace(imported.dataset, currency=self.currency or imported.dataset.currency)


def read_part(name: str, content: bytes) -> SourcePart | TemplatePart:
    """Read a file and guess what it holds.

    Raises:
        KitError: it can't be read; the sentence says what was found and what to do.
    """
    if is_template(content):
        return TemplatePart(name, content, read_filled(content, name))
    upload = read_upload(name, content)
    return SourcePart(name, content, upload, guess(upload))


def join_parts(
    ready: list[tuple[Upload, Mapping]], answers: dict[str, str], given: list[tuple[str, Dataset]]
) -> Imported:
    """Join files with their mappings and the templates beside them."""
    return apply(ready, answers=answers, given=given)


def sheltered(name: str, do: Callable[[], T]) -> T:
    """Do something with a file; a slip of the program becomes a sentence, its traceback goes to the log.

    Raises:
        KitError: always a sentence, whatever went wrong.
    """
    try:
        return do()
    except KitError:
        raise
    except Exception as fault:
        logging.getLogger(__name__).exception("reading %s", name)
        raise KitError("own.file_fault", file=name) from fault


def joined(found: list[Dataset]) -> Dataset:
    """Return several datasets as one; a dealer that two of them describe is taken from the first."""
    names = dict.fromkeys(name for dataset in found for name in dataset.tables)
    tables = {
        name: pd.concat(
            [dataset.tables[name] for dataset in found if name in dataset.tables], ignore_index=True
        )
        for name in names
    }
    if "dealers" in tables:
        tables["dealers"] = tables["dealers"].drop_duplicates("dealer_id")
    days = [dataset.as_of for dataset in found if dataset.as_of]
    return replace(found[0], tables=tables, as_of=max(days, default=None))
