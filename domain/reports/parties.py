"""Who by a clause has to send something, and to whom it goes."""

import re
from functools import cache

from domain.plan_words import any_of, bare, fold_words, plain, plan_words
from domain.reports.report_words import delivers, words_of
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit, spelt_out

# Letters before a group in which what is done with it stands, and behind it in which it is told what it does: a
# clause may name very many.
_NEAR, _DUTY = 40, 160


def receiver(clause: str) -> str | None:
    """The unit that something is sent to, by the words of the clause."""
    if named := named_receiver(clause):
        return named
    for found in _sent_to().finditer(plain(clause)):
        if begins_unit(clause[found.end() :]):
            return spelt_out(_name_at(clause, found.end()))
    return None


@cache
def _sent_to() -> re.Pattern[str]:
    heads = any_of(plan_words("units")["heads"])
    return re.compile(rf"{any_of(plan_words('reports')['send_to'])}\s+(?=(?:lanh dao )?{heads})")


@cache
def _receiver_label() -> re.Pattern[str]:
    return re.compile(rf"(?:cac )?{any_of(plan_words('reports')['receivers'])}\s*:\s*")


def named_receiver(line: str) -> str | None:
    """The unit that a line names behind a label as the one to which reports go: "Nơi nhận báo cáo: Sở Nội vụ"."""
    label = _receiver_label().match(plain(line))
    return spelt_out(_name_at(line, label.end())) if label and begins_unit(line[label.end() :]) else None


def owners(clause: str, known: tuple[str, ...] = (), headed: bool = False) -> tuple[str, ...]:
    """The units that a clause says have to act, in full where `known` has a longer form of the name.

    What stands under the heading of units (`headed`) is for these to do, whomever else it mentions.
    """
    folded = plain(clause)
    start = _asked().search(folded)
    # "Phòng chống dịch bệnh …" is work, and no "Phòng …".
    start = start if start and begins_unit(clause[start.end() :]) else None
    group = next(
        (one for one in words_of("groups").finditer(folded) if not _is_object(clause, folded, one, headed)), None
    )
    position = start.end() if start else group.start() if group else None
    if position is None:
        return ()
    name = _name_at(clause, _behind_who_asks(clause, position))
    if plain(name) in _nouns():
        return ()
    longer = [k for k in known if bare(k).startswith(bare(name))]
    return (longer[0] if longer else name,) if name else ()


def named_in_full(text: str) -> tuple[str, ...]:
    """Who by a text has to act, or the group that it mentions first: names by which short ones are understood."""
    group = words_of("groups").search(plain(text))
    return owners(text) or ((_name_at(text, group.start()),) if group else ())


def _is_object(clause: str, folded: str, group: re.Match[str], headed: bool) -> bool:
    """Whether something goes to a group, or is done with it: "đôn đốc các phòng thực hiện", "của các đơn vị".

    Who is urged to send something owes it: "đôn đốc các phòng gửi báo cáo".
    """
    near = max(0, group.start() - _NEAR)
    if words_of("given_to", r"{}\s*$").search(folded, near, group.start()):
        return True
    if not headed and not words_of("overseen", r"{}\s*$").search(folded, near, group.start()):
        return False
    end = name_end(clause, group.start())
    behind = re.split(r"[,;]", folded[end : end + _DUTY])[0]
    return not delivers(behind)


def _behind_who_asks(clause: str, begin: int) -> int:
    """Where the one who has to act stands, behind the one who asks for it: "Sở Y tế yêu cầu các đơn vị …"."""
    end = name_end(clause, begin)
    asks = words_of("asked", r"\s*{}\s+").match(plain(clause), end)
    return asks.end() if asks and begins_unit(clause[asks.end() :]) else begin


@cache
def _asked() -> re.Pattern[str]:
    heads = any_of(plan_words("units")["heads"])
    # "Chế độ báo cáo: Các trạm y tế gửi …"
    label = rf"^(?!\W*{heads})[^:;,.]{{1,40}}:\s+"
    return re.compile(rf"(?:^\W*|{label}|{any_of(plan_words('reports')['asked'])}\s+)(?={heads})(?!bao )")


@cache
def _nouns() -> frozenset[str]:
    """Words that alone name no unit: "Đơn vị thực hiện: …"."""
    return fold_words(plan_words("units")["group_nouns"])


def _name_at(clause: str, begin: int) -> str:
    return clause[begin : name_end(clause, begin)].strip(" ,.;:(")
