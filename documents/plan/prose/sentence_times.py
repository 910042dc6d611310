"""Times inside the sentence of a duty, as far as they say when it is to be done."""

import re
from datetime import date
from functools import cache, lru_cache

from documents.plan.prose.aims import is_of_an_aim
from documents.plan.prose.occasions import event_of
from documents.plan.prose.rounds import rounds_before
from documents.plan.prose.time_leads import lead_of, near
from domain.days.time_points import Point
from domain.plan_words import any_of, exactly_any_of, plain, plain_times, plan_words, small
from domain.plans.drafts import Every, Schedule, Window
from domain.plans.rhythms import PER, every_of
from domain.plans.schedules import read_schedule, scheduled_times
from domain.plans.windows import with_last_day
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

# "thực hiện thường xuyên trong năm 2023"; "chi thường xuyên" is a kind of money.
_STEADY = re.compile(r"(?<!\w)(?<!chi )(?:thuong xuyen|lien tuc)[,\s]*$")
# "mỗi tháng 01 lần từ tháng 4 đến tháng 11"
_TIMES_IN = re.compile(
    r"(?<!\w)(?:(?:moi|hang) (?:tuan|thang|quy)(?: (?:it nhat )?\d{1,2} lan)?|\d{1,2} lan/(?:tuan|thang|quy))[,\s]*$"
)
_BOUND = re.compile(r"(?<!\w)(?:truoc|cham nhat|muon nhat)(?!\w)")
_CITED = re.compile(r"(?<!\w)(?:so|qd|kh|nq|ct|cv|tt|nd)\W?\S*\d\S*\s+$")
_EVERY = r"(?:ngay|tuan|thang|quy|qui|nam)(?! dinh| che)"
_RHYTHM = re.compile(
    rf"(?<!\w)(?:dinh ky(?:\s+(?:hang|moi|theo|\d+)\s+{_EVERY}(?:\s*,\s*(?:\d+ thang|nam|quy))*)?"
    rf"|(?:hang|moi)\s+{_EVERY}|\d+ lan/(?:ngay|tuan|thang|quy|nam)"
    r"|(?:\d+|ba) (?:thang|tuan)(?: (?:mot|0?1) lan| ?/ ?(?:\d+ )?lan)"
    r"|giao ban (?:dau|cuoi) (?:tuan|thang|quy)(?! \d| [ivx]+(?!\w))"
    # "ít nhất 01 ngày/tháng"; "cuối mỗi học kỳ" is a rhythm without a name of its own.
    r"|(?:truoc )?ngay \d{1,2} (?:cua )?thang (?:sau|ke tiep|tiep theo)"
    rf"|{PER}|(?:theo |cuoi |sau )?(?:moi|tung|hang) hoc ky)(?!\w)"
)
# "nhân ngày Chuyển đổi số quốc gia 10/10"
_ON_THE_DAY = re.compile(
    r"(?<!\w)nhan (?:ngay|dip|ky niem)(?!\w)[^.;:,()]{0,100}?\(?(?<![\d/])"
    r"(?P<day>\d{1,2}/\d{1,2}(?:(?:,| va) \d{1,2}/\d{1,2})*)(?![/\d])"
)
_REPORTS = re.compile(
    r"(?<!\w)bao cao(?!\w)[^.;:()]*?\s(?P<periods>(?:(?:thang|quy)\s*,\s*)*0?6 thang(?: dau nam)?"
    r"(?:\s*,\s*0?9 thang)?(?:\s*,\s*|\s+va\s+)(?:bao cao )?nam)(?!\w)(?! (?:\d|hoc|nay|sau|truoc))"
)
_SHORT_RHYTHMS = ("week", "month", "quarter")
# "Đối với các công trình hoàn thành trong năm 2025, các sở …": which of them, not when.
_WHICH = re.compile(
    r"(?:rieng )?doi voi (?:cac |nhung )?"
    r"(?:nhiem vu|noi dung|cong viec|hoat dong|chuong trinh|du an|cong trinh|de an|chi tieu|ho so|van ban)(?!\w)"
    r"[^,.;:]*,"
)
_OF_QUARTER = re.compile(
    r"(?:truoc|cham nhat|vao)?\s*ngay \d{1,2} (?:cua )?thang (?:thu \w+|dau|cuoi)(?: cua)?(?: moi)? quy(?!\w)"
)
_CONSTANT = re.compile(
    r"\W*(?:(?:duy tri|giam sat|theo doi|(?:phoi hop )?cap nhat(?:[\w ,]{0,50}\w)?) )?(?:thuong xuyen|lien tuc)(?!\w)"
)
_LATER = re.compile(r"(?<=[.;] )thuong xuyen(?!\w)")
_AS_WELL = re.compile(r"\s+(?:theo quy dinh\s+)?hoac\s+dot xuat[^.;,()]*")
# "chi thường xuyên" is a kind of money.
_DURING = re.compile(
    r"(?<!\w)(?<!chi )(?:thuong xuyen|lien tuc)(?: trong (?:ca )?nam(?!\w)|\s*[.;]?$)"
    r"|(?<!\w)(?<=co trach nhiem )thuong xuyen(?!\w)"
    r"|(?<!\w)(?<=thuc hien )(?:thuong xuyen|lien tuc)"
    r"(?=\s*[,;.](?! (?:lien tuc|dong bo|kip thoi|nghiem tuc|quyet liet|chat che|hieu qua)(?!\w)))"
)


