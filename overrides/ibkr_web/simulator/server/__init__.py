"""The server of the simulator: listening, routing by the contract, checking requests, sending answers."""
