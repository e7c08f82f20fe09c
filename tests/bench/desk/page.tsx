import '../../gallery/words.ts';
import '../../../components/tokens.css';
import '../../../components/base.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../../components/desk/desk.ts';
import { LineBox } from '../../../components/desk/list/LineBox.tsx';
import { Lines } from '../../../components/desk/list/Lines.tsx';
import type { Ruler } from '../../../components/desk/list/ruler.ts';
import { now } from '../../gallery/models.ts';
import { commentLines } from './lines.ts';

/** The list of the desk, and the plainest list that can be made of the same rows. */
export type DeskBench = {
  show: (what: 'own' | 'plain', height: number) => Promise<void>;
  /** The mean height of the rows in sight. */
  height: () => number;
  /** Scrolls by so much in each of so many frames; how much of the window rows covered at least. */
  scroll: (frames: number, by: number) => Promise<number>;
};

const still: Desk['acts'] = new Proxy({} as Desk['acts'], { get: () => () => undefined });
const desk: Desk = {
  selected: null,
  marked: new Set(),
  state: { reply: null, menu: null, armed: false },
  acts: still,
  open: () => undefined,
};
const noRuler = { watch: () => undefined, unwatch: () => undefined } as unknown as Ruler;
const { list, reads } = commentLines(100_000);
const beyond = 360;

/** Rows of one height: where each stands is a multiplication. */
function Plain({ height }: { height: number }) {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const look = (): void => setTop(scrollY);
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  const from = Math.max(0, Math.floor((top - beyond) / height));
  const to = Math.min(list.length, Math.ceil((top + innerHeight + beyond) / height));
  return (
    <div role="list" style={{ blockSize: `${list.length * height}px`, overflowAnchor: 'none' }}>
      <style>{`[data-line] { block-size: ${height}px; overflow: hidden }`}</style>
      <div style={{ blockSize: `${from * height}px` }} />
      {Array.from({ length: to - from }, (_, step) => {
        const place = from + step;
        const line = list.at(place);
        return (
          <LineBox
            key={line?.id}
            line={line}
            place={place}
            length={list.length}
            comment={line && reads.comment(line.id)}
            post={null}
            unseen={null}
            thread={null}
            state={null}
            marked={false}
            stop={false}
            acts={still}
            ruler={noRuler}
            now={now}
          />
        );
      })}
    </div>
  );
}

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
const root = document.body.appendChild(document.createElement('main'));
const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-line]')];

/** How much of the window is covered by rows. */
function covered(): number {
  const seen = rows().map((row) => row.getBoundingClientRect());
  const whole = seen.reduce(
    (sum, { top, bottom }) => sum + Math.max(0, Math.min(innerHeight, bottom) - Math.max(0, top)),
    0,
  );
  return whole / innerHeight;
}

const bench: DeskBench = {
  async show(what, height) {
    render(null, root);
    scrollTo(0, 0);
    await frame();
    const glass = { first: () => 0 };
    const memory = { view: null, anchors: [] };
    const own = <Lines {...{ list, reads, desk, memory, now, glass }} view="" />;
    render(what === 'own' ? own : <Plain height={height} />, root);
    await frame();
    await frame();
  },
  height() {
    const heights = rows().map((row) => row.getBoundingClientRect().height);
    return Math.round(heights.reduce((sum, one) => sum + one, 0) / heights.length);
  },
  async scroll(frames, by) {
    let least = 1;
    for (let n = 0; n < frames; n += 1) {
      scrollBy(0, by);
      await frame();
      if (n % 60 !== 59) continue;
      // Now and then, and a frame later: looking must not cost what is measured.
      await frame();
      least = Math.min(least, covered());
    }
    return least;
  },
};
Object.assign(globalThis, { deskBench: bench });
