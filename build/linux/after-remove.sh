#!/bin/sh
# After the package's files are gone. The hub's data in /var/lib/comanda and its user stay: they are the restaurant's
# books. An update calls this too, between the old version and the new one.
set -e

case "$1" in
  upgrade | 1 | failed-upgrade | abort-install | abort-upgrade) exit 0 ;;
esac

if command -v update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
  rm -f '/usr/bin/${executable}'
fi
rm -f /usr/bin/comanda-hub

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  apparmor_parser --remove "$profile" 2>/dev/null || true
  rm -f "$profile"
fi

if [ -d /run/systemd/system ]; then
  systemctl disable --now comanda-hub.service 2>/dev/null || true
  systemctl daemon-reload || true
fi
exit 0
