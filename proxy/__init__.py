"""Floor 2: bytes and sockets. The doors, the recorder between them and the journal, identity."""
