import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Text as it stands in its box. What is kept comes back a moment later, perhaps older than what was
 * typed since; such an echo must not undo typing, while a change made elsewhere must be shown.
 */
export function useTyped(
  kept: string,
  send: (text: string) => void,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(kept);
  const sent = useRef<string[]>([]);
  const last = useRef(kept);
  useEffect(() => {
    const caughtUp = kept === sent.current.at(-1);
    const echo = sent.current.indexOf(kept);
    if (kept !== last.current && echo < 0) setText(kept);
    last.current = kept;
    if (caughtUp) sent.current = [];
    else if (echo >= 0) sent.current.splice(0, echo + 1);
  });
  return [
    text,
    (next) => {
      sent.current.push(next);
      setText(next);
      send(next);
    },
  ];
}
