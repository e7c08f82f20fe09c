import type { Instant } from '../../lib/shared/ids.ts';
import { featureFor } from '../../lib/shared/permissions.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import type { Actions, Speaker } from '../../lib/view/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { clock } from '../../lib/words/times.ts';
import { Button } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { Notice, type Tone } from '../ui/Notice.tsx';
import { ends, TroubleEnds } from './TroubleEnds.tsx';

const isPermission = ({ reason }: Problem): boolean =>
  reason === 'permission-missing' || reason === 'permission-declined';

function lookOf(problem: Problem): [Tone, IconName] {
  if (isPermission(problem)) return ['needs', 'key'];
  if (problem.reason?.startsWith('login-') || problem.reason === 'other-person') {
    return ['neutral', 'info'];
  }
  switch (problem.code) {
    case 'offline':
      return ['neutral', 'off'];
    case 'rate-limited':
    case 'temporary':
      return ['warn', 'clock'];
    case 'not-allowed':
      return ['warn', 'lock'];
    case 'signed-out':
      return ['needs', 'key'];
    case 'bad-media':
    case 'not-found':
    case 'unknown-outcome':
    case 'unexpected':
      return ['bad', 'stop'];
  }
}

export type TroubleProps = {
  problem: Problem;
  asOf: Instant | null;
  actions: Actions;
  now: Instant;
  looking: boolean;
  /** The offer to ask for comments is on the screen anyway. */
  offered: boolean;
  signIn: Speaker | null;
};

/** The one quiet notice over kept data: what happened, what to do, what was kept. */
export function Trouble({ problem, asOf, actions, now, looking, offered, signIn }: TroubleProps) {
  const { title, body } = problemWords(problem, now);
  const [tone, icon] = lookOf(problem);
  const comments = problem.permission === 'instagram_manage_comments';
  const waits = problem.retryAt !== undefined && problem.retryAt > now;
  const kept =
    asOf === null
      ? null
      : problem.code === 'offline'
        ? say('kept_from', clock(asOf, now))
        : problem.code === 'signed-out'
          ? say('kept_until', clock(asOf, now))
          : null;
  return (
    <Notice
      tone={tone}
      icon={icon}
      title={title}
      actions={
        ends(problem) ? (
          <TroubleEnds problem={problem} signIn={signIn} actions={actions} looking={looking} />
        ) : isPermission(problem) && !(comments && offered) ? (
          <Button
            size="s"
            onPress={() => void actions.ask(featureFor(problem.permission ?? ''), null)}
          >
            {say('allow')}
          </Button>
        ) : problem.code === 'not-allowed' && tone === 'warn' ? (
          <Button kind="quiet" size="s" onPress={() => actions.openDoctor()}>
            {say('see_where')}
          </Button>
        ) : tone === 'bad' || (problem.code === 'temporary' && !waits) ? (
          <Button kind="quiet" size="s" busy={looking} onPress={() => void actions.lookNow()}>
            {say('look_again')}
          </Button>
        ) : undefined
      }
    >
      {problem.code === 'offline' && kept !== null ? kept : [kept, body].filter(Boolean).join(' ')}
    </Notice>
  );
}
