import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/series/checkDefinition.ts';
import { activity, builtIn, definitionOf, problemsOf, small } from './built-in.ts';

/** The built-in series with one text in one file changed. */
function changed(file: string, from: string, to: string) {
  return builtIn.map((one) => (one.file === file ? { file, text: one.text.replace(from, () => to) } : one));
}

function sayings(files: Parameters<typeof problemsOf>[0]): readonly string[] {
  return problemsOf(files).map(sayProblem);
}

const first = '1-identity.yaml';
const post = activity('a', 'gather', '{}');
const bare = activity('a', 'gather', '{}', { names: 'none' });
const lines = '{ collect: { stem: We } }';

describe('shape', () => {
  test('[DEF-3] what is left out has its default', () => {
    const [one] = definitionOf(small(post)).sessions;
    expect(one?.activities[0]).toEqual({
      id: 'a',
      title: 'a',
      kind: 'gather',
      minutes: 5,
      core: true,
      prompt: 'Well?',
      help: '',
      names: 'named',
      rounds: 1,
      source: 'new',
      params: {
        fields: [],
        maxPosts: 1,
        maxChars: 140,
        show: 'shuffled',
        cluster: false,
        merge: false,
        tags: [],
        afterShow: null,
      },
      guidance: { privacy: '', phone: '', facilitator: '', projector: '', result: '', script: '', notes: '' },
    });
  });

  test('[DEF-3] limits that are not given', () => {
    const all = small(
      activity('a', 'vote', lines) + activity('b', 'commit', '{ mode: review }', { source: 'promises' }),
    );
    const [vote, review] = definitionOf(all).sessions[0]?.activities ?? [];
    expect(vote?.params).toMatchObject({ sight: 'onShow', ledger: 'all', collect: { maxChars: 120 } });
    expect(review?.params).toMatchObject({
      noteMax: 140,
      statuses: ['kept', 'partly', 'not_yet', 'overtaken'],
    });
  });

  test('[DEF-4] [DEF-6] a long prompt names file, line, field and both lengths', () => {
    const prompt = 'How free do you feel to speak plainly here today?';
    expect(
      sayings(changed(first, `prompt: ${prompt}`, `prompt: ${'é'.normalize('NFD').repeat(131)}`)),
    ).toEqual(['1-identity.yaml line 14, prompt: 131 characters; at most 125']);
    expect(
      sayings(changed(first, `prompt: ${prompt}`, `prompt: ${'é'.normalize('NFD').repeat(125)}`)),
    ).toEqual([]);
  });

  test('[DEF-4] [DEF-6] a long help text, a missing key, a wrong word and a wrong number are all told', () => {
    const files = small(`  - id: a
    title: A
    kind: gather
    minutes: none
    help: ${'h'.repeat(111)}
    names: nobody
    params:
      maxPosts: 0
      show: shufled
      cluster: "yes"
      tags: one
`);
    expect(sayings(files)).toEqual([
      'one.yaml line 9, minutes: write a number',
      'one.yaml line 6, prompt: this is missing',
      'one.yaml line 10, help: 111 characters; at most 110',
      'one.yaml line 11, names: write named, none or not recorded, or for each field named or none (vote: none)',
      'one.yaml line 13, params.maxPosts: 0; at least 1',
      'one.yaml line 14, params.show: write one of shuffled, round_robin (did you mean shuffled?)',
      'one.yaml line 15, params.cluster: write true or false',
      'one.yaml line 16, params.tags: write a list: one entry a line, each starting with -',
    ]);
  });

  test('[DEF-4] an entry of a list is named by its place, counted from 1', () => {
    const files = changed(first, '- id: m2\n', '- id: M2\n');
    expect(sayings(files)).toEqual([
      '1-identity.yaml line 145, params.statements.2.id: use small letters, digits and hyphens, starting with a letter, at most 40',
    ]);
  });

  test('[DEF-4] an unknown kind, a missing kind, an empty key, a number for a text', () => {
    const said = (line: string) => sayings(small(`  - { id: a, ${line} }\n`));
    expect(said('kind: gathr')[0]).toMatch(
      /^one.yaml line 6, kind: write one of amplify, .* \(did you mean gather\?\)$/,
    );
    expect(said('minutes: 3')[0]).toBe('one.yaml line 6, kind: this is missing');
    expect(said('kind: talk, title: ')[0]).toBe(
      'one.yaml line 6, title: nothing is written here; write a text',
    );
    expect(said('kind: talk, title: 12')[0]).toBe(
      "one.yaml line 6, title: write it in quotes, as a text: '12'",
    );
    expect(said("kind: talk, title: ' '")[0]).toBe('one.yaml line 6, title: this must not be empty');
  });

  test('[DEF-5] an unknown key names the nearest known one', () => {
    const key = (from: string, to: string) => sayings(changed(first, from, to));
    expect(key('minutes: 4', 'minute: 4')).toEqual([
      '1-identity.yaml line 9, minutes: this is missing',
      '1-identity.yaml line 12, minute: "minute" is not known here; did you mean minutes?',
    ]);
    expect(key('      maxPosts: 3', '      max_posts: 3')).toEqual([
      expect.stringMatching(
        /line \d+, params.max_posts: "max_posts" is not known here; did you mean maxPosts\?/,
      ),
    ]);
    expect(key('      result: Dots', '      results: Dots')[0]).toContain('did you mean result?');
    expect(key('        credit: ', '        credits: ')[1]).toContain(
      'params.afterShow.credits: "credits" is not known here; did you mean credit?',
    );
    expect(key('theme: Identity', 'colour: red\ntheme: Identity')[0]).toBe(
      '1-identity.yaml line 3, colour: "colour" is not known here; what can stand here: id, theme, title, purpose, activities',
    );
  });

  test('[DEF-5] in settings with a mode, the known keys are those of the mode', () => {
    const files = small(activity('a', 'weigh', '{ mode: dots, item: [] }'));
    expect(sayings(files)[0]).toContain('did you mean items?');
    expect(sayings(small(activity('a', 'weigh', '{ mode: dot }')))[0]).toContain('did you mean dots?');
    expect(sayings(small(activity('a', 'weigh', '{ mode: rank, topp: 1 }')))[0]).toContain(
      'did you mean top?',
    );
  });

  test('[DEF-4] YAML that cannot be read says where', () => {
    const said = (text: string) => sayings(small(text)).join();
    expect(said('  - id: a\n\ttitle: A\n')).toBe(
      'one.yaml line 7: use spaces at the start of a line, not a tab',
    );
    expect(said('  - id: a\n    title: Is it so: yes\n')).toBe(
      'one.yaml line 7: put this text in quotes: it has a colon and a space in it',
    );
    expect(said('  - id: a\n    id: b\n')).toBe('one.yaml line 7: the same name is given twice here');
    expect(said('  - id: "a\n')).toMatch(/^one.yaml line \d: something is not closed/);
    expect(said('  - &x { id: a }\n  - *x\n')).toBe(
      'one.yaml line 7: write it out here: *names for other places are not read',
    );
    expect(said('  - !!js { id: a }\n')).toMatch(/tags/);
    expect(said('---\na: b\n')).toMatch(/one document/);
    expect(sayings([{ file: 'series.yaml', text: '# nothing' }])).toEqual([
      'series.yaml line 1: this file is empty',
    ]);
    expect(sayings([{ file: 'series.yaml', text: 'hello' }])[0]).toMatch(
      /^series.yaml line 1: write settings/,
    );
  });
});

