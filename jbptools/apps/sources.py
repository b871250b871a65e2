"""A person's own files: read, guessed, corrected, kept with the plan, read again after a restart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jbptools.data import Dataset
from jbptools.data.importing import Imported, Mapping, Upload, apply, blockers, guess, read_upload
from jbptools.words import KitError, Message

__all__ = ["CASE", "OWN", "Files", "Part"]

CASE, OWN = "case", "own"


@dataclass
class Part:
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
class Files:
    """All files of a plan; together they make one dataset."""

    parts: dict[str, Part] = field(default_factory=dict)

    @classmethod
    def from_saved(cls, saved: Iterable[Any]) -> "Files":
        """Read the files again that were kept with the plan, the way they were mapped."""
        files = cls()
        for file in saved:
            mapping = Mapping.model_validate_json(file.mapping_json)
            files.parts[file.name] = Part(
                file.name, file.content, read_upload(file.name, file.content), mapping
            )
        return files

    def add(self, name: str, content: bytes) -> Part:
        """Read a file and guess what it holds; a file of the same name takes the place of the earlier one.

        Raises:
            KitError: it can't be read; the files that were there stay.
        """
        upload = read_upload(name, content)
        self.parts[name] = Part(name, content, upload, guess(upload))
        self._forget()
        return self.parts[name]

    def drop(self, name: str) -> None:
        """Leave a file out."""
        self.parts.pop(name, None)
        self._forget()

    def replace(self, name: str, mapping: Mapping) -> None:
        """Read a file in another way from now on."""
        self.parts[name].mapping = mapping
        self._forget()

    def sheet(self, name: str, sheet: str) -> None:
        """Use another sheet of a workbook."""
        part = self.parts[name]
        self.replace(name, guess(part.upload, sheet))

    def _forget(self) -> None:
        self.__dict__.pop("imported", None)

    def to_save(self) -> Iterator[tuple[str, bytes, str]]:
        """Yield what has to be kept to read the files again: name, content, mapping."""
        for part in self.parts.values():
            yield part.name, part.content, part.mapping.model_dump_json()

    @cached_property
    def imported(self) -> Imported:
        """What came of the files; raises KitError where something still keeps them from being used."""
        if not self.parts:
            raise KitError("apps.no_file")
        return apply([(part.upload, part.mapping) for part in self.parts.values()])

    def dataset(self) -> Dataset:
        """The tables that came of the files."""
        return self.imported.dataset
