import { Title } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { Checker } from './Checker.tsx';
import { fileMessages } from './fileMessages.ts';

/** The checker where there are no roles of a server: for those without the right, and for servers without role management. */
export function CheckOnly() {
  const t = useMessages(fileMessages);
  return (
    <section aria-labelledby="check-file">
      <Title order={2} id="check-file" mb="xs">
        {t.checkTitle}
      </Title>
      <Checker hint={t.hintOffline} />
    </section>
  );
}
