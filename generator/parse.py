"""The bridge to openapi-python-client: its parser reads the view, and not one warning is let through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import ParseError, PropertyError
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection, GeneratorData
from openapi_python_client.parser.properties import (
    EnumProperty,
    LiteralEnumProperty,
    ModelProperty,
    Parameters,
    Property,
    Schemas,
    build_schemas,
    property_from_data,
)
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from generator.view import View


class ParserError(Exception):
    """The parser refused or dropped something; the message names the place."""


@dataclass
class Parsed:
    """What the parser made of a view."""

    data: GeneratorData
    config: Config
    endpoints: dict[str, Endpoint]
    """Operation identifier -> endpoint."""
    models: dict[str, ModelProperty]
    enums: dict[str, LiteralEnumProperty]
    _schemas: Schemas

    def property_of(self, schema: dict[str, Any], where: str) -> Property:
        """The parser's property for one more schema of the view (a further media type of an answer or body)."""
        data: oai.Reference | oai.Schema
        data = (oai.Reference if "$ref" in schema else oai.Schema).model_validate(schema)
        before = len(self._schemas.classes_by_name)
        prop, schemas = property_from_data(
            name=UntrustedString(where),
            required=True,
            data=data,
            schemas=self._schemas,
            parent_name="",
            config=self.config,
        )
        if isinstance(prop, PropertyError):
            raise ParserError(f"{where}: {_text(prop)}")
        if len(schemas.classes_by_name) != before:
            raise ParserError(f"{where}: an inline schema was not made a component before parsing")
        return prop


def configuration(output: Path | None = None) -> Config:
    """openapi-python-client's settings: literal enumerations, no hooks, our package name."""
    file = ConfigFile(
        project_name_override="ibkr-web",
        package_name_override="ibkr_openapi",
        literal_enums=True,
        use_path_prefixes_for_title_model_names=False,
        post_hooks=[],
    )
    return Config.from_sources(file, MetaType.NONE, Path("spec/web-api.json"), "utf-8", True, output)


def parse(view: View, output: Path | None = None) -> Parsed:
    """Parses the view; raises ParserError with every complaint of the parser."""
    config = configuration(output)
    try:
        openapi = oai.OpenAPI.model_validate(_without_content(view.document))
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"][:8])) + ("/..." if len(first["loc"]) > 8 else "")
        raise ParserError(f"the parser refuses the document at {where}: {first['msg']}") from error
    schemas = build_schemas(
        components=(openapi.components.schemas if openapi.components else None) or {}, schemas=Schemas(), config=config
    )
    collections, schemas, parameters = EndpointCollection.from_data(
        data=openapi.paths, schemas=schemas, parameters=Parameters(), request_bodies={}, responses={}, config=config
    )
    complaints: list[ParseError] = [*schemas.errors, *parameters.errors]
    for collection in collections.values():
        complaints.extend(collection.parse_errors)
    if complaints:
        raise ParserError("\n".join(_text(complaint) for complaint in complaints))
    models = {
        str(prop.class_info.name): prop for prop in schemas.classes_by_name.values() if isinstance(prop, ModelProperty)
    }
    enums = {
        str(prop.class_info.name): prop
        for prop in schemas.classes_by_name.values()
        if isinstance(prop, LiteralEnumProperty)
    }
    strangers = [name for name in (*models, *enums) if name not in view.document["components"]["schemas"]]
    if strangers:
        raise ParserError(f"the parser named {strangers[0]!r} itself; every class has to be named by the view")
    endpoints = {
        str(endpoint.name): endpoint for collection in collections.values() for endpoint in collection.endpoints
    }
    data = GeneratorData(
        title=openapi.info.title,
        description=openapi.info.description,
        version=openapi.info.version,
        models=list(models.values()),
        errors=[],
        endpoint_collections_by_tag=collections,
        enums=[
            prop for prop in schemas.classes_by_name.values() if isinstance(prop, EnumProperty | LiteralEnumProperty)
        ],
    )
    return Parsed(data, config, endpoints, models, enums, schemas)


def _without_content(document: dict[str, Any]) -> dict[str, Any]:
    """The document without bodies and answers of operations.

    Their types are asked for one by one (`Parsed.property_of`), every media type of every status; the parser itself
    would keep one of them and copy it deeply each time it sorts parameters.
    """
    paths = {
        path: {
            method: {key: value for key, value in operation.items() if key != "requestBody"} | {"responses": {}}
            for method, operation in item.items()
        }
        for path, item in document["paths"].items()
    }
    return {**document, "paths": paths}


def _text(complaint: ParseError) -> str:
    header = (getattr(complaint, "header", "") or "").strip()
    return " ".join(part for part in (header, str(complaint.detail or "").strip()) if part)
