import { openRegion } from '../../state/actions.ts';
import { textIn } from '../../domain/language.ts';
import { regionArticle } from '../../i18n/frenchArticle.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { ProperName } from './sign/ProperName.tsx';
import { useVocabulary } from './sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { useRowTabIndex } from './rovingRows.ts';
import './recordLink.css';

interface RegionLinkProps {
  readonly region: string;
  /** Inside a sentence: « l’Estrie », “the United States”. */
  readonly hasArticle?: boolean;
}

/** Opens a region's page. A region that the vocabulary does not list is only named. */
export function RegionLink({ region, hasArticle = false }: RegionLinkProps) {
  const messages = useMessages(profileMessages);
  const language = useLanguage();
  const tabIndex = useRowTabIndex();
  const known = useVocabulary().regions.get(region);
  if (!known) return <bdi>{region}</bdi>;
  return (
    <>
      {hasArticle && regionArticle(region, language)}
      <button
        type="button"
        className="record-link"
        tabIndex={tabIndex}
        title={messages.openRegionPage(textIn(known.name, language, region))}
        onClick={() => openRegion(region)}
      >
        <ProperName name={known.name} missing={region} />
      </button>
    </>
  );
}
