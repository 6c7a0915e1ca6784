// The help page: ten minutes for a facilitator, and to whom the ideas are owed.
export const help = {
  title: 'Help',
  back: 'All series',
  parts: [
    {
      title: 'Before the first session',
      lines: [
        'Create a series: its organisations, its peers, and the workshop it follows. Each session can be dated and changed afterwards.',
        'Open the screen from the series and pull that window to the projector.',
        'Peers join with the code on the screen, or with a personal link. Nobody makes an account.',
      ],
    },
    {
      title: 'In the room',
      lines: [
        'One button moves the room on, always at the same place, and Enter presses it: open, close answers, show, talk, settle, next.',
        'Everything to the left of it is safe: back one step, pause, skip. Back never loses an answer.',
        'The words to say and what to watch for stand beside the stage. Nobody but you sees them.',
        'What is on the screen is drawn small at the right. Question mark lists the keys.',
        'If a phone sleeps, reloads or loses its network, what was typed is still on it, and is sent once.',
      ],
    },
    {
      title: 'With a name, or without',
      lines: [
        'Each phone says before anybody types whether a name goes with it. That cannot be changed afterwards.',
        'Without names nobody can tell who gave what: not you, not whoever runs the server. Fewer than three answers are never shown.',
        'In a small room people may still guess from how somebody writes. Say so.',
      ],
    },
    {
      title: 'Afterwards',
      lines: [
        'The ledger holds every line with its history. A difference is called real only after the word check, and once each side was said back.',
        'Before documents are released each peer sees, for seven days, every line with their name or words.',
        'The next session can open with what was agreed, left open and promised.',
      ],
    },
  ],
  creditsTitle: 'To whom the ideas are owed',
  creditsIntro: 'All wording and activities here are Moot’s own. The ideas come from many places:',
  credits: [
    'Leading as Peers, a programme of chief executives in Calderdale and Kirklees, by which the built-in series is inspired',
    'Interviews with managers by Leeds University’s Centre for Innovation in Health Management, on peer working at its worst and its best',
    'Liberating Structures (CC BY-SA 4.0): writing alone before talking, and What I Need From You',
    'Nominal group technique and Delphi: private answers in rounds, with counts between them',
    'Polis: one idea a statement; agree, disagree or pass',
    'Deliberative mapping: showing where people differ is a result',
    'Gradients of agreement (Sam Kaner and others) and consent as sociocracy uses it',
    'Rapoport’s rules: say it back until they say “that’s it”',
    'David Chalmers’ method of elimination: say it without the word',
    'Derek Sivers’ first follower; Scott DeRue and Susan Ashford on leadership that is claimed and granted',
  ],
};
