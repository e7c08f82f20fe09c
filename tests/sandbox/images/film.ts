/** The smallest thing that calls itself an MP4; the sandbox has no moving pictures. */
export const film = (): Buffer =>
  Buffer.concat([box('ftyp', 'isom\0\0\u0002\0isomiso2mp41'), box('free', ''), box('mdat', '')]);

function box(name: string, inside: string): Buffer {
  const content = Buffer.from(name + inside, 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 4);
  return Buffer.concat([size, content]);
}
