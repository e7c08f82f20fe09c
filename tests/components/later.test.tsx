import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../components/ui/later.ts';

afterEach(cleanup);

const Words = ({ words }: { words: string }) => <p>{words}</p>;

describe('a part that the first frame does without', () => {
  it('draws nothing until it has been read, and is read when it is first wanted', async () => {
    const read = vi.fn(() => Promise.resolve(Words));
    const Part = later(read);
    expect(read).not.toHaveBeenCalled();
    const { container } = render(<Part words="There." />);
    expect(container.textContent).toBe('');
    expect((await screen.findByText('There.')).tagName).toBe('P');
  });

  it('is drawn at once where it was read ahead, and is read once', async () => {
    const read = vi.fn(() => Promise.resolve(Words));
    const Part = later(read);
    await Promise.all([Part.load(), Part.load()]);
    render(<Part words="There." />);
    render(<Part words="And there." />);
    expect([screen.getByText('There.'), screen.getByText('And there.')]).toHaveLength(2);
    expect(read).toHaveBeenCalledOnce();
  });

  it('is asked for once more after it could not be read', async () => {
    const read = vi
      .fn<() => Promise<typeof Words>>()
      .mockRejectedValueOnce(new Error('no such file'))
      .mockResolvedValue(Words);
    const Part = later(read);
    await expect(Part.load()).rejects.toThrow('no such file');
    await Part.load();
    render(<Part words="There." />);
    expect(screen.getByText('There.')).toBeTruthy();
  });
});
