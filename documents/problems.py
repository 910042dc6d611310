"""What is wrong with a file that cannot be read as a plan."""


class UnreadablePlan(Exception):
    """A file that is no readable plan: `reason_key` is a Fluent text, `values` fill it in."""

    def __init__(self, reason_key: str, **values: str | int) -> None:
        super().__init__(reason_key, values)
        self.reason_key = reason_key
        self.values = values

    @property
    def mark(self) -> str:
        """The mark of secrecy for which the file is refused, as printed; "" where it is for something else."""
        return str(self.values.get("mark", ""))


class BrokenTemplate(Exception):
    """The office's own template of a letter cannot be filled in; the message is what is wrong, in a library's words."""
