"""From a wish to a contract: looking up, choosing, remembering."""
