"""One-time invite codes: short enough to be read out, typed on a telephone and not misread."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

from domain.text import fold

# Without 0 O 1 I L, which are misread, and without vowels, D and W, which Vietnamese keyboards turn into ô, đ, ư.
ALPHABET = "23456789BCFGHJKMNPQRSTVXZ"
LENGTH = 6
VALIDITY = timedelta(days=7)
WRONG_CODES = 5
WRONG_CODES_WITHIN = timedelta(hours=1)


def new_code(randbelow: Callable[[int], int]) -> str:
    """A fresh code; `randbelow(n)` gives a secret number from 0 to n - 1."""
    return "".join(ALPHABET[randbelow(len(ALPHABET))] for _ in range(LENGTH))


def normal_code(text: str) -> str:
    """The code as it was printed, however it was typed: case, blanks and dashes do not count."""
    return "".join(letter for letter in fold(text).upper() if letter.isalnum())


def is_code(text: str) -> bool:
    """Whether the text could be a code."""
    code = normal_code(text)
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def hash_code(text: str) -> str:
    """What is kept in place of the code: 64 hexadecimal digits."""
    return sha256(normal_code(text).encode()).hexdigest()
