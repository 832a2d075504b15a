"""What a table keeps of the secret in an address: whoever reads the table cannot make the address of it."""

from hashlib import sha256


def token_hash(token: str) -> str:
    """SHA-256, in hexadecimal. Anything can be asked for: what is no text of Unicode has a hash as well."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
