"""The headings that part a plan: told in its preview, and of the plan that is followed."""

from collections.abc import Sequence

Heading = tuple[str, str]


def parting_headings(paths: Sequence[Sequence[Heading]]) -> list[str]:
    """For each path of headings (code, title; from outside) the outermost one that is not around all, as one text."""
    within = [path for path in paths if path]
    depth = 0
    while within and all(len(path) > depth + 1 and path[depth] == within[0][depth] for path in within):
        depth += 1
    return [" ".join(part for part in path[depth] if part) for path in within]
