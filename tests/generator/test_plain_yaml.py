"""YAML read as JSON."""

from __future__ import annotations

from typing import Any

import pytest

from generator.plain_yaml import PlainYamlError, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("a:", {"a": None}),
        ("[no, yes, on, off, 0o7, 1_000, 2026-01-31, 12:30:45, .inf, 0x1f]", None),
        (
            "[true, False, null, 12, -3, 012, 1.5, .5, 1e3, -2.5E-1]",
            [True, False, None, 12, -3, 12, 1.5, 0.5, 1e3, -0.25],
        ),
        ("['12', \"true\", !!str 12]", ["12", "true", "12"]),
        ("{200: a, true: b, 1.0: c}", {"200": "a", "true": "b", "1.0": "c"}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
    ],
)
def test_values(text: str, value: Any) -> None:
    if value is None and text.startswith("["):
        value = text.strip("[]").split(", ")
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", " in line "),
        ("a: 1\na: 2", "the key 'a' stands twice in line 2, column 1"),
        ("? [a]\n: 1", "a key that is not text in line 1, column 3"),
        ("&a [*a]", "refers to itself"),
        ("[" * 300 + "]" * 300, "nested too deeply"),
        ("!!binary aGk=", "which JSON does not have"),
        ("!!int abc", "line 1, column 1"),
        ("*gone", "undefined alias"),
        ("a: \x01", "characters are not allowed"),
    ],
)
def test_refusals_name_the_place(text: str, said: str) -> None:
    with pytest.raises(PlainYamlError) as caught:
        parse(text)
    assert said in str(caught.value)


def test_repeated_keys_can_be_collected() -> None:
    repeated: list[str] = []
    assert parse("a: 1\nb: {c: 1, c: 2}\na: 3", repeated) == {"a": 3, "b": {"c": 2}}
    assert repeated == ["c", "a"]


def test_a_small_text_cannot_become_a_large_value() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(PlainYamlError, match="nested too deeply, or refers to itself"):
        parse("\n".join(lines))
