"""Helpers shared by several tests."""

import asyncio
import datetime as dt
import logging
import os
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import thingspace as ts

START = dt.date(2026, 3, 1)
END = dt.date(2026, 3, 8)
IMEI = "354658090353977"


def campaign_request(firmware: ts.FirmwarePackage, devices: list[str]) -> ts.CampaignRequest:
    return ts.CampaignRequest(
        campaign_name="Spring rollout",
        firmware_name=firmware.firmware_name,
        firmware_from=firmware.firmware_from,
        firmware_to=firmware.firmware_to,
        protocol=ts.Protocol.LWM2M,
        start_date=START,
        end_date=END,
        campaign_time_windows=[ts.TimeWindow(start_time=18, end_time=22)],
        device_list=devices,
    )


def wait_until(is_reached: Callable[[], bool]) -> None:
    """Lets other threads run until a state is reached."""
    while not is_reached():
        os.sched_yield()


class Handler(logging.Handler):
    """Passes the messages of the package to a function."""

    def __init__(self, receive: Callable[[str], None]) -> None:
        super().__init__()
        self.receive = receive
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
        self.receive(record.getMessage())


@contextmanager
def handled(receive: Callable[[str], None]) -> Iterator[Handler]:
    logger, handler = logging.getLogger("thingspace"), Handler(receive)
    before = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


def in_child(work: Callable[[], str]) -> str:
    """Returns what `work` returns in a child of this process, or its exception."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            outcome = work()
        except BaseException as error:
            outcome = f"{type(error).__name__}: {error}"
        os.write(writer, outcome.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as response:
        outcome = response.read()
    os.waitpid(child, 0)
    return outcome


def async_client(sim: ts.Simulator) -> ts.AsyncClient:
    return ts.AsyncClient(sim.credentials, base_url=sim.url, account=sim.account)


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None: ...


@contextmanager
def serve(application: Any) -> Iterator[WSGIServer]:
    with make_server("127.0.0.1", 0, application, handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@asynccontextmanager
async def serve_asgi(application: Any) -> AsyncIterator[str]:
    """Runs a minimal ASGI server with one request per connection. Yields its URL."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = [(name.lower().encode(), value.strip().encode()) for name, _, value in (line.partition(":") for line in head[1:-2])]
        body = await reader.readexactly(int(dict(headers)[b"content-length"]))

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body}

        async def send(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                writer.write(f"HTTP/1.1 {message['status']} Status\r\nconnection: close\r\n".encode())
                writer.writelines(name + b": " + value + b"\r\n" for name, value in message["headers"])
            else:
                writer.write(b"\r\n" + message["body"])

        await application({"type": "http", "method": head[0].split()[0], "headers": headers}, receive, send)
        writer.close()

    async with await asyncio.start_server(connected, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


def imei(device: ts.DeviceInformation) -> ts.DeviceId:
    return next(known for known in device.device_ids if known.kind == ts.DeviceIdKind.IMEI)


@contextmanager
def silent_server() -> Iterator[tuple[str, threading.Event, threading.Event]]:
    """Runs a server that reads and never responds. Yields its URL, and events for a request and for its end."""
    arrived, disconnected = threading.Event(), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                while data := connection.recv(65536):
                    if b"\r\n\r\n" in data:
                        arrived.set()
            disconnected.set()

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", arrived, disconnected
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


@contextmanager
def fake_platform(respond: Callable[[str, str], tuple[int, str]]) -> Iterator[str]:
    """Runs a server that responds to each request with the result of `respond(method, target)`; yields its URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, body = respond(self.command, self.path)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        do_GET = do_POST = do_PUT = do_DELETE = handle_any

        def log_message(self, format: str, *args: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
