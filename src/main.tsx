import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { Providers } from '#app/Providers.tsx';
import { start } from '#app/start.tsx';
import { initialLanguage } from '#locales/LocaleProvider.tsx';

// zod compiles its checks with `new Function` where it may; our CSP forbids it, and the probe alone would be reported.
z.config({ jitless: true });

document.documentElement.lang = initialLanguage();
const root = document.getElementById('root');
if (root) {
  const page = await start();
  if (page) createRoot(root).render(<Providers>{page}</Providers>);
}
