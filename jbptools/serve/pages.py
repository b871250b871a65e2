"""The kit's own pages: landing page, trainer guide, templates, and working copies of the notebooks."""

import re
from pathlib import Path
from typing import Any, ClassVar

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, StaticFileHandler, authenticated

from jbptools.apps.shell.places import project, store_place
from jbptools.serve import shelf
from jbptools.serve.page import ServedPage
from jbptools.serve.plans import All, Bring, Plans
from jbptools.serve.workshop import TEMPLATE
from jbptools.words import say
from jbptools.words.startup import start_command

__all__ = ["handlers"]

STATIC = TEMPLATE / "static"
FONTS = Path(__file__).parents[1] / "charts" / "fonts"
#: the Voila template that shows a lesson as slides
SLIDES = "kit-slides"

#: what the trainer's clock says while it runs
CLOCK = (
    *("serve.clock_ready", "serve.clock_left", "serve.clock_over", "serve.clock_next", "serve.clock_last"),
    *("serve.clock_early", "serve.clock_late", "serve.clock_undo", "serve.clock_reset"),
)
#: the places in those sentences, left as they are: the page fills them in every second
LEFT_OPEN = {name: f"{{{name}}}" for name in ("what", "minutes", "total")}


def place() -> str:
    """Return where plans are kept, without the password that the address of a database may hold.

    >>> import os
    >>> os.environ["JBP_STORE"] = "postgresql://trainer:tea@hub/plans"
    >>> place()
    'postgresql://trainer@hub/plans'
    >>> del os.environ["JBP_STORE"]
    """
    return re.sub(r"(?<=//)([^:/@]*):[^@]*@", r"\1@", store_place())


class LandingPage(ServedPage):
    """The lessons, exercises, solutions, apps, templates and the trainer guide on one page."""

    @authenticated
    def get(self) -> None:
        """Show the page."""
        language = self.language()
        self.show(
            "landing.html.j2",
            lessons=shelf.lessons(language),
            saving=shelf.printed("saving", language) is not None,
            printed=[name for name in shelf.PRINTED if shelf.printed(name, language)],
            place=place(),
            start=start_command(),
        )


class Open(ServedPage):
    """Opens a notebook as the user's own copy, so that the kit's original stays as it is."""

    @authenticated
    def get(self, kind: str, lesson: str) -> None:
        """Copy the notebook where there is no copy yet, and open it in JupyterLab."""
        try:
            copy = shelf.working_copy(project(), kind, self.language(), lesson)
        except OSError:
            raise HTTPError(507) from None
        if copy is None:
            raise HTTPError(404)
        self.redirect(f"{self.base_url}doc/tree/{copy}")


class Slides(ServedPage):
    """A lesson as slides, from the user's own copy: what the trainer changed there is what the room sees."""

    @authenticated
    def get(self, lesson: str) -> None:
        """Copy the lesson where there is no copy yet, and let Voila present it."""
        language = self.language()
        try:
            copy = shelf.working_copy(project(), "course", language, lesson)
        except OSError:
            raise HTTPError(507) from None
        if copy is None:
            raise HTTPError(404)
        self.redirect(f"{self.base_url}voila/render/{copy}?template={SLIDES}&lang={language}")


class Template(ServedPage):
    """The empty Excel template for a trainee's own data."""

    @authenticated
    def get(self) -> None:
        """Send the workbook in the visitor's language."""
        language = self.language()
        self.set_header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        self.set_header("Content-Disposition", f'attachment; filename="jbp-template-{language}.xlsx"')
        self.write(shelf.template(language))


class Printed(ServedPage):
    """A page to read and print: the trainer guide, the workbook, what "saved" means."""

    @authenticated
    def get(self, name: str) -> None:
        """Show it in the visitor's language."""
        text = shelf.printed(name, self.language())
        if text is None:
            raise HTTPError(404)
        self.show("printed.html.j2", name=name, text=text, lessons=shelf.lessons(self.language()))


class Trainer(ServedPage):
    """One lesson for its trainer: run sheet with a clock, notes, answers; trainees' pages do not link it."""

    @authenticated
    def get(self, lesson: str) -> None:
        """Show it in the visitor's language."""
        language = self.language()
        known = {one["id"]: one for one in shelf.lessons(language)}
        if lesson not in known:
            raise HTTPError(404)
        title = shelf.title(known[lesson], language)
        text = shelf.notes(title, language)
        if text is None:
            raise HTTPError(404)
        words = {key.removeprefix("serve.clock_"): say(key, language, **LEFT_OPEN) for key in CLOCK}
        shown = {"lesson": known[lesson], "lessons": known.values(), "title": title}
        self.show("trainer.html.j2", **shown, text=text, words=words)


class Unknown(ServedPage):
    """Every other address below ``/kit``."""

    def get(self) -> None:
        """Answer that there is no such page."""
        raise HTTPError(404)


class Alive(JupyterHandler):
    """Answers an app that asks whether the server is still there; says nothing else."""

    def get(self) -> None:
        """Answer; the page's goodbye to its kernel needs the cookie that comes along."""
        self.xsrf_token  # noqa: B018 - asking for it sets the cookie
        self.set_header("Cache-Control", "no-store")
        self.finish("ok")


class Asset(StaticFileHandler):
    """Style sheet and font; they hold nothing private, so they need no token."""

    no_cache_paths: ClassVar[list[str]] = []


def handlers() -> list[tuple[Any, ...]]:
    """Return the pages with their addresses, relative to the server's base."""
    return [
        ("/kit/?", LandingPage),
        ("/kit/open/(course|exercises|solutions)/([A-Za-z0-9_-]+)", Open),
        ("/kit/slides/([A-Za-z0-9_-]+)", Slides),
        ("/kit/trainer/([A-Za-z0-9_-]+)", Trainer),
        ("/kit/template.xlsx", Template),
        (f"/kit/({'|'.join(shelf.PAGES)})", Printed),
        ("/kit/plans", Plans),
        ("/kit/plans/all", All),
        ("/kit/plans/choose", Bring),
        ("/kit/alive", Alive),
        ("/kit/static/(.*)", Asset, {"path": str(STATIC)}),
        ("/kit/fonts/(.*)", Asset, {"path": str(FONTS)}),
        ("/kit/.*", Unknown),
    ]
