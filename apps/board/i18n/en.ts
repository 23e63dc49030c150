export const en = {
  title: 'Pickup board',
  preparing: 'Preparing',
  ready: 'Ready',
  nonePreparing: 'No orders in preparation',
  noneReady: 'Numbers appear here when their food is ready',
  called: 'Number {{number}} is ready',
  old: 'This board is not up to date. Please ask our staff about your number.',
  since: 'since {{time}}',
  sound: 'Sound on',
  settings: 'Settings',
} as const;
