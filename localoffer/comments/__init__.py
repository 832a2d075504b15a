"""Comments on the Local Offer, the authority's responses and the actions it takes, published without naming anyone.

Law: Children and Families Act 2014, section 30(6); SEND Regulations 2014, regulation 56. Comments know publications,
people, places and vocabularies, never services, schools or pages.
"""
