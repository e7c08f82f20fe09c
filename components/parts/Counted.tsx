import css from './Counted.module.css';

/** A sentence whose number is a pencil mark: so many wait. */
export function Counted({ sentence, number }: { sentence: string; number: string }) {
  const at = sentence.indexOf(number);
  if (at < 0) return <>{sentence}</>;
  return (
    <>
      {sentence.slice(0, at)}
      <span class={css.number}>{number}</span>
      {sentence.slice(at + number.length)}
    </>
  );
}
