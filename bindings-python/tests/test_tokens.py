"""Tokens: one refresh for all waiting calls, and a wrong password is sent only once."""

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable

import pytest
import thingspace as ts
from support import IMEI, async_client, fake_platform, handled


def together(count: int, work: Callable[[], object]) -> list[object]:
    """Runs `work` in `count` concurrent threads; returns the result or exception of each."""
    gate = threading.Barrier(count)
    outcomes: list[object] = []

    def run() -> None:
        gate.wait()
        try:
            outcomes.append(work())
        except ts.ThingSpaceError as error:
            outcomes.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_concurrent_first_calls_share_one_token_request(sim: ts.Simulator, client: ts.Client) -> None:
    outcomes = together(64, client.software_v3.get_subscription)
    assert len(outcomes) == 64
    assert all(isinstance(outcome, ts.Subscription) for outcome in outcomes)
    assert sim.statistics["token_requests"] == sim.statistics["logins"] == 1


@pytest.mark.parametrize("expire", [ts.Simulator.expire_bearer_tokens, ts.Simulator.expire_sessions])
def test_concurrent_calls_with_an_expired_token_share_one_refresh(sim: ts.Simulator, expire: Callable[[ts.Simulator], None]) -> None:
    async def run() -> None:
        async with async_client(sim) as client:
            await client.software_v3.get_subscription()
            before = sim.statistics
            expire(sim)
            answers = await asyncio.gather(*(client.software_v3.get_subscription() for _ in range(1000)))
            assert {response.account_name for response in answers} == {sim.account}
            assert len(answers) == 1000
        grown = {name: count - before[name] for name, count in sim.statistics.items()}
        assert grown["token_requests"] == (expire is ts.Simulator.expire_bearer_tokens)
        assert grown["login_requests"] == (expire is ts.Simulator.expire_sessions)

    asyncio.run(run())


def test_a_wrong_password_is_sent_once(sim: ts.Simulator) -> None:
    right = sim.environment
    wrong = ts.Credentials(right["THINGSPACE_KEY"], right["THINGSPACE_SECRET"], right["THINGSPACE_USERNAME"], "wrong")
    clients = [ts.Client(wrong, base_url=sim.url, account=sim.account) for _ in range(4)]
    turn = iter(clients * 16)
    outcomes = together(64, lambda: next(turn).software_v3.get_subscription())
    assert sum(isinstance(outcome, ts.AuthenticationError) for outcome in outcomes) >= 1
    assert sum(isinstance(outcome, (ts.AuthenticationError, ts.LockoutGuardError)) for outcome in outcomes) == 64
    with pytest.raises(ts.LockoutGuardError, match="reset_lockout_guard") as caught:
        clients[0].software_v3.get_subscription()
    assert caught.value.failures == 1
    assert sim.statistics["failed_logins"] == sim.statistics["login_requests"] == 1
    clients[1].reset_lockout_guard()
    with pytest.raises(ts.AuthenticationError):
        clients[2].software_v3.get_subscription()
    assert sim.statistics["failed_logins"] == 2


def test_calls_succeed_after_a_failed_token_request(sim: ts.Simulator, client: ts.Client) -> None:
    sim.script(path_contains="/oauth2/token", status=500, body="{}", times=3)
    with pytest.raises(ts.ThingSpaceError):
        client.software_v3.get_subscription()
    assert client.software_v3.get_subscription().account_name == sim.account


class Backend:
    """A token provider as in a user's program."""

    def __init__(self) -> None:
        self.rejected_tokens: list[ts.RejectedTokens] = []

    def tokens(self, rejected: ts.RejectedTokens) -> ts.Tokens:
        self.rejected_tokens.append(rejected)
        return ts.Tokens(f"bearer-{len(self.rejected_tokens)}", "session", expires_in=3600)


def test_a_token_provider_supplies_tokens() -> None:
    rejections = iter([True])

    def response(method: str, target: str) -> tuple[int, str]:
        if next(rejections, False):
            return 401, '{"fault":{"code":900901,"message":"Invalid Credentials","description":"Invalid"}}'
        return 200, '{"accountName":"0642233522-00001"}'

    with fake_platform(response) as url:
        backend = Backend()
        with ts.Client(backend, base_url=url, account="0642233522-00001") as client:
            assert client.software_v3.get_subscription().account_name == "0642233522-00001"
        assert backend.rejected_tokens == [ts.RejectedTokens(), ts.RejectedTokens(bearer=True)]
        with ts.Client(ts.Tokens("bearer", "session"), base_url=url, account="0642233522-00001") as client:
            assert client.software_v3.get_subscription().account_name == "0642233522-00001"


def test_the_error_of_a_failed_provider_names_the_line_but_not_the_text() -> None:
    class Broken:
        def tokens(self, rejected: ts.RejectedTokens) -> ts.Tokens:
            raise KeyError("hunter2")

    class WrongType:
        def tokens(self, rejected: ts.RejectedTokens) -> str:
            return "hunter2"

    with ts.Client(Broken(), base_url="http://127.0.0.1:9", account="0642233522-00001") as client:
        with pytest.raises(ts.AuthenticationError, match=r"raised KeyError in .*test_tokens\.py, line \d+") as caught:
            client.software_v3.get_subscription()
        assert "hunter2" not in str(caught.value)
    with ts.Client(WrongType(), base_url="http://127.0.0.1:9", account="0642233522-00001") as client:  # type: ignore[arg-type]
        with pytest.raises(ts.AuthenticationError, match="returned <class 'str'> instead of Tokens"):
            client.software_v3.get_subscription()


def test_closing_the_client_ends_a_login_that_waits_out_a_pause(sim: ts.Simulator) -> None:
    waits = threading.Event()
    client = ts.Client(sim.credentials, base_url=sim.url, account=sim.account, timeout=3600)
    request = ts.LoginRequest(username=sim.environment["THINGSPACE_USERNAME"], password=sim.environment["THINGSPACE_PASSWORD"])
    # Without the closing, the second login would be sent after a quarter of an hour.
    sim.script(path_contains="/session/login", status=503, headers={"Retry-After": "900"})
    with pytest.raises(ts.ApiError):
        client.sessions.login(request)
    with handled(lambda message: waits.set() if "the next one is sent in" in message else None), concurrent.futures.ThreadPoolExecutor() as threads:
        login = threads.submit(client.sessions.login, request)
        waits.wait()
        client.close()
        with pytest.raises(ts.CancelledError, match="the client was closed"):
            login.result()


def test_explicit_logins_and_logouts_are_supported(sim: ts.Simulator, client: ts.Client) -> None:
    request = ts.LoginRequest(username=sim.environment["THINGSPACE_USERNAME"], password=sim.environment["THINGSPACE_PASSWORD"])
    session = client.sessions.login(request)
    assert "***" in repr(session)
    assert session.session_token
    client.software_v3.query_devices([IMEI])
    assert sim.statistics["logins"] == 1
    assert client.sessions.logout() == session
    assert client.oauth.request_token(ts.TokenRequest()).token_type == "Bearer"
