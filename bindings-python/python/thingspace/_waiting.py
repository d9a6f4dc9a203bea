"""Waiting for something from asyncio, and telling how far it is."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

ProgressT = TypeVar("ProgressT", covariant=True)
ResultT = TypeVar("ResultT", covariant=True)


class _Watch(Protocol[ProgressT, ResultT]):
    def look(self) -> Awaitable[tuple[ProgressT | None, ResultT | None]]: ...


async def follow(watch: _Watch[ProgressT, ResultT], on_progress: Callable[[ProgressT], object]) -> ResultT:
    """Tells what each look at something gives, and returns what came of it."""
    while True:
        progress, result = await watch.look()
        if progress is not None:
            told = on_progress(progress)
            if inspect.isawaitable(told):
                await told
        if result is not None:
            return result
