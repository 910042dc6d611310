# Steps of reminders, as they stand in every text about them.
kind-all = mọi việc có hạn
kind-report = báo cáo
kind-window = nhiệm vụ có hạn
kind-returned = báo cáo bị trả lại
steps-before = trước hạn { $days } ngày làm việc và vào ngày hạn
steps-due-day = vào ngày hạn
steps-all = { $before }; sau hạn { $after } và cứ { $every } ngày làm việc một lần
step-before = bước trước hạn { $days } ngày làm việc
step-today = bước ngày hạn
step-after = bước sau hạn { $days } ngày làm việc
channel-telegram = Telegram
channel-zalo = Zalo
channel-web = trang web
channel-any = nơi anh/chị nhắn gần đây nhất

# One's own settings
settings-head = Cài đặt nhắc việc của anh/chị:
settings-hour = Giờ nhận tin: { $hour } ngày làm việc, mỗi ngày nhiều nhất một tin tổng hợp
settings-steps = Nhắc { $kinds }: { $steps }
settings-office = Danh sách việc quá hạn của các đơn vị: mỗi ngày làm việc
settings-leader = Danh sách việc quá hạn từ 3 ngày làm việc: ngày làm việc đầu tuần
settings-channel = Kênh nhận tin: { $channel }
settings-how = Muốn đổi, nhắn ví dụ “nhắc lúc 7 giờ 30” hoặc “nhắc trước 2 ngày”.
settings-how-list = Muốn đổi giờ, nhắn ví dụ “nhắc lúc 7 giờ 30”.
settings-choice-card = Cài đặt nhắc việc của tôi
settings-choice-hour = Nhận tin lúc { $hour }
settings-choice-off = Tắt nhắc trước hạn
settings-choice-on = Nhắc trước hạn như chung
settings-choice-channel = Nhận qua { $channel }
settings-choice-language = Ngôn ngữ
settings-choice-steps = Các bước nhắc chung
settings-hour-outside = Tin nhắc chỉ gửi từ { $opens } đến trước { $closes } ngày làm việc. Anh/chị chọn một giờ trong khoảng đó, ví dụ “nhắc lúc 7 giờ 30”.
settings-list-stays = Danh sách việc quá hạn là để theo dõi các đơn vị nên không tắt và không đổi số ngày được; anh/chị đổi được giờ và kênh nhận tin.
settings-too-early = Chỉ nhắc trước được nhiều nhất { $most } ngày làm việc. Anh/chị nhắn lại giúp, ví dụ “nhắc trước 10 ngày”.
wish-confirm = Đổi cài đặt nhắc việc của anh/chị như sau:
wish-hour = nhận tin lúc { $hour } ngày làm việc
wish-channel = nhận qua { $channel }; khi kênh này không tới được thì gửi qua kênh khác của anh/chị
wish-as-office = nhắc như quy định chung: { $steps }
wish-early-off = tắt nhắc trước hạn; ngày hạn và khi quá hạn vẫn nhắc, vì đơn vị còn phải trả lời về việc đó
wish-days = nhắc { $steps }
wishes-kept = Đã đổi. Cài đặt nhắc việc của anh/chị:
wishes-what = cài đặt nhắc việc

# The office's steps
steps-head = Các bước nhắc chung của toàn ngành:
steps-how = Muốn đổi, nhắn ví dụ “/nhacviec báo cáo trước 10, 5, 2, 1 ngày; sau hạn 1, 3, cứ 5 ngày”.
steps-confirm = Đổi các bước nhắc { $kind }?
steps-was = • Đang áp dụng: { $steps }
steps-new = • Sẽ áp dụng: { $steps }
steps-example = • Ví dụ “{ $name }”, hạn { $due }: { $days }
steps-own-stay = Ngày hạn và ngày làm việc đầu tiên sau hạn luôn được nhắc. Cài đặt riêng của từng người giữ nguyên.
steps-same = Các bước nhắc { $kind } đang đúng như vậy: { $steps }. Không có gì thay đổi.
steps-too-many = Nhiều bước nhắc quá: trước hạn nhiều nhất 5 bước, sau hạn nhiều nhất 6 bước. Anh/chị bớt vài bước rồi nhắn lại giúp.
steps-too-far = Số ngày phải từ 1 đến 60. Anh/chị nhắn lại giúp, ví dụ “/nhacviec báo cáo trước 10, 5, 2, 1 ngày”.
steps-changed-since = Các bước nhắc vừa được người khác đổi, nên chưa ghi gì.
steps-set = Đã đổi các bước nhắc { $kind }: { $steps }. Lịch nhắc của các đơn vị đã tính lại.
steps-what = các bước nhắc { $kind }

