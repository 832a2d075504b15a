"""The structured parts of a question: what is asked in boxes and rows beside the words of the answer.

A template's data names a part's kind (`part_kind.PART_KINDS`). The value of a part is what somebody filled in:

- kinds with rows (`contacts`, `training`, `services`, `policies`, `budget`): `{"rows": {"<row>": {"<field>": …}}}`,
  where the rows are those of the part and rows without any words are left out;
- kinds without (`needs`, `access`, `words`): `{"<field>": …}`.

Fields are plain text, except `needs` and `features`, which are lists of identifiers of Need and AccessFact, and
`date`, which is an ISO date.
"""
