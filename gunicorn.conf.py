"""How gunicorn serves: ``gunicorn -c gunicorn.conf.py 'webapp:create_app()'``.

Threads, so that a slow connection holds one of sixteen, not one of two; behind a proxy that buffers
(docs/serving.md) none. gunicorn waits without end for a client that falls silent in the middle of
a request, and eight of them stop a worker; the listening sockets hand their time limits on to every
connection, which bounds that.
"""

import os
import socket
import struct
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter

SILENT_SECONDS = 5
STALLED_SECONDS = 20

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 8
timeout = 30
keepalive = 5
# gunicorn's control socket lets whoever reaches it steer the server; nothing here uses it.
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - memory, not disk


def when_ready(server: "Arbiter") -> None:
    """Limit how long a client may fall silent while it sends, and stall while it receives."""
    limits = ((socket.SO_RCVTIMEO, SILENT_SECONDS), (socket.SO_SNDTIMEO, STALLED_SECONDS))
    for listener in server.LISTENERS:
        for option, seconds in limits:
            # A C timeval of two longs, as Linux has it on 64 bits: seconds, microseconds.
            listener.sock.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", seconds, 0))
