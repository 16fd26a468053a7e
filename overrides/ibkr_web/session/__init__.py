"""The brokerage session: opened, kept, watched and won back."""
