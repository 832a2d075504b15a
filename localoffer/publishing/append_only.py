"""Tables whose rows are only ever added: the database itself refuses whoever would change or remove one.

A migration protects a table, after the step that makes it:

    operations = [migrations.CreateModel("Ruling", ...), AppendOnly("Ruling")]

Whoever tries gets an IntegrityError that names the table, on both databases.

SQLite cannot alter every column: Django then makes the table again, and its triggers go with the old one. So a
migration that alters, adds or removes a field or a constraint of a protected table ends with `AppendOnly` once more.
Where rows themselves must change in a migration, `AppendOnly` backwards (`lifting`) comes first and `AppendOnly` last.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ProjectState

_REFUSAL = "{table} is append-only: its rows are never changed or removed"

# Row by row, so that `loaddata`, which first tries to change the row that it is about to add, still works.
# SQLite's REPLACE removes the row that is in its way without asking any DELETE trigger: the INSERT trigger sees it.
_PROTECTING = {
    "sqlite": (
        """CREATE TRIGGER "{table}_append_only_update" BEFORE UPDATE ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{refusal}'); END""",
        """CREATE TRIGGER "{table}_append_only_delete" BEFORE DELETE ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{refusal}'); END""",
        """CREATE TRIGGER "{table}_append_only_replace" BEFORE INSERT ON "{table}"
        WHEN EXISTS (SELECT 1 FROM "{table}" WHERE rowid = NEW.rowid)
        BEGIN SELECT RAISE(ABORT, '{refusal}'); END""",
    ),
    "postgresql": (
        """CREATE FUNCTION "{table}_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION "{table}_append_only"()""",
        """CREATE TRIGGER append_only_table BEFORE TRUNCATE ON "{table}"
        FOR EACH STATEMENT EXECUTE FUNCTION "{table}_append_only"()""",
    ),
}
_LIFTING = {
    "sqlite": (
        'DROP TRIGGER IF EXISTS "{table}_append_only_update"',
        'DROP TRIGGER IF EXISTS "{table}_append_only_delete"',
        'DROP TRIGGER IF EXISTS "{table}_append_only_replace"',
    ),
    # The triggers go with their function.
    "postgresql": ('DROP FUNCTION IF EXISTS "{table}_append_only"() CASCADE',),
}
# A table counts as protected only with all of its triggers, and on PostgreSQL only while they are switched on.
_PROTECTED = {
    "sqlite": """SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name IN (
        tbl_name || '_append_only_update', tbl_name || '_append_only_delete', tbl_name || '_append_only_replace')
        GROUP BY tbl_name HAVING count(*) = 3 ORDER BY tbl_name""",
    "postgresql": """SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        WHERE tgname IN ('append_only_rows', 'append_only_table') AND tgenabled = 'O' AND pg_table_is_visible(tgrelid)
        GROUP BY relname HAVING count(*) = 2 ORDER BY relname""",
}


def protecting(vendor: str, table: str) -> list[str]:
    """The statements that protect a table. It may be protected already, wholly or in part."""
    refusal = _REFUSAL.format(table=table)
    made = [statement.format(table=table, refusal=refusal) for statement in _PROTECTING[vendor]]
    return [*lifting(vendor, table), *made]


def lifting(vendor: str, table: str) -> list[str]:
    """The statements that take the protection away: for migrations alone, and for emptying a test's database."""
    return [statement.format(table=table) for statement in _LIFTING[vendor]]


def protected_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables that the database protects now, by name."""
    with connection.cursor() as cursor:
        cursor.execute(_PROTECTED[connection.vendor])
        return [table for (table,) in cursor.fetchall()]


class AppendOnly(Operation):
    """A migration's step: from here on, rows of the model's table are only added. Backwards, it lets go again."""

    category = OperationCategory.SQL
    reduces_to_sql = True
    reversible = True

    def __init__(self, model_name: str) -> None:
        self.model_name = model_name

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if table := self._table(app_label, schema_editor, to_state):
            for statement in protecting(schema_editor.connection.vendor, table):
                schema_editor.execute(statement, params=None)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if table := self._table(app_label, schema_editor, from_state):
            for statement in lifting(schema_editor.connection.vendor, table):
                schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        return f"Refuse changes to rows of {self.model_name}"

    @property
    def migration_name_fragment(self) -> str:
        return f"{self.model_name.lower()}_append_only"

    def _table(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, state: ProjectState) -> str:
        """Empty where this database does not hold the model."""
        model: Any = state.apps.get_model(app_label, self.model_name)
        return model._meta.db_table if self.allow_migrate_model(schema_editor.connection.alias, model) else ""
