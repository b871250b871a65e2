"""The store's tables, the same for SQLite and PostgreSQL.

A revision lists which parts of the plan it is made of; a part that did not change is not written again, so
that saving one field writes little however long the plan is.
"""

from collections.abc import Callable, Mapping

import sqlalchemy as sa

__all__ = [
    "MIGRATIONS",
    "STORE_VERSION",
    "blobs",
    "files",
    "meta",
    "metadata",
    "parts",
    "plans",
    "revisions",
    "state",
]

#: rises when tables change; see MIGRATIONS
STORE_VERSION = 1

metadata = sa.MetaData()

meta = sa.Table(
    "jbp_meta",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(200), nullable=False),
)

plans = sa.Table(
    "jbp_plans",
    metadata,
    sa.Column("plan_id", sa.String(80), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("dealer_name", sa.Text, nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("deleted_at", sa.BigInteger),
    sa.Column("deleted_by", sa.String(200)),
)

revisions = sa.Table(
    "jbp_revisions",
    metadata,
    sa.Column("plan_id", sa.String(80), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    # microseconds since 1970, UTC
    sa.Column("saved_at", sa.BigInteger, nullable=False),
    sa.Column("who", sa.String(200), nullable=False),
    # section of the plan -> digest of its content, as JSON
    sa.Column("made_of", sa.Text, nullable=False),
)

parts = sa.Table(
    "jbp_parts",
    metadata,
    sa.Column("plan_id", sa.String(80), primary_key=True),
    sa.Column("digest", sa.String(40), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

files = sa.Table(
    "jbp_files",
    metadata,
    sa.Column("plan_id", sa.String(80), primary_key=True),
    sa.Column("name", sa.String(300), primary_key=True),
    sa.Column("sha256", sa.String(64), nullable=False, index=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("mapping_json", sa.Text, nullable=False),
    sa.Column("saved_at", sa.BigInteger, nullable=False),
)

blobs = sa.Table(
    "jbp_blobs",
    metadata,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

state = sa.Table(
    "jbp_state",
    metadata,
    sa.Column("plan_id", sa.String(80), primary_key=True),
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

#: version -> what to do to reach the next one, inside the opening transaction
MIGRATIONS: Mapping[int, Callable[[sa.Connection], None]] = {}
