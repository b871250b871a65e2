"""Kernels of the workshop: what opens the server is not told to them."""

import os
import re
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

__all__ = ["Kernels", "without_keys"]

#: variables that hold a key
_KEYS = re.compile(r"^(JBP|JUPYTER|JUPYTERHUB|JPY|CONFIGPROXY).*(TOKEN|SECRET)", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?<=[?&])token=[^&]*&?|^token=[^&]*&?", re.IGNORECASE)


def without_keys(env: dict[str, str]) -> dict[str, str]:
    """Return an environment without the server's keys: neither as variables nor inside addresses.

    >>> without_keys({"JBP_TOKEN": "abc", "QUERY_STRING": "token=abc&lang=en", "JBP_HOME": "/plans"})
    {'QUERY_STRING': 'lang=en', 'JBP_HOME': '/plans'}
    """
    return {name: _IN_ADDRESS.sub("", str(value)) for name, value in env.items() if not _KEYS.search(name)}


class Kernels(AsyncMappingKernelManager):
    """Starts each kernel with an environment of its own."""

    async def start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        """Start a kernel without the keys of the server."""
        kwargs["env"] = without_keys(kwargs.get("env") or dict(os.environ))
        return str(await super().start_kernel(**kwargs))
