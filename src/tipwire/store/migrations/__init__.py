"""Alembic's migrations of the primary tables. Derived tables have none: they are dropped and worked out again."""
