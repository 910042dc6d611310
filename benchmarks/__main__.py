"""All measurements, beside what is aimed at: python -m benchmarks. Nothing fails where a mark is missed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import documents, figures, importing, papers, receiving, telegram, ticking, understanding, webhooks


def main() -> None:
    """Run them one after the other, each in a folder of its own."""
    steps = (receiving, ticking, telegram, webhooks, documents, importing, papers, figures, understanding)
    for measure in (step.main for step in steps):
        with TemporaryDirectory(prefix="dondoc-bench-") as folder:
            measure(Path(folder))


if __name__ == "__main__":
    main()
