"""One confirmed field at a time: what was typed becomes a value the part can hold, or a sentence why not."""
