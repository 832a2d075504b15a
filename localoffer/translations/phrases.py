"""What stands around every translation in its own language.

The translator writes these with the page, as its last pieces: no program says them for anybody. Where another page was
translated into the language before, they are taken over from there.
"""

BEHIND = "The page in English has changed since this was translated. Some of what you read here may be out of date."
READ_IN_ENGLISH = "Read this page in English"
OTHER_FORMATS = "This page in other formats, such as large print"

PHRASES = (BEHIND, READ_IN_ENGLISH, OTHER_FORMATS)
