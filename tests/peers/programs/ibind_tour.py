"""What an ibind user does in a day: session, accounts, positions, search, snapshot, an order with questions, a stream.

Reads its settings from standard input and prints what it saw as JSON.
"""

import json
import os
import queue
import sys
import time

settings = json.load(sys.stdin)
os.environ["IBIND_LOG_TO_FILE"] = "false"
os.environ["IBIND_LOG_TO_CONSOLE"] = "false"
os.environ["IBIND_LOGS_DIR"] = settings["folder"]

from ibind import IbkrClient, IbkrWsClient, OrderRequest, QuestionType, QueueSink, StockQuery, events  # noqa: E402
from ibind import subscriptions as to  # noqa: E402

account = settings["account"]
if settings.get("oauth"):
    from ibind.oauth.oauth1a import OAuth1aConfig

    config = OAuth1aConfig(**settings["oauth"])
    client = IbkrClient(account_id=account, use_oauth=True, oauth_config=config)
else:
    client = IbkrClient(account_id=account, url=settings["url"], cacert=settings["certificate"])
seen = {}
client.initialize_brokerage_session(compete=True)
for _ in range(50):
    status = client.authentication_status().data
    if status["authenticated"] and status.get("established", True):
        break
    time.sleep(0.1)
seen["status"] = status
seen["session"] = bool(client.tickle().data["session"])
seen["accounts"] = client.portfolio_accounts().data
seen["brokerage_accounts"] = client.receive_brokerage_accounts().data["accounts"]
seen["positions"] = client.positions(account).data
seen["positions_on_page_1"] = client.positions(account, page=1).data
seen["ledger"] = client.get_ledger(account).data
seen["search"] = client.search_contract_by_symbol("AAPL").data
seen["conids"] = client.stock_conid_by_symbol(StockQuery("AAPL", contract_conditions={"isUS": True})).data
conid = seen["conids"]["AAPL"]
for _ in range(60):
    (row,) = client.live_marketdata_snapshot([str(conid)], ["31", "84", "86"]).data
    if {"31", "84", "86"} <= row.keys():
        break
    time.sleep(0.1)
seen["snapshot"] = row
for _ in range(6):
    try:
        seen["history"] = len(client.marketdata_history_by_conid(conid, bar="1d", period="1m").data["data"])
        break
    except Exception as error:  # noqa: BLE001  # the first answers may be errors of any kind
        seen.setdefault("cold", []).append(str(error)[-200:])
        time.sleep(1)
order = OrderRequest(
    conid=conid,
    side="BUY",
    quantity=3,
    order_type="LMT",
    acct_id=account,
    price=settings["price"],
    coid="peer-1",
    tif="DAY",
)
answers = dict.fromkeys(QuestionType, True)
for text in settings["questions"]:
    answers[text] = True
seen["order"] = client.place_order(order, answers, account).data
client.live_orders(force=True)
for _ in range(50):
    orders = client.live_orders().data["orders"]
    if orders:
        break
    time.sleep(0.1)
seen["orders"] = orders
if settings.get("stream"):
    sink = QueueSink()
    socket = IbkrWsClient(
        account_id=account,
        ibkr_client=client,
        url=settings["stream"],
        cacert=settings["certificate"],
        use_oauth=bool(settings.get("oauth")),
        access_token=(settings.get("oauth") or {}).get("access_token"),
        sink=sink,
    )
    socket.start()
    handle = socket.subscribe(to.MarketDataSubscription(conid=str(conid), fields=["31", "84", "86"]))
    seen["subscribed"] = bool(handle.wait(20))
    deadline, frames = time.monotonic() + 20, []
    accessor = sink.new_queue_accessor(events.MarketData)
    while time.monotonic() < deadline and not frames:
        try:
            event = accessor.get(block=True, timeout=0.5)
        except queue.Empty:
            continue
        if event is not None:
            frames.append(str(event))
    seen["frames"] = frames
    socket.shutdown()
seen["order_id"] = (
    seen["order"][0].get("order_id") if isinstance(seen["order"], list) else seen["order"].get("order_id")
)
seen["cancelled"] = client.cancel_order(seen["order_id"], account).data
seen["suppressed"] = client.suppress_messages(["o163"]).data
seen["summary"] = list(client.portfolio_summary(account).data)
client.close()
print(json.dumps(seen))
os._exit(0)  # its threads need not be waited for
