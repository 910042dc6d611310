# Other last days, what is excused, and events.
item-extended = { $when }; hạn gốc { $first }, đã gia hạn đến { $due }
item-excused = được miễn: { $why }
progress-excused = không phải thực hiện
mark-excused = được miễn
