#!/bin/sh
# After the package's files are in place: the command, the sandbox, and the hub's user. The hub's service is not started
# by itself: most machines that install the program are screens.
set -e

program='/opt/${sanitizedProductName}/${executable}'
resources='/opt/${sanitizedProductName}/resources'

if command -v update-alternatives >/dev/null 2>&1; then
  update-alternatives --install '/usr/bin/${executable}' '${executable}' "$program" 100
else
  ln -sf "$program" '/usr/bin/${executable}'
fi
ln -sf "$resources/service/comanda-hub" /usr/bin/comanda-hub

# Where users may not open namespaces, Chromium's sandbox needs a helper that runs as root.
sandbox='/opt/${sanitizedProductName}/chrome-sandbox'
if [ -e "$sandbox" ]; then
  if [ -L /proc/self/ns/user ] && unshare --user true >/dev/null 2>&1; then
    chmod 0755 "$sandbox"
  else
    chmod 4755 "$sandbox"
  fi
fi

profile='/etc/apparmor.d/${executable}'
if apparmor_status --enabled >/dev/null 2>&1; then
  if apparmor_parser --skip-kernel-load --debug "$resources/apparmor-profile" >/dev/null 2>&1; then
    cp -f "$resources/apparmor-profile" "$profile"
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi

if ! getent passwd comanda >/dev/null; then
  useradd --system --user-group --home-dir /var/lib/comanda --no-create-home --shell /usr/sbin/nologin comanda
fi

if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  # A hub that runs goes on with the new version.
  systemctl try-restart comanda-hub.service || true
fi

# Printers that are plugged in already.
if command -v udevadm >/dev/null 2>&1; then
  udevadm control --reload || true
  udevadm trigger --subsystem-match=usbmisc --subsystem-match=tty || true
fi

if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database /usr/share/applications || true
fi
exit 0
