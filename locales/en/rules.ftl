# Names of reporting periods.
period-quarter = quarter { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
}/{ $year }
period-half = { $number ->
    [1] first
   *[2] second
  } half of { $year }
period-nine-months = first nine months of { $year }
period-year = { $year }
period-month = month { $number }/{ $year }

# What is wrong with a table of units or people.
table-empty = The table is empty.
table-columns-missing = The table lacks the columns: { $columns }.
table-cell-empty = Line { $line }: the column “{ $column }” is empty.
table-cells-too-many = Line { $line }: more cells than the header has columns. Lists within a cell are separated by “;”.
table-name-twice = Line { $line }: the name “{ $value }” stands in an earlier line.
table-word-unknown = Line { $line }: the column “{ $column }” holds “{ $value }”, which is none of { $known }.
table-unreadable = The CSV table cannot be read: { $reason }.
table-not-a-day = Line { $line }: “{ $value }” is no day. Write 2027-02-06 or 06/02/2027.
table-year = The day { $value } cannot be used: its year must be from { $first } to { $last }.
