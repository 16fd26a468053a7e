"""What people do every day, as workflows over the generated operations."""
