import { Text } from '@mantine/core';
import { lookalikeIn } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';

/** Under the field of a new name: says when a letter of another alphabet makes it look like another name. Such a name is allowed. */
export function LookalikeHint({ name }: { name: string }) {
  const t = useMessages(uiMessages);
  const found = lookalikeIn(name);
  return (
    <Text size="sm" role="status">
      {found ? t.lookalikeInName(found.letter, found.code) : null}
    </Text>
  );
}
