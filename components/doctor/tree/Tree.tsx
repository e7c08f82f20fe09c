import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Branch } from './Branch.tsx';
import { afterToken } from './line-state.ts';
import { Lines } from './Lines.tsx';
import { useLines } from './lines.ts';
import { NoPages } from './NoPages.tsx';
import { inOrder, most } from './in-order.ts';
import { PermissionsCard } from './PermissionsCard.tsx';
import { ringPlace } from './ring-place.ts';
import { SignInCard } from './SignInCard.tsx';
import css from './Tree.module.css';

type Props = {
  person: PersonModel;
  /** The fault that the fix card speaks about. */
  shown: string | null;
  actions: DoctorActions;
  now: Instant;
  onFix: (key: string) => void;
};

const restWords = ({ rest, idle }: { rest: number; idle: boolean }): string =>
  sayCount(idle ? 'doctor_show_more' : 'doctor_show_rest', rest, full(rest));

/** The whole way of one sign-in: token, permissions, Pages, tasks, accounts. */
export function Tree({ person, shown, actions, now, onFix }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const lines = useLines(root);
  const { branches, faults } = person;
  const fault = faults.find(({ key }) => key === shown) ?? null;
  const pages = inOrder(branches, open, fault?.fault.pageId ?? null);
  const ring = ringPlace(person, fault);
  return (
    <div class={css.tree} ref={root}>
      <div class={css.heads} aria-hidden="true">
        <span>{say('doctor_col_token')}</span>
        <span>{say('doctor_col_permissions')}</span>
        <span>{say('doctor_col_pages')}</span>
        <span>{say('doctor_col_tasks')}</span>
        <span>{say('doctor_col_accounts')}</span>
      </div>
      <Lines lines={lines} />
      <ul class={css.list} role="list" aria-label={say('doctor_tree_of', person.name)}>
        <li class={css.item}>
          <SignInCard person={person} now={now} />
          <ul class={css.list} role="list" aria-label={say('doctor_col_permissions')}>
            <li class={css.item}>
              <PermissionsCard
                person={person}
                line={afterToken(person)}
                ring={ring === 'permissions'}
              />
              <ul class={css.list} role="list" aria-label={say('doctor_col_pages')} data-rail>
                {branches.length === 0 && <NoPages person={person} ring={ring === 'pages'} />}
                {pages.drawn.map((branch) => (
                  <Branch
                    key={branch.pageId}
                    {...{ branch, person, actions, onFix, shown }}
                    ring={
                      ring !== null && typeof ring === 'object' && ring.pageId === branch.pageId
                        ? ring.at
                        : null
                    }
                  />
                ))}
                {(pages.rest > 0 || open) && branches.length > most && (
                  <li class={css.rest}>
                    <Button kind="bare" size="s" onPress={() => setOpen(!open)}>
                      {open ? say('doctor_hide_rest') : restWords(pages)}
                    </Button>
                  </li>
                )}
              </ul>
            </li>
          </ul>
        </li>
      </ul>
    </div>
  );
}
