"""Alice heads a unit, Bob works in it, Charlie heads another, Dung is the office and Em a leader."""

import pytest

from domain.people.rights import (
    Actor,
    Post,
    follows_all,
    is_leader,
    is_office,
    may_change_unit,
    may_see_assignment,
    may_see_unit,
    writes_for_another,
)

HERS, HIS, OFFICE_UNIT, BOARD = 1, 2, 3, 4
ALICE = Actor(1, (Post(HERS, "head"),))
BOB = Actor(2, (Post(HERS, "staff"),))
CHARLIE = Actor(3, (Post(HIS, "head"),))
DUNG = Actor(4, (Post(OFFICE_UNIT, "office"),))
EM = Actor(5, (Post(BOARD, "leader"),))
NOBODY = Actor(6)


@pytest.mark.parametrize(
    ("actor", "sees", "changes"),
    [
        (ALICE, True, True),
        (BOB, True, True),
        (CHARLIE, False, False),
        (DUNG, True, True),
        (EM, True, False),
        (NOBODY, False, False),
    ],
)
def test_a_unit_is_seen_and_changed_by_its_own_people_and_the_office(actor: Actor, sees: bool, changes: bool) -> None:
    assert may_see_unit(actor, HERS) == sees
    assert may_change_unit(actor, HERS) == changes


@pytest.mark.parametrize("actor", [DUNG, EM])
def test_the_office_and_the_leaders_follow_all(actor: Actor) -> None:
    assert follows_all(actor)


@pytest.mark.parametrize("actor", [ALICE, BOB, CHARLIE, NOBODY])
def test_who_works_in_a_unit_does_not_follow_all(actor: Actor) -> None:
    assert not follows_all(actor)


def test_the_office_is_marked_when_it_writes_for_another_unit() -> None:
    assert writes_for_another(DUNG, HERS)
    assert not writes_for_another(DUNG, OFFICE_UNIT)
    assert not writes_for_another(ALICE, HERS)
    assert not writes_for_another(CHARLIE, HERS)


def test_a_leader_changes_nothing_not_even_in_the_own_unit() -> None:
    assert not may_change_unit(EM, BOARD)
    assert may_see_unit(EM, HIS)


def test_the_unit_that_alone_leads_a_task_sees_its_implementers_on_it() -> None:
    assert may_see_assignment(CHARLIE, HERS, sole_lead_unit_id=HIS)
    assert not may_see_assignment(CHARLIE, HERS, sole_lead_unit_id=None)
    assert not may_see_assignment(CHARLIE, HERS, sole_lead_unit_id=HERS)
    assert not may_change_unit(CHARLIE, HERS)
    assert may_see_assignment(ALICE, HERS, sole_lead_unit_id=HIS)


def test_a_person_with_two_posts_has_the_rights_of_both() -> None:
    both = Actor(7, (Post(HIS, "head"), Post(BOARD, "leader")))
    assert may_see_unit(both, HERS)
    assert may_change_unit(both, HIS)
    assert not may_change_unit(both, HERS)
    assert is_leader(both)
    assert not is_office(both)
