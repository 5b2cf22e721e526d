import { SharesPage } from '#features/shares/list/SharesPage.tsx';
import { DeleteStudies } from './shell/deleteStudies.tsx';

/** The list of share links, with the way to delete copies whose links have ended. */
export function SharesScreen() {
  return <SharesPage Delete={DeleteStudies} />;
}
