"""Callback listeners as WSGI and ASGI applications.

Register the URL of the listener: for Software Management with `register_callback` of its services, for Connectivity
Management with `register` of `callbacks`, for Location with `register_callback` of `locations`. One listener can
receive the callbacks of all of them. The platform behaves as follows:

- A callback counts as delivered when the handler returns: store it in a queue or a database and process it later.
  After about 4 seconds without a response the platform sends it again.
- When the handler raises an exception, the listener logs it and responds with 500, so that the platform sends the
  callback again. A callback without a handler gets the response 400.
- Callbacks may arrive twice and out of order: treat a callback as a notification that something changed, and read the
  campaign or the device when its state matters. A pending request counts each callback once.
- Only a password, if the options require one, proves who sent a callback. Use https and a URL that
  others cannot guess.
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
    """Returns a WSGI application that receives callbacks on every path.

    It passes callbacks of Software Management to `handler`, and those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are functions; use `asgi_listener` for coroutine
    functions. `options` sets the user name and password that a callback must contain, and its maximum size.
    Raises `ValidationError` when the options are not valid.
    """
    options = _validated((handler, on_connectivity), options)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, length = environ["REQUEST_METHOD"], environ.get("CONTENT_LENGTH") or "0"
        # Without a length, only some servers mark the end of a body. More than 20 digits are not a valid length.
        announced = int(length) if length.isdecimal() and len(length) <= 20 else 0
        at_most = _limit(options) + 1 if environ.get("wsgi.input_terminated") else announced
        body = environ["wsgi.input"].read(min(at_most, _limit(options) + 1)) if method == "POST" else b""
        received = receive_callback(method, environ.get("HTTP_AUTHORIZATION"), body, options)
        received, hand_over = _dispatch(received, handler, on_connectivity)
        if hand_over is not None:
            try:
                returned = hand_over()
                if inspect.iscoroutine(returned):
                    returned.close()
                    raise TypeError("wsgi_listener does not await coroutine functions: pass a function, or use asgi_listener")
            except Exception:
                received = _handler_failed()
        status, headers, text = _response(received)
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [text]

    return application


def asgi_listener(
    handler: _Software | None = None, options: ListenerOptions | None = None, *, on_connectivity: _Connectivity | None = None
) -> Callable[[_Scope, _Receive, _Send], Awaitable[None]]:
    """Returns an ASGI application that receives callbacks on every path.

    It passes callbacks of Software Management to `handler`, and those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are coroutine functions, or functions, which run on
    the event loop. `options` sets the user name and password that a callback must contain, and its maximum size.
    Raises `ValidationError` when the options are not valid.
    """
    options = _validated((handler, on_connectivity), options)

    async def application(scope: _Scope, receive: _Receive, send: _Send) -> None:
        if scope["type"] == "lifespan":
            while (step := (await receive())["type"]) != "lifespan.shutdown":
                await send({"type": f"{step}.complete"})
            return await send({"type": "lifespan.shutdown.complete"})
        if scope["type"] != "http":
            raise ValueError(f"a callback listener supports HTTP, not {scope['type']}")
        body, more = bytearray(), scope["method"] == "POST"
        while more and len(body) <= _limit(options):
            part = await receive()
            if part["type"] == "http.disconnect":
                return None
            body += part.get("body", b"")
            more = part.get("more_body", False)
        authorization = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
        received = receive_callback(scope["method"], authorization or None, bytes(body), options)
        received, hand_over = _dispatch(received, handler, on_connectivity)
        if hand_over is not None:
            try:
                returned = hand_over()
                if inspect.isawaitable(returned):
                    await returned
            except Exception:
                received = _handler_failed()
        status, headers, text = _response(received)
        encoded = [(name.lower().encode(), value.encode()) for name, value in headers]
        await send({"type": "http.response.start", "status": status, "headers": encoded})
        return await send({"type": "http.response.body", "body": text})

    return application


def _validated(handlers: tuple[object, object], options: ListenerOptions | None) -> ListenerOptions:
    callables = [handler for handler in handlers if handler is not None]
    if not callables or not all(callable(handler) for handler in callables):
        raise TypeError("pass a function that accepts the events")
    options = options or ListenerOptions()
    findings = options.validate()
    if any(finding.severity == Severity.ERROR for finding in findings):
        summary = "; ".join(f"{finding.path}: {finding.message}" for finding in findings)
        raise ValidationError(f"the options of the listener are not valid: {summary}", findings=findings)
    return options


def _limit(options: ListenerOptions) -> int:
    """Returns the maximum size of a message in bytes. The listener rejects a longer one without reading the rest."""
    return _LARGEST if options.max_body_bytes is None else options.max_body_bytes


def _logger() -> Logger:
    # Imported here, so that programs without logging do not load the module.
    import logging

    return logging.getLogger("thingspace")


def _dispatch(
    received: ReceivedCallback, handler: _Software | None, on_connectivity: _Connectivity | None
) -> tuple[ReceivedCallback, Callable[[], object] | None]:
    """Returns the function that passes the event to its handler; without a handler, the response that rejects it."""
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
    message = f"this listener does not accept messages of {family}: it has no `{missing}`"
    return ReceivedCallback(status=400, message=message), None


def _handler_failed() -> ReceivedCallback:
    """Logs the exception of a handler, and returns the response that makes the platform send the message again."""
    _logger().exception("a callback could not be processed; the platform will send it again")
    return ReceivedCallback(status=500, message="the callback could not be processed; send it again")


def _response(received: ReceivedCallback) -> tuple[int, list[tuple[str, str]], bytes]:
    if received.status not in (200, 500):
        _logger().warning("a callback request was rejected: status=%s %s", received.status, received.message)
    text = received.message.encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(text)))]
    return received.status, headers + _HEADERS.get(received.status, []), text
