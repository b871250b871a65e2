"""How a dealer looks where he is displayed: who, which months, the figures that matter, what is missing."""

from typing import TYPE_CHECKING

from jbptools.words import Message, html

if TYPE_CHECKING:
    from jbptools.dealers.dealer import Dealer

__all__ = ["dealer_html", "dealer_lines"]


def dealer_lines(dealer: "Dealer") -> list[Message]:
    """Return a dealer in a few sentences.

    >>> from jbptools.data import case
    >>> from jbptools.dealers import Dealer
    >>> len(dealer_lines(Dealer(case(), "D001")))
    5
    """
    found = [dealer.definition]
    if "money" not in dealer.lacking:
        book = dealer.money
        figures = {"sales": book.pnl.net_sales, "profit": book.pnl.net_profit, "tied": book.investment.total}
        found += [
            Message("dealer.money_line", **figures, roi=book.roi().value),
            book.roi().definition,
        ]
    if "stock" not in dealer.lacking:
        health = dealer.stock
        found.append(Message("dealer.stock_line", days=health.days, before=health.days_before))
    found.append(Message("dealer.peers_line", peers=len(dealer.peers)))
    return [*found, *dict.fromkeys(dealer.lacking.values())]


def dealer_html(dealer: "Dealer") -> str:
    """Return the same as paragraphs."""
    head, *rest = dealer_lines(dealer)
    return html.tag("h4", head) + html.notes(rest)
