"""What an ibflex user does: order a report, wait for it, read it. Prints what it saw as JSON."""

import json
import sys
import time

from ibflex import client, parser

settings = json.load(sys.stdin)
client.REQUEST_URL = settings["request_url"]
client.STMT_URL = settings["statement_url"]
patience = time.sleep
client.time.sleep = lambda seconds: patience(min(seconds, settings["patience"]))
data = client.download(settings["token"], settings["query"], max_tries=30)
seen = {"bytes": len(data), "report": b"FlexQueryResponse" in data}
try:
    statements = parser.parse(data).FlexStatements
    seen["trades"] = [len(statement.Trades) for statement in statements]
except Exception as error:  # noqa: BLE001  # its parser refuses much, and that is what is written down
    seen["parser"] = f"{type(error).__name__}: {error}"[:300]
try:
    client.download("0", settings["query"], max_tries=1)
except client.ResponseCodeError as error:
    seen["wrong_token"] = error.code
print(json.dumps(seen))
