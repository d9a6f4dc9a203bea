"""Reads a page of 10,000 devices, from the bytes of the response to objects, and accesses their attributes.

The client against `json.loads` and nested dataclasses, as one would write them by hand. Each is measured in
processes of its own, one for time and one for memory; the answer comes from this one.
"""

import gc
import http.server
import json
import random
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

DEVICES = 10_000
ROUNDS = 5
# The minimum ratio of speed, and the maximum ratio of memory.
FASTER, SMALLER = 3.0, 0.5


def page(devices: int) -> bytes:
    """Returns a response of the platform, about 1 KB per device."""
    chance = random.Random(7)

    def digits(count: int) -> str:
        return "".join(chance.choices("0123456789", k=count))

    def device(number: int) -> dict[str, object]:
        mdn = digits(10)
        identifiers = {"mdn": mdn, "imei": digits(15), "iccid": digits(20), "msisdn": "1" + mdn, "imsi": digits(15)}
        attributes = {
            "PrimaryPlaceOfUseFirstName": "Zaffod",
            "PrimaryPlaceOfUseLastName": "Beeblebrox",
            "PrimaryPlaceOfUseCity": "Boston",
            "SkuNumber": "VZW120000140077",
            "CostCenterCode": digits(4),
            "DeviceId": str(20_000 + number),
        }
        custom = {"CustomField1": f"depot {chance.randrange(40)}", "CustomField2": digits(6)}
        state, plan = chance.choice(["active", "suspend", "deactive"]), chance.choice(["m2m4G", "87412", "4G 5MB"])
        return {
            "accountName": "0000123456-00001",
            "billingCycleEndDate": "2026-05-09T20:00:00-04:00",
            "carrierInformations": [{"carrierName": "Verizon Wireless", "servicePlan": plan, "state": state}],
            "connected": chance.random() < 0.5,
            "createdAt": f"2025-08-{chance.randrange(1, 29):02}T10:42:15-04:00",
            "customFields": [{"key": key, "value": value} for key, value in custom.items()],
            "deviceIds": [{"id": identifier, "kind": kind} for kind, identifier in identifiers.items()],
            "extendedAttributes": [{"key": key, "value": value} for key, value in attributes.items()],
            "groupNames": ["Default: 0000123456-00001", "southwest"],
            "ipAddress": ".".join(str(chance.randrange(256)) for _ in range(4)),
            "lastActivationBy": "A. Driver",
            "lastActivationDate": "2025-08-07T10:42:34-04:00",
            "lastConnectionDate": f"2026-03-{chance.randrange(1, 29):02}T04:23:37-04:00",
        }

    answer = {"hasMoreData": False, "devices": [device(number) for number in range(devices)]}
    return json.dumps(answer, separators=(",", ":")).encode()


@dataclass
class KeyValue:
    key: str
    value: str


@dataclass
class DeviceId:
    id: str
    kind: str


@dataclass
class CarrierInformation:
    carrier_name: str
    service_plan: str | None
    state: str


@dataclass
class Device:
    account_name: str
    billing_cycle_end_date: str | None
    carrier_informations: list[CarrierInformation]
    connected: bool
    created_at: str | None
    custom_fields: list[KeyValue]
    device_ids: list[DeviceId]
    extended_attributes: list[KeyValue]
    group_names: list[str]
    ip_address: str | None
    last_activation_by: str | None
    last_activation_date: str | None
    last_connection_date: str | None


def by_hand(answer: bytes) -> list[Device]:
    return [
        Device(
            account_name=device["accountName"],
            billing_cycle_end_date=device.get("billingCycleEndDate"),
            carrier_informations=[
                CarrierInformation(carrier["carrierName"], carrier.get("servicePlan"), carrier["state"])
                for carrier in device["carrierInformations"]
            ],
            connected=device["connected"],
            created_at=device.get("createdAt"),
            custom_fields=[KeyValue(field["key"], field["value"]) for field in device.get("customFields", ())],
            device_ids=[DeviceId(known["id"], known["kind"]) for known in device["deviceIds"]],
            extended_attributes=[KeyValue(field["key"], field["value"]) for field in device.get("extendedAttributes", ())],
            group_names=device.get("groupNames", []),
            ip_address=device.get("ipAddress"),
            last_activation_by=device.get("lastActivationBy"),
            last_activation_date=device.get("lastActivationDate"),
            last_connection_date=device.get("lastConnectionDate"),
        )
        for device in json.loads(answer)["devices"]
    ]


