"""The journeys of Connectivity Management and Location: lines, usage, short messages, non-IP data, positions."""

import asyncio
import base64
import dataclasses
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import thingspace as ts
from support import async_client, imei, serve, serve_asgi

NEW = [ts.DeviceId(id="354658091234564", kind=ts.DeviceIdKind.IMEI), ts.DeviceId(id="89148000004200099995", kind=ts.DeviceIdKind.ICCID)]
NARROW_BAND = "NBIoT250KB"
SERVICES = [
    ts.CallbackService.CARRIER_SERVICE,
    ts.CallbackService.DEVICE_SERVICE,
    ts.CallbackService.ENHANCED_CONNECTIVITY_SERVICE,
    ts.CallbackService.NIDD_SERVICE,
    ts.CallbackService.SMS_DELIVERY_CONFIRMATION,
]


class CallbackRecorder:
    """Keeps callbacks, and delivers them to a client."""

    def __init__(self, client: ts.Client | ts.AsyncClient) -> None:
        self.client = client
        self.received: list[ts.ConnectivityCallback] = []

    def __call__(self, event: ts.ConnectivityCallback) -> None:
        self.received.append(event)
        self.client.deliver_callback(event)


@pytest.fixture
def recorder(client: ts.Client) -> Iterator[CallbackRecorder]:
    recorder = CallbackRecorder(client)
    with serve(ts.wsgi_listener(on_connectivity=recorder)) as server:
        for service in SERVICES:
            client.callbacks.register(ts.RegisterCallbackRequest(name=service, url=f"http://127.0.0.1:{server.server_port}/"))
        yield recorder


@contextmanager
def fails_with(path: str) -> Iterator[None]:
    with pytest.raises(ts.ValidationError) as caught:
        yield
    assert path in [finding.path for finding in caught.value.findings]


def upload_activate_request(sku: str, plan: str) -> ts.UploadActivateRequest:
    return ts.UploadActivateRequest(
        devices=[ts.DeviceIdentifiers(device_ids=NEW)],
        email_address="fleet@example.com",
        device_sku=sku,
        upload_type="IMEI ICCID Pair",
        service_plan=plan,
        mdn_zip_code="98801",
    )


def only(device: ts.DeviceId) -> ts.DeviceSelectionRequest:
    return ts.DeviceSelectionRequest(devices=[ts.DeviceIdentifiers(device_ids=[device])])


def identifier(device_ids: tuple[ts.DeviceId, ...], kind: str) -> str:
    return next(known.id for known in device_ids if known.kind == kind)


def look_at(client: ts.Client, device: ts.DeviceId) -> ts.DeviceInformation:
    (found,) = client.devices.list_devices(ts.DeviceListRequest(device_id=device))
    return found


def state(client: ts.Client, device: ts.DeviceId) -> str:
    (carrier,) = look_at(client, device).carrier_informations
    assert carrier.state is not None
    return carrier.state


def first(client: ts.Client, plan: str) -> ts.DeviceInformation:
    active = ts.DeviceListRequest(service_plan=plan, current_state="active")
    return next(client.devices.list_devices(active))


def check_activated(result: ts.RequestResult) -> str:
    """Returns the phone number of the new line."""
    assert (result.status, result.succeeded, result.failed) == (ts.RequestStatus.SUCCESS, 1, 0)
    uploaded, activated = result.callbacks
    assert uploaded.device_response is not None and uploaded.device_response.upload is not None
    assert uploaded.device_response.upload.uploaded == 1
    assert activated.device_response is not None and activated.device_response.activate is not None
    return identifier(activated.device_response.activate.device_ids, ts.DeviceIdKind.MDN)


