import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { paintDesk, press, row } from './desk-help.tsx';

describe('the list of the desk', () => {
  it('shows posts with those who wait below them', () => {
    const { text } = paintDesk();
    expect(text()).toContain('Seven glazes, one bowl');
    expect(text()).toContain('4 need you');
    expect(text()).toContain('@ilka.brandt 2 h question');
    expect(text()).toContain('@potters.of.kent waiting 4 d');
    expect(screen.getAllByRole('listitem')).toHaveLength(11);
  });

  it('is walked by keys, comment by comment', () => {
    const { actions } = paintDesk();
    press('j');
    expect(document.activeElement).toBe(row('ilka'));
    expect(actions.selected).toHaveBeenLastCalledWith('ilka');
    press('j');
    expect(row('tom').getAttribute('aria-current')).toBe('true');
    press('k');
    expect(document.activeElement).toBe(row('ilka'));
    fireEvent.click(row('nils'));
    expect(actions.selected).toHaveBeenLastCalledWith('nils');
  });
});
