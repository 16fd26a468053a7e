"""CSV reports for the tests."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.flex.queries import Days
from ibkr_web.simulator.flex.statement import Report, write_csv
from ibkr_web.simulator.world import World
from tests.overrides.flex.statement.reports import START

MARKED = """"BOF","U1234567","Everything","2","20260501","20260531","20260604;041910","100","100"
"BOA","U1234567"
"BOS","TRNT","Trades; trade date basis"
"ClientAccountID","AccountAlias","Model","CurrencyPrimary","FXRateToBase","AssetClass","Symbol","Description","Conid",\
"Buy/Sell","DateTime","Quantity","TradePrice","IBExecID","Open/CloseIndicator","Notes/Codes","Put/Call","New One"
"U1234567","","","USD","1","STK","AAPL","APPLE ""INC"" & <CO>","265598","BUY","20260501;101500","10","150.25","e-1",\
"O","P;O","","x, y"
"U1234567","","","USD","1","STK","MSFT","two
lines","272093","SELL","20260502;111500","-5","410.50","e-2","C","","",""
"EOS","TRNT","2","0"
"BOS","CTRN","Cash Transactions"
"HEADER","CTRN","ClientAccountID","CurrencyPrimary","Amount","Type"
"DATA","CTRN","U1234567","EUR","29.45","Broker Interest Received"
"EOS","CTRN","1","0"
"BOS","MOON","Moon Phases"
"ClientAccountID","Phase"
"U1234567","full"
"EOS","MOON","1","0"
"EOA","U1234567"
"EOF","U1234567"
"""


def simulated(*, accounts: tuple[str, ...] = ("U1234567", "U7654321"), **how: Any) -> bytes:
    """A report of the simulator."""
    clock = Clock(START)
    clock.hold()
    query = World(0, clock).flex.add_query(1, csv=True, **how)
    days = Days(date(2026, 10, 1), date(2026, 10, 30), "LastMonth")
    return b"".join(write_csv(Report(query, accounts, days, START, lambda *subject: Random(repr(subject)))))
