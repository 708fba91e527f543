import { useId, useMemo, useState } from 'react';
import type { Region } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { latePart } from '../kit/latePart.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { FacetSection } from './FacetSection.tsx';
import { FindOption } from './FindOption.tsx';
import { FoldButton } from './FoldButton.tsx';
import { foldOptions, isFoundBy, mostUnfolded } from './foldedOptions.ts';
import { OptionRow } from './OptionRow.tsx';
import type { RegionNode } from './regionTree.ts';
import { buildRegionTree, hasChosenPart, toggleRegion } from './regionTree.ts';
import { useFacetCounts, useWholeCounts } from './useFacetCounts.ts';

const TiesOfRegions = latePart(() => import('../results/TiesOfRegions.tsx'));

export function RegionFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const messages = useMessages(filtersMessages);
  const language = useLanguage();
  const chosen = useCorridor((state) => state.view.region);
  const [query, setQuery] = useState('');
  const tree = useMemo(() => buildRegionTree(indexed), [indexed]);
  const { regions } = indexed.dataset;
  const title = messages.facets.region;
  const inhabited = useMemo(() => new Set(indexed.regionsOf.flat()), [indexed]);
  const found = regions.filter(
    ({ id, name }) =>
      (inhabited.has(id) || chosen.includes(id)) && isFoundBy(query, textIn(name, language, id)),
  );
  const hasBetween = useCorridor((state) => state.view.between !== null);
  return (
    <FacetSection title={title} chosenCount={chosen.length}>
      {chosen.length > 1 && !hasBetween && (
        <div className="filters-note">
          <TiesOfRegions indexed={indexed} regions={chosen} />
        </div>
      )}
      {regions.length > mostUnfolded + 1 && <FindOption title={title} value={query} onChange={setQuery} />}
      {query.trim() === '' ? (
        <RegionList nodes={tree} chosen={chosen} regions={regions} />
      ) : (
        <ul>
          {found.map((region) => (
            <li key={region.id}>
              <RegionOption region={region} chosen={chosen} regions={regions} />
            </li>
          ))}
        </ul>
      )}
      {query.trim() !== '' && found.length === 0 && <p className="filters-none">{messages.between.none}</p>}
    </FacetSection>
  );
}

interface RegionListProps {
  readonly nodes: readonly RegionNode[];
  readonly chosen: readonly string[];
  readonly regions: readonly Region[];
}

/** One level of the tree: the most frequent of what has anything shown, the rest when asked for. */
function RegionList({ nodes, chosen, regions }: RegionListProps) {
  const messages = useMessages(filtersMessages);
  const counts = useFacetCounts()?.region;
  const wholeCounts = useWholeCounts()?.region;
  const [isWhole, setIsWhole] = useState(false);
  const isKept = (node: RegionNode) => chosen.includes(node.region.id) || hasChosenPart(node, chosen);
  const filled = nodes.filter((node) => (counts?.get(node.region.id) ?? 0) > 0 || isKept(node));
  const { inSight, foldedCount } = foldOptions({
    options: filled,
    weightOf: ({ region }) => wholeCounts?.get(region.id) ?? 0,
    isKept,
  });
  const hiddenCount = foldedCount + nodes.length - filled.length;
  const onlyEmpty = foldedCount === 0;
  return (
    <ul>
      {(isWhole ? nodes : inSight).map((node) => (
        <RegionBranch key={node.region.id} node={node} chosen={chosen} regions={regions} />
      ))}
      {hiddenCount > 0 && (
        <li>
          {onlyEmpty ? (
            <button
              type="button"
              className="button-link filters-more"
              aria-expanded={isWhole}
              onClick={() => setIsWhole(!isWhole)}
            >
              {isWhole ? messages.regions.hideEmpty : messages.regions.showEmpty(hiddenCount)}
            </button>
          ) : (
            <FoldButton isWhole={isWhole} count={hiddenCount} onToggle={() => setIsWhole(!isWhole)} />
          )}
        </li>
      )}
    </ul>
  );
}

interface RegionOptionProps {
  readonly region: Region;
  readonly chosen: readonly string[];
  readonly regions: readonly Region[];
  readonly isPartly?: boolean;
}

function RegionOption({ region, chosen, regions, isPartly = false }: RegionOptionProps) {
  const messages = useMessages(filtersMessages);
  const count = useFacetCounts()?.region.get(region.id) ?? 0;
  return (
    <OptionRow
      isChosen={chosen.includes(region.id)}
      isPartly={isPartly}
      onToggle={() => setFilters({ region: toggleRegion(chosen, region.id, regions) })}
      name={<ProperName name={region.name} missing={region.id} />}
      count={count}
      countText={messages.organizationsShown(count)}
    />
  );
}

interface RegionBranchProps {
  readonly node: RegionNode;
  readonly chosen: readonly string[];
  readonly regions: readonly Region[];
}

function RegionBranch({ node, chosen, regions }: RegionBranchProps) {
  const language = useLanguage();
  const messages = useMessages(filtersMessages);
  const [isOpen, setIsOpen] = useState(true);
  const elsewhereId = useId();
  const { region, children, elsewhere } = node;
  const hasParts = children.length + elsewhere.length > 0;
  const name = textIn(region.name, language, region.id);
  return (
    <li className="filters-region">
      <div className="filters-region-row">
        {hasParts ? (
          <button
            type="button"
            className="filters-region-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? messages.regions.collapse(name) : messages.regions.expand(name)}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} sizePx={14} />
          </button>
        ) : (
          <span className="filters-region-toggle" />
        )}
        <RegionOption
          region={region}
          chosen={chosen}
          regions={regions}
          isPartly={hasChosenPart(node, chosen)}
        />
      </div>
      {children.length > 0 && isOpen && <RegionList nodes={children} chosen={chosen} regions={regions} />}
      {elsewhere.length > 0 && isOpen && (
        <div className="filters-region-elsewhere" role="group" aria-labelledby={elsewhereId}>
          <span id={elsewhereId} className="filters-region-heading">
            {messages.regions.elsewhere}
          </span>
          <RegionList nodes={elsewhere} chosen={chosen} regions={regions} />
        </div>
      )}
    </li>
  );
}