# Doing what was proposed
choice-apply = Đồng ý
choice-not-now = Không đổi
choice-again = Làm lại
agreed-gone = Nội dung này không còn chờ trả lời; chưa có gì thay đổi. Anh/chị nhắn lại yêu cầu giúp.
agreed-before = Việc này đã làm lúc { $at }, không làm lần nữa:
change-undo-confirm = Rút lại thay đổi gần nhất của anh/chị ({ $words })?
change-undone = Đã hoàn tác: { $words } trở lại như trước.

# Put off
choice-snooze = Nhắc lại hôm đó
choice-snooze-tomorrow = Nhắc lại sáng mai
choice-snooze-day = Nhắc lại { $date }
snooze-confirm = Nhắc lại như sau?
snoozed = Đã ghi, tôi nhắc lại như sau:
snooze-day = { $date }, { $hour } ({ $count } việc):
snooze-more = … và { $count } việc khác
snooze-due-before = Việc hết hạn trước ngày anh/chị chọn vẫn được nhắc vào ngày hạn.
snooze-hides-nothing = Hạn không đổi; việc quá hạn vẫn ghi là quá hạn và vẫn có trong danh sách của Văn phòng Sở.
snooze-what = nhắc lại { $count } việc
snooze-which-day = Nhắc lại vào ngày nào? Chọn bên dưới, hoặc nhắn ví dụ “để thứ Sáu nhắc lại”.
snooze-nothing = Không có việc nào trong tin nhắc gần nhất còn phải nhắc lại.
snooze-list-stays = Danh sách việc quá hạn gửi mỗi ngày làm việc (Lãnh đạo: đầu tuần) để theo dõi, không hoãn được. Anh/chị đổi được giờ nhận.

# Away, and who stands in
leave-how = Muốn ghi, nhắn ví dụ “tôi nghỉ phép từ 5/3 đến 10/3, chị Lan thay”.
leave-line = Từ { $since } đến hết { $until }: { $acting } thay { $away } ({ $role }, { $unit })
leave-means = { $acting } sẽ nhận tin nhắc và có quyền của người được thay; { $away } không nhận tin nhắc của vai trò này trong thời gian đó. Ghi nhận?
leave-unreachable = Lưu ý: { $acting } chưa liên lạc được qua tin nhắn. Cần gửi mã mời trước ngày nghỉ.
leave-kept = Đã ghi nhận; người thay và Văn phòng Sở được báo:
leave-told = { $line }. Người ghi: { $by }.
leave-ended-told = Không còn hiệu lực: { $line }. Người ghi: { $by }.
leave-ended = Đã kết thúc: { $acting } không còn thay { $name }; tin nhắc lại gửi cho { $name }.
leave-over = Việc thay này đã kết thúc trước đó.
leave-what = việc thay { $name }
leave-list = Người vắng của { $unit }:
leave-list-none = { $unit } không ghi ai vắng.
leave-choice-end = Kết thúc việc thay { $name }
leave-clash = Đã có ghi nhận trùng thời gian: { $line }. Kết thúc ghi nhận đó trước rồi ghi lại.
leave-bad-days = Thời gian từ { $since } đến { $until } chưa đúng: ngày cuối phải từ hôm nay trở đi, sau ngày đầu và trong vòng một năm. Anh/chị nhắn lại giúp.
leave-which-unit = Người của đơn vị nào vắng? Nhắn kèm tên đơn vị, ví dụ “TTYT Cư Jút: giám đốc nghỉ phép từ 5/3 đến 10/3, chị Lan thay”.
leave-who-away = Ai của { $unit } vắng?
leave-no-head = { $unit } chưa có Thủ trưởng trong danh sách nên chưa ghi được. Cấp mã mời cho Thủ trưởng trước giúp.
leave-ask-deputy = Ai thay { $name }?
leave-which-deputy = “{ $said }” chưa rõ là ai. Ai thay { $name }?
leave-nobody-acts = Không có ai thay
leave-nobody = { $unit } chưa có ai khác trong danh sách để thay; tin nhắc vẫn gửi như thường. Xin Văn phòng Sở mã mời cho người thay rồi nhắn lại.
leave-post-gone = Vai trò này vừa thay đổi người, nên chưa ghi gì. Anh/chị nhắn lại giúp.

# A post goes to another person
hand-over-office-only = Chỉ Văn phòng Sở ghi việc thay đổi Thủ trưởng. Anh/chị liên hệ Văn phòng Sở giúp.
hand-over-which-unit = Thủ trưởng của đơn vị nào thay đổi? Nhắn ví dụ “/bangiao TTYT Cư Jút”.
hand-over-nobody = Đơn vị này chưa có ai trong danh sách. Cấp mã mời vai trò Thủ trưởng cho người mới trước giúp.
hand-over-to-whom = Thủ trưởng mới của { $unit } (hiện nay: { $former }) là ai? Người chưa có tên dưới đây cần mã mời trước.
hand-over-same = { $name } đang là Thủ trưởng của { $unit }. Không có gì thay đổi.
hand-over-confirm =
    { $name } làm Thủ trưởng của { $unit } từ bây giờ?
    Người thôi giữ vai trò này: { $former }; không nhận tin nhắc của vai trò này nữa, kể cả tin đang chờ gửi.
