"""The simulator, as Python sees it."""

import datetime as dt

import pytest
import thingspace as ts


def test_time_is_virtual(sim: ts.Simulator) -> None:
    begun = dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc)
    assert sim.now == begun
    sim.advance(days=1, hours=2, minutes=30, seconds=0.5)
    assert sim.now == begun + dt.timedelta(days=1, hours=2, minutes=30, milliseconds=500)
    for wrong in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="forwards only"):
            sim.advance(seconds=wrong)
    with ts.Simulator.start(start=dt.datetime(2027, 1, 1, tzinfo=dt.timezone.utc)) as later:
        assert later.now.year == 2027


def test_one_seed_gives_one_world() -> None:
    def world(seed: int) -> list[ts.Device]:
        with ts.Simulator.start(seed=seed, devices=20) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
            return client.software_v3.list_devices().collect()

    assert world(7) == world(7)
    assert world(7) != world(8)


def test_what_arrived_is_kept_without_secrets(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v3.list_firmware("LWM2M")
    token, login, firmware = sim.requests
    assert (token.method, token.content_type) == ("POST", "application/x-www-form-urlencoded")
    assert sim.environment["THINGSPACE_PASSWORD"] not in login.body
    assert firmware.target == f"/api/fota/v3/firmware/{sim.account}?protocol=LWM2M"
    assert repr(firmware) == f"RecordedRequest(method='GET', target='{firmware.target}', body='')"
    assert (sim.statistics["requests"], sim.statistics["token_requests"], sim.statistics["failed_logins"]) == (3, 1, 0)


def test_it_ends_once() -> None:
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
