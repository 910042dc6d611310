"""How long plans take to read: the samples, long texts, and a long workbook beside openpyxl's own load of it."""

import resource
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from bot.processes.reader import WORKER
from documents.reading import read_blocks, read_plan

SAMPLES = Path(__file__).parents[1] / "tests" / "data"
ROWS = 10_000
LETTERS = 32_000
SENTENCES = 1_000
_UNITS = ("Sở Nội vụ", "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Văn phòng UBND tỉnh", "Công an tỉnh")
_WORKS = ("rà soát quy trình tiếp nhận hồ sơ", "cập nhật cơ sở dữ liệu đất đai", "tổ chức tập huấn cho cán bộ cấp xã")
_TIMES = 5


def main(folder: Path) -> None:
    """Prints CPU seconds for each sample, and the ratio for the workbook (at most 2.0 is asked for)."""
    paths = sorted(SAMPLES.glob("*.txt"))
    for path, seconds in zip(paths, _in_turn(paths), strict=True):
        print(f"{path.name}: {seconds:.3f} s (bar 0.3 s), {_by_worker(path):.2f} s with the start of a process")
    short, long = (_median(lambda path=path: read_plan(path)) for path in _long_texts(folder))
    print(f"{LETTERS} letters a paragraph: {long:.2f} s, {long / short:.2f} x those of half as many")
    prose = _prose(folder / "cau.txt")
    print(f"{SENTENCES} sentences: {_median(lambda: read_plan(prose)) / SENTENCES * 1000:.2f} ms each")
    path = _long_workbook(folder / "dai.xlsx")
    bare = _median(lambda: _bare_load(path))
    blocks, whole = _median(lambda: read_blocks(path)), _median(lambda: read_plan(path))
    print(f"{ROWS} rows: openpyxl {bare:.2f} s, blocks {blocks / bare:.2f} x, plan {whole / bare:.2f} x (bar 2.0 x)")


def _in_turn(paths: list[Path]) -> list[float]:
    """Seconds for each, read between the others: right behind itself it would find its own lines remembered."""
    rounds = [[_seconds(lambda path=path: read_plan(path)) for path in paths] for _ in range(_TIMES + 1)]
    return [statistics.median(times) for times in zip(*rounds[1:], strict=True)]


def _by_worker(path: Path) -> float:
    """Seconds of the process that reads a plan sent by chat, from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*WORKER, path], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _median(action: Callable[[], object]) -> float:
    action()
    return statistics.median(_seconds(action) for _ in range(_TIMES))


def _seconds(action: Callable[[], object]) -> float:
    begin = time.process_time()
    action()
    return time.process_time() - begin


def _bare_load(path: Path) -> object:
    from openpyxl import load_workbook

    return load_workbook(path, data_only=True)


def _long_texts(folder: Path) -> list[Path]:
    """Plans of three duties with nothing but days, of half as many letters and of as many as a paragraph may have."""
    paths = [folder / f"dai-{letters}.txt" for letters in (LETTERS // 2, LETTERS)]
    for path, letters in zip(paths, (LETTERS // 2, LETTERS), strict=True):
        days = ", ".join(f"trước ngày {number % 28 + 1}/3/2026" for number in range(letters // 24))
        duties = (f"{number}. Rà soát quy trình {days}." for number in range(1, 4))
        path.write_text(
            "\n".join(("KẾ HOẠCH", "Cải cách hành chính năm 2026", "II. NHIỆM VỤ", *duties)), encoding="utf-8"
        )
    return paths


def _prose(path: Path) -> Path:
    """A plan of numbered sentences, each with who, with whom, what and by when."""
    duties = (
        f"{number}. {_UNITS[number % 5]} chủ trì, phối hợp với {_UNITS[number % 4 - 4]}, các đơn vị liên quan"
        f" {_WORKS[number % 3]} đợt {number}, trước ngày {number % 28 + 1}/{number % 12 + 1}/2025."
        for number in range(1, SENTENCES + 1)
    )
    path.write_text("\n".join(("KẾ HOẠCH", "Cải cách hành chính năm 2025", "II. NHIỆM VỤ", *duties)), encoding="utf-8")
    return path


def _long_workbook(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Nội dung", "Sản phẩm", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp"])
    for number in range(1, ROWS + 1):
        sheet.append(
            [number, f"Rà soát quy trình số {number}", "Báo cáo", f"Tháng {number % 12 + 1}/2025", "Văn phòng Sở",
             "Thanh tra Sở; các đơn vị trực thuộc"]
        )  # fmt: skip
    book.save(path)
    return path
