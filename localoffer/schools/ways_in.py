"""How a child gets a place, in plain text: the law gives each kind of setting its own way in."""

from collections.abc import Collection

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
    "early-years": """
Ring the {it} and ask for a place.
""",
    "mainstream": """
You apply through the council where you live, even when the {it} is somewhere else. To change schools during the
year, ask the {it} first.

If your child has an education, health and care (EHC) plan, you do not apply: you ask for the {it} to be named in
the plan.
""",
}


SECURE_UNITS = ("24", "57")
_SECURE = """
You cannot apply. A court or a council places young people here.
"""


def way_in(kinds: Collection[str], type_code: str, it: str) -> str:
    """Paragraphs parted by blank lines; empty when the kind is not known."""
    if type_code in SECURE_UNITS:
        return _SECURE.strip()
    return next((text.strip().format(it=it) for kind, text in _WAYS.items() if kind in kinds), "")
