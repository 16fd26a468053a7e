"""`ibkr-web flex run` and `fetch`: from the service to a file, or to a folder of tables."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ibkr_web.cli.flex.ending import NoToken, ending, tell
from ibkr_web.cli.flex.formats import Format, check_target, make
from ibkr_web.cli.flex.showing import waiting

if TYPE_CHECKING:
    from ibkr_web.flex import Download, Flex, Query, Reference

__all__ = ["fetch", "run"]

_DAY = ["%Y-%m-%d"]

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="File, or folder for tables. Without: flex-NUMBER with a suffix, here."),
]
Formats = Annotated[
    Format,
    typer.Option("--format", "-f", help="raw is what IBKR sends; csv, json and parquet make a folder of tables."),
]
Profile = Annotated[str | None, typer.Option(help="Table of credentials.toml with the token.")]
Credentials = Annotated[Path | None, typer.Option(help="Another credentials.toml.")]
TokenFile = Annotated[
    Path | None, typer.Option(help="File with nothing but the token; - for standard input.", allow_dash=True)
]
Timeout = Annotated[float | None, typer.Option(min=1, help="Seconds for everything together; 1800 without.")]
FirstWait = Annotated[
    float | None, typer.Option(min=0, help="Seconds between the order and the first question; 6 without.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace what is there.")]
Checksum = Annotated[bool, typer.Option("--checksum", help="Write FILE.sha256 beside a raw report.")]
SlashDates = Annotated[str, typer.Option(help="How 03/04/2026 is read: us (month first) or eu.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no result; errors only.")]
AsJson = Annotated[bool, typer.Option("--json", help="The result, or the error, as a JSON object on standard output.")]


def run(
    query_id: Annotated[str, typer.Argument(metavar="QUERY_ID", help="Number of the query in the portal.")],
    start: Annotated[datetime | None, typer.Option(formats=_DAY, help="First day, instead of the template's.")] = None,
    end: Annotated[datetime | None, typer.Option(formats=_DAY, help="Last day.")] = None,
    period: Annotated[int | None, typer.Option(min=1, max=365, help="Length in days instead.")] = None,
    output: Output = None,
    kind: Formats = Format.RAW,
    timeout: Timeout = None,
    first_wait: FirstWait = None,
    state: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Remember orders there, to go on after a crash.")
    ] = None,
    profile: Profile = None,
    credentials: Credentials = None,
    token_file: TokenFile = None,
    overwrite: Overwrite = False,
    checksum: Checksum = False,
    slash_dates: SlashDates = "us",
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Have a report made, wait for it and store it, or make tables of it."""
    with ending(json):
        from ibkr_web.flex import Query

        query = Query(query_id, start and start.date(), end and end.date(), period)
        with _client(profile, credentials, token_file, state, first_wait) as client:
            _obtain(client, query, query.query_id, output, kind, timeout, overwrite, checksum, slash_dates, quiet, json)


def fetch(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="Code of a report that was ordered.")],
    output: Output = None,
    kind: Formats = Format.RAW,
    timeout: Timeout = None,
    first_wait: FirstWait = None,
    profile: Profile = None,
    credentials: Credentials = None,
    token_file: TokenFile = None,
    overwrite: Overwrite = False,
    checksum: Checksum = False,
    slash_dates: SlashDates = "us",
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Fetch a report that was ordered, perhaps by a run that ended too early."""
    with ending(json):
        from ibkr_web.flex import Reference

        wanted = Reference(reference)
        with _client(profile, credentials, token_file, None, first_wait) as client:
            _obtain(client, wanted, wanted.code, output, kind, timeout, overwrite, checksum, slash_dates, quiet, json)


def _client(
    profile: str | None, credentials: Path | None, token_file: Path | None, state: Path | None, first_wait: float | None
) -> Flex:
    """With the token of a file, a profile, or the environment; in this order."""
    from ibkr_web.errors import ConfigurationError
    from ibkr_web.flex import Flex, FlexToken, Schedule

    if token_file is not None and (profile or credentials):
        raise ValueError("--token-file goes without --profile and --credentials")
    schedule = None if first_wait is None else Schedule(first=first_wait)
    try:
        if token_file is not None:
            text = sys.stdin.read() if str(token_file) == "-" else token_file.read_text("utf-8")
            address = os.environ.get("IBKR_FLEX_BASE_URL")
            return Flex(
                FlexToken(token=text, **({"base_url": address} if address else {})), state=state, schedule=schedule
            )
        if profile or credentials or "IBKR_FLEX_TOKEN" not in os.environ:
            return Flex.from_profile(profile or "flex", credentials, state=state, schedule=schedule)
        return Flex.from_env(state=state, schedule=schedule)
    except (ConfigurationError, OSError, UnicodeError) as error:
        raise NoToken(error) from error


def _obtain(
    client: Flex,
    wanted: Query | Reference,
    number: str,
    output: Path | None,
    kind: Format,
    timeout: float | None,
    overwrite: bool,
    checksum: bool,
    slash_dates: str,
    quiet: bool,
    as_json: bool,
) -> None:
    place = (output or Path(f"flex-{number}")).expanduser()
    # whatever is wrong with the output is better known before half an hour of waiting
    check_target(place if output or kind.folder else None, kind, overwrite)
    if kind is Format.RAW and output is not None:
        with waiting(quiet or as_json) as progress:
            found = client.download(
                wanted, place, checksum=checksum, overwrite=overwrite, timeout=timeout, progress=progress
            )
        _told(found, place, as_json, quiet)
        return
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.", suffix=".part") as folder:
        scratch = Path(folder) / "report"
        with waiting(quiet or as_json) as progress:
            found = client.download(wanted, scratch, checksum=False, timeout=timeout, progress=progress)
        if kind is Format.RAW:
            place = place.with_name(f"{place.name}.{found.media}")
            check_target(place, kind, overwrite)
            scratch.replace(place)
            _told(found, place, as_json, quiet)
            return
        if kind is Format.XML and output is None:
            place = place.with_name(f"{place.name}.xml")
        made = make(scratch, place, kind, (), overwrite, slash_dates, quiet or as_json)
    references = [one.code for one in found.references]
    tell({"references": references, **made}, as_json, f"{made['path']}: {made['rows']:,} rows", quiet)


def _told(found: Download, place: Path, as_json: bool, quiet: bool) -> None:
    result: dict[str, Any] = {
        "path": str(place),
        "format": found.media,
        "size": found.size,
        "sha256": found.sha256,
        "stored_size": found.stored_size,
        "references": [one.code for one in found.references],
    }
    tell(result, as_json, f"{place}: {found.size:,} bytes of {found.media.upper()}", quiet)
