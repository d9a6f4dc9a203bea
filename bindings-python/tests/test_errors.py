"""Errors as exceptions."""

import builtins
import copy
import errno
import pickle
import socket
import ssl
from typing import Any

import pytest
import thingspace as ts
from thingspace import errors

TABLE: dict[str, Any] = ts._thingspace._table()
CLASSES = {name: value for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, ts.ThingSpaceError)}


def test_there_is_a_class_for_each_kind_of_the_core() -> None:
    assert set(CLASSES) - {"ThingSpaceError"} == set(TABLE["errors"])
    for name, value in CLASSES.items():
        assert getattr(ts, name) is value
        assert value.__module__ == "thingspace"
        assert value.__doc__
        assert value.__bases__[0] is (Exception if name == "ThingSpaceError" else ts.ThingSpaceError)
    assert issubclass(ts.TimeoutError, builtins.TimeoutError)


@pytest.mark.parametrize("name", TABLE["errors"])
def test_every_error_survives_pickling(name: str) -> None:
    finding = ts.Finding(severity="error", path="endDate", code="date.missing", value="", message="give it", source="x")
    error = CLASSES[name]("text", status=400, code="A", retry_after=1.5, outcome_unknown=True, findings=[finding])
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == "text"
        assert vars(again) == vars(error)


def test_an_error_carries_the_response_of_the_platform(sim: ts.Simulator, client: ts.Client) -> None:
    with pytest.raises(ts.NotFoundError) as caught:
        client.software_v3.get_campaign("60b5d639-ccdc-4db8-8824-069bd94c95bf")
    assert caught.value.status in (400, 404)
    assert caught.value.code == "campaign.not_found"
    assert (caught.value.resource, caught.value.identifier) == ("campaign", "60b5d639-ccdc-4db8-8824-069bd94c95bf")
    assert (caught.value.method, caught.value.attempts) == ("GET", 1)
    assert caught.value.platform_code
    assert caught.value.platform_message
    assert pickle.loads(pickle.dumps(caught.value)).code == caught.value.code
    body = '{"errorCode":"FOTA_ACCESS_DENIED","errorMessage":"no"}'
    sim.script(status=403, body=body)
    with pytest.raises(ts.ApiError) as rejected:
        client.software_v3.get_subscription()
    assert (rejected.value.status, rejected.value.findings) == (403, [])
    sim.script(status=429, headers={"Retry-After": "7"}, body=body, times=3)
    with ts.Client(sim.credentials, base_url=sim.url, account=sim.account, max_attempts=1) as impatient:
        with pytest.raises(ts.RateLimitError) as throttled:
            impatient.software_v3.get_subscription()
    assert throttled.value.retry_after == 7.0


def test_a_plan_of_which_nothing_is_scheduled_raises_with_its_reasons(client: ts.Client) -> None:
    plan = ts.CampaignPlan(
        device_list=["490154203237518"], target_version="SR1.2.0.0-10657", start_date="2026-03-01", end_date="2026-03-08"
    )
    with pytest.raises(ts.NothingScheduledError, match="490154203237518: ") as caught:
        client.campaigns.schedule_plan(plan)
    again = pickle.loads(pickle.dumps(caught.value))
    for error in (caught.value, again):
        assert error.campaign is not None
        assert (error.campaign.plan, error.campaign.outcome) == (plan, ts.PlanOutcome.NOT_SCHEDULED)
        assert error.campaign.rejected[0].code == "device.not_found"


def test_an_unreachable_address_is_a_transport_error() -> None:
    credentials = ts.Credentials("key", "secret", "unknown", "password")
    with ts.Client(credentials, base_url="http://127.0.0.1:9", account="0642233522-00001", max_attempts=1) as client:
        with pytest.raises(ts.TransportError) as caught:
            client.software_v3.get_subscription()
    error = caught.value
    assert not error.outcome_unknown
    assert (error.code, error.operation) == ("connection.refused", "oauth.request_token")
    assert (error.host, error.port, error.cause_code) == ("127.0.0.1", 9, "ECONNREFUSED")
    assert isinstance(error.__cause__, ConnectionRefusedError) and error.__cause__.errno == errno.ECONNREFUSED
    assert "no connection to 127.0.0.1:9 could be made" in str(error)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("ECONNRESET", ConnectionResetError),
        ("ETIMEDOUT", builtins.TimeoutError),
        ("ENOTFOUND", socket.gaierror),
        ("EPROTO", ssl.SSLError),
        ("CERT_HAS_EXPIRED", ssl.SSLCertVerificationError),
    ],
)
def test_the_cause_of_a_failed_connection_is_an_error_of_python(code: str, kind: type[OSError]) -> None:
    cause = ts.TransportError("text", cause_code=code, cause="why").__cause__
    assert type(cause) is kind
    assert "why" in str(cause)


def test_invalid_settings_raise_an_error() -> None:
    credentials = ts.Credentials("key", "secret", "user", "password")
    with pytest.raises(ts.ConfigurationError, match="https"):
        ts.Client(credentials, base_url="http://example.com")
    with pytest.raises(ts.ConfigurationError, match='set allow_unencrypted_http_to .* to "sim"'):
        ts.Client(credentials, base_url="http://sim:8080", allow_unencrypted_http_to="sim2")
    with ts.Client(credentials, base_url="http://sim:8080", allow_unencrypted_http_to="sim"):
        pass
    with pytest.raises(ts.ConfigurationError):
        ts.Client(credentials, timeout=float("nan"))
    with pytest.raises(ts.ConfigurationError, match="PEM"):
        ts.Client(credentials, ca_bundle=b"no certificate")
    with pytest.raises(FileNotFoundError, match=r"no/such/file\.pem"):
        ts.Client(credentials, ca_bundle="no/such/file.pem")
    with pytest.raises(ts.ConfigurationError, match="password ends with a line feed") as caught:
        ts.Client(ts.Credentials("key", "secret", "user", "hunter2\n"))
    assert "hunter2" not in str(caught.value)
    with pytest.raises(TypeError, match="Credentials, Tokens"):
        ts.Client("key")  # type: ignore[arg-type]
    with pytest.raises(ts.ConfigurationError, match="no operation"):
        ts.validate("software_v3.fly", {})


def test_credentials_cannot_be_read_or_pickled() -> None:
    credentials = ts.Credentials("key", "secret", "user", "hunter2")
    assert repr(credentials) == str(credentials) == "Credentials(***)"
    assert repr(ts.Tokens("bearer", "session")) == "Tokens(***)"
    for secret in (credentials, ts.Tokens("bearer", "session"), ts.Client(credentials)):
        with pytest.raises(TypeError, match="pickle"):
            pickle.dumps(secret)
    assert not [name for name in dir(credentials) if not name.startswith("_") and name != "from_env"]


@pytest.mark.parametrize("devices", ["354658090353977", None, [354658090353977]], ids=repr)
def test_a_wrong_list_of_devices_raises_type_error(client: ts.Client, devices: Any) -> None:
    with pytest.raises(TypeError, match=r"^devices(\[0\])?: expected "):
        client.software_v3.assign_licenses(devices)