def test_upload_and_activate_use_suspend_and_restore(sim: ts.Simulator, client: ts.Client, recorder: CallbackRecorder) -> None:
    sku = client.accounts.list_device_skus().device_sku_info[0].device_sku
    plan = client.accounts.list_service_plans()[0].code
    request = client.devices.upload_activate(upload_activate_request(sku, plan))
    assert isinstance(request, ts.PendingRequest)
    assert request.accepted.request_id == request.id
    assert (request.progress.status, request.progress.expected, request.callbacks) == (ts.RequestStatus.PENDING, 1, ())
    sim.advance(hours=1)
    reports: list[ts.RequestProgress] = []
    result = request.wait(timeout=dt.timedelta(seconds=600), on_progress=reports.append)
    mdn = check_activated(result)
    assert (reports[-1].status, reports[-1].succeeded, request.callbacks) == (ts.RequestStatus.SUCCESS, 1, result.callbacks)
    assert request.status() == ts.RequestStatus.SUCCESS
    # The identifier is enough to resume the request, and the client has kept its callbacks.
    again = client.pending_request(request.id)
    assert again.wait(timeout=600) == result
    line = look_at(client, NEW[0])
    assert identifier(line.device_ids, ts.DeviceIdKind.MDN) == mdn
    assert (line.account_name, state(client, NEW[1])) == (sim.account, ts.LineState.ACTIVE)

    sim.advance(days=3)
    days = client.history.list_usage(ts.UsageRequest(device_id=NEW[0], earliest=sim.now - dt.timedelta(days=5), latest=sim.now)).collect()
    assert days and all(day.bytes_used >= 0 and day.timestamp.tzinfo is dt.timezone.utc for day in days)
    assert sum(day.bytes_used for day in days) > 0
    assert [row["timestamp"] for row in map(dataclasses.asdict, days)] == [day.timestamp for day in days]

    for change, after in ((client.devices.suspend, ts.LineState.SUSPEND), (client.devices.restore, ts.LineState.ACTIVE)):
        request = change(only(NEW[0]))
        sim.advance(hours=1)
        result = request.wait(timeout=600)
        assert (result.status, len(result.callbacks), state(client, NEW[0])) == (ts.RequestStatus.SUCCESS, 1, after)
    # A line that is not suspended cannot be restored.
    request = client.devices.restore(only(NEW[0]))
    sim.advance(hours=1)
    result = request.wait(timeout=600)
    assert (result.status, result.failed) == (ts.RequestStatus.FAILED, 1)
    assert result.callbacks[0].fault is not None and result.callbacks[0].fault.code
    with fails_with("devices[0].deviceIds[0].id"):
        client.devices.suspend(only(ts.DeviceId(id="354658 091234564", kind="imei")))


def test_short_messages_are_sent_and_received(sim: ts.Simulator, client: ts.Client, recorder: CallbackRecorder) -> None:
    device = imei(first(client, NARROW_BAND))
    request = client.sms.send(ts.SmsSendRequest(device_ids=[device], sms_message="How warm is it?"))
    sim.advance(hours=1)
    result = request.wait(timeout=600)
    assert result.status == ts.RequestStatus.SUCCESS
    assert [event.sms.sms_status for event in result.callbacks if event.sms] == ["Sent"]
    # Messages from devices wait until a client fetches them, or requests them as callbacks.
    sim.send_sms_from_device(device.id, "21 degrees")
    assert [message.message for message in client.sms.list_messages()] == ["21 degrees"]
    assert client.sms.list_messages().collect() == []
    sim.send_sms_from_device(device.id, "22 degrees")
    client.sms.start_callbacks()
    sim.send_sms_from_device(device.id, "23 degrees")
    sim.advance(minutes=5)
    reports = [event.sms.message for event in recorder.received if event.sms is not None and event.sms.message]
    assert reports == ["22 degrees", "23 degrees"]
    with fails_with("smsMessage"):
        client.sms.send(ts.SmsSendRequest(device_ids=[device], sms_message="?" * 161))


