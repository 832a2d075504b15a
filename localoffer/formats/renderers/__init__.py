"""One module for each format. `render` takes a Copy and returns the bytes of the file."""
