"""What the settings say of whoever writes letters, and where the office's own template lies."""

from pathlib import Path

from bot.settings import Settings
from handlers.papers.contents import Office

# In the data folder; docs/mau-bao-cao.md says what it may use.
TEMPLATE = Path("mau", "bao-cao.docx")


def office_of(settings: Settings) -> Office:
    """As papers want it."""
    return Office(
        body=settings.department,
        parent=settings.parent_body,
        place=settings.place,
        template=settings.data_dir / TEMPLATE,
    )
