# Figures: overview, ranking, why, weights, pictures, the leaders' week
rate = { $tenth ->
    [0] { $whole }%
   *[other] { $whole }.{ $tenth }%
  }
rate-none = none yet
figures-all-time = all periods
figures-quarter-short = Q{ $number }
  { $year }

chart-quarter = Q{ $number }
  { $year }
chart-subtitle = { $whose }, as of { $date }
chart-nothing = Nothing has a date yet.
chart-status = How the work of each unit stands
chart-row = { $name } – { $rate } on time
chart-status-plans = How the work of each plan stands
chart-all-units = All units
chart-unit-period = { $unit }, { $period }
chart-on-time = on time
chart-late = late
chart-overdue = overdue
chart-pending = not due yet
chart-quarters = On-time rate by quarter
chart-quarters-note = Below each column: things on time / things that were due.
chart-heat = On-time rate (%) by unit and quarter
chart-heat-note = “–”: nothing was due yet.
chart-scale-low = 0% on time
chart-scale-high = 100% on time
chart-burn = What is left of the plan
chart-burn-planned = left by the dates
chart-burn-left = actually left
make-broken = The file { $file } could not be made: the work broke off. Please ask for it again; if it still fails, please tell the administrator.
chart-today = today
chart-drawing = Drawing the picture; a few seconds, please.
chart-of-plan = { $plan }, { $whose }
chart-which-plan = Which plan would you like to see?
chart-no-plan = No plan is followed yet.
chart-file-status = standing.png
chart-file-quarters = rate-by-quarter.png
chart-file-heat = units-and-quarters.png
chart-file-burn = what-is-left.png
choice-chart-status = Picture: standing
choice-chart-quarters = Picture: on time by quarter
choice-chart-heat = Picture: units and quarters
choice-chart-burn = Picture: what is left of a plan

figures-everyone = All together
overview-all = { $one ->
    [yes] { $whose }
   *[no] { $whose }, { $period }
  }: { $units } units, { $items } tasks and reports followed
overview-own = { $whose }, { $period }: { $items } tasks and reports (you see the figures of your own unit)
figures-reporting = Reports sent: { $part }/{ $whole } ({ $rate })
figures-on-time = On time: { $part }/{ $whole } of what was due ({ $rate })
figures-completion = Done: { $part }/{ $whole } of what has a date ({ $rate })
figures-undated = Without a date (apart): { $count }, told of in the period { $told }
figures-undated-ever = Without a date (apart): { $count }, done { $done }
figures-excused = Excused, not counted: { $count }
figures-weights = Weights: lead { $lead }, implement { $implement }, support { $support }.
weight = { $rest ->
    [none] { $whole }
   *[other] { $whole }.{ $rest }
  }

parts-plans = By plan — { $whose }, { $period } (as of { $date }):
parts-sections = { $plan } by section — { $whose }, { $period } (as of { $date }):
parts-plan = { $plan } — { $whose }, { $period } (as of { $date }):
parts-section = { $plan }, section { $name } — { $whose }, { $period } (as of { $date }):
parts-section-name = Section { $name }
parts-line = { $name }: { $due ->
    [0] { $dated ->
        [0] nothing with a date ({ $undated } without)
       *[other] nothing due yet; done { $done }/{ $dated } of what has a date
      }
   *[other] on time { $part }/{ $due } of what was due ({ $rate }); done { $done }/{ $dated } of what has a date{ $overdue ->
        [0] { "" }
       *[other] ; overdue { $overdue }
      }
  }
parts-nothing = Nothing is counted here yet.
parts-none = No plan or section has figures to show yet. Send “overview” for the figures of all.
parts-which-plan = The sections of which plan?
parts-which-section = “Section { $code }” is in several plans; please choose:
parts-choice-plans = By plan
parts-choice-sections = Other sections

ranking-head = Ranking { $period } by the on-time rate ({ $units } units, as of { $date }):
ranking-line = { $unit } — { $place }: { $share }{ $beside }
ranking-place = { $ties ->
    [1] place { $rank }
   *[other] place { $rank } (shared by { $ties } units)
  }
ranking-share = { $rate } ({ $part }/{ $whole } of what was due)
ranking-excused = excused { $count }
ranking-extended = extended { $count }{ $saved ->
    [0] { "" }
   *[other] , on time only by that { $saved }
  }
ranking-unranked = { $count } units had nothing due yet and have no place.
ranking-none = Nothing was due in { $period } yet, so there is no ranking.
ranking-own = { $unit }, { $period }: { $place } of { $units } units; on time { $share }{ $beside }
ranking-own-unranked = { $unit }, { $period }: nothing was due yet, so there is no place.
ranking-own-none = Your unit has nothing in { $period }.
choice-ranking = Ranking
choice-last-places = Last places
choice-picture = Show a picture
choice-why-ranked = Why this place?
choice-how-counted = How it is counted
choice-weights = Show the weights

why-rows = The rate is of { $due } that were due. One by one, rows { $first }–{ $last } of { $total }{ $beside ->
    [0] { "" }
   *[other] { " " }(with { $beside } not due yet or excused, not counted)
  }:
why-ranked-line = { $emoji } { $name } — { $what }{ $extended }{ $support }{ $weight }
why-overdue = { $days } days overdue (due { $due })
why-done-late = { $days } days late (due { $due }, done { $met })
why-done-on-time = on time (due { $due }, done { $met })
why-due-soon = due soon, { $due }, not counted yet
why-in-time = due { $due }, not counted yet
why-excused = excused, not counted: { $reason }
why-extended = {"; "}extended, first due { $first }
why-support = {"; "}support, as the leading unit stands
why-weight = {"; "}weight { $weight }
why-undated = Besides, { $count } tasks without a date, not part of the ranking.
why-nothing = { $unit } has nothing that counts in { $period }.
how-counted = How it is counted:
  • On time = done on time ÷ what was due (on time + late + overdue).
  • The last day is the one extended to, if any. “Nothing to report” and “does not apply” count as sent.
  • A task with several dates counts once for each of them.
  • Not counted: what is excused, what has no date, what was past before its plan came in.
  • A report belongs where the period that it covers ends; anything else where its first last day falls.
  • Units are ranked by the on-time rate; equal rates share a place.

weights-what = Everything with a date is multiplied by the weight of the unit's role; 0 leaves it out. A report is always 1.
weights-how = To change them write, for example, “weights support 0.5”.
weights-bad = The weight “{ $said }” cannot be used. Please write a number from 0 to { $most } with at most two decimals, for example “weights support 0.5”.
weights-office-only = Only the office can change the weights. As they are:
weights-same = The weights are like that already; nothing changes.
weights-confirm = Change the weights of rates and ranking:
weights-change = { $role }: from { $was } to { $new }
weights-role-lead = lead
weights-role-implement = implement
weights-role-support = support
weights-effect = Every period, past ones too, is counted anew at once.
weights-moved = Somebody else has just changed the weights; please look again:
weights-kept = The weights are changed.
weights-name = the weights

week-head = { $day }. All units, last week ({ $first }–{ $last }):
week-done = { $count } things done, { $reports } of them reports; { $updates } updates.
week-overdue = 🔴 Overdue: { $count } things of { $units } units, { $newly } of them new this week.
week-soon = 🟡 Due soon: { $count } things within 7 days.
week-rate = On time in { $period }: { $rate } ({ $part }/{ $whole }); all year { $year }.
week-worst = Most overdue: { $units }.
week-none-late = No unit has anything overdue.
