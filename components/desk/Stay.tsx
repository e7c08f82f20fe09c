import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from './DeskTab.module.css';

/** What stays above the foot. It says how high it is: the undo stands above it. */
export function Stay({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--stay', `${box.current?.offsetHeight ?? 0}px`),
    );
    if (box.current) observer.observe(box.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--stay');
    };
  }, []);
  return (
    <div class={css.stay} ref={box}>
      {children}
    </div>
  );
}
