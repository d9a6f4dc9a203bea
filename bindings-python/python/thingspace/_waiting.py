"""Watching a campaign from asyncio."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ._thingspace import Campaign, CampaignProgress


class _Watch(Protocol):
    def look(self) -> Awaitable[tuple[CampaignProgress, bool]]: ...


async def follow(watch: _Watch, on_progress: Callable[[CampaignProgress], object]) -> Campaign:
    """Waits until the campaign has ended, and tells how far it is after each look."""
    while True:
        progress, ended = await watch.look()
        told = on_progress(progress)
        if inspect.isawaitable(told):
            await told
        if ended:
            return progress.campaign
