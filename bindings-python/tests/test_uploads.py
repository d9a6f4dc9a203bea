"""Uploads from paths, bytes and file objects, in constant memory, and cancelled half-way."""

import asyncio
import io
import itertools
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import thingspace as ts
from support import async_client

VERSIONS = itertools.count(1)
BIG = 300 << 20
# A world whose platform accepts files of that size.
ROOMY = {"options": {"maxFileSize": 1 << 30}}


class Endless:
    """An endless file object, which is not seekable and records the threads that read it."""

    def __init__(self, size: int = 1 << 40) -> None:
        self.left = size
        self.threads: set[int] = set()

    def read(self, size: int, /) -> bytes:
        self.threads.add(threading.get_ident())
        size = min(size, self.left)
        self.left -= size
        return b"x" * size


def form() -> ts.FileUpload:
    """Returns the form of a file with a new version each time, since the platform rejects a repeated version."""
    return ts.FileUpload(file_version=f"1.{next(VERSIONS)}", make="Verizon", model="Model-A", local_target_path="/VZWFOTA/config.txt")


def files(client: ts.Client) -> set[tuple[str, str | None]]:
    return {(file.file_name, file.file_version) for file in client.software_v2.list_files(ts.Protocol.HTTP)}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    path = tmp_path / "config.txt"
    path.write_bytes(os.urandom(200_000))
    return path


def test_a_file_can_come_from_any_source(client: ts.Client, content: Path) -> None:
    sources: list[Callable[[], str | os.PathLike[str] | bytes | ts.BinaryFile]] = [
        lambda: content,
        lambda: str(content),
        content.read_bytes,
        lambda: content.open("rb"),
        lambda: io.BytesIO(content.read_bytes()),
        lambda: Endless(200_000),
    ]
    for source in sources:
        reports: list[tuple[int, int | None]] = []
        before = files(client)
        file = source()
        uploaded = client.software_v2.upload_file(form(), file, on_progress=lambda *report: reports.append(report))
        assert (uploaded.make, uploaded.model, uploaded.local_target_path) == ("Verizon", "Model-A", "/VZWFOTA/config.txt")
        assert files(client) - before == {(uploaded.file_name, uploaded.file_version)}
        assert reports[-1] == (200_000, None if isinstance(file, Endless) else 200_000)
        assert [sent for sent, _ in reports] == sorted({sent for sent, _ in reports})
        if isinstance(file, io.IOBase):
            file.close()


def test_a_file_is_read_from_its_position_under_its_own_name(sim: ts.Simulator, client: ts.Client, content: Path) -> None:
    with content.open("rb") as file:
        file.seek(150_000)
        totals: set[int | None] = set()
        client.software_v2.upload_file(form(), file, on_progress=lambda _, total: totals.add(total))
        assert totals == {50_000}
        assert file.tell() == 200_000
    assert '"fileName":"config.txt"' in sim.requests[-1].body
    client.software_v2.upload_file(form(), b"x", name="other.txt")
    assert '"fileName":"other.txt"' in sim.requests[-1].body
    client.software_v2.update_file(form(), content)
    assert sim.requests[-1].method == "PUT"


def test_reading_and_progress_run_on_the_calling_thread(client: ts.Client) -> None:
    file = Endless(1 << 20)
    reports: set[int] = set()
    client.software_v2.upload_file(form(), file, on_progress=lambda *_: reports.add(threading.get_ident()))
    assert file.threads == reports == {threading.get_ident()}


def test_unreadable_files_raise_an_error(sim: ts.Simulator, client: ts.Client, tmp_path: Path) -> None:
    upload = client.software_v2.upload_file
    with pytest.raises(ts.ValidationError, match="cannot be read") as caught:
        upload(form(), tmp_path / "missing")
    assert [finding.code for finding in caught.value.findings] == ["file.unreadable"]
    with pytest.raises(ts.ValidationError, match="not a file"):
        upload(form(), tmp_path)
    with pytest.raises(TypeError, match="a path, bytes, or a binary file object"):
        upload(form(), 7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="returned str instead of bytes"):
        upload(form(), io.StringIO("text"))  # type: ignore[arg-type]
    with io.BytesIO() as closed:
        pass
    with pytest.raises(ValueError, match="closed file"):
        upload(form(), closed)
    with pytest.raises(ts.ValidationError) as rejected:
        upload(ts.FileUpload(file_version="", make="", model="", local_target_path=""), b"x")
    assert len(rejected.value.findings) >= 4
    assert files(client) == set()


