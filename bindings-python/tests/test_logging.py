"""Log handlers: they run beside the calls, and may take as long as they like."""

import logging
import threading

import thingspace as ts
from support import handled, wait_until


def test_a_handler_may_use_the_client(client: ts.Client) -> None:
    alerts: list[str | None] = []

    def alert(message: str) -> None:
        if "operation=get_subscription" in message and not alerts:
            alerts.append(None)
            alerts.append(client.accounts.get().account_name)

    with handled(alert):
        client.software_v3.get_subscription()
        wait_until(lambda: len(alerts) == 2)
    assert alerts[1] == client.account


def test_a_handler_that_blocks_holds_up_no_call(client: ts.Client) -> None:
    blocked, release = threading.Event(), threading.Event()

    def block(message: str) -> None:
        blocked.set()
        release.wait()

    with handled(block) as handler:
        for _ in range(20):
            client.software_v3.get_subscription()
        blocked.wait()
        client.software_v3.get_subscription()
        assert len(handler.records) == 1
        release.set()
        wait_until(lambda: sum("operation=get_subscription" in record.getMessage() for record in handler.records) >= 21)


def test_a_handler_may_take_a_lock_that_the_caller_holds(client: ts.Client) -> None:
    mine = threading.Lock()

    def take(message: str) -> None:
        with mine:
            pass

    with handled(take) as handler:
        with mine:
            client.software_v3.get_subscription()
        wait_until(lambda: any("operation=get_subscription" in record.getMessage() for record in handler.records))


def test_records_have_the_time_of_their_event(client: ts.Client) -> None:
    release = threading.Event()
    with handled(lambda message: _wait(release)) as handler:
        client.software_v3.get_subscription()
        marker = logging.makeLogRecord({})
        release.set()
        wait_until(lambda: any("operation=get_subscription" in record.getMessage() for record in handler.records))
    assert all(record.created <= marker.created and record.relativeCreated <= marker.relativeCreated + 1 for record in handler.records)


def test_a_retry_is_logged_with_its_reason_and_delay(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(status=503, times=1)
    with handled(lambda message: None) as handler:
        client.software_v3.get_subscription()

        def retries() -> list[logging.LogRecord]:
            return [record for record in handler.records if "sent again" in record.getMessage()]

        wait_until(lambda: len(retries()) == 1)
    [retry] = retries()
    assert retry.levelno == logging.INFO
    assert "reason=platform.failed" in retry.getMessage() and "delay_seconds=0." in retry.getMessage()


def _wait(event: threading.Event) -> None:
    event.wait()
