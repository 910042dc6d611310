# The command line: help
cli-help-dondoc = Đôn Đốc: a chat assistant that follows up the tasks of a department. Settings come from the environment and the file .env (see .env.example).
cli-help-demo = Try it in this machine's browser, with sample data.
cli-help-run = Run the assistant on the channels that are set up, until stopped.
cli-help-units = Units and groups of units.
cli-help-units-import = Take in units from a CSV file (columns: name, short, kind, groups, aliases).
cli-help-people = People and invite codes.
cli-help-people-import = Take in people from a CSV file (columns: name, post, unit, role, phone); their codes are printed once.
cli-help-plan = Plans.
cli-help-plan-read = Read a plan file and print what is understood; needs no database.
cli-help-plan-import = Take in a plan: see what is understood, then say yes.
cli-help-understand = Tell what the assistant takes a sentence for; needs no database.
cli-help-invite = Make an invite code.
cli-help-remind = Show the reminders up to a moment; sends nothing.
cli-help-doctor = Examine settings, database, clock, channels and calendar.
cli-help-file = The file to read.
cli-help-json = Print the result as JSON.
cli-help-why = Tell why (on stderr).
cli-help-year = Bring the plan to this year: its dates move, its words stay.
cli-help-yes = Agree to the import without being asked.
cli-help-answers = A CSV file (columns: name, means) that answers for unclear names of units; an empty means says that it is none of ours.
cli-help-text = The sentence.
cli-help-jsonl = Read stdin, one JSON object a line with text, role (unit, coordinator, leader), unit.
cli-help-unit = Name, short name or any further name of the unit.
cli-help-role = Role: head, staff, office, leader.
cli-help-name = Full name of the invited person.
cli-help-phone = Telephone of the invited person.
cli-help-at = Moment: a day (2026-02-10, up to its end) or day and time (2026-02-10T08:00), Vietnamese time.
cli-help-host = An address of this machine itself.
cli-help-port = The port.

# Wrong use
usage-no-command = There is no command “{ $command }”. There are: { $known }.
usage-no-option = “{ $command }” has no option { $name }. See: { $command } --help
usage-missing = “{ $command }” still needs { $name }. See: { $command } --help
usage-bad-value = The value of { $name } is of the wrong kind or out of range. See: { $command } --help
usage-wrong = “{ $command }” is not right so: { $reason } See: { $command } --help
cli-text-or-jsonl = “dondoc understand” needs just one of these: a sentence, --jsonl to read many from stdin, or --unread to see what was not understood.
cli-role-unknown = --role: “{ $value }” is none of { $known }.
cli-phone-without-name = The option --phone goes with --name.
cli-fault = The command met an unexpected fault ({ $fault }). Details are in the file { $file }; please send this id to whoever runs the system.

# Files
cli-file-missing = The file { $file } was not found. Please check the path.
cli-file-unreadable = The file { $file } cannot be read ({ $reason }).
cli-file-not-text = The file { $file } is not UTF-8 text. Please save it as “CSV UTF-8” and try again.
cli-in-file = File { $file }: { $reason }
cli-in-line = File { $file }, line { $line }: { $reason }
cli-alias-twice = File { $file }: the further name “{ $name }” is given to two units; a name must mean one unit.
cli-database-unusable = { $setting }: this database cannot be used ({ $reason }).

# Units and people
cli-unit-unknown = There is no unit named “{ $name }”. Units come in with: dondoc units import
cli-unit-unclear = It is not clear which unit “{ $name }” is. It may be: { $candidates }.
cli-unit-is-group = “{ $name }” is a group of units; one unit is needed here.
cli-units-imported = Units: { $added } added, { $changed } changed, { $unchanged } as before.
cli-column-name = Name
cli-column-unit = Unit
cli-column-role = Role
cli-column-code = Code
cli-column-expires = Expires
cli-codes-once = These codes are shown only this once; please hand each to its person privately.
cli-people-imported = { $rows } rows; { $invited } codes made, { $again } of them again for people who are known but not linked (their old codes work until they expire).
cli-invited = Code { $code }: { $unit }, role { $role }; works once, expires { $expires }.
cli-invited-web = Or open { $url } and type this code.

