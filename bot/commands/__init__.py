"""What each command does; `bot/cli.py` names them and their options."""
