"""The stories planted in the case company, for the trainer guide: never shown to trainees."""

import json
from dataclasses import dataclass

from jbptools.data.case_company import datasets_folder
from jbptools.data.dictionary import Title

__all__ = ["Story", "stories"]


@dataclass(frozen=True)
class Story:
    """One planted story; each text is said in the reader's language.

    ``planted``: what is in the data. ``naive``: what a plain ranking concludes. ``finds``: which analysis
    shows it. ``debrief``: what to discuss.
    """

    id: str
    dealers: tuple[str, ...]
    title: Title
    planted: Title
    naive: Title
    finds: Title
    debrief: Title


def stories() -> tuple[Story, ...]:
    """Return the planted stories in teaching order.

    Raises:
        KitError: the folder ``datasets`` is missing.

    >>> [story.dealers[0] for story in stories() if story.id == "stuffed_star"]
    ['D012']
    >>> stories()[1].title.say("en")
    'The stuffed star'
    """
    content = json.loads((datasets_folder() / "stories.json").read_text(encoding="utf-8"))
    return tuple(
        Story(
            raw["id"],
            tuple(raw["dealers"]),
            *(Title(raw[part]) for part in ("title", "planted", "naive", "finds", "debrief")),
        )
        for raw in content["stories"]
    )
