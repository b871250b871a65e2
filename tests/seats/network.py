"""A network that can be cut: a plain relay between a browser and a server on this machine."""

import contextlib
import socket
import threading


class Network:
    """Relays to a port; ``cut`` breaks every connection and refuses new ones until ``mend``."""

    def __init__(self, port):
        self.target, self.is_cut, self.lines = port, False, []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self.door.accept()
                if self.is_cut:
                    caller.close()
                    continue
                other = socket.create_connection(("127.0.0.1", self.target))
                self.lines += [caller, other]
                for source, sink in ((caller, other), (other, caller)):
                    threading.Thread(target=self.relay, args=(source, sink), daemon=True).start()

    def relay(self, source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def cut(self):
        self.is_cut = True
        for one in self.lines:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self.lines.clear()

    def mend(self):
        self.is_cut = False

    def stop(self):
        self.cut()
        self.door.close()
