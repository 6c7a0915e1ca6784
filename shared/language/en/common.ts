// Sentences that more than one face says.

export const common = {
  moot: 'Moot',
  saved: 'Saved',
  sent: 'Sent',
  onThisPhone: 'On this phone',
  noConnection: 'No connection',
  catchingUp: 'Catching up…',
  connecting: 'Connecting…',
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
  close: 'Close',
  cancel: 'Cancel',
  yes: 'Yes',
  no: 'No',
  noNames: 'No name goes with this.',
  named: (name: string) => `Your name goes with this: ${name}.`,
  notSignedIn: 'This phone is not signed in. Join again with the code on the screen.',
  noConnectionToServer: 'No connection to Moot. Nothing was changed. Check the network, then try again.',
  unexpectedAnswer:
    'Moot gave an answer that this page does not understand. Nothing was lost. Reload the page, then try again.',
} as const;