def test_non_ip_data_is_sent_and_received(sim: ts.Simulator, client: ts.Client, recorder: CallbackRecorder) -> None:
    device = imei(first(client, NARROW_BAND))

    def send(data: bytes) -> ts.PendingRequest:
        text = base64.b64encode(data).decode()
        return client.nidd.send(ts.NiddMessageRequest(device_ids=[device], maximum_delivery_time=86_400, message=text))

    request = send(b"ping")
    sim.advance(minutes=5)
    result = request.wait(timeout=600)
    assert (result.status, result.callbacks[-1].status) == (ts.RequestStatus.SUCCESS, ts.CallbackStatus.DELIVERED)
    sim.send_nidd_from_device(device.id, b"\x00pong")
    sim.advance(minutes=5)
    uplink = recorder.received[-1].nidd.uplink if recorder.received[-1].nidd else None
    assert uplink is not None and uplink.message is not None
    assert base64.b64decode(uplink.message) == b"\x00pong"
    # A sleeping device gets it later.
    sim.set_reachable(device.id, False)
    request = send(b"wake up")
    sim.advance(minutes=5)
    assert (request.status(), request.callbacks[-1].status) == (ts.RequestStatus.PENDING, ts.CallbackStatus.QUEUED)
    sim.set_reachable(device.id, True)
    sim.advance(minutes=5)
    assert request.wait(timeout=600).callbacks[-1].status == ts.CallbackStatus.DELIVERED
    for wrong in ("no-such-device", "354658091234564"):
        with pytest.raises(ts.ConfigurationError, match=wrong):
            sim.set_reachable(wrong, True)
    with fails_with("message"):
        send(b"\x00" * 1359)


def test_devices_are_located(sim: ts.Simulator, client: ts.Client) -> None:
    line = first(client, NARROW_BAND)
    device = ts.LocationDevice(id=imei(line).id, kind="imei", mdn=identifier(line.device_ids, ts.DeviceIdKind.MDN))
    request = ts.LocationRequest(device_list=[device])
    (found,) = client.locations.locate(request)
    assert found.msid == device.mdn and found.position is not None
    assert -90 <= (found.position.latitude or 0.0) <= 90 and (found.position.radius or 0.0) > 0
    assert found.position.time is not None and found.position.time <= sim.now
    # A report takes some time; the platform supports polling for it.
    report = client.locations.create_report(dataclasses.replace(request, cache_mode=ts.LocationCacheMode.FRESH))
    assert report.status() == ts.RequestStatus.PENDING
    sim.advance(minutes=10)
    assert client.pending_request(report.id).wait(poll_interval=1, timeout=600).status == ts.RequestStatus.SUCCESS
    (located,) = client.locations.list_report_locations(report.id)
    assert located.msid == device.mdn
    with fails_with("deviceList"):
        client.locations.locate(ts.LocationRequest(device_list=[device] * 21))


def test_a_bulk_request_is_split_into_parts(sim: ts.Simulator) -> None:
    rules = ts.RuleOptions(max_devices_per_request=2)
    with ts.Client(sim.credentials, base_url=sim.url, account=sim.account, rules=rules) as client:
        recorder = CallbackRecorder(client)
        with serve(ts.wsgi_listener(on_connectivity=recorder)) as server:
            url = f"http://127.0.0.1:{server.server_port}/"
            client.callbacks.register(ts.RegisterCallbackRequest(name=ts.CallbackService.CARRIER_SERVICE, url=url))
            active = [imei(line) for line in client.devices.list_devices(ts.DeviceListRequest(current_state="active"))][:5]
            devices = [ts.DeviceIdentifiers(device_ids=[device]) for device in active]
            bulk = client.bulk.suspend(ts.DeviceSelectionRequest(devices=devices))
            assert [(part.first_device, part.devices, part.problem) for part in bulk.parts] == [(0, 2, None), (2, 2, None), (4, 1, None)]
            sim.advance(hours=1)
            reports: list[ts.BulkProgress] = []
            result = client.bulk.wait(bulk, timeout=dt.timedelta(seconds=600), poll_interval=1, on_progress=reports.append)
            assert reports[-1] == ts.BulkProgress(total_parts=3, finished_parts=3, total_devices=5, succeeded=5, failed=0)
            assert client.bulk.wait(bulk, timeout=600).parts == result.parts
    assert (result.status, result.total_devices, result.succeeded, result.failed) == (ts.RequestStatus.SUCCESS, 5, 5, 0)
    assert {event.request_id for event in recorder.received} == {part.request_id for part in bulk.parts}


