import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stage, type StageActions } from '../../components/publish/stage/Stage.tsx';
import { plainEdit } from '../../lib/shared/post/draft.ts';
import type { ItemModel, Offers } from '../../lib/view/publish/models.ts';
import { offers, picture } from '../gallery/stage.tsx';

afterEach(cleanup);
beforeEach(() => {
  // Nothing is laid out here: every ground is 400 by 200.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 200));
  return () => vi.restoreAllMocks();
});

const wide = (part: Partial<ItemModel> = {}): ItemModel =>
  picture('1', 'market', {
    width: 1000,
    height: 500,
    edit: { ratio: '1:1', fill: 'crop', box: null },
    ...part,
  });

function paint(items: ItemModel[], part: Partial<Offers> = {}, pinning = false) {
  const actions = {
    addFiles: vi.fn(() => Promise.resolve()),
    replaceFile: vi.fn(() => Promise.resolve()),
    remove: vi.fn(),
    move: vi.fn(),
    setRatio: vi.fn(),
    setFill: vi.fn(),
    setBox: vi.fn(),
    setPins: vi.fn(),
    setProducts: vi.fn(),
    setCover: vi.fn(),
    searchProducts: vi.fn(() =>
      Promise.resolve({ kind: 'hits' as const, hits: [{ productId: 'p', name: 'Blue mug' }] }),
    ),
  } satisfies StageActions;
  const onCurrent = vi.fn();
  const onPinning = vi.fn();
  render(
    <Stage
      items={items}
      offers={{ ...offers, ...part }}
      grid={[]}
      current={null}
      onCurrent={onCurrent}
      pinning={pinning}
      onPinning={onPinning}
      actions={actions}
    />,
  );
  return { actions, onCurrent, onPinning };
}

const frame = (): HTMLElement => screen.getByRole('application');
// Numbers and their signs are held together by a space that does not break.
const label = (): string => (frame().getAttribute('aria-label') ?? '').replace(/\s/g, ' ');
const finger = (type: string, id: number, x: number, y: number, on: Element = frame()): void => {
  fireEvent(
    on,
    new PointerEvent(type, { pointerId: id, clientX: x, clientY: y, bubbles: true, button: 0 }),
  );
};
type Sides = { x: number; y: number; width: number; height: number };
const lastBox = (actions: { setBox: ReturnType<typeof vi.fn> }): Sides =>
  actions.setBox.mock.lastCall?.[1] as Sides;

describe('the crop frame', () => {
  it('says how much of the picture it shows, and where', () => {
    paint([wide()]);
    expect(label()).toBe('Crop: 50 % of the picture, 25 % from the left, 0 % from the top');
  });

  it('goes one pixel by an arrow, ten with Shift', () => {
    const { actions } = paint([wide()]);
    fireEvent.keyDown(frame(), { key: 'ArrowRight' });
    expect(lastBox(actions).x).toBeCloseTo(0.251);
    fireEvent.keyDown(frame(), { key: 'ArrowLeft', shiftKey: true });
    expect(lastBox(actions).x).toBeCloseTo(0.241);
  });

  it('shows less by plus, more by minus, and the largest part by nought', () => {
    const { actions } = paint([wide()]);
    fireEvent.keyDown(frame(), { key: '+' });
    expect(lastBox(actions).width).toBeCloseTo(0.5 / 1.1);
    fireEvent.keyDown(frame(), { key: '-' });
    expect(lastBox(actions).width).toBeCloseTo(0.5);
    fireEvent.keyDown(frame(), { key: '0' });
    expect(actions.setBox).toHaveBeenLastCalledWith('1', null);
  });

  it('follows the pointer, and is kept when let go', () => {
    const { actions } = paint([wide()]);
    finger('pointerdown', 1, 200, 100);
    finger('pointermove', 1, 240, 100);
    expect(actions.setBox).not.toHaveBeenCalled();
    expect(frame().style.left).toBe('35%');
    finger('pointerup', 1, 240, 100);
    expect(lastBox(actions)).toMatchObject({ x: 0.35, width: 0.5 });
  });

  it('is not changed by a mere press', () => {
    const { actions } = paint([wide()]);
    finger('pointerdown', 1, 200, 100);
    finger('pointerup', 1, 200, 100);
    expect(actions.setBox).not.toHaveBeenCalled();
  });

  it('is pulled at a corner with its ratio kept', () => {
    const { actions } = paint([wide()]);
    const corner = frame().querySelector('[data-corner="lower-right"]') as Element;
    finger('pointerdown', 1, 300, 200, corner);
    finger('pointermove', 1, 260, 200);
    finger('pointerup', 1, 260, 200);
    expect(lastBox(actions)).toMatchObject({ x: 0.25, y: 0 });
    expect(lastBox(actions).width).toBeCloseTo(0.4);
    expect(lastBox(actions).height).toBeCloseTo(0.8);
  });

  it('is zoomed by two fingers', () => {
    const { actions } = paint([wide()]);
    finger('pointerdown', 1, 180, 100);
    finger('pointerdown', 2, 220, 100);
    finger('pointermove', 1, 175, 100);
    finger('pointermove', 2, 225, 100);
    finger('pointerup', 1, 175, 100);
    finger('pointerup', 2, 225, 100);
    expect(frame().style.width).toBe('40%');
    expect(actions.setBox).toHaveBeenCalledOnce();
  });

  it('leaves the wheel to the page until it has focus', () => {
    const { actions } = paint([wide()]);
    fireEvent.wheel(frame(), { deltaY: -1 });
    expect(actions.setBox).not.toHaveBeenCalled();
    frame().focus();
    fireEvent.wheel(frame(), { deltaY: -1 });
    expect(lastBox(actions).width).toBeCloseTo(0.5 / 1.1);
  });

  it('is not there where the surface crops nothing', () => {
    paint([wide()], { crop: false });
    expect(screen.queryByRole('application')).toBeNull();
    expect(screen.queryByRole('radio', { name: '1:1' })).toBeNull();
  });

  it('has the shape of the first picture in all of a carousel', () => {
    const own = { ...plainEdit, ratio: 'own' as const };
    const first = picture('0', 'plate', { width: 1000, height: 1000, edit: own });
    paint([first, wide({ edit: own })]);
    expect(label()).toContain('100 %');
  });
});

