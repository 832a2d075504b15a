"""Schools, colleges and early years providers, and what the authority expects of them: the core offer."""
