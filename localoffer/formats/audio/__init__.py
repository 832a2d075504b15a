"""A copy read aloud: what is said (`script`), by whom (`voice`, `espeak`), and the file it is kept in (`recording`)."""
