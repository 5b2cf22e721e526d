import { MePage } from '#features/me/MePage.tsx';
import { StartPageChoice } from '#app/screens/StartPageChoice.tsx';

/** One's own page, with the choice of the page to start with. */
export function MeScreen() {
  return <MePage startPage={<StartPageChoice />} />;
}
