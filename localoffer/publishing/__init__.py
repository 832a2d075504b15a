"""Publications: what the public can read, stated as one neutral Document; review dates, corrections and audit.

Comments, formats, search and checks know this app only, never services, schools or pages.
"""