# "… dữ liệu quy hoạch (2025 - 2030)."; behind the name of a programme these are the programme's years.
_IN_YEARS = re.compile(r"\((?P<years>(?:xuyen suot )?20\d\d ?[-–] ?20\d\d|20\d\d tro di)\)\W*$")
_OF_PROGRAMMES = re.compile(
    r"(?<!\w)(?:chuong trinh|de an|du an|chien luoc|ke hoach|giai doan|nghi quyet|nhiem ky)(?!\w)"
)
# "(Phòng Nghiệp vụ, thường xuyên)."
_ASSIGNMENT = re.compile(r"[(\[](?P<told>[^()\[\]]+)[)\]][\s.;]*$")


def time_of_sentence(text: str, year: int | None) -> tuple[str, Schedule]:
    """The words of a duty that say when, and their schedule; "" and none where it does not say."""
    if assigned := _beside_units(text, year):
        return assigned
    found = _dated(text, year)
    if found and not _comes_back(text, found[0].partition("; ")[0]):
        return _regular_reports(text, *found) or found
    if words := _years_at_end(text):
        return words, read_schedule(words, year)
    if day := _ON_THE_DAY.search(plain(text)):
        schedule = read_schedule(f"ngày {day['day']}", year)
        return text[day.start() : day.end()], schedule
    for find in (_rhythm, _constant, _others, event_of, _reports, _year_end):
        if found := find(text):
            return found
    return "", Schedule()


def _beside_units(text: str, year: int | None) -> tuple[str, Schedule] | None:
    """The time that brackets behind a duty name beside who does it: "(Phòng Nghiệp vụ, thường xuyên)"."""
    found = _ASSIGNMENT.search(text)
    if not found or not begins_unit(found["told"]):
        return None
    pieces = re.split(r"(?<=[;,])\s+", found["told"])
    for at, piece in enumerate(pieces):
        if not begins_unit(piece) and read_schedule(piece.rstrip(";,"), year).kind != "none":
            words = " ".join(pieces[at:]).removeprefix("thực hiện ")
            return words, read_schedule(words, year)
    return None


def _years_at_end(text: str) -> str:
    """The years in brackets with which a duty ends, where they are its own; "" for none."""
    years = _IN_YEARS.search(plain(text))
    clause = re.split(r"[();.]", plain(text[: years.start()]))[-1] if years else ""
    return "" if years is None or _OF_PROGRAMMES.search(clause) else text[years.start("years") : years.end("years")]


