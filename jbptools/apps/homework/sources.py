"""A person's own files: read, guessed, corrected, kept with the plan, read again after a restart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from jbptools.data import Dataset
from jbptools.data.filled import is_template, read_filled
from jbptools.data.importing import Imported, Mapping, Upload, apply, blockers, guess, read_upload
from jbptools.plan.store import StoredFile
from jbptools.seats.here import apart
from jbptools.words import KitError, Message

__all__ = ["CASE", "OWN", "Files", "SourcePart", "TemplatePart"]

CASE, OWN = "case", "own"
#: bytes of files from which on reading them takes more than a moment
LARGE = 200_000
#: what is kept instead of a mapping for the kit's own template
TEMPLATE = '"template"'


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
class Files:
    """All files of a plan; together they make one dataset."""

    parts: dict[str, SourcePart | TemplatePart] = field(default_factory=dict)

    @classmethod
    def from_saved(cls, saved: Iterable[StoredFile]) -> "Files":
        """Read the files again that were kept with the plan, the way they were mapped."""
        files = cls()
        for file in saved:
            if file.mapping_json == TEMPLATE:
                files.add(file.name, file.content)
                continue
            mapping = Mapping.model_validate_json(file.mapping_json)
            upload = read_upload(file.name, file.content)
            files.parts[file.name] = SourcePart(file.name, file.content, upload, mapping)
        return files

    def add(self, name: str, content: bytes) -> SourcePart | TemplatePart:
        """Read a file and guess what it holds; a file of the same name takes the place of the earlier one.

        Raises:
            KitError: it can't be read; the files that were there stay.
        """
        large = len(content) > LARGE
        part = apart(read_part, name, content) if large else read_part(name, content)
        self.parts[name] = part
        self._forget()
        return part

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

    def _forget(self) -> None:
        self.__dict__.pop("imported", None)

    def to_save(self) -> Iterator[tuple[str, bytes, str]]:
        """Yield what has to be kept to read the files again: name, content, mapping."""
        for part in self.parts.values():
            mapping = part.mapping.model_dump_json() if isinstance(part, SourcePart) else TEMPLATE
            yield part.name, part.content, mapping

    @cached_property
    def imported(self) -> Imported | None:
        """What came of the files but the templates, None where there are none.

        Raises:
            KitError: something still keeps a file from being used.
        """
        guessed = [
            (part.upload, part.mapping) for part in self.parts.values() if isinstance(part, SourcePart)
        ]
        large = sum(len(part.content) for part in self.parts.values()) > LARGE
        return (apart(apply, guessed) if large else apply(guessed)) if guessed else None

    def dataset(self) -> Dataset:
        """The tables that came of all files; raises KitError where there are none or one can't be used."""
        found = [part.dataset for part in self.parts.values() if isinstance(part, TemplatePart)]
        found += [self.imported.dataset] if self.imported else []
        if not found:
            raise KitError("apps.no_file")
        return found[0] if len(found) == 1 else joined(found)


def read_part(name: str, content: bytes) -> SourcePart | TemplatePart:
    """Read a file and guess what it holds.

    Raises:
        KitError: it can't be read; the sentence says what was found and what to do.
    """
    if is_template(content):
        return TemplatePart(name, content, read_filled(content, name))
    upload = read_upload(name, content)
    return SourcePart(name, content, upload, guess(upload))


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
