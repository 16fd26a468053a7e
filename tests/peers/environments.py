"""Clients that nobody here wrote, each installed from the package index into an environment of its own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).parent / "programs"
UNREACHABLE = ("Could not find a version", "NewConnectionError", "Temporary failure", "ConnectionError", "timed out")


@dataclass(frozen=True)
class Peer:
    """One published client, pinned: what it does is compared with what IBKR documents."""

    name: str
    requirement: str

    def python(self) -> Path:
        """The interpreter of its environment, made on first use and kept in `build/`."""
        digest = hashlib.sha256(f"{self.requirement} {sys.version}".encode()).hexdigest()[:12]
        folder = ROOT / "build" / "peers" / f"{self.name}-{digest}"
        python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{folder}.lock"):
            if not (folder / "ready").exists():
                venv.create(folder, with_pip=True, clear=True)
                command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
                done = subprocess.run([*command, self.requirement], capture_output=True, text=True)
                if done.returncode:
                    if any(sign in done.stderr for sign in UNREACHABLE):
                        pytest.skip(f"{self.requirement} cannot be had from the package index here")
                    raise RuntimeError(done.stderr)
                (folder / "ready").touch()
        return python

    def run(self, program: str, settings: dict[str, Any], **environment: str) -> Any:
        """Run one of the programs with the client; gives what it prints, which is JSON."""
        done = subprocess.run(
            [str(self.python()), "-I", str(PROGRAMS / program)],
            input=json.dumps(settings),
            capture_output=True,
            text=True,
            timeout=120,
            env={"PATH": os.environ.get("PATH", ""), "HOME": settings.get("folder", "/nonexistent"), **environment},
        )
        assert done.returncode == 0, f"{self.name}: {done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        return json.loads(done.stdout.splitlines()[-1])


IBIND = Peer("ibind", "ibind[oauth]==0.2.2")
IBAUTH = Peer("ibauth", "ibauth==0.1.6")
IBFLEX = Peer("ibflex", "ibflex[web]==1.1")
SCHEMATHESIS = Peer("schemathesis", "schemathesis==4.32.5")
