/** What one part of a run came to. */
export type Outcome = {
  passed: number;
  failed: number;
  failures: string[];
  /** What failed at first and passed when it was run once more. */
  second?: string[];
};
export type Stage = { name: string; run: () => Promise<Outcome> };

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs every stage whatever the ones before gave, and ends with the one line that counts. */
export async function report(stages: Stage[]): Promise<number> {
  const total: Outcome = { passed: 0, failed: 0, failures: [] };
  const second: string[] = [];
  for (const stage of stages) {
    const since = Date.now();
    console.log(`\n── ${stage.name}`);
    const outcome = await stage.run().catch((error: unknown): Outcome => ({
      passed: 0,
      failed: 1,
      failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }));
    console.log(`   ${outcome.passed} passed, ${outcome.failed} failed (${seconds(since)})`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const named = (text: string): string => `${stage.name}: ${text}`;
    total.failures.push(...outcome.failures.map(named));
    second.push(...(outcome.second ?? []).map(named));
  }
  if (second.length > 0) console.log('\nFailed at first, and run once more');
  for (const text of second) console.log(`\n· ${text}`);
  if (total.failures.length > 0) console.log('\nFailures');
  for (const text of total.failures) console.log(`\n✗ ${text}`);
  if (total.passed + total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
