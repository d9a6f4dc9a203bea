"""Calls as coroutines: cancellation, timeouts, event loops that close too early."""

import asyncio
import gc
import inspect
import os
import subprocess
import sys
import textwrap
import threading
import warnings

import pytest
import thingspace as ts
from support import IMEI, async_client, fake_platform, silent_server

# With fixed tokens, a client sends only the call itself.
TOKENS = ts.Tokens("bearer", "session")


def test_a_cancelled_await_ends_the_request() -> None:
    with silent_server() as (url, arrived, disconnected):

        async def run() -> None:
            client = ts.AsyncClient(TOKENS, base_url=url, account="0642233522-00001")
            task = asyncio.create_task(client.software_v3.get_subscription())
            await asyncio.to_thread(arrived.wait)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.to_thread(disconnected.wait)

        asyncio.run(run())
        assert disconnected.is_set()


def test_a_timeout_of_asyncio_ends_the_request() -> None:
    async def run(url: str, timeout: float) -> None:
        client = ts.AsyncClient(TOKENS, base_url=url, account="0642233522-00001")
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.software_v3.get_subscription(), timeout)

    timeout, was_sent = 0.05, False
    # On a busy machine, the first timeouts may pass before the request arrives.
    while not was_sent:
        with silent_server() as (url, arrived, disconnected):
            asyncio.run(run(url, timeout))
            was_sent = arrived.is_set()
            if was_sent:
                disconnected.wait()
        timeout *= 2


def test_a_timeout_of_the_client_raises_timeout_error() -> None:
    with silent_server() as (url, _arrived, _gone):
        client = ts.AsyncClient(TOKENS, base_url=url, account="0642233522-00001", max_attempts=1)
        with pytest.raises(ts.TimeoutError):
            asyncio.run(client.software_v3.get_subscription(timeout=0.05))


def test_a_call_is_a_coroutine(sim: ts.Simulator) -> None:
    client = async_client(sim)
    # asyncio.run accepts only coroutines, and a client works with any number of loops.
    for _ in range(3):
        assert asyncio.run(client.software_v3.get_subscription()).account_name == sim.account

    async def run() -> None:
        call = client.software_v3.get_subscription()
        assert inspect.isawaitable(call)
        assert (await call).account_name == sim.account
        with pytest.raises(RuntimeError, match="already awaited"):
            await call
        tasks = [asyncio.create_task(client.software_v3.query_devices([IMEI])) for _ in range(100)]
        assert len({repr(await task) for task in tasks}) == 1
        with pytest.raises(ts.NotFoundError):
            await client.software_v3.get_campaign("60b5d639-ccdc-4db8-8824-069bd94c95bf")
        await client.reset_lockout_guard()

    asyncio.run(run())


def test_a_call_that_is_never_awaited_warns_and_sends_nothing(sim: ts.Simulator) -> None:
    client = async_client(sim)
    with pytest.warns(RuntimeWarning, match="never awaited"):
        client.software_v3.get_subscription()  # type: ignore[unused-coroutine]
        gc.collect()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.software_v3.get_subscription().close()
        client.software_v3.list_devices()
    assert sim.requests == ()


def test_a_call_needs_a_loop(sim: ts.Simulator) -> None:
    call = async_client(sim).software_v3.get_subscription()
    with pytest.raises(RuntimeError, match="no running event loop"):
        call.send(None)


def test_a_loop_can_close_during_a_call() -> None:
    with silent_server() as (url, arrived, disconnected):
        client = ts.AsyncClient(TOKENS, base_url=url, account="0642233522-00001")
        loop = asyncio.new_event_loop()
        call = client.software_v3.get_subscription()
        task = loop.create_task(call)
        loop.run_until_complete(asyncio.sleep(0))
        arrived.wait()
        loop.close()
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        call.close()
        disconnected.wait()


def test_a_response_after_its_loop_closed_is_ignored() -> None:
    arrived, release = threading.Event(), threading.Event()

    def response(method: str, target: str) -> tuple[int, str]:
        arrived.set()
        release.wait()
        return 200, '{"accountName":"0642233522-00001"}'

    with fake_platform(response) as url:
        client = ts.AsyncClient(TOKENS, base_url=url, account="0642233522-00001")
        loop = asyncio.new_event_loop()
        task = loop.create_task(client.software_v3.get_subscription())
        loop.run_until_complete(asyncio.sleep(0))
        arrived.wait()
        loop.close()
        release.set()
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        assert asyncio.run(client.software_v3.get_subscription()).account_name == "0642233522-00001"


ENDS = {
    "while calls are under way": """
        tasks = [asyncio.create_task(client.software_v3.get_subscription()) for _ in range(50)]
        await asyncio.sleep(0)
        sys.exit(3)
    """,
    "while answers arrive": """
        await client.software_v3.get_subscription()
        tasks = [asyncio.create_task(client.software_v3.get_subscription()) for _ in range(200)]
        await tasks[0]
        sys.exit(3)
    """,
}


@pytest.mark.parametrize("how", ENDS)
def test_the_interpreter_exits_during_calls(sim: ts.Simulator, how: str) -> None:
    program = f"""
import asyncio, sys, thingspace as ts
async def main() -> None:
    client = ts.AsyncClient.from_env()
{textwrap.indent(textwrap.dedent(ENDS[how]), "    ")}
asyncio.run(main())
"""
    for _ in range(5):
        ended = subprocess.run([sys.executable, "-c", program], env=os.environ | sim.environment, capture_output=True, text=True)
        assert (ended.returncode, ended.stderr) == (3, "")
