"""What an ibauth user does: access token, SSO session, brokerage session, tickle. Prints what it saw as JSON."""

import asyncio
import json
import sys

from ibauth import IBAuth

settings = json.load(sys.stdin)


async def main() -> dict:
    auth = IBAuth(settings["client_id"], settings["key_id"], settings["username"], settings["key"])
    auth._domain = settings["domain"]  # it knows only IBKR's own host

    async def address() -> str:  # it asks a service on the internet
        auth.IP = settings["address"]
        return auth.IP

    auth._check_ip = address
    await auth.get_access_token()
    await auth.get_bearer_token()
    await auth.validate_sso()
    await auth.ssodh_init()
    for _ in range(100):
        status = await auth.status()
        if status.authenticated:
            break
        await asyncio.sleep(0.1)
    session = await auth.tickle()
    return {"status": status.model_dump(mode="json"), "session": bool(session), "connected": auth.is_connected()}


print(json.dumps(asyncio.run(main())))
