"""Which way a language is written."""

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"})
# Punjabi is written in two scripts: `pa-Arab` names the one.
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa"})


def direction(language: str) -> str:
    """`rtl` or `ltr` for a BCP 47 tag. A script that the tag names decides before the language does."""
    name, *others = language.lower().split("-")
    if others and len(others[0]) == 4:
        return "rtl" if others[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if name in _RIGHT_TO_LEFT else "ltr"
