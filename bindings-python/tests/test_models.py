"""Models in Python: construction, comparison, text, dictionaries, dates, pickling."""

import copy
import dataclasses
import datetime as dt
import io
import json
import pickle
import pprint
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import thingspace as ts

TABLE: dict[str, Any] = ts._thingspace._table()


def request() -> ts.CampaignRequest:
    return ts.CampaignRequest(
        firmware_name="F",
        firmware_from="1",
        firmware_to="2",
        protocol=ts.Protocol.OMA_DM,
        start_date=dt.date(2026, 3, 1),
        end_date="2026-03-08",
        campaign_time_windows=[ts.TimeWindow(start_time=0, end_time=4)],
        device_list=["354658090353977"],
    )


def test_construction_comparison_and_text() -> None:
    assert request() == request()
    assert request() != ts.TimeWindow(start_time=0, end_time=4)
    assert repr(request()) == (
        "CampaignRequest(firmware_name='F', firmware_from='1', firmware_to='2', protocol='OMA', "
        "start_date=datetime.date(2026, 3, 1), end_date=datetime.date(2026, 3, 8), "
        "campaign_time_windows=(TimeWindow(start_time=0, end_time=4),), device_list=('354658090353977',))"
    )
    with pytest.raises(TypeError):
        ts.TimeWindow(0, 4)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        request().firmware_name = "G"  # type: ignore[misc]


def test_the_text_of_a_long_list_is_its_length() -> None:
    long = dataclasses.replace(request(), device_list=[str(number) for number in range(200)], campaign_time_windows=[ts.TimeWindow(start_time=0, end_time=4)] * 11)
    assert repr(long).endswith("campaign_time_windows=<11 campaign time windows>, device_list=<200 devices>)")
    assert "device_list=('0', " in repr(dataclasses.replace(long, device_list=long.device_list[:10]))


def test_a_list_of_a_model_cannot_be_changed_in_place() -> None:
    # Each access returns a copy: a change of it would be lost.
    with pytest.raises(AttributeError, match="append"):
        request().device_list.append("354658090353978")  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="item assignment"):
        request().device_list[0] = "354658090353978"  # type: ignore[index]
    changed = dataclasses.replace(request(), device_list=[*request().device_list, "354658090353978"])
    assert changed.device_list == ("354658090353977", "354658090353978")
    assert changed.to_dict()["deviceList"] == list(changed.device_list)


def test_no_member_of_any_class_is_a_copy_that_can_be_changed() -> None:
    stubs = (Path(ts.__file__).parent / "_thingspace.pyi").read_text()
    members = re.findall(r"@property\n    def (\w+)\(self, /\) -> (.+):", stubs)
    assert len(members) > 1000
    assert not [name for name, kind in members if re.search(r"\blist\[|\bset\[", kind)]


def test_dictionaries_have_the_names_of_the_wire() -> None:
    wire = request().to_dict()
    assert wire["campaignTimeWindowList"] == [{"startTime": 0, "endTime": 4}]
    assert (wire["startDate"], wire["protocol"]) == ("2026-03-01", "OMA")
    assert "campaignName" not in wire
    assert ts.CampaignRequest.from_dict(json.loads(json.dumps(wire))) == request()
    with pytest.raises(ts.ValidationError, match="did you mean firmwareName"):
        ts.CampaignRequest.from_dict({"firmwarename": "F"})
    # A response may have unknown members.
    assert ts.Success.from_dict({"success": "TRUE", "more": []}) == ts.Success(success=True)


def example(model: Any) -> Any:
    """Returns an instance with the members that the model requires, and no other."""
    values: dict[str, list[object]] = {}
    while True:
        try:
            return model.from_dict({name: rest[0] for name, rest in values.items()})
        except ts.UnexpectedResponseError as error:
            assert error.path is not None
            name = error.path.partition("[")[0]
            values[name] = values[name][1:] if name in values else ["1", [], 1, {}]


def test_every_model_survives_pickling() -> None:
    for model in TABLE["models"]:
        known = example(getattr(ts, model["name"]))
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(known, protocol)) == known
    assert pickle.loads(pickle.dumps(request())) == request()
    assert copy.deepcopy(request()) == request()


def usage(day: int) -> ts.DailyUsage:
    more = [{"key": "MoSms", "value": "2"}]
    wire = {"timestamp": f"2026-03-{day:02}T00:00:00Z", "bytesUsed": str(4096 * day), "smsUsed": 2, "extendedAttributes": more}
    return ts.DailyUsage.from_dict(wire)


def test_models_are_recognized_as_dataclasses() -> None:
    for model in TABLE["models"]:
        known = getattr(ts, model["name"])
        assert dataclasses.is_dataclass(known)
        fields = [(field.name, field.default is None, field.kw_only) for field in dataclasses.fields(known)]
        assert fields == [(field["name"], field["optional"], True) for field in model["fields"]]
    # What pandas.DataFrame makes of a list of dataclasses.
    (row, _) = [dataclasses.asdict(row) for row in (usage(1), usage(2))]
    assert row == {
        "timestamp": dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc),
        "bytes_used": 4096,
        "sms_used": 2,
        "service_plan": None,
        "source": None,
        "domestic_usage": None,
        "international_usage": None,
        "extended_attributes": ({"key": "MoSms", "value": "2"},),
        "unknown_members": None,
    }