# Plans
cli-plan-head = Number: { $number } · Issued by: { $issuer } · Year: { $years }
cli-plan-tasks = Tasks ({ $count }):
cli-plan-task = { $code } { $title } · { $units } · { $when }
cli-role-lead = leads
cli-role-implement = carries out
cli-role-support = supports
cli-plan-deadlines = Dates in the text ({ $count }):
cli-plan-deadline = { $due } { $what } · { $who } · “{ $phrase }”
cli-plan-doubts = Places to look at ({ $count }):
cli-names-known = Names of units that are clear ({ $count }):
cli-name-known = { $name } → { $meant } (units: { $count })
cli-names-nobody = None of our units, as answered before ({ $count }):
cli-names-open = Names of units that are not clear, and get no task if left so ({ $count }):
cli-name-close = { $name } — may be: { $candidates }
cli-changes = Different from the plan as followed ({ $count }):
cli-merged = Reports that several lines ask for, made one; due on the earliest day that is not past, until the office decides:
cli-merged-report = { $what }: due { $due }
cli-merged-line = { $plan }: “{ $phrase }” ({ $due })
cli-unowed = Dates that name nobody who owes them ({ $count }):
cli-plan-counts = { $short }: { $tasks } tasks, { $assignments } assignments, { $obligations } new dated obligations.
cli-plan-past = Note: this is a plan of { $year }; dates that are past are not reminded of. To apply it to this year: --year { $this_year }
cli-plan-past-kept = { $short } is kept for { $year }. To apply it to { $this_year } instead: the office withdraws it in chat (“withdraw plan”), then run the command again with --year { $this_year }.
cli-plan-agree = [1] Take in this plan  [2] Later  [3] Do not — a number, or yes/no:
cli-plan-imported = { $short } has been taken in.
cli-plan-not-imported = Not taken in; nothing was written.
cli-needs-yes = Nothing was taken in: there is no terminal to ask at. Add --yes to agree.
cli-plan-exists = The plan in { $file } was imported for this year already ({ $plan }); nothing is different.
cli-year-out-of-range = --year: { $year } cannot be used, it must be from { $first } to { $last }.
cli-plan-without-year = --year: the plan in the file { $file } names no year, so it cannot be brought to another.

# Understanding
cli-line-not-json = Line { $line } of stdin is not JSON.
cli-line-without-text = Line { $line } of stdin must be a JSON object with “text”.
cli-line-role = Line { $line } of stdin: role “{ $value }” is none of { $known }.
cli-why-desk = in the office's chat this is first of all: { $kind ->
    [announcement] an announcement to units
    [order] a single task given
    [task_change] a change of one task
    [units] something about units
    [people] something about people
   *[trail] a question of who did what
}
cli-why-words = words: { $words }
cli-why-found = found: { $names }
cli-why-whole = the whole: { $names }
cli-why-rule = rule: { $intent } ← { $terms }
cli-why-without = and without: { $terms }
cli-why-doubt = not written for: { $doubt } { $words }
cli-why-no-rule = rule: none; likeness to known sentences, a command or an answer
cli-why-warning = like sentences that mean no write, so asked back: { $traits }
cli-why-like = like sentences of: { $likely }

# Reminders
cli-moment-unclear = --at: “{ $value }” is no moment. For example: 2026-02-10 or 2026-02-10T08:00
cli-remind-head = Until { $at }: { $count } reminders
cli-remind-to = { $unit } · { $role } · { $person } ({ $reach })
cli-remind-vacant = nobody yet
cli-reachable = reachable
cli-unreachable = not reachable yet
cli-remind-units = { $item } ({ $count } units)
cli-remind-item = { $step } working days ({ $why }): { $name }, due { $due }

# Running
run-nothing-to-serve = There is no channel to run: set DONDOC_TELEGRAM_TOKEN, DONDOC_ZALO_TOKENS or DONDOC_WEB=on, and if DONDOC_LISTEN is set it must have that channel.
run-cannot-listen = DONDOC_WEB_HOST, DONDOC_WEB_PORT: cannot listen at { $address } (in use, or not of this machine).
run-token-refused = DONDOC_TELEGRAM_TOKEN: Telegram does not accept this token. Check the one that @BotFather gave.
demo-loopback-only = --host: the demo opens on this machine only (127.0.0.1), not at { $address }.
demo-cannot-listen = --port: cannot listen at { $address } (in use). Choose another, for example: dondoc demo --port 8090
demo-started = The demo is ready: { $address } (Ctrl+C stops it)

# The doctor
doctor-right = Right: { $text }
doctor-wrong = WRONG: { $text }
doctor-note = Note: { $text }
doctor-settings = the settings are valid.
doctor-clock = the clock shows { $now } ({ $zone }).
doctor-clock-wrong = the clock shows { $now }, before this program was made; please set it right.
doctor-database = the database opens, is up to date and can be written to.
doctor-calendar = the calendar of { $year } has { $count } days off.
doctor-calendar-missing = the calendar of { $year } has no days off yet.
doctor-calendar-november = it is November: compare the calendar of { $year } with the Prime Minister's decision on holidays.
doctor-telegram = Telegram accepts the token, the bot is @{ $name }.
doctor-telegram-fails = DONDOC_TELEGRAM_TOKEN: Telegram could not be asked ({ $reason }).
doctor-telegram-none = DONDOC_TELEGRAM_TOKEN is not set, the Telegram channel does not run.
doctor-web-none = the web chat is not served (DONDOC_WEB=off).
doctor-web-open = DONDOC_PUBLIC_URL: { $url } does not encrypt, others on the network can read the web chat and its login; https:// is needed.
doctor-web = the web chat is served at { $url }.
doctor-zalo = Zalo: bot { $bot } is called “{ $name }”.
doctor-zalo-fails = Zalo: bot { $bot } cannot be used yet ({ $reason }). Check DONDOC_ZALO_TOKENS and the network.

