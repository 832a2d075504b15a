"""The database itself keeps released questions as they were: schools have answered them.

Of a released template, only that the authority has confirmed it may still change, and not back. Its questions are
neither changed nor removed, nor are the law's headings that they answer. Whoever tries gets an IntegrityError.

SQLite makes a table again to alter it, and its triggers go with the old one. So a migration that alters
OfferTemplate or OfferQuestion ends with `ReleasedQuestionsStay` once more. Where released rows themselves must change
in a migration, `lifting` comes first.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ProjectState

_REFUSAL = "Released questions are never changed or removed: make a new version"
_IS_RELEASED = "OLD.in_force_from IS NOT NULL"
_KEPT = ("setting_kind_id", "version", "title", "introduction", "source", "in_force_from")
_UNCONFIRMED = "(OLD.is_confirmed AND NOT NEW.is_confirmed)"
_QUESTION_IS_RELEASED = """EXISTS (SELECT 1 FROM "schools_offertemplate" AS held
    WHERE held.id = OLD.template_id AND held.in_force_from IS NOT NULL)"""
_HEADING_IS_RELEASED = """EXISTS (SELECT 1 FROM "schools_offerquestion" AS asked
    JOIN "schools_offertemplate" AS held ON held.id = asked.template_id
    WHERE asked.id = OLD.offerquestion_id AND held.in_force_from IS NOT NULL)"""


def _changed(differs: str) -> str:
    each = [f"NEW.{name} {differs} OLD.{name}" for name in _KEPT]
    return f"{_IS_RELEASED} AND ({' OR '.join([*each, _UNCONFIRMED])})"


def _guards(differs: str) -> dict[tuple[str, str], str]:
    """By table and what is tried: when it is refused."""
    return {
        ("schools_offertemplate", "UPDATE"): _changed(differs),
        ("schools_offertemplate", "DELETE"): _IS_RELEASED,
        ("schools_offerquestion", "UPDATE"): _QUESTION_IS_RELEASED,
        ("schools_offerquestion", "DELETE"): _QUESTION_IS_RELEASED,
        ("schools_offerquestion_headings", "UPDATE"): _HEADING_IS_RELEASED,
        ("schools_offerquestion_headings", "DELETE"): _HEADING_IS_RELEASED,
    }


def protecting(vendor: str) -> list[str]:
    """The statements that protect what is released. It may be protected already, wholly or in part."""
    if vendor == "sqlite":
        made = [
            f'CREATE TRIGGER "{_name(table, verb)}" BEFORE {verb} ON "{table}" WHEN {when} '
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            for (table, verb), when in _guards("IS NOT").items()
        ]
        return [*lifting(vendor), *made]
    function = f"""CREATE FUNCTION "released_questions_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_TABLE_NAME = 'schools_offertemplate' AND TG_OP = 'UPDATE' THEN
                IF NOT ({_changed("IS DISTINCT FROM")}) THEN RETURN NEW; END IF;
            ELSIF TG_TABLE_NAME = 'schools_offertemplate' THEN
                IF NOT ({_IS_RELEASED}) THEN RETURN OLD; END IF;
            ELSIF TG_TABLE_NAME = 'schools_offerquestion' THEN
                IF NOT {_QUESTION_IS_RELEASED} THEN RETURN COALESCE(NEW, OLD); END IF;
            ELSIF NOT {_HEADING_IS_RELEASED} THEN RETURN COALESCE(NEW, OLD);
            END IF;
            RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END $$"""
    triggers = [
        f'CREATE TRIGGER "{_name(table, verb)}" BEFORE {verb} ON "{table}" '
        'FOR EACH ROW EXECUTE FUNCTION "released_questions_stay"()'
        for table, verb in _guards("")
    ]
    return [*lifting(vendor), function, *triggers]


def lifting(vendor: str) -> list[str]:
    """The statements that take the protection away: for migrations alone, and for emptying a test's database."""
    if vendor == "sqlite":
        return [f'DROP TRIGGER IF EXISTS "{_name(table, verb)}"' for table, verb in _guards("IS NOT")]
    # The triggers go with their function.
    return ['DROP FUNCTION IF EXISTS "released_questions_stay"() CASCADE']


def _name(table: str, verb: str) -> str:
    return f"{table}_released_{verb.lower()}"


class ReleasedQuestionsStay(Operation):
    """A migration's step: from here on the database keeps what is released. Backwards, it lets go again."""

    category = OperationCategory.SQL
    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for statement in protecting(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for statement in lifting(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        return "Refuse changes to released questions"

    @property
    def migration_name_fragment(self) -> str:
        return "released_questions_stay"
