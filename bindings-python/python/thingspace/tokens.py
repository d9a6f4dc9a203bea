"""Tokens that somebody else owns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ._thingspace import RejectedTokens, Tokens


class TokenProvider(Protocol):
    """Somebody who owns the tokens: a program asks a server of its own, for instance.

    Any object with this method is one; there is nothing to inherit from.
    """

    def tokens(self, rejected: RejectedTokens) -> Tokens:
        """Gives tokens; `rejected` tells which of those given before are of no more use, none at first.

        It is called on a thread of its own and may block; however many requests wait, it is called
        once. An exception fails them with `AuthenticationError`, which names its class and line but
        not its text.
        """
        ...
