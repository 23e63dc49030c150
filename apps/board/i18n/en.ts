export const en = {
  title: 'Pickup board',
  preparing: 'Preparing',
  ready: 'Ready',
  nonePreparing: 'No orders in preparation',
  noneReady: 'Numbers appear here when their food is ready',
  called: 'Number {{number}} is ready',
  old: 'This board is not up to date since {{time}}. Please ask our staff about your number.',
  lost: 'This board is not up to date. Please ask our staff about your number.',
  sound: 'Sound on',
  settings: 'Settings',
} as const;
