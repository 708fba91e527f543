import { useId, useMemo, useState } from 'react';
import type { Region } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { FacetSection } from './FacetSection.tsx';
import { OptionRow } from './OptionRow.tsx';
import type { RegionNode } from './regionTree.ts';
import { buildRegionTree, hasChosenPart, toggleRegion } from './regionTree.ts';
import { useFacetCounts } from './useFacetCounts.ts';

export function RegionFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const messages = useMessages(filtersMessages);
  const chosen = useCorridor((state) => state.view.region);
  const tree = useMemo(() => buildRegionTree(indexed), [indexed]);
  return (
    <FacetSection title={messages.facets.region} chosenCount={chosen.length}>
      <RegionList nodes={tree} chosen={chosen} regions={indexed.dataset.regions} />
    </FacetSection>
  );
}

interface RegionListProps {
  readonly nodes: readonly RegionNode[];
  readonly chosen: readonly string[];
  readonly regions: readonly Region[];
}

/** One level of the tree: first what has organizations, the rest when asked for. */
function RegionList({ nodes, chosen, regions }: RegionListProps) {
  const messages = useMessages(filtersMessages);
  const [isWhole, setIsWhole] = useState(false);
  const isListed = ({ hasOrganizations, region }: RegionNode) =>
    isWhole || hasOrganizations || chosen.includes(region.id);
  const emptyCount = nodes.filter(({ hasOrganizations }) => !hasOrganizations).length;
  return (
    <ul>
      {nodes.filter(isListed).map((node) => (
        <RegionBranch key={node.region.id} node={node} chosen={chosen} regions={regions} />
      ))}
      {emptyCount > 0 && (
        <li>
          <button
            type="button"
            className="button-link filters-region-more"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? messages.regions.hideEmpty : messages.regions.showEmpty(emptyCount)}
          </button>
        </li>
      )}
    </ul>
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
  const count = useFacetCounts()?.region.get(node.region.id) ?? 0;
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
        <OptionRow
          isChosen={chosen.includes(region.id)}
          isPartly={hasChosenPart(node, chosen)}
          onToggle={() => setFilters({ region: toggleRegion(chosen, region.id, regions) })}
          name={<FallbackText text={region.name} missing={region.id} />}
          count={count}
          countText={messages.organizationsShown(count)}
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
