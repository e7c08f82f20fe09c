import type { Choice, Deed } from '../../../lib/view/queue/models.ts';
import { Button } from '../../ui/Button.tsx';
import css from './JobChoices.module.css';

type Props = {
  choices: Choice[];
  /** Nothing is left to do: no answer stands out. */
  calm: boolean;
  busy: Deed | null;
  onChoose: (deed: Deed) => void;
};

const outward: readonly Deed[] = ['look', 'open', 'instagram'];

/** The answers in sight. The first is the one to press; none of them presses anything twice. */
export function JobChoices({ choices, calm, busy, onChoose }: Props) {
  if (choices.length === 0) return null;
  const alone = choices.length === 1 && choices[0]?.deed === 'dismiss';
  return (
    <div class={css.choices}>
      {choices.map(({ deed, label }, index) => (
        <Button
          key={deed}
          kind={index === 0 && !alone && !calm ? 'main' : 'quiet'}
          {...(outward.includes(deed) ? { icon: 'ext' as const } : {})}
          busy={busy === deed}
          onPress={() => onChoose(deed)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
