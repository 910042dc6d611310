"""The shown copy of a picture: upright, of moderate size, without anything that the camera wrote beside it."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_SIDE = 2048
# A JPEG is decoded at a fraction of its size; all else has to be unpacked whole.
MOST_PIXELS = {"JPEG": 250_000_000, "MPO": 250_000_000}
MOST_PIXELS_WHOLE = 40_000_000
# What looks like JPEG may turn out to be several of them in one (MPO): the first is taken.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
_QUALITY = 85


class BrokenPicture(Exception):
    """The picture cannot be opened, or is too large to be."""


def shown_copy(path: Path) -> bytes:
    """The picture as JPEG, or as PNG where it was one, without EXIF, GPS or any other note; raises BrokenPicture."""
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that is twice too large; here the limit is our own.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as picture:
                return _copied(picture)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as fault:
        raise BrokenPicture(type(fault).__name__) from fault


def _copied(picture: Image.Image) -> bytes:
    width, height = picture.size
    kind = str(picture.format)
    if width * height > MOST_PIXELS.get(kind, MOST_PIXELS_WHOLE):
        raise BrokenPicture("too many pixels")
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture)
    return _as_png(upright) if kind == "PNG" else _as_jpeg(upright)


def _as_jpeg(picture: Image.Image) -> bytes:
    # What is transparent was meant to lie on paper.
    layers = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    plain = Image.new("RGB", picture.size, "white")
    plain.paste(layers, mask=layers.getchannel("A") if layers.mode == "RGBA" else None)
    return _saved(plain, "JPEG", quality=_QUALITY, optimize=True)


def _as_png(picture: Image.Image) -> bytes:
    plain = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)
    return _saved(bare, "PNG", optimize=True)


def _saved(picture: Image.Image, kind: str, **options: int | bool) -> bytes:
    """Saved from a picture that never had notes: nothing is left to be forgotten."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
