"""How long plans take to read: the samples, and a long workbook beside openpyxl's own load of it."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from documents.reading import read_blocks, read_plan

SAMPLES = Path(__file__).parents[1] / "tests" / "data"
ROWS = 10_000
_TIMES = 5


def main(folder: Path) -> None:
    """Prints CPU seconds for each sample, and the ratio for the workbook (at most 2.0 is asked for)."""
    for path in sorted(SAMPLES.glob("*.txt")):
        print(f"{path.name}: {_median(lambda path=path: read_plan(path)):.3f} s (bar 0.3 s)")
    path = _long_workbook(folder / "dai.xlsx")
    bare = _median(lambda: _bare_load(path))
    blocks, whole = _median(lambda: read_blocks(path)), _median(lambda: read_plan(path))
    print(f"{ROWS} rows: openpyxl {bare:.2f} s, blocks {blocks / bare:.2f} x, plan {whole / bare:.2f} x (bar 2.0 x)")


def _median(action: Callable[[], object]) -> float:
    action()
    times = []
    for _ in range(_TIMES):
        begin = time.process_time()
        action()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def _bare_load(path: Path) -> object:
    from openpyxl import load_workbook

    return load_workbook(path, data_only=True)


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
