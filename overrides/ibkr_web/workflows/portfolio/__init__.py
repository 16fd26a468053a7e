"""What accounts hold and are worth, in one shape and exact."""