it('shape and ground are chosen by name', () => {
  const { actions } = paint([wide()]);
  fireEvent.click(screen.getByRole('radio', { name: '4:5' }));
  expect(actions.setRatio).toHaveBeenCalledWith('4:5');
  fireEvent.click(screen.getByRole('radio', { name: 'Blur' }));
  expect(actions.setFill).toHaveBeenCalledWith('1', 'blur');
});

describe('pins', () => {
  const field = (): HTMLElement => screen.getByLabelText('Instagram name');
  const write = (name: string): void => {
    fireEvent.input(field(), { target: { value: name } });
    fireEvent.click(screen.getByRole('button', { name: 'Pin' }));
  };
  const pinned = wide({ pins: [{ username: 'ida.kiln', x: 0.3, y: 0.4 }] });

  it('go where the crosshair is, under the name without its @', () => {
    const { actions } = paint([wide()], {}, true);
    const cross = screen.getByRole('button', { name: /Place of the next pin/ });
    fireEvent.keyDown(cross, { key: 'ArrowRight', shiftKey: true });
    fireEvent.keyDown(cross, { key: 'ArrowUp' });
    fireEvent.click(cross);
    expect(document.activeElement).toBe(field());
    write('@harbour.bakery');
    expect(actions.setPins).toHaveBeenCalledWith('1', [
      { username: 'harbour.bakery', x: 0.6, y: 0.49 },
    ]);
  });

  it('refuse what is no name on Instagram, and a name twice', () => {
    const { actions } = paint([pinned], {}, true);
    write('two words');
    expect(screen.getByText(/letters, digits/)).toBeTruthy();
    write('IDA.kiln');
    expect(screen.getByText('@IDA.kiln is pinned already.')).toBeTruthy();
    expect(actions.setPins).not.toHaveBeenCalled();
  });

  it('are moved by arrows and by hand, and taken off by Delete or in the list', () => {
    const { actions } = paint([pinned], {}, true);
    const pin = screen.getByRole('button', { name: /^@ida\.kiln, 30\s%/ });
    fireEvent.keyDown(pin, { key: 'ArrowDown' });
    expect(actions.setPins).toHaveBeenLastCalledWith('1', [
      { username: 'ida.kiln', x: 0.3, y: 0.41 },
    ]);
    finger('pointerdown', 1, 120, 80, pin);
    finger('pointerup', 1, 160, 80, pin);
    expect(actions.setPins).toHaveBeenLastCalledWith('1', [
      { username: 'ida.kiln', x: 0.4, y: 0.4 },
    ]);
    fireEvent.keyDown(pin, { key: 'Delete' });
    expect(actions.setPins).toHaveBeenLastCalledWith('1', []);
    fireEvent.click(screen.getByRole('button', { name: 'Take @ida.kiln off' }));
    expect(actions.setPins).toHaveBeenCalledTimes(4);
  });

  it('are left to the form where names have no place on the picture', () => {
    paint([pinned], { spots: false }, true);
    expect(screen.queryByRole('button', { name: /Place of the next pin/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '1 pin' })).toBeNull();
  });

  it('of products are found in the shop', async () => {
    const { actions } = paint([wide()], { products: true }, true);
    fireEvent.input(screen.getByLabelText('Product from your shop'), { target: { value: 'mug' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Blue mug' }));
    expect(actions.setProducts).toHaveBeenCalledWith('1', [
      { productId: 'p', name: 'Blue mug', x: 0.5, y: 0.5 },
    ]);
  });
});
