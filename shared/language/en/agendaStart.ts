// Pure. The words an activity starts with when it is added to a run sheet; the facilitator changes them there and then.
import type { KindName } from '../../model/definition.ts';

export const collectStem = 'We…';
export const firstQuestion = 'How much does this matter to us?';
export const scenarioCard =
  'Write here what has happened: one thing, to somebody, that could happen next month.';
export const scenarioQuestions = ['What would you really do?', 'Whom would you tell, and by when?'] as const;
export const proposalHint = 'What we would all have to hold to, in one or two sentences.';
export const pulseWords = {
  low: 'I’ll be careful',
  high: 'I’ll say it',
  textLabel: 'One word for how you arrive',
};

export const startWords: Readonly<Record<KindName, { readonly title: string; readonly prompt: string }>> = {
  pulse: { title: 'How we are', prompt: 'How free do you feel to speak plainly here now?' },
  talk: { title: 'Talk it over', prompt: 'What have you heard that you did not expect?' },
  gather: { title: 'What we see', prompt: 'What do you see from where you sit?' },
  amplify: { title: 'Get behind an idea', prompt: 'Which idea of somebody else’s would you get behind?' },
  vote: { title: 'Where do we stand?', prompt: 'Agree, disagree or pass?' },
  weigh: { title: 'What matters most', prompt: 'What matters most to us?' },
  glossary: { title: 'What we mean by it', prompt: 'What do you mean by this word?' },
  sort: { title: 'Where does it sit?', prompt: 'Where does this sit for you?' },
  position: { title: 'Say it back', prompt: 'Say the other side so that they say: that’s it.' },
  scenario: { title: 'When it happens', prompt: 'What would you really do?' },
  commit: { title: 'One thing before we next meet', prompt: 'Before we next meet I will…' },
  consent: { title: 'Can we work with this?', prompt: 'Can you work with this?' },
};