def test_external_changes_are_notified(sim: ts.Simulator, client: ts.Client, recorder: CallbackRecorder) -> None:
    url = client.callbacks.list_callbacks()[0].url
    assert url is not None
    client.callbacks.register(ts.RegisterCallbackRequest(name=ts.CallbackService.EXTERNAL_PROVISIONING_CHANGES, url=url))
    device = imei(first(client, NARROW_BAND))
    sim.change_externally(device.id, "suspend")
    sim.advance(minutes=5)
    assert recorder.received[-1].external_change is not None and state(client, device) == ts.LineState.SUSPEND
    for wrong in (("354658091234564", "suspend"), (device.id, "paint")):
        with pytest.raises(ts.ConfigurationError, match="354658091234564|paint"):
            sim.change_externally(*wrong)


def test_connectivity_works_with_asyncio(sim: ts.Simulator) -> None:
    async def journey() -> None:
        async with async_client(sim) as client:
            recorder = CallbackRecorder(client)
            async with serve_asgi(ts.asgi_listener(on_connectivity=recorder)) as url:
                for service in SERVICES:
                    await client.callbacks.register(ts.RegisterCallbackRequest(name=service, url=url))
                sku = (await client.accounts.list_device_skus()).device_sku_info[0].device_sku
                plan = (await client.accounts.list_service_plans())[0].code
                request = await client.devices.upload_activate(upload_activate_request(sku, plan))
                assert isinstance(request, ts.AsyncPendingRequest)
                reports: list[ts.RequestProgress] = []

                async def on_progress(progress: ts.RequestProgress) -> None:
                    reports.append(progress)

                waiting = asyncio.create_task(request.wait(timeout=600, on_progress=on_progress))
                await sim.advance_async(hours=1)
                mdn = check_activated(await waiting)
                assert (reports[0].succeeded, reports[-1].succeeded, await request.status()) == (0, 1, ts.RequestStatus.SUCCESS)
                suspended = await client.devices.suspend(only(NEW[0]))
                await sim.advance_async(hours=1)
                assert (await suspended.wait(timeout=600)).status == ts.RequestStatus.SUCCESS
                restored = await client.devices.restore(only(NEW[0]))
                await sim.advance_async(hours=1)
                assert (await client.pending_request(restored.id).wait(timeout=600)).status == ts.RequestStatus.SUCCESS
                await sim.advance_async(days=2)
                usage_request = ts.UsageRequest(device_id=NEW[0], earliest=sim.now - dt.timedelta(days=5), latest=sim.now)
                assert sum([day.bytes_used async for day in client.history.list_usage(usage_request)]) > 0
                sent = await client.sms.send(ts.SmsSendRequest(device_ids=[NEW[0]], sms_message="How warm is it?"))
                await sim.advance_async(hours=1)
                assert (await sent.wait(timeout=600, on_progress=reports.append)).status == ts.RequestStatus.SUCCESS
                sim.send_sms_from_device(NEW[0].id, "21 degrees")
                assert [message.message async for message in client.sms.list_messages()] == ["21 degrees"]
                device = ts.LocationDevice(id=NEW[0].id, kind=NEW[0].kind, mdn=mdn)
                (found,) = await client.locations.locate(ts.LocationRequest(device_list=[device]))
                assert found.position is not None
                narrow_band = await anext(client.devices.list_devices(ts.DeviceListRequest(service_plan=NARROW_BAND)))
                message = base64.b64encode(b"ping").decode()
                nidd = ts.NiddMessageRequest(device_ids=[imei(narrow_band)], maximum_delivery_time=86_400, message=message)
                data = await client.nidd.send(nidd)
                await sim.advance_async(minutes=5)
                assert (await data.wait(timeout=600)).callbacks[-1].status == ts.CallbackStatus.DELIVERED
                sim.send_nidd_from_device(imei(narrow_band).id, b"pong")
                await sim.advance_async(minutes=5)
                uplink = recorder.received[-1].nidd.uplink if recorder.received[-1].nidd else None
                assert uplink is not None and uplink.message is not None
                assert base64.b64decode(uplink.message) == b"pong"

    asyncio.run(journey())
