import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { shareMessages } from '../../i18n/messages/share.ts';
import type { ViewState } from '../../state/viewState.ts';
import { hasFilters } from '../../state/viewState.ts';
import { OrganizationCombobox } from '../path/OrganizationCombobox.tsx';
import { useMessages } from '../useMessages.ts';
import { Segments } from '../kit/Segments.tsx';
import type { ShareChoice } from './shareAddress.ts';
import type { ShareKind } from './shareTexts.ts';

interface ShareChoicesProps {
  readonly kind: ShareKind;
  readonly choice: ShareChoice;
  readonly onChange: (change: Partial<ShareChoice>) => void;
  readonly heightPx: number | null;
  readonly onHeight: (heightPx: number | null) => void;
  /** `null` for all the width there is. */
  readonly widthPx: number | null;
  readonly onWidth: (widthPx: number | null) => void;
  readonly indexed: IndexedDataset;
  readonly view: ViewState;
}

/** Usual blue-green of the product; only a start for the reader's own choice. */
const startAccent = '0b5a7a';
export const usualHeightPx = 640;

export function ShareChoices(props: ShareChoicesProps) {
  const { kind, choice, onChange, heightPx, onHeight, widthPx, onWidth, indexed, view } = props;
  const messages = useMessages(shareMessages);
  const organization =
    indexed.dataset.organizations[indexed.organizationIndex.get(choice.organization ?? '') ?? -1];
  const isCompact = kind !== 'link' && (kind === 'element' || choice.chrome === 'compact');
  return (
    <div className="share-choices">
      <Segments
        label={messages.view.label}
        values={['map', 'network', 'table']}
        names={messages.view}
        value={choice.view}
        onChange={(next) => onChange({ view: next })}
      />
      <Segments
        label={messages.language.label}
        values={['reader', 'fr', 'en']}
        names={messages.language}
        value={choice.language}
        onChange={(language) => onChange({ language })}
        languageOf={(language) => (language === 'reader' ? undefined : language)}
      />
      {choice.language === 'reader' && <p className="share-note">{messages.languageHelp[kind]}</p>}
      {hasFilters(view) && (
        <Segments
          label={messages.filters.label}
          values={['now', 'all']}
          names={messages.filters}
          value={choice.filters}
          onChange={(filters) => onChange({ filters })}
        />
      )}
      <div className="share-choice">
        <OrganizationCombobox
          indexed={indexed}
          label={messages.organization}
          value={organization ?? null}
          onChange={(next) => onChange({ organization: next?.id ?? null })}
        />
      </div>
      <Segments
        label={messages.theme.label}
        values={['auto', 'light', 'dark']}
        names={messages.theme}
        value={choice.theme}
        onChange={(theme) => onChange({ theme })}
      />
      {kind === 'iframe' && (
        <Segments
          label={messages.chrome.label}
          values={['compact', 'full']}
          names={messages.chrome}
          value={choice.chrome}
          onChange={(chrome) => onChange({ chrome })}
        />
      )}
      {kind !== 'link' && <WidthChoice widthPx={widthPx} onWidth={onWidth} />}
      {kind !== 'link' && (
        <div className="share-choice share-height">
          <label className="share-field">
            <span className="share-label">{messages.height}</span>
            <input
              type="number"
              className="field"
              min={150}
              max={10000}
              step={10}
              disabled={heightPx === null}
              value={heightPx ?? usualHeightPx}
              onChange={(event) => {
                const value = event.target.valueAsNumber;
                if (Number.isFinite(value)) onHeight(Math.round(value));
              }}
              onBlur={() => heightPx !== null && onHeight(Math.max(150, Math.min(10_000, heightPx)))}
            />
          </label>
          {kind === 'element' && (
            <label className="share-check">
              <input
                type="checkbox"
                checked={heightPx === null}
                onChange={(event) => onHeight(event.target.checked ? null : usualHeightPx)}
              />
              {messages.heightAuto}
            </label>
          )}
        </div>
      )}
      {view.map !== null && choice.view === view.view && (
        <label className="share-check">
          <input
            type="checkbox"
            checked={choice.hasCamera}
            onChange={(event) => onChange({ hasCamera: event.target.checked })}
          />
          {messages.camera}
        </label>
      )}
      {isCompact && (
        <>
          <div className="share-accent">
            <label className="share-check">
              <input
                type="checkbox"
                checked={choice.accent !== null}
                onChange={(event) => onChange({ accent: event.target.checked ? startAccent : null })}
              />
              {messages.accentOn}
            </label>
            {choice.accent !== null && (
              <input
                type="color"
                aria-label={messages.accent}
                value={`#${choice.accent}`}
                onChange={(event) => onChange({ accent: event.target.value.slice(1).toLowerCase() })}
              />
            )}
          </div>
          {choice.view !== 'table' && (
            <label className="share-check">
              <input
                type="checkbox"
                checked={choice.isLive}
                onChange={(event) => onChange({ isLive: event.target.checked })}
              />
              {messages.live}
            </label>
          )}
        </>
      )}
    </div>
  );
}

const widths = ['300', '480', '800', 'full'] as const;
const narrowestPx = 200;
const widestPx = 3000;

/** Usual widths of columns, or any other; the preview stands at it. */
function WidthChoice({ widthPx, onWidth }: Pick<ShareChoicesProps, 'widthPx' | 'onWidth'>) {
  const { width } = useMessages(shareMessages);
  const chosen = widthPx === null ? 'full' : widths.find((usual) => usual === String(widthPx));
  return (
    <div className="share-choice share-height">
      <Segments<string>
        label={width.label}
        values={widths}
        names={{ 300: '300', 480: '480', 800: '800', full: width.full }}
        value={chosen ?? 'other'}
        onChange={(next) => onWidth(next === 'full' ? null : Number(next))}
      />
      <label className="share-field">
        <span className="share-label">{width.other}</span>
        <input
          type="number"
          className="field"
          min={narrowestPx}
          max={widestPx}
          step={10}
          placeholder="100 %"
          value={widthPx ?? ''}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            onWidth(Number.isFinite(value) ? Math.round(value) : null);
          }}
          onBlur={() => widthPx !== null && onWidth(Math.max(narrowestPx, Math.min(widestPx, widthPx)))}
        />
      </label>
    </div>
  );
}