def test_a_file_is_sent_again_after_the_session_expired(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v2.get_subscription()
    sim.expire_sessions()
    file = io.BytesIO(b"0123456789")
    file.seek(4)
    reports: list[int] = []
    client.software_v2.upload_file(form(), file, on_progress=lambda sent, _: reports.append(sent))
    assert reports == [6, 6]
    assert '"bytes":6' in sim.requests[-1].body
    sim.expire_sessions()
    with pytest.raises(ts.TransportError, match="read already") as caught:
        client.software_v2.upload_file(form(), Endless(10))
    assert not caught.value.outcome_unknown

    async def run() -> None:
        async with async_client(sim) as client:
            await client.software_v2.get_subscription()
            sim.expire_sessions()
            file.seek(4)
            await client.software_v2.upload_file(form(), file)

    asyncio.run(run())
    assert '"bytes":6' in sim.requests[-1].body


class Broken(Endless):
    def read(self, size: int, /) -> bytes:
        if self.left < (1 << 40) - (1 << 20):
            raise ConnectionAbortedError("the camera is unplugged")
        return super().read(size)


def give_up(sent: int, total: int | None) -> None:
    if sent > 1 << 20:
        raise KeyError(total)


def check_file_count(sim: ts.Simulator, before: int) -> None:
    """Waits until the server notices the cancelled upload, and checks that it kept no file."""
    with ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        assert len(files(client)) == before


def test_an_upload_to_an_unreachable_address_fails(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v2.get_subscription()
    sim.stop()
    for file in (Endless(), b"x", io.BytesIO(b"x")):
        with pytest.raises(ts.TransportError, match="connect"):
            client.software_v2.upload_file(form(), file)


def test_exceptions_of_the_file_are_raised_unchanged(sim: ts.Simulator, client: ts.Client) -> None:
    with pytest.raises(ConnectionAbortedError, match="the camera is unplugged"):
        client.software_v2.upload_file(form(), Broken())
    with pytest.raises(KeyError, match="None"):
        client.software_v2.upload_file(form(), Endless(), on_progress=give_up)
    check_file_count(sim, 0)

    async def run() -> None:
        async with async_client(sim) as client:
            with pytest.raises(ConnectionAbortedError, match="the camera is unplugged"):
                await client.software_v2.upload_file(form(), Broken())
            with pytest.raises(KeyError, match="None"):
                await client.software_v2.upload_file(form(), Endless(), on_progress=give_up)
            with pytest.raises(TypeError, match="returned str instead of bytes"):
                await client.software_v2.upload_file(form(), io.StringIO("text"))  # type: ignore[arg-type]

    asyncio.run(run())
    check_file_count(sim, 0)


def test_an_asynchronous_file_is_uploaded(sim: ts.Simulator, content: Path) -> None:
    class Awaited(Endless):
        async def read(self, size: int, /) -> bytes:  # type: ignore[override]
            await asyncio.sleep(0)
            return super().read(size)

    async def run() -> None:
        async with async_client(sim) as client:
            upload, here = client.software_v2.upload_file, threading.get_ident()
            reports: list[tuple[int, int | None, int]] = []

            async def on_progress(sent: int, total: int | None) -> None:
                await asyncio.sleep(0)
                reports.append((sent, total, threading.get_ident()))

            sources: list[str | os.PathLike[str] | bytes | ts.BinaryFile] = [content, content.read_bytes(), Endless(200_000), Awaited(200_000)]
            for source in sources:
                plain = await upload(form(), source)
                if isinstance(source, Endless):
                    source.left = 200_000
                assert (await upload(form(), source, on_progress=on_progress)).file_version != plain.file_version
                assert reports[-1] == (200_000, None if isinstance(source, Endless) else 200_000, here)
                if isinstance(source, Endless):
                    assert (here in source.threads) == isinstance(source, Awaited)
            updated = await client.software_v2.update_file(form(), content, on_progress=lambda *given: None)
            assert updated.file_name
            assert len(await client.software_v2.list_files("HTTP")) >= 8

    asyncio.run(run())


def test_a_cancelled_await_leaves_no_file(sim: ts.Simulator) -> None:
    async def run(file: Endless, on_progress: Callable[[int, int | None], object] | None) -> None:
        async with async_client(sim) as client:
            task = asyncio.create_task(client.software_v2.upload_file(form(), file, on_progress=on_progress))
            while file.left > (1 << 40) - (4 << 20):
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            left = file.left
            # The same holds after the duration of a whole call.
            await client.software_v2.list_files("HTTP")
            assert file.left == left

    asyncio.run(run(Endless(), None))
    asyncio.run(run(Endless(), lambda *_: None))
    check_file_count(sim, 0)


INTERRUPTED = """
import signal, sys, thingspace as ts
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path.insert(0, {tests!r})
from test_uploads import form, Endless
class Announcing(Endless):
    def read(self, size):
        print("reading", flush=True)
        return super().read(size)
with ts.Client.from_env() as client:
    try:
        client.software_v2.upload_file(form(), Announcing())
    except KeyboardInterrupt:
        print("interrupted")
"""


def test_ctrl_c_leaves_no_file() -> None:
    with ts.Simulator.start(scenario=ROOMY) as sim:
        program = INTERRUPTED.format(tests=str(Path(__file__).parent))
        environment = os.environ | sim.environment
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment) as process:
            assert process.stdout is not None
            for _ in range(3):
                assert process.stdout.readline() == "reading\n"
            process.send_signal(signal.SIGINT)
            shown, _ = process.communicate()
        assert (shown.splitlines()[-1], process.returncode) == ("interrupted", 0)
        check_file_count(sim, 0)


MEASURED = """
import asyncio, resource, sys, thingspace as ts
sys.path.insert(0, {tests!r})
from test_uploads import BIG, form, Endless
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with ts.Client.from_env() as client:
    client.software_v2.upload_file(form(), b"x" * (1 << 20), on_progress=lambda *_: None)
    before = peak()
    client.software_v2.upload_file(form(), {file}, on_progress=lambda *_: None)
async def run():
    async with ts.AsyncClient.from_env() as client:
        await client.software_v2.upload_file(form(), {file}, on_progress=lambda *_: None)
asyncio.run(run())
print(peak() - before)
"""


@pytest.fixture
def sparse(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "sparse.bin"
    with path.open("wb") as file:
        file.truncate(BIG)
    yield path
    path.unlink()


@pytest.mark.parametrize("kind", ["path", "object", "generated"])
def test_a_large_upload_needs_constant_memory(sparse: Path, kind: str) -> None:
    file = {"path": repr(str(sparse)), "object": f"open({str(sparse)!r}, 'rb')", "generated": "Endless(BIG)"}[kind]
    with ts.Simulator.start(scenario=ROOMY) as sim:
        program = MEASURED.format(tests=str(Path(__file__).parent), file=file)
        measured = subprocess.run([sys.executable, "-c", program], env=os.environ | sim.environment, capture_output=True, text=True)
        assert measured.returncode == 0, measured.stderr
        # In KiB; two files of 300 MiB were uploaded.
        assert int(measured.stdout) < 24 << 10
        with ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
            assert len(files(client)) == 3


def test_a_file_that_is_too_large_is_rejected(client: ts.Client, sparse: Path) -> None:
    with pytest.raises(ts.ApiError) as caught:
        client.software_v2.upload_file(form(), sparse)
    assert caught.value.status in (400, 413)
    assert files(client) == set()
