"""The database itself keeps released questions as they were: schools have answered them.

Of a released template, only that the authority has confirmed it may still change, and not back. Its questions are
neither changed nor removed, and none is added; nor are the law's headings that they answer. Whoever tries gets an
IntegrityError. So a template is released last, when all of its questions are there.

SQLite makes a table again to alter it, and its triggers go with the old one. So a migration that alters
OfferTemplate or OfferQuestion ends with `ReleasedQuestionsStay` once more. Where released rows themselves must change
in a migration, `lifting` comes first.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ProjectState

_REFUSAL = "Released questions are never changed, added to or removed: make a new version"
_TEMPLATE, _QUESTION, _HEADING = "schools_offertemplate", "schools_offerquestion", "schools_offerquestion_headings"
_KEPT = ("setting_kind_id", "version", "title", "introduction", "source", "in_force_from")
# What a verb takes away, and what it puts there.
_SIDES = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
# `SIDE` stands for either.
_QUESTION_IS_RELEASED = """EXISTS (SELECT 1 FROM "schools_offertemplate" AS held
    WHERE held.id = SIDE.template_id AND held.in_force_from IS NOT NULL)"""
_HEADING_IS_RELEASED = """EXISTS (SELECT 1 FROM "schools_offerquestion" AS asked
    JOIN "schools_offertemplate" AS held ON held.id = asked.template_id
    WHERE asked.id = SIDE.offerquestion_id AND held.in_force_from IS NOT NULL)"""


def _guards(differs: str) -> dict[tuple[str, str], str]:
    """By table and what is tried: when it is refused."""
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in _KEPT)
    return {
        (_TEMPLATE, "UPDATE"): "OLD.in_force_from IS NOT NULL"
        f" AND ({changed} OR (OLD.is_confirmed AND NOT NEW.is_confirmed))",
        (_TEMPLATE, "DELETE"): "OLD.in_force_from IS NOT NULL",
        **{(_QUESTION, verb): _on_either(_QUESTION_IS_RELEASED, verb) for verb in _SIDES},
        **{(_HEADING, verb): _on_either(_HEADING_IS_RELEASED, verb) for verb in _SIDES},
    }


def _on_either(is_released: str, verb: str) -> str:
    return " OR ".join(is_released.replace("SIDE", side) for side in _SIDES[verb])


def protecting(vendor: str) -> list[str]:
    """The statements that protect what is released. It may be protected already, wholly or in part."""
    make = _on_sqlite if vendor == "sqlite" else _on_postgresql
    guards = _guards("IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM")
    return [*lifting(vendor), *(statement for guard, when in guards.items() for statement in make(*guard, when))]


def _on_sqlite(table: str, verb: str, when: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    return [f'CREATE TRIGGER "{_name(table, verb)}" BEFORE {verb} ON "{table}" WHEN {when} {refuse}']


def _on_postgresql(table: str, verb: str, when: str) -> list[str]:
    """A function for each, because a trigger's own condition may not look into other tables."""
    name = _name(table, verb)
    return [
        f"""CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {when} THEN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
            RETURN {_SIDES[verb][-1]};
        END $$""",
        f'CREATE TRIGGER "{name}" BEFORE {verb} ON "{table}" FOR EACH ROW EXECUTE FUNCTION "{name}"()',
    ]


def lifting(vendor: str) -> list[str]:
    """The statements that take the protection away: for migrations alone, and for emptying a test's database."""
    on = "" if vendor == "sqlite" else ' ON "{table}"'
    guards = _guards("IS NOT")
    return [f'DROP TRIGGER IF EXISTS "{_name(table, verb)}"{on.format(table=table)}' for table, verb in guards]


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
