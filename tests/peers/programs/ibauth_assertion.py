"""What ibauth sends for an access token and an SSO session at a given time, without sending it. Prints JSON."""

import asyncio
import json
import sys
import time

settings = json.load(sys.stdin)

from ibauth import IBAuth, auth  # noqa: E402

sent = []


class Answer:
    def json(self) -> dict:
        return {"access_token": "token"}


async def post(url: str, data: object = None, headers: object = None, **_: object) -> Answer:
    sent.append({"url": url, "data": data, "headers": headers})
    return Answer()


async def main() -> None:
    peer = IBAuth(settings["client_id"], settings["key_id"], settings["username"], settings["key"])

    async def address() -> str:  # it asks a service on the internet
        peer.IP = settings["address"]
        return peer.IP

    peer._check_ip = address
    auth.post = post
    time.time = lambda: settings["now"]
    await peer.get_access_token()
    await peer.get_bearer_token()


asyncio.run(main())
print(json.dumps(sent))
