import { computed, signal } from '@preact/signals';
import { ask } from '../../bus/client.ts';
import { diagnose } from '../../shared/access/diagnose.ts';
import type { UserId } from '../../shared/ids.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { readCheckups } from '../../store/read/checkups.ts';
import { readAccounts, readSignIns } from '../../store/read/people.ts';
import { factsOf } from '../doctor/kept-facts.ts';
import { openOptionsPage, type OptionsPage } from '../open-options.ts';
import { resource } from '../resource.ts';
import type { Guide, SelfTest } from './models.ts';
import { openPlace } from './place.ts';
import { createProber } from './prober.ts';
import { testLines } from './self-test.ts';
import { stepState } from './step-state.ts';
import { subjectOf } from './subject.ts';

const readChains = async () => {
  const [checkups, signIns, accounts] = await Promise.all([
    readCheckups(),
    readSignIns(),
    readAccounts(),
  ]);
  return { checkups, signIns, accounts };
};

/** Opens what the welcome page is painted from. */
export function openWelcomePage(): OptionsPage & { guide: Guide } {
  const page = openOptionsPage();
  const chains = resource<Awaited<ReturnType<typeof readChains>> | null>(
    null,
    readChains,
    (topic) => ['checkups', 'sign-ins', 'accounts'].includes(topic),
  );
  const testing = signal(false);
  const stuck = signal<{ userId: UserId; problem: Problem } | null>(null);

  async function test(userId: UserId): Promise<void> {
    if (testing.peek()) return;
    testing.value = true;
    stuck.value = null;
    try {
      await ask('doctor.check', { userId });
    } catch (error) {
      stuck.value = { userId, problem: problemOf(error) };
    }
    await chains.reload();
    testing.value = false;
  }

  const subject = computed(() => page.model.value && subjectOf(page.model.value));

  const selfTest = computed((): SelfTest => {
    const kept = chains.value.value;
    const userId = subject.value?.userId;
    const row = kept?.signIns.find((one) => one.userId === userId);
    if (!kept || !row || userId === undefined) return { kind: 'none' };
    const checkup = kept.checkups.find(({ signInId }) => signInId === userId) ?? null;
    if (testing.value) return { kind: 'running', userId };
    if (stuck.value?.userId === userId) return { kind: 'stuck', ...stuck.value };
    if (!checkup?.facts || checkup.checkedAt === null) {
      return { kind: 'stuck', userId, problem: checkup?.problem ?? null };
    }
    const accounts = kept.accounts.filter(({ signInId }) => signInId === userId);
    const facts = factsOf(row, accounts, checkup);
    const lines = testLines(facts, diagnose(facts, page.now.value), row.door);
    return { kind: 'over', userId, at: checkup.checkedAt, lines };
  });

  const { probe, check, checkOnce } = createProber(
    async (ids) => (await ask('connect.probe', ids)).ending,
  );

  const guide: Guide = {
    place: openPlace(),
    stateOf: (step, ids) => stepState(step, probe.value, ids),
    selfTest,
    check,
    checkOnce,
    test,
  };
  return { ...page, guide };
}
