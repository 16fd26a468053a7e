# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .sso_validate_response_features import SsoValidateResponseFeatures


@model(
    wire={
        "auth_time": "AUTH_TIME",
        "credential": "CREDENTIAL",
        "expires": "EXPIRES",
        "ip": "IP",
        "is_free_trial": "IS_FREE_TRIAL",
        "is_master": "IS_MASTER",
        "landing_app": "LANDING_APP",
        "last_accessed": "lastAccessed",
        "login_type": "LOGIN_TYPE",
        "login_type_2": "loginType",
        "paper_user_name": "PAPER_USER_NAME",
        "qualified_for_mobile_auth": "QUALIFIED_FOR_MOBILE_AUTH",
        "result": "RESULT",
        "sf_enabled": "SF_ENABLED",
        "user_id": "USER_ID",
        "user_name": "USER_NAME",
    },
    nested={"features": "SsoValidateResponseFeatures"},
)
class SsoValidateResponse(Model):
    """`ssoValidateResponse`."""

    auth_time: int | Unset | None = UNSET
    credential: str | Unset | None = UNSET
    expires: int | Unset | None = UNSET
    features: SsoValidateResponseFeatures | Unset | None = UNSET
    ip: str | Unset | None = UNSET
    is_free_trial: bool | Unset | None = UNSET
    is_master: bool | Unset | None = UNSET
    landing_app: str | Unset | None = UNSET
    last_accessed: int | Unset | None = UNSET
    login_type: int | Unset | None = UNSET
    login_type_2: int | Unset | None = UNSET
    paper_user_name: str | Unset | None = UNSET
    qualified_for_mobile_auth: bool | Unset | None = UNSET
    region: str | Unset | None = UNSET
    result: bool | Unset | None = UNSET
    sf_enabled: bool | Unset | None = UNSET
    user_id: int | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
