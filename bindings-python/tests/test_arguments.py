"""Arguments: the text of a `TypeError`, and the values that are accepted."""

import array
import copy
import inspect
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import thingspace as ts
from test_models import example

TABLE: dict[str, Any] = ts._thingspace._table()
IMEI = "354658090353977"
REQUESTS = [row for row in TABLE["models"] if hasattr(ts, row["name"])]

#: Words that only the layers below Python use.
FOREIGN = ("String", "Vec", "Option", "i32", "i64", "u16", "u32", "u64", "usize", "f64", "instance of 'Sequence'")


class Other:
    """A value that no argument accepts."""


def is_clear(text: str, name: str) -> bool:
    start = text.startswith(f"{name}: expected ")
    return start and ", got " in text and "; " in text and not any(word in text.split() for word in FOREIGN)


def message(work: Callable[[], object]) -> str:
    with pytest.raises(TypeError) as caught:
        work()
    return str(caught.value)


@pytest.mark.parametrize("row", REQUESTS, ids=lambda row: row["name"])
def test_each_member_of_a_model_is_named(row: dict[str, Any]) -> None:
    model: Any = getattr(ts, row["name"])
    instance = example(model)
    members: dict[str, object] = {}
    for field in row["fields"]:
        try:
            members[field["name"]] = getattr(instance, field["name"])
        except ValueError:
            members[field["name"]] = "2026-03-01T00:00:00Z"
    for field in row["fields"]:
        text = message(lambda: model(**{**members, field["name"]: Other()}))
        assert is_clear(text, field["name"]), text


def test_an_element_is_named_by_its_index_with_the_remedy() -> None:
    def request(devices: Any) -> Callable[[], object]:
        return lambda: ts.FirmwareUpgradeRequest(firmware_name="F", firmware_to="2", start_date="2026-03-01", device_list=devices)

    imei = int(IMEI)
    assert message(request([IMEI, IMEI, IMEI, imei])) == (
        f"device_list[3]: expected str, got int {imei}; write str({imei})"
    )
    assert message(request([float(imei)])) == f"device_list[0]: expected str, got float {float(imei)}; write str(int({float(imei)}))"
    assert message(request([float("nan")])).endswith("write a value, or leave the missing value out")
    assert message(request([None])).endswith("got None; write a value, or leave the missing value out")
    assert message(request([b"1"])) == "device_list[0]: expected str, got bytes; write value.decode()"
    assert message(request(IMEI)) == f"device_list: expected a list of str, got str '{IMEI}'; write ['{IMEI}']"
    assert message(request(imei)) == f"device_list: expected a list of str, got int {imei}; write [{imei}]"
    assert message(request({IMEI: 1})) == "device_list: expected a list of str, got dict; write a list"
    assert message(request(Other())).startswith("device_list: expected a list of str, got test_arguments.Other; ")


def test_a_nested_model_and_a_number_have_a_remedy() -> None:
    windows: Any = [{"startTime": 18, "endTime": 22}]
    text = message(lambda: ts.CampaignTiming(version="v3", start_date="2026-03-01", campaign_time_windows=windows))
    assert text == (
        "campaign_time_windows[0]: expected TimeWindow, got dict; write TimeWindow(...), or TimeWindow.from_dict(...)"
    )
    with pytest.raises(TypeError) as caught:
        ts.TimeWindow(start_time="18", end_time=22)  # type: ignore[arg-type]
    assert str(caught.value) == "start_time: expected int from -2147483648 to 2147483647, got str '18'; write int('18')"
    with pytest.raises(OverflowError, match=r"^end_time: 4294967296 is out of range; expected int from "):
        ts.TimeWindow(start_time=18, end_time=2**32)


def test_a_secret_is_never_shown() -> None:
    secret: Any = 87654321
    for work in (
        lambda: ts.LoginRequest(username="u", password=secret),
        lambda: ts.Credentials(key="k", secret="s", username="u", password=secret),
        lambda: ts.Client("87654321"),  # type: ignore[arg-type]
        lambda: ts.Client(secret),
    ):
        assert "87654321" not in message(work)


class Number:
    """A whole number of another type, as numpy has them."""

    def __index__(self) -> int:
        return 18


