"""The kit's own pages: landing page, trainer guide, templates, and working copies of the notebooks."""

from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, StaticFileHandler, authenticated

from jbptools import __version__
from jbptools.apps.places import project, store_place
from jbptools.serve import shelf
from jbptools.serve.workshop import SHARE, speak
from jbptools.words import LANGUAGES, form, say

__all__ = ["handlers"]

WEB = Path(__file__).parent / "web"
STATIC = SHARE / "voila" / "templates" / "kit" / "static"
FONTS = Path(__file__).parents[1] / "charts" / "fonts"
COOKIE = "jbp_lang"

_templates = Environment(loader=FileSystemLoader(WEB), autoescape=True, undefined=StrictUndefined)


class Page(JupyterHandler):
    """A page in the visitor's language, which is remembered in a cookie that the apps read too."""

    def language(self) -> str:
        """Return the language: asked for in the address, else remembered, else the browser's."""
        asked = self.get_query_argument("lang", None)
        if asked in LANGUAGES:
            self.set_cookie(COOKIE, asked, path=self.base_url, expires_days=365, samesite="Strict")
            speak(asked)
            return asked
        remembered = self.get_cookie(COOKIE)
        if remembered in LANGUAGES:
            return remembered
        return "zh" if "zh" in self.request.headers.get("Accept-Language", "zh").lower() else "en"

    def show(self, template: str, **values: Any) -> None:
        """Write a page from a template of ``web/``."""
        language = self.language()
        self.set_header("Cache-Control", "no-store")
        self.write(
            _templates.get_template(template).render(
                t=lambda key, **given: say("serve." + key, language, **given),
                form=lambda value, spec: form(value, spec, language),
                lang=language,
                html_lang="zh-CN" if language == "zh" else "en",
                other="en" if language == "zh" else "zh",
                base=self.base_url,
                path=self.request.path,
                version=__version__,
                **values,
            )
        )

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in a sentence what is not there; never a page of technical text."""
        self.show("problem.html.j2", status=status_code)


class Landing(Page):
    """The lessons, exercises, solutions, apps, templates and the trainer guide on one page."""

    @authenticated
    def get(self) -> None:
        """Show the page."""
        language = self.language()
        self.show(
            "landing.html.j2",
            lessons=shelf.lessons(language),
            guide=shelf.guide(language) is not None,
            place=store_place(),
        )


class Open(Page):
    """Opens a notebook as the user's own copy, so that the kit's original stays as it is."""

    @authenticated
    def get(self, kind: str, lesson: str) -> None:
        """Copy the notebook where there is no copy yet, and open it in JupyterLab."""
        copy = shelf.working_copy(project(), kind, self.language(), lesson)
        if copy is None:
            raise HTTPError(404)
        self.redirect(f"{self.base_url}doc/tree/{copy}")


class Template(Page):
    """The empty Excel template for a trainee's own data."""

    @authenticated
    def get(self) -> None:
        """Send the workbook in the visitor's language."""
        language = self.language()
        self.set_header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        self.set_header("Content-Disposition", f'attachment; filename="jbp-template-{language}.xlsx"')
        self.write(shelf.template(language))


class Guide(Page):
    """The trainer guide, printable."""

    @authenticated
    def get(self) -> None:
        """Show the guide of the visitor's language."""
        text = shelf.guide(self.language())
        if text is None:
            raise HTTPError(404)
        self.show("guide.html.j2", text=text)


class Alive(JupyterHandler):
    """Answers an app that asks whether the server is still there; says nothing else."""

    def get(self) -> None:
        """Answer."""
        self.set_header("Cache-Control", "no-store")
        self.finish("ok")


class Asset(StaticFileHandler):
    """Style sheet and font; they hold nothing private, so they need no token."""

    no_cache_paths: ClassVar[list[str]] = []


def handlers() -> list[tuple[Any, ...]]:
    """Return the pages with their addresses, relative to the server's base."""
    return [
        ("/kit/?", Landing),
        ("/kit/open/(course|exercises|solutions)/([A-Za-z0-9_-]+)", Open),
        ("/kit/template.xlsx", Template),
        ("/kit/guide", Guide),
        ("/kit/alive", Alive),
        ("/kit/static/(.*)", Asset, {"path": str(STATIC)}),
        ("/kit/fonts/(.*)", Asset, {"path": str(FONTS)}),
    ]
