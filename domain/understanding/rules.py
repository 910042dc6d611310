"""Which intent a sentence has: the first rule that fits; the names are those of `Features.names`.

A condition is a row of terms that must all hold: `a|b` is either, `!a` is none.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

_RULES = """
out_of_scope      0.9  order
out_of_scope      0.85 mass turn_into|update|percent !look !own !overview !late !all_units !question !export
out_of_scope      0.5  range percent|status|update !question
out_of_scope      0.8  press !task
out_of_scope      0.75 far rank|overview !task !own !tasks !task_noun !search !other_unit !period
how_counted       0.9  formula counted_what !task !percent !date
why_ranked        0.95 rank why own|unit_named|period !task !percent !negation !elsewhere !other_body
why_ranked        0.9  rank why !task !percent !negation !content
weights           0.95 weighting !percent
out_of_scope      0.85 other_subject !task !own !difficulty !tasks !task_noun !search !period
export            0.95 fetch|export evidence_file !percent !difficulty !give !status !upload !how_to !late
erase_my_data     0.95 erase_data my_data|personal_data !task !percent !other_unit
erase_my_data     0.9  erase_data own short !task !percent !report !other_unit !just
fix_my_data       0.95 fix my_phone|my_name !task !percent !report !other_unit
fix_my_data       0.9  fix my_data !task !percent !report !other_unit
my_data           0.9  my_data !task !task_noun !percent !report !other_unit !status.done !status.progress !difficulty
fix_my_data       0.85 fix personal_data short !task !task_noun !percent !report !other_unit !status.done
my_data           0.85 personal_data short !task !task_noun !percent !report !other_unit !status.done !status.progress
leave_web         0.9  web_out short !task !percent !report !other_unit
open_web          0.9  web_chat short !task !percent !report !other_unit !difficulty !status.done
language          0.85 language short !task !percent !report !topic !elsewhere
send_files        0.9  send_in short !task !tasks !percent !status !report !period !other_unit !late
send_files        0.85 send_bare short !boss !task !percent !status !report !period !other_unit !list !overview !format
office_page       0.9  office_page short !task !percent !report !give
help              0.9  how_to !percent !status.done !other_unit
help              0.9  meaning undo|remind|again|export|approve|link|more_time|close !content !task !percent !unit_named
cancel            0.85 no_nudge other_unit|boss !question !remind_me !time !days_before
next_reminder     0.9  reminders_ahead remind !task !report !other_unit !percent
link_unit         0.9  i_am unit_named newcomer !question !task !status.done !percent !difficulty !report
my_tasks          0.9  own tasks mood.must|assigned plan_word unit !percent !about !other_unit !report !status.done
set_rule          0.9  regimes boss short !late !export !period !nudge
calendar          0.9  day_off.list boss !leave !report
calendar          0.9  day_off.confirmed boss date short !report !period !other_unit !task
calendar          0.9  day_off boss date !question !leave !report
leave             0.9  leave stretch|stand_in !question !report !task
who_reminded      0.9  reminded boss|period|task|question !undo !difficulty
exempt            0.9  exempt boss report|period|task !question
exempt            0.85 waive boss task because !question !percent !status
extend            0.9  more_time task|period|report|days|date|later|one_task|boss !remind !when !elsewhere
set_rule          0.9  every|period before_day|limit date boss !question !export !late !nudge !approve !return
event             0.9  event date|event.said boss !task !question !percent !late !nudge
withdraw_report   0.95 take_back_report !question !task
withdraw_report   0.9  take_back_report may_i !task
export            0.95 compose report boss !task !other_unit !give_back !return !question !percent !late !status.done
return_report     0.95 give_back boss other_unit report|period !question
undo              0.9  undo !task !percent !remind
undo              0.9  undo percent erase|cancel !task !question !unknown_task !topic
undo              0.8  undo task !percent !status !history
undo              0.85 erase just !task !percent !other_unit !question !remind
undo              0.85 just cancel !task !percent !other_unit !question
undo              0.85 wrong just !task !percent !other_unit !question
reminder_settings 0.95 steps !late !other_unit !question
reminder_settings 0.9  remind over_channel !late !other_unit !percent
reminder_settings 0.95 change_time time remind !late !other_unit !date !days
reminder_settings 0.95 remind days_before !boss
reminder_settings 0.9  remind|change_time|remind_me days_before !other_unit !late
reminder_settings 0.9  remind time unit !other_unit !report !days !date !again
snooze            0.95 remind days !late !other_unit
snooze            0.9  again later|days|date !task !report !other_unit !late
reminder_settings 0.95 remind off !late !other_unit !report
reminder_settings 0.95 remind on !late !other_unit
reminder_settings 0.95 remind time !late !other_unit
snooze            0.85 put_off later|date|days short !cancel !task !report !percent !status !other_unit
snooze            0.9  remind later|date|again !late !other_unit !all_units !question
reminder_settings 0.9  remind change_time !late !other_unit
thanks            0.85 thanks short !content !task !tasks !report !percent !other_unit
thanks            0.9  thanks understood !task !percent !content !question !other_unit
thanks            0.9  thanks status.done short !task !percent !content
help              0.85 this_tool detail|list short !task
help              0.85 help this_tool|short !task !percent !report !topic !other_unit
update_progress   0.92 task percent|status.done other_unit boss update|for_them !question !late
nudge             0.95 nudge other_unit boss !i_am !give_back !remind_me
nudge             0.9  nudge late|them|all_units|period|task boss !remind_me !give_back
close_period      0.95 close boss period !question !date !task
close_period      0.85 close boss short !question !date !task !percent
reports_waiting   0.95 waiting boss !task !give_back
reports_waiting   0.7  approve boss short !content !unit_named !task !period !percent !question !negation !return
submit_report     0.95 for_them boss report|period other_unit !question !task
submit_report     0.9  on_paper boss other_unit report|period !question !task
report_state      0.9  approve question other_unit|period|report !late !overview !task !status.done !may_i !when
report_state      0.8  exempt|waive question boss other_unit|period !late !overview !task !may_i
report_state      0.9  give_back|take_back_report question boss report|period !late !overview !task !when
report_state      0.9  look|state report other_unit boss !approve !return !give !late !overview !task !topic !export
report_state      0.9  waiting|state report|period unit !give !late !task !topic
return_report     0.95 give_back boss report|other_unit|period !question
return_report     0.85 return boss other_unit report|period !question !approve
return_report     0.85 return boss report period !question !approve
approve           0.9  ok_word approve boss report|other_unit|period !late !question !task !nudge !return
approve           0.85 ok_word other_unit boss period|report short !late !question !nudge
approve           0.95 approve boss report|other_unit|period !question !task !status.done
approve           0.85 approve may_i boss report|other_unit|period !task !late !return
nudge             0.8  urgent give|report|update other_unit boss !question !approve !give_back !percent
nudge             0.85 tell other_unit boss give|report|update|task|status !question !approve !give_back !percent
export            0.9  fetch as_file !task !percent !difficulty !give !status.done
export            0.95 export format !task !percent !difficulty
export            0.95 export format|file|report|overview|tasks|list !task !late !difficulty
export            0.9  export format|file|report|overview|tasks|list boss !task !late
export            0.9  export period !task !late !content
export            0.95 format !task !report !give !status !difficulty
submit_report     0.9  file|format report give unit !question !export
export            0.9  file !task !status !difficulty !give
export            0.9  format boss !task !status
overview          0.9  boss late status.done tasks !units_asked !other_unit !task
nudge             0.85 tell urgent late boss !question !task
search_tasks      0.9  belongs named_topic !task !percent !give !report !tasks
late_units        0.95 late units_asked !other_unit !task
late_units        0.9  late boss list|look|question|report|all_units !other_unit !task !difficulty
late_units        0.85 late boss short !other_unit !task !status.progress
late_units        0.95 late units_asked boss task !other_unit
late_units        0.8  units_asked boss report !other_unit !task !when !overview !whose
deadlines         0.85 due_soon boss tasks|list !all_units !other_unit !overdue !own !report !task !topic !overview
my_tasks          0.9  tasks|list due_soon unit !report !topic !task !percent !status.done !content !units_asked
history           0.95 history task
history           0.9  history !percent !when !elsewhere
history           0.9  history own !percent !elsewhere !report !task
deadlines         0.95 when task !percent !status.progress
help              0.95 help !task !percent !difficulty !other_unit !report !topic
link_unit         0.95 link unit_named !task !report !status !percent
link_unit         0.9  i_am unit_named stand_in.before !tasks !task !question !report !days
link_unit         0.9  i_am unit_named !task !report !status !percent !difficulty !tasks
link_unit         0.85 link post|i_am !task !tasks !report
link_unit         0.7  link short !task !report !percent
deadlines         0.95 when report|period !late !units_asked
deadlines         0.9  when question topic|content !task !other_unit !overview !own !elsewhere
deadlines         0.85 when !task !percent !own !other_unit !units_asked !overview !overdue !remind !search !elsewhere
submit_report     0.95 no_news report|period
submit_report     0.95 no_use report !question !task
letter            0.9  letter_number !task !question !search !percent !give
submit_report     0.95 report period give unit !question
submit_report     0.9  report give !question !late !task !percent !boss !overview !difficulty
submit_report     0.85 report period !question !late !task !percent !boss !overview !difficulty !understood !thanks
submit_report     0.85 give period !question !late !task !percent !boss !content !list
search_tasks      0.95 with_word content|unit_named !percent
search_tasks      0.9  about tasks|task_noun topic !task !difficulty !status.done !percent !own !all_units !late
unit_tasks        0.85 other_unit boss detail|tasks question !task !report !period !late !history
late_units        0.8  units_asked period boss !other_unit !task !when !overview !whose
overview          0.9  overview boss late status.done !units_asked !other_unit !task
overview          0.95 overview boss !task !other_unit
overview          0.9  rank own|all_units|period|question|short !task !percent !report !content
overview          0.85 plan_word boss detail !other_body !task !other_unit !search !about !where !whose !tasks
overview          0.85 boss finished_list|status.done question tasks !other_unit !task !own !topic
overview          0.9  overview all_units !task
overview          0.85 all_units boss question !task !late !report !when
late_units        0.9  late boss period question !other_unit !task
overview          0.8  boss period question !task !other_unit !report !late !when !topic !elsewhere
overview          0.8  boss period detail !task !other_unit !late !when !give !tasks
overview          0.85 overview question !task !topic !other_unit !own !percent !difficulty
update_progress   0.95 task percent !question
update_progress   0.9  task working difficulty plain !status.not_started
report_difficulty 0.95 task difficulty !question !status.done
report_difficulty 0.85 task could_not unit !question !status.done !status.progress !status.not_started !percent
report_difficulty 0.85 task difficulty_told !short !status.done
update_progress   0.95 task status !question
task_detail       0.95 task look|detail|question|whose|where
update_progress   0.9  task update !question
update_progress   0.8  task counted !question !look !detail !unknown_task !report !overview !history !percent
report_difficulty 0.7  task lacking content unit !question !percent !status.done !status.progress !look !date
task_detail       0.8  task short
search_tasks      0.95 search content !percent
search_tasks      0.95 about tasks|task_noun content !status.done !percent
search_tasks      0.9  located content !percent !task !report !own
search_tasks      0.9  numbered topic !percent !task !report !own !filtered !assigned
search_tasks      0.9  where|whose content !percent !elsewhere !this_tool
late_units        0.85 late|give report|period other_unit question boss !task !when
late_units        0.8  give other_unit question boss short !task !when !content !tasks !export
my_tasks          0.9  i_am own tasks list mood.must|assigned unit !task !percent !status.done !report
unit_tasks        0.9  other_unit tasks list boss !percent !late !export
unit_tasks        0.95 other_unit tasks|list|look|detail|overdue|status boss !percent !report
unit_tasks        0.95 other_unit tasks|list question|look|list|short unit !percent !report !status.done
overview          0.85 units_asked overview boss question !task !late !report !give
unit_tasks        0.85 other_unit boss overview|update|detail|own !percent !task !status.done !report !content
cancel            0.95 cancel short !content !topic !task !percent
task_detail       0.85 one_task detail|question|whose|where !percent !own !list !help !this_tool !elsewhere
my_tasks          0.95 tasks own !percent !topic !difficulty
my_tasks          0.9  tasks unit_named unit wants|assigned !other_unit !percent !status.done !report !topic
my_tasks          0.9  tasks own_org list|look|question|filtered !percent !status.done !report !topic !content
my_tasks          0.85 own task_noun short !content !task !percent !status !report !difficulty
my_tasks          0.95 list own tasks !percent !about !difficulty !status.done
my_tasks          0.9  tasks|list filtered wants !percent !topic !elsewhere !difficulty
my_tasks          0.9  own finished_list|overdue|due_soon tasks|list|question !topic
my_tasks          0.9  tasks look|list|question unit !content
my_tasks          0.9  list|own short tasks|list !content
my_tasks          0.9  own tasks look|list|question !topic
search_tasks      0.9  look topic !percent !status !elsewhere !other_body
overview          0.85 plan_word boss detail|overview question !task !other_unit !search !about !where !named_topic
search_tasks      0.9  tasks|task_noun topic question !percent !status
search_tasks      0.75 task_noun content question !percent !status !elsewhere !own !list !task !other_body
search_tasks      0.85 topic question !percent !status !difficulty !elsewhere !other_body
report_difficulty 0.9  difficulty !question !elsewhere !thanks
update_progress   0.85 task_known percent|status.done|status.progress|status.not_started plain !other !unknown_task
update_progress   0.9  percent topic|one_task|update plain !other !unknown_task
update_progress   0.9  status.done|status.progress|status.not_started topic|one_task plain !other !unknown_task
update_progress   0.8  status.done|status.progress|status.not_started named_topic plain !amount !unknown_task
update_progress   0.8  status.done|percent update|tasks|task_noun plain !other !unknown_task
update_progress   0.75 percent short !content plain !unknown_task !date !time
update_progress   0.7  status.done|status.progress|status.not_started short !content plain !unknown_task !date !time
task_detail       0.7  one_task look|detail|question
update_progress   0.6  update short !content plain !unknown_task
cancel            0.95 cancel short !content !topic
thanks            0.95 thanks !percent !tasks !report !question !elsewhere
greeting          0.9  greeting !percent !tasks !report !question !content
greeting          0.8  greeting short !tasks !report !percent
my_tasks          0.8  tasks short !content !elsewhere
submit_report     0.75 report period overview short unit !look !question !list !late
overview          0.8  overview short !content
deadlines         0.7  due_soon short !content
my_tasks          0.7  overdue short !content
submit_report     0.7  report short unit !content
search_tasks      0.8  topic short !status !percent !elsewhere !difficulty
my_tasks          0.75 own|assigned tasks unit !percent !topic !status.done !elsewhere !report !difficulty
my_tasks          0.7  own list|detail unit !percent !topic !status.done !elsewhere !report !other_unit !task
report_state      0.8  report period other_unit boss detail|short !give !late !approve !return !task !content
unit_tasks        0.55 other_unit boss question !percent !report !task !elsewhere !tell
link_unit         0.75 says_who unit short !task !tasks !question !report !status !percent !give !difficulty
link_unit         0.75 post unit_named unit short !percent !task !tasks !question !report !status !percent
my_tasks          0.7  own|unit_named mood.must question|detail unit !elsewhere !task !other_unit !report !topic
my_tasks          0.7  own due_soon|overdue unit !content !task !report !percent !status.done !other_unit
my_tasks          0.7  own question short unit !content !task !report !other_unit
my_tasks          0.75 due_soon|overdue question unit !content !report !task !other_unit
update_progress   0.6  task acted content plain unit !percent !status !elsewhere !update !negation !other_unit !look
report_difficulty 0.6  task negation content plain unit !percent !status !update !date !other_unit !look !mood
task_detail       0.6  task !percent !status !elsewhere !update !press !date
unit_tasks        0.6  other_unit boss short !content !percent !report
submit_report     0.6  report period give unit !late !task !when
link_unit         0.55 unit_named unit !content !question !task !percent !status !report !tasks !negation
help              0.7  help short !content
thanks            0.7  understood short !content
cancel            0.7  cancel_first !topic !task !percent !tasks !report !question !remind
cancel            0.6  cancel !content !topic !task !percent !tasks !report !question !remind
"""

# A rule with more than this against it is no guess at what was meant.
_MOST_AGAINST = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """An intent, how sure it is, and what must and must not be there."""

    intent: str
    confidence: float
    needed: tuple[frozenset[str], ...]
    unwanted: frozenset[str]
    # The terms of one name, which rule most sentences out at once.
    must: frozenset[str]

    def fits(self, names: AbstractSet[str]) -> bool:
        """Whether a sentence with these names is meant."""
        if not self.must <= names or not self.unwanted.isdisjoint(names):
            return False
        return not any(term.isdisjoint(names) for term in self.needed)


def _rule(line: str) -> Rule:
    intent, confidence, *terms = line.split()
    needed = tuple(frozenset(t.split("|")) for t in terms if not t.startswith("!"))
    unwanted = frozenset(t[1:] for t in terms if t.startswith("!"))
    must = frozenset(t for t in terms if not t.startswith("!") and "|" not in t)
    return Rule(intent, float(confidence), needed, unwanted, must)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, the first that fits decides."""
    return tuple(_rule(line) for line in _RULES.strip().splitlines())


def decide(names: AbstractSet[str]) -> Rule | None:
    """The first rule that fits, if any."""
    return next((rule for rule in rules() if rule.fits(names)), None)


def near(names: AbstractSet[str]) -> list[str]:
    """Intents whose words are all there though something speaks against them, the likeliest first."""
    against = [
        (len(rule.unwanted & names), -rule.confidence, rule.intent)
        for rule in rules()
        if not any(term.isdisjoint(names) for term in rule.needed)
    ]
    return list(dict.fromkeys(intent for count, _, intent in sorted(against) if count <= _MOST_AGAINST))
