// What Moot says in the terminal: on starting, on not being able to, and from its commands.

const wanted: Readonly<Record<string, string>> = {
  MOOT_PORT: 'a port number from 1 to 65535',
  MOOT_ORIGIN:
    'the whole address people use, such as https://moot.example.org; plain http is for a network of your own',
};

export function badSetting(name: string, value: string): string {
  return `${name} is set to “${value}”. It must be ${wanted[name] ?? 'something else'}; correct it, or leave it out.`;
}

export function started(c: {
  readonly laptop: string;
  readonly phones: readonly string[];
  readonly plain: boolean;
}): string {
  const lines = [
    'Moot is running.',
    '',
    `  On this laptop   ${c.laptop}`,
    ...c.phones.map((address, n) => `  ${n === 0 ? 'For phones      ' : '                '} ${address}`),
  ];
  if (c.phones.length === 0)
    lines.push(
      '  For phones       Connect this laptop to a network, or switch its hotspot on, and start Moot again.',
    );
  if (c.plain)
    lines.push(
      '',
      'This is plain http: good on this laptop and in a network you trust. Over the internet, put Moot behind https.',
    );
  return lines.join('\n');
}

export function setUpLink(link: string): string {
  return `Set Moot up with this link. It works once, for 30 minutes; start Moot again for a new one:\n\n  ${link}`;
}

export const qrTitle = 'Phones join here:';
export const stopping = 'Moot is stopping. What was saved is safe.';

export const refusedToStart = {
  portTaken: (port: number) =>
    `Port ${port} is in use by another program. Stop that program, or choose another port with MOOT_PORT.`,
  noPort: (from: number, to: number) =>
    `All ports from ${from} to ${to} are in use. Choose a free one with MOOT_PORT.`,
  portForbidden: (port: number) =>
    `This account may not listen on port ${port}. Choose one above 1023 with MOOT_PORT.`,
  noSuchHost: (host: string) => `This machine has no address ${host}. Correct MOOT_HOST, or leave it out.`,
  clientNotBuilt:
    'The pages for phones, desk and screen are not built yet. Run “npm run build”, then start again.',
  unexpected: (reason: string) => `Moot could not start: ${reason}`,
};

export const commandWords = {
  unknown: (name: string, known: readonly string[]) =>
    `“${name}” is not something Moot can do. It knows: ${known.join(', ')}.`,
  usage: [
    'moot serve                       starts Moot',
    'moot check FOLDER|FILE           checks a workshop definition',
    'moot backup FILE                 copies journal and rosters while Moot runs; unshown answers stay out',
    'moot restore FILE                makes the data folder from a backup; the folder must be empty',
    'moot erase SERIES PERSON         takes a person out of a series; says first what goes and what stays',
    'moot ground --votes FILE         where the people of a Polis conversation stand, as JSON',
    'moot bench NAME                  measures what something costs: ground',
  ],
  noFile: (what: string) => `Say which file: moot ${what} FILE.`,
  cannotRead: (path: string) =>
    `${path} cannot be read. Check the path, and that it is a workshop’s folder or file.`,
  definitionGood: (title: string, sessions: number, activities: number) =>
    `“${title}” is good: ${sessions} ${sessions === 1 ? 'session' : 'sessions'}, ${activities} ${activities === 1 ? 'activity' : 'activities'}.`,
  backedUp: (path: string) => `Backed up to ${path}. Unshown answers are in no backup.`,
  restored: (path: string, facilitators: readonly string[]) =>
    [
      `Restored into ${path}.`,
      '',
      'Everybody is signed out: what was taken away since this backup must open nothing again. Personal links and invitations of before no longer work, and every series has a new join code.',
      facilitators.length === 0
        ? 'No facilitator is in it: Moot prints a set-up link when it starts.'
        : `With the passphrase of that day these can sign in: ${facilitators.join(', ')}. Remove whoever should no longer be among them.`,
      'Whoever was erased after this backup was made is in it again. Erase them again before you start Moot: npm run moot -- erase',
    ].join('\n'),
};
