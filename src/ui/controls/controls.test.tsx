import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { setChrome } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { MixSlider } from './MixSlider.tsx';
import { StageControls } from './StageControls.tsx';

const stage = () => ({
  zoomIn: vi.fn(),
  zoomOut: vi.fn(),
  fit: vi.fn(),
  pan: vi.fn(),
  releasePins: vi.fn(),
  focus: vi.fn(),
});

describe('the stage’s buttons', () => {
  it('do what gestures do', async () => {
    const commands = stage();
    renderWithData(<StageControls />, { services: { stage: commands } });
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move the view' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move left' }));
    expect(commands.zoomIn).toHaveBeenCalledOnce();
    expect(commands.pan).toHaveBeenCalledWith(-120, 0);
    expect(screen.queryByRole('button', { name: 'Release moved marks' })).not.toBeInTheDocument();
  });

  it('set how links are drawn', async () => {
    renderWithData(<StageControls />, { view: { lang: 'fr' }, services: { stage: stage() } });
    await userEvent.click(screen.getByRole('button', { name: 'Liens et couches' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Paires' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Affiliations (tiretées)' }));
    expect(store.getState().view).toMatchObject({ links: 'pair', affiliations: true });
    expect(store.getState().chrome.hasTransport).toBe(false);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Transports (vus de près)' }));
    expect(store.getState().chrome.hasTransport).toBe(true);
    expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
  });

  it('say that the transport layer did not come, and ask for it again', async () => {
    renderWithData(<StageControls />, { view: { lang: 'en' }, services: { stage: stage() } });
    await userEvent.click(screen.getByRole('button', { name: 'Links and layers' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Transport (once zoomed in)' }));
    act(() => setChrome({ isTransportMissing: true }));
    expect(screen.getByRole('status')).toHaveTextContent(
      'The transport layer has not come; the map goes on without it.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(store.getState().chrome).toMatchObject({ transportTries: 1, isTransportMissing: false });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('the slider from map to network', () => {
  it('keeps what lies between, and means the view at its ends', () => {
    renderWithData(<MixSlider />);
    const slider = screen.getByRole('slider');
    expect(slider).toHaveAttribute('aria-valuetext', 'Where');
    fireEvent.change(slider, { target: { value: '40' } });
    fireEvent.pointerUp(slider);
    expect(store.getState().chrome.mix).toBe(0.4);
    expect(store.getState().view.view).toBe('map');
    fireEvent.change(slider, { target: { value: '99' } });
    fireEvent.pointerUp(slider);
    expect(store.getState().chrome.mix).toBeNull();
    expect(store.getState().view.view).toBe('network');
  });
});
