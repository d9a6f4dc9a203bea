"""Asynchronous requests: waits that fail or are cancelled."""

import asyncio
import datetime as dt
import inspect
import re
import threading
from collections.abc import Callable

import pytest
import thingspace as ts
from support import IMEI, async_client, campaign_request

DEVICE = ts.DeviceId(id=IMEI, kind=ts.DeviceIdKind.IMEI)
SUSPENDED = ts.DeviceSelectionRequest(devices=[ts.DeviceIdentifiers(device_ids=[DEVICE])])
TEXT = ts.SmsSendRequest(device_ids=[DEVICE], sms_message="Hello")


def message(request_id: str, status: str = "Success") -> ts.ConnectivityCallback:
    return ts.ConnectivityCallback(request_id=request_id, status=status, device_ids=[DEVICE], unknown_members=[])


def test_a_timeout_says_what_is_missing(client: ts.Client) -> None:
    request = client.sms.send(TEXT)
    for timeout in (0.01, dt.timedelta(milliseconds=10)):
        with pytest.raises(ts.TimeoutError, match="(?s)not done within 0\\.01 s; it continues.*0 of 1 callbacks.*EnhancedConnectivityService") as caught:
            request.wait(timeout=timeout)
        assert isinstance(caught.value, TimeoutError)
        assert not caught.value.outcome_unknown
    reports: list[ts.RequestProgress] = []
    with pytest.raises(ts.TimeoutError):
        request.wait(timeout=1, on_progress=reports.append)
    assert {progress.status for progress in reports} == {ts.RequestStatus.PENDING}
    client.deliver_callback(message(request.id))
    assert request.wait(timeout=1).callbacks == request.callbacks == (message(request.id),)


def test_invalid_durations_raise_an_error(client: ts.Client) -> None:
    request = client.sms.send(TEXT)
    for wrong in (-1, dt.timedelta(days=-1), float("nan")):
        with pytest.raises(ts.ConfigurationError, match="seconds"):
            request.wait(timeout=wrong)
    with pytest.raises(TypeError):
        request.wait(poll_interval="30")  # type: ignore[arg-type]
    with pytest.raises(ts.ConfigurationError, match="0 expected callbacks are too few"):
        request.wait(expected_callbacks=0)
    with pytest.raises(ts.TimeoutError):
        request.wait(timeout=0)


def test_every_wait_has_the_same_options() -> None:
    options = ["timeout", "poll_interval", "on_progress"]
    waits = [
        (getattr(ts, prefix + name), method)
        for prefix in ("", "Async")
        for name, method in (("SoftwareV3", "wait_for_campaign"), ("Campaigns", "wait_for_plan"), ("Bulk", "wait"), ("PendingRequest", "wait"))
    ]
    for owner, method in waits:
        parameters = inspect.signature(getattr(owner, method)).parameters.values()
        named = [parameter.name for parameter in parameters if parameter.kind is inspect.Parameter.KEYWORD_ONLY]
        assert named[:3] == options and named[-1] == "account", owner
    every = [name for name in dir(ts) for method in dir(getattr(ts, name)) if re.match("wait(_|$)", method) and isinstance(getattr(ts, name), type)]
    assert len(every) == len(waits), every


def test_an_exception_of_on_progress_ends_the_wait(client: ts.Client) -> None:
    request = client.sms.send(TEXT)

    def enough(progress: ts.RequestProgress) -> None:
        raise LookupError(progress.request_id)

    with pytest.raises(LookupError, match=request.id):
        request.wait(on_progress=enough)
    client.deliver_callback(message(request.id, "Failed"))
    assert request.wait(on_progress=print).status == ts.RequestStatus.FAILED


def test_an_unknown_request_is_an_error(sim: ts.Simulator, client: ts.Client) -> None:
    unknown = client.pending_request("no-such-request")
    assert (unknown.id, unknown.callbacks, repr(unknown)) == ("no-such-request", (), "PendingRequest(id='no-such-request')")
    with pytest.raises(ts.ApiError, match="no-such-request"):
        unknown.status()
    with pytest.raises(ts.TimeoutError, match="pass the number of expected callbacks"):
        unknown.wait(timeout=1)
    # Callbacks end the wait if their number is known.
    for status in ("Success", "Failed"):
        client.deliver_callback(message("no-such-request", status).__replace__(device_ids=[ts.DeviceId(id=status, kind="imei")]))
    result = unknown.wait(expected_callbacks=2, timeout=1)
    assert (result.status, result.succeeded, result.failed) == (ts.RequestStatus.PARTIAL_SUCCESS, 1, 1)
    # The request belongs to the account that it was sent for.
    with pytest.raises(ts.ThingSpaceError):
        client.pending_request("no-such-request-either", account="0000000000-00001").status()
    assert "/0000000000-00001/" in sim.requests[-1].target


