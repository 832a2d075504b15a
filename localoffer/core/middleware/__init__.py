"""Steps that every request passes through."""
