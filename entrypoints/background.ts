import { defineBackground } from 'wxt/utils/define-background';
import { openAnnouncer } from '../lib/bus/changes.ts';
import { serve } from '../lib/bus/server.ts';
import { createDataHandlers } from '../lib/data/handlers.ts';
import { createGate } from '../lib/data/gate.ts';
import { createWipe } from '../lib/data/wipe.ts';
import { createDeskHandlers } from '../lib/desk/handlers.ts';
import { createGuard } from '../lib/desk/guard.ts';
import { createDesk } from '../lib/desk/others.ts';
import { createCheckups } from '../lib/doctor/checkups.ts';
import { createDoctorHandlers } from '../lib/doctor/handlers.ts';
import { createRenew } from '../lib/doctor/renew.ts';
import { createSignIns } from '../lib/doctor/sign-ins.ts';
import { createPace } from '../lib/graph/pace.ts';
import { dropAlarm, ensurePeriodic, wakeAt, wakeOnlyAt } from '../lib/platform/alarms.ts';
import { browser } from '../lib/platform/browser.ts';
import { everywhere } from '../lib/platform/everything.ts';
import { launchAuth, launchUnseen, redirectUri } from '../lib/platform/identity.ts';
import { beat, closeLocal, mirror } from '../lib/platform/local.ts';
import { withLock } from '../lib/platform/locks.ts';
import { ensureMenus, makeMenus, onMenu } from '../lib/platform/menus.ts';
import { packaged } from '../lib/platform/packaged.ts';
import { openPanel } from '../lib/platform/panel.ts';
import { mayRead } from '../lib/platform/permissions.ts';
import { closeTab, loaded, openBeside, runIn } from '../lib/platform/scripting.ts';
import { session } from '../lib/platform/session.ts';
import { tongueOf } from '../lib/platform/tongue.ts';
import { notify, onNotification, showBadge } from '../lib/platform/toolbar.ts';
import type { PublishDeps } from '../lib/publish/deps.ts';
import { createDriver } from '../lib/publish/driver.ts';
import { forgetPosts } from '../lib/publish/forget.ts';
import { createPublishHandlers } from '../lib/publish/handlers.ts';
import { createIntake } from '../lib/publish/intake.ts';
import { createMetaClock } from '../lib/publish/meta-clock.ts';
import { createSampleHandlers } from '../lib/sample/handlers.ts';
import { createSampleRun } from '../lib/sample/run.ts';
import { changeSettings } from '../lib/store/keep/settings.ts';
import { readAccount } from '../lib/store/read/people.ts';
import { readSettings } from '../lib/store/read/settings.ts';
import { wantedTab } from '../lib/shared/wanted-tab.ts';
import { say, sayCount } from '../lib/words/say.ts';
import { badge } from '../lib/work/badge.ts';
import { createConnect } from '../lib/work/connect.ts';
import type { News } from '../lib/work/deps.ts';
import { createHandlers } from '../lib/work/handlers.ts';
import { createHush } from '../lib/work/hush.ts';
import { logProblem } from '../lib/work/log.ts';
import type { Forget } from '../lib/work/leave.ts';
import { createLooks } from '../lib/work/looks.ts';
import { wakeSnoozes } from '../lib/work/snoozes.ts';
import { openVault } from '../lib/work/vault.ts';

/** Waits shorter than this are waited for by the worker itself. */
const shortWait = 60_000;

/** Long enough for the answer that the worker was woken for, short enough for nobody to notice. */
const afterAnswer = 50;

const jobWords = {
  published: 'notify_published',
  failed: 'notify_failed',
  remind: 'notify_remind',
  'needs-you': 'notify_needs_you',
  'act-needs-you': 'notify_act_needs_you',
  'answer-failed': 'notify_answer_failed',
} as const;

/** What a notification says, and its name: a newer one of that name takes its place. */
function wordsFor(news: News): { id: string; words: string } {
  if (news.kind === 'sign-in-ends') {
    const words = sayCount('notify_sign_in_ends', news.days, String(news.days), news.name);
    return { id: `${news.kind}:${news.userId}`, words };
  }
  const { kind, username } = news;
  if (kind === 'comments') {
    const words = sayCount('notify_comments', news.count, String(news.count), username);
    return { id: `comments:${news.accountId}`, words };
  }
  if (kind === 'rule-rests') {
    return {
      id: `${kind}:${news.accountId}`,
      words: say('notify_rule_rests', news.rule, username),
    };
  }
  return { id: `${kind}:${news.jobId}`, words: say(jobWords[kind], username) };
}

