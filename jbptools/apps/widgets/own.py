"""The one base of the kit's own widgets: an ES module in the browser, guarded handlers in Python.

What the browser asks (``{"kind": "set", ...}``) goes to the method ``heard_set``. Whatever goes wrong in it
is answered with a sentence under the very place that asked; what nobody foresaw goes to the log as well.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from jbptools.apps.widgets.guard import guarded
from jbptools.seats.module import ModuleWidget
from jbptools.words import Message

__all__ = ["WEB", "OwnWidget"]

#: the folder of all ES modules and their style sheets
WEB = Path(__file__).parent / "web"
#: of a question, what its answer repeats, so that the page knows which place had asked
_ADDRESS = ("id", "key", "number", "name")


class OwnWidget(ModuleWidget):
    """A widget with an ES module of its own; a subclass names it and writes ``heard_<kind>`` methods."""

    #: the message for what nobody foresaw
    fault: ClassVar[str] = "apps.unexpected"

    def __init__(self, **state: Any) -> None:
        super().__init__(**state)
        self.on_msg(self._heard)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def _heard(self, _: Any, content: Mapping[str, Any], buffers: list[memoryview]) -> None:
        hear = getattr(self, f"heard_{content.get('kind')}", None)
        if hear is not None:
            guarded(hear, lambda problem: self.refuse(content, problem), self.fault)(content, buffers)

    def refuse(self, asked: Mapping[str, Any], problem: Message) -> None:
        """Say under the place that asked what went wrong; what stands there stays."""
        self.answer(asked, str(problem), ok=False)

    def answer(self, asked: Mapping[str, Any], text: str = "", *, ok: bool = True, **more: Any) -> None:
        """Answer a question of the browser: it knows by the repeated names which place had asked."""
        address = {name: asked[name] for name in _ADDRESS if name in asked}
        self.send({"kind": "answer", "to": asked.get("kind"), "ok": ok, "text": text, **address, **more})
