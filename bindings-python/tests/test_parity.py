"""Everything the tables of the core have is there, with its documentation, twice."""

import inspect
from typing import Any

import pytest
import thingspace as ts

TABLE: dict[str, Any] = ts._thingspace._table()
OPERATIONS = TABLE["operations"]
COMPOSED = TABLE["composed"]
OFFLINE = TABLE["offline"]


def words(text: str) -> str:
    return " ".join(text.split())


def is_all_optional(model: str) -> bool:
    (fields,) = [row["fields"] for row in TABLE["models"] if row["name"] == model]
    return all(field["optional"] for field in fields)


def camel(service: str) -> str:
    return "".join(part.capitalize() for part in service.split("_"))


@pytest.mark.parametrize("prefix", ["", "Async"])
@pytest.mark.parametrize("row", OPERATIONS, ids=lambda row: f"{row['service']}.{row['name']}")
def test_every_operation_is_a_method(row: dict[str, Any], prefix: str) -> None:
    service = getattr(ts, prefix + camel(row["service"]))
    assert isinstance(getattr(getattr(ts, f"{prefix}Client"), row["service"]), type(ts.Client.base_url))
    method = getattr(service, row["name"])
    assert method.__doc__ is not None
    assert words(method.__doc__).startswith(words("\n".join(row["docs"])))
    named = [*row["arguments"], *([row["body"][0]] if row["body"] else []), *(name for name, _, _ in row["query"])]
    only_by_name = [*(name for name, _, _ in row["options"]), "account", "timeout"]
    if row["upload"]:
        named, only_by_name = [*named, "file"], ["on_progress", "name", *only_by_name]
    parameters = list(inspect.signature(method).parameters.values())[1:]
    assert [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD] == named
    # The body that selects the items of a list may be omitted if all its members are optional.
    optional = [row["body"][0]] if row["item"] and row["body"] and is_all_optional(row["body"][1]) else []
    assert all((p.default is None) == (p.name in optional) for p in parameters if p.name in named)
    assert [p.name for p in parameters if p.kind is p.KEYWORD_ONLY] == only_by_name
    assert all(p.default is None for p in parameters if p.name in only_by_name)


@pytest.mark.parametrize("prefix", ["", "Async"])
@pytest.mark.parametrize("row", COMPOSED, ids=lambda row: f"{row['service']}.{row['name']}")
def test_every_composed_function_is_a_method(row: dict[str, Any], prefix: str) -> None:
    assert isinstance(getattr(getattr(ts, f"{prefix}Client"), row["service"]), type(ts.Client.base_url))
    method = getattr(getattr(ts, prefix + camel(row["service"])), row["name"])
    assert words(method.__doc__) == words("\n".join(row["docs"]))
    options = ["timeout", "poll_interval", "on_progress", "account"] if row["progress"] else ["account", "timeout"]
    assert list(inspect.signature(method).parameters) == ["self", row["argument"], *options]


@pytest.mark.parametrize("row", OFFLINE, ids=lambda row: f"{row['group']}.{row['name']}")
def test_every_offline_function_exists(row: dict[str, Any]) -> None:
    function = getattr(getattr(ts, row["group"]), row["name"])
    assert words(function.__doc__) == words("\n".join(row["docs"]))
    assert list(inspect.signature(function).parameters) == ["request"]


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_every_public_method_has_a_row(prefix: str) -> None:
    assert len(OPERATIONS) >= 159 and COMPOSED and OFFLINE
    services = {row["service"] for row in OPERATIONS + COMPOSED}
    own = {"account", "base_url", "close", "deliver_callback", "from_env", "listen", "pending_request", "reset_lockout_guard"}
    own |= {"max_activations_per_minute", "max_requests_per_minute"}
    client = getattr(ts, f"{prefix}Client")
    assert {name for name in dir(client) if not name.startswith("_")} == services | own
    for service in services:
        methods = {row["name"] for row in OPERATIONS + COMPOSED if row["service"] == service}
        if service == "software_v3":
            methods.add("wait_for_campaign")
        assert {name for name in dir(getattr(ts, prefix + camel(service))) if not name.startswith("_")} == methods


def test_every_exported_offline_function_has_a_row() -> None:
    for group in {row["group"] for row in OFFLINE}:
        functions = {row["name"] for row in OFFLINE if row["group"] == group}
        assert {name for name in dir(getattr(ts, group)) if not name.startswith("_")} == functions


@pytest.mark.parametrize("row", TABLE["models"], ids=lambda row: row["name"])
def test_every_model_is_a_class(row: dict[str, Any]) -> None:
    model = getattr(ts, row["name"])
    assert words(model.__doc__) == words(row["docs"])
    parameters = inspect.signature(model).parameters
    assert set(parameters) == {field["name"] for field in row["fields"]}
    for field in row["fields"]:
        assert words(getattr(model, field["name"]).__doc__) == words(field["docs"])
        parameter = parameters[field["name"]]
        assert parameter.kind is parameter.KEYWORD_ONLY
        assert (parameter.default is None) == field["optional"]
    assert hasattr(model, "validate") == row["request"]


@pytest.mark.parametrize("row", TABLE["enums"], ids=lambda row: row["name"])
def test_every_enum_has_its_constants(row: dict[str, Any]) -> None:
    constants = getattr(ts, row["name"])
    assert words(constants.__doc__) == words(row["docs"])
    assert {member.name: member.value for member in constants} == {value["name"]: value["wire"] for value in row["values"]}


def test_every_public_name_is_documented() -> None:
    for name in dir(ts):
        value = getattr(ts, name)
        if name.startswith("_") or not callable(value):
            continue
        assert value.__doc__, name
        for member in vars(value) if isinstance(value, type) else ():
            described = getattr(value, member)
            if not member.startswith("_") and (callable(described) or inspect.isdatadescriptor(described)):
                assert described.__doc__, f"{name}.{member}"
