"""What goes wrong with the clients of today, and must not here."""

import json
from typing import Any

import pytest
import thingspace as ts
from support import END, IMEI, START, campaign_request


def test_a_window_that_starts_at_midnight_arrives(sim: ts.Simulator, client: ts.Client) -> None:
    firmware = client.software_v3.list_firmware("LWM2M")[0].to_dict()
    request = campaign_request(ts.FirmwarePackage.from_dict(firmware), [IMEI]).to_dict()
    request["campaignTimeWindowList"] = [{"startTime": 0, "endTime": 4}]
    campaign = client.software_v3.schedule_campaign(ts.CampaignRequest.from_dict(request))
    sent = json.loads(sim.requests[-1].body)
    assert sent["campaignTimeWindowList"] == [{"startTime": 0, "endTime": 4}]
    assert campaign.campaign_time_windows == (ts.TimeWindow(start_time=0, end_time=4),)
    assert (sent["startDate"], sent["endDate"]) == (START.isoformat(), END.isoformat())


@pytest.mark.parametrize(
    "response",
    [
        {"body": "<html>maintenance</html>", "headers": {"Content-Type": "text/html"}},
        {"body": '{"accountName":"0642233522-00001","purch'},
        {"body": '{"accountName":{"deeper":1}}'},
        {"body": ""},
        {"body": "[]"},
    ],
)
def test_a_malformed_response_is_an_error(sim: ts.Simulator, client: ts.Client, response: dict[str, Any]) -> None:
    sim.script(**response, times=3)
    with pytest.raises(ts.UnexpectedResponseError) as caught:
        client.software_v3.get_subscription()
    assert str(caught.value).startswith("unexpected response")


def test_a_truncated_response_is_an_error(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v3.list_firmware("LWM2M")
    sim.script(body='{"accountName":"0642233522-00001"}', truncate=True, times=3)
    with pytest.raises((ts.TransportError, ts.UnexpectedResponseError)):
        client.software_v3.get_subscription()


@pytest.mark.parametrize("invalid", [{"deviceId": "2", "new": {}}, {"deviceId": 2, "protocol": "6G"}, None])
def test_an_unusual_record_never_loses_the_list(sim: ts.Simulator, client: ts.Client, invalid: object) -> None:
    devices = [{"deviceId": "1"}, invalid, {"deviceId": "3", "createTime": "soon"}]
    sim.script(body=json.dumps({"deviceList": devices, "hasMoreData": False}))
    read = client.software_v3.list_devices().collect()
    assert [read[0].device_id, read[-1].device_id] == ["1", "3"]
    assert len(read) == len([device for device in devices if device is not None])


@pytest.mark.parametrize("nameless", [{}, {"deviceId": None}])
def test_a_record_without_its_identifier_is_named(sim: ts.Simulator, client: ts.Client, nameless: object) -> None:
    sim.script(body=json.dumps({"deviceList": [{"deviceId": "1"}, nameless], "hasMoreData": False}))
    with pytest.raises(ts.UnexpectedResponseError, match=r"deviceList\[1\]\.deviceId: it is missing or null"):
        client.software_v3.list_devices().collect()


@pytest.mark.parametrize("name", ["../../ts/v1/oauth2/token", "a/b", "a?b=c", "a#b", "%2e%2e", "ä b", "a\r\nX: y"])
def test_arguments_in_a_path_stay_data(sim: ts.Simulator, client: ts.Client, name: str) -> None:
    client.software_v3.list_firmware("LWM2M")
    before = len(sim.requests)
    with pytest.raises(ts.ThingSpaceError):
        client.software_v3.get_campaign(name)
    for request in sim.requests[before:]:
        path, _, query = request.target.partition("?")
        assert path.startswith(f"/api/fota/v3/campaigns/{sim.account}/")
        assert path.count("/") == 6
        assert query == ""


def test_a_response_cannot_run_code(sim: ts.Simulator, client: ts.Client) -> None:
    evil = {"py/object": "os.system", "__class__": "os", "__reduce__": ["os.system", "true"], "accountName": "cos\nsystem\n(S'true'\ntR."}
    sim.script(body=json.dumps(evil))
    subscription = client.software_v3.get_subscription()
    assert subscription.account_name == "cos\nsystem\n(S'true'\ntR."
    assert {member.path: member.json for member in subscription.unknown_members or ()} == {
        "py/object": '"os.system"', "__class__": '"os"', "__reduce__": '["os.system", "true"]',
    }
