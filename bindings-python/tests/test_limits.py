"""Limits of requests a minute, and requests whose outcome is unknown."""

import asyncio

import pytest
import thingspace as ts
from support import IMEI, async_client


def test_a_call_whose_turn_comes_too_late_fails_at_once(sim: ts.Simulator) -> None:
    with ts.Client(sim.credentials, base_url=sim.url, account=sim.account, max_requests_per_minute=1) as client:
        assert (client.max_activations_per_minute, client.max_requests_per_minute) == (100, 1)
        client.software_v3.get_subscription()
        with pytest.raises(ts.RateLimitError, match="max_requests_per_minute") as caught:
            client.software_v3.get_subscription(timeout=1)
        assert caught.value.attempts == 0 and caught.value.retry_after is not None and caught.value.retry_after > 1
    with pytest.raises(ts.ConfigurationError, match="max_activations_per_minute"):
        ts.Client(sim.credentials, base_url=sim.url, max_activations_per_minute=0)


def test_a_request_is_looked_up_on_the_platform(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v3.assign_licenses([IMEI])
    found = client.reconcile.assign_licenses([IMEI])
    assert (found.outcome, found.remaining, found.campaign_id) == (ts.ReconciliationOutcome.DONE, (), None)

    async def look() -> ts.Reconciliation:
        async with async_client(sim) as other:
            return await other.reconcile.suspend(ts.DeviceSelectionRequest(group_name="Yard"))

    assert asyncio.run(look()).outcome == "unknown"


def test_an_unknown_outcome_names_the_operation_to_check_with(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(method="POST", path_contains="/sms", status=200, body="{}", truncate=True)
    device = ts.DeviceId.imei(IMEI)
    with pytest.raises(ts.TransportError) as caught:
        client.sms.send(ts.SmsSendRequest(device_ids=[device], sms_message="Hello"))
    assert caught.value.outcome_unknown
    assert caught.value.hint == "the platform may have carried out the request: check with sms.event_history before you send it again"
