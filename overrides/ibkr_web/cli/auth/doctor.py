"""`ibkr-web auth doctor`: which step of getting in fails, what that means, and what to do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ibkr_web.auth.doctor import Finding

__all__ = ["doctor", "loader"]

MARKS = {"ok": "[green]ok[/]", "note": "[yellow]note[/]", "failed": "[bold red]failed[/]", "skipped": "[dim]skipped[/]"}


def doctor(
    kind: Annotated[str, typer.Argument(help="gateway, oauth1 or oauth2; found by itself where it can be.")] = "",
    profile: Annotated[str, typer.Option(help="Table of credentials.toml; without it the environment counts.")] = "",
    file: Annotated[Path | None, typer.Option(help="Another credentials.toml.")] = None,
    url: Annotated[str, typer.Option(help="Address of a gateway.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each step.")] = False,
    timeout: Annotated[float, typer.Option(help="Seconds for each request.")] = 15.0,
) -> None:
    """Go through every step of getting in. Nothing is changed at IBKR; nobody is thrown out of a session.

    Ends with 0 where nothing failed, with 1 where a step did, with 2 where it cannot tell what to examine.
    """
    from ibkr_web.auth.doctor import examine

    load = loader(kind or ("gateway" if url else ""), profile, file, url)
    findings = []
    for finding in examine(load, timeout):
        findings.append(finding)
        if as_json:
            typer.echo(json.dumps(_as_json(finding)))
    if not as_json:
        _show(findings)
    if any(finding.outcome == "failed" for finding in findings):
        raise typer.Exit(1)


def loader(kind: str, profile: str, file: Path | None, url: str = "") -> Callable[[], Any]:
    """What makes the credentials that are meant."""
    from ibkr_web import Gateway, OAuth1, OAuth2

    kinds: dict[str, Any] = {"gateway": Gateway, "oauth1": OAuth1, "oauth2": OAuth2}
    kind = kind or _kind(profile, file)
    if kind not in kinds:
        typer.echo("Say which credentials: gateway, oauth1 or oauth2.", err=True)
        raise typer.Exit(2)
    if url:
        return partial(Gateway, url=url)
    if profile or file is not None:
        return partial(kinds[kind].from_profile, profile or kind, file)
    made: Callable[[], Any] = kinds[kind].from_env
    return made


def _kind(profile: str, file: Path | None) -> str:
    """From the table's `kind`, its name, or the variables that are set."""
    if profile in ("gateway", "oauth1", "oauth2"):
        return profile
    if profile or file is not None:
        return _kind_in_file(profile, file)
    if os.environ.get("IBKR_CONSUMER_KEY"):
        return "oauth1"
    if os.environ.get("IBKR_OAUTH2_CLIENT_ID"):
        return "oauth2"
    return "gateway" if os.environ.get("IBKR_GATEWAY_URL") else ""


def _kind_in_file(profile: str, file: Path | None) -> str:
    import tomllib

    from ibkr_web.auth.settings import profile_path
    from ibkr_web.errors import ConfigurationError

    try:
        table = tomllib.loads((file or profile_path()).read_text(encoding="utf-8")).get(profile, {})
    except (OSError, ValueError, ConfigurationError):
        return ""  # the examination says what is wrong with the file, once the kind is known
    if not isinstance(table, dict):
        return ""
    if table.get("kind"):
        return str(table["kind"])
    if "consumer_key" in table:
        return "oauth1"
    return "oauth2" if "client_id" in table else "gateway" if "url" in table else ""


def _as_json(finding: Finding) -> dict[str, Any]:
    diagnosis = finding.diagnosis
    found = {"step": finding.step, "outcome": finding.outcome, "detail": finding.detail, "code": finding.code}
    return found | (diagnosis._asdict() if diagnosis else {})


def _show(findings: list[Finding]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        table.add_row(escape(finding.step), MARKS[finding.outcome], escape(finding.detail))
    console.print(table)
    for finding in findings:
        diagnosis = finding.diagnosis
        if diagnosis is not None and finding.outcome in ("failed", "note"):
            console.print(f"\n[bold]{escape(finding.step)}: {escape(diagnosis.what)}[/]")
            console.print(f"  {escape(diagnosis.meaning)}.")
            console.print(f"  [bold]To do:[/] {escape(diagnosis.remedy)}.")
    if not any(finding.outcome == "failed" for finding in findings):
        console.print("\nEverything needed works.")
