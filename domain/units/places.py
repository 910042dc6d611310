"""What places are called, by their levels: provinces, districts, communes."""

from typing import Literal

from locales import language_data

Level = Literal["province", "district", "commune"]


def kinds_of_places(*levels: Level) -> tuple[str, ...]:
    """The words for places of these levels, or of all where none is named.

    >>> kinds_of_places("district")
    ('huyện', 'quận', 'thị xã')
    """
    words: dict[Level, list[str]] = language_data("vi", "unit_words")["places"]
    return tuple(word for level in levels or words for word in words[level])
