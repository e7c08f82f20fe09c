import type { DoctorActions, DoctorModel } from '../../../lib/view/doctor/models.ts';
import { personModel, type PersonRows } from '../../../lib/view/doctor/person-model.ts';
import { still } from '../options/models.ts';
import { bakery, everything, granted, maren, now, page, rows, surf } from './rows.ts';

export const stillDoctor: DoctorActions = {
  ...still,
  check: async () => undefined,
  add: async () => ({ found: [] }),
  ignore: async () => undefined,
};

export const doctor = (...people: PersonRows[]): DoctorModel => ({
  people: people.map((one) => personModel(one, now)),
  report: 'Connection doctor',
});

const noContent = { ...bakery, tasks: ['MODERATE', 'ANALYZE'] };
const unlinked = page(3, 'Tideline Surf', null, { linkedOnly: false });
const many = Array.from({ length: 60 }, (_, n) =>
  page(n + 10, `Studio ${n + 1}`, n === 17 ? null : `studio.${n + 1}`),
);
const idle = many.map((_, at) =>
  page(at + 10, `Studio ${at + 1}`, at === 54 ? 'studio.55' : null, { linkedOnly: false }),
);
const ended = (reason: 'session-expired' | 'checkpoint' | 'app-removed') => ({
  ended: { at: now - 3_600_000, problem: { code: 'signed-out', reason } } as const,
});
const jo = {
  ...{ userId: '10220000000000002', name: 'Jo Tide' },
} as const;

/** The doctor's page in every state worth looking at. */
export const cases: Record<string, DoctorModel | null> = {
  opening: null,
  nobody: { people: [], report: '' },
  whole: doctor(rows([maren, bakery, surf])),
  drawn: doctor(rows([maren, noContent, unlinked])),
  unlinked: doctor(rows([maren, bakery, unlinked])),
  ignored: doctor(rows([maren, bakery, unlinked], { checkup: { ignored: [unlinked.id] } })),
  personal: doctor(rows([page(3, 'Tideline Surf', null, { linkedOnly: true })])),
  task: doctor(rows([maren, noContent])),
  vain: doctor(
    rows([noContent], {
      signIn: { asked: everything.slice(0, 4), permissions: granted({}, everything.slice(0, 4)) },
    }),
  ),
  lost: doctor(rows([maren, { ...bakery, tasks: [] }])),
  classic: doctor(rows([{ ...bakery, newer: false, tasks: ['MODERATE', 'ANALYZE'] }])),
  declined: doctor(
    rows([maren, bakery], {
      signIn: { permissions: granted({ instagram_manage_comments: 'declined' }) },
    }),
  ),
  lean: doctor(
    rows([maren], {
      signIn: {
        asked: everything.slice(0, 3).concat('instagram_manage_comments'),
        permissions: granted({}, everything.slice(0, 3).concat('instagram_manage_comments')),
      },
    }),
  ),
  review: doctor(
    rows([maren], { signIn: { permissions: granted({ instagram_content_publish: null }) } }),
  ),
  expired: doctor(rows([maren, bakery], { signIn: ended('session-expired') })),
  checkpoint: doctor(rows([maren], { signIn: ended('checkpoint') })),
  lapsed: doctor(
    rows([maren], {
      signIn: { dataAccessExpiresAt: now - 86_400_000 },
    }),
  ),
  'no-page': doctor(rows([], { facts: { scoped: { pages_show_list: [] } } })),
  portfolio: doctor(
    rows(
      [
        page(4, 'Kiln & Co', null, {
          name: null,
          route: 'grant',
          problem: { code: 'not-allowed' },
        }),
      ],
      {
        signIn: {
          asked: everything.slice(0, 4),
          permissions: granted({}, everything.slice(0, 4)),
        },
      },
    ),
  ),
  many: doctor(rows(many)),
  idle: doctor(rows(idle)),
  alone: doctor(
    rows([], { facts: { alone: [{ id: '17841400000000009', username: 'by.its.id' }] } }),
  ),
  two: doctor(rows([maren, bakery]), rows([unlinked], { signIn: jo })),
  'page-token': doctor(
    rows([surf], {
      signIn: {
        ...jo,
        door: 'pasted',
        tokenKind: 'page',
        permissions: [],
        asked: [],
        expiresAt: null,
        expiryFrom: 'unknown',
        dataAccessExpiresAt: null,
      },
      facts: { grants: null },
    }),
  ),
  unchecked: doctor(rows([maren, bakery], { checkup: null })),
  offline: doctor(rows([maren, bakery], { checkup: { problem: { code: 'offline' } } })),
  long: doctor(
    rows([
      page(
        1,
        'Werkstatt für handgedrehte Steinzeuggefäße und Glasuren',
        'werkstatt.handgedrehte.steinzeug_77',
        { tasks: ['ANALYZE'] },
      ),
    ]),
  ),
};
