"""The generator: from the published document to the contract, and from the contract to the typed client."""
