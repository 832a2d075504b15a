"""How a child gets a place, in plain text: the law gives each kind of setting its own way in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting

# Read from the top: the first kind that a setting is of counts. `{it}` is what the setting is called.
_WAYS = {
    "section-41": """
If your child has an education, health and care (EHC) plan, you can ask for this {it} to be named in it.

You can also ask the {it} itself. It charges fees unless the plan names it.
""",
    "independent": """
You apply to the {it} itself. It charges fees. The council may pay if it agrees to name the {it} in an education,
health and care (EHC) plan.
""",
    "special": """
You usually need an education, health and care (EHC) plan to get a place here. You ask for the {it} to be named in
the plan: when it is written, or at its yearly review.
""",
    "pupil-referral-unit": """
You cannot apply yourself. A school or the council arranges a place when a child cannot be in an ordinary school.
Ask your child’s school or the council.
""",
    "post-16": """
You apply to the {it} itself.

If you have an education, health and care (EHC) plan, tell the council too. A plan can name a college, but not a
university.
""",
    "mainstream": """
You apply through the council where you live, even when the {it} is somewhere else. To change schools during the
year, ask the {it} first.

If your child has an education, health and care (EHC) plan, you do not apply: you ask for the {it} to be named in
the plan.
""",
    "early-years": """
Ring the {it} and ask for a place.
""",
}
# Parts of a school to which the council does not give the places.
_NURSERY = """
For its nursery classes you ask the {it} itself.
"""
_SIXTH_FORM = """
For its sixth form you apply to the {it} itself, not through the council.
"""


SECURE_UNITS = ("24", "57")
_SECURE = """
You cannot apply. A court or a council places young people here.
"""


def way_in(setting: "Setting", it: str) -> str:
    """Paragraphs parted by blank lines; empty when the kind is not known."""
    if setting.type_code in SECURE_UNITS:
        return _SECURE.strip()
    kinds = {kind.identifier for kind in setting.kinds.all()}
    main = next((kind for kind in _WAYS if kind in kinds), "")
    texts = [_WAYS.get(main, "")]
    if main == "mainstream":
        texts += [_NURSERY] * bool(setting.has_nursery) + [_SIXTH_FORM] * bool(setting.has_sixth_form)
    return "\n\n".join(text.strip() for text in texts).format(it=it)
