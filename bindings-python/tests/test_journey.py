"""The journey of the product: find firmware, schedule, watch, read the report."""

import asyncio

import pytest
import thingspace as ts
from support import END, IMEI, START, async_client, campaign_request


def check_report(campaign: ts.Campaign, reports: list[ts.CampaignProgress], report: list[ts.CampaignDevice]) -> None:
    assert campaign.status == ts.CampaignStatus.ENDED
    assert (campaign.start_date, campaign.end_date) == (START, END)
    assert reports[-1].total_devices == reports[-1].finished_devices == len(report) == 1
    assert report[0].device_id == IMEI
    assert report[0].status == ts.DeviceUpgradeStatus.UPGRADE_SUCCESS
    assert report[0].updated_time is not None
    assert report[0].updated_time.utcoffset() is not None


def test_a_campaign_runs_from_firmware_to_report(sim: ts.Simulator, client: ts.Client) -> None:
    v3 = client.software_v3
    firmware = v3.list_firmware(protocol=ts.Protocol.LWM2M)
    assert isinstance(firmware, list)
    campaign = v3.schedule_campaign(campaign_request(firmware[0], [IMEI]))
    assert campaign.status == ts.CampaignStatus.REQUEST_PENDING
    assert v3.get_campaign(campaign.id).id == campaign.id
    sim.advance(days=8)
    reports: list[ts.CampaignProgress] = []
    ended = v3.wait_for_campaign(campaign.id, on_progress=reports.append)
    assert v3.wait_for_campaign(campaign.id) == ended
    check_report(ended, reports, list(v3.list_campaign_devices(campaign.id)))


def test_a_setting_chooses_the_path_of_v3_campaigns(sim: ts.Simulator) -> None:
    def client(segment: str) -> ts.Client:
        return ts.Client(sim.credentials, base_url=sim.url, account=sim.account, v3_campaign_path=segment)

    with client("software") as chosen:
        v3 = chosen.software_v3
        v3.schedule_campaign(campaign_request(v3.list_firmware("LWM2M")[0], [IMEI]))
    assert sim.requests[-1].target == f"/api/fota/v3/campaigns/software/{sim.account}"
    with pytest.raises(ts.ConfigurationError, match="v3_campaign_path"):
        client("hardware")


def test_a_campaign_runs_with_asyncio(sim: ts.Simulator) -> None:
    async def journey() -> None:
        async with async_client(sim) as client:
            v3 = client.software_v3
            firmware = await v3.list_firmware(protocol=ts.Protocol.LWM2M)
            campaign = await v3.schedule_campaign(campaign_request(firmware[0], [IMEI]))
            sim.advance(days=8)
            reports: list[ts.CampaignProgress] = []

            async def on_progress(progress: ts.CampaignProgress) -> None:
                reports.append(progress)

            ended = await v3.wait_for_campaign(campaign.id, on_progress=on_progress)
            assert await v3.wait_for_campaign(campaign.id, on_progress=reports.append) == ended
            assert await v3.wait_for_campaign(campaign.id) == ended
            assert len(reports) == 2
            check_report(ended, reports, [device async for device in v3.list_campaign_devices(campaign.id)])

    asyncio.run(journey())


def test_an_exception_of_on_progress_ends_the_wait_for_a_campaign(client: ts.Client) -> None:
    v3 = client.software_v3
    campaign = v3.schedule_campaign(campaign_request(v3.list_firmware("LWM2M")[0], [IMEI]))

    def enough(progress: ts.CampaignProgress) -> None:
        raise LookupError(progress.campaign.id)

    with pytest.raises(LookupError, match=campaign.id):
        v3.wait_for_campaign(campaign.id, on_progress=enough)


