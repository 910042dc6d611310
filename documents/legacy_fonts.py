"""Vietnamese typed in fonts from before Unicode (TCVN3 "KÕ HO¹CH", VNI "KEÁ HOAÏCH"): its letters are other letters."""

import re
from collections import Counter
from collections.abc import Iterable

from documents.blocks import Block, texts_of

# Of the letters and signs of Latin-1 those that no Vietnamese word has, right beside a letter.
_FOREIGN = re.compile(
    r"(?<=[A-Za-zÀ-ÿ])[¡-§©ª¬­®¯±-¶¸-º¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]|[¡-§©ª¬­®±-¶¸-º¼-¿](?=[a-zà-ÿ])"
)
_MODERN = re.compile(r"[ăđơưĂĐƠƯẠ-ỹ]")
_FEWEST = 3
_FEWEST_TEXTS = 3
_PART = 0.1


def is_in_legacy_font(blocks: Iterable[Block]) -> bool:
    """Whether a good part of a document's texts has such letters; single ones are slips or foreign names."""
    texts = Counter(text for block in blocks for text in texts_of(block) if len(text) >= _FEWEST)
    legacy = sum(count for text, count in texts.items() if _is_legacy(text))
    return legacy >= min(_FEWEST_TEXTS, texts.total()) and legacy > _PART * texts.total()


def _is_legacy(text: str) -> bool:
    foreign = len(_FOREIGN.findall(text))
    return foreign > 0 and foreign > len(_MODERN.findall(text))
