"""Signs with ibind what it is told to, and prints what came out as JSON."""

import json
import os
import sys

settings = json.load(sys.stdin)
os.environ["IBIND_LOG_TO_FILE"] = "false"
os.environ["IBIND_LOG_TO_CONSOLE"] = "false"

from ibind.oauth import oauth1a  # noqa: E402

config = oauth1a.OAuth1aConfig(**settings["config"])
secret = oauth1a.calculate_live_session_token_prepend(
    config.access_token_secret, oauth1a.read_private_key(private_key_content=config.encryption_key)
)
headers = []
for request in settings["requests"]:
    oauth1a.generate_oauth_nonce = lambda: request["nonce"]  # noqa: B023
    oauth1a.generate_request_timestamp = lambda: request["timestamp"]  # noqa: B023
    challenge = request.get("challenge")
    made = oauth1a.generate_oauth_headers(
        oauth_config=config,
        request_method=request["method"],
        request_url=request["url"],
        live_session_token=request.get("live_session_token"),
        request_params=request.get("parameters"),
        extra_headers={"diffie_hellman_challenge": challenge} if challenge else None,
        signature_method="RSA-SHA256" if challenge else "HMAC-SHA256",
        prepend=secret if challenge else None,
    )
    headers.append(made["Authorization"])
tokens = []
for exchange in settings["exchanges"]:
    token = oauth1a.calculate_live_session_token(config.dh_prime, exchange["private"], exchange["response"], secret)
    tokens.append(
        {
            "challenge": oauth1a.generate_dh_challenge(config.dh_prime, exchange["private"]),
            "token": token,
            "valid": oauth1a.validate_live_session_token(token, exchange["proof"], config.consumer_key),
        }
    )
print(json.dumps({"headers": headers, "tokens": tokens}))
