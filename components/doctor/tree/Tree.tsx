import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { BranchModel, DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Branch } from './Branch.tsx';
import { afterToken } from './line-state.ts';
import { Lines } from './Lines.tsx';
import { useLines } from './lines.ts';
import { NoPages } from './NoPages.tsx';
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

/** So many Pages that work are drawn; of more, the rest is behind a button. */
const most = 6;

const isWhole = ({ fault, account }: BranchModel): boolean =>
  fault === null && (account === 'whole' || account === 'not-asked');

/** Pages in their order; where there are many, those that work come last and folded. */
function ordered(branches: BranchModel[], open: boolean): { drawn: BranchModel[]; rest: number } {
  if (branches.length <= most) return { drawn: branches, rest: 0 };
  const apart = [
    ...branches.filter((branch) => !isWhole(branch)),
    ...branches.filter((branch) => isWhole(branch)),
  ];
  const odd = apart.filter((branch) => !isWhole(branch)).length;
  const drawn = open ? apart : apart.slice(0, Math.max(odd, most - 1));
  return { drawn, rest: apart.length - drawn.length };
}

/** The whole way of one sign-in: token, permissions, Pages, tasks, accounts. */
export function Tree({ person, shown, actions, now, onFix }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const lines = useLines(root);
  const { branches, faults } = person;
  const { drawn, rest } = ordered(branches, open);
  const ring = ringPlace(person, faults.find(({ key }) => key === shown) ?? null);
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
                {drawn.map((branch) => (
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
                {(rest > 0 || open) && branches.length > most && (
                  <li class={css.rest}>
                    <Button kind="bare" size="s" onPress={() => setOpen(!open)}>
                      {open
                        ? say('doctor_hide_rest')
                        : sayCount('doctor_show_rest', rest, full(rest))}
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
