"""Callbacks of the platform: parsing, real listeners, and callbacks of the simulator."""

import asyncio
import base64
import concurrent.futures
import io
import json
import logging
import sys
import types
from collections.abc import Callable, MutableMapping
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from unittest import mock

import pytest
import thingspace as ts
from flask import Flask
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from support import IMEI, async_client, campaign_request, serve, serve_asgi
from werkzeug.middleware.dispatcher import DispatcherMiddleware

MESSAGE = json.dumps({"accountName": "0642233522-00001", "type": "campaignStatus", "campaign": {"campaignId": "c", "status": "CampaignEnded"}})


SentResponse = tuple[int, dict[str, str], str]


def send_to_wsgi(application: Any, method: str, body: str, headers: dict[str, str], path: str = "/whatever/path") -> SentResponse:
    with serve(application) as server:
        connection = HTTPConnection("127.0.0.1", server.server_port)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        observed = response.status, dict(response.getheaders()), response.read().decode()
        connection.close()
        return observed


def send_to_asgi(application: Any, method: str, body: str, headers: dict[str, str], path: str = "/whatever/path") -> SentResponse:
    async def run() -> SentResponse:
        halves = [(body[:10], True), (body[10:], False)]
        parts = [{"type": "http.request", "body": half.encode(), "more_body": more} for half, more in halves]
        sent: list[MutableMapping[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return parts.pop(0)

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        encoded = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await application({"type": "http", "method": method, "path": path, "query_string": b"", "headers": encoded}, receive, send)
        start, end = sent
        observed = {name.decode().title(): value.decode() for name, value in start["headers"]}
        return start["status"], {name.replace("Www", "WWW"): value for name, value in observed.items()}, end["body"].decode()

    return asyncio.run(run())


Listener = Callable[..., Any]
Send = Callable[..., SentResponse]
both = pytest.mark.parametrize(("listener", "send_to"), [(ts.wsgi_listener, send_to_wsgi), (ts.asgi_listener, send_to_asgi)], ids=["wsgi", "asgi"])


@both
def test_a_message_reaches_the_handler(listener: Listener, send_to: Send) -> None:
    events: list[ts.SoftwareCallback] = []
    assert send_to(listener(events.append), "POST", MESSAGE, {})[0] == 200
    assert events == [ts.parse_callback(MESSAGE)] == [ts.parse_callback(MESSAGE.encode())]
    assert events[0].kind == ts.SoftwareCallbackKind.CAMPAIGN_STATUS
    assert events[0].campaign is not None
    assert events[0].campaign.status == ts.CampaignStatus.ENDED


CONNECTIVITY_CALLBACK = json.dumps({"requestId": "r", "status": "Success", "deviceIds": [{"id": IMEI, "kind": "imei"}], "deviceResponse": {"suspendResponse": {}}})


@both
def test_each_family_of_messages_has_its_handler(listener: Listener, send_to: Send, caplog: pytest.LogCaptureFixture) -> None:
    software: list[ts.SoftwareCallback] = []
    connectivity: list[ts.ConnectivityCallback] = []
    application = listener(software.append, on_connectivity=connectivity.append)
    assert [send_to(application, "POST", body, {})[0] for body in (MESSAGE, CONNECTIVITY_CALLBACK)] == [200, 200]
    assert (software, connectivity) == ([ts.parse_callback(MESSAGE)], [ts.parse_connectivity_callback(CONNECTIVITY_CALLBACK)])
    assert connectivity[0].status == ts.CallbackStatus.SUCCESS
    assert connectivity[0].device_ids == (ts.DeviceId(id=IMEI, kind=ts.DeviceIdKind.IMEI),)
    assert not caplog.records
    status, _, text = send_to(listener(software.append), "POST", CONNECTIVITY_CALLBACK, {})
    assert (status, text) == (400, "this listener does not accept messages of Connectivity Management and Location: it has no `on_connectivity`")
    status, _, text = send_to(listener(on_connectivity=connectivity.append), "POST", MESSAGE, {})
    assert (status, text) == (400, "this listener does not accept messages of Software Management: it has no `handler`")
    assert (len(software), len(connectivity), len(caplog.records)) == (1, 1, 2)


@both
def test_a_failed_handler_makes_the_platform_send_the_message_again(listener: Listener, send_to: Send, caplog: pytest.LogCaptureFixture) -> None:
    def fail(event: ts.SoftwareCallback) -> None:
        raise LookupError("the queue is full")

    status, _, text = send_to(listener(fail), "POST", MESSAGE, {})
    assert (status, "again" in text) == (500, True)
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("thingspace", logging.ERROR)
    assert record.exc_info is not None and isinstance(record.exc_info[1], LookupError)


@both
def test_a_request_that_is_not_a_message_is_rejected(listener: Listener, send_to: Send) -> None:
    events: list[ts.SoftwareCallback] = []
    application = listener(events.append, ts.ListenerOptions(max_body_bytes=500))
    assert send_to(application, "POST", "<html>", {})[0] == 400
    assert send_to(application, "POST", "", {})[0] == 400
    assert send_to(application, "POST", f"{MESSAGE}{' ' * 500}", {})[0] == 413
    status, headers, _ = send_to(application, "GET", "", {})
    assert (status, headers["Allow"]) == (405, "POST")
    assert events == []


@both
def test_credentials_are_checked_and_removed(listener: Listener, send_to: Send) -> None:
    events: list[ts.SoftwareCallback] = []
    application = listener(events.append, ts.ListenerOptions(username="ada", password="hunter2", previous_password="hunter1"))
    status, headers, _ = send_to(application, "POST", MESSAGE, {})
    assert (status, headers["WWW-Authenticate"]) == (401, 'Basic realm="callbacks"')
    with_password = json.dumps(json.loads(MESSAGE) | {"username": "ada", "password": "hunter2"})
    assert send_to(application, "POST", with_password, {})[0] == 200
    basic = base64.b64encode(b"ada:hunter1").decode()
    assert send_to(application, "POST", MESSAGE, {"Authorization": f"Basic {basic}"})[0] == 200
    assert send_to(application, "POST", MESSAGE, {"Authorization": f"Basic {basic[:-4]}"})[0] == 401
    assert [event.password for event in events] == [None, None]


@both
def test_the_head_of_a_request_decides_before_its_body_is_read(listener: Listener, send_to: Send) -> None:
    class Unread(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("the body was read")

    async def receive() -> dict[str, Any]:
        raise AssertionError("the body was read")

    application = listener(print, ts.ListenerOptions(username="ada", password="hunter2"))
    wrong = f"Basic {base64.b64encode(b'ada:hunter3').decode()}"
    for method, length, authorization, wanted in (("POST", "9", wrong, 401), ("POST", str((1 << 20) + 1), None, 413), ("PUT", "9", None, 405)):
        statuses: list[int] = []
        if listener is ts.wsgi_listener:
            environ = {"REQUEST_METHOD": method, "CONTENT_LENGTH": length, "wsgi.input": Unread()} | ({"HTTP_AUTHORIZATION": wrong} if authorization else {})
            application(environ, lambda status, headers: statuses.append(int(status[:3])))
        else:
            headers = [(b"content-length", length.encode())] + ([(b"authorization", wrong.encode())] if authorization else [])

            async def send(message: MutableMapping[str, Any]) -> None:
                statuses.append(message.get("status", 0))

            asyncio.run(application({"type": "http", "method": method, "headers": headers}, receive, send))
        assert statuses[0] == wanted


@both
def test_invalid_options_raise_an_error(listener: Listener, send_to: Send) -> None:
    for handlers in ({}, {"handler": 7}, {"handler": print, "on_connectivity": "print"}):
        with pytest.raises(TypeError, match="accepts the events"):
            listener(**handlers)
    with pytest.raises(ts.ValidationError, match="password") as caught:
        listener(print, ts.ListenerOptions(password=""))
    assert [finding.code for finding in caught.value.findings] == ["listener.empty_password"]


def test_a_body_without_a_length_is_read_to_its_end() -> None:
    events: list[ts.SoftwareCallback] = []
    application: Any = ts.wsgi_listener(events.append)
    observed: list[str] = []

    def start_response(status: str, headers: object) -> None:
        observed.append(status)

    for ends, length in ((True, ""), (False, ""), (False, "seven"), (False, "9" * 5000)):
        body = io.BytesIO(MESSAGE.encode())
        environ = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": length, "wsgi.input": body, "wsgi.input_terminated": ends}
        application(environ, start_response)
    assert observed == ["200 OK", "400 Bad Request", "400 Bad Request", "400 Bad Request"]
    assert len(events) == 1


def test_wsgi_rejects_coroutine_handlers(caplog: pytest.LogCaptureFixture) -> None:
    events: list[ts.SoftwareCallback] = []

    async def handler(event: ts.SoftwareCallback) -> None:
        events.append(event)

    assert send_to_wsgi(ts.wsgi_listener(handler), "POST", MESSAGE, {})[0] == 500
    assert "asgi_listener" in caplog.text
    assert send_to_asgi(ts.asgi_listener(handler), "POST", MESSAGE, {})[0] == 200
    assert len(events) == 1


def test_asgi_supports_the_lifespan_of_its_server() -> None:
    async def run() -> None:
        steps = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
        sent: list[MutableMapping[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return steps.pop(0)

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        await ts.asgi_listener(print)({"type": "lifespan"}, receive, send)
        assert [message["type"] for message in sent] == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
        with pytest.raises(ValueError, match="websocket"):
            await ts.asgi_listener(print)({"type": "websocket"}, receive, send)
        steps.append({"type": "http.disconnect"})
        await ts.asgi_listener(print)({"type": "http", "method": "POST", "headers": []}, receive, send)
        assert len(sent) == 2

    asyncio.run(run())


def test_asgi_parses_large_messages_on_another_thread_and_gives_up_slow_bodies(monkeypatch: pytest.MonkeyPatch) -> None:
    device = {"deviceId": IMEI, "status": "UpgradePending", "resultReason": "x" * 50}
    large = json.loads(MESSAGE)
    large["campaign"]["deviceList"] = [device] * 2000
    events: list[ts.SoftwareCallback] = []
    threads: list[int] = []
    sent: list[MutableMapping[str, Any]] = []

    class Watched(concurrent.futures.ThreadPoolExecutor):
        def submit(self, *work: Any, **options: Any) -> Any:
            threads.append(1)
            return super().submit(*work, **options)

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def run(*bodies: bytes) -> int:
        asyncio.get_running_loop().set_default_executor(Watched())
        parts = iter([{"type": "http.request", "body": body, "more_body": False} for body in bodies])

        async def receive() -> dict[str, Any]:
            part = next(parts, None)
            if part is None:
                await asyncio.Event().wait()
            return part or {}

        await ts.asgi_listener(events.append)({"type": "http", "method": "POST", "headers": []}, receive, send)
        return int(sent[-2]["status"])

    assert asyncio.run(run(json.dumps(large).encode())) == 200
    assert (len(events), len(threads)) == (1, 1)
    assert asyncio.run(run(MESSAGE.encode())) == 200
    assert (len(events), len(threads)) == (2, 1)
    monkeypatch.setattr("thingspace.callbacks._BODY_SECONDS", 0.0)
    assert asyncio.run(run()) == 408
    assert (b"connection", b"close") in sent[-2]["headers"]


def test_a_listener_is_mounted_with_and_without_a_slash() -> None:
    events: list[ts.SoftwareCallback] = []
    starlette = Starlette(routes=[Route("/other", lambda request: PlainTextResponse("other"), methods=["POST"])])
    starlette.add_middleware(ts.AsgiListenerMiddleware, path="/fota", listener=ts.asgi_listener(events.append))
    routed = Starlette()
    for path in ("/fota", "/fota/"):
        routed.add_route(path, ts.asgi_listener(events.append))  # type: ignore[arg-type]
    flask = Flask(__name__)
    flask.add_url_rule("/other", view_func=lambda: "other", methods=["POST"])
    flask.wsgi_app = ts.WsgiListenerMiddleware(flask.wsgi_app, path="/fota/", listener=ts.wsgi_listener(events.append))  # type: ignore[method-assign]
    dispatched = DispatcherMiddleware(Flask(__name__).wsgi_app, {"/fota": ts.wsgi_listener(events.append)})
    for send_to, application in ((send_to_asgi, starlette), (send_to_asgi, routed), (send_to_wsgi, flask), (send_to_wsgi, dispatched)):
        before = len(events)
        for path in ("/fota", "/fota/"):
            assert send_to(application, "POST", MESSAGE, {"Content-Type": "application/json"}, path)[0] == 200, path
        assert len(events) == before + 2
        assert send_to(application, "POST", MESSAGE, {}, "/fotabook")[0] == 404
    assert [send_to(application, "POST", "", {}, "/other")[2] for send_to, application in ((send_to_asgi, starlette), (send_to_wsgi, flask))] == ["other", "other"]
    # Starlette redirects before the listener sees the request; the pages say so.
    mounted = Starlette(routes=[Mount("/fota", ts.asgi_listener(events.append))])
    assert [send_to_asgi(mounted, "POST", MESSAGE, {}, path)[0] for path in ("/fota", "/fota/")] == [307, 200]
    with pytest.raises(ValueError, match="must start with /, such as /fota, not 'fota'"):
        ts.AsgiListenerMiddleware(starlette, path="fota", listener=ts.asgi_listener(print))


def test_advance_raises_instead_of_waiting_for_a_listener_that_it_blocks(sim: ts.Simulator) -> None:
    async def run() -> None:
        async with async_client(sim) as client, serve_asgi(ts.asgi_listener(lambda event: None)) as url:
            sim.advance(minutes=1)
            await client.software_v3.register_callback(ts.FotaCallbackListener(url=url))
            with pytest.raises(ts.ConfigurationError, match=r"advance\(\) blocks the event loop of this thread.*await simulator.advance_async") as caught:
                sim.advance(days=1)
            assert url in str(caught.value)
            await sim.advance_async(days=1)

    asyncio.run(run())
    # Without a running event loop, the listener runs elsewhere.
    sim.advance(days=1)


@pytest.mark.parametrize(("module", "function", "running", "idle"), [("sniffio", "current_async_library", "trio", LookupError()), ("curio.meta", "curio_running", True, False)])
def test_advance_recognizes_the_event_loops_of_other_libraries(
    sim: ts.Simulator, client: ts.Client, monkeypatch: pytest.MonkeyPatch, module: str, function: str, running: object, idle: object
) -> None:
    library = types.ModuleType(module)
    monkeypatch.setitem(sys.modules, module, library)
    client.software_v3.register_callback(ts.FotaCallbackListener(url="http://127.0.0.1:1"))
    setattr(library, function, mock.Mock(side_effect=[running]))
    with pytest.raises(ts.ConfigurationError, match="await simulator.advance_async"):
        sim.advance(days=1)
    setattr(library, function, mock.Mock(side_effect=[idle]))
    sim.advance(days=1)


def test_a_client_listens_by_itself_and_its_requests_end_by_callbacks(sim: ts.Simulator, client: ts.Client) -> None:
    def post(url: str, body: str) -> int:
        with closing(HTTPConnection(url.split("/")[2])) as connection:
            connection.request("POST", "/" + url.split("/", 3)[3], body)
            response = connection.getresponse()
            response.read()
            return response.status

    with sim.connect(client) as listener:
        assert listener.url.startswith("http://127.0.0.1:")
        devices = [ts.DeviceIdentifiers(device_ids=[ts.DeviceId(id=imei, kind=ts.DeviceIdKind.IMEI)]) for imei in (IMEI, IMEI)]
        other = next(device for device in client.devices.list_devices(ts.DeviceListRequest(current_state="active")) if device.device_ids[0].id != IMEI)
        pending = client.devices.suspend(ts.DeviceSelectionRequest(devices=[devices[0], ts.DeviceIdentifiers(device_ids=other.device_ids[:1])]))
        sim.advance(hours=1)
        result = pending.wait()
        assert (result.status, result.succeeded) == (ts.RequestStatus.SUCCESS, 2)
        # Messages of Software Management, and other paths, are not for it.
        assert (post(listener.url, MESSAGE), post(listener.url.rsplit("/", 1)[0] + "/", CONNECTIVITY_CALLBACK)) == (400, 404)
    with pytest.raises(ConnectionError):
        post(listener.url, CONNECTIVITY_CALLBACK)
    own = client.listen(options=ts.ListenerOptions(username="ada", password="hunter2"))
    assert post(own.url, CONNECTIVITY_CALLBACK) == 401
    client.close()
    with pytest.raises(ConnectionError):
        post(own.url, CONNECTIVITY_CALLBACK)
    another = async_client(sim)
    with sim.connect(another), pytest.raises(ts.ConfigurationError, match="host: must be an IP address"):
        another.listen(host="example.com")
    with pytest.raises(ts.ValidationError, match="password"):
        async_client(sim).listen(options=ts.ListenerOptions(password=""))


def test_a_failed_delivery_says_why(sim: ts.Simulator, client: ts.Client) -> None:
    v3 = client.software_v3
    with serve(ts.wsgi_listener(on_connectivity=print)) as server:
        v3.register_callback(ts.FotaCallbackListener(url=f"http://127.0.0.1:{server.server_port}/messages"))
        v3.schedule_campaign(campaign_request(v3.list_firmware("LWM2M")[0], [IMEI]))
        sim.advance(minutes=5)
    (_, status, reason) = sim.callbacks[0].attempts[0]
    assert (status, reason) == (400, "this listener does not accept messages of Software Management: it has no `handler`")


def test_random_credentials_do_not_follow_from_the_seed() -> None:
    def secrets(random: bool) -> dict[str, str]:
        with ts.Simulator.start(devices=5, random_credentials=random) as simulator:
            return {name: value for name, value in simulator.environment.items() if name != "THINGSPACE_BASE_URL"}

    assert secrets(False) == secrets(False)
    first, second = secrets(True), secrets(True)
    assert all(first[name] != second[name] for name in first if name != "THINGSPACE_ACCOUNT")


def test_receive_callback_serves_other_frameworks() -> None:
    received = ts.receive_callback("POST", None, MESSAGE)
    assert (received.status, received.event) == (200, ts.parse_callback(MESSAGE))
    assert ts.receive_callback("PUT", None, b"").status == 405
    assert ts.receive_callback_head("POST", None, 100) is None
    rejected = ts.receive_callback_head("POST", None, 101, ts.ListenerOptions(max_body_bytes=100))
    assert rejected is not None
    assert rejected.status == 413
    received = ts.receive_callback("POST", None, CONNECTIVITY_CALLBACK)
    assert (received.status, received.event, received.connectivity_event) == (200, None, ts.parse_connectivity_callback(CONNECTIVITY_CALLBACK.encode()))
    with pytest.raises(TypeError, match="bytes or text"):
        ts.parse_callback(7)  # type: ignore[arg-type]
    with pytest.raises(ts.UnexpectedResponseError, match="truncated"):
        ts.parse_callback(MESSAGE[:20])


def test_the_simulator_sends_callbacks_to_a_listener(sim: ts.Simulator, client: ts.Client) -> None:
    events: list[ts.SoftwareCallback] = []
    # The first message arrives a second time, since no handler acknowledged it.
    failing = iter([True])

    def take(event: ts.SoftwareCallback) -> None:
        if next(failing, False):
            raise OSError("no space left")
        events.append(event)

    v3 = client.software_v3
    with serve(ts.wsgi_listener(take)) as server:
        v3.register_callback(ts.FotaCallbackListener(url=f"http://127.0.0.1:{server.server_port}/messages"))
        campaign = v3.schedule_campaign(campaign_request(v3.list_firmware("LWM2M")[0], [IMEI]))
        sim.advance(days=9)
    observed = [event.campaign for event in events]
    assert {part.campaign_id for part in observed if part} == {campaign.id}
    assert observed[-1] is not None and observed[-1].status == ts.CampaignStatus.ENDED
    assert [device.device_id for device in observed[-1].device_list] == [IMEI]
    messages = [message for message in sim.callbacks if message.kind == "campaignStatus"]
    assert [status for _, status, _ in messages[0].attempts] == [500, 200]
    assert {(message.state, message.version) for message in messages} == {("acknowledged", "v3")}
    assert ts.parse_callback(messages[-1].body) == events[-1]
    assert sim.statistics["callbacks_sent"] >= len(events)


def test_the_simulator_sends_callbacks_to_a_listener_on_the_event_loop(sim: ts.Simulator) -> None:
    events: list[ts.SoftwareCallback] = []

    async def take(event: ts.SoftwareCallback) -> None:
        await asyncio.sleep(0)
        events.append(event)

    async def run() -> None:
        async with async_client(sim) as client, serve_asgi(ts.asgi_listener(take)) as url:
            v3 = client.software_v3
            await v3.register_callback(ts.FotaCallbackListener(url=url))
            await v3.schedule_campaign(campaign_request((await v3.list_firmware("LWM2M"))[0], [IMEI]))
            await sim.advance_async(days=9)

    asyncio.run(run())
    assert [event.campaign.status for event in events if event.campaign][-1] == ts.CampaignStatus.ENDED
