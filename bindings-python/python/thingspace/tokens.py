"""Token providers and token stores: where the tokens of a client come from, and with whom it shares them."""

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


class TokenStore(Protocol):
    """A place where clients of several processes or hosts share their tokens and their count of failed logins.

    Any object with these methods is a token store, without a base class. The client calls them on separate threads,
    where they may block. The values are secrets: do not log them, and do not let others read them. If a method raises an
    exception, the call of the client fails and nothing is sent; the error contains the exception's class and line but not
    its text.
    """

    def lock(self, key: str, patience: float) -> None:
        """Locks an entry, against other threads, processes and hosts; raises an exception after `patience` seconds.

        The lock must end when the process that holds it ends.
        """
        ...

    def unlock(self, key: str) -> None:
        """Ends the lock of this process on an entry, without blocking."""
        ...

    def read(self, key: str) -> bytes | None:
        """Returns the value of a locked entry; None if there is none."""
        ...

    def write(self, key: str, value: bytes) -> None:
        """Replaces the value of a locked entry, completely or not at all. Raises an exception if the lock was lost."""
        ...