class Column:
    """A column of a data frame: iterable, with a length, and not a sequence."""

    def __len__(self) -> int:
        return 2

    def __iter__(self) -> Iterator[str]:
        return iter([IMEI, "354658090354058"])


def test_every_iterable_is_a_list() -> None:
    imeis = [IMEI, "354658090354058"]

    def devices(given: Any) -> tuple[str, ...]:
        return ts.DeviceList(device_list=given).device_list

    for given in (imeis, tuple(imeis), dict.fromkeys(imeis).keys(), iter(imeis), (imei for imei in imeis), Column()):
        assert devices(given) == tuple(imeis)
    assert sorted(devices(set(imeis))) == sorted(devices(frozenset(imeis))) == sorted(imeis)
    assert ts.TimeWindow(start_time=Number(), end_time=22).start_time == 18
    assert message(lambda: devices(array.array("q", [int(IMEI)]))).startswith("device_list[0]: expected str, got int")

    def failing() -> Iterator[str]:
        yield IMEI
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        devices(failing())


def test_a_data_frame_is_not_a_list() -> None:
    class Frame(Column):
        columns = ("imei",)

    frame: Any = Frame()
    assert message(lambda: ts.DeviceList(device_list=frame)).endswith("write one of its columns, such as frame[\"imei\"]")


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_each_argument_of_an_operation_is_named(prefix: str) -> None:
    tokens = ts.Tokens(bearer="b", session="s")
    client: Any = getattr(ts, f"{prefix}Client")(tokens, account="0642233522-00001")
    for row in TABLE["operations"] + TABLE["composed"]:
        method = getattr(getattr(client, row["service"]), row["name"])
        parameters = inspect.signature(method).parameters
        for name in parameters:
            # The options are read first, and the arguments in their order: those before have some text.
            wrong: dict[str, object] = {other: "x" for other, known in parameters.items() if known.default is known.empty}
            wrong[name] = Other()
            text = message(lambda: method(**wrong))
            assert is_clear(text, text.split(":")[0].split("[")[0]), (row["name"], name, text)
    client.close()


@pytest.mark.parametrize("make", [ts.Client, ts.AsyncClient, ts.Simulator.start], ids=str)
def test_each_option_is_named(make: Any) -> None:
    given = (ts.Tokens(bearer="b", session="s"),) if make is not ts.Simulator.start else ()
    parameters = [name for name in inspect.signature(make).parameters if name != "authentication"]
    assert len(parameters) >= 7
    for name in parameters:
        assert is_clear(message(lambda: make(*given, **{name: Other()})), name)


def test_each_argument_of_the_simulator_is_named() -> None:
    with ts.Simulator.start() as sim:
        for method in (sim.advance, sim.script, sim.inject_fault, sim.connect, sim.set_reachable, sim.send_nidd_from_device):
            work: Any = method
            for name, known in inspect.signature(work).parameters.items():
                if known.default is known.empty and name not in ("outcome", "client", "device_id"):
                    continue
                needed: dict[str, object] = {"outcome": "x"} if work == sim.inject_fault else {}
                if work in (sim.set_reachable, sim.send_nidd_from_device):
                    needed = {other: Other() for other in inspect.signature(work).parameters}
                assert is_clear(message(lambda: work(**{**needed, name: Other()})), name), name


def test_a_callback_function_must_be_callable() -> None:
    handle: Any = "print"
    request = ts.Client(ts.Tokens(bearer="b", session="s"), account="0642233522-00001").pending_request("5c1e6a0e")
    assert is_clear(message(lambda: request.wait(on_progress=handle)), "on_progress")
    assert is_clear(message(lambda: request.wait(timeout=handle)), "timeout")


