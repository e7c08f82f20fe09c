import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CoverScrubber } from '../../components/publish/stage/CoverScrubber.tsx';
import { DropArea } from '../../components/publish/stage/DropArea.tsx';
import { DropAreaEmpty } from '../../components/publish/stage/DropAreaEmpty.tsx';
import { FilmStrip } from '../../components/publish/stage/FilmStrip.tsx';
import { Intakes } from '../../components/publish/stage/Intakes.tsx';
import { IntakesCredit } from '../../components/publish/stage/IntakesCredit.tsx';
import { intakes, picture } from '../gallery/stage.tsx';

afterEach(cleanup);

const file = (name: string): File => new File(['x'], name, { type: 'image/png' });
const files = {
  addFiles: vi.fn(() => Promise.resolve()),
  replaceFile: vi.fn(() => Promise.resolve()),
};
const happens = (type: string, data: object, on: EventTarget = document): Event => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, data);
  fireEvent(on as Element, event);
  return event;
};

describe('the film strip', () => {
  const items = [
    picture('1', 'vases'),
    picture('2', 'cups', { problem: true }),
    picture('3', 'bowl', { state: 'reading' }),
  ];
  function paint() {
    const actions = { addFiles: files.addFiles, move: vi.fn(), remove: vi.fn() };
    const onCurrent = vi.fn();
    render(<FilmStrip items={items} current="2" onCurrent={onCurrent} actions={actions} />);
    const frames = screen.getAllByRole('button', { name: /^Picture/ });
    return {
      actions,
      onCurrent,
      frames,
      press: (key: string, rest: object = {}) =>
        fireEvent.keyDown(frames[1] as Element, { key, ...rest }),
    };
  }

  it('is one tab stop, and tells each frame’s place and trouble', () => {
    const { frames } = paint();
    expect(frames.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(frames[1]?.getAttribute('aria-label')).toBe('Picture 2 of 3, cups.png, has a problem');
    expect(frames[2]?.getAttribute('aria-label')).toContain('being read');
    expect(frames[1]?.getAttribute('aria-current')).toBe('true');
  });

  it('is walked by arrows', () => {
    const { onCurrent, press } = paint();
    press('ArrowRight');
    expect(onCurrent).toHaveBeenLastCalledWith('3');
    press('Home');
    expect(onCurrent).toHaveBeenLastCalledWith('1');
  });

  it('is put into another order by Alt and arrows, and says so', () => {
    const { actions, press } = paint();
    press('ArrowLeft', { altKey: true });
    expect(actions.move).toHaveBeenCalledWith('2', 0);
    expect(screen.getByText('Now 1 of 3.')).toBeTruthy();
  });

  it('is put into another order by dragging', () => {
    const { actions, frames } = paint();
    const kept = new Map<string, string>();
    const dataTransfer = {
      types: ['application/x-loupe-frame'],
      setData: (type: string, value: string) => kept.set(type, value),
      getData: (type: string) => kept.get(type) ?? '',
    };
    happens('dragstart', { dataTransfer }, frames[0]);
    expect(happens('dragover', { dataTransfer }, frames[2]).defaultPrevented).toBe(true);
    happens('drop', { dataTransfer }, frames[2]);
    expect(actions.move).toHaveBeenCalledWith('1', 2);
  });

  it('loses the current frame by Delete, and focus goes to its neighbour', () => {
    const { actions, frames, press } = paint();
    press('Delete');
    expect(actions.remove).toHaveBeenCalledWith('2');
    expect(document.activeElement).toBe(frames[2]);
  });
});

describe('the page', () => {
  it('takes what is dropped anywhere, and says what did not fit', () => {
    const addFiles = vi.fn(() => Promise.resolve());
    render(<DropArea room={1} actions={{ addFiles }} />);
    const dataTransfer = { types: ['Files'], files: [file('a.png'), file('b.png')] };
    happens('dragover', { dataTransfer });
    expect(screen.getByText('Let go to add to this post')).toBeTruthy();
    expect(happens('drop', { dataTransfer }).defaultPrevented).toBe(true);
    expect(addFiles).toHaveBeenCalledWith([dataTransfer.files[0]]);
    expect(screen.getByText('A post holds ten. 1 file was left out.')).toBeTruthy();
    expect(screen.queryByText('Let go to add to this post')).toBeNull();
  });

  it('takes pasted pictures and leaves text where it goes', () => {
    const addFiles = vi.fn(() => Promise.resolve());
    render(
      <>
        <textarea />
        <DropArea room={10} actions={{ addFiles }} />
      </>,
    );
    const paste = (pasted: File[], text: string, on?: EventTarget): boolean =>
      happens('paste', { clipboardData: { files: pasted, getData: () => text } }, on)
        .defaultPrevented;
    expect(paste([], 'words')).toBe(false);
    expect(paste([file('a.png')], 'words', screen.getByRole('textbox'))).toBe(false);
    expect(addFiles).not.toHaveBeenCalled();
    expect(paste([file('a.png')], '')).toBe(true);
    expect(addFiles).toHaveBeenCalledOnce();
  });

  it('says that an address is no file, and leaves the strip’s own frames alone', () => {
    render(<DropArea room={10} actions={files} />);
    happens('drop', { dataTransfer: { types: ['application/x-loupe-frame'], files: [] } });
    expect(screen.getByRole('status').textContent).toBe('');
    happens('drop', { dataTransfer: { types: ['text/uri-list'], files: [] } });
    expect(screen.getByText(/That was not a file/)).toBeTruthy();
  });

  it('offers the file dialog while the post is empty', () => {
    const addFiles = vi.fn(() => Promise.resolve());
    const { container } = render(<DropAreaEmpty actions={{ addFiles }} />);
    const input = container.querySelector('input') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file('a.png')] });
    fireEvent.change(input);
    expect(addFiles).toHaveBeenCalledOnce();
  });
});

