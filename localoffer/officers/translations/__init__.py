"""Officers' and translators' screens for translations and films in British Sign Language."""
