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
        """Returns tokens. `rejected` says which of the previous tokens are not valid any longer; none at first.

        The client calls it on a separate thread, and it may block. However many requests wait for tokens, the
        client calls it once. If it raises an exception, they all fail with `AuthenticationError`, which names the
        exception's class and line but not its text.
        """
        ...
