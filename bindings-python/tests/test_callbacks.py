"""Callbacks of the platform: parsing, real listeners, and callbacks of the simulator."""

import asyncio
import base64
import io
import json
import logging
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any

import pytest
import thingspace as ts
from support import IMEI, async_client, campaign_request, serve, serve_asgi

MESSAGE = json.dumps({"accountName": "0642233522-00001", "type": "campaignStatus", "campaign": {"campaignId": "c", "status": "CampaignEnded"}})


SentResponse = tuple[int, dict[str, str], str]


def send_to_wsgi(application: Any, method: str, body: str, headers: dict[str, str]) -> SentResponse:
    with serve(application) as server:
        connection = HTTPConnection("127.0.0.1", server.server_port)
        connection.request(method, "/whatever/path", body, headers)
        response = connection.getresponse()
        observed = response.status, dict(response.getheaders()), response.read().decode()
        connection.close()
        return observed


def send_to_asgi(application: Any, method: str, body: str, headers: dict[str, str]) -> SentResponse:
    async def run() -> SentResponse:
        halves = [(body[:10], True), (body[10:], False)]
        parts = [{"type": "http.request", "body": half.encode(), "more_body": more} for half, more in halves]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return parts.pop(0)

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        encoded = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await application({"type": "http", "method": method, "path": "/whatever/path", "headers": encoded}, receive, send)
        start, end = sent
        observed = {name.decode().title(): value.decode() for name, value in start["headers"]}
        return start["status"], {name.replace("Www", "WWW"): value for name, value in observed.items()}, end["body"].decode()

    return asyncio.run(run())


Listener = Callable[..., Any]
Send = Callable[[Any, str, str, dict[str, str]], SentResponse]
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
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return steps.pop(0)

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await ts.asgi_listener(print)({"type": "lifespan"}, receive, send)
        assert [message["type"] for message in sent] == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
        with pytest.raises(ValueError, match="websocket"):
            await ts.asgi_listener(print)({"type": "websocket"}, receive, send)
        steps.append({"type": "http.disconnect"})
        await ts.asgi_listener(print)({"type": "http", "method": "POST", "headers": []}, receive, send)
        assert len(sent) == 2

    asyncio.run(run())


def test_receive_callback_serves_other_frameworks() -> None:
    received = ts.receive_callback("POST", None, MESSAGE)
    assert (received.status, received.event) == (200, ts.parse_callback(MESSAGE))
    assert ts.receive_callback("PUT", None, b"").status == 405
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
