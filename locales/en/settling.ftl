# Other last days, what is excused, and events.
item-extended = { $when }; first due { $first }, extended to { $due }
item-excused = excused: { $why }
progress-excused = nothing to do
mark-excused = excused
