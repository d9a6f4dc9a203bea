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

To serve callbacks next to an application of your own, under a path with or without a slash at its end:

    app = FastAPI()
    app.add_middleware(ts.AsgiListenerMiddleware, path="/fota", listener=ts.asgi_listener(handle))

    app = Flask(__name__)
    app.wsgi_app = ts.WsgiListenerMiddleware(app.wsgi_app, path="/fota", listener=ts.wsgi_listener(handle))

`app.add_route("/fota", listener)` of Starlette and FastAPI serves one path of an ASGI listener, and
`DispatcherMiddleware(app.wsgi_app, {"/fota": listener})` of Werkzeug serves a WSGI listener like the above. Do not use
`app.mount("/fota", listener)` of Starlette and FastAPI: it answers a callback to `/fota` with a redirect to `/fota/`
before the listener sees it, and the callback is lost.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ._thingspace import ListenerOptions, ReceivedCallback, Severity, receive_callback, receive_callback_head
from .errors import ValidationError

if TYPE_CHECKING:
    from logging import Logger

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from ._thingspace import ConnectivityCallback, SoftwareCallback

    _Software = Callable[[SoftwareCallback], object]
    _Connectivity = Callable[[ConnectivityCallback], object]

_MAX_BODY_BYTES = 1 << 20
# A message from this size is parsed on another thread than the event loop's.
_LARGE = 64 << 10
# The time in which a body must arrive on an event loop; the platform waits about 4 seconds for the response.
_BODY_SECONDS = 30.0
_HEADERS = {
    401: [("WWW-Authenticate", 'Basic realm="callbacks"')],
    405: [("Allow", "POST")],
}

_Scope = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
_Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
_AsgiApplication = Callable[[_Scope, _Receive, _Send], Awaitable[None]]


def wsgi_listener(
    handler: _Software | None = None, options: ListenerOptions | None = None, *, on_connectivity: _Connectivity | None = None
) -> WSGIApplication:
    """Returns a WSGI application that receives callbacks on every path.

    It passes callbacks of Software Management to `handler`, and those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are functions; use `asgi_listener` for coroutine
    functions. `options` sets the user name and password that a callback must contain, and its maximum size, 1 MiB by
    default. A request that its head disqualifies is rejected before its body is read. The server limits the time in
    which a request must arrive. Raises `ValidationError` when the options are not valid.
    """
    options = _validated((handler, on_connectivity), options)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, authorization = environ["REQUEST_METHOD"], environ.get("HTTP_AUTHORIZATION")
        announced = _announced(environ.get("CONTENT_LENGTH") or "")
        received = receive_callback_head(method, authorization, announced, options)
        if received is None:
            # Without a length, only some servers mark the end of a body.
            at_most = _limit(options) + 1 if environ.get("wsgi.input_terminated") else announced or 0
            body = environ["wsgi.input"].read(min(at_most, _limit(options) + 1))
            received = receive_callback(method, authorization, body, options)
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
) -> _AsgiApplication:
    """Returns an ASGI application that receives callbacks on every path.

    It passes callbacks of Software Management to `handler`, and those of Connectivity Management and Location to
    `on_connectivity`, such as `client.deliver_callback`. Both are coroutine functions, or functions, which run on
    the event loop. `options` sets the user name and password that a callback must contain, and its maximum size, 1 MiB
    by default. A request that its head disqualifies is rejected before its body is read; a body must arrive within 30
    seconds, and a large one is parsed on another thread. Raises `ValidationError` when the options are not valid.
    """
    return _AsgiListener(_validated((handler, on_connectivity), options), handler, on_connectivity)


