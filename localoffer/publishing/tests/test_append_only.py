"""The database refuses to change or remove what is append-only, whoever asks and however."""

from collections.abc import Iterator

import pytest
from django.core import serializers
from django.core.management import call_command
from django.core.management.commands.flush import Command as Flush
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from django.test.utils import isolate_apps

from localoffer.publishing import audit
from localoffer.publishing.append_only import AppendOnly, lifting, protected_tables, protecting
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.publication import Publication
from localoffer.publishing.tests.builders import publication

TABLE = "publishing_auditentry"
REFUSED = f"{TABLE} is append-only: its rows are never changed or removed"
COLUMNS = "id, at, verb, subject, details"
VALUES = "id, at, 'forged', subject, details"
UPSERT = "ON CONFLICT (id) DO UPDATE SET verb = excluded.verb"

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own statement")


@pytest.fixture
def entry(db: None) -> AuditEntry:
    return audit.record(by=None, verb="printed", subject=publication(), copies=3)


def execute(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


# However somebody tries


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE {TABLE} SET verb = 'forged'",
        f"UPDATE {TABLE} SET id = id + 1000",
        f"DELETE FROM {TABLE}",
        f"INSERT INTO {TABLE} ({COLUMNS}) SELECT {VALUES} FROM {TABLE} WHERE true {UPSERT}",
        pytest.param(f"INSERT OR REPLACE INTO {TABLE} ({COLUMNS}) SELECT {VALUES} FROM {TABLE}", marks=on_sqlite),
        pytest.param(f"UPDATE OR REPLACE {TABLE} SET verb = 'forged'", marks=on_sqlite),
        pytest.param(f"UPDATE OR IGNORE {TABLE} SET verb = 'forged'", marks=on_sqlite),
    ],
)
def test_sql_is_refused(entry: AuditEntry, statement: str) -> None:
    with pytest.raises(IntegrityError, match=REFUSED):
        execute(statement)
    assert AuditEntry.objects.get() == entry
    assert AuditEntry.objects.get().verb == "printed"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own statement")
@pytest.mark.parametrize("statement", [f"TRUNCATE {TABLE}", "TRUNCATE accounts_user CASCADE"])
@pytest.mark.django_db(transaction=True)
def test_truncating_is_refused(statement: str) -> None:
    """PostgreSQL refuses it anyway in the transaction that added the rows, so these are committed."""
    audit.record(by=None, verb="printed", subject=publication())
    with pytest.raises(IntegrityError, match=REFUSED):
        execute(statement)
    assert AuditEntry.objects.get().verb == "printed"


def test_a_changed_entry_is_not_saved(entry: AuditEntry) -> None:
    entry.verb = "forged"
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic():
        entry.save()
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic():
        AuditEntry.objects.update(verb="forged")
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic():
        AuditEntry.objects.bulk_update([entry], ["verb"])
    entry.refresh_from_db()
    assert entry.verb == "printed"


def test_an_entry_is_not_deleted(entry: AuditEntry) -> None:
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic():
        entry.delete()
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic():
        AuditEntry.objects.filter(verb="printed").delete()
    assert AuditEntry.objects.filter(verb="printed").exists()


def test_the_rest_of_the_transaction_is_undone_too(entry: AuditEntry) -> None:
    def write_beside_and_forge() -> None:
        with transaction.atomic():
            publication(title="Written beside it")
            AuditEntry.objects.update(verb="forged")

    with pytest.raises(IntegrityError):
        write_beside_and_forge()
    assert AuditEntry.objects.get().verb == "printed"
    assert not Publication.objects.filter(title="Written beside it").exists()


# What must still work


def test_rows_are_added_one_by_one_and_many_at_once(entry: AuditEntry) -> None:
    AuditEntry.objects.bulk_create([AuditEntry(verb="folded", subject=entry.subject) for _ in range(3)])
    audit.record(by=None, verb="posted", subject=publication())
    assert AuditEntry.objects.count() == 5


def test_entries_are_copied_from_another_database(entry: AuditEntry) -> None:
    """`loaddata` asks to change the row that it is about to add."""
    copied = serializers.serialize("json", [entry]).replace(f'"pk": {entry.pk}', f'"pk": {entry.pk + 500}')
    for each in serializers.deserialize("json", copied):
        each.save()
    assert AuditEntry.objects.get(pk=entry.pk + 500).details == {"copies": 3}


# Where the protection comes from


