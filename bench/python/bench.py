"""Compares the Python client with requests and httpx, with a simulator in another process.

Prints one line of JSON for each measurement; `cargo xtask bench` makes the table of it.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import reading
import requests
import tables
import thingspace as ts


def report(task: str, client: str, calls: int, wall: float, cpu: float) -> None:
    line = {
        "language": "python",
        "task": task,
        "client": client,
        "callsPerSecond": calls / wall,
        "cpuPerCall": cpu / calls * 1000,
        "seconds": wall,
    }
    print(json.dumps(line), flush=True)


def measure(task: str, client: str, calls: int, work: Callable[[], object]) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    report(task, client, calls, time.perf_counter() - wall, time.process_time() - cpu)


def start_up() -> None:
    """Measures the time of an import, minus that of an empty interpreter."""

    def best(code: str) -> float:
        times = []
        for _ in range(9):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - begun)
        return min(times)

    empty = best("pass")
    for client, module in (("thingspace", "thingspace"), ("requests", "requests"), ("httpx", "httpx")):
        seconds = best(f"import {module}") - empty
        report("import", client, 1, max(seconds, 1e-6), max(seconds, 1e-6))


def main() -> None:
    base, account = os.environ["THINGSPACE_BASE_URL"], os.environ["THINGSPACE_ACCOUNT"]
    client = ts.Client.from_env()
    bearer = client.oauth.request_token(ts.TokenRequest()).access_token
    login = ts.LoginRequest(username=os.environ["THINGSPACE_USERNAME"], password=os.environ["THINGSPACE_PASSWORD"])
    session = client.sessions.login(login).session_token
    headers = {"Authorization": f"Bearer {bearer}", "VZ-M2M-Token": session}
    url = f"{base}/api/fota/v3/subscriptions/{account}"
    devices_url = f"{base}/api/fota/v3/devices/{account}"

    http = requests.Session()
    http.trust_env = False
    http.headers.update(headers)
    http.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=64))
    plain = httpx.Client(headers=headers, trust_env=False)

    def ours() -> None:
        client.software_v3.get_subscription()

    def with_requests() -> None:
        http.get(url, timeout=60).json()

    def with_httpx() -> None:
        plain.get(url, timeout=60).json()

    singles = (("requests", with_requests), ("httpx", with_httpx), ("thingspace", ours))
    for _ in range(200):
        for _, call in singles:
            call()

    def pages_with_requests() -> int:
        devices, cursor = [], "0"
        while True:
            page = http.get(devices_url, params={"lastSeenDeviceId": cursor}, timeout=60).json()
            devices += page["deviceList"]
            if not page["hasMoreData"]:
                return len(devices)
            cursor = page["lastSeenDeviceId"]

    def pages_with_us() -> int:
        return len(list(client.software_v3.list_devices()))

    async def many_async(calls: int) -> None:
        async with ts.AsyncClient.from_env() as shared:
            await shared.software_v3.get_subscription()
            left = iter(range(calls))

            async def worker() -> None:
                for _ in left:
                    await shared.software_v3.get_subscription()

            wall, cpu = time.perf_counter(), time.process_time()
            await asyncio.gather(*(worker() for _ in range(64)))
            report("64 at once", "thingspace (asyncio)", calls, time.perf_counter() - wall, time.process_time() - cpu)

    async def many_httpx(calls: int) -> None:
        async with httpx.AsyncClient(headers=headers, trust_env=False) as shared:
            await shared.get(url, timeout=60)
            left = iter(range(calls))

            async def worker() -> None:
                for _ in left:
                    (await shared.get(url, timeout=60)).json()

            wall, cpu = time.perf_counter(), time.process_time()
            await asyncio.gather(*(worker() for _ in range(64)))
            report("64 at once", "httpx (asyncio)", calls, time.perf_counter() - wall, time.process_time() - cpu)

    with ThreadPoolExecutor(64) as pool:
        for _ in range(3):
            for name, call in singles:
                measure("sequential", name, 1000, lambda call=call: [call() for _ in range(1000)])
            for name, call in (("requests", with_requests), ("thingspace", ours)):
                measure("64 at once", name, 4000, lambda call=call: list(pool.map(lambda _: call(), range(4000))))
            asyncio.run(many_async(4000))
            asyncio.run(many_httpx(500))
            for name, call in (("requests", pages_with_requests), ("thingspace", pages_with_us)):
                call()
                measure("10,000 devices", name, 10, lambda call=call: [call() for _ in range(10)])
    start_up()
    reading.compare(report)
    tables.compare(report)


main()
