import { Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { auditLogStateQuery } from '#api/authorization/auditLog.ts';
import type { Plugin } from '#api/orthanc/server/plugins.ts';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';
import { needsOf, type Need } from '#features/system/needs.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { Name } from '#ui/names/Name.tsx';
import classes from './System.module.css';

/** What the console needs of the server and what is there; for what is missing, what doesn't work. Then all plugins. */
export function PluginsPart({ facts, plugins }: { facts: ServerFacts; plugins: readonly Plugin[] }) {
  const t = useMessages(systemMessages);
  const enabled = useCan()('readAuditLogs') === undefined;
  const auditLog = useQuery({ ...auditLogStateQuery, enabled }).data;
  return (
    <>
      <section className={classes['part']} aria-labelledby="system-needs">
        <Title order={2} size="h4" id="system-needs">
          {t.needs}
        </Title>
        <ul className={classes['needs']}>
          {needsOf(facts, plugins, auditLog).map((need) => (
            <NeedItem key={need.id} need={need} />
          ))}
        </ul>
      </section>
      <section className={classes['part']} aria-labelledby="system-plugins">
        <Title order={2} size="h4" id="system-plugins">
          {t.plugins}
        </Title>
        {plugins.length === 0 ? <Text size="sm">{t.noPlugins}</Text> : <PluginTable plugins={plugins} />}
      </section>
    </>
  );
}

const useVersion = (): ((plugin: Plugin) => string) => {
  const t = useMessages(systemMessages);
  return ({ version }) => (version === 'mainline' ? t.mainline : version || t.unknown);
};

function NeedItem({ need: { id, isMet, plugins } }: { need: Need }) {
  const t = useMessages(systemMessages);
  const versionOf = useVersion();
  const Icon = isMet ? IconCheck : IconAlertTriangle;
  const isBuiltIn = isMet && id !== 'authorization';
  const by = plugins.map((plugin) => `${plugin.id} ${versionOf(plugin)}`);
  return (
    <li {...(isMet ? {} : { 'data-missing': true })}>
      <Text size="sm" fw={600}>
        <Icon size={16} aria-hidden="true" style={{ verticalAlign: 'text-bottom' }} /> {t.need[id].name} ·{' '}
        {isMet ? t.met : t.missing}
      </Text>
      <Text size="sm">
        {by.length > 0 ? <Name>{by.join(', ')}</Name> : isBuiltIn ? t.builtIn : t.need[id].without}
      </Text>
    </li>
  );
}

function PluginTable({ plugins }: { plugins: readonly Plugin[] }) {
  const t = useMessages(systemMessages);
  const versionOf = useVersion();
  return (
    <Table withTableBorder aria-label={t.plugins}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.columns.plugin}</Table.Th>
          <Table.Th scope="col">{t.columns.version}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plugins.map((plugin) => (
          <Table.Tr key={plugin.id}>
            <Table.Th scope="row" fw="normal">
              <Name>{plugin.id}</Name>
              {plugin.description === '' ? null : (
                <Text size="xs" c="dimmed">
                  <bdi>{plugin.description}</bdi>
                </Text>
              )}
            </Table.Th>
            <Table.Td>
              <Name>{versionOf(plugin)}</Name>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