describe('a cover', () => {
  const film = picture('1', 'wheel', { kind: 'film', durationMs: 38_200, coverMs: 3200 });
  const paint = () => {
    const onCover = vi.fn();
    const view = render(<CoverScrubber item={film} cover onCover={onCover} />);
    return { onCover, slider: screen.getByRole('slider'), ...view };
  };

  it('goes a tenth of a second by an arrow, a second with Shift', () => {
    const { onCover, slider } = paint();
    expect(slider.getAttribute('aria-valuetext')).toBe('0:03.2 of 0:38.2');
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(onCover).toHaveBeenLastCalledWith(3300);
    fireEvent.keyDown(slider, { key: 'ArrowLeft', shiftKey: true });
    expect(onCover).toHaveBeenLastCalledWith(2200);
  });

  it('is still chosen where the browser cannot show the film', () => {
    const { container } = paint();
    fireEvent.error(container.querySelector('video') as Element);
    expect(screen.getByText(/Meta will take the frame at 0:03\.2/)).toBeTruthy();
    expect(screen.getByRole('slider')).toBeTruthy();
  });
});

describe('what was right-clicked', () => {
  it('asks for one origin straight from the press, or for the file, or goes', () => {
    const actions = {
      ...files,
      allowOrigin: vi.fn(() => Promise.resolve()),
      dismissIntake: vi.fn(() => Promise.resolve()),
    };
    render(<Intakes intakes={intakes} actions={actions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Let Loupe read pictures.example' }));
    expect(actions.allowOrigin).toHaveBeenCalledWith('b', 'https://pictures.example/*');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(actions.dismissIntake).toHaveBeenCalledWith('b');
  });

  it('has its credit put under the caption once', () => {
    const onCaption = vi.fn();
    const credit = { title: 'Glazes', pageUrl: 'https://pictures.example/glazes' };
    const view = render(<IntakesCredit credit={credit} caption="Mugs. " onCaption={onCaption} />);
    fireEvent.click(screen.getByRole('button'));
    const caption = 'Mugs.\n\nPicture: Glazes, pictures.example';
    expect(onCaption).toHaveBeenCalledWith(caption);
    view.rerender(<IntakesCredit credit={credit} caption={caption} onCaption={onCaption} />);
    expect(screen.getByRole('button')).toHaveProperty('disabled', true);
  });

  it('leads to no address that is not the web’s', () => {
    const credit = { title: 'Odd', pageUrl: 'javascript:alert(1)' };
    render(<IntakesCredit credit={credit} caption="" onCaption={vi.fn()} />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
