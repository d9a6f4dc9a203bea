"""The simulator in Python."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import thingspace as ts
from support import IMEI, campaign_request


def test_time_is_virtual(sim: ts.Simulator) -> None:
    begun = dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc)
    assert sim.now == begun
    sim.advance(days=1, hours=2, minutes=30, seconds=0.5)
    assert sim.now == begun + dt.timedelta(days=1, hours=2, minutes=30, milliseconds=500)
    for wrong in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="must not be negative"):
            sim.advance(seconds=wrong)
    with pytest.raises(ts.ConfigurationError, match='start: must be a time .* not "2026-13-01"'):
        ts.Simulator.start(start="2026-13-01")
    with ts.Simulator.start(start=dt.datetime(2027, 1, 1, tzinfo=dt.timezone.utc)) as later:
        assert later.now.year == 2027


def test_the_same_seed_creates_the_same_world() -> None:
    def world(seed: int) -> list[ts.Device]:
        with ts.Simulator.start(seed=seed, devices=20) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
            return client.software_v3.list_devices().collect()

    assert world(7) == world(7)
    assert world(7) != world(8)


def test_requests_are_recorded_without_secrets(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v3.list_firmware("LWM2M")
    token, login, firmware = sim.requests
    assert (token.method, token.content_type) == ("POST", "application/x-www-form-urlencoded")
    assert sim.environment["THINGSPACE_PASSWORD"] not in login.body
    assert firmware.target == f"/api/fota/v3/firmware/{sim.account}?protocol=LWM2M"
    assert repr(firmware) == f"RecordedRequest(method='GET', target='{firmware.target}', body='')"
    assert (sim.statistics["requests"], sim.statistics["token_requests"], sim.statistics["failed_logins"]) == (3, 1, 0)


def test_stop_can_be_called_twice() -> None:
    sim = ts.Simulator.start()
    with pytest.raises(ts.ConfigurationError, match="port"):
        ts.Simulator.start(port=int(sim.url.rsplit(":", 1)[1]))
    with pytest.raises(ts.ConfigurationError):
        ts.Simulator.start(devices=0)
    sim.stop()
    sim.stop()
    with pytest.raises(ts.CancelledError, match="stopped"):
        sim.requests
    assert sim.url in repr(sim)


TOML = """
[[accounts]]
name = "0642233522-00001"

[[accounts.groups]]
count = 25
make = "SimMake"
model = "Model-A"
protocol = "LWM2M"
version = "1.0"
"""


def test_a_scenario_describes_the_world(tmp_path: Path) -> None:
    path = tmp_path / "world.toml"
    path.write_text(TOML)
    for scenario in (TOML, path, str(path)):
        with ts.Simulator.start(scenario=scenario) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
            assert {(device.make, device.firmware) for device in client.software_v3.list_devices()} == {("SimMake", "1.0")}
            assert len(client.software_v3.list_devices().collect()) == 25
    options = {"options": {"start": "2027-01-01T00:00:00Z", "devices": 7}}
    with ts.Simulator.start(scenario=options, devices=9) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        assert sim.now.year == 2027
        assert len(client.software_v3.list_devices().collect()) == 9


@pytest.mark.parametrize("wrong", ["accounts = 7", "{", {"account": []}, {"options": {"pageSize": 0}}, "missing.toml", Path("missing.json")])
def test_an_invalid_scenario_raises_an_error(wrong: Any) -> None:
    with pytest.raises(ts.ConfigurationError) as caught:
        ts.Simulator.start(scenario=wrong)
    assert str(caught.value)


def test_injected_faults_apply_until_they_are_cleared(sim: ts.Simulator, client: ts.Client) -> None:
    v3 = client.software_v3
    request = campaign_request(v3.list_firmware("LWM2M")[0], [IMEI])
    sim.inject_fault("requestFailed")
    failed = v3.schedule_campaign(request)
    sim.advance(hours=1)
    assert v3.get_campaign(failed.id).status == ts.CampaignStatus.REQUEST_FAILED
    sim.inject_fault("noLicense", device=IMEI, version="v3", times="always")
    sim.inject_fault("upgradeFailed")
    campaign = v3.schedule_campaign(request)
    sim.advance(hours=1)
    assert [device.status for device in v3.list_campaign_devices(campaign.id)] == [ts.DeviceUpgradeStatus.DEVICE_REJECTED]
    sim.clear_faults()
    campaign = v3.schedule_campaign(request)
    sim.advance(days=9)
    assert [device.status for device in v3.list_campaign_devices(campaign.id)] == [ts.DeviceUpgradeStatus.UPGRADE_SUCCESS]
    with pytest.raises(ts.ConfigurationError, match="upgradeFailedPermanently"):
        sim.inject_fault("noLuck")
    wrong: list[dict[str, Any]] = [{"times": 0}, {"device": "7"}, {"version": "v4"}, {"times": "never"}, {"times": -1}]
    for member in wrong:
        with pytest.raises(ts.ConfigurationError, match=next(iter(member))):
            sim.inject_fault("upgradeFailed", **member)
    with pytest.raises(TypeError, match="a number, or the text 'always'"):
        sim.inject_fault("upgradeFailed", times=1.5)  # type: ignore[arg-type]


def test_requests_fail_as_faults_say(sim: ts.Simulator, client: ts.Client) -> None:
    sim.inject_fault(
        "serverError",
        operation="accounts.*",
        when="before",
        probability=1.0,
        seed=3,
        status=503,
        retry_after="0",
        times="always",
    )
    with pytest.raises(ts.ApiError) as failed:
        client.accounts.get()
    assert failed.value.status == 503
    assert [(fault["outcome"], fault["times"]) for fault in sim.faults] == [("serverError", "always")]
    sim.clear_faults()
    client.accounts.get()
    sim.inject_fault("responseDelayed", delay=dt.timedelta(hours=1))
    with pytest.raises(ts.TimeoutError):
        client.accounts.get(timeout=0.2)
    sim.inject_fault("callbackLost", service="CarrierService")
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"operation": "nothing"}, "operation: no operation has the name"),
        ({"when": "later"}, "when: unknown variant `later`"),
        ({"probability": 2.0}, "probability: must be more than 0 and at most 1"),
        ({"delay": 5}, "delay: is allowed only with"),
    ]
    for member, message in wrong:
        with pytest.raises(ts.ConfigurationError, match=message):
            sim.inject_fault("serverError", **member)
