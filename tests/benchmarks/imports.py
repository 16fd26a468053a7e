"""Import time and memory, and the first use of one operation, each in fresh interpreters."""

from __future__ import annotations

from statistics import median

from tests.benchmarks import stock
from tests.benchmarks.measure import Effort, fresh
from tests.benchmarks.payloads import Payload
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import Setting

# Milliseconds and resident megabytes of what stands between start() and stop(); what it imports stays small on purpose.
_HARNESS = """
import sys
from time import process_time
sys.path[:0] = {paths!r}
def resident():
    try:
        with open("/proc/self/statm") as pages:
            return int(pages.read().split()[1]) * 4096 / 1e6
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1e-6 if sys.platform == "darwin" else 1e-3)
before = resident()
{body}
"""
_TIMED = """
started = process_time()
{statements}
taken = (process_time() - started) * 1e3
"""
_OURS = "import ibkr_openapi\nclient = ibkr_openapi.Client()"
_THEIRS = f"from {stock.PACKAGE} import Client\nclient = Client(base_url='https://api.ibkr.com')"

_STARTS = ("from nothing", "httpx loaded", "first call")
_BEYOND_ATTRS = "ours httpx and attrs loaded"

Runs = dict[str, list[list[float]]]


def imports(setting: Setting, effort: Effort) -> Section:
    """`import ibkr_openapi; Client()` beside `import httpx`, alone and on top of it."""
    section = Section("Import of package and client object", "ms and MB of resident memory added")
    section.notes = ["Medians of fresh interpreters, taken in turn; the start of the interpreter is not counted."]
    two = _TIMED.format(statements="import httpx") + "first, between = taken, resident()"
    two += _TIMED.format(statements=_OURS) + "print(first, first + taken, between - before, resident() - before)"
    alone = {"httpx": "import httpx", "ours": _OURS, "stock": _THEIRS}
    programs = {
        name: _TIMED.format(statements=statements) + "print(taken, resident() - before)"
        for name, statements in alone.items()
    }
    runs = fresh(_programs(setting, programs | {"both": two}), effort)
    for index, (label, unit) in enumerate((("time", "ms"), ("memory", "MB"))):
        alone_figures = {name: median(run[index] for run in runs[name]) for name in alone}
        before = median(run[2 * index] for run in runs["both"])
        after = median(run[2 * index + 1] for run in runs["both"])
        share = _ratio(runs, "ours", "httpx", index)
        more = median(run[2 * index + 1] / run[2 * index] for run in runs["both"])
        beside = Check("stock/ours", _ratio(runs, "stock", "ours", index))
        section.rows += [
            Row(f"{label} ({unit}), nothing loaded", dict(alone_figures), [Check("ours/httpx", share, 1 / 3), beside]),
            Row(
                f"{label} ({unit}), on top of httpx",
                {"httpx": before, "ours": after},
                [Check("(httpx + ours)/httpx", more, 1.1)],
            ),
        ]
    return section


def first_use(setting: Setting, effort: Effort) -> Section:
    """The first use of one operation: its descriptor, its models, one answer decoded and read."""
    section = Section("First use of one operation with its models", "ms and MB of resident memory added")
    section.notes = [
        "An answer with one row is decoded and every field of the row is read.",
        "`from nothing` begins before the imports; `httpx loaded` has httpx and the client object, then attrs too.",
        "`first call` is a whole call on a mock transport, from nothing, with the import of httpx on both sides.",
    ]
    for number, payload in enumerate(setting.payloads):
        programs = _programs(setting, _first_programs(setting, payload, setting.single(payload)))
        starts = _STARTS if not number else ()  # stock loads nearly all it has for any operation: one is enough
        wanted = [*(f"{name} {start}" for name in ("ours", "stock") for start in starts), _BEYOND_ATTRS]
        runs = fresh({name: programs[name] for name in wanted}, effort, [name for name in wanted if "stock" in name])
        label = " ".join(word for word in payload.title.partition(" of ")[0].split() if word.isalpha())
        for start in starts:
            ratio = _ratio(runs, f"stock {start}", f"ours {start}", 0)
            target = None if start == "first call" else 12.0
            section.rows.append(_row(runs, f"{label}, {start}", start, [Check("stock/ours", ratio, target, True)]))
        beyond = median(run[0] for run in runs[_BEYOND_ATTRS])
        check = Check("ours", beyond, 10.0, unit=" ms")
        section.rows.append(Row(f"{label}, httpx and attrs loaded", {"ours": beyond}, [check]))
    return section


def _row(runs: Runs, label: str, start: str, checks: list[Check]) -> Row:
    figures: dict[str, float | None] = {}
    for name in ("ours", "stock"):
        figures[name] = median(run[0] for run in runs[f"{name} {start}"])
    for name in ("ours", "stock"):
        figures[f"{name} MB"] = median(run[1] for run in runs[f"{name} {start}"])
    return Row(label, figures, checks)


def _ratio(runs: Runs, name: str, reference: str, index: int) -> float:
    return median(run[index] / base[index] for run, base in zip(runs[name], runs[reference], strict=False))


def _programs(setting: Setting, bodies: dict[str, str]) -> dict[str, str]:
    paths = [str(setting.package), str(setting.stock)]
    return {name: _HARNESS.format(paths=paths, body=body) for name, body in bodies.items()}


def _first_programs(setting: Setting, payload: Payload, single: Payload) -> dict[str, str]:
    operation = setting.openapi.operation(*payload.key)
    arguments, their_arguments = setting.arguments(payload)
    ours = [
        f"operation = ibkr_openapi.operation(*{payload.key!r})",
        f"value = operation.decode(200, 'application/json', {single.data!r})",
        *setting.reading(payload, "ours"),
    ]
    theirs = [
        f"import {stock.module_name(payload.operation)} as module",
        f"response = httpx.Response(200, content={single.clean!r}, headers={{'content-type': 'application/json'}})",
        "value = module._parse_response(client=client, response=response)",
        *setting.reading(payload, "stock"),
    ]
    transport = "http_client = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, content="
    transport += "{data!r}, headers={{'content-type': 'application/json'}})), base_url='https://api.ibkr.com')"
    our_call = [
        "import httpx",
        "import ibkr_openapi",
        transport.format(data=single.data),
        "client = ibkr_openapi.Client(http_client)",
        f"value = client.{operation.name}({arguments})",
        *setting.reading(payload, "ours"),
    ]
    their_call = [
        _THEIRS,
        "import httpx",
        f"import {stock.module_name(payload.operation)} as module",
        transport.format(data=single.clean),
        "client.set_httpx_client(http_client)",
        f"value = module.sync({their_arguments}client=client)",
        *setting.reading(payload, "stock"),
    ]
    print_it = "print(taken, resident() - before)"

    def program(statements: list[str], ready: str = "") -> str:
        return f"{ready}\nbefore = resident()" + _TIMED.format(statements="\n".join(statements)) + print_it

    return {
        "ours from nothing": program([_OURS, *ours]),
        "stock from nothing": program([_THEIRS, "import httpx", *theirs]),
        "ours httpx loaded": program(ours, f"import httpx\n{_OURS}"),
        "stock httpx loaded": program(theirs, f"import httpx\n{_THEIRS}"),
        _BEYOND_ATTRS: program(ours, f"import httpx, attrs\n{_OURS}"),
        "ours first call": program(our_call),
        "stock first call": program(their_call),
    }
