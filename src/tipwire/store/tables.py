"""The tables. PRIMARY is what nobody can work out again and changes by migrations; DERIVED is thrown away at will.

Each row carries its noun as a JSON document (store/documents.py) and beside it only the columns that queries need.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

PRIMARY = MetaData()
DERIVED = MetaData()


def form(metadata: MetaData) -> str:
    """The tables and their columns in one line: another line, other tables."""
    return ";".join(f"{t.name}({','.join(c.name for c in t.columns)})" for t in metadata.sorted_tables)


def _number() -> Column[int]:
    """The order of arrival; pages are read along it. SQLite numbers only an INTEGER by itself."""
    return Column("number", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True)


captures = Table(
    "captures",
    PRIMARY,
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("address", Text, nullable=False),
    Column("digest", String, nullable=False),
    Column("document", Text, nullable=False),
    Index("captures_by_body", "digest", "address"),
)

# `head` chains each ruling to all before it: the hash of the former head and this document.
rulings = Table(
    "rulings",
    PRIMARY,
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("target", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Column("head", String, nullable=False),
)

releases = Table(
    "releases",
    PRIMARY,
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("period", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# Who made the derived tables, and with which version: a change throws them away.
makers = Table(
    "makers",
    PRIMARY,
    Column("name", String, primary_key=True),
    Column("version", String, nullable=False),
)

# Captures that extract has read, also those that gave no article.
reads = Table("reads", DERIVED, Column("capture", String, primary_key=True))

articles = Table(
    "articles",
    DERIVED,
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("capture", String, nullable=False, index=True),
    Column("language", String, nullable=False),
    Column("month", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
)

sifts = Table(
    "sifts",
    DERIVED,
    _number(),
    Column("article", String, nullable=False, unique=True),
    Column("document", Text, nullable=False),
)

# One outlet's same words can come with two articles (a page fetched twice): an account's id alone is no key.
accounts = Table(
    "accounts",
    DERIVED,
    _number(),
    Column("id", String, nullable=False, index=True),
    Column("article", String, nullable=False, index=True),
    Column("month", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Index("accounts_once", "id", "article", unique=True),
)

# `day` is the ordinal of the day the account is filed under, 0 for none: a block is read from that day outwards, so
# that a wide block costs no more than a narrow one.
account_keys = Table(
    "account_keys",
    DERIVED,
    Column("key", String, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("account", String, primary_key=True),
    Column("article", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Restricted: persons' names. Nothing but the desk and the masking of products reads it.
names = Table(
    "names",
    DERIVED,
    _number(),
    Column("article", String, nullable=False),
    Column("key", String, nullable=False),
    Column("document", Text, nullable=False),
    Index("names_once", "article", "key", unique=True),
)

stories = Table(
    "stories",
    DERIVED,
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("document", Text, nullable=False),
)

story_accounts = Table(
    "story_accounts",
    DERIVED,
    Column("account", String, primary_key=True),
    Column("story", String, nullable=False, index=True),
    Column("month", String, nullable=False, index=True),
)

assessments = Table(
    "assessments",
    DERIVED,
    Column("story", String, primary_key=True),
    Column("bucket", String, nullable=False, index=True),
    Column("document", Text, nullable=False),
)
