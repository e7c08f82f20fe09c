import { defineBackground } from 'wxt/utils/define-background';
import { openAnnouncer } from '../lib/bus/changes.ts';
import { serve } from '../lib/bus/server.ts';
import { createPace } from '../lib/graph/pace.ts';
import { dropAlarm, ensurePeriodic, wakeAt } from '../lib/platform/alarms.ts';
import { browser } from '../lib/platform/browser.ts';
import { launchAuth, redirectUri } from '../lib/platform/identity.ts';
import { ensureMenus, makeMenus, onMenu } from '../lib/platform/menus.ts';
import { openPanel } from '../lib/platform/panel.ts';
import { mayRead } from '../lib/platform/permissions.ts';
import { closeTab, loaded, openBeside, runIn } from '../lib/platform/scripting.ts';
import { session } from '../lib/platform/session.ts';
import { notify, showBadge } from '../lib/platform/toolbar.ts';
import { createPublishHandlers } from '../lib/publish/handlers.ts';
import { createIntake } from '../lib/publish/intake.ts';
import { readSettings } from '../lib/store/read/settings.ts';
import { say, sayCount } from '../lib/words/say.ts';
import { badge } from '../lib/work/badge.ts';
import { createConnect } from '../lib/work/connect.ts';
import type { Deps } from '../lib/work/deps.ts';
import { createHandlers } from '../lib/work/handlers.ts';
import { logProblem } from '../lib/work/log.ts';
import { createLooks } from '../lib/work/looks.ts';
import { openVault } from '../lib/work/vault.ts';

// Wires the rooms together and knows nothing itself. All listeners are set in the first turn.
export default defineBackground(() => {
  const broadcast = openAnnouncer();
  const failed =
    (where: string) =>
    (error: unknown): void => {
      void logProblem(deps, where, error);
    };
  const paintBadge = (): void => {
    badge().then(showBadge).catch(failed('badge'));
  };
  const deps: Deps = {
    clock: Date.now,
    fetch: (input, init) => fetch(input, init),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    pace: createPace(),
    announce(topic) {
      broadcast(topic);
      if (/^(comments:|accounts|sign-ins)/.test(topic)) paintBadge();
    },
    session,
    launchAuth,
    redirectUri,
    wakeAt: (at) => {
      wakeAt('later', at).catch(failed('alarm'));
    },
    tell: ({ username, count }) => {
      const words = sayCount('notify_comments', count, String(count), username);
      notify(`comments:${username}`, say('app_name'), words).catch(failed('notify'));
    },
  };
  const vault = openVault(deps);
  const looks = createLooks(deps, vault);
  const connect = createConnect(deps, vault, (row) => {
    looks.afterConnect(row).catch(failed('connect'));
  });
  const setAlarms = async (): Promise<void> => {
    const { looks: on, lookMinutes } = await readSettings();
    await (on ? ensurePeriodic('rest', lookMinutes) : dropAlarm('rest'));
  };

  const intake = createIntake(deps, { runIn, mayRead, openBeside, loaded, closeTab });
  const menuWords = { here: say('menu_here'), link: say('menu_link') };
  const handlers = {
    ...createHandlers(deps, vault, connect, looks, setAlarms),
    ...createPublishHandlers(),
    async 'intake.retry'({ id }: { id: string }) {
      await intake.retry(id);
      return undefined;
    },
  };
  serve(handlers, (name, error) => {
    void logProblem(deps, name, error);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    (name === 'rest' ? looks.atRest() : looks.later()).catch(failed(`alarm ${name}`));
  });
  onMenu((click) => {
    // First of all: any wait would lose the gesture.
    openPanel(click.windowId);
    intake.clicked(click).catch(failed('intake'));
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

  setAlarms().catch(failed('alarms'));
  connect.resume().catch(failed('connect'));
  looks.resume().catch(failed('looks'));
  intake.start().catch(failed('intake'));
  paintBadge();
});
