"""Waiting with progress reports from asyncio."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

ProgressT = TypeVar("ProgressT", covariant=True)
ResultT = TypeVar("ResultT", covariant=True)


class _Watch(Protocol[ProgressT, ResultT]):
    def next_update(self) -> Awaitable[tuple[ProgressT | None, ResultT | None]]: ...


async def follow(watch: _Watch[ProgressT, ResultT], on_progress: Callable[[ProgressT], object]) -> ResultT:
    """Calls `on_progress` with each progress report of the watch, and returns the result."""
    while True:
        progress, result = await watch.next_update()
        if progress is not None:
            returned = on_progress(progress)
            if inspect.isawaitable(returned):
                await returned
        if result is not None:
            return result
