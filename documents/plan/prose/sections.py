"""What the sections of a plan are about, by the words of their headings."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from documents.plan.prose.outline import Node
from documents.plan.units.sentences.subjects import begins_order
from domain.plan_words import any_of, bare, plain, plan_words

# Also under an aim or a topic these are done.
_ACTIVITIES = re.compile(
    r"(?:cac |noi dung )?hoat dong(?: (?:chinh|chu yeu|trong tam|cu the))?|phuong an (?:trien khai|thuc hien)"
)

# Where a section only tells times, under this it tells who does what by when.
_PROGRESS = re.compile(r"(?:tien do|lo trinh)(?: (?:thuc hien|trien khai|cu the))*")
# "Các bước đánh giá", among methods: who is named there has something to do.
_STEPS = re.compile(r"cac buoc(?!\w)")
_TOPICS = re.compile(
    r"(?:nhung |cac )?noi dung(?: (?:cong tac|dot|phong trao|cuoc|chinh|chu yeu|trong tam|can))* "
    + any_of(map(bare, plan_words("prose")["topics"]))
)

# "Nội dung kế hoạch" may be what is measured, and where.
_CONTENTS = re.compile(r"(?<!\w)noi dung(?!\w)")
_LONGEST_LABEL = 5
# "Các nhiệm vụ … được xác định tại Phụ lục 2": they stand there.
_ELSEWHERE = re.compile(
    r"(?:chi tiet |danh muc )?(?:cac |nhung )?(?:noi dung|nhiem vu|cong viec|giai phap)(?!\w)[^.;]*"
    r"(?<!\w)(?:tai|theo|trong) (?:cac )?(?:bieu |bang )?phu luc(?!\w)"
    r"|(?:ngoai [^,.;]*, )?(?:phan cong|giao)(?!\w)[^.;]*(?<!\w)(?:noi dung|nhiem vu|cong viec)(?!\w)[^.;]*"
    r"(?<!\w)(?:tai|theo|trong) (?:cac )?(?:bieu |bang )?phu luc[^,.;]*\W*$"
)
_PART_OF_PAPER = re.compile(r"(?:phan|chuong|muc|phu luc) (?:[ivx]+|\d+|[a-h]|thu \w+|mo dau|ket luan)(?!\w)")

# A section of which fewer lines than this part begin with what is to be done holds no tasks.
_ORDERS = 0.4
_FEWEST_ITEMS = 3

Kind = Literal["tasks", "organise", "means", "aims", "named"]
# In these a section holds tasks only by its own words; of "named" only those that name whose they are.
_TELLING: tuple[Kind, ...] = ("aims", "named")


def kind_of_section(heading: Node, above: Kind, outermost: bool) -> Kind:
    """What stands under a heading; one that does not tell is like the section around it."""
    words = bare(heading.text)
    top = outermost or (heading.style in ("part", "upper", "roman") and above not in _TELLING)
    # "Nội dung, hình thức, thời gian và phân công thực hiện" has it all.
    given_out = _has_word("phan cong", words)
    if _begins("not_tasks", words) or (top and _has("not_tasks", words) and not given_out):
        return "aims"
    if _begins("organise", words) or (top and _has("organise", words) and not _begins("tasks", words)):
        return "organise"
    if _begins("aims", words) and not (top and _has_word("nhiem vu", words)):
        return "aims"
    if _begins("money", words):
        return "named"
    if above in _TELLING and not top and _STEPS.match(words):
        return "named"
    if above in _TELLING and not top and _PROGRESS.fullmatch(words):
        return "organise"
    if _has("means", words) and not _has("tasks", words) and (top or above == "organise"):
        return "means"
    if tells_topic(heading.text) or (_begins("lists", words) and not _has("tasks", words)):
        return above if above in _TELLING and not top else "means"
    done = (above in _TELLING and _has_word("nhiem vu", words)) or _ACTIVITIES.fullmatch(words)
    if top and not _has("tasks", _CONTENTS.sub(" ", words)) and not _orders_mostly(heading):
        return "means"
    return "tasks" if top or done else above


def tells_topic(heading: str) -> bool:
    """ "Nội dung kiểm tra", "Nội dung tuyên truyền": a heading over what is looked at or talked of."""
    return bool(_TOPICS.match(bare(heading)))


def _orders_mostly(section: Node) -> bool:
    """Whether a section whose heading does not tell what it holds says what is to be done."""
    if begins_order(section.text):
        return True
    items = list(_items_of(section))
    orders = sum(begins_order(item.text) for item in items)
    return len(items) < _FEWEST_ITEMS or orders >= _ORDERS * len(items)


def _items_of(node: Node) -> Iterator[Node]:
    for child in node.children:
        if any(below.style for below in child.children):
            yield from _items_of(child)
        elif child.style:
            yield child


def _begins(name: str, words: str) -> bool:
    return bool(_pattern(name).match(re.sub(r"^(?:cac|mot so|nhung)\s+", "", words)))


def _has(name: str, words: str) -> bool:
    return bool(_pattern(name).search(words))


def _has_word(word: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){word}(?!\w)", words))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(any_of(map(bare, plan_words("prose")[name])))


def closes_the_plan(text: str, alone: bool) -> bool:
    """Whether a paragraph without a number is the one that ends a plan ("Trên đây là …", "… ./.").

    The only paragraph under a heading may end the plan and still be a duty.
    """
    closing = re.match(any_of(plan_words("prose")["closings"]), plain(text))
    return bool(closing) or (not alone and text.rstrip().endswith(("./.", "/.", "./")))


def asks_for_difficulties(text: str) -> bool:
    """ "Trong quá trình thực hiện, nếu có vướng mắc …": what everybody may do, which is nobody's task."""
    words = plan_words("prose")
    begins = re.match(any_of(words["difficulty_starts"]), plain(text))
    return bool(begins and re.search(any_of(words["difficulties"]), plain(text)))


def tells_an_aim(text: str) -> bool:
    """ "Hình thức: …", "Thời gian kiểm tra: …": a line that tells what its section is about, not what is to be done."""
    label, colon, _ = text.partition(":")
    return (
        bool(colon)
        and len(label.split()) <= _LONGEST_LABEL
        and any(_begins(name, bare(label)) for name in ("aims", "money"))
    )


def leads_to_examples(text: str) -> bool:
    """Whether a text ends by offering things to choose from."""
    last = re.split(r"(?<=[.;])\s", text.rstrip(" :"))[-1]
    return text.rstrip().endswith(":") and bool(re.search(any_of(plan_words("prose")["examples"]), plain(last)))


def lists_parts_of_paper(items: Sequence[Node]) -> bool:
    """Whether items only tell what a paper consists of: "Phần I: Thông tin chung", "Phần II & III: …"."""
    return len(items) > 1 and all(_PART_OF_PAPER.match(plain(item.text)) for item in items)


def points_to_annex(text: str) -> bool:
    """Whether a paragraph only says that the duties stand in an annex."""
    return bool(_ELSEWHERE.match(plain(text)))
