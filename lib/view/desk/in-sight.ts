import type { DeskList } from './models.ts';
import type { DeskRows } from './rows.ts';

/** The list, with the rows of what is shown read from the store. */
export function inSight(list: DeskList, rows: DeskRows): DeskList {
  return {
    length: list.length,
    at: (place) => list.at(place),
    placeOf: (id) => list.placeOf(id),
    show(from, to) {
      list.show(from, to);
      const comments: string[] = [];
      const posts = new Set<string>();
      for (let place = from; place < to; place += 1) {
        const line = list.at(place);
        if (line?.kind === 'comment') comments.push(line.id);
        if (line) posts.add(line.mediaId);
      }
      rows.want(comments, [...posts]);
    },
  };
}
