import { OverviewPage } from '#features/overview/page/OverviewPage.tsx';
import { ExpiringLinks } from '#features/shares/overview/ExpiringLinks.tsx';
import { KeysToRotate } from '#features/users/overview/KeysToRotate.tsx';

/** The overview, with the numbers that other features put on it. */
export function OverviewScreen() {
  return <OverviewPage ExpiringLinks={ExpiringLinks} KeysToRotate={KeysToRotate} />;
}
