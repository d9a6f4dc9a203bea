"""Panics: a bug of native code raises an error with a class, and the process goes on."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import thingspace as ts
from support import async_client

# The reader of native code panics at this text, in the builds of the tests only.
PANICS = "panic-918273645"
BODY = json.dumps({"accountName": PANICS, "type": PANICS, "requestId": PANICS, "id": PANICS})


def check(error: ts.UnexpectedResponseError) -> None:
    assert "panicked" in str(error) and "report" in str(error), "the message says what to do"
    assert PANICS not in str(error), "the text of a panic may be a secret"


@pytest.mark.parametrize(
    "export",
    [
        lambda: ts.parse_callback(BODY),
        lambda: ts.parse_connectivity_callback(BODY),
        lambda: ts.FotaCallbackListener.from_dict({"url": PANICS}),
        lambda: ts.ConnectivityCallback.from_dict({"requestId": PANICS}),
        lambda: ts.validate("software_v3.register_callback", {"url": PANICS}),
    ],
)
def test_a_panic_in_a_function_raises_an_error(export: Callable[[], Any]) -> None:
    with pytest.raises(ts.UnexpectedResponseError) as caught:
        export()
    check(caught.value)


def test_a_panic_in_a_listener_is_a_response() -> None:
    assert ts.receive_callback("POST", None, BODY).status == 500


def test_a_panic_in_a_call_raises_an_error(sim: ts.Simulator, client: ts.Client) -> None:
    calls: list[Callable[[], Any]] = [
        client.accounts.get,
        lambda: client.software_v3.list_devices().collect(),
        lambda: client._invoke("accounts", "get", {}),
    ]
    for call in calls:
        sim.script(body=BODY)
        with pytest.raises(ts.UnexpectedResponseError) as caught:
            call()
        check(caught.value)
    assert client.accounts.get().account_name == sim.account


def test_a_panic_in_a_call_of_asyncio_raises_an_error(sim: ts.Simulator) -> None:
    async def run() -> None:
        async with async_client(sim) as client:
            for call in (client.accounts.get, client.software_v3.list_devices().collect):
                sim.script(body=BODY)
                with pytest.raises(ts.UnexpectedResponseError) as caught:
                    await call()
                check(caught.value)
            assert (await client.accounts.get()).account_name == sim.account

    asyncio.run(run())


def test_a_panic_does_not_end_the_process() -> None:
    program = f"""if True:
        import thingspace as ts
        try:
            ts.parse_callback({BODY!r})
        except Exception as error:
            print(type(error).__name__)
        print(ts.receive_callback("PUT", None, "").status)
    """
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, "UnexpectedResponseError\n405\n")
    # What users are asked to report.
    assert "panicked at" in ended.stderr and PANICS in ended.stderr
