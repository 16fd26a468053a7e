"""`python -m ibkr_web.cli`, for where the script is not on the path."""

from ibkr_web.cli import main

main()
