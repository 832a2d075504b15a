"""Makes files of our HTML with pandoc, a program of its own that is given nothing but words and pictures."""
