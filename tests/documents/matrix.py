"""Plans of several organisations as data, laid out as tables with other words and orders of columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from documents.blocks import Block, Paragraph, TableRow
from domain.plans.drafts import Schedule, Window

Field = str
# One cell for both ends of a time, as most plans have it; `start` and `end` are two.
LAYOUTS: dict[str, tuple[tuple[Field, str], ...]] = {
    "usual": (
        ("code", "STT"), ("content", "Nội dung"), ("lead", "Đơn vị chủ trì"), ("support", "Đơn vị phối hợp"),
        ("time", "Thời gian"), ("output", "Sản phẩm"), ("budget", "Kinh phí (triệu đồng)"),
    ),
    "time first": (
        ("code", "TT"), ("time", "Thời gian hoàn thành"), ("content", "Nhiệm vụ"), ("output", "Kết quả"),
        ("leader", "Lãnh đạo phụ trách"), ("lead", "Cơ quan chủ trì"), ("support", "Cơ quan phối hợp"),
    ),
    "units first": (
        ("code", "Số TT"), ("lead", "Bộ phận thực hiện"), ("support", "Phối hợp"), ("content", "Công việc"),
        ("output", "Sản phẩm đầu ra"), ("time", "Tiến độ"),
    ),
    "start and end": (
        ("code", "STT"), ("content", "Nội dung công việc"), ("output", "Kết quả, sản phẩm"), ("start", "Bắt đầu"),
        ("end", "Kết thúc"), ("lead", "Chủ trì"), ("support", "Phối hợp thực hiện"), ("budget", "Dự toán (triệu đồng)"),
    ),
    "from the right": (
        ("leader", "Lãnh đạo phụ trách"), ("budget", "Kinh phí (triệu đồng)"), ("time", "Thời hạn hoàn thành"),
        ("support", "Đơn vị phối hợp"), ("lead", "Đơn vị thực hiện"), ("output", "Sản phẩm dự kiến"),
        ("content", "Nhiệm vụ trọng tâm"), ("code", "STT"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duty:
    """A row of a plan: what is printed, and the schedule that its two times mean."""

    code: str
    content: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    start: str
    end: str
    schedule: Schedule
    output: str
    budget: float
    leader: str

    def cell(self, field: Field) -> str:
        """What is printed in the column of a field."""
        both = " - ".join(filter(None, (self.start, self.end)))
        units = {"lead": "; ".join(self.lead), "support": "; ".join(self.support)}
        printed = units | {"time": both, "budget": f"{self.budget:g}".replace(".", ",") if self.budget else ""}
        return printed[field] if field in printed else str(getattr(self, field))


@dataclass(frozen=True, slots=True)
class Section:
    """A section row and the duties under it."""

    code: str
    text: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A plan of one organisation."""

    head: tuple[str, ...]
    sections: tuple[Section, ...]


def laid_out(sample: Sample, layout: str) -> list[Block]:
    """The blocks of a plan in one of the layouts."""
    fields = LAYOUTS[layout]
    head = [Paragraph(text, line) for line, text in enumerate(sample.head, 1)]
    rows = [tuple(label for _, label in fields), *_rows(sample.sections, [field for field, _ in fields])]
    tail = Paragraph("Trên đây là kế hoạch, đề nghị các đơn vị nghiêm túc triển khai thực hiện.", 900)
    return [*head, *(TableRow(cells, line, 1) for line, cells in enumerate(rows, 20)), tail]


def _rows(sections: Sequence[Section], fields: Sequence[Field]) -> Iterator[tuple[str, ...]]:
    for section in sections:
        yield tuple({"code": section.code, "content": section.text}.get(field, "") for field in fields)
        for duty in section.duties:
            yield tuple(duty.cell(field) for field in fields)


def _window(start: date | None, due: date) -> Schedule:
    return Schedule("window", windows=(Window(start, due),))


ALWAYS = Schedule("continuous")
MONTHLY = Schedule("recurring", "month")
QUARTERLY = Schedule("recurring", "quarter")

EDUCATION = Sample(
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÂM ĐỒNG", "KẾ HOẠCH", "Chuyển đổi số ngành giáo dục năm 2026"),
    (
        Section("I", "XÂY DỰNG CƠ SỞ DỮ LIỆU", (
            Duty("1", "Rà soát, làm sạch dữ liệu học sinh, giáo viên trên cơ sở dữ liệu ngành và kết nối với cơ sở dữ "
                 "liệu quốc gia về dân cư theo hướng dẫn của Bộ Giáo dục và Đào tạo", ("Văn phòng Sở",),
                 ("Các phòng giáo dục và đào tạo", "Các trường trung học phổ thông"), "Tháng 02/2026", "Tháng 4/2026",
                 _window(date(2026, 2, 1), date(2026, 4, 30)), "Báo cáo kết quả làm sạch dữ liệu", 120, "Ông Bình"),
            Duty("2", "Triển khai học bạ số cấp tiểu học", ("Phòng Giáo dục Tiểu học",), ("Văn phòng Sở",),
                 "Quý I/2026", "", _window(date(2026, 1, 1), date(2026, 3, 31)), "100% trường tiểu học có học bạ số",
                 0, "Bà Hoa"),
            Duty("3", "Cập nhật dữ liệu thi", ("Phòng Khảo thí và Quản lý chất lượng",), (), "Thường xuyên", "", ALWAYS,
                 "Cơ sở dữ liệu thi", 35.5, "Bà Hoa"),
        )),
        Section("II", "ĐÀO TẠO, BỒI DƯỠNG", (
            Duty("1", "Tập huấn giáo viên sử dụng nền tảng số; bồi dưỡng kỹ năng số cho cán bộ quản lý",
                 ("Phòng Tổ chức cán bộ", "Trường Cao đẳng Sư phạm"), ("Phòng Kế hoạch - Tài chính",), "Quý II/2026",
                 "Quý III/2026", _window(date(2026, 4, 1), date(2026, 9, 30)), "04 lớp tập huấn", 250,
                 "Ông Bình"),
            Duty("2", "Kiểm tra việc thực hiện tại các trường", ("Thanh tra Sở",), ("Phòng Giáo dục Trung học",),
                 "15/10/2026", "30/11/2026", _window(date(2026, 10, 15), date(2026, 11, 30)), "Kết luận kiểm tra", 0,
                 "Bà Hoa"),
            Duty("3", "Báo cáo tình hình chuyển đổi số", ("Văn phòng Sở",), (), "Hằng quý", "", QUARTERLY, "Báo cáo", 0,
                 "Ông Bình"),
        )),
    ),
)  # fmt: skip

