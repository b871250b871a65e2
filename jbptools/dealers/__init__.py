"""One dealer as everybody else sees him: his money, who is comparable with him, and his tier."""