// Wires the rooms together and knows nothing itself. All listeners are set in the first turn.
export default defineBackground(() => {
  const broadcast = openAnnouncer();
  const failed =
    (where: string) =>
    (error: unknown): void => {
      void logProblem(deps, where, error);
    };
  const paintBadge = (): void => {
    badge(Date.now()).then(showBadge).catch(failed('badge'));
  };
  const hush = createHush({ clock: Date.now, session }, (news) => {
    const { id, words } = wordsFor(news);
    notify(id, say('app_name'), words).catch(failed('notify'));
  });
  let soon: ReturnType<typeof setTimeout> | undefined;
  const meta = createMetaClock({
    clock: Date.now,
    fetch: (input, init) => fetch(input, init),
    session,
  });
  const gate = createGate({
    ...{ fetch: meta.fetch, launchAuth, launchUnseen },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const deps: PublishDeps = {
    clock: Date.now,
    ...gate.ways,
    pace: createPace(),
    announce(topic) {
      broadcast(topic);
      if (/^(comments:|accounts|sign-ins|jobs)/.test(topic)) paintBadge();
      if (topic === 'sign-ins') watchSignIns();
      const looked = /^media:(.+)$/.exec(topic)?.[1];
      if (looked !== undefined) driver.looked(looked).catch(failed('jobs'));
    },
    session,
    redirectUri,
    wakeAt: (at) => {
      wakeAt('later', at).catch(failed('alarm'));
    },
    tell: (news) => {
      hush.tell(news).catch(failed('notify'));
    },
    tongueOf,
    revive: (...of) => signIns.revive(...of),
    wakeSignInsAt: (at) => void wakeOnlyAt('sign-ins', at).catch(failed('alarm')),
    wakeDeskAt: (at) => void wakeOnlyAt('desk', at).catch(failed('alarm')),
    mirror,
    lock: withLock,
    wakeJobsAt(at) {
      clearTimeout(soon);
      const wait = at === null ? Infinity : Math.max(0, at - Date.now());
      // Short waits are for a worker that lives; the alarm is for one that does not.
      if (wait < shortWait) soon = setTimeout(() => runJobs('timer'), wait);
      wakeOnlyAt('jobs', at).catch(failed('alarm'));
    },
    rest: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      }),
    beat,
    online: () => navigator.onLine,
  };
  const vault = openVault(deps);
  const looks = createLooks(deps, vault);
  const sample = createSampleRun(deps);
  const driver = createDriver(deps, vault, looks, meta, createDesk(deps, vault), sample);
  deps.arrived = createGuard(deps, driver).arrived;
  const runJobs = (where: string): void => void driver.run().catch(failed(`jobs ${where}`));
  const signedIn = (found: readonly string[]): void =>
    void driver.signedIn(found).catch(failed('jobs'));
  const connect = createConnect(deps, vault, (row) => {
    signedIn(row.found);
    // A deletion takes them away, and the next sign-in may come to the same worker.
    setAlarms().catch(failed('alarms'));
    looks.afterConnect(row).catch(failed('connect'));
  });
  const renew = createRenew(deps, vault, connect, signedIn);
  const signIns = createSignIns(deps, renew);
  const checkups = createCheckups(deps, vault, signedIn);
  const watchSignIns = (): void => void signIns.watch().catch(failed('sign-ins'));
  const setAlarms = async (): Promise<void> => {
    const { looks: on, lookMinutes } = await readSettings();
    await (on ? ensurePeriodic('rest', lookMinutes) : dropAlarm('rest'));
  };

  /** The panel that opens, or is open, shows the comments that were told of. */
  const showComments = async (accountId: string): Promise<void> => {
    if (!(await readAccount(accountId))) return;
    await session.write(wantedTab, `comments:${Date.now()}`);
    await changeSettings({ openAccountId: accountId });
    deps.announce('settings');
  };
  const intake = createIntake(deps, { runIn, mayRead, openBeside, loaded, closeTab });
  const menuWords = { here: say('menu_here'), link: say('menu_link') };
  const forget: Forget = (accounts) => forgetPosts(deps, driver, accounts);
  const wipe = createWipe(deps, vault, forget, everywhere, { gate, busy: connect.busy });
  const handlers = {
    ...createHandlers(deps, vault, connect, looks, setAlarms, forget),
    ...createPublishHandlers(deps, vault, driver, (id) => intake.retry(id)),
    ...createDeskHandlers(deps, vault, driver, looks),
    ...createDoctorHandlers(deps, signIns, checkups),
    ...createSampleHandlers(deps, { forget, packaged }),
    ...createDataHandlers(deps, wipe),
  };
  serve(handlers, (name, error) => {
    void logProblem(deps, name, error);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'jobs') return runJobs('alarm');
    // A day less may be left.
    paintBadge();
    if (name === 'sign-ins') return watchSignIns();
    if (name === 'rest') checkups.atRest().catch(failed('checkups'));
    const work = { rest: looks.atRest, later: looks.later, desk: () => wakeSnoozes(deps) };
    (work[name as keyof typeof work] ?? looks.later)().catch(failed(`alarm ${name}`));
    // Quiet hours may be over.
    hush.speak().catch(failed('notify'));
  });
  onMenu((click) => {
    // First of all: any wait would lose the gesture.
    openPanel(click.windowId);
    intake.clicked(click).catch(failed('intake'));
  });
  onNotification((id) => {
    openPanel();
    const [kind, accountId] = id.split(':');
    if (kind === 'comments' && accountId) showComments(accountId).catch(failed('notify'));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    makeMenus(menuWords).catch(failed('menus'));
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
  // Alarms may be gone after an update or a restart of the browser, and the badge always is.
  browser.runtime.onStartup.addListener(() => {
    paintBadge();
    ensureMenus(menuWords).catch(failed('menus'));
  });
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === 'open-panel') openPanel(tab?.windowId);
  });

  // Whoever woke the worker is answered first; what an earlier one left unfinished comes next.
  const goOn = (): void => {
    closeLocal().catch(failed('storage'));
    setAlarms().catch(failed('alarms'));
    connect.resume().catch(failed('connect'));
    looks.resume().catch(failed('looks'));
    wakeSnoozes(deps).catch(failed('desk'));
    hush.speak().catch(failed('notify'));
    driver.start().catch(failed('jobs'));
    intake.start().catch(failed('intake'));
    watchSignIns();
    paintBadge();
  };
  // What is deleted is not gone on with.
  const begin = async (): Promise<void> => {
    if (!(await wipe.resume())) goOn();
  };
  setTimeout(() => void begin().catch(failed('wipe')), afterAnswer);
});
