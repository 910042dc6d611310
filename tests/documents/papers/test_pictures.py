"""Pictures as they are shown: upright, of moderate size, and silent about where and with what they were taken."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from documents.papers.pictures import LONGEST_SIDE, BrokenPicture, shown_copy

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F


def taken(kind: str, size: tuple[int, int] = (300, 200), mode: str = "RGB", **options: object) -> bytes:
    """A photo as a phone writes it: red on the left half, with its place, its maker and a turned camera."""
    picture = Image.new(mode, size, "blue" if mode != "P" else 1)
    picture.paste("red" if mode != "P" else 2, (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[MAKER], exif[ORIENTATION] = "Máy ảnh", 6
    exif.get_ifd(GPS)[2] = (12.0, 34.0, 5.0)
    out = io.BytesIO()
    picture.save(out, kind, exif=exif, **options)
    return out.getvalue()


def shown(folder: Path, content: bytes) -> Image.Image:
    path = folder / "anh"
    path.write_bytes(content)
    return Image.open(io.BytesIO(shown_copy(path)))


@pytest.mark.parametrize(("kind", "becomes"), [("JPEG", "JPEG"), ("PNG", "PNG"), ("WEBP", "JPEG")])
def test_a_copy_stands_upright_and_carries_no_notes(tmp_path: Path, kind: str, becomes: str) -> None:
    content = taken(kind)
    assert b"Exif" in content or b"EXIF" in content or b"eXIf" in content
    copy = shown(tmp_path, content)
    assert (copy.format, copy.size, dict(copy.getexif())) == (becomes, (200, 300), {})
    assert set(copy.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    pixel = copy.convert("RGB").getpixel((100, 20))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert pixel[2] < 60


def test_text_that_a_program_wrote_into_a_png_is_gone(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", "12.5N 107.7E")
    out = io.BytesIO()
    Image.new("RGB", (20, 20)).save(out, "PNG", pnginfo=notes)
    copy = shown(tmp_path, out.getvalue())
    assert copy.info == {}


def test_a_large_photo_becomes_one_that_a_slow_network_carries(tmp_path: Path) -> None:
    copy = shown(tmp_path, taken("JPEG", (4000, 3000)))
    assert max(copy.size) == LONGEST_SIDE
    assert copy.size[0] * 4 == copy.size[1] * 3


def test_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "WEBP")
    assert shown(tmp_path, out.getvalue()).getpixel((5, 5)) == (255, 255, 255)


def test_a_moving_picture_is_shown_as_its_first_image(tmp_path: Path) -> None:
    out = io.BytesIO()
    images = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    images[0].save(out, "GIF", save_all=True, append_images=images[1:])
    copy = shown(tmp_path, out.getvalue())
    assert (copy.format, copy.size) == ("JPEG", (40, 30))


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a few kilobytes that claims, and holds, a great many pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg onload=alert(1)>", taken("JPEG")[:200], taken("PNG")[:-40], bomb(), b"\xff\xd8\xff\xe0" + bytes(500)],
    ids=["empty", "svg", "cut jpeg", "cut png", "bomb", "no jpeg"],
)
def test_a_broken_picture_or_a_bomb_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BrokenPicture):
        shown(tmp_path, content)


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO", "PPM"])
def test_rare_formats_are_not_even_tried(tmp_path: Path, kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (16, 16)).save(out, kind)
    with pytest.raises(BrokenPicture):
        shown(tmp_path, out.getvalue())
