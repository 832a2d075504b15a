"""One block of each type, whose every text is a word of its own, so that a lost one is noticed."""

from typing import Any

EVERY_BLOCK: tuple[tuple[str, Any], ...] = (
    ("text", '<p>opening</p><h2>chapter</h2><p>told <b>strongly</b> <a href="https://a.example/">linked</a></p>'),
    (
        "expandable",
        {
            "sections": [
                {"heading": "Foldone?", "text": "<p>insideone</p>"},
                {"heading": "Foldtwo", "text": "<p>insidetwo</p>"},
            ]
        },
    ),
    ("steps", {"steps": [{"title": "stepname", "when": "stepdate", "text": "<p>steptext</p>"}]}),
    (
        "contact",
        {
            "name": "rolename",
            "text": "<p>theyhelp</p>",
            "telephone": "0113 496 0001",
            "email": "team@team.example",
            "url": "https://team.example/",
            "hours": "weekdays",
        },
    ),
    ("callout", {"style": "warning", "text": "<p>beware</p>"}),
    ("table", {"caption": "captionword", "headers": ["", "headerword"], "rows": [["rowname", "cellword"]]}),
    ("service_list", {"heading": "listheading", "query": "cost=free"}),
    ("to_complete", {"what": "missingnumber"}),
)

# In the order in which a Document says them: when a step is comes before what it is.
_WORDS = (
    "opening chapter told strongly linked Foldone? insideone Foldtwo insidetwo stepdate stepname steptext rolename "
    "theyhelp team@team.example weekdays beware captionword headerword rowname cellword listheading missingnumber"
)
EVERY_WORD = _WORDS.split()
