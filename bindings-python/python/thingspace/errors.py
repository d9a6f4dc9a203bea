"""Exceptions, one class per cause.

The names are the same in every language. The classes do not derive from one another: when something does not
exist, a call raises `NotFoundError`, not `ApiError`. `ThingSpaceError` is the base of all.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._thingspace import Finding, PlannedCampaign


class ThingSpaceError(Exception):
    """The base of all exceptions of this package. `str()` returns the whole message, which never contains secrets."""

    status: int | None
    """The HTTP status of the response, if one arrived."""
    code: str | None
    """The platform's code, such as `INVALID_PARAMETER`, without the service's name before it."""
    platform_message: str | None
    """The platform's text. It may change between releases: branch on `code`."""
    hint: str | None
    """What to do about the error."""
    retry_after: float | None
    """The number of seconds to wait before the next attempt, as the platform requests."""
    failures: int | None
    """The number of logins that failed or got no response since the last successful login."""
    path: str | None
    """The member of the response that is not valid."""
    outcome_unknown: bool
    """Whether the platform may have carried out the request although no response confirms it."""
    findings: list[Finding]
    """The rules that the request breaks, including warnings."""
    campaign: PlannedCampaign | None
    """The plan of which nothing was scheduled, with the reason for each device and part."""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        platform_message: str | None = None,
        hint: str | None = None,
        retry_after: float | None = None,
        failures: int | None = None,
        path: str | None = None,
        outcome_unknown: bool = False,
        findings: list[Finding] | None = None,
        campaign: PlannedCampaign | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.platform_message = platform_message
        self.hint = hint
        self.retry_after = retry_after
        self.failures = failures
        self.path = path
        self.outcome_unknown = outcome_unknown
        self.findings = findings if findings is not None else []
        self.campaign = campaign


class ValidationError(ThingSpaceError):
    """The request breaks rules; nothing was sent. `findings` has all of them."""


class AuthenticationError(ThingSpaceError):
    """The platform rejected the key and secret, or the user name and password."""


class LockoutGuardError(ThingSpaceError):
    """Nothing was sent, because another failed login of this process could lock the user out."""


class ApiError(ThingSpaceError):
    """The platform rejected the request."""


class NotFoundError(ThingSpaceError):
    """The requested item does not exist on the platform."""


class RateLimitError(ThingSpaceError):
    """Too many requests. `retry_after` is the time to wait, if the platform states it."""


class TransportError(ThingSpaceError):
    """No response arrived: the connection failed or broke."""


class TimeoutError(ThingSpaceError, builtins.TimeoutError):
    """The response took too long. `except` with Python's own `TimeoutError` catches it too."""


class CancelledError(ThingSpaceError):
    """The client was closed, which ends its waits. A cancelled await raises asyncio's own `CancelledError`."""


class UnexpectedResponseError(ThingSpaceError):
    """The response is not valid: HTML, truncated JSON, a member of the wrong type, an object of another kind."""


class NothingScheduledError(ThingSpaceError):
    """No device of a plan was scheduled.

    `campaign` has the plan with the reason for each device and part. Pass it to `continue_plan` if its parts were not
    sent, or their outcome is unknown.
    """


class ConfigurationError(ThingSpaceError):
    """A setting of the client is missing or not valid."""


for _class in list(globals().values()):
    if isinstance(_class, type) and issubclass(_class, ThingSpaceError):
        _class.__module__ = "thingspace"
del _class
