// What `moot erase` says in the terminal: whom it knows, what goes and what stays, and that it is done.

type Listed = { readonly name: string; readonly organisation: string; readonly id: string };

export const eraseWords = {
  nothingThere: (folder: string) => `${folder} holds no Moot database: name its folder with MOOT_DATA.`,
  stopFirst: (folder: string) =>
    `Moot is running on ${folder}. Stop it, erase, and start it again: nobody’s answers are lost by that.`,
  whom: 'Say whom: moot erase SERIES PERSON. Titles and names of several words stand in quotation marks; an id will do too.',
  notOne: (found: number) =>
    found === 0
      ? 'Nobody is called that there. These are known:'
      : 'More than one is called that. Use the ids of these:',
  series: (title: string, id: string) => `${title}  (${id})`,
  person: ({ name, organisation, id }: Listed) =>
    `  ${name === '' ? 'A former peer, erased' : name}${organisation === '' ? '' : `, ${organisation}`}  (${id})`,
  before: (who: string, title: string) =>
    [
      `This erases ${who} from “${title}”. It cannot be undone.`,
      '',
      'What goes:',
      '- their name, role and contact, their seat, and every way in: phone and personal links;',
      '- every word they wrote with their name: posts, ideas, requests, reasons, reports, and the words of their promises;',
      '- every released file of this series, for any of them may hold those words. Release again what is still needed.',
      '',
      'What stays:',
      '- what they gave without a name: taking it out would show which it was;',
      '- what they chose with their name, so that every count stays true. It is “a former peer” who chose;',
      '- lines and wordings that the group took up, even where the first words were theirs;',
      '- what others wrote, and the facilitator’s notes: “[name]” stands where they held the name. Only in the agenda, and in answers not yet shown, does a name stay;',
      '- backups, and files that somebody has downloaded.',
    ].join('\n'),
  word: 'erase',
  question: 'Type “erase” to go on; anything else leaves all as it is: ',
  left: 'Nothing was erased.',
  done: 'Erased. Nothing of what goes is left in the data folder. Throw away the backups made before, and tell whoever has downloaded files.',
};
