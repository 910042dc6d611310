"""All measurements, beside what is aimed at: python -m benchmarks. Nothing fails where a mark is missed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import documents, receiving, telegram, ticking, understanding, webhooks


def main() -> None:
    """Run them one after the other, each in a folder of its own."""
    for measure in (receiving.main, ticking.main, telegram.main, webhooks.main, documents.main, understanding.main):
        with TemporaryDirectory(prefix="dondoc-bench-") as folder:
            measure(Path(folder))


if __name__ == "__main__":
    main()