class _AsgiListener:
    """An object rather than a function, so that Starlette's `add_route` accepts it as an application too."""

    def __init__(self, options: ListenerOptions, handler: _Software | None, on_connectivity: _Connectivity | None) -> None:
        self._options, self._handler, self._on_connectivity = options, handler, on_connectivity

    async def __call__(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        if scope["type"] == "lifespan":
            while (step := (await receive())["type"]) != "lifespan.shutdown":
                await send({"type": f"{step}.complete"})
            return await send({"type": "lifespan.shutdown.complete"})
        if scope["type"] != "http":
            raise ValueError(f"a callback listener supports HTTP, not {scope['type']}")
        received = await self._receive(scope, receive)
        if received is None:
            return None
        received, hand_over = _dispatch(received, self._handler, self._on_connectivity)
        if hand_over is not None:
            try:
                returned = hand_over()
                if inspect.isawaitable(returned):
                    await returned
            except Exception:
                received = _handler_failed()
        status, headers, text = _response(received)
        encoded = [(name.lower().encode(), value.encode()) for name, value in headers]
        if status in (408, 413):
            encoded.append((b"connection", b"close"))  # The rest of the body is not read.
        await send({"type": "http.response.start", "status": status, "headers": encoded})
        return await send({"type": "http.response.body", "body": text})

    async def _receive(self, scope: _Scope, receive: _Receive) -> ReceivedCallback | None:
        """Reads a request, if its head allows it; returns `None` when the sender has gone."""
        headers, method = dict(scope["headers"]), scope["method"]
        authorization = headers.get(b"authorization", b"").decode("latin-1") or None
        announced = _announced(headers.get(b"content-length", b"").decode("latin-1"))
        rejected = receive_callback_head(method, authorization, announced, self._options)
        if rejected is not None:
            return rejected
        loop = _running_loop()
        if loop is None:
            body = await _read(receive, _limit(self._options))
        else:
            import asyncio

            try:
                body = await asyncio.wait_for(_read(receive, _limit(self._options)), _BODY_SECONDS)
            except asyncio.TimeoutError:
                return ReceivedCallback(status=408, message=f"the message did not arrive within {_BODY_SECONDS:.0f} s")
        if body is None:
            return None
        if loop is None or len(body) < _LARGE:
            return receive_callback(method, authorization, body, self._options)
        received: ReceivedCallback = await loop.run_in_executor(None, receive_callback, method, authorization, body, self._options)
        return received


class AsgiListenerMiddleware:
    """Serves an ASGI listener under a path, with or without a slash at its end, next to another application.

    FastAPI and Starlette: `app.add_middleware(ts.AsgiListenerMiddleware, path="/fota", listener=ts.asgi_listener(handle))`.
    """

    def __init__(self, app: _AsgiApplication, *, path: str, listener: _AsgiApplication) -> None:
        self._app, self._path, self._listener = app, _mount_path(path), listener

    async def __call__(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        path = scope.get("path", "")
        root = scope.get("root_path", "")
        # Some servers include the path under which the application itself is mounted.
        local = path[len(root) :] if root and path.startswith(root) else path
        is_own = scope["type"] == "http" and (local.rstrip("/") or "/") == self._path
        await (self._listener if is_own else self._app)(scope, receive, send)


class WsgiListenerMiddleware:
    """Serves a WSGI listener under a path, with or without a slash at its end, next to another application.

    Flask: `app.wsgi_app = ts.WsgiListenerMiddleware(app.wsgi_app, path="/fota", listener=ts.wsgi_listener(handle))`.
    """

    def __init__(self, app: WSGIApplication, *, path: str, listener: WSGIApplication) -> None:
        self._app, self._path, self._listener = app, _mount_path(path), listener

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        is_own = (environ.get("PATH_INFO", "").rstrip("/") or "/") == self._path
        return (self._listener if is_own else self._app)(environ, start_response)


def _mount_path(path: str) -> str:
    if not path.startswith("/"):
        raise ValueError(f"path: must start with /, such as /fota, not {path!r}")
    return path.rstrip("/") or "/"


async def _read(receive: _Receive, limit: int) -> bytes | None:
    """Reads a body up to the first part above the limit; returns `None` when the sender has gone."""
    body, more = bytearray(), True
    while more and len(body) <= limit:
        part = await receive()
        if part["type"] == "http.disconnect":
            return None
        body += part.get("body", b"")
        more = part.get("more_body", False)
    return bytes(body)


def _running_loop() -> Any:
    """Returns the event loop of asyncio that runs in this thread; `None` under another library, such as trio."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _announced(length: str) -> int | None:
    """Returns the length that a request announces. More than 18 digits are not a valid length."""
    return int(length) if length.isascii() and length.isdecimal() and len(length) <= 18 else None


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
    return _MAX_BODY_BYTES if options.max_body_bytes is None else options.max_body_bytes


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
