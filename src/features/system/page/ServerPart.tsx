import { Title } from '@mantine/core';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { version } from '#lib/version.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Name } from '#ui/names/Name.tsx';
import classes from './System.module.css';

/** Versions and settings of Orthanc, as far as it tells them. */
export function ServerPart({ facts }: { facts: ServerFacts }) {
  const t = useMessages(systemMessages);
  const { facts: names } = t;
  const database = t.schema(facts.database ?? t.sqlite, facts.databaseVersion);
  const rows: readonly (readonly [string, string])[] = [
    [names.name, facts.name],
    [names.version, facts.version],
    [names.api, String(facts.apiVersion)],
    [names.database, database],
    [names.storage, facts.storage ?? t.folder],
    [names.aet, t.aetAndPort(facts.aet, facts.dicomPort)],
    [names.jobs, facts.concurrentJobs > 0 ? String(facts.concurrentJobs) : t.unknown],
    [names.compressed, facts.isCompressed ? t.yes : t.no],
    [names.readOnly, facts.isReadOnly ? t.yes : t.no],
    [names.console, version || t.unknown],
  ];
  return (
    <section className={classes['part']} aria-labelledby="system-server">
      <Title order={2} size="h4" id="system-server">
        {t.server}
      </Title>
      <dl className={classes['facts']}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <Name>{value}</Name>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
