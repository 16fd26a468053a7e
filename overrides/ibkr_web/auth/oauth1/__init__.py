"""OAuth 1.0a as IBKR extends it: RSA-signed token requests, a Diffie-Hellman live session token, HMAC-signed calls."""
