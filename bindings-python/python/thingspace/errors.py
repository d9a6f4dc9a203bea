"""Exceptions, one class per cause.

The names are the same in every language. The classes do not derive from one another: when something does not
exist, a call raises `NotFoundError`, not `ApiError`. `ThingSpaceError` is the base of all.
"""

from __future__ import annotations

import builtins
import errno
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._thingspace import Finding, PlannedCampaign


class ThingSpaceError(Exception):
    """The base of all exceptions of this package. `str()` returns the whole message, which never contains secrets."""

    code: str | None
    """The stable code, such as `campaign.not_found`. It is the same in every language."""
    status: int | None
    """The HTTP status of the response, if one arrived."""
    platform_code: str | None
    """The platform's code, such as `INVALID_PARAMETER`, without the service's name before it."""
    platform_message: str | None
    """The platform's text. It may change between releases: branch on `code`."""
    hint: str | None
    """What to do about the error."""
    operation: str | None
    """The operation that failed, such as `software_v3.get_campaign`."""
    method: str | None
    """The HTTP method of the operation."""
    path_template: str | None
    """The path of the operation, with the names of its arguments in braces."""
    attempts: int | None
    """How often the request was sent."""
    request_id: str | None
    """The identifier of the request: the one in the response, or that of the asynchronous request."""
    resource: str | None
    """What does not exist, such as `campaign`."""
    identifier: str | None
    """The identifier or name under which it does not exist."""
    host: str | None
    """The host of the connection that failed. `__cause__` is the error of Python that corresponds to the failure."""
    port: int | None
    """The port of the connection that failed."""
    cause_code: str | None
    """Why the connection failed, such as `ECONNREFUSED`, `ENOTFOUND` or `CERT_HAS_EXPIRED`."""
    retry_after: float | None
    """The number of seconds to wait before the next attempt, as the platform requests."""
    failures: int | None
    """The number of logins that failed or got no response since the last successful login."""
    path: str | None
    """The member of the response that is not valid."""
    outcome_unknown: bool
    """Whether the platform may have carried out the request although no response confirms it."""
    findings: list[Finding]
    """The rules that the request breaks, including warnings; for a rejected request, what the rules warned about."""
    campaign: PlannedCampaign | None
    """The plan of which nothing was scheduled, with the reason for each device and part."""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        platform_code: str | None = None,
        platform_message: str | None = None,
        hint: str | None = None,
        operation: str | None = None,
        method: str | None = None,
        path_template: str | None = None,
        attempts: int | None = None,
        request_id: str | None = None,
        resource: str | None = None,
        identifier: str | None = None,
        host: str | None = None,
        port: int | None = None,
        cause_code: str | None = None,
        cause: str | None = None,
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
        self.platform_code = platform_code
        self.platform_message = platform_message
        self.hint = hint
        self.operation = operation
        self.method = method
        self.path_template = path_template
        self.attempts = attempts
        self.request_id = request_id
        self.resource = resource
        self.identifier = identifier
        self.host = host
        self.port = port
        self.cause_code = cause_code
        if cause_code is not None:
            self.__cause__ = _cause(cause_code, cause or "")
        self.retry_after = retry_after
        self.failures = failures
        self.path = path
        self.outcome_unknown = outcome_unknown
        self.findings = findings if findings is not None else []
        self.campaign = campaign


def _cause(code: str, message: str) -> OSError:
    """Returns the error of Python for a failed connection, such as `ConnectionRefusedError`."""
    if code == "ENOTFOUND":
        return socket.gaierror(socket.EAI_NONAME, message)
    number = getattr(errno, code, None)
    if number is not None and code != "EPROTO":
        # OSError makes the instance of its subclass, such as ConnectionResetError or TimeoutError.
        return OSError(number, message)
    import ssl  # Takes several milliseconds to import.

    return ssl.SSLError(message) if code == "EPROTO" else ssl.SSLCertVerificationError(message)


class ValidationError(ThingSpaceError):
    """The request breaks rules; nothing was sent. `findings` has all of them."""


class AuthenticationError(ThingSpaceError):
    """The platform rejected the key and secret, or the user name and password."""


class LockoutGuardError(ThingSpaceError):
    """Nothing was sent, because another failed login of this process could lock the user out."""


class ApiError(ThingSpaceError):
    """The platform rejected the request, or failed."""


class NotFoundError(ThingSpaceError):
    """What the request names does not exist on the platform. `resource` and `identifier` say what."""


class RateLimitError(ThingSpaceError):
    """Too many requests. `retry_after` is the time to wait, if the platform states it."""


class TransportError(ThingSpaceError):
    """No response arrived: the connection failed or broke. `host` and `port` say where, and `__cause__` why."""


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
