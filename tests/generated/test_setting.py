"""What a user sets on a model is what is sent."""

from __future__ import annotations

import json
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from tests.generated.subject import SPECS, operation, package

UNSET = package().UNSET


class Side(Enum):
    BUY = "BUY"


def test_scalars_a_user_may_set(package: Any) -> None:
    """What is set is what is sent: no digit more or less."""
    spec = next(spec for spec in SPECS if operation(spec).name == "orders.submit")
    encode, models = operation(spec).encode, package.models
    account = next(one.name for one in operation(spec).parameters if one.location == "path")
    request = getattr(models, operation(spec).bodies["application/json"])
    order_cls = getattr(models, request._nested["orders"][1])
    cases: list[tuple[dict[str, Any], bytes]] = [
        ({"price": Decimal("190.10")}, b'{"price":190.10}'),
        ({"price": "190.10"}, b'{"price":190.10}'),
        ({"price": 190.1}, b'{"price":190.1}'),
        ({"price": "0.00000001"}, b'{"price":0.00000001}'),
        ({"price": Decimal("1E+3")}, b'{"price":1000}'),
        ({"price": Decimal("-0.0")}, b'{"price":-0.0}'),
        ({"quantity": 12345678901234567890}, b'{"quantity":12345678901234567890}'),
        ({"quantity": "12345678901234567890.5"}, b'{"quantity":12345678901234567890.5}'),
        ({"quantity": 1e22}, b'{"quantity":1e+22}'),
        ({"conid": "265598"}, b'{"conid":265598}'),
        ({"conid": "not a number"}, b'{"conid":"not a number"}'),
        ({"conid": "NaN"}, b'{"conid":"NaN"}'),
        ({"conid": ""}, b'{"conid":""}'),
        ({"side": Side.BUY}, b'{"side":"BUY"}'),
        ({"ticker": "1.50"}, b'{"ticker":"1.50"}'),
        ({"ticker": "Zürich"}, b'{"ticker":"Z\\u00fcrich"}'),
        ({"outside_rth": True}, b'{"outsideRTH":true}'),
        ({"price": None, "aux_price": UNSET}, b'{"price":null}'),
        ({}, b"{}"),
    ]
    for fields, text in cases:
        call = encode(**{account: "U1"}, body=request(orders=[order_cls(**fields)]))
        assert call.content == b'{"orders":[' + text + b"]}"
        assert json.loads(text) == json.loads(json.dumps(order_cls(**fields).to_json(), default=number_or_value))
    for wrong in (float("nan"), float("inf"), Decimal("NaN"), Decimal("Infinity")):
        with pytest.raises(ValueError, match=r"\$\.orders\[0\]\.price"):
            encode(**{account: "U1"}, body=request(orders=[order_cls(price=wrong)]))
    with pytest.raises(TypeError, match=r"\$\.orders\[0\]\.price"):
        encode(**{account: "U1"}, body=request(orders=[order_cls(price=object())]))


def number_or_value(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value.value