# Settings
setting-file-unreadable = The file { $file } cannot be read; it must be UTF-8 text.
setting-line-unreadable = File { $file }, line { $line }: cannot be read; a line is NAME=value.
setting-unknown = there is no such setting.
setting-unknown-near = there is no such setting; is it { $name }?
setting-database = must look like sqlite:///path/file.db or postgresql://user:password@host/name.
setting-folder = must be a folder, “{ $value }” is a file.
setting-timezone = only the time zone { $zone } is supported, here it is “{ $value }”.
setting-tokens = each token of a Zalo bot looks like 123456:ABC-def; commas between them, one token for a bot.
setting-quota = “{ $value }” is not understood; write a channel and a number, such as zalo=3000 (channels: telegram, zalo, web).
setting-token = the token of a Telegram bot looks like 123456:ABC-def and comes from @BotFather.
setting-url = must be an address that begins with http:// or https://, here it is “{ $value }”.
setting-proxy = must be an address that begins with http:// or https://.
setting-webhook-secret = only letters A-Z, digits, “_” and “-”, from 1 to 256 of them.
setting-signing-key = needs at least 32 random characters.
setting-days = must be a number of days from 0 to 3650.
setting-kept = “{ $value }” is not right; write tables and days, as incoming=365; 0 is for ever, save of unread (days that may be set: { $known }).
setting-port = must be a whole number from 1 to 65535, here it is “{ $value }”.
setting-on-off = must be on or off, here it is “{ $value }”.
setting-one-of = “{ $value }” is none of { $known }.
setting-needed-by-webhook = must be set while DONDOC_WEBHOOK is on.
setting-https = must begin with https:// for Telegram to use the webhook.
setting-needed-by-web = must be set where DONDOC_WEB is on, for example https://dondoc.example.vn.
setting-without-path = must have nothing behind the name where DONDOC_WEB is on, for example https://dondoc.example.vn.
setting-needed-by-listen = must be set because DONDOC_LISTEN names this channel.
cli-help-from = The first day, such as 2026-02-01 (with --to)
cli-help-to = The last day, such as 2026-02-28 (with --from)
cli-at-or-range = Either --at TIME or both --from DAY and --to DAY are needed.
cli-range-unclear = The days from { $first } to { $last } make no range: the last must not be before the first, nor more than a year after it.
cli-remind-range = Reminders from { $first } to { $last } if nobody answers: { $days } days, { $count } messages.
cli-remind-day = { $day }: { $count } messages

# --- backups
cli-help-backup = Save all data and files of evidence into one .zip file
cli-help-restore = Restore a backup into an empty data folder
backup-written = Saved to { $file }. It holds personal data: keep it where only those responsible can read it.
backup-not-written = The file { $file } cannot be written ({ $reason }). Choose another folder with room and run this again.
restore-done = Restored from { $file }. What waited to be sent when it was made is not sent; what is due is reminded of as of today.
restore-not-empty = The database holds data already; nothing was restored. Point DONDOC_DATA_DIR (or DONDOC_DATABASE_URL) to an empty one and run this again.
restore-no-backup = { $file } is no backup of dondoc, or is damaged; nothing was restored.
restore-other-version = The backup has data version { $theirs }, this program { $ours }. Restore it with the version that made it, then update.
cli-help-report = Write the figures of a period into a file: a picture (png), …
cli-help-report-period = The period: Q1-2026, H1-2026, 9M-2026, Y-2026, month-03-2026.
cli-help-report-unit = One unit alone; all where it is empty.
cli-help-report-format = The kind of file.
cli-help-report-out = The file to write.
cli-period-unclear = --period: “{ $value }” is no reporting period. For example: Q1-2026, H1-2026, 9M-2026, Y-2026, month-03-2026
cli-report-format = --format: there is no “{ $format }”. Known: { $known }.
cli-report-folder = --out: there is no folder { $folder }. Please make it first or choose another place.
cli-report-unwritable = { $file } could not be written ({ $reason }). Please choose another folder and run it again.
cli-report-done = Wrote { $file } ({ $period }).