def test_findings_have_the_names_of_python() -> None:
    request = ts.CampaignRequest(
        firmware_name="F",
        firmware_from="1",
        firmware_to="2",
        protocol=ts.Protocol.LWM2M,
        start_date="2026-03-01",
        end_date="2026-03-08",
        campaign_time_windows=[ts.TimeWindow(start_time=18, end_time=21)],
        device_list=[IMEI],
    )
    (finding,) = request.validate(ts.ValidationContext(now="2026-02-20T00:00:00Z"))
    assert (finding.path, finding.member) == ("campaignTimeWindowList[0].endTime", "campaign_time_windows[0].end_time")
    assert finding.message == "21 is less than 4 hours after start_time 18; use 22 or later"
    assert str(finding) == f"{finding.member} ({finding.path}): {finding.message}"
    assert ts.Finding.from_dict(finding.to_dict()) == finding
    windows = [ts.TimeWindow(start_time=18, end_time=22), ts.TimeWindow(start_time=20, end_time=24)]
    timing = ts.CampaignTiming(
        version="v3", start_date="2026-03-02", campaign_time_windows=windows, now="2026-03-01T12:00:00Z"
    )
    assert ts.timing.campaign_start(timing).notes[0].startswith(
        "warning: campaign_time_windows[1] (campaignTimeWindowList[1]): 20-24 overlaps the window 18-22 at campaign_time_windows[0];"
    )


def test_enums_are_text_that_can_be_iterated_and_unknown_values_are_kept() -> None:
    def spelled(protocol: ts.Protocol) -> str:
        return f"{protocol} {protocol!r} {protocol!s} {protocol.value} {protocol.name}"

    assert spelled(ts.Protocol.OMA_DM) == "OMA 'OMA' OMA OMA OMA_DM"
    assert [protocol.value for protocol in ts.Protocol] == ["LWM2M", "OMA", "HTTP", "NONE", "all"]
    assert ts.Protocol("OMA") is ts.Protocol.OMA_DM and ts.Protocol.OMA_DM == "OMA" and {"OMA": 1}[ts.Protocol.OMA_DM] == 1
    campaign = ts.CampaignDevice.from_dict({"deviceId": "1", "status": "NewStatus"})
    assert isinstance(campaign.status, ts.DeviceUpgradeStatus) and campaign.status == "NewStatus"
    assert not campaign.status.is_known and "NewStatus" not in [status.value for status in ts.DeviceUpgradeStatus]
    for value in (ts.Protocol.HTTP, ts.Protocol("new")):
        assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(ts.Protocol.HTTP)) is ts.Protocol.HTTP
    with pytest.raises(ValueError):
        ts.Protocol(5)


def test_signatures_show_the_defaults_of_the_core() -> None:
    def shown(function: Any) -> dict[str, object]:
        parameters = inspect.signature(function).parameters.values()
        return {parameter.name: parameter.default for parameter in parameters}

    defaults = TABLE["defaults"]
    for client in (ts.Client, ts.AsyncClient):
        assert shown(client).items() >= (defaults["client"] | {"v3_campaign_path": "firmware", "proxy": None}).items()
        assert shown(client.from_env).items() >= (defaults["client"] | {"base_url": None}).items()
    assert shown(ts.Simulator.start) == defaults["simulator"] | {"scenario": None}
    assert shown(ts.Simulator.inject_fault)["times"] == 1
    for handle in (ts.PendingRequest, ts.AsyncPendingRequest):
        assert shown(handle.wait).items() >= defaults["wait"].items()
    poll = defaults["wait"]["poll_interval"]
    for service in ("SoftwareV3", "AsyncSoftwareV3"):
        assert shown(getattr(ts._thingspace, service).wait_for_campaign)["poll_interval"] == poll
    for row in TABLE["composed"]:
        if row["progress"]:
            assert shown(getattr(getattr(ts._thingspace, row["service"].title()), row["name"]))["poll_interval"] == poll
    # `None` stands for the default.
    options: dict[str, Any] = dict.fromkeys([*defaults["client"], "v3_campaign_path"])
    ts.Client(ts.Tokens(bearer="b", session="s"), **options).close()
    options = dict.fromkeys(["seed", "start", "port", "speed", "devices"])
    with ts.Simulator.start(**options) as sim:
        assert str(sim.now).startswith("2026-03-01 00:00")


def test_the_platform_explains_its_codes_and_lists_its_addresses() -> None:
    explained = ts.platform.explain_error(ts.ErrorCodeRequest(code="REQUEST_FAILED.DeviceAlreadyActive"))
    assert explained.is_known and explained.remedy == "treat the request as done"
    sources = ts.platform.callback_sources(ts.CallbackSourcesRequest(product=ts.CallbackProduct.SOFTWARE))
    assert "68.128.212.217" in sources.addresses and sources.as_of >= "2026-09"
