import type { Ask, Call } from '../call.ts';
import { listing } from '../paging.ts';
import type { Collaborator } from '../world/beside.ts';
import type { Post } from '../world/things.ts';
import type { Kind } from './read.ts';

const collaboratorKind: Kind<Collaborator> = {
  ...{ type: 'ShadowIGMediaCollaborators', edges: {} },
  shown: ['id', 'username', 'invite_status'],
  fields: {
    id: (one) => one.id,
    username: (one) => one.username,
    invite_status: (one) => one.status,
  },
};

/** Who was asked to stand for a post as well; only its owner is told. */
export const collaborators = (post: Post, ask: Ask, call: Call): unknown => ({
  data: listing(collaboratorKind, post.collaborators ?? [], ask, call).data,
});
