import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { problemOf, type Problem } from '../../shared/problem.ts';
import type { Topic } from '../../shared/topics.ts';
import { readCheckups } from '../../store/read/checkups.ts';
import { readAccounts, readSignIns } from '../../store/read/people.ts';
import type { OptionsModel } from '../models.ts';
import { openOptionsPage } from '../open-options.ts';
import { pictureAddresses } from '../pictures.ts';
import { resource } from '../resource.ts';
import { doctorActions } from './doctor-actions.ts';
import { isOld, peopleOf } from './people.ts';
import type { DoctorActions, DoctorModel } from './models.ts';
import { personModel, type PersonRows } from './person-model.ts';
import { reportText } from './report.ts';

export type DoctorPage = {
  /** Null until it has been read. */
  model: ReadonlySignal<DoctorModel | null>;
  /** The connect journey, whose stages are shown where something was asked for. */
  journey: ReadonlySignal<OptionsModel | null>;
  /** A check is under way. */
  checking: ReadonlySignal<boolean>;
  /** Why the last check was not even begun. */
  refusal: ReadonlySignal<Problem | null>;
  actions: DoctorActions;
  now: ReadonlySignal<number>;
  /** The part of the page that was asked for, by its id; empty for none. */
  at: string;
};

const concerns = (topic: Topic): boolean =>
  ['checkups', 'sign-ins', 'accounts'].includes(topic) || topic.startsWith('pictures:');

async function readRows(): Promise<PersonRows[]> {
  const [signIns, accounts, checkups] = await Promise.all([
    readSignIns(),
    readAccounts(),
    readCheckups(),
  ]);
  const faces = await pictureAddresses(accounts.map(({ id }) => ({ accountId: id, id })));
  return peopleOf(signIns, accounts, checkups).map((rows) => ({ ...rows, faces }));
}

/** Opens what the doctor's page is painted from, and looks at the chain if that is long ago. */
export function openDoctorPage(): DoctorPage {
  const { model: journey, actions, now } = openOptionsPage();
  const kept = resource<PersonRows[] | null>(null, readRows, concerns);
  const asking = signal(false);
  const refusal = signal<Problem | null>(null);
  const people = computed(
    () => kept.value.value?.map((rows) => personModel(rows, now.value)) ?? null,
  );
  const model = computed(() => {
    const shown = people.value;
    const details = journey.value?.details ?? '';
    return shown && { people: shown, report: reportText(shown, details) };
  });
  let away = false;
  const acts = doctorActions(actions, {
    people: () => kept.value.peek()?.map(({ signIn }) => signIn.userId) ?? [],
    checking: (on) => {
      asking.value = on;
      if (on) refusal.value = null;
      else void kept.reload();
    },
    refused: (error) => {
      refusal.value = problemOf(error);
    },
    sentOut: () => {
      away = true;
    },
  });
  void kept.reload().then(() => {
    if (kept.value.peek()?.some((rows) => isOld(rows, Date.now()))) void acts.check();
  });
  // Whoever was sent to Meta's pages comes back to a fresh answer.
  addEventListener('focus', () => {
    if (!away) return;
    away = false;
    void acts.check();
  });
  const checking = computed(
    () => asking.value || people.value?.some((person) => person.checking) === true,
  );
  return { model, journey, checking, refusal, actions: acts, now, at: location.hash.slice(1) };
}
