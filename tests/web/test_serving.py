"""The real server: gunicorn with its configuration, asked over real sockets."""

from __future__ import annotations

import dataclasses
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from builders import BUILT, harbour
from webapp.paths import ROOT
from webapp.store.writing import write


def free_port() -> int:
    """Return a port between 8100 and 8199 that nobody listens on."""
    for port in range(8100 + os.getpid() % 90, 8200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    pytest.fail("no port is free")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a database that the server reads and that a test may replace."""
    path = tmp_path_factory.mktemp("served") / "timeline.db"
    write(harbour(), path, built=BUILT)
    return path


@pytest.fixture(scope="module")
def port(published: Path) -> Iterator[int]:
    """Start gunicorn as the documentation says and return its port."""
    chosen = free_port()
    environment = {**os.environ, "PORT": str(chosen), "DATELINE_DATABASE": str(published)}
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "webapp:create_app()"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(chosen)
        yield chosen
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(port: int) -> None:
    """Wait until the server listens."""
    for _ in range(150):
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.1)
    pytest.fail("gunicorn did not start")


def raw(port: int, request: bytes) -> bytes:
    """Send bytes as they are and return the status line of the answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        return connection.recv(4096).split(b"\r\n")[0]


def total(port: int, query: str = "") -> int:
    """Ask how many entries a query has."""
    with urllib.request.urlopen(
        f"http://127.0.0.1:{port}/events.json?{query}", timeout=60
    ) as answer:
        found: int = msgspec.json.decode(answer.read())["total"]
    return found


def test_the_timeline_is_served(port: int) -> None:
    assert total(port) == 12
    assert total(port, "actor=norland") == 4


def test_a_new_build_is_served_without_a_restart(port: int, published: Path) -> None:
    fewer = dataclasses.replace(harbour(), events=harbour().events[:5])
    write(fewer, published, built=BUILT)
    assert {total(port) for _ in range(8)} == {5}
    write(harbour(), published, built=BUILT)
    assert {total(port) for _ in range(8)} == {12}


HEAD = b" HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n"
RAW = {
    "a page": (b"GET /healthz" + HEAD + b"\r\n", b"200"),
    "two slashes, as of another host": (b"GET //evil.example/" + HEAD + b"\r\n", b"404"),
    "a whole address": (b"GET http://a.example/healthz" + HEAD + b"\r\n", b"200"),
    "up and away": (b"GET /static/../../etc/passwd" + HEAD + b"\r\n", b"404"),
    "bytes that are not UTF-8": (b"GET /events.json?q=\xff\xfe" + HEAD + b"\r\n", b"400"),
    "an unknown method": (b"BREW /" + HEAD + b"\r\n", b"405"),
    "a method in lower case": (b"get /" + HEAD + b"\r\n", b"400"),
    "a form": (b"POST /" + HEAD + b"Content-Length: 3\r\n\r\na=b", b"405"),
    "two hosts": (b"GET /events.json" + HEAD + b"Host: b.example\r\n\r\n", b"400"),
    "two lengths": (
        b"GET /" + HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"400",
    ),
    "an address of 5,000 characters": (b"GET /?x=" + b"a" * 5000 + HEAD + b"\r\n", b"414"),
    "150 headers": (b"GET /" + HEAD + b"X: y\r\n" * 150 + b"\r\n", b"431"),
    "a header of 9,000 characters": (b"GET /" + HEAD + b"X: " + b"y" * 9000 + b"\r\n\r\n", b"431"),
    "a greeting in TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"400"),
}


@pytest.mark.parametrize(("request_", "status"), RAW.values(), ids=RAW)
def test_any_bytes_have_their_status(port: int, request_: bytes, status: bytes) -> None:
    assert raw(port, request_).split(b" ")[1] == status
    assert total(port) == 12


def test_silent_connections_stop_nobody_for_long(port: int) -> None:
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(24)]
    for connection in silent:
        connection.sendall(b"GET / HTTP/1.1\r\nHost")
    assert total(port) == 12  # without a limit, gunicorn would wait for the silent ones for ever
    for connection in silent:
        connection.close()
