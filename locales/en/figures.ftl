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
