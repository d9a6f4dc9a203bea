"""Uploading a file from asyncio."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from .uploads import BinaryFile


class _Transfer(Protocol):
    def step(self, response: object) -> Awaitable[tuple[str, Any]]: ...
    def close(self) -> None: ...


def _read(file: Any, size: int, at: int | None) -> bytes | Awaitable[bytes]:
    """Reads the next bytes, from the offset `at` if there is one: a call may be sent again."""
    if at is not None:
        file.seek(at)
    read: bytes | Awaitable[bytes] = file.read(size)
    return read


async def upload(transfer: _Transfer, file: BinaryFile | None, on_progress: Callable[[int, int | None], object] | None) -> object:
    """Runs an upload: reads the file in a thread, and reports progress on the event loop."""
    response: object = None
    try:
        while True:
            kind, value = await transfer.step(response)
            if kind == "done":
                return value
            if kind == "read":
                response = await asyncio.to_thread(_read, file, *value)
            else:
                assert on_progress is not None
                response = on_progress(*value)
            if inspect.isawaitable(response):
                response = await response
            if kind == "progress":
                response = None
    finally:
        transfer.close()