def test_the_platform_is_polled_where_it_supports_polling(sim: ts.Simulator, client: ts.Client) -> None:
    request = client.devices.suspend(SUSPENDED)
    assert request.status() == ts.RequestStatus.PENDING
    sim.advance(minutes=10)
    # No listener was registered.
    reports: list[ts.RequestProgress] = []
    result = request.wait(poll_interval=1, timeout=600, on_progress=reports.append)
    assert (result.status, result.callbacks) == (ts.RequestStatus.SUCCESS, ())
    assert reports[0].status == ts.RequestStatus.PENDING
    assert client.pending_request(request.id).wait(timeout=1).status == ts.RequestStatus.SUCCESS


def test_a_rejected_request_has_no_handle(client: ts.Client) -> None:
    with pytest.raises(ts.NotFoundError):
        client.sms.send(TEXT.__replace__(device_ids=[ts.DeviceId(id="990003420535573", kind="imei")]))
    with pytest.raises(ts.ValidationError):
        client.sms.send(ts.SmsSendRequest(sms_message=""))


def test_a_cancelled_await_ends_the_wait(sim: ts.Simulator) -> None:
    async def run() -> None:
        async with async_client(sim) as client:
            request = await client.sms.send(TEXT)
            assert repr(request) == f"AsyncPendingRequest(id='{request.id}')"
            handlers: list[Callable[[ts.RequestProgress], object] | None] = [None, print]
            for on_progress in handlers:
                waiting = asyncio.create_task(request.wait(on_progress=on_progress))
                await asyncio.sleep(0)
                waiting.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await waiting
            with pytest.raises(ts.TimeoutError):
                await request.wait(timeout=1)

            async def enough(progress: ts.RequestProgress) -> None:
                raise LookupError(progress.request_id)

            with pytest.raises(LookupError, match=request.id):
                await request.wait(on_progress=enough)
            with pytest.raises(ts.ApiError):
                await client.pending_request("no-such-request").status()
            # Several tasks may wait for one request.
            everybody = asyncio.gather(*(request.wait(timeout=600) for _ in range(100)))
            await asyncio.sleep(0)
            client.deliver_callback(message(request.id))
            assert {result.status for result in await everybody} == {ts.RequestStatus.SUCCESS}

    asyncio.run(run())


def test_closing_the_client_ends_the_wait(sim: ts.Simulator) -> None:
    client = ts.Client(sim.credentials, base_url=sim.url, account=sim.account)
    request = client.sms.send(TEXT)
    client.close()
    with pytest.raises(ts.CancelledError, match="closed"):
        request.wait()


def test_other_threads_run_during_a_wait(client: ts.Client) -> None:
    request = client.sms.send(TEXT)
    counted = 0

    def count() -> None:
        nonlocal counted
        while counted < 1_000_000:
            counted += 1
        client.deliver_callback(message(request.id))

    thread = threading.Thread(target=count)
    thread.start()
    # A wait that holds the interpreter would end at its deadline, and the thread would not have counted.
    assert request.wait(timeout=600).status == ts.RequestStatus.SUCCESS
    thread.join()
    assert counted == 1_000_000


@pytest.mark.parametrize("wait", ["campaign", "request", "progress"])
def test_closing_the_client_ends_its_waits(client: ts.Client, wait: str) -> None:
    firmware = client.software_v3.list_firmware(ts.Protocol.LWM2M)[0]
    campaign = client.software_v3.schedule_campaign(campaign_request(firmware, [IMEI]))
    request = client.devices.suspend(SUSPENDED)
    close = threading.Thread(target=client.close)
    with pytest.raises(ts.CancelledError, match="the client was closed"):
        if wait == "progress":
            client.software_v3.wait_for_campaign(campaign.id, on_progress=lambda progress: client.close())
        else:
            close.start()
            client.software_v3.wait_for_campaign(campaign.id) if wait == "campaign" else request.wait()
    with pytest.raises(ts.CancelledError, match="the client was closed"):
        client.software_v3.get_subscription()
