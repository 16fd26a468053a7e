"""`ibkr-web auth doctor`: which step of getting in fails, what that means, and what to do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ibkr_web.cli.auth.asking import PASSPHRASE, unlocked

if TYPE_CHECKING:
    from ibkr_web.auth.doctor import Finding

__all__ = ["doctor", "loader"]

MARKS = {"ok": "[green]ok[/]", "note": "[yellow]note[/]", "failed": "[bold red]failed[/]", "skipped": "[dim]skipped[/]"}
KINDS = ("gateway", "oauth1", "oauth2")


def doctor(
    kind: Annotated[str, typer.Argument(help="gateway, oauth1 or oauth2; found by itself where it can be.")] = "",
    profile: Annotated[str, typer.Option(help="Table of credentials.toml; without it the environment counts.")] = "",
    file: Annotated[Path | None, typer.Option(help="Another credentials.toml.")] = None,
    url: Annotated[str, typer.Option(help="Address of a gateway.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each step.")] = False,
    timeout: Annotated[float, typer.Option(help="Seconds for each request.")] = 15.0,
    passphrase_env: Annotated[str, typer.Option(help=PASSPHRASE)] = "",
) -> None:
    """Go through every step of getting in. Nothing is changed at IBKR; nobody is thrown out of a session.

    Ends with 0 where nothing failed, with 1 where a step did, with 2 where it cannot tell what to examine.
    """
    from ibkr_web.auth.doctor import Finding, examine
    from ibkr_web.errors import ConfigurationError

    findings = []
    try:
        load = loader(kind or ("gateway" if url else ""), profile, file, url, passphrase_env)
    except ConfigurationError as error:
        _tell([Finding("configuration", "failed", str(error), "configuration")], as_json)
        raise typer.Exit(2) from None
    for finding in examine(load, timeout):
        findings.append(finding)
        if as_json:
            _tell([finding], as_json)
    if not as_json:
        _tell(findings, as_json)
    if any(finding.outcome == "failed" for finding in findings):
        raise typer.Exit(1)


def loader(kind: str, profile: str, file: Path | None, url: str = "", passphrase_env: str = "") -> Callable[[], Any]:
    """What makes the credentials that are meant. Raises ConfigurationError where that cannot be told."""
    from ibkr_web import Gateway, OAuth1, OAuth2
    from ibkr_web.errors import ConfigurationError

    kinds: dict[str, Any] = dict(zip(KINDS, (Gateway, OAuth1, OAuth2), strict=True))
    kind = kind or _kind(profile, file)
    if kind not in kinds:
        raise ConfigurationError(
            f"{kind!r} is none of {', '.join(KINDS)}"
            if kind
            else f"which credentials are meant cannot be told: say {', '.join(KINDS[:-1])} or {KINDS[-1]}"
        )
    if url:
        return partial(Gateway, url=url)
    made: Callable[..., Any] = kinds[kind].from_env
    if profile or file is not None:
        made = partial(kinds[kind].from_profile, profile or kind, file)
    return made if kind == "gateway" else partial(unlocked, made, passphrase_env)


def _kind(profile: str, file: Path | None) -> str:
    """From the table's `kind`, its name, what it holds, or the variables that are set."""
    if profile in KINDS:
        return profile
    if profile:
        return _kind_of(profile, file)
    if file is not None:
        return ""
    if os.environ.get("IBKR_CONSUMER_KEY"):
        return "oauth1"
    if os.environ.get("IBKR_OAUTH2_CLIENT_ID"):
        return "oauth2"
    return "gateway" if os.environ.get("IBKR_GATEWAY_URL") else ""


def _kind_of(name: str, file: Path | None) -> str:
    from ibkr_web.auth.settings import profile

    table = profile(name, file)
    if table.get("kind"):
        return str(table["kind"])
    if "consumer_key" in table:
        return "oauth1"
    return "oauth2" if "client_id" in table else "gateway" if "url" in table else ""


def _tell(findings: list[Finding], as_json: bool) -> None:
    if not as_json:
        _show(findings)
        return
    for finding in findings:
        diagnosis = finding.diagnosis
        found = {name: getattr(finding, name) for name in ("step", "outcome", "detail", "code", "hint")}
        typer.echo(json.dumps(found | (diagnosis._asdict() if diagnosis else {})))


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
            if finding.hint:
                console.print(f"  {escape(finding.hint.removesuffix('.'))}.")
            console.print(f"  [bold]To do:[/] {escape(diagnosis.remedy)}.")
    if not any(finding.outcome == "failed" for finding in findings):
        console.print("\nEverything needed works.")
