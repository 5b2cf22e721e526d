import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Decided } from '#access/explain/answer.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import type { AskCredential, ServerAnswer } from '#api/authorization/askServer.ts';
import { lastAccessChange } from '#api/lastAccessChange.ts';
import { version } from '#lib/version.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig, useRules, useSystem } from '#session/SessionContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { askMessages } from './askMessages.ts';
import { cacheSecondsLeft, type Comparison } from './compare.ts';
import { reportOf } from './report.ts';

interface Props {
  world: AccessWorld;
  study: LabeledResource | undefined;
  credential: AskCredential['kind'];
  answer: ServerAnswer;
  model: Decided;
  comparison: Comparison;
}

/** A report on how model and server differ, to be copied. */
export function AskReport({ world, study, credential, answer, model, comparison }: Props) {
  const t = useMessages(askMessages);
  const { Version, ApiVersion } = useSystem();
  const { pluginCacheSeconds } = useConfig();
  const isPasted = world.rules !== useRules();
  // The moment at which it was asked.
  const [at] = useState(() => new Date());
  const report = reportOf({
    at,
    versions: { Console: version || '(unknown)', Orthanc: `${Version} (API ${String(ApiVersion)})` },
    rules: world.rules,
    isPasted,
    request: model.request,
    credential,
    identified: answer.identified,
    labelsOfStudy: study?.labels,
    model: { answer: model.answer, reasons: model.decision.reasons },
    verdict: answer.verdict,
    comparison,
    cache: {
      seconds: pluginCacheSeconds,
      left: cacheSecondsLeft(lastAccessChange.get(), pluginCacheSeconds, at.getTime()),
    },
  });
  return (
    <>
      <Text size="sm">{t.reportHint}</Text>
      <CopyText label={t.report} text={report} />
    </>
  );
}
