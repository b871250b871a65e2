"""A plain Tornado application with the seats in it - no Jupyter - in a process of its own.

``python -m tests.seats.served PORT WORKERS [LIMITS AS JSON]``; the header ``X-Person`` says who it is.
"""

import asyncio
import json
import sys

from tornado.web import Application, RequestHandler

from jbptools.seats.channel import Limits
from jbptools.seats.handlers import handlers
from jbptools.seats.seating import Seating

APPS = {name: f"jbptools.apps.{name}.app:app" for name in ("homework", "scorecard", "practice", "quiz")}
APPS["trouble"] = "tests.seats.trouble:app"


class Counts(RequestHandler):
    async def get(self):
        host = self.application.settings["host"]
        helpers = [one.pid for one in host.helpers.children()]
        self.finish({"workers": await host.counts(), "channels": len(host.channels), "helpers": helpers})


async def serve(port, workers, limits):
    host = Seating(APPS, workers=workers, warm="jbptools.serve.seats:warm", limits=Limits(**limits))
    routes = [*handlers(host, lambda handler: handler.request.headers.get("X-Person")), ("/counts", Counts)]
    Application(routes, host=host).listen(port, "127.0.0.1")
    await host.start()
    print("ready" if await host.ready() else host.workers.problem, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), json.loads((sys.argv[3:] or ["{}"])[0])))
