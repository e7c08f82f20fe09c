import { variables } from '../../../lib/shared/comment/saved-reply.ts';

const known = new RegExp(`(\\{(?:${variables.join('|')})\\})`);

/** A saved text with its variables in pencil: they are what will be another each time. */
export function Marked({ text, as: mark }: { text: string; as: string | undefined }) {
  return (
    <>
      {text.split(known).map((piece, place) =>
        place % 2 === 1 ? (
          <span class={mark} key={place}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
