"""A widget whose face is one JavaScript module: the same file in the seat's page, in Voila and in JupyterLab.

JupyterLab and Voila show it through anywidget's front end, to which the module's text travels. The seat's
page holds all modules already, so there only the module's name travels. Unlike anywidget's own Python class
this one makes no class for each instance, and no file holds on to the widgets that show it.
"""

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar

import ipywidgets
from traitlets import Unicode

__all__ = ["ModuleWidget"]


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _front_end() -> str:
    """Return which versions of anywidget's front end will do.

    >>> _front_end().startswith("~")
    True
    """
    major, minor, *_ = version("anywidget").split(".")
    return f"~{major}.{minor}.*"


class ModuleWidget(ipywidgets.DOMWidget):
    """A widget drawn by ``module``; a subclass names the file, and a style sheet where it has one.

    >>> class Greeting(ModuleWidget):
    ...     module = Path(__file__)
    >>> Greeting()._anywidget_id
    'module'
    """

    module: ClassVar[Path]
    style_sheet: ClassVar[Path | None] = None

    _model_name = Unicode("AnyModel").tag(sync=True)
    _model_module = Unicode("anywidget").tag(sync=True)
    _model_module_version = Unicode(_front_end()).tag(sync=True)
    _view_name = Unicode("AnyView").tag(sync=True)
    _view_module = Unicode("anywidget").tag(sync=True)
    _view_module_version = Unicode(_front_end()).tag(sync=True)
    _anywidget_id = Unicode("").tag(sync=True)
    _esm = Unicode("").tag(sync=True)
    _css = Unicode("").tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        style = self.style_sheet
        texts = {"_esm": _text(self.module), "_css": _text(style) if style else ""}
        super().__init__(_anywidget_id=self.module.stem, **texts, **traits)
