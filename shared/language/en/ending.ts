// What the desk says about how long a series is kept, and about closing it.
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
/** YYYY-MM-DD in words. */
const inWords = (date: string) => day.format(new Date(`${date}T00:00:00Z`));

export const ending = {
  title: 'How long it is kept',
  kept: (date: string | null) =>
    date === null
      ? 'No last day is named: it is kept until one is named and has come.'
      : `Kept until ${inWords(date)}, then erased.`,
  erased:
    'Then all of it goes: what was said, who said it, and every link. Backups go when they are thrown away.',
  change: 'Change the day',
  changeTitle: 'Until which day is it kept?',
  label: 'Last day',
  help: 'After today, and within ten years.',
  keep: 'Keep until then',
  refused: 'That day cannot be kept to. Name one after today and within ten years.',
  close: 'Close the series',
  closeTitle: 'Close this series?',
  closeHelp:
    'Nothing more is recorded in it: no session, no report on a promise, no answer from a phone. The marks by which phones know their own no-names answers are taken out of the record. Reading and downloading go on. This cannot be undone.',
  closed: 'This series is closed. It can be read and downloaded until it is erased.',
};
