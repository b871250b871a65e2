"""A visitor with a cookie jar, for pages that need no real browser."""

import http.cookiejar
import importlib.util
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from jbptools.words import current_language, use_language

ROOT = Path(__file__).parents[2]


class Reply:
    def __init__(self, response):
        self.status, self.url, self.headers = response.status, response.url, response.headers
        self.content = response.read()

    @property
    def text(self):
        return self.content.decode("utf-8")


class Stay(urllib.request.HTTPRedirectHandler):
    """Shows where a page would lead to instead of going there."""

    def redirect_request(self, *_):
        return None


class Visitor:
    """Someone with a browser set to a language; keeps cookies."""

    def __init__(self, server, language=""):
        self.server, self.language = server, language
        self.jar = http.cookiejar.CookieJar()
        cookies = urllib.request.HTTPCookieProcessor(self.jar)
        self.opener = urllib.request.build_opener(cookies)
        self.stayer = urllib.request.build_opener(cookies, Stay)

    def get(self, path, token=True, follow=True):
        address = self.server.page(path) if token else f"{self.server.base}/{path}"
        asked = urllib.request.Request(address)
        if self.language:
            asked.add_header("Accept-Language", self.language)
        try:
            return Reply((self.opener if follow else self.stayer).open(asked, timeout=60))
        except urllib.error.HTTPError as refused:
            return Reply(refused)


@pytest.fixture
def visitor(workshop):
    """Returns a function that makes a visitor of the workshop, each with cookies of their own."""
    return lambda language="": Visitor(workshop, language)


@pytest.fixture
def start():
    """The file ``start.py`` as a module, fresh for each test."""
    spec = importlib.util.spec_from_file_location("start_under_test", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["zh", "en"])
def language(request, monkeypatch):
    """Each of the two languages, for everything that is said."""
    before = current_language()
    monkeypatch.setenv("JBP_LANG", request.param)
    use_language(request.param)
    yield request.param
    use_language(before)
