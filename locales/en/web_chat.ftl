# The web chat as a channel: its code, where it is open, and its login page.
command-web = Open the chat on the web
web-chat-none = The department has not opened the chat on the web. Please go on writing here.
help-web = • “open the web chat” to use a computer
web-chat-already = You are using the chat on the web.
web-chat-code =
    Code for the chat on the web: { $code }
    On a computer, open { $home } and type the code. It is good once, until { $until }.
    Whoever has the code comes in under your name: do not pass it on.
web-chat-here = Open on this device now
web-chat-open-in = Open in { $count } places:
web-chat-device = { $device }, last used { $seen }
web-chat-some-device = A browser
web-chat-leave = Log out of { $count } open places
web-chat-left = Logged out of { $count } places where the chat on the web was open.
web-chat-not-open = The chat on the web is open nowhere.
web-chat-open = Get a code for the web

# The login page
web-login-title = Log in
web-login-intro = Please type the invite code from the Department Office, or the code you get by writing “open the web chat” to Đôn Đốc in Zalo or Telegram.
web-login-code = Code (6 characters)
web-login-name = Full name
web-login-name-hint = Needed only the first time, with an invite code.
web-login-enter = Open the chat
web-login-wrong = The code is wrong, used or expired. Please check it, write “open the web chat” for a new one, or ask the Department Office.
web-login-name-needed = Please give your full name, so that the Department Office knows who uses this code.
web-login-too-often = There were many wrong codes from this network. Please try again in a few minutes, or contact the Department Office.
web-login-left = You are logged out. To come back, write “open the web chat” in Zalo or Telegram, or ask the Department Office for a code.
web-login-shared = On a shared computer, please press “Log out” when you are done.
web-login-as = Open the chat as { $name }?
web-login-link-old = This link was used or has expired. Please write “open the web chat” for a new one, or type a code below.
web-login-other-language = Tiếng Việt
web-leave = Log out
web-signed-out = You were logged out. Please log in again.
web-too-fast = You are writing very fast; this message will be sent again by itself.
web-top-plain = User
