"""Response times of page types on a running Local Offer, in milliseconds, one request at a time.

Run it with the server's address and, if you like, the number of requests for each page:
`python benchmarks/pages.py http://127.0.0.1:8000 100`.
"""

import http.client
import statistics
import sys
import time
from urllib.parse import urlsplit

PAGES = {
    "home": "/",
    "services": "/services/",
    "services, filtered and near": "/services/?q=speech&near=LS6&need=asd&age=7",
    "service": "/services/saturday-splash/",
    "schools": "/schools/",
    "school": "/schools/108058/",
    "guidance page": "/education-health-and-care-plans/ehc-needs-assessment/",
    "core offer": "/core-offer/",
}
WARM_UP = 5


def milliseconds(connection: http.client.HTTPConnection, path: str) -> float:
    """Time from sending the request to the last byte of a 200 answer."""
    started = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.HTTPStatus.OK:
        raise SystemExit(f"{path} answered {answer.status}: is the starter data loaded?")
    return (time.perf_counter() - started) * 1000


def main(base: str, requests: int) -> None:
    """Measure each page and print a table."""
    where = urlsplit(base)
    if where.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise SystemExit("Only a server on this machine is measured: http://127.0.0.1:8000")
    connection = http.client.HTTPConnection(where.hostname, where.port or 80)
    sys.stdout.write(f"{'page':32}{'p50 ms':>8}{'p95 ms':>8}\n")
    for name, path in PAGES.items():
        taken = [milliseconds(connection, path) for _ in range(WARM_UP + requests)][WARM_UP:]
        p95 = statistics.quantiles(taken, n=20)[-1]
        sys.stdout.write(f"{name:32}{statistics.median(taken):8.1f}{p95:8.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
