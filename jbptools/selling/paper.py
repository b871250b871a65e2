"""A sheet as an HTML page of its own, to print and to write on."""

from html import escape

from jbptools.words.writing import writing

__all__ = ["printed"]

_STYLE = (
    "body{font:13px/1.5 'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif;"
    "color:#16302f;margin:12mm}"
    "h1{font-size:18px}table{border-collapse:collapse;width:100%;margin:4px 0 10px}"
    "th,td{border:1px solid #6b7a80;padding:5px 7px;text-align:left;vertical-align:top}"
    "th{background:#e2f0ed}td{height:2.2em}@page{size:A4;margin:10mm}"
)


def printed(title: str, body: str, language: str | None = None) -> str:
    """Return a whole page with its title; ``body`` is HTML of ours, already escaped.

    >>> printed("Call plan", "<p>Hua</p>", "en")[:31]
    "<!doctype html><html lang='en'>"
    """
    code = writing(language).html
    return (
        f"<!doctype html><html lang='{code}'><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>"
    )
