"""Stand-ins around the drift workflow: GitHub behind `gh`, the commands of the generator, a remote repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from generator.ci import Job, run

GH = """\
import json, os, pathlib, sys
place = pathlib.Path(os.environ["FAKE_GITHUB"])
hub = json.loads(place.read_text())
words = sys.argv[1:]
text = sys.stdin.read() if "-" in words else ""
options = {name[2:]: words[at + 1] for at, name in enumerate(words[:-1]) if name.startswith("--")}
hub["calls"].append(words)
kind, verb = words[:2]
if hub["broken"]:
    sys.exit("gh: HTTP 502 from api.github.com")
elif verb == "list":
    state = options["state"].upper()
    own = [each for each in hub[kind] if state in ("ALL", each["state"])]
    if "head" in options:
        own = [each for each in own if each["headRefName"] == options["head"]]
    print(json.dumps([{name: each[name] for name in options["json"].split(",")} for each in own]))
elif verb == "create":
    number = 1 + sum(len(hub[each]) for each in ("issue", "pr"))
    made = {"number": number, "title": options["title"], "body": text, "state": "OPEN", "comments": []}
    hub[kind].append({**made, "headRefName": options.get("head"), "base": options.get("base")})
    print(f"https://github.com/them/it/{number}")
else:
    (one,) = [each for each in hub[kind] if each["number"] == int(words[2])]
    if verb == "edit":
        one.update(title=options["title"], body=text)
    elif verb == "close":
        one["state"] = "CLOSED"
        one["comments"].append(options["comment"])
    else:
        sys.exit(f"gh: unknown command {verb}")
place.write_text(json.dumps(hub))
"""

GENERATOR = """\
import json, os, pathlib, sys
plan = json.loads(pathlib.Path(os.environ["FAKE_PLAN"]).read_text())
command, arguments = sys.argv[1], sys.argv[2:]
if command == "drift":
    assert arguments[:2] == ["--format", "json"], arguments
    print(plan["out"])
    print(plan["err"], file=sys.stderr)
    sys.exit(plan["code"])
assert command == "upgrade"
if plan["upgrade"] is None:
    sys.exit("error: the audit found something missing")
for name, text in plan["upgrade"].items():
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text) if text is not None else path.unlink()
pathlib.Path("build").mkdir(exist_ok=True)
pathlib.Path("build/drift.md").write_text(plan["report"])
"""

UPGRADE = {
    "spec/web-api.json": '{"revision": 2}\n',
    "generated/new.py": "new = 1\n",
    "generated/old.py": None,
    "CHANGELOG.md": "# Changelog\n\n- new\n",
}


class Place:
    """A checkout with a remote, GitHub, and what the generator is going to say."""

    def __init__(self, folder: Path, environment: Any) -> None:
        self.root, self.remote, self.state = folder / "checkout", folder / "remote.git", folder / "kept" / "state.json"
        self.hub, self.plan, self.summary = folder / "hub.json", folder / "plan.json", folder / "summary.md"
        tools = folder / "bin"
        tools.mkdir()
        program = tools / "gh.py"
        program.write_text(GH)
        gh = tools / "gh"
        gh.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" "{program}" "$@"\n'
        )  # the checkout may have spaces in its path
        gh.chmod(0o755)
        (folder / "generator.py").write_text(GENERATOR)
        for name, value in {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "FAKE_GITHUB": str(self.hub),
            "FAKE_PLAN": str(self.plan),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }.items():
            environment.setenv(name, value)
        self._command = (sys.executable, str(folder / "generator.py"))
        self.hub.write_text(json.dumps({"calls": [], "issue": [], "pr": [], "broken": False}))
        self._begin(folder)

    def _begin(self, folder: Path) -> None:
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", self.remote], check=True)
        subprocess.run(["git", "clone", "--quiet", self.remote, self.root], check=True, capture_output=True)
        for name, text in {
            "spec/web-api.json": '{"revision": 1}\n',
            "generated/old.py": "old = 1\n",
            "CHANGELOG.md": "# Changelog\n",
            "pyproject.toml": "[project]\n",
            ".gitignore": "build/\n",
        }.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)
        self.git("checkout", "--quiet", "-B", "main")
        self.commit("first")
        self.git("push", "--quiet", "origin", "main")

    def git(self, *arguments: str, where: Path | None = None) -> str:
        command = ["git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", *arguments]
        done = subprocess.run(command, cwd=where or self.root, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def fresh(self) -> None:
        """What the next run begins with: the default branch and nothing else."""
        self.git("checkout", "--quiet", "--force", "main")
        self.git("clean", "--quiet", "-dffx")

    def says(
        self,
        code: int,
        *,
        out: str | None = None,
        err: str = "",
        upgrade: dict[str, str | None] | None = None,
        report: str = "# Drift\n\nOne operation is new.\n",
    ) -> None:
        out = json.dumps({"new": "9.2.0", "exit_code": code}) if out is None else out
        self.plan.write_text(json.dumps({"code": code, "out": out, "err": err, "upgrade": upgrade, "report": report}))

    def finds(self, code: int = 1, **more: Any) -> None:
        self.says(code, upgrade={**UPGRADE, **more.pop("files", {})}, **more)

    def run(self, day: int = 20, checks: tuple[tuple[str, ...], ...] = (), source: str | None = None) -> str:
        job = Job(
            self.root, self.state, source=source, today=date(2026, 11, day), generator=self._command, checks=checks,
            summary=self.summary,
        )  # fmt: skip
        return run(job)

    def github(self, kind: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.hub.read_text())[kind]
        return found

    def change(self, **values: Any) -> None:
        self.hub.write_text(json.dumps({**json.loads(self.hub.read_text()), **values}))

    def branch(self) -> dict[str, str]:
        """The files on the branch of the pull request, as the remote has them."""
        names = self.git("ls-tree", "-r", "--name-only", "drift/upstream", where=self.remote).splitlines()
        return {name: self.git("show", f"drift/upstream:{name}", where=self.remote) for name in names}

    def pushes(self) -> str:
        return self.git("rev-parse", "drift/upstream", where=self.remote)
