import { controlsMessages } from '../../i18n/messages/controls.ts';
import { localeOf } from '../../i18n/format.ts';
import { setChrome, showView } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import './controls.css';

const steps = 100;
/** Let go this near an end, the slider means that end. */
const snap = 0.04;

/** From "where" (the map) to "who with whom" (the network), and everything between. */
export function MixSlider() {
  const { mix: messages } = useMessages(controlsMessages);
  const language = useLanguage();
  const view = useCorridor((state) => state.view.view);
  const mix = useCorridor((state) => state.chrome.mix);
  const value = mix ?? (view === 'network' ? 1 : 0);

  const settle = (at: number) => {
    if (at <= snap) {
      setChrome({ mix: null });
      showView('map');
    } else if (at >= 1 - snap) {
      setChrome({ mix: null });
      showView('network');
    }
  };
  const goTo = (name: 'map' | 'network') => {
    setChrome({ mix: null });
    showView(name);
  };
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(value);
  return (
    <div className="controls-mix">
      <button
        type="button"
        className="controls-mix-end"
        aria-pressed={value === 0}
        onClick={() => goTo('map')}
      >
        {messages.where}
      </button>
      <input
        type="range"
        aria-label={messages.label}
        aria-valuetext={value === 0 ? messages.where : value === 1 ? messages.who : messages.value(percent)}
        min={0}
        max={steps}
        step={1}
        value={Math.round(value * steps)}
        onChange={(event) => setChrome({ mix: Number(event.target.value) / steps })}
        onPointerUp={(event) => settle(Number(event.currentTarget.value) / steps)}
        onKeyUp={(event) => settle(Number(event.currentTarget.value) / steps)}
        onBlur={(event) => settle(Number(event.currentTarget.value) / steps)}
      />
      <button
        type="button"
        className="controls-mix-end"
        aria-pressed={value === 1}
        onClick={() => goTo('network')}
      >
        {messages.who}
      </button>
    </div>
  );
}
