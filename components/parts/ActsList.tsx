import type { Instant } from '../../lib/shared/ids.ts';
import { isSample } from '../../lib/shared/sample.ts';
import type { ActRow } from '../../lib/store/rows.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { momentWords } from './ConnectLists.ts';
import css from './ActsList.module.css';

function actWords(kind: ActRow['kind']): string {
  switch (kind) {
    case 'disconnect':
      return say('options_act_disconnect');
    case 'publish':
      return say('options_act_publish');
    case 'comment':
      return say('options_act_comment');
    case 'delete':
      return say('options_act_delete');
    case 'reply':
      return say('options_act_reply');
    case 'private-reply':
      return say('options_act_private');
    case 'hide':
      return say('options_act_hide');
    case 'show':
      return say('options_act_show');
    case 'delete-comment':
      return say('options_act_delete_comment');
    case 'comments-switch':
      return say('options_act_switch');
  }
}

function resultWords({ accountId, result }: ActRow): string {
  if (isSample(accountId)) return say('options_act_sample');
  if (result === 'done') return say('options_act_done');
  return say(result === 'refused' ? 'options_act_refused' : 'options_act_unknown');
}

/** Every write sent to Meta, with its time and how it ended. */
export function ActsList({ acts, now }: { acts: ActRow[]; now: Instant }) {
  if (acts.length === 0)
    return <Empty title={say('options_acts_none')}>{say('options_acts_none_body')}</Empty>;
  return (
    <ol class={css.list} role="list">
      {acts.map((act) => (
        <li class={css.act} key={act.id ?? act.at}>
          <time class={css.when} dateTime={new Date(act.at).toISOString()}>
            {momentWords(act.at)}
          </time>
          <span class={css.what}>
            <b>{actWords(act.kind)}</b>{' '}
            <span class={css.who}>{say('options_act_as', act.who)}</span>
            {act.problem && <span class={css.why}>{problemWords(act.problem, now).title}</span>}
          </span>
          <span class={css.result} data-result={isSample(act.accountId) ? 'sample' : act.result}>
            <Icon
              name={act.result === 'done' ? 'tick' : act.result === 'refused' ? 'stop' : 'warn'}
              small
            />
            {resultWords(act)}
          </span>
        </li>
      ))}
    </ol>
  );
}
