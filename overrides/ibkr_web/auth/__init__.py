"""Credentials: the gateway, OAuth 1.0a, OAuth 2.0. Each gives an `httpx.Auth`."""
