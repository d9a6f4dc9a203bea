"""Software Management v1 and v2, and a plan over all protocols, as a user would write them."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest
import thingspace as ts
from support import END, START, async_client

OLD, NEW = "BG96MAR04A04M1G", "BG96MAR04A04M1G_BETA0130B"
SOFTWARE = "Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02"


def devices(client: ts.Client, protocol: str, version: str, count: int) -> list[str]:
    """Returns devices of a protocol that run a version and can be upgraded."""
    listed = client.software_v3.list_devices(protocol=protocol)
    found = [device.device_id for device in listed if device.firmware == version and device.fota_eligible and device.license_assigned]
    assert len(found) >= count
    return found[:count]


def test_an_oma_dm_upgrade(sim: ts.Simulator, client: ts.Client) -> None:
    v1 = client.software_v1
    (firmware,) = (offer for offer in v1.list_firmware(client_type=ts.Protocol.OMA_DM) if offer.to_version == NEW)
    assert firmware.from_version is not None and firmware.to_version is not None
    chosen = devices(client, ts.Protocol.OMA_DM, firmware.from_version, 3)
    request = ts.FirmwareUpgradeRequest(
        firmware_name=firmware.firmware_name, firmware_to=firmware.to_version, start_date=dt.date(2026, 3, 2), device_list=chosen[:2]
    )
    assert request.validate(ts.ValidationContext(now=sim.now)) == []
    upgrade = v1.schedule_upgrade(request)
    assert upgrade.status == ts.UpgradeStatus.REQUEST_PENDING
    change = v1.modify_upgrade_devices(upgrade.id, ts.UpgradeDevicesRequest(change_type=ts.DeviceChangeType.APPEND, device_list=chosen[2:]))
    assert [device.device_id for device in change.device_list] == chosen[2:]
    sim.advance(hours=1)
    assert v1.get_upgrade(upgrade.id).status == ts.UpgradeStatus.QUEUED
    assert upgrade.id in [queued.id for queued in v1.list_upgrades_by_status(ts.UpgradeStatus.QUEUED)]
    sim.advance(days=3)
    report = v1.get_upgrade(upgrade.id)
    assert {device.device_id: device.status for device in report.device_list} == dict.fromkeys(chosen, ts.DeviceUpgradeStatus.UPGRADE_SUCCESS)
    with pytest.raises(ts.ApiError):
        v1.cancel_upgrade(upgrade.id)
    # The other versions report it too.
    assert v1.get_device_history(chosen[0])
    assert [device.firmware for device in client.software_v3.list_devices() if device.device_id in chosen] == [NEW] * 3


def test_an_upgrade_that_is_cancelled(client: ts.Client) -> None:
    v1 = client.software_v1
    request = ts.FirmwareUpgradeRequest(
        firmware_name=f"VerizonSmartCommunities_LCO-277C4N_{OLD}_{NEW}",
        firmware_to=NEW,
        start_date="2026-03-02",
        device_list=devices(client, ts.Protocol.OMA_DM, OLD, 1),
    )
    upgrade = v1.schedule_upgrade(request)
    assert v1.cancel_upgrade(upgrade.id).success
    assert v1.get_upgrade(upgrade.id).status == ts.UpgradeStatus.CANCELLED


def check_file_campaign(campaign: ts.SoftwareCampaign, report: list[ts.CampaignDevice], chosen: list[str]) -> None:
    assert campaign.status == ts.CampaignStatus.ENDED
    assert sorted(device.device_id for device in report) == sorted(chosen)
    assert {device.status for device in report} == {ts.DeviceUpgradeStatus.UPGRADE_SUCCESS}


FORM = ts.FileUpload(file_version="1.0", make="Verizon", model="Model-A", local_target_path="/VZWFOTA/hello-world.txt")


def file_campaign(file: ts.ConfigurationFile, chosen: list[str]) -> ts.FileCampaignRequest:
    assert file.file_version is not None
    return ts.FileCampaignRequest(
        campaign_name="Greetings",
        file_name=file.file_name,
        file_version=file.file_version,
        distribution_type=ts.Protocol.HTTP,
        start_date=START,
        end_date=END,
        download_time_windows=[ts.TimeWindow(start_time=0, end_time=24)],
        device_list=chosen,
    )


def test_a_file_for_http_devices(sim: ts.Simulator, client: ts.Client, tmp_path: Path) -> None:
    sim.inject_fault("upgradeSucceeded", times="always")
    v2 = client.software_v2
    chosen = devices(client, ts.Protocol.HTTP, "VerizonFirmwareVersion-01", 3)
    path = tmp_path / "hello-world.txt"
    path.write_text("Hello, world!\n")
    reports: list[tuple[int, int | None]] = []
    file = v2.upload_file(FORM, path, on_progress=lambda *report: reports.append(report))
    assert reports == [(14, 14)]
    assert file.file_name in [offer.file_name for offer in v2.list_files(ts.Protocol.HTTP)]
    campaign = v2.schedule_file_campaign(file_campaign(file, chosen))
    sim.advance(days=8)
    check_file_campaign(v2.get_campaign(campaign.id), list(v2.list_campaign_devices(campaign.id)), chosen)


def test_a_file_for_http_devices_from_asyncio(sim: ts.Simulator, client: ts.Client) -> None:
    sim.inject_fault("upgradeSucceeded", times="always")
    chosen = devices(client, ts.Protocol.HTTP, "VerizonFirmwareVersion-01", 3)

    async def journey() -> None:
        async with async_client(sim) as client:
            v2 = client.software_v2
            file = await v2.upload_file(FORM, b"Hello, world!\n", name="hello-world.txt")
            campaign = await v2.schedule_file_campaign(file_campaign(file, chosen))
            await sim.advance_async(days=8)
            report = [device async for device in v2.list_campaign_devices(campaign.id)]
            check_file_campaign(await v2.get_campaign(campaign.id), report, chosen)

    asyncio.run(journey())


def test_logs_and_check_ins_of_a_software_campaign(sim: ts.Simulator, client: ts.Client) -> None:
    sim.inject_fault("upgradeSucceeded", times="always")
    v2 = client.software_v2
    chosen = devices(client, ts.Protocol.HTTP, "VerizonFirmwareVersion-01", 2)
    assert v2.list_logging_devices() == []
    logging = v2.enable_logging_devices(ts.DeviceLoggingRequest(device_ids=chosen))
    assert {device.expiry_date for device in logging} == {dt.date(2026, 3, 8)}
    campaign = v2.schedule_software_campaign(
        ts.SoftwareCampaignRequest(
            software_name=SOFTWARE,
            software_from="VerizonFirmwareVersion-01",
            software_to="VerizonFirmwareVersion-02",
            distribution_type=ts.Protocol.HTTP,
            start_date=START,
            end_date=END,
            device_list=chosen,
        )
    )
    sim.advance(days=3)
    check_ins = v2.get_check_in_history(chosen[0])
    assert check_ins
    assert all(check_in.time_completed for check_in in check_ins)
    assert v2.get_device_logs(chosen[0])
    v2.disable_logging_devices(device_ids=chosen)
    assert v2.list_logging_devices() == []
    sim.advance(days=6)
    assert v2.get_campaign(campaign.id).status == ts.CampaignStatus.ENDED
    assert {device.status for device in v2.list_campaign_devices(campaign.id)} == {ts.DeviceUpgradeStatus.UPGRADE_SUCCESS}


def test_candidates_for_license_removal_are_set_listed_and_deleted(client: ts.Client) -> None:
    licensed = [device.device_id for device in client.software_v2.get_licenses()][:2]
    request = ts.CancelCandidatesRequest(device_list=licensed, count=2)
    assert client.software_v2.set_cancel_candidates(request).device_list == tuple(licensed)
    assert client.software_v2.list_cancel_candidates().collect() == licensed
    assert list(client.software_v1.list_cancel_candidates()) == licensed
    assert client.software_v1.delete_cancel_candidates().success
    assert list(client.software_v2.list_cancel_candidates()) == []


def mixed_plan(client: ts.Client) -> ts.CampaignPlan:
    chosen = [
        *devices(client, ts.Protocol.OMA_DM, OLD, 2),
        *devices(client, ts.Protocol.HTTP, "VerizonFirmwareVersion-01", 2),
        *devices(client, ts.Protocol.LWM2M, "SR1.2.0.0-10512", 3),
    ]
    return ts.CampaignPlan(
        campaign_name="Everything at once",
        http_target_version="VerizonFirmwareVersion-02",
        device_list=[*chosen, "990000000000002"],
        package_names=[
            f"VerizonSmartCommunities_LCO-277C4N_{OLD}_{NEW}",
            SOFTWARE,
            "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657",
        ],
        start_date=dt.date(2026, 3, 2),
        end_date=dt.date(2026, 3, 9),
    )


def check_plan(planned: ts.PlannedCampaign, report: ts.CampaignPlanReport) -> None:
    assert {part.version for part in planned.parts} == {ts.SoftwareVersion.V1, ts.SoftwareVersion.V2, ts.SoftwareVersion.V3}
    assert {part.state for part in planned.parts} == {ts.CampaignPartState.SCHEDULED}
    assert [(device.device_id, device.code) for device in planned.rejected] == [("990000000000002", "device.not_found")]
    assert report.is_finished
    assert (report.total_devices, report.upgraded_devices) == (7, 7)


def test_a_plan_over_all_protocols(sim: ts.Simulator, client: ts.Client) -> None:
    sim.inject_fault("upgradeSucceeded", times="always")
    campaigns = client.campaigns
    plan = mixed_plan(client)
    before = len(sim.requests)
    check = campaigns.check_plan(plan)
    assert check.can_schedule
    assert sum(len(part.device_list) for part in check.parts) == 7
    assert {request.method for request in sim.requests[before:]} <= {"GET", "POST"}
    planned = campaigns.schedule_plan(plan)
    kept = ts.PlannedCampaign.from_dict(planned.to_dict())
    assert kept == planned
    sim.advance(days=9)
    check_plan(planned, campaigns.get_plan_report(kept))


def test_a_plan_from_asyncio(sim: ts.Simulator, client: ts.Client) -> None:
    sim.inject_fault("upgradeSucceeded", times="always")
    plan = mixed_plan(client)

    async def journey() -> None:
        async with async_client(sim) as client:
            planned = await client.campaigns.schedule_plan(plan)
            await sim.advance_async(days=9)
            reports: list[ts.CampaignPlanReport] = []
            report = await client.campaigns.wait_for_plan(planned, timeout=600, poll_interval=1, on_progress=reports.append)
            assert reports[-1] == report
            check_plan(planned, report)

    asyncio.run(journey())


def test_timing_needs_no_platform() -> None:
    timing = ts.CampaignTiming(version=ts.SoftwareVersion.V3, start_date=START, end_date=END, now=dt.datetime(2026, 2, 28, 12, tzinfo=dt.timezone.utc))
    begins = ts.timing.campaign_start(timing)
    assert begins.earliest == begins.latest == dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc)
    assert not begins.on_demand
    local = ts.timing.local_windows(
        ts.LocalWindowsRequest(
            time_zone="America/New_York",
            local_hours=[ts.LocalHours(start_hour=22, end_hour=2)],
            start_date=START,
            end_date=dt.date(2026, 3, 15),
        )
    )
    assert len(local.clock_changes) == 1
    with pytest.raises(ts.ValidationError, match="timeZone"):
        ts.timing.local_windows(
            ts.LocalWindowsRequest(time_zone="Europe/Atlantis", local_hours=[ts.LocalHours(start_hour=1, end_hour=5)], start_date=START, end_date=END)
        )
