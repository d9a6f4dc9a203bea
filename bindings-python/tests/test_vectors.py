"""Runs the vectors in Python. `tests/README.md` describes their format."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import thingspace as ts

VECTORS = Path(__file__).parent.parent.parent / "tests" / "vectors"


def merge_patch(target: object, patch: object) -> object:
    """Applies a JSON merge patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge_patch(merged.get(name), value)
    return merged


def load(path: Path) -> list[dict[str, Any]]:
    """Reads a file and completes each rules case from the `base` and the `context` of the file."""
    file = json.loads(path.read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = file["cases"]
    for case in cases:
        if case["kind"] == "rules":
            if "change" in case:
                case["request"] = merge_patch(file["base"][case["operation"]], case["change"])
            case["context"] = merge_patch(file.get("context", {}), case.get("context", {}))
    return cases


CASES = [case for path in sorted(VECTORS.glob("*/*.json")) for case in load(path)]
OFFLINE: list[dict[str, Any]] = ts._thingspace._table()["offline"]
FACTS: dict[str, Callable[[ts.ThingSpaceError], object]] = {
    "kind": lambda error: type(error).__name__,
    "code": lambda error: error.code,
    "platformCode": lambda error: error.platform_code,
    "operation": lambda error: error.operation,
    "method": lambda error: error.method,
    "pathTemplate": lambda error: error.path_template,
    "attempts": lambda error: error.attempts,
    "requestId": lambda error: error.request_id,
    "resource": lambda error: error.resource,
    "identifier": lambda error: error.identifier,
    "status": lambda error: error.status,
    "path": lambda error: error.path,
    "retryAfter": lambda error: error.retry_after,
    "outcomeUnknown": lambda error: error.outcome_unknown,
    "platformMessage": lambda error: error.platform_message,
    "hint": lambda error: error.hint,
    "failures": lambda error: error.failures,
    "message": str,
}


def body_text(message: dict[str, Any]) -> str:
    """Returns the text of a body: `raw` as it is, otherwise the compact encoding of `body`."""
    if "body" in message:
        return json.dumps(message["body"], ensure_ascii=False, separators=(",", ":"))
    raw: str = message.get("raw", "")
    return raw


def script(sim: ts.Simulator, response: dict[str, Any]) -> None:
    rest = {name: value for name, value in response.items() if name not in ("body", "raw")}
    sim.script(body=body_text(response), **rest)


def invoke(client: ts.Client, case: dict[str, Any]) -> object:
    service, _, operation = case["operation"].partition(".")
    return client._invoke(service, operation, case["arguments"])


def check_error(error: ts.ThingSpaceError, expected: dict[str, Any]) -> None:
    assert {name: FACTS[name](error) for name in expected} == expected


def is_token_request(request: ts.RecordedRequest) -> bool:
    """Returns whether the client sent a request only to get a token or a session."""
    return request.target.startswith(("/api/ts/v1/oauth2/token", "/api/m2m/v1/session/login"))


def check_findings(findings: list[ts.Finding], expected: list[dict[str, str]]) -> None:
    assert [{"severity": finding.severity, "path": finding.path, "code": finding.code} for finding in findings] == expected


def run_rules(case: dict[str, Any]) -> None:
    check_findings(ts.validate(case["operation"], case["request"], case["context"]), case["findings"])


def run_request(case: dict[str, Any], sim: ts.Simulator, client: ts.Client) -> None:
    script(sim, case["response"])
    invoke(client, case)
    sent = sim.requests[-1]
    if is_token_request(sent) and not case["operation"].startswith(("oauth.", "sessions.")):
        sent = [request for request in sim.requests if not is_token_request(request)][-1]
    expected = case["sent"]
    assert (sent.method, sent.target, sent.body) == (expected["method"], expected["target"], body_text(expected))


def run_response(case: dict[str, Any], sim: ts.Simulator, client: ts.Client) -> None:
    script(sim, case["response"])
    if "error" not in case:
        assert invoke(client, case) == case["result"]
        return
    with pytest.raises(ts.ThingSpaceError) as caught:
        invoke(client, case)
    check_error(caught.value, case["error"])


LISTS = {
    "software_v3.list_devices": "device_list",
    "devices.list_devices": "devices",
    "locations.list_exclusions": "exclusion",
    "accounts.list_leads": "leads",
}


def list_of(client: ts.Client | ts.AsyncClient, case: dict[str, Any]) -> Any:
    service, _, operation = case["operation"].partition(".")
    return getattr(getattr(client, service), operation)()


def run_pages(case: dict[str, Any], sim: ts.Simulator, client: ts.Client) -> None:
    def by_item(found: list[object]) -> None:
        for item in list_of(client, case):
            found.append(item)

    def by_page(found: list[object]) -> None:
        for page in list_of(client, case).pages():
            found.extend(getattr(page, LISTS[case["operation"]]))

    def by_next_page(found: list[object]) -> None:
        devices = list_of(client, case)
        while (page := devices.next_page()) is not None:
            found.extend(getattr(page, LISTS[case["operation"]]))

    def by_item_in_asyncio(found: list[object]) -> None:
        async def iterate() -> None:
            async with ts.AsyncClient(sim.credentials, base_url=sim.url, account=sim.account) as client:
                async for item in list_of(client, case):
                    found.append(item)

        asyncio.run(iterate())

    for way in (by_item, by_page, by_next_page, by_item_in_asyncio):
        before = sim.statistics["scripted_responses"]
        for page in case["pages"]:
            script(sim, page)
        found: list[object] = []
        if "error" in case:
            with pytest.raises(ts.ThingSpaceError) as caught:
                way(found)
            check_error(caught.value, case["error"])
        else:
            way(found)
        assert len(found) == case["items"], way.__name__
        assert sim.statistics["scripted_responses"] - before == len(case["pages"]), way.__name__


PARSERS: dict[str, Callable[[bytes | str], ts.SoftwareCallback | ts.ConnectivityCallback]] = {
    "callbacks.parse": ts.parse_callback,
    "callbacks.parse_connectivity": ts.parse_connectivity_callback,
}


def run_callback(case: dict[str, Any]) -> None:
    parse = PARSERS[case["operation"]]
    body = body_text(case)
    if "error" not in case:
        assert parse(body).to_dict() == case["event"]
        assert parse(body.encode()).to_dict() == case["event"]
        return
    with pytest.raises(ts.UnexpectedResponseError) as caught:
        parse(body)
    check_error(caught.value, case["error"])


def run_offline(case: dict[str, Any]) -> None:
    group, _, name = case["operation"].partition(".")
    (request,) = (row["request"] for row in OFFLINE if (row["group"], row["name"]) == (group, name))

    def call() -> dict[str, Any]:
        argument = getattr(ts, request).from_dict(case["request"])
        result: dict[str, Any] = getattr(getattr(ts, group), name)(argument).to_dict()
        return result

    if "result" in case:
        assert case["result"]
        result = call()
        assert {member: result.get(member) for member in case["result"]} == case["result"]
        return
    with pytest.raises(ts.ValidationError) as caught:
        call()
    check_findings(caught.value.findings, case["findings"])


def test_every_case_has_a_unique_name() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) >= 2500
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_vector_has_its_outcome(case: dict[str, Any]) -> None:
    if run_at_once := {"rules": run_rules, "callback": run_callback, "offline": run_offline}.get(case["kind"]):
        return run_at_once(case)
    # Each case has its own simulator, so that no case depends on the cases before it.
    run = {"request": run_request, "response": run_response, "pages": run_pages}[case["kind"]]
    start = {"start": case["now"]} if "now" in case else {}
    with ts.Simulator.start(devices=1, **start) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        run(case, sim, client)
