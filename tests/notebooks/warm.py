"""Kernels ready at once, for nbval and the tests' workshop: forked from a process that has the libraries.

Half of what a notebook takes in the tests is a Python that starts and imports pandas, matplotlib and Jupyter.
A fork of a process that did so has a namespace of its own and shares nothing with the notebook before it.
The kit itself is not in that process: each notebook imports it anew, so that a name which only an earlier
import brought is still found missing. nbval collects, runs and compares as always.
"""

import os
import signal
import sys
from importlib.metadata import EntryPoint
from multiprocessing import get_context
from types import SimpleNamespace

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

#: libraries only, none of which starts a thread or opens a socket when imported: a fork would break them
LIBRARIES = [
    "anywidget",
    "babel.dates",
    "babel.numbers",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "ipywidgets",
    "matplotlib.figure",
    "matplotlib.backends.backend_svg",
    "matplotlib.font_manager",
    "matplotlib_inline.backend_inline",
    "pandas",
    "pydantic",
    "sqlalchemy",
    "sqlite3",
]


def forks_here():
    """Tell whether kernels are forked on this system; elsewhere ordinary ones start."""
    return sys.platform == "linux"


def use_warm_kernels():
    """Let this process start its kernels by forking, where that can be."""
    if not forks_here():
        return
    factory = KernelProvisionerFactory.instance()
    factory.provisioners["warm"] = EntryPoint("warm", f"{__name__}:WarmProvisioner", factory.GROUP_NAME)
    factory.default_provisioner_name = "warm"


def serve():
    """Be the workshop's command line, with such kernels; by ``-c``, so that a fork imports nothing anew."""
    use_warm_kernels()
    from jbptools.cli import main

    sys.exit(main())


def start_process(*arguments):
    """Fork a kernel; the process to fork from is started with the first one and ends with the tests."""
    context = get_context("forkserver")
    context.set_forkserver_preload(LIBRARIES)
    process = context.Process(target=be_a_kernel, args=arguments, daemon=True)
    process.start()
    return process


def be_a_kernel(arguments, folder, environment):
    """What the fork does: become the kernel itself, until the process it comes from is gone."""
    if folder:
        os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(argv=[*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


class Forked(SimpleNamespace):
    """A forked kernel with the face of a ``Popen``, as Jupyter's provisioner wants it."""

    stdin = stdout = stderr = None

    @property
    def pid(self):
        return self.process.pid

    def poll(self):
        return self.process.exitcode

    def wait(self, timeout=None):
        self.process.join(timeout)
        return self.process.exitcode

    def send_signal(self, number):
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self):
        self.process.terminate()

    def kill(self):
        self.process.kill()


class WarmProvisioner(LocalProvisioner):
    """Brings a kernel to life by a fork; everything else is Jupyter's own."""

    async def launch_kernel(self, cmd, **settings):
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        environment = dict(settings.get("env") or os.environ)
        self.process = Forked(process=start_process(arguments, settings.get("cwd"), environment))
        self.pid = self.process.pid
        return self.connection_info
