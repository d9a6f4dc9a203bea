"""Lists: items and pages, fetched as they are needed."""

import asyncio
import dataclasses
import gc
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import thingspace as ts
from support import async_client


def page(first: int, count: int, more: bool) -> str:
    devices = [{"deviceId": f"{number:015}"} for number in range(first, first + count)]
    return json.dumps({"deviceList": devices, "hasMoreData": more, "lastSeenDeviceId": devices[-1]["deviceId"]})


def sent(sim: ts.Simulator) -> list[str]:
    return [request.target for request in sim.requests if "/fota/" in request.target]


def test_pages_are_fetched_when_they_are_needed(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(body=page(0, 2, True))
    sim.script(body=page(2, 1, False))
    devices = client.software_v3.list_devices()
    assert iter(devices) is devices
    assert (sent(sim), devices.cursor) == ([], None)
    assert next(devices).device_id == "000000000000000"
    assert (len(sent(sim)), devices.cursor) == (1, "000000000000001")
    for device in devices:
        break
    assert device.device_id == "000000000000001"
    assert [device.device_id for device in devices] == ["000000000000002"]
    assert sent(sim)[1].endswith("?lastSeenDeviceId=000000000000001")
    assert (list(devices), devices.cursor) == ([], None)


def test_pages_cursor_and_collect(sim: ts.Simulator) -> None:
    with ts.Simulator.start(devices=2500) as large, ts.Client(large.credentials, base_url=large.url, account=large.account) as client:
        pages = client.software_v3.list_devices().pages()
        assert isinstance(pages, Iterator)
        sizes = [len(page.device_list) for page in pages]
        assert sum(sizes) == 2500
        assert len(sizes) == 3
        first = next(client.software_v3.list_devices().pages())
        assert first.last_seen_device_id is not None
        rest = client.software_v3.list_devices().starting_after(first.last_seen_device_id)
        assert rest.cursor == first.last_seen_device_id
        assert len(rest.collect()) == 1500


def test_one_page_at_a_time_with_its_cursor(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(body=page(0, 2, True))
    sim.script(body=page(2, 1, False))
    devices = client.software_v3.list_devices()
    first = devices.next_page()
    assert first is not None
    assert (len(first.device_list), devices.cursor, len(sent(sim))) == (2, "000000000000001", 1)
    last = devices.next_page()
    assert last is not None
    assert ([device.device_id for device in last.device_list], devices.cursor) == (["000000000000002"], None)
    assert (devices.next_page(), len(sent(sim))) == (None, 2)


def test_one_page_at_a_time_in_asyncio(sim: ts.Simulator) -> None:
    async def main() -> None:
        sim.script(body=page(0, 1, True))
        sim.script(body=page(1, 1, False))
        async with async_client(sim) as client:
            devices = client.software_v3.list_devices()
            first, cursor = await devices.next_page(), devices.cursor
            last = await devices.next_page()
            assert first is not None and last is not None
            assert (first.device_list[0].device_id, cursor, last.device_list[0].device_id) == ("000000000000000", "000000000000000", "000000000000001")
            assert (await devices.next_page(), devices.cursor) == (None, None)

    asyncio.run(main())


def test_models_become_columns(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(body=json.dumps({"deviceList": [{"deviceId": "1", "make": "M"}, {"deviceId": "2", "softwareList": [{"name": "s"}]}], "hasMoreData": False}))
    columns = ts.to_columns(client.software_v3.list_devices())
    assert list(columns) == [field.name for field in dataclasses.fields(ts.Device)]
    assert (columns["device_id"], columns["make"]) == (["1", "2"], ["M", None])
    assert columns["software_list"] == [None, (ts.SoftwareInfo(name="s"),)]
    assert ts.to_columns([]) == {}
    assert gc.isenabled()


def test_an_error_in_a_table_leaves_the_garbage_collector_as_it_was() -> None:
    rows = [ts.SoftwareInfo(name="s"), object()]
    with pytest.raises(AttributeError):
        ts.to_columns(rows)
    assert gc.isenabled()
    gc.disable()
    try:
        ts.to_columns(rows[:1])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_error_in_the_middle_loses_no_item(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(body=page(0, 1, True))
    sim.script(status=403, body='{"errorCode":"X","errorMessage":"not now"}')
    sim.script(body=page(1, 1, False))
    devices = client.software_v3.list_devices()
    seen = []
    with pytest.raises(ts.ApiError):
        for device in devices:
            seen.append(device.device_id)
    seen += [device.device_id for device in devices]
    assert seen == ["000000000000000", "000000000000001"]


def test_lists_work_with_asyncio(sim: ts.Simulator) -> None:
    async def run() -> None:
        async with async_client(sim) as client:
            sim.script(body=page(0, 2, True))
            sim.script(body=page(2, 1, False))
            devices = client.software_v3.list_devices(protocol="LWM2M")
            assert (await anext(devices)).device_id == "000000000000000"
            assert devices.cursor == "000000000000001"
            assert [device.device_id async for device in devices] == ["000000000000001", "000000000000002"]
            sim.script(body=page(0, 2, True))
            sim.script(body=page(2, 1, False))
            assert [len(page.device_list) async for page in client.software_v3.list_devices().pages()] == [2, 1]
            assert len(await client.software_v3.get_licenses().collect()) > 0

    asyncio.run(run())


def test_tasks_and_threads_share_a_list() -> None:
    async def run(large: ts.Simulator) -> list[str]:
        async with ts.AsyncClient(large.credentials, base_url=large.url, account=large.account) as client:
            devices = client.software_v3.list_devices()
            taken: list[str] = [device.device_id for device in await asyncio.gather(anext(devices), anext(devices))]

            async def take() -> None:
                async for device in devices:
                    taken.append(device.device_id)

            await asyncio.gather(*(take() for _ in range(5)))
            return taken

    with ts.Simulator.start(devices=2500) as large:
        taken = asyncio.run(run(large))
        assert len(taken) == len(set(taken)) == 2500
        with ts.Client(large.credentials, base_url=large.url, account=large.account) as client:
            devices = client.software_v3.list_devices()
            with ThreadPoolExecutor(5) as pool:
                found = pool.map(lambda _: [device.device_id for device in devices], range(5))
            assert sorted(sum(found, [])) == sorted(taken)


def test_a_page_has_totals(client: ts.Client) -> None:
    licenses = next(client.software_v3.get_licenses().pages())
    assert licenses.total_licenses is not None
    assert licenses.assigned_licenses == len(licenses.device_list)


def test_a_firmware_list_is_a_plain_list(client: ts.Client) -> None:
    packages = client.software_v3.list_firmware("LWM2M")
    assert isinstance(packages, list)
    assert all(isinstance(package, ts.FirmwarePackage) for package in packages)
