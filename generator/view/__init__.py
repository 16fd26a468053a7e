"""The parser's view of the contract: the same facts in the shape openapi-python-client reads without loss.

Every name is decided here (operations from the frozen map, models and fields from the wire names), so that the
parser sees only clean, unique identifiers; every inline object and enumeration becomes a component of its own.
"""

from generator.view.build import OperationView, ParameterView, View, build
from generator.view.errors import ViewError

__all__ = ["OperationView", "ParameterView", "View", "ViewError", "build"]
