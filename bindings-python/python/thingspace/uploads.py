"""Files to upload."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol


class BinaryFile(Protocol):
    """A file object: the result of `open(path, "rb")`, or any other object with this method.

    It does not need a base class. `AsyncClient` also accepts a file whose `read` is a coroutine.
    """

    def read(self, size: int, /) -> bytes | Awaitable[bytes]:
        """Returns up to about `size` bytes; empty bytes at the end of the file.

        An exception ends the upload, and the call raises it.
        """
        ...
