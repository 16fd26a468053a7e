"""The package `ibkr_flex`: the rows of Flex statements as classes, from our JSON Schema in spec/flex-statement.json."""

from generator.flex_statement.audit import audit
from generator.flex_statement.render import render
from generator.flex_statement.schema import SchemaError, load

__all__ = ["SchemaError", "audit", "load", "render"]
