import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionNames, actsOnStudy, can, type Action } from '#access/can.ts';
import { decide, namedResources } from '#access/decide.ts';
import type { Profile } from '#access/roles/profile.ts';
import { isRefusal } from '#access/plugin/reason.ts';
import { accessRequest, nothingExists } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { label, permission, profile, rules, studyLabels } from './arbitraries.ts';
import { filledRequest, oneStudy, readRecording } from './replay.ts';
import decisions from './decisions.json' with { type: 'json' };

const recorded = readRecording(decisions).requests.map(filledRequest);

describe('rights only grow', () => {
  it('with a label', () => {
    fc.assert(
      fc.property(
        rules,
        profile,
        label,
        studyLabels,
        fc.constantFrom(...recorded),
        (any, person, more, study, request) => {
          const lookup = oneStudy(study);
          const richer = { ...person, authorizedLabels: [...new Set([...person.authorizedLabels, more])] };
          const before = decide(any, person, request, lookup).allowed;
          expect(!before || decide(any, richer, request, lookup).allowed).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('with a permission, save in the search of DICOMweb', () => {
    const others = recorded.filter(({ path }) => path !== '/dicom-web/studies');
    fc.assert(
      fc.property(
        rules,
        profile,
        permission,
        studyLabels,
        fc.constantFrom(...others),
        (any, person, more, study, request) => {
          const lookup = oneStudy(study);
          const richer = { ...person, permissions: [...new Set([...person.permissions, more])] };
          const before = decide(any, person, request, lookup).allowed;
          expect(!before || decide(any, richer, request, lookup).allowed).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('and there adding `view` does take a let-through away', () => {
    const request = recorded.find(
      ({ path, query }) => path === '/dicom-web/studies' && query?.has('StudyInstanceUID'),
    );
    const person: Profile = { name: '', userId: 'u', permissions: [], authorizedLabels: ['rec-a'] };
    const asked = request ?? accessRequest('GET', '/');
    expect(decide(defaultRules, person, asked, oneStudy([])).allowed).toBe(true);
    expect(decide(defaultRules, { ...person, permissions: ['view'] }, asked, oneStudy([])).allowed).toBe(
      false,
    );
  });

  it('and what a find is rewritten to asks for own labels alone', () => {
    const body = fc.record({
      Labels: fc.uniqueArray(label),
      LabelsConstraint: fc.constantFrom('Any', 'All', 'None'),
    });
    fc.assert(
      fc.property(profile, body, (person, asked) => {
        const reader = { ...person, permissions: ['view'] };
        const text = JSON.stringify({ Level: 'Study', Query: {}, ...asked });
        const decision = decide(
          defaultRules,
          reader,
          accessRequest('POST', '/tools/find', text),
          nothingExists,
        );
        if (!decision.allowed || reader.authorizedLabels.includes('*')) return;
        const sent = decision.body?.['Labels'];
        expect(
          Array.isArray(sent) &&
            sent.length > 0 &&
            sent.every((one) => reader.authorizedLabels.includes(one)),
        ).toBe(true);
      }),
    );
  });
});

const requestFor: Partial<Record<Action, string>> = {
  view: 'GET /studies/{study}',
  open: 'PUT /auth/tokens/viewer-instant-link',
  download: 'PUT /auth/tokens/download-instant-link',
  share: 'PUT /auth/tokens/stone-viewer-publication',
  editLabels: 'PUT /studies/{study}/labels/x',
  modify: 'POST /studies/{study}/modify',
  anonymize: 'POST /studies/{study}/anonymize',
  delete: 'DELETE /studies/{study}',
  send: 'POST /modalities/x/store',
  upload: 'POST /instances',
  editRoles: 'PUT /auth/settings/roles',
};

describe('a button', () => {
  it('never offers what the plugin refuses', () => {
    const action = fc.constantFrom(...actionNames.filter((name) => requestFor[name] !== undefined));
    fc.assert(
      fc.property(profile, action, studyLabels, (person, name, study) => {
        const [method = '', path = ''] = (requestFor[name] ?? '').split(' ');
        const { allowed } = decide(defaultRules, person, filledRequest({ method, path }), oneStudy(study));
        const offered = can(person, name, { labels: study }) === undefined;
        expect(!offered || allowed).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses for a study only what it refuses for some study', () => {
    fc.assert(
      fc.property(profile, fc.constantFrom(...actionNames), studyLabels, (person, name, study) => {
        const anywhere = can(person, name) === undefined;
        expect(anywhere || can(person, name, { labels: study }) !== undefined).toBe(true);
        expect(actsOnStudy(name) || can(person, name)).toEqual(
          actsOnStudy(name) || can(person, name, { labels: study }),
        );
      }),
    );
  });
});

describe('whatever is asked', () => {
  it('nothing makes a decision throw', () => {
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', '');
    const target = fc.oneof(
      fc.constantFrom(
        '/tools/find',
        '/tools/bulk-delete',
        '/dicom-web/studies?StudyInstanceUID=%',
        '/studies/%00',
      ),
      fc.webPath(),
      fc.string(),
    );
    const body = fc.option(fc.oneof(fc.json(), fc.string()), { nil: undefined });
    fc.assert(
      fc.property(rules, profile, method, target, body, (any, person, how, where, what) => {
        const request = accessRequest(how, where, what);
        expect(namedResources(any, request).length).toBeGreaterThanOrEqual(0);
        const { allowed, reasons } = decide(any, person, request, nothingExists);
        const last = reasons.at(-1);
        expect(last !== undefined && (allowed || isRefusal(last))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
