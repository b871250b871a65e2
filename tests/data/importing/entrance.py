"""What the upload button calls, without the button: files in, and what a trainee would see of them."""

from dataclasses import dataclass, field
from pathlib import Path

from jbptools.apps.homework.file_settings import doubtful
from jbptools.apps.homework.sources import Files, SourcePart
from jbptools.words import KitError

FILES = Path(__file__).parent / "files"


@dataclass
class Seen:
    """Total in the file's currency and dealers, or the sentences that stand instead of them."""

    total: float | None = None
    dealers: int | None = None
    asked: list = field(default_factory=list)
    warned: list = field(default_factory=list)
    refused: object = None

    @property
    def keys(self):
        found = [*self.asked, *self.warned, *([self.refused] if self.refused else [])]
        return [message.key for message in found]


def see(*files):
    """Upload (name, content) one after the other; anything but a KitError is a crash and fails the test."""
    desk = Files()
    try:
        for name, content in files:
            desk.add(name, content)
    except KitError as error:
        return Seen(refused=error.message)
    parts = list(desk.parts.values())
    asked = [stop for part in parts for stop in part.blockers]
    warned = [one for part in parts if isinstance(part, SourcePart) for one in doubtful(part)]
    if asked:
        return Seen(asked=asked, warned=warned)
    try:
        dataset = desk.dataset()
    except KitError as error:
        return Seen(warned=warned, refused=error.message)
    if desk.imported:
        report = desk.imported.report
        warned += [*report.changed, *report.left_out, *report.refused]
    sold = dataset.tables.get("sell_in", dataset.tables.get("offtake"))
    total = None if sold is None or "amount_yuan" not in sold else float(sold["amount_yuan"].sum())
    return Seen(total, len(dataset.tables.get("dealers", ())), [], warned)
