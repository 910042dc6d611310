"""How a word was meant: abbreviations, Telex and VNI slips, missing blanks and small mistakes undone."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from domain.syllables import SYLLABLE
from domain.text import fold
from domain.understanding.phrases import concepts, frame_words, pairs_of_words
from locales import language_data

_TELEX_DOUBLE = re.compile(r"([aeod])\1|([uo])w")
_TELEX_TONE = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj]([a-z]*)$")
_REPEATED = re.compile(r"([^\W\d_ivx])\1{2,}|(?<=[a-z])([i])\2{2,}")
_TWICE = re.compile(r"([a-z])\1")
_LONGEST = 12
_SHORTEST_SWAPPED = 4
_SHORTEST_SLIP = 3


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    """Abbreviations to the words that they stand for, with marks and without."""
    rows = language_data("vi", "spelling")[name]
    # "hoi" without marks is no short form: which marks were meant is not for the table to say.
    rows = {short: fold(long) if short == fold(long) else long for short, long in rows.items()}
    return {key: tuple(long.split()) for short, long in rows.items() for key in dict.fromkeys((fold(short), short))}


def glued(letters: str, before_number: bool) -> tuple[str, ...] | None:
    """What letters written against a number stand for: q1, 6t."""
    return _table("before_number" if before_number else "after_number").get(letters)


def contracted(typed: str) -> tuple[str, ...]:
    """`i'm` as two words."""
    return _table("contractions").get(typed, (typed.replace("'", ""),))


@cache
def _known() -> frozenset[str]:
    foreign = language_data("vi", "spelling")["foreign"]["words"]
    return frozenset(concepts().words() | frame_words() | set(foreign))


@cache
def _guessable() -> tuple[str, ...]:
    """Words of the data that a mistyped word may be put right to."""
    return tuple(sorted(w for w in _syllables() if len(w) > 2))


def is_short(word: str) -> bool:
    """Whether a folded word is a short form that talk has for another."""
    return word in _table("abbreviations")


@cache
def _denied() -> frozenset[str]:
    return frozenset(fold(word) for word in language_data("vi", "spelling")["after_kg"]["words"])


def denies(following: str) -> bool:
    """Whether "kg" is short for "không" before this folded word, and no weight."""
    return following in _denied()


@lru_cache(maxsize=4096)
def meant(typed: str) -> tuple[str, ...]:
    """The words, with the marks that are known, that a typed one (lower case, NFC) stands for."""
    table = _table("abbreviations")
    plain = fold(typed)
    # "ạ" is a word of its own, "đc" is "dc" all the same.
    if found := table.get(typed) or (table.get(plain) if typed.replace("đ", "d") == plain else None):
        return (typed,) if found == (plain,) else found
    if typed != plain and (whole := _with_its_end(typed)):
        return (whole,)
    if plain in _known() or SYLLABLE.fullmatch(plain) or len(plain) > _LONGEST:
        return (typed,)
    if (short := _REPEATED.sub(r"\1\2", typed)) != typed:
        return meant(short)
    if whole := _with_its_end(plain):
        return (whole,)
    if found := table.get(plain) or _joined_by_letter().get(plain):
        return found
    for put_right in (_without_telex, _doubled, _swapped, _split, _nearest):
        if words := put_right(plain):
            return words
    return (typed,)


_ONSETS = re.compile(r"(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])")


@cache
def _joined_by_letter() -> Mapping[str, tuple[str, ...]]:
    """`ksát` for "khảo sát": the beginning of a word written onto the next, where one pair of words is meant by it."""
    found: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for (first, second), times in pairs_of_words().items():
        onset = _ONSETS.match(fold(first))
        if onset and len(fold(second)) > 1:
            for letters in {onset[0], onset[0][0]}:
                found[letters + fold(second)][first, second] += times
    meanings = {short: _clearest(pairs) for short, pairs in found.items() if not SYLLABLE.fullmatch(short)}
    return {short: pair for short, pair in meanings.items() if pair}


def _clearest(pairs: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """The pair of words that is said at least twice as often as any other; empty where none is."""
    (pair, times), *others = pairs.most_common(2)
    return pair if times >= 2 * sum(rest for _, rest in others) else ()


def _with_its_end(word: str) -> str:
    """`lòg` as `lòng`, `hàh` as `hành`: no syllable ends with "g" or "h" alone; empty where none is known."""
    return next((whole for whole in _ends_of(word) if fold(whole) in _syllables()), "")


def _ends_of(word: str) -> list[str]:
    if len(word) < 3 or word[-1] not in "gh" or word[-2] in "ncgh":
        return []
    return [word[:-1] + end for end in (("ng",) if word[-1] == "g" else ("nh", "ch"))]


def _without_telex(word: str) -> tuple[str, ...]:
    """`nhieemj` as `nhiem`; nothing if what remains is no syllable."""
    for candidate in _bare(word):
        if candidate != word and SYLLABLE.fullmatch(candidate):
            return _table("abbreviations").get(candidate, (candidate,))
    return ()


def _bare(word: str) -> tuple[str, str]:
    """A word without the letters that Telex makes marks of, and without a tone at its end."""
    bare = _TELEX_DOUBLE.sub(lambda m: m[1] or m[2], word)
    bare = bare.replace("w", "u") if bare.startswith("w") else bare.replace("w", "")
    return bare, _TELEX_TONE.sub(r"\1\2", bare)


def as_name(word: str, names: Container[str]) -> str:
    """The name that a word with Telex or VNI letters was meant for, `kroong` for `krong`; empty if none."""
    if any(c.isdigit() for c in word):
        candidates: tuple[str, ...] = (word, re.sub(r"\d", "", word))
    elif word in _known():
        # "now" is no "Nô".
        candidates = (word,)
    else:
        candidates = (word, *_bare(word), *_names_ends(word))
    return next((c for c in candidates if c in names), "")


def _names_ends(word: str) -> list[str]:
    """`krong` for `krog`; what is short for another word, or a word itself, is left."""
    return [] if is_short(word) or word in _known() else _ends_of(word)


def without_vni(word: str) -> str:
    """`nhie6m5` as `nhiem`; empty if what remains is no syllable."""
    bare = fold(re.sub(r"\d", "", word))
    return bare if SYLLABLE.fullmatch(bare) else ""


def _doubled(word: str) -> tuple[str, ...]:
    """`emm` as `em`: a key that was hit twice."""
    once = _TWICE.sub(r"\1", word)
    return (once,) if once != word and once in _syllables() else ()


def _split(word: str) -> tuple[str, ...]:
    """`baocao` as two known words."""
    for cut in range(2, len(word) - 1):
        if word[:cut] in _syllables() and word[cut:] in _syllables():
            return word[:cut], word[cut:]
    return ()


def _swapped(word: str) -> tuple[str, ...]:
    """`nheim` as `nhiem`: two neighbours that changed places."""
    if len(word) < _SHORTEST_SWAPPED:
        return ()
    swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
    return next(((swap,) for swap in swaps if swap in _syllables()), ())


@cache
def _syllables() -> frozenset[str]:
    return frozenset(w for w in _known() if len(w) > 1 and SYLLABLE.fullmatch(w))


def _nearest(word: str) -> tuple[str, ...]:
    if len(word) < 3:
        return ()
    # A letter left out is the commonest slip, so the longest of the near words.
    near = extract(word, _guessable(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return (max((n[0] for n in near), key=len),) if near else ()


def in_company(word: str, before: str, after: str) -> str:
    """`báo cóa`, `vướn mắc`: an unknown word with letters swapped, or its last one missing, for what its neighbours
    stand beside; empty if it is none."""
    if len(word) < _SHORTEST_SLIP or word in _known() or is_short(word) or not SYLLABLE.fullmatch(word):
        return ""
    behind, ahead = _companions()
    near = behind.get(before, Counter()) + ahead.get(after, Counter())
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    slips = [w for w in near if w in swapped or (w[:-1] == word and len(word) >= _SHORTEST_SWAPPED)]
    return max(slips, key=lambda w: (near[w], w), default="")


@cache
def _companions() -> tuple[Mapping[str, Counter[str]], Mapping[str, Counter[str]]]:
    """By a folded word those that stand behind it and, in the second, those in front of it, with how often."""
    behind: dict[str, Counter[str]] = defaultdict(Counter)
    ahead: dict[str, Counter[str]] = defaultdict(Counter)
    for (first, second), times in pairs_of_words().items():
        behind[fold(first)][fold(second)] += times
        ahead[fold(second)][fold(first)] += times
    return behind, ahead


def across(first: str, second: str) -> tuple[str, str] | None:
    """Two words whose blank slipped by a letter, `baoc ao`, where neither reads as typed."""
    if SYLLABLE.fullmatch(first) or first in _known() or not second.isalpha():
        return None
    # "cos ai" is "có ai".
    if second in _syllables() and _syllables().intersection(_without_telex(first)):
        return None
    joined = first + second
    for cut in (len(first) - 1, len(first) + 1):
        pair = joined[:cut], joined[cut:]
        if pair[0] in _syllables() and pair[1] in _syllables():
            return pair
    return None
