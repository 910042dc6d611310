#!/bin/sh
# Chạy một lệnh với người dùng và thiết lập của dịch vụ; tệp được tìm trong /var/lib/dondoc. Cần sudo.
# Runs a command as the user and with the settings of the service; files are looked for in /var/lib/dondoc. Needs sudo.
umask 077
cd /var/lib/dondoc && exec runuser -u dondoc -- /opt/dondoc/.venv/bin/dondoc "$@"
