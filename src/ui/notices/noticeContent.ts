/** How each notice is worded, how urgent it is, and what the reader can do about it. */
import type { LocalizedText } from '../../domain/language.ts';
import type { Language } from '../../domain/language.ts';
import { formatList } from '../../i18n/format.ts';
import { failureMessages } from '../../i18n/messages/failures.ts';
import { noticesMessages } from '../../i18n/messages/notices.ts';
import { openDialog, showView } from '../../state/actions.ts';
import type { Services } from '../../state/services.ts';
import type { DataState, Notice } from '../../state/store.ts';
import { store } from '../../state/store.ts';

export interface NoticeContent {
  readonly level: 'status' | 'alert';
  readonly text: LocalizedText;
  /** Longer explanations, from the data's own parser. */
  readonly details: readonly LocalizedText[];
  readonly action: { readonly name: string; readonly run: () => void } | null;
}

/** More lines than this would cover the map. */
const mostDetails = 5;

/** What is on the map although something else could not be shown; before any data, the published is to come. */
function whatStands(data: DataState, language: Language): string {
  const { stays } = noticesMessages[language];
  const origin = data.status === 'ready' ? data.origin : null;
  if (origin?.type === 'preview') return stays.preview(origin.name);
  return origin?.type === 'release' ? stays.release(origin.date) : stays.published;
}

export function noticeContent(
  notice: Notice,
  language: Language,
  services: Services,
  data: DataState,
): NoticeContent {
  const messages = noticesMessages[language];
  const own = (text: string): LocalizedText => ({ [language]: text });
  const plain = { details: [], action: null };
  switch (notice.type) {
    case 'unknown-ids':
      return {
        ...plain,
        level: 'status',
        text: own(
          messages.unknownIds[notice.cause](formatList(notice.ids.slice(0, 8), language), notice.ids.length),
        ),
      };
    case 'data-refused':
      return {
        level: 'alert',
        text: own(
          `${messages.refused(notice.name, whatStands(data, language))} ${failureMessages[language][notice.failure]}`,
        ),
        details: notice.detail ? [notice.detail] : [],
        action: { name: messages.chooseFile, run: () => openDialog('data') },
      };
    case 'data-problems': {
      const rest = notice.problems.length - mostDetails;
      return {
        level: 'status',
        text: own(messages.problems(notice.name, notice.problems.length)),
        details: [
          ...notice.problems.slice(0, mostDetails),
          ...(rest > 0 ? [own(messages.moreProblems(rest))] : []),
        ],
        // Tables that are saved while the page is open have their list in the terminal.
        action: store.getState().preview
          ? { name: messages.readAll, run: () => openDialog('preview') }
          : null,
      };
    }
    case 'graphics-lost':
      return {
        ...plain,
        level: 'alert',
        text: own(messages.graphicsLost),
        action: notice.canRetry
          ? { name: messages.restartGraphics, run: () => services.retryGraphics() }
          : { name: messages.showTable, run: () => showView('table') },
      };
    case 'no-webgl':
      return {
        ...plain,
        level: 'status',
        text: own(messages.noWebgl),
        action: { name: messages.showTable, run: () => showView('table') },
      };
    case 'map-missing':
      return {
        ...plain,
        level: 'status',
        text: own(messages.mapMissing),
        action: { name: messages.tryAgain, run: () => services.retryGraphics() },
      };
    case 'base-missing':
      return { ...plain, level: 'status', text: own(messages.baseMissing) };
    case 'network-missing':
      return { ...plain, level: 'status', text: own(messages.networkMissing) };
    case 'offline':
      return { ...plain, level: 'status', text: own(messages.offline) };
    case 'new-version':
      return {
        ...plain,
        level: 'status',
        text: own(messages.newVersion),
        action: {
          name: messages.reload,
          run: () => void services.loadOffline().then((offline) => offline.startNewVersion()),
        },
      };
  }
}