describe('what ties activities together', () => {
  test.each([
    [
      activity('a', 'sort', '{}', { source: 'b' }) + activity('b', 'gather', '{}'),
      'b comes later; only an earlier activity can be used',
    ],
    [activity('a', 'sort', '{}', { source: 'a' }), 'an activity cannot take from itself'],
    [
      activity('idea', 'gather', '{}') + activity('b', 'sort', '{}', { source: 'ideas' }),
      'no activity is called ideas; did you mean idea?',
    ],
    [
      activity('a', 'talk', '{}', { names: 'not recorded' }) + activity('b', 'sort', '{}', { source: 'a' }),
      'a is a talk; the source of this sort can be ledger,',
    ],
    [activity('a', 'gather', '{}', { source: 'ledger' }), 'the source of this gather can be new'],
    [activity('a', 'commit', '{ mode: review }'), 'the source of this commit can be promises'],
    [bare + activity('b', 'amplify', '{}', { source: 'a' }), 'the posts of a have no names'],
    [activity('a', 'sort', '{ ledger: true }', { source: 'ledger' }), 'say which ledger lines'],
    [activity('a', 'vote', '{ add: 2, addFrom: x }'), 'no activity is called x'],
    [post + activity('b', 'vote', '{ addFrom: a }'), 'say how many are added'],
    [activity('a', 'vote', `{ add: 2, collect: { stem: We } }`), 'say from which gather'],
    [
      activity('b', 'vote', lines) + activity('c', 'vote', '{ add: 1, addFrom: b }'),
      'b is a vote; this takes from a gather',
    ],
  ])('[DEF-7] sources: %#', (activities, message) => {
    expect(sayings(small(activities)).join()).toContain(message);
  });

  test.each([
    [
      '{ vote: none, reason: none, votes: none }',
      '"votes" is not a field here; the fields are line, vote, reason',
    ],
    ['none', 'line must be named here'],
    ['{ vote: none }', 'a reason goes with its vote'],
    ['not recorded', 'only a talk is not recorded'],
  ])('[DEF-8] names of a vote: %s', (names, message) => {
    expect(sayings(small(activity('a', 'vote', lines, { names }))).join()).toContain(message);
  });

  test('[DEF-8] names of other kinds', () => {
    const said = (...args: Parameters<typeof activity>) => sayings(small(activity(...args))).join();
    expect(said('a', 'consent', '{ proposal: We }', { names: 'none' })).toContain('level must be named here');
    expect(said('a', 'commit', '{ mode: ask }', { names: '{ promise: none }' })).toContain(
      'promise must be named here',
    );
    expect(said('a', 'talk', '{}')).toContain('for a talk, write not recorded');
    expect(said('a', 'gather', '{ show: round_robin }', { names: 'none' })).toContain(
      'so posts must be named',
    );
    const card = '{ card: It, fields: [{ id: pull, label: A }, { id: do, label: B }] }';
    expect(said('a', 'scenario', card, { names: '{ pull: none }' })).toBe('');
    expect(said('a', 'scenario', card, { names: '{ pul: none }' })).toContain('the fields are pull, do');
  });

  test('[DEF-9] live only where votes are named', () => {
    const vote = (names: string) =>
      sayings(small(activity('a', 'vote', '{ collect: { stem: We }, sight: live }', { names })));
    expect(vote('named')).toEqual([]);
    expect(vote('{ vote: none, reason: none }')).toEqual([
      'one.yaml line 6, params.sight: votes can be seen live only where they are named',
    ]);
  });

  test('[DEF-10] ids are unique', () => {
    expect(sayings(small(post + post))).toEqual(['one.yaml line 7, id: another activity is called a']);
    expect(sayings(small(activity('ledger', 'gather', '{}')))[0]).toContain('has a meaning of its own');
    const twice = '{ statements: [{ id: m, text: A }, { id: m, text: B }] }';
    expect(sayings(small(activity('a', 'vote', twice)))[0]).toContain('"m" is used twice in this list');
    expect(sayings(changed('2-followership.yaml', 'id: s2\n', 'id: s1\n'))).toEqual([
      '2-followership.yaml line 2, id: another session is called s1',
    ]);
    expect(sayings(changed('2-followership.yaml', 'id: s2-checkin', 'id: s1-checkin'))).toEqual([
      '2-followership.yaml line 9, id: another activity is called s1-checkin',
    ]);
  });

  test.each([
    ['vote', '{}', 'nothing to vote on'],
    ['vote', '{ collect: { stem: We }, statements: [{ id: m, text: A }] }', 'lines come from one place'],
    ['vote', '{ collect: { stem: We }, reword: true }', 'set rounds to 2'],
    ['weigh', '{ mode: dots }', 'nothing to weigh'],
    ['consent', '{}', 'give a proposal'],
    ['commit', '{ mode: make, fields: [what, when] }', 'somebody must ask about it'],
    ['commit', '{ mode: make, fields: [if, when, asker] }', 'if and then go together'],
    [
      'pulse',
      '{ seriesKey: k, when: arriving, low: A, high: B, textLabel: C, quoteChoice: true }',
      'only a leaving pulse',
    ],
  ])('[DEF-4] settings of a %s that clash', (kind, params, message) => {
    expect(sayings(small(activity('a', kind, params))).join()).toContain(message);
  });
});

