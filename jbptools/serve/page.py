"""What every page of the kit's own has: the visitor's language, the frame, a sentence for an error."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jupyter_server.base.handlers import JupyterHandler

from jbptools import __version__
from jbptools.serve.workshop import speak
from jbptools.words import LANGUAGES, form, say
from jbptools.words.language import Language
from jbptools.words.writing import writing

__all__ = ["ServedPage", "preferred"]

WEB = Path(__file__).parent / "web"
COOKIE = "jbp_lang"

_templates = Environment(loader=FileSystemLoader(WEB), autoescape=True, undefined=StrictUndefined)


class ServedPage(JupyterHandler):
    """A page in the visitor's language, which is remembered in a cookie that the apps read too."""

    def language(self) -> Language:
        """Return the language: asked for in the address, else remembered, else the browser's."""
        asked = self.get_query_argument("lang", None)
        if asked in LANGUAGES:
            self.set_cookie(COOKIE, asked, path=self.base_url, expires_days=365, samesite="Strict")
            if self.current_user:  # a stranger's request changes nothing on this machine
                with suppress(OSError):
                    speak(asked)
            return asked
        remembered = self.get_cookie(COOKIE)
        if remembered in LANGUAGES:
            return remembered
        return preferred(self.request.headers.get("Accept-Language", ""))

    def show(self, template: str, **values: Any) -> None:
        """Write a page from a template of ``web/``."""
        language = self.language()
        self.set_header("Cache-Control", "no-store")
        self.write(
            _templates.get_template(template).render(
                t=lambda key, **given: say("serve." + key, language, **given),
                form=lambda value, spec: form(value, spec, language),
                lang=language,
                html_lang=writing(language).html,
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


def preferred(accept_language: str) -> Language:
    """Return which of our languages a browser asks for first; Chinese where it asks for neither.

    >>> preferred("en-GB,en;q=0.9,zh-CN;q=0.8"), preferred("fr, zh;q=0.5, en;q=0.2"), preferred("")
    ('en', 'zh', 'zh')
    """
    wishes = []
    for part in accept_language.lower().split(","):
        tag, _, weight = part.strip().partition(";q=")
        name = tag.strip()[:2]
        if name in LANGUAGES:
            wishes.append((-float(weight) if weight.replace(".", "", 1).isdigit() else -1.0, name))
    return min(wishes, key=lambda wish: wish[0])[1] if wishes else "zh"
