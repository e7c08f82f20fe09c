/** The hosts of Meta's that the sandbox plays; no other host can be reached in these tests. */
export const hosts = [
  'graph.facebook.com',
  'rupload.facebook.com',
  'www.facebook.com',
  'www.instagram.com',
];
export const suffixes = ['cdninstagram.com', 'fbcdn.net'];

/** Whether the sandbox answers for a host. */
export const isMapped = (host: string): boolean =>
  hosts.includes(host) || suffixes.some((suffix) => host.endsWith(`.${suffix}`));

/** Chromium's switches that lead the real names to the sandbox, trusting its one key only. */
export const chromiumSwitches = (sandbox: { port: number; spki: string }): string[] => {
  const maps = [...hosts, ...suffixes.map((suffix) => `*.${suffix}`)].map(
    (host) => `MAP ${host} 127.0.0.1:${sandbox.port}`,
  );
  return [
    `--host-resolver-rules=${maps.join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
  ];
};