def _comes_back(text: str, words: str) -> bool:
    """Whether a day without a year is that of a rhythm: "hằng năm (trước ngày 15 tháng 12) báo cáo"."""
    if not re.search(r"\d", words) or re.search(r"20\d\d|quy|qui", plain(words)):
        return False
    return _has_rhythm(next((part for part in _sentences(text) if words in part), ""))


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[str, ...]:
    """The parts of a text, which is asked for them at each of its days."""
    return tuple(re.split(r"(?<=[.;])\s", text))


@lru_cache(maxsize=8)
def _has_rhythm(sentence: str) -> bool:
    return bool(_RHYTHM.search(plain(sentence)))


def _regular_reports(text: str, words: str, schedule: Schedule) -> tuple[str, Schedule] | None:
    """Reports of several periods, of which a rhythm is told before the first day: the days are their deadlines.

    "Báo cáo quý trước ngày 18 của tháng cuối quý, báo cáo năm trước ngày 18/12/2024"
    """
    before = plain(text[: text.find(words.partition("; ")[0])])
    sentence = re.split(r"\.\s|;\s(?!bao cao (?:so ket |tong ket )?(?:0?6 thang|nam)(?!\w))", before)[-1]
    listed = len(schedule.windows) > 1 and re.search(r"(?<!\w)bao cao(?!\w).*(?<!\w)dinh ky(?!\w)", sentence)
    return _rhythm(text) if listed or _OF_QUARTER.search(sentence) else None


def _dated(text: str, year: int | None) -> tuple[str, Schedule] | None:
    """A stretch of time that is set for the duty, and the further last days that its sentence names.

    The date of a document or the year of a plan that it names sets none.
    """
    found: list[tuple[str, Schedule]] = []
    folded = plain_times(text)
    which = _WHICH.match(folded)
    points = [
        point
        for point in scheduled_times(folded, year)
        if not (_is_of_a_document(folded, point, year) or is_of_an_aim(folded, point))
        and point.begin >= (which.end() if which else 0)
    ]
    rounds = rounds_before(folded, points)
    last = -1
    for index, point in enumerate(points):
        lead = rounds.get(point.begin, lead_of(folded, point)) if index > last else None
        if lead is None or (found and point.begin not in rounds and not _is_last_day(folded, lead, point)):
            continue
        last = index
        while last + 1 < len(points) and re.fullmatch(_and(), folded[points[last].end : points[last + 1].begin]):
            last += 1
        steady = next(filter(None, (form.search(folded, near(lead), lead) for form in (_STEADY, _TIMES_IN))), None)
        words = text[steady.start() if steady else lead : points[last].end].strip()
        schedule = read_schedule(words, year)
        if found and _comes_back(text, words):
            continue
        if steady or schedule.kind in ("window", "recurring") or _is_open(schedule, folded, lead, points[last]):
            found.append((words, schedule))
    return _together(found)


def _is_last_day(folded: str, lead: int, point: Point) -> bool:
    return point.single_day and bool(_BOUND.search(folded, lead, point.begin))


def _is_open(schedule: Schedule, folded: str, begin: int, last: Point) -> bool:
    """Whether brackets at the end name a time from which the duty goes on: "(… chủ trì; từ quý II/2024)."."""
    opens = folded[:begin].rstrip().endswith(("(", ";")) and folded.rfind("(", 0, begin) > folded.rfind(")", 0, begin)
    return schedule.kind == "continuous" and opens and bool(re.fullmatch(r"\)\W*", folded[last.end :]))


def _together(found: list[tuple[str, Schedule]]) -> tuple[str, Schedule] | None:
    if not found:
        return None
    words, first = found[0]
    if first.kind != "window" or len(found) == 1:
        return words, first
    windows: list[Window] = []
    for _, schedule in found:
        windows = with_last_day(windows, [window for window in schedule.windows if window not in windows])
    return "; ".join(words for words, _ in found), Schedule("window", windows=tuple(windows))


def _is_of_a_document(folded: str, point: Point, year: int | None) -> bool:
    """Whether a time lies long before the plan, or is the date of a document that is cited."""
    long_ago = year is not None and point.spans[-1][1] < date(year - 1, 7, 1)
    return long_ago or bool(_CITED.search(folded, near(point.begin), point.begin))


