"""Identifiers of devices in Python: their kinds, shorter forms of them in requests, and the properties of lines."""

import copy
import pickle
from typing import Any

import pytest
import thingspace as ts

IMEI = "354658090353977"
ICCID = "89148000000800139702"


def test_each_kind_has_a_constructor_and_each_line_a_property() -> None:
    kinds = [getattr(ts.DeviceIdKind, name) for name in dir(ts.DeviceIdKind) if name.isupper()]
    ids = [getattr(ts.DeviceId, kind)(kind.upper()) for kind in kinds]
    assert [(known.id, known.kind) for known in ids] == [(kind.upper(), kind) for kind in kinds]
    for device in (ts.DeviceIdentifiers(device_ids=ids), ts.DeviceInformation.from_dict({"deviceIds": [known.to_dict() for known in ids]})):
        assert [getattr(device, kind) for kind in kinds] == [kind.upper() for kind in kinds]
    assert ts.DeviceIdentifiers(device_ids=[]).imei is None


def test_identifiers_are_keys() -> None:
    imei = ts.DeviceId.imei(IMEI)
    assert {imei: 1}[ts.DeviceId(id=IMEI, kind="IMEI")] == 1
    assert len({imei, ts.DeviceId.imei(IMEI), ts.DeviceId.iccid(ICCID), copy.copy(imei), pickle.loads(pickle.dumps(imei))}) == 2
    assert len({ts.DeviceIdentifiers(device_ids=[imei]), ts.DeviceIdentifiers(device_ids=[IMEI])}) == 1
    assert f"{imei}" == f"imei:{IMEI}"


def test_a_request_names_devices_in_one_step() -> None:
    device = ts.DeviceIdentifiers(device_ids=[ts.DeviceId.imei(IMEI)])
    pair = ts.DeviceIdentifiers(device_ids=[ts.DeviceId.imei(IMEI), ts.DeviceId.iccid(ICCID)])
    request = ts.DeviceSelectionRequest(devices=[IMEI, ts.DeviceId.imei(IMEI), device, [IMEI, ts.DeviceId.iccid(ICCID)], (ts.DeviceId.imei(IMEI),)])
    assert request.devices == (device, device, device, pair, device)
    assert ts.DeviceListRequest(device_id=IMEI).device_id == ts.DeviceId.imei(IMEI)
    assert ts.SmsSendRequest(sms_message="reboot", device_ids=[IMEI]).device_ids == (ts.DeviceId.imei(IMEI),)
    assert ts.DeviceSelectionRequest.from_dict({"devices": [IMEI, [IMEI]]}).devices == (device, device)


@pytest.mark.parametrize("wrong", [int(IMEI), None, [int(IMEI)], 3.5], ids=repr)
def test_another_type_is_a_type_error_that_names_what_is_accepted(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"expected str \(an IMEI\), (or )?DeviceId"):
        ts.DeviceSelectionRequest(devices=[wrong])
    with pytest.raises(TypeError, match="str"):
        ts.DeviceId.imei(wrong)


def test_the_devices_of_lists_have_their_identifiers_and_state(client: ts.Client) -> None:
    [line] = client.devices.list_devices(ts.DeviceListRequest(device_id=IMEI))
    assert (line.imei, line.iccid, line.mdn) == tuple(
        next(known.id for known in line.device_ids if known.kind == kind) for kind in ("imei", "iccid", "mdn")
    )
    assert line.esn is None
    carrier = line.carrier_informations[0]
    assert (line.state, line.service_plan) == (carrier.state, carrier.service_plan) == (ts.LineState.ACTIVE, carrier.service_plan)
    assert "imei" not in line.to_dict() and "imei=" not in repr(line)
    client.groups.create(ts.CreateGroupRequest(group_name="Yard", group_description="", devices_to_add=[IMEI]))
    assert [device.imei for device in client.groups.list_group_devices("Yard")] == [IMEI]