def reader(client: str, url: str) -> Callable[[], list[object]]:
    """Reads the page from the server each time it is called."""
    if client == "thingspace":
        import thingspace as ts

        ours = ts.Client(ts.Tokens("bearer", "session"), base_url=url, account="0000123456-00001")
        return lambda: ours.devices.list_devices().collect()
    import requests

    session = requests.Session()
    session.trust_env = False
    return lambda: by_hand(session.post(f"{url}/api/m2m/v1/devices/actions/list", json={}, timeout=60).content)


def touch(devices: list[Device]) -> int:
    return sum(device.connected + len(device.device_ids[0].id) + len(device.carrier_informations[0].state) for device in devices)


def memory(fact: str) -> int:
    """Returns the current (`VmRSS`) or peak (`VmHWM`) memory of the process."""
    with open("/proc/self/status") as facts:
        return next(int(line.split()[1]) * 1024 for line in facts if line.startswith(fact))


def measure(client: str, url: str, what: str) -> None:
    """Runs in a separate process, and prints its measurements."""
    read = reader(client, f"{url}/1")
    touch(read())
    read = reader(client, f"{url}/{DEVICES}")
    found: dict[str, float] = {}
    if what == "time":
        rounds = []
        for _ in range(ROUNDS):
            wall, cpu = time.perf_counter(), time.process_time()
            devices = read()
            touch(devices)
            rounds.append((time.perf_counter() - wall, time.process_time() - cpu))
            del devices
        found["wall"], found["cpu"] = (min(times) for times in zip(*rounds))
    elif what == "resident":
        gc.collect()
        before = memory("VmRSS")
        devices = read()
        touch(devices)
        gc.collect()
        found["resident"] = memory("VmRSS") - before
        found["peak"] = memory("VmHWM") - before
        assert len(devices) == DEVICES
    else:
        tracemalloc.start()
        devices = read()
        touch(devices)
        found["traced"], found["traced peak"] = tracemalloc.get_traced_memory()
    print(json.dumps(found))


@contextmanager
def server() -> Iterator[str]:
    """Responds to `/N/...` with a page of N devices."""
    pages = {str(count): page(count) for count in (1, DEVICES)}

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answer = pages[self.path.split("/")[1]]
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()


def compare(report: Callable[[str, str, int, float, float], None]) -> None:
    """Measures both and reports the time; ends the program when the client exceeds its limits."""
    found: dict[str, dict[str, float]] = {}
    with server() as url:
        for client in ("json and dataclasses", "thingspace"):
            found[client] = {}
            for what in ("time", "resident", "traced"):
                child = subprocess.run([sys.executable, __file__, client, url, what], check=True, stdout=subprocess.PIPE)
                found[client] |= json.loads(child.stdout)
            report("page of 10,000", client, 1, found[client]["wall"], found[client]["cpu"])
    theirs, ours = found["json and dataclasses"], found["thingspace"]
    failed = []
    for measured in theirs:
        ratio = ours[measured] / theirs[measured]
        time_is_it = measured in ("wall", "cpu")
        limit = 1 / FASTER if time_is_it else SMALLER
        scale, unit = (1000, "ms") if time_is_it else (1e-6, "MB")
        line = f"a page of 10,000 devices, {measured}: {ours[measured] * scale:.1f} {unit} of {theirs[measured] * scale:.1f} {unit}"
        print(f"{line}, {ratio:.2f}x (limit {limit:.2f}x)", file=sys.stderr)
        if ratio > limit:
            failed.append(measured)
    if failed:
        sys.exit(f"reading a page of 10,000 devices takes more than is promised: {', '.join(failed)}")


if __name__ == "__main__":
    measure(*sys.argv[1:])
