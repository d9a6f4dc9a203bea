"""Files to upload."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol


class BinaryFile(Protocol):
    """A file object: what `open(path, "rb")` gives, or anything else with this method.

    There is nothing to inherit from. `AsyncClient` also takes a file whose `read` is a coroutine.
    """

    def read(self, size: int, /) -> bytes | Awaitable[bytes]:
        """Gives at most about `size` bytes, and none at the end of the file.

        An exception ends the upload and comes out of the call.
        """
        ...
