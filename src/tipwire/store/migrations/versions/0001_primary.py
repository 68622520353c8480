"""Captures, rulings, releases, makers; rulings and releases refuse any change."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Text

revision = "0001"
down_revision = None


def upgrade() -> None:
    """From nothing to the first schema."""
    number = BigInteger().with_variant(Integer(), "sqlite")
    op.create_table(
        "captures",
        Column("number", number, primary_key=True, autoincrement=True),
        Column("id", String, nullable=False, unique=True),
        Column("address", Text, nullable=False),
        Column("digest", String, nullable=False),
        Column("document", Text, nullable=False),
    )
    op.create_index("captures_by_body", "captures", ["digest", "address"])
    op.create_table(
        "rulings",
        Column("number", number, primary_key=True, autoincrement=True),
        Column("id", String, nullable=False, unique=True),
        Column("target", String, nullable=False, index=True),
        Column("document", Text, nullable=False),
        Column("head", String, nullable=False),
    )
    op.create_table(
        "releases",
        Column("number", number, primary_key=True, autoincrement=True),
        Column("id", String, nullable=False, unique=True),
        Column("period", String, nullable=False, index=True),
        Column("document", Text, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    op.create_table(
        "makers",
        Column("name", String, primary_key=True),
        Column("version", String, nullable=False),
    )
    for table in ("rulings", "releases"):
        for statement in APPEND_ONLY[op.get_bind().dialect.name]:
            op.execute(statement.format(table=table))


# The database itself refuses what the program never does.
APPEND_ONLY = {
    "sqlite": tuple(
        f"CREATE TRIGGER {{table}}_no_{verb} BEFORE {verb.upper()} ON {{table}} "
        "BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
        for verb in ("update", "delete")
    ),
    "postgresql": (
        """CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{table} are append-only'; END $$""",
        """CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()""",
    ),
}