def test_waiting_has_a_timeout(client: ts.Client) -> None:
    v3 = client.software_v3
    campaign = v3.schedule_campaign(campaign_request(v3.list_firmware("LWM2M")[0], [IMEI]))
    with pytest.raises(ts.TimeoutError, match="has not ended within 0.05 s") as caught:
        v3.wait_for_campaign(campaign.id, timeout=0.05)
    assert isinstance(caught.value, TimeoutError)
    with pytest.raises(ts.TimeoutError):
        v3.wait_for_campaign(campaign.id, on_progress=print, timeout=0.05, poll_interval=0.01)


def test_a_broken_rule_is_reported_before_anything_is_sent(sim: ts.Simulator, client: ts.Client) -> None:
    request = ts.CampaignRequest(
        firmware_name="F",
        firmware_from="1",
        firmware_to="2",
        protocol="LWM2M",
        start_date="2026-03-01",
        end_date="2026-02-27",
        campaign_time_windows=[ts.TimeWindow(start_time=18, end_time=21)],
        device_list=[IMEI],
    )
    # Before its first response, a client uses the clock of this machine, by which the start is in the past.
    client.software_v3.list_firmware("LWM2M")
    before = len(sim.requests)
    with pytest.raises(ts.ValidationError) as caught:
        client.software_v3.schedule_campaign(request)
    paths = {finding.path for finding in caught.value.findings if finding.severity == ts.Severity.ERROR}
    assert paths == {"endDate", "campaignTimeWindowList[0].endTime"}
    assert "end_date (endDate): " in str(caught.value)
    assert len(sim.requests) == before
    offline = request.validate(ts.ValidationContext(now="2026-02-20T00:00:00Z", account=sim.account))
    by_name = ts.validate("software_v3.schedule_campaign", request, {"now": "2026-02-20T00:00:00Z"})
    assert {finding.code for finding in offline} >= {finding.code for finding in caught.value.findings}
    assert [finding.code for finding in by_name] == [finding.code for finding in offline]


def test_a_call_can_use_another_account_and_timeout(sim: ts.Simulator) -> None:
    with ts.Client(sim.credentials, base_url=sim.url) as client:
        with pytest.raises(ts.ConfigurationError, match="account"):
            client.software_v3.get_subscription()
        assert client.software_v3.get_subscription(account=sim.account).account_name == sim.account
        with pytest.raises(ts.ConfigurationError):
            client.software_v3.get_subscription(account=sim.account, timeout=0)
        with pytest.raises(ts.ConfigurationError):
            client.software_v3.get_subscription(account=sim.account, timeout=-1)
    with pytest.raises(ts.CancelledError, match="closed"):
        client.software_v3.get_subscription(account=sim.account)


def test_a_client_from_the_environment(sim: ts.Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KEY", "SECRET", "USERNAME", "PASSWORD", "ACCOUNT", "BASE_URL"):
        monkeypatch.delenv(f"THINGSPACE_{name}", raising=False)
    with pytest.raises(ts.ConfigurationError, match="THINGSPACE_KEY.*THINGSPACE_PASSWORD"):
        ts.Client.from_env()
    for name in ("KEY", "SECRET", "USERNAME", "PASSWORD"):
        monkeypatch.setenv(f"THINGSPACE_{name}", "x")
    monkeypatch.setenv("THINGSPACE_ACCOUNT", "0000000000-00001")
    monkeypatch.setenv("THINGSPACE_BASE_URL", f"{sim.url}/")
    with ts.Client.from_env(account=sim.account) as client:
        assert (client.base_url, client.account) == (sim.url, sim.account)
    with ts.Client.from_env() as client:
        assert client.account == "0000000000-00001"
    assert repr(ts.Credentials.from_env()) == "Credentials(***)"


def test_a_list_of_devices_is_enough(client: ts.Client) -> None:
    plain = client.software_v3.query_devices([IMEI])
    assert client.software_v3.query_devices(ts.DeviceList(device_list=[IMEI])) == plain
    assert [device.device_id for device in plain.device_list] == [IMEI]
