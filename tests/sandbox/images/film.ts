const seconds = 12;

/** The smallest film there can be: it says that it lasts some seconds, and shows nothing. */
export function film(): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41', 'latin1')),
    box('moov', box('mvhd', header())),
    box('free', Buffer.alloc(0)),
    box('mdat', Buffer.alloc(0)),
  ]);
}

function header(): Buffer {
  const content = Buffer.alloc(100);
  content.writeUInt32BE(1000, 12);
  content.writeUInt32BE(seconds * 1000, 16);
  content.writeUInt32BE(0x10000, 20);
  content.writeUInt16BE(0x100, 24);
  for (const [at, value] of [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].entries())
    content.writeUInt32BE(value, 36 + at * 4);
  content.writeUInt32BE(1, 96);
  return content;
}

function box(name: string, inside: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, inside]);
}
