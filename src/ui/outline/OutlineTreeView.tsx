import type { ItemInstance } from '@headless-tree/core';
import { hotkeysCoreFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties } from 'react';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { splitShown } from '../../domain/splitShown.ts';
import { formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { outlineMessages } from '../../i18n/messages/outline.ts';
import { stageMessages } from '../../i18n/messages/stage.ts';
import { openCorridor, select, setHover } from '../../state/actions.ts';
import { selectionOf, type Selection } from '../../state/viewState.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { endName } from '../place/endName.ts';
import { countSectors } from '../place/gatheredFacts.ts';
import { useViewGrouping } from '../results/useViewGrouping.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OutlineRow } from './OutlineRow.tsx';
import type { OutlineItem } from './outlineTree.ts';
import { buildOutline, rootId } from './outlineTree.ts';

const rowPx = 32;
/** So many sectors of a place are told, largest first. */
const mostSectors = 4;

interface OutlineTreeViewProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

function selectionFor(indexed: IndexedDataset, item: OutlineItem): Selection {
  if (item.type !== 'organization' && item.type !== 'agreement') return { type: 'none' };
  const records = item.type === 'organization' ? indexed.dataset.organizations : indexed.dataset.agreements;
  const id = records[item.number]?.id;
  return id === undefined ? { type: 'none' } : { type: item.type, id };
}

/** Places → organizations → agreements → co-parties as an ARIA tree; rows out of sight are not in the page. */
export function OutlineTreeView({ indexed, shown }: OutlineTreeViewProps) {
  const messages = useMessages(outlineMessages);
  const language = useLanguage();
  const selectedOrganization = useCorridor((state) => state.view.org);
  const selectedAgreement = useCorridor((state) => state.view.agreement);
  const selected = selectionOf({ org: selectedOrganization, agreement: selectedAgreement });
  const isNetwork = useCorridor((state) => state.view.view === 'network');
  const { corridorsOf, openGroup } = useServices();
  const { groups } = useViewGrouping();
  const outline = useMemo(
    () => buildOutline(indexed, shown, language, { groups, corridorsOf }),
    [indexed, shown, language, groups, corridorsOf],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<(index: number) => void>(() => undefined);

  const noteOf = (item: OutlineItem): string => {
    if (item.type === 'root') return '';
    if (item.type === 'group') {
      const organizations = splitShown(indexed, shown, item.group.organizations).shown;
      const records = organizations.flatMap(
        (id) => indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1] ?? [],
      );
      const sectors = countSectors(indexed, records)
        .slice(0, mostSectors)
        .map(({ sector, count }) => {
          const term = indexed.dataset.sectors.find(({ id }) => id === sector);
          return `${textIn(term?.name, language, sector)} ${formatNumber(count, language)}`;
        });
      return stageMessages[language].placeAt({ organizations: organizations.length, sectors });
    }
    if (item.type === 'tie') return messages.agreements(item.corridor.agreements.length);
    if (item.type === 'agreement') {
      const signed = indexed.dataset.agreements[item.number]?.signed;
      const date = signed === undefined ? messages.undated : formatPartialDate(signed, language);
      return `${date}, ${messages.parties(item.childCount)}`;
    }
    if (item.isContext) return messages.context;
    return item.childCount > 0 ? messages.agreements(item.childCount) : '';
  };
  const nameOf = (item: OutlineItem): string => {
    if (item.type === 'root') return '';
    if (item.type === 'group') return item.group.name;
    if (item.type === 'tie') {
      const [, partner] = item.corridor.ends;
      return partner ? messages.tie(endName(indexed, partner, { language, isNetwork })) : '';
    }
    const organization =
      item.type === 'organization' ? indexed.dataset.organizations[item.number] : undefined;
    const agreement = item.type === 'agreement' ? indexed.dataset.agreements[item.number] : undefined;
    return textIn(organization?.name ?? agreement?.title, language, organization?.id ?? agreement?.id);
  };

  const tree = useTree<OutlineItem>({
    rootItemId: rootId,
    dataLoader: outline,
    getItemName: (item) =>
      [nameOf(item.getItemData()), noteOf(item.getItemData())].filter(Boolean).join(', '),
    isItemFolder: (item) => {
      const data = item.getItemData();
      if (data.type === 'group') return true;
      return (data.type === 'organization' || data.type === 'agreement') && data.childCount > 0;
    },
    onPrimaryAction: (item) => {
      const data = item.getItemData();
      if (data.type === 'group') openGroup(data.group);
      else if (data.type === 'tie') openCorridor(data.corridor);
      else select(selectionFor(indexed, data));
    },
    scrollToItem: (item) => scrollTo.current(item.getItemMeta().index),
    features: [syncDataLoaderFeature, hotkeysCoreFeature],
    hotkeys: { customSelect: { hotkey: 'Enter', handler: (_, own) => own.getFocusedItem().primaryAction() } },
  });

  // Filters and language change what hangs where; what is open stays open.
  // Rebuilding alone does not render: the tree's own state stays the same.
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    tree.rebuildTree();
    redraw();
  }, [tree, outline]);

  const items = tree.getItems();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => items[index]?.getId() ?? index,
    overscan: 12,
    // Before the frame is measured (and where it cannot be) the first rows are there.
    initialRect: { width: 320, height: 480 },
  });
  useEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index);
  }, [virtualizer]);

  const isSelected = (item: OutlineItem) => {
    const own = selectionFor(indexed, item);
    return own.type !== 'none' && selected.type === own.type && selected.id === own.id;
  };
  const lift = (item: ItemInstance<OutlineItem>) => {
    const data = item.getItemData();
    if (data.type !== 'group') {
      setHover(selectionFor(indexed, data));
      return;
    }
    const { id, name, organizations } = data.group;
    const kind = isNetwork ? 'community' : 'place';
    setHover({ type: 'mark', mark: { id, kind, name, organizations, agreements: [] } });
  };

  if (shown.organizationCount === 0) return <p className="record-unknown">{messages.empty}</p>;
  const sheet: CSSProperties = { blockSize: `${String(virtualizer.getTotalSize())}px` };
  return (
    <div ref={scroller} className="outline-scroller">
      <div {...tree.getContainerProps(messages.tree)} className="outline-tree" style={sheet}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          const data = item.getItemData();
          const level = item.getItemMeta().level;
          const style: CSSProperties = {
            transform: `translateY(${String(start)}px)`,
            paddingInlineStart: `${String(4 + 20 * level)}px`,
          };
          return (
            <div
              key={item.getId()}
              {...item.getProps()}
              // Its name is its text, whose parts carry their language.
              aria-label={undefined}
              role="treeitem"
              tabIndex={item.isFocused() ? 0 : -1}
              className="outline-item"
              style={style}
              aria-selected={isSelected(data)}
              onFocus={() => lift(item)}
              onBlur={() => setHover({ type: 'none' })}
              onPointerEnter={() => lift(item)}
              onPointerLeave={() => setHover({ type: 'none' })}
            >
              <span className={item.isExpanded() ? 'outline-twist is-open' : 'outline-twist'}>
                {item.isFolder() && <Icon name="chevronRight" sizePx={14} />}
              </span>
              <OutlineRow indexed={indexed} item={data} name={nameOf(data)} note={noteOf(data)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
