"""What importing costs: nothing is loaded before it is used."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.generated.subject import package

HEAVY = ("httpx", "attr", "attrs", "msgspec", "asyncio", "ssl", "email", "urllib.request", "importlib.metadata")


def loaded(code: str) -> set[str]:
    """The modules a fresh interpreter has loaded after some code, beyond those it starts with."""
    folder = str(package().__file__).rpartition("/ibkr_openapi/")[0]
    program = (
        f"import sys, json\nbefore = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {[folder, *sys.path]!r}\n{program}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def ours(modules: set[str], part: str) -> set[str]:
    return {name for name in modules if name.startswith(f"ibkr_openapi.{part}")}


@pytest.mark.parametrize(
    "code",
    [
        "import ibkr_openapi",
        "from ibkr_openapi import Client; client = Client()",
        "from ibkr_openapi import AsyncClient; client = AsyncClient(base_url='https://localhost:5000')",
        "import ibkr_openapi; client = ibkr_openapi.Client(); client.close()",
        "import ibkr_openapi; ibkr_openapi.OPERATIONS; len(ibkr_openapi.OPERATIONS); list(ibkr_openapi.OPERATIONS)",
        "import ibkr_openapi; dir(ibkr_openapi); ibkr_openapi.UNSET, ibkr_openapi.DOCUMENT_VERSION",
    ],
)
def test_import_and_client_load_no_model_and_no_library(code: str) -> None:
    modules = loaded(code)
    assert not modules & set(HEAVY)
    assert ours(modules, "models") == set()
    assert ours(modules, "enums") == set()
    assert {name for name in modules if name.startswith("ibkr_openapi.") and name.count(".") == 2} <= {
        f"ibkr_openapi.runtime.{name}" for name in ("client", "errors", "operation", "unset")
    }


def test_one_area_loads_one_module_and_its_models_only() -> None:
    modules = loaded("import ibkr_openapi\nibkr_openapi.operation('GET', '/v1/api/portfolio/{a}/positions/{b}').path")
    assert not modules & {"httpx", "attrs", "attr"}
    assert ours(modules, "models") == set()
    assert ours(modules, "trading.") == {"ibkr_openapi.trading.portfolio"}
    modules = loaded(
        "import ibkr_openapi\n"
        "ibkr_openapi.operation('GET', '/v1/api/portfolio/{a}/positions/{b}').decode(200, 'application/json', b'[{}]')"
    )
    assert "httpx" not in modules
    assert 1 <= len(ours(modules, "models.")) <= 3


def test_modules_that_must_never_be_needed() -> None:
    modules = loaded(
        "import ibkr_openapi, ibkr_openapi.index, ibkr_openapi.tree, ibkr_openapi.models, ibkr_openapi.enums"
    )
    assert not {
        name for name in modules if name.startswith(("ibkr_web", "generator", "openapi_python_client", "pydantic"))
    }
    assert ours(modules, "models.") == set()


def test_everything_announced_is_there(package: Any) -> None:
    for name in package.__all__:
        assert getattr(package, name) is not None
    assert set(package.__all__) <= set(dir(package))
    assert len(package.models.__all__) == len(set(package.models.__all__)) > 500
    for name in package.models.__all__:
        assert getattr(package.models, name).__name__ == name
    with pytest.raises(AttributeError):
        package.NoSuchThing  # noqa: B018
    with pytest.raises(AttributeError):
        package.models.NoSuchModel  # noqa: B018
    with pytest.raises(ImportError):
        from ibkr_openapi.models import NoSuchModel  # type: ignore[attr-defined]  # noqa: F401
