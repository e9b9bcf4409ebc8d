"""Append-only tables stay so: triggers refuse to alter or delete what the log holds, whoever asks.

Altering a table on SQLite makes it anew and drops its triggers, so they are set again after every migration: that is
the one signal of this app.
"""

from django.db import connections

SEALED = (
    "articles_revision", "articles_decision", "articles_move", "articles_signoff", "articles_publication",
    "articles_rulesetversion", "articles_rejectedwords", "articles_comment", "articles_comment_mentions",
)  # fmt: skip

LEFT_OPEN = {"articles_comment": {"resolved_by_id", "resolved_at"}}
"""Columns of a sealed table that may change: a comment is resolved, and opened again."""

_FUNCTION = """
CREATE OR REPLACE FUNCTION articles_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def seal(using="default", tables=SEALED):
    """Set the triggers on every one of these tables of the log that exists."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
        for table in _existing(connection, cursor, tables):
            for statement in _triggers(connection.vendor, table, _columns(connection, cursor, table)):
                cursor.execute(statement)


def unseal(using="default", tables=SEALED):
    """Take the triggers off: for tests that empty the database between runs, and a migration that fills a new column.

    The migration sets them again before its transaction ends.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        for table in _existing(connection, cursor, tables):
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_sealed ON {table}")
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_sealed_whole ON {table}")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_update")
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_delete")


def seal_after_migrations(using, **_):
    """The receiver of Django's post_migrate signal."""
    seal(using)


def _existing(connection, cursor, tables):
    names = set(connection.introspection.table_names(cursor))
    return [table for table in tables if table in names]


def _columns(connection, cursor, table):
    """Which columns an update may not name, as SQL has it; "" for all of them."""
    if table not in LEFT_OPEN:
        return ""
    columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    return " OF " + ", ".join(f'"{column}"' for column in columns if column not in LEFT_OPEN[table])


def _triggers(vendor, table, columns):
    """The statements that set the triggers; whatever columns the table had when they were last set."""
    if vendor == "postgresql":
        when, refuse = f"BEFORE UPDATE{columns} OR DELETE ON {table}", "EXECUTE FUNCTION articles_sealed()"
        return [
            f"CREATE OR REPLACE TRIGGER {table}_sealed {when} FOR EACH ROW {refuse}",
            f"CREATE OR REPLACE TRIGGER {table}_sealed_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}",
        ]
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    return [
        f"DROP TRIGGER IF EXISTS {table}_no_update",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE{columns} ON {table} {refuse}",
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} {refuse}",
    ]
