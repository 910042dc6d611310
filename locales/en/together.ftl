# One answer for all of a list
all-choice-gaps = One answer for all
all-choice-done = All done
all-choice-done-count = All { $count } done
all-choice-except = All done, except some
all-choice-going = All in progress
all-choice-none = None started
all-choice-leave-out = Leave some out
all-choice-see = See every line
all-ask = One answer for the { $count } tasks just shown. How do they stand?
all-ask-except = Except which? Please send their codes, e.g. “1.3 and 2.1”.
all-unknown = Not clearly in this list: { $what }.
all-confirm = One answer for { $count } tasks, please check:
all-others = • and { $count } more tasks: { $codes }
all-kept = Nothing is recorded for: { $codes }.
all-lines = This will be recorded ({ $first }–{ $last }/{ $count }):
all-nothing = No task of this list is left for one answer.
