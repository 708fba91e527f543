import { controlsMessages } from '../../i18n/messages/controls.ts';
import { localeOf } from '../../i18n/format.ts';
import { setChrome, showView } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import './controls.css';

const steps = 100;
/** Let go this near an end, the slider means that end. */
const snap = 0.04;

/** Between the views, from "where" (the map) to "who with whom" (the network): the way there and everything between. */
export function MixSlider({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const { mix: messages } = useMessages(controlsMessages);
  const language = useLanguage();
  const view = useCorridor((state) => state.view.view);
  const mix = useCorridor((state) => state.chrome.mix);
  const value = mix ?? (view === 'network' ? 1 : 0);

  const settle = (at: number) => {
    if (at > snap && at < 1 - snap) return;
    if (store.getState().chrome.mix !== null) setChrome({ mix: null });
    showView(at <= snap ? 'map' : 'network');
  };
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(value);
  return (
    <input
      type="range"
      className="controls-mix"
      title={messages.label}
      aria-label={messages.label}
      aria-valuetext={value === 0 ? messages.where : value === 1 ? messages.who : messages.value(percent)}
      min={0}
      max={steps}
      step={1}
      disabled={isDisabled}
      value={Math.round(value * steps)}
      onChange={(event) => setChrome({ mix: Number(event.target.value) / steps })}
      onPointerUp={(event) => settle(Number(event.currentTarget.value) / steps)}
      onKeyUp={(event) => settle(Number(event.currentTarget.value) / steps)}
      onBlur={(event) => settle(Number(event.currentTarget.value) / steps)}
    />
  );
}
