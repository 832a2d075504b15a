"""Pictures in the form that a file can hold: bytes of PNG or JPEG, and how large they are."""
