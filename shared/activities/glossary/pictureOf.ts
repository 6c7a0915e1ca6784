// No IO. Draws a glossary for the faces, from what was cleared for the audience.
import { verdictWords } from '../../language/en/verdicts.ts';
import { limits } from '../../model/definition.ts';
import type { NameOf, Picture } from '../kind.ts';
import type { GlossaryForm, GlossaryItem, GlossaryOutcome } from './picture.ts';
import {
  type GlossaryTold,
  isAsked,
  judgedOf,
  linkText,
  meaningsOf,
  mostTerms,
  offeredTerms,
  openedTerms,
  termsOf,
} from './terms.ts';

export function pictureOf(c: GlossaryTold, names: NameOf): Picture {
  const form: GlossaryForm = formOf(c);
  const desk = c.audience === 'desk';
  const terms = termsOf(c).map((t) => drawn(c, 'judge', t.id, t.text));
  const links = c.own.links.map((l) => drawn(c, 'link', l.id, linkText(l.words)));
  return {
    form,
    subjects: [],
    items: openedTerms(c).flatMap((t) => meanings(c, t.id, names)),
    outcome: [...terms, ...links].filter((o) => desk || o.state !== 'waiting'),
  };
}

function formOf(c: GlossaryTold): GlossaryForm {
  const latest = c.askings.at(-1);
  const desk = c.audience === 'desk';
  const { fields, maxChars, refuseTermIn, judge, links } = c.params;
  const listed = termsOf(c);
  const [subject] = latest?.subjects ?? [];
  return {
    ask: latest === undefined ? null : (latest.ask as GlossaryForm['ask']),
    subject: subject === undefined ? null : { id: subject.id, text: subject.text },
    boxes: fields,
    maxChars,
    refuseTermIn,
    judge,
    from: desk ? offeredTerms(c) : [],
    canAddLink: desk && links,
    canAddTerm: desk && openedTerms(c).length < mostTerms && listed.length < mostTerms,
    termMax: limits.term,
    sharedMax: limits.reason,
  };
}

function meanings(c: GlossaryTold, term: string, names: NameOf): readonly GlossaryItem[] {
  return meaningsOf(c, term).map(({ seat, ...rest }) => ({
    ...rest,
    term,
    seat,
    by: names.person(seat),
    organisation: names.organisation(seat),
  }));
}

function drawn(c: GlossaryTold, ask: 'judge' | 'link', id: string, text: string): GlossaryOutcome {
  const judged = judgedOf(c, ask, id);
  return {
    id,
    type: ask === 'judge' ? 'term' : 'link',
    text,
    state: judged !== null ? 'judged' : isAsked(c, id) ? 'asked' : 'waiting',
    counts: judged?.counts ?? null,
    answered: judged?.answered ?? null,
    eligible: judged?.eligible ?? null,
    verdict: judged?.verdict ?? null,
    verdictWords: judged === null ? '' : verdictWords(judged.verdict),
    shared: c.own.shared.get(id) ?? null,
    canShare: c.audience === 'desk' && judged !== null,
  };
}