def test_a_copy_may_be_changed() -> None:
    for replace in (dataclasses.replace, getattr(copy, "replace", dataclasses.replace), lambda model, **changes: model.__replace__(**changes)):
        changed = replace(usage(1), bytes_used=5, source="Raw Usage")
        assert (changed.timestamp, changed.bytes_used, changed.source) == (usage(1).timestamp, 5, "Raw Usage")
        assert replace(usage(1)) == usage(1)
        assert replace(request(), campaign_name="Spring").validate() == request().validate()
        with pytest.raises(TypeError, match="bytes_use"):
            replace(usage(1), bytes_use=5)
        with pytest.raises(TypeError):
            replace(usage(1), bytes_used="many")


def test_models_are_matched_and_printed() -> None:
    match usage(2):
        case ts.DailyUsage(bytes_used=used, source=None):
            assert used == 8192
        case _:
            raise AssertionError("no match")
    shown = io.StringIO()
    pprint.pprint(usage(2), stream=shown, width=20)
    assert shown.getvalue() == f"{usage(2)!r}\n"


def test_dataclass_fields_are_created_on_demand() -> None:
    program = "import sys, thingspace as ts; ts.TimeWindow(start_time=0, end_time=4).to_dict(); print('dataclasses' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"


def test_days_are_read_as_dates() -> None:
    assert request().start_date == dt.date(2026, 3, 1)
    with pytest.raises(TypeError, match="not a datetime"):
        ts.CampaignDatesRequest(start_date=dt.datetime(2026, 3, 1), end_date=dt.date(2026, 3, 8))
    invalid = ts.CampaignDatesRequest(start_date="2026-02-30", end_date="")
    with pytest.raises(ValueError, match='"2026-02-30" is not a valid day'):
        invalid.start_date
    with pytest.raises(ValueError, match="the day is missing"):
        invalid.end_date
    assert repr(invalid) == 'CampaignDatesRequest(start_date=<"2026-02-30" is not a valid day>, end_date=<the day is missing>)'
    assert invalid.to_dict()["startDate"] == "2026-02-30"
    assert pickle.loads(pickle.dumps(invalid)) == invalid


def test_instants_are_in_utc() -> None:
    two_hours = dt.timezone(dt.timedelta(hours=2))
    at = dt.datetime(2026, 3, 1, 2, 30, 0, 250_000, two_hours)
    context = ts.ValidationContext(now=at)
    assert context.now == at
    assert context.now is not None and context.now.tzinfo is dt.timezone.utc
    assert context.to_dict() == {"now": "2026-03-01T00:30:00.25Z"}
    with pytest.raises(TypeError, match="time zone"):
        ts.ValidationContext(now=dt.datetime(2026, 3, 1))
    device = ts.Device.from_dict({"deviceId": "1", "upgradeTime": "2021-06-03 00:03:56.079 +0000 UTC"})
    assert device.upgrade_time == dt.datetime(2021, 6, 3, 0, 3, 56, 79_000, dt.timezone.utc)
    with pytest.raises(ValueError, match='"soon" is not a valid instant'):
        ts.Device.from_dict({"deviceId": "1", "upgradeTime": "soon"}).upgrade_time


def test_secrets_are_not_shown() -> None:
    login = ts.LoginRequest(username="ada", password="hunter2")
    assert repr(login) == "LoginRequest(username='ada', password='***')"
    assert login.password == "hunter2"
    with pytest.raises(TypeError, match="a secret is text"):
        ts.LoginRequest(username="ada", password=b"hunter2")  # type: ignore[arg-type]


REQUESTS_WITH_SECRETS = [
    ts.LoginRequest(username="ada", password="hunter2"),
    ts.PasswordResetRequest(old_password="hunter2"),
    ts.ListenerOptions(username="ada", password="hunter2"),
    ts.ListenerOptions(password="new", previous_password="hunter2"),
]


@pytest.mark.parametrize("model", REQUESTS_WITH_SECRETS, ids=repr)
def test_a_request_gives_its_password_only_when_asked_for_it(model: Any) -> None:
    with pytest.raises(TypeError, match="password.*secrets=True") as caught:
        model.to_dict()
    assert "hunter2" not in str(caught.value)
    with pytest.raises(TypeError, match="cannot pickle this .* password"):
        pickle.dumps(model)
    assert "hunter2" not in repr(model) + str(model)
    assert "hunter2" in json.dumps(model.to_dict(secrets=True))
    assert type(model).from_dict(model.to_dict(secrets=True)) == model
    assert copy.copy(model) == copy.deepcopy(model) == model


def test_a_request_without_its_optional_password_is_like_any_other() -> None:
    options = ts.ListenerOptions(username="ada")
    assert options.to_dict() == {"username": "ada"}
    assert pickle.loads(pickle.dumps(options)) == options


def test_a_password_is_checked_offline_too() -> None:
    codes = [finding.code for finding in ts.validate("sessions.login", ts.LoginRequest(username="ada", password="hunter2\n"))]
    assert codes == ["text.stray_end"]
    assert ts.validate("sessions.login", ts.LoginRequest(username="ada", password="hunter2")) == []


def test_unknown_values_are_kept() -> None:
    campaign = ts.Campaign.from_dict({"id": "1", "status": "CampaignPaused", "protocol": "OMD-DM"})
    assert (campaign.status, campaign.protocol) == ("CampaignPaused", ts.Protocol.OMA_DM)
    assert campaign.to_dict()["status"] == "CampaignPaused"
    assert ts.CampaignStatus.REQUEST_PENDING == "CampaignRequestPending"


@pytest.mark.parametrize("start", range(24))
def test_a_window_that_starts_at_any_hour_survives(start: int) -> None:
    window = ts.TimeWindow(start_time=start, end_time=start + 1)
    assert window.to_dict() == {"startTime": start, "endTime": start + 1}
    assert ts.TimeWindow.from_dict(window.to_dict()).start_time == start
