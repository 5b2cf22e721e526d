import '@mantine/notifications/styles.css';
import { MantineProvider } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { isLanguage } from '#locales/languages.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import type { NoticeKind, NoticeOptions } from './notify.ts';
import { theme } from '#ui/look/theme.ts';
import { toneColors } from '#ui/status/tone.ts';
import { ToneIcon } from '#ui/status/ToneIcon.tsx';

const looks = {
  pending: { loading: true, autoClose: false, withCloseButton: false, role: 'status' },
  done: { color: toneColors.done, icon: <ToneIcon tone="done" />, autoClose: 5000, role: 'status' },
  failed: { color: toneColors.failed, icon: <ToneIcon tone="failed" />, autoClose: false, role: 'alert' },
} as const;

let mounted: Promise<void> | undefined;

/** Puts the corner for notices on the page, once; it is a root of its own, so that no page waits for it. */
function mount(): Promise<void> {
  mounted ??= new Promise((resolve) => {
    const corner = document.body.appendChild(document.createElement('div'));
    createRoot(corner).render(
      // The page's own provider has written the variables.
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false}>
        <Notifications position="bottom-right" limit={4} />
        <span ref={() => resolve()} />
      </MantineProvider>,
    );
  });
  return mounted;
}

/** The corner with its words. Notices are rendered outside the pages and their locale, so the language comes from the document. */
async function prepare(): Promise<{ close: string }> {
  const { lang } = document.documentElement;
  const [words] = await Promise.all([uiMessages.load(isLanguage(lang) ? lang : 'en'), mount()]);
  return words;
}

/** Shows a notice; one of the same id is replaced. */
export async function showNotice(
  kind: NoticeKind,
  title: string,
  { id, message = '' }: NoticeOptions,
): Promise<void> {
  const { close } = await prepare();
  if (id) notifications.hide(id);
  notifications.show({
    ...looks[kind],
    title,
    message,
    closeButtonProps: { 'aria-label': close },
    // The library's own gray is too pale for AA.
    styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    ...(id ? { id } : {}),
  });
}

/** Takes a notice off the page. It waits as long as showing one does, so that it comes after the notice that it takes away. */
export async function hideNotice(id: string): Promise<void> {
  await prepare();
  notifications.hide(id);
}
