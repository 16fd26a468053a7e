# Generated from spec/ by `make regenerate`; do not edit.
"""What the generated client raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["SignerRequired", "StatusError"]


class StatusError(Exception):
    """IBKR answered with a status of 400 or more.

    `operation`, `status`, `headers` and `content` are what came, `value` is the decoded body. The message names the
    operation and the status only: a body may hold account numbers, and messages end up in logs.
    """

    def __init__(
        self, operation: Any, status: int, headers: Mapping[str, str], content: bytes, value: Any = None
    ) -> None:
        super().__init__(operation, status, headers, content, value)
        self.operation = operation
        self.status = status
        self.headers = headers
        self.content = content
        self.value = value

    def __str__(self) -> str:
        from http.client import responses

        phrase = responses.get(self.status, "")
        return f"{self.status} {phrase} from {self.operation.method} {self.operation.path} (see .value for the answer)"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} {self.operation.name}>"


class SignerRequired(Exception):
    """The operation takes a signed token as its body, and the client has nothing to sign with."""

    def __init__(self, operation: Any) -> None:
        super().__init__(operation)
        self.operation = operation

    def __str__(self) -> str:
        return (
            f"{self.operation.name} has IBKR's policy SIGNED_JWT: its body travels as a token signed with your private "
            "key. Give the client signer=function(operation, claims: bytes) -> token, or pass a finished token as body."
        )
