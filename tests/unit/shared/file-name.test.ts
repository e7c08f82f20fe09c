import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName } from '../../../lib/shared/media/file-name.ts';

describe('the name of a file, as it is shown', () => {
  it.each([
    ['kiln.jpg', 'kiln.jpg'],
    ['🏺👩‍🎨 kiln.mov', '🏺👩‍🎨 kiln.mov'],
    ['../etc/kiln.jpg', '.._etc_kiln.jpg'],
    ['C:\\kiln.jpg', 'C__kiln.jpg'],
    ['kiln\u202egpj.exe', 'kilngpj.exe'],
    ['ki\u0000ln\n.jpg', 'kiln.jpg'],
  ])('%j is %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it('keeps its beginning and its kind, however long it is', () => {
    const shown = shownName(`${'ä'.repeat(300)}-2026.mov`);
    expect([...shown].length).toBe(48);
    expect(shown).toMatch(/^ä+…ä+-2026\.mov$/);
  });

  it('never has a sign that turns or hides others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(shownName(name)).not.toMatch(/[/\\:\u202a-\u202e\u2066-\u2069\p{Cc}]/u);
      }),
    );
  });
});
