"""Manage devices on Verizon's ThingSpace platform.

`Client` blocks, and `AsyncClient` is for asyncio; both have the same services and names. Neither sends a
request that breaks the platform's rules. `Simulator` runs a ThingSpace platform on your machine, so that you
can try a program without an account:

    import thingspace as ts

    with ts.Simulator.start() as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        for device in client.software_v3.list_devices():
            print(device.device_id, device.firmware)
"""

from ._thingspace import *
from ._thingspace import _VERSION
from .callbacks import (
    AsgiListenerMiddleware as AsgiListenerMiddleware,
    WsgiListenerMiddleware as WsgiListenerMiddleware,
    asgi_listener as asgi_listener,
    wsgi_listener as wsgi_listener,
)
from .errors import (
    ApiError as ApiError,
    AuthenticationError as AuthenticationError,
    CancelledError as CancelledError,
    ConfigurationError as ConfigurationError,
    LockoutGuardError as LockoutGuardError,
    NotFoundError as NotFoundError,
    NothingScheduledError as NothingScheduledError,
    RateLimitError as RateLimitError,
    ThingSpaceError as ThingSpaceError,
    TimeoutError as TimeoutError,
    TransportError as TransportError,
    UnexpectedResponseError as UnexpectedResponseError,
    ValidationError as ValidationError,
)
from .lists import AsyncPager as AsyncPager, Pager as Pager, to_columns as to_columns
from .tokens import TokenProvider as TokenProvider
from .tokens import TokenStore as TokenStore
from .uploads import BinaryFile as BinaryFile

__version__ = _VERSION


def _imports_of_native_code() -> None:
    """Names the modules that native code imports, for tools that look for imports, such as PyInstaller. Never called."""
    import asyncio
    import atexit
    import dataclasses
    import datetime
    import json
    import logging
    import sys
    import traceback
    import typing
    import weakref

    from . import _open_enum, _uploading, _waiting, errors, lists
