"""OAuth 2.0 as IBKR uses it: a signed assertion for an access token, a signed body for an SSO session's bearer."""
