import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { AuditModel, RulesActions } from '../../../lib/view/desk/rules/models.ts';
import { say } from '../../../lib/words/say.ts';
import { clock } from '../../../lib/words/times.ts';
import { Button } from '../../ui/Button.tsx';
import css from './AuditList.module.css';
import { auditWords } from './words.ts';

type Props = {
  audits: AuditModel[];
  more: boolean;
  actions: Pick<RulesActions, 'undo' | 'showMore'>;
  now: Instant;
};

/** Everything rules did, each with the press that takes it back. */
export function AuditList({ audits, more, actions, now }: Props) {
  return (
    <section class={css.audits} aria-labelledby="rules-did">
      <h3 id="rules-did">{say('rules_did')}</h3>
      {audits.length === 0 && <p class={css.note}>{say('rules_did_nothing')}</p>}
      <ol class={css.list}>
        {audits.map((audit) => (
          <Entry key={audit.id} audit={audit} undo={actions.undo} now={now} />
        ))}
      </ol>
      {more && (
        <div>
          <Button size="s" kind="quiet" onPress={actions.showMore}>
            {say('rules_did_more')}
          </Button>
        </div>
      )}
    </section>
  );
}

type EntryProps = { audit: AuditModel; undo: RulesActions['undo']; now: Instant };

function Entry({ audit, undo, now }: EntryProps) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const { ruleId, id, username, text, at, ruleName, undoable } = audit;
  const press = async (): Promise<void> => {
    setBusy(true);
    const { refused } = await undo(ruleId ?? '', id);
    setSaid(refused.length > 0 ? refused.map(({ sentence }) => sentence).join(' ') : '');
    setBusy(refused.length === 0);
  };
  return (
    <li class={css.entry}>
      <div class={css.by}>
        {username !== null && <bdi class={css.who}>@{username}</bdi>}
        <time class={css.note} dateTime={new Date(at).toISOString()}>
          {clock(at, now)}
        </time>
        {ruleName !== null && <bdi class={css.note}>{ruleName}</bdi>}
      </div>
      <bdi class={css.text} dir="auto">
        {text}
      </bdi>
      <div class={css.foot}>
        <span class={css.note} role="status">
          {said || (busy && undoable ? say('rules_did_undoing') : auditWords(audit, now))}
        </span>
        {undoable && (
          <Button size="s" kind="quiet" busy={busy} onPress={() => void press()}>
            {say('rules_undo')}
            {username !== null && <span class="vh"> @{username}</span>}
          </Button>
        )}
      </div>
    </li>
  );
}
