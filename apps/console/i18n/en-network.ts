export const enNetwork = {
  title: 'Network',
  addresses: 'Type or scan on another machine',
  none: 'Only this machine reaches the hub: it was started so, or there is no network.',
  qr: 'QR code of {{address}}',
  plain: 'Plain HTTP for browsers of other machines',
  plainOn:
    'Allowed. Browsers open the screens without a warning, but whoever gets into this network can read along and change what they send: PINs, orders, payments. Desktop apps always speak encrypted.',
  plainOff:
    'Refused. Browsers of other machines use https and warn once, because the hub made its certificate by itself. Guests’ own pages stay open.',
  fixed: 'This was fixed when the hub was started (COMANDA_PLAIN_HTTP).',
  certificate: 'Fingerprint of the certificate (SHA-256)',
  certificateHint: 'A browser that warns can show it. If it shows another one, somebody is in between: do not go on.',
  until: 'Valid until {{date}}',
  discovery: 'Found without an address',
  discoveryOn: 'Desktop apps find this hub on: {{interfaces}}',
  discoveryAlone: 'On, but no network is there.',
  discoveryOff: 'Off: desktop apps need the address.',
  discoveryProblem: 'The network refuses it: {{problem}}',
} as const;
