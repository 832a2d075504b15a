"""A Document as OpenDocument text, written by ourselves: what others write loses pictures' words and languages."""
