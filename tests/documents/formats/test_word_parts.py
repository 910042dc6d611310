"""What Word adds to a text: numbers of lists as it prints them, rows taken out, drawings for old and new programs."""

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.blocks import TableRow
from documents.reading import read_blocks

W = nsdecls("w")
DRAWN = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
LEVELS = (("upperRoman", "%1.", ""), ("decimal", "%1.%2.", "<w:isLgl/>"), ("lowerLetter", "%3)", ""))


def _texts(document: WordDocument, folder: Path) -> list[str]:
    document.save(str(folder / "kh.docx"))
    return [getattr(block, "text", "") for block in read_blocks(folder / "kh.docx")]


def _numbered(*places: tuple[int, int]) -> WordDocument:
    """Paragraphs of a list, each with its level and the number of its list; the second list begins anew."""
    document = Document()
    lists = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{legal}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text, legal) in enumerate(LEVELS)
    )
    lists.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for number, override in ((1001, ""), (1002, anew)):
        own = f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="77"/>{override}</w:num>'
        lists.append(parse_xml(own))
    for level, one in places:
        place = f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{one}"/></w:numPr>'
        document.add_paragraph("x")._p.get_or_add_pPr().append(parse_xml(place))
    return document


def test_numbers_of_lists_are_those_that_word_prints(tmp_path: Path) -> None:
    places = ((0, 1001), (1, 1001), (2, 1001), (1, 1001), (0, 1001), (1, 1001), (0, 1002), (1, 1002), (0, 1002))
    assert _texts(_numbered(*places), tmp_path) == [
        "I. x", "1.1. x", "a) x", "1.2. x", "II. x", "2.1. x", "I. x", "1.1. x", "II. x"
    ]  # fmt: skip


def test_behind_z_letters_are_doubled(tmp_path: Path) -> None:
    assert _texts(_numbered(*[(2, 1001)] * 28), tmp_path)[-3:] == ["z) x", "aa) x", "bb) x"]


def test_a_row_that_was_taken_out_is_not_read(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 0).text = "giữ", "bỏ"
    table.rows[1]._tr.insert(0, parse_xml(f'<w:trPr {W}><w:del w:id="1" w:author="a"/></w:trPr>'))
    document.save(str(tmp_path / "kh.docx"))
    rows = [block.cells for block in read_blocks(tmp_path / "kh.docx") if isinstance(block, TableRow)]
    assert rows == [("giữ", "")]


def test_a_shape_that_is_drawn_for_old_programs_too_is_read_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Trong hình</w:t></w:r></w:p></w:txbxContent>"
    old = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    document = Document()
    both = f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>{old}</mc:AlternateContent>"
    document.add_paragraph("Lời văn")._p.append(parse_xml(f"<w:r {W} {DRAWN}>{both}</w:r>"))
    assert _texts(document, tmp_path) == ["Lời văn", "Trong hình"]
