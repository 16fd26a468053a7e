"""Security: requirements name declared schemes with lists of scopes."""

from __future__ import annotations

from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.grammar import Json

_TYPES = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")


def requirements(draft: Draft) -> None:
    """Scope lists that hold null make the parser refuse the whole document."""
    holders = [("document", draft.document), *((operation.place, operation.value) for operation in draft.operations())]
    for place, holder in holders:
        if "security" not in holder:
            continue
        given = holder["security"]
        entries = given if isinstance(given, list) else [given]
        mended = [_requirement(draft, place, entry) for entry in entries if entry is not None]
        if mended != given:
            draft.note(place, f"{given} -> {mended}")
        holder["security"] = mended
        if given is None:
            del holder["security"]


def _requirement(draft: Draft, place: str, entry: Any) -> Json:
    if isinstance(entry, str):
        return {entry: []}
    if not isinstance(entry, dict):
        draft.note(place, f"security requirement {entry!r} asks for nothing")
        return {}
    scopes: dict[str, list[Any]] = {
        name: value if isinstance(value, list) else [] if value is None else [value] for name, value in entry.items()
    }
    return {name: sorted({str(scope) for scope in values if scope is not None}) for name, values in scopes.items()}


def untyped_schemes(draft: Draft) -> None:
    """A security scheme without a valid type is refused; what else it says tells the type."""
    for name, scheme in draft.components("securitySchemes").items():
        if scheme.get("type") in _TYPES or "$ref" in scheme:
            continue
        given = scheme.pop("type", None)
        if isinstance(scheme.get("flows"), dict):
            scheme["type"] = "oauth2"
        elif "openIdConnectUrl" in scheme:
            scheme["type"] = "openIdConnect"
        elif "in" in scheme and "name" in scheme:
            scheme["type"] = "apiKey"
        else:
            scheme["type"] = "http"
            scheme.setdefault("scheme", given if given in ("basic", "bearer") else _guess(name)["scheme"])
        draft.note(f"components/securitySchemes/{name}", f"type {given!r} -> {scheme['type']!r}")


def undeclared_schemes(draft: Draft) -> None:
    """A scheme that is used but not declared says nothing; its name does."""
    declared = draft.components("securitySchemes")
    used: set[str] = set()
    for holder in (draft.document, *(operation.value for operation in draft.operations())):
        used.update(name for entry in holder.get("security", []) for name in entry)
    for name in sorted(used - declared.keys()):
        declared[name] = _guess(name)
        draft.note(f"components/securitySchemes/{name}", f"declared as {declared[name]}")


def _guess(name: str) -> Json:
    return {"type": "http", "scheme": "basic" if "basic" in name.lower() else "bearer"}
