"""Listeners for the messages that the platform sends by itself, as WSGI and ASGI applications.

Register the address of one: for Software Management with `register_callback` of its services, for Connectivity
Management with `register` of `callbacks`, for Location with `register_callback` of `locations`. One listener takes
the messages of all. What to know of the platform's side:

- A message counts as delivered when the handler returns: put it into a queue or a database of your own
  and work on it afterwards. After about 4 seconds without an answer the platform sends it again.
- When the handler raises, the exception is logged and the answer is 500, so that the message comes again. A
  message that there is no handler for is answered with 400.
- Messages may come twice and out of order: take one as news that something changed, and ask for the
  campaign or the device where it matters. Who waits for a request is told once.
- Nothing proves who sent a message but a password, if one is asked for. Use https and an address that
  nobody guesses.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ._thingspace import ListenerOptions, ReceivedCallback, Severity, receive_callback
from .errors import ValidationError

if TYPE_CHECKING:
    from logging import Logger

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from ._thingspace import ConnectivityCallback, SoftwareCallback

    _Software = Callable[[SoftwareCallback], object]
    _Connectivity = Callable[[ConnectivityCallback], object]

_LARGEST = 64 << 20
_HEADERS = {401: [("WWW-Authenticate", 'Basic realm="callbacks"')], 405: [("Allow", "POST")]}

_Scope = dict[str, Any]
_Receive = Callable[[], Awaitable[dict[str, Any]]]
_Send = Callable[[dict[str, Any]], Awaitable[None]]


def wsgi_listener(
    handler: _Software | None = None, options: ListenerOptions | None = None, *, on_connectivity: _Connectivity | None = None
) -> WSGIApplication:
    """A WSGI application that takes every message, on whatever path it is put.

    Messages of Software Management go to `handler`, those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are functions; a coroutine function belongs into
    `asgi_listener`. `options` says which user name and password a message must carry, and how large it may be.
    Raises `ValidationError` when they make no sense.
    """
    options = _checked((handler, on_connectivity), options)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, length = environ["REQUEST_METHOD"], environ.get("CONTENT_LENGTH") or "0"
        # Without a length only some servers tell where a body ends. One of more than 20 digits is no length.
        announced = int(length) if length.isdecimal() and len(length) <= 20 else 0
        at_most = _limit(options) + 1 if environ.get("wsgi.input_terminated") else announced
        body = environ["wsgi.input"].read(min(at_most, _limit(options) + 1)) if method == "POST" else b""
        received = receive_callback(method, environ.get("HTTP_AUTHORIZATION"), body, options)
        received, hand_over = _assigned(received, handler, on_connectivity)
        if hand_over is not None:
            try:
                told = hand_over()
                if inspect.iscoroutine(told):
                    told.close()
                    raise TypeError("nothing awaits a coroutine function here: give a function, or take asgi_listener")
            except Exception:
                received = _not_taken()
        status, headers, text = _answer(received)
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [text]

    return application


def asgi_listener(
    handler: _Software | None = None, options: ListenerOptions | None = None, *, on_connectivity: _Connectivity | None = None
) -> Callable[[_Scope, _Receive, _Send], Awaitable[None]]:
    """An ASGI application that takes every message, on whatever path it is put.

    Messages of Software Management go to `handler`, those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are coroutine functions, or functions, which run on
    the event loop. `options` says which user name and password a message must carry, and how large it may be.
    Raises `ValidationError` when they make no sense.
    """
    options = _checked((handler, on_connectivity), options)

    async def application(scope: _Scope, receive: _Receive, send: _Send) -> None:
        if scope["type"] == "lifespan":
            while (step := (await receive())["type"]) != "lifespan.shutdown":
                await send({"type": f"{step}.complete"})
            return await send({"type": "lifespan.shutdown.complete"})
        if scope["type"] != "http":
            raise ValueError(f"a callback listener speaks HTTP, not {scope['type']}")
        body, more = bytearray(), scope["method"] == "POST"
        while more and len(body) <= _limit(options):
            part = await receive()
            if part["type"] == "http.disconnect":
                return None
            body += part.get("body", b"")
            more = part.get("more_body", False)
        authorization = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
        received = receive_callback(scope["method"], authorization or None, bytes(body), options)
        received, hand_over = _assigned(received, handler, on_connectivity)
        if hand_over is not None:
            try:
                told = hand_over()
                if inspect.isawaitable(told):
                    await told
            except Exception:
                received = _not_taken()
        status, headers, text = _answer(received)
        encoded = [(name.lower().encode(), value.encode()) for name, value in headers]
        await send({"type": "http.response.start", "status": status, "headers": encoded})
        return await send({"type": "http.response.body", "body": text})

    return application


def _checked(handlers: tuple[object, object], options: ListenerOptions | None) -> ListenerOptions:
    given = [handler for handler in handlers if handler is not None]
    if not given or not all(callable(handler) for handler in given):
        raise TypeError("give a function that takes the events")
    options = options or ListenerOptions()
    findings = options.validate()
    if any(finding.severity == Severity.ERROR for finding in findings):
        told = "; ".join(f"{finding.path}: {finding.message}" for finding in findings)
        raise ValidationError(f"the options of the listener break rules, nothing listens: {told}", findings=findings)
    return options


def _limit(options: ListenerOptions) -> int:
    """The largest message in bytes; what is longer by one byte is refused without reading the rest."""
    return _LARGEST if options.max_body_bytes is None else options.max_body_bytes


def _logger() -> Logger:
    # Imported late: programs that do not log do not pay for it.
    import logging

    return logging.getLogger("thingspace")


def _assigned(
    received: ReceivedCallback, handler: _Software | None, on_connectivity: _Connectivity | None
) -> tuple[ReceivedCallback, Callable[[], object] | None]:
    """What hands the message over, and where nobody wants it, what to answer."""
    event, connectivity_event = received.event, received.connectivity_event
    if event is not None:
        if handler is not None:
            return received, lambda: handler(event)
        family, missing = "Software Management", "handler"
    elif connectivity_event is not None:
        if on_connectivity is not None:
            return received, lambda: on_connectivity(connectivity_event)
        family, missing = "Connectivity Management and Location", "on_connectivity"
    else:
        return received, None
    return ReceivedCallback(status=400, message=f"this listener takes no messages of {family}: it has no `{missing}`"), None


def _not_taken() -> ReceivedCallback:
    """What to answer when the handler raised: the message comes again."""
    _logger().exception("a callback could not be processed; the platform will send it again")
    return ReceivedCallback(status=500, message="the message could not be processed; send it again")


def _answer(received: ReceivedCallback) -> tuple[int, list[tuple[str, str]], bytes]:
    if received.status not in (200, 500):
        _logger().warning("a callback request was rejected: status=%s %s", received.status, received.message)
    text = received.message.encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(text)))]
    return received.status, headers + _HEADERS.get(received.status, []), text
