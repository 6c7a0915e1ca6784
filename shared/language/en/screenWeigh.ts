// What the projector says in a weighing.
export const weigh = {
  widest: 'Where we see it differently, widest spread first',
  dots: 'Where the dots lie',
  dotsHead: 'Dots',
  rank: 'How often each was chosen',
  goesOn: { yes: 'Goes on', no: '', tied: 'Tied at the cut' },
  noAverages: 'One dot is one person.',
  chosenAloud: 'Chosen aloud',
  thenAndNow: (n: number, then: number, now: number) =>
    `Above: session ${n}, ${then} answered. Below: now, ${now} answered.`,
  firstTime: (text: string) => `${text} The first time`,
} as const;
