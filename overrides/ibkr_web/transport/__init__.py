"""Between a resource method and the socket: pacing, retries, identifiers, what is seen of a call."""
