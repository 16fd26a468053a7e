"""What the doctor can find: a table of diagnoses, each with what it means and what to do."""

from __future__ import annotations

from typing import Literal, NamedTuple

from attrs import frozen

__all__ = ["DIAGNOSES", "Diagnosis", "Finding", "Outcome"]

Outcome = Literal["ok", "note", "failed", "skipped"]


class Diagnosis(NamedTuple):
    """Something that can be wrong."""

    what: str
    meaning: str
    remedy: str


DIAGNOSES: dict[str, Diagnosis] = {
    "configuration": Diagnosis(
        "the configuration is incomplete or wrong",
        "Something needed is missing, or is not what it should be; nothing was sent",
        "Mend what is named; the fields are those of the credential's class",
    ),
    "profile-readable": Diagnosis(
        "others on this machine may read the profile",
        "It holds tokens, perhaps keys; it is refused as ssh refuses such keys",
        "chmod 600 the file",
    ),
    "key-unusable": Diagnosis(
        "a key cannot be used",
        "The file cannot be read, is encrypted and its passphrase missing or wrong, is a public key, or is no RSA key",
        "Give the private RSA key (PEM), and `passphrase` where it is encrypted; the public one goes to IBKR",
    ),
    "keys-swapped": Diagnosis(
        "signing key and encryption key are swapped",
        "The access token secret opens with the signing key",
        "Exchange signing_key and encryption_key; or upload the public keys the other way round",
    ),
    "wrong-encryption-key": Diagnosis(
        "the access token secret does not open",
        "It was encrypted for another encryption key, or belongs to an older access token, which had another secret",
        "Make a new access token in the portal and copy both parts; check that the uploaded public key is this key's",
    ),
    "weak-prime": Diagnosis(
        "the Diffie-Hellman prime is not one IBKR takes",
        "It has not 2048 bits, or is no prime: a digit may be lost",
        "Give the parameters that were uploaded, as the file that was uploaded",
    ),
    "unreachable": Diagnosis(
        "there is no connection to the address",
        "The name is unknown, nobody listens there, or something in between lets nothing through",
        "Look at base_url, at the network, and at proxies (HTTPS_PROXY, NO_PROXY)",
    ),
    "gateway-not-running": Diagnosis(
        "no gateway listens at the address",
        "The Client Portal Gateway is a program that has to run; macOS keeps port 5000 for itself, 5001 is usual there",
        "Start it (bin/run.sh root/conf.yaml), or give the port of its configuration in url",
    ),
    "tls": Diagnosis(
        "the certificate of the server is not accepted",
        "It is made for another name, is too old, or comes from nobody this machine trusts: a proxy that looks into "
        "connections, or a gateway's own certificate",
        "Give verify=<file with the certificate to trust>; look at this machine's clock",
    ),
    "edge": Diagnosis(
        "a web page came instead of an answer",
        "An edge server or a proxy answered, not the API: the address is blocked, or leads elsewhere",
        "Look at base_url and at proxies; ask IBKR whether this machine's address is blocked",
    ),
    "penalty-box": Diagnosis(
        "too many requests were sent: this address is in the penalty box",
        "IBKR answers 429 to everything from an address that went over a limit, for ten to fifteen minutes; nothing is "
        "said of the credentials",
        "Stop all programs at this address, wait 15 minutes, try again; let the client's pacing keep the limits",
    ),
    "maintenance": Diagnosis(
        "IBKR is not ready",
        "It restarts every night around midnight of your region, and is closed for longer on Saturday evening; nothing "
        "is said of the credentials",
        "Try again in some minutes; on Saturday evening in some hours",
    ),
    "edge-error": Diagnosis(
        "a server in front of IBKR's has no answer",
        "What is behind it is down or restarting, or a proxy in between does not get through; nothing is said of the "
        "credentials",
        "Try again in some minutes; where it lasts, look at proxies (HTTPS_PROXY, NO_PROXY)",
    ),
    "server-error": Diagnosis(
        "IBKR's server failed",
        "It did not judge the credentials; a new paper user may meet this for some days",
        "Try again in some minutes; where it lasts, ask IBKR, with the time and what was answered",
    ),
    "clock": Diagnosis(
        "this machine's clock is wrong",
        "Signatures carry the time; IBKR refuses what is too far away from its own, with the same 401 as anything else",
        "Set the clock (NTP), or give correct_clock=True",
    ),
    "consumer": Diagnosis(
        "the consumer key is unknown or not active yet",
        "A new key works after the next nightly reset of its region, sometimes only after the weekend; until then, and "
        "with a mistyped key, IBKR answers the same 401",
        "Compare the nine letters with the portal; if they are right, wait one night, at most until Monday",
    ),
    "realm": Diagnosis(
        "the realm is wrong",
        "Your own consumer keys belong to limited_poa, the shared TESTCONS to test_realm",
        "Leave realm out: it is chosen by the consumer key",
    ),
    "access-token": Diagnosis(
        "the access token is not accepted",
        "It was mistyped, withdrawn, or belongs to another consumer",
        "Copy it from the portal again, with its secret",
    ),
    "signature": Diagnosis(
        "the signature is not accepted",
        "The signing key is not the one whose public half was uploaded, or the access token secret is an older one",
        "Upload the public half of this key and wait for the nightly reset, or give the key that was uploaded",
    ),
    "prime": Diagnosis(
        "IBKR computed another session token",
        "The Diffie-Hellman parameters differ from those uploaded",
        "Give the file that was uploaded",
    ),
    "client": Diagnosis(
        "the client is not accepted",
        "Client id, key id or private key is not the registered one, or production and QA are mixed up",
        "Compare all three with what IBKR wrote at registration; QA and production have keys of their own",
    ),
    "scope": Diagnosis(
        "a scope was not granted",
        "A scope was asked for that IBKR did not grant at registration; then no token is given at all",
        "Leave it out of scopes, or have IBKR grant it",
    ),
    "username": Diagnosis(
        "the user name is not one of this client",
        "An SSO session is opened for a user; this one is unknown or belongs to somebody else",
        "Give the user name whose account you trade for",
    ),
    "address": Diagnosis(
        "the address does not match",
        "An SSO session is tied to the public address of this machine as IBKR sees it; behind NAT or a proxy it is "
        "another one than this machine knows",
        "Give ip=<public address>",
    ),
    "not-logged-in": Diagnosis(
        "nobody is logged in to the gateway",
        "A person has to log in with a browser, at least once after midnight, every day",
        "Open the gateway's address in a browser on its machine and log in",
    ),
    "session-refused": Diagnosis(
        "IBKR does not accept the session",
        "The token was given, yet calls with it are refused: it was displaced by another login of this user, or IBKR's "
        "side is not ready (around midnight and on Saturday evening that is usual)",
        "Try again in some minutes; look for other programs with the same credentials",
    ),
    "competing": Diagnosis(
        "another program has the brokerage session",
        "Trader Workstation, the mobile app, the portal or another bot uses this user name; IBKR allows one",
        'Close it, use a second user name, or give on_conflict="wait" or "take_over"',
    ),
    "not-established": Diagnosis(
        "the brokerage session is not open",
        "That is no fault: the client opens it with the first call that needs it",
        "Nothing; if orders fail all the same, look at on_conflict and at IBKR's maintenance times",
    ),
    "unexpected": Diagnosis(
        "something else is wrong",
        "IBKR's side answered in a way the doctor does not know",
        "Read what was answered; around midnight and on Saturday evening (local time) try again later",
    ),
}
"""By code. docs/auth.md has the same table; a test compares them."""


@frozen
class Finding:
    """One step of the examination."""

    step: str
    outcome: Outcome
    detail: str = ""
    """What was seen, in a few words; no secret."""
    code: str = ""
    """Key of `DIAGNOSES` where something was found."""
    hint: str = ""
    """What the error that was met says of itself, beyond `detail`."""

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What it means and what to do."""
        return DIAGNOSES.get(self.code)
