"""People who work on a task and how to call them, as they stand among units: "CV Lê An; SĐT: 0912345678"."""

import re
from functools import cache

from domain.plan_words import CAPITAL, plain, plan_words
from locales import language_data

_CONTACT = re.compile(r"(?:dt|dien thoai|email)(?!\w)|.*(?:(?<!\w)sdt(?!\w)|(?:\d[ .]?){9})")


def is_contact(name: str) -> bool:
    """Whether this is a person by their post, or a number to call: no unit."""
    return bool(_CONTACT.match(plain(name)) or _in_person().fullmatch(name))


@cache
def _in_person() -> re.Pattern[str]:
    """A post and a name; "TP" is a head of division only before a longer name of a known family, else a city."""
    posts = "|".join(sorted(plan_words("units")["in_person"], key=len, reverse=True))
    families = "|".join(language_data("vi", "masking")["family_names"])
    between = r"(?:\s+(?:Sở|TT|[Pp]hụ trách))*\s*:?\s*"
    name = rf"{CAPITAL}\w*(?:\s+{CAPITAL}\w*)"
    head = rf"TP{between}(?!Hồ Chí Minh)(?={families})"
    return re.compile(rf"(?:(?:{posts}){between}{name}{{1,4}}|{head}{name}{{2,4}})")
