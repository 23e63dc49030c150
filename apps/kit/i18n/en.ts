/** The kit's own texts. */
export const en = {
  action: {
    close: 'Close',
    undo: 'Undo',
    retry: 'Try again',
    reload: 'Load the screen again',
    clear: 'Clear',
    erase: 'Delete the last digit',
    back: 'Back',
    enter: 'OK',
    dismiss: 'Dismiss',
  },
  connection: {
    connecting: 'Connecting…',
    live: 'Live',
    unheard: 'No hub yet',
    old: 'Old since {{time}}',
    kept_one: 'Kept here, will send ({{count}})',
    kept_other: 'Kept here, will send ({{count}})',
    connectingLong: 'This screen is looking for the hub.',
    unheardLong: 'The hub has not answered this screen yet. Check that it is on and on the same network.',
    liveLong: 'This screen shows what the hub knows now.',
    oldLong: 'The hub does not answer. What you see is from {{time}}.',
    keptLong_one: '{{count}} step is kept on this device. It is sent as soon as the hub takes it.',
    keptLong_other: '{{count}} steps are kept on this device. They are sent as soon as the hub takes them.',
  },
  pin: {
    label: 'PIN',
    entered_one: '{{count}} digit entered',
    entered_other: '{{count}} digits entered',
    wait: 'Please wait {{time}}, then try again.',
    checking: 'Checking…',
  },
  pad: {
    digits: 'Digits',
    quick: 'Quick amounts',
    exact: 'Exact',
  },
  table: {
    sortUp: 'sorted, smallest first',
    sortDown: 'sorted, largest first',
    rows_one: '{{count}} row',
    rows_other: '{{count}} rows',
    nothing: 'Nothing here yet',
  },
  loading: {
    plain: 'Loading…',
    long: 'This takes longer than usual. The screen goes on trying.',
  },
  fault: {
    title: 'This screen has stopped',
    body: 'Something went wrong that should not have. Orders that were sent are safe in the hub.',
    details: 'For support',
  },
  screen: {
    skip: 'Skip to the content',
  },
  search: {
    clear: 'Clear the search',
  },
  language: {
    label: 'Language',
  },
  theme: {
    label: 'Brightness',
    auto: 'Automatic',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  field: {
    required: 'needed',
  },
} as const;