DISTRICT = Sample(
    ("ỦY BAN NHÂN DÂN HUYỆN KRÔNG NÔ", "KẾ HOẠCH", "Cải cách hành chính năm 2026 của huyện Krông Nô"),
    (
        Section("A", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", (
            Duty("1", "Ban hành kế hoạch tuyên truyền cải cách hành chính", ("Phòng Nội vụ",),
                 ("Phòng Văn hóa và Thông tin", "UBND các xã, thị trấn"), "Tháng 01/2026", "",
                 _window(date(2026, 1, 1), date(2026, 1, 31)), "Kế hoạch của UBND huyện", 15, "Phó Chủ tịch"),
            Duty("2", "Tự kiểm tra cải cách hành chính tại các phòng, ban và xã; xử lý cán bộ, công chức vi phạm "
                 "kỷ luật, kỷ cương hành chính", ("Phòng Nội vụ",), ("Thanh tra huyện",), "Quý II/2026", "Quý III/2026",
                 _window(date(2026, 4, 1), date(2026, 9, 30)), "Ít nhất 50% số xã được kiểm tra", 40,
                 "Chủ tịch UBND huyện"),
        )),
        Section("B", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", (
            Duty("1", "Niêm yết công khai thủ tục hành chính", ("Văn phòng HĐND và UBND huyện",),
                 ("UBND các xã, thị trấn",), "Thường xuyên", "", ALWAYS, "100% thủ tục được niêm yết", 0,
                 "Chủ tịch UBND huyện"),
            Duty("2", "Khảo sát mức độ hài lòng của người dân", ("Phòng Nội vụ", "Ủy ban Mặt trận Tổ quốc huyện"),
                 (), "01/11/2026", "15/12/2026", _window(date(2026, 11, 1), date(2026, 12, 15)), "Báo cáo khảo sát",
                 60.5, "Phó Chủ tịch UBND huyện"),
            Duty("3", "Giao ban cải cách hành chính", ("Văn phòng HĐND và UBND huyện",), ("Các phòng chuyên môn",),
                 "Hằng tháng", "", MONTHLY, "Thông báo kết luận", 0, "Chủ tịch UBND huyện"),
        )),
    ),
)  # fmt: skip

HOSPITAL = Sample(
    ("BỆNH VIỆN ĐA KHOA TỈNH ĐẮK NÔNG", "KẾ HOẠCH", "Cải tiến chất lượng bệnh viện năm 2026"),
    (
        Section("1", "An toàn người bệnh", (
            Duty("1.1", "Xây dựng quy trình nhận dạng người bệnh", ("Phòng Quản lý chất lượng",),
                 ("Các khoa lâm sàng", "Phòng Điều dưỡng"), "Tháng 3/2026", "",
                 _window(date(2026, 3, 1), date(2026, 3, 31)), "Quy trình được ban hành", 0, "Giám đốc"),
            Duty("1.2", "Giám sát vệ sinh tay và việc thực hiện các quy trình kiểm soát nhiễm khuẩn tại các khoa, "
                 "phòng; phản hồi để các khoa khắc phục", ("Khoa Kiểm soát nhiễm khuẩn",), ("Phòng Điều dưỡng",),
                 "Hằng tháng", "", MONTHLY, "Tỷ lệ tuân thủ trên 85%", 12, "Phó Giám đốc chuyên môn"),
        )),
        Section("2", "Hướng đến người bệnh", (
            Duty("2.1", "Lắp đặt biển chỉ dẫn", ("Phòng Hành chính quản trị",), ("Phòng Tài chính kế toán",),
                 "Tháng 4/2026", "Tháng 6/2026", _window(date(2026, 4, 1), date(2026, 6, 30)),
                 "Sơ đồ, biển chỉ dẫn tại các khu", 95.5, "Phó Giám đốc phụ trách kinh tế"),
            Duty("2.2", "Khảo sát hài lòng người bệnh", ("Phòng Công tác xã hội", "Phòng Quản lý chất lượng"), (),
                 "Hằng quý", "", QUARTERLY, "Báo cáo khảo sát", 0, "Giám đốc"),
            Duty("2.3", "Cải tạo phòng chờ khoa Khám bệnh", ("Phòng Vật tư thiết bị y tế",), ("Khoa Khám bệnh",),
                 "05/01/2026", "30/9/2026", _window(date(2026, 1, 5), date(2026, 9, 30)), "Phòng chờ mới", 450,
                 "Phó Giám đốc phụ trách kinh tế"),
        )),
    ),
)  # fmt: skip

SAMPLES = {"education": EDUCATION, "district": DISTRICT, "hospital": HOSPITAL}
