"""Everything that can go wrong, one class per cause.

The names are the same in every language, and as there each class stands by itself: a refusal because
something does not exist is a `NotFoundError`, not an `ApiError`. `ThingSpaceError` catches them all.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._thingspace import Finding


class ThingSpaceError(Exception):
    """Why a call did not give an answer. `str()` tells it in full; it holds no secrets."""

    status: int | None
    """The HTTP status of the answer, where one arrived."""
    code: str | None
    """The platform's code, such as `INVALID_PARAMETER`, without the service's name before it."""
    platform_message: str | None
    """The platform's text. It may change between releases: branch on `code`."""
    hint: str | None
    """What to do about it."""
    retry_after: float | None
    """Seconds the platform asks to wait before the next try."""
    failures: int | None
    """Failed or unanswered logins since the last success."""
    path: str | None
    """The member of an answer that makes no sense."""
    outcome_unknown: bool
    """Whether the platform may have carried out the request although no answer says so."""
    findings: list[Finding]
    """The rules that the request breaks, warnings too."""

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


class ValidationError(ThingSpaceError):
    """The request breaks rules; nothing was sent. `findings` has all of them."""


class AuthenticationError(ThingSpaceError):
    """The key and secret, or the user name and password, were refused."""


class LockoutGuardError(ThingSpaceError):
    """Nothing was sent, because another failed login could lock the user out."""


class ApiError(ThingSpaceError):
    """The platform refused the request."""


class NotFoundError(ThingSpaceError):
    """The platform knows no such thing."""


class RateLimitError(ThingSpaceError):
    """Too many requests. `retry_after` tells how long to wait, where the platform does."""


class TransportError(ThingSpaceError):
    """No answer arrived: the connection could not be made or broke."""


class TimeoutError(ThingSpaceError, builtins.TimeoutError):
    """The answer took too long. Python's own `TimeoutError` catches it too."""


class CancelledError(ThingSpaceError):
    """The client was closed. A cancelled await raises asyncio's own `CancelledError`."""


class UnexpectedResponseError(ThingSpaceError):
    """An answer arrived that makes no sense: HTML, cut-off JSON, a member of the wrong type."""


class ConfigurationError(ThingSpaceError):
    """The client was set up wrongly."""


for _class in list(globals().values()):
    if isinstance(_class, type) and issubclass(_class, ThingSpaceError):
        _class.__module__ = "thingspace"
del _class
