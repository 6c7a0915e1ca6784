import type { WeighForm } from '@moot/shared/activities/weigh/picture.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import { placeWords } from '@moot/shared/language/en/places.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Yours } from '../../faces/phone/frame/Shown.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import { dotsOf, ranksOf } from './phoneAnswers.ts';

type Props = Pick<OnStage<WeighForm>, 'asking' | 'form'> & { readonly subject: string };

/** What this person gave to one of them, from this phone's own copy where it has no name. */
export function Own({ asking, form, subject }: Props) {
  const given = useGiven(asking);
  const lines = ownLines(form, given, subject);
  return lines.map((line) => <Yours key={line}>{line}</Yours>);
}

function ownLines(form: WeighForm, given: ReturnType<typeof useGiven>, subject: string): readonly string[] {
  switch (form.mode) {
    case 'scale':
      return form.questions.flatMap((q) => {
        const value = given(q.id, subject)?.value;
        const label = typeof value === 'number' ? form.points[value - 1] : undefined;
        return label === undefined ? [] : [`${q.text} ${words.youGave(label)}`.trim()];
      });
    case 'dots': {
      const n = dotsOf(given('answer', 'all')?.value ?? null)[subject] ?? 0;
      return n === 0 ? [] : [words.youDots(n)];
    }
    case 'rank': {
      const at = ranksOf(given('answer', 'all')?.value ?? null).indexOf(subject);
      return at < 0 ? [] : [words.youRanked(placeWords(at + 1))];
    }
  }
}
