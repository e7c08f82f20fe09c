import { useEffect, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

/** Says to readers when a look begins and when it has ended. */
export function Live({ looking, trouble }: { looking: boolean; trouble: boolean }) {
  const [seen, setSeen] = useState(looking);
  useEffect(() => {
    if (looking) setSeen(true);
  }, [looking]);
  return (
    <p class="vh" role="status">
      {looking ? say('live_looking') : seen && !trouble ? say('live_updated') : ''}
    </p>
  );
}
