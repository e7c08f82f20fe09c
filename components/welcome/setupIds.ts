import { useEffect, useRef } from 'preact/hooks';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Guide } from '../../lib/view/welcome/models.ts';
import { type Ids, useIds, wholeIds } from '../parts/ConnectIds.tsx';

/** How long after the last key Facebook is asked. */
const settledMs = 600;

/**
 * The ids of the set-up: what has the shape of one is kept as it is typed, so that it outlasts the
 * page, and Facebook is asked about it once the person has stopped typing. What was kept before is
 * asked about when the person presses, and not by itself.
 */
export function useSetupIds(model: OptionsModel, actions: Actions, guide: Guide): Ids {
  const ids = useIds(model.settings, false);
  const whole = wholeIds(ids);
  const { appId, configId } = whole ?? { appId: null, configId: null };
  const asked = useRef(`${appId} ${configId}`);
  useEffect(() => {
    if (appId === null || asked.current === `${appId} ${configId}`) return undefined;
    void actions.change({ appId, configId });
    const timer = setTimeout(() => {
      asked.current = `${appId} ${configId}`;
      void guide.checkOnce({ appId, configId });
    }, settledMs);
    return () => clearTimeout(timer);
  }, [appId, configId, actions, guide]);
  return ids;
}
