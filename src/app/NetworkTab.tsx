import { NetworkOutline } from '../ui/outline/NetworkOutline.tsx';
import { NetworkPanel } from '../ui/network/NetworkPanel.tsx';

/** The panel's third tab: measures of the network and its outline; loaded when it is opened. */
export default function NetworkTab() {
  return (
    <>
      <NetworkPanel />
      <NetworkOutline />
    </>
  );
}
