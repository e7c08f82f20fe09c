import { parseArgs } from 'node:util';
import { pictureUrl } from './images/address.ts';
import { secretOf } from './proof.ts';
import { startSandbox } from './start.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    https: { type: 'boolean', default: false },
    world: { type: 'string', default: 'ceramics' },
  },
});

const sandbox = await startSandbox({
  port: Number(values.port),
  https: values.https,
  world: values.world,
}).catch((error: unknown) => {
  // Who mistypes a world or takes a port that is taken wants a sentence.
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
const { origin, world, users, switches, spki } = sandbox;
const place = { now: sandbox.clock.now(), cdn: `${origin}/cdn`, switches };
const accounts = world.accounts.map((account) => ({
  igUserId: account.id,
  username: account.username,
  pageId: world.pageOf(account)?.id,
}));
const images = (world.accounts[0]?.posts ?? [])
  .slice(0, 12)
  .map((post) => pictureUrl(post.picture, place));
const more = spki === undefined ? {} : { spki };
const app = { appId: world.app.id, appSecret: secretOf(world.app) };
console.log(JSON.stringify({ ready: true, origin, ...app, users, accounts, images, ...more }));

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
