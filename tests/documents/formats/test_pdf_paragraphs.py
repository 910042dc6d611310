"""Lines of a PDF page brought together as paragraphs: lists that hang, blanks between paragraphs, titles, marks."""

from documents.formats.pdf_lines import Word
from documents.formats.pdf_paragraphs import paragraphs
from documents.formats.pdf_text_lines import text_lines

LETTER, HEIGHT, RIGHT = 5.0, 10.0, 500.0


def _read(*lines: tuple[float, float, str]) -> list[str]:
    """The paragraphs of lines that begin so far from the left and from the top, all letters equally wide."""
    words: list[Word] = []
    for left, top, text in lines:
        at = left
        for word in text.split():
            words.append({"text": word, "x0": at, "x1": at + LETTER * len(word), "top": top, "bottom": top + HEIGHT})
            at += LETTER * (len(word) + 1)
    return [text for _, text in paragraphs(text_lines(words))]


# As wide as the page: 80 letters from its left edge.
WIDE = (100, 0, "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Sở Y tế ban hành Kế hoạch của ngành")


def test_the_text_of_a_list_hangs_behind_its_marks_and_goes_on_there() -> None:
    read = _read(
        WIDE,
        (100, 30, "\uf0b7 Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức, người"),
        (118, 44, "lao động trong ngành, nhất là của những người đứng đầu các cơ quan, đơn vị"),
        (118, 58, "trực thuộc."),
        (100, 72, "\uf0b7 Tránh hình thức."),
    )
    assert read[1:] == [
        "- Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức, người lao động trong ngành, nhất là "
        "của những người đứng đầu các cơ quan, đơn vị trực thuộc.",
        "- Tránh hình thức.",
    ]


def test_a_list_that_is_set_in_as_a_whole_goes_on_below_its_mark() -> None:
    order = "- Nội dung: các văn bản chỉ đạo, điều hành về cải cách hành chính của Trung"
    read = _read(WIDE, (120, 30, order), (120, 44, "ương và của tỉnh."), (120, 58, "- Thời gian: Quý I."))
    assert read[1:] == [f"{order} ương và của tỉnh.", "- Thời gian: Quý I."]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    read = _read(
        WIDE, (100, 30, "Văn phòng Sở theo dõi, đôn đốc và kiểm tra việc thực hiện"), (100, 44, "Thanh tra Sở")
    )
    assert len(read) == 3


def test_a_wider_blank_than_between_lines_parts_paragraphs() -> None:
    long = "Căn cứ Luật Tổ chức chính quyền địa phương được Quốc hội thông qua cuối năm 2025"
    close = _read((100, 0, long), (100, 14, long), (100, 28, long))
    apart = _read((100, 0, long), (100, 14, long), (100, 34, long))
    assert close == [f"{long} {long} {long}"]
    assert apart == [f"{long} {long}", long]


def test_the_lines_of_a_title_stand_in_the_middle() -> None:
    title = "Thực hiện công tác cải cách hành chính nhà nước năm 2026 của ngành Y tế tỉnh"
    middle = (WIDE[0] + RIGHT) / 2
    below = "và các đơn vị trực thuộc"
    lines = [(middle - LETTER * len(text) / 2, top, text) for top, text in ((30, title), (44, below))]
    assert _read(WIDE, *lines)[1:] == [f"{title} {below}"]
    assert _read(WIDE, lines[0], (WIDE[0] + 40, 44, "Văn phòng Sở."))[1:] == [title, "Văn phòng Sở."]


def test_a_year_behind_a_dash_and_the_year_of_a_quarter_are_no_marks() -> None:
    first = "Trên đây là Kế hoạch quan trắc môi trường nuôi trồng thủy sản giai đoạn năm 2026"
    assert _read((100, 0, first), (100, 14, "- 2030./.")) == [f"{first} - 2030./."]
    second = "Tổ chức tuyên truyền, phổ biến Luật phòng, chống tham nhũng; hoàn thành trong quý"
    assert _read((100, 0, second), (100, 14, "II/2026.")) == [f"{second} II/2026."]
