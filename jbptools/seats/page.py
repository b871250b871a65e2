"""The page of an app with its first states, as bytes in memory, in the visitor's language."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from jbptools.words import LANGUAGES, say

__all__ = ["STATIC", "Pages", "asset", "content_type", "policy", "sorry"]

STATIC = Path(__file__).parent / "static"
#: what the page has to say when nobody answers it; both languages, for the language may change meanwhile
TEXTS = ("lost", "back", "anew", "elsewhere", "unsaved", "working", "place", "full", "slow", "again", "close")
TYPES = {".js": "text/javascript", ".css": "text/css", ".txt": "text/plain"}

PAGE = """<!DOCTYPE html>
<html lang="{html_lang}" data-lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>JBP</title>
<link rel="icon" type="image/svg+xml" href="{{base}}kit/static/icon.svg">
{styles}
<script type="application/json" id="seat">{first}</script>
<script src="{{base}}kit/seats/static/page.js?{version}" defer></script>
</head>
<body class="kit-app jp-ThemedContainer" data-jp-theme-light="true" data-base-url="{{base}}">
<div id="rendered_cells"><div id="app"><p class="kit-loading" role="status">{opening}</p></div></div>
</body>
</html>
"""

SORRY = """<!DOCTYPE html>
<html lang="{html_lang}"><head><meta charset="utf-8"><title>JBP</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="{base}kit/static/kit.css"></head>
<body class="kit-app"><p role="alert">{text}</p><p><a href="">{again}</a></p></body></html>
"""


@dataclass
class Pages:
    """The pages of all apps."""

    _texts: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    _ready: dict[tuple[str, str, str], tuple[bytes, bytes]] = field(default_factory=dict)

    def add(self, app: str, language: str, first: Mapping[str, Any]) -> None:
        """Take an app's first states."""
        texts = {one: {name: say(f"seats.{name}", one) for name in TEXTS} for one in LANGUAGES}
        data = json.dumps(
            {"app": app, "language": language, "texts": texts, **first},
            ensure_ascii=False,
            separators=(",", ":"),
            default=str,
        )
        # a text that ends the script element would end it here
        self._texts[app, language] = language, data.replace("<", "\\u003c")
        self._ready = {key: kept for key, kept in self._ready.items() if key[:2] != (app, language)}

    def of(self, app: str, language: str, base: str) -> tuple[bytes, bytes]:
        """Return a page as it is and compressed.

        Args:
            app: its name.
            language: ``"zh"`` or ``"en"``.
            base: where the server's addresses begin, e.g. ``"/"``.
        """
        key = app, language, base
        if key not in self._ready:
            _, first = self._texts[app, language]
            made = PAGE.format(
                html_lang="zh-CN" if language == "zh" else "en",
                language=language,
                styles="\n".join(f'<link rel="stylesheet" href="{{base}}{one}">' for one in _styles()),
                first="{first}",
                version=_version(),
                opening=escape(say("seats.opening", language)),
            )
            whole = made.replace("{base}", escape(base)).replace("{first}", first).encode()
            self._ready[key] = whole, gzip.compress(whole, 6)
        return self._ready[key]


def _styles() -> list[str]:
    return ["kit/static/kit.css", "kit/static/app.css", f"kit/seats/static/page.css?{_version()}"]


@cache
def asset(name: str) -> tuple[bytes, bytes]:
    """Return one of the page's own files as it is and compressed.

    Raises:
        KeyError: there is no such file.
    """
    file = STATIC / Path(name).name
    if not file.is_file() or file.suffix not in TYPES:
        raise KeyError(name)
    content = file.read_bytes()
    return content, gzip.compress(content, 9)


@cache
def _version() -> str:
    """Return what changes with the page's files, so that a browser may keep them for good."""
    return sha256(b"".join(asset(name)[0] for name in ("page.js", "page.css"))).hexdigest()[:12]


def content_type(name: str) -> str:
    """Return a file's kind for the browser.

    >>> content_type("page.js")
    'text/javascript; charset=utf-8'
    """
    return TYPES[Path(name).suffix] + "; charset=utf-8"


def policy(host: str) -> str:
    """Return what the page may load: our own files and its own line, nothing else.

    Args:
        host: the server as the visitor named it; older Safari needs the line's address in full.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self' ws://{host} wss://{host}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
        )
    )


def sorry(key: str, language: str, base: str) -> bytes:
    """Return a page that says in a sentence why there is no seat."""
    return SORRY.format(
        html_lang="zh-CN" if language == "zh" else "en",
        base=escape(base),
        text=escape(say(key, language)),
        again=escape(say("seats.again", language)),
    ).encode()
