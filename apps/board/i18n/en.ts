export const en = {
  title: 'Pickup board',
  preparing: 'Preparing',
  ready: 'Ready',
  nonePreparing: 'No orders in preparation',
  noneReady: 'Ready numbers appear here',
  called: 'Number {{number}} is ready',
  old: 'Not up to date since {{time}}',
  sound: 'Sound on',
  page: '{{page}} / {{pages}}',
} as const;