@cache
def _and() -> str:
    """What leads from one time to the next: a range or a list."""
    return r"\s*(?:[-–]|,?\s*(?:den|toi)(?:\s+(?:het|truoc))?|,|va)\s*(?:(?:truoc )?ngay\s*)?"


def _rhythm(text: str) -> tuple[str, Schedule] | None:
    folded = plain(text)
    if regime := _OF_QUARTER.search(folded):
        return text[regime.start() : regime.end()].strip(), Schedule("recurring", "quarter")
    times = [found for found in _RHYTHM.finditer(folded) if not _is_of_a_thing(text, found)]
    if not times:
        return None
    # Beside "định kỳ hằng tháng" a bare "hằng năm" is the rhythm of what is spoken of: "kế hoạch hằng năm của mình".
    found = next((time for time in times if time[0].startswith("dinh ky ")), times[0])
    schedule = read_schedule(text[found.start() : found.end()], None)
    more = _AS_WELL.match(folded, found.end())
    words = text[found.start() : more.end() if more else found.end()].strip(" .")
    if schedule.kind != "recurring":
        return None
    return words, Schedule("recurring", schedule.every or _told_later(text, times))


def _is_of_a_thing(text: str, time: re.Match[str]) -> bool:
    """Whether a rhythm is that of a thing, not of the duty: "trợ cấp hằng tháng", "đề kiểm tra định kỳ"."""
    things = exactly_any_of(plan_words("prose")["things_with_rhythms"])
    before = small(text[near(time.start()) : time.start()])
    return bool(re.search(rf"{things}\s+$", before)) and not time[0].startswith("theo")


def _told_later(text: str, times: list[re.Match[str]]) -> Every | None:
    """How often, where a sentence that begins with "định kỳ" alone tells it later: "(mỗi tháng 02 chuyên mục)"."""
    stop = re.search(r"[.;]\s", text[times[0].end() :])
    end = times[0].end() + stop.start() if stop else len(text)
    told = (read_schedule(text[time.start() : time.end()], None).every for time in times[1:] if time.end() <= end)
    return next((every for every in told if every in _SHORT_RHYTHMS), None)


def _constant(text: str) -> tuple[str, Schedule] | None:
    folded = plain(text)
    begin = name_end(text) if begins_unit(text) else 0
    found = _CONSTANT.match(folded, begin) or _DURING.search(folded) or _LATER.search(folded)
    return (text[found.start() : found.end()].strip(" ,"), Schedule("continuous")) if found else None


def _others(text: str) -> tuple[str, Schedule] | None:
    """Somebody else's timetable; "đúng tiến độ" alone is nobody's."""
    theirs = exactly_any_of(plan_words("prose")["schedules_of_others"])
    found = re.search(rf"{theirs}(?: [^.;,()]+|(?<!tiến độ))", small(text))
    return (text[found.start() : found.end()].strip(), Schedule("external")) if found else None


def _reports(text: str) -> tuple[str, Schedule] | None:
    """ "… báo cáo kết quả quý, 6 tháng, năm": reports of several periods, as often as the shortest comes."""
    found = _REPORTS.search(plain(text))
    if not found:
        return None
    return text[found.start("periods") : found.end()], Schedule("recurring", every_of(found["periods"]))


def _year_end(text: str) -> tuple[str, Schedule] | None:
    """ "… cuối năm" in a sentence names the occasion at the end of a year, not its last day."""
    found = re.search(rf"{any_of(plan_words('prose')['year_ends'])}(?: [ivx]{{1,3}}(?!\w))?(?! 20)", plain(text))
    if not found:
        return None
    occasion = re.split(r"[.;,()]|\s+và\s+", text[: found.end()])[-1]
    # "… vào tiêu chí bình xét thi đua cuối năm": that is when others look at it.
    if "tiêu chí" in small(occasion):
        return None
    return text[found.start() : found.end()], Schedule("on_event", event=occasion.strip())
