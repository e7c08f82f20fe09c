import type { CommentModel, DeskList, DeskReads, Line } from '../../../lib/view/desk/models.ts';
import { comment, listOf } from '../../gallery/desk-models.ts';

const openings = [
  'Is this glaze food safe?',
  'What cone do you fire the blue one to?',
  'Kan man boka en kurs i Malmö?',
  'I have been looking for a bowl like this one for years, do you take orders from abroad?',
  'Where can one see the kiln? I am in town in March and would love to come by for an hour, if that suits you.',
  'Lovely 🔥🔥',
];

/** So many comments, of one line, two and three, as a list that is wholly known. */
export function commentLines(count: number): { list: DeskList; reads: DeskReads } {
  const lines = Array.from({ length: count }, (_, n): Line => ({
    kind: 'comment',
    id: `c${n}`,
    mediaId: 'bowl',
  }));
  // Made anew at each reading, as the desk's own models are.
  const read = (id: string): CommentModel => {
    const n = Number(id.slice(1));
    return comment(id, {
      text: `${openings[n % openings.length] ?? ''} ${n}`,
      username: `reader_${n % 977}`,
      why: n % 3 === 0 ? 'question' : 'first',
      likes: n % 5 === 0 ? n % 40 : 0,
    });
  };
  return {
    list: listOf(lines),
    reads: { post: () => null, unseen: () => null, thread: () => null, comment: read },
  };
}
