"""How gunicorn serves: ``gunicorn -c gunicorn.conf.py 'webapp:create_app()'``.

Threads, so that a slow connection holds one of sixteen, not one of two; behind a proxy that buffers
(docs/serving.md) none.
"""

import os
from pathlib import Path

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 8
timeout = 30
keepalive = 5
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - memory, not disk
