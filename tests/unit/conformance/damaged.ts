/**
 * Damage typed by hand, one of each sort for each of ten kinds: what stands in the text, what
 * takes its place, and what the judge must say of it.
 */
export type Damage = { kind: string; what: string; from: string; to: string; result: string };

const damage = (kind: string, ...rows: [what: string, from: string, to: string][]): Damage[] =>
  rows.map(([what, from, to]) => ({ kind, what, from, to, result: 'lost' }));
const numbered = (kind: string, id: string): Damage => ({
  ...{ kind, what: 'an id as a number', from: `"${id}"`, to: id, result: 'handled' },
});

export const damages: Damage[] = [
  ...damage(
    'me-accounts-tasks',
    ['a name lost', '"name":"Kiln",', ''],
    ['tasks of another type', '["MODERATE"]', '"MODERATE"'],
  ),
  numbered('me-accounts-tasks', '90071992547409931'),
  ...damage(
    'ig-user-full',
    ['a biography lost', '"biography":"Clay",', ''],
    ['a count of another type', '"followers_count":10', '"followers_count":"10"'],
  ),
  numbered('ig-user-full', '90071992547409933'),
  ...damage(
    'media-node-carousel',
    ['likes lost', '"like_count":5,', ''],
    ['a caption of another type', '"Bowls"', '7'],
  ),
  numbered('media-node-carousel', '90071992547409937'),
  ...damage(
    'comments-page1-default-fields',
    ['a text lost', '"text":"How much?",', ''],
    ['a time of another type', '"2026-11-20T10:00:00+0000"', '1795168800'],
  ),
  numbered('comments-page1-default-fields', '90071992547409939'),
  ...damage(
    'insights-reach-day-v25',
    ['an end lost', ',"end_time":"2026-11-20T10:00:00+0000"', ''],
    ['a value of another type', '"value":12', '"value":"12"'],
  ),
  ...damage(
    'media-insights-reels-v25',
    ['a metric lost', '"name":"saved",', ''],
    ['a value of another type', '"value":3', '"value":[3]'],
  ),
  ...damage(
    'container-status-finished',
    ['a state lost', ',"status_code":"FINISHED"', ''],
    ['a state of another type', '"FINISHED"', '3'],
  ),
  numbered('container-status-finished', '90071992547409941'),
  ...damage(
    'product-tags',
    ['a price lost', '"price_string":"€ 40",', ''],
    ['a place of another type', '"x":0.5', '"x":"0.5"'],
  ),
  numbered('product-tags', '90071992547409943'),
  ...damage(
    'ig-conversation-messages-paged',
    ['a writer lost', '"from":{"id":"90071992547409947","username":"ana"},', ''],
    ['a text of another type', '"message":"Hello"', '"message":{"text":"Hello"}'],
  ),
  numbered('ig-conversation-messages-paged', '90071992547409947'),
  ...damage(
    'error-190-463-expired',
    ['a code lost', '"code":190,', ''],
    ['a subcode of another type', '"error_subcode":463', '"error_subcode":[463]'],
  ),
];