describe('the folder', () => {
  test('[DEF-11] files and list are the same', () => {
    const without = builtIn.filter(({ file }) => file !== first);
    expect(sayings(without)).toEqual([
      'series.yaml line 14, sessions.1: there is no file 1-identity.yaml here',
    ]);
    const misspelt = changed('series.yaml', '- 1-identity.yaml', '- 1-identiy.yaml');
    expect(sayings(misspelt)).toEqual([
      'series.yaml line 14, sessions.1: there is no file 1-identiy.yaml here; did you mean 1-identity.yaml?',
      '1-identity.yaml line 1: series.yaml does not list this file under sessions',
    ]);
    expect(sayings([])).toEqual(['series.yaml line 1: this file is missing; it lists the sessions']);
    expect(sayings(changed('series.yaml', '- 2-followership.yaml', '- 1-identity.yaml')).join()).toContain(
      '1-identity.yaml is listed twice',
    );
  });

  test('[DEF-4] people', () => {
    expect(sayings(changed('series.yaml', '[4, 8]', '[8, 14]'))).toEqual([
      'series.yaml line 11, people.best: this lies outside works',
    ]);
    expect(sayings(changed('series.yaml', '[4, 8]', '[4]'))[0]).toMatch(/^series.yaml line 11, people.best/);
  });

  test('[DEF-4] problems of all files are told at once, even where series.yaml is wrong', () => {
    const files = changed('series.yaml', 'people:', 'poeple:').map((one) =>
      one.file === first ? { ...one, text: one.text.replace('minutes: 4', 'minutes: 0') } : one,
    );
    expect(sayings(files)).toEqual([
      'series.yaml line 2, people: this is missing',
      'series.yaml line 10, poeple: "poeple" is not known here; did you mean people?',
      '1-identity.yaml line 12, minutes: 0; at least 1',
    ]);
  });
});
