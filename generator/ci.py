"""What `.github/workflows/drift.yml` runs: compare with the live document and bring the outcome before people.

    python -m generator.ci --state FILE [--source URL] [--base main]

Additions and breaks become one pull request, which later runs update. "Could not compare" is kept in the state file and
becomes an issue when it happened on three days running. Needs `git` and `gh`, logged in through GH_TOKEN.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

ROOT = Path(__file__).resolve().parent.parent
BRANCH = "drift/upstream"
ISSUE = "IBKR's document could not be compared with the contract"
WHO = ("ibkr-web drift", "drift@users.noreply.github.com")
CHANGING = ("spec", "generated", "CHANGELOG.md", "pyproject.toml")
PATIENCE = 3
"""On so many days running the comparison has to fail before anybody is told."""
LONGEST = 60_000
"""GitHub takes 65,536 characters as the body of a pull request or an issue."""

SAME, ADDITIONS, BREAKING, UNKNOWN = 0, 1, 2, 3
"""Exit codes of `python -m generator drift`."""


class CiError(Exception):
    """The run failed for a reason that a person has to look at."""


@dataclass(frozen=True)
class Job:
    """One run."""

    root: Path
    state: Path
    """Where the days on which nothing could be compared are kept between runs; not part of the checkout."""
    source: str | None = None
    base: str = "main"
    today: date = field(default_factory=lambda: datetime.now(UTC).date())
    generator: tuple[str, ...] = (sys.executable, "-m", "generator")
    checks: tuple[tuple[str, ...], ...] = (("make", "check"), ("make", "test"))
    """What is run on the regenerated client; the outcome is told in the pull request."""
    summary: Path | None = None
    """A file of Markdown that is shown with the run."""


def run(job: Job) -> str:
    """Compare once and do what follows from it; says what was done."""
    options = ["--source", job.source] if job.source else []
    compared = _call([*job.generator, "drift", "--format", "json", *options], job.root)
    if compared.returncode == UNKNOWN:
        return _not_compared(job, compared.stderr.strip() or compared.stdout.strip())
    found = _finding(compared)
    _compared_again(job)
    if compared.returncode == SAME:
        return _nothing_new(job)
    what = "breaks users" if compared.returncode == BREAKING else "additions only"
    return _propose(job, f"IBKR's document {found['new']}: {what}", options)


def _finding(compared: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The report. Python itself exits with 1 and 2 when it fails; only a report makes them a finding."""
    try:
        found = json.loads(compared.stdout)
    except ValueError:
        found = None
    if isinstance(found, dict) and "new" in found and found.get("exit_code") == compared.returncode:
        return found
    raise CiError(f"the comparison itself failed ({compared.returncode}):\n{compared.stderr or compared.stdout}")


def _not_compared(job: Job, reason: str) -> str:
    days = failed_days(job.state, job.today)
    _remember(job, days)
    told = f"Could not compare, {len(days)} day{'s' if len(days) > 1 else ''} running: {reason}"
    if len(days) < PATIENCE:
        return told
    if _issue(job) is not None:
        return f"{told}\nThe issue is open already."
    since = f"Every run since {days[0].isoformat()} ended like this:"
    text = f"{since}\n\n```\n{reason[:LONGEST]}\n```\n\nThe issue is closed by the next run that can compare.\n"
    _gh(job, "issue", "create", "--title", ISSUE, "--body-file", "-", text=text)
    return f"{told}\nAn issue was opened."


def _remember(job: Job, days: Sequence[date]) -> None:
    job.state.parent.mkdir(parents=True, exist_ok=True)
    job.state.write_text(json.dumps({"days": [day.isoformat() for day in days]}) + "\n", encoding="utf-8")


def failed_days(state: Path, today: date) -> list[date]:
    """The days running, up to today, on which the comparison failed."""
    try:
        known = sorted({date.fromisoformat(day) for day in json.loads(state.read_bytes())["days"]} - {today})
    except FileNotFoundError:
        known = []
    except (OSError, ValueError, TypeError, KeyError) as error:
        print(f"::warning::{state.name} cannot be read and is begun anew: {error}", file=sys.stderr)  # noqa: T201
        known = []
    running = [today]
    for day in reversed(known):
        if day != running[0] - timedelta(days=1):
            break
        running.insert(0, day)
    return running


def _compared_again(job: Job) -> None:
    _remember(job, [])
    number = _issue(job)
    if number is not None:
        _gh(job, "issue", "close", str(number), "--comment", "The document can be compared again.")


def _issue(job: Job) -> int | None:
    listed = _gh(job, "issue", "list", "--state", "open", "--limit", "200", "--json", "number,title")
    return next((int(each["number"]) for each in json.loads(listed or "[]") if each["title"] == ISSUE), None)


def _pull_requests(job: Job) -> list[dict[str, Any]]:
    query = ("pr", "list", "--head", BRANCH, "--state", "all", "--limit", "50", "--json", "number,state,body")
    found: list[dict[str, Any]] = json.loads(_gh(job, *query) or "[]")
    return found


def _nothing_new(job: Job) -> str:
    if job.source is None:
        for each in _pull_requests(job):
            if each["state"] == "OPEN":
                words = "The live document says what the contract says again: nothing is left to take over."
                _gh(job, "pr", "close", str(each["number"]), "--comment", words)
                return f"Nothing new; pull request {each['number']} was closed."
    return "Nothing new."


