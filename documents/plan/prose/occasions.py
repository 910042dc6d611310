"""What has to happen before a duty falls due: "khi có yêu cầu", "sau khi …", "trong vòng 10 ngày kể từ …"."""

import re

from documents.plan.units.sentences.duties import is_duty
from domain.plan_words import any_of, plain, plan_words, small
from domain.plans.drafts import Schedule
from domain.plans.schedules import read_schedule
from domain.units.spelling import begins_unit

_TIME = r"(?:het )?(?:\d|ngay|tuan|thang|quy|nam)"
_EVENT = re.compile(
    r"(?<!\w)(?:ngay )?sau khi (?:co|phat sinh|duoc phe duyet|duoc yeu cau)(?!\w)[^.;,()]*"
    # What others decide or issue, where the sentence closes with it.
    r"|(?<!\w)(?<!va )sau khi (?:duoc [^.;,()]{1,40} (?:phe duyet|thong qua|cho phep|giao)|ban hanh|cong bo|nuoc rut)"
    r"(?!\w)[^.;,()]*(?=[.;)]|$)"
    # "kiểm tra đột xuất", "nhiệm vụ đột xuất" are things; what is done "thường xuyên và đột xuất" waits for nothing.
    r"|(?<!\w)(?<!kiem tra )(?<!thanh tra )(?<!giam sat )(?<!nhiem vu )(?<!cong viec )(?<!thuong xuyen va )"
    r"(?<!thuong xuyen, )dot xuat(?!\w)"
    # When others have issued something; "trong vòng 10 ngày kể từ ngày nhận …".
    r"|(?<!\w)(?<!trong )(?<!truoc )khi [^.;:()]{1,60} (?:ban hanh|thong qua|co hieu luc)(?!\w)[^.;()]*"
    r"|(?<!\w)(?:trong vong|trong thoi han|trong|cham nhat|sau) (?:la )?\d{1,3}(?:\s?[-–]\s?\d{1,3})? (?:ngay|gio)"
    r"(?: lam viec)?,? (?:ke tu|sau)(?!\w)[^.;,()]*"
    # "chậm nhất 07 ngày trước ngày kiểm tra", "trước khi họp 03 ngày"
    r"|(?<!\w)(?:(?:cham nhat|muon nhat|it nhat|toi thieu|truoc) (?:la )?)?\d{1,3} ngay(?: lam viec)?"
    rf" truoc (?:khi|ngay|ky|cuoc|buoi)(?!\w)(?! {_TIME})[^.;,()\d]{{0,100}}(?=[.;,()]|$)"
    rf"|(?<!\w)truoc (?:khi|ngay|ky|cuoc|buoi)(?!\w)(?! {_TIME})[^.;,()\d]{{0,60}} \d{{1,3}} ngay"
    r"(?: lam viec)?(?=[.;,()]|$)"
    # "trong các dịp lễ, Tết": whenever these are.
    r"|(?<!\w)(?:trong|vao|nhan) (?:cac )?(?:dip|ngay|ky)(?: nghi)?,? (?:le|tet)(?!\w)[^.;:()\d]{0,100}(?=[.;()]|$)"
    # Right after something, or a sentence that opens with what comes first: "Sau khi X ban hành kế hoạch, …".
    r"|(?<!\w)ngay sau khi(?!\w)(?:[^.;,()]|\([^()]*\))+|^sau khi(?!\w)[^.;,()]+(?=,)"
)
_WHEN = re.compile(
    r"(?<!\w)(?:(?P<at_once>ngay )|(?<!trong )(?<!truoc )(?<!sau )(?<!ke ca ))"
    r"khi (?!khong |chua |can thiet)(?P<clause>[^.;()]+)"
)
_INSPECTING = re.compile(r"(?<!\w)(?:kiem tra|thanh tra|giam sat)(?!\w)(?!.*(?<!\w)(?:hoac|bao cao)(?!\w))")
# What stands in brackets, closed or not, is no part of the sentence.
_INNER = re.compile(r"\([^()]*(?:\)|$)")
_CASE = re.compile(r"(?:trong )?truong hop (?P<clause>[^,.;:()]+),")
# "khi phát hiện sai phạm kịp thời báo cáo": where the occasion ends and what is done upon it begins.
_THEN = re.compile(r"\s(?:thì|phải|kịp thời|khẩn trương|lập tức)(?!\w)")
# At the end of a duty; what people come with is what it is about: "đến cơ sở y tế khi có triệu chứng".
_CALLED_FOR = re.compile(r"co (?!trieu chung|bieu hien|benh)\w[^.;,]*")
_PURPOSE = re.compile(r"(?<!\w)để(?!\w)[^.;]*$")
_OPENS = re.compile(r"(?:^|[.;]\s*)(?:rieng |va )?$")


def event_of(text: str) -> tuple[str, Schedule] | None:
    """The words of a duty that say upon what it falls due, and their schedule; None where nothing has to happen."""
    folded = plain(text)
    found = next((one for one in _EVENT.finditer(folded) if not _is_inspection(folded, one)), None)
    begin, end = (found.start(), found.end()) if found else _occasion(text)
    words = text[begin:end].strip()
    schedule = Schedule("on_event", event=words) if _CASE.match(f"{plain(words)},") else read_schedule(words, None)
    return (words, schedule) if schedule.kind in ("on_event", "relative") else None


def _is_inspection(folded: str, found: re.Match[str]) -> bool:
    """Whether "đột xuất" says how something is looked at: "kiểm tra việc chấp hành kỷ cương đột xuất tại các phòng"."""
    clause = re.split(r"[.;:()]\s", folded[: found.start()])[-1]
    return found[0] == "dot xuat" and bool(_INSPECTING.search(clause))


def _occasion(text: str) -> tuple[int, int]:
    """Where a "khi …" stands that tells when a duty falls due, not what it is about; an empty stretch for none."""
    folded = plain(text)
    if case := _CASE.match(folded):
        return 0, case.end("clause")
    for found in _WHEN.finditer(folded):
        clause = text[found.start("clause") : found.end("clause")]
        alone = folded[: found.start()].endswith("(") and folded[found.end() :][:1] == ")"
        before = _INNER.sub("", folded[: found.start()])
        begins = bool(_OPENS.search(before))
        opens = alone or (begins and ("," in clause or bool(_THEN.search(small(clause)) and _comes_up(clause))))
        if not opens and re.search(r"[;.]\s", before):
            # In a later part of the sentence it is the occasion of that part alone.
            continue
        if opens or _comes_up(clause) or _closes(text, found) or (found["at_once"] and not is_duty(clause)):
            return found.start(), found.start("clause") + _end_of(clause)
    return 0, 0


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a duty ends with what calls for it; what comes up may also be what one gets ready for ("để …")."""
    return bool(_CALLED_FOR.fullmatch(found["clause"])) and not _PURPOSE.search(small(text[: found.start()]))


def _end_of(clause: str) -> int:
    ends = _THEN.search(small(clause))
    return min(len(clause.split(", ")[0]), ends.start() if ends else len(clause))


def _comes_up(clause: str) -> bool:
    """Whether words behind "khi" tell what calls for a duty: what is found, asked for, or issued by others."""
    words = plan_words("prose")
    # "khi phát hiện mà không ngăn chặn": of what somebody is guilty.
    if re.search(r"(?<!\w)ma (?:khong|chua)(?!\w)", plain(clause)):
        return False
    if re.match(any_of(words["occasions"]), plain(clause)):
        return True
    return begins_unit(clause) and bool(re.search(rf"\s{any_of(words['doings_of_others'])}", plain(clause)))
