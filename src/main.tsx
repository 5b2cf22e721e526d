import '#lib/trustedTypes.ts';
import '#lib/zodWithoutEval.ts';
import { createRoot } from 'react-dom/client';
import { Providers } from '#app/Providers.tsx';
import { start } from '#app/start.tsx';
import { initialLanguage } from '#locales/LocaleProvider.tsx';

document.documentElement.lang = initialLanguage();
const root = document.getElementById('root');
if (root) {
  const page = await start();
  if (page) createRoot(root).render(<Providers>{page}</Providers>);
}