def declared() -> set[str]:
    """The tables that any app's migrations say are append-only."""
    graph = MigrationLoader(connection).graph
    state = graph.make_state(graph.leaf_nodes())
    return {
        state.apps.get_model(migration.app_label, step.model_name)._meta.db_table
        for migration in graph.nodes.values()
        if migration is not None
        for step in migration.operations
        if isinstance(step, AppendOnly)
    }


@pytest.mark.django_db
def test_after_all_migrations_every_table_that_says_so_is_protected() -> None:
    """A migration that makes a protected table again, and does not protect it again, fails here on SQLite."""
    assert set(protected_tables(connection)) == declared()
    assert TABLE in declared()


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_leaves_no_entry_1() -> None:
    audit.record(by=None, verb="printed", subject=publication())
    assert AuditEntry.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_leaves_no_entry_2() -> None:
    assert not AuditEntry.objects.exists()
    assert TABLE in protected_tables(connection), "and the table is protected again"


@pytest.mark.django_db(transaction=True)
def test_outside_of_tests_the_database_cannot_be_emptied() -> None:
    audit.record(by=None, verb="printed", subject=publication())
    with pytest.raises(Exception, match="couldn't be flushed") as refusal:
        call_command(Flush(), interactive=False, verbosity=0)
    assert REFUSED in str(refusal.value.__cause__)
    assert AuditEntry.objects.exists()


# Other tables


def make_again(model: type[models.Model]) -> None:
    """Change a column in a way for which Django makes a table again on SQLite."""
    (before,) = (field for field in model._meta.fields if field.name == "words")
    after: models.Field[str, str] = models.CharField(max_length=10, default="none")
    after.set_attributes_from_name("words")
    with connection.schema_editor() as editor:
        editor.alter_field(model, before, after)


@pytest.fixture
def ruling(transactional_db: None) -> Iterator[type[models.Model]]:
    """A protected table of another model, with one row."""
    with isolate_apps("localoffer.publishing"):

        class Ruling(models.Model):
            words = models.CharField(max_length=10, null=True)  # noqa: DJ001

            class Meta:
                app_label = "publishing"

            def __str__(self) -> str:
                return str(self.words)

    with connection.schema_editor() as editor:
        editor.create_model(Ruling)
    Ruling._default_manager.create(words="first")
    run_step(Ruling)
    yield Ruling
    execute(*lifting(connection.vendor, Ruling._meta.db_table))
    with connection.schema_editor() as editor:
        editor.delete_model(Ruling)


def run_step(model: type[models.Model], *, backwards: bool = False) -> None:
    """What a migration of the model's app does with `AppendOnly`."""
    state = ProjectState()
    state.add_model(ModelState.from_model(model))
    step = AppendOnly(model.__name__)
    assert step.reversible
    with connection.schema_editor() as editor:
        run = step.database_backwards if backwards else step.database_forwards
        run("publishing", editor, state, state)


def test_another_app_protects_its_table(ruling: type[models.Model]) -> None:
    table = ruling._meta.db_table
    with pytest.raises(IntegrityError, match=f"{table} is append-only"):
        execute(f"DELETE FROM {table}")
    run_step(ruling)
    assert table in protected_tables(connection), "a second time changes nothing"


def test_backwards_lets_go(ruling: type[models.Model]) -> None:
    run_step(ruling, backwards=True)
    assert ruling._meta.db_table not in protected_tables(connection)
    execute(f"DELETE FROM {ruling._meta.db_table}")
    assert TABLE in protected_tables(connection), "other tables stay protected"


def test_a_table_half_protected_does_not_count(ruling: type[models.Model]) -> None:
    table = ruling._meta.db_table
    execute(
        f'DROP TRIGGER "{table}_append_only_delete"'
        if connection.vendor == "sqlite"
        else f'ALTER TABLE "{table}" DISABLE TRIGGER append_only_table'
    )
    assert table not in protected_tables(connection)
    execute(*protecting(connection.vendor, table))
    assert table in protected_tables(connection)


def test_a_table_that_is_made_again_keeps_its_rows_and_is_protected_again(ruling: type[models.Model]) -> None:
    table = ruling._meta.db_table
    make_again(ruling)
    assert (table in protected_tables(connection)) == (connection.vendor == "postgresql")
    run_step(ruling)
    with pytest.raises(IntegrityError, match=f"{table} is append-only"):
        execute(f"UPDATE {table} SET words = 'second'")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT words FROM {table}")
        assert cursor.fetchall() == [("first",)]
