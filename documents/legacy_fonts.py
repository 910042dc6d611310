"""Letters that come out as others: of fonts from before Unicode (TCVN3 "KÕ HO¹CH", VNI "KEÁ HOAÏCH"), or of a PDF
whose fonts do not tell which letter a sign is.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from documents.blocks import Block, texts_of

# Of the letters and signs of Latin-1 those that no Vietnamese word has, right beside a letter.
_FOREIGN = re.compile(
    r"(?<=[A-Za-zÀ-ÿ])[¡-§©ª¬­®¯±-¶¸-º¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]|[¡-§©ª¬­®±-¶¸-º¼-¿](?=[a-zà-ÿ])"
)
_MODERN = re.compile(r"[ăđơưĂĐƠƯẠ-ỹ]")
# How a sign of a PDF is given that stands for no known letter, and what fonts have instead of one.
_LOST = re.compile(r"\(cid:\d+\)|\ufffd")
_FEWEST = 3
_FEWEST_TEXTS = 3
_PART = 0.1


def is_in_legacy_font(blocks: Iterable[Block]) -> bool:
    """Whether a good part of a document's texts has such letters; single ones are slips or foreign names."""
    return _in_good_part(blocks, _is_legacy)


def has_lost_letters(blocks: Iterable[Block]) -> bool:
    """Whether a good part of a document's texts has signs of which nobody knows the letters."""
    return _in_good_part(blocks, lambda text: bool(_LOST.search(text)))


def _in_good_part(blocks: Iterable[Block], has: Callable[[str], bool]) -> bool:
    texts = Counter(text for block in blocks for text in texts_of(block) if len(text) >= _FEWEST)
    found = sum(count for text, count in texts.items() if has(text))
    return 0 < min(_FEWEST_TEXTS, texts.total()) <= found and found > _PART * texts.total()


def _is_legacy(text: str) -> bool:
    foreign = len(_FOREIGN.findall(text))
    return foreign > 0 and foreign > len(_MODERN.findall(text))
