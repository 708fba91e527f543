import { memo } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { useMessages } from '../useMessages.ts';
import { HeaderActions, HeaderMenu } from './HeaderActions.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ProductMark } from './ProductMark.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

export const AppHeader = memo(function AppHeader() {
  const messages = useMessages(shellMessages);
  return (
    <header className="shell-header">
      <div className="shell-brand">
        <ProductMark />
        <div className="shell-brand-text">
          <h1 className="shell-title">{messages.productName}</h1>
          <p className="shell-tagline">{messages.tagline}</p>
        </div>
      </div>
      <ViewSwitch hasSlider />
      <LanguageSwitch />
      <HeaderActions />
      <HeaderMenu />
    </header>
  );
});
