"""Token providers: tokens that come from outside the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ._thingspace import RejectedTokens, Tokens


class TokenProvider(Protocol):
    """A source of tokens outside the client, such as a server of your own.

    Any object with this method is a token provider, without a base class.
    """

    def tokens(self, rejected: RejectedTokens) -> Tokens:
        """Returns tokens. `rejected` says which of the previous tokens are no longer valid; at first, none is.

        The client calls it once for all requests that wait for tokens, on a separate thread, so it may block. If it
        raises an exception, all these requests fail with `AuthenticationError`, which contains the exception's class
        and line but not its text.
        """
        ...