hand-over-changed = Thủ trưởng của { $unit } vừa được thay đổi, nên chưa ghi gì.
hand-over-told = Từ bây giờ anh/chị là Thủ trưởng của { $unit } trên hệ thống này và nhận tin nhắc của đơn vị.
hand-over-what = việc đổi Thủ trưởng của { $unit }
handed-over = Đã ghi: { $name } là Thủ trưởng của { $unit }.
nobody = chưa có ai

# Why, what next, who was reminded
post-acting = { $unit }, đang thay { $role }
why = Anh/chị nhận tin nhắc vì là người phụ trách: { $post }.
why-line = • { $name }, hạn { $due }: { $step }
why-more = • … và { $count } việc khác
why-once-a-day = Mỗi ngày nhiều nhất một tin tổng hợp, lúc { $hour } ngày làm việc; việc đã xong thì thôi nhắc.
what-next = Nếu chưa có trả lời, lần nhắc tiếp theo là { $at }, { $count } việc: { $names }.
what-next-office = Danh sách việc quá hạn tiếp theo của Văn phòng: { $at }.
what-next-leader = Danh sách việc quá hạn tiếp theo của Lãnh đạo: { $at }.
what-next-none = Hiện không có việc nào cần nhắc.
reminded-head = Đã nhắc về { $about }: { $told }/{ $things } việc có người được nhắc
reminded-lately = Đã nhắc trong 7 ngày qua: { $things } việc
reminded-line = { $unit } — { $name }: { $people } người, gần nhất { $last }
reminded-nobody = { $unit } — { $name }: { $why }
reminded-not-yet = chưa nhắc ai ({ $people })
reminded-told = { $person }, { $at }, { $step }, { $outcome }
reminded-one = { $unit } — { $name }, hạn { $due }: { $count } lần nhắc, mới nhất trước
reminded-nothing = Chưa có lần nhắc nào về việc này.
outcome-sent = đã gửi qua { $channel }
outcome-pending = đang chờ gửi qua { $channel }
outcome-sending = đang gửi qua { $channel }
outcome-failed = không gửi được qua { $channel }
outcome-unknown = đã gửi qua { $channel }, chưa rõ tới nơi
outcome-dropped = không cần gửi nữa
outcome-superseded = gộp vào tin sau
outcome-expired = quá lâu nên không gửi

# Who cannot be reached
phone-unknown = (chưa có số điện thoại)
nobody-known = chưa có ai trong danh sách
digest-unit-unreached = { $line } (chưa liên lạc được qua tin nhắn: { $people })
unit-silent = Không còn liên lạc được với ai của { $unit } qua tin nhắn: { $people }. Đề nghị Văn phòng Sở gọi điện và cấp mã mời mới.

# Messages of a month
choice-traffic = Lượng tin tháng này
traffic-office-only = Lượng tin của các kênh chỉ Văn phòng Sở và Lãnh đạo xem được.
traffic-head = Tin nhắn trong tháng { $month }, theo từng bot:
traffic-line = { $channel } ({ $bot }): nhận { $received }, gửi { $sent }{ $used }
traffic-of = { "" }; hạn mức { $quota } tin, đã dùng { $percent }%
traffic-warning =
    { $channel } (bot { $bot }) đã dùng { $total }/{ $quota } tin của tháng này ({ $percent }%).
    Hết hạn mức thì tin nhắc qua kênh này không gửi được cho đến đầu tháng sau. Đề nghị chuyển bớt người sang kênh khác hoặc thêm bot.

# Between which hours messages go out by themselves
window-is = Tin nhắc và thông báo chỉ tự gửi từ { $opens } đến trước { $closes } ngày làm việc. Trả lời tin nhắn thì gửi ngay, bất cứ lúc nào.
window-how = Muốn đổi, anh/chị nhắn ví dụ “chỉ gửi tin từ 7h30 đến 17h”.
window-same = Tin đang tự gửi từ { $opens } đến trước { $closes } rồi.
window-wrong = Khung giờ cần mở trong khoảng { $earliest } đến { $digest } (giờ gửi bản tổng hợp buổi sáng), đóng sau { $digest } và không quá { $latest }. Anh/chị nhắn lại giúp.
window-wishes = Có người đã chọn nhận nhắc lúc { $hours }, ngoài khung giờ này. Anh/chị chọn khung rộng hơn, hoặc nhờ người đó đổi giờ bằng “/caidatnhac” trước.
window-confirm = Đổi giờ tự gửi tin cho cả Sở từ { $was_opens }–{ $was_closes } thành { $opens }–{ $closes } ngày làm việc?
window-set = Từ nay tin chỉ tự gửi từ { $opens } đến trước { $closes } ngày làm việc.
window-what = khung giờ gửi tin
window-choice-card = Khung giờ gửi tin
