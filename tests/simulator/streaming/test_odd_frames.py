"""Hundreds of frames put together by chance: each is answered or passed over, and the stream goes on."""

from __future__ import annotations

import logging
from random import Random

import pytest

from tests.simulator.streaming.conftest import Open

PARTS = (
    *[
        "smd",
        "smh",
        "sbd",
        "sor",
        "str",
        "spl",
        "ssd",
        "sld",
        "shs",
        "inp",
        "tic",
        "umd",
        "umh",
        "ubd",
        "usd",
        "uld",
        "uor",
        "utr",
        "upl",
        "ush",
        "xx",
        "exercise",
    ],
    *(
        "U1234567",
        "265598",
        "265598@NYSE",
        "28812380;;;265598/1,272093/-1",
        "-1",
        "9" * 30,
        "é",
        "770000100",
        "11004968",
    ),
    *("{}", '{"a":', "[1]", "null", '{"fields":[1,null,"31"]}', '{"fields":"31"}', '{"keys":{},"fields":5}'),
    *('{"CEX":265598}', '{"action":"user_input","data":{"id":1}}', '{"days":-1}', '{"days":1e99}', '{"filters":[5]}'),
    *('{"period":"1d","bar":5}', '{"period":"9999y"}', '{"source":[]}'),
)


@pytest.mark.parametrize("seed", range(3))
def test_frames_by_chance(stream: Open, seed: int, caplog: pytest.LogCaptureFixture) -> None:
    opened, random = stream(), Random(seed)
    with caplog.at_level(logging.ERROR):
        for _ in range(300):
            opened.send("+".join(random.choices(PARTS, k=random.randint(1, 4))))
            opened.send("ech+hb")
            while opened.next() != "ech+hb":
                pass
    assert caplog.records == []
