"""The page that offers the other formats, and the files themselves."""
