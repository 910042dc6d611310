"""Who has which post on a day: those who hold it, and those who stand in for one who is away.

`HELD` is what a person may see and change, `LISTENING` whom the bot tells: not who is away, but who stands in.
Both are subqueries of (id, person_id, unit_id, role, acting) that want the local day as the parameter `on_day`.
"""

from sqlalchemy import and_, bindparam, exists, false, select, true, union_all

from storage.schema import absence, membership

_today = and_(
    absence.c.ended_at.is_(None), absence.c.since <= bindparam("on_day"), absence.c.until >= bindparam("on_day")
)
_of_this_post = and_(
    absence.c.person_id == membership.c.person_id,
    absence.c.unit_id == membership.c.unit_id,
    absence.c.role == membership.c.role,
)
_own = select(
    membership.c.id, membership.c.person_id, membership.c.unit_id, membership.c.role, false().label("acting")
).where(membership.c.until.is_(None))
_of_acting = membership.alias("of_acting")
_still_here = exists().where(_of_acting.c.person_id == absence.c.acting_id, _of_acting.c.until.is_(None))
# Who stands in does so only while the other one still has the post.
_standing_in = (
    select(membership.c.id, absence.c.acting_id, absence.c.unit_id, absence.c.role, true().label("acting"))
    .join(membership, and_(_of_this_post, membership.c.until.is_(None)))
    .where(_today, _still_here)
)
_away = exists().where(_of_this_post, _today)

HELD = union_all(_own, _standing_in).subquery("held")
LISTENING = union_all(_own.where(~_away), _standing_in).subquery("listening")