def _propose(job: Job, title: str, options: Sequence[str]) -> str:
    if _git(job, "status", "--porcelain", "--", *CHANGING):
        raise CiError("the checkout has changes of its own")
    start = _git(job, "rev-parse", "HEAD")
    upgraded = _call([*job.generator, "upgrade", *options], job.root)
    if upgraded.returncode:
        raise CiError(f"the upgrade failed:\n{upgraded.stdout}\n{upgraded.stderr}")
    if not _git(job, "status", "--porcelain", "--", *CHANGING):
        return "The comparison found something, but the upgrade changes nothing."
    report = (job.root / "build" / "drift.md").read_text(encoding="utf-8")
    _summary(job, report)
    marker = f"<!-- contract {hashlib.sha256((job.root / 'spec' / 'web-api.json').read_bytes()).hexdigest()} -->"
    known = _pull_requests(job)
    opened = next((int(each["number"]) for each in known if each["state"] == "OPEN"), None)
    if opened is None and any(each["state"] == "CLOSED" and marker in each["body"] for each in known):
        return "A pull request with this very contract was closed by a person and is not opened again."
    checked = [_checked(job, command) for command in job.checks]
    pushed = _push(job, start, title)
    body = _body(marker, pushed, checked, report)
    if opened is not None:
        _gh(job, "pr", "edit", str(opened), "--title", title, "--body-file", "-", text=body)
        return f"Pull request {opened} was updated. {pushed}"
    creating = ("pr", "create", "--head", BRANCH, "--base", job.base, "--title", title, "--body-file", "-")
    return f"A pull request was opened: {_gh(job, *creating, text=body)}"


def _push(job: Job, start: str, title: str) -> str:
    """Put the change on the branch of the pull request; what other people did there is left alone."""
    name, email = WHO
    # a commit beside the branch that is checked out, which stays where it is
    _git(job, "add", "--all", "--", *CHANGING)
    tree = _git(job, "write-tree")
    identity = ("-c", f"user.name={name}", "-c", f"user.email={email}")
    ours = _git(job, *identity, "commit-tree", tree, "-p", start, "-m", title)
    _git(job, "reset", "--quiet")
    remote = f"refs/heads/{BRANCH}"
    there = _git(job, "ls-remote", "origin", remote).split()
    if there:
        _git(job, "fetch", "--quiet", "--depth=1", "origin", remote)
        if _git(job, "show", "--no-patch", "--format=%ce", there[0]) != email:
            return f"`{BRANCH}` has commits of other people and was left as it is."
        if _git(job, "rev-parse", f"{there[0]}^{{tree}}") == tree:
            return "The branch holds this already."
    lease = f"--force-with-lease={remote}:{there[0] if there else ''}"
    _git(job, "push", "--quiet", lease, "origin", f"{ours}:{remote}")
    return f"The branch starts at {start[:12]}."


def _checked(job: Job, command: Sequence[str]) -> str:
    done = _call(command, job.root)
    line = f"- `{' '.join(command)}` {'fails' if done.returncode else 'passes'}"
    if not done.returncode:
        return line
    last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-20:])[-3000:]
    return f"{line}\n\n  <details><summary>the end of it</summary>\n\n```\n{last}\n```\n\n  </details>"


def _body(marker: str, pushed: str, checked: Sequence[str], report: str) -> str:
    head = f"{marker}\nWritten by the drift workflow, every day anew as long as this is open. {pushed}\n"
    text = "\n".join([head, *checked, "", report])
    if len(text) <= LONGEST:
        return text
    kept = text[:LONGEST].rpartition("\n")[0]
    return f"{kept}\n\n… the summary of the run has the rest, as has `build/drift.md` after `make upgrade`.\n"


def _summary(job: Job, text: str) -> None:
    if job.summary is not None:
        with job.summary.open("a", encoding="utf-8") as file:
            file.write(f"{text}\n")


def _git(job: Job, *arguments: str) -> str:
    return _done(["git", *arguments], job)


def _gh(job: Job, *arguments: str, text: str | None = None) -> str:
    return _done(["gh", *arguments], job, text)


def _done(command: Sequence[str], job: Job, text: str | None = None) -> str:
    done = _call(command, job.root, text)
    if done.returncode:
        raise CiError(f"`{' '.join(command[:3])}` failed ({done.returncode}): {(done.stderr or done.stdout).strip()}")
    return done.stdout.strip()


def _call(command: Sequence[str], root: Path, text: str | None = None) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(command, cwd=root, input=text, capture_output=True, text=True, check=False)
    except OSError as error:
        raise CiError(f"`{command[0]}` cannot be run: {error}") from error


def main(
    state: Annotated[Path, typer.Option(help="Where failed days are kept between runs.")],
    source: Annotated[str, typer.Option(envvar="SOURCE", help="A URL instead of the one in sources.toml.")] = "",
    base: Annotated[str, typer.Option(envvar="BASE", help="The branch to open the pull request against.")] = "main",
    root: Annotated[Path, typer.Option(help="The checkout to work on.")] = ROOT,
) -> None:
    """Compare with the live document, and open or update the pull request or the issue that follows from it."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    job = Job(root.resolve(), state.resolve(), source or None, base, summary=Path(summary) if summary else None)
    try:
        told = run(job)
    except CiError as error:
        _summary(job, f"```\n{error}\n```")
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(1) from None
    _summary(job, told)
    typer.echo(told)


if __name__ == "__main__":
    typer.run(main)
