"""A translation, and a film in British Sign Language."""
