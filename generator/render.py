"""The render loop: openapi-python-client's parser data and Jinja environment, our templates, our layout."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from keyword import iskeyword
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.parser.errors import GeneratorError

from generator import ir, kinds
from generator.docs import method_doc
from generator.parse import Parsed
from generator.view import frozen
from generator.view.names import pascal

TEMPLATES = Path(__file__).parent / "templates"
HEADER = "# Generated from spec/ by `make regenerate`; do not edit."

_TITLES = {
    "account_management": "Account Management: accounts, banking, reports and what belongs to them",
    "trading": "Trading",
    "flex": "Flex Web Service",
}


class RenderError(Exception):
    """A tool that finishes the output failed."""


@dataclass
class Resource:
    """One resource class and where it lives."""

    name: str
    operations: list[ir.OperationIR]

    @property
    def attribute(self) -> str:
        """Name on the client or group."""
        return self.name.rpartition(".")[2]

    @property
    def product(self) -> str:
        """Sub-package it lives in."""
        return frozen.product(self.name)

    @property
    def module(self) -> str:
        """Dotted module below the package."""
        return f"{self.product}.{self.attribute}"

    @property
    def class_name(self) -> str:
        """Name of its sync class."""
        group = self.name.rpartition(".")[0]
        name = pascal(f"{group} {self.attribute}" if group else self.attribute)
        return f"{name}Area" if iskeyword(name) else name

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.attribute.replace("_", " ").capitalize()


class IbkrProject(Project):
    """openapi-python-client's project with our layout: models, resources, tree, index and runtime."""

    tree: ir.Tree

    def build(self) -> Sequence[GeneratorError]:
        """Writes the package; files there before that do not belong to it are gone."""
        out = self.package_dir
        self._written: set[Path] = set()
        self.env.filters["py"] = literal
        self.env.globals.update(header=HEADER, version=self.tree.version)
        self._runtime(out / "runtime")
        self._models(out / "models")
        resources = self._resources(out)
        groups = self._groups(resources)
        top = [one for one in resources if "." not in one.name]
        self._write(out / "tree.py", "package/tree.py.jinja", resources=resources, groups=groups, top=top)
        rows = [{"name": one.view.name, "key": one.view.key} for one in self.tree.operations]
        self._write(out / "index.py", "package/index.py.jinja", resources=resources, operations=rows)
        limits = {name: _frozen(limit) for name, limit in sorted(self.tree.limits.items())}
        self._write(out / "limits.py", "package/limits.py.jinja", limits=limits)
        self._write(out / "enums.py", "package/enums.py.jinja", enums=list(self.tree.enums.values()))
        self._write(out / "__init__.py", "package/package_init.py.jinja")
        self._put(out / "py.typed", "")
        for path in out.rglob("*"):
            if path.is_file() and path not in self._written and "__pycache__" not in path.parts:
                path.unlink()
        return []

    def _write(self, path: Path, template: str, **values: Any) -> None:
        self._put(path, self.env.get_template(template).render(**values))

    def _put(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        self._written.add(path)

    def _runtime(self, out: Path) -> None:
        for template in sorted((TEMPLATES / "runtime").glob("*.jinja")):
            name = template.name.removesuffix(".jinja")
            text = self.env.get_template(f"runtime/{template.name}").render()
            self._put(out / name, f"{HEADER}\n{text}")

    def _models(self, out: Path) -> None:
        models = self.tree.models
        for model in models.values():
            self._write(out / f"{model.module}.py", "package/model.py.jinja", model=_model_values(model, models))
        names = [(model.name, model.module) for model in models.values()]
        self._write(out / "__init__.py", "package/models_init.py.jinja", names=[name for name, _ in names])
        self._write(out / "__init__.pyi", "package/models_init.pyi.jinja", names=names)

    def _resources(self, out: Path) -> list[Resource]:
        by_name: dict[str, list[ir.OperationIR]] = {}
        for operation in self.tree.operations:
            by_name.setdefault(operation.view.resource, []).append(operation)
        resources = [Resource(name, operations) for name, operations in sorted(by_name.items())]
        for product in sorted({one.product for one in resources}):
            self._put(out / product / "__init__.py", f'{HEADER}\n"""{_TITLES[product]}."""\n')
        for resource in resources:
            path = out.joinpath(*resource.module.split(".")).with_suffix(".py")
            self._write(path, "package/resource.py.jinja", **_resource_values(resource))
        return resources

    def _groups(self, resources: list[Resource]) -> list[dict[str, Any]]:
        names = sorted({one.name.rpartition(".")[0] for one in resources if "." in one.name})
        return [
            {
                "attribute": name,
                "class_name": pascal(name),
                "title": _TITLES.get(name, name.replace("_", " ").capitalize()),
                "resources": [one for one in resources if one.name.rpartition(".")[0] == name],
            }
            for name in names
        ]


def render(parsed: Parsed, tree: ir.Tree, out: Path) -> None:
    """Renders the package into `out` and formats it."""
    project = IbkrProject(openapi=parsed.data, config=parsed.config, custom_template_path=TEMPLATES)
    project.project_dir = project.package_dir = out
    project.tree = tree
    project.build()
    tidy(out)


def tidy(out: Path) -> None:
    """Sorts imports, drops unused ones and formats, with settings of our own wherever the output lies."""
    base = [sys.executable, "-m", "ruff"]
    common = ["--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120", str(out)]
    for command in (["check", "--select", "I,F401", "--fix", "--exit-zero"], ["format"]):
        done = subprocess.run([*base, *command, *common], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RenderError(f"ruff {command[0]} failed: {done.stderr or done.stdout}")


def literal(value: Any) -> str:
    """A Python literal, the same in every run."""
    return repr(value)


_TYPE_IMPORTS = {
    "Date ": "from datetime import date as Date",
    "DateTime ": "from datetime import datetime as DateTime",
    "Numeric": "from ..runtime.aliases import Numeric",
}


def _model_values(model: ir.ModelIR, models: dict[str, ir.ModelIR]) -> dict[str, Any]:
    arguments = {
        "camel": model.camel,
        "wire": model.renamed,
        "nested": model.nested,
        "numbers": model.numbers,
        "masked": model.masked,
        "marks": dict(sorted(model.marks.items())),
        "extra": model.extra,
    }
    used = [one.kind for one in model.fields]
    annotations = " ".join(one.annotation for one in model.fields)
    refs = sorted(kinds.models_in(used) - {model.name})
    imports = [line for word, line in _TYPE_IMPORTS.items() if word in annotations]
    imports += [f"from ..enums import {name}" for name in sorted(kinds.enums_in(used))]
    imports += [f"from .{models[name].module} import {name}" for name in refs]
    component = model.origin.startswith("components.")
    doc = f"`{model.origin.rpartition('.')[2]}`." if component else f"Part of {model.origin}."
    if model.required:
        doc += f" Required: {', '.join(model.required)}."
    doc = textwrap.fill(doc, 110, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    return {
        "name": model.name,
        "doc": doc,
        "fields": model.fields,
        "imports": imports,
        "arguments": ", ".join(f"{key}={literal(value)}" for key, value in arguments.items() if value),
        "needs_any": "Any" in annotations,
    }


def _resource_values(resource: Resource) -> dict[str, Any]:
    operations = [_operation_values(one) for one in sorted(resource.operations, key=lambda one: one.view.function)]
    if any(one["function"] == "list" for one in operations):
        for one in operations:  # inside the class, `list` is the method
            for key in ("returns",):
                one[key] = _builtin_list(one[key])
            for key in ("positional", "keywords"):
                one[key] = [_builtin_list(argument) for argument in one[key]]
    used = [kind for one in resource.operations for kind in one.bodies.values()]
    used += [kind for one in resource.operations for content in one.responses.values() for kind in content.values()]
    used += [parameter.kind for one in resource.operations for parameter in one.parameters]
    text = repr([(one["returns"], one["positional"], one["keywords"]) for one in operations])
    return {
        "title": resource.title,
        "class_name": resource.class_name,
        "operations": operations,
        "models": sorted(name for name in kinds.models_in(used) if name in text),
        "enums": sorted(name for name in kinds.enums_in(used) if name in text),
        "dots": "..",
        "needs_any": "Any" in text,
        "needs_unset": "Unset" in text,
    }


def _builtin_list(text: str) -> str:
    return text.replace("list[", "builtins.list[")


def _operation_values(operation: ir.OperationIR) -> dict[str, Any]:
    view = operation.view
    path_order = [part.partition("}")[0] for part in view.path.split("{")[1:]]
    in_path = {one.wire: one for one in operation.parameters if one.location == "path"}
    path = [in_path[wire] for wire in path_order]
    others = [one for one in operation.parameters if one.location != "path"]
    positional = [f"{one.name}: {one.annotation}" for one in path]
    if operation.bodies:
        optional = "" if view.body_required else " | Unset = UNSET"
        positional.append(f"body: {operation.body_annotation}{optional}")
    keywords = [f"{one.name}: {one.annotation}" for one in others if one.required and one.fixed is None]
    keywords += [f"{one.name}: {one.annotation} = {literal(one.fixed)}" for one in others if one.fixed is not None]
    keywords += [f"{one.name}: {one.annotation} | Unset = UNSET" for one in others if not one.required]
    if len(operation.bodies) > 1:
        keywords.append("media: str | None = None")
    return {
        "constant": view.function.upper(),
        "function": view.function,
        "name": view.name,
        "method": view.method,
        "path": view.path,
        "returns": operation.returns,
        "parameters": [{"literal": _parameter(one)} for one in [*path, *others]],
        "bodies": operation.bodies,
        "body_required": view.body_required,
        "responses": operation.responses,
        "facts": _facts(operation),
        "positional": positional,
        "keywords": keywords,
        "call": _call(path, others, operation),
        "doc": method_doc(operation, path, others),
    }


class _Unset:
    """Written as the runtime's UNSET."""

    def __repr__(self) -> str:
        return "UNSET"


_UNSET = _Unset()


def _parameter(one: ir.ParameterIR) -> str:
    values: list[Any] = [one.name, one.wire, one.location, one.required, one.kind]
    extra: list[Any] = [one.style]
    if one.has_default or one.fixed is not None:
        extra.append(one.default if one.has_default else _UNSET)
    if one.fixed is not None:
        extra.append(one.fixed)
    return literal(tuple(values + (extra if extra != ["simple"] else [])))


def _call(path: list[ir.ParameterIR], others: list[ir.ParameterIR], operation: ir.OperationIR) -> str:
    query = [one for one in others if one.location == "query"]
    sent = [one for one in others if one.location == "header"]
    cookies = [one for one in others if one.location == "cookie"]
    text = f"({', '.join(one.name for one in path)},), " if path else ""
    if query:
        text += "query={" + ", ".join(f"{literal(one.wire)}: {one.name}" for one in query) + "}, "
    if sent:
        text += "sent={" + ", ".join(f"{literal(one.wire)}: {one.name}" for one in sent) + "}, "
    if cookies:
        text += "cookies={" + ", ".join(f"{literal(one.wire)}: {one.name}" for one in cookies) + "}, "
    if operation.bodies:
        text += "body=body, "
    if len(operation.bodies) > 1:
        text += "media=media, "
    return text


_DOCUMENT_FACTS = {
    "policy": "x-ib-gateway-security-policy",
    "scopes": "x-ib-gateway-allowed-scopes",
    "transport": "x-ibkr-transport",
    "ignored": "x-ibkr-ignored",
}
_OWN = (
    "base",
    "effect",
    "session",
    "surfaces",
    "pacing",
    "pagination",
    "priming",
    "limits",
    "timeout",
    "errors",
    "identifier",
    "lasts",
    "ends",
    "reference",
)


def _facts(operation: ir.OperationIR) -> dict[str, Any]:
    raw, own = operation.view.raw, operation.view.annotations
    facts: dict[str, Any] = {}
    if raw.get("summary"):
        facts["summary"] = str(raw["summary"])
    for name in _OWN:
        if own.get(name) not in (None, [], {}):
            facts[name] = _frozen(own[name])
    for name, key in _DOCUMENT_FACTS.items():
        if raw.get(key) not in (None, [], {}):
            facts[name] = _frozen(raw[key])
    if raw.get("security"):
        facts["security"] = tuple(_requirement(one) for one in raw["security"])
    if operation.response_headers:
        facts["response_headers"] = operation.response_headers
    if raw.get("tags"):
        facts["tags"] = tuple(raw["tags"])
    if raw.get("deprecated"):
        facts["deprecated"] = True
    if raw.get("operationId"):
        facts["upstream_id"] = raw["operationId"]
    return facts


def _requirement(requirement: dict[str, list[str]]) -> tuple[Any, ...]:
    """One alternative: (scheme, scopes), a tuple of these where several are needed together, () for none."""
    schemes = tuple((scheme, tuple(scopes)) for scheme, scopes in sorted(requirement.items()))
    return schemes[0] if len(schemes) == 1 else schemes


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _frozen(member) for key, member in value.items()}
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
