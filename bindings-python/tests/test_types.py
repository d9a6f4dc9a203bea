"""The stubs are complete and correct, and pass mypy --strict."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = '''
import asyncio
import dataclasses
import datetime as dt
from typing import Any, assert_type

import thingspace as ts


def blocking(client: ts.Client) -> None:
    v3 = client.software_v3
    firmware = v3.list_firmware(protocol=ts.Protocol.LWM2M)
    assert_type(firmware, list[ts.FirmwarePackage])
    request = ts.CampaignDatesRequest(start_date=dt.date(2026, 3, 1), end_date="2026-03-08")
    campaign = v3.change_campaign_dates("id", request, account="0642233522-00001", timeout=5)
    assert_type(campaign, ts.Campaign)
    assert_type(campaign.start_date, dt.date | None)
    for device in v3.list_campaign_devices(campaign.id):
        assert_type(device, ts.CampaignDevice)
        assert_type(device.updated_time, dt.datetime | None)
    for page in v3.get_licenses().pages():
        assert_type(page, ts.LicensePage)
    assert_type(v3.list_devices().collect(), list[ts.Device])
    assert_type(v3.wait_for_campaign("id", on_progress=print), ts.Campaign)
    assert_type(request.validate(), list[ts.Finding])
    v3.assign_licenses(["354658090353977"])
    v3.query_devices(ts.DeviceList(device_list=["354658090353977"]))
    v2 = client.software_v2
    form = ts.FileUpload(file_version="1", make="", model="", local_target_path="/")
    with open("file", "rb") as file:
        assert_type(v2.upload_file(form, file, on_progress=lambda sent, total: print(sent / (total or 1))), ts.ConfigurationFile)
    v2.upload_file(form, b"", name="file")
    for device_id in v2.list_cancel_candidates():
        assert_type(device_id, str)
    v2.disable_logging_devices(device_ids=["354658090353977"])
    for upgrade in client.software_v1.list_upgrades_by_status("Queued"):
        assert_type(upgrade, ts.FirmwareUpgrade)


def composed(client: ts.Client, plan: ts.CampaignPlan, request: ts.CampaignTiming) -> None:
    assert_type(client.campaigns.check_plan(plan), ts.CampaignPlanCheck)
    assert_type(client.campaigns.schedule_plan(plan, timeout=5), ts.PlannedCampaign)
    assert_type(ts.timing.campaign_start(request), ts.CampaignStart)
    event = ts.parse_callback(b"{}")
    assert_type(event.campaign, ts.CallbackCampaign | None)


def lines(client: ts.Client, now: dt.datetime) -> None:
    device = ts.DeviceId.imei("354658090353977")
    ts.DeviceSelectionRequest(devices=["354658090353977", device, [device, "354658090353977"], ts.DeviceIdentifiers(device_ids=[device])])
    assert_type({device: 1}, dict[ts.DeviceId, int])
    for line in client.devices.list_devices(ts.DeviceListRequest(device_id="354658090353977")):
        assert_type(line.imei, str | None)
        assert_type(line.service_plan, str | None)
    for grouped in client.groups.list_group_devices("Yard"):
        assert_type(grouped.iccid, str | None)
    client.software_v2.enable_logging_devices(["354658090353977"])
    for line in client.devices.list_devices():
        assert_type(line, ts.DeviceInformation)
        assert_type(line.device_ids[0].id, str)
    client.devices.list_devices(ts.DeviceListRequest(current_state="active"), account="0642233522-00001")
    request = client.sms.send(ts.SmsSendRequest(sms_message="Hello", device_ids=[device]), timeout=dt.timedelta(seconds=5))
    assert_type(request, ts.PendingRequest)
    assert_type(request.wait(timeout=dt.timedelta(hours=1), poll_interval=5, expected_callbacks=1, on_progress=on_request_progress), ts.RequestResult)
    assert_type(client.pending_request(request.id).callbacks, tuple[ts.ConnectivityCallback, ...])
    for day in client.history.list_usage(ts.UsageRequest(device_id=device, earliest=now, latest=now)):
        assert_type(dataclasses.asdict(day), dict[str, Any])
        assert_type(dataclasses.replace(day, bytes_used=5), ts.DailyUsage)
        assert_type(day.__replace__(bytes_used=5), ts.DailyUsage)
    assert_type(client.locations.locate(ts.LocationRequest(device_list=[])), list[ts.Location])
    for excluded in client.locations.list_exclusions():
        assert_type(excluded, str)


def on_request_progress(progress: ts.RequestProgress) -> None:
    assert_type(progress.expected, int | None)


def listen(event: ts.SoftwareCallback) -> None:
    ts.wsgi_listener(listen, ts.ListenerOptions(username="ada", password="hunter2"))
    ts.asgi_listener(awaited_event)


def deliver(client: ts.Client, asynchronous: ts.AsyncClient) -> None:
    ts.wsgi_listener(listen, on_connectivity=client.deliver_callback)
    ts.asgi_listener(on_connectivity=asynchronous.deliver_callback)
    assert_type(ts.parse_connectivity_callback(b"{}"), ts.ConnectivityCallback)


async def awaited_event(event: ts.SoftwareCallback) -> None: ...


async def awaited(client: ts.AsyncClient) -> None:
    async with client as same:
        assert_type(same, ts.AsyncClient)
        v3 = same.software_v3
        assert_type(await v3.get_campaign("id"), ts.Campaign)
        task = asyncio.create_task(v3.get_subscription())
        assert_type(await task, ts.Subscription)
        async for device in v3.list_devices():
            assert_type(device, ts.Device)
        assert_type(await v3.list_devices().collect(), list[ts.Device])
        assert_type(await same.reset_lockout_guard(), None)
        form = ts.FileUpload(file_version="1", make="", model="", local_target_path="/")
        assert_type(await same.software_v2.upload_file(form, "path", on_progress=on_sent), ts.ConfigurationFile)
        pending = await same.sms.send(ts.SmsSendRequest(sms_message="Hello", group_name="meters"))
        assert_type(pending, ts.AsyncPendingRequest)
        assert_type(await pending.wait(timeout=60), ts.RequestResult)
        assert_type(await same.pending_request(pending.id).wait(on_progress=receive_progress), ts.RequestResult)


async def receive_progress(progress: ts.RequestProgress) -> None: ...


async def on_sent(sent: int, total: int | None) -> None: ...


class Backend:
    def tokens(self, rejected: ts.RejectedTokens) -> ts.Tokens:
        return ts.Tokens("bearer", "session", 60 if rejected.bearer else None)


def provided() -> None:
    with ts.Client(Backend(), timeout=5, ca_bundle=b"") as client, ts.Simulator.start(start=dt.datetime.now(dt.timezone.utc)) as sim:
        assert_type(client, ts.Client)
        assert_type(sim.now, dt.datetime)
        assert_type(sim.statistics, dict[str, int])
    try:
        blocking(client)
    except ts.RateLimitError as error:
        assert_type(error.retry_after, float | None)
    except TimeoutError:
        pass
    finding = ts.Finding(severity=ts.Severity.ERROR, path="", code="", value="", message="", source="")
    assert_type(finding.path, str)
'''
WRONG = '''
import thingspace as ts

def wrong(client: ts.Client, asynchronous: ts.AsyncClient) -> None:
    client.software_v3.get_campaign()
    client.software_v3.get_campaign("id", wait=True)
    client.software_v3.get_campaign("id").state
    ts.TimeWindow(start_time="0", end_time=4)
    asynchronous.software_v3.get_campaign("id").status
    client.software_v3.assign_licenses([1])
    client.software_v2.upload_file(b"no form", "path")
    ts.timing.campaign_start("2026-03-01")
    ts.wsgi_listener(7)
    ts.wsgi_listener(on_connectivity=7)
    client.pending_request("id").wait(on_progress=lambda progress: progress.campaign)
    asynchronous.sms.send(ts.SmsSendRequest(sms_message="Hello")).wait()
    ts.DeviceId(id=354658090353977, kind="imei")
'''


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_mypy_finds_no_error() -> None:
    checked = run("mypy", "--config-file", "pyproject.toml")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_program_is_typed(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text(SAMPLE.replace("from typing import Any, assert_type", "from typing import Any\nfrom typing_extensions import assert_type"))
    checked = run("mypy", "--strict", "--config-file=", str(sample))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_mypy_finds_type_errors(tmp_path: Path) -> None:
    sample = tmp_path / "wrong.py"
    sample.write_text(WRONG)
    checked = run("mypy", "--strict", "--config-file=", str(sample))
    lines = [int(line.split(":")[1]) for line in checked.stdout.splitlines() if ": error:" in line]
    assert lines == [*range(5, 18)], checked.stdout


def test_the_stubs_match_the_extension() -> None:
    checked = run("mypy.stubtest", "thingspace", "--mypy-config-file", "pyproject.toml", "--ignore-disjoint-bases")
    assert checked.returncode == 0, checked.stdout + checked.stderr
